//! Large tables and hopeless patterns: the time is bounded, and one bad rule does not spoil the others.
//! The bounds are for unoptimised builds on a busy machine; optimised ones take about a twentieth.

use std::time::{Duration, Instant};

use crate::algebra::{Cube, Language, Limits, Region, Values};
use crate::routing::{Reach, Rule, reach};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Path,
    Header,
}

fn path(language: Language) -> Cube<Key> {
    Cube::all().with(Key::Path, Values::of(language))
}

fn regex(pattern: &str) -> Language {
    Language::regex(pattern).unwrap()
}

/// Judges a table of guards, all with different actions.
fn judge(cubes: impl IntoIterator<Item = Cube<Key>>, most: u64) -> Vec<Reach<Key>> {
    let guards = cubes.into_iter().map(Region::from);
    let rules: Vec<_> = guards.enumerate().map(|(action, guard)| Rule { guard, action }).collect();
    let start = Instant::now();
    let judged = reach(&path(Language::prefix("/")), &rules, Limits::default());
    let took = start.elapsed();
    assert!(took < Duration::from_secs(most), "{} rules took {took:?}", rules.len());
    judged
}

fn count(judged: &[Reach<Key>]) -> [usize; 5] {
    let mut counts = [0; 5];
    for reach in judged {
        counts[match reach {
            Reach::Live { .. } => 0,
            Reach::Dead { .. } => 1,
            Reach::Partly { .. } => 2,
            Reach::Unknown { .. } => 3,
            Reach::Empty => 4,
        }] += 1;
    }
    counts
}

#[test]
fn ten_thousand_rules() {
    let rules = |i: usize| match i % 3 {
        0 => path(Language::prefix(&format!("/svc-{i}/"))),
        1 => path(Language::exact(&format!("/svc-{i}"))),
        _ => path(Language::prefix(&format!("/svc-{}/v{i}", i - 2))),
    };
    let mut cubes: Vec<_> = (0..10_000).map(rules).collect();
    cubes.push(path(Language::prefix("/")));
    cubes.push(path(Language::prefix("/svc-")));
    assert_eq!(count(&judge(cubes, 20)), [6_667, 3_334, 1, 0, 0]);
}

#[test]
fn ten_thousand_rules_on_one_path() {
    let header = |value: Language| path(Language::prefix("/")).with(Key::Header, Values::of(value));
    let mut cubes: Vec<_> = (0..10_000).map(|i| header(Language::exact(&format!("v{i}")))).collect();
    cubes.push(header(regex("v[0-9]{1,3}")));
    cubes.push(header(Language::all()));
    cubes.push(Cube::all());
    let judged = judge(cubes, 40);
    assert_eq!(count(&judged)[0], 10_000);
    assert!(
        matches!(judged[10_000..], [_, Reach::Partly { .. }, Reach::Partly { .. }]),
        "{:?}",
        &judged[10_000..]
    );
}

#[test]
fn thousands_of_regexes() {
    let cubes = (0..if cfg!(debug_assertions) { 2_000 } else { 10_000 })
        .map(|i| path(regex(&format!("/svc-{i}/[a-z]+/[0-9]+(/.*)?"))));
    let counts = count(&judge(cubes, 60));
    assert_eq!(counts[1] + counts[2] + counts[4], 0, "{counts:?}");
}

#[test]
fn a_thousand_rules_that_overlap() {
    // The more special headers come first, and all paths overlap.
    let cube = |i: usize| {
        let regex = regex(&format!("/.*(a|b{})[0-9]*", "x".repeat(i % 50)));
        path(regex).with(Key::Header, Values::of(Language::suffix(&i.to_string())))
    };
    let [live, dead, partly, unknown, empty] = count(&judge((0..1_000).rev().map(cube), 60));
    assert_eq!((live + dead + partly + unknown, dead, empty), (1_000, 0, 0));
    assert!(live >= 900 && partly >= 90, "{live} {partly} {unknown}");
}

#[test]
fn hopeless_patterns_leave_the_other_rules_decided() {
    let hopeless = |n: usize| path(regex(&format!("/x(a|b)*a(a|b){{{n}}}")));
    let cubes = [
        hopeless(40),
        path(Language::prefix("/a")),
        path(Language::prefix("/a/b")),
        hopeless(41),
        path(Language::prefix("/x")),
        hopeless(42),
        path(Language::prefix("/xa")),
        path(regex("/y(a|b)*a(a|b){12}")),
        path(regex("/y[ab]*")),
        path(regex("/y(b|a)*a(b|a){12}")),
    ];
    let judged = judge(cubes, 30);
    assert!(matches!(judged[0], Reach::Unknown { .. }) && matches!(judged[3], Reach::Unknown { .. }));
    assert!(matches!(judged[1], Reach::Live { .. }) && judged[2] == Reach::Dead { covered_by: vec![1] });
    assert!(matches!(judged[4], Reach::Live { .. } | Reach::Partly { .. }), "{:?}", judged[4]);
    assert_eq!(judged[5..7], [Reach::Dead { covered_by: vec![4] }, Reach::Dead { covered_by: vec![4] }]);
    assert!(matches!(judged[8], Reach::Partly { .. }) && judged[9] == Reach::Dead { covered_by: vec![7] });
    let many = (0..500).map(|n| path(regex(&format!("/(a|b)*a(a|b){{{}}}", 20 + n))));
    assert_eq!(count(&judge(many, 60))[3], 500);
}
