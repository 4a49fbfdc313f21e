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
use meshctl::resource::schema::{self, Schemas};
use meshctl::resource::{Catalog, SchemaProblem};
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

/// What the views and the schemas alone say about the objects of a text.
fn without_webhook(text: &str) -> Vec<String> {
    let text: Arc<str> = Arc::from(text);
    let mut estate = Estate::default();
    let documents = document::read(&text, &Limits::default());
    estate.ingest(Source { name: Arc::from("a.yaml"), text, path: None }, documents, KINDS, "default");
    let catalog = Catalog::read(&estate);
    let earlier: Vec<_> = catalog.problems.into_iter().map(|found| found.problem).collect();
    let mut messages: Vec<String> = earlier.iter().map(SchemaProblem::message).collect();
    for object in &estate.objects {
        let found = schema::check(object, &Schemas::default(), &earlier).expect("a kind of Istio");
        messages.extend(found.problems.iter().map(SchemaProblem::message));
    }
    messages
}

/// Objects that are valid to Istio's own tests of its schemas, and not here.
const VALID_ELSEWHERE: &[&str] = &[
    // Those tests drop fields that the schema does not have; a strict API server refuses them.
    "unknown field `presence`",
    // `[1.2.3.4, 001:db8::]`: to Kubernetes a colon before a bracket is part of the string.
    "expected a string, found a map",
];

#[test]
#[expect(clippy::print_stderr, reason = "says how much was judged")]
fn verdicts_of_the_schema_tests_are_those_of_istio() {
    let corpus = Path::new("../shared/corpus/istio-crd-validation");
    let (mut judged, mut wrong) = (0, Vec::new());
    for case in std::fs::read_dir(corpus).into_iter().flatten().flatten() {
        let Ok(text) = std::fs::read_to_string(case.path().join("case.json")) else { continue };
        let facts: Value = serde_json::from_str(&text).expect("a case");
        for document in facts["documents"].as_array().into_iter().flatten() {
            let file = case.path().join(document["file"].as_str().expect("a file"));
            let mut found =
                without_webhook(&std::fs::read_to_string(&file).expect("a file that can be read"));
            found.retain(|message| !VALID_ELSEWHERE.contains(&message.as_str()));
            judged += 1;
            if document["valid"] != found.is_empty() {
                wrong.push(format!("{}: {document} {found:?}", file.display()));
            }
        }
    }
    eprintln!("istio-crd-validation: {judged} objects judged");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
