//! Strategic merge of pods (Kubernetes, "Strategic Merge Patch"): maps merge, `null` takes away, and the lists of a pod that
//! have a merge key merge item by item; all other lists are replaced. The keys are those of k8s.io/api core/v1.

use serde_json::{Map, Value};

/// Lists of a pod whose items merge, and by which field. Each name means the same wherever it stands in a pod.
const MERGE_KEYS: &[(&str, &str)] = &[
    ("containers", "name"),
    ("initContainers", "name"),
    ("ephemeralContainers", "name"),
    ("volumes", "name"),
    ("imagePullSecrets", "name"),
    ("resourceClaims", "name"),
    ("schedulingGates", "name"),
    ("env", "name"),
    ("ports", "containerPort"),
    ("volumeMounts", "mountPath"),
    ("volumeDevices", "devicePath"),
    ("hostAliases", "ip"),
    ("topologySpreadConstraints", "topologyKey"),
    ("ownerReferences", "uid"),
];

/// Merges a patch into a pod, or into a part of one.
///
/// # Errors
/// Where a list that merges has items without its key, or the patch has a directive other than `$patch`.
pub fn merge(original: &mut Value, patch: &Value) -> Result<(), String> {
    match (original, patch) {
        (Value::Object(original), Value::Object(patch)) => merge_maps(original, patch),
        (original, patch) => {
            *original = patch.clone();
            Ok(())
        }
    }
}

fn merge_maps(original: &mut Map<String, Value>, patch: &Map<String, Value>) -> Result<(), String> {
    match patch.get("$patch").and_then(Value::as_str) {
        Some("replace") => {
            *original = patch.clone();
            original.shift_remove("$patch");
            return Ok(());
        }
        Some("delete") => {
            original.clear();
            return Ok(());
        }
        _ => {}
    }
    for (key, value) in patch.iter().filter(|(key, _)| *key != "$patch") {
        if key.starts_with('$') {
            return Err(format!("the directive {key} of a strategic merge is not supported"));
        }
        match (original.get_mut(key), value) {
            (_, Value::Null) => drop(original.shift_remove(key)),
            (Some(Value::Object(old)), Value::Object(new)) => merge_maps(old, new)?,
            (Some(Value::Array(old)), Value::Array(new)) => match merge_key(key) {
                Some(by) => *old = merge_lists(old, new, by).map_err(|cause| format!("{key}: {cause}"))?,
                None => old.clone_from(new),
            },
            (Some(old), new) => old.clone_from(new),
            (None, new) => drop(original.insert(key.clone(), new.clone())),
        }
    }
    Ok(())
}

fn merge_key(list: &str) -> Option<&'static str> {
    MERGE_KEYS.iter().find(|(name, _)| *name == list).map(|(_, key)| *key)
}

/// The items of both. The order is that of Kubernetes: items of the patch stand as the patch has them, the others as they
/// stood before an item of the patch, and where that leaves it open those of the patch come first.
fn merge_lists(original: &[Value], patch: &[Value], key: &str) -> Result<Vec<Value>, String> {
    let at = |list: &[Value], item: &Value| list.iter().position(|other| other[key] == item[key]);
    if patch.iter().any(|item| item["$patch"] == "replace") {
        return Ok(patch.iter().filter(|item| item["$patch"].is_null()).cloned().collect());
    }
    let mut from_patch = Vec::new();
    for item in patch {
        if item[key].is_null() {
            return Err(format!("an item has no {key}, by which items are merged"));
        }
        if item["$patch"] == "delete" {
            continue;
        }
        let mut merged =
            at(original, item).map_or_else(|| Value::Object(Map::new()), |at| original[at].clone());
        merge(&mut merged, item)?;
        from_patch.push(merged);
    }
    let mut others = original.iter().filter(|item| at(patch, item).is_none()).cloned().peekable();
    let mut out = Vec::with_capacity(original.len() + patch.len());
    for item in from_patch {
        while let Some(other) = others.peek() {
            let before = at(original, &item).zip(at(original, other));
            if before.is_none_or(|(item, other)| item < other) {
                break;
            }
            out.extend(others.next());
        }
        out.push(item);
    }
    out.extend(others);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::merge;

    #[test]
    fn lists_with_a_key_merge_and_others_are_replaced() {
        let mut pod = json!({
            "metadata": {"labels": {"a": "1", "b": "2"}},
            "spec": {
                "containers": [
                    {"name": "app", "env": [{"name": "A", "value": "1"}], "args": ["x", "y"]},
                    {"name": "proxy", "image": "auto"},
                    {"name": "last"},
                ],
                "tolerations": [{"key": "t"}],
            },
        });
        let patch = json!({
            "metadata": {"labels": {"b": null, "c": "3"}},
            "spec": {
                "containers": [{"name": "proxy", "image": "i:1"}, {"name": "app", "args": ["z"], "env": [{"name": "B", "value": "2"}]}],
                "initContainers": [{"name": "init"}],
                "tolerations": [],
            },
        });
        merge(&mut pod, &patch).expect("it merges");
        assert_eq!(
            pod,
            json!({
                "metadata": {"labels": {"a": "1", "c": "3"}},
                "spec": {
                    "containers": [
                        {"name": "proxy", "image": "i:1"},
                        {"name": "app", "env": [{"name": "B", "value": "2"}, {"name": "A", "value": "1"}], "args": ["z"]},
                        {"name": "last"},
                    ],
                    "tolerations": [],
                    "initContainers": [{"name": "init"}],
                },
            })
        );
    }

    #[test]
    fn new_items_stand_before_those_that_the_patch_does_not_name() {
        let names = |list: &[&str]| json!({"volumes": list.iter().map(|name| json!({"name": name})).collect::<Vec<_>>()});
        for (before, patch, after) in [
            (&["data"][..], &["new"][..], &["new", "data"][..]),
            (&["a", "b", "c"], &["b", "new"], &["a", "b", "new", "c"]),
            (&["a", "b"], &["new", "b"], &["new", "a", "b"]),
        ] {
            let mut pod = names(before);
            merge(&mut pod, &names(patch)).expect("it merges");
            assert_eq!(pod, names(after), "{before:?} {patch:?}");
        }
    }

    #[test]
    fn directives_and_missing_keys() {
        let mut pod =
            json!({"volumes": [{"name": "a", "emptyDir": {}}, {"name": "b"}], "securityContext": {"x": 1}});
        let patch = json!({
            "volumes": [{"name": "a", "$patch": "delete"}, {"name": "b", "configMap": {"name": "c"}}],
            "securityContext": {"$patch": "replace", "y": 2},
        });
        merge(&mut pod, &patch).expect("it merges");
        assert_eq!(
            pod,
            json!({"volumes": [{"name": "b", "configMap": {"name": "c"}}], "securityContext": {"y": 2}})
        );
        for patch in
            [json!({"volumes": [{"emptyDir": {}}]}), json!({"securityContext": {"$retainKeys": ["x"]}})]
        {
            assert!(merge(&mut pod, &patch).is_err(), "{patch}");
        }
    }
}
