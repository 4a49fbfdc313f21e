//! What Envoy is told: listeners, the route table of each, clusters. The tables are written by `mesh::envoy`; here they
//! are cut into the parts that Envoy reads from files of their own, so that it can follow a change.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::destinations::Destination;
use super::listeners::{Kind, Offer, Wanted, offers};
use super::tables::{PortTable, one_table};
use super::{Mapping, Ports};
use crate::base::{Error, Result, text};
use crate::mesh::World;
use crate::mesh::envoy::{Admin, DESTINATION_HEADER, WriteOptions, Written, write};
use crate::model::{Action, Client, Outcome, Routing, Serve};

/// One local port, as it is shown and found again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Whose listener it is.
    pub kind: Kind,
    /// `namespace/gateway:port` or `namespace/workload`.
    pub name: String,
    /// The port that clients of a gateway use; `None` for workloads, where it stands in the host.
    pub port: Option<u16>,
    /// Whether clients of a gateway speak TLS. Here it is plain HTTP.
    pub tls: bool,
    /// Where it listens.
    pub address: SocketAddr,
    /// The hosts that it has rules for.
    pub hosts: Vec<String>,
}

/// Where a sandbox lives.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder of Envoy's files.
    pub folder: PathBuf,
    /// The echo.
    pub echo: SocketAddr,
}

/// All that one Envoy is told.
#[derive(Debug, Clone)]
pub struct Configuration {
    /// The local ports.
    pub entries: Vec<Entry>,
    /// What is left out, as clauses.
    pub notes: Vec<String>,
    /// The listeners.
    pub(super) listeners: Vec<Value>,
    /// The route tables, by the names of their files.
    pub(super) routes: BTreeMap<String, Value>,
    /// The clusters.
    pub(super) clusters: Vec<Value>,
    /// What the echo says of them.
    pub(super) destinations: BTreeMap<String, Destination>,
}

impl Configuration {
    /// How many routes there are.
    pub(super) fn count(&self) -> usize {
        let hosts = self.routes.values().filter_map(|table| table["virtual_hosts"].as_array()).flatten();
        hosts.filter_map(|host| host["routes"].as_array()).map(Vec::len).sum()
    }
}

/// The file of a listener's route table.
pub(super) fn routes_file(place: &Place, name: &str) -> PathBuf {
    place.folder.join(format!("routes-{name}.json"))
}

/// The configuration of an estate.
///
/// # Errors
///
/// When a gateway or workload is not there, there is nothing to run, or a port is taken.
pub fn configure(
    world: &World<'_>,
    wanted: &Wanted,
    mappings: &[Mapping],
    place: &Place,
    ports: &mut Ports,
) -> Result<Configuration> {
    let (offers, opaque) = offers(world, wanted)?;
    let mut options = WriteOptions {
        admin: Admin::Path(place.folder.join("admin.sock")),
        ports: BTreeMap::new(),
        destinations: BTreeMap::new(),
        default_destination: place.echo,
    };
    let mut entries = Vec::new();
    let mut listeners = Vec::new();
    for offer in &offers {
        let local = ports.of(&format!("{:?} {}", offer.kind, offer.name))?;
        entries.push(entry(offer, local));
        for part in &offer.parts {
            let mut part = part.clone();
            if offer.kind == Kind::Workload {
                part.name = format!("{} {}", offer.name, part.name);
            }
            options.ports.insert(part.name.clone(), local);
            listeners.push(part);
        }
    }
    // One Envoy has the listeners of all; what it is itself does not matter to the tables.
    let client = Client::Workload { namespace: "meshctl".into(), name: "sandbox".into(), labels: [].into() };
    let otherwise = Outcome::plain(Action::NotFound).into();
    let routing = Routing { client, listeners, otherwise, opaque };
    let clusters = clusters_of(&write(&routing, &options).bootstrap);
    options.destinations = mapped(&clusters, mappings, world)?;
    let Written { mut bootstrap, notes } = write(&routing, &options);
    let mut configuration = Configuration {
        entries,
        notes,
        listeners: Vec::new(),
        routes: BTreeMap::new(),
        destinations: clusters
            .into_iter()
            .filter_map(|name| Destination::of(&name, world).map(|destination| (name, destination)))
            .collect(),
        clusters: array(bootstrap["static_resources"]["clusters"].take()),
    };
    let mut written = array(bootstrap["static_resources"]["listeners"].take()).into_iter();
    for (index, offer) in offers.iter().enumerate() {
        let parts: Vec<Value> = written.by_ref().take(offer.parts.len()).collect();
        configuration.add(index, offer, parts, place);
    }
    Ok(configuration)
}

fn array(value: Value) -> Vec<Value> {
    if let Value::Array(items) = value { items } else { Vec::new() }
}

fn clusters_of(bootstrap: &Value) -> Vec<String> {
    let clusters = bootstrap["static_resources"]["clusters"].as_array().into_iter().flatten();
    clusters.filter_map(|cluster| cluster["name"].as_str()).map(str::to_owned).collect()
}

