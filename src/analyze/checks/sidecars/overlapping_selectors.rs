//! The check `overlapping-selectors`.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::{Configuration, configurations};
use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::unseen;
use crate::base::ObjectRef;
use crate::resource::core::Workload;

check! {
    /// Two Sidecars, or two Telemetries, select the same workload.
    ///
    /// ## Why it hurts
    /// A proxy has one Sidecar and one Telemetry that select it: of several the oldest is used, and
    /// the others do nothing for this workload. Whoever deletes and re-creates one of them
    /// changes what the proxy knows or reports.
    ///
    /// ## How to fix
    /// Make the selectors exclude each other, or put the objects together into one.
    pub static OVERLAPPING_SELECTORS = "overlapping-selectors", ["IST0110", "IST0159", "KIA0003"], Error, ["Deployment", "Pod"], run
}

/// Objects with one and the same selector, by namespace and labels.
type Groups<'c, 'e> = BTreeMap<(&'e str, Vec<(&'e str, &'e str)>), BTreeMap<&'e str, &'c Configuration<'e>>>;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for all in configurations(context) {
        let mut groups: Groups<'_, 'e> = BTreeMap::new();
        let mut in_namespace: FxHashMap<&str, usize> = FxHashMap::default();
        for one in all.iter().filter(|one| !one.labels.is_empty()) {
            let mut labels = one.labels.to_vec();
            labels.sort_unstable();
            let namespace = one.object.reference.namespace.as_str();
            // One object may stand in the input twice.
            let group = groups.entry((namespace, labels)).or_default();
            if group.insert(&one.object.reference.name, one).is_none() {
                *in_namespace.entry(namespace).or_default() += 1;
            }
        }
        groups.retain(|(namespace, _), _| in_namespace.get(namespace).is_some_and(|count| *count > 1));
        let mut claims: FxHashMap<*const Workload<'e>, &Configuration<'e>> = FxHashMap::default();
        let mut reported: BTreeSet<&ObjectRef> = BTreeSet::new();
        for ((namespace, labels), group) in &groups {
            let workloads = context.kubernetes.select(namespace, labels);
            let Some(first) = workloads.first() else {
                if !context.kubernetes.workloads_observed(namespace) {
                    findings.not_checked(unseen("workload", namespace));
                }
                continue;
            };
            let mut others = group.values();
            let Some(head) = others.next() else { continue };
            let mut overlap = |one: &Configuration<'e>,
                               other: &Configuration<'e>,
                               workload: &Workload<'e>| {
                for (one, other) in [(one, other), (other, one)] {
                    if reported.insert(&one.object.reference) {
                        let message =
                            format!("{} selects {} too", other.object.reference, workload.object.reference);
                        findings
                            .at(one.object, one.node, message)
                            .related(other.object, other.node, "the other selector")
                            .related(workload.object, workload.object.name_node(), "both select it");
                    }
                }
            };
            for other in others {
                overlap(head, other, first);
            }
            for workload in workloads {
                match claims.get(&std::ptr::from_ref(workload)) {
                    Some(known) => overlap(known, head, workload),
                    None => drop(claims.insert(std::ptr::from_ref(workload), head)),
                }
            }
        }
    }
}
