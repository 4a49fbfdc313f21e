//! Which DestinationRule holds for a client and a host, and what it says
//! (pilot/pkg/model/push_context.go `destinationRule`, destination_rule.go `mergeDestinationRule`).
//!
//! Three levels are asked in this order: the client's namespace, the service's namespace, the root namespace. The first
//! with a rule for the host wins, and levels are never merged. Within one namespace, rules for one host are.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::{Istio, Matching, exported_to, matches};
use super::age::Age;
use super::registry::Registered;
use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::model::{Client, Origin, Policy};
use crate::resource::istio::destination_rule::Subset;
use crate::resource::istio::traffic_policy::{ClientTlsSettings, PortTrafficPolicy, TrafficPolicy};
use crate::resource::{Catalog, Typed, istio::DestinationRule};
use rustc_hash::FxHashMap;

/// Rules of one namespace for one host, put together.
#[derive(Debug, Clone)]
pub(in crate::mesh::istio) struct Consolidated<'e> {
    /// The object whose name, selector and, mostly, policy it has; the first of `from`.
    pub(super) first: &'e Typed<'e, DestinationRule<'e>>,
    /// All objects that it is made of.
    pub(super) from: Vec<&'e Object>,
    pub(super) subsets: Vec<(&'e Object, &'e Subset<'e>)>,
    policy: Option<(&'e Object, &'e TrafficPolicy<'e>)>,
    /// As written; empty: as the mesh config says.
    export: BTreeSet<&'e str>,
}

/// Rules of one namespace by host.
#[derive(Debug, Default)]
struct ByHost<'e> {
    exact: FxHashMap<String, Vec<Consolidated<'e>>>,
    /// Hosts with `*`, the longest first.
    wildcard: Vec<(String, Vec<Consolidated<'e>>)>,
}

/// Every DestinationRule, by the level that it is looked for at.
#[derive(Debug)]
pub(in crate::mesh::istio) struct DestinationRules<'e> {
    /// For clients of the same namespace.
    local: FxHashMap<&'e str, ByHost<'e>>,
    /// For clients of any namespace.
    exported: FxHashMap<&'e str, ByHost<'e>>,
    /// Private rules of the root namespace, for clients there.
    root: ByHost<'e>,
    root_namespace: String,
}

impl<'e> DestinationRules<'e> {
    pub(in crate::mesh::istio) fn new(istio: &Istio<'e>, catalog: &'e Catalog<'e>) -> Self {
        let mut sorted: Vec<_> = catalog.destination_rules.iter().collect();
        sorted.sort_by_cached_key(|rule| (rule.spec.workload_selector.is_none(), Age::of(rule.object)));
        let root_namespace = istio.config.root_namespace.clone();
        let default_private = istio.config.destination_rule_export_to.iter().any(|to| to == ".");
        let mut rules = Self {
            local: FxHashMap::default(),
            exported: FxHashMap::default(),
            root: ByHost::default(),
            root_namespace,
        };
        for rule in sorted {
            let Some(host) = rule.spec.host else { continue };
            let own = rule.object.reference.namespace.as_str();
            let host = istio.resolve(host, own);
            let export: BTreeSet<&'e str> = match &rule.spec.workload_selector {
                Some(_) => BTreeSet::from(["."]),
                None => rule.spec.export_to.iter().copied().collect(),
            };
            if export.is_empty() || export.iter().any(|to| ["*", ".", own].contains(to)) {
                rules.local.entry(own).or_default().add(&host, rule, &export);
            }
            let private = match export.iter().next() {
                None => default_private,
                Some(to) => export.len() == 1 && (*to == "." || *to == own),
            };
            if !private {
                rules.exported.entry(own).or_default().add(&host, rule, &export);
            } else if own == rules.root_namespace {
                rules.root.add(&host, rule, &export);
            }
        }
        for by_host in rules.local.values_mut().chain(rules.exported.values_mut()).chain([&mut rules.root]) {
            by_host.wildcard.sort_by_key(|(host, _)| std::cmp::Reverse(host.len()));
        }
        rules
    }

    /// The rule that holds for a client and a host.
    pub(super) fn of<'t>(&'t self, client: &Client, host: &Registered<'e>) -> Option<&'t Consolidated<'e>> {
        let has = |key: &str, value: &str| client.labels().get(key).is_some_and(|label| label == value);
        self.for_name(client.namespace(), has, &host.host, host.namespace())
    }

    /// The same for a client of a namespace whose labels `has` tells, and a host by its name and the namespace that
    /// defines it.
    pub(in crate::mesh::istio) fn for_name<'t>(
        &'t self,
        own: &str,
        has: impl Fn(&str, &str) -> bool,
        host: &str,
        owner: &str,
    ) -> Option<&'t Consolidated<'e>> {
        let found: Vec<&Consolidated<'e>> = self.candidates(own, host, owner);
        let selected = found.iter().find(|rule| {
            let selector = rule.first.spec.workload_selector.as_ref();
            rule.first.namespace() == own
                && selector.is_some_and(|it| it.match_labels.iter().all(|(key, value)| has(key, value)))
        });
        let plain = || found.iter().rev().find(|rule| rule.first.spec.workload_selector.is_none());
        selected.or_else(plain).copied()
    }

    /// The namespaces with rules that hold for some of their clients only.
    pub(in crate::mesh::istio) fn namespaces_with_selectors(&self) -> BTreeSet<&'e str> {
        let selects = |by_host: &ByHost<'e>| {
            let wildcard = by_host.wildcard.iter().flat_map(|(_, rules)| rules);
            let mut all = by_host.exact.values().flatten().chain(wildcard);
            all.any(|rule| rule.first.spec.workload_selector.is_some())
        };
        self.local.iter().filter(|(_, by_host)| selects(by_host)).map(|(namespace, _)| *namespace).collect()
    }

    /// The rules of the first level that has some for the host.
    fn candidates<'t>(&'t self, client: &str, host: &str, owner: &str) -> Vec<&'t Consolidated<'e>> {
        let local = if client == self.root_namespace { Some(&self.root) } else { self.local.get(client) };
        if let Some(found) = local.and_then(|by_host| by_host.most_specific(host)) {
            return found.iter().collect();
        }
        for namespace in [owner, self.root_namespace.as_str()] {
            let found = self.exported.get(namespace).and_then(|by_host| by_host.most_specific(host));
            // The most specific rule is chosen before it is asked whether the client may see it.
            let seen: Vec<_> = found
                .into_iter()
                .flatten()
                .filter(|rule| {
                    rule.export.is_empty() || rule.export.iter().any(|to| *to == "*" || *to == client)
                })
                .collect();
            if !seen.is_empty() {
                return seen;
            }
        }
        Vec::new()
    }
}

