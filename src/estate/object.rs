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
    tree: Arc<Tree>,
    root: NodeId,
    // Where what is asked for most stands.
    metadata: Option<NodeId>,
    labels: Option<NodeId>,
    annotations: Option<NodeId>,
}

impl Object {
    /// An object whose tree holds nothing else.
    pub fn new(reference: ObjectRef, source: Option<usize>, tree: Arc<Tree>) -> Self {
        let root = tree.root().id();
        Self::within(reference, source, tree, root)
    }

    /// An object whose root is a node of a tree.
    pub(super) fn within(reference: ObjectRef, source: Option<usize>, tree: Arc<Tree>, root: NodeId) -> Self {
        let metadata = tree.node(root).get("metadata");
        let part = |field: &str| Some(metadata?.get(field)?.id());
        let (labels, annotations) = (part("labels"), part("annotations"));
        let metadata = metadata.map(NodeRef::id);
        Self { reference, source, tree, root, metadata, labels, annotations }
    }

    /// The object's root node.
    pub fn root(&self) -> NodeRef<'_> {
        self.tree.node(self.root)
    }

    /// Its metadata.
    pub fn metadata(&self) -> Option<NodeRef<'_>> {
        Some(self.tree.node(self.metadata?))
    }

    /// The value of a label.
    pub fn label(&self, name: &str) -> Option<&str> {
        self.tree.node(self.labels?).get(name)?.as_str()
    }

    /// The value of an annotation.
    pub fn annotation(&self, name: &str) -> Option<&str> {
        self.tree.node(self.annotations?).get(name)?.as_str()
    }

    /// The node of the object's name, or the object itself when it has none: the place for
    /// findings about the whole object.
    pub fn name_node(&self) -> NodeRef<'_> {
        self.metadata().and_then(|metadata| metadata.get("name")).unwrap_or_else(|| self.root())
    }
}
