//! `meshctl tracing`: what it prints for each mesh, and what it finds in force.

use crate::support::{Program, document};

pub(super) const MESH_CONFIG: &str = "
enableTracing: true
defaultConfig: {tracing: {sampling: 2.5}}
extensionProviders:
- {name: other, zipkin: {service: zipkin.old.svc.cluster.local, port: 9411}}
- {name: jaeger, opentelemetry: {service: old.tracing.svc.cluster.local, port: 4317}}
";

pub(super) const ESTATE: &str = "
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {istio-injection: enabled}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: shop}
spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: old, namespace: outside}
spec: {template: {metadata: {labels: {app: old, sidecar.istio.io/inject: 'false'}}, spec: {containers: [{name: old}]}}}
---
apiVersion: telemetry.istio.io/v1
kind: Telemetry
metadata: {name: all, namespace: istio-system}
spec: {tracing: [{providers: [{name: Jaeger}], randomSamplingPercentage: 5}]}
---
apiVersion: telemetry.istio.io/v1
kind: Telemetry
metadata: {name: api, namespace: shop}
spec:
  selector: {matchLabels: {app: api}}
  tracing:
  - {match: {mode: CLIENT}, disableSpanReporting: true}
  - {match: {mode: SERVER}, providers: [{name: other}], randomSamplingPercentage: 50}
";

const KUMA: &str = "
apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {kuma.io/sidecar-injection: enabled}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web}]}}}
---
apiVersion: v1
kind: Namespace
metadata: {name: meshed, annotations: {linkerd.io/inject: enabled}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: api, namespace: meshed}
spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: linkerd-config, namespace: linkerd}
data:
  values: |
    proxy: {tracing: {enabled: true, collector: {endpoint: 'collector.tracing:4317'}}}
---
apiVersion: kuma.io/v1alpha1
kind: MeshTrace
metadata: {name: all, namespace: kuma-system}
spec: {targetRef: {kind: Mesh}, default: {backends: [{type: Zipkin, zipkin: {url: 'http://zipkin:9411/api/v2/spans'}}], sampling: {random: 10}}}
---
apiVersion: kuma.io/v1alpha1
kind: MeshTrace
metadata: {name: web, namespace: kuma-system}
spec: {targetRef: {kind: Dataplane, labels: {app: web}}, default: {sampling: {overall: '2.5'}}}
";

