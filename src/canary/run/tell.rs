//! What can be told of runs: the state of one now, and what journals say of those that were.

use std::io;

use serde_json::{Map, Value, json};

use super::super::annotation::{RunMark, weights};
use super::super::event::{Event, What};
use super::World;
use super::done::{Done, error_of};
use super::load::{self, journals, lease_key};
use super::report::line;
use super::settings::{Options, Settings};
use crate::base::report::{Table, View};
use crate::base::{Exit, Report, Result, text};
use crate::operation::{Kept, holder_of};

/// Outcomes of a run that has ended.
const OUTCOMES: [&str; 6] = ["promoted", "rolled-back", "held", "paused", "interrupted", "failed"];

fn events(kept: &Kept) -> Vec<Event> {
    kept.events.iter().filter_map(|event| serde_json::from_value(event.clone()).ok()).collect()
}

/// What a journal tells of a run. A run whose process left no word has the outcome `left`.
pub fn done_of(kept: &Kept) -> Done {
    let events = events(kept);
    let mut done = Done {
        run: kept.head.run.clone(),
        name: kept.head.name.clone(),
        outcome: "left",
        exit: Exit::Inconclusive,
        proven: false,
        detail: "its process runs still, or was ended without a word".to_owned(),
        advice: String::new(),
        steps: (Vec::new(), events.iter().filter_map(|event| event.step).max()),
        objects: Vec::new(),
        events: Vec::new(),
    };
    for event in &events {
        match &event.what {
            // Taken up again: what an earlier process said of its end is over.
            What::Plan { steps, .. } => {
                done.steps.0.clone_from(steps);
                (done.outcome, done.exit, done.proven) = ("left", Exit::Inconclusive, false);
            }
            What::End { outcome, exit, proven, detail } => {
                done.outcome = OUTCOMES.into_iter().find(|known| known == outcome).unwrap_or("failed");
                done.exit =
                    Exit::ALL.into_iter().find(|known| known.code() == *exit).unwrap_or(Exit::Inconclusive);
                done.proven = *proven;
                done.detail.clone_from(detail);
            }
            _ => {}
        }
    }
    done.events = events;
    done
}

/// Where a run stands, for those who wait for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// `pre`, `step`, `paused`, `rolling-back`, `done`, or the outcome of the newest run that has ended.
    pub phase: String,
    /// The step whose weights are written, from 0.
    pub step: Option<usize>,
    /// Whether no run is under way.
    pub ended: bool,
}

/// Where the newest run of a plan stands.
///
/// # Errors
///
/// When the cluster cannot be read, or the marks are of another plan.
pub fn standing(settings: &Settings, world: &dyn World, options: &Options) -> Result<Standing> {
    let targets = load::targets(&settings.plan, settings, options, world)?;
    if let Some(mark) = load::under_way(&targets, settings)? {
        return Ok(Standing { phase: word(mark), step: mark.step, ended: false });
    }
    let last = last(settings, world, options)?;
    Ok(Standing {
        phase: last.as_ref().map_or("idle", |done| done.outcome).to_owned(),
        step: last.and_then(|done| done.steps.1),
        ended: true,
    })
}

fn last(settings: &Settings, world: &dyn World, options: &Options) -> Result<Option<Done>> {
    if !options.journal {
        return Ok(None);
    }
    let journals = journals(&*world.api(None)?, &options.namespace, Some(settings.name()))?;
    Ok(journals.first().map(done_of))
}

