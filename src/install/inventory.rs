//! What belongs to an installation: a Secret in its namespace, written before the first object and after the last one. It
//! holds the objects as they were applied, so that drift is seen, what is no longer rendered is removed, and a removal
//! forgets nothing. It also holds the seed of everything random in the charts: rendered twice, they give the same keys.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::api::{Api, World};
use super::desired::{Desired, hash};
use super::hooks::{Due, Hook};
use crate::base::{Error, ObjectRef, Result};
use crate::cluster::{Applying, WriteError};
use crate::operation::api::{ATTEMPTS, back_off};

/// The label of what meshctl keeps of an installation; its value is the installation's name.
pub(super) const LABEL: &str = "meshctl.io/install";
/// The field manager of everything that is installed.
pub(super) const MANAGER: &str = "meshctl";

/// A Secret takes a MiB.
const MOST_PACKED: usize = 1_000_000;
/// More is not unpacked.
const MOST_BYTES: u64 = 64 << 20;

/// How far an installation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It is being applied, or a process died over it: the same command goes on.
    Applying,
    /// All of it was applied and became ready.
    Installed,
    /// It is being removed.
    Removing,
}

impl State {
    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Applying => "applying",
            Self::Installed => "installed",
            Self::Removing => "removing",
        }
    }
}

/// What an installation is called and made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// Its name, unique in its namespace.
    pub name: String,
    /// The recipe; empty for a chart of the user's own.
    #[serde(default)]
    pub mesh: String,
    /// The revision of the control plane; empty for the default one.
    #[serde(default)]
    pub revision: String,
    /// The profile.
    #[serde(default)]
    pub profile: String,
    /// Where objects are that name no namespace, and this Secret.
    pub namespace: String,
    /// The charts.
    #[serde(default)]
    pub charts: Vec<ChartRecord>,
    /// What everything random is made of.
    pub seed: String,
    /// The time that charts were told.
    pub born: String,
    /// Values that meshctl has made, by their paths: the identity of a mesh.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<String, String>,
}

/// A chart of an installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartRecord {
    /// The component that it makes.
    pub component: String,
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The digest of the packed chart.
    pub digest: String,
    /// As the user wrote it, or the default.
    pub source: String,
}

/// An object of an installation, as it was applied last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    api_version: String,
    kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    namespace: String,
    name: String,
    /// Its component.
    pub component: String,
    /// The stage of that component.
    pub stage: u8,
    /// The fingerprint of its body.
    pub hash: String,
    /// The body.
    pub body: Value,
}

impl Record {
    /// Which object.
    pub fn object(&self) -> ObjectRef {
        ObjectRef {
            api_version: self.api_version.clone(),
            kind: self.kind.clone(),
            namespace: self.namespace.clone(),
            name: self.name.clone(),
        }
    }

    /// The object as it shall be.
    pub fn desired(&self) -> Desired {
        Desired {
            object: self.object(),
            body: self.body.clone(),
            component: self.component.clone(),
            stage: self.stage,
        }
    }
}

impl From<Record> for Desired {
    fn from(record: Record) -> Self {
        record.desired()
    }
}

impl From<Desired> for Record {
    fn from(desired: Desired) -> Self {
        Self::from(&desired)
    }
}

impl From<&Desired> for Record {
    fn from(desired: &Desired) -> Self {
        let object = &desired.object;
        Self {
            api_version: object.api_version.clone(),
            kind: object.kind.clone(),
            namespace: object.namespace.clone(),
            name: object.name.clone(),
            component: desired.component.clone(),
            stage: desired.stage,
            hash: hash(&desired.body),
            body: desired.body.clone(),
        }
    }
}

/// The inventory of an installation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inventory {
    /// What it is.
    #[serde(flatten)]
    pub head: Head,
    /// How far it is.
    pub state: State,
    /// Every object that may have been written.
    pub objects: Vec<Record>,
    /// Objects of hooks that may have stayed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hooks: Vec<Record>,
    /// Hooks that a removal runs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) at_removal: Vec<Hook>,
    /// Whether it was installed completely once.
    #[serde(default)]
    pub was_installed: bool,
    /// The version of the Secret; empty when there is none yet.
    #[serde(skip)]
    version: String,
    #[serde(skip)]
    uid: String,
}

