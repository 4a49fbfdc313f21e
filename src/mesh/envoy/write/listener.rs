//! Listeners on the loopback address, with their chains of connections.

use serde_json::{Value, json};

use super::{Writer, extension, route, socket};
use crate::model::{Action, Chain, Listener, Outcome, Protocol, Serve};

const FILTERS: &str = "envoy.extensions.filters";

/// A listener, when it has a local port.
pub(super) fn write(writer: &mut Writer<'_>, listener: &Listener) -> Option<Value> {
    let Some(port) = writer.options.ports.get(&listener.name).copied() else {
        writer.note(format!("listener {} has no local port", listener.name));
        return None;
    };
    let mut chains: Vec<Value> = Vec::new();
    for chain in &listener.chains {
        let Some(conditions) = conditions(writer, listener, chain) else { continue };
        if chains.iter().any(|other| other["filter_chain_match"] == conditions) {
            writer.note(format!("a second chain of listener {} for the same connections", listener.name));
            continue;
        }
        let filter = match &chain.serve {
            Serve::Http(table) => {
                let routes = route::table(writer, listener.port, table);
                manager(&listener.name, &routes)
            }
            Serve::Stream(rule) => stream(writer, &rule.name, &rule.outcome),
        };
        chains.push(json!({ "filter_chain_match": conditions, "filters": [filter] }));
    }
    let protocols: Vec<_> = listener.chains.iter().map(|chain| chain.protocol).collect();
    let mut inspectors = Vec::new();
    if protocols.contains(&Some(Protocol::Tls)) || protocols.len() > 1 {
        inspectors.push(inspector("tls_inspector", "TlsInspector"));
    }
    if protocols.len() > 1 && protocols.contains(&Some(Protocol::Http)) {
        inspectors.push(inspector("http_inspector", "HttpInspector"));
    }
    Some(json!({
        "name": listener.name,
        "address": socket(&std::net::SocketAddr::from(([127, 0, 0, 1], port))),
        "listener_filters": inspectors,
        "filter_chains": chains,
    }))
}

fn inspector(name: &str, message: &str) -> Value {
    let typed = format!("{FILTERS}.listener.{name}.v3.{message}");
    extension(&format!("envoy.filters.listener.{name}"), &typed, json!({}))
}

/// What a chain asks of connections; `None` when it cannot be asked here.
fn conditions(writer: &mut Writer<'_>, listener: &Listener, chain: &Chain) -> Option<Value> {
    if !chain.addresses.is_empty() {
        writer.note(format!("a chain of listener {} for certain addresses", listener.name));
        return None;
    }
    let mut found = json!({});
    if chain.protocol == Some(Protocol::Http) && listener.chains.len() > 1 {
        found["application_protocols"] = json!(["http/1.0", "http/1.1", "h2c"]);
    }
    if chain.protocol == Some(Protocol::Tls) {
        found["transport_protocol"] = "tls".into();
    }
    if !chain.server_names.is_empty() {
        if chain.protocol == Some(Protocol::Http) {
            writer.note(format!("server names of listener {}: TLS does not end here", listener.name));
        } else {
            found["server_names"] = chain.server_names.iter().map(ToString::to_string).collect();
        }
    }
    Some(found)
}

fn manager(name: &str, routes: &Value) -> Value {
    let http = |name: &str, typed: &str| {
        extension(
            &format!("envoy.filters.http.{name}"),
            &format!("{FILTERS}.http.{name}.v3.{typed}"),
            json!({}),
        )
    };
    let fields = json!({
        "stat_prefix": name,
        "route_config": routes,
        "http_filters": [http("fault", "HTTPFault"), http("cors", "Cors"), http("router", "Router")],
    });
    let typed = format!("{FILTERS}.network.http_connection_manager.v3.HttpConnectionManager");
    extension("envoy.filters.network.http_connection_manager", &typed, fields)
}

/// A connection that is passed on. To close it at once, it goes to a cluster that does not exist.
fn stream(writer: &mut Writer<'_>, name: &str, outcome: &Outcome) -> Value {
    let mut fields = json!({ "stat_prefix": name, "cluster": "closed" });
    match &outcome.action {
        Action::Forward(destinations) if !destinations.is_empty() => {
            let clusters: Vec<(String, u64)> =
                destinations.iter().map(|it| (writer.cluster(it), it.weight)).collect();
            if let [(only, _)] = clusters.as_slice() {
                fields["cluster"] = only.as_str().into();
            } else {
                let weighted = clusters.iter().filter(|(_, weight)| *weight > 0);
                let weighted: Vec<Value> =
                    weighted.map(|(name, weight)| json!({ "name": name, "weight": weight })).collect();
                fields = json!({ "stat_prefix": name, "weighted_clusters": { "clusters": weighted } });
            }
        }
        Action::Passthrough => writer.note(format!("{name} passes connections to their own addresses")),
        _ => {}
    }
    extension("envoy.filters.network.tcp_proxy", &format!("{FILTERS}.network.tcp_proxy.v3.TcpProxy"), fields)
}
