//! What every mesh shares: Services with their ports, workloads and their labels, namespaces.
//! Indexed once per question. Knows nothing of meshes.

pub mod difference;
pub mod endpoints;
mod selector;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::estate::{Estate, Object};
use crate::resource::core::{Service, WORKLOAD_KINDS, Workload};
use crate::resource::{Catalog, Typed};

pub use selector::{Labels, selects, unmet};

/// How ready something is to take traffic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readiness {
    /// Something can answer.
    Ready(String),
    /// Nothing can answer; why.
    NotReady(String),
    /// The input does not tell; why.
    Unknown(String),
}

/// Services, workloads and namespaces of an estate.
#[derive(Debug)]
pub struct Kubernetes<'e> {
    /// The estate.
    pub estate: &'e Estate,
    /// All Services.
    pub services: &'e [Typed<'e, Service<'e>>],
    /// All workloads. A pod whose owner is in the estate too is listed as well.
    pub workloads: Vec<Workload<'e>>,
    service_by_name: FxHashMap<(&'e str, &'e str), usize>,
    services_by_namespace: FxHashMap<&'e str, Vec<u32>>,
    /// Workloads by namespace, and by namespace and label.
    by_namespace: FxHashMap<&'e str, Vec<u32>>,
    by_label: FxHashMap<(&'e str, &'e str, &'e str), Vec<u32>>,
    namespaces: FxHashMap<&'e str, Option<&'e Object>>,
}

impl<'e> Kubernetes<'e> {
    /// Indexes an estate.
    pub fn new(estate: &'e Estate, catalog: &'e Catalog<'e>) -> Self {
        let objects: Vec<&Object> =
            WORKLOAD_KINDS.iter().flat_map(|(group, kind)| estate.of_kind(group, kind)).collect();
        let workloads: Vec<Workload<'e>> =
            objects.into_par_iter().with_min_len(64).map(Workload::read).collect();
        let mut by_namespace: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        let mut by_label: FxHashMap<(&str, &str, &str), Vec<u32>> = FxHashMap::default();
        for (index, workload) in workloads.iter().enumerate() {
            let namespace = workload.object.reference.namespace.as_str();
            by_namespace.entry(namespace).or_default().push(index as u32);
            for (key, value) in &workload.labels {
                by_label.entry((namespace, key, value)).or_default().push(index as u32);
            }
        }
        let mut namespaces: FxHashMap<&str, Option<&Object>> = FxHashMap::default();
        for object in &estate.objects {
            if !object.reference.namespace.is_empty() {
                namespaces.entry(&object.reference.namespace).or_default();
            }
        }
        for object in estate.of_kind("", "Namespace") {
            namespaces.insert(&object.reference.name, Some(object));
        }
        let service_by_name = catalog
            .services
            .iter()
            .enumerate()
            .rev()
            .map(|(index, service)| {
                let id = &service.object.reference;
                ((id.namespace.as_str(), id.name.as_str()), index)
            })
            .collect();
        let mut services_by_namespace: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        for (index, service) in catalog.services.iter().enumerate() {
            let namespace = service.object.reference.namespace.as_str();
            services_by_namespace.entry(namespace).or_default().push(index as u32);
        }
        Self {
            estate,
            services: &catalog.services,
            workloads,
            service_by_name,
            services_by_namespace,
            by_namespace,
            by_label,
            namespaces,
        }
    }

    /// A Service by namespace and name.
    pub fn service(&self, namespace: &str, name: &str) -> Option<&'e Typed<'e, Service<'e>>> {
        self.service_by_name.get(&(namespace, name)).map(|index| &self.services[*index])
    }

    /// The Services of a namespace, in the order of the input.
    pub fn services_of(&self, namespace: &str) -> impl Iterator<Item = &'e Typed<'e, Service<'e>>> {
        let indexes = self.services_by_namespace.get(namespace).map_or(&[][..], Vec::as_slice);
        indexes.iter().map(|index| &self.services[*index as usize])
    }

    /// The Services whose selectors take a workload.
    pub fn services_before(
        &self,
        workload: &Workload<'_>,
    ) -> impl Iterator<Item = &'e Typed<'e, Service<'e>>> {
        self.services_of(&workload.object.reference.namespace)
            .filter(|service| workload.is_selected(&service.spec.selector))
    }

    /// The object of a namespace, when it is in the estate.
    pub fn namespace(&self, name: &str) -> Option<&'e Object> {
        self.namespaces.get(name).copied().flatten()
    }

    /// Whether the namespace is known: as an object, or because something lives in it.
    pub fn knows_namespace(&self, name: &str) -> bool {
        self.namespaces.contains_key(name)
    }

    /// The names of all known namespaces, sorted.
    pub fn namespaces(&self) -> Vec<&'e str> {
        let mut names: Vec<_> = self.namespaces.keys().copied().collect();
        names.sort_unstable();
        names
    }

    /// Whether every workload of the namespace would be in the estate: something that runs pods was seen there.
    pub fn workloads_observed(&self, namespace: &str) -> bool {
        self.by_namespace.contains_key(namespace)
            || self.estate.coverage.observed("", "Pod", namespace)
            || self.estate.coverage.observed("apps", "Deployment", namespace)
    }

    /// Whether every workload of the cluster would be in the estate.
    pub fn workloads_complete(&self) -> bool {
        self.estate.coverage.complete("", "Pod")
    }

    /// Workloads of a namespace whose pods have all these labels.
    pub fn select(&self, namespace: &str, labels: Labels<'_>) -> Vec<&Workload<'e>> {
        self.candidates(namespace, labels)
            .iter()
            .map(|index| &self.workloads[*index as usize])
            .filter(|workload| workload.has_labels(labels))
            .collect()
    }

    /// Whether some workload of the namespace has all these labels.
    pub fn selects_any(&self, namespace: &str, labels: Labels<'_>) -> bool {
        self.candidates(namespace, labels)
            .iter()
            .any(|index| self.workloads[*index as usize].has_labels(labels))
    }

    /// The shortest list that must hold every match.
    fn candidates<'s>(&'s self, namespace: &'s str, labels: Labels<'s>) -> &'s [u32] {
        let empty: &'s [u32] = &[];
        labels
            .iter()
            .map(|(key, value)| self.by_label.get(&(namespace, *key, *value)).map_or(empty, Vec::as_slice))
            .min_by_key(|list| list.len())
            .unwrap_or_else(|| self.by_namespace.get(namespace).map_or(empty, Vec::as_slice))
    }
}
