//! Where a request goes, and what is left of each rule for requests to reach.
//!
//! Rules come as regions of the algebra with an action that can be compared. This room knows no mesh, no
//! Kubernetes and no dialect, and it does no I/O.

pub mod decide;
mod overlap;
pub mod reach;

#[cfg(test)]
mod tests;

pub use decide::{By, Decision, Step, decide};
pub use reach::{Reach, Rule, Why, reach};
