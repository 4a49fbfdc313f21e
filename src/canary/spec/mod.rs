//! The plan file `canary.yaml` of a canary that is run step by step: routes, strategy, holds, gates, verification, and
//! what to do when something goes wrong. It is read once, checked, and kept in the journal of a run as it was read.
//! Unknown fields are errors, since a misspelt gate must not pass in silence.

mod gate;
mod strategy;

use serde::{Deserialize, Serialize};

pub use gate::{
    Compare, Confirm, Exec, GateSpec, Http, Judging, Kubernetes, Measure, Measured, Phase, PodsOf, Promql,
    Reduce, Server,
};
pub use strategy::{Hold, Percent, Strategy};

/// The version of plan files.
pub const API_VERSION: &str = "meshctl.io/v1";
/// The kind of plan files.
pub const KIND: &str = "Canary";

/// A plan file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Canary {
    /// [`API_VERSION`].
    pub api_version: String,
    /// [`KIND`].
    pub kind: String,
    /// Its name, and where its journal and lease are kept.
    pub metadata: Metadata,
    /// What is to be done.
    pub spec: Spec,
}

/// Name and namespace of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Metadata {
    /// The name: a DNS label of at most 40 characters.
    pub name: String,
    /// The namespace of journal and lease, and of routes that name none. Absent: that of the command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
}

/// What a canary does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Spec {
    /// The rules whose weights move together, in the order of writing.
    pub routes: Vec<RouteSpec>,
    /// Which shares the canary gets, one after another.
    pub strategy: Strategy,
    /// How long a step lasts.
    #[serde(default)]
    pub hold: Hold,
    /// The largest change of the share in one step (I7). Absent: unbounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_step: Option<Percent>,
    /// What is asked before, during and after the steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<GateSpec>,
    /// How far a write is followed before it counts as done.
    #[serde(default)]
    pub verify: VerifySpec,
    /// What a failed gate does.
    #[serde(default)]
    pub on_failure: OnFailure,
    /// What a gate without data does after its patience is over, where the gate does not say.
    #[serde(default)]
    pub on_no_data: OnUnknown,
    /// What a gate that cannot be asked does after its patience is over, where the gate does not say.
    #[serde(default)]
    pub on_error: OnUnknown,
    /// What the first INT or TERM does.
    #[serde(default)]
    pub on_signal: OnSignal,
}

/// One rule of one route, and the two of its backends between which weight moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RouteSpec {
    /// `KIND/NAME[.NAMESPACE]`, or a host.
    pub route: String,
    /// The rule, as `canary shift --rule` takes it, when several have the backends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The backend that gives.
    pub stable: String,
    /// The backend that gains.
    pub canary: String,
    /// The kubeconfig context of its cluster. Absent: that of the command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
}

/// How far a write is followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct VerifySpec {
    /// The level that each write must reach.
    #[serde(default)]
    pub level: Level,
    /// For how long it may take to reach it, as a duration.
    #[serde(default = "two_minutes")]
    pub timeout: String,
}

fn two_minutes() -> String {
    "2m".to_owned()
}

impl Default for VerifySpec {
    fn default() -> Self {
        Self { level: Level::default(), timeout: two_minutes() }
    }
}

/// How far a write is followed. Each level includes those before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// The API server has it.
    #[default]
    L0,
    /// The control plane has accepted it, where it says so.
    L1,
    /// Every gateway that obeys the rule has it, by its own configuration dump.
    L2,
    /// Every client proxy that obeys the rule has it.
    L3,
    /// Requests are split as written, by counters, within binomial bounds.
    L4,
}

/// What a failed gate does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnFailure {
    /// Restores the weights from before the run, and proves it.
    #[default]
    Rollback,
    /// Keeps the weights and ends.
    Hold,
}

/// What the lack of an answer does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnUnknown {
    /// Keeps the weights and ends without a verdict.
    #[default]
    Hold,
    /// Counts as passed.
    Pass,
    /// Counts as failed.
    Fail,
}

/// What the first INT or TERM does. The second one always ends the run at once and keeps the state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnSignal {
    /// Asks on a terminal, and aborts where nobody can be asked.
    #[default]
    Ask,
    /// Restores the weights from before the run.
    Abort,
    /// Keeps weights and state; the same command goes on later.
    Hold,
}
