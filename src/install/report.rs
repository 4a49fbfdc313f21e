//! Plans, installations and removals as reports (docs/schemas/Installation.json).

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::apply::Done;
use super::hooks::Due;
use super::inventory::{ChartRecord, Head};
use super::plan::{Change, Plan, Step};
use super::remove::Removal;
use super::wait::Waiting;
use crate::base::report::{Table, View};
use crate::base::{Exit, ObjectRef, Report, text};
use crate::cluster::FieldConflict;
use crate::kubernetes::difference::FieldDifference;

/// Fields of one object that are shown; all of them are in the structured output.
const FIELDS: usize = 6;
/// Letters of a value that are shown.
const LETTERS: usize = 60;

/// A plan that is not performed, since it was only asked for or cannot be.
pub fn plan_report(plan: &Plan) -> Report {
    let exit = plan.blocked().unwrap_or(Exit::Yes);
    view(plan, None, exit)
}

/// What came of a plan.
pub fn report(plan: &Plan, done: &Done) -> Report {
    let exit = match done.stopped {
        Some(signal) => signal,
        None if done.waiting.is_empty() => Exit::Yes,
        None => Exit::Unreachable,
    };
    view(plan, Some(done), exit)
}

fn view(plan: &Plan, done: Option<&Done>, exit: Exit) -> Report {
    let mut document = head_document(&plan.head);
    document.insert("action".into(), "install".into());
    document.insert("dryRun".into(), done.is_none().into());
    document.insert("changed".into(), done.is_some_and(|done| done.changed).into());
    document.insert("createsNamespace".into(), plan.creates_namespace.into());
    document.insert("objects".into(), plan.steps.iter().map(step_document).collect());
    if !plan.hooks.is_empty() {
        document.insert("hooks".into(), plan.hooks.iter().map(hook_document).collect());
    }
    let waiting = done.map(|done| done.waiting.as_slice()).unwrap_or_default();
    document.insert("waiting".into(), waiting.iter().map(waiting_document).collect());
    document.insert("notes".into(), json!(plan.notes));
    let shown = plan.steps.iter().filter(|step| step.change != Change::Keep);
    let rows = shown.map(|step| {
        let object = step.desired.object.to_string();
        vec![step.change.as_str().to_owned(), object, step.desired.component.clone(), remark(step)]
    });
    let table = Table { header: vec!["CHANGE", "OBJECT", "COMPONENT", "REMARK"], rows: rows.collect() };
    let view = View { kind: "Installation", document, text: page(plan, done), table, ..View::default() };
    Report { view, exit }
}

/// The plan as text, to be shown before it is performed.
pub fn page(plan: &Plan, done: Option<&Done>) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    if plan.creates_namespace
        && !plan.steps.iter().any(|step| {
            step.desired.object.kind == "Namespace" && step.desired.object.name == plan.head.namespace
        })
    {
        let _ = writeln!(out, "+ Namespace {}", plan.head.namespace);
    }
    // What stands in the way is not to be looked for among all the rest.
    let blocked = done.is_none() && plan.blocked().is_some();
    let shown = |step: &&Step| match blocked {
        true => step.refused.is_some() || !step.conflicts.is_empty(),
        false => step.change != Change::Keep || !remark(step).is_empty(),
    };
    for step in plan.steps.iter().filter(shown) {
        step_lines(step, &mut out);
    }
    for due in plan.hooks.iter().filter(|_| !plan.is_done() && !blocked) {
        let _ =
            writeln!(out, "> {}  ({}, {})", due.hook.desired.object, due.hook.desired.component, due.event);
    }
    for waiting in done.map(|done| done.waiting.as_slice()).unwrap_or_default() {
        let _ = writeln!(out, "\nnot ready: {}: {}", waiting.object, waiting.missing);
        for cause in &waiting.causes {
            let _ = writeln!(out, "  {}: {}: {}", cause.kind, cause.object, text::printable(&cause.message));
        }
    }
    let kinds = [Change::Create, Change::Change, Change::Own, Change::Replace, Change::Delete, Change::Keep];
    let counts: Vec<String> = kinds
        .iter()
        .filter(|change| plan.count(**change) > 0)
        .map(|change| format!("{} {}", plan.count(*change), change.as_str()))
        .collect();
    let counts = if counts.is_empty() { "nothing to install".to_owned() } else { counts.join(", ") };
    let verdict = match done {
        None if plan.blocked().is_some() => "; nothing was changed, see above why",
        None => "",
        Some(done) if !done.waiting.is_empty() => "; not all is ready: the same command goes on",
        Some(done) if done.stopped.is_some() => "; interrupted: the same command goes on",
        Some(done) if !done.waited => "; workloads were not waited for",
        Some(_) => "; all is ready",
    };
    let space = if out.is_empty() { "" } else { "\n" };
    let _ = writeln!(out, "{space}{} in {}: {counts}{verdict}", plan.head.name, plan.head.namespace);
    out
}

