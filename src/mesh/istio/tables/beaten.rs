//! VirtualServices that no sidecar uses, because earlier ones have all of their hosts. Sidecars do not merge
//! VirtualServices of one host: they take the first in the order of `scope`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::MESH_GATEWAY;
use super::Tables;
use super::merged::Merged;
use crate::base::ObjectRef;

/// Stands for every namespace that no object names.
const ANY_NAMESPACE: &str = "";

impl<'e> Tables<'e> {
    /// The VirtualServices with HTTP rules on the mesh that take effect there nowhere: wherever they are seen, earlier
    /// ones have their hosts. Where the input has no times of creation, names decide.
    pub fn beaten_services(&self) -> FxHashSet<&'e ObjectRef> {
        let on_mesh = |service: &&Merged<'e>| service.gateways.iter().any(|gateway| gateway == MESH_GATEWAY);
        let mut by_host: FxHashMap<&str, Vec<(usize, &Merged<'e>)>> = FxHashMap::default();
        for (index, service) in self.services.iter().enumerate().filter(|(_, service)| on_mesh(service)) {
            for host in &service.hosts {
                by_host.entry(host).or_default().push((index, service));
            }
        }
        let beaten = |(index, service): &(usize, &Merged<'e>)| {
            let scope = self.export_scope_of(service);
            let namespaces = || scope.iter().map(|name| if *name == "*" { ANY_NAMESPACE } else { name });
            let lost = |host: &String| {
                let claims = by_host.get(host.as_str()).map(Vec::as_slice).unwrap_or_default();
                namespaces().all(|namespace| self.has_earlier(claims, (*index, service), namespace))
            };
            !scope.is_empty() && !service.rules.is_empty() && service.hosts.iter().all(lost)
        };
        let services = self.services.iter().enumerate().filter(|(_, service)| on_mesh(service));
        services.filter(beaten).map(|(_, service)| &service.object.reference).collect()
    }

    /// Whether another of these VirtualServices comes first in a namespace, with rules for all of its clients.
    fn has_earlier(
        &self,
        claims: &[(usize, &Merged<'e>)],
        (index, service): (usize, &Merged<'e>),
        namespace: &str,
    ) -> bool {
        let order = |(index, service): (usize, &Merged<'e>)| Some((self.rank_of(service, namespace)?, index));
        let own = order((index, service));
        claims.iter().any(|claim| {
            claim.1.object.reference != service.object.reference
                && order(*claim).is_some_and(|other| own.is_some_and(|own| other < own))
                && has_rules_everywhere(claim.1)
        })
    }
}

/// Whether some rule is for every client and every port.
fn has_rules_everywhere(service: &Merged<'_>) -> bool {
    service.rules.iter().any(|rule| {
        rule.matches.is_empty()
            || rule.matches.iter().any(|one| {
                let item = &one.item;
                let gateways = &one.gateways;
                (gateways.is_empty() || gateways.iter().any(|gateway| gateway == MESH_GATEWAY))
                    && item.source_labels.is_empty()
                    && item.source_namespace.is_none()
                    && item.port.is_none()
            })
    })
}
