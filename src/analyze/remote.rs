//! Other clusters of the same mesh: their Services, and the hosts that exist there.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::estate::Estate;
use crate::mesh::istio::Istio;
use crate::resource::core::Service;
use crate::resource::{Catalog, Typed};

/// Another cluster of the mesh, as it was read.
#[derive(Debug, Clone)]
pub struct Remote {
    /// What the user calls it.
    pub name: String,
    /// Its objects.
    pub estate: Arc<Estate>,
}

/// The Services of another cluster.
#[derive(Debug)]
pub struct RemoteServices<'e> {
    /// What the user calls the cluster.
    pub name: &'e str,
    /// Its objects.
    pub estate: &'e Estate,
    services: FxHashMap<String, Typed<'e, Service<'e>>>,
}

impl<'e> RemoteServices<'e> {
    /// The Services of a cluster, by their hosts.
    pub(super) fn read(remote: &'e Remote, istio: &Istio<'_>) -> Self {
        let services = Catalog::read(&remote.estate).services;
        let by_host =
            |service: Typed<'e, Service<'e>>| (istio.resolve(service.name(), service.namespace()), service);
        Self {
            name: &remote.name,
            estate: &remote.estate,
            services: services.into_iter().map(by_host).collect(),
        }
    }

    /// The Service that is this host there.
    pub fn service(&self, host: &str) -> Option<&Typed<'e, Service<'e>>> {
        self.services.get(host)
    }
}
