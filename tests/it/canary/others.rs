//! A run and others: people who ask it, signals, controllers that write over it, a second process, objects that vanish; and
//! what can be told of it.

use std::sync::Arc;

use meshctl::base::{Exit, Result};
use meshctl::canary::ANNOTATION;
use meshctl::canary::event::What;
use meshctl::canary::gate::Answer;
use meshctl::canary::run::{self, Done, Intent, Options, Settings, World};
use meshctl::canary::spec::{OnSignal, Phase};
use meshctl::operation::{self, Lease, fingerprint};
use serde_json::{Value, json};

use super::run::{Here, Scripted, options, plan, route, start, weights};
use super::server::{Fault, Objects, Process, Server};
use crate::support::document;

fn reviews() -> Arc<Server> {
    Server::new([route("reviews", [100, 0])])
}

fn settings(options: &Options) -> Settings {
    Settings::new(plan(&["reviews"], json!({})), options).expect("a plan")
}

/// A process that runs the plan to its end, with these changes of its options.
fn go(server: &Arc<Server>, holder: &str, change: impl Fn(&mut Options)) -> Result<Done> {
    let mut options = options(holder);
    change(&mut options);
    start(&Here::new(Process::new(server)), &plan(&["reviews"], json!({})), Vec::new(), &options)
}

/// Writes an intent as another process does, when the run waits for the n-th time.
pub(super) fn intend(server: &Arc<Server>, waits: usize, intent: Intent) {
    server.later(waits, move |objects: &mut Objects| {
        objects.change("VirtualService", "meshctl-canary", |object| {
            let text = object["metadata"]["annotations"][ANNOTATION].as_str().expect("a state");
            let mut state: Value = serde_json::from_str(text).expect("JSON");
            state["run"]["intent"] = serde_json::to_value(intent).expect("a word");
            object["metadata"]["annotations"][ANNOTATION] = state.to_string().into();
        });
    });
}

fn weight_of(server: &Server) -> [u64; 2] {
    weights(&server.of_kind("VirtualService")[0])
}

fn decided(done: &Done) -> Vec<&str> {
    done.events
        .iter()
        .filter_map(|event| match &event.what {
            What::Decision { decision, .. } => Some(decision.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn people_pause_resume_promote_and_abort_a_run_that_is_alive() {
    let server = reviews();
    intend(&server, 1, Intent::Pause);
    intend(&server, 30, Intent::Resume);
    intend(&server, 34, Intent::PromoteFull);
    let done = go(&server, "a", |options| options.leave_when_paused = false).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::Yes, [0, 100]), "{}", done.detail);
    assert_eq!(decided(&done), ["advance", "pause", "resume", "promote", "advance", "promote"]);
    let server = reviews();
    intend(&server, 3, Intent::Abort);
    let done = go(&server, "a", |_| {}).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::RolledBack, [100, 0]), "{}", done.detail);
}

#[test]
fn a_pause_ends_a_job_with_9_and_resume_lets_the_next_one_go_on() {
    let server = reviews();
    let gates =
        json!({"gates": [{"name": "manager", "phase": "promote", "confirm": {"question": "Go on?"}}]});
    let plan = plan(&["reviews"], gates);
    let options = options("a");
    let here = Here::new(Process::new(&server));
    let done = start(&here, &plan, Vec::new(), &options).expect("a run");
    assert_eq!((done.exit, done.outcome, weight_of(&server)), (Exit::Paused, "paused", [50, 50]));
    // Nobody has said anything yet.
    assert_eq!(start(&here, &plan, Vec::new(), &options).expect("a run").exit, Exit::Paused);
    let settings = Settings::new(plan.clone(), &options).expect("a plan");
    let standing = run::standing(&settings, &here, &options).expect("a standing");
    assert_eq!((standing.phase.as_str(), standing.step, standing.ended), ("paused", Some(1), false));
    run::ask(Intent::Resume, &settings, &here, &options).expect("word is left");
    let done = start(&here, &plan, Vec::new(), &options).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::Yes, [0, 100]), "{}", done.detail);
    let standing = run::standing(&settings, &here, &options).expect("a standing");
    assert_eq!((standing.phase.as_str(), standing.ended), ("promoted", true));
    assert_eq!(run::ask(Intent::Pause, &settings, &here, &options).expect_err("no run").exit, Exit::Refused);
}

