//! Backends of rules as destinations, with what is known of their health. A reference that is not valid keeps its
//! share of the requests; they are answered with an error.

use rustc_hash::FxHashMap;

use crate::document::{Node, NodeRef};
use crate::estate::{Estate, Lookup};
use crate::mesh::gateway_api::implementation::GrantScope;
use crate::model::{Destination, Health};
use crate::resource::Typed;
use crate::resource::core::Service;
use crate::resource::gateway_api::common::BackendRef;
use crate::resource::identity::GATEWAY_API;

use super::{GatewayApi, Scope};

const EXPERIMENTAL: &str = "gateway.networking.x-k8s.io";

const SLICES: (&str, &str) = ("discovery.k8s.io", "EndpointSlice");

/// The number of ready endpoints of each Service, by namespace and name.
#[derive(Debug)]
pub(super) struct Endpoints<'e>(FxHashMap<(&'e str, &'e str), usize>);

impl<'e> Endpoints<'e> {
    pub(super) fn new(estate: &'e Estate) -> Self {
        let mut ready: FxHashMap<(&str, &str), usize> = FxHashMap::default();
        for slice in estate.of_kind(SLICES.0, SLICES.1) {
            let Some(service) = slice.label("kubernetes.io/service-name") else { continue };
            let endpoints = slice.root().get("endpoints").into_iter().flat_map(NodeRef::items);
            let serving = endpoints
                .filter(|endpoint| {
                    endpoint
                        .at(&["conditions", "ready"])
                        .is_none_or(|ready| ready.value() != Node::Bool(false))
                })
                .count();
            *ready.entry((&slice.reference.namespace, service)).or_default() += serving;
        }
        Self(ready)
    }
}

impl<'e> GatewayApi<'e> {
    /// The destination that a reference stands for.
    pub(super) fn destination(&self, backend: &BackendRef<'e>, scope: &Scope<'_, 'e>) -> Destination {
        let own = scope.route.namespace();
        let namespace = backend.namespace.unwrap_or(own);
        let name = backend.name.unwrap_or_default();
        let kind = (backend.group.unwrap_or_default(), backend.kind.unwrap_or("Service"));
        let port = backend.port.and_then(|port| u16::try_from(port).ok());
        let weight = u64::try_from(backend.weight.unwrap_or(1)).unwrap_or(0);
        let status = scope.implementation.no_backend_status;
        let (host, port, health) = match kind {
            ("", "Service") => {
                (self.service_host(namespace, name), port, self.health(namespace, name, port, status))
            }
            (EXPERIMENTAL, "XBackend") => self.external(namespace, name, port, status),
            (_, "ServiceImport") => {
                (format!("{name}.{namespace}.svc.clusterset.local"), port, Health::Unknown)
            }
            (_, "Hostname") => (name.to_ascii_lowercase(), port, Health::Unknown),
            _ => (format!("{name}.{namespace}"), port, Health::Unknown),
        };
        let refused = self.refused(backend, kind, namespace, scope);
        Destination {
            health: refused.map_or(health, |why| Health::Missing { status, why }),
            origin: self.origin(scope.route.object, backend.node),
            ..Destination::new(host, None, port, weight)
        }
    }

    /// The complete host of a Service.
    pub(super) fn service_host(&self, namespace: &str, name: &str) -> String {
        format!("{name}.{namespace}.svc.{}", self.domain)
    }

    /// Why a reference is not valid, whatever it refers to.
    fn refused(
        &self,
        backend: &BackendRef<'e>,
        kind: (&str, &str),
        namespace: &str,
        scope: &Scope<'_, 'e>,
    ) -> Option<String> {
        if kind != ("", "Service") && !scope.implementation.backend_kinds.contains(&kind) {
            return Some(format!("{} is no kind of backend", kind.1));
        }
        let own = scope.route.namespace();
        let needed = match scope.implementation.grants {
            GrantScope::All => true,
            GrantScope::Gateways => !scope.mesh,
            GrantScope::Nothing => false,
        };
        let permitted = !needed
            || namespace == own
            || kind.1 == "Hostname"
            || self.grants.permit(scope.route, backend, namespace)
            || !self.grants_observed(namespace);
        (!permitted).then(|| format!("no ReferenceGrant in {namespace} permits it"))
    }

