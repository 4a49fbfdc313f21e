//! Faults injected on purpose, for a time: a rule of a route delays requests or fails them, and is what it was afterwards.
//!
//! The fault and the record of it are one write: an annotation of the route says what stands where, what stood there before,
//! and until when. So there is no moment at which a killed process leaves a fault that nobody knows of, and whoever comes
//! next can take it back: `record` reads and writes it, `change` makes the guarded patches and is pure, `drive` performs.

mod change;
mod drive;
mod record;
mod report;
#[cfg(test)]
mod tests;

pub use change::{Delay, Injection};
pub use drive::{Ended, Plan, clear, hold, inject, plan};
pub use record::{ANNOTATION, Record};
pub use report::{cleared, injected, listed};
