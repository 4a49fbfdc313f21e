//! What a change introduces: the findings of two analyses, told apart by fingerprint.

use std::collections::BTreeMap;

use super::Analysis;
use crate::base::report::Finding;

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

/// Tells apart what is new, fixed and unchanged.
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
    comparison.fixed = left.into_values().flatten().collect();
    comparison
}
