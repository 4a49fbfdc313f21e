//! Tests of reachability: a small match language, its regions, and an evaluator that shares no code with them.

mod compare;
mod corpus;
mod random;
mod size;
pub(super) mod tables;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::algebra::{Budget, Cube, Language, Point, Region, Unsupported, Values};

/// What a request consists of, as these tests see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Path,
    Method,
    Authority,
    Header(&'static str),
    SourceLabel(&'static str),
    SourceNamespace,
    Gateway,
}

/// One condition on one dimension.
#[derive(Debug, Clone)]
enum Is {
    Exact(&'static str),
    Prefix(&'static str),
    Regex(&'static str, fn(&str) -> bool),
    ExactFold(&'static str),
    PrefixFold(&'static str),
    Present,
    Absent,
    Not(Box<Self>),
}

impl Is {
    fn holds(&self, value: Option<&str>) -> bool {
        let folded = |s: &str| s.to_ascii_lowercase();
        match (self, value) {
            (Self::Not(is), _) => !is.holds(value),
            (Self::Absent, _) => value.is_none(),
            (_, None) => false,
            (Self::Exact(s), Some(value)) => value == *s,
            (Self::Prefix(s), Some(value)) => value.starts_with(s),
            (Self::Regex(_, matches), Some(value)) => matches(value),
            (Self::ExactFold(s), Some(value)) => folded(value) == folded(s),
            (Self::PrefixFold(s), Some(value)) => folded(value).starts_with(&folded(s)),
            (Self::Present, Some(_)) => true,
        }
    }

    fn values(&self) -> Values {
        match self {
            Self::Exact(s) => Values::of(Language::exact(s)),
            Self::Prefix(s) => Values::of(Language::prefix(s)),
            Self::Regex(pattern, _) => Values::of(shared(pattern, Language::regex)),
            Self::ExactFold(s) => Values::of(shared(s, Language::exact_ignore_case)),
            Self::PrefixFold(s) => Values::of(shared(s, Language::prefix_ignore_case)),
            Self::Present => Values::present(),
            Self::Absent => Values::absent(),
            Self::Not(is) => is.values().complement(&Budget::default()).unwrap(),
        }
    }
}

type Make = fn(&str) -> Result<Language, Unsupported>;

/// One language for each text, so that automata are built once.
fn shared(text: &'static str, make: Make) -> Language {
    thread_local!(static MADE: RefCell<BTreeMap<(&'static str, usize), Language>> = RefCell::default());
    let make_it = || make(text).unwrap();
    MADE.with_borrow_mut(|made| made.entry((text, make as usize)).or_insert_with(make_it).clone())
}

/// All conditions hold.
type Match = Vec<(Key, Is)>;

fn holds(clause: &Match, request: &Point<Key>) -> bool {
    clause.iter().all(|(key, is)| is.holds(request.get(key).and_then(Option::as_deref)))
}

fn cube(clause: &Match) -> Cube<Key> {
    let budget = Budget::default();
    let add = |cube: Cube<Key>, (key, is): &(Key, Is)| {
        cube.intersect(&Cube::all().with(*key, is.values()), &budget).unwrap()
    };
    clause.iter().fold(Cube::all(), add)
}

/// One of the clauses holds.
fn guard(clauses: &[Match]) -> Region<Key> {
    clauses.iter().fold(Region::none(), |region, clause| region.union(cube(clause).into()))
}

/// What is true of every request.
fn request() -> Match {
    vec![(Key::Path, Is::Prefix("/")), (Key::Method, Is::Present), (Key::Authority, Is::Present)]
}
