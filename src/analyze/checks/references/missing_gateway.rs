//! The check `missing-gateway`.

use super::{strings, unseen};
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::GatewayLookup;
use crate::resource::istio::VirtualService;

check! {
    /// A VirtualService names a gateway that does not exist.
    ///
    /// ## Why it hurts
    /// No proxy takes the route: visitors get 404. When the name stands in a `match`, that match
    /// never applies.
    ///
    /// ## How to fix
    /// Write `namespace/name` of a Gateway. A name alone means a Gateway in the namespace of the
    /// VirtualService. `mesh` stands for all sidecars.
    pub static MISSING_GATEWAY = "missing-gateway", ["IST0101", "KIA1102"], Error, ["Gateway"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        let namespace = service.namespace();
        for (node, written) in holders(&service.spec).flat_map(|node| strings(node, "gateways")) {
            if !context.istio.names_gateway_object(written) {
                continue;
            }
            let (owner, name) = context.istio.gateway_name(written, namespace);
            match context.istio.gateway(owner, name) {
                GatewayLookup::Found(_) => {}
                GatewayLookup::NotObserved => findings.not_checked(unseen("Gateway", owner)),
                GatewayLookup::Absent => {
                    let message = format!("there is no Gateway `{name}` in namespace {owner}");
                    let draft = findings.at(service.object, node, message);
                    if let Some(near) = context.istio.similar_gateway(owner, name) {
                        draft.help(format!("did you mean `{near}`?"));
                    }
                }
            }
        }
    }
}

/// Every map that can hold `gateways`: the spec and the matches.
fn holders<'e>(spec: &'e VirtualService<'e>) -> impl Iterator<Item = NodeRef<'e>> {
    let http = spec.http.iter().flat_map(|rule| &rule.matches).map(|one| one.node);
    let tls = spec.tls.iter().flat_map(|rule| &rule.matches).map(|one| one.node);
    let tcp = spec.tcp.iter().flat_map(|rule| &rule.matches).map(|one| one.node);
    std::iter::once(spec.node).chain(http).chain(tls).chain(tcp)
}
