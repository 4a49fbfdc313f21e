//! Holds structured output to the JSON Schemas that are published in `docs/schemas/`: what is
//! written fits them, and they notice a field that is missing or misspelt. For the tests of this
//! room; the rooms that make a document hold their own to the schemas in the same way.

use serde_json::{Value, json};

/// The schema of a kind.
fn schema(kind: &str) -> Value {
    let path = format!("{}/docs/schemas/{kind}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

fn errors(schema: &Value, document: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Fails unless the document fits the schema of its kind.
pub(super) fn assert_valid(kind: &str, document: &Value) {
    assert_eq!(errors(&schema(kind), document), Vec::<String>::new());
}

/// Every way to leave out one member of an object somewhere in the document.
fn without_one(document: &Value) -> Vec<(String, Value)> {
    match document {
        Value::Object(map) => map
            .iter()
            .flat_map(|(key, value)| {
                let mut rest = map.clone();
                rest.shift_remove(key);
                let inner = without_one(value).into_iter().map(|(path, changed)| {
                    let mut map = map.clone();
                    map.insert(key.clone(), changed);
                    (format!("/{key}{path}"), Value::Object(map))
                });
                std::iter::once((format!("/{key}"), Value::Object(rest))).chain(inner).collect::<Vec<_>>()
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| {
                without_one(item).into_iter().map(move |(path, changed)| {
                    let mut items = items.clone();
                    items[index] = changed;
                    (format!("/{index}{path}"), Value::Array(items))
                })
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The members of the document that its schema lets go.
fn optional(kind: &str, document: &Value) -> Vec<String> {
    assert_valid(kind, document);
    let validator = jsonschema::validator_for(&schema(kind)).unwrap();
    without_one(document)
        .into_iter()
        .filter(|(_, changed)| validator.is_valid(changed))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn analysis_report() {
    let finding = json!({
        "rule": "missing-host", "aliases": ["IST0101"], "severity": "error", "certainty": "may",
        "message": "m", "help": "h", "related": [{"note": "n", "place": {}}], "fingerprint": "f",
        "place": {"path": "spec", "file": "a.yaml", "line": 12, "column": 9,
            "object": {"apiVersion": "v1", "kind": "Service", "namespace": "shop", "name": "a"}},
        "witness": {"method": "GET"},
        "fix": {"description": "d", "file": "a.yaml", "edits": [{"start": 1, "end": 2, "text": "t"}]},
    });
    let document = json!({
        "apiVersion": "meshctl.io/v1", "kind": "AnalysisReport", "findings": [finding],
        "notChecked": [{"rule": "missing-subset", "reason": "r"}],
        "skipped": [{"file": "a.yaml", "document": 2, "reason": "r"}],
        "summary": {"error": 1, "warning": 0, "info": 0, "suppressed": 0, "objects": 8,
            "new": 1, "fixed": 0, "unchanged": 0},
        "comparison": {"new": 1, "fixed": [], "unchanged": 0},
    });
    assert_eq!(
        optional("AnalysisReport", &document),
        [
            "/findings/0/help",
            "/findings/0/place/path",
            "/findings/0/place/object",
            "/findings/0/witness",
            "/findings/0/witness/method",
            "/findings/0/fix",
            "/skipped/0/document",
            "/summary/new",
            "/summary/fixed",
            "/summary/unchanged",
            "/comparison",
        ],
    );
    let mut misspelt = document;
    misspelt["findings"][0]["helps"] = "h".into();
    misspelt["findings"][0]["severity"] = "fatal".into();
    assert_eq!(errors(&schema("AnalysisReport"), &misspelt).len(), 2);
    assert_valid("AnalysisReport", &super::sample::report().document());
}

#[test]
fn failure() {
    let document = json!({
        "apiVersion": "meshctl.io/v1", "kind": "Failure", "code": 2, "doing": "d", "cause": "c", "advice": "",
    });
    assert_eq!(optional("Failure", &document), Vec::<String>::new());
}

#[test]
fn canary_shift() {
    let weight =
        |weight: u32| json!({"backend": "v1", "weight": weight, "path": "spec.http[0].route[0].weight"});
    let document = json!({
        "apiVersion": "meshctl.io/v1", "kind": "CanaryShift", "changed": true, "dryRun": false,
        "objects": [{"place": {}, "rule": "r", "before": [weight(90)], "after": [weight(80)]}],
        "invariants": [{"code": "I1", "ok": true, "detail": "d"}],
        "patch": [{"op": "test"}],
        "verified": {"level": "L0", "ok": true, "laggards": []},
    });
    assert_eq!(optional("CanaryShift", &document), ["/patch/0/op", "/verified"]);
}
