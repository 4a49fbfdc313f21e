//! Reading a cluster: the answers are those of the same objects in files, and rights are asked for
//! as printed and named when they lack.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use kube::discovery::Scope;
use serde_json::{Value, json};

use crate::harness::{Output, Parts, Rig};

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/bookinfo-broken");

/// A cluster with the broken example estate, as far as an API server takes it, and the same objects
/// as files.
struct Broken {
    rig: Rig,
    files: PathBuf,
}

static BROKEN: LazyLock<Broken> = LazyLock::new(|| {
    let rig = Rig::start(Parts::Api);
    let files = rig.kubeconfig.parent().expect("the estate is made").join("estate");
    fs::create_dir(&files).expect("the estate is made");
    // The cluster shows everything; say the same of the files.
    fs::write(files.join(".meshctl.yaml"), "complete: ['*']\n").expect("the estate is made");
    let mut paths: Vec<PathBuf> = fs::read_dir(EXAMPLES)
        .expect("the estate is made")
        .map(|entry| entry.expect("the estate is made").path())
        .collect();
    paths.sort_by_key(|path| (!path.ends_with("base.yaml"), path.clone()));
    for path in paths {
        let text = fs::read_to_string(&path).expect("the estate is made");
        // Two of the files are not YAML at all.
        let Ok(documents) = serde_saphyr::from_multiple::<Value>(&text) else { continue };
        for (index, document) in documents.into_iter().enumerate() {
            let object = as_pod(document);
            let namespace = object["metadata"]["namespace"].as_str().unwrap_or("").to_owned();
            let applied = rig.admin.apply("examples", &namespace, &object.to_string());
            if applied.is_ok() {
                let name =
                    format!("{}-{index}.json", path.file_stem().expect("the estate is made").display());
                fs::write(files.join(name), object.to_string()).expect("the estate is made");
            } else {
                assert!(!path.ends_with("base.yaml"), "{applied:?}");
            }
            if object["kind"] == "Namespace" {
                let account =
                    json!({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "default"}});
                let namespace = object["metadata"]["name"].as_str().expect("the estate is made");
                rig.admin.apply("examples", namespace, &account.to_string()).expect("the estate is made");
            }
        }
    }
    Broken { rig, files }
});

