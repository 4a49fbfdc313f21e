//! Rules, mirrors and cookies that a canary adds: requests go where they should while they stand, and when they are taken
//! down the object is what it was.

use meshctl::canary::spec::Strategy;
use meshctl::canary::stage::{Stage, Subject};
use meshctl::estate::{Estate, Object};
use meshctl::mesh::split::ADAPTERS;
use serde_json::{Value, json};

use super::estate;

/// RFC 6902: test, add, replace and remove.
fn apply(object: &mut Value, patch: &[Value]) {
    for operation in patch {
        let path = operation["path"].as_str().expect("a path");
        if operation["op"] == "test" {
            assert_eq!(object.pointer(path), Some(&operation["value"]), "{path}");
            continue;
        }
        let (parent, key) = path.rsplit_once('/').expect("a pointer");
        let remove = operation["op"] == "remove";
        match object.pointer_mut(parent).expect("a parent") {
            Value::Array(list) if remove => drop(list.remove(key.parse().expect("an index"))),
            Value::Array(list) if key == "-" => list.push(operation["value"].clone()),
            Value::Array(list) => list.insert(key.parse().expect("an index"), operation["value"].clone()),
            Value::Object(map) if remove => drop(map.shift_remove(key)),
            map => map[key] = operation["value"].clone(),
        }
    }
}

const SERVICE: &str = "apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews, namespace: shop}
spec:
  hosts: [reviews]
  http:
  - {name: first, match: [{uri: {prefix: /x}}], route: [{destination: {host: other}}]}
  - match: [{uri: {prefix: /a}}, {uri: {prefix: /b}}]
    timeout: 3s
    route:
    - {destination: {host: reviews, subset: v1}, weight: 100}
    - {destination: {host: reviews, subset: v2}, weight: 0}
";

const ROUTE: &str = "apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: public}]
  rules:
  - matches: [{path: {type: PathPrefix, value: /a}}]
    backendRefs: [{name: web-v1, port: 80, weight: 100}, {name: web-v2, port: 80, weight: 0}]
";

fn object_of(value: &Value) -> Estate {
    estate(&value.to_string())
}

/// What finds the next patch.
type Step<'s> = &'s dyn Fn(&Object) -> Result<Option<Vec<Value>>, String>;

/// Builds a stage and takes it down; gives the object in between.
#[track_caller]
fn around(text: &str, position: usize, strategy: Value) -> Value {
    let strategy: Strategy = serde_json::from_value(strategy).expect("a strategy");
    let stages = strategy.stages().expect("stages");
    let [stage]: &[Stage; 1] = stages.as_slice().try_into().expect("one stage");
    let begin = estate(text);
    let adapter =
        *ADAPTERS.iter().find(|it| it.kind().1 == begin.objects[0].reference.kind).expect("an adapter");
    let split = adapter.splits(&begin.objects[0]).swap_remove(position);
    let (stable, canary) = (&split.backends[0].id, &split.backends[1].id);
    let subject = Subject { adapter, position, stable, canary, plan: "web" };
    let before = begin.objects[0].root().to_json();
    let mut value = before.clone();
    let mut go = |step: Step<'_>| {
        let mut patches = 0;
        // Each patch is found by looking at the object, as a run does that was killed in between.
        while let Some(patch) = step(&object_of(&value).objects[0]).expect("a patch") {
            apply(&mut value, &patch);
            patches += 1;
            assert!(patches < 9, "it ends");
        }
        value.clone()
    };
    let between = go(&|object| stage.build(subject, object));
    assert_ne!(between, before);
    assert_eq!(go(&|object| stage.take_down(subject, object)), before, "exactly as it was");
    between
}

#[test]
fn testers_get_a_rule_of_their_own_right_above() {
    let strategy = json!({"darkLaunch": {"header": {"name": "x-canary", "value": "yes"}}, "steps": [5]});
    let between = around(SERVICE, 1, strategy.clone());
    let rules = between["spec"]["http"].as_array().expect("rules");
    assert_eq!(
        rules.iter().map(|rule| rule["name"].as_str()).collect::<Vec<_>>(),
        [Some("first"), Some("meshctl-web-testers"), None]
    );
    assert_eq!(
        rules[1]["match"][1],
        json!({"uri": {"prefix": "/b"}, "headers": {"x-canary": {"exact": "yes"}}})
    );
    assert_eq!(rules[1]["route"], json!([{"destination": {"host": "reviews", "subset": "v2"}}]));
    assert_eq!(rules[1]["timeout"], "3s", "everything else is as in the rule below");
    let between = around(ROUTE, 0, strategy);
    let rule = &between["spec"]["rules"][1];
    assert_eq!(rule["matches"][0]["headers"], json!([{"type": "Exact", "name": "x-canary", "value": "yes"}]));
    assert_eq!(rule["backendRefs"], json!([{"name": "web-v2", "port": 80, "weight": 1}]));
}

#[test]
fn mirrors_and_cookies_of_both_sides() {
    let strategy = json!({"mirror": {"percent": 12.5}, "steps": [5]});
    let between = around(SERVICE, 1, strategy.clone());
    assert_eq!(between["spec"]["http"][1]["mirror"], json!({"host": "reviews", "subset": "v2"}));
    // The API server writes whole numbers without a fraction.
    let whole = around(SERVICE, 1, json!({"mirror": {"percent": 10}, "steps": [5]}));
    assert_eq!(whole["spec"]["http"][1]["mirrorPercentage"], json!({"value": 10}));
    let between = around(ROUTE, 0, strategy);
    let mirror = &between["spec"]["rules"][0]["filters"][0]["requestMirror"];
    assert_eq!(mirror["fraction"], json!({"numerator": 125_000, "denominator": 1_000_000}));
    let strategy = json!({"sticky": {"cookie": "side", "maxAge": "1h"}, "steps": [5]});
    let between = around(SERVICE, 1, strategy.clone());
    let rules = between["spec"]["http"].as_array().expect("rules");
    assert_eq!(rules.len(), 4);
    let cookie = &rules[3]["route"][1]["headers"]["response"]["add"]["Set-Cookie"];
    assert_eq!(cookie, "side=canary; Path=/; Max-Age=3600");
    assert_eq!(around(ROUTE, 0, strategy)["spec"]["rules"].as_array().map(Vec::len), Some(3));
}

#[test]
fn what_cannot_have_a_stage_says_why() {
    let stage = Stage::Mirror(10.0);
    let tcp = SERVICE
        .replace("  http:", "  tcp:")
        .replace("match: [{uri: {prefix: /a}}, {uri: {prefix: /b}}]\n    timeout: 3s\n    ", "");
    let mirrored = SERVICE.replace("timeout: 3s", "mirror: {host: x}");
    for (text, position, part) in [(tcp, 1, "no headers"), (mirrored, 1, "mirror")] {
        let begin = estate(&text);
        let adapter = ADAPTERS[0];
        let split = adapter.splits(&begin.objects[0]).swap_remove(position);
        let (stable, canary) = (&split.backends[0].id, &split.backends[1].id);
        let subject = Subject { adapter, position, stable, canary, plan: "web" };
        let said = stage.build(subject, &begin.objects[0]);
        assert!(said.as_ref().is_err_and(|why| why.contains(part)), "{said:?}");
    }
    let value = estate(SERVICE).objects[0].root().to_json();
    let split = ADAPTERS[0].splits(&estate(SERVICE).objects[0]).swap_remove(1);
    assert!(stage.warning(&value, &split).is_some_and(|warning| warning.contains("change data")));
}
