//! What verification is to a run: after a write, is it in force, up to which level, and who lags behind?
//!
//! [`Look`] answers it from outside: L0 and L1 by the object, L2 and L3 by what each proxy says of itself against what
//! the routing model expects of it, L4 by the counters of the same proxies.

mod live;
mod look;
mod proxies;
mod report;
mod several;
mod traffic;

pub use live::LiveSite;
pub use look::{Look, Site};
pub use report::{report, wanted};
pub use several::Several;

use super::spec::Level;
use crate::base::Result;
use crate::model::BackendId;

/// One rule as it was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// Position of the route in the plan.
    pub route: usize,
    /// The object after the write, as the API server returned it.
    pub object: serde_json::Value,
    /// The path of the rule.
    pub rule: String,
    /// The backends with their weights.
    pub weights: Vec<(BackendId, u64)>,
}

/// A proxy, control plane or counter that does not show the write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laggard {
    /// Its name: `gateway edge/public-abc`, `pod shop/cart-1`.
    pub name: String,
    /// What it shows instead, or why it could not be asked.
    pub why: String,
}

/// How far a write is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The highest level at which nobody lags behind; `None` when not even the API server has it.
    pub reached: Option<Level>,
    /// Who lags behind at the next level.
    pub laggards: Vec<Laggard>,
    /// What was counted, for people: `2 of 2 gateways, 7 of 7 clients`.
    pub detail: String,
    /// The requests that were counted since the write was in force, by backend of the first route; empty below L4.
    pub observed: Vec<(BackendId, u64)>,
}

/// Looks once. Asked again by the run until the level is reached or its time is over.
pub trait Verifier {
    /// How far these writes are in force.
    ///
    /// # Errors
    ///
    /// When the API server itself cannot be asked.
    fn look(&self, written: &[Written], level: Level) -> Result<Verified>;
}
