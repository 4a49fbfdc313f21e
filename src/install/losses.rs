//! What an upgrade takes away: versions and fields of definitions that objects in the cluster use, values that the charts do
//! not know any more, objects that go, releases that are skipped. Reads only.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::api::World;
use super::phase::Phase;
use super::plan::{Change, Plan};
use super::report::object_document;
use crate::base::report::{Certainty, Finding, Severity, Table, View};
use crate::base::{Exit, FieldPath, ObjectRef, Place, Report, Result, text};

/// Levels of a schema that are looked at.
const DEPTH: usize = 24;

/// One thing that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// `unsupported-skew`, `refused-object`, `removed-version`, `dropped-field`, `deleted-object` or `unknown-value`.
    pub rule: &'static str,
    /// An error stands against the upgrade; a warning is to be known.
    pub severity: Severity,
    /// The object that loses something, or goes.
    pub object: Option<ObjectRef>,
    /// One sentence.
    pub message: String,
}

/// What a plan takes away from what is installed. `skew`: why the change of version is not supported.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn losses(
    plan: &Plan,
    skew: Option<String>,
    unknown_values: &BTreeSet<String>,
    world: &World,
) -> Result<Vec<Loss>> {
    let loss = |rule, severity, object: Option<&ObjectRef>, message| Loss {
        rule,
        severity,
        object: object.cloned(),
        message,
    };
    let mut found: Vec<Loss> =
        skew.into_iter().map(|cause| loss("unsupported-skew", Severity::Error, None, cause)).collect();
    for step in &plan.steps {
        let object = &step.desired.object;
        if let Some(why) = &step.refused {
            found.push(loss("refused-object", Severity::Error, Some(object), why.clone()));
        }
        if step.change == Change::Delete {
            let why = "the charts do not render it any more: it is deleted".to_owned();
            found.push(loss("deleted-object", Severity::Warning, Some(object), why));
        }
        if step.desired.phase() == Phase::Definitions && step.change != Change::Create {
            found.extend(of_definition(object, &step.desired.body, world)?);
        }
    }
    let unknown = |path: &String| {
        let message = format!("no chart knows the value {path}: it does nothing any more, or never did");
        loss("unknown-value", Severity::Warning, None, message)
    };
    found.extend(unknown_values.iter().map(unknown));
    Ok(found)
}

/// What objects of a kind lose by its new definition.
fn of_definition(object: &ObjectRef, new: &Value, world: &World) -> Result<Vec<Loss>> {
    let Some(old) = world.api.read(object)? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    let spec = &old["spec"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (group, kind) = (text(&spec["group"]), text(&spec["names"]["kind"]));
    for version in spec["versions"].as_array().into_iter().flatten().filter(|one| one["served"] == true) {
        let name = text(&version["name"]);
        let versions = new["spec"]["versions"].as_array().into_iter().flatten();
        let Some(next) =
            versions.into_iter().find(|one| one["name"] == name.as_str() && one["served"] == true)
        else {
            found.push(Loss {
                rule: "removed-version",
                severity: Severity::Warning,
                object: Some(object.clone()),
                message: format!(
                    "{group}/{name} is not served any more: manifests and clients that name it fail"
                ),
            });
            continue;
        };
        let dropped = dropped(version, next);
        if dropped.is_empty() {
            continue;
        }
        for live in world.api.find((&format!("{group}/{name}"), &kind), None, "")? {
            for field in dropped.iter().filter(|field| has(&live, field)) {
                found.push(Loss {
                    rule: "dropped-field",
                    severity: Severity::Error,
                    object: Some(ObjectRef::of(&live)),
                    message: format!(
                        "the new definition does not have {}: it is lost when the object is next written",
                        field.join(".")
                    ),
                });
            }
        }
    }
    Ok(found)
}

/// The fields of one version of a definition that the next one does not have; of a whole part only its root.
fn dropped(old: &Value, next: &Value) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    let schema = |version: &Value| version["schema"]["openAPIV3Schema"].clone();
    walk(&schema(old), &schema(next), &mut Vec::new(), &mut found);
    found
}

fn walk(old: &Value, next: &Value, path: &mut Vec<String>, found: &mut BTreeSet<Vec<String>>) {
    let keeps_all =
        |schema: &Value| schema["x-kubernetes-preserve-unknown-fields"] == true || schema.is_null();
    if keeps_all(next) || path.len() > DEPTH {
        return;
    }
    for (list, step) in [("items", "[]"), ("additionalProperties", "{}")] {
        if old[list].is_object() && next[list].is_object() {
            path.push(step.to_owned());
            walk(&old[list], &next[list], path, found);
            path.pop();
        }
    }
    let Some(fields) = old["properties"].as_object() else { return };
    // A map of anything takes what was a field.
    let takes_any = next["additionalProperties"].is_object() || next["additionalProperties"] == true;
    for (name, field) in fields {
        path.push(name.clone());
        match next["properties"].get(name) {
            Some(next) => walk(field, next, path, found),
            None if takes_any => {}
            None => {
                found.insert(path.clone());
            }
        }
        path.pop();
    }
}

