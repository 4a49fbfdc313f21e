//! The rules of a VirtualService for one proxy and port (pilot/pkg/networking/core/route/route.go).
//!
//! Each match is a rule of its own. What is known of the proxy is asked now: gateway, port, source. Nothing comes
//! after a rule that takes everything.

use std::sync::Arc;

use super::super::MESH_GATEWAY;
use super::super::guards::http_match;
use super::Tables;
use super::destination::Site;
use super::merged::{Merged, MergedRule};
use super::outcome;
use super::route_source::{Attached, RouteSource};
use crate::model::{Condition, Dimension, Match, Origin, Rule, Test};

impl<'e> Tables<'e> {
    /// The rules that a source has for a proxy; none: it does not exist for it.
    pub(super) fn rules_of(&self, source: &RouteSource<'_, 'e>, site: &Site<'_, '_, 'e>) -> Vec<Rule> {
        match source {
            RouteSource::Service(service) => self.http_rules(service, site),
            RouteSource::Attached(attached) => self.attached_rules(attached, site),
        }
    }

    fn http_rules(&self, service: &Merged<'e>, site: &Site<'_, '_, 'e>) -> Vec<Rule> {
        let mut rules = Vec::new();
        for merged in &service.rules {
            let rule = |name: String, matching: Match, node| {
                let outcome = outcome::of_rule(self, merged, &matching, site);
                let origin = Origin::from(self.estate.place(merged.object, node));
                Rule { name, origin, matches: vec![matching], outcome: Arc::new(outcome) }
            };
            if merged.matches.is_empty() {
                if service.gateways.iter().any(|gateway| gateway == site.gateway) {
                    rules.push(rule(merged.name.clone(), Match::default(), merged.rule.node));
                }
                return rules;
            }
            for one in &merged.matches {
                let matching = http_match(&one.item, &one.gateways, &service.gateways);
                let Some(matching) = matching.given(|dimension| site.known(dimension)) else { continue };
                let catch_all = takes_everything(&matching);
                rules.push(rule(name_of(merged, &one.name), matching, one.item.node));
                if catch_all {
                    return rules;
                }
            }
        }
        rules
    }

    fn attached_rules(&self, attached: &Attached<'_>, site: &Site<'_, '_, 'e>) -> Vec<Rule> {
        if site.gateway != MESH_GATEWAY || !attached.is_for(site.port) {
            return Vec::new();
        }
        let rules = attached.rules();
        let last = rules.iter().position(|rule| rule.matches.iter().any(takes_everything));
        let kept = last.map_or(rules.len(), |at| at + 1);
        let mut rules = rules[..kept].to_vec();
        for to in rules.iter_mut().flat_map(|rule| Arc::make_mut(&mut rule.outcome).destinations_mut()) {
            if let Some(port) = to.port {
                to.policy = self.cluster(to.host.clone(), None, port, site).policy;
            }
        }
        rules
    }
}

fn name_of(rule: &MergedRule<'_>, of_match: &str) -> String {
    if of_match.is_empty() { rule.name.clone() } else { format!("{}.{of_match}", rule.name) }
}

/// Whether a rule takes every request, in the eyes of Istio: it asks for nothing, or only for the prefix `/` or the
/// expression `.*`.
pub(super) fn takes_everything(matching: &Match) -> bool {
    let everything = |condition: &Condition| {
        let root = |test: &Test| matches!(test, Test::Prefix(text) | Test::PathPrefix(text) if text == "/");
        condition.on == Dimension::Path
            && match &condition.test {
                Test::IgnoreCase(inner) => root(inner),
                Test::Regex(pattern) => pattern.as_str() == ".*",
                test => root(test),
            }
    };
    matching.opaque.is_none() && matching.conditions.iter().all(everything)
}