#[test]
fn a_person_at_a_terminal_answers_a_gate() {
    let gates = json!({"gates": [{"name": "manager", "confirm": {}}]});
    for (answer, exit) in [(true, Exit::Yes), (false, Exit::RolledBack)] {
        let here = Here::new(Process::new(&reviews()));
        here.answer.set(Some(answer));
        let done =
            start(&here, &plan(&["reviews"], gates.clone()), Vec::new(), &options("a")).expect("a run");
        assert_eq!(done.exit, exit, "{}", done.detail);
    }
}

#[test]
fn a_signal_aborts_or_holds_as_it_is_chosen() {
    for (choice, answer, outcome, share) in [
        (OnSignal::Abort, None, "rolled-back", 0),
        (OnSignal::Hold, None, "interrupted", 0),
        (OnSignal::Ask, None, "rolled-back", 0),
        (OnSignal::Ask, Some(false), "interrupted", 0),
    ] {
        let server = reviews();
        let here = Here::new(Process::new(&server));
        here.signal.set(Some(Exit::Terminated));
        here.answer.set(answer);
        let options = Options { on_signal: Some(choice), ..options("a") };
        let done = start(&here, &plan(&["reviews"], json!({})), Vec::new(), &options).expect("a run");
        assert_eq!(
            (done.exit, done.outcome, weight_of(&server)[1]),
            (Exit::Terminated, outcome, share),
            "{choice:?}"
        );
    }
}

#[test]
fn no_data_and_an_outage_of_the_metrics_hold_and_fail_nothing() {
    for (answer, spec, exit) in [
        (Answer::NoData("no series".to_owned()), json!({}), Exit::Inconclusive),
        (Answer::Error("connection refused".to_owned()), json!({}), Exit::Inconclusive),
        (Answer::NotYet("3 requests".to_owned()), json!({}), Exit::Inconclusive),
        (Answer::Error("connection refused".to_owned()), json!({"onError": "pass"}), Exit::Yes),
        (Answer::NoData("no series".to_owned()), json!({"onNoData": "fail"}), Exit::RolledBack),
        (Answer::Fail("bad".to_owned()), json!({"onFailure": "hold"}), Exit::Inconclusive),
    ] {
        let server = reviews();
        let mut spec = spec;
        spec["gates"] = json!([{"name": "errors", "patience": "2m"}]);
        let gate = Scripted(Phase::Step, [answer.clone()].into());
        let here = Here::new(Process::new(&server));
        let done = start(&here, &plan(&["reviews"], spec.clone()), vec![Box::new(gate)], &options("a"))
            .expect("a run");
        assert_eq!(done.exit, exit, "{answer:?} {spec}: {}", done.detail);
        let share = match exit {
            Exit::Yes => 100,
            Exit::RolledBack => 0,
            _ => 10,
        };
        assert_eq!(weight_of(&server)[1], share, "{answer:?} {spec}");
    }
}

#[test]
fn evidence_decides_when_a_step_is_left_and_its_longest_time_holds() {
    let spec = json!({"strategy": {"evidence": {"steps": [5, 100], "holdMax": "10m"}}, "gates": [{"name": "errors"}], "hold": {"min": "0s"}});
    let not_yet = Answer::NotYet("12 of 30".to_owned());
    let answers = [not_yet.clone(), not_yet.clone(), Answer::Pass(String::new())];
    let here = Here::new(Process::new(&reviews()));
    let gate = Scripted(Phase::Step, answers.into());
    let done =
        start(&here, &plan(&["reviews"], spec.clone()), vec![Box::new(gate)], &options("a")).expect("a run");
    assert_eq!(done.exit, Exit::Yes, "{}", done.detail);
    let server = reviews();
    let gate = Scripted(Phase::Step, [not_yet].into());
    let here = Here::new(Process::new(&server));
    let done = start(&here, &plan(&["reviews"], spec), vec![Box::new(gate)], &options("a")).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::Inconclusive, [95, 5]), "{}", done.detail);
    assert!(done.detail.contains("longest time of a step: gate errors: 12 of 30"), "{}", done.detail);
}

#[test]
fn a_gate_before_the_first_step_refuses_and_nothing_is_changed() {
    let server = reviews();
    let here = Here::new(Process::new(&server));
    let gate = Scripted(Phase::Pre, [Answer::Fail("the build is red".to_owned())].into());
    let plan = plan(&["reviews"], json!({"gates": [{"name": "errors", "phase": "pre"}]}));
    let done = start(&here, &plan, vec![Box::new(gate)], &options("a")).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::Refused, [100, 0]), "{}", done.detail);
    assert!(server.of_kind("VirtualService")[0]["metadata"]["annotations"].get(ANNOTATION).is_none());
}

