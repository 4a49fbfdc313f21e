//! DestinationRules that no client uses for any host that the input shows. A client takes one rule for each host, that
//! of the first level which has one (`policy`), so a rule may lose everywhere.
//!
//! Asked are the clients that could use it at all: those of its own namespace, of the namespaces that it is exported
//! to, and those of a namespace that no object names. When none of them does, nobody does.

use std::collections::BTreeMap;

use super::super::{Matching, export_scope, matches};
use super::Tables;
use super::policy::Consolidated;
use super::registry::Registered;
use crate::estate::Object;
use crate::model::Client;
use crate::resource::{Typed, istio::DestinationRule};

/// Stands for every namespace that no object names.
const ANY_NAMESPACE: &str = "";

/// A DestinationRule that no client uses.
#[derive(Debug)]
pub struct UnusedRule<'e> {
    /// The rule.
    pub rule: &'e Typed<'e, DestinationRule<'e>>,
    /// A host that it covers.
    pub host: String,
    /// A rule that is used for that host instead; none: it is exported to no client that would look for it.
    pub instead: Option<&'e Object>,
    /// Whether other hosts, which the input may not show, could use it.
    pub by_pattern: bool,
}

impl<'e> Tables<'e> {
    /// Every DestinationRule with a known host that no client uses.
    pub fn unused_rules(&self) -> Vec<UnusedRule<'e>> {
        self.catalog.destination_rules.iter().filter_map(|rule| self.unused(rule)).collect()
    }

    fn unused(&self, rule: &'e Typed<'e, DestinationRule<'e>>) -> Option<UnusedRule<'e>> {
        let pattern = self.istio.resolve(rule.spec.host?, rule.namespace());
        let by_pattern = pattern.starts_with('*');
        let clients = self.possible_clients(rule);
        let exact: Vec<&Registered<'e>> = self.registry.named(&pattern).collect();
        let covered = self.registry.hosts.iter();
        let covered = covered.filter(|host| by_pattern && matches(&pattern, &host.host) == Matching::Covers);
        let mut lost: Option<(&Registered<'e>, Option<&Consolidated<'e>>)> = None;
        for host in exact.into_iter().chain(covered) {
            for client in &clients {
                let found = self.rules.of(client, host);
                let same = |object: &&Object| object.reference == rule.object.reference;
                if found.is_some_and(|found| found.from.iter().any(same)) {
                    return None;
                }
                if lost.is_none_or(|(_, instead)| instead.is_none()) {
                    lost = Some((host, found));
                }
            }
        }
        let (host, instead) = lost?;
        let instead = instead.map(|instead| instead.first.object);
        Some(UnusedRule { rule, host: host.host.clone(), instead, by_pattern })
    }

    /// One client of each namespace that may use a rule, with the labels that it selects.
    fn possible_clients(&self, rule: &Typed<'e, DestinationRule<'e>>) -> Vec<Client> {
        let default = &self.istio.config.destination_rule_export_to;
        let selector = rule.spec.workload_selector.as_ref();
        let labels: BTreeMap<String, String> = selector
            .into_iter()
            .flat_map(|selector| &selector.match_labels)
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let scope = export_scope(&rule.spec.export_to, default, rule.namespace());
        let mut namespaces = vec![rule.namespace(), ANY_NAMESPACE];
        namespaces.extend(scope.into_iter().filter(|namespace| *namespace != "*"));
        namespaces
            .into_iter()
            .map(|namespace| Client::Workload {
                namespace: namespace.to_owned(),
                name: String::new(),
                labels: labels.clone(),
            })
            .collect()
    }
}
