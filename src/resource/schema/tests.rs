//! Tests of the evaluator: one document against one schema.

use std::sync::Arc;

use serde_json::{Value, json};

use super::evaluate::evaluate;
use super::{Schema, embedded};
use crate::document::{self, Limits};

/// What is found in the `spec` of an object: path and message.
fn problems(schema: &Value, spec: &str) -> Vec<String> {
    let whole = json!({"type": "object", "properties": {"spec": schema}});
    let schema: Schema = serde_json::from_value(whole).expect("a schema");
    let text = format!("apiVersion: a/v1\nkind: A\nspec: {spec}\n");
    let documents = document::read(&Arc::from(text), &Limits::default());
    let root = documents[0].tree.as_ref().expect("a tree").root();
    let found = evaluate(&schema, root, true, &[]);
    assert!(found.unknown.is_empty(), "{:?}", found.unknown);
    found.problems.iter().map(|p| format!("{}: {}", p.node.path_from(root), p.message())).collect()
}

fn object(properties: &Value, more: &Value) -> Value {
    let mut schema = json!({"type": "object", "properties": properties});
    let keywords = more.as_object().expect("keywords").clone();
    schema.as_object_mut().expect("a map").extend(keywords);
    schema
}

#[test]
fn values_are_held_to_their_type_and_bounds() {
    let schema = object(
        &json!({
            "name": {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
            "size": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 9},
            "share": {"type": "number", "exclusiveMaximum": true, "maximum": 1},
            "mode": {"type": "string", "enum": ["Small", "Large"]},
            "port": {"x-kubernetes-int-or-string": true},
            "list": {"type": "array", "items": {"type": "boolean"}, "maxItems": 2},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 1},
        }),
        &json!({"required": ["name"]}),
    );
    let none: [&str; 0] = [];
    for good in [
        "{name: abc, size: 5.0, share: 0, mode: Small, port: http}",
        "{name: äb, port: 80, size: ~}",
        "{name: abcd, list: [true], labels: {a: b}}",
    ] {
        let expected = if good.contains('ä') {
            vec!["spec.name: `äb` does not match the pattern ^[a-z]+$".to_owned()]
        } else {
            Vec::new()
        };
        assert_eq!(problems(&schema, good), expected, "{good}");
    }
    assert_eq!(
        problems(&json!({"type": "object", "x-kubernetes-preserve-unknown-fields": true}), "{a: 1}"),
        none
    );
    for (bad, message) in [
        ("{}", "spec: required field `name` is missing"),
        ("{name: a}", "spec.name: this has 1 character, at least 2 are needed"),
        ("{name: abcde}", "spec.name: this has 5 characters, at most 4 are permitted"),
        ("{name: 12}", "spec.name: expected a string, found an integer"),
        ("{name: abc, size: 0}", "spec.size: 0 must be at least 1"),
        ("{name: abc, share: 1.0}", "spec.share: 1 must be below 1"),
        (
            "{name: abc, mode: small}",
            "spec.mode: `small` is not one of Small and Large; did you mean `Small`?",
        ),
        ("{name: abc, port: []}", "spec.port: expected an integer or a string, found a list"),
        ("{name: abc, list: [1]}", "spec.list[0]: expected a boolean, found an integer"),
        ("{name: abc, list: [true, false, true]}", "spec.list: this has 3 items, at most 2 are permitted"),
        ("{name: abc, labels: {a: b, c: d}}", "spec.labels: this has 2 fields, at most 1 are permitted"),
        ("{name: abc, sise: 1}", "spec.sise: unknown field `sise`; did you mean `size`?"),
        ("[]", "spec: expected a map, found a list"),
    ] {
        assert_eq!(problems(&schema, bad), [message], "{bad}");
    }
}

