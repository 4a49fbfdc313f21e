//! Random tables against an evaluator that tries the rules in order on every request of a small world.

use super::{Is, Key, Match, cube, guard, holds, request};
use crate::algebra::tests::Rng;
use crate::algebra::{Limits, Point, Region};
use crate::routing::{Reach, Rule, Why, reach};

const PATHS: [&str; 10] = ["/", "/a", "/A", "/a/b", "/A/b", "/a/bc", "/b", "/ab", "/a/1", "/c/é"];
const VALUES: [&str; 5] = ["", "v1", "v2", "V1", "w"];
const KEYS: [Key; 4] = [Key::Path, Key::Method, Key::Header("x"), Key::Header("y")];

const ON_PATHS: [Is; 7] = [
    Is::Regex("/a.*", |s| s.starts_with("/a")),
    Is::Regex("/[ab]", |s| s == "/a" || s == "/b"),
    Is::Regex("/[^/]+/.*", |s| s[1..].find('/').is_some_and(|at| at > 0)),
    Is::Regex(r"/a/\d", |s| s.len() == 4 && s.starts_with("/a/") && s.as_bytes()[3].is_ascii_digit()),
    Is::Regex("(?i)/a(/.*)?", |s| s.eq_ignore_ascii_case("/a") || s.to_ascii_lowercase().starts_with("/a/")),
    Is::Regex(".*b", |s| s.ends_with('b')),
    Is::Regex(".*", |_| true),
];
const ON_VALUES: [Is; 5] = [
    Is::Regex("v1|v2", |s| s == "v1" || s == "v2"),
    Is::Regex("(v|w).*", |s| s.starts_with(['v', 'w'])),
    Is::Regex(r".*\d", |s| s.ends_with(|c: char| c.is_ascii_digit())),
    Is::Regex("[^v]*", |s| !s.contains('v')),
    Is::Regex("(?i)v[0-9]*", |s| s.starts_with(['v', 'V']) && s[1..].bytes().all(|b| b.is_ascii_digit())),
];

fn condition(rng: &mut Rng, key: Key) -> Is {
    let (words, patterns): (&[&str], &[Is]) = match key {
        Key::Path => (&PATHS, &ON_PATHS),
        Key::Method => (&["GET", "POST"], &ON_VALUES),
        _ => (&VALUES, &ON_VALUES),
    };
    let word = *rng.pick(words);
    match rng.below(13) {
        0..=2 => Is::Exact(word),
        3..=5 => Is::Prefix(word),
        6 | 7 => rng.pick(patterns).clone(),
        8 => Is::ExactFold(word),
        9 => Is::PrefixFold(word),
        10 => Is::Present,
        11 => Is::Absent,
        _ => Is::Not(Box::new(condition(rng, key))),
    }
}

fn clause(rng: &mut Rng) -> Match {
    let length = 1 + rng.below(3) + rng.below(16) / 15;
    let length = if rng.below(16) == 0 { 0 } else { length };
    let one = |_| {
        let key = *rng.pick(&[KEYS[0], KEYS[0], KEYS[1], KEYS[2], KEYS[2], KEYS[3]]);
        (key, condition(rng, key))
    };
    (0..length).map(one).collect()
}

/// A rule: its clauses, those that hold only if an unknown condition holds too, and what it does.
struct Case {
    clauses: Vec<Match>,
    opaque: Vec<Match>,
    action: usize,
}

impl Case {
    fn random(rng: &mut Rng, opaque: bool) -> Self {
        let mut case = Self { clauses: vec![], opaque: vec![], action: rng.below(3) };
        for _ in 0..1 + rng.below(5) / 3 {
            let clause = clause(rng);
            if opaque && rng.below(4) == 0 { &mut case.opaque } else { &mut case.clauses }.push(clause);
        }
        case
    }

    fn guard(&self) -> Region<Key> {
        let opaque = self.opaque.iter().map(|clause| Region::some_of(cube(clause)));
        opaque.fold(guard(&self.clauses), Region::union)
    }

