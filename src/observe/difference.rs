//! The differences between two inputs, as a report: a small diff for each object, and all of it as data.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use crate::base::report::{Table, View, place_document};
use crate::base::{Exit, ObjectRef, Report, text};
use crate::estate::Estate;
use crate::kubernetes::difference::{Change, Differences, FieldDifference, ObjectDifference, compare};

/// What stands for a value of a Secret.
const HIDDEN: &str = "(hidden)";
/// Lines of a value that are shown; all of it is in the structured output.
const LINES: usize = 40;

/// Compares two inputs. The answer is yes when nothing differs.
pub fn report(before: &Estate, after: &Estate) -> Report {
    report_on(&compare(before, after))
}

/// The same for an input that is made anew every time: what differs between it and the next one, `again`, does
/// not count. Gives how many fields that are, too.
pub fn report_of_fixed(before: &Estate, after: &Estate, again: &Estate) -> (Report, usize) {
    let mut found = compare(before, after);
    let varying = compare(after, again).objects;
    let mut left_out = 0;
    for object in &mut found.objects {
        let known =
            varying.iter().find(|known| known.object == object.object && object.change == Change::Changed);
        let Some(known) = known else { continue };
        let count = object.fields.len();
        object.fields.retain(|field| known.fields.iter().all(|known| known.path != field.path));
        left_out += count - object.fields.len();
    }
    let count = found.objects.len();
    found.objects.retain(|object| object.change != Change::Changed || !object.fields.is_empty());
    found.equal += count - found.objects.len();
    (report_on(&found), left_out)
}

fn report_on(found: &Differences) -> Report {
    let count = |change: Change| found.objects.iter().filter(|object| object.change == change).count();
    let summary = [
        ("added", count(Change::Added)),
        ("removed", count(Change::Removed)),
        ("changed", count(Change::Changed)),
        ("equal", found.equal),
    ];
    let mut document = Map::new();
    document.insert("objects".to_owned(), found.objects.iter().map(object_document).collect());
    document.insert("summary".to_owned(), summary.into_iter().map(|(key, n)| (key, json!(n))).collect());
    let rows = found.objects.iter().map(|object| {
        let fields = object.fields.iter().map(|field| field.path.to_string()).collect::<Vec<_>>();
        vec![word(object.change).to_owned(), object.object.to_string(), text::list(&fields, 3)]
    });
    let table = Table { header: vec!["CHANGE", "OBJECT", "FIELDS"], rows: rows.collect() };
    let exit = if found.objects.is_empty() { Exit::Yes } else { Exit::No };
    let view = View { kind: "ManifestDiff", document, text: page(found), table, ..View::default() };
    Report { view, exit }
}

const fn word(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Changed => "changed",
    }
}

fn object_document(object: &ObjectDifference) -> Value {
    let id = &object.object;
    let mut out = json!({
        "object": {"apiVersion": id.api_version, "kind": id.kind, "namespace": id.namespace, "name": id.name},
        "change": word(object.change),
    });
    for (side, place) in [("before", &object.before), ("after", &object.after)] {
        if let Some(place) = place {
            out[side] = place_document(place);
        }
    }
    if object.change == Change::Changed {
        out["fields"] = object.fields.iter().map(|field| field_document(field, id)).collect();
    }
    out
}

fn field_document(field: &FieldDifference, object: &ObjectRef) -> Value {
    let mut out = Map::new();
    out.insert("path".to_owned(), field.path.as_str().into());
    for (side, value) in [("before", &field.before), ("after", &field.after)] {
        if let Some(value) = value {
            let value = if is_secret(field, object) { HIDDEN.into() } else { value.clone() };
            out.insert(side.to_owned(), value);
        }
    }
    Value::Object(out)
}

/// Whether a field may hold a secret.
fn is_secret(field: &FieldDifference, object: &ObjectRef) -> bool {
    object.kind == "Secret" && object.group().is_empty() && field.path.as_str().starts_with("data")
}

fn page(found: &Differences) -> String {
    let mut out = String::new();
    for object in &found.objects {
        let sign = match object.change {
            Change::Added => '+',
            Change::Removed => '-',
            Change::Changed => '~',
        };
        let place =
            object.after.as_ref().or(object.before.as_ref()).and_then(|place| place.position.as_ref());
        let place = place.map(|at| format!("  ({}:{})", at.file, at.line)).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{sign} {}{place}", object.object);
        for field in &object.fields {
            let path = if field.path.as_str().is_empty() { "(all of it)" } else { field.path.as_str() };
            let _ = writeln!(out, "    {path}");
            field_lines(field, &object.object, &mut out);
        }
    }
    let differ = text::plural(found.objects.len(), "object");
    let verb = if found.objects.len() == 1 { "differs" } else { "differ" };
    match found.objects.len() {
        0 => out.push_str(&format!("Nothing differs in {}.\n", text::plural(found.equal, "object"))),
        _ => out.push_str(&format!("\n{differ} {verb}, {} equal.\n", are(found.equal))),
    }
    out
}

fn are(count: usize) -> String {
    if count == 1 { "1 is".to_owned() } else { format!("{count} are") }
}

fn field_lines(field: &FieldDifference, object: &ObjectRef, out: &mut String) {
    let shown = |value: &Option<Value>| value.as_ref().map(lines_of);
    let (before, after) = (shown(&field.before), shown(&field.after));
    if is_secret(field, object) {
        for (sign, side) in [('-', &before), ('+', &after)] {
            if side.is_some() {
                out.push_str(&format!("      {sign} {HIDDEN}\n"));
            }
        }
        return;
    }
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let diff = similar::TextDiff::from_lines(&before, &after);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(1) {
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                similar::ChangeTag::Delete => '-',
                similar::ChangeTag::Insert => '+',
                similar::ChangeTag::Equal => ' ',
            };
            lines.push(format!("      {sign} {}\n", change.value().trim_end_matches('\n')));
        }
    }
    let hidden = lines.len().saturating_sub(LINES);
    out.extend(lines.into_iter().take(LINES));
    if hidden > 0 {
        out.push_str(&format!("        ... {}\n", text::plural(hidden, "more line")));
    }
}

/// A value as lines: text as it is, all else as YAML.
fn lines_of(value: &Value) -> String {
    let mut lines = match value {
        Value::String(text) if text.contains('\n') => text.clone(),
        Value::String(text) if text.is_empty() => "\"\"".to_owned(),
        Value::String(text) => text.clone(),
        value => crate::document::to_yaml(value).unwrap_or_else(|_| value.to_string()),
    };
    if !lines.ends_with('\n') {
        lines.push('\n');
    }
    lines
}
