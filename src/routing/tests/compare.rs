//! The comparison of tables against the evaluation of single requests.

use rayon::prelude::*;

use super::tables::{Tables, routing};
use crate::algebra::Limits;
use crate::base::report::Certainty;
use crate::model::{Opaque, Origin, Request, RouteTable, Routing, Serve};
use crate::routing::hosts::{DomainIndex, HostClasses};
use crate::routing::normal::{classify, normal};
use crate::routing::{Class, Comparison, Difference, compare, decide};

fn table(routing: &Routing) -> &RouteTable {
    let Serve::Http(table) = &routing.listeners[0].chains[0].serve else { panic!("no table") };
    table
}

fn compared(before: &Routing, after: &Routing) -> Comparison {
    let comparison = compare(before, after, Limits::default());
    assert_eq!(comparison.undecided, []);
    for difference in &comparison.differences {
        let [a, b] = [before, after].map(|side| normal(&decide(side, &difference.witness).outcome));
        assert_eq!((&a, &b), (&normal(&difference.before.outcome), &normal(&difference.after.outcome)));
        assert!(a != b && difference.class == classify(&a, &b));
        assert_eq!(difference.certainty, Certainty::Exact);
        assert_eq!(difference.region.contains(&difference.witness.point()), Some(true));
    }
    comparison
}

/// The differences that a request is said to show.
fn reported<'c>(
    comparison: &'c Comparison,
    classes: &HostClasses<'_>,
    request: &Request,
) -> Vec<&'c Difference> {
    let (hosts, point) = (classes.of(&request.host()), request.point());
    let shows = |difference: &&Difference| {
        difference.hosts.contains(&hosts) && difference.region.contains(&point) == Some(true)
    };
    comparison.differences.iter().filter(shows).collect()
}

fn confirm(before: &Routing, after: &Routing, requests: &[Request]) -> Comparison {
    let comparison = compared(before, after);
    let domains = |side: &'_ Routing| -> Vec<_> {
        table(side).hosts.iter().flat_map(|host| host.domains.clone()).collect()
    };
    let (ours, theirs) = (domains(before), domains(after));
    let index = [&ours, &theirs].map(|domains| DomainIndex::new(domains.iter().map(|domain| (domain, 0))));
    let classes = HostClasses::new(&index[0], &index[1], ours.iter().chain(&theirs));
    for request in requests.iter().chain(comparison.differences.iter().map(|found| &found.witness)) {
        let [a, b] = [before, after].map(|side| normal(&decide(side, request).outcome));
        match reported(&comparison, &classes, request).as_slice() {
            [] => assert_eq!(a, b, "not reported: {request:?}"),
            [found] => assert!(
                normal(&found.before.outcome) == a && normal(&found.after.outcome) == b,
                "{request:?} is said to show {}",
                found.description
            ),
            many => panic!("{request:?} is in {} differences", many.len()),
        }
    }
    comparison
}

#[test]
fn random_pairs_differ_exactly_where_it_is_said() {
    let seeds = if std::env::var_os("MESHCTL_SOAK").is_some() { 2_000 } else { 100 };
    let classes: Vec<Class> = (0..seeds).into_par_iter().flat_map_iter(fifty_pairs).collect();
    let often = |class| classes.iter().filter(|seen| **seen == class).count() > 100;
    assert!(Class::ALL.into_iter().all(often));
}

/// The kinds of differences of fifty random pairs.
fn fifty_pairs(seed: u64) -> Vec<Class> {
    let mut tables = Tables::new(seed);
    let mut seen = Vec::new();
    for case in 0..50 {
        let most = if case == 25 { 12 } else { 1 + case % 2 };
        let before = tables.table(most);
        let after = if case % 3 == 0 { tables.table(most) } else { tables.changed(&before) };
        let (before, after) = (routing(before), routing(after));
        let requests: Vec<Request> = (0..20).map(|_| tables.request()).collect();
        let run = || confirm(&before, &after, &requests);
        let comparison = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
        let Ok(comparison) = comparison else { panic!("seed {seed}, case {case}: {before:#?} {after:#?}") };
        seen.extend(comparison.differences.iter().map(|difference| difference.class));
        if case % 10 == 0 {
            assert_eq!(compared(&before, &before).differences.len(), 0);
            mirrored(&comparison, &compared(&after, &before));
        }
    }
    seen
}

/// The other way round the same outcomes differ, in the opposite sense.
fn mirrored(one: &Comparison, other: &Comparison) {
    let key = |class: Class, outcomes: [&crate::routing::Side; 2]| {
        format!("{class} {:?}", outcomes.map(|side| normal(&side.outcome)))
    };
    let turned = |class| match class {
        Class::LostReach => Class::NewReach,
        Class::NewReach => Class::LostReach,
        same => same,
    };
    let mut ours: Vec<String> = one.differences.iter().map(|d| key(d.class, [&d.before, &d.after])).collect();
    let mut theirs: Vec<String> =
        other.differences.iter().map(|d| key(turned(d.class), [&d.after, &d.before])).collect();
    ours.sort();
    theirs.sort();
    assert_eq!(ours, theirs);
}

#[test]
fn a_taint_of_one_side_leaves_nothing_certain() {
    let mut tables = Tables::new(11);
    let (before, after) = (routing(tables.table(4)), routing(tables.table(4)));
    let taint = Opaque { what: "EnvoyFilter shop/lua changes HTTP_ROUTE".into(), origin: Origin::NONE };
    let tainted = Routing { opaque: vec![taint], ..after };
    let comparison = compare(&before, &tainted, Limits::default());
    assert!(comparison.undecided[0].reason.contains("only in the second"));
    assert!(comparison.differences.iter().all(|found| found.certainty == Certainty::May));
    assert!(compare(&tainted, &tainted.clone(), Limits::default()).undecided.is_empty());
}
