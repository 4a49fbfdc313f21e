//! A whole canary at the edge: an HTTPRoute of the real Envoy Gateway, its real Envoy, real requests, and gates that read the
//! Envoy through the API server. First one that is good, then one that fails.

use serde_json::json;

use super::envoy_gateway::{self, EnvoyGateway, behind_service};
use super::load::Load;
use super::run::{SERVICES, assert_shares, plan_of};
use super::story::{ROUTES, world};
use crate::harness::{Parts, Rig, eventually};

const HTTP_ROUTE: &str = "gateway.networking.k8s.io/v1/HTTPRoute";

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_canary_behind_envoy_gateway_is_promoted_and_a_bad_one_rolled_back() {
    // Proxies are held to the whole mesh, so nobody else may be in it.
    let rig = &Rig::start(Parts::Full);
    let namespace = world(rig);
    rig.admin.delete("networking.istio.io/v1/VirtualService", &namespace, "reviews").expect("no second mesh");
    rig.admin.apply("owner", &namespace, ROUTES).expect("the routes are made");
    let [stable, canary] =
        ["v1", "v2"].map(|version| behind_service(rig, &namespace, &format!("reviews-{version}"), version));
    let mut control_plane = EnvoyGateway::start(rig);
    let front = control_plane.gateway(&namespace, "front");
    let load = Load { requests: 200_000, per_second: 1000, ..Load::new(front.entry, "reviews.example.com") };
    eventually("requests are served", || {
        (Load { requests: 1, ..load.clone() }.run().statuses.contains_key(&200)).then_some(())
    });
    let words = ["canary", "shift", "httproute/reviews", "-n", &namespace, "--to", "reviews-v2=0", "--yes"];
    eventually("both versions have endpoints", || (rig.meshctl(&words).status == Some(0)).then_some(()));
    let gates = format!(
        "  hold: {{min: 2s, interval: 1s}}
  verify: {{level: L2, timeout: 30s}}
  gates:
  - name: errors
    patience: 1m
    scrape:
      measure: errors
      mesh: envoy-gateway
      pods: [{{namespace: {}, labels: {{gateway.envoyproxy.io/owning-gateway-name: front}}}}]
      judge: {{limit: 0.01}}
",
        envoy_gateway::NAMESPACE
    );
    let plan = plan_of(&[SERVICES], "{steps: [5, 25, 50, 100]}", &gates);
    let running = load.start();
    let mut child = plan.run(rig, &namespace, &[]);
    assert_shares(&mut child, || (stable.counts().0, canary.counts().0), &[5, 25, 50]);

    let back = rig.meshctl(&[&words[..], &["--adopt"]].concat());
    assert_eq!(back.status, Some(0), "{back:?}");
    let spec = rig.admin.get(HTTP_ROUTE, &namespace, "reviews").expect("the route")["spec"].clone();
    canary.fail(0.02);
    let output = plan.run(rig, &namespace, &[]).wait_with_output().expect("it ends");
    let log = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(4), "{log}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(log.contains("\"rolled-back\"") && log.contains("\"proven\":true"), "{log}");
    let after = rig.admin.get(HTTP_ROUTE, &namespace, "reviews").expect("the route");
    assert_eq!(after["spec"], spec);
    assert_eq!(after["metadata"]["annotations"].get("meshctl.io/canary"), None, "{after}");
    assert_eq!(running.stop().unanswered, 0);

    // The same route with a rule of testers, while it stands and after.
    canary.fail(0.0);
    let launch = "{darkLaunch: {header: {name: x-canary, value: 'yes'}, hold: 1h}, steps: [50]}";
    let plan = plan_of(
        &[SERVICES],
        launch,
        "  hold: {min: 0s, interval: 1s}\n  verify: {level: L2, timeout: 30s}\n",
    );
    let mut child = plan.run(rig, &namespace, &[]);
    let (mut lines, _) = super::run::events(&mut child);
    lines.find(|event| event["type"] == "verify" && event["reached"] == "L2").expect("testers are let in");
    let rules = |count: usize| {
        let route = rig.admin.get(HTTP_ROUTE, &namespace, "reviews").expect("the route");
        assert_eq!(route["spec"]["rules"].as_array().map(Vec::len), Some(count), "{route}");
    };
    rules(2);
    Load { requests: 200, ..load }.run().assert_share("v2", 0.0);
    let aborted = rig.meshctl(&["canary", "abort", "reviews", "-n", &namespace, "-o", "json"]);
    assert_eq!(aborted.status, Some(4), "{aborted:?}");
    assert_eq!(child.wait().expect("it ends").code(), Some(4));
    rules(1);
    assert_eq!(rig.admin.get(HTTP_ROUTE, &namespace, "reviews").expect("the route")["spec"], json!(spec));
}
