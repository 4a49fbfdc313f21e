//! The check `http2-as-tcp`.

use rustc_hash::FxHashSet;

use super::{is_of_the_platform, protocol};
use crate::analyze::checks::prelude::*;
use crate::kubernetes::Kubernetes;
use crate::mesh::istio::PortProtocol;
use crate::resource::core::{Service, ServicePort};
use crate::resource::{IntOrString, Typed};

check! {
    /// A port for gRPC or HTTP/2 is declared as TCP.
    ///
    /// ## Why it hurts
    /// gRPC keeps one connection open for many requests. Declared as TCP, the proxy balances connections, not requests: one
    /// pod gets all the load of a client, new pods get none, and routes, retries and request metrics do not work.
    ///
    /// ## How to fix
    /// Set `appProtocol: grpc` (or `http2`), or name the port so. Keep TCP only when the application itself encrypts; then
    /// `tls` is the better name.
    pub static HTTP2_AS_TCP = "http2-as-tcp", [], Warning, ["Service", "Deployment"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let routed = routed(context);
    for service in context.kubernetes.services.iter().filter(|service| !is_of_the_platform(service)) {
        for port in &service.spec.ports {
            let declared = port.app_protocol.or(port.name).unwrap_or_default();
            let words: Vec<&str> = declared.split('-').collect();
            let encrypted = words.iter().any(|word| matches!(*word, "tls" | "ssl" | "https"));
            if protocol(port) != Some(PortProtocol::Tcp) || !words[0].eq_ignore_ascii_case("tcp") || encrypted
            {
                continue;
            }
            let key = (service.namespace(), service.name(), port.port.unwrap_or_default());
            let evidence = if routed.contains(&key) {
                Some("a GRPCRoute sends requests to it".to_owned())
            } else {
                container_name(context.kubernetes, service, port)
                    .map(|name| format!("the container calls its port `{name}`"))
            };
            let Some(evidence) = evidence else { continue };
            let field = if port.app_protocol.is_some() { "appProtocol" } else { "name" };
            let number = port.port.unwrap_or_default();
            findings
                .at(
                    service.object,
                    port.node.get(field).unwrap_or(port.node),
                    format!("port {number} is declared as TCP, but {evidence}: it is balanced by connection"),
                )
                .help("set `appProtocol: grpc`, or `http2`");
        }
    }
}

/// Ports of Services that GRPCRoutes send requests to: namespace, name, number.
fn routed<'e>(context: &CheckContext<'e>) -> FxHashSet<(&'e str, &'e str, i64)> {
    let mut ports = FxHashSet::default();
    for route in &context.catalog.grpc_routes {
        let own = route.object.reference.namespace.as_str();
        for backend in route.spec.rules.iter().flat_map(|rule| &rule.backend_refs) {
            let text = |key: &str| backend.node.get(key).and_then(NodeRef::as_str);
            let service = text("group").unwrap_or_default().is_empty()
                && text("kind").is_none_or(|kind| kind == "Service");
            let port = backend.node.get("port").and_then(NodeRef::as_i64);
            if let (true, Some(name), Some(port)) = (service, text("name"), port) {
                ports.insert((text("namespace").unwrap_or(own), name, port));
            }
        }
    }
    ports
}

/// The name of the port of the container behind, when it speaks of HTTP/2.
fn container_name<'e>(
    kubernetes: &Kubernetes<'e>,
    service: &Typed<'e, Service<'e>>,
    port: &ServicePort<'e>,
) -> Option<&'e str> {
    let number = match port.target_port {
        Some(IntOrString::String(name)) => return Some(name).filter(|name| PortProtocol::is_http2(name)),
        Some(IntOrString::Int(number)) => number,
        None => port.port?,
    };
    if service.spec.selector.is_empty() {
        return None;
    }
    let workloads = kubernetes.select(&service.object.reference.namespace, &service.spec.selector);
    let ports = workloads.into_iter().flat_map(|workload| workload.containers());
    let mut ports = ports.filter_map(|container| container.get("ports")).flat_map(NodeRef::items);
    let port = ports.find(|port| port.get("containerPort").and_then(NodeRef::as_i64) == Some(number))?;
    port.get("name")?.as_str().filter(|name| PortProtocol::is_http2(name))
}
