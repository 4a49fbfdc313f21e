//! Sets of strings as sorted half-open ranges in lexicographic order.
//!
//! An exact string is `[s, s+lowest)` and a prefix is `[p, successor of p)`, so everything that is made of exact
//! strings and prefixes by and, or, minus and complement is a list of endpoints, and each operation is one merge.
//! No automaton is needed for typical tables. Endpoints are always lines (see [`is_line`]): a range that is not
//! empty as a range is not empty as a set.

use std::sync::Arc;

/// The lowest character of a line.
const LOWEST: char = '\u{1}';

/// Characters that people expect in a witness, best first.
const NICE: &str = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_/.";

/// A boolean operation on membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    And,
    Or,
    Minus,
}

impl Op {
    /// Whether something is in the result that is in the first set (`a`), in the second (`b`).
    pub(super) const fn on(self, a: bool, b: bool) -> bool {
        match self {
            Self::And => a && b,
            Self::Or => a || b,
            Self::Minus => a && !b,
        }
    }
}

/// Whether a string can be the value of one field: no NUL, CR or LF.
pub(super) fn is_line(s: &str) -> bool {
    !s.bytes().any(|b| matches!(b, b'\0' | b'\n' | b'\r'))
}

/// How unexpected a byte is in a witness; different for every byte.
pub(super) const fn ugliness(byte: u8) -> u16 {
    UGLINESS[byte as usize]
}

const UGLINESS: [u16; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte as u16 + if (byte as u8).is_ascii_graphic() { 0x100 } else { 0x200 };
        byte += 1;
    }
    let mut at = 0;
    while at < NICE.len() {
        table[NICE.as_bytes()[at] as usize] = at as u16;
        at += 1;
    }
    table
};

/// The first line behind all lines that begin with `prefix`; `None` when there is none.
fn successor(prefix: &str) -> Option<String> {
    let mut stem = prefix.to_owned();
    while let Some(last) = stem.pop() {
        let mut above = (last..=char::MAX).skip(1);
        if let Some(next) = above.find(|c| !matches!(c, '\n' | '\r')) {
            stem.push(next);
            return Some(stem);
        }
    }
    None
}

/// Endpoints, strictly ascending: a string is a member when an odd number of them is not above it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Ranges(Vec<Arc<str>>);

impl Ranges {
    /// No string.
    pub(super) const fn none() -> Self {
        Self(Vec::new())
    }

    /// Every string.
    pub(super) fn all() -> Self {
        Self::prefix("")
    }

    /// One string.
    pub(super) fn exact(s: &str) -> Self {
        if !is_line(s) {
            return Self::none();
        }
        Self(vec![s.into(), format!("{s}{LOWEST}").into()])
    }

    /// The strings that begin with `s`.
    pub(super) fn prefix(s: &str) -> Self {
        if !is_line(s) {
            return Self::none();
        }
        Self([Some(s.into()), successor(s).map(Arc::from)].into_iter().flatten().collect())
    }

    /// Some strings, in any order.
    pub(super) fn one_of<S: AsRef<str>>(strings: impl IntoIterator<Item = S>) -> Self {
        let mut sorted: Vec<_> = strings.into_iter().filter(|s| is_line(s.as_ref())).collect();
        sorted.sort_unstable_by(|a, b| a.as_ref().cmp(b.as_ref()));
        sorted.dedup_by(|a, b| a.as_ref() == b.as_ref());
        let mut points: Vec<Arc<str>> = Vec::with_capacity(2 * sorted.len());
        for point in sorted.iter().flat_map(|s| Self::exact(s.as_ref()).0) {
            if points.last() == Some(&point) {
                points.pop();
            } else {
                points.push(point);
            }
        }
        Self(points)
    }

    /// The endpoints.
    pub(super) fn points(&self) -> &[Arc<str>] {
        &self.0
    }

    /// Whether no string is a member.
    pub(super) const fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every string is a member.
    pub(super) fn is_all(&self) -> bool {
        matches!(&self.0[..], [only] if only.is_empty())
    }

    /// Whether `s` is a member.
    pub(super) fn contains(&self, s: &str) -> bool {
        is_line(s) && self.rank(s) % 2 == 1
    }

    /// The number of endpoints that are not above `s`.
    fn rank(&self, s: &str) -> usize {
        self.0.partition_point(|p| &**p <= s)
    }

    /// The ranges, each with its end; `None` is the end of everything.
    fn iter(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.0.chunks(2).map(|pair| (&*pair[0], pair.get(1).map(|end| &**end)))
    }

    /// The range from the first start to the last end.
    pub(super) fn hull(&self) -> Option<(&Arc<str>, Option<&Arc<str>>)> {
        let end = self.0.last().filter(|_| self.0.len().is_multiple_of(2));
        self.0.first().map(|start| (start, end))
    }

