//! Does everything exist that an object names?

pub mod ambiguous_port;
pub mod dropped_delegate;
pub mod empty_subset;
pub mod host_not_in_gateway;
pub mod missing_backend;
pub mod missing_destinationrule_host;
pub mod missing_gateway;
pub mod missing_grant;
pub mod missing_host;
pub mod missing_namespace;
pub mod missing_parent;
pub mod missing_port;
pub mod missing_subset;
pub mod selector_without_workload;
pub mod unused_subset;

use crate::analyze::CheckContext;
use crate::base::text;
use crate::document::NodeRef;
use crate::mesh::istio::Target;
use crate::resource::Typed;
use crate::resource::istio::VirtualService;
use crate::resource::istio::common::Destination;

/// The reason for not checking a reference to an object that the input would not show.
pub(super) fn unseen(kind: &str, namespace: &str) -> String {
    let kinds = match kind.strip_suffix('y') {
        Some(stem) if !stem.ends_with('a') => format!("{stem}ies"),
        _ => format!("{kind}s"),
    };
    format!("no {kinds} of namespace {namespace} in the input")
}

/// A list of ports in words.
pub(super) fn port_list(ports: &[i64]) -> String {
    let ports: Vec<String> = ports.iter().map(i64::to_string).collect();
    text::list(&ports, 8)
}

/// The port, when there is one only.
fn the_only(ports: &[i64]) -> Option<u64> {
    match ports {
        [first, rest @ ..] if rest.iter().all(|port| port == first) => u64::try_from(*first).ok(),
        _ => None,
    }
}

/// The items of a list of strings, with their nodes.
pub(super) fn strings<'e>(node: NodeRef<'e>, field: &str) -> impl Iterator<Item = (NodeRef<'e>, &'e str)> {
    node.get(field).into_iter().flat_map(NodeRef::items).filter_map(|item| Some((item, item.as_str()?)))
}

/// Every destination of every VirtualService, with what its host stands for. Hosts that live
/// elsewhere, and those that the schema refuses, are left out.
fn destinations<'e>(
    context: &CheckContext<'e>,
) -> impl Iterator<Item = (&'e Typed<'e, VirtualService<'e>>, &'e Destination<'e>, Target<'e>)> {
    context
        .catalog
        .virtual_services
        .iter()
        .flat_map(|service| service.spec.destinations().map(move |destination| (service, destination)))
        .filter_map(|(service, destination)| {
            let host = destination.host.filter(|host| !host.is_empty() && !host.starts_with('*'))?;
            let target = context.istio.target(host, service);
            let external = context.is_external(host) || context.is_external(&target.host);
            (!external).then_some((service, destination, target))
        })
}
