//! `meshctl manifest generate --with-cluster` against a real API server: a chart sees what helm lets it see.

use std::fs;
use std::process::Command;

use kube::discovery::Scope;
use serde_json::json;

use crate::harness::{Rig, program};

const OBJECTS: &str = "
apiVersion: v1
kind: Secret
metadata: {name: known, labels: {app: web}}
stringData: {password: s3cret}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {clusterIP: None, ports: [{name: http, port: 80}]}
";

const TEMPLATE: &str = r#"
{{- $namespace := .Release.Namespace }}
{{- $known := lookup "v1" "Secret" $namespace "known" }}
{{- $service := lookup "v1" "Service" $namespace "web" }}
apiVersion: v1
kind: ConfigMap
metadata: {name: seen}
data:
  password: {{ $known.data.password | b64dec | quote }}
  known: {{ toJson $known | quote }}
  port: {{ (index $service.spec.ports 0).port | kindOf }}
  absent: {{ lookup "v1" "Secret" $namespace "absent" | toJson | quote }}
  elsewhere: {{ lookup "v1" "Secret" "no-such-namespace" "known" | toJson | quote }}
  services: {{ range (lookup "v1" "Service" $namespace "").items }}{{ .kind }}/{{ .metadata.name }}{{ end }}
  namespace: {{ (lookup "v1" "Namespace" "" $namespace).metadata.uid }}
  all: {{ len (lookup "v1" "Node" "" "").items | quote }}
  version: {{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.Major }} {{ .Capabilities.KubeVersion.Minor }}
  has: {{ list (.Capabilities.APIVersions.Has "networking.istio.io/v1/VirtualService") (.Capabilities.APIVersions.Has "none.example/v1") | toJson }}
"#;

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_chart_looks_at_the_cluster_when_that_is_wanted() {
    let rig = Rig::shared();
    let namespace = rig.namespace("lookup");
    rig.admin.apply("rig", &namespace, OBJECTS).expect("the objects are applied");
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    fs::create_dir(folder.path().join("templates")).expect("a folder");
    write("Chart.yaml", "apiVersion: v2\nname: seen\nversion: 1.0.0\n");
    write("templates/seen.yaml", TEMPLATE);
    let chart = folder.path().to_str().expect("text");
    let arguments = ["manifest", "generate", "--chart", chart, "-n", &namespace];
    let live = |more: &[&str]| rig.meshctl(&[&arguments[..], &["--with-cluster"], more].concat());

    let ours = live(&[]);
    assert_eq!((ours.status, ours.stderr.as_str()), (Some(0), ""), "{}", ours.stdout);
    let theirs = Command::new(program("helm"))
        .args(["template", "release-name", chart, "-n", &namespace, "--dry-run=server", "--validate"])
        .env("KUBECONFIG", &rig.kubeconfig)
        .output()
        .expect("helm runs");
    assert!(theirs.status.success(), "{}", String::from_utf8_lossy(&theirs.stderr));
    assert_eq!(ours.stdout, String::from_utf8_lossy(&theirs.stdout));
    assert!(
        ours.stdout.contains("password: \"s3cret\"") && ours.stdout.contains("port: int64"),
        "{}",
        ours.stdout
    );

    // What was set counts more than what the cluster says.
    let set = live(&["--kube-version", "1.29", "--api-versions", "none.example/v1"]);
    assert!(set.stdout.contains("version: v1.29.0 1 29\n  has: [true,true]"), "{}", set.stdout);

    // Whoever may not look is told what is missing; a kind that is not installed is not there.
    let user = rig.kubeconfig_for(&namespace, &Scope::Namespaced, &json!([]));
    let refused = live(&["--kubeconfig", user.to_str().expect("text")]);
    assert_eq!((refused.status, refused.stdout.as_str()), (Some(8), ""), "{}", refused.stderr);
    let wanted = [
        format!("you may not get secrets known in namespace {namespace}"),
        "seen/templates/seen.yaml:3".to_owned(),
        "meshctl rbac".to_owned(),
    ];
    assert!(wanted.iter().all(|part| refused.stderr.contains(part)), "{}", refused.stderr);
    write("templates/seen.yaml", "a: {{ lookup \"none.example/v1\" \"Nothing\" \"\" \"\" | toJson }}\n");
    assert!(live(&[]).stdout.contains("\na: {}\n"));
    let without = rig.meshctl(&arguments);
    assert!(without.stdout.contains("\na: {}\n"), "{}", without.stderr);
    write("templates/seen.yaml", "a: {{ lookup \"v1/namespaces/x\" \"Secret\" \"\" \"\" | toJson }}\n");
    let path = live(&[]);
    assert!(path.status == Some(2) && path.stderr.contains("not an API version"), "{}", path.stderr);
}
