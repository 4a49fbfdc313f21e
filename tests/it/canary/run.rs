//! Runs of a canary against a little API server in memory, without waiting: the whole way, gates, people, signals, drift,
//! and every fault at every write.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::sync::Arc;

use meshctl::base::{Exit, Result};
use meshctl::canary::ANNOTATION;
use meshctl::canary::event::{Event, What};
use meshctl::canary::gate::{Answer, Gate, Moment};
use meshctl::canary::run::{Done, Options, Settings, World, run};
use meshctl::canary::spec::{Canary, Level, Phase};
use meshctl::canary::verify::{Laggard, Verified, Verifier, Written};
use meshctl::estate::Estate;
use meshctl::mesh::split::ADAPTERS;
use meshctl::operation::{Api, Clock, fingerprint};
use serde_json::{Value, json};

use super::estate;
use super::server::{FAULTS, Fault, Process, Server};

/// A VirtualService with one rule over v1 and v2.
pub(super) fn route(name: &str, weights: [u64; 2]) -> Value {
    json!({
        "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
        "metadata": {"name": name, "namespace": "shop",
            "managedFields": [{"manager": "argocd", "time": "2026-01-02T03:04:05Z", "fieldsV1": {"f:spec": {}}}]},
        "spec": {"hosts": [name], "http": [{"name": "all", "route": [
            {"destination": {"host": name, "subset": "v1"}, "weight": weights[0]},
            {"destination": {"host": name, "subset": "v2"}, "weight": weights[1]},
        ]}]},
    })
}

/// A plan over these VirtualServices, with further fields of its spec.
pub(super) fn plan(names: &[&str], spec: Value) -> Canary {
    let routes: Vec<Value> = names
        .iter()
        .map(|name| json!({"route": format!("vs/{name}"), "stable": "v1", "canary": "v2"}))
        .collect();
    let mut plan = json!({
        "apiVersion": "meshctl.io/v1", "kind": "Canary", "metadata": {"name": "shop"},
        "spec": {"routes": routes, "strategy": {"steps": [10, 50, 100]}},
    });
    let Value::Object(fields) = spec else { unreachable!("a map") };
    for (field, value) in fields {
        plan["spec"][field.as_str()] = value;
    }
    serde_json::from_value(plan).expect("a plan")
}

pub(super) fn options(holder: &str) -> Options {
    Options {
        namespace: "shop".to_owned(),
        journal: true,
        adopt: false,
        reassert: false,
        leave_when_paused: true,
        on_signal: None,
        actor: "ann".to_owned(),
        holder: holder.to_owned(),
        keep: 10,
        abort: false,
        renew: false,
    }
}

/// The world of a process.
pub(super) struct Here {
    pub(super) process: Arc<Process>,
    pub(super) told: RefCell<Vec<Event>>,
    pub(super) signal: Cell<Option<Exit>>,
    pub(super) answer: Cell<Option<bool>>,
    /// Whether a gateway lags behind.
    pub(super) lags: Cell<bool>,
    /// Up to which level it was looked, at how many rules.
    pub(super) looks: RefCell<Vec<(Level, usize)>>,
}

impl Here {
    pub(super) fn new(process: Arc<Process>) -> Self {
        Self {
            process,
            told: RefCell::default(),
            signal: Cell::new(None),
            answer: Cell::new(None),
            lags: Cell::new(false),
            looks: RefCell::default(),
        }
    }
}

impl World for Here {
    fn api(&self, _: Option<&str>) -> Result<Arc<dyn Api>> {
        Ok(Arc::<Process>::clone(&self.process))
    }
    fn estate(&self, _: Option<&str>, _: &[(&'static str, &'static str)], _: &str) -> Result<Estate> {
        Ok(estate(""))
    }
    fn clock(&self) -> Arc<dyn Clock> {
        Arc::<super::server::Time>::clone(&self.process.server.clock)
    }
    fn verifier(&self) -> Option<&dyn Verifier> {
        Some(self)
    }
    fn signal(&self) -> Option<Exit> {
        self.signal.get()
    }
    fn confirm(&self, _: &str) -> Option<bool> {
        self.answer.get()
    }
    fn tell(&self, event: &Event) {
        self.told.borrow_mut().push(event.clone());
    }
    fn progress(&self, _: &str) {}
}

impl Verifier for Here {
    fn look(&self, written: &[Written], level: Level) -> Result<Verified> {
        self.looks.borrow_mut().push((level, written.len()));
        let laggard =
            Laggard { name: "gateway edge/public".to_owned(), why: "has the weights of before".to_owned() };
        let (reached, laggards) =
            if self.lags.get() { (Level::L1, vec![laggard]) } else { (level, Vec::new()) };
        Ok(Verified {
            reached: Some(reached),
            laggards,
            detail: "1 gateway asked".to_owned(),
            observed: Vec::new(),
        })
    }
}

