//! What helps somebody else to understand a mesh that misbehaves, as one archive: objects, proxies, control planes, logs, findings.
//! Everything goes in as soon as it is read, without its secrets, and within a bound; what could not be read is listed on the
//! page in front.

mod archive;
mod page;

pub use archive::{Archive, Contents};

use serde_json::Value;

use crate::document;
use crate::estate::Estate;
use crate::proxy::redact::redact;

/// The objects as YAML, one text for each namespace and kind, without their secrets. Secrets themselves are left out.
pub fn objects(estate: &Estate) -> impl Iterator<Item = (String, String)> {
    let mut texts: std::collections::BTreeMap<String, String> = std::collections::BTreeMap::new();
    for object in estate.objects.iter().filter(|object| object.reference.kind != "Secret") {
        let id = &object.reference;
        let mut value = object.root().to_json();
        if let Some(fields) = value.as_object_mut() {
            fields.insert("apiVersion".into(), id.api_version.clone().into());
            fields.insert("kind".into(), id.kind.clone().into());
        }
        if let Some(metadata) = value.get_mut("metadata").and_then(Value::as_object_mut) {
            metadata.shift_remove("managedFields");
            // It holds what was applied once, secrets included.
            if let Some(annotations) = metadata.get_mut("annotations").and_then(Value::as_object_mut) {
                annotations.shift_remove("kubectl.kubernetes.io/last-applied-configuration");
            }
        }
        redact(&mut value);
        let folder = if id.namespace.is_empty() { "_cluster" } else { &id.namespace };
        let group = if id.group().is_empty() { String::new() } else { format!(".{}", id.group()) };
        let text = texts.entry(format!("objects/{folder}/{}{group}.yaml", id.kind)).or_default();
        if !text.is_empty() {
            text.push_str("---\n");
        }
        text.push_str(&document::to_yaml(&value).unwrap_or_default());
    }
    texts.into_iter()
}