#[test]
fn istio_gets_a_provider_beside_those_that_it_has_and_a_telemetry() {
    let program = Program::new();
    let config = program.file("mesh.yaml", MESH_CONFIG);
    let enable = ["tracing", "enable", "--provider", "jaeger", "--sampling", "5%"];
    let run = |more: &[&str]| program.run(&[&enable[..], more].concat());

    let outcome = run(&["--mesh-config", &config, "-o", "json"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let found = document(&outcome.stdout, "TracingWiring");
    let telemetry = &found["manifests"][0];
    assert_eq!(telemetry["metadata"]["namespace"], "istio-system");
    assert_eq!(telemetry["spec"]["tracing"][0]["randomSamplingPercentage"], 5);
    let providers = &found["values"]["meshConfig"]["extensionProviders"];
    let names: Vec<_> = providers.as_array().expect("a list").iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["other", "jaeger"]);
    assert_eq!(providers[1]["opentelemetry"]["service"], "jaeger.tracing.svc.cluster.local");

    let outcome = run(&["--emit", "values"]);
    assert!(
        outcome.stdout.starts_with("meshConfig:\n") && outcome.stderr.contains("one list"),
        "{outcome:?}"
    );
    let some = run(&["-n", "shop", "-l", "app=web"]);
    assert!(
        some.stdout.contains("name: tracing-web") && some.stdout.contains("matchLabels"),
        "{}",
        some.stdout
    );

    // Two for the same proxies are one too many.
    let estate = program.file("estate.yaml", ESTATE);
    let outcome = run(&["-f", &estate]);
    assert_eq!(outcome.code, Some(3), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("Telemetry istio-system/all") && outcome.stderr.contains("tracing: ["));
    assert_eq!(run(&["-n", "shop", "-l", "app=api", "-f", &estate]).code, Some(3));
    assert_eq!(run(&["-l", "app=api"]).code, Some(2));
}

#[test]
fn other_meshes_get_what_they_have_for_it() {
    let program = Program::new();
    let run = |more: &[&str]| program.run(&[&["tracing", "enable", "--provider"], more].concat());
    let kuma = run(&["otlp", "--mesh", "kuma", "--sampling", "0.5", "-n", "shop", "-o", "json"]);
    let kuma = document(&kuma.stdout, "TracingWiring");
    assert_eq!(kuma["manifests"][0]["kind"], "MeshOpenTelemetryBackend");
    assert_eq!(kuma["manifests"][1]["spec"]["default"]["sampling"]["random"], "0.5");
    assert_eq!(kuma["manifests"][1]["spec"]["targetRef"]["kind"], "Dataplane");
    let zipkin = run(&["zipkin", "--mesh", "kuma"]).stdout;
    assert!(zipkin.contains("http://zipkin.tracing.svc.cluster.local:9411/api/v2/spans"), "{zipkin}");

    let linkerd = run(&["jaeger", "--mesh", "linkerd", "--emit", "values"]);
    assert!(linkerd.stdout.contains("serviceAccountName: jaeger"), "{linkerd:?}");
    for refused in [&["jaeger", "--mesh", "linkerd", "--sampling", "5"][..], &["zipkin", "--mesh", "linkerd"]]
    {
        assert_eq!(run(refused).code, Some(2), "{refused:?}");
    }
    assert!(run(&["jaeger", "--mesh", "linkerd"]).stderr.contains("--emit values"));

    // The token is never in a manifest: the collector reads it from a Secret.
    let collector = run(&["lightstep", "--emit", "collector"]).stdout;
    assert!(collector.contains("secretKeyRef") && collector.contains("${env:LIGHTSTEP_ACCESS_TOKEN}"));
    assert_eq!(run(&["lightstep", "--token-file", "token"]).code, Some(2));
}

#[test]
fn what_is_in_force_names_what_decides_it() {
    let program = Program::new();
    let (estate, config) = (program.file("estate.yaml", ESTATE), program.file("mesh.yaml", MESH_CONFIG));
    let run = |more: &[&str]| program.run(&[&["tracing", "status", "-f", &estate], more].concat());
    let outcome = run(&["--mesh-config", &config, "-o", "json"]);
    let found = document(&outcome.stdout, "TracingStatus");
    let of = |name: &str, side: &str| {
        let mut all = found["workloads"].as_array().expect("a list").iter();
        all.find(|one| one["workload"]["object"]["name"] == name && one["side"] == side)
            .expect("a workload")
            .clone()
    };
    let web = of("web", "both");
    assert_eq!((&web["state"], &web["sampling"]), (&"on".into(), &5.0.into()));
    assert_eq!(web["address"], "old.tracing.svc.cluster.local:4317");
    assert_eq!(web["decidedBy"][0]["place"]["path"], "spec.tracing[0].providers[0].name");
    assert_eq!(web["decidedBy"][0]["place"]["line"], 24);
    assert_eq!(of("api", "client")["state"], "off");
    let server = of("api", "server");
    assert_eq!((&server["protocol"], &server["sampling"]), (&"zipkin".into(), &50.0.into()));
    assert!(of("old", "both")["mesh"].is_null());

    // Without its mesh config nobody knows where the provider is.
    assert!(run(&["-n", "shop"]).stdout.contains("unknown"));
    let kuma = program.file("kuma.yaml", KUMA);
    let outcome = program.run(&["tracing", "status", "-f", &kuma]);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert!(
        lines[1].contains("kuma") && lines[1].contains("2.5%") && lines[1].contains("MeshTrace"),
        "{lines:?}"
    );
    assert!(lines[2].contains("linkerd") && lines[2].contains("collector.tracing:4317"), "{lines:?}");
}
