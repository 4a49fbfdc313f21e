//! A run as a report: kind `CanaryRun`. The same for a run that has just ended and for one that a journal tells of.

use serde_json::{Map, Value, json};

use super::super::event::{Event, What};
use super::done::Done;
use crate::base::report::{API_VERSION, Case, Table, View};
use crate::base::{Report, text};

/// The report of a run.
pub fn report(done: &Done) -> Report {
    let mut document = Map::new();
    document.insert("canary".into(), done.name.as_str().into());
    if !done.run.is_empty() {
        document.insert("run".into(), done.run.as_str().into());
    }
    document.insert("outcome".into(), done.outcome.into());
    document.insert("exit".into(), done.exit.code().into());
    document.insert("proven".into(), done.proven.into());
    document.insert("detail".into(), done.detail.as_str().into());
    if !done.advice.is_empty() {
        document.insert("advice".into(), done.advice.as_str().into());
    }
    document.insert("steps".into(), json!(done.steps.0));
    if let Some(step) = done.steps.1 {
        document.insert("step".into(), step.into());
    }
    let objects = done.objects.iter().map(|(object, result)| json!({"object": object, "result": result}));
    document.insert("objects".into(), objects.collect());
    let events = done.events.iter().filter_map(|event| serde_json::to_value(event).ok());
    document.insert("events".into(), Value::Array(events.collect()));
    let view = View {
        kind: "CanaryRun",
        document,
        text: describe(done),
        table: table(&done.events),
        cases: cases(done),
        ..View::default()
    };
    Report { view, exit: done.exit }
}

fn describe(done: &Done) -> String {
    let mut lines = vec![format!("canary {}: {}", done.name, done.outcome), text::printable(&done.detail)];
    for (object, result) in &done.objects {
        lines.push(text::printable(&format!("  {object}: {result}")));
    }
    if !done.advice.is_empty() {
        lines.push(done.advice.clone());
    }
    lines.join("\n") + "\n"
}

/// An event as a document of its own: kind `CanaryEvent`.
pub fn event_document(event: &Event) -> Value {
    let mut document = Map::new();
    document.insert("apiVersion".into(), API_VERSION.into());
    document.insert("kind".into(), "CanaryEvent".into());
    if let Ok(Value::Object(fields)) = serde_json::to_value(event) {
        document.extend(fields);
    }
    Value::Object(document)
}

/// One line for people, without the time.
pub fn line(event: &Event) -> String {
    let percent = |share: f64| format!("{} %", (share * 1e4).round() / 1e4);
    let line = match &event.what {
        What::Plan { steps, resumed, actor } => {
            let shares: Vec<String> = steps.iter().map(|share| percent(*share)).collect();
            let begun = if *resumed { "takes up" } else { "begins" };
            format!("{actor} {begun} run {}: {}", event.run, shares.join(", "))
        }
        What::Write { object, rule, before, after, weights, stages } => {
            let weights: Vec<String> =
                weights.iter().map(|(name, weight)| format!("{name}={weight}")).collect();
            let beside: String = stages.iter().map(|stage| format!("; {stage}")).collect();
            format!(
                "{object}, rule {rule}: {} -> {} ({}){beside}",
                percent(*before),
                percent(*after),
                weights.join(", ")
            )
        }
        What::Verify { wanted, reached, laggards, detail, .. } => {
            let reached = reached.as_deref().unwrap_or("nothing");
            let first = laggards.first().map(|(name, why)| format!("; {name}: {why}")).unwrap_or_default();
            format!("verified to {reached} of {wanted}: {detail}{first}")
        }
        What::Gate { name, answer, detail, .. } => format!("gate {name}: {answer}. {detail}"),
        What::Decision { decision, reason } => format!("{decision}: {reason}"),
        What::Drift { object, manager, at, detail } => {
            format!("{manager} changed {object} at {at}: {detail}")
        }
        What::End { outcome, detail, .. } => format!("{outcome}: {detail}"),
    };
    text::printable(&line)
}

fn word(what: &What) -> &'static str {
    match what {
        What::Plan { .. } => "plan",
        What::Write { .. } => "write",
        What::Verify { .. } => "verify",
        What::Gate { .. } => "gate",
        What::Decision { .. } => "decision",
        What::Drift { .. } => "drift",
        What::End { .. } => "end",
    }
}

fn table(events: &[Event]) -> Table {
    let rows = events
        .iter()
        .map(|event| {
            let step = event.step.map(|step| (step + 1).to_string()).unwrap_or_default();
            vec![event.time.clone(), step, word(&event.what).to_owned(), line(event)]
        })
        .collect();
    Table { header: vec!["TIME", "STEP", "WHAT", "DETAIL"], rows }
}

/// A test case for each step, for each gate at its last answer, and for the run.
fn cases(done: &Done) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut put =
        |name: String, failure: Option<String>| match cases.iter_mut().find(|case| case.name == name) {
            Some(case) => case.failure = failure,
            None => cases.push(Case { name, failure }),
        };
    for event in &done.events {
        let step = event
            .step
            .map_or_else(|| "before the first step".to_owned(), |step| format!("step {}", step + 1));
        match &event.what {
            What::Verify { wanted, reached, detail, .. } => {
                let failure = (reached.as_deref() < Some(wanted.as_str())).then(|| detail.clone());
                put(format!("{step} is in force"), failure);
            }
            What::Gate { name, answer, detail, .. } => {
                put(
                    format!("gate {name}, {step}"),
                    (answer != "pass").then(|| format!("{answer}: {detail}")),
                );
            }
            What::Drift { object, detail, manager, .. } => {
                put(format!("{object} is undisturbed"), Some(format!("{manager}: {detail}")));
            }
            _ => {}
        }
    }
    let failure = (done.exit.code() != 0).then(|| format!("{}: {}", done.outcome, done.detail));
    put(format!("canary {}", done.name), failure);
    cases
}
