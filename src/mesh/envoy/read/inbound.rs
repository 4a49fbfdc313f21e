//! The filter chains of the listener for connections to a proxy's own workload: whether mutual TLS is asked for, and what
//! the RBAC filters let through. A chain that reads HTTP has its filters in the connection manager.
//!
//! Of listeners that a proxy did not take, the chains whose filters are other ones than those in force.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::json::{flag, list, message_type, small, text};
use super::rbac;
use crate::algebra::Budget;
use crate::model::authorization::Meaning;

/// One filter chain for connections to the workload.
#[derive(Debug, Clone)]
pub struct InboundChain {
    /// The listener that it belongs to.
    pub listener: String,
    /// Its name.
    pub name: String,
    /// The port of the workload; `None` for all others.
    pub port: Option<u16>,
    /// Whether it takes connections that begin with a TLS handshake; else those that do not.
    pub tls: bool,
    /// The protocols that the handshake or the first bytes must show; none: any.
    pub protocols: Vec<String>,
    /// Whether the proxy ends TLS here and asks for the client's certificate.
    pub client_certificate: bool,
    /// Whether it leads nowhere.
    pub blocked: bool,
    /// What its network filters let through.
    pub network: Arc<Meaning>,
    /// What its HTTP filters let through, when it reads HTTP.
    pub http: Option<Arc<Meaning>>,
}

/// The filter chains of the listeners of a config_dump for connections to the workload.
pub fn inbound_chains(dump: &Value, budget: &Budget) -> Vec<InboundChain> {
    let mut known = Known::new();
    list(dump, "configs")
        .iter()
        .filter(|config| message_type(config) == "ListenersConfigDump")
        .flat_map(|config| list(config, "dynamic_listeners"))
        .map(|item| &item["active_state"]["listener"])
        .filter(|listener| text(listener, "traffic_direction") == "INBOUND")
        .flat_map(|listener| list(listener, "filter_chains").iter().map(move |chain| (listener, chain)))
        .map(|(listener, chain)| read(text(listener, "name"), chain, &mut known, budget))
        .collect()
}

/// Connections for which a proxy was sent other filters than those in force, and did not take them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedChain {
    /// The listener.
    pub listener: String,
    /// Whether it is for connections to the workload.
    pub inbound: bool,
    /// The port of the workload, or that the listener itself has; `None` for those that no other chain is for.
    pub port: Option<u16>,
    /// Whether it takes connections that begin with a TLS handshake; else those that do not.
    pub tls: bool,
    /// Whether it reads HTTP.
    pub http: bool,
    /// What is in force instead: `None` when there is no listener, else the names of the filters that differ.
    pub differs: Option<Vec<String>>,
}

/// The chains of a config_dump that were refused.
pub fn refused_chains(dump: &Value) -> Vec<RefusedChain> {
    let items: Vec<&Value> = list(dump, "configs")
        .iter()
        .filter(|config| message_type(config) == "ListenersConfigDump")
        .flat_map(|config| list(config, "dynamic_listeners"))
        .collect();
    // What was refused may stand apart from what is in force.
    let in_force = |name: &str| {
        let mut listeners = items.iter().map(|item| &item["active_state"]["listener"]);
        listeners.find(|listener| text(listener, "name") == name)
    };
    let mut found: Vec<RefusedChain> = Vec::new();
    for sent in items.iter().map(|item| &item["error_state"]["failed_configuration"]) {
        let old = in_force(text(sent, "name"));
        for chain in list(sent, "filter_chains").iter().filter_map(|chain| refused(sent, chain, old)) {
            if !found.contains(&chain) {
                found.push(chain);
            }
        }
    }
    found
}

