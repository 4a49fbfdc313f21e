//! Where checks put what they found. A finding points at a node of an object; places, messages and
//! fingerprints follow from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::{CheckMeta, fingerprint};
use crate::base::Place;
use crate::base::report::{Certainty, Edit, Finding, Fix, NotChecked, Related, Severity};
use crate::document::NodeRef;
use crate::document::edit::{Refusal, TextEdit};
use crate::estate::{Estate, Object};

/// Collects what one check found.
#[derive(Debug)]
pub struct Findings<'e> {
    estate: &'e Estate,
    meta: &'static CheckMeta,
    drafts: Vec<Draft<'e>>,
    not_checked: BTreeSet<String>,
}

/// A finding in the making.
#[derive(Debug)]
pub struct Draft<'e> {
    /// The object, and the node of it that is meant.
    target: Option<(&'e Object, NodeRef<'e>)>,
    /// A field below the node.
    field: Option<String>,
    place: Place,
    message: String,
    severity: Severity,
    certainty: Certainty,
    help: Option<String>,
    related: Vec<Related>,
    witness: Option<Value>,
    fix: Option<Fix>,
    estate: &'e Estate,
}

impl<'e> Findings<'e> {
    /// An empty collection for one check.
    pub(super) fn new(estate: &'e Estate, meta: &'static CheckMeta) -> Self {
        Self { estate, meta, drafts: Vec::new(), not_checked: BTreeSet::new() }
    }

    /// Reports a node of an object.
    pub fn at(
        &mut self,
        object: &'e Object,
        node: NodeRef<'e>,
        message: impl Into<String>,
    ) -> &mut Draft<'e> {
        let node = own_node(object, node);
        let place = self.estate.place(object, node);
        self.push(Some((object, node)), place, message.into())
    }

    /// Reports a whole object.
    pub fn object(&mut self, object: &'e Object, message: impl Into<String>) -> &mut Draft<'e> {
        self.at(object, object.name_node(), message)
    }

    /// Reports a place that may belong to no object.
    pub fn place(&mut self, place: Place, message: impl Into<String>) -> &mut Draft<'e> {
        self.push(None, place, message.into())
    }

    /// Notes that a part of the check could not be done. Equal reasons are told once.
    pub fn not_checked(&mut self, reason: impl Into<String>) {
        self.not_checked.insert(reason.into());
    }

    fn push(
        &mut self,
        target: Option<(&'e Object, NodeRef<'e>)>,
        place: Place,
        message: String,
    ) -> &mut Draft<'e> {
        self.drafts.push(Draft {
            target,
            field: None,
            place,
            message,
            severity: self.meta.severity,
            certainty: Certainty::Exact,
            help: None,
            related: Vec::new(),
            witness: None,
            fix: None,
            estate: self.estate,
        });
        let last = self.drafts.len() - 1;
        &mut self.drafts[last]
    }

    /// What was found, each with its object, and what was not checked.
    pub(super) fn finish(self) -> (Vec<(Option<&'e Object>, Finding)>, Vec<NotChecked>) {
        let meta = self.meta;
        let findings = self
            .drafts
            .into_iter()
            .map(|draft| {
                let fingerprint = match draft.target {
                    Some((object, node)) => {
                        fingerprint::of_node(meta.name, object, node, draft.field.as_deref(), &draft.message)
                    }
                    None => fingerprint::of_text(meta.name, &draft.place, &draft.message),
                };
                let finding = Finding {
                    rule: meta.name,
                    aliases: meta.aliases,
                    severity: draft.severity,
                    certainty: draft.certainty,
                    message: draft.message,
                    help: draft.help,
                    place: draft.place,
                    related: draft.related,
                    witness: draft.witness,
                    fix: draft.fix,
                    fingerprint,
                };
                (draft.target.map(|(object, _)| object), finding)
            })
            .collect();
        let not_checked =
            self.not_checked.into_iter().map(|reason| NotChecked { rule: meta.name, reason }).collect();
        (findings, not_checked)
    }
}

impl<'e> Draft<'e> {
    /// Says what to do.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Points at a second place.
    pub fn related(&mut self, object: &'e Object, node: NodeRef<'e>, note: impl Into<String>) -> &mut Self {
        let place = self.estate.place(object, own_node(object, node));
        self.related.push(Related { note: note.into(), place });
        self
    }

    /// Points at a place outside of the estate.
    pub fn related_place(&mut self, place: Place, note: impl Into<String>) -> &mut Self {
        self.related.push(Related { note: note.into(), place });
        self
    }

    /// Gives this finding another severity than its check's.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Names a path below the node: for a field that is not there.
    pub fn below(&mut self, field: &str) -> &mut Self {
        let path = std::mem::take(&mut self.place.path);
        self.place.path = path.key(field);
        self.field = Some(field.to_owned());
        self
    }

    /// Shows a concrete request.
    pub fn witness(&mut self, witness: Value) -> &mut Self {
        self.witness = Some(witness);
        self
    }

    /// Offers a change that mends it, in the imperative. What cannot be edited safely is not offered, nor is a change of
    /// what did not come from a text.
    pub fn fix(
        &mut self,
        description: impl Into<String>,
        edits: impl IntoIterator<Item = Result<TextEdit, Refusal>>,
    ) -> &mut Self {
        let file = self.place.position.as_ref().map(|position| Arc::clone(&position.file));
        let edit = |edit: TextEdit| Edit { start: edit.range.start, end: edit.range.end, text: edit.text };
        let edits: Result<Vec<Edit>, Refusal> = edits.into_iter().map(|found| found.map(edit)).collect();
        if let (Some(file), Ok(edits)) = (file, edits) {
            self.fix = Some(Fix { description: description.into(), file, edits });
        }
        self
    }

    /// The finding depends on something that could not be decided.
    pub fn uncertain(&mut self) -> &mut Self {
        self.certainty = Certainty::May;
        self
    }
}

/// The node, unless it stands for a `spec` that is not there: then the object's name.
fn own_node<'e>(object: &'e Object, node: NodeRef<'e>) -> NodeRef<'e> {
    if std::ptr::eq(node.tree(), object.root().tree()) { node } else { object.name_node() }
}
