//! Which virtual host takes a host, by an index, and the classes of hosts that two tables treat alike.
//!
//! The choice depends only on which domains contain a host. So one host stands for all hosts with the same best
//! domains in both tables: an exact domain itself, else a fresh label beside the longest suffix and prefix.

use std::collections::BTreeSet;
use std::fmt;

use rustc_hash::FxHashMap;

use crate::algebra::{Budget, Language};
use crate::model::request::host_of;
use crate::model::{Domain, NotUnderstood};

/// More pairs of a suffix and a prefix are not looked at.
const MOST_PAIRS: usize = 100_000;
/// More text of domains is not made one expression.
const MOST_TEXT: usize = 16_384;
/// What may stand between two dots, the usual first.
const LABEL: &[u8] = b"xyzabcdefghijklmnopqrstuvw0123456789-";

/// Domains by their text, so that looking a host up does not cost more with more domains.
#[derive(Default)]
pub(super) struct DomainIndex<'r> {
    exact: FxHashMap<&'r str, Vec<usize>>,
    suffixes: Affixes<'r>,
    prefixes: Affixes<'r>,
    any: Vec<usize>,
}

/// Texts that stand at one end of a host.
#[derive(Default)]
struct Affixes<'r> {
    by_text: FxHashMap<&'r str, Vec<usize>>,
    lengths: BTreeSet<usize>,
}

impl<'r> Affixes<'r> {
    fn insert(&mut self, text: &'r str, item: usize) {
        self.by_text.entry(text).or_default().push(item);
        self.lengths.insert(text.len());
    }

    /// Those that an end of a host has, the longest first; `end` cuts an end of a length off.
    fn of<'s>(
        &'s self,
        host: &'s str,
        end: impl Fn(usize) -> Option<&'s str> + 's,
    ) -> impl Iterator<Item = (&'s &'r str, &'s Vec<usize>)> {
        self.lengths
            .iter()
            .rev()
            .filter(|length| **length < host.len())
            .filter_map(move |length| self.by_text.get_key_value(end(*length)?))
    }

    fn sorted(&self) -> Vec<&'r str> {
        let texts: BTreeSet<&'r str> = self.by_text.keys().copied().collect();
        texts.into_iter().collect()
    }
}

impl<'r> DomainIndex<'r> {
    /// An index of domains, each with the number of what it belongs to.
    pub(super) fn new(domains: impl IntoIterator<Item = (&'r Domain, usize)>) -> Self {
        let mut index = Self::default();
        for (domain, item) in domains {
            match domain {
                Domain::Exact(text) => index.exact.entry(text).or_default().push(item),
                Domain::Suffix(text) => index.suffixes.insert(text, item),
                Domain::Prefix(text) => index.prefixes.insert(text, item),
                Domain::Any => index.any.push(item),
            }
        }
        index
    }

    fn suffixes_of<'s>(&'s self, host: &'s str) -> impl Iterator<Item = (&'s &'r str, &'s Vec<usize>)> {
        self.suffixes.of(host, |length| host.get(host.len() - length..))
    }

    fn prefixes_of<'s>(&'s self, host: &'s str) -> impl Iterator<Item = (&'s &'r str, &'s Vec<usize>)> {
        self.prefixes.of(host, |length| host.get(..length))
    }

    /// What the domains that contain a host belong to, the most specific domain first.
    pub(super) fn containing<'s>(&'s self, host: &'s str) -> impl Iterator<Item = usize> + 's {
        let affixes = self.suffixes_of(host).chain(self.prefixes_of(host)).map(|(_, items)| items);
        self.exact.get(host).into_iter().chain(affixes).chain([&self.any]).flatten().copied()
    }

    fn longest_suffix(&self, host: &str) -> Option<&'r str> {
        self.suffixes_of(host).next().map(|(text, _)| *text)
    }

    fn longest_prefix(&self, host: &str) -> Option<&'r str> {
        self.prefixes_of(host).next().map(|(text, _)| *text)
    }

    fn texts(&self) -> impl Iterator<Item = Domain> {
        let exact: BTreeSet<&str> = self.exact.keys().copied().collect();
        exact
            .into_iter()
            .map(|text| Domain::Exact(text.to_owned()))
            .chain(self.suffixes.sorted().into_iter().map(|text| Domain::Suffix(text.to_owned())))
            .chain(self.prefixes.sorted().into_iter().map(|text| Domain::Prefix(text.to_owned())))
    }
}

