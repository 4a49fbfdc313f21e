//! Deterministic automata over bytes: product, complement, emptiness, witness.
//!
//! Every [`Dfa`] that leaves this file accepts lines only (UTF-8 without NUL, CR and LF) and is minimal with a
//! canonical numbering, so that equal languages are equal values. All construction is bounded by a [`Budget`].

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, LazyLock};

use rustc_hash::FxHashMap;

use super::minimize::minimize;
use super::ranges::{Op, Ranges, ugliness};
use super::{Budget, CapReached};

/// All lines.
static LINES: LazyLock<Dfa> = LazyLock::new(lines);

/// A complete automaton. State 0 is the start.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Dfa {
    /// The class of each byte; classes are numbered by their first byte.
    pub(super) classes: Box<[u8; 256]>,
    /// The number of classes.
    pub(super) width: usize,
    /// The next state, by state and class.
    pub(super) next: Vec<u32>,
    /// Whether a state accepts.
    pub(super) accept: Vec<bool>,
}

impl fmt::Debug for Dfa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dfa({} states)", self.accept.len())
    }
}

impl Dfa {
    /// All lines.
    pub(super) fn lines() -> &'static Self {
        &LINES
    }

    /// The automaton of a raw table: what is no line is cut away, and the rest is made minimal.
    pub(super) fn from_raw(raw: &Self, budget: &Budget) -> Result<Self, CapReached> {
        raw.combine(Self::lines(), Op::And, budget)
    }

    /// The automaton of ranges.
    pub(super) fn from_ranges(ranges: &Ranges, budget: &Budget) -> Result<Self, CapReached> {
        Self::from_raw(&raw_ranges(ranges.points(), budget)?, budget)
    }

    /// The automaton of ranges whose strings are spelled backwards. Beyond ASCII the reverse of the characters is
    /// not the reverse of the bytes: refused.
    pub(super) fn from_backward(ranges: &Ranges, budget: &Budget) -> Result<Self, CapReached> {
        if !ranges.points().iter().all(|p| p.is_ascii()) {
            return Err(CapReached);
        }
        Self::from_raw(&raw_ranges(ranges.points(), budget)?.reversed(budget)?, budget)
    }

    /// Whether nothing is accepted. As automata are minimal, that is one state.
    pub(super) fn is_none(&self) -> bool {
        self.accept == [false]
    }

    /// Whether a string is accepted.
    pub(super) fn contains(&self, s: &str) -> bool {
        let step =
            |state: usize, byte: u8| self.row(state)[usize::from(self.classes[usize::from(byte)])] as usize;
        self.accept[s.bytes().fold(0, step)]
    }

    /// The transitions of one state, by class.
    fn row(&self, state: usize) -> &[u32] {
        &self.next[state * self.width..(state + 1) * self.width]
    }

    /// The state from which nothing is accepted any more. A minimal automaton has at most one.
    fn dead(&self) -> Option<u32> {
        let stuck = |state: usize| self.row(state).iter().all(|&to| to as usize == state);
        (0..self.accept.len()).find(|&state| !self.accept[state] && stuck(state)).map(|state| state as u32)
    }

    /// The strings for which `op` holds.
    pub(super) fn combine(&self, other: &Self, op: Op, budget: &Budget) -> Result<Self, CapReached> {
        let mut product = Product::new(self, other, op);
        let mut next = Vec::new();
        let mut accept = Vec::new();
        while let Some(accepts) = product.visit(accept.len()) {
            let from = accept.len();
            accept.push(accepts);
            product.follow(from, |to| next.push(to), budget)?;
        }
        minimize(&Self { classes: product.classes, width: product.pairs.len(), next, accept }, budget)
    }

    /// Whether `op` holds for some string; no automaton is built.
    pub(super) fn meets(&self, other: &Self, op: Op, budget: &Budget) -> Result<bool, CapReached> {
        let mut product = Product::new(self, other, op);
        let mut at = 0;
        while let Some(accepts) = product.visit(at) {
            if accepts {
                return Ok(true);
            }
            product.follow(at, |_| (), budget)?;
            at += 1;
        }
        Ok(false)
    }

    /// A shortest accepted string, and of those the one with the nicest characters.
    pub(super) fn witness(&self) -> Option<String> {
        let mut best: Vec<Option<u8>> = vec![None; self.width];
        for byte in 0..=u8::MAX {
            let best = &mut best[usize::from(self.classes[usize::from(byte)])];
            *best = (*best).into_iter().chain([byte]).min_by_key(|&byte| ugliness(byte));
        }
        let mut order: Vec<(usize, u8)> = best.into_iter().flatten().enumerate().collect();
        order.sort_by_key(|&(_, byte)| ugliness(byte));
        let mut came: Vec<Option<(usize, u8)>> = vec![None; self.accept.len()];
        let mut queue = VecDeque::from([0]);
        while let Some(state) = queue.pop_front() {
            if self.accept[state] {
                let steps = std::iter::successors(came[state], |&(from, _)| came[from]);
                let mut bytes: Vec<u8> = steps.map(|(_, byte)| byte).collect();
                bytes.reverse();
                return String::from_utf8(bytes).ok();
            }
            for &(class, byte) in &order {
                let to = self.row(state)[class] as usize;
                if to != 0 && came[to].is_none() {
                    came[to] = Some((state, byte));
                    queue.push_back(to);
                }
            }
        }
        None
    }

    /// The automaton of all accepted strings with their bytes in reverse, as a raw table.
    fn reversed(&self, budget: &Budget) -> Result<Self, CapReached> {
        let states = self.accept.len();
        let mut before = vec![Vec::new(); states * self.width];
        for (edge, &to) in self.next.iter().enumerate() {
            before[to as usize * self.width + edge % self.width].push((edge / self.width) as u32);
        }
        let start: Vec<u32> = (0..states as u32).filter(|&state| self.accept[state as usize]).collect();
        let mut ids = FxHashMap::from_iter([(start.clone(), 0)]);
        let mut sets = vec![start];
        let (mut next, mut accept) = (Vec::new(), Vec::new());
        while let Some(set) = sets.get(accept.len()).cloned() {
            budget.allows(sets.len())?;
            accept.push(set.first() == Some(&0));
            for class in 0..self.width {
                budget.spend(1 + set.len())?;
                let sources = set.iter().flat_map(|&state| &before[state as usize * self.width + class]);
                let mut to: Vec<u32> = sources.copied().collect();
                to.sort_unstable();
                let fresh = sets.len() as u32;
                next.push(*ids.entry(to).or_insert_with_key(|to| {
                    sets.push(to.clone());
                    fresh
                }));
            }
        }
        Ok(Self { classes: self.classes.clone(), width: self.width, next, accept })
    }
}

