//! A little API server in memory for installations: server-side apply with field owners, versions and uids, controllers
//! that make things ready at once. Every write has a number and a name, and can be made to fail or to be the last one of
//! a process. Time passes only when somebody waits.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use meshctl::base::context::Silent;
use meshctl::base::{Error, Exit, ObjectRef, Result};
use meshctl::canary::PatchError;
use meshctl::cluster::{Applying, FieldConflict, WriteError};
use meshctl::estate::{KindSpec, Scope};
use meshctl::install::{self, World};
use meshctl::operation::{self, Clock, Key};
use serde_json::{Map, Value, json};

type Name = (String, String, String);
type Owned = BTreeMap<String, BTreeSet<Vec<String>>>;

/// What happens to one write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is done, and the process dies.
    Killed,
    /// 500; nothing is done.
    Broken,
    /// It is done, and the answer is lost.
    Cut,
}

#[derive(Default)]
pub(super) struct Objects {
    pub(super) all: BTreeMap<Name, Value>,
    owners: BTreeMap<Name, Owned>,
    count: u64,
}

/// The cluster.
#[derive(Default)]
pub(super) struct Server {
    pub(super) objects: Mutex<Objects>,
    clock: Arc<Time>,
}

struct Time(Mutex<jiff::Timestamp>);

impl Default for Time {
    fn default() -> Self {
        Self(Mutex::new("2026-11-21T12:00:00Z".parse().expect("a time")))
    }
}

impl Clock for Time {
    fn now(&self) -> jiff::Timestamp {
        *self.0.lock().expect("no panic")
    }

    fn sleep(&self, duration: Duration) {
        *self.0.lock().expect("no panic") += jiff::SignedDuration::try_from(duration).expect("a time");
    }
}

const CLUSTER: [&str; 6] = [
    "Namespace",
    "CustomResourceDefinition",
    "ClusterRole",
    "ClusterRoleBinding",
    "ValidatingWebhookConfiguration",
    "MutatingWebhookConfiguration",
];
const NAMESPACED: [&str; 12] = [
    "Gateway",
    "ConfigMap",
    "Secret",
    "Service",
    "ServiceAccount",
    "Deployment",
    "DaemonSet",
    "Lease",
    "Pod",
    "Event",
    "RoleBinding",
    "Job",
];

/// Lists whose items have names, as maps by name: what server-side apply sees.
fn by_name(value: &Value) -> Value {
    match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), by_name(value))).collect(),
        Value::Array(items) if !items.is_empty() && items.iter().all(|item| item["name"].is_string()) => {
            items
                .iter()
                .map(|item| (format!("[name={}]", item["name"]), by_name(item)))
                .collect::<Map<String, Value>>()
                .into()
        }
        other => other.clone(),
    }
}

fn as_lists(value: Value) -> Value {
    match value {
        Value::Object(map) if map.keys().next().is_some_and(|key| key.starts_with("[name=")) => {
            map.into_iter().map(|(_, value)| as_lists(value)).collect()
        }
        Value::Object(map) => map.into_iter().map(|(key, value)| (key, as_lists(value))).collect(),
        other => other,
    }
}

fn leaves(value: &Value, path: &[String], out: &mut Vec<(Vec<String>, Value)>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                leaves(value, &[path, std::slice::from_ref(key)].concat(), out);
            }
        }
        other => out.push((path.to_vec(), other.clone())),
    }
}

fn field(path: &[String]) -> String {
    path.iter().map(|step| if step.starts_with('[') { step.clone() } else { format!(".{step}") }).collect()
}

fn at<'v>(value: &'v Value, path: &[String]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, step| value.get(step))
}

fn set(value: &mut Value, path: &[String], new: Value) {
    let mut at = value;
    for step in path {
        if !at.is_object() {
            *at = json!({});
        }
        at = &mut at[step.as_str()];
    }
    *at = new;
}

fn unset(value: &mut Value, path: &[String]) {
    let Some((last, before)) = path.split_last() else { return };
    let mut at = value;
    for step in before {
        match at.get_mut(step) {
            Some(next) => at = next,
            None => return,
        }
    }
    if let Some(map) = at.as_object_mut() {
        map.remove(last);
    }
}

fn name_of(object: &ObjectRef) -> Name {
    (object.kind.clone(), object.namespace.clone(), object.name.clone())
}

impl Objects {
    fn scope(&self, kind: &str) -> Option<Scope> {
        let defined = || {
            let mut all = self.all.values();
            all.any(|one| one["kind"] == "CustomResourceDefinition" && one["spec"]["names"]["kind"] == kind)
        };
        match kind {
            _ if CLUSTER.contains(&kind) => Some(Scope::Cluster),
            _ if NAMESPACED.contains(&kind) || defined() => Some(Scope::Namespaced),
            _ => None,
        }
    }

