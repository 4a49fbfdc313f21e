//! Gates of other tools: Flagger's MetricTemplates with the Canaries that use them, and Argo's AnalysisTemplates. What
//! has no counterpart here is an error that names it: a gate that was left out would pass in silence.

mod argo;
mod condition;
mod flagger;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::{Error, Result};
use crate::canary::spec::{GateSpec, Server};

/// What the documents do not say.
#[derive(Debug, Default)]
pub struct Options {
    /// The Prometheus of metrics that name none.
    pub prometheus: Option<Server>,
    /// The mesh of Flagger's own metrics.
    pub mesh: Option<String>,
    /// Values of Argo's arguments.
    pub arguments: BTreeMap<String, String>,
}

/// What was read.
#[derive(Debug, Default, PartialEq)]
pub struct Imported {
    /// The gates.
    pub gates: Vec<GateSpec>,
    /// Where they do otherwise than what they were made of.
    pub notes: Vec<String>,
}

/// Makes gates of documents.
///
/// # Errors
///
/// When one of them has no counterpart here, naming it; or when there is none to import.
pub fn import(documents: &[Value], options: &Options) -> Result<Imported> {
    let mut imported = Imported::default();
    let group = |document: &Value| {
        document["apiVersion"].as_str().unwrap_or_default().split('/').next().unwrap_or_default().to_owned()
    };
    for document in documents {
        let kind = document["kind"].as_str().unwrap_or_default();
        match (group(document).as_str(), kind) {
            ("flagger.app", "Canary") => flagger::canary(document, documents, options, &mut imported)?,
            // Its Canary reads it.
            ("flagger.app", "MetricTemplate") => {}
            ("argoproj.io", "AnalysisTemplate" | "ClusterAnalysisTemplate") => {
                argo::template(document, options, &mut imported)?;
            }
            _ => {
                return Err(Error::usage(
                    "importing gates",
                    format!("a document of kind `{kind}` has no gates"),
                )
                .advise("Give Canaries and MetricTemplates of Flagger, or AnalysisTemplates of Argo."));
            }
        }
    }
    if imported.gates.is_empty() {
        return Err(Error::usage("importing gates", "there are none in the documents")
            .advise("A MetricTemplate has no bounds: give the Canary that uses it as well."));
    }
    let mut seen = BTreeMap::new();
    for gate in &mut imported.gates {
        let count = seen.entry(gate.name.clone()).or_insert(0);
        *count += 1;
        if *count > 1 {
            gate.name = format!("{}-{count}", gate.name);
        }
    }
    Ok(imported)
}

/// What is being imported, for errors and notes.
#[derive(Debug, Clone)]
struct Thing(String);

impl Thing {
    fn of(document: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Self(format!("{} {}", text(&document["kind"]), text(&document["metadata"]["name"])))
    }

    fn below(&self, what: &str, value: &Value) -> Self {
        Self(format!("{}, {what} {}", self.0, value["name"].as_str().unwrap_or("without a name")))
    }

    /// There is no counterpart.
    fn no(&self, what: impl std::fmt::Display) -> Error {
        Error::usage(format!("importing {}", self.0), format!("{what} has no counterpart here"))
            .advise("Take it out, or write the gate by hand (docs/canary-gates.md).")
    }

    /// There are no fields but these.
    fn only(&self, value: &Value, fields: &[&str]) -> Result<()> {
        let other =
            value.as_object().into_iter().flatten().find(|(name, _)| !fields.contains(&name.as_str()));
        other.map_or(Ok(()), |(name, _)| Err(self.no(format!("`{name}`"))))
    }
}

#[cfg(test)]
mod tests;