impl Inventory {
    /// The inventory of something that is not installed yet.
    pub fn new(head: Head, state: State, objects: Vec<Record>) -> Self {
        Self {
            head,
            state,
            objects,
            hooks: Vec::new(),
            at_removal: Vec::new(),
            was_installed: false,
            version: String::new(),
            uid: String::new(),
        }
    }

    /// The Secret of an installation.
    pub fn place(namespace: &str, name: &str) -> ObjectRef {
        ObjectRef {
            api_version: "v1".to_owned(),
            kind: "Secret".to_owned(),
            namespace: namespace.to_owned(),
            name: format!("meshctl.install.{name}"),
        }
    }

    /// The inventory of a name; `None` when nothing of that name is installed.
    ///
    /// # Errors
    ///
    /// When the server cannot be asked, or somebody has changed it.
    pub fn find(api: &dyn Api, namespace: &str, name: &str) -> Result<Option<Self>> {
        api.read(&Self::place(namespace, name))?.map(|secret| Self::read(&secret)).transpose()
    }

    /// Every installation, in a namespace or in all.
    ///
    /// # Errors
    ///
    /// See [`Inventory::find`].
    pub fn all(api: &dyn Api, namespace: Option<&str>) -> Result<Vec<Self>> {
        let found = Api::find(api, ("v1", "Secret"), namespace, LABEL)?;
        found.iter().filter(|secret| secret["data"]["inventory"].is_string()).map(Self::read).collect()
    }

    fn read(secret: &Value) -> Result<Self> {
        let text = |pointer: &str| secret.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        let failed = |cause: &dyn std::fmt::Display| {
            Error::conflict(format!("reading the inventory {}", text("/metadata/name")), cause)
                .advise("Somebody has changed the Secret; restore it from a backup of the cluster.")
        };
        let bytes = STANDARD.decode(text("/data/inventory")).map_err(|error| failed(&error))?;
        let mut json = String::new();
        GzDecoder::new(bytes.as_slice())
            .take(MOST_BYTES)
            .read_to_string(&mut json)
            .map_err(|error| failed(&error))?;
        let mut inventory: Self = serde_json::from_str(&json).map_err(|error| failed(&error))?;
        text("/metadata/resourceVersion").clone_into(&mut inventory.version);
        text("/metadata/uid").clone_into(&mut inventory.uid);
        Ok(inventory)
    }

    /// Begins to apply these objects.
    pub(super) fn begin(&mut self, head: Head, objects: Vec<Record>) {
        self.was_installed |= self.state == State::Installed;
        (self.head, self.state, self.objects) = (head, State::Applying, objects);
    }

    /// Takes note of hooks that are going to be run.
    pub(super) fn expect(&mut self, hooks: &[Due]) {
        for Due { hook, .. } in hooks {
            self.hooks.retain(|old| !old.object().is_same(&hook.desired.object));
            self.hooks.push(Record::from(&hook.desired));
        }
    }

    /// Whether both were read from one Secret in one version.
    pub(super) fn is_as_read(&self, other: &Self) -> bool {
        self.version == other.version && self.uid == other.uid
    }

    /// Everything as it shall be.
    pub fn desired(&self) -> Vec<Desired> {
        self.objects.iter().map(Record::desired).collect()
    }

    /// The record of an object.
    pub fn record(&self, object: &ObjectRef) -> Option<&Record> {
        self.objects.iter().find(|record| record.object().is_same(object))
    }

