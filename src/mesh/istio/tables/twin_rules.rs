//! DestinationRules that say the same kind of thing about one host to the same clients. The control plane puts them
//! together: of one subset, and of the policy for the host, the oldest counts (`policy`).

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::{Matching, export_scope, matches};
use super::age::Age;
use super::{Focus, Tables};
use crate::document::NodeRef;
use crate::model::Client;
use crate::resource::istio::common::WorkloadSelector;
use crate::resource::{Typed, istio::DestinationRule};

/// What is said twice.
#[derive(Debug)]
pub struct TwinRule<'e> {
    /// The subset; `None`: the policy for the host.
    pub subset: Option<&'e str>,
    /// The complete host.
    pub host: String,
    /// Who says it and where, the oldest, which counts, first.
    pub said: Vec<(&'e Typed<'e, DestinationRule<'e>>, NodeRef<'e>)>,
}

/// Rules that are put together: their namespace, host, clients and selectors.
type Group<'e> = (&'e str, String, BTreeSet<&'e str>, BTreeSet<(&'e str, &'e str)>);

impl<'e> Tables<'e> {
    /// Everything that several DestinationRules, or one of them twice, say to the same clients, who know the host.
    pub fn twin_rules(&self) -> Vec<TwinRule<'e>> {
        let mut groups: BTreeMap<Group<'e>, Vec<&'e Typed<'e, DestinationRule<'e>>>> = BTreeMap::new();
        for rule in &self.catalog.destination_rules {
            let Some(host) = rule.spec.host else { continue };
            let namespace = rule.object.reference.namespace.as_str();
            let default = &self.istio.config.destination_rule_export_to;
            let scope = export_scope(&rule.spec.export_to, default, namespace).into_iter().collect();
            let selector = rule.spec.workload_selector.as_ref();
            let labels = selector.into_iter().flat_map(|selector| &selector.match_labels).copied().collect();
            let host = self.istio.resolve(host, namespace);
            groups.entry((namespace, host, scope, labels)).or_default().push(rule);
        }
        let mut found = Vec::new();
        let mut known: FxHashMap<&str, Option<FxHashSet<String>>> = FxHashMap::default();
        for ((_, host, scope, _), mut rules) in groups {
            rules.sort_by_cached_key(|rule| Age::of(rule.object));
            // One object may stand in the input twice.
            rules.dedup_by_key(|rule| &rule.object.reference);
            let mut said: BTreeMap<Option<&'e str>, Vec<(&'e Typed<'e, DestinationRule<'e>>, NodeRef<'e>)>> =
                BTreeMap::new();
            for rule in rules {
                if rule.spec.traffic_policy.is_some() {
                    let node = rule.spec.node.key("trafficPolicy").unwrap_or(rule.spec.node);
                    said.entry(None).or_default().push((rule, node));
                }
                for subset in &rule.spec.subsets {
                    let node = subset.node.get("name").unwrap_or(subset.node);
                    said.entry(Some(subset.name.unwrap_or_default())).or_default().push((rule, node));
                }
            }
            said.retain(|_, said| said.len() > 1);
            // What the input does not define may be known.
            let may_be_known = said.is_empty()
                || scope.contains("*")
                || !self.defines(&host)
                || scope.iter().any(|namespace| {
                    let hosts = known.entry(namespace).or_insert_with(|| self.known_in(namespace));
                    hosts.as_ref().is_none_or(|hosts| match host.strip_prefix('*') {
                        Some(suffix) => hosts.iter().any(|known| known.ends_with(suffix)),
                        None => hosts.contains(&host),
                    })
                });
            if may_be_known {
                let twins = said.into_iter();
                found.extend(twins.map(|(subset, said)| TwinRule { subset, host: host.clone(), said }));
            }
        }
        found
    }

    /// The hosts that the proxies of a namespace know; `None`: no Sidecar limits them, or some with selectors let in
    /// others.
    fn known_in(&self, namespace: &str) -> Option<FxHashSet<String>> {
        let mut own = self.sidecars.iter().filter(|sidecar| sidecar.namespace() == namespace);
        let selects = |labels: Option<&WorkloadSelector<'_>>| labels.is_some_and(|it| !it.labels.is_empty());
        if own.any(|sidecar| selects(sidecar.spec.workload_selector.as_ref())) {
            return None;
        }
        let (namespace, name) = (namespace.to_owned(), String::new());
        let client = Client::Workload { namespace, name, labels: BTreeMap::new() };
        self.sidecar_of(&client)?;
        let focus = Focus::EVERYTHING;
        let scope = self.scope(&client, &[], &focus);
        Some(scope.hosts.keys().map(|host| (*host).to_owned()).collect())
    }

    /// Whether the input defines a host, or one of those that a pattern stands for.
    fn defines(&self, host: &str) -> bool {
        let covers =
            || self.registry.hosts.iter().any(|known| matches(host, &known.host) == Matching::Covers);
        self.registry.named(host).next().is_some() || (host.starts_with('*') && covers())
    }
}
