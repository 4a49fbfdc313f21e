//! The journal of an operation: a ConfigMap with what is to be done, what was there before, what happened, and what its
//! judges have seen. Events are only ever appended, by compare-and-swap. It stays below the size of a ConfigMap: of the
//! events, older ones that the caller calls thin go first; what cannot be left out is refused.

use std::sync::Arc;

use serde_json::{Value, json};

use super::api::{ATTEMPTS, Api, Key, PatchError, back_off, version};
use super::{Clock, Saved, pack, unpack};
use crate::base::{Error, Result};

/// The label of what belongs to an operation; its value is the operation's name.
pub const LABEL: &str = "meshctl.io/canary";

/// Plan and snapshot may take this much.
const MOST_HEAD: usize = 500 * 1024;
/// Events may take this much before they are thinned.
const MOST_EVENTS: usize = 300 * 1024;
/// What is left after they were thinned.
const THINNED: usize = 200 * 1024;
/// Sums may take this much.
const MOST_SUMS: usize = 64 * 1024;

/// What does not change during an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// The name of the operation.
    pub name: String,
    /// The name of this run of it.
    pub run: String,
    /// What is to be done.
    pub plan: Value,
    /// What was there before.
    pub snapshot: Vec<Saved>,
}

/// A journal as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// What does not change.
    pub head: Head,
    /// The events.
    pub events: Vec<Value>,
    /// What the judges have seen.
    pub sums: Value,
    /// Who wrote last.
    pub holder: String,
    /// When it was made.
    pub created: String,
    version: String,
}

impl Kept {
    /// Deletes the journal, unless somebody has written it since it was read.
    ///
    /// # Errors
    ///
    /// When it is not deleted.
    pub fn forget(&self, api: &dyn Api, key: &Key) -> Result<(), PatchError> {
        api.delete(key, &self.version)
    }

    /// When the run began, by its own clock.
    pub fn began(&self) -> String {
        self.events.first().and_then(|event| event["time"].as_str()).unwrap_or(&self.created).to_owned()
    }

    /// Reads a ConfigMap.
    ///
    /// # Errors
    ///
    /// When it is no journal.
    pub fn read(object: &Value) -> Result<Self> {
        let text = |pointer: &str| object.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        let failed = |cause: &dyn std::fmt::Display| {
            Error::conflict(format!("reading the journal {}", text("/metadata/name")), cause)
                .advise("Somebody has changed it; see its data with kubectl.")
        };
        let json =
            |field: &str| serde_json::from_str(text(&format!("/data/{field}"))).map_err(|e| failed(&e));
        let events = text("/data/events").lines().map(serde_json::from_str).collect::<Result<_, _>>();
        Ok(Self {
            head: Head {
                name: text("/data/name").to_owned(),
                run: text("/data/run").to_owned(),
                plan: json("plan")?,
                snapshot: unpack(text("/data/snapshot"))?,
            },
            events: events.map_err(|error| failed(&error))?,
            sums: json("sums")?,
            holder: text("/data/holder").to_owned(),
            created: text("/metadata/creationTimestamp").to_owned(),
            version: version(object),
        })
    }
}

/// A journal that this process writes.
pub struct Journal {
    api: Arc<dyn Api>,
    clock: Arc<dyn Clock>,
    key: Key,
    holder: String,
    version: String,
    lines: Vec<Value>,
    sums: Value,
    /// Whether something is not written yet.
    dirty: bool,
    /// Whether this process has written it before.
    ours: bool,
    thin: fn(&Value) -> bool,
}

impl Journal {
    /// Makes the journal of a new run.
    ///
    /// # Errors
    ///
    /// A refusal when plan and snapshot are too large; or the server cannot be asked.
    pub fn create(
        api: Arc<dyn Api>,
        clock: Arc<dyn Clock>,
        key: Key,
        head: &Head,
        holder: &str,
        thin: fn(&Value) -> bool,
    ) -> Result<Self> {
        let doing = format!("making the journal {}/{}", key.namespace, key.name);
        let (plan, snapshot) = (head.plan.to_string(), pack(&head.snapshot)?);
        if plan.len() + snapshot.len() > MOST_HEAD {
            let cause =
                format!("plan and snapshot need {} bytes of {MOST_HEAD}", plan.len() + snapshot.len());
            return Err(Error::refused(doing, cause).advise("Split the plan into several canaries."));
        }
        let object = json!({
            "apiVersion": "v1", "kind": "ConfigMap",
            "metadata": {
                "name": key.name, "namespace": key.namespace,
                "labels": {LABEL: head.name, "app.kubernetes.io/managed-by": "meshctl"},
            },
            "data": {
                "name": head.name, "run": head.run, "holder": holder, "plan": plan, "snapshot": snapshot,
                "events": "", "sums": "null",
            },
        });
        let mut last = Error::conflict(&doing, "there is one of that name");
        for attempt in 0..ATTEMPTS {
            let made = match api.create(&key, &object) {
                // It may be ours, of an answer that was lost.
                Err(PatchError::Conflict(_)) => match api.get(&key)? {
                    Some(found) if found["data"] == object["data"] => Ok(found),
                    _ => return Err(last),
                },
                made => made,
            };
            match made {
                Ok(made) => {
                    let version = version(&made);
                    let (lines, sums, holder) = (Vec::new(), Value::Null, holder.to_owned());
                    let (dirty, ours) = (false, true);
                    return Ok(Self { api, clock, key, holder, version, lines, sums, dirty, ours, thin });
                }
                Err(PatchError::Unsure(error)) => {
                    last = error;
                    back_off(&*clock, attempt);
                }
                Err(PatchError::Other(error)) => return Err(error),
                Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => {
                    return Err(Error::conflict(doing, why));
                }
            }
        }
        Err(last)
    }

