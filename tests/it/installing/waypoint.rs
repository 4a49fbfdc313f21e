//! Waypoints against a server in memory: what is planned, refused and written, and a process that dies at every write.

use std::sync::Arc;

use meshctl::base::{Exit, ObjectRef, Result};
use meshctl::cluster::Applying;
use meshctl::install::{
    Enrolled, WantedWaypoint, World, apply_waypoint, plan_deletion, plan_waypoint, waypoint_list, waypoints,
};
use serde_json::{Value, json};

use super::server::{Fault, Process, Server};

fn put(world: &World, body: &Value) {
    let how = Applying { manager: "somebody", force: false, dry_run: false };
    world.api.apply(&ObjectRef::of(body), body, how).expect("it is taken");
}

/// A server with a namespace and a Service.
fn server() -> Arc<Server> {
    let server = Arc::new(Server::default());
    let world = Process::new(&server, None).world();
    put(&world, &json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop"}}));
    let spec = json!({"selector": {"app": "cart"}});
    let service = json!({"apiVersion": "v1", "kind": "Service", "metadata": {"name": "cart", "namespace": "shop"}, "spec": spec});
    put(&world, &service);
    server
}

fn wanted(name: &str) -> WantedWaypoint {
    WantedWaypoint { namespace: "shop".to_owned(), name: name.to_owned(), traffic: None, revision: None }
}

fn both() -> [Enrolled; 2] {
    [Enrolled::Namespace("shop".to_owned()), Enrolled::Service("shop".to_owned(), "cart".to_owned())]
}

fn apply(world: &World, name: &str, overwrite: bool) -> Result<Vec<&'static str>> {
    let plan = plan_waypoint(world, &wanted(name), &both(), overwrite)?;
    apply_waypoint(world, &plan)?;
    Ok(plan.steps.iter().map(|step| step.action).collect())
}

#[test]
fn a_waypoint_is_applied_used_and_deleted() {
    let server = server();
    let process = Process::new(&server, None);
    let world = process.world();
    assert_eq!(apply(&world, "waypoint", false).expect("it is applied"), ["create", "label", "label"]);
    assert_eq!(apply(&world, "waypoint", false).expect("it is there"), ["keep", "keep", "keep"]);
    let list = waypoints(&world, Some("shop")).expect("a list");
    assert_eq!(list[0].used_by, ["Namespace shop", "Service shop/cart"]);
    let report = waypoint_list(&list, true);
    assert_eq!((report.exit, list[0].programmed), (Exit::No, None));
    let spec =
        server.objects.lock().expect("no panic").get("Service", "cart").expect("it stays")["spec"].clone();
    assert_eq!(spec["selector"]["app"], "cart");

    let moved = apply(&world, "other", false).expect_err("they use another one");
    assert!(moved.exit == Exit::Refused && moved.to_string().contains("waypoint"), "{moved}");
    assert_eq!(apply(&world, "other", true).expect("they are moved"), ["create", "label", "label"]);
    let used = plan_deletion(&world, "shop", &["other".to_owned()], false).expect_err("it is used");
    assert_eq!(used.exit, Exit::Refused);
    let missing = plan_deletion(&world, "shop", &["nobody".to_owned()], false).expect_err("it is not there");
    assert_eq!(missing.exit, Exit::Usage);
    let plan = plan_deletion(&world, "shop", &[], true).expect("a plan");
    apply_waypoint(&world, &plan).expect("they are deleted");
    assert_eq!((plan.steps.len(), waypoints(&world, None).expect("a list").len()), (2, 0));
}

#[test]
fn what_others_own_is_not_taken() {
    let server = server();
    let world = Process::new(&server, None).world();
    let gateway = |name: &str, class: &str| {
        json!({"apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway",
            "metadata": {"name": name, "namespace": "shop"}, "spec": {"gatewayClassName": class}})
    };
    put(&world, &gateway("edge", "istio"));
    let error = plan_waypoint(&world, &wanted("edge"), &[], false).expect_err("it is of another class");
    assert_eq!(error.exit, Exit::Refused);
    let mut owned = gateway("theirs", "istio-waypoint");
    owned["metadata"]["labels"] = json!({"istio.io/waypoint-for": "all"});
    put(&world, &owned);
    let other = WantedWaypoint { traffic: Some("service".to_owned()), ..wanted("theirs") };
    let error = plan_waypoint(&world, &other, &[], false).expect_err("somebody owns the label");
    assert_eq!(error.exit, Exit::Conflict, "{error}");
}

#[test]
fn a_process_that_dies_at_any_write_leaves_what_the_next_one_finishes() {
    for fault in [Fault::Killed, Fault::Broken, Fault::Cut] {
        for at in 0..3 {
            let server = server();
            let first = apply(&Process::new(&server, Some((at, fault))).world(), "waypoint", false);
            assert_eq!(first.is_ok(), fault != Fault::Killed, "{fault:?} {at}");
            let world = Process::new(&server, None).world();
            apply(&world, "waypoint", false).expect("the next one finishes");
            assert_eq!(apply(&world, "waypoint", false).expect("it is there"), ["keep", "keep", "keep"]);
        }
    }
}
