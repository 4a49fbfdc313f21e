//! Routes by what they attach to, and Gateways by name: made once for an estate. Routes stand in the order in which
//! equally specific ones are preferred: by age, then by `namespace/name`.

use rustc_hash::FxHashMap;

use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::gateway_api::common::ParentReference;
use crate::resource::gateway_api::{Gateway, ListenerSet};
use crate::resource::identity::{GATEWAY_API, NETWORKING};
use crate::resource::{Catalog, Typed};

use super::{Route, gateways, routes};

/// What a route can attach to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum ParentKind {
    Gateway,
    ListenerSet,
    Service,
    ServiceEntry,
}

/// An object that routes attach to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Parent<'e> {
    pub(super) kind: ParentKind,
    pub(super) namespace: &'e str,
    pub(super) name: &'e str,
}

/// A route and one of its references to a parent.
pub(super) type Reference<'i, 'e> = (usize, &'i Route<'e>, &'e ParentReference<'e>);

/// The index.
#[derive(Debug)]
pub(super) struct Index<'e> {
    /// All routes, the preferred ones first.
    pub(super) routes: Vec<Route<'e>>,
    /// The Gateways by namespace and name.
    pub(super) gateways: FxHashMap<(&'e str, &'e str), &'e Typed<'e, Gateway<'e>>>,
    by_parent: FxHashMap<Parent<'e>, Vec<(u32, u32)>>,
    listener_sets: FxHashMap<(&'e str, &'e str), Vec<&'e Typed<'e, ListenerSet<'e>>>>,
}

impl ParentKind {
    /// The kind as in manifests.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Gateway => "Gateway",
            Self::ListenerSet => "ListenerSet",
            Self::Service => "Service",
            Self::ServiceEntry => "ServiceEntry",
        }
    }
}

impl<'e> Parent<'e> {
    /// What a reference of an object of `own` names.
    fn named(reference: &ParentReference<'e>, own: &'e str) -> Option<Self> {
        let kind = match (reference.group.unwrap_or(GATEWAY_API), reference.kind.unwrap_or("Gateway")) {
            (GATEWAY_API, "Gateway") => ParentKind::Gateway,
            (GATEWAY_API, "ListenerSet") => ParentKind::ListenerSet,
            ("", "Service") => ParentKind::Service,
            (NETWORKING, "ServiceEntry") => ParentKind::ServiceEntry,
            _ => return None,
        };
        Some(Self { kind, namespace: reference.namespace.unwrap_or(own), name: reference.name? })
    }
}

impl<'e> Index<'e> {
    pub(super) fn new(catalog: &'e Catalog<'e>) -> Self {
        let mut routes: Vec<Route<'e>> = routes(catalog).collect();
        routes.sort_by_cached_key(|route| age(route.object));
        let mut by_parent: FxHashMap<Parent<'e>, Vec<(u32, u32)>> = FxHashMap::default();
        for (index, route) in routes.iter().enumerate() {
            for (reference, parent) in route.parents.iter().enumerate() {
                if let Some(parent) = Parent::named(parent, &route.object.reference.namespace) {
                    by_parent.entry(parent).or_default().push((index as u32, reference as u32));
                }
            }
        }
        let mut listener_sets: FxHashMap<(&str, &str), Vec<_>> = FxHashMap::default();
        for set in &catalog.listener_sets {
            if let Some(parent) = &set.spec.parent_ref {
                let namespace = parent.namespace.unwrap_or(&set.object.reference.namespace);
                listener_sets.entry((namespace, parent.name.unwrap_or_default())).or_default().push(set);
            }
        }
        Self { routes, gateways: gateways(catalog), by_parent, listener_sets }
    }

    /// The references to a parent, those of preferred routes first.
    pub(super) fn references<'i>(&'i self, parent: Parent<'e>) -> impl Iterator<Item = Reference<'i, 'e>> {
        self.by_parent.get(&parent).into_iter().flatten().map(|(route, reference)| {
            let index = *route as usize;
            let route = &self.routes[index];
            (index, route, &route.parents[*reference as usize])
        })
    }

    /// The parents inside of the mesh that some route names, sorted.
    pub(super) fn services(&self) -> Vec<Parent<'e>> {
        let is_service =
            |parent: &&Parent<'_>| matches!(parent.kind, ParentKind::Service | ParentKind::ServiceEntry);
        let mut parents: Vec<Parent<'e>> = self.by_parent.keys().filter(is_service).copied().collect();
        parents.sort_unstable();
        parents
    }

    /// The ListenerSets of a Gateway, the oldest first.
    pub(super) fn listener_sets(&self, namespace: &str, name: &str) -> Vec<&'e Typed<'e, ListenerSet<'e>>> {
        let mut sets = self.listener_sets.get(&(namespace, name)).cloned().unwrap_or_default();
        sets.sort_by_cached_key(|set| age(set.object));
        sets
    }
}

/// When an object was made, as it stands there.
pub(super) fn created(object: &Object) -> Option<&str> {
    object.root().at(&["metadata", "creationTimestamp"]).and_then(NodeRef::as_str)
}

/// The order of objects by age, then by `namespace/name`. One without an age is the youngest.
fn age(object: &Object) -> (bool, Option<&str>, String) {
    let created = created(object);
    let id = &object.reference;
    (created.is_none(), created, format!("{}/{}", id.namespace, id.name))
}
