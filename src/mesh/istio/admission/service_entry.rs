//! ServiceEntry: hosts, addresses, ports, and endpoints by the way that they are resolved.

use std::collections::BTreeSet;

use super::report::{Report, at, entries, strings};
use super::{common, names, workload_entry};
use crate::document::NodeRef;
use crate::resource::Typed;
use crate::resource::istio::ServiceEntry;
use crate::resource::istio::service_entry::{Resolution, ServicePort};
use crate::resource::istio::workload_entry::WorkloadEntry;

pub(super) fn check<'e>(object: &Typed<'e, ServiceEntry<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    let resolution = spec.resolution.unwrap_or(Resolution::None);
    if spec.hosts.is_empty() {
        report.missing(spec.node, "hosts");
    }
    for (node, host) in strings(spec.node, "hosts") {
        self::host(node, host, resolution, report);
    }
    for (node, address) in strings(spec.node, "addresses") {
        report.hold(node, names::subnet(address));
    }
    ports(spec, report);
    if let Some(selector) = &spec.workload_selector {
        common::selector(Some(selector.node), "labels", report);
        if resolution == Resolution::None {
            report.warn(selector.node, "with the resolution NONE no workload is selected");
        }
    }
    match resolution {
        Resolution::None => {}
        Resolution::Static => {
            for endpoint in &spec.endpoints {
                static_endpoint(endpoint, spec, report);
            }
        }
        Resolution::Dns | Resolution::DnsRoundRobin => dns(spec, resolution, report),
        Resolution::DynamicDns => dynamic(spec, report),
    }
    let streams = |port: &ServicePort<'_>| {
        let protocol = port.protocol.unwrap_or_default();
        !names::is_http(protocol) && !names::is_tls(protocol)
    };
    let mixed = spec.hosts.len() > 1 && resolution != Resolution::None;
    if let Some(port) = spec.ports.iter().find(|port| mixed && streams(port)) {
        let node = at(port.node, "protocol");
        report
            .refuse(node, "with several hosts, each port is of HTTP or TLS: nothing else tells hosts apart");
    }
    common::export_to(spec.node, object.namespace(), true, report);
}

fn host<'e>(node: NodeRef<'e>, host: &str, resolution: Resolution, report: &mut Report<'e>) {
    if let Some(broken) = names::wildcard_domain(host) {
        return report.refuse(node, broken);
    }
    let first = host.split('.').next().unwrap_or_default();
    if first.starts_with('*') && first != "*" && resolution != Resolution::DynamicDns {
        report.warn(node, format!("`{host}`: a `*` that is not a whole label is not matched by proxies"));
    }
}

fn ports<'e>(spec: &ServiceEntry<'e>, report: &mut Report<'e>) {
    let mut seen = BTreeSet::new();
    for port in &spec.ports {
        let name = port.name.unwrap_or_default();
        report.hold(at(port.node, "name"), names::label(name));
        if !seen.insert(name) {
            report.refuse(at(port.node, "name"), format!("another port has the name `{name}`"));
        }
        report.hold(at(port.node, "number"), names::port(port.number.unwrap_or_default()));
        report.hold(
            at(port.node, "targetPort"),
            port.target_port.filter(|port| *port != 0).and_then(names::port),
        );
        protocol(at(port.node, "protocol"), port.protocol, report);
    }
}

/// A protocol that Istio knows, or none.
pub(super) fn protocol<'e>(node: NodeRef<'e>, protocol: Option<&str>, report: &mut Report<'e>) {
    if let Some(protocol) = protocol.filter(|name| !name.is_empty() && !names::is_protocol(name)) {
        report.refuse(
            node,
            format!("`{protocol}` is not a protocol that Istio knows, such as HTTP, HTTPS, TLS or TCP"),
        );
    }
}

fn static_endpoint<'e>(endpoint: &WorkloadEntry<'e>, spec: &ServiceEntry<'e>, report: &mut Report<'e>) {
    let node = at(endpoint.node, "address");
    let address = endpoint.address.unwrap_or_default();
    if let Some(path) = address.strip_prefix("unix://") {
        report.hold(node, names::unix_address(path));
        if spec.ports.len() != 1 {
            report.refuse(node, "a Unix socket is one port, and the ServiceEntry has not one");
        }
    } else if !address.is_empty() && !names::is_ip(address) {
        report.refuse(node, format!("`{address}` is not an address, which the resolution STATIC needs"));
    }
    endpoint_rest(endpoint, spec, report);
}

/// Ports and labels of an endpoint.
fn endpoint_rest<'e>(endpoint: &WorkloadEntry<'e>, spec: &ServiceEntry<'e>, report: &mut Report<'e>) {
    for (key, name, value) in entries(endpoint.node, "ports") {
        if !spec.ports.iter().any(|port| port.name == Some(name)) {
            report.refuse(key, format!("the ServiceEntry has no port with the name `{name}`"));
        }
        report.hold(value, value.as_i64().and_then(names::port));
    }
    common::labels(endpoint.node, "labels", report);
}

fn dns<'e>(spec: &ServiceEntry<'e>, resolution: Resolution, report: &mut Report<'e>) {
    if spec.endpoints.is_empty() {
        for (node, host) in strings(spec.node, "hosts") {
            report.hold(
                node,
                names::domain(host)
                    .map(|_| format!("`{host}` is no complete domain, which is what DNS is asked for")),
            );
        }
    }
    if resolution == Resolution::DnsRoundRobin && spec.endpoints.len() > 1 {
        report.refuse(at(spec.node, "endpoints"), "DNS_ROUND_ROBIN has one endpoint at most");
    }
    for endpoint in &spec.endpoints {
        let address = endpoint.address.unwrap_or_default();
        if !address.is_empty() && !address.starts_with("unix://") {
            report.hold(at(endpoint.node, "address"), workload_entry::address(address));
        }
        endpoint_rest(endpoint, spec, report);
    }
}

fn dynamic<'e>(spec: &ServiceEntry<'e>, report: &mut Report<'e>) {
    for (node, host) in strings(spec.node, "hosts").filter(|(_, host)| !host.starts_with('*')) {
        report.refuse(node, format!("`{host}`: DYNAMIC_DNS is for hosts with `*`"));
    }
    for field in ["addresses", "endpoints"] {
        if spec.node.get(field).is_some_and(|list| list.items().len() > 0) {
            report.refuse(
                at(spec.node, field),
                format!("DYNAMIC_DNS finds the addresses itself; it has no `{field}`"),
            );
        }
    }
    for port in &spec.ports {
        let protocol = port.protocol.unwrap_or_default();
        if !["http", "http2", "grpc", "tls"].contains(&protocol.to_lowercase().as_str()) {
            report.refuse(at(port.node, "protocol"), "DYNAMIC_DNS is for ports of HTTP, HTTP2, GRPC and TLS");
        }
    }
}
