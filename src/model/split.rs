//! The weighted backends of one rule, in any mesh's dialect.

use std::fmt;

use crate::base::{FieldPath, ObjectRef};

/// What identifies a backend inside a rule: never its position.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BackendId {
    /// The host or Service, as written.
    pub host: String,
    /// The subset, where the dialect has them.
    pub subset: Option<String>,
    /// The port.
    pub port: Option<i64>,
}

impl BackendId {
    /// Whether a user's word names this backend: its subset, its host, or as much of
    /// `host:subset:port` as is needed.
    pub fn is_called(&self, word: &str) -> bool {
        let port = self.port.map(|port| port.to_string());
        let short = self.host.split('.').next().unwrap_or(&self.host);
        let parts: Vec<&str> = word.split(':').collect();
        let is_host = |part: &str| part == self.host || part == short;
        let is_subset = |part: &str| self.subset.as_deref() == Some(part);
        let is_port = |part: &str| port.as_deref() == Some(part);
        match parts.as_slice() {
            [one] => is_subset(one) || is_host(one) || is_port(one),
            [host, rest] => {
                is_host(host) && (is_subset(rest) || is_port(rest)) || is_subset(host) && is_port(rest)
            }
            [host, subset, port] => is_host(host) && is_subset(subset) && is_port(port),
            _ => false,
        }
    }
}

impl fmt::Display for BackendId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host)?;
        if let Some(subset) = &self.subset {
            write!(f, ":{subset}")?;
        }
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        Ok(())
    }
}

/// One backend of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backend {
    /// What identifies it.
    pub id: BackendId,
    /// The weight as written; `None` when it is absent.
    pub written: Option<i64>,
    /// The weight in force, given what the dialect makes of an absent one.
    pub weight: u64,
    /// The list item, from the object's root.
    pub item: FieldPath,
    /// The weight, from the object's root; also when it is absent.
    pub path: FieldPath,
}

/// A rule with its weighted backends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The routing object.
    pub object: ObjectRef,
    /// The rule.
    pub rule: SplitRule,
    /// All backends, in order.
    pub backends: Vec<Backend>,
    /// The largest weight that the dialect permits.
    pub max_weight: u64,
}

impl Split {
    /// The sum of the weights in force.
    pub fn total(&self) -> u64 {
        self.backends.iter().map(|backend| backend.weight).sum()
    }
}

/// Names a rule of a routing object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitRule {
    /// Its path: `spec.http[1]`.
    pub path: FieldPath,
    /// Its short name for people and commands: its own name, else `http[1]`.
    pub label: String,
    /// The list of its backends: `spec.http[1].route`.
    pub list: FieldPath,
}
