//! ReferenceGrants: references that may cross namespaces.

use rustc_hash::FxHashMap;

use crate::resource::gateway_api::ReferenceGrant;
use crate::resource::gateway_api::common::BackendRef;
use crate::resource::identity::GATEWAY_API;
use crate::resource::{Catalog, Typed};

use super::Route;

/// The ReferenceGrants by their namespace.
#[derive(Debug)]
pub struct Grants<'e>(FxHashMap<&'e str, Vec<&'e Typed<'e, ReferenceGrant<'e>>>>);

impl<'e> Grants<'e> {
    /// Indexes the ReferenceGrants.
    pub fn new(catalog: &'e Catalog<'e>) -> Self {
        let mut grants: FxHashMap<&str, Vec<_>> = FxHashMap::default();
        for grant in &catalog.reference_grants {
            grants.entry(&grant.object.reference.namespace).or_default().push(grant);
        }
        Self(grants)
    }

    /// Whether a route may refer to a backend of another namespace.
    pub fn permit(&self, route: &Route<'_>, backend: &BackendRef<'_>, namespace: &str) -> bool {
        let to = (backend.group.unwrap_or_default(), backend.kind.unwrap_or("Service"), backend.name);
        self.permit_reference((route.kind(), route.namespace()), to, namespace)
    }

    /// Whether an object of the Gateway API, by kind and namespace, may refer to an object of another namespace, by
    /// group, kind and name.
    pub fn permit_reference(
        &self,
        (from_kind, from_namespace): (&str, &str),
        (group, kind, name): (&str, &str, Option<&str>),
        namespace: &str,
    ) -> bool {
        self.0.get(namespace).into_iter().flatten().any(|grant| {
            let from = grant.spec.from.iter().any(|from| {
                from.group == Some(GATEWAY_API)
                    && from.kind == Some(from_kind)
                    && from.namespace == Some(from_namespace)
            });
            let to = grant.spec.to.iter().any(|to| {
                to.group.unwrap_or_default() == group
                    && to.kind == Some(kind)
                    && to.name.is_none_or(|granted| Some(granted) == name)
            });
            from && to
        })
    }
}
