//! What a rule asks of a request, in the terms that all meshes share: conditions on single dimensions, joined by AND
//! in a [`Match`] and by OR in the matches of a rule.
//!
//! The same conditions are evaluated on one request ([`Match::admits`]), turned into regions of the algebra
//! ([`Match::region`]) and shown to people (`Display`).

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::algebra::{Budget, CapReached, Cube, Language, Region, Unsupported, Values};
use crate::base::secret::{REDACTED, is_secret_header};

use super::{Dimension, Request};

/// Conditions that must all hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Match {
    /// The conditions; none: every request.
    pub conditions: Vec<Condition>,
    /// A condition that is not modelled, as a clause. Requests that satisfy the others may match.
    pub opaque: Option<String>,
}

/// A condition on one dimension of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// What is looked at.
    pub on: Dimension,
    /// What it must be.
    pub test: Test,
    /// Whether the test must fail instead.
    pub negated: bool,
    /// Whether something missing counts as the empty string. Otherwise it never satisfies a condition, not even a
    /// negated one, except that on presence.
    pub missing_is_empty: bool,
}

/// A test of one string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// It is there.
    Present,
    /// It is this.
    Exact(String),
    /// It is one of these.
    OneOf(Vec<String>),
    /// It begins with this.
    Prefix(String),
    /// It is this path or one below it, by whole segments: `/a` takes `/a` and `/a/b`, not `/ab`.
    PathPrefix(String),
    /// It ends with this.
    Suffix(String),
    /// It contains this.
    Contains(String),
    /// This RE2 expression matches all of it.
    Regex(Pattern),
    /// As the inner test, whatever the case of letters. For `Exact`, `Prefix`, `PathPrefix`, `Suffix`, `Contains`.
    IgnoreCase(Box<Self>),
}

/// A regular expression of RE2, read when it is first needed.
#[derive(Clone)]
pub struct Pattern {
    text: Arc<str>,
    language: Arc<OnceLock<Result<Language, NotUnderstood>>>,
}

/// A condition that the algebra cannot express, or only at too great a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUnderstood;

impl From<Unsupported> for NotUnderstood {
    fn from(_: Unsupported) -> Self {
        Self
    }
}

impl From<CapReached> for NotUnderstood {
    fn from(_: CapReached) -> Self {
        Self
    }
}

impl Pattern {
    /// The expression as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn language(&self) -> Result<Language, NotUnderstood> {
        self.language.get_or_init(|| Ok(Language::regex(&self.text)?)).clone()
    }
}

impl From<&str> for Pattern {
    fn from(text: &str) -> Self {
        Self { text: text.into(), language: Arc::default() }
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Pattern {}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.text)
    }
}

impl Test {
    /// The same, whatever the case of letters.
    #[must_use]
    pub fn ignore_case(self) -> Self {
        Self::IgnoreCase(Box::new(self))
    }

    /// Whether a value passes; `None` when that cannot be told.
    pub fn passes(&self, value: &str) -> Option<bool> {
        Some(match self {
            Self::Present => true,
            Self::Exact(text) => value == text,
            Self::OneOf(texts) => texts.iter().any(|text| value == text),
            Self::Prefix(text) => value.starts_with(text.as_str()),
            Self::PathPrefix(text) => {
                let text = text.strip_suffix('/').unwrap_or(text);
                value.strip_prefix(text).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }
            Self::Suffix(text) => value.ends_with(text.as_str()),
            Self::Contains(text) => value.contains(text.as_str()),
            Self::Regex(pattern) => pattern.language().ok()?.holds(value, &Budget::default()).ok()?,
            Self::IgnoreCase(inner) => inner.lowered().passes(&value.to_ascii_lowercase())?,
        })
    }

    /// The same test of text in lower case.
    fn lowered(&self) -> Self {
        match self {
            Self::Exact(text) => Self::Exact(text.to_ascii_lowercase()),
            Self::Prefix(text) => Self::Prefix(text.to_ascii_lowercase()),
            Self::PathPrefix(text) => Self::PathPrefix(text.to_ascii_lowercase()),
            Self::Suffix(text) => Self::Suffix(text.to_ascii_lowercase()),
            Self::Contains(text) => Self::Contains(text.to_ascii_lowercase()),
            Self::IgnoreCase(inner) => inner.lowered(),
            Self::OneOf(texts) => Self::OneOf(texts.iter().map(|text| text.to_ascii_lowercase()).collect()),
            Self::Present | Self::Regex(_) => self.clone(),
        }
    }

    /// The values that pass.
    ///
    /// # Errors
    ///
    /// For expressions that are not understood or too large.
    pub fn language(&self) -> Result<Language, NotUnderstood> {
        let budget = Budget::default();
        Ok(match self {
            Self::Present => Language::all(),
            Self::Exact(text) => Language::exact(text),
            Self::OneOf(texts) => Language::one_of(texts),
            Self::Prefix(text) => Language::prefix(text),
            Self::PathPrefix(text) => {
                let text = text.strip_suffix('/').unwrap_or(text);
                Language::exact(text).or(&Language::prefix(&format!("{text}/")), &budget)?
            }
            Self::Suffix(text) => Language::suffix(text),
            Self::Contains(text) => Language::regex(&format!("(?s).*{}.*", regex_syntax::escape(text)))?,
            Self::Regex(pattern) => pattern.language()?,
            Self::IgnoreCase(inner) => match &**inner {
                Self::Exact(text) => Language::exact_ignore_case(text)?,
                Self::Prefix(text) => Language::prefix_ignore_case(text)?,
                Self::PathPrefix(text) => {
                    let text = regex_syntax::escape(text.strip_suffix('/').unwrap_or(text));
                    Language::regex(&format!("(?si){text}(?:/.*)?"))?
                }
                Self::Suffix(text) => Language::regex(&format!("(?si).*{}", regex_syntax::escape(text)))?,
                Self::Contains(text) => Language::regex(&format!("(?si).*{}.*", regex_syntax::escape(text)))?,
                _ => return Err(NotUnderstood),
            },
        })
    }
}

