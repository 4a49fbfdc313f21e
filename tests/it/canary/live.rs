//! Live shifts against an API server that is one object in memory: it applies JSON Patches as
//! RFC 6902 says, and others may write in between.

use std::cell::RefCell;
use std::collections::VecDeque;

use meshctl::base::{Error, Exit, Result};
use meshctl::canary::{Api, LiveDone, LiveOptions, PatchError, shift_live};
use meshctl::mesh::split::ADAPTERS;
use serde_json::{Value, json};

use super::{estate, request};

/// What happens before a write.
enum Event {
    /// Somebody changes the object.
    Foreign(fn(&mut Value)),
    /// The API server answers 409 once.
    Conflict,
    /// The connection breaks.
    Broken,
}

struct Server {
    object: RefCell<Option<Value>>,
    before_writes: RefCell<VecDeque<Event>>,
    webhook: fn(&mut Value),
    writes: RefCell<usize>,
}

impl Server {
    fn new(weights: &[u64]) -> Self {
        let route: Vec<Value> = weights
            .iter()
            .enumerate()
            .map(|(index, weight)| json!({"destination": {"host": "reviews", "subset": format!("v{}", index + 1)}, "weight": weight}))
            .collect();
        Self::holding(json!({
            "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
            "metadata": {"name": "reviews", "namespace": "shop", "resourceVersion": "1",
                "managedFields": [{"manager": "argocd", "time": "2026-01-02T03:04:05Z", "fieldsV1": {"f:spec": {}}}]},
            "spec": {"hosts": ["reviews"], "http": [{"route": route}]},
        }))
    }

    fn holding(object: Value) -> Self {
        Self {
            object: RefCell::new(Some(object)),
            before_writes: RefCell::default(),
            webhook: |_| {},
            writes: RefCell::new(0),
        }
    }

    fn weights(&self) -> Vec<i64> {
        let object = self.object.borrow();
        let route =
            object.as_ref().and_then(|object| object.pointer("/spec/http/0/route")?.as_array().cloned());
        route.unwrap_or_default().iter().map(|item| item["weight"].as_i64().unwrap_or(-1)).collect()
    }

    fn shift(&self, words: &str, adopt: bool, dry_run: bool) -> Result<LiveDone> {
        let options = LiveOptions { dry_run, adopt, confirm: &|_| Ok(()), now: jiff::Timestamp::UNIX_EPOCH };
        shift_live(self, ADAPTERS[0], &estate(""), &request(words), &options)
    }
}

impl Api for Server {
    fn get(&self) -> Result<Option<Value>> {
        Ok(self.object.borrow().clone())
    }

    fn patch(&self, patch: &Value, dry_run: bool) -> Result<Value, PatchError> {
        if !dry_run {
            match self.before_writes.borrow_mut().pop_front() {
                Some(Event::Foreign(change)) => {
                    let mut object = self.object.borrow_mut();
                    let object = object.as_mut().expect("an object");
                    change(object);
                    bump(object);
                }
                Some(Event::Conflict) => return Err(PatchError::Conflict("modified".to_owned())),
                Some(Event::Broken) => {
                    return Err(PatchError::Other(Error::unreachable("writing", "connection reset")));
                }
                None => {}
            }
        }
        let mut object = self.object.borrow().clone().expect("an object");
        apply(&mut object, patch)?;
        (self.webhook)(&mut object);
        bump(&mut object);
        if !dry_run {
            *self.writes.borrow_mut() += 1;
            *self.object.borrow_mut() = Some(object.clone());
        }
        Ok(object)
    }

    fn webhooks(&self) -> Vec<String> {
        vec!["injector.example.com".to_owned()]
    }
}

fn bump(object: &mut Value) {
    let version: u64 =
        object["metadata"]["resourceVersion"].as_str().and_then(|v| v.parse().ok()).unwrap_or(0);
    object["metadata"]["resourceVersion"] = (version + 1).to_string().into();
}

/// RFC 6902, the operations that we use.
fn apply(object: &mut Value, patch: &Value) -> Result<(), PatchError> {
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
        match object.pointer_mut(parent).expect("a parent") {
            Value::Array(list) if key == "-" => list.push(value),
            Value::Array(list) => list[key.parse::<usize>().expect("an index")] = value,
            parent => parent[key.as_str()] = value,
        }
    }
    Ok(())
}

const ANNOTATION: &str = "/metadata/annotations/meshctl.io~1canary";