impl<'e> ByHost<'e> {
    fn add(&mut self, host: &str, rule: &'e Typed<'e, DestinationRule<'e>>, export: &BTreeSet<&'e str>) {
        let list = if host.starts_with('*') {
            let at = self.wildcard.iter().position(|(known, _)| known == host).unwrap_or_else(|| {
                self.wildcard.push((host.to_owned(), Vec::new()));
                self.wildcard.len() - 1
            });
            &mut self.wildcard[at].1
        } else {
            self.exact.entry(host.to_owned()).or_default()
        };
        let mut apart = true;
        for known in list.iter_mut() {
            let same = *export == known.export;
            let wider = !known.export.is_empty() && export.is_superset(&known.export);
            if !(same || wider) {
                apart = true;
                continue;
            }
            apart = !same;
            let selector = |rule: &DestinationRule<'e>| {
                rule.workload_selector
                    .as_ref()
                    .map(|selector| selector.match_labels.iter().copied().collect::<BTreeSet<(&str, &str)>>())
            };
            match (selector(&known.first.spec), selector(&rule.spec)) {
                (Some(a), Some(b)) if a != b => {
                    apart = true;
                    continue;
                }
                (Some(_), Some(_)) | (None, None) => apart = false,
                _ => {}
            }
            known.merge(rule);
        }
        if apart {
            list.push(Consolidated::new(rule, export));
        }
    }

    fn most_specific(&self, host: &str) -> Option<&Vec<Consolidated<'e>>> {
        if let Some(found) = self.exact.get(host) {
            return Some(found);
        }
        let covers = |(known, _): &&(String, Vec<_>)| matches(known, host) == Matching::Covers;
        self.wildcard.iter().find(covers).map(|(_, found)| found)
    }
}

impl<'e> Consolidated<'e> {
    fn new(rule: &'e Typed<'e, DestinationRule<'e>>, export: &BTreeSet<&'e str>) -> Self {
        Self {
            first: rule,
            from: vec![rule.object],
            subsets: rule.spec.subsets.iter().map(|subset| (rule.object, subset)).collect(),
            policy: rule.spec.traffic_policy.as_ref().map(|policy| (rule.object, &**policy)),
            export: export.clone(),
        }
    }

    fn merge(&mut self, rule: &'e Typed<'e, DestinationRule<'e>>) {
        self.from.push(rule.object);
        for subset in &rule.spec.subsets {
            if self.subsets.iter().all(|(_, known)| known.name != subset.name) {
                self.subsets.push((rule.object, subset));
            }
        }
        let own = || rule.spec.traffic_policy.as_ref().map(|policy| (rule.object, &**policy));
        self.policy = self.policy.or_else(own);
    }

    pub(super) fn subset(&self, name: &str) -> Option<&'e Subset<'e>> {
        self.subsets.iter().find(|(_, subset)| subset.name == Some(name)).map(|(_, subset)| *subset)
    }