/// Who answers for the clusters that a mapping is for.
fn mapped(
    clusters: &[String],
    mappings: &[Mapping],
    world: &World<'_>,
) -> Result<BTreeMap<String, SocketAddr>> {
    let named: Vec<(&String, Destination)> =
        clusters.iter().filter_map(|name| Some((name, Destination::of(name, world)?))).collect();
    let is_for = |it: &Mapping, to: &Destination| it.is_for(&to.host, to.subset.as_deref(), to.port);
    if let Some(idle) = mappings.iter().find(|it| !named.iter().any(|(_, to)| is_for(it, to))) {
        let known: BTreeSet<&str> = named.iter().map(|(_, to)| to.host.as_str()).collect();
        let known: Vec<&str> = known.into_iter().collect();
        return Err(Error::usage(format!("mapping {}", idle.written), "no rule sends requests there")
            .advise(format!("Destinations are {}.", text::list(&known, 8))));
    }
    let chosen = |(name, to): &(&String, Destination)| {
        let fitting = mappings.iter().filter(|it| is_for(it, to));
        Some(((*name).clone(), fitting.max_by_key(|it| it.rank())?.address))
    };
    Ok(named.iter().filter_map(chosen).collect())
}

fn entry(offer: &Offer, local: u16) -> Entry {
    let tables = offer.parts.iter().flat_map(|part| &part.chains).filter_map(|chain| match &chain.serve {
        Serve::Http(table) => Some(table),
        Serve::Stream(_) => None,
    });
    let mut hosts: Vec<String> = tables
        .flat_map(|table| &table.hosts)
        .filter(|host| !host.rules.is_empty())
        .filter_map(|host| host.domains.first())
        .map(ToString::to_string)
        .collect();
    hosts.sort();
    hosts.dedup();
    let address = SocketAddr::from(([127, 0, 0, 1], local));
    Entry { kind: offer.kind, name: offer.name.clone(), port: offer.port, tls: offer.tls, address, hosts }
}

impl Configuration {
    /// Adds a listener of the parts that were written for it.
    fn add(&mut self, index: usize, offer: &Offer, mut parts: Vec<Value>, place: &Place) {
        let name = self.entries[index].address.port().to_string();
        let mut tables: Vec<Option<Value>> =
            parts.iter_mut().map(|part| cut_routes(part, &name, offer.tls, place)).collect();
        let Some(mut listener) = parts.into_iter().next() else { return };
        let mut routes = match offer.kind {
            Kind::Gateway => tables.iter_mut().find_map(Option::take),
            Kind::Workload => {
                let parts = offer.parts.iter().zip(tables);
                let tables = parts.filter_map(|(part, routes)| {
                    let port = part.port;
                    let routes = routes?;
                    let owner = routes["name"].as_str().and_then(|name| name.rsplit_once(':'));
                    let service =
                        owner.filter(|_| !part.addresses.is_empty()).map(|(host, _)| host.to_owned());
                    Some(PortTable { port, service, routes })
                });
                let namespace = offer.name.split('/').next().unwrap_or_default();
                Some(one_table(tables.collect(), namespace))
            }
        };
        listener["name"] = offer.name.as_str().into();
        // A port that somebody else has must not be shared unnoticed.
        listener["enable_reuse_port"] = false.into();
        self.listeners.push(listener);
        if let Some(mut routes) = routes.take() {
            routes["name"] = name.as_str().into();
            tell_destinations(&mut routes);
            self.routes.insert(name, routes);
        }
    }
}

/// Takes the table out of a listener; it is in a file of its own then.
fn cut_routes(listener: &mut Value, name: &str, tls: bool, place: &Place) -> Option<Value> {
    let chains = listener["filter_chains"].as_array_mut()?;
    let filters = chains.iter_mut().filter_map(|chain| chain["filters"].as_array_mut()).flatten();
    let mut managers =
        filters.map(|filter| &mut filter["typed_config"]).filter(|config| !config["route_config"].is_null());
    let manager = managers.next()?.as_object_mut()?;
    let routes = manager.remove("route_config");
    let source =
        json!({ "path_config_source": { "path": routes_file(place, name) }, "resource_api_version": "V3" });
    manager.insert("rds".into(), json!({ "route_config_name": name, "config_source": source }));
    if tls {
        manager.insert("scheme_header_transformation".into(), json!({ "scheme_to_overwrite": "https" }));
    }
    routes
}

/// Lets every answer say which destination it is from.
fn tell_destinations(value: &mut Value) {
    if let Some(clusters) = value.pointer_mut("/weighted_clusters/clusters").and_then(Value::as_array_mut) {
        for cluster in clusters {
            // Envoy reads `%` as the beginning of a command.
            let name = cluster["name"].as_str().unwrap_or_default().replace('%', "%%");
            let header = json!({ "key": DESTINATION_HEADER, "value": name });
            let option = json!({ "header": header, "append_action": "OVERWRITE_IF_EXISTS_OR_ADD" });
            match &mut cluster["response_headers_to_add"] {
                Value::Array(options) => options.push(option),
                other => *other = json!([option]),
            }
        }
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(tell_destinations),
        Value::Object(fields) => fields.values_mut().for_each(tell_destinations),
        _ => {}
    }
}