    /// Stores an object as it is, without owners.
    pub(super) fn put(&mut self, mut object: Value) {
        self.count += 1;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let name = (
            text(&object["kind"]),
            text(&object["metadata"]["namespace"]),
            text(&object["metadata"]["name"]),
        );
        let uid = self
            .all
            .get(&name)
            .map_or_else(|| format!("uid-{}", self.count), |old| text(&old["metadata"]["uid"]));
        object["metadata"]["resourceVersion"] = self.count.to_string().into();
        object["metadata"]["uid"] = uid.into();
        control(&mut object);
        self.all.insert(name, object);
    }

    pub(super) fn apply(
        &mut self,
        object: &ObjectRef,
        body: &Value,
        how: Applying,
    ) -> Result<Value, WriteError> {
        let name = name_of(object);
        let namespace = ("Namespace".to_owned(), String::new(), object.namespace.clone());
        let missing = |what: &str| Err(WriteError::Missing(format!("{what} not found")));
        match self.scope(&object.kind) {
            None => return missing("the kind"),
            Some(Scope::Namespaced) if !self.all.contains_key(&namespace) => return missing("the namespace"),
            Some(_) => {}
        }
        let live = self.all.get(&name).cloned();
        let version = &body["metadata"]["resourceVersion"];
        if !version.is_null()
            && live.as_ref().is_none_or(|live| live["metadata"]["resourceVersion"] != *version)
        {
            return Err(WriteError::Modified("the object has been modified".to_owned()));
        }
        let mut wanted = by_name(body);
        wanted["metadata"]
            .as_object_mut()
            .expect("metadata")
            .retain(|key, _| key == "labels" || key == "annotations");
        let mut fields = Vec::new();
        leaves(&wanted, &[], &mut fields);
        fields.retain(|(path, _)| path != &["apiVersion"] && path != &["kind"] && path != &["metadata"]);
        let mut value = by_name(&live.clone().unwrap_or_else(|| {
            json!({"apiVersion": object.api_version, "kind": object.kind, "metadata": {"name": object.name}})
        }));
        if !object.namespace.is_empty() {
            value["metadata"]["namespace"] = object.namespace.as_str().into();
        }
        let mut owned = self.owners.get(&name).cloned().unwrap_or_default();
        let mut conflicts = Vec::new();
        for (path, new) in &fields {
            for (manager, paths) in owned.iter_mut().filter(|(manager, _)| *manager != how.manager) {
                if paths.contains(path) && at(&value, path) != Some(new) {
                    conflicts.push(FieldConflict { field: field(path), manager: manager.clone() });
                    if how.force {
                        paths.remove(path);
                    }
                }
            }
        }
        if !conflicts.is_empty() && !how.force {
            return Err(WriteError::Conflict(conflicts));
        }
        let paths: BTreeSet<Vec<String>> = fields.iter().map(|(path, _)| path.clone()).collect();
        for gone in owned.insert(how.manager.to_owned(), paths.clone()).unwrap_or_default().difference(&paths)
        {
            if !owned.values().any(|paths| paths.contains(gone)) {
                unset(&mut value, gone);
            }
        }
        fields.into_iter().for_each(|(path, new)| set(&mut value, &path, new));
        let mut value = as_lists(value);
        value["metadata"]["managedFields"] = owned
            .iter()
            .map(|(manager, paths)| {
                let paths: Vec<String> = paths.iter().map(|path| field(path)).collect();
                json!({"manager": manager, "operation": "Apply", "fieldsV1": paths})
            })
            .collect();
        if live.as_ref() == Some(&value) || how.dry_run {
            return Ok(value);
        }
        self.owners.insert(name.clone(), owned);
        self.put(value);
        Ok(self.all[&name].clone())
    }

    /// Changes a field as another manager, which then owns it alone.
    pub(super) fn seize(&mut self, kind: &str, manager: &str, path: &[&str], new: &Value) {
        let path: Vec<String> = path.iter().map(|step| (*step).to_owned()).collect();
        let names: Vec<Name> = self.all.keys().filter(|(of, ..)| of == kind).cloned().collect();
        for name in names {
            let mut value = by_name(&self.all[&name]);
            set(&mut value, &path, new.clone());
            self.put(as_lists(value));
            let owners = self.owners.entry(name).or_default();
            for paths in owners.values_mut() {
                paths.remove(&path);
            }
            owners.entry(manager.to_owned()).or_default().insert(path.clone());
        }
    }

    pub(super) fn get(&self, kind: &str, name: &str) -> Option<&Value> {
        self.all.iter().find(|((of, _, called), _)| of == kind && called == name).map(|(_, value)| value)
    }

