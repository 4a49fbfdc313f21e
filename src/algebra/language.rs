//! A set of strings, whatever it is made of: prefixes and exact strings, suffixes, or a regular expression.
//!
//! Strings are lines: UTF-8 without NUL, CR and LF, as a header, a path or a name is. "All strings" and every
//! complement mean all lines; no other string is a member of anything. The simple forms never become automata
//! while they are combined with their like.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::{Arc, LazyLock, OnceLock};

use super::dfa::Dfa;
use super::ranges::{Op, Ranges, backwards, is_line};
use super::regex::{self, Regex, Shape, Unsupported};
use super::{Budget, CapReached};

static EVERYTHING: LazyLock<Ranges> = LazyLock::new(Ranges::all);

/// A regular language over lines; cheap to clone.
#[derive(Debug, Clone)]
pub struct Language(Form);

#[derive(Debug, Clone)]
enum Form {
    Forward(Arc<Simple>),
    /// The strings are spelled backwards, so that suffixes are prefixes. Never one that could be `Forward`.
    Backward(Arc<Simple>),
    Regex(Arc<Regex>),
    Dfa(Arc<Dfa>),
}

/// Ranges, and their automaton if it was ever needed.
#[derive(Debug)]
struct Simple {
    ranges: Ranges,
    dfa: OnceLock<Box<Dfa>>,
}

impl Simple {
    const fn new(ranges: Ranges) -> Self {
        Self { ranges, dfa: OnceLock::new() }
    }

    fn dfa(&self, backward: bool, budget: &Budget) -> Result<&Dfa, CapReached> {
        if let Some(dfa) = self.dfa.get() {
            return Ok(dfa);
        }
        let built = if backward { Dfa::from_backward } else { Dfa::from_ranges }(&self.ranges, budget)?;
        Ok(self.dfa.get_or_init(|| Box::new(built)))
    }
}

impl Deref for Simple {
    type Target = Ranges;

    fn deref(&self) -> &Ranges {
        &self.ranges
    }
}

impl Language {
    /// Every string.
    pub fn all() -> Self {
        Self::forward(Ranges::all())
    }

    /// No string.
    pub fn none() -> Self {
        Self::forward(Ranges::none())
    }

    /// One string.
    pub fn exact(s: &str) -> Self {
        Self::forward(Ranges::exact(s))
    }

    /// The strings that begin with `s`.
    pub fn prefix(s: &str) -> Self {
        Self::forward(Ranges::prefix(s))
    }

    /// The strings that end with `s`.
    pub fn suffix(s: &str) -> Self {
        Self::backward(Ranges::prefix(&backwards(s)))
    }

    /// Some strings.
    pub fn one_of<S: AsRef<str>>(strings: impl IntoIterator<Item = S>) -> Self {
        Self::forward(Ranges::one_of(strings))
    }

    /// One string in any mixture of ASCII case.
    pub fn exact_ignore_case(s: &str) -> Result<Self, Unsupported> {
        Self::regex(&ignore_case(s))
    }

    /// The strings that begin with `s` in any mixture of ASCII case.
    pub fn prefix_ignore_case(s: &str) -> Result<Self, Unsupported> {
        Self::regex(&(ignore_case(s) + ".*"))
    }

    /// The strings that RE2 matches from their first to their last character.
    pub fn regex(pattern: &str) -> Result<Self, Unsupported> {
        Ok(match regex::parse(pattern)? {
            Shape::Forward(ranges) => Self::forward(ranges),
            Shape::Backward(ranges) => Self::backward(ranges),
            Shape::Other(hir) => Self(Form::Regex(Arc::new(Regex::new(pattern.to_owned(), hir)?))),
        })
    }

    fn forward(ranges: Ranges) -> Self {
        Self(Form::Forward(Arc::new(Simple::new(ranges))))
    }

    fn backward(ranges: Ranges) -> Self {
        ranges.turned().map_or_else(|| Self(Form::Backward(Arc::new(Simple::new(ranges)))), Self::forward)
    }

    fn automaton(dfa: Dfa) -> Self {
        if dfa.is_none() {
            Self::none()
        } else if dfa == *Dfa::lines() {
            Self::all()
        } else {
            Self(Form::Dfa(Arc::new(dfa)))
        }
    }

    /// Whether `s` is a member.
    pub fn contains(&self, s: &str) -> bool {
        match &self.0 {
            Form::Forward(ranges) => ranges.contains(s),
            Form::Backward(ranges) => ranges.contains(&backwards(s)),
            Form::Regex(regex) => regex.contains(s),
            Form::Dfa(dfa) => is_line(s) && dfa.contains(s),
        }
    }

