//! The cases of Kiali's own tests (corpus `kiali-validations`), against the rules that carry Kiali's codes as aliases.
//! Severities and paths are not compared, nor what a case does not state. Judged where the corpus is at hand.

#![expect(clippy::print_stdout, reason = "a test run says what it judged")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use meshctl::analyze;
use meshctl::analyze::exceptions::EXCEPTIONS;
use meshctl::base::ObjectRef;
use meshctl::base::report::Finding;
use meshctl::document::Limits;
use meshctl::estate::Estate;
use meshctl::mesh::istio::exported_to;
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};
use serde_json::Value;

use crate::support::repository;

/// Codes, by their beginning, that no rule has yet: their cases are counted, and may disagree.
const PENDING: &[&str] = &[];

/// A message: code, kind, namespace and name.
type Message = (String, String, String, String);

fn load(case: &Path, namespace: &str) -> Estate {
    let input = Input::Path(case.join("input"));
    let limits = Limits::default();
    let settings = source::Settings { kinds: KINDS, namespace, limits: &limits, parsed: None };
    source::load(&[input], settings).expect("an input that can be read")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn object(code: &str, value: &Value) -> Message {
    let part = |key| text(value, key).to_owned();
    (code.to_owned(), part("kind"), part("namespace"), part("name"))
}

fn list<'v>(case: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    case[key].as_array().into_iter().flatten()
}

fn stated(case: &Value, key: &str) -> Vec<Message> {
    let mut messages: Vec<Message> =
        list(case, key).map(|one| object(text(one, "code"), &one["object"])).collect();
    messages.sort();
    messages
}

/// What the rules say in Kiali's codes.
fn said(case: &Value, findings: &[Finding]) -> Vec<Message> {
    let codes: Vec<&str> = list(case, "codes").filter_map(Value::as_str).collect();
    let complete: Vec<Message> = list(case, "complete_for").map(|one| object("", one)).collect();
    let subject = case["subject"].is_object().then(|| object("", &case["subject"]));
    let mut messages = Vec::new();
    for finding in findings {
        // A conflict is told at one of its objects; the other one is named.
        let pair = finding.rule == "tls-mode-conflict";
        let others = finding.related.iter().filter(|_| pair).map(|other| &other.place);
        for place in [&finding.place].into_iter().chain(others) {
            let Some(ObjectRef { kind, namespace, name, .. }) = &place.object else { continue };
            let here = (String::new(), kind.clone(), namespace.clone(), name.clone());
            if subject.as_ref().is_some_and(|subject| *subject != here) {
                continue;
            }
            let mut known = finding.aliases.iter().filter(|alias| alias.starts_with("KIA"));
            let code = known.clone().find(|alias| codes.contains(*alias));
            if let Some(code) = code.or_else(|| known.next().filter(|_| complete.contains(&here))) {
                messages.push(((*code).to_owned(), kind.clone(), namespace.clone(), name.clone()));
            }
        }
    }
    messages.sort();
    messages
}

/// What Kiali and the rules say differently; empty when they agree.
fn disagreement(path: &Path, case: &Value) -> String {
    let context = &case["context"];
    let namespace = context["default_namespace"].as_str().unwrap_or("default");
    let mut estate = load(path, namespace);
    if text(case, "checker").starts_with("all ") {
        // The origin looks at a whole cluster.
        estate.coverage.complete_namespace("*");
    }
    if case["checker"] == "export visibility" {
        return visibility(case, &estate);
    }
    let mesh_config = (context["auto_mtls"] == false).then(|| "enableAutoMtls: false".to_owned());
    let istio_namespace = "istio-system".to_owned();
    let settings = analyze::Settings { istio_namespace, mesh_config, ..analyze::Settings::default() };
    let analysis = analyze::run(&estate, &settings).expect("an analysis");
    let mut said = said(case, &analysis.findings);
    let expected = stated(case, "expect");
    let unwanted = stated(case, "absent");
    if text(case, "match") == "objects" {
        said.dedup();
    }
    let complete: Vec<Message> = list(case, "complete_for").map(|one| object("", one)).collect();
    let agree = if text(case, "match") == "contains" {
        let here = |message: &Message| {
            let (_, kind, namespace, name) = message.clone();
            complete.contains(&(String::new(), kind, namespace, name))
        };
        let wrong = said
            .iter()
            .any(|message| unwanted.contains(message) || (here(message) && !expected.contains(message)));
        expected.iter().all(|message| said.contains(message)) && !wrong
    } else {
        said == expected
    };
    if agree {
        String::new()
    } else {
        format!("  Kiali: {expected:?}\n  rules: {said:?}\n  absent: {unwanted:?}\n")
    }
}

