//! Shifts weights in files: only the bytes of the weights change, and that is proved by reading
//! the result again before it is written.

use std::sync::Arc;

use serde_json::Value;

use super::invariants::Invariant;
use super::plan::{Plan, plan};
use super::target::{Aim, Request, Route, aim, aim_at_added, find_route, not_in_rule};
use crate::base::{Error, FieldPath, Result};
use crate::document::edit::{self, Refusal, TextEdit};
use crate::document::{self, Document, Limits, NodeRef, Position};
use crate::estate::{Estate, Object, Source};
use crate::model::BackendId;
use crate::source::write_file;

/// How to shift in files.
#[derive(Debug, Clone, Copy)]
pub struct FileOptions {
    /// Whether the file is written.
    pub write: bool,
}

/// What was done, or would be.
#[derive(Debug)]
pub struct Done {
    /// The plan.
    pub plan: Plan,
    /// The text of the file before.
    pub before: Arc<str>,
    /// The text of the file after.
    pub after: String,
    /// The name of the file.
    pub file: Arc<str>,
    /// The place of the rule.
    pub place: crate::base::Place,
}

/// Shifts in the files of an estate.
pub fn shift_files(estate: &Estate, request: &Request, options: FileOptions) -> Result<Done> {
    let route = find_route(estate, request)?;
    let source = source_of(estate, route.object, request)?;
    let first = aim(route, request)?;
    let mut text = source.text.to_string();
    let holder;
    let (route, aim) = match &first.missing {
        None => (route, first),
        Some(id) if !request.add_backend => return Err(not_in_rule(route, &first, id, request)),
        Some(id) => {
            text = add_backend(source, route, &first, id, request)?;
            holder = reread(&text, route.object, request)?;
            let route = Route { object: &holder, adapter: route.adapter };
            let aim = aim_at_added(route, &first, id, request)?;
            (route, aim)
        }
    };
    let mut plan = plan(estate, route, &aim, request)?;
    let after = set_weights(&text, &source.name, route.object, &plan, request)?;
    let changed: Vec<Change> = plan
        .shifts
        .iter()
        .filter(|shift| shift.changes())
        .map(|shift| Change::Set(shift.backend.path.clone(), shift.after))
        .collect();
    prove(&text, &after, route.object, &changed, request)?;
    plan.add(Invariant::new("I4", true, "read again, the file differs in these weights only"));
    plan.check(request)?;
    let rule = plan.split.rule.path.clone();
    let node = follow(route.object.root(), &rule).unwrap_or_else(|| route.object.root());
    let place = estate.place(route.object, node);
    if options.write && *source.text != after {
        let path = source.path.as_deref().ok_or_else(|| {
            Error::usage(request.doing(), format!("{} is not a file that can be written", source.name))
                .advise("Give the path of a file or directory with -f.")
        })?;
        write_file(path, &after)?;
    }
    Ok(Done { plan, before: Arc::clone(&source.text), after, file: Arc::clone(&source.name), place })
}

fn source_of<'e>(estate: &'e Estate, object: &Object, request: &Request) -> Result<&'e Source> {
    object.source.and_then(|index| estate.sources.get(index)).ok_or_else(|| {
        Error::usage(request.doing(), format!("{} did not come from a file", object.reference))
    })
}

/// The text with the backend added at weight 0. A lone backend gets the weight that it has in fact.
fn add_backend(
    source: &Source,
    route: Route<'_>,
    aim: &Aim,
    id: &BackendId,
    request: &Request,
) -> Result<String> {
    let root = route.object.root();
    let refused = |refusal: Refusal| refuse(&source.text, &source.name, &refusal, request);
    let list = &aim.split.rule.list;
    let item = route.adapter.item(id, 0);
    let mut edits = Vec::new();
    let mut changes = vec![Change::Push(list.clone(), item.clone())];
    if let [lone] = aim.split.backends.as_slice() {
        edits.push(weight_edit(root, &lone.item, lone.weight).map_err(refused)?);
        changes.push(Change::Set(lone.path.clone(), lone.weight));
    }
    // Behind the edit of the lone item: at one place, the earlier of two insertions stands first.
    edits.push(edit::add_item(root, follow(root, list).unwrap_or(root), &item).map_err(refused)?);
    let after = edit::apply(&source.text, &edits);
    prove(&source.text, &after, route.object, &changes, request)?;
    Ok(after)
}

