//! Writes a routing model as a complete, static bootstrap of Envoy: listeners on the loopback address, inline route
//! tables and one cluster per destination. Every request that is sent on says where to in a header, so that one
//! server can stand for all destinations.
//!
//! A local Envoy terminates no TLS and is not redirected to. What cannot be expressed there is left out, with a note.

mod action;
mod listener;
mod matching;
mod route;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::model::{Destination, Health, Routing};

use super::names::{MISSING, cluster_name};

/// Where Envoy's admin interface listens.
#[derive(Debug, Clone)]
pub enum Admin {
    /// On a port of the loopback address.
    Port(u16),
    /// On a socket in the file system.
    Path(PathBuf),
}

/// What the model does not say and a local Envoy needs.
#[derive(Debug, Clone)]
pub struct WriteOptions {
    /// The admin interface.
    pub admin: Admin,
    /// The local port of each listener, by its name. Others are left out.
    pub ports: BTreeMap<String, u16>,
    /// Addresses of destinations, by the names of their clusters ([`cluster_name`]).
    pub destinations: BTreeMap<String, SocketAddr>,
    /// The address of all other destinations.
    pub default_destination: SocketAddr,
}

/// A bootstrap.
#[derive(Debug, Clone)]
pub struct Written {
    /// The bootstrap, as JSON.
    pub bootstrap: Value,
    /// What was left out, as clauses.
    pub notes: Vec<String>,
}

/// Writes a bootstrap.
pub fn write(routing: &Routing, options: &WriteOptions) -> Written {
    let mut writer = Writer { options, clusters: BTreeSet::new(), notes: BTreeSet::new() };
    for opaque in &routing.opaque {
        writer.note(opaque.what.clone());
    }
    let listeners: Vec<Value> =
        routing.listeners.iter().filter_map(|listener| listener::write(&mut writer, listener)).collect();
    let clusters: Vec<Value> = writer.clusters.iter().map(|name| cluster(name, options)).collect();
    let admin = match &options.admin {
        Admin::Port(port) => socket(&SocketAddr::from(([127, 0, 0, 1], *port))),
        Admin::Path(path) => json!({ "pipe": { "path": path } }),
    };
    Written {
        bootstrap: json!({
            "node": { "id": routing.client.name(), "cluster": routing.client.namespace() },
            "admin": { "address": admin },
            "static_resources": { "listeners": listeners, "clusters": clusters },
        }),
        notes: writer.notes.into_iter().collect(),
    }
}

/// What is gathered while a bootstrap is written.
struct Writer<'o> {
    options: &'o WriteOptions,
    clusters: BTreeSet<String>,
    notes: BTreeSet<String>,
}

impl Writer<'_> {
    fn note(&mut self, what: impl Into<String>) {
        self.notes.insert(what.into());
    }

    /// The name of a destination's cluster. That of a missing one is never defined.
    fn cluster(&mut self, destination: &Destination) -> String {
        let Destination { host, subset, port, health, .. } = destination;
        let name = cluster_name(host, subset.as_deref(), *port);
        if matches!(health, Health::Missing { .. }) {
            return format!("{MISSING}{name}");
        }
        self.clusters.insert(name.clone());
        name
    }
}

fn cluster(name: &str, options: &WriteOptions) -> Value {
    let address = options.destinations.get(name).unwrap_or(&options.default_destination);
    let endpoint = json!({ "endpoint": { "address": socket(address) } });
    json!({
        "name": name,
        "type": "STATIC",
        "connect_timeout": "5s",
        "load_assignment": { "cluster_name": name, "endpoints": [{ "lb_endpoints": [endpoint] }] },
    })
}

fn socket(address: &SocketAddr) -> Value {
    json!({ "socket_address": { "address": address.ip().to_string(), "port_value": address.port() } })
}

/// A typed extension.
fn extension(name: &str, message: &str, mut fields: Value) -> Value {
    fields["@type"] = format!("type.googleapis.com/{message}").into();
    json!({ "name": name, "typed_config": fields })
}
