//! Writes of a run that go wrong at places that a seed chooses: answered with an error, cut, never answered. The run goes on by
//! itself, or the same command or `abort` brings it to an end, and nothing of it is left.

use std::path::Path;

use serde_json::Value;

use super::fault::{Fault, FaultProxy};
use super::run::{Plan, SERVICES, SUBSETS, plan_of};
use super::story::{ROUTES, world};
use crate::envoy::seed;
use crate::harness::{Rig, eventually};

/// So many strikes of each fault, where not every place is struck.
const STRIKES: u64 = 20;

/// A good mixer of numbers (splitmix64).
pub(crate) fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The specs of both routes, on which no run has left its mark.
fn specs(rig: &Rig, namespace: &str) -> [Value; 2] {
    ["networking.istio.io/v1/VirtualService", "gateway.networking.k8s.io/v1/HTTPRoute"].map(|kind| {
        let route = rig.admin.get(kind, namespace, "reviews").expect("the route is there");
        let mark = route["metadata"]["annotations"]["meshctl.io/canary"].as_str().unwrap_or_default();
        assert!(!mark.contains("\"run\""), "{route}");
        route["spec"].clone()
    })
}

/// Both routes with this share at the second version.
fn shift_both(rig: &Rig, namespace: &str, percent: u64) -> Option<()> {
    let shift = |route: &str, to: &str| {
        let to = format!("{to}={percent}");
        let output =
            rig.meshctl(&["canary", "shift", route, "-n", namespace, "--to", &to, "--yes", "--adopt"]);
        (output.status == Some(0)).then_some(())
    };
    shift("virtualservice/reviews", "v2")?;
    shift("httproute/reviews", "reviews-v2")
}

fn end(plan: &Plan, rig: &Rig, namespace: &str, kubeconfig: &Path) -> (Option<i32>, String) {
    let kubeconfig = kubeconfig.to_string_lossy();
    let more = ["--kubeconfig", &*kubeconfig, "--timeout", "3s"];
    let output = plan.run(rig, namespace, &more).wait_with_output().expect("it ends");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout) + &text(&output.stderr))
}

/// A fault, the write that it strikes, and whether `abort` comes after it, where the run does not get over it by itself.
type Strike = (Fault, String, bool);

/// Strikes at places that a seed chooses; in the long form every fault at every write, with both ends.
fn strikes(faults: [Fault; 2], writes: &[String], seed: u64) -> Vec<Strike> {
    let soak = std::env::var_os("MESHCTL_SOAK").is_some();
    let mut strikes = Vec::new();
    for (index, fault) in faults.into_iter().enumerate() {
        if soak {
            strikes.extend(writes.iter().map(|title| (fault, title.clone(), false)));
            strikes.extend(writes.iter().map(|title| (fault, title.clone(), true)));
            continue;
        }
        for strike in 0..STRIKES {
            let chance = mixed(seed ^ mixed(strike + STRIKES * index as u64));
            let title = writes[chance as usize % writes.len()].clone();
            strikes.push((fault, title, chance >> 63 == 1));
        }
    }
    strikes
}

fn overcome(faults: [Fault; 2]) {
    let rig = Rig::shared();
    let namespace = world(rig);
    rig.admin.apply("owner", &namespace, ROUTES).expect("the routes are made");
    // More than they have, so that their endpoints are looked at.
    eventually("both versions have endpoints", || shift_both(rig, &namespace, 15));
    let reset = || shift_both(rig, &namespace, 0);
    assert!(reset().is_some());
    let before = specs(rig, &namespace);
    let plan = plan_of(
        &[SUBSETS, SERVICES],
        "{darkLaunch: {header: {name: x-canary, value: 'yes'}}, mirror: {percent: 10}, sticky: {cookie: side}, steps: [20, 100]}",
        "  hold: {min: 0s, interval: 1s}\n",
    );
    let proxy = FaultProxy::start(rig);
    let (code, log) = end(&plan, rig, &namespace, &proxy.kubeconfig);
    assert_eq!(code, Some(0), "{log}");
    let after = specs(rig, &namespace);
    let writes: Vec<String> =
        proxy.writes().iter().filter(|write| !write.dry_run).map(super::fault::Write::title).collect();
    assert!(writes.len() > 12, "{writes:?}");

    let (seed, _) = seed();
    for (fault, title, abort) in strikes(faults, &writes, seed) {
        let what = format!("seed {seed}: {fault:?} at {title}, then {}", if abort { "abort" } else { "run" });
        assert!(reset().is_some(), "{what}");
        proxy.reset();
        proxy.arm(fault, move |write| write.title() == title);
        let (code, log) = end(&plan, rig, &namespace, &proxy.kubeconfig);
        if code == Some(0) {
            assert_eq!(specs(rig, &namespace), after, "{what}: {log}");
            continue;
        }
        let unlocked = rig.meshctl(&["canary", "unlock", "reviews", "-n", &namespace, "--force"]);
        assert!(unlocked.status.is_some_and(|status| status <= 1), "{unlocked:?}");
        if abort {
            let file = plan.file.to_string_lossy();
            let output = rig.meshctl(&["canary", "abort", "-f", &file, "-n", &namespace]);
            assert!(matches!(output.status, Some(0 | 4)), "{what}: {log}\n{output:?}");
            let now = specs(rig, &namespace);
            assert!(now == before || (output.status == Some(0) && now == after), "{what}: {log}\n{output:?}");
        } else {
            let (code, again) = end(&plan, rig, &namespace, &rig.kubeconfig);
            assert_eq!(code, Some(0), "{what}: {log}\n{again}");
            assert_eq!(specs(rig, &namespace), after, "{what}: {log}\n{again}");
        }
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn writes_that_are_refused_are_overcome() {
    overcome([Fault::Answer(409), Fault::Answer(422)]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn writes_that_a_busy_server_does_not_do_are_overcome() {
    overcome([Fault::Answer(429), Fault::Answer(500)]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn writes_without_an_answer_are_overcome() {
    overcome([Fault::CutAfter, Fault::Stall]);
}
