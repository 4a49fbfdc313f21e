//! Sidecars of a live cluster: by the templates of the revision whose webhook takes a pod, and by a webhook that is asked.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};

use crate::harness::{Rig, eventually};

const MANIFESTS: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: NAMESPACE} # ours
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, image: 'web:1'}
";

/// The ConfigMaps of a revision, and the webhook that asks for it.
const CONTROL_PLANE: &str = "
apiVersion: v1
kind: ConfigMap
metadata: {name: istio-sidecar-injector-NAMESPACE, namespace: NAMESPACE}
data:
  values: '{\"global\": {\"hub\": \"hub\", \"tag\": \"1\", \"proxy\": {\"image\": \"proxyv2\"}}, \"pilot\": {\"env\": {\"ENABLE_NATIVE_SIDECARS\": \"true\"}}}'
  config: |
    policy: enabled
    templates:
      sidecar: |
        spec:
          {{ if .NativeSidecars }}initContainers{{ else }}containers{{ end }}:
          - {name: istio-proxy, image: '{{ .ProxyImage }}', args: ['{{ .Revision }}', '{{ .MeshConfig.TrustDomain }}']}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: istio-NAMESPACE, namespace: NAMESPACE}
data: {mesh: 'trustDomain: of-cluster'}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: istio-NAMESPACE, labels: {istio.io/rev: NAMESPACE, app: sidecar-injector}}
webhooks:
- name: rev.namespace.sidecar-injector.istio.io
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
  clientConfig: {url: 'https://127.0.0.1:1/inject'}
  failurePolicy: Ignore
  sideEffects: None
  admissionReviewVersions: [v1]
  namespaceSelector: {matchLabels: {istio.io/rev: NAMESPACE}}
";

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn the_templates_of_the_revision_that_takes_a_pod_make_its_sidecar() {
    let rig = Rig::shared();
    let namespace = rig.namespace("inject");
    rig.admin
        .apply("istio", &namespace, &CONTROL_PLANE.replace("NAMESPACE", &namespace))
        .expect("a control plane");
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), MANIFESTS.replace("NAMESPACE", &namespace)).expect("manifests");
    let path = file.path().to_str().expect("a path is text");
    let inject = |more: &[&str]| {
        rig.meshctl(&[&["inject", "-f", path, "--istio-namespace", &namespace], more].concat())
    };

    let asked = inject(&[]);
    assert_eq!(asked.status, Some(0), "{}", asked.stderr);
    assert!(asked.stderr.contains("web: left alone: "), "{}", asked.stderr);
    assert_eq!(asked.stdout, MANIFESTS.replace("NAMESPACE", &namespace));

    let labels = json!({"metadata": {"labels": {"istio.io/rev": namespace}}});
    rig.admin.patch("v1/Namespace", "", &namespace, &labels).expect("the namespace has a label");
    let sidecar = |stdout: &str| {
        let proxy = format!(
            "      - name: istio-proxy\n        image: hub/proxyv2:1\n        args:\n        - {namespace}\n        - of-cluster\n"
        );
        assert!(
            stdout.contains("{name: web, namespace: ") && stdout.contains("      initContainers:\n"),
            "{stdout}"
        );
        assert!(stdout.contains(&proxy), "{proxy} in {stdout}");
    };
    let taken = inject(&[]);
    assert_eq!(taken.status, Some(0), "{}", taken.stderr);
    sidecar(&taken.stdout);
    let named = inject(&["--revision", &namespace]);
    assert_eq!(named.status, Some(0), "{}", named.stderr);
    sidecar(&named.stdout);
    let unknown = inject(&["--revision", "gone"]);
    assert_eq!(unknown.status, Some(2), "{}", unknown.stderr);
    assert!(
        unknown.stderr.contains("there is no ConfigMap istio-sidecar-injector-gone"),
        "{}",
        unknown.stderr
    );
    rig.admin
        .delete(
            "admissionregistration.k8s.io/v1/MutatingWebhookConfiguration",
            "",
            &format!("istio-{namespace}"),
        )
        .expect("it goes");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn the_api_server_is_asked_to_try_a_pod_and_keeps_nothing() {
    let rig = Rig::shared();
    let namespace = rig.namespace("admit");
    // The service account of a new namespace takes a moment.
    eventually("the namespace has an account", || {
        rig.admin.get("v1/ServiceAccount", &namespace, "default").ok()
    });
    let (port, certificate) = webhook();
    let configuration = json!({
        "apiVersion": "admissionregistration.k8s.io/v1", "kind": "MutatingWebhookConfiguration", "metadata": {"name": namespace},
        "webhooks": [{
            "name": "linkerd-proxy-injector.linkerd.io",
            "rules": [{"apiGroups": [""], "apiVersions": ["v1"], "operations": ["CREATE"], "resources": ["pods"]}],
            "clientConfig": {"url": format!("https://127.0.0.1:{port}/"), "caBundle": STANDARD.encode(certificate)},
            "failurePolicy": "Fail", "sideEffects": "None", "admissionReviewVersions": ["v1"],
            "namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": namespace}},
        }],
    });
    rig.admin.apply("linkerd", "", &configuration.to_string()).expect("a webhook");
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), MANIFESTS.replace("NAMESPACE", &namespace)).expect("manifests");
    let path = file.path().to_str().expect("a path is text");

    // The API server takes webhooks up after a moment.
    let asked = eventually("the webhook is asked", || {
        let asked = rig.meshctl(&["inject", "-f", path, "--via", "api-server"]);
        assert_eq!(asked.status, Some(0), "{}", asked.stderr);
        asked.stdout.contains("linkerd-proxy").then_some(asked)
    });
    assert!(asked.stderr.contains("nothing is written"), "{}", asked.stderr);
    assert!(
        asked.stdout.contains("      - {name: web, image: 'web:1', imagePullPolicy")
            || asked.stdout.contains("name: web"),
        "{}",
        asked.stdout
    );
    for absent in
        ["kube-api-access", "pod-template-hash", "ownerReferences", "terminationMessagePath", "generateName"]
    {
        assert!(!asked.stdout.contains(absent), "{absent} in {}", asked.stdout);
    }
    assert!(asked.stdout.contains("image: proxy-of-ReplicaSet-web-0"), "{}", asked.stdout);
    assert!(asked.stdout.contains("} # ours\n"), "{}", asked.stdout);
    assert_eq!(rig.admin.list("v1/Pod", &namespace).expect("pods"), Vec::<Value>::new());
    rig.admin
        .delete("admissionregistration.k8s.io/v1/MutatingWebhookConfiguration", "", &namespace)
        .expect("it goes");
}

