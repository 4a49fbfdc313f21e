//! Parts that many kinds of Istio share: matches, destinations, selectors.
//! Fields of the CRDs of all kinds that use them,
//! every served version, as of istio.io/api v1.31.1.

use crate::resource::record::record;

record! {
    /// A service that traffic is sent to, maybe one subset of it.
    pub struct Destination {
        required "host" host: Option<&'e str>,
        "port" port: Option<PortSelector<'e>>,
        "subset" subset: Option<&'e str>,
    }
}

record! {
    /// A port by its number.
    pub struct PortSelector {
        "number" number: Option<i64>,
    }
}

record! {
    /// A string in one of three ways; with none of them set, any string.
    pub struct StringMatch {
        "exact" exact: Option<&'e str>,
        "prefix" prefix: Option<&'e str>,
        "regex" regex: Option<&'e str>,
    }
}

/// What a `StringMatch` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StringMatchKind<'e> {
    /// The whole string is this.
    Exact(&'e str),
    /// The string begins with this.
    Prefix(&'e str),
    /// This RE2 expression matches the whole string.
    Regex(&'e str),
}

impl<'e> StringMatch<'e> {
    /// What is asked for; `None` when nothing is set. Of several, the first counts.
    pub fn kind(&self) -> Option<StringMatchKind<'e>> {
        let exact = self.exact.map(StringMatchKind::Exact);
        let prefix = self.prefix.map(StringMatchKind::Prefix);
        exact.or(prefix).or(self.regex.map(StringMatchKind::Regex))
    }
}

record! {
    /// A share from 0 to 100.
    pub struct Percent {
        "value" value: Option<f64>,
    }
}

record! {
    /// Chooses workloads by `labels`, as kinds of networking do.
    pub struct WorkloadSelector {
        "labels" labels: map &'e str,
    }
}

record! {
    /// Chooses workloads by `matchLabels`, as policies do.
    pub struct PolicySelector {
        "matchLabels" match_labels: map &'e str,
    }
}

record! {
    /// The object that a policy is attached to.
    pub struct PolicyTargetReference {
        "group" group: Option<&'e str>,
        required "kind" kind: Option<&'e str>,
        required "name" name: Option<&'e str>,
        "namespace" namespace: Option<&'e str>,
    }
}
