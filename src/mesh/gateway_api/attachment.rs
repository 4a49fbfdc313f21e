//! Which routes a Gateway takes: section, port, namespace, kind and hosts must all fit one listener.

use rustc_hash::FxHashMap;

use super::Route;
use crate::estate::Object;
use crate::kubernetes::Kubernetes;
use crate::resource::gateway_api::Gateway;
use crate::resource::gateway_api::common::{LabelSelector, ParentReference};
use crate::resource::gateway_api::listener::{FromNamespaces, Listener};
use crate::resource::identity::GATEWAY_API;
use crate::resource::{Catalog, Typed};

/// How a route stands to a Gateway that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attachment {
    /// A listener takes it.
    Attached,
    /// No listener has the section's name.
    NoSection,
    /// No listener has the port.
    NoPort,
    /// The listeners do not admit routes of its namespace.
    Namespace,
    /// The listeners do not admit routes of its kind.
    Kind,
    /// None of its hosts is one of the listeners'.
    Hosts,
    /// It depends on the labels of the route's namespace, which the input does not show.
    Unknown,
}

/// The Gateways by namespace and name.
pub fn gateways<'e>(catalog: &'e Catalog<'e>) -> FxHashMap<(&'e str, &'e str), &'e Typed<'e, Gateway<'e>>> {
    let by_name = |gateway: &'e Typed<'e, Gateway<'e>>| ((gateway.namespace(), gateway.name()), gateway);
    catalog.api_gateways.iter().map(by_name).collect()
}

/// Tells how a route stands to a Gateway that one of its parents names.
pub fn attach(
    route: &Route<'_>,
    parent: &ParentReference<'_>,
    gateway: &Typed<'_, Gateway<'_>>,
    kubernetes: &Kubernetes<'_>,
) -> Attachment {
    let mut listeners: Vec<&Listener<'_>> = gateway.spec.listeners.iter().collect();
    if let Some(section) = parent.section_name {
        listeners.retain(|listener| listener.name == Some(section));
        if listeners.is_empty() {
            return Attachment::NoSection;
        }
    }
    if let Some(port) = parent.port {
        listeners.retain(|listener| listener.port == Some(port));
        if listeners.is_empty() {
            return Attachment::NoPort;
        }
    }
    let namespace = kubernetes.namespace(route.namespace());
    let mut unknown = false;
    listeners.retain(|listener| {
        let admits = admits_namespace(listener, gateway.namespace(), route.namespace(), namespace);
        unknown |= admits.is_none();
        admits != Some(false)
    });
    if listeners.is_empty() {
        return Attachment::Namespace;
    }
    listeners.retain(|listener| admits_kind(listener, route.kind()));
    if listeners.is_empty() {
        return Attachment::Kind;
    }
    listeners.retain(|listener| admits_host(listener, route.hostnames));
    if listeners.is_empty() {
        return Attachment::Hosts;
    }
    if unknown { Attachment::Unknown } else { Attachment::Attached }
}

/// Whether a listener of an object of namespace `owner` takes routes of this namespace and kind; `None` when that takes
/// labels that are not known.
pub(super) fn admits(
    listener: &Listener<'_>,
    owner: &str,
    route: &Route<'_>,
    kubernetes: &Kubernetes<'_>,
) -> Option<bool> {
    if !admits_kind(listener, route.kind()) {
        return Some(false);
    }
    admits_namespace(listener, owner, route.namespace(), kubernetes.namespace(route.namespace()))
}

/// Whether routes of a namespace may attach; `None` when that takes labels that are not known.
fn admits_namespace(
    listener: &Listener<'_>,
    owner: &str,
    client: &str,
    namespace: Option<&Object>,
) -> Option<bool> {
    let allowed = listener.allowed_routes.as_ref().and_then(|allowed| allowed.namespaces.as_ref());
    match allowed.and_then(|allowed| allowed.from).unwrap_or(FromNamespaces::Same) {
        FromNamespaces::All => Some(true),
        FromNamespaces::Same => Some(owner == client),
        FromNamespaces::Selector => match allowed.and_then(|allowed| allowed.selector.as_ref()) {
            Some(selector) => namespace.map(|namespace| selects(selector, client, namespace)),
            None => Some(false),
        },
    }
}

/// Whether a selector chooses a namespace. Every namespace has a label with its name.
pub(super) fn selects(selector: &LabelSelector<'_>, name: &str, namespace: &Object) -> bool {
    let label = |key: &str| match key {
        "kubernetes.io/metadata.name" => Some(name),
        _ => namespace.label(key),
    };
    let labels = selector.match_labels.iter().all(|(key, value)| label(key) == Some(*value));
    labels
        && selector.match_expressions.iter().all(|requirement| {
            let value = label(requirement.key.unwrap_or_default());
            let listed = value.is_some_and(|value| requirement.values.contains(&value));
            match requirement.operator {
                Some("In") => listed,
                Some("NotIn") => !listed,
                Some("Exists") => value.is_some(),
                Some("DoesNotExist") => value.is_none(),
                _ => false,
            }
        })
}

fn admits_kind(listener: &Listener<'_>, kind: &str) -> bool {
    let allowed = listener.allowed_routes.as_ref().map(|allowed| &allowed.kinds[..]).unwrap_or_default();
    if !allowed.is_empty() {
        return allowed.iter().any(|allowed| {
            allowed.kind == Some(kind) && allowed.group.is_none_or(|group| group == GATEWAY_API)
        });
    }
    match listener.protocol {
        Some("HTTP" | "HTTPS") => matches!(kind, "HTTPRoute" | "GRPCRoute"),
        Some("TLS") => matches!(kind, "TLSRoute" | "TCPRoute"),
        Some("TCP") => kind == "TCPRoute",
        Some("UDP") => kind == "UDPRoute",
        _ => true,
    }
}

fn admits_host(listener: &Listener<'_>, hostnames: &[&str]) -> bool {
    let Some(served) = listener.hostname.filter(|served| !served.is_empty()) else {
        return true;
    };
    hostnames.is_empty() || hostnames.iter().any(|host| intersect(served, host))
}

/// Whether two host patterns have a name in common. `*.` at the start stands for one or more labels.
fn intersect(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_ascii_lowercase(), b.to_ascii_lowercase());
    match (a.strip_prefix('*'), b.strip_prefix('*')) {
        (None, None) => a == b,
        (Some(suffix), None) => b.ends_with(suffix),
        (None, Some(suffix)) => a.ends_with(suffix),
        (Some(one), Some(other)) => one.ends_with(other) || other.ends_with(one),
    }
}

#[cfg(test)]
mod tests {
    use super::intersect;

    #[test]
    fn hosts_intersect_by_suffix() {
        for (a, b, expected) in [
            ("a.com", "A.com", true),
            ("*.a.com", "b.a.com", true),
            ("*.a.com", "a.com", false),
            ("b.a.com", "*.a.com", true),
            ("*.com", "*.a.com", true),
            ("*.b.com", "*.a.com", false),
        ] {
            assert_eq!(intersect(a, b), expected, "{a} {b}");
        }
    }
}