    /// The names of everything, without what the installer keeps for itself.
    pub(super) fn names(&self) -> Vec<String> {
        self.all
            .keys()
            .filter(|(kind, ..)| kind != "Lease")
            .map(|(kind, _, name)| format!("{kind} {name}"))
            .collect()
    }
}

/// What controllers make of an object at once. An image called `bad` never runs.
fn control(object: &mut Value) {
    let bad = object["spec"]["template"].to_string().contains("bad");
    match object["kind"].as_str() {
        Some("CustomResourceDefinition") => {
            let versions: Vec<Value> = object["spec"]["versions"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|one| one["name"].clone())
                .collect();
            object["status"] = json!({
                "conditions": [{"type": "Established", "status": "True"}], "storedVersions": versions,
            });
        }
        Some("Job") if bad => {
            let failed = json!({"type": "Failed", "status": "True", "message": "it did not work"});
            object["status"] = json!({"conditions": [failed]});
        }
        Some("Job") => object["status"] = json!({"conditions": [{"type": "Complete", "status": "True"}]}),
        Some("Deployment") => {
            let replicas = object["spec"]["replicas"].as_u64().unwrap_or(1);
            let ready = if bad { 0 } else { replicas };
            object["status"] = json!({
                "replicas": replicas, "updatedReplicas": replicas, "availableReplicas": ready,
            });
        }
        _ => {}
    }
}

/// A process that talks to the server.
pub(super) struct Process {
    server: Arc<Server>,
    fault: Option<(usize, Fault)>,
    /// The writes, by name: `apply Deployment mesh`.
    pub(super) writes: Mutex<Vec<String>>,
    dead: Mutex<bool>,
}

impl Process {
    pub(super) fn new(server: &Arc<Server>, fault: Option<(usize, Fault)>) -> Arc<Self> {
        Arc::new(Self { server: Arc::clone(server), fault, writes: Mutex::default(), dead: Mutex::default() })
    }

    /// The world as an installation in this process sees it, one write after the other.
    pub(super) fn world(self: &Arc<Self>) -> World {
        let clock: Arc<dyn Clock> = Arc::clone(&self.server.clock) as Arc<dyn Clock>;
        World { api: Arc::clone(self) as Arc<dyn install::Api>, clock, ui: Arc::new(Silent), threads: None }
    }

    fn alive(&self) -> Result<()> {
        if *self.dead.lock().expect("no panic") {
            return Err(Error::new(Exit::Defect, "being dead", "killed"));
        }
        Ok(())
    }

    fn write<T>(
        &self,
        name: String,
        work: impl FnOnce(&mut Objects) -> Result<T, WriteError>,
    ) -> Result<T, WriteError> {
        self.alive().map_err(WriteError::Other)?;
        let ordinal = {
            let mut writes = self.writes.lock().expect("no panic");
            writes.push(name);
            writes.len() - 1
        };
        let unsure = |cause: &str| WriteError::Unsure(Error::unreachable("writing", cause));
        let mut objects = self.server.objects.lock().expect("no panic");
        match self.fault.filter(|(at, _)| *at == ordinal).map(|(_, fault)| fault) {
            None => work(&mut objects),
            Some(Fault::Broken) => Err(unsure("internal error")),
            Some(Fault::Cut) => {
                work(&mut objects)?;
                Err(unsure("connection reset"))
            }
            Some(Fault::Killed) => {
                // Whatever came of it, nobody is there to hear it.
                drop(work(&mut objects));
                *self.dead.lock().expect("no panic") = true;
                Err(WriteError::Other(Error::new(Exit::Defect, "being dead", "killed")))
            }
        }
    }
}

impl install::Api for Process {
    fn scope_of(&self, _: &str, kind: &str) -> Result<Option<Scope>> {
        self.alive()?;
        Ok(self.server.objects.lock().expect("no panic").scope(kind))
    }

    fn read(&self, object: &ObjectRef) -> Result<Option<Value>> {
        self.alive()?;
        Ok(self.server.objects.lock().expect("no panic").all.get(&name_of(object)).cloned())
    }

    fn apply(&self, object: &ObjectRef, body: &Value, how: Applying) -> Result<Value, WriteError> {
        if how.dry_run {
            self.alive().map_err(WriteError::Other)?;
            return self.server.objects.lock().expect("no panic").apply(object, body, how);
        }
        self.write(format!("apply {} {}", object.kind, object.name), |objects| {
            objects.apply(object, body, how)
        })
    }

