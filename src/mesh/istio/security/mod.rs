//! Istio's security objects: which policies hold for a workload and at which proxy, what their fields mean, and what
//! servers accept and clients send of mutual TLS (pilot/pkg/security, pilot/pkg/model/authorization.go).

mod attachment;
pub mod attributes;
mod authorization;
mod client_tls;
mod pairs;
mod peer_authentication;
mod subject;

pub use attachment::Applies;
pub use client_tls::{ClientTls, Sends};
pub use pairs::{Pair, ServicePort};
pub use peer_authentication::{Deciding, Mode, PeerModes};
pub use subject::Subject;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::Istio;
use super::tables::{Age, DestinationRules};
use crate::estate::Estate;
use crate::kubernetes::Kubernetes;
use crate::resource::core::Service;
use crate::resource::istio::{AuthorizationPolicy, PeerAuthentication, RequestAuthentication};
use crate::resource::{Catalog, Typed};

/// The annotation of policies that are only tried out.
const DRY_RUN: &str = "istio.io/dry-run";

/// Istio's security objects by namespace.
#[derive(Debug)]
pub struct Security<'e> {
    istio: &'e Istio<'e>,
    estate: &'e Estate,
    kubernetes: &'e Kubernetes<'e>,
    authorization: ByNamespace<'e, AuthorizationPolicy<'e>>,
    peers: ByNamespace<'e, PeerAuthentication<'e>>,
    requests: ByNamespace<'e, RequestAuthentication<'e>>,
    catalog: &'e Catalog<'e>,
    client_rules: OnceLock<DestinationRules<'e>>,
    /// Services by namespace and one label of their selector.
    services: FxHashMap<(&'e str, &'e str, &'e str), Vec<&'e Typed<'e, Service<'e>>>>,
}

type ByNamespace<'e, T> = FxHashMap<&'e str, Vec<&'e Typed<'e, T>>>;

fn by_namespace<'e, T>(views: &'e [Typed<'e, T>]) -> ByNamespace<'e, T> {
    let mut found: ByNamespace<'e, T> = FxHashMap::default();
    let mut sorted: Vec<&Typed<'e, T>> = views.iter().collect();
    sorted.sort_by_cached_key(|view| Age::of(view.object));
    for view in sorted {
        found.entry(view.object.reference.namespace.as_str()).or_default().push(view);
    }
    found
}

impl<'e> Security<'e> {
    /// Indexes the objects.
    pub fn new(istio: &'e Istio<'e>, kubernetes: &'e Kubernetes<'e>, catalog: &'e Catalog<'e>) -> Self {
        let mut services: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for service in &catalog.services {
            if let Some((key, value)) = service.spec.selector.iter().min() {
                let namespace = service.object.reference.namespace.as_str();
                services.entry((namespace, *key, *value)).or_default().push(service);
            }
        }
        Self {
            istio,
            estate: kubernetes.estate,
            kubernetes,
            authorization: by_namespace(&catalog.authorization_policies),
            peers: by_namespace(&catalog.peer_authentications),
            requests: by_namespace(&catalog.request_authentications),
            catalog,
            client_rules: OnceLock::new(),
            services,
        }
    }

    /// The DestinationRules; put together when somebody asks.
    fn client_rules(&self) -> &DestinationRules<'e> {
        self.client_rules.get_or_init(|| DestinationRules::new(self.istio, self.catalog))
    }

    /// The namespaces whose policies are asked for a workload: the root namespace, then its own.
    fn levels<'n>(&'n self, namespace: &'n str) -> impl Iterator<Item = &'n str> {
        let root = self.istio.config.root_namespace.as_str();
        std::iter::once(root).chain((namespace != root).then_some(namespace))
    }

    /// The RequestAuthentications that hold for a workload.
    pub fn tokens_of(&self, subject: &Subject<'_>) -> Vec<&'e Typed<'e, RequestAuthentication<'e>>> {
        self.levels(subject.namespace)
            .filter_map(|namespace| self.requests.get(namespace))
            .flatten()
            .copied()
            .filter(|request| {
                let target = request.spec.target_ref.iter().chain(&request.spec.target_refs).next();
                let selector = request.spec.selector.as_ref();
                match (target, selector) {
                    (Some(target), _) => subject.gateway_name() == target.name,
                    (None, Some(selector)) => subject.has(&selector.match_labels),
                    (None, None) => true,
                }
            })
            .collect()
    }
}