/// The objects that a namespace sees.
fn visibility(case: &Value, estate: &Estate) -> String {
    let default = vec![text(&case["context"], "default_export_to").to_owned()];
    let viewer = text(case, "viewer_namespace");
    let objects = |key| {
        let mut objects: Vec<Message> = list(case, key).map(|one| object("", one)).collect();
        objects.sort();
        objects
    };
    let (mut expected, only_in_kiali) = (objects("visible"), objects("visible_only_in_kiali"));
    expected.retain(|object| !only_in_kiali.contains(object));
    let exported = estate.objects.iter().filter(|object| object.reference.kind != "Namespace");
    let mut seen: Vec<Message> = exported
        .filter(|object| {
            let items = object.root().at(&["spec", "exportTo"]).map(|node| node.items());
            let items: Vec<&str> = items.into_iter().flatten().filter_map(|item| item.as_str()).collect();
            exported_to(&items, &default, &object.reference.namespace, viewer)
        })
        .map(|object| {
            let id = &object.reference;
            (String::new(), id.kind.clone(), id.namespace.clone(), id.name.clone())
        })
        .collect();
    seen.sort();
    if seen == expected { String::new() } else { format!("  Kiali: {expected:?}\n  model: {seen:?}\n") }
}

#[test]
fn the_rules_agree_with_kiali() {
    let mut corpus = repository("../shared/corpus/kiali-validations");
    if !corpus.is_dir() {
        corpus = repository("../../shared/corpus/kiali-validations");
    }
    let Ok(index) = fs::read_to_string(corpus.join("index.json")) else {
        println!("the corpus kiali-validations is not here: nothing is judged");
        return;
    };
    let index: Value = serde_json::from_str(&index).expect("an index");
    // For each checker the cases that are judged, that agree, that are pending, and that Kiali gets wrong.
    let mut counts: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    let mut wrong = String::new();
    let mut used = Vec::new();
    for name in list(&index, "cases").filter_map(Value::as_str) {
        let path = corpus.join(name);
        let case = fs::read_to_string(path.join("case.json")).expect("a case");
        let case: Value = serde_json::from_str(&case).expect("a case");
        let codes: Vec<&str> = list(&case, "codes").filter_map(Value::as_str).collect();
        let found = disagreement(&path, &case);
        let exception = EXCEPTIONS.iter().find(|one| one.case == name && codes.contains(&one.code));
        let pending =
            !codes.is_empty() && codes.iter().all(|code| PENDING.iter().any(|begin| code.starts_with(begin)));
        let key = if codes.is_empty() { String::new() } else { format!(" {}", codes.join(", ")) };
        let count = counts.entry(format!("{}{key}", text(&case, "checker"))).or_default();
        count[0] += 1;
        match exception {
            _ if found.is_empty() => count[1] += 1,
            _ if pending => count[2] += 1,
            Some(exception) => {
                count[3] += 1;
                used.push(name.to_owned());
                println!("{name}, {}: {}\n  {}", exception.code, exception.reason, exception.witness);
            }
            None => wrong.push_str(&format!("{name}\n{found}")),
        }
    }
    let mut total = [0; 4];
    for (checker, count) in &counts {
        total.iter_mut().zip(count).for_each(|(sum, one)| *sum += one);
        println!(
            "{checker}: {} judged, {} agree, {} pending, {} Kiali wrong",
            count[0], count[1], count[2], count[3]
        );
    }
    println!("all: {} judged, {} agree, {} pending, {} Kiali wrong", total[0], total[1], total[2], total[3]);
    assert!(wrong.is_empty(), "\n{wrong}");
    let unused: Vec<&str> = EXCEPTIONS
        .iter()
        .filter(|one| one.code.starts_with("KIA"))
        .map(|one| one.case)
        .filter(|case| !used.iter().any(|used| used == case))
        .collect();
    assert_eq!(unused, Vec::<&str>::new(), "these cases agree: remove their exceptions");
}