impl Condition {
    /// A condition that a test passes.
    pub const fn new(on: Dimension, test: Test) -> Self {
        Self { on, test, negated: false, missing_is_empty: false }
    }

    /// Whether a request satisfies it; `None` when that cannot be told.
    pub fn admits(&self, request: &Request) -> Option<bool> {
        self.holds(request.value(&self.on).as_deref())
    }

    /// Whether a value satisfies it (`None`: it is missing); `None` when that cannot be told.
    pub fn holds(&self, value: Option<&str>) -> Option<bool> {
        match (value, &self.test) {
            (value, Test::Present) if !self.missing_is_empty => Some(value.is_some() != self.negated),
            (Some(value), test) => test.passes(value).map(|passes| passes != self.negated),
            (None, test) if self.missing_is_empty => test.passes("").map(|passes| passes != self.negated),
            (None, _) => Some(false),
        }
    }

    /// The values that satisfy it.
    ///
    /// # Errors
    ///
    /// For expressions that are not understood or too large.
    pub fn values(&self) -> Result<Values, NotUnderstood> {
        let budget = Budget::default();
        if self.test == Test::Present && !self.missing_is_empty {
            return Ok(if self.negated { Values::absent() } else { Values::present() });
        }
        let language = self.test.language()?;
        let present = if self.negated { language.complement(&budget)? } else { language };
        let absent = self.missing_is_empty && present.holds("", &budget)?;
        Ok(Values { absent, present })
    }
}

impl Match {
    /// Conditions that must all hold.
    pub const fn of(conditions: Vec<Condition>) -> Self {
        Self { conditions, opaque: None }
    }

    /// Whether a request satisfies all conditions; `None` when that cannot be told.
    pub fn admits(&self, request: &Request) -> Option<bool> {
        let mut known = self.opaque.is_none();
        for condition in &self.conditions {
            match condition.admits(request) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => known = false,
            }
        }
        known.then_some(true)
    }

    /// The first condition that a request fails.
    pub fn failing(&self, request: &Request) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.admits(request) == Some(false))
    }

    /// What is left to ask when some dimensions are known (`Some(None)`: known to be missing); `None` when nothing
    /// satisfies it any more.
    pub fn given<'a>(&self, known: impl Fn(&Dimension) -> Option<Option<Cow<'a, str>>>) -> Option<Self> {
        let mut left = Self { conditions: Vec::new(), opaque: self.opaque.clone() };
        for condition in &self.conditions {
            match known(&condition.on).map(|value| condition.holds(value.as_deref())) {
                None => left.conditions.push(condition.clone()),
                Some(Some(true)) => {}
                Some(Some(false)) => return None,
                Some(None) => left.opaque = Some(condition.to_string()),
            }
        }
        Some(left)
    }

    /// The requests that satisfy it.
    pub fn region(&self) -> Region<Dimension> {
        let budget = Budget::default();
        let mut cube = Cube::all();
        let mut known = self.opaque.is_none();
        for condition in &self.conditions {
            let narrowed = condition.values().and_then(|values| {
                Ok(cube.intersect(&Cube::all().with(condition.on.clone(), values), &budget)?)
            });
            match narrowed {
                Ok(narrowed) => cube = narrowed,
                Err(NotUnderstood) => known = false,
            }
        }
        if known { cube.into() } else { Region::some_of(cube) }
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Present => f.write_str("is present"),
            Self::Exact(text) => write!(f, "= {text}"),
            Self::OneOf(texts) => write!(f, "is one of {}", texts.join(", ")),
            Self::Prefix(text) => write!(f, "begins with {text}"),
            Self::PathPrefix(text) => write!(f, "is at or below {text}"),
            Self::Suffix(text) => write!(f, "ends with {text}"),
            Self::Contains(text) => write!(f, "contains {text}"),
            Self::Regex(pattern) => write!(f, "matches {}", pattern.as_str()),
            Self::IgnoreCase(inner) => write!(f, "{inner} (any case)"),
        }
    }
}

impl Condition {
    /// The test without the credentials that a header must hold. A pattern for cookies describes them, and is shown.
    fn shown_test(&self) -> Cow<'_, Test> {
        match (&self.on, &self.test) {
            (_, Test::Present) => Cow::Borrowed(&self.test),
            (Dimension::Header(name), Test::Regex(_)) if name == "cookie" => Cow::Borrowed(&self.test),
            (Dimension::Header(name), _) if is_secret_header(name) => {
                Cow::Owned(Test::Exact(REDACTED.to_owned()))
            }
            _ => Cow::Borrowed(&self.test),
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&*self.shown_test(), self.negated) {
            (Test::Present, true) => write!(f, "{} is absent", self.on),
            (Test::Exact(text), true) => write!(f, "{} is not {text}", self.on),
            (test, true) => write!(f, "not ({} {test})", self.on),
            (test, false) => write!(f, "{} {test}", self.on),
        }
    }
}

impl fmt::Display for Match {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts: Vec<String> =
            self.conditions.iter().map(ToString::to_string).chain(self.opaque.clone()).collect();
        if parts.is_empty() { f.write_str("every request") } else { f.write_str(&parts.join(" and ")) }
    }
}