    /// Whether it matches, if the unknown condition is `unknown`.
    fn matches(&self, request: &Point<Key>, unknown: bool) -> bool {
        self.clauses.iter().any(|clause| holds(clause, request))
            || (unknown && self.opaque.iter().any(|clause| holds(clause, request)))
    }
}

/// Whether a rule surely decides a request: it matches, and none before it can.
fn decides(table: &[Case], at: usize, request: &Point<Key>) -> bool {
    table[at].matches(request, false) && !table[..at].iter().any(|case| case.matches(request, true))
}

fn choices() -> [Vec<Option<&'static str>>; 4] {
    let some = |values: &[&'static str]| values.iter().copied().map(Some).collect::<Vec<_>>();
    [
        some(&PATHS),
        some(&["GET", "POST"]),
        [vec![None], some(&VALUES)].concat(),
        vec![None, Some("v1"), Some("w")],
    ]
}

/// Which requests of a small world each rule of a table matches.
struct World {
    sure: Vec<Vec<bool>>,
    may: Vec<Vec<bool>>,
}

impl World {
    fn new(table: &[Case]) -> Self {
        let choices = choices();
        let matched = |clause: &Match| {
            // Which values of each dimension satisfy the clause, and then all combinations.
            let fits = |(key, values): (&Key, &Vec<Option<&str>>)| -> Vec<bool> {
                let fit = |value: &Option<&str>| clause.iter().all(|(k, is)| k != key || is.holds(*value));
                values.iter().map(fit).collect()
            };
            KEYS.iter().zip(&choices).map(fits).fold(vec![true], |all, fits| {
                all.iter().flat_map(|&so_far| fits.iter().map(move |&fit| so_far && fit)).collect()
            })
        };
        let any = |clauses: Vec<&Match>| {
            let size = choices.iter().map(Vec::len).product();
            clauses.into_iter().map(matched).fold(vec![false; size], |mut all, one| {
                all.iter_mut().zip(one).for_each(|(all, one)| *all |= one);
                all
            })
        };
        Self {
            sure: table.iter().map(|case| any(case.clauses.iter().collect())).collect(),
            may: table.iter().map(|case| any(case.clauses.iter().chain(&case.opaque).collect())).collect(),
        }
    }

    /// The requests that a rule surely matches, or may match.
    fn own(sets: &[Vec<bool>], at: usize) -> impl Iterator<Item = usize> {
        sets[at].iter().enumerate().filter(|(_, inside)| **inside).map(|(request, _)| request)
    }

    /// Whether one of some rules surely matches.
    fn taken(&self, request: usize, by: &[usize]) -> bool {
        by.iter().any(|&i| self.sure[i][request])
    }

    /// The rule before `at` that surely decides a request.
    fn taker(&self, request: usize, at: usize) -> Option<usize> {
        (0..at).find(|&i| self.may[i][request]).filter(|&i| self.sure[i][request])
    }
}

#[derive(Debug, Default)]
struct Seen {
    live: usize,
    dead: usize,
    union: usize,
    empty: usize,
    partly: usize,
    unknown: usize,
}

/// Whether everything that is said about rule `at` is true.
fn confirm(table: &[Case], at: usize, said: &Reach<Key>, world: &World, seen: &mut Seen) {
    let sure = || World::own(&world.sure, at);
    match said {
        Reach::Live { witness } => {
            seen.live += 1;
            assert!(holds(&request(), witness) && decides(table, at, witness), "{witness:?}");
            let before: Vec<usize> = (0..at).collect();
            assert_eq!(sure().find(|&r| world.taken(r, &before)), None);
        }
        Reach::Dead { covered_by } => {
            seen.dead += 1;
            seen.union += usize::from(covered_by.len() > 1);
            assert!(covered_by.iter().all(|&i| i < at));
            assert_eq!(World::own(&world.may, at).find(|&r| !world.taken(r, covered_by)), None);
            for left_out in covered_by.iter().filter(|_| covered_by.len() > 1) {
                let rest = covered_by.iter().filter(|i| *i != left_out).chain([&at]);
                let rules: Vec<_> = rest.map(|&i| Rule { guard: table[i].guard(), action: 0 }).collect();
                let less = reach(&cube(&request()), &rules, Limits::default());
                assert!(!matches!(less.last(), Some(Reach::Dead { .. })), "{left_out} can be left out");
            }
        }
        Reach::Empty => {
            seen.empty += 1;
            assert_eq!(World::own(&world.may, at).next(), None);
        }
        Reach::Partly { covered_by, differs, lost, witness } => {
            seen.partly += 1;
            assert!(holds(&request(), witness) && decides(table, at, witness), "{witness:?}");
            assert_eq!(lost.is_some(), *differs);
            if let Some((taker, lost)) = lost {
                assert!(
                    holds(&request(), lost) && table[at].matches(lost, false) && decides(table, *taker, lost)
                );
                assert!(table[*taker].action != table[at].action && covered_by.contains(taker));
            }
            for (request, taker) in sure().filter_map(|r| world.taker(r, at).map(|taker| (r, taker))) {
                assert!(covered_by.contains(&taker), "{taker} takes {request}");
                assert!(*differs || table[taker].action == table[at].action, "{taker} takes {request}");
            }
        }
        Reach::Unknown { why } => {
            seen.unknown += 1;
            assert_eq!(*why, Why::Opaque);
            assert!(table[..=at].iter().any(|case| !case.opaque.is_empty()));
        }
    }
}

#[test]
fn everything_that_is_said_of_random_tables_is_true() {
    let mut rng = Rng::new(2026);
    let mut seen = Seen::default();
    for number in 0..5_000 {
        let length = 1 + rng.below(12);
        let table: Vec<_> = (0..length).map(|_| Case::random(&mut rng, number % 4 == 0)).collect();
        let rules: Vec<_> =
            table.iter().map(|case| Rule { guard: case.guard(), action: case.action }).collect();
        let said = reach(&cube(&request()), &rules, Limits::default());
        assert_eq!(said.len(), table.len());
        let world = World::new(&table);
        for (at, said) in said.iter().enumerate() {
            let judged = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                confirm(&table, at, said, &world, &mut seen);
            }));
            assert!(judged.is_ok(), "table {number}, rule {at}: {said:?}");
        }
        if number % 50 == 0 {
            assert_eq!(said, reach(&cube(&request()), &rules, Limits::default()), "not the same twice");
        }
    }
    let enough = [seen.live, seen.dead, seen.union, seen.empty, seen.partly].iter().all(|&n| n > 200);
    assert!(enough && seen.unknown < seen.live, "{seen:?}");
}

