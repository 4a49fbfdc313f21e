//! What connects a mesh with its surroundings, on a real API server: traces that are applied beside a chart, and the Secret
//! that lets one cluster read another.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::harness::{Client, Rig, eventually};

const MESH_CONFIG: &str = "
apiVersion: v1
kind: ConfigMap
metadata: {name: istio, namespace: NAMESPACE}
data:
  mesh: |
    enableTracing: true
    extensionProviders:
    - {name: other, zipkin: {service: zipkin.old.svc.cluster.local, port: 9411}}
  meshNetworks: 'networks: {}'
";

const WORKLOAD: &str = "
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: NAMESPACE, labels: {app: web}}
spec: {containers: [{name: web, image: web}, {name: istio-proxy, image: proxy}]}
";

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn traces_are_applied_beside_a_chart_and_taken_back() {
    let rig = Rig::shared();
    let namespace = rig.namespace("traces");
    for text in [MESH_CONFIG, WORKLOAD] {
        rig.admin.apply("helm", &namespace, &text.replace("NAMESPACE", &namespace)).expect("a chart");
    }
    let run = |words: &[&str]| {
        let output = rig.meshctl(&[words, &["--istio-namespace", &namespace, "-o", "json"]].concat());
        let document: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| json!(output.stderr));
        (output.status, document)
    };
    let enable = |more: &[&str]| {
        let words = ["tracing", "enable", "--provider", "jaeger", "--sampling", "5%", "--apply", "--yes"];
        run(&[&words[..], more].concat())
    };
    let data = || rig.admin.get("v1/ConfigMap", &namespace, "istio").expect("a mesh config")["data"].clone();
    let before = data();

    // The text belongs to the chart.
    let (status, document) = enable(&[]);
    assert_eq!(status, Some(7), "{document:#}");
    let conflict = json!([{"field": ".data.mesh", "manager": "helm"}]);
    assert_eq!(document["applied"]["meshConfig"]["conflicts"], conflict, "{document:#}");
    assert_eq!(data(), before);
    let telemetry = || rig.admin.get("telemetry.istio.io/v1/Telemetry", &namespace, "tracing");
    assert!(telemetry().is_err());

    let (status, document) = enable(&["--force-conflicts"]);
    assert_eq!((status, &document["applied"]["changed"]), (Some(0), &json!(true)), "{document:#}");
    let mesh = data()["mesh"].as_str().expect("a text").to_owned();
    assert!(mesh.contains("name: other") && mesh.contains("name: jaeger"), "{mesh}");
    assert_eq!(data()["meshNetworks"], before["meshNetworks"]);
    let spec = telemetry().expect("a Telemetry")["spec"].clone();
    assert_eq!(spec["tracing"][0]["randomSamplingPercentage"], 5);

    let (status, document) = enable(&[]);
    assert_eq!((status, &document["applied"]["changed"]), (Some(0), &json!(false)), "{document:#}");

    let (status, found) = run(&["tracing", "status", "-n", &namespace]);
    let web = &found["workloads"][0];
    assert_eq!((status, &web["state"], &web["sampling"]), (Some(0), &"on".into(), &5.0.into()), "{found:#}");
    assert_eq!(web["address"], "jaeger.tracing.svc.cluster.local:4317");

    let removed = rig.meshctl(&["uninstall", "istio-tracing", "-n", &namespace, "--yes"]);
    assert_eq!(removed.status, Some(0), "{}", removed.stderr);
    assert!(telemetry().is_err());
    assert_eq!(data()["mesh"], mesh);
}

/// The kubeconfig in a remote secret, as a client.
fn opened(rig: &Rig, text: &str, cluster: &str) -> Client {
    let secret: Value = serde_saphyr::from_str(text).expect("a Secret");
    assert_eq!(secret["metadata"]["annotations"]["networking.istio.io/cluster"], cluster);
    let bytes = STANDARD.decode(secret["data"][cluster].as_str().expect("a kubeconfig")).expect("base64");
    let path = rig.kubeconfig.with_file_name(format!("remote-{cluster}"));
    fs::write(&path, bytes).expect("the state folder takes files");
    Client::new(&path)
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_remote_secret_opens_its_cluster_for_reading_alone() {
    let rig = Rig::shared();
    let namespace = rig.namespace("remote");
    eventually("the authority", || rig.admin.get("v1/ConfigMap", &namespace, "kube-root-ca.crt").ok());
    let create = |more: &[&str]| {
        let words = ["create-remote-secret", "--istio-namespace", &namespace, "--service-account", "reader"];
        rig.meshctl(&[&words[..], more].concat())
    };

    let refused = create(&["--name", &namespace, "--yes"]);
    assert_eq!(refused.status, Some(3), "{}", refused.stderr);
    // Nobody is there to confirm it.
    let make = ["--name", &namespace, "--create-service-account"];
    assert_eq!(create(&make).status, Some(3));
    let made = create(&[&make[..], &["--yes"]].concat());
    assert_eq!(made.status, Some(0), "{}", made.stderr);
    let reader = opened(rig, &made.stdout, &namespace);
    assert_eq!(
        reader.list("v1/Secret", &namespace).expect("it reads").len(),
        2,
        "the token and the inventory"
    );
    assert!(reader.list("apps/v1/Deployment", &namespace).is_err());
    assert!(reader.delete("v1/ConfigMap", &namespace, "kube-root-ca.crt").is_err());

    // A token that ends, in a file of its owner.
    let file = rig.kubeconfig.with_file_name(format!("{namespace}.yaml"));
    let out = file.to_str().expect("a path is text");
    let timed = ["--name", "west", "--duration", "1h", "--out", out, "-o", "json"];
    let kept = create(&timed);
    assert_eq!(kept.status, Some(0), "{}", kept.stderr);
    let report: Value = serde_json::from_str(&kept.stdout).expect("JSON");
    assert!(report["expires"].is_string(), "{report:#}");
    let text = fs::read_to_string(&file).expect("the file");
    opened(rig, &text, "west").list("v1/Pod", &namespace).expect("it reads");
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&file).expect("the file").permissions())
            & 0o777,
        0o600
    );
    assert_eq!(create(&timed).status, Some(3), "the file is there");

    // Into the other cluster, here the same one.
    let applied = create(&["--name", "east", "--apply-to", "rig", "--yes", "-o", "json"]);
    assert_eq!(applied.status, Some(0), "{}", applied.stderr);
    let secret = rig.admin.get("v1/Secret", &namespace, "istio-remote-secret-east").expect("the Secret");
    let kubeconfig = secret["data"]["east"].as_str().expect("a kubeconfig");
    assert_eq!(secret["metadata"]["labels"]["istio/multiCluster"], "true");
    assert!(!applied.stdout.contains(kubeconfig), "{}", applied.stdout);
}
