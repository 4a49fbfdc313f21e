//! Runs that add something to the routes for a while: rules of testers, mirrors, cookies. They stand when they should, are
//! missed when somebody takes them away, and go exactly.

use std::sync::Arc;

use meshctl::base::Exit;
use meshctl::canary::event::What;
use meshctl::canary::run::{Done, Intent, Options, Settings};
use meshctl::canary::spec::{Canary, Level};
use meshctl::operation::fingerprint;
use serde_json::{Value, json};

use super::others::intend;
use super::run::{Here, Scene, at_every_write, is_clean, options, routes, start};
use super::server::{Objects, Process, Server};

/// A VirtualService with two rules of the same backends and no names, of which the plan means the second; and an
/// HTTPRoute.
fn two_kinds() -> Arc<Server> {
    let route = json!([{"destination": {"host": "ratings", "subset": "v1"}, "weight": 1}, {"destination": {"host": "ratings", "subset": "v2"}}]);
    Server::new([
        json!({
            "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
            "metadata": {"name": "ratings", "namespace": "shop"},
            "spec": {"hosts": ["ratings"], "http": [
                {"match": [{"uri": {"prefix": "/x"}}], "route": route}, {"timeout": "3s", "route": route},
            ]},
        }),
        json!({
            "apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
            "metadata": {"name": "reviews", "namespace": "shop"},
            "spec": {"parentRefs": [{"name": "public"}], "rules": [{
                "matches": [{"path": {"type": "PathPrefix", "value": "/"}}],
                "backendRefs": [{"name": "v1", "port": 80, "weight": 1}, {"name": "v2", "port": 80, "weight": 0}],
            }]},
        }),
    ])
}

fn plan(strategy: &Value, spec: &Value) -> Canary {
    let mut plan = json!({
        "apiVersion": "meshctl.io/v1", "kind": "Canary", "metadata": {"name": "shop"},
        "spec": {"routes": [
            {"route": "vs/ratings", "rule": "http[1]", "stable": "v1", "canary": "v2"},
            {"route": "httproute/reviews", "stable": "v1", "canary": "v2"},
        ], "strategy": strategy, "gates": [{"name": "errors"}], "hold": {"min": "0s"}},
    });
    for (field, value) in spec.as_object().expect("a map") {
        plan["spec"][field.as_str()] = value.clone();
    }
    serde_json::from_value(plan).expect("a plan")
}

fn everything() -> Value {
    json!({
        "darkLaunch": {"header": {"name": "x-canary", "value": "yes"}},
        "mirror": {"percent": 10},
        "sticky": {"cookie": "side"},
        "steps": [20, 100],
    })
}

/// A run of a plan without gates, while somebody acts.
fn go(server: &Arc<Server>, strategy: &Value, holder: &str, change: impl Fn(&mut Options)) -> Done {
    let mut options = options(holder);
    change(&mut options);
    let plan = plan(strategy, &json!({"gates": [], "hold": {"min": "30s"}}));
    start(&Here::new(Process::new(server)), &plan, Vec::new(), &options).expect("a run")
}