fn word(mark: &RunMark) -> String {
    serde_json::to_value(mark.phase)
        .ok()
        .and_then(|word| word.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// The state of a canary: what is wanted, what the API server has, what proxies and traffic showed when they were last
/// looked at. Kind `CanaryStatus`. Exit 7 when somebody else has changed the weights.
///
/// # Errors
///
/// When the cluster cannot be read.
pub fn status(settings: &Settings, world: &dyn World, options: &Options) -> Result<Report> {
    let targets = load::targets(&settings.plan, settings, options, world)?;
    let mark = load::under_way(&targets, settings)?.cloned();
    let last = last(settings, world, options)?;
    let mut document = Map::new();
    document.insert("canary".into(), settings.name().into());
    document.insert("phase".into(), mark.as_ref().map_or_else(|| "idle".to_owned(), word).into());
    document.insert("steps".into(), settings.steps.len().into());
    if let Some(mark) = &mark {
        about_run(&mut document, mark, settings);
    }
    if options.journal {
        let lease = holder_of(&*world.api(None)?, &lease_key(&options.namespace, settings.name())?)?;
        if let Some(seen) = lease {
            let lease = json!({"holder": seen.holder, "acquired": seen.acquired, "renewed": seen.renewed});
            document.insert("lease".into(), lease);
        }
    }
    let mut objects = Vec::new();
    let mut rows = Vec::new();
    let mut exit = Exit::Yes;
    for target in &targets {
        let seen = target.read()?;
        let splits = target.splits(&seen).map_err(error_of)?;
        for (rule, split) in target.rules.iter().zip(&splits) {
            let state = seen.state.as_ref().filter(|state| state.run.is_some());
            let wanted =
                state.and_then(|state| state.rules.get(&rule.label)).map(|rule| rule.weights.clone());
            let api = weights(split);
            let same = wanted.as_ref().is_none_or(|wanted| *wanted == api);
            let mut object = json!({
                "object": target.key.to_string(), "rule": rule.label, "api": api, "percent": rule.percent(&api),
                "inSync": same,
            });
            if let Some(wanted) = &wanted {
                object["wanted"] = json!(wanted);
            }
            if !same {
                exit = Exit::Conflict;
                object["changedBy"] = super::super::write::last_writer(&seen.raw).into();
            }
            let share = |weights: &super::super::annotation::Weights| format!("{} %", rule.percent(weights));
            rows.push(vec![
                target.key.to_string(),
                rule.label.clone(),
                wanted.as_ref().map_or_else(|| "-".to_owned(), share),
                share(&api),
            ]);
            objects.push(object);
        }
    }
    document.insert("objects".into(), objects.into());
    if let Some(done) = &last {
        about_journal(&mut document, done, mark.as_ref());
    }
    let seen = |field: &str| document.get(field).map_or_else(|| "-".to_owned(), compact);
    let (proxies, traffic) = (seen("proxies"), seen("traffic"));
    for row in &mut rows {
        row.extend([proxies.clone(), traffic.clone()]);
    }
    let text = describe(&document, &rows);
    let header = vec!["OBJECT", "RULE", "WANTED", "API", "PROXIES", "TRAFFIC"];
    let view =
        View { kind: "CanaryStatus", document, text, table: Table { header, rows }, ..View::default() };
    Ok(Report { view, exit })
}

fn about_run(document: &mut Map<String, Value>, mark: &RunMark, settings: &Settings) {
    document.insert("run".into(), mark.run.as_str().into());
    document.insert("actor".into(), mark.actor.as_str().into());
    if let Some(step) = mark.step {
        document.insert("step".into(), step.into());
        document.insert("percent".into(), json!(settings.percent(step)));
    }
    let texts = [("reason", &mark.reason), ("awaiting", &mark.awaiting), ("journal", &mark.journal)];
    for (name, text) in texts {
        if let Some(text) = text {
            document.insert(name.into(), text.as_str().into());
        }
    }
    if let Some(intent) = mark.intent {
        document.insert("intent".into(), intent.word().into());
    }
}

fn about_journal(document: &mut Map<String, Value>, done: &Done, mark: Option<&RunMark>) {
    if mark.is_some_and(|mark| mark.run == done.run) {
        let looked = done.events.iter().rev().find_map(|event| match &event.what {
            What::Verify { wanted, reached, laggards, detail, observed } => {
                Some((event, wanted, reached, laggards, detail, observed))
            }
            _ => None,
        });
        if let Some((event, wanted, reached, laggards, detail, observed)) = looked {
            let laggards: Vec<Value> =
                laggards.iter().map(|(name, why)| json!({"name": name, "why": why})).collect();
            document.insert(
                "proxies".into(),
                json!({"time": event.time, "wanted": wanted, "reached": reached, "laggards": laggards, "detail": detail}),
            );
            if let Some((canary, all)) = observed {
                document.insert("traffic".into(), json!({"canary": canary, "all": all}));
            }
        }
        let mut gates: Map<String, Value> = Map::new();
        for event in &done.events {
            if let What::Gate { name, answer, detail, .. } = &event.what {
                gates.insert(
                    name.clone(),
                    json!({"name": name, "answer": answer, "detail": detail, "time": event.time}),
                );
            }
        }
        document.insert("gates".into(), gates.into_iter().map(|(_, gate)| gate).collect());
    } else {
        document.insert("last".into(), summary(done));
    }
}

fn compact(value: &Value) -> String {
    match (value["detail"].as_str(), value["canary"].as_u64(), value["all"].as_u64()) {
        (Some(detail), ..) => format!("{} {detail}", value["reached"].as_str().unwrap_or("-")),
        (None, Some(canary), Some(all)) => format!("{canary} of {all}"),
        _ => "-".to_owned(),
    }
}

fn describe(document: &Map<String, Value>, rows: &[Vec<String>]) -> String {
    let get = |name: &str| document.get(name).and_then(Value::as_str);
    let mut lines =
        vec![format!("canary {}: {}", get("canary").unwrap_or_default(), get("phase").unwrap_or_default())];
    if let (Some(step), Some(steps)) =
        (document.get("step").and_then(Value::as_u64), document.get("steps").and_then(Value::as_u64))
    {
        lines[0].push_str(&format!(", step {} of {steps}", step + 1));
    }
    for name in ["run", "actor", "reason", "awaiting", "intent"] {
        if let Some(text) = get(name) {
            lines.push(format!("{name}: {}", text::printable(text)));
        }
    }
    if let Some(holder) = document.get("lease").and_then(|lease| lease["holder"].as_str()) {
        lines.push(format!("lease: {}", text::printable(holder)));
    }
    for row in rows {
        let [object, rule, wanted, api, proxies, traffic] = row.as_slice() else { continue };
        lines.push(text::printable(&format!(
            "  {object}, rule {rule}: wanted {wanted}, API {api}, proxies {proxies}, traffic {traffic}"
        )));
    }
    if let Some(last) = document.get("last") {
        let detail = last["detail"].as_str().unwrap_or_default();
        lines.push(text::printable(&format!(
            "last run: {}, {detail}",
            last["outcome"].as_str().unwrap_or_default()
        )));
    }
    lines.join("\n") + "\n"
}

fn summary(done: &Done) -> Value {
    let mut summary = json!({
        "canary": done.name, "run": done.run, "outcome": done.outcome, "exit": done.exit.code(),
        "proven": done.proven, "detail": done.detail,
        "writes": done.events.iter().filter(|event| matches!(event.what, What::Write { .. })).count(),
    });
    if let Some(first) = done.events.first() {
        summary["began"] = first.time.as_str().into();
        if let What::Plan { actor, .. } = &first.what {
            summary["actor"] = actor.as_str().into();
        }
    }
    if let Some(end) = done.events.last().filter(|event| matches!(event.what, What::End { .. })) {
        summary["ended"] = end.time.as_str().into();
    }
    if let Some(percent) = done.steps.1.and_then(|step| done.steps.0.get(step)) {
        summary["reached"] = json!(percent);
    }
    summary
}

/// The runs that journals tell of, the newest first. Kind `CanaryHistory`.
pub fn history(journals: &[Kept]) -> Report {
    let runs: Vec<Value> = journals.iter().map(|kept| summary(&done_of(kept))).collect();
    let text = |run: &Value, field: &str| run[field].as_str().unwrap_or("-").to_owned();
    let rows: Vec<Vec<String>> = runs
        .iter()
        .map(|run| {
            let mut row: Vec<String> =
                ["canary", "run", "began", "outcome"].into_iter().map(|field| text(run, field)).collect();
            row.push(
                run["reached"].as_f64().map_or_else(|| "-".to_owned(), |percent| format!("{percent} %")),
            );
            row.push(text(run, "actor"));
            row
        })
        .collect();
    let lines: Vec<String> = rows.iter().map(|row| text::printable(&row.join("  "))).collect();
    let text = if lines.is_empty() { "no runs\n".to_owned() } else { lines.join("\n") + "\n" };
    let header = vec!["CANARY", "RUN", "BEGAN", "OUTCOME", "REACHED", "ACTOR"];
    let mut document = Map::new();
    document.insert("runs".into(), runs.into());
    let view =
        View { kind: "CanaryHistory", document, text, table: Table { header, rows }, ..View::default() };
    Report { view, exit: Exit::Yes }
}

/// The events of a run as comma-separated values.
///
/// # Errors
///
/// When they cannot be written, which is a defect.
pub fn csv(done: &Done) -> io::Result<String> {
    let mut out = ::csv::Writer::from_writer(Vec::new());
    out.write_record(["time", "step", "type", "detail", "event"])?;
    for event in &done.events {
        let value = serde_json::to_value(event)?;
        let step = event.step.map(|step| step.to_string()).unwrap_or_default();
        let kind = value["type"].as_str().unwrap_or_default();
        out.write_record([event.time.as_str(), &step, kind, &line(event), &value.to_string()])?;
    }
    let bytes = out.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// A run as a page of Markdown.
pub fn markdown(done: &Done) -> String {
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let mut page =
        format!("# Canary {}: {}\n\n{}\n\n", done.name, done.outcome, text::printable(&done.detail));
    page.push_str("| time | step | what |\n|---|---|---|\n");
    for event in &done.events {
        let step = event.step.map(|step| (step + 1).to_string()).unwrap_or_default();
        page.push_str(&format!("| {} | {step} | {} |\n", event.time, cell(&line(event))));
    }
    page
}