    /// The TLS settings for a port, and the object that has them. What is said for the port replaces the rest.
    pub(in crate::mesh::istio) fn tls(&self, port: u16) -> Option<(&'e Object, &'e ClientTlsSettings<'e>)> {
        let (object, policy) = self.policy?;
        let of_port = |settings: &&PortTrafficPolicy<'e>| {
            settings.port.as_ref().and_then(|selector| selector.number) == Some(i64::from(port))
        };
        let tls = match policy.port_level_settings.iter().find(of_port) {
            Some(settings) => settings.tls.as_deref(),
            None => policy.tls.as_deref(),
        };
        tls.map(|tls| (object, tls))
    }

    /// What holds for a subset and a port: the subset's policy over that of the host, field by field; what is said
    /// for the port replaces them.
    pub(super) fn policy(&self, subset: Option<&str>, port: u16, estate: &Estate) -> Option<Policy> {
        let of_subset = subset.and_then(|name| {
            let (object, subset) = self.subsets.iter().find(|(_, subset)| subset.name == Some(name))?;
            Some((*object, &**subset.traffic_policy.as_ref()?))
        });
        let (object, deciding) = of_subset.or(self.policy)?;
        let mut policy =
            Policy { origin: Origin::from(estate.place(object, deciding.node)), ..Policy::default() };
        for (_, written) in [self.policy, of_subset].into_iter().flatten() {
            let port_level = written.port_level_settings.iter().find(|settings| {
                settings.port.as_ref().and_then(|selector| selector.number) == Some(i64::from(port))
            });
            let source = port_level.map_or(written.node, |settings| settings.node);
            let fields = [
                ("connectionPool", &mut policy.connection_pool),
                ("outlierDetection", &mut policy.outlier_detection),
                ("loadBalancer", &mut policy.load_balancer),
                ("tls", &mut policy.tls),
            ];
            for (key, field) in fields {
                let value = source.get(key).filter(|node| !node.is_null()).map(NodeRef::to_json);
                if port_level.is_some() || value.is_some() {
                    *field = value;
                }
            }
        }
        Some(policy)
    }
}

/// A policy that many destinations share.
pub(super) type Shared = Option<Arc<Policy>>;

impl<'e> super::Tables<'e> {
    /// The DestinationRules that hold for a client and a host; several are put together.
    pub fn rules_in_force(&self, client: &Client, host: &str) -> Vec<&'e Object> {
        let known = self.registry.named(host).find(|known| known.visible_in(client.namespace()));
        let chosen = known.and_then(|known| self.rules.of(client, known));
        chosen.map(|chosen| chosen.from.clone()).unwrap_or_default()
    }

    /// The DestinationRules that cover a host and do not hold for a client, each with the reason.
    pub fn other_rules(&self, client: &Client, host: &str) -> Vec<(Origin, String)> {
        let Some(known) = self.registry.named(host).find(|known| known.visible_in(client.namespace())) else {
            return Vec::new();
        };
        let chosen = self.rules.of(client, known);
        let default = &self.istio.config.destination_rule_export_to;
        let covers = |rule: &&Typed<'e, DestinationRule<'e>>| {
            let written = rule.spec.host.unwrap_or_default();
            matches(&self.istio.resolve(written, rule.namespace()), host) == Matching::Covers
        };
        let used = |rule: &&Typed<'e, DestinationRule<'e>>| {
            chosen.is_some_and(|chosen| chosen.from.iter().any(|object| std::ptr::eq(*object, rule.object)))
        };
        let levels = [client.namespace(), known.namespace(), self.istio.config.root_namespace.as_str()];
        let reason = |rule: &Typed<'e, DestinationRule<'e>>| {
            let seen = exported_to(&rule.spec.export_to, default, rule.namespace(), client.namespace());
            let winner = chosen.map(|chosen| chosen.first);
            let level = |namespace: &str| levels.iter().position(|level| *level == namespace);
            match (level(rule.namespace()), winner) {
                (None, _) => {
                    "its namespace is neither that of the client, nor of the service, nor the root".to_owned()
                }
                _ if rule.spec.workload_selector.is_some() => "it does not select this client".to_owned(),
                _ if !seen => format!("it is not exported to namespace {}", client.namespace()),
                (own, Some(winner)) if own > level(winner.namespace()) => {
                    format!("{} comes first", winner.object.reference)
                }
                (_, Some(winner)) => format!("{} is more specific or older", winner.object.reference),
                (_, None) => "a more specific rule of its namespace is not exported here".to_owned(),
            }
        };
        let others = self.catalog.destination_rules.iter().filter(covers).filter(|rule| !used(rule));
        others.map(|rule| (self.origin_of_object(rule.object), reason(rule))).collect()
    }
}
