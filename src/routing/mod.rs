//! Where a request goes, and what is left of each rule for requests to reach.
//!
//! Rules come as regions of the algebra with an action that can be compared. This room knows no mesh, no
//! Kubernetes and no dialect, and it does no I/O.

mod cells;
pub mod compare;
mod connections;
pub mod decide;
mod describe;
pub mod explain;
mod groups;
pub mod hosts;
pub mod normal;
mod overlap;
pub mod reach;
pub mod rewrite;
pub mod story;
pub mod within;

#[cfg(test)]
mod tests;

pub use compare::{Comparison, Difference, Side, Undecided, compare};
pub use decide::{By, Decision, Step, decide};
pub use normal::Class;
pub use reach::{Reach, Rule, Why, reach};
pub use within::{Constraint, Outcomes, Possible, outcomes_within};
