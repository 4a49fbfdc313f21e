//! Listeners and their filter chains. A chain that terminates TLS serves HTTP inside of it; one that only looks at
//! TLS passes it on.
//!
//! A listener that has chains for several ports, as that for redirected connections to a workload, becomes one
//! listener per port: Envoy chooses by the port first and does not come back.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::json::{list, message_type, small, some_text, text};
use super::{Reader, action, route};
use crate::model::{
    Action, Chain, Domain, Listener, Opaque, Origin, Outcome, Protocol, RouteTable, Serve, StreamRule,
};

/// Filters that do not change where a request or a connection goes, or are modelled by the routes' own
/// configuration: parts of the URLs of their types.
const HARMLESS: [&str; 13] = [
    ".http.router.",
    ".http.cors.",
    ".http.fault.",
    ".http.grpc_stats.",
    ".http.grpc_web.",
    ".http.alpn.",
    ".http.peer_metadata.",
    ".http.tap.",
    ".http.compressor.",
    ".http.decompressor.",
    ".metadataexchange.",
    "/stats.",
    ".istio_stats.",
];

/// Conditions of `FilterChainMatch` that are read.
const KNOWN_CONDITIONS: [&str; 5] =
    ["destination_port", "prefix_ranges", "server_names", "transport_protocol", "application_protocols"];

/// Reads a listener; several when it has chains for several ports.
pub(super) fn read<'d>(reader: &mut Reader<'d>, listener: &'d Value) -> Vec<Listener> {
    let name = text(listener, "name");
    if !listener["filter_chain_matcher"].is_null() {
        reader.doubt(format!("a matcher tree chooses the filter chains of listener {name}"));
    }
    let Some((address, own_port)) = socket(&listener["address"]) else {
        reader.note(format!("listener {name} has no address and port"));
        return Vec::new();
    };
    let chains = list(listener, "filter_chains");
    let ports: BTreeSet<Option<u16>> =
        chains.iter().map(port_of).chain([None]).filter(|port| *port != Some(own_port)).collect();
    let mut found = Vec::new();
    for port in ports {
        let of_port = chains.iter().filter(|chain| port_of(chain).filter(|port| *port != own_port) == port);
        let default = Some(&listener["default_filter_chain"]).filter(|chain| chain.is_object());
        let chains: Vec<Chain> =
            of_port.chain(default).filter_map(|item| chain(reader, name, item)).collect();
        let addresses =
            if ["0.0.0.0", "::"].contains(&address) { Vec::new() } else { vec![address.to_owned()] };
        found.push(Listener {
            bound: None,
            name: port.map_or_else(|| name.to_owned(), |port| format!("{name}:{port}")),
            port: port.unwrap_or(own_port),
            addresses,
            chains,
            origin: reader.naming.origin(&listener["metadata"]),
        });
    }
    let additional =
        list(listener, "additional_addresses").iter().filter_map(|item| socket(&item["address"]));
    for (address, _) in additional {
        for listener in &mut found {
            match address {
                "0.0.0.0" | "::" => listener.addresses.clear(),
                _ if listener.addresses.is_empty() => {}
                _ => listener.addresses.push(address.to_owned()),
            }
        }
    }
    found
}

/// What a listener does with connections that no other takes: its chain without a port, or its default.
pub(super) fn catch_all<'d>(reader: &mut Reader<'d>, listener: &'d Value) -> Option<Arc<Outcome>> {
    let chains = list(listener, "filter_chains").iter().filter(|chain| port_of(chain).is_none());
    let default = Some(&listener["default_filter_chain"]).filter(|chain| chain.is_object());
    let name = text(listener, "name");
    chains.chain(default).find_map(|item| match chain(reader, name, item)?.serve {
        Serve::Stream(rule) => Some(rule.outcome),
        Serve::Http(_) => None,
    })
}

fn port_of(chain: &Value) -> Option<u16> {
    small(&chain["filter_chain_match"], "destination_port")
}

fn socket(address: &Value) -> Option<(&str, u16)> {
    let socket = &address["socket_address"];
    Some((some_text(socket, "address")?, small(socket, "port_value")?))
}

