//! The two patches: one that puts the fault and its record there, one that takes both away. Each tests what it was made from,
//! so that it fails when somebody has written in between, and changes nothing else.

use serde_json::{Map, Value, json};

use super::record::{ANNOTATION, Record};
use crate::base::{Error, Result};
use crate::operation::fingerprint;

/// A delay.
#[derive(Debug, Clone, PartialEq)]
pub struct Delay {
    /// How long, as a duration.
    pub time: String,
    /// The percentage of requests.
    pub percent: f64,
}

/// What is to be injected.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Injection {
    /// The status and the percentage of requests that get it.
    pub abort: Option<(u16, f64)>,
    /// The delay.
    pub delay: Option<Delay>,
}

impl Injection {
    /// The field `fault` of a rule.
    pub(super) fn field(&self) -> Value {
        // As the API server gives it back: a whole number has no fraction.
        let number = |percent: f64| match percent.fract() {
            0.0 => json!(percent as u64),
            _ => json!(percent),
        };
        let mut fault = Map::new();
        if let Some((status, percent)) = self.abort {
            let share = json!({"value": number(percent)});
            fault.insert("abort".into(), json!({"httpStatus": status, "percentage": share}));
        }
        if let Some(Delay { time, percent }) = &self.delay {
            fault.insert(
                "delay".into(),
                json!({"fixedDelay": time, "percentage": {"value": number(*percent)}}),
            );
        }
        fault.into()
    }
}

/// The position of the rule that a user names: its name, or `http[1]`; without a word the only one.
pub(super) fn rule_of(object: &Value, word: Option<&str>, doing: &str) -> Result<usize> {
    let rules = object["spec"]["http"].as_array().map_or(&[][..], Vec::as_slice);
    let called = |index: usize, rule: &Value| {
        word.is_none_or(|word| rule["name"] == word || word == format!("http[{index}]"))
    };
    let found: Vec<usize> = rules
        .iter()
        .enumerate()
        .filter(|(index, rule)| called(*index, rule))
        .map(|(index, _)| index)
        .collect();
    match (found.as_slice(), word) {
        ([one], _) => Ok(*one),
        (_, Some(word)) => Err(Error::usage(doing, format!("it has no one HTTP rule called `{word}`"))
            .advise("Name the rule with --rule, as its name or http[0].")),
        ([], None) => Err(Error::refused(doing, "it has no HTTP rules")),
        (more, None) => Err(Error::usage(doing, format!("it has {} HTTP rules", more.len()))
            .advise("Name one with --rule, as its name or http[0].")),
    }
}

fn path_of(rule: usize) -> String {
    format!("/spec/http/{rule}/fault")
}

fn annotation_path() -> String {
    format!("/metadata/annotations/{}", ANNOTATION.replace('/', "~1"))
}

/// Puts the fault of a record into its rule. The whole rule is tested.
pub(super) fn put(object: &Value, record: &Record) -> Result<Value> {
    let text = serde_json::to_string(record)
        .map_err(|error| Error::usage("writing the record of a fault", error))?;
    let rule = format!("/spec/http/{}", record.rule);
    let mut operations = vec![json!({"op": "test", "path": rule, "value": object.pointer(&rule)})];
    if object["metadata"]["annotations"].is_object() {
        operations.push(json!({"op": "add", "path": annotation_path(), "value": text}));
    } else {
        // A map that somebody else makes meanwhile is not replaced.
        let version = &object["metadata"]["resourceVersion"];
        operations.push(json!({"op": "replace", "path": "/metadata/resourceVersion", "value": version}));
        operations.push(json!({"op": "add", "path": "/metadata/annotations", "value": {ANNOTATION: text}}));
    }
    operations.push(json!({"op": "add", "path": path_of(record.rule), "value": record.fault}));
    Ok(operations.into())
}

/// Takes the fault of a record out again. A rule that was moved is found by its name and the fault; where the fault is gone
/// only the record goes.
///
/// # Errors
///
/// A conflict when somebody has put another fault there.
pub(super) fn take(object: &Value, record: &Record, doing: &str) -> Result<Value> {
    let annotation = &object["metadata"]["annotations"][ANNOTATION];
    let mut operations = vec![
        json!({"op": "test", "path": annotation_path(), "value": annotation}),
        json!({"op": "remove", "path": annotation_path()}),
    ];
    let rules = object["spec"]["http"].as_array().map_or(&[][..], Vec::as_slice);
    let is_it =
        |rule: &Value| rule["fault"] == record.fault && rule["name"].as_str() == record.name.as_deref();
    let places: Vec<usize> =
        rules.iter().enumerate().filter(|(_, rule)| is_it(rule)).map(|(index, _)| index).collect();
    let place = if places.contains(&record.rule) { Some(record.rule) } else { places.first().copied() };
    let other = rules.get(record.rule).map(|rule| &rule["fault"]).filter(|fault| fault.is_object());
    let Some(place) = place else {
        if other.is_some() && other != record.before.as_ref() {
            return Err(Error::conflict(
                doing,
                format!("somebody has changed the fault of {}", record.rule_name()),
            )
            .advise("Take it out by hand, with the annotation meshctl.io/fault."));
        }
        return Ok(operations.into());
    };
    let path = path_of(place);
    operations.push(json!({"op": "test", "path": path, "value": record.fault}));
    operations.push(match &record.before {
        Some(before) => json!({"op": "replace", "path": path, "value": before}),
        None => json!({"op": "remove", "path": path}),
    });
    Ok(operations.into())
}

/// What an object would be without the fault of a record, to compare it with what it was: its spec and its annotations.
pub(super) fn without(object: &Value, record: &Record) -> (String, Value) {
    let mut spec = object["spec"].clone();
    if let Some(rule) = spec["http"].get_mut(record.rule).and_then(Value::as_object_mut) {
        match &record.before {
            Some(before) => drop(rule.insert("fault".into(), before.clone())),
            None => drop(rule.shift_remove("fault")),
        }
    }
    let mut annotations = object["metadata"]["annotations"].clone();
    if let Some(map) = annotations.as_object_mut() {
        map.shift_remove(ANNOTATION);
    }
    let empty = annotations.as_object().is_none_or(Map::is_empty);
    (fingerprint(&spec), if empty { Value::Null } else { annotations })
}
