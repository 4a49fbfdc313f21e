//! The check `conflicting-hosts`.

use std::collections::BTreeMap;

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{MESH_GATEWAY, export_scope, is_on_mesh};
use crate::resource::Typed;
use crate::resource::istio::VirtualService;

check! {
    /// Two VirtualServices have the same host in the mesh.
    ///
    /// ## Why it hurts
    /// Gateways merge such VirtualServices, sidecars do not: the oldest one wins, and the rules of the
    /// others have no effect. Whoever deletes and re-creates one of them changes the routing.
    ///
    /// ## How to fix
    /// Put the rules into one VirtualService, the narrower ones first; or keep the two apart with
    /// `exportTo`, or with `gateways` when one is for a gateway only.
    pub static CONFLICTING_HOSTS = "conflicting-hosts", ["IST0109", "KIA1106"], Error, [], run
}

/// A VirtualService with the node of the host.
type Claim<'e> = (&'e Typed<'e, VirtualService<'e>>, NodeRef<'e>);

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let default = &context.istio.config.virtual_service_export_to;
    let mut claims: BTreeMap<(String, &str, &str), Vec<Claim<'e>>> = BTreeMap::new();
    for service in context.catalog.virtual_services.iter().filter(|service| is_on_mesh(&service.spec)) {
        let owner = &service.object.reference.namespace;
        for node in service.spec.node.get("hosts").into_iter().flat_map(NodeRef::items) {
            let Some(host) = node.as_str() else { continue };
            let host = context.istio.resolve(host, owner);
            for namespace in export_scope(&service.spec.export_to, default, owner) {
                for protocol in protocols(&service.spec) {
                    claims.entry((host.clone(), namespace, protocol)).or_default().push((service, node));
                }
            }
        }
    }
    claims.retain(|_, claims| claims.len() > 1);
    if claims.is_empty() {
        return;
    }
    let beaten = context.tables.beaten_services();
    let mut reported = std::collections::BTreeSet::new();
    for ((host, ..), mut claims) in claims {
        claims.sort_by_key(|(service, _)| order(service));
        // One VirtualService may stand in the input twice, and may have the host twice.
        claims.dedup_by_key(|(service, _)| &service.object.reference);
        let [(winner, first), others @ ..] = claims.as_slice() else { continue };
        let Some((second, second_node)) = others.first() else { continue };
        let (this, that) = if claims.iter().all(|(service, _)| age(service).is_some()) {
            ("only this one, the oldest", "only that one, the oldest")
        } else {
            ("only the oldest (at equal age this one)", "only the oldest (at equal age that one)")
        };
        let others = others.iter().map(|(service, node)| (service, *node, winner, *first, that));
        let all = std::iter::once((winner, *first, second, *second_node, this)).chain(others);
        for (service, node, other, other_node, used) in all {
            if reported.insert((host.clone(), &service.object.reference)) {
                let other = other.object;
                let message = format!("{} has the host {host} too; sidecars use {used}", other.reference);
                let draft = findings.at(service.object, node, message);
                draft.related(other, other_node, "the same host");
                let only_mesh = service.spec.gateways.iter().all(|gateway| *gateway == MESH_GATEWAY);
                if only_mesh && beaten.contains(&service.object.reference) {
                    draft.help("it has no other host, so it takes effect nowhere: merge it or remove it");
                }
            }
        }
    }
}

/// The protocols that it has rules for: those of one protocol do not hide those of another.
fn protocols(spec: &VirtualService<'_>) -> Vec<&'static str> {
    let rules = [("http", spec.http.is_empty()), ("tls", spec.tls.is_empty()), ("tcp", spec.tcp.is_empty())];
    rules.into_iter().filter(|(_, empty)| !empty).map(|(protocol, _)| protocol).collect()
}

/// The order in which sidecars take VirtualServices.
fn order<'e>(service: &Typed<'e, VirtualService<'e>>) -> (Option<&'e str>, &'e str, &'e str) {
    let id = &service.object.reference;
    (age(service), &id.name, &id.namespace)
}

fn age<'e>(service: &Typed<'e, VirtualService<'e>>) -> Option<&'e str> {
    service.object.root().at(&["metadata", "creationTimestamp"]).and_then(NodeRef::as_str)
}