    /// Takes up a journal that was read.
    pub fn resume(
        api: Arc<dyn Api>,
        clock: Arc<dyn Clock>,
        key: Key,
        kept: &Kept,
        holder: &str,
        thin: fn(&Value) -> bool,
    ) -> Self {
        Self {
            api,
            clock,
            key,
            holder: holder.to_owned(),
            version: kept.version.clone(),
            lines: kept.events.clone(),
            sums: kept.sums.clone(),
            dirty: false,
            ours: false,
            thin,
        }
    }

    /// Adds an event; [`Journal::flush`] writes it.
    pub fn push(&mut self, event: Value) {
        self.lines.push(event);
        self.dirty = true;
    }

    /// Sets what the judges have seen; [`Journal::flush`] writes it. What is too large to be kept is left out.
    pub fn set_sums(&mut self, sums: Value) {
        if sums.to_string().len() <= MOST_SUMS {
            self.dirty |= self.sums != sums;
            self.sums = sums;
        }
    }

    /// The events.
    pub fn events(&self) -> &[Value] {
        &self.lines
    }

    /// Writes what is new. What could not be written is written by the next call.
    ///
    /// # Errors
    ///
    /// A conflict when another process writes this journal; or the server cannot be asked.
    pub fn flush(&mut self) -> Result<()> {
        if !self.dirty {
            return Ok(());
        }
        let doing = format!("writing the journal {}/{}", self.key.namespace, self.key.name);
        let events = self.text()?;
        let mut last = Error::unreachable(&doing, "the API server is busy");
        for attempt in 0..ATTEMPTS {
            let patch = json!([
                {"op": "replace", "path": "/metadata/resourceVersion", "value": self.version},
                {"op": "replace", "path": "/data/holder", "value": self.holder},
                {"op": "replace", "path": "/data/events", "value": events},
                {"op": "replace", "path": "/data/sums", "value": self.sums.to_string()},
            ]);
            match self.api.patch(&self.key, &patch, false) {
                Ok(object) => {
                    self.version = version(&object);
                    (self.dirty, self.ours) = (false, true);
                    return Ok(());
                }
                Err(PatchError::Other(error)) => return Err(error),
                Err(PatchError::Unsure(error)) => {
                    last = error;
                    back_off(&*self.clock, attempt);
                }
                Err(PatchError::Conflict(why) | PatchError::TestFailed(why)) => {
                    last = Error::conflict(&doing, why);
                }
            }
            let Some(object) = self.api.get(&self.key)? else {
                return Err(Error::conflict(doing, "it was deleted"));
            };
            let found = Kept::read(&object)?;
            if found.holder != self.holder && self.ours {
                return Err(Error::conflict(doing, format!("{} has taken over this run", found.holder)));
            }
            self.version = found.version;
        }
        Err(last)
    }

    /// The events as lines, thinned when they are too many.
    fn text(&mut self) -> Result<String> {
        let mut lines: Vec<String> = self.lines.iter().map(Value::to_string).collect();
        let mut size: usize = lines.iter().map(|line| line.len() + 1).sum();
        if size > MOST_EVENTS {
            let mut kept = Vec::with_capacity(self.lines.len());
            for event in std::mem::take(&mut self.lines) {
                let length = event.to_string().len() + 1;
                if size > THINNED && (self.thin)(&event) {
                    size -= length;
                } else {
                    kept.push(event);
                }
            }
            self.lines = kept;
            lines = self.lines.iter().map(Value::to_string).collect();
            if size > MOST_EVENTS {
                return Err(Error::refused("writing the journal", "it is full of writes and decisions")
                    .advise("End this run with promote or abort, and begin another."));
            }
        }
        Ok(lines.iter().map(|line| format!("{line}\n")).collect())
    }
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal")
            .field("key", &self.key)
            .field("events", &self.lines.len())
            .finish_non_exhaustive()
    }
}
