//! The schema layer against what a real API server with istiod's webhook said: each object is
//! refused exactly when it has a finding of severity error. `tests/data/istio-webhook` is a sample of
//! the capture, `../shared/corpus/istio-webhook` all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use meshctl::analyze::{self, Selection, registry};
use meshctl::base::report::{Finding, Severity};
use meshctl::document::{self, Limits};
use meshctl::estate::{Estate, Source};
use meshctl::resource::identity::KINDS;
use serde_json::Value;

const SAMPLE: &str = "tests/data/istio-webhook/cases.jsonl";
const ALL: &str = "../shared/corpus/istio-webhook/cases.jsonl";
/// The share of verdicts that must be equal.
const WANTED: f64 = 0.99;

/// What the schema layer finds in documents, each of them a text with a name.
fn findings(texts: impl IntoIterator<Item = (String, String)>) -> Vec<Finding> {
    let mut estate = Estate::default();
    for (name, text) in texts {
        let text: Arc<str> = Arc::from(text);
        let documents = document::read(&text, &Limits::default());
        estate.ingest(Source { name: Arc::from(name), text, path: None }, documents, KINDS, "default");
    }
    let select = registry::SCHEMA_LAYER.iter().map(|check| check.meta.name.to_owned()).collect();
    let settings = analyze::Settings {
        selection: Selection { select, ignore: Vec::new() },
        istio_namespace: "istio-system".to_owned(),
        ..analyze::Settings::default()
    };
    analyze::run(&estate, &settings).expect("an analysis").findings
}

/// The errors by the name of their document.
fn errors(found: &[Finding]) -> BTreeMap<String, Vec<&Finding>> {
    let mut errors: BTreeMap<String, Vec<&Finding>> = BTreeMap::new();
    for finding in found.iter().filter(|finding| finding.severity == Severity::Error) {
        let file = finding.place.position.as_ref().expect("a position").file.to_string();
        errors.entry(file).or_default().push(finding);
    }
    errors
}

/// One line for each verdict that differs, and how many there were.
fn differences(path: &str) -> Option<(Vec<String>, usize)> {
    let text = std::fs::read_to_string(Path::new(path)).ok()?;
    let cases: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("a case")).collect();
    let id = |case: &Value| case["id"].as_str().expect("an id").to_owned();
    let found = findings(cases.iter().map(|case| (id(case), case["object"].to_string())));
    let errors = errors(&found);
    let mut lines = Vec::new();
    for case in &cases {
        let refused = errors.get(&id(case));
        if case["accepted"].as_bool() == Some(refused.is_none()) {
            continue;
        }
        let ours = refused.map_or_else(String::new, |found| {
            found.iter().map(|f| format!("{} {}: {}; ", f.rule, f.place.path, f.message)).collect()
        });
        lines.push(format!(
            "{} {} by={} theirs={} ours={ours}",
            id(case),
            case["object"]["kind"].as_str().unwrap_or_default(),
            case["by"].as_str().unwrap_or_default(),
            case["message"].as_str().unwrap_or_default().replace('\n', " "),
        ));
    }
    Some((lines, cases.len()))
}

/// Verdicts that are not ours, each with its reason.
const EXPLAINED: &[(&str, &str)] = &[];

#[expect(clippy::print_stderr, reason = "says how much was judged")]
fn judge(path: &str) {
    let Some((lines, total)) = differences(path) else { return };
    let explained: BTreeSet<&str> = EXPLAINED.iter().map(|(id, _)| *id).collect();
    let open: Vec<&String> = lines
        .iter()
        .filter(|line| !line.split(' ').next().is_some_and(|id| explained.contains(id)))
        .collect();
    let share = 1.0 - lines.len() as f64 / total as f64;
    eprintln!(
        "{path}: {total} verdicts judged, {} differ and {} of them are explained",
        lines.len(),
        lines.len() - open.len()
    );
    assert!(open.is_empty(), "{open:#?}");
    assert!(share >= WANTED, "{share}");
}

#[test]
fn verdicts_of_the_sample_are_those_of_the_webhook() {
    judge(SAMPLE);
}

#[test]
fn verdicts_of_the_corpus_are_those_of_the_webhook() {
    judge(ALL);
}