/// The part of the product of two automata that was reached so far.
struct Product<'a> {
    a: &'a Dfa,
    b: &'a Dfa,
    op: Op,
    dead: (Option<u32>, Option<u32>),
    classes: Box<[u8; 256]>,
    pairs: Vec<(u8, u8)>,
    ids: FxHashMap<(u32, u32), u32>,
    states: Vec<(u32, u32)>,
}

impl<'a> Product<'a> {
    fn new(a: &'a Dfa, b: &'a Dfa, op: Op) -> Self {
        let mut classes = Box::new([0; 256]);
        let mut pairs = Vec::new();
        let mut seen = FxHashMap::default();
        for (class, pair) in classes.iter_mut().zip(a.classes.iter().copied().zip(b.classes.iter().copied()))
        {
            *class = *seen.entry(pair).or_insert_with(|| {
                pairs.push(pair);
                (pairs.len() - 1) as u8
            });
        }
        let mut product = Self {
            a,
            b,
            op,
            dead: (a.dead(), b.dead()),
            classes,
            pairs,
            ids: FxHashMap::default(),
            states: Vec::new(),
        };
        product.id((0, 0));
        product
    }

    /// The number of a pair. Pairs from which nothing can be accepted are one.
    fn id(&mut self, (a, b): (u32, u32)) -> u32 {
        let over = (self.dead.0 == Some(a) && !self.op.on(false, true))
            || (self.dead.1 == Some(b) && !self.op.on(true, false));
        let pair = if over { (u32::MAX, u32::MAX) } else { (a, b) };
        let fresh = self.states.len() as u32;
        *self.ids.entry(pair).or_insert_with(|| {
            self.states.push(pair);
            fresh
        })
    }

