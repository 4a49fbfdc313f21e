//! Whether an explanation is what a test expects: objects on the fields that are named, lists as sets and completely,
//! or at least with these items where `contains: true` stands beside them.

use serde_json::{Map, Value};

use crate::base::text;
use crate::resource::parse_duration;

/// Says what is not as expected, or nothing. `complete` gives a host its complete name.
pub(super) fn mismatch(
    expected: &Value,
    actual: &Value,
    complete: &dyn Fn(&str) -> String,
) -> Option<String> {
    compare("", expected, actual, false, complete)
}

/// The fields of an explanation that can be expected (docs/schemas/RouteExplanation.json).
const FIELDS: &[&str] = &[
    "certainty",
    "contains",
    "cors",
    "destinations",
    "fault",
    "hops",
    "mirrors",
    "outcome",
    "policy",
    "redirect",
    "request",
    "requestHeaders",
    "responseHeaders",
    "retries",
    "rewrite",
    "rule",
    "status",
    "steps",
    "timeout",
];

/// The fields of a destination.
const DESTINATION: &[&str] = &["host", "place", "port", "share", "status", "subset"];

/// The first field that no explanation has, and what may have been meant.
pub(super) fn unknown_field(expected: &Value) -> Option<(String, String)> {
    let unknown = |value: &'_ Value, known: &'static [&'static str]| {
        value.as_object()?.keys().find(|key| !known.contains(&key.as_str())).map(|key| {
            let advice = match text::nearest(key, known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("There are {}.", known.join(", ")),
            };
            (key.clone(), advice)
        })
    };
    let destinations = expected.get("destinations").and_then(Value::as_array).into_iter().flatten();
    unknown(expected, FIELDS).or_else(|| destinations.into_iter().find_map(|one| unknown(one, DESTINATION)))
}

fn compare(
    path: &str,
    expected: &Value,
    actual: &Value,
    contains: bool,
    complete: &dyn Fn(&str) -> String,
) -> Option<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => fields(path, expected, actual, complete),
        (Value::Array(expected), Value::Array(actual)) => items(path, expected, actual, contains, complete),
        (Value::Number(a), Value::Number(b)) => {
            let same = a.as_f64().zip(b.as_f64()).is_some_and(|(a, b)| (a - b).abs() < 1e-9);
            (!same).then(|| differs(path, expected, actual))
        }
        (Value::String(a), Value::String(b)) => {
            let same = a == b
                || match path.rsplit('.').next() {
                    Some("host") => complete(a) == *b,
                    Some("timeout" | "perTryTimeout" | "duration") => {
                        parse_duration(a).is_some_and(|time| parse_duration(b) == Some(time))
                    }
                    _ => false,
                };
            (!same).then(|| differs(path, expected, actual))
        }
        (expected, actual) => (expected != actual).then(|| differs(path, expected, actual)),
    }
}

fn fields(
    path: &str,
    expected: &Map<String, Value>,
    actual: &Map<String, Value>,
    complete: &dyn Fn(&str) -> String,
) -> Option<String> {
    let contains = expected.get("contains") == Some(&Value::Bool(true));
    expected.iter().filter(|(key, _)| *key != "contains").find_map(|(key, wanted)| {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match actual.get(key) {
            Some(found) => compare(&path, wanted, found, contains, complete),
            None if wanted.is_null() => None,
            None => Some(format!("{path} is not there, expected {wanted}")),
        }
    })
}

fn items(
    path: &str,
    expected: &[Value],
    actual: &[Value],
    contains: bool,
    complete: &dyn Fn(&str) -> String,
) -> Option<String> {
    let mut left: Vec<&Value> = actual.iter().collect();
    for wanted in expected {
        let found = left.iter().position(|found| compare(path, wanted, found, contains, complete).is_none());
        match found {
            Some(at) => drop(left.remove(at)),
            None => {
                let reason = match left.as_slice() {
                    [only] => compare(path, wanted, only, contains, complete),
                    _ => None,
                };
                return Some(reason.unwrap_or_else(|| format!("{path} has no item {wanted}")));
            }
        }
    }
    let rest = left.first().filter(|_| !contains)?;
    Some(format!("{path} has another item {}", brief(rest)))
}

fn differs(path: &str, expected: &Value, actual: &Value) -> String {
    format!("{path} is {}, expected {expected}", brief(actual))
}

/// A value without its places.
fn brief(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(key, _)| *key != "place");
            kept.map(|(key, value)| (key.clone(), brief(value))).collect()
        }
        Value::Array(items) => items.iter().map(brief).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn named_fields_must_agree_and_lists_completely() {
        let complete = |host: &str| format!("{host}.shop.svc.cluster.local");
        let full = |host: &str| format!("{host}.shop.svc.cluster.local");
        let actual = json!({
            "outcome": "forward", "timeout": "5s",
            "destinations": [
                { "host": full("a"), "share": 0.9, "place": { "path": "x" } },
                { "host": full("b"), "subset": "v2", "share": 0.1 },
            ],
        });
        for (expected, reason) in [
            (json!({ "outcome": "forward" }), None),
            (json!({ "timeout": "5000ms" }), None),
            (json!({ "timeout": "6s" }), Some("timeout is \"5s\", expected \"6s\"")),
            (json!({ "status": 200 }), Some("status is not there, expected 200")),
            (json!({ "status": null }), None),
            (json!({ "destinations": [{ "host": "b" }, { "host": full("a"), "share": 0.9 }] }), None),
            (json!({ "destinations": [{ "host": "a" }], "contains": true }), None),
        ] {
            assert_eq!(mismatch(&expected, &actual, &complete).as_deref(), reason, "{expected}");
        }
        let (field, advice) = unknown_field(&json!({ "destinations": [{ "shared": 1 }] })).unwrap();
        assert_eq!((field.as_str(), advice.as_str()), ("shared", "Did you mean `share`?"));
        let missing = json!({ "destinations": [{ "host": "a", "share": 0.9 }] });
        assert!(mismatch(&missing, &actual, &complete).is_some_and(|reason| reason.contains("another item")));
        let wrong = json!({ "destinations": [{ "host": "c" }, { "host": "a" }] });
        assert!(mismatch(&wrong, &actual, &complete).is_some_and(|reason| reason.contains("has no item")));
    }
}
