//! What Istio means by its objects, as its control plane does it: host names and their visibility,
//! gateways by name, mesh config. Facts from istio/istio (pilot/pkg/model, pkg/config/host).

pub mod admission;
pub mod annotations;
mod clusters;
mod destination_rules;
pub mod enrolment;
mod gateways;
pub mod guards;
mod hosts;
mod injection;
pub mod injector;
mod mesh_config;
mod mesh_networks;
mod metrics;
mod name;
mod operator;
mod proxies;
mod recipe;
pub mod remote;
pub mod security;
mod selectors;
pub mod sidecar;
pub mod split;
mod split_rules;
mod tables;
mod tag;
pub mod tracing;
mod virtual_services;
mod visibility;
mod workloads;

use crate::base::Result;
use crate::estate::{Lookup, Object};
use crate::kubernetes::Kubernetes;
use crate::resource::Catalog;

pub use clusters::{ClusterName, IstioNaming, object_name, policy_name};
pub use enrolment::{REVISION_LABEL, runs_proxy};
pub use gateways::{GatewayLookup, GatewayObject, ServedHosts};
pub use hosts::{Host, HostLookup, Hosts};
pub use injection::{INJECTOR, Injection};
pub use mesh_config::MeshConfig;
pub use mesh_networks::{MeshNetworks, NetworkRegistry, NetworksFile};
pub use metrics::{METRICS, ROUTES, TRAFFIC};
pub use name::{Matching, matches, namespace_of_service, resolve};
pub use operator::{OPERATOR, from_operator, to_operator};
pub use proxies::{DEBUG_PORT, INBOUND_LISTENER, ISTIOD, PROXIES};
pub use recipe::RECIPES;
pub use security::Security;
pub use selectors::{Reach, Selector};
pub use tables::{
    DelegateLookup, Delegation, DroppedRule, Focus, GatewayRule, HiddenDestination, PortProtocol, Rejected,
    RejectedServer, Rivals, SharedHost, Tables, TwinRule, UnusedRule, spoken_on,
};
pub use tag::{DEFAULT, INJECTOR_LABEL, TAG_LABEL, never, tagged};
pub use virtual_services::{Target, is_on_mesh};
pub use visibility::{export_scope, exported_to};
pub use workloads::is_pod_label;

/// The name of the gateway that stands for all sidecars.
pub const MESH_GATEWAY: &str = "mesh";

/// Istio's reading of an estate.
#[derive(Debug)]
pub struct Istio<'e> {
    /// The mesh config that is in force.
    pub config: MeshConfig,
    /// Every host that Services and ServiceEntries define.
    pub hosts: Hosts<'e>,
    kubernetes: &'e Kubernetes<'e>,
    gateways: gateways::Gateways<'e>,
    destination_rules: destination_rules::DestinationRules<'e>,
    config_map: Option<&'e Object>,
}

impl<'e> Istio<'e> {
    /// Reads an estate. `mesh_config` is the text of a file that stands for the ConfigMap `istio`.
    pub fn new(
        kubernetes: &'e Kubernetes<'e>,
        catalog: &'e Catalog<'e>,
        istio_namespace: &str,
        mesh_config: Option<&str>,
    ) -> Result<Self> {
        let config = MeshConfig::of(kubernetes.estate, istio_namespace, mesh_config)?;
        let hosts = Hosts::new(kubernetes, catalog, &config);
        let destination_rules = destination_rules::DestinationRules::new(catalog, &config);
        let config_map = match kubernetes.estate.find("", "ConfigMap", istio_namespace, "istio") {
            Lookup::Found(map) if mesh_config.is_none() => Some(map),
            _ => None,
        };
        let gateways = gateways::index(catalog);
        Ok(Self { config, hosts, kubernetes, gateways, destination_rules, config_map })
    }

    /// The ConfigMap that the mesh config was read from; `None` when it came from a file, or is not in the input.
    pub fn config_map(&self) -> Option<&'e Object> {
        self.config_map
    }

    /// A host as written in an object of `namespace`, as a complete name in lower case.
    pub fn resolve(&self, host: &str, namespace: &str) -> String {
        resolve(host, namespace, &self.config.domain)
    }

    /// What a host as written in an object of `namespace` stands for, seen from `client`.
    pub fn host(&self, host: &str, namespace: &str, client: &str) -> HostLookup<'e> {
        self.hosts.find(&self.resolve(host, namespace), client)
    }
}
