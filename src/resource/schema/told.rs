//! What was already told about an object, so that no layer repeats another, and none draws
//! conclusions from a part that is wrong.

use std::collections::BTreeSet;

use crate::document::{NodeId, NodeRef};
use crate::resource::{SchemaProblem, SchemaProblemKind};

/// The places of one object at which something is wrong.
#[derive(Debug, Default)]
pub struct Told {
    places: BTreeSet<NodeId>,
    /// Places that are wrong themselves, not for a field that they lack.
    wrong: BTreeSet<NodeId>,
    missing: BTreeSet<(NodeId, String)>,
}

impl Told {
    /// What these problems tell.
    pub fn new(problems: &[SchemaProblem<'_>]) -> Self {
        let mut told = Self::default();
        for problem in problems {
            told.add(problem.node, &problem.kind);
        }
        told
    }

    /// Adds a problem; false when it is known.
    pub(super) fn add(&mut self, node: NodeRef<'_>, kind: &SchemaProblemKind) -> bool {
        self.places.insert(node.id());
        match kind {
            SchemaProblemKind::MissingField { field } => self.missing.insert((node.id(), field.to_string())),
            _ => self.wrong.insert(node.id()),
        }
    }

    /// Adds a place.
    pub(super) fn note(&mut self, node: NodeRef<'_>) {
        self.places.insert(node.id());
    }

    /// Whether something is wrong with the node or below it. Nodes stand behind all that is below
    /// them, unless aliases share parts; then a place may count for more than its own node.
    pub fn anything_in(&self, node: NodeRef<'_>) -> bool {
        self.places.range(first_below(node)..=node.id()).next().is_some()
    }

    /// Whether something is wrong with the node, with something below it, or with what it is part of.
    pub fn touches(&self, node: NodeRef<'_>) -> bool {
        let around =
            |place: &NodeId| *place > node.id() && first_below(node.tree().node(*place)) <= first_below(node);
        self.anything_in(node) || self.wrong.iter().any(around)
    }
}

/// The first node below this one, in the order of their numbers.
fn first_below(node: NodeRef<'_>) -> NodeId {
    let mut first = node;
    loop {
        let key = first.entries().next().map(|(key, _)| key);
        let Some(next) = key.or_else(|| first.items().next()).filter(|next| next.id() < first.id()) else {
            return first.id();
        };
        first = next;
    }
}
