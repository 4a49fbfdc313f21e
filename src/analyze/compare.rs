//! What a change introduces: the findings of two analyses, told apart by fingerprint.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Analysis;
use super::report::finding_document;
use crate::base::report::{Finding, View};

/// The findings of a later analysis, against those of an earlier one.
#[derive(Debug, Default)]
pub struct Comparison {
    /// How many are only in the later one.
    pub new: usize,
    /// Only in the earlier one.
    pub fixed: Vec<Finding>,
    /// How many are in both.
    pub unchanged: usize,
}

impl Comparison {
    /// Adds to the report of the new findings how they compare with what there was before. `before` says what that was.
    pub fn add_to(&self, view: &mut View, before: &str) {
        let fixed: Vec<Value> = self.fixed.iter().map(finding_document).collect();
        let comparison = json!({"new": self.new, "fixed": fixed, "unchanged": self.unchanged});
        view.document.insert("comparison".into(), comparison);
        if let Some(summary) = view.document.get_mut("summary").and_then(Value::as_object_mut) {
            summary.insert("new".into(), self.new.into());
            summary.insert("fixed".into(), self.fixed.len().into());
            summary.insert("unchanged".into(), self.unchanged.into());
        }
        view.text.push_str(&format!(
            "compared with {before}: {} new, {} fixed, {} unchanged\n",
            self.new,
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
    after.findings.retain(|finding| {
        let known = left.get_mut(&finding.fingerprint).and_then(Vec::pop).is_some();
        comparison.unchanged += usize::from(known);
        !known
    });
    comparison.new = after.findings.len();
    comparison.fixed = left.into_values().flatten().collect();
    comparison
}
