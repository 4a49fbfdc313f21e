//! What a check may look at.

use std::sync::Arc;

use super::RemoteServices;
use super::http_reach::HttpReach;
use super::schema_layer::SchemaLayer;
use crate::estate::Estate;
use crate::kubernetes::Kubernetes;
use crate::mesh::istio::{Istio, MeshNetworks, Security, Tables};
use crate::resource::core::Service;
use crate::resource::{Catalog, Typed};

/// Everything a check may look at.
#[derive(Debug, Clone, Copy)]
pub struct CheckContext<'e> {
    /// The raw objects, and what was not seen.
    pub estate: &'e Estate,
    /// The typed views.
    pub catalog: &'e Catalog<'e>,
    /// Services, workloads, namespaces.
    pub kubernetes: &'e Kubernetes<'e>,
    /// Host names, visibility and settings of Istio.
    pub istio: &'e Istio<'e>,
    /// What the proxy of every client does.
    pub tables: &'e Tables<'e>,
    /// The security objects, and the workloads that they are about.
    pub security: &'e Security<'e>,
    /// What the schemas and the admission rules say about each object.
    pub schema: &'e SchemaLayer<'e>,
    /// Which cluster is in which network.
    pub networks: &'e MeshNetworks,
    /// The namespace of Istio's control plane.
    pub istio_namespace: &'e str,
    /// Host patterns that live outside of the input: never reported as missing.
    pub external: &'e [String],
    /// The time of the run. `None`: nothing is said about what expires.
    pub now: Option<jiff::Timestamp>,
    /// Other clusters of the mesh.
    pub remotes: &'e [RemoteServices<'e>],
    /// What is left of the HTTP rules of each VirtualService, in the order of the catalogue.
    pub reach: &'e [Arc<HttpReach>],
}

impl<'e> CheckContext<'e> {
    /// Whether this host lives elsewhere: the user declared it, or it is a Service of other clusters alone.
    pub fn is_external(&self, host: &str) -> bool {
        let only_there = |service: &Typed<'_, Service<'_>>| {
            self.kubernetes.service(service.namespace(), service.name()).is_none()
        };
        self.remotes.iter().any(|remote| remote.service(host).is_some_and(only_there))
            || self.external.iter().any(|pattern| match pattern.strip_prefix('*') {
                Some(suffix) => host.ends_with(suffix),
                None => pattern.eq_ignore_ascii_case(host),
            })
    }
}
