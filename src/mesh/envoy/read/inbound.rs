//! The filter chains of the listener for connections to a proxy's own workload: whether mutual TLS is asked for, and what
//! the RBAC filters let through. A chain that reads HTTP has its filters in the connection manager.

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
        .flat_map(|listener| list(listener, "filter_chains"))
        .map(|chain| read(chain, &mut known, budget))
        .collect()
}

/// Filters that were read already: the chains of all ports have the same.
type Known = HashMap<String, Arc<Meaning>>;

fn meaning(filters: &[Value], known: &mut Known, budget: &Budget) -> Arc<Meaning> {
    let own = filters.iter().filter(|filter| message_type(&filter["typed_config"]) == "RBAC");
    let key: String = own.map(|filter| filter["typed_config"].to_string()).collect();
    Arc::clone(known.entry(key).or_insert_with(|| Arc::new(rbac::meaning(filters, budget))))
}

fn read(chain: &Value, known: &mut Known, budget: &Budget) -> InboundChain {
    let matching = &chain["filter_chain_match"];
    let filters = list(chain, "filters");
    let of_type = |name: &str| {
        filters.iter().map(|filter| &filter["typed_config"]).find(|filter| message_type(filter) == name)
    };
    let manager = of_type("HttpConnectionManager");
    let protocols = list(matching, "application_protocols").iter().filter_map(Value::as_str);
    InboundChain {
        name: text(chain, "name").to_owned(),
        port: small(matching, "destination_port"),
        tls: text(matching, "transport_protocol") == "tls",
        protocols: protocols.map(str::to_owned).collect(),
        client_certificate: flag(&chain["transport_socket"]["typed_config"], "require_client_certificate"),
        blocked: of_type("TcpProxy").is_some_and(|proxy| text(proxy, "cluster") == "BlackHoleCluster"),
        network: meaning(filters, known, budget),
        http: manager.map(|manager| meaning(list(manager, "http_filters"), known, budget)),
    }
}