    /// Whether the pair with this number accepts; `None` when there is no such pair.
    fn visit(&self, at: usize) -> Option<bool> {
        let &(a, b) = self.states.get(at)?;
        Some(a != u32::MAX && self.op.on(self.a.accept[a as usize], self.b.accept[b as usize]))
    }

    /// Gives the target of each class, in order.
    fn follow(&mut self, at: usize, mut each: impl FnMut(u32), budget: &Budget) -> Result<(), CapReached> {
        budget.spend(self.pairs.len())?;
        budget.allows(self.states.len())?;
        let (a, b) = self.states[at];
        for class in 0..self.pairs.len() {
            if a == u32::MAX {
                each(at as u32);
                continue;
            }
            let (x, y) = self.pairs[class];
            let to = (self.a.row(a as usize)[usize::from(x)], self.b.row(b as usize)[usize::from(y)]);
            each(self.id(to));
        }
        Ok(())
    }
}

/// The automaton of all lines, written down.
fn lines() -> Dfa {
    const DEAD: u32 = 8;
    let step = |state: u32, byte: u8| match (state, byte) {
        (0, b'\0' | b'\n' | b'\r') => DEAD,
        (0, 0x01..=0x7F) | (1, 0x80..=0xBF) => 0,
        (0, 0xC2..=0xDF) | (2, 0x80..=0xBF) | (4, 0xA0..=0xBF) | (5, 0x80..=0x9F) => 1,
        (0, 0xE1..=0xEC | 0xEE..=0xEF) | (3, 0x80..=0xBF) | (6, 0x90..=0xBF) | (7, 0x80..=0x8F) => 2,
        (0, 0xF1..=0xF3) => 3,
        (0, 0xE0) => 4,
        (0, 0xED) => 5,
        (0, 0xF0) => 6,
        (0, 0xF4) => 7,
        _ => DEAD,
    };
    let next = (0..=DEAD).flat_map(|state| (0..=u8::MAX).map(move |byte| step(state, byte))).collect();
    let accept = (0..=DEAD).map(|state| state == 0).collect();
    let classes = Box::new(std::array::from_fn(|byte| byte as u8));
    let raw = Dfa { classes, width: 256, next, accept };
    let unbounded = Budget::new(super::Limits { work: u64::MAX, ..Default::default() });
    minimize(&raw, &unbounded).unwrap_or(raw)
}

/// The raw table of ranges: a trie of their endpoints, where what leaves the trie stays inside or outside.
fn raw_ranges(points: &[Arc<str>], budget: &Budget) -> Result<Dfa, CapReached> {
    const OUTSIDE: u32 = 1;
    const INSIDE: u32 = 2;
    let mut used = [false; 256];
    points.iter().flat_map(|p| p.bytes()).for_each(|byte| used[usize::from(byte)] = true);
    let mut classes = Box::new([0; 256]);
    let mut firsts: Vec<u8> = vec![0];
    for byte in 1..=u8::MAX {
        let at = usize::from(byte);
        if used[at] || used[at - 1] {
            firsts.push(byte);
        }
        classes[at] = (firsts.len() - 1) as u8;
    }
    let width = firsts.len();
    let mut next = Vec::new();
    let mut accept = Vec::new();
    // State 0 is the root, then the two constant ones; a job is (endpoints below, depth, inside before them).
    let mut jobs = vec![(points, 0, false), (&[][..], 0, false), (&[][..], 0, true)];
    while let Some(&(mut below, depth, mut inside)) = jobs.get(accept.len()) {
        budget.spend(width)?;
        budget.allows(jobs.len())?;
        let constant = accept.len() == OUTSIDE as usize || accept.len() == INSIDE as usize;
        if let Some((_, rest)) = below.split_first().filter(|(p, _)| p.len() == depth) {
            (below, inside) = (rest, !inside);
        }
        let own = accept.len() as u32;
        accept.push(inside);
        for &byte in &firsts {
            let here = below.partition_point(|p| p.as_bytes()[depth] <= byte);
            let (group, rest) = below.split_at(here);
            next.push(match group {
                [] if constant => own,
                [] if inside => INSIDE,
                [] => OUTSIDE,
                _ => {
                    jobs.push((group, depth + 1, inside));
                    (jobs.len() - 1) as u32
                }
            });
            inside ^= group.len() % 2 == 1;
            below = rest;
        }
    }
    Ok(Dfa { classes, width, next, accept })
}
