//! The rig itself: what its servers are, and that they do what other tests build on.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;

use k8s_openapi::api::core::v1::Pod;
use kube::Api;
use kube::discovery::Scope;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::harness::{Client, Parts, Rig, eventually, program};

const VIRTUAL_SERVICE: &str = "networking.istio.io/v1/VirtualService";
const HTTP_ROUTE: &str = "gateway.networking.k8s.io/v1/HTTPRoute";
const DEPLOYMENT: &str = "apps/v1/Deployment";

const ROUTES: &str = "
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews}
spec:
  hosts: [reviews]
  http:
  - route:
    - {destination: {host: reviews, subset: v1}, weight: 90}
    - {destination: {host: reviews, subset: v2}, weight: 10}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: reviews}
spec:
  parentRefs: [{kind: Service, group: '', name: reviews, port: 80}]
  rules:
  - backendRefs: [{name: reviews-v1, port: 80}]
";

const REVIEWS: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews}
spec:
  replicas: 2
  selector: {matchLabels: {app: reviews}}
  template:
    metadata: {labels: {app: reviews}}
    spec: {containers: [{name: app, image: reviews}]}
";

/// The HTTP status of an answer, or 0 when there was none.
fn status_code(answer: kube::Result<impl Sized>) -> u16 {
    match answer {
        Ok(_) => 200,
        Err(kube::Error::Api(status)) => status.code,
        Err(_) => 0,
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn servers_have_the_pinned_versions() {
    let version = Rig::shared().admin.read("/version").unwrap();
    assert_eq!(version["gitVersion"], "v1.36.3");

    for (name, argument, expected) in [("envoy", "--version", "/1.40.0/"), ("helm", "version", "v3.22.0")] {
        let output = Command::new(program(name)).arg(argument).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(expected), "{name} says {text}");
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn routes_of_both_meshes_are_kept() {
    let rig = Rig::shared();
    let namespace = rig.namespace("routes");
    rig.admin.apply("owner", &namespace, ROUTES).unwrap();

    let route = rig.admin.get(HTTP_ROUTE, &namespace, "reviews").unwrap();
    assert_eq!(route["spec"]["rules"][0]["backendRefs"][0]["name"], "reviews-v1");
    let services = rig.admin.list(VIRTUAL_SERVICE, &namespace).unwrap();
    assert_eq!(services.len(), 1);
    assert_eq!(services[0]["spec"]["http"][0]["route"][1]["weight"], 10);

    let rival = ROUTES.replace("weight: 90", "weight: 80").replace("weight: 10", "weight: 20");
    assert_eq!(status_code(rig.admin.apply("rival", &namespace, &rival)), 409, "fields have owners");
    rig.admin.delete(HTTP_ROUTE, &namespace, "reviews").unwrap();
    assert_eq!(status_code(rig.admin.get(HTTP_ROUTE, &namespace, "reviews")), 404);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn users_have_only_the_rights_given() {
    let rig = Rig::shared();
    let (namespace, elsewhere) = (rig.namespace("rights"), rig.namespace("rights"));
    for each in [&namespace, &elsewhere] {
        rig.admin.apply("owner", each, ROUTES).unwrap();
    }
    let label = json!({"metadata": {"labels": {"touched": "yes"}}});
    let codes = |user: &Client, namespace: &str| -> (u16, u16) {
        let read = status_code(user.get(VIRTUAL_SERVICE, namespace, "reviews"));
        (read, status_code(user.patch(VIRTUAL_SERVICE, namespace, "reviews", &label)))
    };

    let reader = Client::new(&rig.read_only_kubeconfig(&namespace));
    assert_eq!(codes(&reader, &namespace), (200, 403));
    assert_eq!(codes(&reader, &elsewhere), (200, 403));

    let rules = json!([{
        "apiGroups": ["networking.istio.io"], "resources": ["virtualservices"], "verbs": ["get", "patch"]
    }]);
    let editor = Client::new(&rig.kubeconfig_for(&namespace, &Scope::Namespaced, &rules));
    assert_eq!(codes(&editor, &namespace), (200, 200));
    assert_eq!(codes(&editor, &elsewhere), (403, 403));
}

/// The pods of [`REVIEWS`], once all of them are ready.
fn ready_pods(rig: &Rig, namespace: &str) -> Vec<Value> {
    rig.admin.apply("owner", namespace, REVIEWS).expect("the Deployment is made");
    eventually("both pods of the Deployment are ready", || {
        let deployment = rig.admin.get(DEPLOYMENT, namespace, "reviews").ok()?;
        (deployment["status"]["readyReplicas"] == 2).then_some(())
    });
    rig.admin.list("v1/Pod", namespace).expect("pods are listed")
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn deployments_get_ready_pods() {
    let rig = Rig::shared();
    let pods = ready_pods(rig, &rig.namespace("pods"));
    assert_eq!(pods.len(), 2);
    assert_ne!(pods[0]["status"]["podIP"], pods[1]["status"]["podIP"]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn pod_ports_are_forwarded_to_local_processes() {
    let rig = Rig::shared();
    let namespace = rig.namespace("forward");
    let pods = ready_pods(rig, &namespace);
    let pod = pods[0]["metadata"]["name"].as_str().unwrap();

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut question = [0; 4];
            stream.read_exact(&mut question).unwrap();
            stream.write_all(b"pong").unwrap();
        }
    });
    let forward = json!({
        "apiVersion": "kwok.x-k8s.io/v1alpha1",
        "kind": "PortForward",
        "metadata": {"name": pod},
        "spec": {"forwards": [{"ports": [15000], "target": {"address": "127.0.0.1", "port": port}}]},
    });
    rig.admin.apply("owner", &namespace, &forward.to_string()).unwrap();

    let answer = eventually("kwok forwards the port", || {
        rig.admin.run(async |client| {
            let pods: Api<Pod> = Api::namespaced(client, &namespace);
            let mut stream = pods.portforward(pod, &[15000]).await.ok()?.take_stream(15000)?;
            stream.write_all(b"ping").await.ok()?;
            let mut answer = [0; 4];
            stream.read_exact(&mut answer).await.ok()?;
            Some(answer)
        })
    });
    assert_eq!(&answer, b"pong");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn meshctl_starts() {
    let output = Rig::shared().meshctl(&["--version"]);
    assert_eq!(output.status, Some(0), "{}{}", output.stdout, output.stderr);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_rig_leaves_nothing_behind() {
    let rig = Rig::start(Parts::Api);
    let folder = rig.kubeconfig.parent().unwrap().to_owned();
    let client = Client::new(&rig.kubeconfig);
    assert_eq!(status_code(client.list(VIRTUAL_SERVICE, "default")), 200);
    drop(rig);
    assert!(!folder.exists(), "{} is still there", folder.display());
    assert_eq!(status_code(client.read("/version")), 0, "the API server still answers");
}