    fn patch_object(&self, object: &ObjectRef, patch: &Value, _: &str) -> Result<Value, WriteError> {
        self.write(format!("patch {} {}", object.kind, object.name), |objects| {
            let name = name_of(object);
            let mut value = objects.all[&name].clone();
            let Some(entries) = patch[2]["value"].as_array() else {
                // Not a change of owners.
                let patch: json_patch::Patch = serde_json::from_value(patch.clone()).expect("a patch");
                json_patch::patch(&mut value, &patch).expect("it fits");
                objects.all.insert(name, value.clone());
                return Ok(value);
            };
            let mut fields = Vec::new();
            leaves(
                &by_name(&json!({"metadata": {"annotations": value["metadata"]["annotations"]}})),
                &[],
                &mut fields,
            );
            let paths = fields.into_iter().map(|(path, _)| path).collect::<BTreeSet<_>>();
            let owners = entries
                .iter()
                .map(|entry| (entry["manager"].as_str().expect("a name").to_owned(), paths.clone()));
            objects.owners.insert(name, owners.collect());
            Ok(value)
        })
    }

    fn delete_object(&self, object: &ObjectRef, uid: &str) -> Result<(), WriteError> {
        self.write(format!("delete {} {}", object.kind, object.name), |objects| {
            let name = name_of(object);
            match objects.all.get(&name) {
                None => Err(WriteError::Missing("it is gone".to_owned())),
                Some(live) if live["metadata"]["uid"] != uid => {
                    Err(WriteError::Modified("another uid".to_owned()))
                }
                Some(_) => {
                    objects.all.remove(&name);
                    objects.owners.remove(&name);
                    if object.kind == "Namespace" {
                        objects.all.retain(|(_, namespace, _), _| *namespace != object.name);
                    }
                    Ok(())
                }
            }
        })
    }

    fn find(&self, (_, kind): (&str, &str), namespace: Option<&str>, selector: &str) -> Result<Vec<Value>> {
        self.alive()?;
        let objects = self.server.objects.lock().expect("no panic");
        if kind == "EndpointSlice" {
            let ready = objects.all.values().any(|one| one["status"]["availableReplicas"].as_u64() > Some(0));
            return Ok(vec![json!({"endpoints": [{"conditions": {"ready": ready}}]})]);
        }
        let fits = |object: &Value| {
            selector.split(',').filter(|part| !part.is_empty()).all(|part| {
                let labels = &object["metadata"]["labels"];
                part.split_once('=').map_or(!labels[part].is_null(), |(key, value)| labels[key] == value)
            })
        };
        let of_kind = objects
            .all
            .iter()
            .filter(|((of, place, _), _)| of == kind && namespace.is_none_or(|namespace| namespace == place));
        Ok(of_kind.map(|(_, object)| object.clone()).filter(fits).collect())
    }
}

fn key_name(key: &Key) -> Name {
    (key.kind.kind.to_owned(), key.namespace.clone(), key.name.clone())
}

/// Only leases are written in this way.
impl operation::Api for Process {
    fn get(&self, key: &Key) -> Result<Option<Value>> {
        self.alive()?;
        Ok(self.server.objects.lock().expect("no panic").all.get(&key_name(key)).cloned())
    }

    fn list(&self, _: &'static KindSpec, _: Option<&str>, _: &str) -> Result<Vec<Value>> {
        Ok(Vec::new())
    }

    fn create(&self, key: &Key, object: &Value) -> Result<Value, PatchError> {
        let made = self.write(format!("create {}", key.kind.kind), |objects| {
            if objects.all.contains_key(&key_name(key)) {
                return Err(WriteError::Modified("it exists".to_owned()));
            }
            objects.put(object.clone());
            Ok(objects.all[&key_name(key)].clone())
        });
        made.map_err(patch_error)
    }

    fn patch(&self, key: &Key, patch: &Value, _: bool) -> Result<Value, PatchError> {
        let done = self.write(format!("patch {}", key.kind.kind), |objects| {
            let mut object = objects.all.get(&key_name(key)).cloned().expect("a lease");
            if object["metadata"]["resourceVersion"] != patch[0]["value"] {
                return Err(WriteError::Modified("modified".to_owned()));
            }
            if patch[1]["path"] == "/spec" {
                object["spec"] = patch[1]["value"].clone();
            }
            objects.put(object);
            Ok(objects.all[&key_name(key)].clone())
        });
        done.map_err(patch_error)
    }

    fn delete(&self, key: &Key, _: &str) -> Result<(), PatchError> {
        let done = self.write(format!("delete {}", key.kind.kind), |objects| {
            objects.all.remove(&key_name(key));
            Ok(())
        });
        done.map_err(patch_error)
    }
}

fn patch_error(error: WriteError) -> PatchError {
    match error {
        WriteError::Unsure(error) => PatchError::Unsure(error),
        WriteError::Modified(why) => PatchError::Conflict(why),
        WriteError::Other(error) => PatchError::Other(error),
        other => PatchError::TestFailed(format!("{other:?}")),
    }
}
