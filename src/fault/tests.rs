//! A fault comes and goes; the rest of the route stays as others have it.

use std::time::Duration;

use serde_json::{Value, json};

use super::change::{Delay, Injection, put, rule_of, take, without};
use super::record::{ANNOTATION, Record};
use crate::operation::fingerprint;

fn route() -> Value {
    json!({"metadata": {"resourceVersion": "7", "annotations": {"a": "b"}}, "spec": {"http": [
        {"name": "one", "route": [{"destination": {"host": "a"}}]},
        {"name": "two", "fault": {"delay": {"fixedDelay": "1s"}}, "route": [{"destination": {"host": "b"}}]},
    ]}})
}

fn record(object: &Value, rule: usize) -> Record {
    let injection =
        Injection { abort: Some((503, 50.0)), delay: Some(Delay { time: "2s".to_owned(), percent: 10.0 }) };
    let since = jiff::Timestamp::UNIX_EPOCH;
    let own = &object["spec"]["http"][rule];
    Record {
        by: "me".to_owned(),
        since,
        until: since + Duration::from_secs(60),
        rule,
        name: own["name"].as_str().map(str::to_owned),
        fault: injection.field(),
        before: own.get("fault").cloned(),
        spec: fingerprint(&object["spec"]),
    }
}

/// The operations `add`, `replace`, `remove` and `test` on paths that exist: as much of RFC 6902 as is needed here.
fn apply(object: &mut Value, patch: &Value) -> Result<(), String> {
    for operation in patch.as_array().unwrap() {
        let path = operation["path"].as_str().unwrap();
        let (parent, last) = path.rsplit_once('/').unwrap();
        let last = last.replace("~1", "/");
        if operation["op"] == "test" {
            if object.pointer(path) != Some(&operation["value"]) {
                return Err(path.to_owned());
            }
            continue;
        }
        let map = object.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match operation["op"].as_str().unwrap() {
            "remove" => drop(map.shift_remove(&last).unwrap()),
            _ => drop(map.insert(last, operation["value"].clone())),
        }
    }
    Ok(())
}

#[test]
fn a_fault_comes_and_goes_and_leaves_nothing() {
    for rule in [0, 1] {
        let before = route();
        let record = record(&before, rule);
        let mut object = before.clone();
        apply(&mut object, &put(&before, &record).unwrap()).unwrap();
        assert_eq!(object["spec"]["http"][rule]["fault"]["abort"]["httpStatus"], 503);
        assert_eq!(Record::of(&object).unwrap().as_ref(), Some(&record));
        assert_eq!(without(&object, &record), (record.spec.clone(), json!({"a": "b"})));
        assert_eq!(record.words(), "503 for 50%, 2s later for 10%");
        let back = take(&object, &record, "x").unwrap();
        apply(&mut object, &back).unwrap();
        assert_eq!(object, before);
    }
}

#[test]
fn what_others_do_meanwhile_stays() {
    let before = route();
    let record = record(&before, 0);
    let mut object = before.clone();
    let patch = put(&before, &record).unwrap();
    apply(&mut object, &patch).unwrap();
    // A rule in front of it.
    let mut moved = object.clone();
    moved["spec"]["http"].as_array_mut().unwrap().insert(0, json!({"name": "zero"}));
    let back = take(&moved, &record, "x").unwrap();
    apply(&mut moved, &back).unwrap();
    assert!(moved["spec"]["http"][1].get("fault").is_none() && moved["spec"]["http"][0]["name"] == "zero");
    // The fault was taken out by hand.
    let mut gone = object.clone();
    gone["spec"]["http"][0].as_object_mut().unwrap().shift_remove("fault");
    let back = take(&gone, &record, "x").unwrap();
    apply(&mut gone, &back).unwrap();
    assert_eq!(gone, before);
    // Another fault stands there.
    object["spec"]["http"][0]["fault"] = json!({"abort": {"httpStatus": 500}});
    assert_eq!(take(&object, &record, "x").unwrap_err().exit.code(), 7);
    // The rule was changed before the fault came.
    let mut other = before;
    other["spec"]["http"][0]["timeout"] = "1s".into();
    assert!(apply(&mut other, &patch).is_err());
}

#[test]
fn a_rule_is_named_or_the_only_one() {
    let object = route();
    assert_eq!(rule_of(&object, Some("two"), "x").unwrap(), 1);
    assert_eq!(rule_of(&object, Some("http[0]"), "x").unwrap(), 0);
    assert!(rule_of(&object, None, "x").unwrap_err().advice.contains("--rule"));
    assert!(rule_of(&object, Some("three"), "x").is_err());
    assert_eq!(rule_of(&json!({"spec": {}}), None, "x").unwrap_err().exit.code(), 3);
    let changed = json!({"metadata": {"annotations": {ANNOTATION: "{"}}});
    assert_eq!(Record::of(&changed).unwrap_err().exit.code(), 7);
}
