//! WorkloadEntry and WorkloadGroup.

use super::report::{Report, at, entries};
use super::{common, names};
use crate::resource::Typed;
use crate::resource::istio::workload_group::ReadinessProbe;
use crate::resource::istio::{WorkloadEntry, WorkloadGroup};

pub(super) fn check<'e>(object: &Typed<'e, WorkloadEntry<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    let node = at(spec.node, "address");
    let address = spec.address.unwrap_or_default();
    if address.is_empty() {
        if spec.network.is_none_or(str::is_empty) {
            report.missing(spec.node, "address");
        } else {
            report.warn(
                spec.node,
                "without an address the workload is reached through the gateway of its network alone",
            );
        }
    } else if let Some(path) = address.strip_prefix("unix://") {
        report.hold(node, names::unix_address(path));
        if !spec.ports.is_empty() {
            report.refuse(at(spec.node, "ports"), "a Unix socket has no ports");
        }
    } else {
        report.hold(node, self::address(address));
    }
    ports(spec, report);
    common::labels(spec.node, "labels", report);
}

/// A domain or an address of an endpoint.
pub(super) fn address(address: &str) -> Option<String> {
    names::domain_or_ip(address).map(|_| format!("`{address}` is neither an address nor a complete domain"))
}

fn ports<'e>(entry: &WorkloadEntry<'e>, report: &mut Report<'e>) {
    for (key, name, value) in entries(entry.node, "ports") {
        report.hold(key, names::label(name));
        report.hold(value, value.as_i64().and_then(names::port));
    }
}

pub(super) fn check_group<'e>(object: &Typed<'e, WorkloadGroup<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    if let Some(metadata) = &spec.metadata {
        common::labels(metadata.node, "labels", report);
    }
    match &spec.template {
        None => report.missing(spec.node, "template"),
        Some(template) => ports(template, report),
    }
    if let Some(probe) = &spec.probe {
        self::probe(probe, report);
    }
}

fn probe<'e>(probe: &ReadinessProbe<'e>, report: &mut Report<'e>) {
    let node = probe.node;
    for field in
        ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"]
    {
        if let Some(value) = node.get(field).and_then(|node| node.as_i64()).filter(|value| *value < 0) {
            report.refuse(at(node, field), format!("{value} is negative"));
        }
    }
    if !["httpGet", "tcpSocket", "exec", "grpc"].iter().any(|method| node.get(method).is_some()) {
        report.refuse(node, "one of `httpGet`, `tcpSocket`, `exec` and `grpc` must be set");
    }
    if let Some(get) = &probe.http_get {
        report.hold(at(get.node, "port"), names::port(get.port.unwrap_or_default()));
        for header in &get.http_headers {
            report.hold(at(header.node, "name"), names::header_name(header.name.unwrap_or_default()));
        }
    }
    if let Some(socket) = &probe.tcp_socket {
        report.hold(at(socket.node, "port"), names::port(socket.port.unwrap_or_default()));
    }
    if let Some(exec) = probe.exec.as_ref().filter(|exec| exec.command.is_empty()) {
        report.missing(exec.node, "command");
    }
}
