//! The tree of one document: a flat arena of nodes, each with the bytes that it was read from.
//! Strings are slices of the text wherever the text has them literally. Aliases share the node
//! that they name, so a document never grows beyond its text.

use std::ops::Range;
use std::sync::Arc;

use crate::base::FieldPath;

/// Index of a node in its tree.
pub type NodeId = u32;

/// A string of a tree: a slice of the text, or of the pool of decoded strings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    pub(super) start: u32,
    pub(super) length: u32,
    pub(super) pooled: bool,
}

/// What a node holds, in its compact form.
#[derive(Debug, Clone, Copy)]
pub(super) enum Data {
    Null,
    Bool(bool),
    Int(i64),
    Unsigned(u64),
    Float(f64),
    String(Slice),
    /// `count` pairs of key and value from `first` on, in the table of children.
    Map {
        first: u32,
        count: u32,
    },
    /// `count` items from `first` on, in the table of children.
    List {
        first: u32,
        count: u32,
    },
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) data: Data,
}

/// One document as a tree.
#[derive(Debug)]
pub struct Tree {
    pub(super) text: Arc<str>,
    pub(super) pool: String,
    pub(super) records: Vec<Record>,
    pub(super) children: Vec<NodeId>,
    pub(super) root: NodeId,
    /// False for trees that came from an API, whose nodes have no place in a text.
    pub(super) has_text: bool,
}

/// What a node is, for matching and for messages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Node<'t> {
    /// `null`, `~` or nothing.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// An integer above the signed range.
    Unsigned(u64),
    /// A number with a fraction or exponent, or one beyond 64 bits.
    Float(f64),
    /// A string.
    String(&'t str),
    /// A map with so many entries.
    Map(usize),
    /// A list with so many items.
    List(usize),
}

/// The type of a node, without its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Nothing.
    Null,
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// Any other number.
    Number,
    /// Text.
    String,
    /// Keys and values.
    Map,
    /// Items.
    List,
}

impl Shape {
    /// The word in messages, with its article.
    pub const fn describe(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Integer => "an integer",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Map => "a map",
            Self::List => "a list",
        }
    }
}

/// A node of a tree. Cheap to copy.
#[derive(Clone, Copy)]
pub struct NodeRef<'t> {
    tree: &'t Tree,
    id: NodeId,
}

impl Tree {
    /// A tree that is one empty map and came from no text.
    pub fn empty_map() -> Self {
        let mut builder = super::build::Builder::new(None, 0);
        builder.open(true, 0);
        let (root, ..) = builder.close(None);
        builder.finish(root)
    }

    /// The root of the document.
    pub fn root(&self) -> NodeRef<'_> {
        self.node(self.root)
    }

    /// The node with this index.
    pub fn node(&self, id: NodeId) -> NodeRef<'_> {
        NodeRef { tree: self, id }
    }

    /// The text of the whole file that the document stands in; `None` when it came from an API.
    pub fn text(&self) -> Option<&Arc<str>> {
        self.has_text.then_some(&self.text)
    }

    pub(super) fn slice(&self, slice: Slice) -> &str {
        let from = if slice.pooled { &self.pool } else { &*self.text };
        let start = slice.start as usize;
        from.get(start..start + slice.length as usize).unwrap_or("")
    }
}

