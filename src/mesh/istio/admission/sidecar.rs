//! Sidecar: listeners for ingress and egress, and what is done with the rest of the traffic.

use std::collections::BTreeSet;

use super::report::{Report, at, strings};
use super::{common, destination_rule, hosts, names, server_tls, service_entry};
use crate::document::NodeRef;
use crate::resource::Typed;
use crate::resource::istio::Sidecar;
use crate::resource::istio::gateway::ServerTlsMode;
use crate::resource::istio::sidecar::{
    CaptureMode, EgressListener, IngressListener, OutboundMode, OutboundTrafficPolicy, SidecarPort,
};

pub(super) fn check<'e>(object: &Typed<'e, Sidecar<'e>>, report: &mut Report<'e>) {
    let spec = &object.spec;
    let fields = ["workloadSelector", "ingress", "egress", "outboundTrafficPolicy", "inboundConnectionPool"];
    if !fields.iter().any(|field| spec.node.get(field).is_some()) {
        report.refuse(spec.node, "a Sidecar must set something");
    }
    common::selector(spec.workload_selector.as_ref().map(|selector| selector.node), "labels", report);
    let mut seen = BTreeSet::new();
    for listener in &spec.ingress {
        ingress(listener, &mut seen, report);
    }
    let mut seen = Seen::default();
    for (index, listener) in spec.egress.iter().enumerate() {
        egress(listener, index + 1 == spec.egress.len(), &mut seen, report);
    }
    all_hosts(&spec.egress, report);
    if let Some(pool) = &spec.inbound_connection_pool {
        destination_rule::connection_pool(pool, report);
    }
    if let Some(policy) = &spec.outbound_traffic_policy {
        outbound(policy, report);
    }
}

fn outbound<'e>(policy: &OutboundTrafficPolicy<'e>, report: &mut Report<'e>) {
    let Some(proxy) = &policy.egress_proxy else { return };
    if policy.mode != Some(OutboundMode::AllowAny) {
        report.refuse(proxy.node, "`egressProxy` needs the mode ALLOW_ANY");
    }
    report.hold(at(proxy.node, "host"), names::domain(proxy.host.unwrap_or_default()));
    match &proxy.port {
        None => report.missing(proxy.node, "port"),
        Some(port) => {
            report.hold(at(port.node, "number"), names::port(port.number.unwrap_or_default()));
        }
    }
}

/// A port of a listener.
fn port<'e>(port: &SidecarPort<'e>, report: &mut Report<'e>) {
    service_entry::protocol(at(port.node, "protocol"), port.protocol, report);
    report.hold(at(port.node, "name"), port.name.filter(|name| !name.is_empty()).and_then(names::label));
    if port.target_port.is_some_and(|target| target != 0) {
        report.refuse(at(port.node, "targetPort"), "a listener of a Sidecar has no target port");
    }
}

fn ingress<'e>(listener: &IngressListener<'e>, seen: &mut BTreeSet<i64>, report: &mut Report<'e>) {
    let Some(own) = &listener.port else { return report.missing(listener.node, "port") };
    let number = own.number.unwrap_or_default();
    report.hold(at(own.node, "number"), names::port(number));
    if !seen.insert(number) {
        report.refuse(at(own.node, "number"), format!("another listener has the port {number}"));
    }
    port(own, report);
    bind(listener.node, listener.bind, report);
    endpoint(listener, report);
    let protocol = own.protocol.unwrap_or_default();
    if let Some(tls) = &listener.tls {
        let excluded = [
            ("subjectAltNames", !tls.subject_alt_names.is_empty()),
            ("httpsRedirect", tls.https_redirect == Some(true)),
            ("credentialName", tls.credential_name.is_some_and(|name| !name.is_empty())),
            ("mode", matches!(tls.mode, Some(ServerTlsMode::IstioMutual | ServerTlsMode::AutoPassthrough))),
        ];
        for (field, _) in excluded.iter().filter(|(_, set)| *set) {
            report.refuse(at(tls.node, field), "this is for Gateways, not for the listener of a sidecar");
        }
        if !names::is_tls(protocol) {
            report.refuse(tls.node, format!("a port of {protocol} has no TLS"));
        }
        server_tls::check(tls, report);
    }
    if let Some(pool) = &listener.connection_pool {
        destination_rule::connection_pool(pool, report);
        if pool.http.is_some() && !names::is_http(protocol) {
            report.warn(at(pool.node, "http"), format!("this has no effect on a port of {protocol}"));
        }
    }
}

