//! What the commands answer.

use serde_json::{Map, Value, json};

use super::drive::{Ended, Plan};
use super::record::Record;
use crate::base::report::{Table, View};
use crate::base::{Exit, Report};
use crate::operation::Key;
use crate::proxy::redact::without_secrets;

fn document(key: &Key, record: &Record) -> Value {
    let object = json!({"apiVersion": key.kind.api_version(), "kind": key.kind.kind, "namespace": key.namespace, "name": key.name});
    json!({
        "place": {"object": object, "path": format!("spec.http[{}].fault", record.rule)},
        "rule": record.rule_name(),
        "fault": record.fault,
        "by": record.by,
        "since": record.since.to_string(),
        "until": record.until.to_string(),
    })
}

/// What came of an injection; `ended` is none when it was only planned. `proven`: the spec is what it was.
pub fn injected(plan: &Plan, ended: Option<Ended>, proven: bool) -> Report {
    let mut contents = Map::new();
    contents.insert("dryRun".into(), ended.is_none().into());
    contents.insert("injection".into(), document(&plan.key, &plan.record));
    contents.insert("patch".into(), without_secrets(&plan.patch));
    let words = format!("{} of {}: {}", plan.record.rule_name(), plan.key, plan.record.words());
    let (text, exit) = match ended {
        None => (format!("would inject into rule {words}, until {}\n", plan.record.until), Exit::Yes),
        Some(ended) => {
            let (word, exit) = match ended {
                Ended::Time => ("time", Exit::Yes),
                Ended::Signal(exit) => ("signal", exit),
                Ended::Elsewhere => ("elsewhere", Exit::Yes),
            };
            contents.insert("ended".into(), word.into());
            contents.insert("restored".into(), proven.into());
            let end = if proven {
                "the route is what it was before"
            } else {
                "the fault is gone; other parts of the route were changed meanwhile, and stay so"
            };
            (format!("{words}\n{end}\n"), exit)
        }
    };
    let view = View { kind: "FaultInjection", document: contents, text, ..View::default() };
    Report { view, exit }
}

/// The faults of ours that there are.
pub fn listed(found: &[(Key, Record)], now: jiff::Timestamp) -> Report {
    let state = |record: &Record| if record.is_over(now) { "over" } else { "active" };
    let faults = found.iter().map(|(key, record)| {
        let mut document = document(key, record);
        document["state"] = state(record).into();
        document
    });
    let mut contents = Map::new();
    contents.insert("faults".into(), faults.collect());
    let rows = found.iter().map(|(key, record)| {
        let (rule, words) = (record.rule_name(), record.words());
        let until = record.until.to_string();
        vec![key.to_string(), rule, words, until, state(record).to_owned(), record.by.clone()]
    });
    let table =
        Table { header: vec!["ROUTE", "RULE", "FAULT", "UNTIL", "STATE", "BY"], rows: rows.collect() };
    let text = if found.is_empty() { "There are no faults.\n".to_owned() } else { String::new() };
    Report {
        view: View { kind: "FaultList", document: contents, text, table, ..View::default() },
        exit: Exit::Yes,
    }
}

/// The faults that were taken back, each with whether its route is what it was before.
pub fn cleared(found: &[(Key, Record, bool)]) -> Report {
    let mut text = String::new();
    let mut contents = Map::new();
    let items = found.iter().map(|(key, record, proven)| {
        let mut document = document(key, record);
        document["restored"] = (*proven).into();
        document
    });
    contents.insert("cleared".into(), items.collect());
    for (key, record, proven) in found {
        let end =
            if *proven { "the route is what it was before" } else { "other parts were changed meanwhile" };
        text.push_str(&format!("cleared rule {} of {key}: {end}\n", record.rule_name()));
    }
    if found.is_empty() {
        "There is nothing to clear.\n".clone_into(&mut text);
    }
    Report {
        view: View { kind: "FaultClearing", document: contents, text, ..View::default() },
        exit: Exit::Yes,
    }
}
