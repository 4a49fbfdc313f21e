//! Writes of a run that go wrong at places that a seed chooses: answered with an error, cut, never answered. The run goes on by
//! itself, or the same command or `abort` brings it to an end, and nothing of it is left.

use std::path::Path;

use serde_json::Value;

use super::fault::{Fault, FaultProxy};
use super::run::{Plan, SERVICES, SUBSETS, plan_of};
use super::story::{ROUTES, world};
use crate::envoy::seed;
use crate::harness::{Rig, eventually};

const FAULTS: [Fault; 6] = [
    Fault::Answer(409),
    Fault::Answer(422),
    Fault::Answer(429),
    Fault::Answer(500),
    Fault::CutAfter,
    Fault::Stall,
];

/// A good mixer of numbers (splitmix64).
fn mixed(number: u64) -> u64 {
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

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_write_that_goes_wrong_anywhere_is_overcome() {
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
    let faults = FaultProxy::start(rig);
    let (code, log) = end(&plan, rig, &namespace, &faults.kubeconfig);
    assert_eq!(code, Some(0), "{log}");
    let after = specs(rig, &namespace);
    let writes: Vec<String> =
        faults.writes().iter().filter(|write| !write.dry_run).map(super::fault::Write::title).collect();
    assert!(writes.len() > 12, "{writes:?}");

    let (seed, _) = seed();
    let soak = std::env::var_os("MESHCTL_SOAK").is_some();
    let strikes: u64 = if soak { 20 * FAULTS.len() as u64 } else { 20 };
    for strike in 0..strikes {
        let fault = FAULTS[strike as usize % FAULTS.len()];
        let chance = mixed(seed ^ mixed(strike));
        let title = writes[chance as usize % writes.len()].clone();
        let abort = chance >> 63 == 1;
        let what = format!("seed {seed}, strike {strike}: {fault:?} at {title}");
        assert!(reset().is_some(), "{what}");
        faults.reset();
        faults.arm(fault, move |write| write.title() == title);
        let (code, log) = end(&plan, rig, &namespace, &faults.kubeconfig);
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
