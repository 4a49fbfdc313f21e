//! The check `missing-subset`.

use super::{destinations, unseen};
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::HostLookup;
use crate::resource::identity::NETWORKING;

check! {
    /// A route or mirror names a subset that no DestinationRule defines.
    ///
    /// ## Why it hurts
    /// The proxy has no cluster for the subset: the share of the traffic that is meant for it is
    /// answered with 503. In a rollout this happens when the VirtualService is applied before the
    /// DestinationRule, or when a DestinationRule is not exported to the clients.
    ///
    /// ## How to fix
    /// Define the subset in the DestinationRule of the host, and roll that out first; or correct the
    /// name. The DestinationRule must be visible (`exportTo`) where the VirtualService is used.
    pub static MISSING_SUBSET = "missing-subset", ["IST0101", "KIA1107"], Error, ["DestinationRule"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let istio = context.istio;
    for (service, destination, target) in destinations(context) {
        let Some(subset) = destination.subset.filter(|subset| !subset.is_empty()) else { continue };
        let unknown_host = matches!(target.lookup, HostLookup::Absent | HostLookup::Hidden(_));
        if unknown_host || istio.defines_subset(&target, service, subset) {
            continue;
        }
        let mut known: Vec<&str> = istio
            .destination_rules(&target.host, target.client)
            .flat_map(|rule| &rule.spec.subsets)
            .filter_map(|subset| subset.name)
            .collect();
        known.sort_unstable();
        known.dedup();
        let home = istio.home(&target).unwrap_or(service.namespace());
        if known.is_empty() && !context.estate.coverage.observed(NETWORKING, "DestinationRule", home) {
            findings.not_checked(unseen("DestinationRule", home));
            continue;
        }
        let host = destination.host.unwrap_or_default();
        let node = destination.node.get("subset").unwrap_or(destination.node);
        let message = format!("no DestinationRule defines the subset `{subset}` of {host}");
        let draft = findings.at(service.object, node, message);
        if let Some(near) = text::nearest(subset, known.iter().copied()) {
            draft.help(format!("did you mean `{near}`?"));
        } else if !known.is_empty() {
            draft.help(format!("its subsets: {}", text::list(&known, 8)));
        }
    }
}
