//! The checks `missing-workloadgroup-account` and `duplicate-workloadgroup`.

use std::collections::BTreeMap;

use crate::analyze::checks::prelude::*;
use crate::estate::{Lookup, Object};

check! {
    /// The service account of a WorkloadGroup does not exist.
    ///
    /// ## Why it hurts
    /// A machine that joins as this group asks for a token of that account. There is none, so it gets no certificate and
    /// stays outside of the mesh.
    ///
    /// ## How to fix
    /// Create the ServiceAccount in the namespace of the WorkloadGroup, or correct `template.serviceAccount`.
    pub static MISSING_WORKLOADGROUP_ACCOUNT = "missing-workloadgroup-account", ["KIA1701"], Warning, ["WorkloadGroup"], accounts
}

check! {
    /// Two WorkloadGroups of a namespace give their machines the same labels.
    ///
    /// ## Why it hurts
    /// Services and policies select by labels, so they cannot tell the machines of one group from those of the other.
    ///
    /// ## How to fix
    /// Give each group a label of its own, or make one group of both.
    pub static DUPLICATE_WORKLOADGROUP = "duplicate-workloadgroup", ["KIA1702"], Warning, ["WorkloadGroup"], duplicates
}

/// The namespace and the labels of the machines of a group.
type Machines<'e> = (&'e str, Vec<(&'e str, &'e str)>);

fn accounts<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for group in &context.catalog.workload_groups {
        let Some(template) = &group.spec.template else { continue };
        let Some(node) = template.node.get("serviceAccount") else { continue };
        let (Some(account), namespace) = (node.as_str().filter(|name| !name.is_empty()), group.namespace())
        else {
            continue;
        };
        match context.estate.find("", "ServiceAccount", namespace, account) {
            // Every namespace has the account `default`.
            _ if account == "default" => {}
            Lookup::Found(_) => {}
            Lookup::NotObserved => {
                findings.not_checked(format!("no ServiceAccounts of namespace {namespace} in the input"));
            }
            Lookup::Absent => {
                let message = format!("there is no ServiceAccount `{account}` in namespace {namespace}");
                findings.at(group.object, node, message);
            }
        }
    }
}

fn duplicates<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut seen: BTreeMap<Machines<'e>, &'e Object> = BTreeMap::new();
    for group in &context.catalog.workload_groups {
        // What stands in `metadata` is put over the labels of the template.
        let mut labels: BTreeMap<&str, &str> = BTreeMap::new();
        labels.extend(group.spec.template.iter().flat_map(|template| template.labels.iter().copied()));
        labels.extend(group.spec.metadata.iter().flat_map(|metadata| metadata.labels.iter().copied()));
        if labels.is_empty() {
            continue;
        }
        let key = (group.object.reference.namespace.as_str(), labels.into_iter().collect());
        match seen.get(&key) {
            None => {
                seen.insert(key, group.object);
            }
            Some(first) if first.reference.name == group.name() => {}
            Some(first) => {
                let message = format!("its machines have the same labels as those of {}", first.reference);
                findings.object(group.object, message).related(first, first.name_node(), "the other group");
            }
        }
    }
}