/// As a GitOps controller that applies its file again: the weights are set back, the annotation stays.
fn reapply(objects: &mut Objects) {
    objects.change("VirtualService", "argocd", |object| {
        object["spec"]["http"][0]["route"][0]["weight"] = 100.into();
        object["spec"]["http"][0]["route"][1]["weight"] = 0.into();
    });
}

#[test]
fn a_gitops_re_apply_ends_a_run_with_7_and_names_the_manager() {
    for answer in ["adopt", "reassert", "abort"] {
        let server = reviews();
        server.later(2, reapply);
        let done = go(&server, "a", |_| {}).expect("a run");
        assert_eq!((done.exit, weight_of(&server)), (Exit::Conflict, [100, 0]));
        assert!(done.detail.contains("argocd changed it at 2026-11-21T12:34:56Z"), "{}", done.detail);
        let drift = done.events.iter().find_map(|event| match &event.what {
            What::Drift { manager, .. } => Some(manager.as_str()),
            _ => None,
        });
        assert_eq!(drift, Some("argocd"));
        // The same command again does not guess.
        assert_eq!(go(&server, "b", |_| {}).expect_err("drift").exit, Exit::Conflict);
        let report = run::status(&settings(&options("c")), &Here::new(Process::new(&server)), &options("c"));
        assert_eq!(report.expect("a status").exit, Exit::Conflict);
        let done = go(&server, "c", |options| match answer {
            "adopt" => options.adopt = true,
            "reassert" => options.reassert = true,
            _ => options.abort = true,
        });
        let done = done.expect("an end");
        let (exit, weights) =
            if answer == "abort" { (Exit::RolledBack, [100, 0]) } else { (Exit::Yes, [0, 100]) };
        assert_eq!((done.exit, weight_of(&server)), (exit, weights), "{answer}: {}", done.detail);
    }
}

#[test]
fn unrelated_changes_of_others_stay_and_are_told() {
    let server = reviews();
    server.later(2, |objects: &mut Objects| {
        objects
            .change("VirtualService", "kubectl", |object| object["spec"]["http"][0]["timeout"] = "3s".into());
    });
    intend(&server, 4, Intent::Abort);
    let done = go(&server, "a", |_| {}).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::RolledBack, [100, 0]), "{}", done.detail);
    assert!(
        done.detail.contains("others have changed") && done.detail.contains("/spec/http/0/timeout"),
        "{}",
        done.detail
    );
    assert_eq!(server.of_kind("VirtualService")[0]["spec"]["http"][0]["timeout"], "3s");
}

#[test]
fn what_is_not_in_force_is_held_and_a_rollback_that_cannot_be_proven_ends_with_5() {
    let server = reviews();
    let here = Here::new(Process::new(&server));
    here.lags.set(true);
    let plan = plan(&["reviews"], json!({"verify": {"level": "L2", "timeout": "1m"}}));
    let done = start(&here, &plan, Vec::new(), &options("a")).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::Inconclusive, [90, 10]), "{}", done.detail);
    assert!(done.detail.contains("gateway edge/public: has the weights of before"), "{}", done.detail);
    let abort = Options { abort: true, ..options("b") };
    for (lags, exit) in [(true, Exit::RollbackUnproven), (false, Exit::RolledBack)] {
        here.lags.set(lags);
        let done = start(&here, &plan, Vec::new(), &abort).expect("a rollback");
        assert_eq!((done.exit, weight_of(&server)), (exit, [100, 0]), "{}", done.detail);
    }
}

