//! One guarded write of a routing object: read it, patch what was read and nothing else, let the API server try first.
//! What a shift by hand and a run have in common.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::annotation::{ANNOTATION, State};
use crate::base::{Error, ObjectRef, Result, text};
use crate::cluster::FIELD_MANAGER;
use crate::document::Tree;
use crate::estate::Object;
use crate::model::Split;
pub use crate::operation::api::PatchError;
use crate::operation::{self, Key};
use crate::resource::identity::kind_spec;

/// The routing object in its cluster.
pub trait Api {
    /// The object as it is, `managedFields` included; `None` when it does not exist.
    fn get(&self) -> Result<Option<Value>>;
    /// Applies a JSON Patch as [`FIELD_MANAGER`].
    fn patch(&self, patch: &Value, dry_run: bool) -> Result<Value, PatchError>;
    /// Names of mutating webhooks that see writes of this kind, as far as that can be read.
    fn webhooks(&self) -> Vec<String>;
}

/// A routing object behind an API server.
pub struct RouteApi<'a> {
    /// The API server of its cluster.
    pub api: &'a dyn operation::Api,
    /// Which object.
    pub key: &'a Key,
}

impl Api for RouteApi<'_> {
    fn get(&self) -> Result<Option<Value>> {
        self.api.get(self.key)
    }

    fn patch(&self, patch: &Value, dry_run: bool) -> Result<Value, PatchError> {
        self.api.patch(self.key, patch, dry_run)
    }

    fn webhooks(&self) -> Vec<String> {
        let kind = kind_spec("admissionregistration.k8s.io", "MutatingWebhookConfiguration");
        let list = kind.and_then(|kind| self.api.list(kind, None, "").ok()).unwrap_or_default();
        let holds = |rule: &Value, field: &str, value: &str| {
            rule[field].as_array().into_iter().flatten().any(|item| item == "*" || item == value)
        };
        let sees = |webhook: &&Value| {
            webhook["rules"].as_array().into_iter().flatten().any(|rule| {
                holds(rule, "apiGroups", self.key.kind.group)
                    && holds(rule, "resources", self.key.kind.plural)
            })
        };
        list.iter()
            .filter_map(|configuration| configuration["webhooks"].as_array())
            .flatten()
            .filter(sees)
            .filter_map(|webhook| webhook["name"].as_str().map(str::to_owned))
            .collect()
    }
}

/// What one reading of the object gave.
pub(super) struct Seen {
    pub(super) raw: Value,
    pub(super) object: Object,
    pub(super) state: Option<State>,
}

/// Reads the object.
pub(super) fn read(api: &dyn Api, doing: &str) -> Result<Seen> {
    let raw = api.get()?.ok_or_else(|| Error::usage(doing, "there is no such object in the cluster"))?;
    seen(raw, doing)
}

/// An object that was read.
pub(super) fn seen(raw: Value, doing: &str) -> Result<Seen> {
    let text = |pointer: &str| raw.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let reference = ObjectRef {
        api_version: text("/apiVersion"),
        kind: text("/kind"),
        namespace: text("/metadata/namespace"),
        name: text("/metadata/name"),
    };
    let object = Object::new(reference, None, Arc::new(Tree::from_json(&raw)));
    let state = match object.annotation(ANNOTATION) {
        Some(text) => Some(State::read(text, doing)?),
        None => None,
    };
    Ok(Seen { raw, object, state })
}

/// An object as a JSON patch leaves it, without asking anybody.
///
/// # Errors
///
/// When a test fails or a path is not there, in words.
pub(super) fn applied(object: &Value, patch: &[Value]) -> Result<Value, String> {
    let mut object = object.clone();
    let patch: json_patch::Patch =
        serde_json::from_value(patch.to_vec().into()).map_err(|error| error.to_string())?;
    json_patch::patch(&mut object, &patch).map_err(|error| error.to_string())?;
    Ok(object)
}

/// The field manager that wrote the spec last, other than us, and when; as far as the object shows.
pub(super) fn foreign_writer(raw: &Value) -> Option<(String, String)> {
    let entries = raw.pointer("/metadata/managedFields").and_then(Value::as_array);
    let foreign = entries
        .into_iter()
        .flatten()
        .filter(|entry| entry["manager"] != FIELD_MANAGER && entry.pointer("/fieldsV1/f:spec").is_some());
    let latest = foreign.max_by_key(|entry| entry["time"].as_str().unwrap_or_default())?;
    Some((
        text::printable(latest["manager"].as_str().unwrap_or("an unnamed manager")),
        text::printable(latest["time"].as_str().unwrap_or("an unknown time")),
    ))
}

/// Who wrote the spec last, other than us, and when.
pub(super) fn last_writer(raw: &Value) -> String {
    foreign_writer(raw).map_or_else(
        || "a writer that left no trace".to_owned(),
        |(manager, at)| format!("{manager} at {at}"),
    )
}

