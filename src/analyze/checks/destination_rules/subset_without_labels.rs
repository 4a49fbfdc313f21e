//! The check `subset-without-labels`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{Host, HostLookup};

check! {
    /// A subset of a Service has no labels and no policy of its own.
    ///
    /// ## Why it hurts
    /// Such a subset is all of the Service. Traffic that is sent to the "version" goes to every version, and a
    /// canary with it tests nothing. Subsets of ServiceEntries, and subsets that only carry a policy, are often
    /// meant that way; they are not reported.
    ///
    /// ## How to fix
    /// Add the labels that the pods of this version have.
    pub static SUBSET_WITHOUT_LABELS = "subset-without-labels", ["KIA0209"], Info, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for rule in &context.catalog.destination_rules {
        let Some(host) = rule.spec.host.filter(|host| !host.starts_with('*')) else { continue };
        let bare = |subset: &&crate::resource::istio::destination_rule::Subset<'e>| {
            subset.labels.is_empty() && subset.traffic_policy.is_none()
        };
        for subset in rule.spec.subsets.iter().filter(bare) {
            match context.istio.host(host, rule.namespace(), rule.namespace()) {
                HostLookup::Found(Host::Service(_)) => {
                    let name = subset.name.unwrap_or_default();
                    let node = subset.node.get("name").unwrap_or(subset.node);
                    let message = format!("the subset `{name}` has no labels: it is all of {host}");
                    findings.at(rule.object, node, message);
                }
                HostLookup::NotObserved(reason) => findings.not_checked(reason),
                HostLookup::Found(Host::Entry(_)) | HostLookup::Hidden(_) | HostLookup::Absent => {}
            }
        }
    }
}
