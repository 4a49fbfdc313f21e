//! The API server as an installation needs it: objects of any kind, by server-side apply. A trait, so that tests can stand
//! in for it, fail it and stop it at every write.

use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Value;

use crate::base::context::Ui;
use crate::base::{Error, Exit, ObjectRef, Result};
use crate::cluster::{Applying, Cluster, WriteError};
use crate::estate::Scope;
use crate::operation::{self, Clock};

/// The API server.
pub trait Api: operation::Api {
    /// Where objects of a kind live; `None` when the server does not serve it.
    ///
    /// # Errors
    ///
    /// When the server cannot be asked.
    fn scope_of(&self, api_version: &str, kind: &str) -> Result<Option<Scope>>;

    /// The object, `managedFields` included; `None` when it or its kind does not exist.
    ///
    /// # Errors
    ///
    /// When the server cannot be asked.
    fn read(&self, object: &ObjectRef) -> Result<Option<Value>>;

    /// Applies an object on the server's side and returns it as it is then.
    ///
    /// # Errors
    ///
    /// See [`WriteError`].
    fn apply(&self, object: &ObjectRef, body: &Value, how: Applying) -> Result<Value, WriteError>;

    /// Applies JSON Patch operations, as a field manager.
    ///
    /// # Errors
    ///
    /// See [`WriteError`].
    fn patch_object(&self, object: &ObjectRef, patch: &Value, manager: &str) -> Result<Value, WriteError>;

    /// Deletes the object that has this uid.
    ///
    /// # Errors
    ///
    /// [`WriteError::Missing`] when it is gone, [`WriteError::Modified`] when another one has its name.
    fn delete_object(&self, object: &ObjectRef, uid: &str) -> Result<(), WriteError>;

    /// The objects of a kind (`apiVersion`, `kind`) that fit a label selector, in a namespace or in all.
    ///
    /// # Errors
    ///
    /// When the server cannot be asked.
    fn find(&self, kind: (&str, &str), namespace: Option<&str>, selector: &str) -> Result<Vec<Value>>;
}

impl Api for Cluster {
    fn scope_of(&self, api_version: &str, kind: &str) -> Result<Option<Scope>> {
        Self::scope_of(self, api_version, kind)
    }

    fn read(&self, object: &ObjectRef) -> Result<Option<Value>> {
        Self::read(self, object)
    }

    fn apply(&self, object: &ObjectRef, body: &Value, how: Applying) -> Result<Value, WriteError> {
        Self::apply(self, object, body, how)
    }

    fn patch_object(&self, object: &ObjectRef, patch: &Value, manager: &str) -> Result<Value, WriteError> {
        Self::patch_object(self, object, patch, manager)
    }

    fn delete_object(&self, object: &ObjectRef, uid: &str) -> Result<(), WriteError> {
        Self::delete_object(self, object, uid)
    }

    fn find(&self, kind: (&str, &str), namespace: Option<&str>, selector: &str) -> Result<Vec<Value>> {
        Self::find(self, kind, namespace, selector)
    }
}

/// What an installation needs of the world around it.
#[derive(Clone)]
pub struct World {
    /// The API server.
    pub api: Arc<dyn Api>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Who is told.
    pub ui: Arc<dyn Ui>,
    /// Threads for requests that are under way at once; `None`: one after the other.
    pub threads: Option<Arc<rayon::ThreadPool>>,
}

/// Threads that wait for answers.
///
/// # Errors
///
/// When they cannot be started.
pub fn threads(count: usize) -> Result<Arc<rayon::ThreadPool>> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build();
    pool.map(Arc::new).map_err(|error| Error::new(Exit::Defect, "starting threads", error))
}

impl World {
    /// Does work on every item, several at a time; the answers are in the order of the items.
    pub(super) fn each<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
        match &self.threads {
            Some(threads) => threads.install(|| items.par_iter().map(work).collect()),
            None => items.iter().map(work).collect(),
        }
    }
}

/// The uid of an object.
pub(super) fn uid(object: &Value) -> &str {
    object["metadata"]["uid"].as_str().unwrap_or_default()
}
