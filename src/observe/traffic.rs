//! Where traffic comes from and goes to: routes, gateways and their servers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::page::{Entry, Section};
use super::subject::{Service, Subject, What};
use crate::base::text;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::mesh::gateway_api::{is_mesh_parent, routes};
use crate::mesh::istio::{GatewayLookup, GatewayObject};
use crate::mesh::{World, client_of};
use crate::model::{Client, Origin, Routing, Serve};

/// Hosts of one route that are named in the text.
const HOSTS: usize = 4;

/// A route that has to do with some Services.
struct Leading<'e> {
    object: &'e Object,
    /// Whether it has the rules for requests to one of them.
    governs: bool,
    /// Where it sends requests to one of them.
    paths: Vec<String>,
    hosts: Vec<String>,
    /// The gateways that it is attached to, as namespace and name.
    gateways: Vec<(String, String)>,
}

/// Every route for these Services or to them.
fn leading<'e>(world: &World<'e>, services: &[&Service<'e>]) -> Vec<Leading<'e>> {
    let hosts: BTreeSet<String> =
        services.iter().map(|service| world.istio.resolve(service.name(), service.namespace())).collect();
    let mut found = Vec::new();
    for service in &world.catalog.virtual_services {
        let namespace = service.namespace();
        let governs =
            service.spec.hosts.iter().any(|host| hosts.contains(&world.istio.resolve(host, namespace)));
        let to = service.spec.destinations().filter(|destination| {
            destination.host.is_some_and(|host| hosts.contains(&world.istio.resolve(host, namespace)))
        });
        let paths = to.map(|destination| path(service.object, destination.node)).collect();
        let named = service.spec.gateways.iter().filter(|name| world.istio.names_gateway_object(name));
        let gateways = named.map(|name| owned(world.istio.gateway_name(name, namespace))).collect();
        let hosts = service.spec.hosts.iter().map(|host| (*host).to_owned()).collect();
        found.push(Leading { object: service.object, governs, paths, hosts, gateways });
    }
    let is_one = |kind: Option<&str>, namespace: &str, name: Option<&str>| {
        kind.unwrap_or("Service") == "Service"
            && services.iter().any(|service| service.namespace() == namespace && Some(service.name()) == name)
    };
    for route in routes(world.catalog) {
        let own = route.namespace();
        let governs = route.parents.iter().any(|parent| {
            is_mesh_parent(parent) && is_one(parent.kind, parent.namespace.unwrap_or(own), parent.name)
        });
        let to = route
            .rules
            .iter()
            .flat_map(|rule| rule.references())
            .filter(|backend| is_one(backend.kind, backend.namespace.unwrap_or(own), backend.name));
        let paths = to.map(|backend| path(route.object, backend.node)).collect();
        let parents = route.parents.iter().filter(|parent| parent.kind.unwrap_or("Gateway") == "Gateway");
        let gateways = parents
            .filter_map(|parent| Some(owned((parent.namespace.unwrap_or(own), parent.name?))))
            .collect();
        let hosts = route.hostnames.iter().map(|host| (*host).to_owned()).collect();
        found.push(Leading { object: route.object, governs, paths, hosts, gateways });
    }
    found.retain(|route| route.governs || !route.paths.is_empty());
    found
}

fn path(object: &Object, node: NodeRef<'_>) -> String {
    node.path_from(object.root()).to_string()
}

fn owned((namespace, name): (&str, &str)) -> (String, String) {
    (namespace.to_owned(), name.to_owned())
}

/// The routes that lead to Services, and those with the rules for requests to them.
pub(super) fn routes_to<'e>(world: &World<'e>, services: &[&Service<'e>]) -> Section {
    let entries = leading(world, services).into_iter().map(|route| {
        let governs = route.governs.then(|| "has the rules for requests to it".to_owned());
        let to =
            (!route.paths.is_empty()).then(|| format!("sends here from {}", text::list(&route.paths, 3)));
        let hosts = (!route.hosts.is_empty()).then(|| format!("hosts {}", text::list(&route.hosts, HOSTS)));
        let note: Vec<String> = [governs, to, hosts].into_iter().flatten().collect();
        Entry::of(world, route.object, note.join("; "))
            .with(json!({"governs": route.governs, "paths": route.paths, "hosts": route.hosts}))
    });
    Section::new("routesTo", "Routes that lead to it", entries.collect())
}

/// The gateways that let requests from outside in to Services.
pub(super) fn gateways<'e>(world: &World<'e>, services: &[&Service<'e>]) -> Section {
    let mut by_gateway: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    // A route that only has the rules for a host does not let anything in to it from outside, but through its paths.
    for route in leading(world, services).into_iter().filter(|route| !route.paths.is_empty()) {
        for gateway in route.gateways {
            let by = by_gateway.entry(gateway).or_default();
            by.push(route.object.reference.to_string());
        }
    }
    let entries = by_gateway.into_iter().map(|((namespace, name), by)| {
        let note = format!("by {}", text::list(&by, 3));
        let facts = json!({"by": by});
        match world.istio.gateway(&namespace, &name) {
            GatewayLookup::Found(gateway) => Entry::of(world, gateway.object(), note).with(facts),
            GatewayLookup::Absent | GatewayLookup::NotObserved => {
                let label = format!("Gateway {namespace}/{name}");
                Entry::at(crate::base::Place::default(), label, format!("{note}; it is not in the input"))
                    .with(facts)
            }
        }
    });
    Section::new("gateways", "Gateways that expose it", entries.collect())
}

/// The routes that its proxy has tables for, each with its hosts; nothing for a Service, which has no proxy of its own.
pub(super) fn routes_from(world: &World<'_>, subject: &Subject<'_>) -> Section {
    let id = &subject.object.reference;
    let client = match &subject.what {
        What::Service(_) => None,
        What::Workload(workload) => Some(client_of(workload)),
        What::Gateway(_) => world.gateway(&format!("{}/{}", id.namespace, id.name), &id.namespace).ok(),
    };
    let entries = client.map(|client| entries_of(world, &client)).unwrap_or_default();
    Section::new("routesFrom", "Routes that its proxy follows", entries)
}

fn entries_of(world: &World<'_>, client: &Client) -> Vec<Entry> {
    let routing = world.routing(client);
    let mut hosts: BTreeMap<String, (Origin, BTreeSet<String>)> = BTreeMap::new();
    for (origin, host) in rules_of(&routing) {
        let Some(object) = origin.place().and_then(|place| place.object.as_ref()) else { continue };
        // What the mesh makes for a service without rules is no route.
        if !["Service", "ServiceEntry"].contains(&object.kind.as_str()) {
            hosts
                .entry(object.to_string())
                .or_insert_with(|| (origin.clone(), BTreeSet::new()))
                .1
                .insert(host);
        }
    }
    hosts
        .into_iter()
        .filter_map(|(label, (origin, hosts))| {
            let place = origin.place()?.clone();
            let hosts: Vec<String> = hosts.into_iter().collect();
            let note = format!("for {}", text::list(&hosts, HOSTS));
            Some(Entry::at(place, label, note).with(json!({"hosts": hosts})))
        })
        .collect()
}

/// Where each rule of a proxy is written, with the host that it is for.
fn rules_of(routing: &Routing) -> Vec<(&Origin, String)> {
    let mut found = Vec::new();
    for listener in &routing.listeners {
        for chain in &listener.chains {
            match &chain.serve {
                Serve::Http(table) => {
                    for host in &table.hosts {
                        let domain =
                            host.domains.first().map_or_else(|| host.name.clone(), ToString::to_string);
                        let rules = host.rules.iter().filter(|rule| !rule.is_default());
                        found.extend(rules.map(|rule| (&rule.origin, domain.clone())));
                    }
                }
                Serve::Stream(rule) => {
                    let name =
                        chain.server_names.first().map_or_else(|| listener.name.clone(), ToString::to_string);
                    found.push((&rule.origin, name));
                }
            }
        }
    }
    found
}

/// The servers or listeners of a gateway.
pub(super) fn servers(world: &World<'_>, gateway: GatewayObject<'_>) -> Vec<Entry> {
    let entry = |node: NodeRef<'_>, port: i64, protocol: &str, hosts: Vec<String>| {
        let shown = if hosts.is_empty() { "every host".to_owned() } else { text::list(&hosts, HOSTS) };
        let place = world.estate.place(gateway.object(), node);
        let facts = json!({"port": port, "protocol": protocol, "by": "its protocol", "hosts": hosts});
        Entry::at(place, port.to_string(), format!("{protocol}, {shown}")).with(facts)
    };
    match gateway {
        GatewayObject::Istio(gateway) => gateway
            .spec
            .servers
            .iter()
            .filter_map(|server| {
                let port = server.port.as_ref()?;
                let hosts = server.hosts.iter().map(|host| (*host).to_owned()).collect();
                Some(entry(server.node, port.number?, port.protocol.unwrap_or_default(), hosts))
            })
            .collect(),
        GatewayObject::Api(gateway) => gateway
            .spec
            .listeners
            .iter()
            .filter_map(|listener| {
                let hosts = listener.hostname.into_iter().map(str::to_owned).collect();
                Some(entry(listener.node, listener.port?, listener.protocol.unwrap_or_default(), hosts))
            })
            .collect(),
    }
}
