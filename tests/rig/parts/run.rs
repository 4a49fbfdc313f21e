//! Canaries from the first share to the last: real objects, real proxies, real requests, real metrics, and runs that die.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStderr, Stdio};

use serde_json::{Value, json};

use super::backend::{Backend, backends};
use super::control_plane::ControlPlane;
use super::fault::{Fault, FaultProxy};
use super::load::Load;
use super::prometheus::Prometheus;
use super::story::{PORT, world};
use crate::harness::{Output, Parts, Rig, eventually};

const VIRTUAL_SERVICE: &str = "networking.istio.io/v1/VirtualService";

/// The rule of a VirtualService, as a plan names it.
pub(super) const SUBSETS: &str = "{route: virtualservice/reviews, stable: v1, canary: v2}";
/// The rule of an HTTPRoute.
pub(super) const SERVICES: &str = "{route: httproute/reviews, stable: reviews-v1, canary: reviews-v2}";

/// A plan file.
pub(super) struct Plan {
    _folder: tempfile::TempDir,
    pub(super) file: PathBuf,
}

fn plan(strategy: &str, rest: &str) -> Plan {
    plan_of(&[SUBSETS], strategy, rest)
}

/// The plan `reviews` over these rules.
pub(super) fn plan_of(routes: &[&str], strategy: &str, rest: &str) -> Plan {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("canary.yaml");
    let routes: String = routes.iter().map(|route| format!("  - {route}\n")).collect();
    let text = format!(
        "apiVersion: meshctl.io/v1\nkind: Canary\nmetadata: {{name: reviews}}\nspec:\n  routes:\n{routes}  strategy: {strategy}\n{rest}"
    );
    std::fs::write(&file, text).expect("a plan");
    Plan { _folder: folder, file }
}

impl Plan {
    pub(super) fn run(&self, rig: &Rig, namespace: &str, more: &[&str]) -> Child {
        let mut command = rig.command();
        command.args(["canary", "run", "-n", namespace, "--yes", "-o", "jsonl"]).arg(&self.file).args(more);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("meshctl starts")
    }
}

/// The weights of the route, stable first.
fn weights(rig: &Rig, namespace: &str) -> (u64, u64) {
    let object = rig.admin.get(VIRTUAL_SERVICE, namespace, "reviews").expect("the route is there");
    let weight = |index: usize| {
        let destination = &object["spec"]["http"][0]["route"][index];
        destination["weight"].as_u64().expect("a weight")
    };
    (weight(0), weight(1))
}

/// A mesh with both versions and a control plane, in a cluster of its own: proxies are held to the whole mesh, so nobody else
/// may be in it.
fn mesh(rig: &Rig) -> (String, Vec<Backend>, ControlPlane<'_>) {
    let namespace = world(rig);
    let (servers, map) = backends(&["v1", "v2"]);
    let plane = ControlPlane::start(rig, &namespace, &map);
    (namespace, servers, plane)
}

/// Sends all requests to the stable version.
fn all_to_stable(rig: &Rig, namespace: &str, more: &[&str]) -> Output {
    let words = ["canary", "shift", "virtualservice/reviews", "-n", namespace, "--to", "v2=0", "--yes"];
    rig.meshctl(&[&words[..], more].concat())
}

/// Gates on what Prometheus has from the proxies of the clients, on the same read from the pods themselves, on a hook, and
/// on a pod of the canary.
fn gates(prometheus: &Prometheus, hook: &Backend) -> String {
    format!(
        "  hold: {{min: 2s, interval: 1s}}
  verify: {{level: L3, timeout: 30s}}
  gates:
  - name: errors
    patience: 1m
    builtin: {{measure: errors, server: {{url: 'http://{}'}}, judge: {{limit: 0.01}}}}
  - name: pods
    patience: 1m
    scrape: {{measure: errors, mesh: istio, port: 15020, pods: [{{labels: {{app: web}}}}], judge: {{limit: 0.01}}}}
  - name: hook
    http: {{server: {{url: 'http://{}/'}}}}
  - name: ready
    k8s: {{object: pod/reviews-v2, condition: Ready}}
",
        prometheus.address, hook.address
    )
}

/// The events of a run as they happen, and what it says besides.
pub(super) fn events(child: &mut Child) -> (impl Iterator<Item = Value> + use<>, ChildStderr) {
    let lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let events = lines.map(|line| serde_json::from_str(&line).expect("an event is JSON"));
    (events, child.stderr.take().expect("piped"))
}

