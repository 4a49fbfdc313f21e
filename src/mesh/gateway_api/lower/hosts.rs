//! Virtual hosts: the hosts that routes and listeners have in common, each with the rules for it in the order in
//! which they are tried. A request belongs to the most specific listener of its host, and to the routes of that one
//! alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::mesh::gateway_api::{Implementation, Route};
use crate::model::{Action, Domain, Opaque, Outcome, RouteTable, Rule, VirtualHost};

use super::listeners::{Layer, Served};
use super::{GatewayApi, Lowered};

/// DNS names are not longer. Longer ones name no host.
const LONGEST_NAME: usize = 253;

/// Rules of wider hosts are repeated for every host below them, up to this many in a table.
const INHERITED_RULES: usize = 100_000;

/// The rules of routes for one host, sorted, with the place of their route in the index.
type Ranked = Vec<(usize, Rule)>;

impl<'e> GatewayApi<'e> {
    /// The table of listeners that share a port.
    pub(super) fn table(
        &self,
        listeners: &[&Served<'_, 'e>],
        implementation: &'static Implementation,
        lowered: &mut Lowered,
        opaque: &mut Vec<Opaque>,
    ) -> RouteTable {
        let not_found = Arc::new(Outcome::plain(Action::NotFound));
        let mut hosts = Vec::new();
        let mut budget = INHERITED_RULES;
        for listener in listeners {
            let origin = self.origin(listener.object, listener.spec.node);
            let own = self.own_rules(listener, listeners, implementation, lowered);
            for (domain, ranked) in &own {
                let mut rules: Vec<Rule> = ranked.iter().map(|(_, rule)| rule.clone()).collect();
                if implementation.tries_wider_hosts && !inherit(&mut rules, domain, &own, &mut budget) {
                    opaque.push(Opaque {
                        what: format!("rules of hosts wider than {domain} are left out: there are too many"),
                        origin: origin.clone(),
                    });
                }
                hosts.push(Arc::new(VirtualHost {
                    name: domain.to_string(),
                    domains: vec![domain.clone()],
                    rules,
                    otherwise: Arc::clone(&not_found),
                    origin: origin.clone(),
                }));
            }
        }
        let names: Vec<&str> = listeners.iter().filter_map(|listener| listener.spec.name).collect();
        let tls = listeners.iter().any(|listener| listener.layer == Layer::Https);
        let scheme = Some(if tls { "https" } else { "http" });
        RouteTable { name: names.join(","), scheme, hosts, otherwise: not_found }
    }

    /// The hosts of a listener with the rules of the routes that name just them.
    fn own_rules(
        &self,
        listener: &Served<'_, 'e>,
        all: &[&Served<'_, 'e>],
        implementation: &'static Implementation,
        lowered: &mut Lowered,
    ) -> BTreeMap<Domain, Ranked> {
        let mut hosts: BTreeMap<Domain, Ranked> = BTreeMap::new();
        if all.len() > 1 {
            // What this listener has no route for goes to no wider listener.
            hosts.insert(listener.hostname.clone(), Vec::new());
        }
        for (index, route) in &listener.routes {
            for domain in common_hosts(route, &listener.hostname) {
                if is_owner(listener, all, &domain) {
                    let rules = self.lowered(lowered, *index, implementation);
                    hosts.entry(domain).or_default().extend(rules.iter().map(|rule| (*index, rule.clone())));
                }
            }
        }
        for ranked in hosts.values_mut() {
            implementation.precedence.sort(ranked, |(_, rule)| super::matches::first(rule));
        }
        hosts
    }
}

/// Adds the rules of routes with wider hostnames, the most specific first. False when there are too many.
fn inherit(
    rules: &mut Vec<Rule>,
    domain: &Domain,
    hosts: &BTreeMap<Domain, Ranked>,
    budget: &mut usize,
) -> bool {
    let mut seen: FxHashSet<usize> =
        hosts.get(domain).into_iter().flatten().map(|(route, _)| *route).collect();
    for ranked in wider(domain).iter().filter_map(|wider| hosts.get(wider)) {
        let new: Vec<&(usize, Rule)> = ranked.iter().filter(|(route, _)| !seen.contains(route)).collect();
        let Some(left) = budget.checked_sub(new.len()) else { return false };
        *budget = left;
        seen.extend(new.iter().map(|(route, _)| *route));
        rules.extend(new.into_iter().map(|(_, rule)| rule.clone()));
    }
    true
}

/// The patterns that contain all of a domain, the most specific first.
fn wider(domain: &Domain) -> Vec<Domain> {
    let text = match domain {
        Domain::Exact(host) => host.as_str(),
        Domain::Suffix(suffix) => suffix.strip_prefix('.').unwrap_or(suffix),
        Domain::Prefix(_) | Domain::Any => return Vec::new(),
    };
    let dots = text.match_indices('.').map(|(at, _)| Domain::Suffix(text[at..].to_owned()));
    dots.chain([Domain::Any]).collect()
}

/// The hosts that a route and a listener have in common, each once.
pub(super) fn common_hosts(route: &Route<'_>, listener: &Domain) -> Vec<Domain> {
    if route.hostnames.is_empty() {
        return vec![listener.clone()];
    }
    let hosts = route.hostnames.iter().filter(|host| host.len() <= LONGEST_NAME && !host.is_empty());
    let mut common: Vec<Domain> =
        hosts.filter_map(|host| intersection(&Domain::parse(host), listener)).collect();
    common.sort_unstable();
    common.dedup();
    common
}

/// Whether no other listener is more specific for a host.
pub(super) fn is_owner(listener: &Served<'_, '_>, all: &[&Served<'_, '_>], domain: &Domain) -> bool {
    let rank = listener.hostname.rank();
    let covers = |pattern: &Domain| intersection(pattern, domain).as_ref() == Some(domain);
    !all.iter().any(|other| other.hostname.rank() > rank && covers(&other.hostname))
}

/// What two patterns have in common.
fn intersection(a: &Domain, b: &Domain) -> Option<Domain> {
    let (narrow, wide) = if a.rank() >= b.rank() { (a, b) } else { (b, a) };
    let covered = match (wide, narrow) {
        (Domain::Any, _) => true,
        (Domain::Suffix(suffix), Domain::Suffix(longer)) => longer.ends_with(suffix.as_str()),
        (wide, Domain::Exact(host)) => wide.contains(host),
        (wide, narrow) => wide == narrow,
    };
    covered.then(|| narrow.clone())
}