fn step_lines(step: &Step, out: &mut String) {
    let sign = match step.change {
        Change::Create => '+',
        Change::Delete => '-',
        Change::Replace => '!',
        Change::Change => '~',
        Change::Own | Change::Keep => ' ',
    };
    let _ = writeln!(out, "{sign} {}  ({})", step.desired.object, step.desired.component);
    let remark = remark(step);
    if !remark.is_empty() {
        let _ = writeln!(out, "    {}", text::printable(&remark));
    }
    for field in step.fields.iter().take(FIELDS) {
        let (before, after) = (value(step, field, &field.before), value(step, field, &field.after));
        let _ = writeln!(out, "    {}: {before} -> {after}", text::printable(field.path.as_str()));
    }
    if step.fields.len() > FIELDS {
        let _ = writeln!(out, "    and {}", text::plural(step.fields.len() - FIELDS, "more field"));
    }
}

/// A value of a field, short; of a Secret never.
fn value(step: &Step, field: &FieldDifference, value: &Option<Value>) -> String {
    let Some(value) = value else { return "nothing".to_owned() };
    if step.desired.object.kind == "Secret" && field.path.as_str().starts_with("data") {
        return "(hidden)".to_owned();
    }
    let text = value.to_string();
    let short: String = text.chars().take(LETTERS).collect();
    text::printable(&if short.len() < text.len() { format!("{short}...") } else { short })
}

/// What is to be known about a step besides its change.
fn remark(step: &Step) -> String {
    let mut parts = Vec::new();
    if let Some(why) = &step.refused {
        parts.push(why.clone());
    }
    if let Some(owner) = step.owner.as_ref().filter(|_| step.refused.is_none()) {
        let marks = match step.marks.is_empty() {
            true => String::new(),
            false => format!(", without {}", text::list(&step.marks, 6)),
        };
        parts.push(format!("taken over from {owner}{marks}"));
    }
    if !step.conflicts.is_empty() {
        let list: Vec<String> =
            step.conflicts.iter().map(|one| format!("{} of {}", one.field, one.manager)).collect();
        let way = if step.force { "is taken over" } else { "is in the way; --force-conflicts takes it" };
        parts.push(format!("{} {way}", text::list(&list, 4)));
    }
    if !step.left.is_empty() {
        let list: Vec<String> =
            step.left.iter().map(|one| format!("{} to {}", one.field, one.manager)).collect();
        parts.push(format!("left alone: {}", text::list(&list, 4)));
    }
    if !step.also_of.is_empty() && step.change != Change::Keep {
        parts.push(format!("also of {}, in place", text::list(&step.also_of, 4)));
    }
    parts.join("; ")
}

pub(super) fn object_document(object: &ObjectRef) -> Value {
    json!({
        "apiVersion": object.api_version, "kind": object.kind, "namespace": object.namespace,
        "name": object.name,
    })
}

fn head_document(head: &Head) -> Map<String, Value> {
    let mut out = Map::new();
    for (key, value) in [
        ("name", &head.name),
        ("namespace", &head.namespace),
        ("mesh", &head.mesh),
        ("revision", &head.revision),
        ("profile", &head.profile),
    ] {
        if !value.is_empty() {
            out.insert(key.to_owned(), value.as_str().into());
        }
    }
    out.insert("charts".to_owned(), head.charts.iter().map(chart_document).collect());
    out
}

