//! Services for which sidecars see both a VirtualService and routes of the Gateway API. They are not merged: the first
//! in the order of `scope` has the service, and that order is another one in each namespace.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::super::MESH_GATEWAY;
use super::Tables;
use super::merged::Merged;
use super::route_source::{Attached, RouteSource};
use crate::base::ObjectRef;
use crate::estate::Object;
use crate::model::{AttachedRules, ServiceRoutes};

/// Stands for every namespace that no object names.
const ANY_NAMESPACE: &str = "";

/// A VirtualService and a route for one service.
#[derive(Debug)]
pub struct Rivals<'e> {
    /// The VirtualService.
    pub service: &'e Object,
    /// The oldest of the routes.
    pub route: ObjectRef,
    /// The host of the service.
    pub host: String,
    /// The namespaces of clients, empty for all others, and whether the VirtualService comes first there.
    pub first: BTreeMap<String, bool>,
    /// Whether age decides in one of them.
    pub by_age: bool,
}

impl<'e> Tables<'e> {
    /// Every VirtualService with a service that routes are attached to. `attached` gives the routes for the clients of
    /// a namespace, `namespaces` are those of the routes.
    pub fn rivals(
        &self,
        namespaces: &BTreeSet<&str>,
        attached: impl Fn(&str) -> Vec<ServiceRoutes>,
    ) -> Vec<Rivals<'e>> {
        let mut by_host: FxHashMap<&str, Vec<&Merged<'e>>> = FxHashMap::default();
        for service in &self.services {
            if !service.rules.is_empty() && service.gateways.iter().any(|gateway| gateway == MESH_GATEWAY) {
                service.hosts.iter().for_each(|host| by_host.entry(host).or_default().push(service));
            }
        }
        let domain = &self.istio.config.domain;
        let mut found: BTreeMap<(&ObjectRef, ObjectRef, String), Rivals<'e>> = BTreeMap::new();
        for namespace in namespaces.iter().copied().chain([ANY_NAMESPACE]) {
            let routes = attached(namespace);
            for one in Attached::all(&routes, namespace, domain) {
                let http = matches!(one.routes.rules, AttachedRules::Http(_) | AttachedRules::Grpc(_));
                let [host] = &one.hosts;
                let claims = by_host.get(host.as_str()).map(Vec::as_slice).unwrap_or_default();
                let visible =
                    claims.iter().filter_map(|known| Some((self.rank_of(known, namespace)?, *known)));
                // Of the VirtualServices alone the first counts; they stand oldest first.
                let Some((rank, service)) = visible.min_by_key(|(rank, _)| *rank).filter(|_| http) else {
                    continue;
                };
                let place = one.routes.origin.place();
                let Some(route) = place.and_then(|place| place.object.clone()) else { continue };
                let own = (rank, RouteSource::Service(service).age());
                let other = (one.rank(namespace), RouteSource::Attached(&one).age());
                let key = (&service.object.reference, route.clone(), host.clone());
                let rivals = found.entry(key).or_insert_with(|| Rivals {
                    service: service.object,
                    route,
                    host: host.clone(),
                    first: BTreeMap::new(),
                    by_age: false,
                });
                rivals.first.insert(namespace.to_owned(), own <= other);
                rivals.by_age |= own.0 == other.0;
            }
        }
        found.into_values().collect()
    }
}
