//! What a check may look at.

use crate::estate::Estate;
use crate::kubernetes::Kubernetes;
use crate::mesh::istio::Istio;
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
    /// Host patterns that live outside of the input: never reported as missing.
    pub external: &'e [String],
}

impl CheckContext<'_> {
    /// Whether the user declared that this host lives elsewhere.
    pub fn is_external(&self, host: &str) -> bool {
        self.external.iter().any(|pattern| match pattern.strip_prefix('*') {
            Some(suffix) => host.ends_with(suffix),
            None => pattern.eq_ignore_ascii_case(host),
        })
    }
}
