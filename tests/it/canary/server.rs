//! A little API server in memory: versions, preconditions, JSON Patch as RFC 6902 says, field managers, labels. Every write
//! has a number and a name, and can be made to fail or to be the last one of a process. A process is a handle of its own, so
//! that one can be dead and another alive. Time passes only when somebody waits.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use meshctl::base::{Error, Exit, Result};
use meshctl::canary::PatchError;
use meshctl::estate::KindSpec;
use meshctl::operation::{Api, Clock, Key};
use serde_json::{Value, json};

type Name = (String, String, String);
pub(super) type Script = Box<dyn FnMut(&mut Objects) + Send>;

/// The objects of a cluster.
#[derive(Default)]
pub(super) struct Objects {
    all: BTreeMap<Name, Value>,
    version: u64,
}

/// What happens to one write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is done, and the process dies.
    Killed,
    /// The server answers 409; nothing is done.
    Conflict,
    /// The server answers 422 as for a failed test; nothing is done.
    TestFailed,
    /// 429; nothing is done.
    Busy,
    /// 500; nothing is done.
    Broken,
    /// It is done, and the answer is lost.
    Cut,
    /// Nothing is done, and nothing is answered until the deadline.
    Stalled,
    /// 403 or an expired token; nothing is done.
    Forbidden,
}

pub(super) const FAULTS: [Fault; 7] = [
    Fault::Killed,
    Fault::Conflict,
    Fault::TestFailed,
    Fault::Busy,
    Fault::Broken,
    Fault::Cut,
    Fault::Stalled,
];

/// The cluster.
#[derive(Default)]
pub(super) struct Server {
    pub(super) objects: Mutex<Objects>,
    pub(super) clock: Arc<Time>,
}

/// Time that passes when somebody waits; then a script may act for somebody else.
pub(super) struct Time {
    now: Mutex<jiff::Timestamp>,
    pub(super) scripts: Mutex<VecDeque<Script>>,
    server: Mutex<Option<std::sync::Weak<Server>>>,
}

impl Default for Time {
    fn default() -> Self {
        let start = "2026-11-21T12:00:00Z".parse().expect("a time");
        Self { now: Mutex::new(start), scripts: Mutex::default(), server: Mutex::default() }
    }
}

impl Clock for Time {
    fn now(&self) -> jiff::Timestamp {
        *self.now.lock().expect("no panic")
    }

    fn sleep(&self, duration: Duration) {
        {
            let mut now = self.now.lock().expect("no panic");
            *now += jiff::SignedDuration::try_from(duration).expect("a time");
        }
        let script = self.scripts.lock().expect("no panic").pop_front();
        let server = self.server.lock().expect("no panic").as_ref().and_then(std::sync::Weak::upgrade);
        if let (Some(mut script), Some(server)) = (script, server) {
            script(&mut server.objects.lock().expect("no panic"));
        }
    }
}

impl Objects {
    pub(super) fn put(&mut self, mut object: Value) {
        self.version += 1;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        object["metadata"]["resourceVersion"] = self.version.to_string().into();
        let name = (
            text(&object["kind"]),
            text(&object["metadata"]["namespace"]),
            text(&object["metadata"]["name"]),
        );
        self.all.insert(name, object);
    }

    pub(super) fn of_kind(&self, kind: &str) -> Vec<Value> {
        self.all.iter().filter(|((of, ..), _)| of == kind).map(|(_, object)| object.clone()).collect()
    }

    pub(super) fn remove(&mut self, kind: &str) {
        self.all.retain(|(of, ..), _| of != kind);
    }

    /// Changes the objects of a kind as another field manager.
    pub(super) fn change(&mut self, kind: &str, manager: &str, change: impl Fn(&mut Value)) {
        for mut object in self.of_kind(kind) {
            change(&mut object);
            object["metadata"]["managedFields"] =
                json!([{"manager": manager, "time": "2026-11-21T12:34:56Z", "fieldsV1": {"f:spec": {}}}]);
            self.put(object);
        }
    }
}

