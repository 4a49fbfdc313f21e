//! Reads what a real Envoy says about itself (`/config_dump`) into the routing model: the node, its listeners with
//! the route tables that they use, and which clusters there are.
//!
//! The dump is taken as it comes. What is of an unknown form never changes an answer in silence: a condition makes
//! its match undecidable, a change of requests makes its outcome inexact, everything else is noted.

mod action;
mod extras;
mod headers;
mod inbound;
mod json;
mod listener;
mod matching;
mod rbac;
mod route;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use crate::base::{Error, Result};
use crate::mesh::naming::{Named, Naming, Node};
use crate::model::{Action, Listener, Opaque, Origin, Outcome, RouteTable, Routing};

pub use inbound::{InboundChain, RefusedChain, inbound_chains, refused_chains};
use json::{flag, list, some_text, text};

/// What a proxy has been told.
#[derive(Debug, Clone)]
pub struct Dump {
    /// Whose proxy it is.
    pub node: Node,
    /// What it does with what its workload, or the world before a gateway, asks for.
    pub routing: Routing,
    /// What it does with connections to its own workload.
    pub inbound: Vec<Listener>,
    /// The names of listeners that the proxy was started with; a control plane told it of the others.
    pub bootstrap: BTreeSet<String>,
    /// The names of all clusters.
    pub clusters: BTreeSet<String>,
    /// What was found and is not in the model.
    pub not_modelled: Vec<Opaque>,
}

/// Reads a config_dump.
///
/// # Errors
///
/// When it is not one.
pub fn read(dump: &Value, naming: &dyn Naming) -> Result<Dump> {
    let Some(configs) = dump["configs"].as_array() else {
        return Err(Error::usage("reading the configuration of a proxy", "it has no list `configs`")
            .advise("Give what Envoy's admin port answers to /config_dump."));
    };
    let of_type =
        |name: &'static str| configs.iter().filter(move |config| json::message_type(config) == name);
    let own = of_type("BootstrapConfigDump").map(|config| &config["bootstrap"]["node"]).next();
    let node = naming.node(own.filter(|_| !dump["node"].is_object()).unwrap_or(&dump["node"]));
    let mut reader = Reader::new(naming);
    for config in of_type("ClustersConfigDump") {
        let known = reader.clusters.get_or_insert_default();
        for group in ["static_clusters", "dynamic_active_clusters"] {
            known.extend(list(config, group).iter().filter_map(|item| some_text(&item["cluster"], "name")));
        }
    }
    for config in of_type("RoutesConfigDump") {
        for group in ["static_route_configs", "dynamic_route_configs"] {
            let tables = list(config, group).iter().map(|item| &item["route_config"]);
            reader.route_configs.extend(tables.map(|table| (text(table, "name"), table)));
        }
    }
    for _ in of_type("ScopedRoutesConfigDump")
        .filter(|config| config.get("dynamic_scoped_route_configs").is_some())
    {
        reader.note("scoped route tables");
    }
    let listeners = of_type("ListenersConfigDump").flat_map(|config| {
        let own = list(config, "static_listeners").iter().map(|item| (&item["listener"], true));
        let told = list(config, "dynamic_listeners").iter();
        own.chain(told.map(|item| (&item["active_state"]["listener"], false)))
    });
    let mut found = Listeners::default();
    for (listener, is_static) in listeners.filter(|(listener, _)| listener.is_object()) {
        found.add(&mut reader, listener, is_static);
    }
    Ok(reader.finish(node, found))
}

/// The listeners by what they are for.
#[derive(Default)]
struct Listeners {
    outbound: Vec<Listener>,
    inbound: Vec<Listener>,
    bootstrap: BTreeSet<String>,
    otherwise: Option<Arc<Outcome>>,
}

impl Listeners {
    fn add<'d>(&mut self, reader: &mut Reader<'d>, listener: &'d Value, is_static: bool) {
        let inbound = text(listener, "traffic_direction") == "INBOUND";
        if flag(listener, "use_original_dst") && !inbound {
            // It takes what was redirected to the proxy, and passes it to the listener of its address.
            self.otherwise = listener::catch_all(reader, listener).or_else(|| self.otherwise.take());
        } else if inbound {
            // What is not understood there changes nothing that is asked for from here.
            let (notes, doubts) = (reader.notes.clone(), reader.doubts.clone());
            self.inbound.extend(listener::read(reader, listener));
            (reader.notes, reader.doubts) = (notes, doubts);
        } else {
            let read = listener::read(reader, listener);
            if is_static {
                self.bootstrap.extend(read.iter().map(|listener| listener.name.clone()));
            }
            self.outbound.extend(read);
        }
    }
}

/// What is known while a dump is read.
struct Reader<'d> {
    naming: &'d dyn Naming,
    /// `None` when the dump does not tell.
    clusters: Option<BTreeSet<&'d str>>,
    route_configs: BTreeMap<&'d str, &'d Value>,
    /// Tables that were read already: several listeners may use one.
    tables: BTreeMap<&'d str, Arc<RouteTable>>,
    notes: BTreeSet<String>,
    /// Notes on what may change any answer.
    doubts: BTreeSet<String>,
}

impl<'d> Reader<'d> {
    fn new(naming: &'d dyn Naming) -> Self {
        Self {
            naming,
            clusters: None,
            route_configs: BTreeMap::new(),
            tables: BTreeMap::new(),
            notes: BTreeSet::new(),
            doubts: BTreeSet::new(),
        }
    }

    fn note(&mut self, what: impl Into<String>) {
        self.notes.insert(what.into());
    }

    fn doubt(&mut self, what: impl Into<String>) {
        self.doubts.insert(what.into());
    }

    fn lacks(&self, cluster: &str) -> bool {
        self.clusters.as_ref().is_some_and(|known| !known.contains(cluster))
    }

    fn finish(self, node: Node, found: Listeners) -> Dump {
        let opaque = |texts: BTreeSet<String>| -> Vec<Opaque> {
            texts.into_iter().map(|what| Opaque { what, origin: Origin::NONE }).collect()
        };
        let nothing = || {
            let why = "no listener has this port".to_owned();
            Arc::new(Outcome::plain(Action::Unavailable { status: 0, why }))
        };
        let doubts = opaque(self.doubts);
        let mut not_modelled = doubts.clone();
        not_modelled.extend(opaque(self.notes));
        Dump {
            routing: Routing {
                client: node.client(),
                listeners: found.outbound,
                otherwise: found.otherwise.unwrap_or_else(nothing),
                opaque: doubts,
            },
            node,
            inbound: found.inbound,
            bootstrap: found.bootstrap,
            clusters: self.clusters.unwrap_or_default().into_iter().map(str::to_owned).collect(),
            not_modelled,
        }
    }
}

/// Why the meaning of a cluster leaves nothing to forward to, if it does.
fn special(named: &Named, status: u16) -> Option<Action> {
    match named {
        Named::Passthrough => Some(Action::Passthrough),
        Named::BlackHole => {
            let why = "the mesh refuses hosts that it does not know".to_owned();
            Some(Action::Unavailable { status, why })
        }
        Named::Service { .. } | Named::Other => None,
    }
}
