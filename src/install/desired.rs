//! Rendered manifests as objects: lists taken apart, empty values left away, namespaces filled in where the kind has one.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::api::Api;
use super::inventory::Record;
use super::phase::Phase;
use crate::base::{Error, ObjectRef, Result};
use crate::document::{self, Limits, without_nulls};
use crate::estate::Scope;
use crate::operation::fingerprint;

/// One object as it shall be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Record", into = "Record")]
pub struct Desired {
    /// Which object.
    pub object: ObjectRef,
    /// The whole of it.
    pub body: Value,
    /// The component that it belongs to.
    pub component: String,
    /// Components of a lower stage are ready before it is applied.
    pub stage: u8,
}

impl Desired {
    /// When it is applied.
    pub fn phase(&self) -> Phase {
        Phase::of(&self.object, &self.body)
    }
}

/// The fingerprint of a body.
pub fn hash(body: &Value) -> String {
    fingerprint(body)
}

/// Reads rendered YAML into objects of a component. `source` names the text in errors.
///
/// # Errors
///
/// When a document is no object.
pub fn objects(text: &str, source: &str, component: &str, stage: u8) -> Result<Vec<Desired>> {
    let doing = || format!("reading what {source} renders");
    let mut found = Vec::new();
    for document in document::read(&Arc::from(text), &Limits::default()) {
        if let Some(problem) = document.problems.iter().find(|_| document.tree.is_none()) {
            return Err(Error::usage(doing(), &problem.message));
        }
        let mut values = document.tree.iter().map(|tree| tree.root().to_json()).collect::<Vec<_>>();
        while let Some(mut value) = values.pop() {
            if value.is_null() {
                continue;
            }
            if value["kind"].as_str().is_some_and(|kind| kind.ends_with("List")) && value["items"].is_array()
            {
                if let Value::Array(items) = value["items"].take() {
                    values.extend(items.into_iter().rev());
                }
                continue;
            }
            let object = ObjectRef::of(&value);
            if object.api_version.is_empty() || object.kind.is_empty() || object.name.is_empty() {
                return Err(Error::usage(doing(), "a document has no apiVersion, kind or metadata.name"));
            }
            if object.kind != "CustomResourceDefinition" {
                // Applied, a null would be owned.
                without_nulls(&mut value);
            }
            // The server drops empty ones when it creates, and only later holds them for ours.
            if let Some(metadata) = value["metadata"].as_object_mut() {
                metadata.retain(|_, value| value.as_object().is_none_or(|map| !map.is_empty()));
            }
            found.push(Desired { object, body: value, component: component.to_owned(), stage });
        }
    }
    Ok(found)
}

/// Puts objects without a namespace into `namespace` when their kind lives in one, and takes it from those that live in
/// none. Kinds that are defined by the objects themselves are known from there.
pub(super) fn settle(objects: &mut [Desired], namespace: &str, api: &dyn Api) -> Result<()> {
    let defined: BTreeMap<(String, String), Scope> = objects.iter().filter_map(defined_kind).collect();
    let mut known = BTreeMap::new();
    for desired in objects.iter_mut() {
        let key = (desired.object.api_version.clone(), desired.object.kind.clone());
        let group_kind = (desired.object.group().to_owned(), desired.object.kind.clone());
        let scope = match (known.get(&key), defined.get(&group_kind)) {
            (Some(scope), _) => *scope,
            (None, Some(scope)) => Some(*scope),
            (None, None) => api.scope_of(&key.0, &key.1)?,
        };
        let Some(scope) = scope else {
            return Err(Error::refused(
                format!("planning {}", desired.object),
                format!("the cluster does not serve {} of {}", key.1, key.0),
            )
            .advise("Install what defines this kind first, or turn it off in the values."));
        };
        known.insert(key, Some(scope));
        match scope {
            Scope::Cluster => desired.object.namespace.clear(),
            Scope::Namespaced if desired.object.namespace.is_empty() => {
                namespace.clone_into(&mut desired.object.namespace);
            }
            Scope::Namespaced => {}
        }
        if let Some(metadata) = desired.body["metadata"].as_object_mut() {
            metadata.shift_remove("namespace");
            if !desired.object.namespace.is_empty() {
                metadata.insert("namespace".to_owned(), desired.object.namespace.as_str().into());
            }
        }
    }
    behind_their_services(objects);
    objects.sort_by(|one, two| {
        (one.stage, one.phase(), &one.object).cmp(&(two.stage, two.phase(), &two.object))
    });
    if let Some(pair) = objects.windows(2).find(|pair| pair[0].object.is_same(&pair[1].object)) {
        return Err(Error::usage("planning", format!("{} is rendered twice", pair[0].object))
            .advise("Turn one of them off in the values, or give one chart another release name."));
    }
    Ok(())
}

/// A webhook is applied when the component is ready that answers it, which may be another one than its own.
fn behind_their_services(objects: &mut [Desired]) {
    let stages: BTreeMap<(String, String), u8> = objects
        .iter()
        .filter(|one| one.object.kind == "Service")
        .map(|one| ((one.object.namespace.clone(), one.object.name.clone()), one.stage))
        .collect();
    for one in objects.iter_mut().filter(|one| one.phase() == Phase::Webhooks) {
        let services = services_of(&one.body);
        let latest = services.iter().filter_map(|service| stages.get(service)).max();
        one.stage = one.stage.max(latest.copied().unwrap_or(0));
    }
}

/// The Services that the webhooks of an object are at, as namespace and name.
pub(super) fn services_of(object: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let webhooks = object["webhooks"].as_array().into_iter().flatten();
    let mut services: Vec<(String, String)> = webhooks
        .map(|webhook| &webhook["clientConfig"]["service"])
        .filter(|service| service.is_object())
        .map(|service| (text(&service["namespace"]), text(&service["name"])))
        .collect();
    services.sort();
    services.dedup();
    services
}

fn defined_kind(desired: &Desired) -> Option<((String, String), Scope)> {
    if desired.object.kind != "CustomResourceDefinition" {
        return None;
    }
    let spec = &desired.body["spec"];
    let key = (spec["group"].as_str()?.to_owned(), spec["names"]["kind"].as_str()?.to_owned());
    Some((key, if spec["scope"] == "Cluster" { Scope::Cluster } else { Scope::Namespaced }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_become_objects() {
        let text = "---\n# nothing\n---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: a}}\n\
                    - {apiVersion: v1, kind: ConfigMap, metadata: {name: b, annotations: null, labels: {}}, data: {x: '1'}}\n";
        let found = objects(text, "a.yaml", "demo", 2).unwrap();
        let names: Vec<String> = found.iter().map(|one| one.object.to_string()).collect();
        assert_eq!(names, ["Secret a", "ConfigMap b"]);
        assert_eq!(found[1].body["metadata"], serde_json::json!({"name": "b"}));
        let error = objects("kind: X\n", "templates/x.yaml", "demo", 0).unwrap_err();
        assert!(error.doing.contains("templates/x.yaml"), "{error}");
    }
}