    fn secret(&self) -> Result<Value> {
        let failed = |error: &dyn std::fmt::Display| Error::refused("keeping the inventory", error);
        let json = serde_json::to_vec(self).map_err(|error| failed(&error))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&json).map_err(|error| failed(&error))?;
        let packed = encoder.finish().map_err(|error| failed(&error))?;
        if packed.len() > MOST_PACKED {
            let cause = format!("it needs {} bytes, and a Secret holds {MOST_PACKED}", packed.len());
            return Err(failed(&cause).advise("Install some components under a name of their own."));
        }
        let place = Self::place(&self.head.namespace, &self.head.name);
        let mut metadata = json!({
            "name": place.name, "namespace": place.namespace,
            "labels": {LABEL: self.head.name, "app.kubernetes.io/managed-by": "meshctl"},
        });
        if !self.version.is_empty() {
            metadata["resourceVersion"] = self.version.as_str().into();
        }
        Ok(json!({
            "apiVersion": "v1", "kind": "Secret", "type": "meshctl.io/install", "metadata": metadata,
            "data": {"inventory": STANDARD.encode(packed)},
        }))
    }

    /// Writes the inventory, unless somebody has written it since it was read.
    ///
    /// # Errors
    ///
    /// A conflict in that case, or what the server says.
    pub(super) fn write(&mut self, world: &World) -> Result<()> {
        let place = Self::place(&self.head.namespace, &self.head.name);
        let doing = format!("writing the inventory {place}");
        let secret = self.secret()?;
        let how = Applying { manager: MANAGER, force: true, dry_run: false };
        let mut last = None;
        for attempt in 0..ATTEMPTS {
            match world.api.apply(&place, &secret, how) {
                Ok(written) => return self.take_version(&written),
                // It may be ours, of an answer that was lost.
                Err(WriteError::Modified(why)) => match world.api.read(&place)? {
                    Some(found) if found["data"] == secret["data"] => return self.take_version(&found),
                    _ => return Err(Error::conflict(doing, why).advise("Another process installs this too.")),
                },
                Err(WriteError::Unsure(error)) => {
                    last = Some(error);
                    back_off(&*world.clock, attempt);
                }
                Err(error) => return Err(explain(&doing, error)),
            }
        }
        Err(last.unwrap_or_else(|| Error::unreachable(doing, "the API server does not do it")))
    }

    fn take_version(&mut self, secret: &Value) -> Result<()> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.version = text(&secret["metadata"]["resourceVersion"]);
        self.uid = text(&secret["metadata"]["uid"]);
        Ok(())
    }

    /// Deletes the Secret.
    ///
    /// # Errors
    ///
    /// What the server says.
    pub(super) fn forget(&self, world: &World) -> Result<()> {
        let place = Self::place(&self.head.namespace, &self.head.name);
        super::remove::delete(world, &place, &self.uid)
    }
}

/// A failed write as the user sees it.
pub(super) fn explain(doing: &str, error: WriteError) -> Error {
    match error {
        WriteError::Unsure(error) | WriteError::Other(error) => error,
        WriteError::Modified(why) => Error::conflict(doing, why).advise("Run the command again."),
        WriteError::Missing(why) => Error::unreachable(doing, why),
        WriteError::Forbidden(why) => Error::refused(doing, why)
            .advise("`meshctl rbac install` prints the rights that an installation needs."),
        WriteError::Invalid { message, .. } => Error::refused(doing, message),
        WriteError::Conflict(conflicts) => {
            let fields: Vec<String> =
                conflicts.iter().map(|one| format!("{} of {}", one.field, one.manager)).collect();
            Error::conflict(doing, format!("others own fields of it: {}", fields.join(", ")))
                .advise("Run the command again: the plan then shows them.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let head = Head { name: "mesh".to_owned(), namespace: "system".to_owned(), ..Head::default() };
        let desired = Desired {
            object: Inventory::place("system", "x"),
            body: json!({"data": {"a": "b"}}),
            component: "base".to_owned(),
            stage: 1,
        };
        let inventory = Inventory::new(head, State::Applying, vec![Record::from(&desired)]);
        let secret = inventory.secret().unwrap();
        assert_eq!(secret["metadata"]["name"], "meshctl.install.mesh");
        let back = Inventory::read(&secret).unwrap();
        assert_eq!(back, inventory);
        assert_eq!(back.record(&desired.object).unwrap().desired(), desired);
        let spoilt = json!({"metadata": {"name": "x"}, "data": {"inventory": "AAAA"}});
        assert_eq!(Inventory::read(&spoilt).unwrap_err().exit.code(), 7);
    }
}
