//! What connects a mesh with its surroundings, on a real API server: traces that are applied beside a chart.

use serde_json::{Value, json};

use crate::harness::Rig;

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
