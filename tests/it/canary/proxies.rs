//! Verification against what real proxies said of themselves: for every rule of every capture of istiod and Envoy that the
//! proxy obeys, the write is seen in force; with other weights it is seen to lag behind, with what it shows instead.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meshctl::base::{Error, ObjectRef, Result};
use meshctl::canary::spec::Level;
use meshctl::canary::verify::{Look, Site, Verified, Verifier, Written, wanted};
use meshctl::cluster::PodRef;
use meshctl::document::{self, Tree};
use meshctl::estate::{Estate, Object};
use meshctl::mesh::Settings;
use meshctl::resource::identity::KINDS;
use meshctl::source::{self, Input};
use serde_json::{Value, json};

use crate::support::repository;

/// One proxy and the objects around it.
struct Capture {
    objects: Vec<Object>,
    dump: Value,
    /// Requests of each cluster, one list for each time of asking.
    counters: RefCell<Vec<Value>>,
    reachable: bool,
}

impl Capture {
    /// The objects of a capture with this pod alone, beside which the proxy stands.
    fn read(folder: &Path, dump: &str) -> Self {
        let mut text = String::new();
        let file = fs::File::open(folder.join(dump)).expect("a capture");
        flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("compressed text");
        let dump: Value = serde_json::from_str(&text).expect("JSON");
        let input = Input::parse(folder.join("estate.yaml").to_str().expect("text")).expect("an input");
        let limits = document::Limits::default();
        let settings = source::Settings { kinds: KINDS, namespace: "default", limits: &limits, parsed: None };
        let estate = source::load(&[input], settings).expect("objects");
        let name = dump["node"]["metadata"]["NAME"].as_str().expect("a pod").to_owned();
        let runs = ["Deployment", "Pod", "ReplicaSet"];
        let mut objects: Vec<Object> =
            estate.objects.iter().filter(|it| !runs.contains(&it.reference.kind.as_str())).cloned().collect();
        let metadata = json!({"name": name, "namespace": dump["node"]["metadata"]["NAMESPACE"],
            "labels": dump["node"]["metadata"]["LABELS"]});
        let pod = json!({"apiVersion": "v1", "kind": "Pod", "metadata": metadata,
            "spec": {"containers": [{"name": "app"}, {"name": "istio-proxy"}]}});
        objects.push(object(&pod));
        objects.iter_mut().for_each(|it| it.source = None);
        Self { objects, dump, counters: RefCell::default(), reachable: true }
    }

    fn of_objects(&self) -> Estate {
        let mut estate = Estate::default();
        self.objects.iter().for_each(|object| estate.push(object.clone()));
        estate.coverage.complete_namespace("*");
        estate
    }

    fn look(&self, written: &Written, level: Level) -> Verified {
        let look = Look::new(self, settings());
        look.look(std::slice::from_ref(written), level).expect("an answer")
    }

    /// Gives the first backend of a rule another weight, in the cluster and as it is written.
    fn change(&mut self, written: &mut Written) {
        let pointer = written.rule.replace(['.', '['], "/").replace(']', "");
        let route = format!("/{pointer}/route/0/weight");
        let list = format!("/{pointer}/backendRefs/0/weight");
        for pointer in [route, list] {
            if let Some(weight) = written.object.pointer_mut(&pointer) {
                *weight = json!(4_321);
                written.weights[0].1 = 4_321;
            }
        }
        let new = object(&written.object);
        let old = self.objects.iter_mut().find(|it| it.reference == new.reference).expect("the route");
        *old = new;
    }
}

fn settings() -> Settings {
    Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() }
}

fn object(value: &Value) -> Object {
    let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let reference = ObjectRef {
        api_version: text("/apiVersion"),
        kind: text("/kind"),
        namespace: text("/metadata/namespace"),
        name: text("/metadata/name"),
    };
    Object::new(reference, None, Arc::new(Tree::from_json(value)))
}

impl Site for Capture {
    fn estate(&self) -> Result<Estate> {
        Ok(self.of_objects())
    }

    fn get(&self, wanted: &ObjectRef) -> Result<Option<Value>> {
        let found = self.objects.iter().find(|it| it.reference == *wanted);
        Ok(found.map(|object| object.root().to_json()))
    }

    fn ask(
        &self,
        pods: &[(PodRef, u16)],
        path: &str,
        each: &mut dyn FnMut(usize, Result<Value>),
    ) -> Result<()> {
        assert!(pods.iter().all(|(_, port)| *port == 15_000));
        for index in 0..pods.len() {
            let answer = match path {
                _ if !self.reachable => Err(Error::unreachable("asking a pod", "connection refused")),
                "/clusters?format=json" => Ok(self.counters.borrow_mut().remove(0)),
                _ => Ok(self.dump.clone()),
            };
            each(index, answer);
        }
        Ok(())
    }
}

