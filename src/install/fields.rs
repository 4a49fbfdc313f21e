//! Fields that a running mesh, an autoscaler or the cloud fills in once an object exists: an installation that insisted on
//! them would fight. They are left to their owners, and each one is shown.

use serde_json::Value;

use crate::cluster::FieldConflict;

/// The field manager that switches off injectors in whose place a tag stands.
pub(super) const TAG_MANAGER: &str = "meshctl-tag";
/// The managers that scale.
const SCALERS: [&str; 2] = ["kube-controller-manager", "horizontal-pod-autoscaler"];

/// Fields that belong to whoever fills them in, `[]` for any item. Webhooks get their certificate and their failure policy
/// from the control plane once it runs, and their selectors from some clouds.
const CONTROLLERS: [&str; 7] = [
    ".webhooks[].clientConfig.caBundle",
    ".webhooks[].failurePolicy",
    ".webhooks[].namespaceSelector",
    ".spec.conversion.webhook.clientConfig.caBundle",
    ".spec.caBundle",
    ".spec.clusterIP",
    ".spec.clusterIPs",
];

/// Whether a field is left to the manager that owns it.
pub(super) fn is_controllers(conflict: &FieldConflict) -> bool {
    let path = pattern(&conflict.field);
    let below = |field: &&&str| {
        path.strip_prefix(**field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    CONTROLLERS.iter().any(|field| below(&field))
        || (path.starts_with(".webhooks[].objectSelector") && conflict.manager == TAG_MANAGER)
        || (path == ".spec.replicas" && SCALERS.contains(&conflict.manager.as_str()))
}

/// A path without the keys of its items.
fn pattern(field: &str) -> String {
    steps(field)
        .iter()
        .map(|step| if step.starts_with('[') { "[]".to_owned() } else { format!(".{step}") })
        .collect()
}

/// The steps of a path as the API server writes it: names, and items as `[name="a.b"]`.
fn steps(field: &str) -> Vec<&str> {
    let mut steps = Vec::new();
    let (mut start, mut quoted, mut inside) = (0, false, false);
    for (at, c) in field.char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '.' if !inside => {
                steps.push(&field[start..at]);
                start = at + 1;
            }
            '[' => {
                steps.push(&field[start..at]);
                (start, inside) = (at, true);
            }
            ']' => {
                steps.push(&field[start..=at]);
                (start, inside) = (at + 1, false);
            }
            _ => {}
        }
    }
    steps.push(&field[start.min(field.len())..]);
    steps.retain(|step| !step.is_empty());
    steps
}

/// Takes a field out of a body.
pub(super) fn remove(body: &mut Value, field: &str) {
    let steps = steps(field);
    let Some((last, before)) = steps.split_last() else { return };
    let mut at = body;
    for step in before {
        let next = match step.strip_prefix('[') {
            None => at.get_mut(*step),
            Some(key) => at.as_array_mut().and_then(|items| items.iter_mut().find(|item| is_item(item, key))),
        };
        match next {
            Some(next) => at = next,
            None => return,
        }
    }
    if let Some(map) = at.as_object_mut() {
        map.shift_remove(*last);
    }
}

/// Whether an item of a list has the key `name="a",port=80]`.
fn is_item(item: &Value, key: &str) -> bool {
    key.trim_end_matches(']').split(',').all(|part| {
        part.split_once('=').is_some_and(|(name, value)| {
            serde_json::from_str::<Value>(value).is_ok_and(|value| item.get(name) == Some(&value))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_controllers_fill_in_is_theirs() {
        let theirs = |field: &str, manager: &str| {
            is_controllers(&FieldConflict { field: field.to_owned(), manager: manager.to_owned() })
        };
        assert!(theirs(".webhooks[name=\"a.b.c\"].failurePolicy", "pilot-discovery"));
        assert!(theirs(".webhooks[name=\"a\"].namespaceSelector.matchExpressions", "cloud"));
        assert!(!theirs(".webhooks[name=\"a\"].rules", "kubectl"));
        assert!(theirs(".spec.replicas", "kube-controller-manager"));
        assert!(!theirs(".spec.replicas", "kubectl"));
        assert!(!theirs(".data.mesh", "kubectl"));
    }

    #[test]
    fn a_field_is_taken_out() {
        let mut body = json!({"webhooks": [{"name": "a.b", "failurePolicy": "Ignore"}, {"name": "c", "failurePolicy": "Fail"}]});
        remove(&mut body, ".webhooks[name=\"a.b\"].failurePolicy");
        assert_eq!(body, json!({"webhooks": [{"name": "a.b"}, {"name": "c", "failurePolicy": "Fail"}]}));
        remove(&mut body, ".webhooks[name=\"z\"].failurePolicy");
        remove(&mut body, ".nothing.here");
        assert_eq!(body["webhooks"].as_array().unwrap().len(), 2);
    }
}
