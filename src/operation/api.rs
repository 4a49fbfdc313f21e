//! The API server as an operation needs it: a trait, so that tests can stand in for it, fail it and stop it at every write.

use std::fmt;

use serde_json::Value;

use super::Clock;
use crate::base::{Error, Result};
use crate::cluster::Cluster;
pub use crate::cluster::PatchError;
use crate::estate::KindSpec;
use crate::resource::identity::kind_spec;

/// How often one write is tried when others write, or when its answer is lost.
pub const ATTEMPTS: u32 = 5;

/// Which object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its kind.
    pub kind: &'static KindSpec,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

impl Key {
    /// The object of a known kind.
    ///
    /// # Errors
    ///
    /// When the kind is not in the table of kinds.
    pub fn new(
        group: &str,
        kind: &str,
        namespace: impl Into<String>,
        name: impl Into<String>,
    ) -> Result<Self> {
        let kind = kind_spec(group, kind).ok_or_else(|| {
            Error::usage("looking up a kind", format!("meshctl does not know {kind} of `{group}`"))
        })?;
        Ok(Self { kind, namespace: namespace.into(), name: name.into() })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}/{}", self.kind.kind, self.namespace, self.name)
    }
}

/// The API server of one cluster. Every write carries its own precondition, or none is needed.
pub trait Api: Send + Sync {
    /// The object as it is, `managedFields` included; `None` when it does not exist.
    ///
    /// # Errors
    ///
    /// When the server cannot be asked.
    fn get(&self, key: &Key) -> Result<Option<Value>>;

    /// The objects of a namespace that bear a label `NAME=VALUE`, or all with an empty one.
    ///
    /// # Errors
    ///
    /// When the server cannot be asked.
    fn list(&self, kind: &'static KindSpec, namespace: Option<&str>, selector: &str) -> Result<Vec<Value>>;

    /// Creates an object.
    ///
    /// # Errors
    ///
    /// [`PatchError::Conflict`] when it exists.
    fn create(&self, key: &Key, object: &Value) -> Result<Value, PatchError>;

    /// Applies a JSON Patch. With `dry_run` everything is checked and nothing is kept.
    ///
    /// # Errors
    ///
    /// [`PatchError::TestFailed`] also when the object is gone.
    fn patch(&self, key: &Key, patch: &Value, dry_run: bool) -> Result<Value, PatchError>;

    /// Deletes an object that has this version still.
    ///
    /// # Errors
    ///
    /// [`PatchError::Conflict`] when it has another version, [`PatchError::TestFailed`] when it is gone.
    fn delete(&self, key: &Key, version: &str) -> Result<(), PatchError>;
}

impl Api for Cluster {
    fn get(&self, key: &Key) -> Result<Option<Value>> {
        Self::get(self, key.kind, &key.namespace, &key.name)
    }

    fn list(&self, kind: &'static KindSpec, namespace: Option<&str>, selector: &str) -> Result<Vec<Value>> {
        self.labelled(kind, namespace, selector)
    }

    fn create(&self, key: &Key, object: &Value) -> Result<Value, PatchError> {
        Self::create(self, key.kind, &key.namespace, object)
    }

    fn patch(&self, key: &Key, patch: &Value, dry_run: bool) -> Result<Value, PatchError> {
        Self::patch(self, key.kind, &key.namespace, &key.name, patch, dry_run)
    }

    fn delete(&self, key: &Key, version: &str) -> Result<(), PatchError> {
        Self::delete(self, key.kind, &key.namespace, &key.name, version)
    }
}

/// The version of an object that was read.
pub(crate) fn version(object: &Value) -> String {
    object.pointer("/metadata/resourceVersion").and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Waits before the next attempt of a write: 0.5, 1, 2, 4 seconds.
pub(crate) fn back_off(clock: &dyn Clock, attempt: u32) {
    clock.sleep(std::time::Duration::from_millis(500 << attempt.min(4)));
}