/// Guards: the list of backends is as it was read, and the rule has its name.
pub(super) fn guards(seen: &Seen, split: &Split) -> Vec<Value> {
    let list = split.rule.list.pointer();
    let mut operations = vec![json!({"op": "test", "path": list, "value": seen.raw.pointer(&list)})];
    let name = format!("{}/name", split.rule.path.pointer());
    if let Some(value) = seen.raw.pointer(&name) {
        operations.push(json!({"op": "test", "path": name, "value": value}));
    }
    operations
}

/// Sets a weight.
pub(super) fn set_weight(seen: &Seen, pointer: &str, weight: u64) -> Value {
    let op = if seen.raw.pointer(pointer).is_some() { "replace" } else { "add" };
    json!({"op": op, "path": pointer, "value": weight})
}

/// Sets our annotation and no other. Where there are none yet, the map is made only if nobody else
/// has written in between.
pub(super) fn set_annotation(seen: &Seen, annotation: &str) -> Vec<Value> {
    let path = format!("/metadata/annotations/{}", ANNOTATION.replace('/', "~1"));
    if seen.raw.pointer("/metadata/annotations").is_none() {
        let mut map = Map::new();
        map.insert(ANNOTATION.to_owned(), annotation.into());
        return vec![
            unchanged_version(seen),
            json!({"op": "add", "path": "/metadata/annotations", "value": map}),
        ];
    }
    match seen.raw.pointer(&path) {
        Some(old) => vec![
            json!({"op": "test", "path": path, "value": old}),
            json!({"op": "replace", "path": path, "value": annotation}),
        ],
        None => vec![json!({"op": "add", "path": path, "value": annotation})],
    }
}

/// Makes the write fail with 409 when the object has another version.
pub(super) fn unchanged_version(seen: &Seen) -> Value {
    json!({"op": "replace", "path": "/metadata/resourceVersion", "value": seen.raw.pointer("/metadata/resourceVersion")})
}

/// Why a try did not go through.
pub(super) enum Again {
    /// Somebody has written in between: read and plan anew.
    Retry(String),
    /// It will not go through.
    Stop(Error),
}

/// Lets the API server try, and checks what it would make of it (I4): against `before` nothing but the paths that are
/// allowed changes.
pub(super) fn dry_run(
    api: &dyn Api,
    before: &Value,
    patch: &Value,
    allowed: &dyn Fn(&str) -> bool,
    doing: &str,
) -> Result<(), Again> {
    let result = match api.patch(patch, true) {
        Ok(result) => result,
        Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => return Err(Again::Retry(why)),
        Err(PatchError::Other(error) | PatchError::Unsure(error)) => return Err(Again::Stop(error)),
    };
    let annotation = format!("/metadata/annotations/{ANNOTATION}");
    let allowed = |path: &str| path == annotation || allowed(path);
    let mut changed = Vec::new();
    differences(before, &result, String::new(), &mut changed);
    let surplus: Vec<String> = changed.into_iter().filter(|path| !allowed(path)).collect();
    if surplus.is_empty() {
        return Ok(());
    }
    let webhooks = api.webhooks();
    let who = if webhooks.is_empty() {
        "an admission webhook or policy".to_owned()
    } else {
        format!("one of the mutating webhooks {}", text::list(&webhooks, 5))
    };
    let cause = format!("I4: {who} would change more than the weights: {}", text::list(&surplus, 5));
    Err(Again::Stop(Error::refused(doing, cause).advise("Exempt this object from it, or let it run first.")))
}

/// Paths at which two objects differ, but for what every write changes.
pub(super) fn differences(before: &Value, after: &Value, path: String, out: &mut Vec<String>) {
    const BOOKKEEPING: [&str; 3] =
        ["/metadata/managedFields", "/metadata/resourceVersion", "/metadata/generation"];
    if before == after || BOOKKEEPING.contains(&path.as_str()) {
        return;
    }
    match (before, after) {
        (Value::Object(left), Value::Object(right)) => {
            let keys: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            for key in keys {
                let below = format!("{path}/{key}");
                differences(
                    left.get(key).unwrap_or(&Value::Null),
                    right.get(key).unwrap_or(&Value::Null),
                    below,
                    out,
                );
            }
        }
        (Value::Null, Value::Object(right)) if path == "/metadata/annotations" => {
            out.extend(right.keys().map(|key| format!("{path}/{key}")));
        }
        (Value::Array(left), Value::Array(right)) => {
            for index in 0..left.len().max(right.len()) {
                let below = format!("{path}/{index}");
                differences(
                    left.get(index).unwrap_or(&Value::Null),
                    right.get(index).unwrap_or(&Value::Null),
                    below,
                    out,
                );
            }
        }
        _ => out.push(path),
    }
}

/// Whether a path of an object is a weight in a list of backends.
pub(super) fn is_weight(list: &str, path: &str) -> bool {
    path.strip_prefix(list).is_some_and(|rest| rest.ends_with("/weight") && rest.matches('/').count() == 2)
}
