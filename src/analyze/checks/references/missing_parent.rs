//! The check `missing-parent`.

use super::{port_list, unseen};
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::estate::Lookup;
use crate::mesh::gateway_api::{Attachment, Route, attach, gateways, routes};
use crate::resource::Typed;
use crate::resource::gateway_api::Gateway;
use crate::resource::gateway_api::common::ParentReference;
use crate::resource::identity::{GATEWAY_API, kind_spec};

check! {
    /// A route names a parent that does not exist or does not take it.
    ///
    /// ## Why it hurts
    /// The route is attached to nothing and gets no traffic: visitors get 404 or no connection. The
    /// route's status says `Accepted: False`, which few people read.
    ///
    /// ## How to fix
    /// Correct `name`, `namespace`, `sectionName` or `port` of the parent. When the Gateway exists, its
    /// listener must allow the namespace and kind of the route (`allowedRoutes`; by default only its own
    /// namespace), and one of the route's `hostnames` must fit the listener's `hostname`.
    pub static MISSING_PARENT = "missing-parent", ["KIA1401"], Error, ["Gateway", "Namespace", "Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let gateways = gateways(context.catalog);
    for route in routes(context.catalog) {
        for parent in route.parents {
            let Some(name) = parent.name.filter(|name| !name.is_empty()) else { continue };
            let namespace = parent.namespace.unwrap_or(&route.object.reference.namespace);
            let group = parent.group.unwrap_or(GATEWAY_API);
            let kind = parent.kind.unwrap_or("Gateway");
            match context.estate.find(group, kind, namespace, name) {
                _ if kind_spec(group, kind).is_none() => {}
                Lookup::Found(_) => {}
                Lookup::NotObserved => findings.not_checked(unseen(kind, namespace)),
                Lookup::Absent => {
                    let message = format!("there is no {kind} `{name}` in namespace {namespace}");
                    let draft = findings.at(route.object, node(parent, "name"), message);
                    let known = context.estate.of_kind(group, kind).map(|object| &object.reference);
                    let names = known.filter(|id| id.namespace == namespace).map(|id| id.name.as_str());
                    if let Some(near) = text::nearest(name, names) {
                        draft.help(format!("did you mean `{near}`?"));
                    }
                }
            }
            if let Some(gateway) =
                gateways.get(&(namespace, name)).filter(|_| (group, kind) == (GATEWAY_API, "Gateway"))
            {
                attachment(context, findings, &route, parent, gateway);
            }
            if let Some(service) =
                context.kubernetes.service(namespace, name).filter(|_| (group, kind) == ("", "Service"))
            {
                let ports: Vec<i64> = service.spec.ports.iter().filter_map(|port| port.port).collect();
                if let Some(port) = parent.port.filter(|port| !ports.contains(port)) {
                    findings
                        .at(
                            route.object,
                            node(parent, "port"),
                            format!("Service `{name}` has no port {port}"),
                        )
                        .help(format!("its ports: {}", port_list(&ports)));
                }
            }
        }
    }
}

fn attachment<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    route: &Route<'e>,
    parent: &ParentReference<'e>,
    gateway: &'e Typed<'e, Gateway<'e>>,
) {
    let (name, namespace) = (gateway.name(), route.namespace());
    let listeners = &gateway.spec.listeners;
    let names: Vec<&str> = listeners.iter().filter_map(|listener| listener.name).collect();
    let hosts: Vec<&str> = listeners.iter().filter_map(|listener| listener.hostname).collect();
    let ports: Vec<i64> = listeners.iter().filter_map(|listener| listener.port).collect();
    let (field, message, help) = match attach(route, parent, gateway, context.kubernetes) {
        Attachment::Attached => return,
        Attachment::Unknown => {
            return findings.not_checked(format!("the Namespace {namespace} is not in the input"));
        }
        Attachment::NoSection => (
            "sectionName",
            format!("Gateway `{name}` has no listener `{}`", parent.section_name.unwrap_or_default()),
            format!("its listeners: {}", text::list(&names, 8)),
        ),
        Attachment::NoPort => (
            "port",
            format!("Gateway `{name}` has no listener on port {}", parent.port.unwrap_or_default()),
            format!("its ports: {}", port_list(&ports)),
        ),
        Attachment::Namespace => (
            "name",
            format!("no listener of Gateway `{name}` admits routes of namespace {namespace}"),
            "see allowedRoutes.namespaces of the listeners".to_owned(),
        ),
        Attachment::Kind => (
            "name",
            format!("no listener of Gateway `{name}` admits a {}", route.kind()),
            "see protocol and allowedRoutes.kinds of the listeners".to_owned(),
        ),
        Attachment::Hosts => (
            "name",
            format!("no listener of Gateway `{name}` serves a hostname of this route"),
            format!("hostnames of its listeners: {}", text::list(&hosts, 8)),
        ),
    };
    findings.at(route.object, node(parent, field), message).help(help).related(
        gateway.object,
        gateway.object.name_node(),
        "the Gateway",
    );
}

fn node<'e>(parent: &ParentReference<'e>, field: &str) -> NodeRef<'e> {
    parent.node.get(field).unwrap_or(parent.node)
}