#[test]
fn a_shift_is_one_guarded_patch_that_is_read_back() {
    let server = Server::new(&[100, 0]);
    let done = server.shift("vs/reviews v2=10", false, false).expect("a shift");
    assert!(done.verified);
    assert_eq!(server.weights(), [90, 10]);
    assert_eq!(*server.writes.borrow(), 1);
    let operations = done.patch.as_array().expect("a list");
    assert_eq!(operations[0]["op"], "test");
    assert_eq!(operations[0]["path"], "/spec/http/0/route");
    let again = server.shift("vs/reviews v2=10", false, false).expect("no change");
    assert!(!again.plan.changes());
    assert_eq!(*server.writes.borrow(), 1);
    server.shift("vs/reviews v2=50", false, false).expect("the next step");
    assert_eq!(server.weights(), [50, 50]);
    let object = server.object.borrow().clone().expect("an object");
    let state: Value =
        serde_json::from_str(object.pointer(ANNOTATION).and_then(Value::as_str).expect("a state"))
            .expect("JSON");
    assert_eq!(state["rules"]["http[0]"]["weights"], json!({"reviews:v1": 50, "reviews:v2": 50}));
    assert_eq!(state["rules"]["http[0]"]["baseline"], json!({"reviews:v1": 100, "reviews:v2": 0}));
}

#[test]
fn a_dry_run_writes_nothing() {
    let server = Server::new(&[100, 0]);
    let done = server.shift("vs/reviews v2=10", false, true).expect("a plan");
    assert!(!done.verified && done.plan.changes());
    assert_eq!((server.weights(), *server.writes.borrow()), (vec![100, 0], 0));
}

#[test]
fn unrelated_writes_in_between_are_kept() {
    let server = Server::new(&[100, 0]);
    server.before_writes.borrow_mut().extend([
        Event::Foreign(|object| object["metadata"]["labels"] = json!({"team": "a"})),
        Event::Conflict,
        Event::Foreign(|object| object["metadata"]["annotations"] = json!({"note": "mine"})),
    ]);
    server.shift("vs/reviews v2=10", false, false).expect("a shift");
    let object = server.object.borrow().clone().expect("an object");
    assert_eq!(server.weights(), [90, 10]);
    assert_eq!(object["metadata"]["labels"]["team"], "a");
    assert_eq!(object["metadata"]["annotations"]["note"], "mine");
}

#[test]
fn a_foreign_change_of_the_weights_is_a_conflict_unless_adopted() {
    let foreign: fn(&mut Value) = |object| object["spec"]["http"][0]["route"][0]["weight"] = 70.into();
    let server = Server::new(&[100, 0]);
    server.before_writes.borrow_mut().push_back(Event::Foreign(foreign));
    let error = server.shift("vs/reviews v2=10", false, false).expect_err("a conflict");
    assert_eq!(error.exit, Exit::Conflict);
    assert!(error.to_string().contains("argocd at 2026-01-02"), "{error}");
    assert_eq!(*server.writes.borrow(), 0);

    let server = Server::new(&[100, 0]);
    server.shift("vs/reviews v2=10", false, false).expect("a shift");
    // A re-apply from Git sets the weights back and leaves the annotation.
    server.object.borrow_mut().as_mut().expect("an object")["spec"]["http"][0]["route"] =
        Server::new(&[100, 0]).object.borrow().as_ref().expect("an object")["spec"]["http"][0]["route"]
            .clone();
    let error = server.shift("vs/reviews v2=20", false, false).expect_err("drift");
    assert_eq!(error.exit, Exit::Conflict);
    server.shift("vs/reviews v2=20", true, false).expect("adopted");
    assert_eq!(server.weights(), [80, 20]);
}

#[test]
fn a_webhook_that_changes_more_is_named() {
    let mut server = Server::new(&[100, 0]);
    server.webhook = |object| object["spec"]["gateways"] = json!(["mesh"]);
    let error = server.shift("vs/reviews v2=10", false, false).expect_err("more than weights");
    assert_eq!(error.exit, Exit::Refused);
    assert!(
        error.to_string().contains("injector.example.com") && error.to_string().contains("/spec/gateways"),
        "{error}"
    );
    assert_eq!(*server.writes.borrow(), 0);
}

#[test]
fn a_missing_backend_is_added_at_weight_zero_first() {
    let server = Server::new(&[100]);
    server.object.borrow_mut().as_mut().expect("an object")["spec"]["http"][0]["route"][0]
        .as_object_mut()
        .expect("a map")
        .remove("weight");
    let error = server.shift("vs/reviews v2=10", false, false).expect_err("not in the rule");
    assert_eq!(error.exit, Exit::Refused);
    server.shift("vs/reviews v2=10 --add-backend", false, false).expect("a shift");
    assert_eq!(server.weights(), [90, 10]);
    assert_eq!(*server.writes.borrow(), 2);
}

#[test]
fn failures_end_clearly() {
    let server = Server::new(&[100, 0]);
    server.before_writes.borrow_mut().push_back(Event::Broken);
    assert_eq!(server.shift("vs/reviews v2=10", false, false).expect_err("broken").exit, Exit::Unreachable);
    *server.object.borrow_mut() = None;
    assert_eq!(server.shift("vs/reviews v2=10", false, false).expect_err("gone").exit, Exit::Usage);
    let server = Server::new(&[100, 0]);
    server.before_writes.borrow_mut().extend((0..9).map(|_| Event::Conflict));
    assert_eq!(server.shift("vs/reviews v2=10", false, false).expect_err("busy").exit, Exit::Conflict);
}
