//! The state on the route: annotation `meshctl.io/canary`, JSON of at most 4 KiB. It is written in
//! the same patch as the weights, so weights that differ from it were changed by somebody else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::target::Request;
use crate::base::{Error, Result};
use crate::model::Split;

/// The annotation.
pub const ANNOTATION: &str = "meshctl.io/canary";

const MOST_BYTES: usize = 4096;
const VERSION: u32 = 1;

/// What the annotation holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    version: u32,
    /// The rules that were shifted, by label.
    rules: BTreeMap<String, RuleState>,
    /// When it was last written.
    time: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct RuleState {
    /// The weights that meshctl wrote, by backend.
    weights: BTreeMap<String, u64>,
    /// The weights before the first shift.
    baseline: BTreeMap<String, u64>,
}

/// A backend whose weight is not the one that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drift {
    pub(super) backend: String,
    pub(super) expected: Option<u64>,
    pub(super) found: Option<u64>,
}

impl State {
    /// Reads the annotation. A text of a later version or one that cannot be read is an error: it
    /// must not be overwritten.
    pub(super) fn read(text: &str, request: &Request) -> Result<Self> {
        let failed = |cause: String| {
            Error::conflict(request.doing(), cause).advise(format!(
                "Check who wrote the annotation {ANNOTATION}; remove it to start anew from the present weights."
            ))
        };
        let state: Self = serde_json::from_str(text)
            .map_err(|error| failed(format!("the annotation {ANNOTATION} cannot be read: {error}")))?;
        if state.version > VERSION {
            return Err(failed(format!("the annotation {ANNOTATION} was written by a newer meshctl")));
        }
        Ok(state)
    }

    /// What differs between the weights that were written and those that are there.
    pub(super) fn drift(&self, split: &Split) -> Vec<Drift> {
        let Some(rule) = self.rules.get(&split.rule.label) else {
            return Vec::new();
        };
        let found = weights(split);
        let mut names: Vec<&String> = rule.weights.keys().chain(found.keys()).collect();
        names.sort();
        names.dedup();
        names
            .into_iter()
            .filter(|name| {
                rule.weights.get(*name).copied().unwrap_or(0) != found.get(*name).copied().unwrap_or(0)
            })
            .map(|name| Drift {
                backend: name.clone(),
                expected: rule.weights.get(name).copied(),
                found: found.get(name).copied(),
            })
            .collect()
    }

    /// The text of the annotation after a plan is done.
    pub(super) fn after(
        before: Option<Self>,
        plan: &Plan,
        now: jiff::Timestamp,
        request: &Request,
    ) -> Result<String> {
        let mut state =
            before.unwrap_or(Self { version: VERSION, rules: BTreeMap::new(), time: String::new() });
        state.time = now.to_string();
        let written = plan.shifts.iter().map(|shift| (shift.backend.id.to_string(), shift.after)).collect();
        let label = plan.split.rule.label.clone();
        let baseline = match state.rules.remove(&label) {
            Some(rule) => rule.baseline,
            None => weights(&plan.split),
        };
        state.rules.insert(label, RuleState { weights: written, baseline });
        let text = serde_json::to_string(&state).map_err(|error| Error::refused(request.doing(), error))?;
        if text.len() > MOST_BYTES {
            let cause = format!("the annotation {ANNOTATION} would be larger than {MOST_BYTES} bytes");
            return Err(Error::refused(request.doing(), cause).advise(
                "Shift fewer rules of one object, or remove the annotation when its canaries are done.",
            ));
        }
        Ok(text)
    }
}

fn weights(split: &Split) -> BTreeMap<String, u64> {
    split.backends.iter().map(|backend| (backend.id.to_string(), backend.weight)).collect()
}