/// Hosts that two tables treat alike: those of a domain that are in no more specific one of either table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hosts {
    /// The most specific domain that contains them.
    pub domain: Domain,
    /// A prefix that they have too, where it matters for one of the tables.
    pub prefix: Option<Domain>,
}

impl fmt::Display for Hosts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.prefix {
            None => self.domain.fmt(f),
            Some(prefix) => write!(f, "{prefix} and {}", self.domain),
        }
    }
}

/// The hosts as text, without those that are short forms of another one: `reviews` beside `reviews.shop`.
pub fn complete_names(hosts: &[Hosts]) -> Vec<String> {
    let names: Vec<String> =
        hosts.iter().map(|host| host.to_string().trim_end_matches('.').to_owned()).collect();
    let is_short = |name: &String| {
        names.iter().any(|other| other.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with('.')))
    };
    let mut complete: Vec<String> = names.iter().filter(|name| !is_short(name)).cloned().collect();
    complete.dedup();
    complete
}

/// The classes of hosts of two tables.
pub(super) struct HostClasses<'r> {
    before: &'r DomainIndex<'r>,
    after: &'r DomainIndex<'r>,
    both: DomainIndex<'r>,
}

/// A class with a host that stands for it.
pub(super) type Representative = (Hosts, String);

impl<'r> HostClasses<'r> {
    /// The classes of two tables. `domains` are those of both.
    pub(super) fn new(
        before: &'r DomainIndex<'r>,
        after: &'r DomainIndex<'r>,
        domains: impl IntoIterator<Item = &'r Domain>,
    ) -> Self {
        Self { before, after, both: DomainIndex::new(domains.into_iter().map(|domain| (domain, 0))) }
    }

    /// The class of a host, in lower case and without port.
    pub(super) fn of(&self, host: &str) -> Hosts {
        let suffix = self.both.longest_suffix(host);
        let prefix = self.both.longest_prefix(host).map(|text| Domain::Prefix(text.to_owned()));
        if self.both.exact.contains_key(host) {
            return Hosts { domain: Domain::Exact(host.to_owned()), prefix: None };
        }
        let Some(suffix) = suffix else {
            return Hosts { domain: prefix.unwrap_or(Domain::Any), prefix: None };
        };
        // Where both tables have a suffix for it, no prefix is looked at.
        let decided = [self.before, self.after].iter().all(|side| side.longest_suffix(host).is_some());
        Hosts { domain: Domain::Suffix(suffix.to_owned()), prefix: prefix.filter(|_| !decided) }
    }

    /// Every class that has a host, with one, and how many domains could not be represented.
    pub(super) fn all(&self) -> (Vec<Representative>, usize) {
        let exact: BTreeSet<&str> = self.both.exact.keys().copied().collect();
        let mut found: Vec<Representative> = exact
            .into_iter()
            .filter(|host| is_host(host))
            .map(|host| (self.of(host), host.to_owned()))
            .collect();
        let ends = |affixes: &Affixes<'r>| -> Vec<&'r str> {
            [""].into_iter().chain(affixes.sorted()).filter(|text| is_host(text)).collect()
        };
        let (suffixes, prefixes) = (ends(&self.both.suffixes), ends(&self.both.prefixes));
        let mut missing = 0;
        for suffix in &suffixes {
            let few =
                if suffixes.len() * prefixes.len() > MOST_PAIRS { &prefixes[..1] } else { &prefixes[..] };
            missing += prefixes.len() - few.len();
            for prefix in few {
                match self.representative(prefix, suffix) {
                    Some(host) => found.push((self.of(&host), host)),
                    None => missing += 1,
                }
            }
        }
        let mut seen = BTreeSet::new();
        found.retain(|(hosts, _)| seen.insert(hosts.clone()));
        (found, missing)
    }

