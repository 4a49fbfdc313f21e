//! One object of the estate, as it was read.

use std::sync::Arc;

use crate::base::ObjectRef;
use crate::document::{NodeId, NodeRef, Tree};

/// One object. Its tree may hold several (the items of a `List`).
#[derive(Debug, Clone)]
pub struct Object {
    /// Its identity. The namespace is filled in for kinds that live in one.
    pub reference: ObjectRef,
    /// Index of its text in the estate's sources; `None` for live objects.
    pub source: Option<usize>,
    pub(super) tree: Arc<Tree>,
    pub(super) root: NodeId,
}

impl Object {
    /// An object whose tree holds nothing else.
    pub fn new(reference: ObjectRef, source: Option<usize>, tree: Arc<Tree>) -> Self {
        let root = tree.root().id();
        Self { reference, source, tree, root }
    }

    /// The object's root node.
    pub fn root(&self) -> NodeRef<'_> {
        self.tree.node(self.root)
    }

    /// The value of a label.
    pub fn label(&self, name: &str) -> Option<&str> {
        self.root().at(&["metadata", "labels", name])?.as_str()
    }

    /// The value of an annotation.
    pub fn annotation(&self, name: &str) -> Option<&str> {
        self.root().at(&["metadata", "annotations", name])?.as_str()
    }

    /// The node of the object's name, or the object itself when it has none: the place for
    /// findings about the whole object.
    pub fn name_node(&self) -> NodeRef<'_> {
        self.root().at(&["metadata", "name"]).unwrap_or_else(|| self.root())
    }
}
