//! The state on the route: annotation `meshctl.io/canary`, JSON of at most 4 KiB. It is written in
//! the same patch as the weights or the phase, so weights that differ from it were changed by somebody else.
//! Version 1 is what a shift by hand leaves, version 2 what a run leaves: the same rules, and the run.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::target::Request;
use crate::base::{Error, Result};
use crate::model::Split;

/// The annotation.
pub const ANNOTATION: &str = "meshctl.io/canary";

const MOST_BYTES: usize = 4096;
/// The newest version that is understood.
const NEWEST: u32 = 2;

/// Weights by backend.
pub(super) type Weights = BTreeMap<String, u64>;

/// What the annotation holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    version: u32,
    /// The rules that were shifted, by label.
    pub(super) rules: BTreeMap<String, RuleState>,
    /// When it was last written.
    pub(super) time: String,
    /// The run that owns these weights.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) run: Option<RunMark>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RuleState {
    /// The weights that meshctl wrote, by backend.
    pub(super) weights: Weights,
    /// The weights in force before the first shift.
    pub(super) baseline: Weights,
    /// The backends that had no weight written then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) absent: Vec<String>,
}

/// What a run leaves on each of its objects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunMark {
    /// The run.
    pub run: String,
    /// The name of its plan.
    pub name: String,
    /// The fingerprint of its plan.
    pub plan: String,
    /// The step whose weights these are; absent before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// How many steps there are.
    pub steps: usize,
    /// What the run is doing.
    pub phase: Mark,
    /// Why, when it does not simply go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The gate that waits for a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaiting: Option<String>,
    /// What somebody wants the run to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intent: Option<Intent>,
    /// The fingerprint of the spec before the run.
    pub spec: String,
    /// The journal, as `namespace/name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub journal: Option<String>,
    /// Who runs it.
    pub actor: String,
    /// The process that runs it. Another one that takes over writes its own.
    pub holder: String,
}

/// What a run is doing, as far as others must know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It asks the gates before the first step.
    Pre,
    /// It is at a step.
    Step,
    /// It waits for a person.
    Paused,
    /// It restores, or has restored, the weights from before the run.
    RollingBack,
    /// It has done its last step.
    Done,
}

/// What somebody wants a run to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// Stay at this share.
    Pause,
    /// Go on; opens a gate that waits for a person.
    Resume,
    /// Leave this step now.
    Promote,
    /// Go to the last share now.
    PromoteFull,
    /// Restore the weights from before the run.
    Abort,
}

impl Intent {
    /// The word of the command.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pause => "pause",
            Self::Resume => "resume",
            Self::Promote => "promote",
            Self::PromoteFull => "promote --full",
            Self::Abort => "abort",
        }
    }
}

/// A backend whose weight is not the one that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drift {
    pub(super) backend: String,
    pub(super) expected: Option<u64>,
    pub(super) found: Option<u64>,
}

impl State {
    /// The state of an object of a run.
    pub(super) fn of_run(rules: BTreeMap<String, RuleState>, time: jiff::Timestamp, run: RunMark) -> Self {
        Self { version: 2, rules, time: time.to_string(), run: Some(run) }
    }

    /// Reads the annotation. A text of a later version or one that cannot be read is an error: it
    /// must not be overwritten.
    pub(super) fn read(text: &str, doing: &str) -> Result<Self> {
        let failed = |cause: String| {
            Error::conflict(doing, cause).advise(format!(
                "Check who wrote the annotation {ANNOTATION}; remove it to start anew from the present weights."
            ))
        };
        let state: Self = serde_json::from_str(text)
            .map_err(|error| failed(format!("the annotation {ANNOTATION} cannot be read: {error}")))?;
        if state.version > NEWEST {
            return Err(failed(format!("the annotation {ANNOTATION} was written by a newer meshctl")));
        }
        Ok(state)
    }

    /// What differs between the weights that were written and those that are there.
    pub(super) fn drift(&self, split: &Split) -> Vec<Drift> {
        self.rules.get(&split.rule.label).map(|rule| rule.drift(split)).unwrap_or_default()
    }

    /// What is known of a rule, with the label under which it is known: by its label, or by its backends where others
    /// have moved it.
    pub(super) fn rule(&self, split: &Split) -> Option<(&String, &RuleState)> {
        let found = weights(split);
        let mut alike = self.rules.iter().filter(|(_, rule)| rule.baseline.keys().eq(found.keys()));
        let named = self
            .rules
            .get_key_value(&split.rule.label)
            .filter(|(_, rule)| rule.baseline.keys().eq(found.keys()));
        named.or_else(|| alike.next().filter(|_| alike.next().is_none()))
    }

    /// The text of the annotation after a plan is done.
    pub(super) fn after(
        before: Option<Self>,
        plan: &Plan,
        now: jiff::Timestamp,
        request: &Request,
    ) -> Result<String> {
        let mut state =
            before.unwrap_or(Self { version: 1, rules: BTreeMap::new(), time: String::new(), run: None });
        state.time = now.to_string();
        let written = plan.shifts.iter().map(|shift| (shift.backend.id.to_string(), shift.after)).collect();
        let label = plan.split.rule.label.clone();
        let baseline = match state.rules.remove(&label) {
            Some(rule) => rule.baseline,
            None => weights(&plan.split),
        };
        state.rules.insert(label, RuleState { weights: written, baseline, absent: Vec::new() });
        state.text(&request.doing())
    }

    /// The text of the annotation.
    pub(super) fn text(&self, doing: &str) -> Result<String> {
        let text = serde_json::to_string(self).map_err(|error| Error::refused(doing, error))?;
        if text.len() > MOST_BYTES {
            let cause = format!("the annotation {ANNOTATION} would be larger than {MOST_BYTES} bytes");
            return Err(Error::refused(doing, cause).advise(
                "Shift fewer rules of one object, or remove the annotation when its canaries are done.",
            ));
        }
        Ok(text)
    }
}

impl RuleState {
    /// What differs between the weights that were written and those that are there.
    pub(super) fn drift(&self, split: &Split) -> Vec<Drift> {
        let found = weights(split);
        let mut names: Vec<&String> = self.weights.keys().chain(found.keys()).collect();
        names.sort();
        names.dedup();
        names
            .into_iter()
            .filter(|name| {
                self.weights.get(*name).copied().unwrap_or(0) != found.get(*name).copied().unwrap_or(0)
            })
            .map(|name| Drift {
                backend: name.clone(),
                expected: self.weights.get(name).copied(),
                found: found.get(name).copied(),
            })
            .collect()
    }
}

/// The weights in force.
pub(super) fn weights(split: &Split) -> Weights {
    split.backends.iter().map(|backend| (backend.id.to_string(), backend.weight)).collect()
}