/// An injector on the loopback address that adds a container to each pod; its port and certificate. It ends with the process.
fn webhook() -> (u16, String) {
    let key = rcgen::KeyPair::generate().expect("a key");
    let parameters = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("parameters");
    let certificate = parameters.self_signed(&key).expect("a certificate");
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], private)
        .expect("a certificate and its key");
    let (config, listener) = (Arc::new(config), TcpListener::bind("127.0.0.1:0").expect("a free port"));
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let config = Arc::clone(&config);
            thread::spawn(move || {
                let connection = ServerConnection::new(config).ok()?;
                let mut stream = BufReader::new(StreamOwned::new(connection, stream));
                while let Some(review) = read(&mut stream) {
                    let answer = answer(&review).to_string();
                    let head = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                        answer.len()
                    );
                    stream.get_mut().write_all((head + &answer).as_bytes()).ok()?;
                    stream.get_mut().flush().ok()?;
                }
                Some(())
            });
        }
    });
    (port, certificate.pem())
}

/// The body of the next request.
fn read(stream: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().to_ascii_lowercase().split_once(':') {
            Some(("content-length", value)) => length = value.trim().parse().ok()?,
            None if line.trim().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// Adds a container that tells who makes the pod. What is no trial is refused.
fn answer(review: &Value) -> Value {
    let request = &review["request"];
    let owner = &request["object"]["metadata"]["ownerReferences"][0];
    let image = format!(
        "proxy-of-{}-{}",
        owner["kind"].as_str().unwrap_or("nobody"),
        owner["name"].as_str().unwrap_or_default()
    );
    let patch = json!([{"op": "add", "path": "/spec/containers/-", "value": {"name": "linkerd-proxy", "image": image}}]);
    json!({
        "apiVersion": "admission.k8s.io/v1", "kind": "AdmissionReview",
        "response": {
            "uid": request["uid"], "allowed": request["dryRun"] == true,
            "patchType": "JSONPatch", "patch": STANDARD.encode(patch.to_string()),
        },
    })
}
