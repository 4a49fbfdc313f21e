//! How the parts work together, without a run of the product: a shift of weights, what proxies have and what requests
//! get, at an Envoy of Istio's kind and at one of Envoy Gateway.

use std::process::Stdio;

use serde_json::{Value, json};

use super::backend::{Backend, backends};
use super::control_plane::ControlPlane;
use super::envoy_gateway::{self, EnvoyGateway, behind_service};
use super::fault::{Fault, FaultProxy};
use super::load::Load;
use super::prometheus::Prometheus;
use crate::harness::{Client, Rig, eventually};

pub(super) const PORT: u16 = 8080;

const WORLD: &str = "
apiVersion: v1
kind: Service
metadata: {name: reviews}
spec: {selector: {app: reviews}, ports: [{name: http, port: 8080, targetPort: 8080}]}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: reviews}
spec: {host: reviews, subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews}
spec:
  hosts: [reviews, reviews.example.com]
  exportTo: ['.']
  gateways: [mesh, edge]
  http:
  - route:
    - {destination: {host: reviews, subset: v1}, weight: 90}
    - {destination: {host: reviews, subset: v2}, weight: 10}
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: edge}
spec:
  selector: {istio: edge}
  servers: [{port: {number: 8081, name: http, protocol: HTTP}, hosts: [reviews.example.com]}]
";

/// The world, with a pod of each version.
pub(super) fn world(rig: &Rig) -> String {
    let namespace = rig.namespace("story");
    rig.admin.apply("owner", &namespace, WORLD).expect("the world is made");
    for version in ["v1", "v2"] {
        let labels = json!({"app": "reviews", "version": version});
        rig.pod(&namespace, &format!("reviews-{version}"), &labels, &["app"]);
    }
    namespace
}

/// The weights of a proxy's table, by subset, as its config_dump has them.
fn weights(dump: &Value) -> Vec<(String, u64)> {
    let of = |cluster: &Value, weight: u64| {
        let name = cluster.as_str().unwrap_or_default();
        (name.split('|').nth(2).unwrap_or_default().to_owned(), weight)
    };
    let configs = dump["configs"].as_array().expect("a dump").iter();
    let tables = configs.filter_map(|config| config["dynamic_route_configs"].as_array()).flatten();
    let hosts = tables.filter_map(|table| table["route_config"]["virtual_hosts"].as_array()).flatten();
    let routes = hosts.filter(|host| host["name"].as_str().is_some_and(|name| name.starts_with("reviews.")));
    let Some(route) = routes.filter_map(|host| host["routes"].as_array()).flatten().next() else {
        return Vec::new();
    };
    let route = &route["route"];
    match route["weighted_clusters"]["clusters"].as_array() {
        Some(clusters) => {
            clusters.iter().map(|it| of(&it["name"], it["weight"].as_u64().unwrap_or_default())).collect()
        }
        None => vec![of(&route["cluster"], 100)],
    }
}

