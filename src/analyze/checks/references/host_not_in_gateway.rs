//! The check `host-not-in-gateway`.

use rustc_hash::FxHashMap;

use super::strings;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::{GatewayLookup, GatewayObject, ServedHosts, is_on_mesh};
use crate::resource::Typed;
use crate::resource::istio::VirtualService;

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
    let mut served: FxHashMap<(&str, &str), ServedHosts<'e>> = FxHashMap::default();
    for service in context.catalog.virtual_services.iter().filter(|service| !is_on_mesh(&service.spec)) {
        let namespace = service.namespace();
        let Some(gateways) = gateways(context, findings, service) else { continue };
        for gateway in &gateways {
            served.entry(key(*gateway)).or_insert_with(|| ServedHosts::new(*gateway));
        }
        for (node, written) in strings(service.spec.node, "hosts") {
            let host = context.istio.resolve(written, namespace);
            let mut hosts = gateways.iter().filter_map(|gateway| served.get(&key(*gateway)));
            if hosts.any(|hosts| hosts.serves(&host, namespace)) {
                continue;
            }
            let names: Vec<String> =
                gateways.iter().map(|gateway| gateway.object().reference.to_string()).collect();
            let message = format!("`{written}` is not a host of {}", text::list(&names, 3));
            let draft = findings.at(service.object, node, message);
            let hosts = gateways.iter().filter_map(|gateway| served.get(&key(*gateway)));
            let mut examples: Vec<&str> = hosts.flat_map(|hosts| hosts.of(namespace)).take(6).collect();
            examples.sort_unstable();
            examples.dedup();
            draft.help(match examples.as_slice() {
                [] => format!("no server takes hosts of namespace {namespace}"),
                examples => format!("hosts there: {}", text::list(examples, 6)),
            });
            for gateway in gateways.iter().take(3) {
                let gateway = gateway.object();
                draft.related(gateway, gateway.name_node(), "the gateway");
            }
        }
    }
}

fn key<'e>(gateway: GatewayObject<'e>) -> (&'e str, &'e str) {
    let id = &gateway.object().reference;
    (&id.namespace, &id.name)
}

/// The gateways of a VirtualService, when all of them are known.
fn gateways<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    service: &Typed<'e, VirtualService<'e>>,
) -> Option<Vec<GatewayObject<'e>>> {
    let lookups = service.spec.gateways.iter().map(|written| {
        let (owner, name) = context.istio.gateway_name(written, service.namespace());
        context.istio.gateway(owner, name)
    });
    lookups
        .map(|lookup| match lookup {
            GatewayLookup::Found(gateway) => Some(gateway),
            // That a gateway is missing is said by missing-gateway.
            GatewayLookup::Absent => None,
            GatewayLookup::NotObserved => {
                findings.not_checked("a Gateway that VirtualServices name is not in the input");
                None
            }
        })
        .collect()
}
