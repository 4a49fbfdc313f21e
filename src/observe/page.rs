//! A page: sections of entries, each with its object and a note, as text and as a document.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::map_of;
use crate::base::report::place_document;
use crate::base::{ObjectRef, Place};
use crate::estate::Object;
use crate::mesh::World;

/// Entries of a section that the text shows; the document has them all.
const SHOWN: usize = 25;

/// One object, or one part of the subject.
#[derive(Debug)]
pub struct Entry {
    place: Place,
    label: String,
    note: String,
    facts: Map<String, Value>,
}

impl Entry {
    /// An object.
    pub fn of(world: &World<'_>, object: &Object, note: impl Into<String>) -> Self {
        let place = world.estate.place(object, object.name_node());
        Self::at(place, object.reference.to_string(), note)
    }

    /// A place with a label.
    pub fn at(place: Place, label: impl Into<String>, note: impl Into<String>) -> Self {
        Self { place, label: label.into(), note: note.into(), facts: Map::new() }
    }

    /// Adds facts for the document.
    #[must_use]
    pub fn with(mut self, facts: Value) -> Self {
        self.facts.extend(map_of(facts));
        self
    }

    fn document(&self) -> Value {
        let mut out = Map::new();
        out.insert("place".into(), place_document(&self.place));
        out.insert("note".into(), self.note.clone().into());
        out.extend(self.facts.clone());
        Value::Object(out)
    }
}

/// Entries of one sort.
#[derive(Debug)]
pub struct Section {
    key: &'static str,
    title: String,
    entries: Vec<Entry>,
}

impl Section {
    /// A section under this key of the document.
    pub fn new(key: &'static str, title: impl Into<String>, entries: Vec<Entry>) -> Self {
        Self { key, title: title.into(), entries }
    }
}

/// The page.
#[derive(Debug)]
pub struct Page {
    subject: Place,
    sections: Vec<Section>,
}

impl Page {
    /// An empty page about an object.
    pub fn new(world: &World<'_>, subject: &Object) -> Self {
        Self { subject: world.estate.place(subject, subject.name_node()), sections: Vec::new() }
    }

    /// Adds a section.
    pub fn push(&mut self, section: Section) {
        self.sections.push(section);
    }

    /// Every object that the page names.
    pub fn named(&self) -> BTreeSet<ObjectRef> {
        let places = self.sections.iter().flat_map(|section| &section.entries).map(|entry| &entry.place);
        std::iter::once(&self.subject).chain(places).filter_map(|place| place.object.clone()).collect()
    }

    /// The document (docs/schemas/Description.json).
    pub fn document(&self) -> Map<String, Value> {
        let mut out = Map::new();
        out.insert("subject".into(), place_document(&self.subject));
        for section in &self.sections {
            out.insert(section.key.into(), section.entries.iter().map(Entry::document).collect());
        }
        out
    }

    /// The text. What the input has nothing of is named in one line at the end.
    pub fn text(&self) -> String {
        let of = |place: &Place| match &place.position {
            Some(at) => format!("  ({}:{})", at.file, at.line),
            None => String::new(),
        };
        let name = self.subject.object.as_ref().map(ToString::to_string).unwrap_or_default();
        let mut text = format!("{name}{}\n", of(&self.subject));
        for section in self.sections.iter().filter(|section| !section.entries.is_empty()) {
            text.push_str(&format!("\n{}\n", section.title));
            let shown = section.entries.iter().take(SHOWN);
            let width =
                shown.clone().map(|entry| entry.label.chars().count()).max().unwrap_or_default().min(48);
            for entry in shown {
                let line = format!("  {:width$}  {}", entry.label, entry.note);
                text.push_str(line.trim_end());
                text.push('\n');
            }
            if let Some(more) = section.entries.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                text.push_str(&format!("  and {more} more; -o json has them all\n"));
            }
        }
        let empty: Vec<String> = self
            .sections
            .iter()
            .filter(|section| section.entries.is_empty())
            .map(|section| section.title.clone())
            .collect();
        if !empty.is_empty() {
            text.push_str(&format!("\nThe input shows none of these: {}\n", empty.join("; ")));
        }
        text
    }
}
