//! Regions of requests in the words of the rules that bound them, on one line.

use std::collections::BTreeSet;
use std::fmt;

use crate::base::text::list;
use crate::model::Match;

use super::cells::Entry;

/// More conditions of one kind are counted, not shown.
const MOST: usize = 3;
/// Longer texts of one rule are cut.
const LONGEST: usize = 160;

/// The requests of some pairs of rules.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Described(Vec<String>);

impl From<String> for Described {
    fn from(one: String) -> Self {
        Self(vec![one])
    }
}

impl Described {
    /// Adds the requests of others.
    pub(super) fn add(&mut self, other: Self) {
        for one in other.0 {
            if !self.0.contains(&one) {
                self.0.push(one);
            }
        }
    }
}

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0[..self.0.len().min(MOST)].join("; or "))?;
        match self.0.len().saturating_sub(MOST) {
            0 => Ok(()),
            hidden => write!(f, "; or {hidden} more"),
        }
    }
}

/// The requests that two rules decide, one on each side, except those of some earlier rules.
pub(super) fn requests(before: &Entry<'_>, after: &Entry<'_>, except: &[&Entry<'_>]) -> String {
    let own = [before, after].map(|entry| matches(&entry.matches));
    let both = match own {
        [None, None] => "every request".to_owned(),
        [Some(one), None] | [None, Some(one)] => one.text,
        [Some(a), Some(b)] if a.text == b.text || before.is_within(after) => a.text,
        [Some(_), Some(b)] if after.is_within(before) => b.text,
        [Some(a), Some(b)] => format!("{} and {}", a.inner(), b.inner()),
    };
    let mut seen = BTreeSet::new();
    let except: Vec<String> = except
        .iter()
        .map(|entry| matches(&entry.matches).map_or_else(|| "every request".to_owned(), |text| text.text))
        .filter(|text| seen.insert(text.clone()))
        .collect();
    if except.is_empty() { both } else { format!("{both}, but not those with {}", alternatives(&except)) }
}

/// A text, and whether it says "or".
struct Text {
    text: String,
    several: bool,
}

impl Text {
    fn inner(&self) -> String {
        if self.several { format!("({})", self.text) } else { self.text.clone() }
    }
}

/// The requests of some matches; `None` for every request.
fn matches(matches: &[Match]) -> Option<Text> {
    if matches.iter().any(|one| one.conditions.is_empty() && one.opaque.is_none()) {
        return None;
    }
    let texts: Vec<String> = matches.iter().map(|one| cut(&one.to_string())).collect();
    Some(Text { several: texts.len() > 1, text: alternatives(&texts) })
}

fn alternatives(texts: &[String]) -> String {
    match texts {
        many if many.len() > MOST => list(many, MOST),
        few => few.join(" or "),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}... ({} more characters)", &text[..at], text[at..].chars().count()),
    }
}
