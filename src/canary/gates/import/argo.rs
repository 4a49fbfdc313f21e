//! Argo's AnalysisTemplates: metrics of Prometheus with bounds. Their fields are those of Argo Rollouts 1.9.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Imported, Options, Thing, condition};
use crate::base::{Error, Result};
use crate::canary::spec::{GateSpec, Promql, Server};

pub(super) fn template(document: &Value, options: &Options, imported: &mut Imported) -> Result<()> {
    let thing = Thing::of(document);
    let spec = &document["spec"];
    thing.only(spec, &["args", "metrics", "dryRun", "measurementRetention"])?;
    let mut arguments = BTreeMap::new();
    for argument in spec["args"].as_array().into_iter().flatten() {
        let name = argument["name"].as_str().unwrap_or_default();
        let value = options.arguments.get(name).map(String::as_str).or_else(|| argument["value"].as_str());
        arguments.insert(name, value.map(str::to_owned));
    }
    let dry = |name: &Value| {
        let dry = spec["dryRun"].as_array();
        dry.is_some_and(|dry| dry.iter().any(|one| one["metricName"] == *name || one["metricName"] == ".*"))
    };
    for metric in spec["metrics"].as_array().into_iter().flatten() {
        if dry(&metric["name"]) {
            imported.notes.push(format!("{}: left out, it is run dry", thing.below("metric", metric).0));
            continue;
        }
        imported.gates.push(gate(
            &thing.below("metric", metric),
            metric,
            &arguments,
            options,
            &mut imported.notes,
        )?);
    }
    Ok(())
}

fn gate(
    thing: &Thing,
    metric: &Value,
    arguments: &BTreeMap<&str, Option<String>>,
    options: &Options,
    notes: &mut Vec<String>,
) -> Result<GateSpec> {
    let ignored = ["interval", "count", "initialDelay", "consecutiveErrorLimit", "inconclusiveLimit"];
    let read = ["name", "provider", "successCondition", "failureCondition", "failureLimit"];
    thing.only(metric, &[&ignored[..], &read].concat())?;
    let provider = &metric["provider"];
    thing.only(provider, &["prometheus"])?;
    let prometheus = &provider["prometheus"];
    thing.only(prometheus, &["address", "query", "timeout"])?;
    let text = |value: &Value| filled(thing, value.as_str().unwrap_or_default(), arguments);
    let server = match prometheus["address"].as_str() {
        Some(_) => Server {
            url: text(&prometheus["address"])?,
            plain_http: text(&prometheus["address"])?.starts_with("http://"),
            ..Server::default()
        },
        None => options.prometheus.clone().ok_or_else(|| {
            Error::usage(format!("importing {}", thing.0), "it names no Prometheus")
                .advise("Name it with --prometheus URL.")
        })?,
    };
    let bounds = bounds(thing, metric)?;
    if bounds.strict {
        notes.push(format!("{}: a value that is exactly a bound passes here", thing.0));
    }
    let given: Vec<&str> = ignored.into_iter().filter(|field| !metric[*field].is_null()).collect();
    if !given.is_empty() {
        notes.push(format!(
            "{}: {} left out; hold, patience and on-error of the plan say it",
            thing.0,
            given.join(", ")
        ));
    }
    let small = |limit: &Value| limit.as_u64().and_then(|limit| u32::try_from(limit).ok()?.checked_add(1));
    let failures = match &metric["failureLimit"] {
        Value::Null => None,
        limit => Some(small(limit).ok_or_else(|| thing.no("a failureLimit that is no small number"))?),
    };
    if failures.is_some_and(|failures| failures > 1) {
        notes.push(format!("{}: failures count when they come in a row", thing.0));
    }
    Ok(GateSpec {
        name: metric["name"].as_str().unwrap_or("metric").to_owned(),
        promql: Some(Promql {
            server,
            query: Some(text(&prometheus["query"])?.trim().to_owned()),
            min: bounds.min,
            max: bounds.max,
            failures: failures.filter(|failures| *failures > 1),
            ..Promql::default()
        }),
        ..GateSpec::default()
    })
}

/// The bounds that a metric must keep.
fn bounds(thing: &Thing, metric: &Value) -> Result<condition::Bounds> {
    match (metric["successCondition"].as_str(), metric["failureCondition"].as_str()) {
        (Some(text), None) => {
            condition::success(text).ok_or_else(|| thing.no(format!("the condition `{text}`")))
        }
        (None, Some(text)) => {
            condition::failure(text).ok_or_else(|| thing.no(format!("the condition `{text}`")))
        }
        (Some(_), Some(_)) => Err(thing.no("a metric with conditions of success and of failure")),
        (None, None) => Err(thing.no("a metric without a condition")),
    }
}

/// Puts the arguments in.
fn filled(thing: &Thing, text: &str, arguments: &BTreeMap<&str, Option<String>>) -> Result<String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or_else(|| thing.no("a `{{` that is not closed"))?;
        let name = name.trim();
        let argument = name.strip_prefix("args.").ok_or_else(|| thing.no(format!("`{{{{ {name} }}}}`")))?;
        let value = arguments.get(argument).and_then(Option::as_ref).ok_or_else(|| {
            Error::usage(format!("importing {}", thing.0), format!("the argument {argument} has no value"))
                .advise(format!("Give it one with --arg {argument}=VALUE."))
        })?;
        filled.push_str(before);
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}
