//! The check `ingress-skips-routing`.

use rustc_hash::FxHashMap;

use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::mesh::istio::{MESH_GATEWAY, is_on_mesh};

check! {
    /// A gateway sends traffic to a host past the VirtualService that splits it over subsets.
    ///
    /// ## Why it hurts
    /// The rules of a VirtualService for the mesh hold for sidecars, not for gateways. Visitors who
    /// come in through the gateway are spread over all versions, whatever the weights of the canary
    /// inside of the mesh say.
    ///
    /// ## How to fix
    /// Repeat the subsets and weights in the VirtualService of the gateway; or bind the VirtualService of the host to
    /// the gateway too and delegate to it.
    pub static INGRESS_SKIPS_ROUTING = "ingress-skips-routing", ["IST0140"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    // The VirtualServices of the mesh that send requests for a host to subsets of that host.
    let mut splits: FxHashMap<String, &'e Object> = FxHashMap::default();
    for service in context.catalog.virtual_services.iter().filter(|service| is_on_mesh(&service.spec)) {
        let own = service.namespace();
        let hosts: Vec<String> =
            service.spec.hosts.iter().map(|host| context.istio.resolve(host, own)).collect();
        for destination in service.spec.destinations().filter(|destination| destination.subset.is_some()) {
            let host = context.istio.resolve(destination.host.unwrap_or_default(), own);
            if hosts.contains(&host) {
                splits.entry(host).or_insert(service.object);
            }
        }
    }
    if splits.is_empty() {
        return;
    }
    for service in &context.catalog.virtual_services {
        if !service.spec.gateways.iter().any(|gateway| *gateway != MESH_GATEWAY) {
            continue;
        }
        for destination in service.spec.destinations().filter(|destination| destination.subset.is_none()) {
            let host = context.istio.resolve(destination.host.unwrap_or_default(), service.namespace());
            let Some(split) = splits.get(&host).filter(|split| !std::ptr::eq(**split, service.object)) else {
                continue;
            };
            let node = destination.node.get("host").unwrap_or(destination.node);
            let message = format!(
                "the gateway sends requests to all of {host}, past the subsets of {}",
                split.reference
            );
            findings.at(service.object, node, message).related(
                split,
                split.name_node(),
                "holds for sidecars alone",
            );
        }
    }
}
