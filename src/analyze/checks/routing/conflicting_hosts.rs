//! The check `conflicting-hosts`.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use crate::analyze::checks::prelude::*;
use crate::base::ObjectRef;
use crate::base::report::Severity;
use crate::mesh::istio::{MESH_GATEWAY, export_scope, is_on_mesh};
use crate::resource::Typed;
use crate::resource::istio::VirtualService;

check! {
    /// Two VirtualServices have the same host in the mesh.
    ///
    /// ## Why it hurts
    /// Gateways merge such VirtualServices, sidecars do not: the oldest one wins, and the rules of the
    /// others have no effect. Whoever deletes and re-creates one of them changes the routing. A note where `exportTo`
    /// decides: sidecars ask what is exported to their namespace alone before what all see, which may be on purpose.
    ///
    /// ## How to fix
    /// Put the rules into one VirtualService, the narrower ones first; or keep the two apart with
    /// `exportTo`, or with `gateways` when one is for a gateway only.
    pub static CONFLICTING_HOSTS = "conflicting-hosts", ["IST0109", "KIA1106"], Error, [], run
}

/// A VirtualService with the node of the host.
type Claim<'e> = (&'e Typed<'e, VirtualService<'e>>, NodeRef<'e>);

/// Host, namespace of the clients (`*`: all), protocol.
type Key<'e> = (String, &'e str, &'static str);

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let claims = claims(context);
    let beaten = if claims.is_empty() { FxHashSet::default() } else { context.tables.beaten_services() };
    let (mut conflicts, mut overrides) = (BTreeSet::new(), BTreeSet::new());
    for ((host, namespace, _), mut claims) in claims {
        claims.sort_by_key(|claim| (rank(context, claim.0, namespace), order(claim.0)));
        // One VirtualService may stand in the input twice, and may have the host twice.
        claims.dedup_by_key(|(service, _)| &service.object.reference);
        let Some((winner, _)) = claims.first() else { continue };
        let first = rank(context, winner, namespace);
        let rivals = claims.partition_point(|(service, _)| rank(context, service, namespace) == first);
        let (rivals, overridden) = claims.split_at(rivals);
        report_conflict(&host, rivals, &beaten, &mut conflicts, findings);
        if let ([(winner, node)], [(other, _), ..]) = (rivals, overridden)
            && overrides.insert((host.clone(), &winner.object.reference))
        {
            let other = &other.object.reference;
            let message = format!(
                "{other} has the host {host} too; sidecars of namespace {namespace} use only this one, because its exportTo is the narrower"
            );
            let draft = findings.at(winner.object, *node, message).severity(Severity::Info);
            for (other, node) in overridden {
                draft.related(other.object, *node, "the same host");
            }
        }
    }
}

/// Hosts that several VirtualServices have for the same clients. What is exported to all counts for the clients of a
/// namespace too.
fn claims<'e>(context: &CheckContext<'e>) -> BTreeMap<Key<'e>, Vec<Claim<'e>>> {
    let mut claims: BTreeMap<Key<'e>, Vec<Claim<'e>>> = BTreeMap::new();
    for service in context.catalog.virtual_services.iter().filter(|service| is_on_mesh(&service.spec)) {
        for node in service.spec.node.get("hosts").into_iter().flat_map(NodeRef::items) {
            let Some(host) = node.as_str() else { continue };
            let host = context.istio.resolve(host, &service.object.reference.namespace);
            for namespace in scope(context, service) {
                for protocol in protocols(&service.spec) {
                    claims.entry((host.clone(), namespace, protocol)).or_default().push((service, node));
                }
            }
        }
    }
    let named: Vec<Key<'e>> = claims.keys().filter(|(_, namespace, _)| *namespace != "*").cloned().collect();
    for key in named {
        let public = claims.get(&(key.0.clone(), "*", key.2)).cloned().unwrap_or_default();
        claims.entry(key).or_default().extend(public);
    }
    claims.retain(|_, claims| claims.len() > 1);
    claims
}

/// Says it at each of those that come equally early.
fn report_conflict<'e>(
    host: &str,
    claims: &[Claim<'e>],
    beaten: &FxHashSet<&ObjectRef>,
    reported: &mut BTreeSet<(String, &'e ObjectRef)>,
    findings: &mut Findings<'e>,
) {
    let [(winner, first), others @ ..] = claims else { return };
    let Some((second, second_node)) = others.first() else { return };
    let (this, that) = if claims.iter().all(|(service, _)| age(service).is_some()) {
        ("only this one, the oldest", "only that one, the oldest")
    } else {
        ("only the oldest (at equal age this one)", "only the oldest (at equal age that one)")
    };
    let others = others.iter().map(|(service, node)| (service, *node, winner, *first, that));
    let all = std::iter::once((winner, *first, second, *second_node, this)).chain(others);
    for (service, node, other, other_node, used) in all {
        if reported.insert((host.to_owned(), &service.object.reference)) {
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

/// The namespaces that see it.
fn scope<'e>(context: &CheckContext<'e>, service: &'e Typed<'e, VirtualService<'e>>) -> Vec<&'e str> {
    let default = &context.istio.config.virtual_service_export_to;
    export_scope(&service.spec.export_to, default, &service.object.reference.namespace)
}

/// How early the sidecars of a namespace ask it: those of their own namespace that others do not see, those exported to
/// them by name, those that all see.
fn rank<'e>(context: &CheckContext<'e>, service: &'e Typed<'e, VirtualService<'e>>, namespace: &str) -> u8 {
    match () {
        () if scope(context, service) == ["*"] => 2,
        () if service.object.reference.namespace == namespace => 0,
        () => 1,
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