#[test]
fn alternatives_name_the_fields_that_exclude_each_other() {
    let needs = |name: &str| json!({"required": [name]});
    let text = json!({"type": "string"});
    let fields = json!({"a": text, "b": text, "c": text});
    let not_any = json!({"not": {"anyOf": [needs("a"), needs("b")]}});
    let schema = object(
        &fields,
        &json!({"oneOf": [not_any, needs("a"), needs("b")], "anyOf": [needs("c"), needs("a")]}),
    );
    assert!(problems(&schema, "{a: x}").is_empty());
    assert!(problems(&schema, "{c: x}").is_empty());
    assert_eq!(problems(&schema, "{a: x, b: w}"), ["spec: `a` and `b` exclude each other"]);
    assert_eq!(problems(&schema, "{}"), ["spec: one of `a` and `c` must be set"]);
}

#[test]
fn alternatives_see_defaults() {
    let address = json!({"properties": {"type": {"enum": ["Address"]}, "value": {"pattern": "^[0-9.]+$"}}});
    let other = json!({"properties": {"type": {"not": {"enum": ["Address"]}}}});
    let fields = json!({"type": {"type": "string", "default": "Address"}, "value": {"type": "string"}});
    let schema = object(&fields, &json!({"oneOf": [address, other]}));
    for good in ["{value: 192.0.2.7}", "{type: Address, value: 192.0.2.7}", "{type: Name, value: a}"] {
        assert!(problems(&schema, good).is_empty(), "{good}");
    }
    assert_eq!(problems(&schema, "{value: a}").len(), 1);
}

#[test]
fn rules_see_defaults_and_escaped_names_but_no_changes() {
    let fields = json!({
        "kind": {"type": "string", "default": "Service"},
        "namespace": {"type": "string"},
        "a-b": {"type": "integer"},
        "wait": {"type": "string", "x-kubernetes-validations": [{"rule": "duration(self) >= duration('1s')", "message": "too short"}]},
    });
    let rules = json!([
        {"rule": "self.kind == 'Service' ? has(self.__namespace__) : true", "message": "a Service needs a namespace"},
        {"rule": "!has(self.a__dash__b) || self.a__dash__b < 3", "message": "too many"},
        {"rule": "self == oldSelf", "message": "never"},
    ]);
    let schema = object(&fields, &json!({"x-kubernetes-validations": rules}));
    assert!(problems(&schema, "{kind: Other, a-b: 2, wait: 1m}").is_empty());
    assert_eq!(problems(&schema, "{}"), ["spec: a Service needs a namespace"]);
    assert_eq!(problems(&schema, "{namespace: x, a-b: 3}"), ["spec: too many"]);
    for wait in ["10ms", "soon", "1s or so", "99999999999999999999h"] {
        // The rules around it are not evaluated over a value that is wrong.
        assert_eq!(problems(&schema, &format!("{{wait: '{wait}'}}")), ["spec.wait: too short"], "{wait}");
    }
}

#[test]
fn lists_have_each_item_once() {
    let item =
        object(&json!({"name": {"type": "string"}, "port": {"type": "integer", "default": 80}}), &json!({}));
    let schema = json!({"type": "object", "properties": {
        "ports": {"type": "array", "items": item, "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name", "port"]}
    }});
    assert!(problems(&schema, "{ports: [{name: a}, {name: a, port: 81}]}").is_empty());
    assert_eq!(
        problems(&schema, "{ports: [{name: a}, {name: a, port: 80}]}"),
        ["spec.ports[1]: another item of the list has the same name and port"]
    );
}

#[test]
fn every_embedded_schema_can_be_read_and_its_rules_compile() {
    let mut kinds = 0;
    for entry in super::TABLE.iter() {
        for version in &entry.head.versions {
            let schema = embedded(entry.group, version, &entry.head.kind).expect(entry.line);
            assert!(schema.broken_rules().is_empty(), "{:?}", schema.broken_rules());
            kinds += 1;
        }
    }
    assert!(kinds > 40, "{kinds}");
}
