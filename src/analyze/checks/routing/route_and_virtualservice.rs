//! The check `route-and-virtualservice`.

use std::collections::BTreeSet;

use super::{precedence, witness};
use crate::algebra::Budget;
use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::mesh::gateway_api::{self, GatewayApi, implementation, is_mesh_parent};
use crate::mesh::istio::Rivals;

check! {
    /// A VirtualService and a route of the Gateway API are for one service of the mesh.
    ///
    /// ## Why it hurts
    /// Sidecars do not put the two together: one of them has the service, and the rules of the other do
    /// nothing. Who that is depends on the namespace of the client: a route comes first for the
    /// clients of its own namespace, unless the VirtualService is exported to that one alone; for all
    /// others the older object comes first. So two clients may see two routings of one service.
    ///
    /// ## How to fix
    /// Keep one of the two. While you move from VirtualServices to routes, move a service as a whole.
    pub static ROUTE_AND_VIRTUALSERVICE = "route-and-virtualservice", [], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let on_mesh = |route: &gateway_api::Route<'e>| route.parents.iter().any(is_mesh_parent);
    let routes: Vec<&'e Object> =
        gateway_api::routes(context.catalog).filter(on_mesh).map(|route| route.object).collect();
    if routes.is_empty() || context.catalog.virtual_services.is_empty() {
        return;
    }
    let namespaces: BTreeSet<&str> = routes.iter().map(|route| route.reference.namespace.as_str()).collect();
    let domain = &context.istio.config.domain;
    let api = GatewayApi::new(context.estate, context.catalog, context.kubernetes, domain);
    let tables = context.tables;
    let attached = |namespace: &str| api.service_routes(namespace, &implementation::ISTIO);
    for rivals in tables.rivals(&namespaces, attached) {
        if let Some(route) = routes.iter().find(|route| route.reference == rivals.route) {
            report(context, &rivals, route, findings);
        }
    }
}

fn report<'e>(
    context: &CheckContext<'e>,
    rivals: &Rivals<'e>,
    route: &'e Object,
    findings: &mut Findings<'e>,
) {
    let services = &context.catalog.virtual_services;
    let Some(service) = services.iter().find(|service| std::ptr::eq(service.object, rivals.service)) else {
        return;
    };
    let is_host = |node: &NodeRef<'e>| {
        node.as_str().is_some_and(|host| context.istio.resolve(host, service.namespace()) == rivals.host)
    };
    let hosts = service.spec.node.get("hosts").into_iter().flat_map(NodeRef::items);
    let node = hosts.into_iter().find(is_host).unwrap_or(service.spec.node);
    let message = format!("{} is attached to {} too; {}", rivals.route, rivals.host, winners(rivals));
    let budget = Budget::default();
    let request =
        context.istio.http_guards(service).iter().find_map(|guard| witness(guard, &rivals.host, &budget));
    let draft = findings.at(service.object, node, message);
    draft.related(route, route.name_node(), "the route");
    if let Some(request) = request {
        draft.witness(request);
    }
    if rivals.by_age && !precedence(route, service.object).1 {
        draft.uncertain();
    }
}

/// Who has the service, in which namespaces.
fn winners(rivals: &Rivals<'_>) -> String {
    let name = |service: bool| if service { "this VirtualService" } else { "the route" };
    let otherwise = rivals.first.get("").copied();
    let special: Vec<String> = rivals
        .first
        .iter()
        .filter(|(namespace, first)| !namespace.is_empty() && Some(**first) != otherwise)
        .map(|(namespace, first)| format!("those of namespace {namespace} use only {}", name(*first)))
        .collect();
    match otherwise {
        Some(first) if special.is_empty() => format!("sidecars use only {}", name(first)),
        Some(first) => format!("sidecars use only {}, but {}", name(first), special.join(", ")),
        None => format!("of the sidecars, {}", special.join(", ")),
    }
}