impl<'t> NodeRef<'t> {
    /// What the node holds.
    pub fn value(self) -> Node<'t> {
        match self.record().data {
            Data::Null => Node::Null,
            Data::Bool(value) => Node::Bool(value),
            Data::Int(value) => Node::Int(value),
            Data::Unsigned(value) => Node::Unsigned(value),
            Data::Float(value) => Node::Float(value),
            Data::String(slice) => Node::String(self.tree.slice(slice)),
            Data::Map { count, .. } => Node::Map(count as usize),
            Data::List { count, .. } => Node::List(count as usize),
        }
    }

    /// The type of the node.
    pub fn shape(self) -> Shape {
        match self.record().data {
            Data::Null => Shape::Null,
            Data::Bool(_) => Shape::Boolean,
            Data::Int(_) | Data::Unsigned(_) => Shape::Integer,
            Data::Float(_) => Shape::Number,
            Data::String(_) => Shape::String,
            Data::Map { .. } => Shape::Map,
            Data::List { .. } => Shape::List,
        }
    }

    /// The string, when it is one.
    pub fn as_str(self) -> Option<&'t str> {
        match self.value() {
            Node::String(text) => Some(text),
            _ => None,
        }
    }

    /// The integer, when it is one that fits.
    pub fn as_i64(self) -> Option<i64> {
        match self.value() {
            Node::Int(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the node is null.
    pub fn is_null(self) -> bool {
        matches!(self.record().data, Data::Null)
    }

    /// The entries of a map, in the order of the text; nothing for other nodes.
    pub fn entries(self) -> impl ExactSizeIterator<Item = (NodeRef<'t>, NodeRef<'t>)> + 't {
        let children = match self.record().data {
            Data::Map { first, count } => self.children(first, count * 2),
            _ => &[],
        };
        let tree = self.tree;
        children.chunks_exact(2).map(move |pair| (tree.node(pair[0]), tree.node(pair[1])))
    }

    /// The items of a list; nothing for other nodes.
    pub fn items(self) -> impl ExactSizeIterator<Item = NodeRef<'t>> + 't {
        let children = match self.record().data {
            Data::List { first, count } => self.children(first, count),
            _ => &[],
        };
        let tree = self.tree;
        children.iter().map(move |id| tree.node(*id))
    }

    /// The value of a key, when this is a map that has it and it is not null.
    pub fn get(self, key: &str) -> Option<Self> {
        self.entries().find(|(name, _)| name.is(key)).map(|(_, value)| value).filter(|value| !value.is_null())
    }

    /// The node of the key itself, for pointing at the name of a field.
    pub fn key(self, key: &str) -> Option<Self> {
        self.entries().find(|(name, _)| name.is(key)).map(|(name, _)| name)
    }

    /// Whether this is exactly that string.
    fn is(self, text: &str) -> bool {
        match self.record().data {
            Data::String(slice) => slice.length as usize == text.len() && self.tree.slice(slice) == text,
            _ => false,
        }
    }

    /// Follows keys from this node.
    pub fn at(self, keys: &[&str]) -> Option<Self> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    /// The bytes of the text that the node was read from.
    pub fn span(self) -> Option<Range<usize>> {
        let record = self.record();
        self.tree.has_text.then_some(record.start as usize..record.end as usize)
    }

    /// The path from `root` to this node; empty when it is not below it. For a key, the path of its value.
    pub fn path_from(self, root: Self) -> FieldPath {
        self.steps_from(root).into_iter().flatten().fold(FieldPath::default(), |path, step| match step {
            Step::Key(key) => path.key(key.as_str().unwrap_or_default()),
            Step::Index(index) => path.index(index),
        })
    }

    /// The steps from `root` to this node: keys as they are, items of lists as `name` calls them. Empty when the node is
    /// not below `root`.
    pub fn steps_naming_items(self, root: Self, name: impl Fn(Self) -> String) -> Vec<String> {
        let mut node = root;
        let mut names = Vec::new();
        for step in self.steps_from(root).unwrap_or_default() {
            let (next, step) = match step {
                Step::Key(key) => {
                    let value = node.entries().find(|(name, _)| *name == key).map(|(_, value)| value);
                    (value, key.as_str().unwrap_or_default().to_owned())
                }
                Step::Index(index) => {
                    let item = node.items().nth(index);
                    (item, item.map(&name).unwrap_or_default())
                }
            };
            names.push(step);
            node = next.unwrap_or(node);
        }
        names
    }

    fn steps_from(self, root: Self) -> Option<Vec<Step<'t>>> {
        let mut steps = Vec::new();
        if bisect(root, self.id, &mut steps) {
            return Some(steps);
        }
        steps.clear();
        let mut budget = self.tree.records.len() * 4;
        search(root, self.id, &mut steps, &mut budget).then_some(steps)
    }

    /// Whether the node stands in more than one place, through an alias or a merge key.
    pub fn is_shared(self) -> bool {
        self.tree.children.iter().filter(|id| **id == self.id).count() > 1
    }

    /// The nodes from below `root` down to this one; `None` when it is not below it.
    pub fn ancestry(self, root: Self) -> Option<Vec<Self>> {
        let mut node = root;
        let mut nodes = Vec::new();
        for step in self.steps_from(root)? {
            node = match step {
                Step::Key(key) => node.entries().find(|(name, _)| *name == key)?.1,
                Step::Index(index) => node.items().nth(index)?,
            };
            nodes.push(node);
        }
        Some(nodes)
    }

    /// The map that this node is a key of, below `root`.
    pub fn map_of_key(self, root: Self) -> Option<Self> {
        let nodes = self.ancestry(root)?;
        // The last one is the value of the key.
        let map = nodes.len().checked_sub(2).map_or(root, |at| nodes[at]);
        map.entries().any(|(key, _)| key == self).then_some(map)
    }

    /// The index of the node in its tree.
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The tree of the node.
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// Whether two nodes, maybe of two trees, have the same value. The order of keys does not count.
    pub fn same_value(self, other: NodeRef<'_>) -> bool {
        match (self.value(), other.value()) {
            (Node::Map(left), Node::Map(right)) => {
                let same = |(key, value): (Self, Self)| {
                    let found =
                        other.entries().find(|(name, _)| key.as_str().is_some_and(|key| name.is(key)));
                    found.is_some_and(|(_, found)| value.same_value(found))
                };
                left == right && self.entries().all(same)
            }
            (Node::List(left), Node::List(right)) => {
                left == right && self.items().zip(other.items()).all(|(one, two)| one.same_value(two))
            }
            (left, right) => left == right,
        }
    }

    /// The value as JSON.
    pub fn to_json(self) -> serde_json::Value {
        use serde_json::Value;
        match self.value() {
            Node::Null => Value::Null,
            Node::Bool(value) => value.into(),
            Node::Int(value) => value.into(),
            Node::Unsigned(value) => value.into(),
            Node::Float(value) => value.into(),
            Node::String(value) => value.into(),
            Node::Map(_) => Value::Object(
                self.entries()
                    .map(|(key, value)| (key.as_str().unwrap_or_default().to_owned(), value.to_json()))
                    .collect(),
            ),
            Node::List(_) => self.items().map(Self::to_json).collect(),
        }
    }

    fn record(self) -> Record {
        self.tree.records[self.id as usize]
    }

    fn children(self, first: u32, count: u32) -> &'t [NodeId] {
        self.tree.children.get(first as usize..(first + count) as usize).unwrap_or(&[])
    }
}

