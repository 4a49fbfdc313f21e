//! The tree of one document: a flat arena of nodes, each with the bytes that it was read from.
//! Strings are slices of the text wherever the text has them literally. Aliases share the node
//! that they name, so a document never grows beyond its text.

use std::hash::Hasher;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHasher;
use serde::{Serialize, Serializer};

use crate::base::FieldPath;

/// Index of a node in its tree.
pub type NodeId = u32;

/// A string of a tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    pub(super) start: u32,
    pub(super) length: u32,
}

impl Slice {
    fn of(self, text: &str) -> &str {
        let start = self.start as usize;
        text.get(start..start + self.length as usize).unwrap_or("")
    }

    /// The same without a look at the bounds of characters.
    fn bytes_of(self, text: &str) -> &[u8] {
        let start = self.start as usize;
        text.as_bytes().get(start..start + self.length as usize).unwrap_or_default()
    }
}

/// What a node holds, in its compact form: numbers are bytes, so that none of it takes more than twelve.
#[derive(Debug, Clone, Copy)]
pub(super) enum Data {
    Null,
    Bool(bool),
    Int([u8; 8]),
    Unsigned([u8; 8]),
    Float([u8; 8]),
    /// A slice of the text.
    Literal(Slice),
    /// A slice of the pool of decoded strings.
    Pooled(Slice),
    /// `count` entries from `first` on, in the table of children.
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

/// Numbers that an entry of a map takes in the table of children.
const ENTRY: usize = 3;

/// A short hash of a key.
pub(super) fn digest(key: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(key.as_bytes());
    hasher.finish() as u32
}

/// One document as a tree.
#[derive(Debug)]
pub struct Tree {
    pub(super) text: Arc<str>,
    pub(super) pool: String,
    pub(super) records: Vec<Record>,
    /// Items of lists are nodes. Entries of maps are three numbers each: the [`digest`] of the key, so that a search
    /// touches one key only, the key, and the value.
    pub(super) children: Vec<u32>,
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
}

impl<'t> NodeRef<'t> {
    /// What the node holds.
    pub fn value(self) -> Node<'t> {
        match self.data() {
            Data::Null => Node::Null,
            Data::Bool(value) => Node::Bool(value),
            Data::Int(bytes) => Node::Int(i64::from_ne_bytes(bytes)),
            Data::Unsigned(bytes) => Node::Unsigned(u64::from_ne_bytes(bytes)),
            Data::Float(bytes) => Node::Float(f64::from_ne_bytes(bytes)),
            Data::Literal(slice) => Node::String(slice.of(&self.tree.text)),
            Data::Pooled(slice) => Node::String(slice.of(&self.tree.pool)),
            Data::Map { count, .. } => Node::Map(count as usize),
            Data::List { count, .. } => Node::List(count as usize),
        }
    }

    /// The type of the node.
    pub fn shape(self) -> Shape {
        match self.data() {
            Data::Null => Shape::Null,
            Data::Bool(_) => Shape::Boolean,
            Data::Int(_) | Data::Unsigned(_) => Shape::Integer,
            Data::Float(_) => Shape::Number,
            Data::Literal(_) | Data::Pooled(_) => Shape::String,
            Data::Map { .. } => Shape::Map,
            Data::List { .. } => Shape::List,
        }
    }

    /// The string, when it is one.
    pub fn as_str(self) -> Option<&'t str> {
        match self.data() {
            Data::Literal(slice) => Some(slice.of(&self.tree.text)),
            Data::Pooled(slice) => Some(slice.of(&self.tree.pool)),
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
        matches!(self.data(), Data::Null)
    }

