//! The 20 tables of reference/multimesh.md 6.9, on which istioctl finds 3 of 12 dead rules and flags 8 of 8 live ones.

use super::{Is, Key, Match, cube, guard, holds, request};
use crate::algebra::Limits;
use crate::routing::{Reach, Rule, reach};

const X: Key = Key::Header("x");

fn p(s: &'static str) -> Match {
    vec![(Key::Path, Is::Prefix(s))]
}

fn and(mut clause: Match, key: Key, is: Is) -> Match {
    clause.push((key, is));
    clause
}

fn x(value: &'static str) -> Match {
    vec![(X, Is::Exact(value))]
}

fn judge(table: &[Vec<Match>]) -> Vec<Reach<Key>> {
    let rules: Vec<_> =
        table.iter().enumerate().map(|(action, clauses)| Rule { guard: guard(clauses), action }).collect();
    reach(&cube(&request()), &rules, Limits::default())
}

#[test]
fn all_dead_rules_are_found_with_what_covers_them() {
    let exact = |s| vec![(Key::Path, Is::Exact(s))];
    let either = Is::Regex("v1|v2", |s| s == "v1" || s == "v2");
    let method = |clause, m| and(clause, Key::Method, Is::Exact(m));
    let table: [(Vec<Match>, &[usize]); 12] = [
        (vec![p("/a"), p("/a/b")], &[0]),
        (vec![p("/a"), exact("/a/b")], &[0]),
        (vec![p("/"), vec![(Key::Path, Is::Regex("/x.*", |s| s.starts_with("/x")))]], &[0]),
        (vec![p("/"), x("1")], &[0]),
        (vec![p("/a"), and(p("/a"), X, Is::Exact("1"))], &[0]),
        (vec![p("/a"), and(p("/a/b"), X, Is::Exact("1"))], &[0]),
        (vec![p("/a"), method(p("/a/b"), "POST")], &[0]),
        (vec![x("v1"), x("v2"), vec![(X, either)]], &[0, 1]),
        (vec![vec![], p("/a")], &[0]),
        (
            vec![
                and(p("/a"), Key::Authority, Is::Prefix("foo")),
                and(p("/a/b"), Key::Authority, Is::Exact("foo.com")),
            ],
            &[0],
        ),
        (vec![p("/a"), p("/a")], &[0]),
        (vec![vec![], p("/a")], &[0]),
    ];
    for (case, (clauses, cover)) in table.into_iter().enumerate() {
        let rules: Vec<_> = clauses.into_iter().map(|clause| vec![clause]).collect();
        let judged = judge(&rules);
        let (last, earlier) = judged.split_last().unwrap();
        assert_eq!(*last, Reach::Dead { covered_by: cover.to_vec() }, "case {}", case + 1);
        assert!(
            earlier.iter().all(|reach| matches!(reach, Reach::Live { .. })),
            "case {}: {earlier:?}",
            case + 1
        );
    }
}

#[test]
fn no_live_rule_is_called_dead() {
    let method = |clause, is| and(clause, Key::Method, is);
    let version = |clause, pattern, matches| and(clause, X, Is::Regex(pattern, matches));
    let gateway = |clause, name| and(clause, Key::Gateway, Is::Exact(name));
    let authority = |clause, s| and(clause, Key::Authority, Is::Prefix(s));
    let put = Is::Regex("PUT|POST", |s| s == "PUT" || s == "POST");
    let table: [(Vec<Match>, &str); 8] = [
        (vec![method(p("/a"), Is::Exact("GET")), p("/a/b")], "/a/b"),
        (vec![version(p("/a"), "^v1$", |s| s == "v1"), version(p("/a/b"), "^v2$", |s| s == "v2")], "/a/b"),
        (vec![method(p("/a"), put), p("/a/b")], "/a/b"),
        (vec![and(p("/a"), Key::SourceLabel("app"), Is::Exact("x")), p("/a/b")], "/a/b"),
        (vec![gateway(p("/a"), "gw1"), gateway(p("/a/b"), "mesh")], "/a/b"),
        (vec![and(p("/a"), Key::SourceNamespace, Is::Exact("n1")), p("/a/b")], "/a/b"),
        (vec![p("/a"), vec![(Key::Path, Is::PrefixFold("/a/b"))]], "/A/b"),
        (vec![authority(p("/a"), "foobar"), authority(p("/a/b"), "foo")], "/a/b"),
    ];
    for (case, (clauses, path)) in table.into_iter().enumerate() {
        let rules: Vec<_> = clauses.iter().map(|clause| vec![clause.clone()]).collect();
        let judged = judge(&rules);
        let (Reach::Live { witness } | Reach::Partly { witness, .. }) = &judged[1] else {
            panic!("case {}: {:?}", case + 13, judged[1])
        };
        assert_eq!(witness[&Key::Path].as_deref(), Some(path), "case {}", case + 13);
        assert!(holds(&request(), witness) && holds(&clauses[1], witness) && !holds(&clauses[0], witness));
        if let Reach::Partly { covered_by, differs, lost, .. } = &judged[1] {
            let (taker, point) = lost.as_ref().unwrap();
            assert!(covered_by == &[0] && *differs && *taker == 0);
            assert!(holds(&clauses[0], point) && holds(&clauses[1], point));
        }
        let disjoint = matches!(case, 1 | 4);
        assert_eq!(matches!(judged[1], Reach::Live { .. }), disjoint, "case {}: {:?}", case + 13, judged[1]);
    }
}

#[test]
fn a_contradiction_is_empty_and_harmless() {
    let never = and(and(p("/a"), Key::Method, Is::Exact("GET")), Key::Method, Is::Exact("POST"));
    let missing = and(x("1"), X, Is::Absent);
    let outside = vec![(Key::Path, Is::Regex("[^/].*", |s| !s.starts_with('/')))];
    let judged =
        judge(&[vec![never], vec![missing], vec![outside], vec![vec![]], vec![p("/a")], vec![p("/b")]]);
    assert!(judged[..3].iter().all(|reach| *reach == Reach::Empty), "{judged:?}");
    assert!(
        matches!(&judged[3], Reach::Live { witness } if witness[&Key::Path].as_deref() == Some("/")),
        "{judged:?}"
    );
    assert!(judged[4..].iter().all(|reach| *reach == Reach::Dead { covered_by: vec![3] }), "{judged:?}");
}

#[test]
fn same_actions_lose_nothing() {
    let rule = |clause: Match, action| Rule { guard: guard(&[clause]), action };
    let rules = [rule(p("/a/b"), 1), rule(p("/a/c"), 2), rule(p("/a"), 2)];
    let judged = reach(&cube(&request()), &rules, Limits::default());
    let Reach::Partly { covered_by, differs: true, lost: Some((0, point)), witness } = &judged[2] else {
        panic!("{judged:?}")
    };
    assert_eq!((&covered_by[..], point[&Key::Path].as_deref()), (&[0, 1][..], Some("/a/b")));
    assert_eq!(witness[&Key::Path].as_deref(), Some("/a"));
    let judged = reach(&cube(&request()), &rules[1..], Limits::default());
    assert!(matches!(&judged[1], Reach::Partly { differs: false, lost: None, .. }), "{judged:?}");
}