    /// The same within a budget; worth it for many strings, as a regular expression becomes an automaton first.
    pub fn holds(&self, s: &str, budget: &Budget) -> Result<bool, CapReached> {
        budget.spend(1)?;
        if let Form::Regex(regex) = &self.0
            && regex.lead().contains(s)
            && regex.dfa(budget).is_err()
        {
            budget.spend(regex.cost(s))?;
        }
        Ok(self.contains(s))
    }

    /// Whether it was made as the set of every string. A regular expression may mean the same in another form.
    pub fn is_all(&self) -> bool {
        matches!(&self.0, Form::Forward(ranges) if ranges.is_all())
    }

    /// Whether no string is a member.
    pub fn is_empty(&self, budget: &Budget) -> Result<bool, CapReached> {
        match &self.0 {
            Form::Forward(ranges) | Form::Backward(ranges) => Ok(ranges.is_none()),
            Form::Regex(regex) => Ok(regex.dfa(budget)?.is_none()),
            Form::Dfa(dfa) => Ok(dfa.is_none()),
        }
    }

    /// A shortest member in bytes, and of those one that looks like what people write; `None` when there is none.
    pub fn witness(&self, budget: &Budget) -> Result<Option<String>, CapReached> {
        match &self.0 {
            Form::Forward(ranges) => Ok(ranges.witness()),
            Form::Backward(ranges) => Ok(ranges.witness().as_deref().map(backwards)),
            Form::Regex(_) | Form::Dfa(_) => Ok(self.dfa(budget)?.witness()),
        }
    }

    /// The strings that are in both.
    pub fn and(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        self.combine(other, Op::And, budget)
    }

    /// The strings that are in one of them.
    pub fn or(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        self.combine(other, Op::Or, budget)
    }

    /// The strings that are in `self` only.
    pub fn minus(&self, other: &Self, budget: &Budget) -> Result<Self, CapReached> {
        self.combine(other, Op::Minus, budget)
    }

    /// All other strings.
    pub fn complement(&self, budget: &Budget) -> Result<Self, CapReached> {
        Self::all().minus(self, budget)
    }

    /// Whether no string is in both.
    pub fn is_disjoint(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        if let Some(known) = self.quickly_disjoint(other) {
            return Ok(known);
        }
        if let Some(few) = self.filter(other, true, budget).or_else(|| other.filter(self, true, budget)) {
            return Ok(few?.is_none());
        }
        Ok(!self.dfa(budget)?.meets(other.dfa(budget)?, Op::And, budget)?)
    }

    /// The same, when it can be said without an automaton.
    pub(super) fn quickly_disjoint(&self, other: &Self) -> Option<bool> {
        if let Some((a, b)) = self.alike(other) {
            return Some(a.is_disjoint(&b));
        }
        let apart = match (self.hull(), other.hull()) {
            (Some((a, a_end)), Some((b, b_end))) => {
                a_end.is_some_and(|end| **end <= **b) || b_end.is_some_and(|end| **end <= **a)
            }
            _ => true,
        };
        apart.then_some(true)
    }

    /// Whether every member is a member of `other`.
    pub fn is_subset_of(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        if let Some(known) = self.quickly_within(other) {
            return Ok(known);
        }
        if let Some(rest) = self.filter(other, false, budget) {
            return Ok(rest?.is_none());
        }
        Ok(!self.dfa(budget)?.meets(other.dfa(budget)?, Op::Minus, budget)?)
    }

    /// The same, when it can be said without an automaton.
    pub(super) fn quickly_within(&self, other: &Self) -> Option<bool> {
        if self.surely_within(other) { Some(true) } else { self.alike(other).map(|(a, b)| a.is_subset(&b)) }
    }

    /// Whether the members are the same.
    pub fn equals(&self, other: &Self, budget: &Budget) -> Result<bool, CapReached> {
        if self.is_same(other) {
            return Ok(true);
        }
        if let Some((a, b)) = self.alike(other) {
            return Ok(a == b);
        }
        Ok(self.dfa(budget)? == other.dfa(budget)?)
    }

    /// A range of strings in lexicographic order outside of which there is no member; `None` when there is none.
    pub fn hull(&self) -> Option<(&Arc<str>, Option<&Arc<str>>)> {
        match &self.0 {
            Form::Forward(ranges) => ranges.hull(),
            Form::Regex(regex) => regex.lead().hull(),
            Form::Backward(_) | Form::Dfa(_) => EVERYTHING.hull(),
        }
    }

