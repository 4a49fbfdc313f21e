//! What an input shows, per kind and namespace. Files hold a part of the world: that something is
//! missing can be said only where the input was seen to hold that kind, or is declared complete.

use std::collections::{BTreeMap, BTreeSet};

/// The answer to a look-up by name.
#[derive(Debug)]
pub enum Lookup<'e, T> {
    /// It is there.
    Found(&'e T),
    /// It does not exist: the input would show it.
    Absent,
    /// The input does not show that part of the world.
    NotObserved,
}

/// Which parts of the world were seen.
#[derive(Debug, Default, Clone)]
pub struct Coverage {
    /// Kinds that were listed completely, in all namespaces.
    complete_kinds: BTreeSet<(String, String)>,
    /// Kinds that were listed completely in one namespace: group, kind, namespace.
    complete_kinds_in: BTreeSet<(String, String, String)>,
    /// Namespaces that are declared complete.
    complete_namespaces: BTreeSet<String>,
    /// Everything is declared complete.
    all: bool,
    /// Namespaces in which an object of this kind was seen, by group and kind.
    seen: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
    /// Kinds that could not be listed, with the reason.
    pub unreadable: BTreeMap<(String, String), String>,
}

impl Coverage {
    /// Notes that an object of this kind was read.
    pub(super) fn saw(&mut self, group: &str, kind: &str, namespace: &str) {
        // Kinds and namespaces are few and repeat; look before allocating.
        if !self.seen_in(group, kind).is_some_and(|namespaces| namespaces.contains(namespace)) {
            let kinds = self.seen.entry(group.to_owned()).or_default();
            kinds.entry(kind.to_owned()).or_default().insert(namespace.to_owned());
        }
    }

    fn seen_in(&self, group: &str, kind: &str) -> Option<&BTreeSet<String>> {
        self.seen.get(group)?.get(kind)
    }

    /// Declares that every object of this kind is in the estate.
    pub fn complete_kind(&mut self, group: &str, kind: &str) {
        self.complete_kinds.insert((group.to_owned(), kind.to_owned()));
    }

    /// Declares that every object of this kind in this namespace is in the estate.
    pub fn complete_kind_in(&mut self, group: &str, kind: &str, namespace: &str) {
        self.complete_kinds_in.insert((group.to_owned(), kind.to_owned(), namespace.to_owned()));
    }

    /// The kinds that are complete: group, kind, and the namespace unless it holds for all.
    pub fn complete_kinds(&self) -> impl Iterator<Item = (&str, &str, Option<&str>)> {
        let everywhere = self.complete_kinds.iter().map(|(group, kind)| (&**group, &**kind, None));
        let inside = self.complete_kinds_in.iter();
        everywhere.chain(inside.map(|(group, kind, namespace)| (&**group, &**kind, Some(&**namespace))))
    }

    /// Adds what another input shows.
    pub(super) fn merge(&mut self, other: Self) {
        self.complete_kinds.extend(other.complete_kinds);
        self.complete_kinds_in.extend(other.complete_kinds_in);
        self.complete_namespaces.extend(other.complete_namespaces);
        self.all |= other.all;
        for (group, kinds) in other.seen {
            let own = self.seen.entry(group).or_default();
            for (kind, namespaces) in kinds {
                own.entry(kind).or_default().extend(namespaces);
            }
        }
        self.unreadable.extend(other.unreadable);
    }

    /// Declares that everything in this namespace is in the estate; `*` for everything at all.
    pub fn complete_namespace(&mut self, namespace: &str) {
        if namespace == "*" {
            self.all = true;
        }
        self.complete_namespaces.insert(namespace.to_owned());
    }

    /// Whether an object of this kind in this namespace would be in the estate if it existed.
    pub fn observed(&self, group: &str, kind: &str, namespace: &str) -> bool {
        self.all
            || self.complete_namespaces.contains(namespace)
            || self.seen_in(group, kind).is_some_and(|namespaces| namespaces.contains(namespace))
            || self.complete_kinds.contains(&(group.to_owned(), kind.to_owned()))
            || self.complete_kinds_in.contains(&(group.to_owned(), kind.to_owned(), namespace.to_owned()))
    }

    /// Whether objects of this kind anywhere would be in the estate.
    pub fn observed_anywhere(&self, group: &str, kind: &str) -> bool {
        self.complete(group, kind) || self.seen_in(group, kind).is_some()
    }

    /// Whether objects of this kind were looked for: one was read, or they were listed. What is only declared complete was not.
    pub fn was_read(&self, group: &str, kind: &str) -> bool {
        let listed = || self.complete_kinds().any(|known| (known.0, known.1) == (group, kind));
        self.seen_in(group, kind).is_some() || listed()
    }

    /// Whether every object of this kind, in all namespaces, is in the estate.
    pub fn complete(&self, group: &str, kind: &str) -> bool {
        self.all || self.complete_kinds.contains(&(group.to_owned(), kind.to_owned()))
    }
}