    /// Every string that is not a member.
    pub(super) fn complement(&self) -> Self {
        match &self.0[..] {
            [first, rest @ ..] if first.is_empty() => Self(rest.to_vec()),
            points => Self(std::iter::once("".into()).chain(points.iter().cloned()).collect()),
        }
    }

    /// The strings for which `op` holds.
    pub(super) fn combine(&self, other: &Self, op: Op) -> Self {
        let (mut a, mut b) = (0, 0);
        let mut points = Vec::new();
        let mut inside = false;
        loop {
            let point = match (self.0.get(a), other.0.get(b)) {
                (None, None) => return Self(points),
                (Some(x), Some(y)) => x.min(y),
                (Some(x), None) | (None, Some(x)) => x,
            };
            a += usize::from(self.0.get(a) == Some(point));
            b += usize::from(other.0.get(b) == Some(point));
            if op.on(a % 2 == 1, b % 2 == 1) != inside {
                inside = !inside;
                points.push(point.clone());
            }
        }
    }

    /// Whether no member of the one is a member of the other.
    pub(super) fn is_disjoint(&self, other: &Self) -> bool {
        let (few, many) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        few.iter().all(|range| many.covers(range, false))
    }

    /// Whether every member is a member of `other`.
    pub(super) fn is_subset(&self, other: &Self) -> bool {
        self.iter().all(|range| other.covers(range, true))
    }

    /// Whether all strings of one range are members (`inside`), or all are not.
    fn covers(&self, (start, end): (&str, Option<&str>), inside: bool) -> bool {
        let rank = self.rank(start);
        let unbroken = match (self.0.get(rank), end) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(next), Some(end)) => end <= &**next,
        };
        (rank % 2 == 1) == inside && unbroken
    }

    /// The members, when each range is one string.
    pub(super) fn finite(&self) -> Option<Vec<&str>> {
        let single = |(start, end): (_, Option<&str>)| {
            let tail = end?.strip_prefix(start)?;
            (tail.len() == 1 && tail.starts_with(LOWEST)).then_some(start)
        };
        self.iter().map(single).collect()
    }

    /// Every member of `self` followed by every member of `tail`, when `self` has few members.
    pub(super) fn concat(&self, tail: &Self) -> Option<Self> {
        if *tail == Self::exact("") {
            return Some(self.clone());
        }
        let heads = self.finite().filter(|heads| heads.len() * (1 + tail.0.len()) <= 256)?;
        Some(heads.into_iter().fold(Self::none(), |sum, head| {
            let mut points: Vec<Arc<str>> = tail.0.iter().map(|p| format!("{head}{p}").into()).collect();
            if points.len() % 2 == 1 {
                points.extend(successor(head).map(Arc::from));
            }
            sum.combine(&Self(points), Op::Or)
        }))
    }

    /// The same strings spelled backwards, when they or all others are finitely many.
    pub(super) fn turned(&self) -> Option<Self> {
        let turn =
            |ranges: &Self| ranges.finite().map(|members| Self::one_of(members.into_iter().map(backwards)));
        turn(self).or_else(|| turn(&self.complement()).map(|others| others.complement()))
    }

    /// A shortest member, and of those one that looks like something that people write.
    pub(super) fn witness(&self) -> Option<String> {
        let shortest: Vec<_> = self.iter().map(|(start, end)| (shortest(start, end), start, end)).collect();
        let length = shortest.iter().map(|(s, ..)| s.len()).min()?;
        let mut candidates = Vec::new();
        for (found, start, end) in shortest.into_iter().filter(|(s, ..)| s.len() == length).take(64) {
            let stem = start.char_indices().map(|(at, _)| at).find(|at| at + 1 == length);
            if let Some(stem) = stem.map(|at| &start[..at]) {
                let mut nice = NICE.chars().map(|c| format!("{stem}{c}"));
                candidates.extend(nice.find(|s| start <= s.as_str() && end.is_none_or(|e| s.as_str() < e)));
            }
            candidates.push(found);
        }
        candidates.into_iter().min_by(|a, b| a.bytes().map(ugliness).cmp(b.bytes().map(ugliness)))
    }
}

/// A string spelled from its end.
pub(super) fn backwards(s: &str) -> String {
    s.chars().rev().collect()
}

/// A shortest string of one range.
fn shortest(start: &str, end: Option<&str>) -> String {
    let stems = start.char_indices().map(|(at, c)| &start[..at + c.len_utf8()]);
    let shorter = stems.filter(|stem| stem.len() < start.len()).filter_map(successor);
    shorter.into_iter().find(|s| end.is_none_or(|end| s.as_str() < end)).unwrap_or_else(|| start.to_owned())
}