#[test]
fn tight_limits_make_answers_unknown_and_never_wrong() {
    let mut rng = Rng::new(99);
    let (mut seen, mut unknown) = (Seen::default(), 0);
    for _ in 0..1_500 {
        let table: Vec<_> = (0..12).map(|_| Case::random(&mut rng, false)).collect();
        let rules: Vec<_> =
            table.iter().map(|case| Rule { guard: case.guard(), action: case.action }).collect();
        let limits =
            Limits { states: 3 + rng.below(20), cubes: 1 + rng.below(6), work: 1 << (4 + rng.below(14)) };
        let world = World::new(&table);
        for (at, said) in reach(&cube(&request()), &rules, limits).iter().enumerate() {
            match said {
                Reach::Unknown { why: Why::TooComplex | Why::Opaque } => unknown += 1,
                // What is lost may be overlooked, and a cover need not be the smallest.
                Reach::Live { witness } | Reach::Partly { witness, .. } => {
                    assert!(decides(&table, at, witness));
                }
                Reach::Dead { covered_by } => {
                    assert!(World::own(&world.may, at).all(|r| world.taken(r, covered_by)));
                }
                Reach::Empty => confirm(&table, at, said, &world, &mut seen),
            }
        }
    }
    assert!(unknown > 100, "{unknown}");
}
