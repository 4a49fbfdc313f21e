//! EnvoyFilter: the form of patches and matches. Whether a patch fits the protocol of Envoy is not
//! judged here: that needs Envoy's own types. The webhook's warning that the interface is internal is
//! not repeated: it says nothing about the object.

use super::names;
use super::report::{Report, at};
use crate::document::{Node, NodeRef};
use crate::resource::Typed;
use crate::resource::istio::EnvoyFilter;
use crate::resource::istio::envoy_filter::{
    ApplyTo, ConfigObjectMatch, ConfigPatch, FilterMatch, PatchContext, PatchOperation,
};

/// The filter that has filters of HTTP below it.
const HTTP_MANAGERS: &[&str] =
    &["envoy.filters.network.http_connection_manager", "envoy.http_connection_manager"];

pub(super) fn check<'e>(object: &Typed<'e, EnvoyFilter<'e>>, report: &mut Report<'e>) {
    for patch in &object.spec.config_patches {
        // The webhook does not look at patches of waypoints.
        let context = patch.matches.as_ref().and_then(|matches| matches.context);
        if context != Some(PatchContext::Waypoint) {
            config_patch(patch, report);
        }
    }
}

fn config_patch<'e>(patch: &ConfigPatch<'e>, report: &mut Report<'e>) {
    let Some(apply_to) = patch.apply_to.filter(|apply_to| *apply_to != ApplyTo::Invalid) else {
        return report.missing(patch.node, "applyTo");
    };
    let Some(change) = &patch.patch else { return report.missing(patch.node, "patch") };
    let operation = change.operation.filter(|operation| *operation != PatchOperation::Invalid);
    let Some(operation) = operation else { return report.missing(change.node, "operation") };
    if operation != PatchOperation::Remove && change.value.is_none() {
        return report.missing(change.node, "value");
    }
    if let Some(matches) = &patch.matches {
        config_match(matches, apply_to, report);
    }
    if let Some(value) = change.value {
        types(value, report);
    }
}

fn config_match<'e>(matches: &ConfigObjectMatch<'e>, apply_to: ApplyTo, report: &mut Report<'e>) {
    if let Some((proxy, pattern)) =
        matches.proxy.as_ref().and_then(|proxy| Some((proxy, proxy.proxy_version?)))
    {
        report.hold(
            at(proxy.node, "proxyVersion"),
            Some(pattern).filter(|text| !text.is_empty()).and_then(names::regex),
        );
    }
    let wanted = match apply_to {
        ApplyTo::Listener
        | ApplyTo::FilterChain
        | ApplyTo::NetworkFilter
        | ApplyTo::HttpFilter
        | ApplyTo::ListenerFilter => "listener",
        ApplyTo::RouteConfiguration | ApplyTo::VirtualHost | ApplyTo::HttpRoute => "routeConfiguration",
        ApplyTo::Cluster => "cluster",
        _ => "",
    };
    for field in ["listener", "routeConfiguration", "cluster"].into_iter().filter(|field| *field != wanted) {
        if let Some(node) = matches.node.get(field).filter(|_| !wanted.is_empty()) {
            report.refuse(node, format!("what this patch applies to is matched by `{wanted}`"));
        }
    }
    let chain = matches.listener.as_ref().and_then(|listener| listener.filter_chain.as_ref());
    if let Some(filter) = chain.and_then(|chain| chain.filter.as_ref()) {
        filter_match(filter, apply_to, report);
    }
}

fn filter_match<'e>(filter: &FilterMatch<'e>, apply_to: ApplyTo, report: &mut Report<'e>) {
    if ![ApplyTo::NetworkFilter, ApplyTo::HttpFilter].contains(&apply_to) {
        return;
    }
    let Some(name) = filter.name.filter(|name| !name.is_empty()) else {
        return report.missing(filter.node, "name");
    };
    let Some(sub) = &filter.sub_filter else { return };
    if apply_to != ApplyTo::HttpFilter {
        report.refuse(sub.node, "`subFilter` is for patches of HTTP_FILTER");
    } else if !HTTP_MANAGERS.contains(&name) {
        report.refuse(sub.node, format!("`subFilter` is below {}", HTTP_MANAGERS[0]));
    } else if sub.name.is_none_or(str::is_empty) {
        report.missing(sub.node, "name");
    }
}

/// Configuration of an extension says its type.
fn types<'e>(value: NodeRef<'e>, report: &mut Report<'e>) {
    for (key, inner) in value.entries() {
        if !matches!(key.as_str(), Some("typed_config" | "typedConfig"))
            || !matches!(inner.value(), Node::Map(_))
        {
            types(inner, report);
            continue;
        }
        match inner.get("@type") {
            None => report.missing(inner, "@type"),
            Some(node) => {
                let name = node.as_str().map(|text| text.rsplit('/').next().unwrap_or_default());
                if !name.is_some_and(is_message) {
                    report.refuse(node, "this is not the type of a message, such as type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua");
                }
            }
        }
        types(inner, report);
    }
    for item in value.items() {
        types(item, report);
    }
}

/// Whether a name can be one of a message: words with dots between them.
fn is_message(name: &str) -> bool {
    let word = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    name.contains('.') && name.split('.').all(word)
}
