//! What a change introduces: the findings of two analyses, told apart by fingerprint.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Analysis;
use super::report::finding_document;
use crate::base::report::{Finding, View};

/// The findings of a later analysis, against those of an earlier one.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Only in the later one.
    pub new: Vec<Finding>,
    /// Only in the earlier one.
    pub fixed: Vec<Finding>,
    /// How many are in both.
    pub unchanged: usize,
}

impl Comparison {
    /// Adds to the report of the new findings how they compare with what there was before.
    pub fn add_to(&self, view: &mut View) {
        let fixed: Vec<Value> = self.fixed.iter().map(finding_document).collect();
        let comparison = json!({"new": self.new.len(), "fixed": fixed, "unchanged": self.unchanged});
        view.document.insert("comparison".into(), comparison);
        view.text.push_str(&format!(
            "compared with the cluster as it is: {} new, {} fixed, {} unchanged\n",
            self.new.len(),
            self.fixed.len(),
            self.unchanged
        ));
    }
}

/// Tells apart what is new, fixed and unchanged. Only the new findings stay in `after`.
pub fn compare(before: Analysis, after: &mut Analysis) -> Comparison {
    let mut left: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    for finding in before.findings {
        left.entry(finding.fingerprint.clone()).or_default().push(finding);
    }
    let mut comparison = Comparison::default();
    for finding in std::mem::take(&mut after.findings) {
        match left.get_mut(&finding.fingerprint).and_then(Vec::pop) {
            Some(_) => comparison.unchanged += 1,
            None => comparison.new.push(finding),
        }
    }
    after.findings = comparison.new.clone();
    comparison.fixed = left.into_values().flatten().collect();
    comparison
}
