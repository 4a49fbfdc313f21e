//! The requests that policies allow and the RBAC filters of a proxy do not, and the other way round.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::server::{Server, ports_in_words};
use crate::algebra::{Answer, Budget, Point, Region};
use crate::mesh::envoy::InboundChain;
use crate::model::authorization::{Attribute, Chain, Effect, Meaning, Rule};
use crate::model::outcome::DENIED;
use crate::model::{Action, Client, Origin, Outcome, Request};
use crate::policy::decide::words;
use crate::policy::meaning::{allowed_by_one, meaning, rule_region};
use crate::routing::{Class, Comparison, Difference, Undecided};

/// Chains with the same filters, and what the objects ask for in their place.
struct Pair<'c> {
    http: bool,
    asked: &'c Chain,
    wanted: Meaning,
    has: Arc<Meaning>,
    ports: Vec<Option<u16>>,
}

/// Compares what is allowed, chain by chain.
pub(super) fn compare(server: &Server<'_, '_>, chains: &[InboundChain]) -> Comparison {
    let mut found = Comparison::default();
    let Some(enforced) = server.security.enforcements(&server.subject).pop() else { return found };
    let budget = Budget::default();
    let mut pairs: BTreeMap<(bool, usize), Pair<'_>> = BTreeMap::new();
    for chain in chains {
        let (asked, has) = match (&chain.http, &enforced.http) {
            (Some(has), Some(asked)) => (asked, has),
            _ => (&enforced.tcp, &chain.network),
        };
        let http = chain.http.is_some();
        let pair = pairs.entry((http, Arc::as_ptr(has).addr())).or_insert_with(|| {
            let wanted = meaning(asked, &budget);
            Pair { http, asked, wanted, has: Arc::clone(has), ports: Vec::new() }
        });
        if !pair.ports.contains(&chain.port) {
            pair.ports.push(chain.port);
        }
    }
    for pair in pairs.values_mut() {
        pair.ports.sort_unstable_by_key(|port| (port.is_none(), *port));
        pair.judge(server, &mut found);
    }
    found
}

/// What only these requests make of everything else: nobody is asked, nothing is denied.
fn only(allow: Option<Region<Attribute>>, deny: Region<Attribute>) -> Meaning {
    Meaning { custom: Region::none(), deny, allow }
}