fn chain<'d>(reader: &mut Reader<'d>, listener: &str, chain: &'d Value) -> Option<Chain> {
    let conditions = &chain["filter_chain_match"];
    let unknown = conditions.as_object().into_iter().flat_map(|fields| fields.keys());
    for field in unknown.filter(|field| !KNOWN_CONDITIONS.contains(&field.as_str())) {
        reader.doubt(format!("{field} chooses a filter chain of listener {listener}"));
    }
    let serve = serve(reader, listener, chain)?;
    let is_http = matches!(serve, Serve::Http(_));
    let ranges = list(conditions, "prefix_ranges").iter().filter_map(|range| {
        let prefix = some_text(range, "address_prefix")?;
        let length = small::<u8>(range, "prefix_len").unwrap_or(0);
        Some(format!("{prefix}/{length}"))
    });
    Some(Chain {
        addresses: ranges.collect(),
        server_names: list(conditions, "server_names")
            .iter()
            .filter_map(Value::as_str)
            .map(Domain::parse)
            .collect(),
        protocol: protocol(chain, is_http),
        serve,
    })
}

fn protocol(chain: &Value, is_http: bool) -> Option<Protocol> {
    let conditions = &chain["filter_chain_match"];
    let terminates = message_type(&chain["transport_socket"]["typed_config"]) == "DownstreamTlsContext";
    let speaks = list(conditions, "application_protocols").iter().filter_map(Value::as_str);
    let http = speaks.clone().any(|name| name.starts_with("http/") || name == "h2c" || name == "h2");
    match text(conditions, "transport_protocol") {
        _ if terminates => is_http.then_some(Protocol::Http),
        "tls" => Some(Protocol::Tls),
        _ if http => Some(Protocol::Http),
        // Without TLS; what else is spoken there cannot be told apart.
        "raw_buffer" => is_http.then_some(Protocol::Http),
        _ => None,
    }
}

/// What the last filter of a chain does.
fn serve<'d>(reader: &mut Reader<'d>, listener: &str, chain: &'d Value) -> Option<Serve> {
    let name = some_text(chain, "name").unwrap_or(listener).to_owned();
    let mut unknown = Vec::new();
    for filter in list(chain, "filters") {
        let config = &filter["typed_config"];
        match message_type(config) {
            "HttpConnectionManager" => {
                let scheme = if chain["transport_socket"].is_object() { "https" } else { "http" };
                return Some(Serve::Http(with_scheme(&table(reader, listener, config), scheme)));
            }
            "TcpProxy" => {
                let outcome = stream(reader, config, unknown);
                return Some(Serve::Stream(StreamRule {
                    name,
                    origin: Origin::NONE,
                    outcome: outcome.into(),
                }));
            }
            _ if is_harmless(config) => {}
            _ => unknown.push(format!("filter {} of listener {listener}", text(filter, "name"))),
        }
    }
    if unknown.is_empty() {
        reader.note(format!("listener {listener} has a chain without filters"));
        return None;
    }
    let why = "its filters are not modelled".to_owned();
    let mut outcome = Outcome::plain(Action::Unavailable { status: 0, why });
    outcome.opaque = opaque(unknown);
    Some(Serve::Stream(StreamRule { name, origin: Origin::NONE, outcome: outcome.into() }))
}

/// The table for requests of one scheme; several chains may use one table.
fn with_scheme(table: &RouteTable, scheme: &'static str) -> Arc<RouteTable> {
    Arc::new(RouteTable { scheme: Some(scheme), ..table.clone() })
}

fn is_harmless(config: &Value) -> bool {
    let typed = text(config, "@type");
    let url = if typed.ends_with(".TypedStruct") { text(config, "type_url") } else { typed };
    HARMLESS.iter().any(|part| url.contains(part)) && config["abort"].is_null() && config["delay"].is_null()
}

fn opaque(whats: Vec<String>) -> Vec<Opaque> {
    whats.into_iter().map(|what| Opaque { what, origin: Origin::NONE }).collect()
}

fn stream(reader: &Reader<'_>, proxy: &Value, mut unknown: Vec<String>) -> Outcome {
    let mut action = action::clusters(reader, proxy, &mut unknown);
    if let Action::Unavailable { status, .. } = &mut action {
        *status = 0;
    }
    let mut outcome = Outcome::plain(action);
    outcome.opaque = opaque(unknown);
    outcome
}

fn table<'d>(reader: &mut Reader<'d>, listener: &str, manager: &'d Value) -> Arc<RouteTable> {
    for filter in list(manager, "http_filters") {
        if !is_harmless(&filter["typed_config"]) {
            reader.doubt(format!("HTTP filter {} of listener {listener}", text(filter, "name")));
        }
    }
    if manager["route_config"].is_object() {
        return route::read(reader, &manager["route_config"]);
    }
    route::named(reader, text(&manager["rds"], "route_config_name"))
}
