//! The rules that policies make for a data plane: the answer to `/meshes/M/dataplanes/N/_rules`, from Kuma 2.7 to 3.0.

use serde_json::Value;

use super::Policy;
use crate::proxy::redact::redact;

/// How deep origins are looked for.
const DEPTH: usize = 8;

/// The policies by type, in the order in which they are merged, and the rules themselves without secrets.
pub(super) fn read(mut document: Value) -> (Vec<Policy>, Value) {
    let mut rules = document.get_mut("rules").map(Value::take).unwrap_or_default();
    redact(&mut rules);
    let policies = rules.as_array().into_iter().flatten().map(|rule| {
        let mut names = Vec::new();
        collect(rule, DEPTH, &mut names);
        let warnings = rule["warnings"].as_array().into_iter().flatten();
        Policy {
            kind: rule["type"].as_str().unwrap_or_default().to_owned(),
            names,
            warnings: warnings.filter_map(|one| Some(one.as_str()?.to_owned())).collect(),
        }
    });
    let policies =
        policies.filter(|policy| !policy.names.is_empty() || !policy.warnings.is_empty()).collect();
    (policies, if rules.is_array() { rules } else { Value::Array(Vec::new()) })
}

/// The names of all origins, each once.
fn collect(value: &Value, depth: usize, names: &mut Vec<String>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth - 1, names)),
        Value::Object(fields) => {
            for origin in fields.get("origin").and_then(Value::as_array).into_iter().flatten() {
                let meta = if origin["resourceMeta"].is_object() { &origin["resourceMeta"] } else { origin };
                let shown = meta["labels"]["kuma.io/display-name"].as_str().or(meta["name"].as_str());
                if let Some(name) = shown.filter(|name| names.iter().all(|known| known != name)) {
                    names.push(name.to_owned());
                }
            }
            let more = fields.iter().filter(|(field, _)| !["origin", "conf"].contains(&field.as_str()));
            more.for_each(|(_, value)| collect(value, depth - 1, names));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn origins_are_found_in_old_and_new_forms() {
        let old = json!({"type": "MeshTimeout", "warnings": [], "fromRules": [{"inbound": {"port": 80}, "rules": [
            {"conf": {"origin": [{"name": "no"}]}, "origin": [{"name": "default", "labels": {}}, {"name": "x-9f", "labels": {"kuma.io/display-name": "shop"}}]}]}]});
        let new = json!({"type": "MeshRetry", "warnings": ["has no effect"], "inboundRules": [{"rules": [
            {"conf": [{"headers": {"authorization": "Bearer hunter2-planted"}}], "origin": [{"resourceMeta": {"name": "all"}, "ruleIndex": 0}]}]}],
            "toResourceRules": [{"origin": [{"resourceMeta": {"name": "all"}}]}]});
        let (policies, rules) = read(json!({"rules": [old, new, {"type": "MeshTLS", "warnings": []}]}));
        let found: Vec<(&str, String, usize)> =
            policies.iter().map(|one| (one.kind.as_str(), one.names.join(","), one.warnings.len())).collect();
        assert_eq!(
            found,
            [("MeshTimeout", "default,shop".to_owned(), 0), ("MeshRetry", "all".to_owned(), 1)]
        );
        assert!(
            rules.as_array().map(Vec::len) == Some(3) && !rules.to_string().contains("hunter2"),
            "{rules}"
        );
        assert_eq!(read(json!([])).1, json!([]));
    }
}
