//! What a VirtualService is attached to, and what its destinations stand for.

use super::{HostLookup, Istio, MESH_GATEWAY, namespace_of_service};
use crate::resource::Typed;
use crate::resource::istio::VirtualService;

/// Whether sidecars use it: it names no gateway, or `mesh` among them.
pub fn is_on_mesh(service: &VirtualService<'_>) -> bool {
    service.gateways.is_empty() || service.gateways.contains(&MESH_GATEWAY)
}

/// What a destination stands for.
#[derive(Debug)]
pub struct Target<'e> {
    /// The complete host name.
    pub host: String,
    /// The namespace of a client that sees it, if any does.
    pub client: &'e str,
    /// What defines it.
    pub lookup: HostLookup<'e>,
}

impl<'e> Istio<'e> {
    /// What a destination host of a VirtualService stands for. Clients are the sidecars of its own
    /// namespace and its gateways; it is enough that one of them sees the host.
    pub fn target(&self, host: &str, service: &'e Typed<'e, VirtualService<'e>>) -> Target<'e> {
        let own = service.namespace();
        let host = self.resolve(host, own);
        let lookup = self.hosts.find(&host, own);
        if let HostLookup::Hidden(_) = lookup {
            for client in self.gateway_namespaces(service) {
                let found = self.hosts.find(&host, client);
                if let HostLookup::Found(_) = found {
                    return Target { host, client, lookup: found };
                }
            }
        }
        Target { host, client: own, lookup }
    }

    /// Whether a client of a VirtualService uses a DestinationRule that defines this subset.
    pub fn defines_subset(
        &self,
        target: &Target<'e>,
        service: &'e Typed<'e, VirtualService<'e>>,
        subset: &str,
    ) -> bool {
        std::iter::once(service.namespace()).chain(self.gateway_namespaces(service)).any(|client| {
            self.destination_rules(&target.host, client)
                .any(|rule| rule.spec.subsets.iter().any(|known| known.name == Some(subset)))
        })
    }

    /// The namespace in which a target is defined, as far as its name or its object tells.
    pub fn home<'t>(&self, target: &'t Target<'e>) -> Option<&'t str> {
        match target.lookup {
            HostLookup::Found(host) | HostLookup::Hidden(host) => Some(&host.object().reference.namespace),
            HostLookup::Absent | HostLookup::NotObserved(_) => {
                namespace_of_service(&target.host, &self.config.domain).map(|(_, namespace)| namespace)
            }
        }
    }

    fn gateway_namespaces(
        &self,
        service: &'e Typed<'e, VirtualService<'e>>,
    ) -> impl Iterator<Item = &'e str> {
        let written = service.spec.gateways.iter().filter(|written| self.names_gateway_object(written));
        written.map(|written| self.gateway_name(written, service.namespace()).0)
    }
}