fn refused(sent: &Value, chain: &Value, in_force: Option<&Value>) -> Option<RefusedChain> {
    let inbound = text(sent, "traffic_direction") == "INBOUND";
    let matching = &chain["filter_chain_match"];
    let filters = filters(chain, inbound);
    if list(chain, "filters").iter().any(is_black_hole) {
        return None;
    }
    let differs = in_force.map(|in_force| {
        let mut chains = list(in_force, "filter_chains").iter();
        let old = chains.find(|old| old["filter_chain_match"] == *matching);
        let old = old.map(|old| self::filters(old, inbound)).unwrap_or_default();
        let other = [&filters, &old]
            .map(|side| side.iter().filter(|one| !(filters.contains(one) && old.contains(one))));
        let mut names: Vec<String> = other.into_iter().flatten().map(|(name, _)| name.clone()).collect();
        names.sort();
        names.dedup();
        names
    });
    if differs.as_ref().is_some_and(Vec::is_empty) {
        return None;
    }
    let own = || small(&sent["address"]["socket_address"], "port_value");
    Some(RefusedChain {
        listener: text(sent, "name").to_owned(),
        inbound,
        port: small(matching, "destination_port").or_else(|| if inbound { None } else { own() }),
        tls: text(matching, "transport_protocol") == "tls",
        http: list(chain, "filters").iter().any(is_manager),
        differs,
    })
}

fn is_manager(filter: &Value) -> bool {
    message_type(&filter["typed_config"]) == "HttpConnectionManager"
}

fn is_black_hole(filter: &Value) -> bool {
    let config = &filter["typed_config"];
    message_type(config) == "TcpProxy" && text(config, "cluster") == "BlackHoleCluster"
}

/// What a chain does with connections, each part by its name. Where requests go from here is in the tables of routes.
fn filters(chain: &Value, inbound: bool) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for filter in list(chain, "filters") {
        let config = &filter["typed_config"];
        if is_manager(filter) {
            let http = list(config, "http_filters").iter();
            found
                .extend(http.map(|filter| (format!("HTTP filter {}", text(filter, "name")), filter.clone())));
        }
        if inbound || !["HttpConnectionManager", "TcpProxy"].contains(&message_type(config)) {
            let mut own = filter.clone();
            if let Some(config) = own.get_mut("typed_config").and_then(Value::as_object_mut) {
                config.remove("http_filters");
            }
            found.push((format!("filter {}", text(filter, "name")), own));
        }
    }
    found.push(("TLS".to_owned(), chain["transport_socket"].clone()));
    found
}

/// Filters that were read already: the chains of all ports have the same.
type Known = HashMap<String, Arc<Meaning>>;

fn meaning(filters: &[Value], known: &mut Known, budget: &Budget) -> Arc<Meaning> {
    let own = filters.iter().filter(|filter| message_type(&filter["typed_config"]) == "RBAC");
    let key: String = own.map(|filter| filter["typed_config"].to_string()).collect();
    Arc::clone(known.entry(key).or_insert_with(|| Arc::new(rbac::meaning(filters, budget))))
}

fn read(listener: &str, chain: &Value, known: &mut Known, budget: &Budget) -> InboundChain {
    let matching = &chain["filter_chain_match"];
    let filters = list(chain, "filters");
    let of_type = |name: &str| {
        filters.iter().map(|filter| &filter["typed_config"]).find(|filter| message_type(filter) == name)
    };
    let manager = of_type("HttpConnectionManager");
    let protocols = list(matching, "application_protocols").iter().filter_map(Value::as_str);
    InboundChain {
        listener: listener.to_owned(),
        name: text(chain, "name").to_owned(),
        port: small(matching, "destination_port"),
        tls: text(matching, "transport_protocol") == "tls",
        protocols: protocols.map(str::to_owned).collect(),
        client_certificate: flag(&chain["transport_socket"]["typed_config"], "require_client_certificate"),
        blocked: filters.iter().any(is_black_hole),
        network: meaning(filters, known, budget),
        http: manager.map(|manager| meaning(list(manager, "http_filters"), known, budget)),
    }
}
