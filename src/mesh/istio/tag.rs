//! Revision tags: a second set of injection webhooks under a name that namespaces can bear instead of a revision. They are
//! made of the webhooks of the revision itself, so that address, certificate and rules are always those of its release.

use serde_json::{Map, Value, json};

use super::enrolment::{INJECT_LABEL, INJECTION_LABEL, REVISION_LABEL};

/// The label of a tag's webhooks; its value is the tag.
pub const TAG_LABEL: &str = "istio.io/tag";
/// The labels of the injection webhooks of revisions.
pub const INJECTOR_LABEL: (&str, &str) = ("app", "sidecar-injector");

/// The tag that stands for the label that asks for injection, and the revision of a control plane without one.
pub const DEFAULT: &str = "default";

/// The label of no namespace and no pod: webhooks that select it are switched off.
pub fn never() -> Value {
    json!({"matchLabels": {"istio.io/deactivated": "never-match"}})
}

/// What each webhook has in common with those of the revision.
const COMMON: [&str; 7] = [
    "admissionReviewVersions",
    "clientConfig",
    "failurePolicy",
    "reinvocationPolicy",
    "rules",
    "sideEffects",
    "timeoutSeconds",
];

/// The webhooks of a tag, from those of a revision; `None` when these have no webhook.
pub fn tagged(injector: &Value, revision: &str, tag: &str) -> Option<Value> {
    let template = injector["webhooks"].get(0)?;
    let theirs =
        |key: &str| key.contains("operator.istio.io/") || key.starts_with("app.kubernetes.io/managed-by");
    let copied = |what: &str| -> Map<String, Value> {
        let entries = injector["metadata"][what].as_object().into_iter().flatten();
        let kept = entries.filter(|(key, _)| {
            !theirs(key)
                && *key != INJECTOR_LABEL.0
                && !key.contains("helm.sh/")
                && !key.contains("kubectl.kubernetes.io/")
        });
        kept.map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    let mut labels = copied("labels");
    labels.insert(TAG_LABEL.to_owned(), tag.into());
    labels.insert(REVISION_LABEL.to_owned(), revision.into());
    let mut metadata = json!({"name": format!("istio-revision-tag-{tag}"), "labels": labels});
    let annotations = copied("annotations");
    if !annotations.is_empty() {
        metadata["annotations"] = annotations.into();
    }
    let webhooks = selectors(tag).into_iter().map(|(name, namespaces, pods)| {
        let mut webhook = json!({
            "name": format!("{name}.sidecar-injector.istio.io"),
            "namespaceSelector": {"matchExpressions": namespaces},
            "objectSelector": {"matchExpressions": pods},
        });
        for key in COMMON {
            if let Some(value) = template.get(key) {
                webhook[key] = value.clone();
            }
        }
        webhook
    });
    Some(json!({
        "apiVersion": "admissionregistration.k8s.io/v1", "kind": "MutatingWebhookConfiguration",
        "metadata": metadata, "webhooks": webhooks.collect::<Vec<_>>(),
    }))
}

/// Name, namespaces and pods of each webhook. The tag `default` also stands for the label that asks for injection.
fn selectors(tag: &str) -> Vec<(&'static str, Value, Value)> {
    let is = |key: &str, value: &str| json!({"key": key, "operator": "In", "values": [value]});
    let absent = |key: &str| json!({"key": key, "operator": "DoesNotExist"});
    let not_refused = json!({"key": INJECT_LABEL, "operator": "NotIn", "values": ["false"]});
    let mut all = vec![
        ("rev.namespace", json!([is(REVISION_LABEL, tag), absent(INJECTION_LABEL)]), json!([not_refused])),
        (
            "rev.object",
            json!([absent(REVISION_LABEL), absent(INJECTION_LABEL)]),
            json!([not_refused, is(REVISION_LABEL, tag)]),
        ),
    ];
    if tag == DEFAULT {
        all.push(("namespace", json!([is(INJECTION_LABEL, "enabled")]), json!([not_refused])));
        all.push((
            "object",
            json!([absent(INJECTION_LABEL), absent(REVISION_LABEL)]),
            json!([is(INJECT_LABEL, "true"), absent(REVISION_LABEL)]),
        ));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_goes_where_its_revision_goes() {
        let client = json!({"service": {"name": "istiod-canary", "namespace": "istio-system", "path": "/inject"}, "caBundle": "AAAA"});
        let injector = json!({
            "metadata": {
                "name": "istio-sidecar-injector-canary",
                "labels": {"app": "sidecar-injector", "istio.io/rev": "canary", "operator.istio.io/component": "Pilot"},
            },
            "webhooks": [{"name": "rev.namespace.sidecar-injector.istio.io", "clientConfig": client, "failurePolicy": "Fail"}],
        });
        let made = tagged(&injector, "canary", "prod").unwrap();
        assert_eq!(made["metadata"]["labels"], json!({"istio.io/rev": "canary", "istio.io/tag": "prod"}));
        let webhooks = made["webhooks"].as_array().unwrap();
        assert_eq!(webhooks.len(), 2);
        assert!(webhooks.iter().all(|one| one["clientConfig"] == client && one["failurePolicy"] == "Fail"));
        assert_eq!(webhooks[0]["namespaceSelector"]["matchExpressions"][0]["values"], json!(["prod"]));
        assert_eq!(tagged(&injector, "canary", "default").unwrap()["webhooks"].as_array().unwrap().len(), 4);
        assert_eq!(tagged(&json!({}), "canary", "prod"), None);
    }
}