fn pairs(shares: &[(&str, u64)]) -> Vec<(String, u64)> {
    shares.iter().map(|(name, weight)| ((*name).to_owned(), *weight)).collect()
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn proxies_follow_a_virtual_service_unless_held_back() {
    let rig = Rig::shared();
    let namespace = world(rig);
    let (servers, map) = backends(&["v1", "v2"]);
    let plane = ControlPlane::start(rig, &namespace, &map);
    let web = plane.sidecar("web", &json!({"app": "web"}), &[PORT]);
    let slow = plane.sidecar("slow", &json!({"app": "slow"}), &[PORT]);
    let stubborn = plane.sidecar("stubborn", &json!({"app": "stubborn"}), &[PORT]);
    let edge = plane.gateway("edge", &json!({"istio": "edge"}), &[8081]);
    let prometheus = Prometheus::start(&[("web", web.metrics()), ("edge", edge.metrics())]);
    let old = pairs(&[("v1", 90), ("v2", 10)]);
    for proxy in [&web, &slow, &stubborn, &edge] {
        eventually("the first weights are there", || (weights(&proxy.config_dump()) == old).then_some(()));
    }

    let mut load = Load::new(web.entry(PORT), &format!("reviews:{PORT}"));
    let counts = load.run();
    counts.assert_share("v2", 0.1);
    assert_eq!(servers[1].counts(), (counts.of("v2"), 0));
    let dump = eventually("the admin port is forwarded", || {
        rig.admin.ask_pod(&namespace, &web.pod, super::ADMIN_PORT, "/config_dump")
    });
    let dump: Value = serde_json::from_str(&dump).expect("JSON");
    assert_eq!(weights(&dump), old);
    Load::new(edge.entry(8081), "reviews.example.com").run().assert_share("v2", 0.1);
    let running = load.start();
    web.freeze();
    web.thaw();
    assert_eq!(running.stop().unanswered, 0, "a proxy that pauses loses nothing");

    plane.hold("slow");
    plane.spoil("stubborn");
    let words = ["canary", "shift", "virtualservice/reviews", "-n", &namespace, "--to", "v2=50", "--yes"];
    let output = rig.meshctl(&words);
    assert_eq!(output.status, Some(0), "{output:?}");
    let new = pairs(&[("v1", 50), ("v2", 50)]);
    eventually("the new weights are there", || (weights(&web.config_dump()) == new).then_some(()));
    eventually("also at the gateway", || (weights(&edge.config_dump()) == new).then_some(()));
    let refused = eventually("the update is refused", || {
        let dump = stubborn.config_dump().to_string();
        dump.contains("error_state").then_some(dump)
    });
    assert!(refused.contains("broken"), "{refused}");
    assert_eq!(weights(&slow.config_dump()), old);
    assert_eq!(weights(&stubborn.config_dump()), old);

    servers[1].fail(0.02);
    load.requests = 500;
    load.per_second = 1000;
    let counts = load.run();
    let failed = counts.statuses.get(&500).copied().unwrap_or(0);
    assert!((3..=7).contains(&failed), "2 % of about 250: {counts:?}");
    let all = "sum(istio_requests_total{reporter=\"source\",destination_version=\"v2\"})";
    let bad = all.replace("})", ",response_code=\"500\"})");
    eventually("Prometheus has counted", || {
        let counted = [all, &bad].map(|query| prometheus.value(query) as u64);
        (<(u64, u64)>::from(counted) == servers[1].counts()).then_some(())
    });

    plane.release("slow");
    plane.mend("stubborn");
    for proxy in [&slow, &stubborn] {
        eventually("everybody has the new weights", || (weights(&proxy.config_dump()) == new).then_some(()));
    }
    servers[1].fail(0.0);
    load.to = slow.entry(PORT);
    load.run().assert_share("v2", 0.5);
}

pub(super) const ROUTES: &str = "
apiVersion: v1
kind: Service
metadata: {name: reviews-v1}
spec: {selector: {app: reviews, version: v1}, ports: [{name: http, port: 8080, targetPort: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: reviews-v2}
spec: {selector: {app: reviews, version: v2}, ports: [{name: http, port: 8080, targetPort: 8080}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: reviews}
spec:
  parentRefs: [{name: front}]
  hostnames: [reviews.example.com]
  rules:
  - backendRefs:
    - {name: reviews-v1, port: 8080, weight: 90}
    - {name: reviews-v2, port: 8080, weight: 10}
";

/// The weights of the localities behind the route, by the address of the endpoint.
fn locality_weights(dump: &Value) -> Vec<(String, u64)> {
    let configs = dump["configs"].as_array().expect("a dump").iter();
    let assignments = configs.filter_map(|config| config["dynamic_endpoint_configs"].as_array()).flatten();
    let localities = assignments.filter_map(|it| it["endpoint_config"]["endpoints"].as_array()).flatten();
    let mut weights: Vec<(String, u64)> = localities
        .filter_map(|locality| {
            let address = &locality["lb_endpoints"][0]["endpoint"]["address"]["socket_address"]["address"];
            Some((address.as_str()?.to_owned(), locality["load_balancing_weight"].as_u64()?))
        })
        .collect();
    weights.sort();
    weights
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn envoy_gateway_follows_a_route_unless_frozen() {
    let rig = Rig::shared();
    let namespace = world(rig);
    rig.admin.apply("owner", &namespace, ROUTES).expect("the routes are made");
    let [stable, canary] =
        ["v1", "v2"].map(|version| behind_service(rig, &namespace, &format!("reviews-{version}"), version));
    let mut control_plane = EnvoyGateway::start(rig);
    let front = control_plane.gateway(&namespace, "front");
    let prometheus = Prometheus::start(&[("front", front.admin)]);
    let weights = |stable_weight: u64, canary_weight: u64| {
        let of = |backend: &Backend, weight| (backend.address.ip().to_string(), weight);
        let mut weights = vec![of(&stable, stable_weight), of(&canary, canary_weight)];
        weights.sort();
        weights
    };
    let dump = || {
        let path = "/config_dump?include_eds";
        let dump =
            rig.admin.ask_pod(envoy_gateway::NAMESPACE, &front.pod, envoy_gateway::ADMIN_PORT, path)?;
        Some(locality_weights(&serde_json::from_str(&dump).ok()?))
    };
    eventually("the first weights are there", || dump().filter(|now| *now == weights(90, 10)));
    let load = Load::new(front.entry, "reviews.example.com");
    eventually("requests are served", || {
        (Load { requests: 1, ..load.clone() }.run().statuses.contains_key(&200)).then_some(())
    });
    load.run().assert_share("v2", 0.1);

    let shift = |to: &str| {
        let output =
            rig.meshctl(&["canary", "shift", "httproute/reviews", "-n", &namespace, "--to", to, "--yes"]);
        assert_eq!(output.status, Some(0), "{output:?}");
    };
    control_plane.freeze();
    shift("reviews-v2=50");
    assert_eq!(dump(), Some(weights(90, 10)), "a frozen control plane tells nothing");
    control_plane.thaw();
    eventually("the new weights are there", || dump().filter(|now| *now == weights(50, 50)));
    let counts = load.run();
    counts.assert_share("v2", 0.5);
    let all = "sum(envoy_cluster_upstream_rq_total{envoy_cluster_name=~\"httproute.*\"})";
    let (first, second) = (stable.counts().0, canary.counts().0);
    eventually("Prometheus has counted", || (prometheus.value(all) as u64 == first + second).then_some(()));
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn writes_go_wrong_when_they_are_told_to() {
    let rig = Rig::shared();
    let namespace = world(rig);
    let proxy = FaultProxy::start(rig);
    let kubeconfig = proxy.kubeconfig.to_string_lossy().into_owned();
    let shift = |percent: u64| {
        let mut command = rig.command();
        command.args([
            "canary",
            "shift",
            "virtualservice/reviews",
            "-n",
            &namespace,
            "--yes",
            "--timeout",
            "5s",
        ]);
        command.args(["--to", &format!("v2={percent}"), "--kubeconfig", &kubeconfig]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("meshctl starts")
    };
    let weight = || {
        let object = rig.admin.get("networking.istio.io/v1/VirtualService", &namespace, "reviews");
        let weight = &object.expect("the route is there")["spec"]["http"][0]["route"][1]["weight"];
        weight.as_u64().expect("a weight")
    };
    eventually("both versions have endpoints", || {
        (shift(10).wait().expect("it ends").code() == Some(0)).then_some(())
    });
    proxy.reset();
    assert_eq!(shift(20).wait().expect("it ends").code(), Some(0));
    let writes = proxy.writes();
    let last = writes.last().expect("it writes").clone();
    assert_eq!(
        (last.verb, last.resource.as_str(), last.name.as_str()),
        ("patch", "virtualservices", "reviews")
    );
    assert!(!last.dry_run && last.status == Some(200), "{writes:?}");
    assert!(writes.iter().all(|write| write.fault.is_none()), "{writes:?}");

    let title = last.title();
    for (fault, reached) in [
        (Fault::Answer(500), false),
        (Fault::CutBefore, false),
        (Fault::Stall, false),
        (Fault::CutAfter, true),
        (Fault::KillBefore(0), false),
        (Fault::KillAfter(0), true),
    ] {
        proxy.reset();
        let before = weight();
        let wanted = before + 1;
        let mut child = shift(wanted);
        let (fault, kills) = match fault {
            Fault::KillBefore(_) => (Fault::KillBefore(child.id()), true),
            Fault::KillAfter(_) => (Fault::KillAfter(child.id()), true),
            other => (other, false),
        };
        let title = title.clone();
        proxy.arm(fault, move |write| write.title() == title);
        let status = child.wait().expect("it ends");
        let writes = proxy.writes();
        let met = writes.iter().find(|write| write.fault == Some(fault)).expect("it has met the fault");
        assert_eq!(met.status, reached.then_some(200), "{met:?}");
        if kills {
            assert_eq!(status.code(), None, "{fault:?} kills");
            assert_eq!(weight(), if reached { wanted } else { before }, "{fault:?}");
        }
    }

    let answers = backends(&["v1"]).1["v1"];
    rig.forward_pod(&namespace, "reviews-v1", &[(PORT, answers)]);
    let client = Client::new(&proxy.kubeconfig);
    eventually("port-forwards go through", || client.ask_pod(&namespace, "reviews-v1", PORT, "/"));
}
