//! Known findings that are accepted for now. A baseline names them by fingerprint, so that it
//! survives a move of lines; rule, object and path stand beside it for people.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::base::report::{API_VERSION, Finding, place_document};
use crate::base::{Error, Result};

/// A set of accepted findings.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Baseline {
    fingerprints: BTreeSet<String>,
}

impl Baseline {
    /// Reads a baseline file. `name` is used in errors.
    pub fn parse(name: &str, text: &str) -> Result<Self> {
        let failed = |cause: String| {
            Error::usage(format!("reading the baseline {name}"), cause)
                .advise("Write it anew with --write-baseline.")
        };
        let document: Value = serde_json::from_str(text).map_err(|error| failed(error.to_string()))?;
        if document["apiVersion"] != API_VERSION || document["kind"] != "Baseline" {
            return Err(failed("it is not a meshctl.io/v1 Baseline".to_owned()));
        }
        let findings =
            document["findings"].as_array().ok_or_else(|| failed("it has no list `findings`".to_owned()))?;
        let fingerprints = findings
            .iter()
            .map(|finding| finding["fingerprint"].as_str().map(str::to_owned))
            .collect::<Option<_>>()
            .ok_or_else(|| failed("a finding has no fingerprint".to_owned()))?;
        Ok(Self { fingerprints })
    }

    /// The text of a baseline that accepts these findings.
    pub fn write(findings: &[Finding]) -> String {
        let findings: Vec<Value> = findings
            .iter()
            .map(|finding| {
                let place = place_document(&finding.place);
                json!({
                    "fingerprint": finding.fingerprint,
                    "rule": finding.rule,
                    "object": place["object"],
                    "path": place["path"],
                })
            })
            .collect();
        let document = json!({"apiVersion": API_VERSION, "kind": "Baseline", "findings": findings});
        format!("{document:#}\n")
    }

    /// Whether the finding is accepted.
    pub fn accepts(&self, finding: &Finding) -> bool {
        self.fingerprints.contains(&finding.fingerprint)
    }
}
