//! The check `missing-backend`.

use super::{port_list, the_only, unseen};
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::estate::Lookup;
use crate::mesh::gateway_api::{Route, routes};
use crate::resource::gateway_api::common::BackendRef;
use crate::resource::identity::kind_spec;

check! {
    /// A route of the Gateway API refers to a backend that does not exist, or to a port that it does not have.
    ///
    /// ## Why it hurts
    /// The share of the requests that is meant for this backend is answered with 500. The route's
    /// status says `ResolvedRefs: False`, which few people read.
    ///
    /// ## How to fix
    /// Name a Service that exists; without `namespace` it is looked for in the namespace of the route.
    /// The port is the Service's port, not the container's.
    pub static MISSING_BACKEND = "missing-backend", ["KIA1402"], Error, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for route in routes(context.catalog) {
        for backend in route.rules.iter().flat_map(|rule| rule.references()) {
            let Some(name) = backend.name.filter(|name| !name.is_empty()) else { continue };
            match (backend.group.unwrap_or_default(), backend.kind.unwrap_or("Service")) {
                ("", "Service") => service(context, findings, &route, backend, name),
                (group, kind) => {
                    let namespace = backend.namespace.unwrap_or(route.namespace());
                    let lookup = context.estate.find(group, kind, namespace, name);
                    if kind_spec(group, kind).is_some() && matches!(lookup, Lookup::Absent) {
                        let node = backend.node.get("name").unwrap_or(backend.node);
                        let message = format!("there is no {kind} `{name}` in namespace {namespace}");
                        findings.at(route.object, node, message);
                    }
                }
            }
        }
    }
}

fn service<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    route: &Route<'e>,
    backend: &BackendRef<'e>,
    name: &str,
) {
    let namespace = backend.namespace.unwrap_or(&route.object.reference.namespace);
    if context.is_external(&context.istio.resolve(name, namespace)) {
        return;
    }
    let Some(service) = context.kubernetes.service(namespace, name) else {
        if !context.estate.coverage.observed("", "Service", namespace) {
            findings.not_checked(unseen("Service", namespace));
            return;
        }
        let node = backend.node.get("name").unwrap_or(backend.node);
        let message = format!("there is no Service `{name}` in namespace {namespace}");
        let draft = findings.at(route.object, node, message);
        let known = context.kubernetes.services_of(namespace).map(|service| service.name());
        if let Some(near) = text::nearest(name, known) {
            draft.help(format!("did you mean `{near}`?"));
        }
        return;
    };
    let ports: Vec<i64> = service.spec.ports.iter().filter_map(|port| port.port).collect();
    let (Some(port), Some(node)) = (backend.port, backend.node.get("port")) else { return };
    if !ports.is_empty() && !ports.contains(&port) {
        let draft =
            findings.at(route.object, node, format!("{} has no port {port}", service.object.reference));
        draft.help(format!("its ports: {}", port_list(&ports))).related(
            service.object,
            service.object.name_node(),
            "the Service",
        );
        if let Some(only) = the_only(&ports) {
            let edit = edit::set_integer(route.object.root(), node, only);
            draft.fix(format!("write {only}, the only port of {}", service.object.reference), [edit]);
        }
    }
}