/// Reads the object again from a changed text.
fn reread(text: &str, object: &Object, request: &Request) -> Result<Object> {
    let mut again = Estate::default();
    let source = Source { name: Arc::from(""), text: Arc::from(text), path: None };
    let documents = document::read(&source.text, &Limits::default());
    again.ingest(source, documents, crate::resource::identity::KINDS, &request.file_namespace);
    again
        .objects
        .into_iter()
        .find(|other| other.reference == object.reference)
        .map(|mut found| {
            found.source = object.source;
            found
        })
        .ok_or_else(|| {
            Error::refused(request.doing(), format!("{} could not be edited safely", object.reference))
                .advise("Add the backend by hand.")
        })
}

fn set_weights(text: &str, name: &str, object: &Object, plan: &Plan, request: &Request) -> Result<String> {
    let mut edits = Vec::new();
    for shift in plan.shifts.iter().filter(|shift| shift.changes()) {
        let edit = weight_edit(object.root(), &shift.backend.item, shift.after)
            .map_err(|refusal| refuse(text, name, &refusal, request))?;
        edits.push(edit);
    }
    Ok(edit::apply(text, &edits))
}

fn weight_edit(root: NodeRef<'_>, item: &FieldPath, weight: u64) -> Result<TextEdit, Refusal> {
    let node = follow(root, item).unwrap_or(root);
    match (node.get("weight"), node.key("weight")) {
        (Some(old), _) => edit::set_integer(root, old, weight),
        (None, Some(key)) => {
            let at = key.span().unwrap_or_default().start;
            Err(Refusal { why: "`weight` is there without a value".to_owned(), at })
        }
        (None, None) => edit::add_key(root, node, "weight", &weight.into()),
    }
}

pub(super) fn refuse(text: &str, name: &str, refusal: &Refusal, request: &Request) -> Error {
    let at = Position::of(text, refusal.at);
    Error::refused(
        request.doing(),
        format!("{name}:{}:{} cannot be edited safely: {}", at.line, at.column, refusal.why),
    )
    .advise("Change that place by hand, or write it without the shared or unusual form.")
}

/// Follows a path of plain keys and indices.
pub(super) fn follow<'t>(root: NodeRef<'t>, path: &FieldPath) -> Option<NodeRef<'t>> {
    let mut node = root;
    for step in path.as_str().split(['.', '[']) {
        node = match step.strip_suffix(']').map(str::parse::<usize>) {
            Some(Ok(index)) => node.items().nth(index)?,
            _ => node.get(step)?,
        };
    }
    Some(node)
}

/// A change of an object that was meant.
enum Change {
    /// A weight has this value.
    Set(FieldPath, u64),
    /// A list has this item at its end.
    Push(FieldPath, Value),
}

/// I4: read again, every document is as before, but for the meant changes of this object.
fn prove(before: &str, after: &str, object: &Object, changes: &[Change], request: &Request) -> Result<()> {
    let namespace = &request.file_namespace;
    let read = |text: &str| -> (Vec<Value>, usize) {
        let documents = document::read(&Arc::from(text), &Limits::default());
        let problems = documents.iter().map(|document| document.problems.len()).sum();
        let value = |document: Document| document.tree.map_or(Value::Null, |tree| tree.root().to_json());
        (documents.into_iter().map(value).collect(), problems)
    };
    let is_json = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    let (mut expected, problems) = read(before);
    for value in &mut expected {
        for change in changes {
            change.apply(value, object, namespace);
        }
    }
    if (expected, problems) == read(after) && is_json(before) == is_json(after) {
        return Ok(());
    }
    Err(Error::refused(
        request.doing(),
        "I4: read again, the edited file would differ in more than the weights",
    )
    .advise("Please report this with the file; change the weights by hand meanwhile."))
}

impl Change {
    /// Applies the change where a document is this object, or a list that holds it.
    fn apply(&self, document: &mut Value, object: &Object, default_namespace: &str) {
        if let Some(items) = document.get_mut("items").and_then(Value::as_array_mut) {
            for item in items {
                self.apply(item, object, default_namespace);
            }
            return;
        }
        let id = &object.reference;
        let namespace = document["metadata"]["namespace"].as_str().filter(|namespace| !namespace.is_empty());
        let namespace = namespace.unwrap_or(default_namespace);
        let same = document["kind"] == id.kind.as_str()
            && document["apiVersion"] == id.api_version.as_str()
            && document["metadata"]["name"] == id.name.as_str()
            && namespace == id.namespace;
        if !same {
            return;
        }
        match self {
            Self::Set(path, weight) => {
                let pointer = path.pointer();
                let (parent, key) = pointer.rsplit_once('/').unwrap_or(("", &pointer));
                if let Some(parent) = document.pointer_mut(parent) {
                    parent[key] = (*weight).into();
                }
            }
            Self::Push(path, item) => {
                if let Some(list) = document.pointer_mut(&path.pointer()).and_then(Value::as_array_mut) {
                    list.push(item.clone());
                }
            }
        }
    }
}
