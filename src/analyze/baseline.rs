//! Known findings that are accepted for now. A baseline names them by fingerprint, so that it survives moved lines and
//! inserted list items; rule, object and path stand beside it for people. As many findings are accepted as it lists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{fingerprint, registry};
use crate::base::report::{API_VERSION, Finding, place_document};
use crate::base::{Error, Result, text};

/// The version of the files that are written. Version 1 had other fingerprints and no field `version`.
const VERSION: u64 = 2;

/// A set of accepted findings.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Baseline {
    version: u64,
    /// How many findings are accepted, by fingerprint.
    accepted: BTreeMap<String, usize>,
    rules: BTreeSet<String>,
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
        let version = match &document["version"] {
            Value::Null => 1,
            version => version.as_u64().unwrap_or_default(),
        };
        if !(1..=VERSION).contains(&version) {
            return Err(failed(format!("its version is {}; known are 1 to {VERSION}", document["version"])));
        }
        let mut baseline = Self { version, ..Self::default() };
        for finding in findings {
            let fingerprint = finding["fingerprint"].as_str();
            let fingerprint = fingerprint.ok_or_else(|| failed("a finding has no fingerprint".to_owned()))?;
            *baseline.accepted.entry(fingerprint.to_owned()).or_default() += 1;
            baseline.rules.extend(finding["rule"].as_str().map(str::to_owned));
        }
        Ok(baseline)
    }

    /// What the user should know about the file, one sentence each: an old version, rules that do not exist.
    pub fn remarks(&self) -> Vec<String> {
        let old = (self.version < VERSION).then(|| {
            "it is of an older version, which takes another value at the same place for the same finding; write it anew with --write-baseline"
                .to_owned()
        });
        let unknown = self.rules.iter().filter(|rule| registry::find(rule).is_none()).map(|rule| {
            let near = text::nearest(rule, registry::CHECKS.iter().map(|check| check.meta.name));
            let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            format!("it accepts findings of the rule `{rule}`, which does not exist{near}")
        });
        old.into_iter().chain(unknown).collect()
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
        let document = json!({
            "apiVersion": API_VERSION,
            "kind": "Baseline",
            "version": VERSION,
            "findings": findings,
        });
        format!("{document:#}\n")
    }

    /// Takes away the findings that are accepted, of those with one fingerprint no more than the file lists.
    pub fn take_from(&self, findings: &mut Vec<Finding>) {
        let mut left = self.accepted.clone();
        findings.retain(|finding| {
            if self.version == 1 {
                return !left.contains_key(&fingerprint::of_version_1(finding));
            }
            match left.get_mut(&finding.fingerprint) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
    }
}
