//! What happens in a run, one event after another: the journal keeps them, `-o jsonl` prints them, and every report is
//! made of them. Fields may be added; those that are here keep their names and meanings.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// When it happened, as RFC 3339.
    pub time: String,
    /// The run.
    pub run: String,
    /// The step, from 0, when it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// What happened.
    #[serde(flatten)]
    pub what: What,
}

/// How far evidence has come on its way to each verdict: 0 is none, 1 is a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Towards {
    /// To the verdict that the canary is bad.
    pub fail: f64,
    /// To the verdict that it is good.
    pub pass: f64,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum What {
    /// The run began, or was taken up again: the percentages of its steps.
    Plan {
        /// The shares of the canary, one for each step; 0 for those before the first share.
        steps: Vec<f64>,
        /// Whether an earlier process had begun it.
        resumed: bool,
        /// Who runs it.
        actor: String,
    },
    /// An object was written, by us.
    Write {
        /// The object, as `Kind namespace/name`.
        object: String,
        /// The rule.
        rule: String,
        /// The share of the canary in percent before and after.
        before: f64,
        /// The share after.
        after: f64,
        /// The weights after, by backend.
        weights: Vec<(String, u64)>,
        /// What the run has added to the rule besides, in words: rules of testers, a mirror, cookies.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        stages: Vec<String>,
    },
    /// It was looked how far a write is in force.
    Verify {
        /// The level that was wanted.
        wanted: String,
        /// The level that was reached; absent: none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reached: Option<String>,
        /// Who lags behind, with the reason.
        laggards: Vec<(String, String)>,
        /// What was counted.
        detail: String,
        /// The split that was observed, when requests were counted: canary requests, all requests.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        observed: Option<(u64, u64)>,
    },
    /// A gate answered.
    Gate {
        /// Its name.
        name: String,
        /// `pass`, `fail`, `not-yet`, `no-data` or `error`.
        answer: String,
        /// Why.
        detail: String,
        /// How far its evidence has come, when it weighs evidence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        towards: Option<Towards>,
        /// Its evidence, as it is kept.
        #[serde(default, skip_serializing_if = "Value::is_null")]
        sums: Value,
    },
    /// The run decided: advance, hold, pause, resume, promote, abort, roll back.
    Decision {
        /// The decision.
        decision: String,
        /// Why.
        reason: String,
    },
    /// Somebody else changed what the run had written.
    Drift {
        /// The object.
        object: String,
        /// Who, as field manager.
        manager: String,
        /// When, as RFC 3339; empty when unknown.
        at: String,
        /// What differs.
        detail: String,
    },
    /// The run ended, or this process left it.
    End {
        /// `promoted`, `rolled-back`, `held`, `paused`, `interrupted`, `failed`.
        outcome: String,
        /// The exit code.
        exit: u8,
        /// Whether the state was proven to the level wanted.
        proven: bool,
        /// In one sentence.
        detail: String,
    },
}
