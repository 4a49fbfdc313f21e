//! Which rules of a table may overlap, so that not every pair has to be looked at.
//!
//! The index is over the one dimension that tells rules apart best. It may name rules that do not overlap; it must
//! never leave one out that does.

use std::collections::{BTreeMap, BTreeSet};

use crate::algebra::{Region, Values};

/// Strings from the first, up to the second if there is one.
type Span<'a> = (&'a str, Option<&'a str>);

/// An implicit tree of spans, sorted by where they begin.
pub(super) struct Index<'a> {
    /// For each rule, the spans of its cubes.
    spans: Vec<Vec<Span<'a>>>,
    /// Spans with the rule they belong to.
    sorted: Vec<(Span<'a>, usize)>,
    /// The last end of all spans in the subtree of each node; `None` is the end of everything.
    reach: Vec<Option<&'a str>>,
}

impl<'a> Index<'a> {
    /// An index of some guards, in the order of the rules.
    pub(super) fn new<K: Ord + Clone>(guards: &'a [Region<K>]) -> Self {
        let mut starts: BTreeMap<&K, BTreeSet<&str>> = BTreeMap::new();
        for (k, values) in guards.iter().flat_map(Region::bound).flat_map(|cube| cube.dimensions()) {
            starts.entry(k).or_default().insert(span(Some(values)).0);
        }
        let best = starts.into_iter().max_by_key(|(_, starts)| starts.len()).map(|(k, _)| k);
        let of =
            |guard: &'a Region<K>| guard.bound().map(|cube| span(best.and_then(|k| cube.get(k)))).collect();
        let spans: Vec<Vec<Span<'a>>> = guards.iter().map(of).collect();
        let mut sorted: Vec<_> = spans
            .iter()
            .enumerate()
            .flat_map(|(i, spans)| spans.iter().map(move |&span| (span, i)))
            .collect();
        sorted.sort_unstable();
        let mut index = Self { spans, reach: vec![Some(""); sorted.len()], sorted };
        index.measure(0, index.sorted.len());
        index
    }

    /// Fills in the ends of a subtree, which is a slice with its root in the middle.
    fn measure(&mut self, from: usize, to: usize) -> Option<&'a str> {
        if from >= to {
            return Some("");
        }
        let middle = usize::midpoint(from, to);
        let (left, right) = (self.measure(from, middle), self.measure(middle + 1, to));
        let own = self.sorted[middle].0.1;
        self.reach[middle] = later(own, later(left, right));
        self.reach[middle]
    }

    /// The rules before `rule` that may overlap with it, ascending.
    pub(super) fn before(&self, rule: usize) -> Vec<usize> {
        let mut found = Vec::new();
        for span in &self.spans[rule] {
            self.search(span, 0, self.sorted.len(), &mut |other| {
                if other < rule {
                    found.push(other);
                }
            });
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn search(&self, span: &Span<'a>, from: usize, to: usize, each: &mut impl FnMut(usize)) {
        let middle = usize::midpoint(from, to);
        if from >= to || self.reach[middle].is_some_and(|end| end <= span.0) {
            return;
        }
        self.search(span, from, middle, each);
        let ((start, end), other) = self.sorted[middle];
        let apart = end.is_some_and(|end| end <= span.0) || span.1.is_some_and(|end| end <= start);
        if !apart {
            each(other);
        }
        if span.1.is_none_or(|end| start < end) {
            self.search(span, middle + 1, to, each);
        }
    }
}

/// The later of two ends.
fn later<'a>(a: Option<&'a str>, b: Option<&'a str>) -> Option<&'a str> {
    Some(a?.max(b?))
}

/// The span of some values, `None` for a free dimension. "Missing" is everywhere, so that it meets itself.
fn span(values: Option<&Values>) -> Span<'_> {
    match values {
        Some(values) if !values.absent => {
            values.present.hull().map_or(("", Some("")), |(start, end)| (start, end.map(|end| &**end)))
        }
        _ => ("", None),
    }
}
