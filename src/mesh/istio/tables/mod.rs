//! The tables of Istio's proxies, made as its control plane makes them: what a sidecar or a gateway does with each
//! request, given the objects of an estate. Lowered for one client at a time, and only when somebody asks.
//!
//! From the bottom: `registry` (hosts), `merged` (VirtualServices with delegates), `policy` (DestinationRules), `scope`
//! (what a client knows), `rules` and `outcome` (what a VirtualService does), `hosts` and `sidecar`, `servers` and
//! `gateway`, `streams` for both.

mod age;
mod beaten;
mod clients;
mod delegates;
mod destination;
mod focus;
mod gateway;
mod hidden;
mod hosts;
mod merged;
mod outcome;
mod policy;
mod protocol;
mod registry;
mod rejected;
mod rivals;
mod route_source;
mod rules;
mod scope;
mod selection;
mod servers;
mod shared_hosts;
mod sidecar;
mod streams;
mod twin_rules;
mod unused_rules;
mod waypoint;

use std::sync::Mutex;

use rustc_hash::FxHashMap;

pub(super) use self::age::Age;
pub use self::delegates::{DelegateLookup, Delegation, DroppedRule};
pub use self::focus::Focus;
pub use self::hidden::HiddenDestination;
use self::merged::Merged;
pub(super) use self::policy::DestinationRules;
use self::policy::Shared;
pub use self::protocol::{PortProtocol, spoken_on};
use self::registry::Registry;
pub use self::rejected::RejectedServer;
pub use self::rivals::Rivals;
use self::route_source::{Attached, RouteSource};
use self::selection::Selection;
pub use self::servers::Rejected;
pub use self::shared_hosts::{GatewayRule, SharedHost};
pub use self::twin_rules::TwinRule;
pub use self::unused_rules::UnusedRule;
use super::Istio;
use crate::document::{Node, NodeRef};
use crate::estate::{Estate, Object};
use crate::kubernetes::Kubernetes;
use crate::model::outcome::Retries;
use crate::model::{Client, Opaque, Origin};
use crate::resource::{Catalog, Map, Typed, istio};

/// Policies by rule, subset and port.
type Policies = FxHashMap<(usize, Option<String>, u16), Shared>;

/// The tables of every proxy of an estate.
#[derive(Debug)]
pub struct Tables<'e> {
    istio: &'e Istio<'e>,
    estate: &'e Estate,
    catalog: &'e Catalog<'e>,
    kubernetes: &'e Kubernetes<'e>,
    registry: Registry<'e>,
    services: Vec<Merged<'e>>,
    /// The VirtualServices of each gateway, oldest first.
    by_gateway: FxHashMap<String, Vec<usize>>,
    /// Oldest first.
    sidecars: Vec<&'e Typed<'e, istio::Sidecar<'e>>>,
    /// Istio's Gateways by the pods that they select.
    selection: Selection<'e>,
    rules: DestinationRules<'e>,
    policies: Mutex<Policies>,
    retries: Option<Retries>,
}