enum Step<'t> {
    Key(NodeRef<'t>),
    Index(usize),
}

/// Looks for a node where nodes stand in the tree after everything below them, which only aliases break.
fn bisect<'t>(from: NodeRef<'t>, target: NodeId, steps: &mut Vec<Step<'t>>) -> bool {
    let tree = from.tree;
    let mut node = from;
    while node.id != target {
        let next = match node.record().data {
            Data::Map { first, count } => {
                let children = node.children(first, count * 2);
                let at =
                    children.chunks_exact(2).collect::<Vec<_>>().partition_point(|pair| pair[1] < target);
                let Some([key, value]) = children.get(at * 2..at * 2 + 2) else { return false };
                steps.push(Step::Key(tree.node(*key)));
                if *key == target {
                    return true;
                }
                *value
            }
            Data::List { first, count } => {
                let children = node.children(first, count);
                let at = children.partition_point(|child| *child < target);
                let Some(child) = children.get(at) else { return false };
                steps.push(Step::Index(at));
                *child
            }
            _ => return false,
        };
        // Towards the leaves numbers get smaller; an alias may lead elsewhere.
        if next >= node.id {
            return false;
        }
        node = tree.node(next);
    }
    true
}

/// Depth first search for a node. Aliases make the tree a graph, so the work is bounded.
fn search<'t>(from: NodeRef<'t>, target: NodeId, steps: &mut Vec<Step<'t>>, budget: &mut usize) -> bool {
    if from.id == target {
        return true;
    }
    let Some(rest) = budget.checked_sub(1) else {
        return false;
    };
    *budget = rest;
    for (key, value) in from.entries() {
        steps.push(Step::Key(key));
        if key.id == target || search(value, target, steps, budget) {
            return true;
        }
        steps.pop();
    }
    for (index, item) in from.items().enumerate() {
        steps.push(Step::Index(index));
        if search(item, target, steps, budget) {
            return true;
        }
        steps.pop();
    }
    false
}

impl std::fmt::Debug for NodeRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value().fmt(f)
    }
}

impl PartialEq for NodeRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.tree, other.tree) && self.id == other.id
    }
}