/// The names of all rules, and the mirrors and cookies in them.
fn shape(object: &Value) -> String {
    let rules = object["spec"]["http"].as_array().or(object["spec"]["rules"].as_array()).expect("rules");
    let one = |rule: &Value| {
        let text = rule.to_string();
        let name = rule["name"].as_str().unwrap_or("-").trim_start_matches("meshctl-shop-");
        let mirror = if text.contains("irror") { "+mirror" } else { "" };
        let cookie = if text.contains("Set-Cookie") { "+cookie" } else { "" };
        format!("{name}{mirror}{cookie}")
    };
    rules.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_stage_stands_for_its_time_and_nothing_of_it_is_left() {
    let server = two_kinds();
    let seen: Arc<std::sync::Mutex<Vec<[String; 2]>>> = Arc::default();
    for _ in 0..60 {
        let log = Arc::clone(&seen);
        server.later(0, move |objects: &mut Objects| {
            let shapes = ["VirtualService", "HTTPRoute"].map(|kind| shape(&objects.of_kind(kind)[0]));
            let mut log = log.lock().expect("no panic");
            if log.last() != Some(&shapes) {
                log.push(shapes);
            }
        });
    }
    let before = routes(&server);
    let mut strategy = everything();
    strategy["darkLaunch"]["hold"] = "20s".into();
    let done = go(&server, &strategy, "a", |_| {});
    assert_eq!((done.exit, done.proven), (Exit::Yes, true), "{}", done.detail);
    assert_eq!(done.steps, (vec![0.0, 0.0, 20.0, 100.0], Some(3)));
    let seen = seen.lock().expect("no panic").clone();
    assert_eq!(
        seen,
        [
            ["- testers -", "- testers"],
            ["- -+mirror", "-+mirror"],
            ["- stable canary -+cookie", "-+cookie stable canary"],
            ["- -", "-"],
        ]
    );
    assert!(is_clean(&server));
    for (mut before, after) in before.into_iter().zip(routes(&server)) {
        let lists = ["/spec/http/1/route", "/spec/rules/0/backendRefs"];
        let list = lists.into_iter().find(|list| before.pointer(list).is_some()).expect("a list");
        for (index, weight) in [0, 100].into_iter().enumerate() {
            before.pointer_mut(list).expect("a list")[index]["weight"] = if weight == 100 {
                after.pointer(list).expect("a list")[1]["weight"].clone()
            } else {
                0.into()
            };
        }
        assert_eq!(before["spec"], after["spec"], "but for its weights it is what it was");
    }
    let told: Vec<String> = done
        .events
        .iter()
        .filter_map(|event| match &event.what {
            What::Write { stages, .. } => Some(stages.join(" ")),
            _ => None,
        })
        .collect();
    assert_eq!(told[0], "requests with x-canary: yes go to the canary");
    assert!(told[4].contains("the cookie side") && told[7].is_empty(), "{told:?}");
    // Testers have 20 seconds of their own, each other step 30.
    let time = |index: usize| done.events[index].time.parse::<jiff::Timestamp>().expect("a time");
    let whole = time(done.events.len() - 1).duration_since(time(0)).as_secs();
    assert!((110..160).contains(&whole), "{whole}");
}

#[test]
fn a_fault_at_any_write_of_a_run_with_stages_is_overcome() {
    let plan = plan(&everything(), &json!({}));
    at_every_write(&Scene { server: &two_kinds, plan, passes: None, journal: true, thin: true });
}

#[test]
fn a_fault_at_any_write_of_a_rollback_of_a_mirror_is_overcome() {
    let plan = plan(&everything(), &json!({}));
    at_every_write(&Scene { server: &two_kinds, plan, passes: Some(1), journal: false, thin: true });
}

#[test]
fn a_fault_at_any_write_of_a_rollback_of_cookies_is_overcome() {
    let plan = plan(&json!({"sticky": {"cookie": "side"}, "steps": [20, 100]}), &json!({}));
    at_every_write(&Scene { server: &two_kinds, plan, passes: Some(0), journal: true, thin: true });
}

#[test]
fn an_a_b_test_and_a_promotion_from_a_stage() {
    let launch =
        json!({"darkLaunch": {"cookie": {"name": "tester", "value": "1"}, "hold": "1h"}, "blueGreen": {}});
    let server = two_kinds();
    intend(&server, 3, Intent::Promote);
    let done = go(&server, &launch, "a", |_| {});
    assert_eq!((done.exit, done.steps.0), (Exit::Yes, vec![0.0, 100.0]), "{}", done.detail);
    let server = two_kinds();
    let before: Vec<String> = routes(&server).iter().map(|object| fingerprint(&object["spec"])).collect();
    intend(&server, 3, Intent::Abort);
    let done = go(&server, &launch, "a", |_| {});
    assert_eq!((done.exit, done.proven), (Exit::RolledBack, true), "{}", done.detail);
    let after: Vec<String> = routes(&server).iter().map(|object| fingerprint(&object["spec"])).collect();
    assert_eq!(before, after);
}

/// As a GitOps controller that applies its file again: what it does not know is gone.
#[test]
fn a_rule_of_the_run_that_somebody_takes_away_is_missed() {
    let launch = json!({"darkLaunch": {"header": {"name": "x-canary", "value": "yes"}}, "steps": [20]});
    for answer in ["adopt", "reassert", "abort"] {
        let server = two_kinds();
        let first = routes(&server);
        server.later(1, |objects: &mut Objects| {
            objects.change("VirtualService", "argocd", |object| {
                object["spec"]["http"].as_array_mut().expect("rules").remove(1);
            });
        });
        let done = go(&server, &launch, "a", |_| {});
        assert_eq!(done.exit, Exit::Conflict, "{}", done.detail);
        assert!(
            done.detail.contains("argocd") && done.detail.contains("requests with x-canary: yes"),
            "{}",
            done.detail
        );
        let done = go(&server, &launch, "b", |options| match answer {
            "adopt" => options.adopt = true,
            "reassert" => options.reassert = true,
            _ => options.abort = true,
        });
        let wanted = if answer == "abort" { Exit::RolledBack } else { Exit::Yes };
        assert_eq!(done.exit, wanted, "{answer}: {}", done.detail);
        assert!(is_clean(&server));
        assert_eq!(shape(&routes(&server)[0]), shape(&first[0]));
    }
}

#[test]
fn what_the_team_has_itself_is_not_taken_for_the_runs() {
    // The same mirror, and another one.
    for (mirror, why) in [
        (json!({"host": "ratings", "subset": "v2"}), "already what the plan would add"),
        (json!({"host": "other"}), "has a mirror already"),
    ] {
        let server = two_kinds();
        server.objects.lock().expect("no panic").change("VirtualService", "ann", |object| {
            object["spec"]["http"][1]["mirror"] = mirror.clone();
            object["spec"]["http"][1]["mirrorPercentage"] = json!({"value": 10.0});
        });
        let before: Vec<Value> = routes(&server).iter().map(|object| object["spec"].clone()).collect();
        let plan = plan(&json!({"mirror": {"percent": 10}, "steps": [20]}), &json!({"gates": []}));
        let run = start(&Here::new(Process::new(&server)), &plan, Vec::new(), &options("a"));
        let (exit, said) = match run {
            Ok(done) => (done.exit, done.detail),
            Err(error) => (error.exit, error.cause),
        };
        assert!(exit == Exit::Refused && said.contains(why), "{exit:?}: {said}");
        let after: Vec<Value> = routes(&server).iter().map(|object| object["spec"].clone()).collect();
        assert_eq!(before, after);
        assert!(is_clean(&server));
    }
}

#[test]
fn requests_are_not_counted_while_something_stands_beside_the_weights() {
    let server = two_kinds();
    let here = Here::new(Process::new(&server));
    let strategy = json!({"sticky": {"cookie": "side"}, "steps": [20, 100]});
    let plan = plan(&strategy, &json!({"gates": [], "verify": {"level": "L4", "timeout": "1m"}}));
    let done = start(&here, &plan, Vec::new(), &options("a")).expect("a run");
    assert_eq!(done.exit, Exit::Yes, "{}", done.detail);
    let asked: Vec<(Level, usize)> = here.looks.borrow().clone();
    assert_eq!(asked, [(Level::L3, 6), (Level::L4, 2)], "the rules of both sides are looked at too");
}

#[test]
fn a_stage_that_the_route_cannot_have_is_refused_before_anything_is_written() {
    let server = two_kinds();
    server.objects.lock().expect("no panic").change("VirtualService", "ann", |object| {
        let rules = object["spec"].as_object_mut().expect("a map").shift_remove("http").expect("rules");
        object["spec"]["tcp"] = rules;
    });
    let mut plan = plan(&everything(), &json!({"gates": []}));
    plan.spec.routes[0].rule = Some("tcp[0]".to_owned());
    let options = options("a");
    assert!(Settings::new(plan.clone(), &options).expect("a plan").describe().contains("x-canary"));
    let done = start(&Here::new(Process::new(&server)), &plan, Vec::new(), &options).expect("a run");
    assert!(
        done.exit == Exit::Refused && done.detail.contains("connections have no headers"),
        "{}",
        done.detail
    );
    assert!(is_clean(&server));
}
