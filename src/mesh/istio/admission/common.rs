//! Rules that several kinds share: exportTo, destinations, labels, selectors, target references.

use std::collections::BTreeSet;

use super::names;
use super::report::{Report, at, entries, strings};
use crate::document::NodeRef;
use crate::resource::istio::common::{Destination, PolicyTargetReference};

/// `exportTo`: where an object of `namespace` is seen.
pub(super) fn export_to<'e>(
    node: NodeRef<'e>,
    namespace: &str,
    service_entry: bool,
    report: &mut Report<'e>,
) {
    let list: Vec<_> = strings(node, "exportTo").collect();
    let mut seen = BTreeSet::new();
    for (item, text) in &list {
        let good = ["*", "."].contains(text) || (*text == "~" && service_entry) || names::is_label(text);
        if !good {
            report.refuse(*item, format!("`{text}` is not `.`, `*` or the name of a namespace"));
        } else if !seen.insert(if *text == "." { namespace } else { text }) {
            report.refuse(*item, format!("`{text}` stands in the list twice"));
        }
    }
    let alone = list.iter().find(|(_, text)| ["*", "~"].contains(text)).filter(|_| list.len() > 1);
    if let Some((item, text)) = alone {
        report.refuse(*item, format!("`{text}` stands alone, or not at all"));
    }
}

/// A destination of traffic.
pub(super) fn destination<'e>(destination: &Destination<'e>, report: &mut Report<'e>) {
    let node = destination.node;
    let host = destination.host.unwrap_or_default();
    if host == "*" {
        report.refuse(at(node, "host"), "a destination is one host, not `*`");
    } else {
        report.hold(at(node, "host"), names::wildcard_domain(host));
    }
    if let Some(subset) = destination.subset.filter(|subset| !subset.is_empty()) {
        report.hold(at(node, "subset"), names::label(subset));
    }
    if let Some(port) = &destination.port {
        report.hold(at(port.node, "number"), names::port(port.number.unwrap_or_default()));
    }
}

/// Labels that describe or select workloads.
pub(super) fn labels<'e>(node: NodeRef<'e>, field: &str, report: &mut Report<'e>) {
    for (key, name, value) in entries(node, field) {
        report.hold(key, names::tag_key(name));
        report.hold(value, value.as_str().and_then(names::tag_value));
    }
}

/// A selector of workloads: no empty key, no wildcards; without labels it selects everything.
pub(super) fn selector<'e>(selector: Option<NodeRef<'e>>, field: &str, report: &mut Report<'e>) {
    let Some(node) = selector else { return };
    let mut any = false;
    for (key, name, value) in entries(node, field) {
        any = true;
        if name.is_empty() {
            report.refuse(key, "the key of a label must not be empty");
        }
        for (place, text) in [(key, name), (value, value.as_str().unwrap_or_default())] {
            if text.contains('*') {
                report.refuse(place, format!("a selector knows no wildcards: `{text}`"));
            }
        }
    }
    if !any {
        report.warn(node, format!("a selector without `{field}` selects every workload of the namespace"));
    }
}

/// Kinds that a policy may be attached to, with their groups.
const TARGETS: &[(&str, &str)] = &[
    ("", "Service"),
    ("core", "Service"),
    ("networking.istio.io", "ServiceEntry"),
    ("gateway.networking.k8s.io", "Gateway"),
    ("gateway.networking.k8s.io", "GatewayClass"),
];

/// What a policy is attached to. Not more than one of selector, targetRef and targetRefs is for the schema.
pub(super) fn targets<'e>(
    one: Option<&PolicyTargetReference<'e>>,
    many: &[PolicyTargetReference<'e>],
    report: &mut Report<'e>,
) {
    for target in one.into_iter().chain(many) {
        let (group, kind) = (target.group.unwrap_or_default(), target.kind.unwrap_or_default());
        if target.name.is_none_or(str::is_empty) {
            report.missing(target.node, "name");
        }
        if target.namespace.is_some_and(|namespace| !namespace.is_empty()) {
            report.refuse(at(target.node, "namespace"), "the target is in the namespace of the policy");
        }
        if !TARGETS.contains(&(group, kind)) {
            let what = if group.is_empty() { kind.to_owned() } else { format!("{kind} of {group}") };
            let permitted = "Service, ServiceEntry of networking.istio.io, Gateway and GatewayClass of gateway.networking.k8s.io";
            report.refuse(
                at(target.node, "kind"),
                format!("a policy is not attached to a {what}, only to {permitted}"),
            );
        }
    }
}

/// `ns/name` or a bare name of Gateways. Istio looks at nothing behind the first bare name.
pub(super) fn gateways<'e>(node: NodeRef<'e>, report: &mut Report<'e>) {
    for (item, text) in strings(node, "gateways") {
        let Some((namespace, name)) = text.split_once('/') else {
            if let Some((name, rest)) = text.split_once('.') {
                let namespace = rest.split('.').next().unwrap_or_default();
                report.warn_unless(
                    "gateway-by-hostname",
                    item,
                    format!("an old form of the name of a Gateway; write `{namespace}/{name}`"),
                );
            }
            report.hold(item, names::domain(text));
            return;
        };
        for part in [namespace, name] {
            report.hold(item, names::label(part));
        }
    }
}
