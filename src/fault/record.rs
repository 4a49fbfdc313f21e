//! What is known of an injected fault: the annotation of its route.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::{Error, Result};

/// The annotation of a route with a fault of ours.
pub const ANNOTATION: &str = "meshctl.io/fault";

/// A fault of ours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Who injected it: user, host and process.
    pub by: String,
    /// Since when.
    pub since: jiff::Timestamp,
    /// Until when.
    pub until: jiff::Timestamp,
    /// The position of its rule in `spec.http`.
    pub rule: usize,
    /// The name of the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was injected.
    pub fault: Value,
    /// What stood there before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The fingerprint of the spec before.
    pub spec: String,
}

impl Record {
    /// Reads the record of an object; `None` when it has none.
    ///
    /// # Errors
    ///
    /// A conflict when somebody has changed it.
    pub fn of(object: &Value) -> Result<Option<Self>> {
        let Some(text) = object["metadata"]["annotations"][ANNOTATION].as_str() else { return Ok(None) };
        Self::read(text).map(Some)
    }

    /// Reads the text of the annotation.
    ///
    /// # Errors
    ///
    /// A conflict when somebody has changed it.
    pub fn read(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| {
            Error::conflict(format!("reading the annotation {ANNOTATION}"), error)
                .advise("Somebody has changed it: take the fault and the annotation out by hand.")
        })
    }

    /// Whether its time is over.
    pub fn is_over(&self, now: jiff::Timestamp) -> bool {
        self.until <= now
    }

    /// The rule, as users name it.
    pub fn rule_name(&self) -> String {
        self.name.clone().unwrap_or_else(|| format!("http[{}]", self.rule))
    }

    /// The fault in a few words: `503 for 50%, 2s for 100%`.
    pub fn words(&self) -> String {
        let share = |part: &Value| format!("{}%", part["percentage"]["value"].as_f64().unwrap_or(100.0));
        let abort = &self.fault["abort"];
        let delay = &self.fault["delay"];
        let mut words = Vec::new();
        if let Some(status) = abort["httpStatus"].as_u64() {
            words.push(format!("{status} for {}", share(abort)));
        }
        if let Some(time) = delay["fixedDelay"].as_str() {
            words.push(format!("{time} later for {}", share(delay)));
        }
        words.join(", ")
    }
}
