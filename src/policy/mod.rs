//! Questions about who may do what: whether one request is allowed and why, the set of all that are allowed, and what
//! goes over the wire between clients and servers.
//!
//! `decide` and `meaning` know the model alone; the questions of commands take an estate as its meshes see it.

pub mod decide;
pub mod explain;
pub mod meaning;
pub mod mutual_tls;
pub mod target;
pub mod who_can;

pub use decide::{Decision, Facts, Outcome, Step, decide};
pub use meaning::{allowed, difference, meaning, policy_region, rule_region};
