//! The check `http2-as-tcp`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Class, classes, is_of_the_platform, protocol};
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::PortProtocol;
use crate::resource::IntOrString;
use crate::resource::core::ServicePort;

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
    for class in classes(context) {
        let mut speaking: Option<FxHashMap<i64, &'e str>> = None;
        for service in class.services.iter().filter(|service| !is_of_the_platform(service)) {
            for port in service.spec.ports.iter().filter(|port| is_plain_tcp(port)) {
                let (number, target) = (port.port.unwrap_or_default(), port.target_port);
                let speaking = speaking.get_or_insert_with(|| speaking_http2(context, &class));
                let by_container = match target {
                    Some(IntOrString::String(name)) => Some(name).filter(|name| PortProtocol::is_http2(name)),
                    Some(IntOrString::Int(number)) => speaking.get(&number).copied(),
                    None => speaking.get(&number).copied(),
                };
                let evidence = if routed.contains(&(service.namespace(), service.name(), number)) {
                    "a GRPCRoute sends requests to it".to_owned()
                } else if let Some(name) = by_container {
                    format!("the container calls its port `{name}`")
                } else {
                    continue;
                };
                let field = if port.app_protocol.is_some() { "appProtocol" } else { "name" };
                let node = port.node.get(field).unwrap_or(port.node);
                let message =
                    format!("port {number} is declared as TCP, but {evidence}: it is balanced by connection");
                findings.at(service.object, node, message).help("set `appProtocol: grpc`, or `http2`");
            }
        }
    }
}

/// Whether a port is declared as TCP, and not as something that is encrypted.
fn is_plain_tcp(port: &ServicePort<'_>) -> bool {
    let declared = port.app_protocol.or(port.name).unwrap_or_default().to_ascii_lowercase();
    let mut words = declared.split('-');
    protocol(port) == Some(PortProtocol::Tcp)
        && words.next() == Some("tcp")
        && !words.any(|word| matches!(word, "tls" | "ssl" | "https"))
}

/// The numbers of the container ports whose names speak of HTTP/2.
fn speaking_http2<'e>(context: &CheckContext<'e>, class: &Class<'e>) -> FxHashMap<i64, &'e str> {
    let workloads = context.kubernetes.select(class.namespace, class.selector);
    let lists = workloads.into_iter().flat_map(|workload| workload.containers());
    let ports = lists.filter_map(|container| container.get("ports")).flat_map(NodeRef::items);
    let named =
        ports.filter_map(|port| Some((port.get("containerPort")?.as_i64()?, port.get("name")?.as_str()?)));
    named.filter(|(_, name)| PortProtocol::is_http2(name)).collect()
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