/// A gate that answers from a list; the last answer stays.
pub(super) struct Scripted(pub(super) Phase, pub(super) VecDeque<Answer>);

impl Gate for Scripted {
    fn name(&self) -> &'static str {
        "errors"
    }
    fn phase(&self) -> Phase {
        self.0
    }
    fn ask(&mut self, _: &Moment) -> Answer {
        if self.1.len() > 1 { self.1.pop_front().expect("an answer") } else { self.1[0].clone() }
    }
    fn sums(&self) -> Value {
        json!({"left": self.1.len()})
    }
}

pub(super) fn start(
    here: &Here,
    plan: &Canary,
    gates: Vec<Box<dyn Gate>>,
    options: &Options,
) -> Result<Done> {
    run(&Settings::new(plan.clone(), options)?, gates, here, options)
}

pub(super) fn weights(object: &Value) -> [u64; 2] {
    let weight = |index: usize| object["spec"]["http"][0]["route"][index]["weight"].as_u64().unwrap_or(0);
    [weight(0), weight(1)]
}

fn decisions(events: &[Event]) -> Vec<String> {
    events
        .iter()
        .filter_map(|event| match &event.what {
            What::Decision { decision, .. } => Some(decision.clone()),
            _ => None,
        })
        .collect()
}

pub(super) fn is_clean(server: &Server) -> bool {
    let marked = |object: &Value| object["metadata"]["annotations"].get(ANNOTATION).is_some();
    !routes(server).iter().any(marked) && server.of_kind("Lease").is_empty()
}

#[test]
fn a_run_goes_through_its_steps_and_leaves_nothing_but_its_journal() {
    let server = Server::new([route("reviews", [100, 0])]);
    let here = Here::new(Process::new(&server));
    let done = start(&here, &plan(&["reviews"], json!({})), Vec::new(), &options("a")).expect("a run");
    assert_eq!((done.exit, done.outcome, done.proven), (Exit::Yes, "promoted", true), "{}", done.detail);
    assert_eq!(weights(&server.of_kind("VirtualService")[0]), [0, 100]);
    assert!(is_clean(&server));
    let written: Vec<f64> = done
        .events
        .iter()
        .filter_map(|event| match event.what {
            What::Write { after, .. } => Some(after),
            _ => None,
        })
        .collect();
    assert_eq!(written, [10.0, 50.0, 100.0]);
    let journal = &server.of_kind("ConfigMap")[0];
    let lines = journal["data"]["events"].as_str().expect("events").lines().count();
    assert_eq!(lines, done.events.len());
    assert_eq!(here.told.borrow().len(), lines);
}

#[test]
fn a_failed_gate_restores_and_proves() {
    let server = Server::new([route("reviews", [100, 0]), route("ratings", [7, 0])]);
    let before: Vec<String> =
        server.of_kind("VirtualService").iter().map(|o| fingerprint(&o["spec"])).collect();
    let here = Here::new(Process::new(&server));
    let answers = [
        Answer::Pass(String::new()),
        Answer::NotYet("12 requests".to_owned()),
        Answer::Fail("9 of 10 bad".to_owned()),
    ];
    let gate = Box::new(Scripted(Phase::Step, answers.into()));
    let plan = plan(&["reviews", "ratings"], json!({"gates": [{"name": "errors"}]}));
    let done = start(&here, &plan, vec![gate], &options("a")).expect("a run");
    assert_eq!(
        (done.exit, done.outcome, done.proven),
        (Exit::RolledBack, "rolled-back", true),
        "{}",
        done.detail
    );
    assert!(done.detail.contains("9 of 10 bad"), "{}", done.detail);
    let after: Vec<String> =
        server.of_kind("VirtualService").iter().map(|o| fingerprint(&o["spec"])).collect();
    assert_eq!(before, after);
    assert!(is_clean(&server));
    assert_eq!(decisions(&done.events), ["advance", "roll back"]);
}

/// Two routes that a plan moves, and how often its gate passes before it fails; `None`: always.
pub(super) struct Scene<'s> {
    pub(super) server: &'s dyn Fn() -> Arc<Server>,
    pub(super) plan: Canary,
    pub(super) passes: Option<usize>,
    pub(super) journal: bool,
    /// Whether a run that was struck is either taken up or aborted, in turn, and not both.
    pub(super) thin: bool,
}

