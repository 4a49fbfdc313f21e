//! Hosts with a namespace, as Gateways and Sidecars write them: `namespace/host`.

use super::names;
use super::report::Report;
use crate::document::NodeRef;

/// A host of a server: `host` or `namespace/host`.
pub(super) fn of_gateway<'e>(node: NodeRef<'e>, text: &str, report: &mut Report<'e>) {
    match text.split_once('/') {
        None => part(node, text, true, report),
        Some((namespace, host)) => {
            self::namespace(node, namespace, &["*", "."], report);
            part(node, host, true, report);
        }
    }
}

/// A host of a listener for egress: `namespace/host`; with `~` in front it is left out.
pub(super) fn of_sidecar<'e>(node: NodeRef<'e>, text: &str, report: &mut Report<'e>) {
    let Some((namespace, host)) = text.split_once('/') else {
        return report.refuse(node, format!("`{text}` must be written as `namespace/host`"));
    };
    let without = namespace.strip_prefix('~').filter(|rest| !rest.is_empty()).unwrap_or(namespace);
    self::namespace(node, without, &["*", ".", "~"], report);
    part(node, host, false, report);
}

fn namespace<'e>(node: NodeRef<'e>, text: &str, signs: &[&str], report: &mut Report<'e>) {
    if text.is_empty() {
        report.refuse(node, "the namespace in front of `/` is empty");
    } else if !signs.contains(&text) && !names::is_label(text) {
        report.refuse(node, format!("`{text}` is not a namespace"));
    }
}

fn part<'e>(node: NodeRef<'e>, host: &str, gateway: bool, report: &mut Report<'e>) {
    if gateway && names::is_ip(host) {
        return;
    }
    if host != "*" && !host.is_empty() && !host.contains('.') {
        return report
            .refuse(node, format!("`{host}` is a short name; only complete names are permitted here"));
    }
    report.hold(node, names::wildcard_domain(host));
    let first = host.split('.').next().unwrap_or_default();
    if first.starts_with('*') && first != "*" {
        report.refuse(node, format!("`{host}`: a `*` is a whole label"));
    }
}
