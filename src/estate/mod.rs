//! The estate: every object that a question may look at, whatever source it came from, and what
//! was *not* looked at. Raw objects, indexed by kind and name; typed views are made from them in
//! `resource`. Nothing here knows what a kind means.

mod coverage;
mod ingest;
mod object;

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use coverage::{Coverage, Lookup};
pub use ingest::{Depth, KindSpec, Scope};
pub use object::Object;

use crate::base::{FieldPath, Place, place::FilePosition};
use crate::document::{NodeRef, Position, Problem};

/// A text that objects were read from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name that the user knows it by; `-` for standard input.
    pub name: Arc<str>,
    /// The text.
    pub text: Arc<str>,
    /// The file on disk, when there is one that can be edited.
    pub path: Option<PathBuf>,
}

/// Something in the input that is no object of the estate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// The file or folder.
    pub file: Arc<str>,
    /// The number of the document in the file, from 1; `None` for a whole file or folder.
    pub document: Option<usize>,
    /// Why it was left out.
    pub reason: String,
}

/// A problem of a text, with its source.
#[derive(Debug, Clone)]
pub struct TextProblem {
    /// Index into [`Estate::sources`].
    pub source: usize,
    /// The problem.
    pub problem: Problem,
}

/// All objects of one input.
#[derive(Debug, Default)]
pub struct Estate {
    /// The texts, in the order in which they were read.
    pub sources: Vec<Source>,
    /// The objects, in the order of the input.
    pub objects: Vec<Object>,
    /// What the input was seen to hold.
    pub coverage: Coverage,
    /// What is no object.
    pub skipped: Vec<Skipped>,
    /// What could not be read, or only with loss.
    pub problems: Vec<TextProblem>,
    by_kind: FxHashMap<(String, String), Vec<usize>>,
    by_name: FxHashMap<ObjectKey, usize>,
}

/// Group, kind, namespace, name.
type ObjectKey = (String, String, String, String);

fn key_of(object: &Object) -> ObjectKey {
    let id = &object.reference;
    (id.group().to_owned(), id.kind.clone(), id.namespace.clone(), id.name.clone())
}

impl Estate {
    /// Adds an object. The first of several with one identity is the one that lookups find.
    pub fn push(&mut self, object: Object) {
        let index = self.objects.len();
        let key = key_of(&object);
        self.coverage.saw(&key.0, &key.1, &key.2);
        self.by_kind.entry((key.0.clone(), key.1.clone())).or_default().push(index);
        self.by_name.entry(key).or_insert(index);
        self.objects.push(object);
    }

    /// Adds what another estate has and this one lacks, and what its input shows. Only for objects
    /// without a text, such as those of a cluster.
    pub fn fill(&mut self, other: Self) {
        for object in other.objects {
            if !self.by_name.contains_key(&key_of(&object)) {
                self.push(Object { source: None, ..object });
            }
        }
        self.coverage.merge(other.coverage);
    }

    /// All objects of a kind, in the order of the input.
    pub fn of_kind<'e>(&'e self, group: &str, kind: &str) -> impl Iterator<Item = &'e Object> + 'e {
        self.by_kind
            .get(&(group.to_owned(), kind.to_owned()))
            .map_or(&[][..], Vec::as_slice)
            .iter()
            .map(|index| &self.objects[*index])
    }

    /// Looks an object up. "Absent" only when the input is known to show it if it existed.
    pub fn find(&self, group: &str, kind: &str, namespace: &str, name: &str) -> Lookup<'_, Object> {
        let key = (group.to_owned(), kind.to_owned(), namespace.to_owned(), name.to_owned());
        match self.by_name.get(&key) {
            Some(index) => Lookup::Found(&self.objects[*index]),
            None if self.coverage.observed(group, kind, namespace) => Lookup::Absent,
            None => Lookup::NotObserved,
        }
    }

    /// The place of a node of an object.
    pub fn place(&self, object: &Object, node: NodeRef<'_>) -> Place {
        Place {
            object: Some(object.reference.clone()),
            path: node.path_from(object.root()),
            position: self.position(object, node),
        }
    }

    /// The place of a field that is not there: its path, at the position of the node that lacks it.
    pub fn place_of_missing(&self, object: &Object, node: NodeRef<'_>, path: FieldPath) -> Place {
        Place { object: Some(object.reference.clone()), path, position: self.position(object, node) }
    }

    /// The place of a problem of a text.
    pub fn place_of_problem(&self, problem: &TextProblem) -> Place {
        let source = &self.sources[problem.source];
        Place {
            position: Some(file_position(source, problem.problem.start, problem.problem.end)),
            ..Place::default()
        }
    }

    fn position(&self, object: &Object, node: NodeRef<'_>) -> Option<FilePosition> {
        let span = node.span()?;
        let source = self.sources.get(object.source?)?;
        Some(file_position(source, span.start, span.end))
    }
}

fn file_position(source: &Source, start: usize, end: usize) -> FilePosition {
    let at = Position::of(&source.text, start);
    FilePosition { file: Arc::clone(&source.name), line: at.line, column: at.column, start, end }
}