impl Pair<'_> {
    fn judge(&self, server: &Server<'_, '_>, found: &mut Comparison) {
        for class in [Class::LostReach, Class::NewReach, Class::Policy] {
            match self.gap(class) {
                Answer::Yes => {}
                Answer::No(point) => found.differences.push(self.difference(server, class, &point)),
                Answer::Unknown => found.undecided.push(Undecided {
                    listener: format!("inbound {}", ports_in_words(&self.ports)),
                    hosts: server.difference(&self.ports).hosts,
                    reason: "what policies allow is too complex to compare".to_owned(),
                }),
            }
        }
    }

    /// A request of which the two sides make something else, unless there is none.
    fn gap(&self, class: Class) -> Answer<Attribute> {
        let budget = Budget::default();
        match class {
            Class::LostReach => allowed_by_one(&self.wanted, &self.has, &budget),
            Class::NewReach => allowed_by_one(&self.has, &self.wanted, &budget),
            _ => {
                let [ours, theirs] =
                    [&self.wanted, &self.has].map(|side| only(Some(side.custom.clone()), Region::none()));
                match allowed_by_one(&ours, &theirs, &budget) {
                    Answer::Yes => allowed_by_one(&theirs, &ours, &budget),
                    other => other,
                }
            }
        }
    }

    fn difference(&self, server: &Server<'_, '_>, class: Class, point: &Point<Attribute>) -> Difference {
        let port = self.ports.first().copied().flatten();
        let (rules, origin) = self.rules(class);
        let read = if self.http { "HTTP" } else { "no HTTP" };
        let mut description = format!("{}, read as {read}", ports_in_words(&self.ports));
        if !rules.is_empty() {
            description = format!("{description}: {rules}");
        }
        let denied = || {
            let status = if self.http { DENIED } else { 0 };
            Outcome::plain(Action::Unavailable { status, why: "policies forbid it".to_owned() })
        };
        let (before, after) = match class {
            Class::LostReach => (server.forward(port), denied()),
            Class::NewReach => (denied(), server.forward(port)),
            _ => (server.forward(port), server.forward(port)),
        };
        let base = server.difference(&self.ports);
        Difference {
            class,
            client: sender(point).unwrap_or_else(|| base.client.clone()),
            description,
            witness: request(server.request(port), point),
            before: server.side(before, "", origin),
            after: server.side(after, "", Origin::NONE),
            ..base
        }
    }

    /// The rules that have a part in it, in their own words, and where the first of them stands.
    fn rules(&self, class: Class) -> (String, Origin) {
        let budget = Budget::default();
        let of = |effect: Effect| {
            let policies = self.asked.policies.iter().filter(move |policy| policy.effect == effect);
            policies.flat_map(|policy| &policy.rules)
        };
        let concerned = |rule: &&Rule| {
            let region = rule_region(rule, &budget);
            let answer = match class {
                Class::LostReach => {
                    allowed_by_one(&only(Some(region), self.wanted.deny.clone()), &self.has, &budget)
                }
                Class::NewReach => allowed_by_one(&self.has, &only(None, region), &budget),
                _ => Answer::No(Point::default()),
            };
            matches!(answer, Answer::No(_))
        };
        let effect = match class {
            Class::LostReach => Effect::Allow,
            Class::NewReach => Effect::Deny,
            _ => Effect::Custom,
        };
        let rules: Vec<&Rule> = of(effect).filter(concerned).collect();
        let mut texts: Vec<String> = rules.iter().map(|rule| sentence(rule)).collect();
        let restricted = only(self.wanted.allow.clone(), Region::none());
        let outside = || matches!(allowed_by_one(&self.has, &restricted, &budget), Answer::No(_));
        let mut origin = rules.first().map_or(Origin::NONE, |rule| rule.origin.clone());
        if class == Class::NewReach && self.wanted.allow.is_some() && outside() {
            texts.push("what no ALLOW policy allows".to_owned());
            let first = self.asked.policies.iter().find(|policy| policy.effect == Effect::Allow);
            if let (None, Some(policy)) = (origin.place(), first) {
                origin = policy.origin.clone();
            }
        }
        (texts.join("; or "), origin)
    }
}

/// A rule as its policy says it.
fn sentence(rule: &Rule) -> String {
    let all = |clauses: &[_]| clauses.iter().map(words).collect::<Vec<_>>().join(" and ");
    let any = |parts: &[crate::model::authorization::Part]| {
        parts.iter().map(|part| all(&part.clauses)).collect::<Vec<_>>().join(" or ")
    };
    let parts = [any(&rule.from), any(&rule.to), all(&rule.when)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "anything".to_owned() } else { parts.join(", ") }
}

/// Any workload of the namespace in an identity.
fn sender(point: &Point<Attribute>) -> Option<Client> {
    let principal = point.get(&Attribute::Principal)?.as_deref()?;
    let (_, rest) = principal.split_once("/ns/")?;
    let namespace = rest.split('/').next().filter(|name| !name.is_empty())?.to_owned();
    Some(Client::Workload { namespace, name: String::new(), labels: Default::default() })
}

/// A request with the attributes of a point, as far as a request has them.
fn request(mut request: Request, point: &Point<Attribute>) -> Request {
    for (on, value) in point {
        let Some(value) = value.clone() else { continue };
        match on {
            Attribute::Method => request.method = value,
            Attribute::Path => request.path = value,
            Attribute::Host => request.authority = value,
            Attribute::ServerName => request.sni = Some(value),
            Attribute::Header(name) => drop(request.headers.insert(name.clone(), value)),
            Attribute::Port => request.port = value.parse().unwrap_or(request.port),
            _ => {}
        }
    }
    request
}
