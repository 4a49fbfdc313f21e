//! `meshctl inject`: manifests with sidecars, all else byte for byte.

use serde_json::Value;

use crate::support::{Outcome, Program, document};

/// The ConfigMaps of a small injector of our own.
pub(super) const INJECTOR: &str = "apiVersion: v1
kind: ConfigMap
metadata: {name: istio-sidecar-injector, namespace: istio-system}
data:
  values: '{\"global\": {\"hub\": \"hub\", \"tag\": \"1\", \"proxy\": {\"image\": \"proxyv2\"}}}'
  config: |
    policy: enabled
    neverInjectSelector: [{matchLabels: {never: 'yes'}}]
    template: '{{ Template_Version_Mismatched }}'
    templates:
      sidecar: |
        spec:
          containers:
          - name: istio-proxy
            image: {{ .ProxyImage }}
            env:
            - {name: OWNER, value: '{{ .TypeMeta.Kind }} {{ .DeploymentMeta.Namespace }}/{{ .DeploymentMeta.Name }}'}
            - {name: TRUST_DOMAIN, value: {{ .MeshConfig.TrustDomain }}}
      newer: |
        spec:
          a: {{ Template_Version_Mismatched }}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: istio, namespace: istio-system}
data: {mesh: 'trustDomain: of-map'}
";

const MANIFESTS: &str = "\
# the shop
apiVersion: v1
kind: Service
metadata: {name:   web}   # odd, but ours
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # its name
  namespace: shop
spec:
  template:
    metadata:
      labels: {app: web}
    spec:
      # one is enough
      containers:
      - name: web   # first
        image: 'web:1'
