//! What a check may look at.

use std::sync::Arc;

use super::http_reach::HttpReach;
use super::schema_layer::SchemaLayer;
use crate::estate::Estate;
use crate::kubernetes::Kubernetes;
use crate::mesh::istio::{Istio, MeshNetworks, Security, Tables};
use crate::resource::Catalog;

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
    /// What is left of the HTTP rules of each VirtualService, in the order of the catalogue.
    pub reach: &'e [Arc<HttpReach>],
}

impl<'e> CheckContext<'e> {
    /// Whether the user declared that this host lives elsewhere.
    pub fn is_external(&self, host: &str) -> bool {
        self.external.iter().any(|pattern| match pattern.strip_prefix('*') {
            Some(suffix) => host.ends_with(suffix),
            None => pattern.eq_ignore_ascii_case(host),
        })
    }
}