#[test]
fn what_vanishes_ends_a_run_clearly() {
    let server = reviews();
    server.later(2, |objects: &mut Objects| objects.remove("VirtualService"));
    let done = go(&server, "a", |_| {}).expect("a run");
    assert_eq!(done.exit, Exit::Conflict);
    assert!(
        done.detail.contains("it was deleted") && done.detail.contains("step 1, 10 %"),
        "{}",
        done.detail
    );
    // A deleted namespace takes journal and lease with it, at whatever moment.
    for moment in 0..20 {
        let server = reviews();
        server.later(moment, |objects: &mut Objects| {
            ["VirtualService", "ConfigMap", "Lease"].iter().for_each(|kind| objects.remove(kind));
        });
        let done = go(&server, "a", |_| {}).expect("a run");
        if done.exit == Exit::Yes {
            // It was over before.
            assert!(moment > 10, "{}", done.detail);
            continue;
        }
        assert_eq!(done.exit, Exit::Conflict, "{moment}: {}", done.detail);
        assert!(done.detail.contains("it was deleted"), "{moment}: {}", done.detail);
        assert!(server.of_kind("ConfigMap").is_empty(), "what is gone is not made again");
    }
    // Without its journal a run goes on, with what the routes say.
    let server = reviews();
    let first = Process::with_fault(&server, Some((6, Fault::Killed)));
    drop(start(&Here::new(first), &plan(&["reviews"], json!({})), Vec::new(), &options("a")));
    server.objects.lock().expect("no panic").remove("ConfigMap");
    let done = go(&server, "b", |_| {}).expect("a run");
    assert_eq!((done.exit, weight_of(&server)), (Exit::Yes, [0, 100]), "{}", done.detail);
}

#[test]
fn of_two_runners_one_ends_with_7() {
    let server = reviews();
    let process = Process::new(&server);
    let key = run::lease_key("shop", "shop").expect("a key");
    let here = Here::new(Arc::clone(&process));
    let first = Lease::take(process, here.clock(), key.clone(), "first", ("label", "shop")).expect("a lease");
    // It renews while the second one watches.
    let renewing = Arc::clone(&first);
    server.later(0, |objects: &mut Objects| {
        let mut lease = objects.of_kind("Lease").remove(0);
        lease["spec"]["renewTime"] = "2026-11-21T12:00:15.000000Z".into();
        objects.put(lease);
    });
    let error = go(&server, "second", |_| {}).expect_err("it is held");
    assert!(error.exit == Exit::Conflict && error.cause.contains("held by first, for 15 s"), "{error}");
    assert_eq!(
        operation::unlock(&*Process::new(&server), &*here.clock(), &key, true)
            .expect("broken")
            .map(|seen| seen.holder),
        Some("first".to_owned())
    );
    renewing.renew();
    assert!(renewing.is_lost());
    // A dead one is taken over after it was watched.
    drop(Lease::take(Process::new(&server), here.clock(), key, "dead", ("label", "shop")).expect("a lease"));
    assert_eq!(go(&server, "third", |_| {}).expect("a run").exit, Exit::Yes);
}

#[test]
fn without_a_lease_the_later_process_wins_and_the_earlier_ends_with_7() {
    let server = reviews();
    let other = Arc::clone(&server);
    let took = Arc::new(std::sync::Mutex::new(None));
    let result = Arc::clone(&took);
    server.later(2, move |objects: &mut Objects| {
        // As a second process that takes the run up: its own name stands on the route from now on.
        objects.change("VirtualService", "meshctl-canary", |object| {
            let text = object["metadata"]["annotations"][ANNOTATION]
                .as_str()
                .expect("a state")
                .replace("\"holder\":\"a\"", "\"holder\":\"b\"");
            object["metadata"]["annotations"][ANNOTATION] = text.into();
        });
        *result.lock().expect("no panic") = Some(());
    });
    let done = go(&server, "a", |options| options.journal = false).expect("a run");
    assert!(took.lock().expect("no panic").is_some());
    assert_eq!(done.exit, Exit::Conflict, "{}", done.detail);
    assert!(done.detail.contains("has taken it over"), "{}", done.detail);
    assert_eq!(go(&other, "b", |options| options.journal = false).expect("a run").exit, Exit::Yes);
}

#[test]
fn when_one_of_several_objects_cannot_be_written_the_others_are_put_back() {
    let server = Server::new([route("ratings", [100, 0]), route("reviews", [100, 0])]);
    let plan = plan(&["ratings", "reviews"], json!({}));
    let clean = Process::new(&Server::new([route("ratings", [100, 0]), route("reviews", [100, 0])]));
    start(&Here::new(Arc::clone(&clean)), &plan, Vec::new(), &options("a")).expect("a run");
    let names = clean.writes.lock().expect("no panic").clone();
    let second_of_first_step = names
        .iter()
        .enumerate()
        .filter(|(_, name)| *name == "patch virtualservices reviews")
        .nth(1)
        .expect("a write")
        .0;
    let first = Process::with_fault(&server, Some((second_of_first_step, Fault::Forbidden)));
    let done = start(&Here::new(first), &plan, Vec::new(), &options("a")).expect("a run");
    assert_eq!(done.exit, Exit::Unreachable, "{}", done.detail);
    assert_eq!(done.objects[0].1, "written, then put back", "{:?}", done.objects);
    assert_eq!(done.objects[1].1, "not written", "{:?}", done.objects);
    for object in server.of_kind("VirtualService") {
        assert_eq!(weights(&object), [100, 0]);
    }
    let again = start(&Here::new(Process::new(&server)), &plan, Vec::new(), &options("b")).expect("a run");
    assert_eq!(again.exit, Exit::Yes, "{}", again.detail);
}

