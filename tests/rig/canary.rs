//! `meshctl canary shift` on a real API server, with real EndpointSlices behind the routes.

use std::path::Path;
use std::time::Instant;

use kube::discovery::Scope;
use serde_json::{Value, json};

use crate::harness::{Output, Rig, eventually};

const VIRTUAL_SERVICE: &str = "networking.istio.io/v1/VirtualService";
const HTTP_ROUTE: &str = "gateway.networking.k8s.io/v1/HTTPRoute";

/// Two versions that run, a third that does not, and a route of each kind over them.
const WORLD: &str = "
apiVersion: v1
kind: Service
metadata: {name: reviews}
spec: {selector: {app: reviews}, ports: [{name: http, port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: reviews-v1}
spec: {selector: {app: reviews, version: v1}, ports: [{name: http, port: 80, targetPort: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: reviews-v2}
spec: {selector: {app: reviews, version: v2}, ports: [{name: http, port: 80, targetPort: 8080}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v1}
spec:
  selector: {matchLabels: {app: reviews, version: v1}}
  template: {metadata: {labels: {app: reviews, version: v1}}, spec: {containers: [{name: app, image: reviews}]}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v2}
spec:
  selector: {matchLabels: {app: reviews, version: v2}}
  template: {metadata: {labels: {app: reviews, version: v2}}, spec: {containers: [{name: app, image: reviews}]}}
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: reviews}
spec:
  host: reviews
  subsets: [{name: v1, labels: {version: v1}}, {name: v2, labels: {version: v2}}, {name: v3, labels: {version: v3}}]
";

const ROUTES: &str = "
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews}
spec:
  hosts: [reviews]
  http:
  - route:
    - {destination: {host: reviews, subset: v1}, weight: 100}
    - {destination: {host: reviews, subset: v2}, weight: 0}
    timeout: 5s
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: reviews}
spec:
  parentRefs: [{kind: Service, group: '', name: reviews, port: 80}]
  rules:
  - backendRefs:
    - {name: reviews-v1, port: 80}
    - {name: reviews-v2, port: 80, weight: 0}
";

/// A namespace with the world in it, once its endpoints are ready.
fn world(rig: &Rig, prefix: &str) -> String {
    let namespace = rig.namespace(prefix);
    rig.admin.apply("argocd", &namespace, WORLD).expect("the world is made");
    rig.admin.apply("argocd", &namespace, ROUTES).expect("the routes are made");
    eventually("both versions have endpoints", || {
        let probe =
            |route: &str, to: &str| shift(rig, &namespace, route, to, &["--dry-run"]).status == Some(0);
        (probe("virtualservice/reviews", "v2=1") && probe("httproute/reviews", "reviews-v2=1")).then_some(())
    });
    namespace
}

fn shift(rig: &Rig, namespace: &str, route: &str, to: &str, more: &[&str]) -> Output {
    let words = ["canary", "shift", route, "-n", namespace, "--to", to];
    rig.meshctl(&[&words[..], more].concat())
}

fn weights(rig: &Rig, namespace: &str, kind: &str, pointer: &str) -> Vec<i64> {
    let object = rig.admin.get(kind, namespace, "reviews").expect("the route is there");
    let list = object.pointer(pointer).and_then(Value::as_array).expect("a list").clone();
    list.iter().map(|item| item["weight"].as_i64().unwrap_or(-1)).collect()
}

fn virtual_service(rig: &Rig, namespace: &str) -> Vec<i64> {
    weights(rig, namespace, VIRTUAL_SERVICE, "/spec/http/0/route")
}

fn http_route(rig: &Rig, namespace: &str) -> Vec<i64> {
    weights(rig, namespace, HTTP_ROUTE, "/spec/rules/0/backendRefs")
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_canary_goes_from_nothing_to_everything() {
    let rig = Rig::shared();
    let namespace = world(rig, "canary");
    for (percent, expected) in [(10, [90, 10]), (50, [50, 50]), (100, [0, 100])] {
        let labels = json!({"metadata": {"labels": {"step": format!("s{percent}")}}});
        rig.admin.patch(VIRTUAL_SERVICE, &namespace, "reviews", &labels).expect("a label");
        let output = shift(rig, &namespace, "virtualservice/reviews", &format!("v2={percent}"), &["--yes"]);
        assert_eq!(output.status, Some(0), "{output:?}");
        assert_eq!(virtual_service(rig, &namespace), expected);
        let output =
            shift(rig, &namespace, "httproute/reviews", &format!("reviews-v2={percent}"), &["--yes"]);
        assert_eq!(output.status, Some(0), "{output:?}");
        assert_eq!(http_route(rig, &namespace), expected);
    }
    let object = rig.admin.get(VIRTUAL_SERVICE, &namespace, "reviews").expect("the route is there");
    assert_eq!(object["metadata"]["labels"]["step"], "s100", "labels of others are kept");
    assert_eq!(object["spec"]["http"][0]["timeout"], "5s");
    let managers: Vec<&str> = object["metadata"]["managedFields"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entry| entry["manager"].as_str())
        .collect();
    assert!(managers.contains(&"meshctl-canary"), "{managers:?}");
    let again = shift(rig, &namespace, "reviews", "v2=100", &["--yes", "-o", "json"]);
    assert_eq!(again.status, Some(2), "two routes have this host: {again:?}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn weights_that_somebody_else_sets_are_a_conflict() {
    let rig = Rig::shared();
    let namespace = world(rig, "gitops");
    let output = shift(rig, &namespace, "virtualservice/reviews", "v2=10", &["--yes"]);
    assert_eq!(output.status, Some(0), "{output:?}");
    let from_git = json!({"spec": {"http": [{"route": [
        {"destination": {"host": "reviews", "subset": "v1"}, "weight": 100},
        {"destination": {"host": "reviews", "subset": "v2"}, "weight": 0}]}]}});
    rig.admin.patch(VIRTUAL_SERVICE, &namespace, "reviews", &from_git).expect("a re-apply");
    let output = shift(rig, &namespace, "virtualservice/reviews", "v2=50", &["--yes"]);
    assert_eq!(output.status, Some(7), "{output:?}");
    assert!(
        output.stderr.contains("reviews:v2 from 10 to 0") && output.stderr.contains(" at 20"),
        "{output:?}"
    );
    assert_eq!(virtual_service(rig, &namespace), [100, 0]);
    let output = shift(rig, &namespace, "virtualservice/reviews", "v2=50", &["--yes", "--adopt"]);
    assert_eq!(output.status, Some(0), "{output:?}");
    assert_eq!(virtual_service(rig, &namespace), [50, 50]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn what_must_not_be_written_is_refused() {
    let rig = Rig::shared();
    let namespace = world(rig, "refused");
    for (to, more, code, text) in [
        ("v2=10", &[][..], 3, "--yes"),
        ("v3=10", &["--yes", "--add-backend"], 3, "I2: v3 gets weight"),
        ("v3=10", &["--yes"], 3, "subset: v3"),
        ("v9=10", &["--yes", "--add-backend"], 3, "no DestinationRule defines subset v9"),
    ] {
        let output = shift(rig, &namespace, "virtualservice/reviews", to, more);
        assert_eq!(output.status, Some(code), "{output:?}");
        assert!(output.stderr.contains(text), "{text}: {output:?}");
    }
    assert_eq!(virtual_service(rig, &namespace).iter().max(), Some(&100));
    let output = shift(rig, &namespace, "virtualservice/nobody", "v2=10", &["--yes"]);
    assert_eq!(output.status, Some(2), "{output:?}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn the_role_that_rbac_prints_is_enough_and_less_is_not() {
    let rig = Rig::shared();
    let namespace = world(rig, "rights");
    let with = |kubeconfig: &Path| {
        let words = [
            "canary",
            "shift",
            "virtualservice/reviews",
            "-n",
            &namespace,
            "--to",
            "v2=10",
            "--yes",
            "--kubeconfig",
        ];
        rig.meshctl(&[&words[..], &[&kubeconfig.to_string_lossy()]].concat())
    };
    let output = with(&rig.read_only_kubeconfig(&namespace));
    assert_eq!(output.status, Some(8), "{output:?}");
    assert!(output.stderr.contains("patch") && output.stderr.contains("virtualservices"), "{output:?}");
    let role = rig.meshctl(&["rbac", "canary", "shift", "-n", &namespace, "-o", "json"]);
    let role: Value = serde_json::from_str(&role.stdout).expect("JSON");
    let output = with(&rig.kubeconfig_for(&namespace, &Scope::Namespaced, &role["role"]["rules"]));
    assert_eq!(output.status, Some(0), "{output:?}");
    assert_eq!(virtual_service(rig, &namespace), [90, 10]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn an_unreachable_server_ends_in_time() {
    let rig = Rig::shared();
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = silent.local_addr().expect("an address").port();
    let kubeconfig = tempfile::NamedTempFile::new().expect("a file");
    let text = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "c",
        "clusters": [{"name": "c", "cluster": {"server": format!("https://127.0.0.1:{port}")}}],
        "users": [{"name": "u", "user": {"token": "t"}}],
        "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}],
    });
    std::fs::write(kubeconfig.path(), text.to_string()).expect("the file is written");
    let start = Instant::now();
    let path = kubeconfig.path().to_string_lossy();
    let output = rig.meshctl(&[
        "canary",
        "shift",
        "virtualservice/reviews",
        "--to",
        "v2=10",
        "--yes",
        "--timeout",
        "2s",
        "--kubeconfig",
        &path,
    ]);
    assert_eq!(output.status, Some(8), "{output:?}");
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}
