//! Gates as a plan file names them. Exactly one of the kinds is given.

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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
}

/// A gate that a person opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Confirm {
    /// What the person is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}