#[test]
fn what_is_told_fits_its_schemas() {
    let server = reviews();
    let here = Here::new(Process::new(&server));
    let options = options("a");
    let settings = settings(&options);
    let kinds = |report: &meshctl::base::Report, kind: &str| document(&report.document().to_string(), kind);
    server.later(2, reapply);
    let done = go(&server, "a", |_| {}).expect("a run");
    kinds(&run::report(&done), "CanaryRun");
    for event in &done.events {
        document(&run::event_document(event).to_string(), "CanaryEvent");
    }
    let status = kinds(&run::status(&settings, &here, &options).expect("a status"), "CanaryStatus");
    assert_eq!(
        (&status["objects"][0]["wanted"]["reviews:v2"], &status["objects"][0]["api"]["reviews:v2"]),
        (&10.into(), &0.into())
    );
    let doctor = run::doctor(false, &here, &options).expect("a diagnosis");
    let found = kinds(&doctor, "CanaryDoctor");
    let whats: Vec<&str> =
        found["troubles"].as_array().expect("a list").iter().filter_map(|t| t["what"].as_str()).collect();
    assert_eq!((doctor.exit, whats), (Exit::No, vec!["drift", "orphaned-run"]));
    let doctor = run::doctor(true, &here, &options).expect("a diagnosis");
    let ended = kinds(&doctor, "CanaryDoctor");
    assert_eq!(ended["aborted"][0]["outcome"], "rolled-back", "{ended:#}");
    assert_eq!(run::doctor(false, &here, &options).expect("a diagnosis").exit, Exit::Yes);
    let journals = run::journals(&*here.process, "shop", None).expect("journals");
    let history = kinds(&run::history(&journals), "CanaryHistory");
    assert_eq!(history["runs"][0]["outcome"], "rolled-back");
    let told = run::done_of(&journals[0]);
    assert!(run::csv(&told).expect("text").lines().count() > told.events.len());
    assert!(run::markdown(&told).contains("| argocd changed VirtualService shop/reviews"));
    assert_eq!(
        kinds(&run::status(&settings, &here, &options).expect("a status"), "CanaryStatus")["phase"],
        "idle"
    );
}

#[test]
fn a_promoted_run_is_rolled_back_from_its_journal() {
    let server = reviews();
    let before = fingerprint(&server.of_kind("VirtualService")[0]["spec"]);
    let first = go(&server, "a", |_| {}).expect("a run");
    let options = options("b");
    let here = Here::new(Process::new(&server));
    let done = run::rollback(Some(&first.run), &settings(&options), &here, &options).expect("a rollback");
    assert_eq!((done.exit, done.proven), (Exit::RolledBack, true), "{}", done.detail);
    assert_eq!(fingerprint(&server.of_kind("VirtualService")[0]["spec"]), before);
    assert!(server.of_kind("Lease").is_empty());
    assert_eq!(
        run::rollback(Some("other"), &settings(&options), &here, &options).expect_err("none").exit,
        Exit::Usage
    );
    assert_eq!(run::abort(&settings(&options), &here, &options).expect("nothing").exit, Exit::Yes);
}

/// Every way in which canaries fail has a row that says what holds it off, and what a row names is there.
#[test]
fn every_way_to_fail_has_a_row_and_every_test_of_a_row_is_there() {
    use crate::support::{files_below, text_of};
    let page = text_of("docs/canary-run.md");
    let (_, page) = page.split_once("## How canaries fail").expect("the part about failures");
    let code: String = files_below("tests/it/canary")
        .into_iter()
        .chain(files_below("src/canary"))
        .chain(files_below("src/operation"))
        .filter(|file| file.ends_with(".rs"))
        .map(|file| text_of(&file))
        .collect();
    for number in 1..=33 {
        let row = page.lines().find(|line| line.starts_with(&format!("| {number} | ")));
        let row = row.unwrap_or_else(|| panic!("docs/canary-run.md has no row {number}"));
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert!(cells.len() == 3 && cells[2].len() > 20, "{row}");
        for name in row.split('`').skip(1).step_by(2).filter(|name| name.contains('_')) {
            assert!(
                code.contains(&format!("fn {name}(")),
                "row {number} names the test {name}, which is not there"
            );
        }
    }
}

