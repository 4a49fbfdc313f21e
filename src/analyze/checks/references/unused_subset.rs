//! The check `unused-subset`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{Matching, matches};
use crate::resource::identity::NETWORKING;

check! {
    /// No rule sends traffic to a subset.
    ///
    /// ## Why it hurts
    /// The subset costs every proxy one cluster per port and does nothing: its policies are never in
    /// force. After a rollout it is left over; before one it may be what a VirtualService should name.
    ///
    /// ## How to fix
    /// Remove the subset, or name it in a destination.
    pub static UNUSED_SUBSET = "unused-subset", [], Info, ["VirtualService"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let istio = context.istio;
    let coverage = &context.estate.coverage;
    let complete = coverage.complete(NETWORKING, "VirtualService");
    let uses = uses(context);
    for rule in &context.catalog.destination_rules {
        let namespace = rule.namespace();
        let Some(host) = rule.spec.host.filter(|_| !rule.spec.subsets.is_empty()) else { continue };
        if !coverage.observed(NETWORKING, "VirtualService", namespace) {
            findings.not_checked(unseen("VirtualService", namespace));
            continue;
        }
        let host = istio.resolve(host, namespace);
        for subset in &rule.spec.subsets {
            let (Some(name), Some(node)) = (subset.name, subset.node.get("name")) else { continue };
            let used = uses.get(name).is_some_and(|hosts| {
                hosts.contains(&host)
                    || (host.starts_with('*')
                        && hosts.iter().any(|used| matches(&host, used) != Matching::Disjoint))
            });
            if used {
                continue;
            }
            let draft = findings.at(
                rule.object,
                node,
                format!("no rule sends traffic to the subset `{name}` of {host}"),
            );
            if !complete {
                draft.uncertain();
            }
        }
    }
}

/// The complete names of the hosts with which each subset is named.
fn uses<'e>(context: &CheckContext<'e>) -> FxHashMap<&'e str, FxHashSet<String>> {
    let of_routes = context.catalog.virtual_services.iter().flat_map(|service| {
        service.spec.destinations().map(move |destination| (destination, service.namespace()))
    });
    let of_sidecars = context.catalog.sidecars.iter().filter_map(|sidecar| {
        let proxy = sidecar.spec.outbound_traffic_policy.as_ref()?.egress_proxy.as_ref()?;
        Some((proxy, sidecar.namespace()))
    });
    let mut uses: FxHashMap<&'e str, FxHashSet<String>> = FxHashMap::default();
    for (destination, namespace) in of_routes.chain(of_sidecars) {
        if let (Some(host), Some(subset)) = (destination.host, destination.subset) {
            uses.entry(subset).or_default().insert(context.istio.resolve(host, namespace));
        }
    }
    uses
}