---
apiVersion: batch/v1
kind: CronJob
metadata: {name: tidy}
spec: {jobTemplate: {spec: {template: {metadata: {labels: {never: \"yes\"}}, spec: {containers: []}}}}}
---
apiVersion: v1
kind: Pod
metadata: {name: node}
spec: {hostNetwork: true, containers: []}
---
apiVersion: v1
kind: ReplicationController
metadata: {name: old}
spec: {replicas: 0}
";

fn run(program: &Program, manifests: &str, arguments: &[&str]) -> Outcome {
    let injector = program.file("injector.yaml", INJECTOR);
    let mut line = vec!["inject", "-f", "-", "--injector", &injector];
    line.extend(arguments);
    program.run_with(&line, manifests.as_bytes())
}

#[test]
fn only_pods_that_are_injected_change() {
    let program = Program::new();
    let outcome = run(&program, MANIFESTS, &[]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let proxy = "
      - name: istio-proxy
        image: hub/proxyv2:1
        env:
        - name: OWNER
          value: Deployment shop/web
        - name: TRUST_DOMAIN
          value: of-map
";
    let (before, behind) = MANIFESTS.split_once("        image: 'web:1'\n").expect("the container");
    let (head, tail) = before.split_once("      labels: {app: web}\n").expect("the labels");
    assert!(
        outcome.stdout.starts_with(&format!("{head}      labels: {{app: web}}\n      annotations:\n")),
        "{}",
        outcome.stdout
    );
    assert!(outcome.stdout.contains(&format!("{tail}        image: 'web:1'{proxy}")), "{}", outcome.stdout);
    assert!(outcome.stdout.ends_with(behind), "{}", outcome.stdout);
    for line in [
        "Deployment shop/web: injected: ",
        "CronJob default/tidy: left alone: neverInjectSelector of istio-sidecar-injector takes its pods",
        "Pod default/node: left alone: its pods use the network of their node (hostNetwork)",
        "ReplicationController default/old: left alone: it has no pod template",
    ] {
        assert!(outcome.stderr.contains(line), "{line} in {}", outcome.stderr);
    }
    let again = run(&program, &outcome.stdout, &[]);
    assert!(
        again.stderr.contains("Deployment shop/web: left alone: its pods have this sidecar already"),
        "{}",
        again.stderr
    );
    assert_eq!(again.stdout, outcome.stdout);
}

#[test]
fn lists_json_and_several_files_keep_their_form() {
    let program = Program::new();
    let pod = r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "namespace": "shop"}, "spec": {"containers": [{"name": "a"}]}}"#;
    let list = format!(
        "{{\"kind\": \"List\", \"apiVersion\": \"v1\", \"items\": [\n  {pod},\n  {{\"kind\": \"Service\", \"apiVersion\": \"v1\", \"metadata\": {{\"name\": \"s\"}}}}\n]}}"
    );
    let mesh = program.file("mesh.yaml", "trustDomain: of-file\n");
    let outcome = run(&program, &list, &["--mesh-config", &mesh]);
    let printed: Value =
        serde_json::from_str(&outcome.stdout).unwrap_or_else(|error| panic!("{error}: {outcome:?}"));
    let proxy = &printed["items"][0]["spec"]["containers"][1];
    assert_eq!((&proxy["name"], &proxy["env"][0]["value"]), (&"istio-proxy".into(), &"Pod shop/a".into()));
    assert_eq!(proxy["env"][1]["value"], "of-file");
    assert_eq!(printed["items"][1]["metadata"]["name"], "s");

    let injector = program.file("injector.yaml", INJECTOR);
    program.file("in/a.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: s}");
    let folder = program
        .file("in/b.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: t}\n")
        .replace("/b.yaml", "");
    let outcome = program.run(&["inject", "-f", &folder, "--injector", &injector]);
    assert_eq!(
        outcome.stdout,
        "apiVersion: v1\nkind: Service\nmetadata: {name: s}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: t}\n"
    );
    assert!(outcome.stderr.contains("no workload is in the input"), "{}", outcome.stderr);
}

#[test]
fn the_document_tells_what_became_of_each_workload() {
    let outcome = run(&Program::new(), MANIFESTS, &["-o", "json"]);
    let found = document(&outcome.stdout, "InjectedManifests");
    assert!(found["text"].as_str().is_some_and(|text| text.contains("hub/proxyv2:1")));
    let workload = &found["workloads"][0];
    assert_eq!((&workload["state"], &workload["mesh"]), (&"injected".into(), &"istio".into()));
    assert_eq!(workload["workload"]["line"], 9);
    assert_eq!(found["workloads"][1]["state"], "left-alone");
}

#[test]
fn other_meshes_get_their_mark() {
    let program = Program::new();
    for (mesh, mark) in [
        ("linkerd", "      annotations:\n        linkerd.io/inject: enabled\n"),
        ("kuma", "      labels: {app: web, kuma.io/sidecar-injection: enabled}\n"),
    ] {
        let outcome = program.run_with(&["inject", "-f", "-", "--mesh", mesh], MANIFESTS.as_bytes());
        assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
        assert!(outcome.stdout.contains(mark), "{}", outcome.stdout);
        let again = program.run_with(&["inject", "-f", "-", "--mesh", mesh], outcome.stdout.as_bytes());
        assert_eq!(again.stdout, outcome.stdout);
        assert!(again.stderr.contains("Deployment shop/web: left alone: its pods say"), "{}", again.stderr);
        let quiet = program.run_with(&["inject", "-q", "-f", "-", "--mesh", mesh], MANIFESTS.as_bytes());
        assert_eq!((quiet.stdout, quiet.stderr.as_str()), (outcome.stdout, ""));
    }
}

#[test]
fn what_cannot_be_done_is_said_with_its_place() {
    let program = Program::new();
    let newer =
        MANIFESTS.replace("{app: web}", "{app: web}\n      annotations: {inject.istio.io/templates: newer}");
    let shared = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template: &t\n    spec: {containers: [{name: a}]}\nextra: *t\n";
    for (manifests, arguments, wanted) in [
        (
            newer.as_str(),
            &[][..],
            "injecting a sidecar into Deployment web: newer:2:9: there is no function `Template_Version_Mismatched`",
        ),
        (MANIFESTS, &["--revision", "canary"], "there is no ConfigMap istio-sidecar-injector-canary"),
        (shared, &[], "such as behind an anchor"),
        ("a: [", &[], "-:1:"),
    ] {
        let outcome = run(&program, manifests, arguments);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (Some(2), ""), "{outcome:?}");
        assert!(outcome.stderr.contains(wanted), "{wanted} in {}", outcome.stderr);
    }
}

#[test]
fn what_is_no_pod_is_refused_whoever_injects() {
    let program = Program::new();
    let injector = program.file("injector.yaml", INJECTOR);
    for template in ["text", "[]", "5", "{metadata: [], spec: {}}", "{metadata: {labels: 5}, spec: {}}", "{}"]
    {
        let text = format!(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web}}\nspec: {{template: {template}}}\n"
        );
        for how in [["--mesh", "linkerd"], ["--mesh", "kuma"], ["--injector", &injector]] {
            let line = [&["inject", "-f", "-"], &how[..]].concat();
            let refused = program.run_with(&line, text.as_bytes());
            let Outcome { code, stdout, stderr } = &refused;
            assert!(*code == Some(2) && stdout.is_empty() && stderr.contains("is not a map"), "{refused:?}");
        }
    }
}