impl Scene<'_> {
    /// A run to its end.
    fn attempt(&self, process: Arc<Process>, holder: &str, abort: bool) -> Result<Done> {
        let here = Here::new(process);
        let mut answers = vec![Answer::Pass(String::new()); self.passes.unwrap_or(1)];
        answers.extend(self.passes.map(|_| Answer::Fail("bad".to_owned())));
        let options = Options { journal: self.journal, abort, ..options(holder) };
        start(&here, &self.plan, vec![Box::new(Scripted(Phase::Step, answers.into()))], &options)
    }
}

fn two_routes() -> Arc<Server> {
    let mut absent = route("ratings", [1, 0]);
    let list = absent["spec"]["http"][0]["route"].as_array_mut().expect("a list");
    list[1].as_object_mut().expect("a map").remove("weight");
    Server::new([absent, route("reviews", [100, 0])])
}

/// The routes of a cluster.
pub(super) fn routes(server: &Server) -> Vec<Value> {
    ["VirtualService", "HTTPRoute"].into_iter().flat_map(|kind| server.of_kind(kind)).collect()
}

fn specs(server: &Server) -> Vec<String> {
    routes(server).iter().map(|object| fingerprint(&object["spec"])).collect()
}

/// What must hold at any time: sums of weights are those from before, or raised once to 100.
fn assert_consistent(server: &Server, what: &str) {
    for object in routes(server) {
        let world = estate(&object.to_string());
        let object = &world.objects[0];
        let adapter = ADAPTERS.iter().find(|it| it.kind().1 == object.reference.kind).expect("an adapter");
        for split in adapter.splits(object).iter().filter(|split| split.backends.len() > 1) {
            assert!([1, 2, 100].contains(&split.total()), "{what}: {split:#?}");
        }
    }
}

/// Every fault at every write of a run: the same command again, or abort, brings it to an end.
pub(super) fn at_every_write(scene: &Scene<'_>) {
    let before = specs(&(scene.server)());
    let clean = Process::new(&(scene.server)());
    let done = scene.attempt(Arc::clone(&clean), "a", false).expect("a run");
    let wanted = if scene.passes.is_some() { Exit::RolledBack } else { Exit::Yes };
    assert_eq!(done.exit, wanted, "{}", done.detail);
    let after = specs(&clean.server);
    let names = clean.writes.lock().expect("no panic").clone();
    for (ordinal, name) in names.iter().enumerate() {
        for (turn, fault) in FAULTS.into_iter().enumerate() {
            let chosen = |abort: &bool| !scene.thin || *abort == ((ordinal + turn) % 2 == 0);
            for abort in [false, true].into_iter().filter(chosen) {
                let what = format!(
                    "{fault:?} at write {ordinal} ({name}), then {}",
                    if abort { "abort" } else { "run" }
                );
                let server = (scene.server)();
                let first = Process::with_fault(&server, Some((ordinal, fault)));
                let one = scene.attempt(first, "a", false);
                assert_consistent(&server, &what);
                // What a dead process says counts for nothing.
                let ended = fault != Fault::Killed && one.as_ref().is_ok_and(|done| done.exit == wanted);
                if ended && !abort {
                    // The fault was overcome at once.
                    assert!(is_clean(&server) && specs(&server) == after, "{what}");
                    continue;
                }
                let again = scene.attempt(Process::new(&server), "b", abort);
                let again = again.unwrap_or_else(|error| panic!("{what}: {error}"));
                match (abort, ended) {
                    // There is nothing left to abort.
                    (true, true) => assert_eq!(again.exit, Exit::Yes, "{what}: {}", again.detail),
                    (true, false) if again.exit == Exit::Yes => {
                        assert!(
                            [&before, &after].contains(&&specs(&server)),
                            "{what}: {}: {:#?}",
                            again.detail,
                            routes(&server)
                        );
                    }
                    (true, false) => assert_eq!(again.exit, Exit::RolledBack, "{what}: {}", again.detail),
                    (false, _) => assert_eq!(again.exit, wanted, "{what}: {}", again.detail),
                }
                assert!(is_clean(&server), "{what}");
                assert_consistent(&server, &what);
                if again.exit == Exit::RolledBack {
                    assert!(again.proven && specs(&server) == before, "{what}");
                }
            }
        }
    }
}

fn two_routes_with(journal: bool, passes: Option<usize>) {
    let plan = plan(&["ratings", "reviews"], json!({"gates": [{"name": "errors"}], "hold": {"min": "0s"}}));
    at_every_write(&Scene { server: &two_routes, plan, passes, journal, thin: false });
}

#[test]
fn a_fault_at_any_write_of_a_good_run_is_overcome() {
    two_routes_with(true, None);
}

#[test]
fn a_fault_at_any_write_of_a_rollback_is_overcome() {
    two_routes_with(true, Some(1));
}

#[test]
fn a_fault_at_any_write_without_a_journal_is_overcome() {
    two_routes_with(false, None);
    two_routes_with(false, Some(1));
}