/// Follows a run that is promoted; at each of these shares in percent, the requests that both sides got while the gates were
/// asked must be within five standard deviations of it.
pub(super) fn assert_shares(child: &mut Child, counts: impl Fn() -> (u64, u64), percents: &[u64]) {
    let mut before = None;
    let mut share = 0.0;
    let mut seen = BTreeMap::new();
    let mut log = String::new();
    for line in BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok) {
        let _ = writeln!(log, "{line}");
        let event: Value = serde_json::from_str(&line).expect("an event is JSON");
        match event["type"].as_str() {
            Some("verify") if event["reached"] == event["wanted"] => before = Some(counts()),
            Some("gate") => {
                if let Some((stable, canary)) = before {
                    let now = counts();
                    seen.insert((share * 100.0) as u64, (now.0 - stable, now.1 - canary));
                }
            }
            Some("write") => {
                share = event["after"].as_f64().expect("a share") / 100.0;
                before = None;
            }
            _ => {}
        }
    }
    let status = child.wait().expect("it ends");
    assert_eq!(status.code(), Some(0), "{log}");
    for percent in percents {
        let (stable, canary) = seen.get(percent).unwrap_or_else(|| panic!("nothing at {percent} %: {log}"));
        let (all, share) = ((stable + canary) as f64, *percent as f64 / 100.0);
        let bound = 5.0 * (all * share * (1.0 - share)).sqrt();
        assert!(
            all > 500.0 && (*canary as f64 - all * share).abs() < bound,
            "{percent} %: {canary} of {all}: {log}"
        );
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_good_canary_is_promoted_and_a_bad_one_rolled_back_with_proof() {
    let rig = &Rig::start(Parts::Full);
    let (namespace, servers, plane) = mesh(rig);
    let web = plane.sidecar("web", &json!({"app": "web"}), &[PORT]);
    let prometheus = Prometheus::start(&[("web", web.metrics())]);
    let start = all_to_stable(rig, &namespace, &[]);
    assert_eq!(start.status, Some(0), "{start:?}");
    let load = Load {
        requests: 200_000,
        per_second: 1000,
        ..Load::new(web.entry(PORT), &format!("reviews:{PORT}"))
    };
    let running = load.start();
    let hook = Backend::start("hook");

    let plan = plan("{steps: [5, 25, 50, 100]}", &gates(&prometheus, &hook));
    let mut child = plan.run(rig, &namespace, &[]);
    let counts = || (servers[0].counts().0, servers[1].counts().0);
    assert_shares(&mut child, counts, &[5, 25, 50]);
    assert_eq!(weights(rig, &namespace), (0, 100));
    assert!(hook.counts().0 >= 8, "the hook was asked at each step");

    let back = all_to_stable(rig, &namespace, &["--adopt"]);
    assert_eq!(back.status, Some(0), "{back:?}");
    let spec = rig.admin.get(VIRTUAL_SERVICE, &namespace, "reviews").expect("the route")["spec"].clone();
    servers[1].fail(0.02);
    let output = plan.run(rig, &namespace, &[]).wait_with_output().expect("it ends");
    let log = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(4), "{log}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(log.contains("\"rolled-back\"") && log.contains("\"proven\":true"), "{log}");
    let after = rig.admin.get(VIRTUAL_SERVICE, &namespace, "reviews").expect("the route");
    assert_eq!(after["spec"], spec);
    assert_eq!(after["metadata"]["annotations"].get("meshctl.io/canary"), None, "{after}");
    assert_eq!(running.stop().unanswered, 0);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_run_names_the_proxy_that_is_held_back_and_the_one_that_refuses() {
    let rig = &Rig::start(Parts::Full);
    let (namespace, _servers, plane) = mesh(rig);
    let _web = plane.sidecar("web", &json!({"app": "web"}), &[PORT]);
    let _slow = plane.sidecar("slow", &json!({"app": "slow"}), &[PORT]);
    let _stubborn = plane.sidecar("stubborn", &json!({"app": "stubborn"}), &[PORT]);
    plane.hold("slow");
    plane.spoil("stubborn");
    let plan = plan("{steps: [30]}", "  hold: {min: 0s, interval: 1s}\n  verify: {level: L3, timeout: 6s}\n");
    let output = plan.run(rig, &namespace, &[]).wait_with_output().expect("it ends");
    let log = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(6), "{log}\n{}", String::from_utf8_lossy(&output.stderr));
    let last = log.lines().rfind(|line| line.contains("\"CanaryEvent\"") && line.contains("\"verify\""));
    let last = last.expect("it has looked");
    assert!(last.contains("slow") && last.contains("stubborn") && !last.contains("/web"), "{last}");

    plane.release("slow");
    plane.mend("stubborn");
    let output = plan.run(rig, &namespace, &[]).wait_with_output().expect("it ends");
    let log = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{log}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(weights(rig, &namespace), (70, 30));
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_run_that_is_killed_at_any_write_is_taken_up_by_the_same_command() {
    let rig = Rig::shared();
    let namespace = world(rig);
    let faults = FaultProxy::start(rig);
    let kubeconfig = faults.kubeconfig.to_string_lossy().into_owned();
    let plan = plan("{steps: [20, 60, 100]}", "  hold: {min: 0s, interval: 1s}\n");
    let more = ["--kubeconfig", kubeconfig.as_str()];
    let whole = |what: &str| {
        let output = plan.run(rig, &namespace, &more).wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{what}: {}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(weights(rig, &namespace), (0, 100), "{what}");
    };
    let reset = || {
        faults.reset();
        let output = all_to_stable(rig, &namespace, &["--adopt"]);
        assert_eq!(output.status, Some(0), "{output:?}");
    };
    eventually("both versions have endpoints", || {
        (all_to_stable(rig, &namespace, &[]).status == Some(0)).then_some(())
    });
    faults.reset();
    whole("without a fault");
    // Renewals of the lease come when they come.
    let writes: Vec<String> =
        faults.writes().iter().filter(|write| !write.dry_run).map(super::fault::Write::title).collect();
    assert!(writes.len() > 6, "{writes:?}");
    let soak = std::env::var_os("MESHCTL_SOAK").is_some();
    for (index, title) in writes.iter().enumerate() {
        for before in [true, false].into_iter().filter(|before| soak || *before == (index % 2 == 0)) {
            reset();
            let mut child = plan.run(rig, &namespace, &more);
            let fault = if before { Fault::KillBefore(child.id()) } else { Fault::KillAfter(child.id()) };
            let chosen = title.clone();
            faults.arm(fault, move |write| write.title() == chosen);
            drop(child.stdout.take());
            child.wait().expect("it ends");
            let (stable, canary) = weights(rig, &namespace);
            assert_eq!(stable + canary, 100, "killed at {title}");
            faults.reset();
            whole(&format!("killed {} {title}", if before { "before" } else { "after" }));
        }
    }
}