    /// Whether a ReferenceGrant of a namespace would be in the input. Whoever keeps the Services of a namespace
    /// there keeps its grants there too.
    pub(super) fn grants_observed(&self, namespace: &str) -> bool {
        let coverage = &self.estate.coverage;
        coverage.observed(GATEWAY_API, "ReferenceGrant", namespace)
            || coverage.observed("", "Service", namespace)
    }

    /// Host, port and health of an XBackend, which stands for a host outside of the cluster.
    fn external(
        &self,
        namespace: &str,
        name: &str,
        port: Option<u16>,
        status: u16,
    ) -> (String, Option<u16>, Health) {
        let missing = |why| Health::Missing { status, why };
        let object = match self.estate.find(EXPERIMENTAL, "XBackend", namespace, name) {
            Lookup::Found(object) => object,
            Lookup::NotObserved => return (format!("{name}.{namespace}"), port, Health::Unknown),
            Lookup::Absent => {
                let why = format!("there is no XBackend {namespace}/{name}");
                return (format!("{name}.{namespace}"), port, missing(why));
            }
        };
        let field = |keys: &[&str]| object.root().get("spec").and_then(|spec| spec.at(keys));
        let host = field(&["externalHostname", "hostname"]).and_then(NodeRef::as_str).unwrap_or_default();
        let own =
            field(&["port", "port"]).and_then(NodeRef::as_i64).and_then(|port| u16::try_from(port).ok());
        let health = match port.filter(|port| Some(*port) != own) {
            Some(port) => missing(format!("{} has no port {port}", object.reference)),
            None => Health::Unknown,
        };
        (host.to_ascii_lowercase(), own, health)
    }

    fn health(&self, namespace: &str, name: &str, port: Option<u16>, status: u16) -> Health {
        let missing = |why| Health::Missing { status, why };
        let Some(service) = self.kubernetes.service(namespace, name) else {
            return match self.estate.find("", "Service", namespace, name) {
                Lookup::Absent => missing(format!("there is no Service {namespace}/{name}")),
                Lookup::Found(_) | Lookup::NotObserved => Health::Unknown,
            };
        };
        let Some(port) = port else { return missing("a Service needs a port".to_owned()) };
        if !service.spec.ports.iter().any(|known| known.port == Some(i64::from(port))) {
            return missing(format!("Service {namespace}/{name} has no port {port}"));
        }
        self.readiness(service)
    }

    /// Whether a Service has somebody who answers: by its endpoints, else by the workloads that it selects.
    fn readiness(&self, service: &Typed<'e, Service<'e>>) -> Health {
        let (namespace, name) = (service.namespace(), service.name());
        if self.estate.coverage.observed(SLICES.0, SLICES.1, namespace) {
            return match self.endpoints.0.get(&(namespace, name)) {
                None | Some(0) => Health::Empty(format!("Service {namespace}/{name} has no ready endpoint")),
                Some(_) => Health::Ready(String::new()),
            };
        }
        if service.spec.selector.is_empty() {
            return Health::Unknown;
        }
        let workloads = self.kubernetes.select(namespace, &service.spec.selector);
        let replicas = |root: NodeRef<'_>| root.at(&["spec", "replicas"]).and_then(NodeRef::as_i64);
        match workloads.as_slice() {
            [] if self.kubernetes.workloads_observed(namespace) => {
                Health::Empty(format!("Service {namespace}/{name} selects no workload"))
            }
            [] => Health::Unknown,
            some if some.iter().all(|workload| replicas(workload.object.root()) == Some(0)) => {
                Health::Empty(format!("the workloads of Service {namespace}/{name} are scaled to zero"))
            }
            _ => Health::Ready(String::new()),
        }
    }
}
