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
use meshctl::canary::spec::{Canary, Phase};
use meshctl::canary::verify::Verifier;
use meshctl::estate::Estate;
use meshctl::operation::{Api, Clock, fingerprint};
use serde_json::{Value, json};

use super::estate;
use super::server::{FAULTS, Fault, Objects, Process, Server};

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
    for (field, value) in spec.as_object().expect("a map") {
        plan["spec"][field.as_str()] = value.clone();
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
}

impl Here {
    pub(super) fn new(process: Arc<Process>) -> Self {
        Self { process, told: RefCell::default(), signal: Cell::new(None), answer: Cell::new(None) }
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
        None
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

fn is_clean(server: &Server) -> bool {
    let marked = |object: &Value| object["metadata"]["annotations"].get(ANNOTATION).is_some();
    !server.of_kind("VirtualService").iter().any(marked) && server.of_kind("Lease").is_empty()
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