/// A Deployment as the pod that it would have: nothing makes pods in this rig.
fn as_pod(mut object: Value) -> Value {
    if object["kind"] == "Deployment" {
        let mut metadata = object["metadata"].take();
        metadata["labels"] = object["spec"]["template"]["metadata"]["labels"].take();
        let mut spec = object["spec"]["template"]["spec"].take();
        spec["automountServiceAccountToken"] = false.into();
        return json!({"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec});
    }
    object
}

/// What only one side can know: of live pods the containers are not read, nor are Secrets, of which a snapshot has the
/// names; and a cluster has a namespace that no file makes.
const ONE_SIDED: [&str; 4] = [
    "auto-image-in-pod Pod istio-ingress/ingress spec.containers[0].image",
    "missing-sidecar Pod istio-ingress/ingress metadata.name",
    "missing-credential Gateway istio-ingress/public spec.servers[1].tls.credentialName",
    "uninjected-namespace Namespace /default metadata.name",
];

/// What could not be checked, but for what Secrets are needed for.
fn not_checked(output: &Output) -> Vec<Value> {
    let all = json_of(output)["notChecked"].as_array().expect("a list").clone();
    all.into_iter().filter(|entry| entry["rule"] != "missing-credential").collect()
}

/// What both sides can know.
fn shared(output: &Output) -> BTreeSet<String> {
    found(output).into_iter().filter(|finding| !ONE_SIDED.contains(&finding.as_str())).collect()
}

/// Rule, object and path of every finding.
fn found(output: &Output) -> BTreeSet<String> {
    let report: Value = serde_json::from_str(&output.stdout).expect("a report");
    let findings = report["findings"].as_array().expect("findings");
    findings
        .iter()
        .map(|finding| {
            let object = &finding["place"]["object"];
            let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
            format!(
                "{} {} {}/{} {}",
                text(&finding["rule"]),
                text(&object["kind"]),
                text(&object["namespace"]),
                text(&object["name"]),
                text(&finding["place"]["path"])
            )
        })
        .collect()
}

fn json_of(output: &Output) -> Value {
    serde_json::from_str(&output.stdout).expect("one document")
}

pub(crate) fn as_user(rig: &Rig, kubeconfig: &Path, arguments: &[&str]) -> Output {
    rig.meshctl(&[arguments, &["--kubeconfig", kubeconfig.to_str().expect("the estate is made")]].concat())
}

/// The rules of the Role that `meshctl rbac` prints.
fn printed_rules(rig: &Rig, command: &[&str]) -> Value {
    let output = rig.meshctl(&[&["rbac"], command].concat());
    assert_eq!(output.status, Some(0), "{}", output.stderr);
    let role: Value = serde_saphyr::from_str(&output.stdout).expect("the estate is made");
    role["rules"].clone()
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_cluster_gives_the_findings_of_its_files() {
    let Broken { rig, files } = &*BROKEN;
    let live = rig.meshctl(&["analyze", "-o", "json"]);
    assert_eq!(live.status, Some(1), "{}", live.stderr);
    let mut command = rig.command();
    let output = command.current_dir(files).args(["analyze", ".", "-o", "json"]).output().unwrap();
    let from_files = Output {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    };
    let (live, files) = (shared(&live), shared(&from_files));
    assert!(live.len() >= 5, "{live:#?}");
    let difference: Vec<_> = live.symmetric_difference(&files).collect();
    assert!(difference.is_empty(), "only on one side: {difference:#?}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_snapshot_gives_the_findings_of_its_cluster() {
    let Broken { rig, .. } = &*BROKEN;
    let secret = json!({
        "apiVersion": "v1", "kind": "Secret", "metadata": {"name": "cert"},
        "stringData": {"tls.key": "very-hidden", "tls.crt": "very-hidden"},
    });
    rig.admin.apply("examples", "default", &secret.to_string()).unwrap();
    let folder = rig.kubeconfig.parent().unwrap().join("snapshot");
    let folder = folder.to_str().unwrap();
    let written = rig.meshctl(&["snapshot", folder, "-o", "json"]);
    assert_eq!(written.status, Some(0), "{}", written.stderr);

    let live = rig.meshctl(&["analyze", "-o", "json"]);
    let read_back = rig.meshctl(&["analyze", folder, "-o", "json"]);
    assert_eq!(shared(&live), shared(&read_back));
    assert_eq!(not_checked(&live), not_checked(&read_back));
    assert_eq!(json_of(&read_back)["skipped"], json!([]));

    let secrets = fs::read_to_string(format!("{folder}/default/secrets.yaml")).unwrap();
    assert!(secrets.contains("meshctl.io/keys: tls.crt,tls.key"), "{secrets}");
    assert!(!secrets.contains("\ndata:") && !secrets.contains("very-hidden"), "{secrets}");

    // A second time into the same directory; but not into one that holds something else.
    assert_eq!(rig.meshctl(&["snapshot", folder]).status, Some(0));
    let foreign = rig.kubeconfig.parent().unwrap().to_str().unwrap();
    let refused = rig.meshctl(&["snapshot", foreign]);
    assert_eq!(refused.status, Some(2), "{}", refused.stderr);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn the_printed_role_is_enough() {
    let Broken { rig, .. } = &*BROKEN;
    let all = rig.meshctl(&["analyze", "-o", "json"]);
    let user = rig.kubeconfig_for("shop", &Scope::Cluster, &printed_rules(rig, &["analyze"]));
    let output = as_user(rig, &user, &["analyze", "-o", "json"]);
    assert_eq!((output.status, found(&output)), (all.status, found(&all)), "{}", output.stderr);
    assert_eq!(json_of(&output)["notChecked"], json_of(&all)["notChecked"]);

    let rules = printed_rules(rig, &["analyze", "-n", "shop"]);
    let user = rig.kubeconfig_for("shop", &Scope::Namespaced, &rules);
    let output = as_user(rig, &user, &["analyze", "-n", "shop", "-o", "json"]);
    assert_eq!(output.status, Some(1), "{}", output.stderr);
    assert!(found(&output).iter().all(|finding| finding.contains(" shop/")));
    let output = as_user(rig, &user, &["analyze"]);
    assert_eq!(output.status, Some(8), "{}", output.stderr);

    let user = rig.kubeconfig_for("shop", &Scope::Cluster, &printed_rules(rig, &["snapshot"]));
    let folder = rig.kubeconfig.parent().unwrap().join("snapshot-of-user");
    let output = as_user(rig, &user, &["snapshot", folder.to_str().unwrap()]);
    assert_eq!(output.status, Some(0), "{}", output.stderr);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_right_that_lacks_is_named() {
    let Broken { rig, .. } = &*BROKEN;
    let mut rules = printed_rules(rig, &["analyze"]);
    for rule in rules.as_array_mut().unwrap() {
        rule["resources"].as_array_mut().unwrap().retain(|resource| resource != "virtualservices");
    }
    let user = rig.kubeconfig_for("shop", &Scope::Cluster, &rules);
    let output = as_user(rig, &user, &["analyze"]);
    assert_eq!(output.status, Some(8));
    let told = "you may not list virtualservices.networking.istio.io in all namespaces";
    assert!(output.stderr.contains(told), "{}", output.stderr);
    assert!(output.stderr.contains("meshctl rbac"), "{}", output.stderr);

    let output = as_user(rig, &user, &["analyze", "--allow-incomplete", "-o", "json"]);
    assert!(matches!(output.status, Some(0 | 1)), "{}", output.stderr);
    let not_checked = json_of(&output)["notChecked"].to_string();
    assert!(not_checked.contains(told), "{not_checked}");
    let output = as_user(
        rig,
        &user,
        &["analyze", "--allow-incomplete", "--require-complete", "--select", "missing-host"],
    );
    assert_eq!(output.status, Some(6), "{}{}", output.stdout, output.stderr);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn only_what_files_change_is_reported() {
    let Broken { rig, .. } = &*BROKEN;
    let change = rig.kubeconfig.parent().unwrap().join("change.yaml");
    let text = "
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: checkout, namespace: shop}
spec:
  hosts: [checkout]
  http:
  - route: [{destination: {host: checkout, port: {number: 8080}}}]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: brand-new, namespace: shop}
spec:
  hosts: [brand-new]
  http:
  - route: [{destination: {host: nobody, port: {number: 8080}}}]
";
    fs::write(&change, text).unwrap();
    let before = found(&rig.meshctl(&["analyze", "-o", "json"]));
    assert!(before.iter().any(|finding| finding.starts_with("missing-host VirtualService shop/checkout")));
    let output = rig.meshctl(&["analyze", change.to_str().unwrap(), "--with-cluster", "-o", "json"]);
    assert_eq!(output.status, Some(1), "{}", output.stderr);
    let new = found(&output);
    assert!(new.iter().all(|finding| finding.contains(" shop/brand-new ")), "{new:?}");
    assert!(new.iter().any(|finding| finding.starts_with("missing-host ")), "{new:?}");
    let comparison = &json_of(&output)["comparison"];
    assert_eq!(comparison["new"], new.len());
    let fixed = comparison["fixed"].as_array().unwrap();
    assert!(fixed.iter().any(|finding| finding["place"]["object"]["name"] == "checkout"), "{comparison}");
    assert_eq!(comparison["unchanged"].as_u64().unwrap() as usize + fixed.len(), before.len());

    let text = rig.meshctl(&["analyze", change.to_str().unwrap(), "--with-cluster"]);
    assert!(text.stdout.contains("compared with the cluster as it is: "), "{}", text.stdout);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn secrets_are_listed_when_asked_for() {
    let Broken { rig, .. } = &*BROKEN;
    let missing = "missing-credential Gateway istio-ingress/public spec.servers[1].tls.credentialName";
    let output = rig.meshctl(&["analyze", "--with-secrets", "-o", "json"]);
    assert!(found(&output).contains(missing), "{}", output.stderr);
    assert_eq!(json_of(&output)["notChecked"].as_array().unwrap().len(), not_checked(&output).len());
    let without = rig.meshctl(&["analyze", "-o", "json"]);
    assert!(!found(&without).contains(missing));
}

/// The objects that a page names in each section, and what is said about each; without what files alone have.
fn page_of(output: &Output) -> BTreeSet<String> {
    let page = json_of(output);
    let sections = page.as_object().expect("a page").iter().filter(|(name, _)| *name != "findings");
    let lines = sections.flat_map(|(name, section)| {
        section.as_array().into_iter().flatten().map(move |entry| {
            let object = &entry["place"]["object"];
            let part = |key: &str| object[key].as_str().unwrap_or_default();
            let note = entry["note"].as_str().unwrap_or_default();
            format!("{name}: {} {}/{}: {note}", part("kind"), part("namespace"), part("name"))
        })
    });
    lines.collect()
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_page_of_a_cluster_is_that_of_its_files() {
    let Broken { rig, files } = &*BROKEN;
    let files = files.to_str().unwrap();
    for subject in
        ["service/ingress.istio-ingress", "pod/ingress.istio-ingress", "gateway/public.istio-ingress"]
    {
        let live = rig.meshctl(&["describe", subject, "-o", "json"]);
        let from_files = rig.meshctl(&["describe", subject, "-f", files, "-o", "json"]);
        assert_eq!(live.status, Some(0), "{subject}: {}", live.stderr);
        assert_eq!(from_files.status, Some(0), "{subject}: {}", from_files.stderr);
        let (one, other) = (page_of(&live), page_of(&from_files));
        assert!(one.len() > 3, "{subject}: {one:#?}");
        let difference: Vec<_> = one.symmetric_difference(&other).collect();
        assert!(difference.is_empty(), "{subject}, only on one side: {difference:#?}");
        assert_eq!(shared(&live), shared(&from_files), "{subject}");
    }
    let missing = rig.meshctl(&["describe", "service/ingres.istio-ingress"]);
    assert_eq!(missing.status, Some(2), "{}", missing.stderr);
    assert!(missing.stderr.contains("ingress"), "{}", missing.stderr);

    let user = rig.kubeconfig_for("shop", &Scope::Cluster, &printed_rules(rig, &["describe"]));
    let output = as_user(rig, &user, &["describe", "service/ingress.istio-ingress"]);
    assert_eq!(output.status, Some(0), "{}", output.stderr);
}