    /// The entries of a map, in the order of the text; nothing for other nodes.
    pub fn entries(self) -> impl ExactSizeIterator<Item = (NodeRef<'t>, NodeRef<'t>)> + 't {
        let tree = self.tree;
        self.raw_entries().map(move |entry| (tree.node(entry[1]), tree.node(entry[2])))
    }

    fn raw_entries(self) -> std::slice::ChunksExact<'t, u32> {
        let numbers = match self.data() {
            Data::Map { first, count } => self.children(first, count * ENTRY as u32),
            _ => &[],
        };
        numbers.chunks_exact(ENTRY)
    }

    fn entry(self, key: &str) -> Option<(Self, Self)> {
        let wanted = digest(key);
        let mut entries = self.raw_entries();
        let found = entries.find(|entry| entry[0] == wanted && self.tree.node(entry[1]).is(key))?;
        Some((self.tree.node(found[1]), self.tree.node(found[2])))
    }

    /// The items of a list; nothing for other nodes.
    pub fn items(self) -> impl ExactSizeIterator<Item = NodeRef<'t>> + 't {
        let children = match self.data() {
            Data::List { first, count } => self.children(first, count),
            _ => &[],
        };
        let tree = self.tree;
        children.iter().map(move |id| tree.node(*id))
    }

    /// The value of a key, when this is a map that has it and it is not null.
    pub fn get(self, key: &str) -> Option<Self> {
        self.entry(key).map(|(_, value)| value).filter(|value| !value.is_null())
    }

    /// The node of the key itself, for pointing at the name of a field.
    pub fn key(self, key: &str) -> Option<Self> {
        self.entry(key).map(|(name, _)| name)
    }

    /// Whether this is exactly that string.
    fn is(self, text: &str) -> bool {
        match self.data() {
            Data::Literal(slice) => slice.bytes_of(&self.tree.text) == text.as_bytes(),
            Data::Pooled(slice) => slice.bytes_of(&self.tree.pool) == text.as_bytes(),
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
        let nodes = (0..self.tree.records.len() as NodeId).map(|id| self.tree.node(id));
        let below = nodes.flat_map(|node| node.entries().flat_map(<[_; 2]>::from).chain(node.items()));
        below.filter(|node| node.id == self.id).nth(1).is_some()
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
                    let found = key.as_str().and_then(|key| other.entry(key));
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

    /// A hash of the value: equal wherever [`Self::same_value`] holds.
    pub fn digest(self) -> u64 {
        let mut hasher = FxHasher::default();
        match self.value() {
            Node::Null => {}
            Node::Bool(value) => hasher.write_u8(value.into()),
            Node::Int(value) => hasher.write_i64(value),
            Node::Unsigned(value) => hasher.write_u64(value),
            // Zero has two forms.
            Node::Float(value) => hasher.write_u64((value + 0.0).to_bits()),
            Node::String(value) => hasher.write(value.as_bytes()),
            Node::Map(_) => {
                let entry =
                    |entry: &[u32]| self.tree.node(entry[2]).digest().rotate_left(7) ^ u64::from(entry[0]);
                hasher.write_u64(self.raw_entries().map(entry).fold(0, u64::wrapping_add));
            }
            Node::List(_) => self.items().for_each(|item| hasher.write_u64(item.digest())),
        }
        hasher.finish()
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

    fn record(self) -> &'t Record {
        &self.tree.records[self.id as usize]
    }

    fn data(self) -> Data {
        self.record().data
    }

    fn children(self, first: u32, count: u32) -> &'t [u32] {
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
        let next = match node.data() {
            Data::Map { .. } => {
                let entries: Vec<_> = node.raw_entries().collect();
                let at = entries.partition_point(|entry| entry[2] < target);
                let Some([_, key, value]) = entries.get(at) else { return false };
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

impl Serialize for NodeRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value() {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(value) => serializer.serialize_bool(value),
            Node::Int(value) => serializer.serialize_i64(value),
            Node::Unsigned(value) => serializer.serialize_u64(value),
            Node::Float(value) => serializer.serialize_f64(value),
            Node::String(value) => serializer.serialize_str(value),
            Node::Map(_) => serializer.collect_map(self.entries()),
            Node::List(_) => serializer.collect_seq(self.items()),
        }
    }
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
