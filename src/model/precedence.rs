//! In which order rules are tried, as data: a mesh names its keys, the model sorts.

use std::cmp::{Ordering, Reverse};

use super::{Dimension, Match, Test};

/// The order of the rules of a virtual host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precedence {
    /// As written.
    AsWritten,
    /// By how specific the match of a rule is, key by key; equal ones stay as they are. Where the keys come from,
    /// and since which release they hold, is said where a mesh names them.
    Specificity(&'static [Key]),
}

/// One measure of how specific a match is. More specific comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The kind of the condition on the path, most specific first. What is not listed comes last.
    PathKind(&'static [PathKind]),
    /// The number of characters of the path, or of its expression.
    PathLength,
    /// Whether there is a condition on the method.
    Method,
    /// The number of conditions on headers.
    Headers,
    /// The number of conditions on headers, with that on the method counted as one of them.
    HeadersAndMethod,
    /// Of those on headers and the method, the number that ask for one exact value.
    ExactHeadersAndMethod,
    /// The number of conditions on the query.
    Query,
}

/// The kinds of conditions on a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathKind {
    /// The whole path.
    Exact,
    /// By segments or by text.
    Prefix,
    /// An expression.
    Regex,
}

impl Precedence {
    /// Sorts what has matches. Equal ones stay as they are.
    pub fn sort<T>(self, items: &mut [T], matching: impl Fn(&T) -> &Match) {
        if let Self::Specificity(keys) = self {
            items.sort_by(|a, b| compare(keys, matching(a), matching(b)));
        }
    }
}

fn compare(keys: &[Key], a: &Match, b: &Match) -> Ordering {
    keys.iter().map(|key| key.of(a).cmp(&key.of(b))).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
}

impl Key {
    fn of(self, matching: &Match) -> Reverse<usize> {
        let path = matching.conditions.iter().find(|condition| condition.on == Dimension::Path);
        let test = path.map(|condition| &condition.test);
        let count = |wanted: fn(&Dimension) -> bool| {
            matching.conditions.iter().filter(|condition| wanted(&condition.on)).count()
        };
        Reverse(match self {
            Self::PathKind(order) => {
                let kind = test.and_then(kind_of);
                let place = order.iter().position(|known| Some(*known) == kind);
                order.len() - place.unwrap_or(order.len())
            }
            Self::PathLength => test.map_or(0, length_of),
            Self::Method => count(|on| *on == Dimension::Method).min(1),
            Self::Headers => count(|on| matches!(on, Dimension::Header(_))),
            Self::HeadersAndMethod => count(|on| matches!(on, Dimension::Header(_) | Dimension::Method)),
            Self::ExactHeadersAndMethod => {
                let exact =
                    matching.conditions.iter().filter(|condition| matches!(condition.test, Test::Exact(_)));
                exact.filter(|exact| matches!(exact.on, Dimension::Header(_) | Dimension::Method)).count()
            }
            Self::Query => count(|on| matches!(on, Dimension::Query(_))),
        })
    }
}

fn kind_of(test: &Test) -> Option<PathKind> {
    match test {
        Test::Exact(_) => Some(PathKind::Exact),
        Test::Prefix(_) | Test::PathPrefix(_) => Some(PathKind::Prefix),
        Test::Regex(_) => Some(PathKind::Regex),
        Test::IgnoreCase(inner) => kind_of(inner),
        Test::Present | Test::OneOf(_) | Test::Suffix(_) | Test::Contains(_) => None,
    }
}

fn length_of(test: &Test) -> usize {
    match test {
        Test::Exact(text)
        | Test::Prefix(text)
        | Test::PathPrefix(text)
        | Test::Suffix(text)
        | Test::Contains(text) => text.chars().count(),
        Test::Regex(pattern) => pattern.as_str().chars().count(),
        Test::IgnoreCase(inner) => length_of(inner),
        Test::Present | Test::OneOf(_) => 0,
    }
}
