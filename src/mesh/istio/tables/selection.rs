//! Which of Istio's Gateways select a pod, oldest first. Sorted once, and indexed by the rarest label of each
//! selector, because an estate may have thousands of Gateways and of pods.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::age::Age;
use crate::resource::istio::Gateway;
use crate::resource::{Catalog, Typed};

/// Labels of pods.
pub(super) type Labels<'l> = BTreeMap<&'l str, &'l str>;

/// The Gateways by the label that a pod must have at least.
#[derive(Debug)]
pub(super) struct Selection<'e> {
    /// Oldest first.
    gateways: Vec<&'e Typed<'e, Gateway<'e>>>,
    /// Places in that list; those without a selector have no label.
    by_label: FxHashMap<Option<(&'e str, &'e str)>, Vec<usize>>,
}

impl<'e> Selection<'e> {
    pub(super) fn new(catalog: &'e Catalog<'e>) -> Self {
        let mut gateways: Vec<_> = catalog.gateways.iter().collect();
        gateways.sort_by_cached_key(|gateway| Age::of(gateway.object));
        let mut uses: FxHashMap<(&str, &str), usize> = FxHashMap::default();
        for label in gateways.iter().flat_map(|gateway| &gateway.spec.selector) {
            *uses.entry(*label).or_default() += 1;
        }
        let mut by_label: FxHashMap<Option<(&'e str, &'e str)>, Vec<usize>> = FxHashMap::default();
        for (index, gateway) in gateways.iter().enumerate() {
            let rarest = gateway.spec.selector.iter().copied().min_by_key(|label| uses[label]);
            by_label.entry(rarest).or_default().push(index);
        }
        Self { gateways, by_label }
    }

    /// The Gateways that select a pod with these labels, oldest first. One without a selector selects every pod.
    pub(super) fn of(&self, labels: &Labels<'_>) -> Vec<&'e Typed<'e, Gateway<'e>>> {
        let keys = labels.iter().map(|(key, value)| Some((*key, *value))).chain([None]);
        let mut found: Vec<usize> =
            keys.filter_map(|key| self.by_label.get(&key)).flatten().copied().collect();
        found.sort_unstable();
        let holds = |(key, value): &(&str, &str)| labels.get(key) == Some(value);
        found
            .into_iter()
            .map(|index| self.gateways[index])
            .filter(|gateway| gateway.spec.selector.iter().all(holds))
            .collect()
    }
}
