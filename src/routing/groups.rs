//! The hosts of one kind of connections, grouped by the virtual hosts that take them on both sides.

use rustc_hash::FxHashMap;

use crate::algebra::{Cube, Language, Values};
use crate::model::{
    Condition, Dimension, Domain, Match, NotUnderstood, Origin, Rule, Test, VirtualHost, http_requests,
};

use super::cells::View;
use super::connections::Served;
use super::hosts::{DomainIndex, HostClasses, Hosts};
use super::normal::normal;

/// Hosts that get the same rules on each side.
pub(super) struct Group<'r> {
    /// The rules of the first table.
    pub(super) before: View<'r>,
    /// The rules of the second table.
    pub(super) after: View<'r>,
    /// The hosts.
    pub(super) hosts: Vec<Hosts>,
    /// One of the hosts.
    pub(super) host: String,
    /// The bounds of the requests.
    pub(super) within: Result<Cube<Dimension>, NotUnderstood>,
}

/// Which hosts are looked at, and how.
#[derive(Default, Clone, Copy)]
pub(super) struct Scope<'s> {
    /// This one only.
    pub(super) host: Option<&'s str>,
    /// Whether it matters which authorities clients send, beyond what rules ask for.
    pub(super) by_authority: bool,
}

/// All groups of two tables, and how many domains could not be looked at.
pub(super) fn groups<'r>(before: Served<'r>, after: Served<'r>, scope: Scope<'_>) -> (Vec<Group<'r>>, usize) {
    let index = [before, after].map(|side| DomainIndex::new(domains(side)));
    let all = domains(before).chain(domains(after)).map(|(domain, _)| domain);
    let classes = HostClasses::new(&index[0], &index[1], all);
    let (found, missing) = match scope.host {
        None => classes.all(),
        Some(host) => {
            let one = Hosts { domain: Domain::Exact(host.to_owned()), prefix: None };
            (vec![(one, host.to_owned())], 0)
        }
    };
    let bounds = match scheme(before).or_else(|| scheme(after)) {
        Some(scheme) => http_requests().with(Dimension::Scheme, Values::of(Language::exact(scheme))),
        None => http_requests(),
    };
    let mut groups: Vec<Group<'r>> = Vec::new();
    let mut places: FxHashMap<(Option<usize>, Option<usize>), usize> = FxHashMap::default();
    for (hosts, host) in found {
        let taken = [0, 1].map(|side| index[side].containing(&host).next());
        let place = places.get(&(taken[0], taken[1])).copied();
        match place {
            // Where authorities matter, each class of hosts has its own.
            Some(place) if !scope.by_authority && !groups[place].asks_for_authority() => {
                groups[place].hosts.push(hosts);
            }
            _ => {
                places.insert((taken[0], taken[1]), groups.len());
                let (before, after) = (view(before, taken[0]), view(after, taken[1]));
                let mut group = Group { before, after, host, within: Ok(bounds.clone()), hosts: Vec::new() };
                if scope.by_authority || group.asks_for_authority() {
                    group.within = classes.authorities(&hosts).map(|authorities| {
                        bounds.clone().with(Dimension::Authority, Values::of(authorities))
                    });
                }
                group.hosts.push(hosts);
                groups.push(group);
            }
        }
    }
    (groups, missing)
}

fn virtual_hosts<'r>(side: Served<'r>) -> &'r [std::sync::Arc<VirtualHost>] {
    match side {
        Served::Table(table) => &table.hosts,
        Served::Fixed { .. } => &[],
    }
}

const fn scheme(side: Served<'_>) -> Option<&'static str> {
    match side {
        Served::Table(table) => table.scheme,
        Served::Fixed { .. } => None,
    }
}

fn domains<'r>(side: Served<'r>) -> impl Iterator<Item = (&'r Domain, usize)> {
    let hosts = virtual_hosts(side).iter().enumerate();
    hosts.flat_map(|(number, host)| host.domains.iter().map(move |domain| (domain, number)))
}

/// The rules of one side, for the hosts of one virtual host if there is one.
fn view<'r>(side: Served<'r>, host: Option<usize>) -> View<'r> {
    match (side, host.and_then(|host| virtual_hosts(side).get(host))) {
        (_, Some(host)) => {
            View { rules: &host.rules, otherwise: &host.otherwise, name: "", origin: &host.origin }
        }
        (Served::Table(table), None) => {
            View { rules: &[], otherwise: &table.otherwise, name: "", origin: &Origin::NONE }
        }
        (Served::Fixed { name, origin, outcome }, None) => {
            View { rules: &[], otherwise: outcome, name, origin }
        }
    }
}

impl Group<'_> {
    fn asks_for_authority(&self) -> bool {
        let asks = |rule: &Rule| {
            let mut conditions = rule.matches.iter().flat_map(|matching| &matching.conditions);
            conditions.any(|condition| condition.on == Dimension::Authority)
        };
        [self.before.rules, self.after.rules].into_iter().any(|rules| rules.iter().any(asks))
    }

    /// Whether both sides have the same rules. Where they are written does not count.
    pub(super) fn is_same(&self) -> bool {
        use std::sync::Arc;
        let same = |a: &Arc<_>, b: &Arc<_>| Arc::ptr_eq(a, b) || a == b || normal(a) == normal(b);
        let (before, after) = (&self.before, &self.after);
        std::ptr::eq(before.rules, after.rules) && same(before.otherwise, after.otherwise)
            || (before.rules.len() == after.rules.len()
                && before.rules.iter().zip(after.rules).all(|(a, b)| same_matches(&a.matches, &b.matches))
                && same(before.otherwise, after.otherwise)
                && before.rules.iter().zip(after.rules).all(|(a, b)| same(&a.outcome, &b.outcome)))
    }
}

/// Whether two lists of matches plainly take the same requests: the same conditions in any order, less those that every
/// request fulfils.
fn same_matches(a: &[Match], b: &[Match]) -> bool {
    let real = |matching: &Match| -> Vec<Condition> {
        matching.conditions.iter().filter(|condition| !is_trivial(condition)).cloned().collect()
    };
    let within = |a: &[Condition], b: &[Condition]| a.iter().all(|condition| b.contains(condition));
    a.len() == b.len()
        && a.iter().zip(b).all(|(a, b)| {
            a == b || {
                let (ours, theirs) = (real(a), real(b));
                a.opaque == b.opaque && within(&ours, &theirs) && within(&theirs, &ours)
            }
        })
}

/// Every path begins with a slash ([`http_requests`]).
fn is_trivial(condition: &Condition) -> bool {
    condition.on == Dimension::Path
        && !condition.negated
        && matches!(&condition.test, Test::Prefix(text) if text == "/")
}