impl Server {
    pub(super) fn new(objects: impl IntoIterator<Item = Value>) -> Arc<Self> {
        let server = Arc::new(Self::default());
        *server.clock.server.lock().expect("no panic") = Some(Arc::downgrade(&server));
        for object in objects {
            server.objects.lock().expect("no panic").put(object);
        }
        server
    }

    pub(super) fn of_kind(&self, kind: &str) -> Vec<Value> {
        self.objects.lock().expect("no panic").of_kind(kind)
    }

    /// Lets somebody else act when the process has waited so many times.
    pub(super) fn later(&self, waits: usize, script: impl FnMut(&mut Objects) + Send + 'static) {
        let mut scripts = self.clock.scripts.lock().expect("no panic");
        while scripts.len() < waits {
            scripts.push_back(Box::new(|_| {}));
        }
        scripts.push_back(Box::new(script));
    }
}

/// A process that talks to the server.
pub(super) struct Process {
    pub(super) server: Arc<Server>,
    fault: Option<(usize, Fault)>,
    /// The writes, by name: `patch VirtualService reviews`.
    pub(super) writes: Mutex<Vec<String>>,
    dead: Mutex<bool>,
}

impl Process {
    pub(super) fn new(server: &Arc<Server>) -> Arc<Self> {
        Self::with_fault(server, None)
    }

    pub(super) fn with_fault(server: &Arc<Server>, fault: Option<(usize, Fault)>) -> Arc<Self> {
        let (writes, dead) = (Mutex::default(), Mutex::default());
        Arc::new(Self { server: Arc::clone(server), fault, writes, dead })
    }

    fn alive(&self) -> Result<()> {
        if *self.dead.lock().expect("no panic") {
            return Err(Error::new(Exit::Defect, "being dead", "killed"));
        }
        Ok(())
    }

    /// Does a write, or what the fault says.
    fn write<T>(
        &self,
        verb: &str,
        key: &Key,
        work: impl FnOnce(&mut Objects) -> Result<T, PatchError>,
    ) -> Result<T, PatchError> {
        self.alive().map_err(PatchError::Other)?;
        let ordinal = {
            let mut writes = self.writes.lock().expect("no panic");
            writes.push(format!("{verb} {} {}", key.kind.plural, key.name));
            writes.len() - 1
        };
        let unsure = |cause: &str| PatchError::Unsure(Error::unreachable("writing", cause));
        let mut objects = self.server.objects.lock().expect("no panic");
        match self.fault.filter(|(at, _)| *at == ordinal).map(|(_, fault)| fault) {
            None => work(&mut objects),
            Some(Fault::Conflict) => Err(PatchError::Conflict("modified".to_owned())),
            Some(Fault::TestFailed) => Err(PatchError::TestFailed("a test failed".to_owned())),
            Some(Fault::Busy) => Err(unsure("too many requests")),
            Some(Fault::Broken) => Err(unsure("internal error")),
            Some(Fault::Forbidden) => Err(PatchError::Other(Error::unreachable("writing", "you may not"))),
            Some(Fault::Stalled) => {
                drop(objects);
                self.server.clock.sleep(Duration::from_secs(30));
                Err(unsure("no answer within 30 s"))
            }
            Some(Fault::Cut) => {
                work(&mut objects)?;
                Err(unsure("connection reset"))
            }
            Some(Fault::Killed) => {
                work(&mut objects)?;
                *self.dead.lock().expect("no panic") = true;
                Err(PatchError::Other(Error::new(Exit::Defect, "being dead", "killed")))
            }
        }
    }
}

fn name(key: &Key) -> Name {
    (key.kind.kind.to_owned(), key.namespace.clone(), key.name.clone())
}

impl Api for Process {
    fn get(&self, key: &Key) -> Result<Option<Value>> {
        self.alive()?;
        Ok(self.server.objects.lock().expect("no panic").all.get(&name(key)).cloned())
    }

