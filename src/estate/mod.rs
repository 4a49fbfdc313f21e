//! The estate: every object that a question may look at, whatever source it came from, and what
//! was *not* looked at. Raw objects, indexed by kind and name; typed views are made from them in
//! `resource`. Nothing here knows what a kind means.

mod coverage;
mod ingest;
mod object;

use std::hash::BuildHasher;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

pub use coverage::{Coverage, Lookup};
pub use ingest::{Depth, Ingested, KindSpec, Scope};
pub use object::Object;

use crate::base::{Place, place::FilePosition};
use crate::document::{Lines, NodeRef, Problem, ProblemKind};

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
    /// The lines of each source, once somebody asks for a position in it.
    lines: Vec<OnceLock<Lines>>,
    /// Objects by group and kind. Kinds are few, so they are searched one by one.
    by_kind: Vec<KindIndex>,
    /// The first object of every identity.
    by_name: HashTable<u32>,
}

#[derive(Debug)]
struct KindIndex {
    group: String,
    kind: String,
    objects: Vec<u32>,
}

fn hash_of(group: &str, kind: &str, namespace: &str, name: &str) -> u64 {
    FxBuildHasher.hash_one((group, kind, namespace, name))
}

fn is_called(object: &Object, group: &str, kind: &str, namespace: &str, name: &str) -> bool {
    let id = &object.reference;
    id.name == name && id.namespace == namespace && id.kind == kind && id.group() == group
}

impl Estate {
    /// Adds an object. The first of several with one identity is the one that lookups find.
    pub fn push(&mut self, object: Object) {
        let index = self.objects.len() as u32;
        let id = &object.reference;
        let (group, kind, namespace, name) = (id.group(), &id.kind, &id.namespace, &id.name);
        self.coverage.saw(group, kind, namespace);
        match self.by_kind.iter_mut().find(|known| known.kind == *kind && known.group == group) {
            Some(known) => known.objects.push(index),
            None => {
                let (group, kind) = (group.to_owned(), kind.clone());
                self.by_kind.push(KindIndex { group, kind, objects: vec![index] });
            }
        }
        let objects = &self.objects;
        let hash = hash_of(group, kind, namespace, name);
        let same = |other: &u32| is_called(&objects[*other as usize], group, kind, namespace, name);
        if self.by_name.find(hash, same).is_none() {
            self.by_name.insert_unique(hash, index, |other| {
                let id = &objects[*other as usize].reference;
                hash_of(id.group(), &id.kind, &id.namespace, &id.name)
            });
        }
        self.objects.push(object);
    }

    /// Adds what another estate has and this one lacks, and what its input shows. Only for objects
    /// without a text, such as those of a cluster.
    pub fn fill(&mut self, other: Self) {
        for mut object in other.objects {
            object.source = None;
            let id = &object.reference;
            if !matches!(self.find(id.group(), &id.kind, &id.namespace, &id.name), Lookup::Found(_)) {
                self.push(object);
            }
        }
        self.coverage.merge(other.coverage);
    }

    /// All objects of a kind, in the order of the input.
    pub fn of_kind<'e>(&'e self, group: &str, kind: &str) -> impl Iterator<Item = &'e Object> + 'e {
        self.by_kind
            .iter()
            .find(|known| known.kind == kind && known.group == group)
            .map_or(&[][..], |known| &known.objects)
            .iter()
            .map(|index| &self.objects[*index as usize])
    }

    /// Looks an object up. "Absent" only when the input is known to show it if it existed.
    pub fn find(&self, group: &str, kind: &str, namespace: &str, name: &str) -> Lookup<'_, Object> {
        let same = |other: &u32| is_called(&self.objects[*other as usize], group, kind, namespace, name);
        match self.by_name.find(hash_of(group, kind, namespace, name), same) {
            Some(index) => Lookup::Found(&self.objects[*index as usize]),
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

    /// Where texts cannot be read; what stands there is not among the objects.
    pub fn unreadable(&self) -> impl Iterator<Item = &TextProblem> {
        self.problems.iter().filter(|problem| problem.problem.kind == ProblemKind::Syntax)
    }

    /// The place of a problem of a text.
    pub fn place_of_problem(&self, problem: &TextProblem) -> Place {
        let position = self.file_position(problem.source, problem.problem.start, problem.problem.end);
        Place { position, ..Place::default() }
    }

    fn position(&self, object: &Object, node: NodeRef<'_>) -> Option<FilePosition> {
        let span = node.span()?;
        self.file_position(object.source?, span.start, span.end)
    }

    fn file_position(&self, source: usize, start: usize, end: usize) -> Option<FilePosition> {
        let lines = self.lines.get(source)?;
        let source = self.sources.get(source)?;
        let at = lines.get_or_init(|| Lines::of(&source.text)).position(&source.text, start);
        Some(FilePosition { file: Arc::clone(&source.name), line: at.line, column: at.column, start, end })
    }
}