impl<'e> Tables<'e> {
    /// Prepares the tables.
    pub fn new(istio: &'e Istio<'e>, kubernetes: &'e Kubernetes<'e>, catalog: &'e Catalog<'e>) -> Self {
        let (services, rules) =
            rayon::join(|| merged::merge(istio, catalog), || DestinationRules::new(istio, catalog));
        let mut by_gateway: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, service) in services.iter().enumerate() {
            for gateway in &service.gateways {
                by_gateway.entry(gateway.clone()).or_default().push(index);
            }
        }
        let mut sidecars: Vec<_> = catalog.sidecars.iter().collect();
        sidecars.sort_by_cached_key(|sidecar| Age::of(sidecar.object));
        Self {
            estate: kubernetes.estate,
            registry: Registry::new(istio, catalog),
            selection: Selection::new(catalog),
            rules,
            policies: Mutex::default(),
            retries: default_retries(istio),
            istio,
            catalog,
            kubernetes,
            services,
            by_gateway,
            sidecars,
        }
    }

    /// What may give rules for requests to a gateway, oldest first.
    fn sources<'t>(
        &'t self,
        gateway: &str,
        attached: &'t [Attached<'t>],
    ) -> impl Iterator<Item = RouteSource<'t, 'e>> {
        let own = self.by_gateway.get(gateway).into_iter().flatten();
        let own = own.map(|index| RouteSource::Service(&self.services[*index]));
        let mut all: Vec<RouteSource<'t, 'e>> =
            own.chain(attached.iter().map(RouteSource::Attached)).collect();
        if !attached.is_empty() {
            all.sort_by(|a, b| a.age().cmp(&b.age()));
        }
        all.into_iter()
    }

    fn default_retries(&self) -> Option<Retries> {
        self.retries.clone()
    }

    fn origin_of(&self, source: &RouteSource<'_, 'e>) -> Origin {
        match source {
            RouteSource::Service(service) => self.origin_of_object(service.object),
            RouteSource::Attached(attached) => attached.routes.origin.clone(),
        }
    }

    fn origin_of_object(&self, object: &'e Object) -> Origin {
        Origin::from(self.estate.place(object, object.root()))
    }

    /// The addresses of the pods behind a headless Service.
    fn endpoint_addresses(&self, service: &Object, _port: u16) -> Vec<String> {
        let id = &service.reference;
        let slices = self.estate.of_kind("discovery.k8s.io", "EndpointSlice").filter(|slice| {
            slice.reference.namespace == id.namespace
                && slice.label("kubernetes.io/service-name") == Some(&id.name)
        });
        let endpoints = slices.filter_map(|slice| slice.root().get("endpoints")).flat_map(NodeRef::items);
        let addresses = endpoints.filter_map(|endpoint| endpoint.get("addresses")).flat_map(NodeRef::items);
        addresses.filter_map(NodeRef::as_str).map(str::to_owned).collect()
    }

    /// What changes the proxy of a client in ways that are not modelled.
    fn extensions(&self, client: &Client) -> Vec<Opaque> {
        let root = &self.istio.config.root_namespace;
        let labels = client.labels();
        let holds = |object: &Object, selector: &Map<'_, &str>| {
            let owner = &object.reference.namespace;
            (owner == client.namespace() || owner == root)
                && selector.iter().all(|(key, value)| labels.get(*key).is_some_and(|own| own == value))
        };
        let gateway = matches!(client, Client::Gateway { .. });
        let filters = self.catalog.envoy_filters.iter().filter(|filter| {
            let selector = filter.spec.workload_selector.as_ref().map(|selector| &selector.labels);
            selector.map_or_else(|| holds(filter.object, &Map::new()), |labels| holds(filter.object, labels))
                && touches_outbound(filter.object, gateway)
        });
        let plugins = self.catalog.wasm_plugins.iter().filter(|plugin| {
            let selector = plugin.spec.selector.as_ref().map(|selector| &selector.match_labels);
            selector.map_or_else(|| holds(plugin.object, &Map::new()), |labels| holds(plugin.object, labels))
        });
        filters
            .map(|filter| filter.object)
            .chain(plugins.map(|plugin| plugin.object))
            .map(|object| Opaque {
                what: format!("{} changes the proxy", object.reference),
                origin: self.origin_of_object(object),
            })
            .collect()
    }
}

/// Whether a patch of an EnvoyFilter is about what the tables are about.
fn touches_outbound(filter: &Object, gateway: bool) -> bool {
    let patches = filter.root().at(&["spec", "configPatches"]);
    patches.into_iter().flat_map(NodeRef::items).any(|patch| {
        // What is changed of clusters and of the bootstrap does not change where a request goes.
        let applies_to = patch.get("applyTo").and_then(NodeRef::as_str);
        if matches!(applies_to, Some("CLUSTER" | "BOOTSTRAP")) {
            return false;
        }
        match patch.at(&["match", "context"]).map(NodeRef::value) {
            Some(Node::String("SIDECAR_INBOUND")) => false,
            Some(Node::String("SIDECAR_OUTBOUND")) => !gateway,
            Some(Node::String("GATEWAY")) => gateway,
            _ => true,
        }
    })
}

/// When requests are tried again for which no rule says it.
fn default_retries(istio: &Istio<'_>) -> Option<Retries> {
    match &istio.config.retries {
        None => Some(Retries { attempts: 2, per_try_ms: None, on: outcome::retry_on("") }),
        Some(retries) if retries.attempts == 0 => None,
        Some(retries) => Some(Retries {
            attempts: retries.attempts,
            per_try_ms: retries.per_try.map(|seconds| (seconds * 1000.0).round() as u64),
            on: outcome::retry_on(&retries.on),
        }),
    }
}
