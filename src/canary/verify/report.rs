//! A verification as a report: kind `CanaryVerification`.

use serde_json::{Map, Value, json};

use super::{Verified, Written};
use crate::base::report::{Case, Table, View};
use crate::base::{Exit, Report, text};
use crate::canary::spec::Level;
use crate::estate::Estate;
use crate::mesh::split::ADAPTERS;

/// The rules of some files that split requests, each as if it had been written like that.
pub fn wanted(files: &Estate) -> Vec<Written> {
    let routes = ADAPTERS.iter().flat_map(|adapter| {
        let (group, kind) = adapter.kind();
        files.of_kind(group, kind).map(move |object| (*adapter, object))
    });
    let mut found = Vec::new();
    for (adapter, object) in routes {
        for split in adapter.splits(object).into_iter().filter(|split| split.backends.len() > 1) {
            let id = &object.reference;
            let mut value = object.root().to_json();
            value["metadata"]["namespace"] = id.namespace.clone().into();
            found.push(Written {
                route: found.len(),
                object: value,
                rule: split.rule.path.as_str().to_owned(),
                weights: split.backends.into_iter().map(|backend| (backend.id, backend.weight)).collect(),
            });
        }
    }
    found
}

/// The report of what a look gave: exit 0 when the level was reached, else 6.
pub fn report(verified: &Verified, wanted: Level) -> Report {
    let ok = verified.reached >= Some(wanted);
    let reached = verified.reached.map(|level| format!("{level:?}"));
    let mut document = Map::new();
    document.insert("ok".into(), ok.into());
    document.insert("wanted".into(), format!("{wanted:?}").into());
    document.insert("reached".into(), reached.clone().map_or(Value::Null, Value::from));
    document.insert("detail".into(), verified.detail.clone().into());
    let laggards = verified.laggards.iter().map(|one| json!({"name": one.name, "why": one.why}));
    document.insert("laggards".into(), laggards.collect());
    let observed =
        verified.observed.iter().map(|(id, count)| json!({"backend": id.to_string(), "requests": count}));
    document.insert("observed".into(), observed.collect());
    let mut lines = Vec::new();
    for one in &verified.laggards {
        lines.push(format!("{}: {}", text::printable(&one.name), text::printable(&one.why)));
    }
    let reached = reached.unwrap_or_else(|| "no level".to_owned());
    let detail = if verified.detail.is_empty() { String::new() } else { format!(" ({})", verified.detail) };
    lines.push(match ok {
        true => format!("in force: {reached}{}", text::printable(&detail)),
        false => format!("not proven: {reached} of {wanted:?}{}", text::printable(&detail)),
    });
    let rows = verified.laggards.iter().map(|one| vec![one.name.clone(), one.why.clone()]).collect();
    let case = Case { name: format!("in force at {wanted:?}"), failure: (!ok).then(|| lines.join("\n")) };
    let view = View {
        kind: "CanaryVerification",
        document,
        text: lines.join("\n") + "\n",
        table: Table { header: vec!["LAGGARD", "WHY"], rows },
        cases: vec![case],
        ..View::default()
    };
    Report { view, exit: if ok { Exit::Yes } else { Exit::Inconclusive } }
}