/// The captures below a folder: folders with objects, and the dumps in them.
fn captures(folder: &Path) -> Vec<(PathBuf, String)> {
    let below = |folder: &Path| -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        paths
    };
    below(folder)
        .into_iter()
        .flat_map(|seed| {
            let dumps =
                below(&seed).into_iter().filter(|path| path.extension().is_some_and(|end| end == "gz"));
            dumps
                .map(move |path| {
                    (seed.clone(), path.file_name().expect("a name").to_string_lossy().into_owned())
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// How many rules were seen in force, and seen to lag behind.
fn judge(folder: &Path) -> (usize, usize) {
    let (mut right, mut lagging) = (0, 0);
    for (seed, dump) in captures(folder) {
        let capture = Capture::read(&seed, &dump);
        for mut written in wanted(&capture.of_objects()) {
            let verified = capture.look(&written, Level::L3);
            let name = format!("{} {} {}", seed.display(), written.object["metadata"]["name"], written.rule);
            if verified.reached < Some(Level::L1) {
                // A route of the Gateway API whose status is not in the capture.
                assert!(verified.laggards[0].why.contains("no controller"), "{name}: {verified:?}");
                continue;
            }
            let asked = verified.detail.contains("1 of 1");
            assert_eq!(verified.reached, Some(Level::L3), "{name}: {verified:?}");
            if !asked {
                continue;
            }
            right += 1;
            let mut changed = Capture::read(&seed, &dump);
            changed.change(&mut written);
            let verified = changed.look(&written, Level::L3);
            // Backends that differ in the port alone may be one cluster.
            let with_weight = written.weights.iter().filter(|(_, weight)| *weight > 0);
            let shares: BTreeSet<_> =
                with_weight.map(|(id, _)| (id.host.split('.').next(), &id.subset)).collect();
            if written.weights[0].1 == 4_321 && shares.len() > 1 && verified.detail.contains("of 1") {
                assert!(verified.reached < Some(Level::L3), "{name}: {verified:?}");
                assert!(verified.laggards[0].why.contains("instead of"), "{name}: {verified:?}");
                lagging += 1;
            }
        }
    }
    (right, lagging)
}

#[test]
fn what_real_proxies_show_is_what_the_model_expects_of_them() {
    let (right, lagging) = judge(&repository("tests/data/istiod-routes"));
    assert!(right >= 4 && lagging >= 3, "{right} rules in force, {lagging} lagging");
    let corpus = repository("../shared/corpus/istiod-routes");
    if corpus.is_dir() {
        let (right, lagging) = judge(&corpus);
        assert!(right > 20 && lagging > 20, "{right} rules in force, {lagging} lagging");
    }
}

/// The split of `search.ops` in the capture of its own sidecar: 10 to auth, 25 to search.
fn search() -> (Capture, Written) {
    let capture = Capture::read(&repository("tests/data/istiod-routes/2"), "sidecar-ops-search.json.gz");
    let all = wanted(&capture.of_objects());
    let is = |one: &Written| one.object["metadata"]["name"] == "vs-2" && one.rule == "spec.http[0]";
    let written = all.into_iter().find(is).expect("the split");
    (capture, written)
}

#[test]
fn who_lags_behind_is_named_with_the_reason() {
    let (mut capture, mut written) = search();
    capture.change(&mut written);
    let verified = capture.look(&written, Level::L3);
    assert_eq!(verified.reached, Some(Level::L2));
    assert_eq!(verified.laggards[0].name, "pod ops/sidecar-ops-search");
    assert!(verified.laggards[0].why.contains("28.5714 %"), "what it shows: {verified:?}");
    let state =
        json!({"last_update_attempt": "2026-11-21T10:00:00Z", "details": "route: unknown cluster 'x'"});
    let configs = capture.dump["configs"].as_array_mut().expect("configs");
    let routes = configs.iter_mut().find(|it| it["dynamic_route_configs"].is_array()).expect("routes");
    routes["dynamic_route_configs"][0]["error_state"] = state;
    let verified = capture.look(&written, Level::L3);
    assert!(verified.laggards[0].why.contains("rejected an update: route: unknown cluster"), "{verified:?}");
    capture.reachable = false;
    let verified = capture.look(&written, Level::L3);
    assert!(verified.laggards[0].why.contains("could not be asked: connection refused"), "{verified:?}");
}

#[test]
fn what_the_api_server_has_comes_first() {
    let (mut capture, written) = search();
    let mut other = written.clone();
    other.weights[0].1 = 77;
    let verified = capture.look(&other, Level::L3);
    assert_eq!(verified.reached, None);
    assert!(verified.laggards[0].why.contains("not 77"), "{verified:?}");
    capture.objects.retain(|it| it.reference.name != "vs-2");
    assert!(capture.look(&written, Level::L0).laggards[0].why.contains("not there"));
}

#[test]
fn requests_are_counted_from_the_first_look() {
    let (capture, written) = search();
    let counters = |auth: u64, search: u64| {
        let cluster = |name: &str, count: u64| {
            json!({"name": name, "host_statuses": [{"address": {"socket_address": {"address": "10.0.0.1"}},
                "stats": [{"name": "rq_total", "value": count.to_string()}]}]})
        };
        json!({"cluster_statuses": [cluster("outbound|80||auth.shop.svc.cluster.local", auth),
            cluster("outbound|9080|v1|search.ops.svc.cluster.local", search)]})
    };
    *capture.counters.borrow_mut() =
        vec![counters(5_000, 9), counters(5_010, 34), counters(6_000, 2_509), counters(7_500, 2_519)];
    let look = Look::new(&capture, settings());
    let mut answers =
        (0..4).map(|_| look.look(std::slice::from_ref(&written), Level::L4).expect("an answer"));
    let first = answers.next().expect("a look");
    assert_eq!(first.reached, Some(Level::L3));
    let few = answers.next().expect("a look");
    assert!(few.laggards[0].why.contains("35 of 1068 requests"), "{few:?}");
    let right = answers.next().expect("a look");
    assert_eq!((right.reached, right.laggards.len()), (Some(Level::L4), 0), "{right:?}");
    assert_eq!(right.observed.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [1_000, 2_500]);
    let wrong = answers.next().expect("a look");
    assert_eq!(wrong.reached, Some(Level::L3));
    assert!(wrong.laggards[0].why.contains("got 49.9 %"), "{wrong:?}");
}