    fn combine(&self, other: &Self, op: Op, budget: &Budget) -> Result<Self, CapReached> {
        budget.spend(1)?;
        match op {
            Op::And if self.surely_within(other) => return Ok(self.clone()),
            Op::And if other.surely_within(self) => return Ok(other.clone()),
            Op::Or if self.surely_within(other) => return Ok(other.clone()),
            Op::Or if other.surely_within(self) => return Ok(self.clone()),
            Op::Minus if self.surely_within(other) => return Ok(Self::none()),
            Op::And if self.quickly_disjoint(other) == Some(true) => return Ok(Self::none()),
            Op::Minus if self.quickly_disjoint(other) == Some(true) => return Ok(self.clone()),
            Op::And | Op::Or | Op::Minus => (),
        }
        if let Some((a, b)) = self.alike(other) {
            budget.spend((a.points().len() + b.points().len()) / 4)?;
            let both = a.combine(&b, op);
            let backward = matches!((&self.0, &other.0), (Form::Backward(_), _) | (_, Form::Backward(_)));
            return Ok(if backward { Self::backward(both) } else { Self::forward(both) });
        }
        let few = match op {
            Op::And => self.filter(other, true, budget).or_else(|| other.filter(self, true, budget)),
            Op::Minus => self.filter(other, false, budget),
            Op::Or => None,
        };
        if let Some(few) = few {
            return few.map(Self::forward);
        }
        self.dfa(budget)?.combine(other.dfa(budget)?, op, budget).map(Self::automaton)
    }

    /// Whether both are obviously the same.
    fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Form::Forward(a), Form::Forward(b)) | (Form::Backward(a), Form::Backward(b)) => {
                Arc::ptr_eq(a, b)
            }
            (Form::Regex(a), Form::Regex(b)) => Arc::ptr_eq(a, b) || a.pattern() == b.pattern(),
            (Form::Dfa(a), Form::Dfa(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// Whether every member is obviously a member of `other`.
    fn surely_within(&self, other: &Self) -> bool {
        self.is_same(other)
            || match (&self.0, &other.0) {
                (Form::Forward(ranges), _) if ranges.is_none() => true,
                (_, Form::Forward(ranges)) if ranges.is_all() => true,
                (Form::Regex(regex), Form::Forward(ranges)) => regex.lead().is_subset(ranges),
                _ => false,
            }
    }

    /// Both as ranges of strings that are spelled in the same direction: backwards when one of them is.
    fn alike<'a>(&'a self, other: &'a Self) -> Option<(Cow<'a, Ranges>, Cow<'a, Ranges>)> {
        match (&self.0, &other.0) {
            (Form::Forward(a), Form::Forward(b)) | (Form::Backward(a), Form::Backward(b)) => {
                Some((Cow::Borrowed(&a.ranges), Cow::Borrowed(&b.ranges)))
            }
            (Form::Forward(a), Form::Backward(b)) => {
                Some((Cow::Owned(a.turned()?), Cow::Borrowed(&b.ranges)))
            }
            (Form::Backward(a), Form::Forward(b)) => {
                Some((Cow::Borrowed(&a.ranges), Cow::Owned(b.turned()?)))
            }
            _ => None,
        }
    }

    /// The members of a finite language that are (or are not) in `other`; `None` when it is not finite.
    fn filter(&self, other: &Self, inside: bool, budget: &Budget) -> Option<Result<Ranges, CapReached>> {
        let Form::Forward(ranges) = &self.0 else { return None };
        let mut members = ranges.finite()?;
        let cost = |s: &&str| if let Form::Regex(regex) = &other.0 { regex.cost(s) } else { s.len() };
        let paid = budget.spend(members.iter().map(cost).sum());
        Some(paid.map(|()| {
            members.retain(|s| other.contains(s) == inside);
            Ranges::one_of(members)
        }))
    }

    fn dfa(&self, budget: &Budget) -> Result<&Dfa, CapReached> {
        match &self.0 {
            Form::Forward(ranges) => ranges.dfa(false, budget),
            Form::Backward(ranges) => ranges.dfa(true, budget),
            Form::Regex(regex) => regex.dfa(budget),
            Form::Dfa(dfa) => Ok(dfa),
        }
    }
}

/// A pattern that matches `s` in any mixture of ASCII case.
fn ignore_case(s: &str) -> String {
    let mut pattern = String::with_capacity(4 * s.len());
    for c in s.chars() {
        if c.is_ascii_alphabetic() {
            pattern.extend(['[', c.to_ascii_uppercase(), c.to_ascii_lowercase(), ']']);
        } else {
            pattern.push_str(&regex_syntax::escape(c.encode_utf8(&mut [0; 4])));
        }
    }
    pattern
}