fn chart_document(chart: &ChartRecord) -> Value {
    json!({
        "component": chart.component, "name": chart.name, "version": chart.version, "digest": chart.digest,
        "source": chart.source,
    })
}

fn hook_document(due: &Due) -> Value {
    json!({
        "object": object_document(&due.hook.desired.object), "event": due.event, "weight": due.hook.weight,
        "component": due.hook.desired.component,
    })
}

fn conflicts_document(conflicts: &[FieldConflict]) -> Value {
    conflicts.iter().map(|one| json!({"field": one.field, "manager": one.manager})).collect()
}

fn step_document(step: &Step) -> Value {
    let mut out = json!({
        "object": object_document(&step.desired.object), "change": step.change.as_str(),
        "component": step.desired.component, "phase": step.desired.phase().as_str(),
    });
    if !step.fields.is_empty() {
        out["fields"] = step.fields.iter().map(|field| field.path.as_str()).collect();
    }
    for (key, conflicts) in [("conflicts", &step.conflicts), ("leftAlone", &step.left)] {
        if !conflicts.is_empty() {
            out[key] = conflicts_document(conflicts);
        }
    }
    for (key, text) in [("owner", &step.owner), ("refused", &step.refused)] {
        if let Some(text) = text {
            out[key] = text.as_str().into();
        }
    }
    if !step.marks.is_empty() {
        out["marks"] = json!(step.marks);
    }
    if !step.also_of.is_empty() {
        out["alsoOf"] = json!(step.also_of);
    }
    out
}

/// What is waited for, as structured output has it.
pub fn waiting_document(waiting: &Waiting) -> Value {
    let causes: Vec<Value> = waiting
        .causes
        .iter()
        .map(|one| json!({"kind": one.kind, "object": object_document(&one.object), "message": one.message}))
        .collect();
    json!({"object": object_document(&waiting.object), "missing": waiting.missing, "causes": causes})
}

/// A removal, planned or done.
pub fn removal_report(removal: &Removal, dry_run: bool) -> Report {
    let mut document = head_document(&removal.head);
    document.insert("action".into(), "uninstall".into());
    document.insert("dryRun".into(), dry_run.into());
    document.insert("changed".into(), removal.changed.into());
    let deleted =
        removal.objects.iter().map(|object| json!({"object": object_document(object), "change": "deleted"}));
    document.insert("objects".into(), deleted.collect());
    if !removal.hooks.is_empty() {
        document.insert("hooks".into(), removal.hooks.iter().map(hook_document).collect());
    }
    let kept =
        removal.kept.iter().map(|(object, why)| json!({"object": object_document(object), "reason": why}));
    document.insert("kept".into(), kept.collect());
    document.insert("left".into(), removal.left.iter().map(object_document).collect());
    let mut page = String::new();
    for due in &removal.hooks {
        let _ = writeln!(page, "> {}  ({})", due.hook.desired.object, due.event);
    }
    for object in &removal.objects {
        let _ = writeln!(page, "- {object}");
    }
    for (object, why) in &removal.kept {
        let _ = writeln!(page, "  {object} stays: {why}");
    }
    for object in &removal.left {
        let _ = writeln!(page, "still there: {object}");
    }
    let count = text::plural(removal.objects.len(), "object");
    let verdict = match (dry_run, removal.left.is_empty()) {
        (true, _) => format!("{count} would be deleted"),
        (false, true) => format!("{count} deleted, nothing of them is left"),
        (false, false) => format!("{} still there", text::plural(removal.left.len(), "object")),
    };
    let _ = writeln!(page, "\n{} in {}: {verdict}", removal.head.name, removal.head.namespace);
    let rows =
        removal.objects.iter().map(|object| vec!["deleted".to_owned(), object.to_string(), String::new()]);
    let rows = rows.chain(
        removal.kept.iter().map(|(object, why)| vec!["kept".to_owned(), object.to_string(), why.clone()]),
    );
    let table = Table { header: vec!["CHANGE", "OBJECT", "REMARK"], rows: rows.collect() };
    let exit = if removal.left.is_empty() { Exit::Yes } else { Exit::No };
    Report { view: View { kind: "Installation", document, text: page, table, ..View::default() }, exit }
}
