//! Assembles a [`Tree`] node by node. Used by the YAML reader and by the reader of API answers.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::tree::{Data, NodeId, Record, Slice, Tree, digest};

/// The key that brings in the entries of other maps.
const MERGE: &str = "<<";
/// So many keys are compared each with each.
const FEW: usize = 16;

/// An unfinished map or list.
struct Frame {
    map: bool,
    start: u32,
    /// Where its children begin on the scratch stack.
    first: usize,
    /// Nodes below it, with aliases followed.
    weight: u64,
}

/// What closing a map found out about its keys.
pub(super) enum KeyProblem {
    /// The key stands twice; the later one counts.
    Duplicate {
        earlier: NodeId,
        later: NodeId,
        /// The value of the later one, when the earlier one has the same.
        same: Option<NodeId>,
    },
    /// The key overrides one that a merge key brings in.
    OverridesMerge { key: NodeId },
    /// `<<` has a value that is not a map or a list of maps.
    NotMergeable { key: NodeId },
}

/// Builds one tree, depth first.
pub(super) struct Builder {
    tree: Tree,
    frames: Vec<Frame>,
    scratch: Vec<NodeId>,
    /// Those of the keys of the map that is being closed.
    digests: Vec<u32>,
    weight: u64,
}

impl Builder {
    /// A tree over `text`; `None` for answers of an API. `bytes` is the size of the document, as a
    /// hint how many nodes it will have.
    pub(super) fn new(text: Option<Arc<str>>, bytes: usize) -> Self {
        Self {
            tree: Tree {
                has_text: text.is_some(),
                text: text.unwrap_or_else(|| Arc::from("")),
                pool: String::new(),
                // A key and a value take about twenty bytes of text together.
                records: Vec::with_capacity(bytes / 8),
                children: Vec::with_capacity(bytes / 8),
                root: 0,
            },
            // What most documents need, so that these do not grow step by step for each of them.
            frames: Vec::with_capacity(16),
            scratch: Vec::with_capacity(64),
            digests: Vec::with_capacity(16),
            weight: 0,
        }
    }

    /// Nodes of the whole document so far, with aliases followed.
    pub(super) fn expanded(&self) -> u64 {
        self.weight
    }

    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    /// Whether the next node is a key of a map.
    pub(super) fn expects_key(&self) -> bool {
        self.frames
            .last()
            .is_some_and(|frame| frame.map && (self.scratch.len() - frame.first).is_multiple_of(2))
    }

    pub(super) fn leaf(&mut self, start: usize, end: usize, data: Data) -> NodeId {
        let id = self.record(start, end, data);
        self.attach(id, 1);
        id
    }

    /// A string that the text has literally at `start`.
    pub(super) const fn literal(start: usize, length: usize) -> Data {
        Data::Literal(Slice { start: start as u32, length: length as u32 })
    }

    /// A string that the text does not have literally.
    pub(super) fn pooled(&mut self, text: &str) -> Data {
        let start = self.tree.pool.len() as u32;
        self.tree.pool.push_str(text);
        Data::Pooled(Slice { start, length: text.len() as u32 })
    }

    pub(super) fn open(&mut self, map: bool, start: usize) {
        self.frames.push(Frame { map, start: start as u32, first: self.scratch.len(), weight: 1 });
    }

    /// Closes the innermost map or list. Returns its node, its weight, and what is wrong with its keys.
    pub(super) fn close(&mut self, end: Option<usize>) -> (NodeId, u64, Vec<KeyProblem>) {
        let Some(frame) = self.frames.pop() else {
            return (self.tree.root, 0, Vec::new());
        };
        let mut problems = Vec::new();
        if frame.map {
            let pairs = (self.scratch.len() - frame.first) / 2;
            self.scratch.truncate(frame.first + pairs * 2);
            self.digest_keys(frame.first);
            if !self.is_settled() {
                let children = self.scratch.split_off(frame.first);
                let settled = self.settle_keys(children, &mut problems);
                self.scratch.extend(settled);
                self.digest_keys(frame.first);
            }
        }
        let children = &self.scratch[frame.first..];
        let last = children.last().map_or(0, |id| self.tree.records[*id as usize].end);
        let end = end.unwrap_or(last.max(frame.start) as usize);
        let first = self.tree.children.len() as u32;
        let count = children.len() as u32;
        let data = if frame.map {
            let entries = self.digests.iter().zip(children.chunks_exact(2));
            self.tree.children.extend(entries.flat_map(|(digest, pair)| [*digest, pair[0], pair[1]]));
            Data::Map { first, count: count / 2 }
        } else {
            self.tree.children.extend_from_slice(children);
            Data::List { first, count }
        };
        self.scratch.truncate(frame.first);
        let id = self.record(frame.start as usize, end, data);
        self.attach(id, frame.weight);
        (id, frame.weight, problems)
    }