#[test]
fn the_commands_read_plans_and_say_what_they_need() {
    let program = crate::support::Program::new();
    let plan = "apiVersion: meshctl.io/v1\nkind: Canary\nmetadata: {name: reviews}\nspec:\n  routes: [{route: vs/reviews, stable: v1, canary: v2}]\n  strategy: {steps: [5, 100]}\n";
    let file = program.file("canary.yaml", plan);
    let outcome = program.run(&["canary", "run", "-f", &file, "--yes", "-o", "jsonl"]);
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (Some(8), 1), "{}", outcome.stderr);
    document(&outcome.stdout, "Failure");
    for wrong in [
        plan.replace("steps: [5, 100]", "steps: [50, 5]"),
        plan.replace("steps: [5, 100]", "steps: [5], blueGreen: {}"),
        plan.replace("name: reviews}\nspec", "name: Not_A_Name}\nspec"),
        plan.replace("  strategy", "  hold: {min: soon}\n  strategy"),
        plan.replace("  strategy", "  gates: [{name: a}]\n  strategy"),
        plan.replace("  strategy", "  gate: []\n  strategy"),
    ] {
        let file = program.file("wrong.yaml", &wrong);
        let outcome = program.run(&["canary", "run", "-f", &file, "--yes"]);
        assert_eq!(outcome.code, Some(2), "{wrong}{}", outcome.stderr);
    }
    let outcome = program.run(&["canary", "run", "-f", &file, "--yes", "-o", "github"]);
    assert!(outcome.code == Some(8) && outcome.stdout.starts_with("::error "), "{}", outcome.stdout);
    let outcome = program.run(&["canary", "history", "-o", "github"]);
    assert!(outcome.code == Some(2) && outcome.stdout.contains("no findings"), "{}", outcome.stdout);
    let emit = ["canary", "watchdog", "--emit", "-n", "shop", "--image", "registry.example/meshctl:1"];
    let outcome = program.run(&emit);
    assert!(outcome.code == Some(0) && outcome.stdout.contains("--abort-expired"), "{}", outcome.stderr);
    let outcome = program.run(&["rbac", "canary", "run", "-n", "shop"]);
    assert!(outcome.code == Some(0) && outcome.stdout.contains("leases"), "{}", outcome.stderr);
}

#[test]
fn a_full_journal_leaves_out_older_answers_and_never_a_write() {
    let server = reviews();
    let process = Process::new(&server);
    let key = operation::Key::new("", "ConfigMap", "shop", "meshctl-canary-x").expect("a key");
    let head =
        operation::Head { name: "x".to_owned(), run: "x".to_owned(), plan: json!({}), snapshot: Vec::new() };
    let clock = Here::new(Arc::clone(&process)).clock();
    let thin = |event: &Value| event["type"] == "gate";
    let mut journal = operation::Journal::create(process, Arc::clone(&clock), key.clone(), &head, "a", thin)
        .expect("a journal");
    for number in 0..5_000 {
        let kind = if number % 500 == 0 { "write" } else { "gate" };
        journal.push(json!({"type": kind, "number": number, "detail": "x".repeat(80)}));
    }
    journal.flush().expect("it is written");
    let kept = operation::Kept::read(&server.of_kind("ConfigMap")[0]).expect("a journal");
    let of = |kind: &str| kept.events.iter().filter(|event| event["type"] == kind).count();
    assert!(of("write") == 10 && of("gate") > 500 && of("gate") < 4_000, "{} {}", of("write"), of("gate"));
    assert_eq!(kept.events.last().expect("an event")["number"], 4_999);
    // Another process takes it up; the first one notices.
    let mut second = operation::Journal::resume(Process::new(&server), clock, key, &kept, "b", thin);
    second.push(json!({"type": "write"}));
    second.flush().expect("it is written");
    journal.push(json!({"type": "write"}));
    assert_eq!(journal.flush().expect_err("it is not ours any more").exit, Exit::Conflict);
}