    fn list(&self, kind: &'static KindSpec, namespace: Option<&str>, selector: &str) -> Result<Vec<Value>> {
        self.alive()?;
        let label = selector.split_once('=');
        let fits = |object: &Value| {
            let label = label.is_none_or(|(name, value)| object["metadata"]["labels"][name] == value);
            label && namespace.is_none_or(|namespace| object["metadata"]["namespace"] == namespace)
        };
        let labelled = selector.is_empty() || label.is_some();
        let exists = |object: &Value| labelled || !object["metadata"]["labels"][selector].is_null();
        Ok(self
            .server
            .of_kind(kind.kind)
            .into_iter()
            .filter(|object| fits(object) && exists(object))
            .collect())
    }

    fn create(&self, key: &Key, object: &Value) -> Result<Value, PatchError> {
        self.write("create", key, |objects| {
            if objects.all.contains_key(&name(key)) {
                return Err(PatchError::Conflict("it exists".to_owned()));
            }
            objects.put(object.clone());
            Ok(objects.all[&name(key)].clone())
        })
    }

    fn patch(&self, key: &Key, patch: &Value, dry_run: bool) -> Result<Value, PatchError> {
        let work = |objects: &mut Objects| {
            let gone = || PatchError::TestFailed("it is gone".to_owned());
            let mut object = objects.all.get(&name(key)).cloned().ok_or_else(gone)?;
            apply(&mut object, patch)?;
            if !dry_run {
                objects.put(object);
                return Ok(objects.all[&name(key)].clone());
            }
            Ok(object)
        };
        if dry_run {
            self.alive().map_err(PatchError::Other)?;
            return work(&mut self.server.objects.lock().expect("no panic"));
        }
        self.write("patch", key, work)
    }

    fn delete(&self, key: &Key, version: &str) -> Result<(), PatchError> {
        self.write("delete", key, |objects| {
            let Some(object) = objects.all.get(&name(key)) else {
                return Err(PatchError::TestFailed("it is gone".to_owned()));
            };
            if object["metadata"]["resourceVersion"] != version {
                return Err(PatchError::Conflict("modified".to_owned()));
            }
            objects.all.remove(&name(key));
            Ok(())
        })
    }
}

/// RFC 6902, the operations that we use; all of a patch or nothing.
pub(super) fn apply(object: &mut Value, patch: &Value) -> Result<(), PatchError> {
    let version = object["metadata"]["resourceVersion"].clone();
    for operation in patch.as_array().expect("a list") {
        let path = operation["path"].as_str().expect("a path");
        let value = operation["value"].clone();
        if operation["op"] == "test" {
            if object.pointer(path) != Some(&value) {
                return Err(PatchError::TestFailed(format!("test of {path} failed")));
            }
            continue;
        }
        if path == "/metadata/resourceVersion" {
            if value != version {
                return Err(PatchError::Conflict("the object has been modified".to_owned()));
            }
            continue;
        }
        let (parent, key) = path.rsplit_once('/').expect("a pointer");
        let key = key.replace("~1", "/");
        let gone = || PatchError::TestFailed(format!("{path} is not there"));
        let parent = object.pointer_mut(parent).ok_or_else(gone)?;
        let there = match &*parent {
            Value::Array(list) => key.parse::<usize>().is_ok_and(|index| index < list.len()),
            parent => parent.get(&key).is_some(),
        };
        if operation["op"] != "add" && !there {
            return Err(gone());
        }
        let index = || key.parse::<usize>().expect("an index");
        match (parent, operation["op"].as_str().expect("a word")) {
            (Value::Object(map), "remove") => drop(map.shift_remove(&key)),
            (Value::Array(list), "remove") => drop(list.remove(index())),
            (Value::Array(list), "add") if key == "-" => list.push(value),
            (Value::Array(list), "add") => list.insert(index(), value),
            (Value::Array(list), _) => list[index()] = value,
            (parent, _) => parent[key.as_str()] = value,
        }
    }
    Ok(())
}