    /// Uses a node a second time. `weight` is that of the node when it was closed.
    pub(super) fn alias(&mut self, id: NodeId, weight: u64) {
        self.attach(id, weight);
    }

    pub(super) fn finish(mut self, root: NodeId) -> Tree {
        self.tree.root = root;
        self.tree.records.shrink_to_fit();
        self.tree.children.shrink_to_fit();
        self.tree.pool.shrink_to_fit();
        self.tree
    }

    pub(super) fn tree(&self) -> &Tree {
        &self.tree
    }

    fn record(&mut self, start: usize, end: usize, data: Data) -> NodeId {
        let id = self.tree.records.len() as NodeId;
        self.tree.records.push(Record { start: start as u32, end: end as u32, data });
        id
    }

    fn attach(&mut self, id: NodeId, weight: u64) {
        match self.frames.last_mut() {
            Some(frame) => {
                frame.weight = frame.weight.saturating_add(weight);
                self.scratch.push(id);
            }
            None => self.tree.root = id,
        }
        self.weight = self.weight.saturating_add(weight);
    }

    /// Takes the digests of the keys that lie on the scratch stack from `first` on.
    fn digest_keys(&mut self, first: usize) {
        let mut digests = std::mem::take(&mut self.digests);
        digests.clear();
        digests.extend(self.scratch[first..].chunks_exact(2).map(|pair| digest(self.key_text(pair[0]))));
        self.digests = digests;
    }

    /// Whether the keys, by their digests, differ from each other and from the merge key.
    fn is_settled(&self) -> bool {
        let digests = &self.digests;
        if digests.contains(&digest(MERGE)) {
            return false;
        }
        if digests.len() > FEW {
            let mut sorted = digests.clone();
            sorted.sort_unstable();
            return sorted.windows(2).all(|pair| pair[0] != pair[1]);
        }
        digests.iter().enumerate().all(|(at, digest)| !digests[..at].contains(digest))
    }

    /// Applies merge keys, then lets the last of equal keys win.
    fn settle_keys(&self, children: Vec<NodeId>, problems: &mut Vec<KeyProblem>) -> Vec<NodeId> {
        let merged = self.merge(children, problems);
        let pairs = merged.len() / 2;
        let mut doomed = Vec::new();
        let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
        if pairs > FEW {
            seen.reserve(pairs);
        }
        for pair in 0..pairs {
            let key = self.key_text(merged[pair * 2]);
            let earlier = if pairs > FEW {
                seen.insert(key, pair)
            } else {
                (0..pair).rev().find(|p| self.key_text(merged[p * 2]) == key)
            };
            if let Some(earlier) = earlier {
                let [one, two] = [earlier, pair].map(|pair| merged[pair * 2 + 1]);
                problems.push(KeyProblem::Duplicate {
                    earlier: merged[earlier * 2],
                    later: merged[pair * 2],
                    same: self.tree.node(one).same_value(self.tree.node(two)).then_some(two),
                });
                doomed.push(earlier);
            }
        }
        if doomed.is_empty() {
            return merged;
        }
        (0..pairs)
            .filter(|pair| !doomed.contains(pair))
            .flat_map(|pair| [merged[pair * 2], merged[pair * 2 + 1]])
            .collect()
    }

    fn merge(&self, children: Vec<NodeId>, problems: &mut Vec<KeyProblem>) -> Vec<NodeId> {
        let is_merge = |key: NodeId| {
            matches!(self.tree.records[key as usize], Record { start, end, .. } if end - start == 2)
                && self.key_text(key) == MERGE
        };
        if !children.chunks_exact(2).any(|pair| is_merge(pair[0])) {
            return children;
        }
        let (merges, own): (Vec<_>, Vec<_>) =
            children.chunks_exact(2).map(|pair| (pair[0], pair[1])).partition(|(key, _)| is_merge(*key));
        let mut out: Vec<NodeId> = own.iter().flat_map(|(key, value)| [*key, *value]).collect();
        for (merge_key, value) in merges {
            let value = self.tree.node(value);
            let maps: Vec<_> = match value.shape() {
                super::Shape::Map => vec![value],
                super::Shape::List => value.items().collect(),
                _ => Vec::new(),
            };
            if maps.is_empty() || maps.iter().any(|map| map.shape() != super::Shape::Map) {
                problems.push(KeyProblem::NotMergeable { key: merge_key });
                continue;
            }
            for (key, value) in maps.into_iter().flat_map(super::NodeRef::entries) {
                let name = key.as_str().unwrap_or_default();
                match own.iter().find(|(own, _)| self.key_text(*own) == name) {
                    Some((own, _)) => problems.push(KeyProblem::OverridesMerge { key: *own }),
                    None if out.chunks_exact(2).any(|pair| self.key_text(pair[0]) == name) => {}
                    None => out.extend([key.id(), value.id()]),
                }
            }
        }
        out
    }

    fn key_text(&self, id: NodeId) -> &str {
        self.tree.node(id).as_str().unwrap_or_default()
    }
}