/// Whether an object has a field.
fn has(value: &Value, path: &[String]) -> bool {
    let Some((step, rest)) = path.split_first() else { return !value.is_null() };
    match step.as_str() {
        "[]" => value.as_array().into_iter().flatten().any(|item| has(item, rest)),
        "{}" => value.as_object().into_iter().flatten().any(|(_, item)| has(item, rest)),
        name => value.get(name).is_some_and(|below| has(below, rest)),
    }
}

/// The losses as a report.
pub fn losses_report(plan: &Plan, losses: &[Loss]) -> Report {
    let mut view = View { kind: "UpgradeCheck", ..View::default() };
    let before = plan.installed().map(|before| before.head.charts.as_slice()).unwrap_or_default();
    let charts = plan.head.charts.iter().map(|new| {
        let mut out = json!({"component": new.component, "to": new.version});
        if let Some(old) = before.iter().find(|old| old.component == new.component) {
            out["from"] = old.version.as_str().into();
        }
        out
    });
    view.document.insert("name".into(), plan.head.name.as_str().into());
    view.document.insert("namespace".into(), plan.head.namespace.as_str().into());
    view.document.insert("charts".into(), charts.collect());
    view.document.insert("losses".into(), losses.iter().map(document).collect());
    let subject = |loss: &Loss| loss.object.as_ref().map_or_else(String::new, ToString::to_string);
    // Writing to a string cannot fail.
    for loss in losses {
        let subject = subject(loss);
        let colon = if subject.is_empty() { "" } else { ": " };
        let (word, message) = (loss.severity.as_str(), text::printable(&loss.message));
        let _ = writeln!(view.text, "{word}[{}] {subject}{colon}{message}", loss.rule);
    }
    let errors = losses.iter().filter(|loss| loss.severity == Severity::Error).count();
    let verdict = match (errors, losses.len()) {
        (0, 0) => "the upgrade takes nothing away".to_owned(),
        (0, count) => format!("{} to know, none stands against the upgrade", text::plural(count, "thing")),
        _ => format!("{} against the upgrade", text::plural(errors, "thing")),
    };
    let _ = writeln!(view.text, "{}: {verdict}", plan.head.name);
    view.text_tells_findings = true;
    view.table = Table {
        header: vec!["SEVERITY", "RULE", "OBJECT", "MESSAGE"],
        rows: losses
            .iter()
            .map(|loss| {
                let words = [loss.severity.as_str(), loss.rule].map(str::to_owned);
                [&words[..], &[subject(loss), text::printable(&loss.message)]].concat()
            })
            .collect(),
    };
    view.findings = losses.iter().map(|loss| finding(loss, &subject(loss))).collect();
    Report { view, exit: if errors == 0 { Exit::Yes } else { Exit::No } }
}

fn document(loss: &Loss) -> Value {
    let mut out = json!({"rule": loss.rule, "severity": loss.severity.as_str(), "message": loss.message});
    if let Some(object) = &loss.object {
        out["object"] = object_document(object);
    }
    out
}

fn finding(loss: &Loss, subject: &str) -> Finding {
    Finding {
        rule: loss.rule,
        aliases: &[],
        severity: loss.severity,
        certainty: Certainty::Exact,
        message: format!("{subject} {}", loss.message).trim().to_owned(),
        help: None,
        place: Place { object: loss.object.clone(), path: FieldPath::default(), ..Place::default() },
        related: Vec::new(),
        witness: None,
        fix: None,
        fingerprint: format!("{}/{subject}/{}", loss.rule, loss.message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_dropped_where_nothing_takes_it() {
        let version = |schema: Value| json!({"schema": {"openAPIV3Schema": schema}});
        let text = json!({"type": "string"});
        let old = version(json!({"properties": {"spec": {"properties": {
            "gone": {"properties": {"below": text}}, "free": {"properties": {"any": text}},
            "labels": {"properties": {"a": text}}, "list": {"items": {"properties": {"name": text, "old": text}}}}}}}));
        let next = version(json!({"properties": {"spec": {"properties": {
            "free": {"x-kubernetes-preserve-unknown-fields": true}, "labels": {"additionalProperties": text},
            "list": {"items": {"properties": {"name": text}}}}}}}));
        let found: Vec<String> = dropped(&old, &next).iter().map(|path| path.join(".")).collect();
        assert_eq!(found, ["spec.gone", "spec.list.[].old"]);
        assert_eq!(dropped(&old, &old), BTreeSet::new());
        let path: Vec<String> = ["spec", "list", "[]", "old"].map(str::to_owned).to_vec();
        assert!(has(&json!({"spec": {"list": [{"name": "a"}, {"old": "x"}]}}), &path));
        assert!(!has(&json!({"spec": {"list": [{"name": "a"}]}}), &path));
    }
}
