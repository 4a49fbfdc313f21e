//! What objects were before an operation: kept as text that fits into a ConfigMap, with the fingerprint of each spec.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Key, canonical, fingerprint};
use crate::base::{Error, Result};

/// More is not unpacked.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// One object as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// The kubeconfig context of its cluster; absent: that of the command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Its API group.
    pub group: String,
    /// Its kind.
    pub kind: String,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// The fingerprint of its spec.
    pub spec: String,
    /// The object, without `managedFields`.
    pub object: Value,
}

impl Saved {
    /// Saves an object.
    pub fn new(context: Option<&str>, key: &Key, object: &Value) -> Self {
        let mut object = object.clone();
        if let Some(metadata) = object.get_mut("metadata").and_then(Value::as_object_mut) {
            metadata.shift_remove("managedFields");
        }
        Self {
            context: context.map(str::to_owned),
            group: key.kind.group.to_owned(),
            kind: key.kind.kind.to_owned(),
            namespace: key.namespace.clone(),
            name: key.name.clone(),
            spec: fingerprint(&object["spec"]),
            object,
        }
    }

    /// Which object it is.
    ///
    /// # Errors
    ///
    /// When its kind is not known to this meshctl.
    pub fn key(&self) -> Result<Key> {
        Key::new(&self.group, &self.kind, self.namespace.as_str(), self.name.as_str())
    }
}

/// Objects as text: canonical JSON, gzip, base64.
///
/// # Errors
///
/// When it cannot be compressed, which is a defect.
pub fn pack(objects: &[Saved]) -> Result<String> {
    let failed = |error: &dyn std::fmt::Display| Error::refused("keeping a snapshot", error);
    let value = serde_json::to_value(objects).map_err(|error| failed(&error))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(canonical(&value).as_bytes()).map_err(|error| failed(&error))?;
    Ok(STANDARD.encode(encoder.finish().map_err(|error| failed(&error))?))
}

/// Objects from their text.
///
/// # Errors
///
/// When the text was not made by [`pack`], or what it holds is larger than 32 MiB.
pub fn unpack(text: &str) -> Result<Vec<Saved>> {
    let failed = |error: &dyn std::fmt::Display| {
        Error::conflict("reading the snapshot of a journal", error)
            .advise("Somebody has changed the journal; restore the weights with `meshctl canary shift`.")
    };
    let bytes = STANDARD.decode(text.trim()).map_err(|error| failed(&error))?;
    let mut json = String::new();
    GzDecoder::new(bytes.as_slice())
        .take(MOST_BYTES)
        .read_to_string(&mut json)
        .map_err(|error| failed(&error))?;
    serde_json::from_str(&json).map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let key = Key::new("networking.istio.io", "VirtualService", "shop", "reviews").unwrap();
        let object = json!({"kind": "VirtualService", "metadata": {"name": "reviews", "managedFields": [1]}, "spec": {"b": 1, "a": 2}});
        let saved = Saved::new(Some("east"), &key, &object);
        assert_eq!(saved.object["metadata"], json!({"name": "reviews"}));
        assert_eq!(saved.key().unwrap(), key);
        let back = unpack(&pack(std::slice::from_ref(&saved)).unwrap()).unwrap();
        assert_eq!(back, [saved]);
        assert!(unpack("AAAA").is_err() && unpack("%").is_err());
    }
}