    /// A host of which these are the longest suffix and prefix.
    fn representative(&self, prefix: &str, suffix: &str) -> Option<String> {
        let one = LABEL.iter().map(|c| char::from(*c).to_string());
        let two =
            LABEL.iter().flat_map(|a| LABEL.iter().map(|b| String::from_iter([*a, *b].map(char::from))));
        one.chain(two).map(|label| format!("{prefix}{label}{suffix}")).find(|host| {
            self.both.longest_suffix(host).unwrap_or_default() == suffix
                && self.both.longest_prefix(host).unwrap_or_default() == prefix
                && !self.both.exact.contains_key(host.as_str())
        })
    }

    /// The authorities that clients may send for the hosts of a class: in any case, with a port or without one.
    pub(super) fn authorities(&self, hosts: &Hosts) -> Result<Language, NotUnderstood> {
        let budget = Budget::default();
        let own = Language::regex(&authority(&hosts.domain))?;
        let own = match &hosts.prefix {
            Some(prefix) => own.and(&Language::regex(&authority(prefix))?, &budget)?,
            None => own,
        };
        let mut others = Vec::new();
        let mut length = 0;
        // A prefix does not matter where both tables have a suffix.
        let decided = hosts.prefix.is_none() && self.both_have_suffix(hosts);
        let takes =
            |domain: &Domain| may_take(domain, hosts) && !(decided && matches!(domain, Domain::Prefix(_)));
        for domain in self.both.texts().filter(takes) {
            let text = authority(&domain);
            length += text.len();
            if length > MOST_TEXT {
                return Err(NotUnderstood);
            }
            others.push(text);
        }
        let others = if others.is_empty() { Language::none() } else { Language::regex(&others.join("|"))? };
        Ok(own.minus(&others, &budget)?)
    }

    fn both_have_suffix(&self, hosts: &Hosts) -> bool {
        let Domain::Suffix(suffix) = &hosts.domain else { return false };
        // The suffix has itself as a suffix when something stands before it.
        let host = format!("x{suffix}");
        [self.before, self.after]
            .iter()
            .all(|side| side.suffixes_of(&host).any(|(text, _)| suffix.ends_with(*text)))
    }
}

/// Whether a domain may take hosts of a class away from it.
fn may_take(domain: &Domain, hosts: &Hosts) -> bool {
    match (&hosts.domain, domain) {
        (Domain::Exact(_), _) => false,
        (Domain::Suffix(own), Domain::Exact(text)) => text.ends_with(own.as_str()),
        (Domain::Suffix(own), Domain::Suffix(text)) => text.len() > own.len() && text.ends_with(own.as_str()),
        (Domain::Suffix(_), Domain::Prefix(text)) => match &hosts.prefix {
            Some(Domain::Prefix(own)) => text.len() > own.len() && text.starts_with(own.as_str()),
            _ => true,
        },
        (Domain::Prefix(own), Domain::Prefix(text)) => {
            text.len() > own.len() && text.starts_with(own.as_str())
        }
        (Domain::Prefix(own), Domain::Exact(text)) => text.starts_with(own.as_str()),
        (Domain::Prefix(_), Domain::Suffix(_)) => true,
        (Domain::Any, other) => *other != Domain::Any,
        (_, Domain::Any) => false,
    }
}

/// An expression for the authorities of a domain. Hosts have no colon, except addresses in brackets.
fn authority(domain: &Domain) -> String {
    match domain {
        Domain::Exact(text) => format!("{}(:[0-9]*)?", any_case(text)),
        Domain::Suffix(text) => format!("[^:]+{}(:[0-9]*)?", any_case(text)),
        Domain::Prefix(text) => format!("{}[^:]+(:[0-9]*)?", any_case(text)),
        Domain::Any => r"([^:]*|\[[^\[\]]*\])(:[0-9]*)?".to_owned(),
    }
}

/// An expression for a text in any mixture of ASCII case.
fn any_case(text: &str) -> String {
    let one = |c: char| match c {
        c if c.is_ascii_alphabetic() => format!("[{}{c}]", c.to_ascii_uppercase()),
        c => regex_syntax::escape(c.encode_utf8(&mut [0; 4])),
    };
    text.chars().map(one).collect()
}

/// Whether a request can be for this host: hosts are compared in lower case and without port.
fn is_host(text: &str) -> bool {
    host_of(text) == text && !text.bytes().any(|b| b.is_ascii_uppercase())
}
