//! Gates as a plan file names them. Exactly one of the kinds is given.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::OnUnknown;

/// When a gate is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Before the first write.
    Pre,
    /// At every share, until it is left.
    #[default]
    Step,
    /// Before the last share.
    Promote,
    /// After the last share.
    Post,
}

/// One gate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GateSpec {
    /// Its name, unique in the plan.
    pub name: String,
    /// When it is asked.
    #[serde(default)]
    pub phase: Phase,
    /// For how long it may have no data, or not be reachable, before that counts, as a duration. Absent: 5m.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience: Option<String>,
    /// What having no data does then. Absent: as the plan says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_no_data: Option<OnUnknown>,
    /// What not being reachable does then. Absent: as the plan says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_error: Option<OnUnknown>,
    /// Waits for a person: on a terminal, or by `meshctl canary resume`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<Confirm>,
    /// Asks Prometheus with a query of the user's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promql: Option<Promql>,
    /// Compares what the mesh counts for both sides, read from Prometheus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub builtin: Option<Measured>,
    /// Compares what the mesh counts for both sides, read from the pods themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scrape: Option<Measured>,
    /// Asks a web hook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http: Option<Http>,
    /// Asks a program on this machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exec: Option<Exec>,
    /// Looks at an object of the cluster.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub k8s: Option<Kubernetes>,
}

impl GateSpec {
    /// Whether it says in exactly one way what to ask.
    pub fn has_one_kind(&self) -> bool {
        let kinds = [
            self.confirm.is_some(),
            self.promql.is_some(),
            self.builtin.is_some(),
            self.scrape.is_some(),
            self.http.is_some(),
            self.exec.is_some(),
            self.k8s.is_some(),
        ];
        kinds.into_iter().filter(|given| *given).count() == 1
    }
}

/// A gate that a person opens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Confirm {
    /// What the person is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

pub use crate::metrics::ServerSpec as Server;

/// A gate with a query to Prometheus: a threshold, or with `compare: stable` the comparison of both sides.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Promql {
    /// The Prometheus.
    pub server: Server,
    /// A threshold: the query of one number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The least value that passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The largest value that passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// How several series become one number. Absent: there must be one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reduce: Option<Reduce>,
    /// So many questions in a row must have missed the threshold before it fails, as a number. Absent: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failures: Option<u32>,
    /// The value of `{{ window }}`, as a duration of Prometheus. Absent: 1m.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<String>,
    /// A comparison, of the canary with this side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compare: Option<Compare>,
    /// A comparison: raw counters of all requests of a side; `{{ service }}` and its like are those of the side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests: Option<String>,
    /// A comparison: raw counters of the bad ones among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad: Option<String>,
    /// A comparison: what is asked of the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judge: Option<Judging>,
}

/// What a canary is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compare {
    /// The stable side at the same time.
    Stable,
}

/// How several numbers become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reduce {
    /// Their sum.
    Sum,
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// Their mean.
    Mean,
}

/// What is asked of the evidence of a comparison (docs/canary-judge.md). Absent fields: as `canary simulate` has them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Judging {
    /// The probability with which a good canary may be failed, over the whole run. Absent: 0.01.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpha: Option<f64>,
    /// The probability with which a canary that is not tolerable may pass. Absent: 0.05.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beta: Option<f64>,
    /// The multiple of the stable side's rate that a canary must stay below to pass. Absent: 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerated: Option<f64>,
    /// The rate of bad requests that it may have at most, whatever the stable side has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<f64>,
    /// So many windows with requests on both sides are needed before it passes. Absent: 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_windows: Option<u32>,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The requests that failed.
    Errors,
    /// The requests that were slower than the objective.
    Latency,
}

/// What a mesh counts for each side of the split. `builtin` has a `server`, `scrape` has `pods`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Measured {
    /// What is measured.
    pub measure: Measure,
    /// The Prometheus, for `builtin`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<Server>,
    /// The pods that send the requests, for `scrape`: gateways, clients, or both.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pods: Vec<PodsOf>,
    /// The port of the metrics, for `scrape`. Absent: that of the mesh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// With `latency`: a request that takes longer is bad, as a duration. It must be a bound of the mesh's histogram.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<String>,
    /// Whose metrics these are. Absent: as the route's kind says, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mesh: Option<String>,
    /// The route, as the plan names it. Absent: the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// Labels of both sides that stand in for those of the mesh, or are added to them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, String>,
    /// Labels of the stable side that stand in for those of the mesh, or are added to them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stable_labels: BTreeMap<String, String>,
    /// Labels of the canary's side that stand in for those of the mesh, or are added to them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub canary_labels: BTreeMap<String, String>,
    /// What is asked of the evidence.
    #[serde(default)]
    pub judge: Judging,
}

impl Measured {
    /// A measure and nothing else.
    pub fn of(measure: Measure) -> Self {
        Self {
            measure,
            server: None,
            pods: Vec::new(),
            port: None,
            objective: None,
            mesh: None,
            route: None,
            labels: BTreeMap::new(),
            stable_labels: BTreeMap::new(),
            canary_labels: BTreeMap::new(),
            judge: Judging::default(),
        }
    }
}

/// Pods by their labels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PodsOf {
    /// Their namespace. Absent: that of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub namespace: Option<String>,
    /// Labels that they all have.
    pub labels: BTreeMap<String, String>,
}

/// A gate that a web hook answers. The payload is that of Flagger's hooks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Http {
    /// The hook.
    pub server: Server,
    /// Further words for it, as text by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub metadata: BTreeMap<String, String>,
    /// The statuses that mean "ask again later". Absent: 429 alone, so that 202 passes as it does for Flagger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_yet: Option<Vec<u16>>,
}

/// A gate that a program answers: exit 0 passes, 1 fails, 75 is not yet known, everything else is an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exec {
    /// The program and its arguments. No shell reads them.
    pub command: Vec<String>,
    /// Variables of the environment that it gets besides PATH and HOME.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environment: Vec<String>,
    /// For how long it may run, as a duration. Absent: 10s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<String>,
}

/// A gate that looks at an object: its condition, or a field of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Kubernetes {
    /// `KIND/NAME[.NAMESPACE]`.
    pub object: String,
    /// The type of a condition that must have the status `True`, or another with `TYPE=STATUS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// The path of a field, as `kubectl wait --for=jsonpath` takes it: `{.status.phase}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jsonpath: Option<String>,
    /// The value that the field must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// Values of the field, or statuses of the condition, that fail the canary at once. All others are not yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<String>,
}