fn bind<'e>(node: NodeRef<'e>, bind: Option<&str>, report: &mut Report<'e>) {
    if let Some(text) = bind.filter(|bind| !bind.is_empty() && !names::is_ip(bind)) {
        report.refuse(at(node, "bind"), format!("`{text}` is not an address"));
    }
}

/// Where the traffic of a listener goes: a port of this workload, or a Unix socket.
fn endpoint<'e>(listener: &IngressListener<'e>, report: &mut Report<'e>) {
    let text = listener.default_endpoint.unwrap_or_default();
    let node = at(listener.node, "defaultEndpoint");
    if text.is_empty() {
        return;
    }
    if let Some(path) = text.strip_prefix("unix://") {
        return report.hold(node, names::unix_address(path));
    }
    let Some((address, port)) = text.rsplit_once(':') else {
        return report.refuse(node, format!("`{text}` has no port; write it as `127.0.0.1:8080`"));
    };
    if !["127.0.0.1", "0.0.0.0", "[::1]", "[::]", ""].contains(&address) {
        report.refuse(node, format!("`{address}` is not this workload: 127.0.0.1, 0.0.0.0, [::1] or [::]"));
    }
    let number = port.parse::<i64>().unwrap_or_default();
    report.hold(node, names::port(number).map(|_| format!("`{port}` is not a port: 1 to 65535")));
}

/// The listeners for egress so far.
#[derive(Default)]
struct Seen<'e> {
    ports: BTreeSet<i64>,
    sockets: BTreeSet<&'e str>,
}

fn egress<'e>(listener: &EgressListener<'e>, last: bool, seen: &mut Seen<'e>, report: &mut Report<'e>) {
    let address = listener.bind.unwrap_or_default();
    let unix = address.strip_prefix("unix://");
    match &listener.port {
        None => {
            if !last {
                report.refuse(listener.node, "only the last listener may have no port");
            }
            if !address.is_empty() {
                report.refuse(at(listener.node, "bind"), "`bind` needs a port");
            }
        }
        Some(own) => {
            let number = own.number.unwrap_or_default();
            let node = at(own.node, "number");
            if number == 0 {
                let free = unix.is_some_and(|path| seen.sockets.insert(path));
                if !free {
                    report.refuse(node, "a port 0 needs a `bind` of its own to a Unix socket");
                }
                if !matches!(listener.capture_mode, None | Some(CaptureMode::Default | CaptureMode::None)) {
                    report.refuse(
                        at(listener.node, "captureMode"),
                        "a Unix socket is captured by DEFAULT or NONE alone",
                    );
                }
            } else {
                report.hold(node, names::port(number));
                if !seen.ports.insert(number) {
                    report.refuse(node, format!("another listener has the port {number}"));
                }
            }
            port(own, report);
            match unix {
                Some(path) => report.hold(at(listener.node, "bind"), names::unix_address(path)),
                None => bind(listener.node, listener.bind, report),
            }
        }
    }
    if listener.hosts.is_empty() {
        report.missing(listener.node, "hosts");
    }
    for (node, host) in strings(listener.node, "hosts") {
        hosts::of_sidecar(node, host, report);
    }
}

/// Hosts that add nothing.
fn all_hosts<'e>(listeners: &[EgressListener<'e>], report: &mut Report<'e>) {
    for listener in listeners {
        let mut seen = BTreeSet::new();
        let everything = listener.hosts.contains(&"*/*");
        for (node, host) in strings(listener.node, "hosts") {
            if !seen.insert(host) {
                report.warn(node, format!("`{host}` stands in the list twice"));
            } else if everything && host != "*/*" && !host.starts_with('~') {
                report.warn(node, format!("`*/*` of the same list covers `{host}`"));
            }
        }
    }
}
