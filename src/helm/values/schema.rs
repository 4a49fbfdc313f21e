//! Holds values to the values.schema.json of a chart and of the charts inside. Nothing is fetched: a
//! schema that refers to another address is refused.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use jsonschema::{Retrieve, Uri, Validator};

use crate::base::{Error, Result};
use crate::helm::chart::Chart;
use crate::helm::json::{self, Style};
use crate::helm::value::{Map, Value};

/// Findings that are named at most.
const SHOWN: usize = 10;
/// Findings that are looked for at most.
const MOST: usize = 1_000;
/// How long the check of one chart may take.
const TIME: Duration = Duration::from_secs(10);

struct Nowhere;

impl Retrieve for Nowhere {
    fn retrieve(
        &self,
        uri: &Uri<String>,
    ) -> std::result::Result<serde_json::Value, Box<dyn std::error::Error + Send + Sync>> {
        Err(format!("the schema refers to {uri}, and nothing is fetched while a chart is rendered").into())
    }
}

/// Checks the values of a chart and of all charts inside.
pub(in crate::helm) fn check(chart: &Chart, values: &Map) -> Result<()> {
    let mut found = Vec::new();
    collect(chart, values, &mut found)?;
    if found.is_empty() {
        return Ok(());
    }
    let more = found.len().saturating_sub(SHOWN);
    found.truncate(SHOWN);
    let tail = if more > 0 { format!("; and {more} more") } else { String::new() };
    Err(Error::usage("checking values against values.schema.json", format!("{}{tail}", found.join("; ")))
        .advise("Correct the values, or leave the check out with --skip-schema-validation."))
}

/// What does not fit, each with its place; `None` past the time. A schema may ask for the same twice at every
/// level, which nobody can tell from outside; whoever checks on is left behind, and ends with the process.
fn errors(validator: Validator, instance: serde_json::Value) -> Option<Vec<String>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let errors = validator.iter_errors(&instance).take(MOST).map(|error| {
            let path = error.instance_path().to_string();
            let place = if path.is_empty() { String::new() } else { format!(" at {path}") };
            format!("{place}: {error}")
        });
        drop(sender.send(errors.collect()));
    });
    receiver.recv_timeout(TIME).ok()
}

fn collect(chart: &Chart, values: &Map, found: &mut Vec<String>) -> Result<()> {
    if let Some(schema) = &chart.schema {
        let doing = format!("reading values.schema.json of chart {}", chart.name());
        let refuse = |cause: String| Error::usage(doing.clone(), cause);
        let schema = serde_json::from_str(schema).map_err(|error| refuse(error.to_string()))?;
        let validator = jsonschema::options()
            .with_retriever(Nowhere)
            .build(&schema)
            .map_err(|error| refuse(error.to_string()))?;
        let text = json::write(&Value::Map(values.clone()), Style::Raw).map_err(refuse)?;
        let instance = serde_json::from_str(&text).map_err(|error| refuse(error.to_string()))?;
        let errors = errors(validator, instance).ok_or_else(|| {
            let seconds = TIME.as_secs();
            refuse(format!("to check values with it takes more than {seconds} seconds"))
                .advise("Leave the check out with --skip-schema-validation.")
        })?;
        found.extend(errors.into_iter().map(|error| format!("chart {}{error}", chart.name())));
    }
    for inner in &chart.dependencies {
        match values.get(inner.name()) {
            None | Some(Value::Nil) => {}
            Some(Value::Map(values)) => collect(inner, &values, found)?,
            Some(other) => {
                found.push(format!(
                    "the values of chart {} are a {}, not a map",
                    inner.name(),
                    other.kind_name()
                ));
            }
        }
    }
    Ok(())
}
