//! The check `host-not-in-gateway`.

use super::strings;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::{GatewayLookup, GatewayObject, is_on_mesh};

check! {
    /// A host of a VirtualService is served by none of its gateways.
    ///
    /// ## Why it hurts
    /// The gateway leaves this host out without a word: visitors get 404, or no TLS connection.
    /// `*.example.com` covers every name below `example.com`, but not `example.com` itself. A server
    /// host `shop/...` takes only VirtualServices of namespace shop.
    ///
    /// ## How to fix
    /// Add the host to the `hosts` of the Gateway (its listeners' `hostname` for the Gateway API), or
    /// correct it in the VirtualService.
    pub static HOST_NOT_IN_GATEWAY = "host-not-in-gateway", ["IST0132"], Warning, ["Gateway"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in context.catalog.virtual_services.iter().filter(|service| !is_on_mesh(&service.spec)) {
        let namespace = service.namespace();
        let lookups = service.spec.gateways.iter().map(|written| {
            let (owner, name) = context.istio.gateway_name(written, namespace);
            context.istio.gateway(owner, name)
        });
        let gateways: Option<Vec<GatewayObject<'e>>> = lookups
            .map(|lookup| match lookup {
                GatewayLookup::Found(gateway) => Some(gateway),
                // That a gateway is missing is said by missing-gateway.
                GatewayLookup::Absent => None,
                GatewayLookup::NotObserved => {
                    findings.not_checked("a Gateway that VirtualServices name is not in the input");
                    None
                }
            })
            .collect();
        let Some(gateways) = gateways else { continue };
        for (node, written) in strings(service.spec.node, "hosts") {
            let host = context.istio.resolve(written, namespace);
            if gateways.iter().any(|gateway| gateway.serves(&host, namespace)) {
                continue;
            }
            let names: Vec<String> =
                gateways.iter().map(|gateway| gateway.object().reference.to_string()).collect();
            let message = format!("`{written}` is not a host of {}", text::list(&names, 3));
            let draft = findings.at(service.object, node, message);
            let served: Vec<&str> =
                gateways.iter().flat_map(|gateway| gateway.hosts_for(namespace)).collect();
            draft.help(match served.as_slice() {
                [] => format!("no server takes hosts of namespace {namespace}"),
                served => format!("served: {}", text::list(&unique(served), 6)),
            });
            for gateway in gateways.iter().take(3) {
                let gateway = gateway.object();
                draft.related(gateway, gateway.name_node(), "the gateway");
            }
        }
    }
}

fn unique<'a>(hosts: &[&'a str]) -> Vec<&'a str> {
    let mut hosts = hosts.to_vec();
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}
