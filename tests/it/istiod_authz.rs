//! The RBAC filters and filter chains that a real control plane (istiod 1.32-dev) sent to its proxies, against what the
//! model makes of the same objects: which requests are allowed, over all requests, and which mode of mutual TLS each
//! port has. Some captures are in the repository; the whole corpus is judged where it is at hand.

#![expect(clippy::print_stdout, reason = "a test run says what it judged")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::algebra::{Answer, Budget};
use meshctl::document;
use meshctl::mesh::envoy::{InboundChain, inbound_chains};
use meshctl::mesh::istio::Security;
use meshctl::mesh::istio::security::Subject;
use meshctl::mesh::{Settings, World, with_world};
use meshctl::model::authorization::{Attribute, Enforcer};
use meshctl::policy::{self, meaning::describe};
use meshctl::proxy::inbound::mode_of;
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};
use serde_json::Value;

use crate::support::repository;

fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// What one estate was judged on.
#[derive(Default)]
struct Judged {
    chains: usize,
    ports: usize,
    wrong: String,
}

fn judge_estate(folder: &Path, judged: &mut Judged) -> usize {
    let limits = document::Limits::default();
    let estate = folder.join("estate.yaml");
    let input = Input::parse(estate.to_str().expect("a path is text")).expect("an input");
    let settings = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
    let mut estate = source::load(&[input], settings).expect("objects");
    // A capture shows everything that there was.
    estate.coverage.complete_namespace("*");
    let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
    let captures = below(folder);
    let captures = captures.iter().filter(|path| path.extension().is_some_and(|end| end == "gz"));
    with_world(&estate, &settings, |world| {
        Ok(captures.map(|capture| judge_proxy(world, capture, judged)).count())
    })
    .expect("an answer")
}

fn judge_proxy(world: &World<'_>, capture: &Path, judged: &mut Judged) {
    let mut text = String::new();
    let file = File::open(capture).expect("a capture");
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("it is compressed text");
    let dump: Value = serde_json::from_str(&text).expect("JSON");
    let metadata = &dump["node"]["metadata"];
    let is_it = |name: &str, namespace: &str| metadata["NAME"] == name && metadata["NAMESPACE"] == namespace;
    let pod = world.kubernetes.workloads.iter().find(|workload| {
        let id = &workload.object.reference;
        id.kind == "Pod" && is_it(&id.name, &id.namespace)
    });
    let subject = Subject::of(pod.expect("the pod of the proxy"), world.kubernetes);
    let security = Security::new(world.istio, world.kubernetes, world.catalog);
    let enforcement = security.enforcements(&subject).pop().expect("a sidecar");
    assert_eq!(enforcement.at, Enforcer::Sidecar);
    let budget = Budget::default();
    let http = policy::meaning(enforcement.http.as_ref().expect("a sidecar reads HTTP"), &budget);
    let tcp = policy::meaning(&enforcement.tcp, &budget);
    let chains: Vec<InboundChain> =
        inbound_chains(&dump, &budget).into_iter().filter(|it| !it.blocked).collect();
    assert!(!chains.is_empty(), "{}", capture.display());
    // The chains of all ports have the same filters, as a rule.
    let mut compared: BTreeMap<(bool, usize), Answer<Attribute>> = BTreeMap::new();
    for chain in &chains {
        let (ours, theirs) = match &chain.http {
            Some(theirs) => (&http, theirs),
            None => (&tcp, &chain.network),
        };
        judged.chains += 1;
        let place = format!("{} {} port {:?}", capture.display(), chain.name, chain.port);
        let key = (chain.http.is_some(), Arc::as_ptr(theirs).addr());
        let compare = || policy::difference(ours, theirs, &Budget::default());
        match compared.entry(key).or_insert_with(compare) {
            Answer::Yes => {}
            Answer::No(point) => judged.wrong.push_str(&format!("{place}: {}\n", describe(point))),
            Answer::Unknown => judged.wrong.push_str(&format!("{place}: undecided\n")),
        }
    }
    let modes = security.peer_modes(&subject);
    let ports: BTreeSet<Option<u16>> = chains.iter().map(|chain| chain.port).collect();
    for port in ports {
        judged.ports += 1;
        let ours = port.map_or(&modes.base, |port| modes.at(port)).mode;
        let theirs = mode_of(&chains, port);
        if Some(ours) != theirs {
            judged.wrong.push_str(&format!(
                "{} port {port:?}: the model says {ours:?}, the proxy has {theirs:?}\n",
                capture.display()
            ));
        }
    }
    let unserved: Vec<u16> = modes.ports.iter().map(|(port, _)| *port).collect();
    for port in unserved.into_iter().filter(|port| chains.iter().all(|chain| chain.port != Some(*port))) {
        // What the proxy has no chain for is served by those of all other ports.
        if Some(modes.at(port).mode) != mode_of(&chains, None) {
            judged
                .wrong
                .push_str(&format!("{} port {port}: the proxy has no chain for it\n", capture.display()));
        }
    }
}

#[track_caller]
fn judge(folder: &Path) {
    let mut judged = Judged::default();
    let mut captures: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for estate in below(folder) {
        let count = judge_estate(&estate, &mut judged);
        captures.insert(estate, count);
    }
    println!(
        "{} proxies of {} estates of {}: {} filter chains, {} ports",
        captures.values().sum::<usize>(),
        captures.len(),
        folder.display(),
        judged.chains,
        judged.ports
    );
    assert!(judged.chains > 0);
    assert!(judged.wrong.is_empty(), "\n{}", judged.wrong);
}

#[test]
fn authorization_agrees_with_the_captures_in_the_repository() {
    judge(&repository("tests/data/istiod-authz"));
}

#[test]
fn authorization_agrees_with_the_corpus() {
    let corpus = repository("../shared/corpus/istiod-authz");
    if corpus.is_dir() {
        judge(&corpus);
    } else {
        println!("the corpus istiod-authz is not here: only the captures of the repository are judged");
    }
}
