//! What was counted in one window of time.

use serde::{Deserialize, Serialize};

/// Requests of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// All of them.
    pub requests: u64,
    /// The bad ones: failed, or slower than the objective. Never more than all.
    pub bad: u64,
}

/// Both sides over the same time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The new version.
    pub canary: Counts,
    /// The version that is there.
    pub stable: Counts,
}

impl Window {
    /// The share of the canary in the requests; `None` when one side had none, so that nothing can be compared.
    pub fn share(&self) -> Option<f64> {
        let (canary, stable) = (self.canary.requests as f64, self.stable.requests as f64);
        (canary > 0.0 && stable > 0.0).then(|| canary / (canary + stable))
    }
}
