//! Living processes of a run and what comes at them: signals, a second process, somebody who aborts, a namespace that is
//! deleted; and what a run leaves for a CI server.

use std::process::Stdio;
use std::thread;

use serde_json::Value;

use super::process::signal;
use super::run::{Plan, SUBSETS, events, plan_of};
use super::story::world;
use crate::harness::{Rig, eventually};

const VIRTUAL_SERVICE: &str = "networking.istio.io/v1/VirtualService";

/// A plan that stays at its first share; gates, people and time are looked for every so many seconds.
fn waiting(interval: u32) -> Plan {
    plan_of(&[SUBSETS], "{steps: [20, 100]}", &format!("  hold: {{min: 1h, interval: {interval}s}}\n"))
}

fn ready(rig: &Rig) -> String {
    let namespace = world(rig);
    // More than it has, so that its endpoints are looked at.
    let words = ["canary", "shift", "virtualservice/reviews", "-n", &namespace, "--to", "v2=15", "--yes"];
    eventually("both versions have endpoints", || (rig.meshctl(&words).status == Some(0)).then_some(()));
    namespace
}

fn weight(rig: &Rig, namespace: &str) -> Value {
    let route = rig.admin.get(VIRTUAL_SERVICE, namespace, "reviews").expect("the route is there");
    route["spec"]["http"][0]["route"][1]["weight"].clone()
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_signal_ends_a_run_as_it_was_chosen() {
    let rig = Rig::shared();
    let namespace = ready(rig);
    let plan = waiting(1);
    for (name, choice, code, left) in
        [("-INT", "hold", 130, 20), ("-TERM", "abort", 143, 15), ("-TERM", "ask", 143, 15)]
    {
        let mut child = plan.run(rig, &namespace, &["--on-signal", choice]);
        let (mut lines, _stderr) = events(&mut child);
        lines.find(|event| event["type"] == "verify").expect("it is at its first share");
        signal(child.id(), name);
        let rest: Vec<Value> = lines.collect();
        let status = child.wait().expect("it ends");
        assert_eq!(status.code(), Some(code), "{name} {choice}: {rest:?}");
        assert_eq!(weight(rig, &namespace), left, "{name} {choice}: {rest:?}");
        let last = rest.last().expect("a report");
        assert_eq!((&last["kind"], &last["proven"]), (&"CanaryRun".into(), &(left == 15).into()), "{last}");
        let lease = rig.admin.get("coordination.k8s.io/v1/Lease", &namespace, "meshctl-canary-reviews");
        assert!(lease.is_err(), "{name} {choice}: the lease is given back");
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_living_process_keeps_its_lease_and_obeys_who_aborts() {
    let rig = Rig::shared();
    let namespace = ready(rig);
    // It looks seldom, so the others can only tell from the renewals of its lease that it is alive.
    let plan = waiting(20);
    let mut first = plan.run(rig, &namespace, &[]);
    let (mut lines, _stderr) = events(&mut first);
    lines.find(|event| event["type"] == "verify").expect("it is at its first share");
    let second = plan.run(rig, &namespace, &[]);
    let aborted = thread::scope(|scope| {
        let second = scope.spawn(|| second.wait_with_output().expect("it ends"));
        let aborted = rig.meshctl(&["canary", "abort", "reviews", "-n", &namespace, "-o", "json"]);
        let second = second.join().expect("no panic");
        let said = String::from_utf8_lossy(&second.stdout).into_owned();
        assert_eq!(second.status.code(), Some(7), "{said}");
        assert!(said.contains("held by"), "{said}");
        aborted
    });
    assert_eq!(aborted.status, Some(4), "{aborted:?}");
    assert_eq!(first.wait().expect("it ends").code(), Some(4));
    assert_eq!(weight(rig, &namespace), 15);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_namespace_that_is_deleted_ends_a_run_clearly() {
    let rig = Rig::shared();
    let namespace = ready(rig);
    let plan = waiting(1);
    let mut child = plan.run(rig, &namespace, &[]);
    let (mut lines, _stderr) = events(&mut child);
    lines.find(|event| event["type"] == "verify").expect("it is at its first share");
    rig.admin.delete("v1/Namespace", "", &namespace).expect("it is deleted");
    let rest: Vec<Value> = lines.collect();
    assert_eq!(child.wait().expect("it ends").code(), Some(7), "{rest:?}");
    let last = rest.last().expect("a report");
    let detail = last["detail"].as_str().unwrap_or_default();
    assert!(detail.contains("deleted") && detail.contains("step 1, 20 %"), "{last}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_run_tells_a_ci_server_what_happened() {
    let rig = Rig::shared();
    let namespace = ready(rig);
    let plan = plan_of(
        &[SUBSETS],
        "{steps: [20, 100]}",
        "  hold: {min: 0s, interval: 1s}\n  gates: [{name: ready, k8s: {object: pod/reviews-v2, condition: Ready}}]\n",
    );
    let run = |format: &str| {
        let mut command = rig.command();
        command.args(["canary", "run", "-n", &namespace, "--yes", "-o", format]).arg(&plan.file);
        let summary = plan.file.with_file_name("summary.md");
        command.env("GITHUB_STEP_SUMMARY", &summary).stdin(Stdio::null());
        let output = command.output().expect("meshctl starts");
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        (
            String::from_utf8(output.stdout).expect("text"),
            std::fs::read_to_string(&summary).unwrap_or_default(),
        )
    };
    let (junit, _) = run("junit");
    let cases = ["step 1 is in force", "gate ready, step 1", "step 2 is in force", "canary reviews"];
    for case in cases {
        assert!(junit.contains(&format!("name=\"{case}\"")), "{case}: {junit}");
    }
    assert!(junit.contains("failures=\"0\""), "{junit}");
    let words =
        ["canary", "shift", "virtualservice/reviews", "-n", &namespace, "--to", "v2=15", "--yes", "--adopt"];
    assert_eq!(rig.meshctl(&words).status, Some(0));
    let (_, summary) = run("github");
    assert!(summary.contains("promoted"), "{summary}");
}
