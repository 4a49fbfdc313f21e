//! Installations on real servers: an API server with its own server-side apply, controllers, a scheduler, and pods that
//! kwok makes ready. The charts are our own, of the shape of a mesh's.

mod kills;

use std::path::Path;
use std::process::{Child, Command, Stdio};

use kube::discovery::Scope;
use serde_json::{Value, json};

use crate::harness::{Output, Rig, eventually, program};

const CHARTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/charts/mesh");

/// One installation in a namespace of its own.
struct Mesh {
    rig: &'static Rig,
    namespace: String,
    group: String,
}

impl Mesh {
    /// In a namespace that meshctl makes.
    fn new() -> Self {
        let rig = Rig::shared();
        Self::at(rig, format!("{}-mesh", rig.namespace("install")))
    }

    fn in_a_namespace() -> Self {
        let rig = Rig::shared();
        Self::at(rig, rig.namespace("install"))
    }

    fn at(rig: &'static Rig, namespace: String) -> Self {
        Self { rig, group: format!("{namespace}.example.com"), namespace }
    }

    fn words<'w>(&'w self, command: &'w str, more: &[&'w str]) -> Vec<String> {
        let group = format!("group={}", self.group);
        let fixed = [
            command,
            "istio",
            "--chart",
            CHARTS,
            "-n",
            &self.namespace,
            "--set",
            &group,
            "--with",
            "cni",
            "-o",
            "json",
        ];
        fixed.iter().chain(more).map(|word| (*word).to_owned()).collect()
    }

    fn run(&self, more: &[&str]) -> (Output, Value) {
        let words = self.words("install", more);
        let output = self.rig.meshctl(&words.iter().map(String::as_str).collect::<Vec<_>>());
        let document = serde_json::from_str(&output.stdout).unwrap_or_else(|_| json!(output.stderr));
        (output, document)
    }

    /// An installation that goes on by itself.
    fn begin(&self, more: &[&str]) -> Child {
        let mut command = self.rig.command();
        command.args(self.words("install", &[&["--yes"], more].concat()));
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("meshctl starts")
    }

    #[track_caller]
    fn install(&self, more: &[&str]) -> Value {
        let (output, document) = self.run(&[&["--yes"], more].concat());
        assert_eq!(output.status, Some(0), "{document:#}\n{}", output.stderr);
        document
    }

    fn get(&self, kind: &str, name: &str) -> kube::Result<Value> {
        self.rig.admin.get(kind, &self.namespace, name)
    }

    fn meshctl(&self, words: &[&str]) -> Output {
        self.rig.meshctl(&[words, &["-n", &self.namespace]].concat())
    }
}

/// The objects with a change other than `unchanged`, as `change Kind name`.
fn changes(document: &Value) -> Vec<String> {
    let steps = document["objects"].as_array().expect("objects").iter();
    steps
        .filter(|step| step["change"] != "unchanged")
        .map(|step| {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            format!(
                "{} {} {}",
                text(&step["change"]),
                text(&step["object"]["kind"]),
                text(&step["object"]["name"])
            )
        })
        .collect()
}

const NONE: [String; 0] = [];
const MAP: &str = "v1/ConfigMap";
const WEBHOOK: &str = "admissionregistration.k8s.io/v1/MutatingWebhookConfiguration";

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_mesh_is_installed_changed_and_removed() {
    let mesh = Mesh::new();
    let (output, plan) = mesh.run(&["--dry-run=server"]);
    assert_eq!((output.status, &plan["changed"]), (Some(0), &json!(false)), "{plan:#}");
    assert!(mesh.get(MAP, "istiod").is_err());
    assert!(changes(&mesh.install(&[])).len() > 18);
    let key = |mesh: &Mesh| mesh.get("v1/Secret", "istiod-key").expect("the Secret")["data"]["key"].clone();
    let first = key(&mesh);

    // Again: nothing is written, not even what charts make of random bytes.
    let again = mesh.install(&[]);
    assert_eq!((changes(&again), &again["changed"]), (NONE.to_vec(), &json!(false)), "{again:#}");
    assert_eq!(key(&mesh), first);
    let verified = mesh.meshctl(&["verify-install", "istio"]);
    assert_eq!(verified.status, Some(0), "{}", verified.stdout);

    // Other values change what they change, and what is not rendered any more goes.
    let next = ["--set", "mesh=accessLog: on", "--set", "extra=false"];
    assert_eq!(changes(&mesh.install(&next)), ["changed ConfigMap istiod", "deleted ConfigMap istiod-extra"]);
    assert!(mesh.get(MAP, "istiod-extra").is_err());

    // What a control plane fills in is left to it.
    let name = format!("injector-istiod-{}", mesh.namespace);
    let mut webhooks = mesh.get(WEBHOOK, &name).expect("the webhook")["webhooks"].clone();
    webhooks[0]["clientConfig"]["caBundle"] = "LS0tLS1CRUdJTg==".into();
    webhooks[0]["failurePolicy"] = "Ignore".into();
    let patched = mesh.rig.admin.patch(WEBHOOK, "", &name, &json!({"webhooks": webhooks}));
    // The server takes nothing but certificates.
    if patched.is_err() {
        webhooks[0]["clientConfig"].as_object_mut().expect("a map").remove("caBundle");
        mesh.rig.admin.patch(WEBHOOK, "", &name, &json!({"webhooks": webhooks})).expect("it is patched");
    }
    let left = mesh.install(&next);
    assert!(left.to_string().contains(".failurePolicy"), "{left:#}");
    assert_eq!(mesh.get(WEBHOOK, &name).expect("the webhook")["webhooks"][0]["failurePolicy"], "Ignore");

    let removed = mesh.meshctl(&["uninstall", "istio", "--purge", "--yes", "-o", "json"]);
    assert_eq!(removed.status, Some(0), "{removed:?}");
    for (kind, name) in [
        ("v1/Namespace", mesh.namespace.clone()),
        ("rbac.authorization.k8s.io/v1/ClusterRole", format!("istiod-{}", mesh.namespace)),
        ("apiextensions.k8s.io/v1/CustomResourceDefinition", format!("things.{}", mesh.group)),
        (WEBHOOK, name),
    ] {
        assert!(mesh.get(kind, &name).is_err(), "{kind} {name} is left");
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn another_field_manager_is_named_and_not_overruled() {
    let mesh = Mesh::new();
    mesh.install(&[]);
    let other = json!({"data": {"mesh": "accessLog: theirs"}});
    mesh.rig.admin.patch(MAP, &mesh.namespace, "istiod", &other).expect("somebody edits it");
    let (output, refused) = mesh.run(&["--yes"]);
    assert_eq!((output.status, &refused["changed"]), (Some(7), &json!(false)), "{refused:#}");
    let steps = refused["objects"].as_array().expect("objects");
    let conflict = steps.iter().find_map(|step| step["conflicts"].get(0)).expect("a conflict");
    assert_eq!(conflict["field"], ".data.mesh");
    let entries = mesh.get(MAP, "istiod").expect("the map")["metadata"]["managedFields"].clone();
    let managers = entries.as_array().expect("managers").iter().map(|entry| &entry["manager"]);
    assert!(managers.into_iter().any(|manager| *manager == conflict["manager"]), "{entries:#}");

    let drift = mesh.meshctl(&["verify-install", "istio", "-o", "junit"]);
    assert!(
        drift.status == Some(1) && drift.stdout.contains(".data.mesh was changed by"),
        "{}",
        drift.stdout
    );
    assert_eq!(changes(&mesh.install(&["--force-conflicts"])), ["changed ConfigMap istiod"]);
    assert_eq!(mesh.get(MAP, "istiod").expect("the map")["data"]["mesh"], "accessLog: off");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_workload_that_cannot_run_says_why() {
    let mesh = Mesh::new();
    let namespace = json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": mesh.namespace}});
    let quota = json!({"apiVersion": "v1", "kind": "ResourceQuota", "metadata": {"name": "none"}, "spec": {"hard": {"pods": "0"}}});
    mesh.rig.admin.apply("rig", "", &namespace.to_string()).expect("the namespace is made");
    mesh.rig.admin.apply("rig", &mesh.namespace, &quota.to_string()).expect("the quota is made");
    eventually("the quota holds", || {
        let quota = mesh.get("v1/ResourceQuota", "none").ok()?;
        quota["status"]["hard"]["pods"].as_str().map(drop)
    });
    let (output, late) = mesh.run(&["--yes", "--wait", "15s"]);
    assert_eq!(output.status, Some(8), "{late:#}");
    let causes = late["waiting"][0]["causes"].as_array().expect("causes");
    assert!(causes.iter().any(|cause| cause["kind"] == "quota"), "{late:#}");
    // Nothing that would need it is there yet.
    assert!(mesh.get(WEBHOOK, &format!("injector-istiod-{}", mesh.namespace)).is_err());
    mesh.rig.admin.delete("v1/ResourceQuota", &mesh.namespace, "none").expect("the quota is lifted");
    mesh.install(&[]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_pod_that_fails_is_named_with_its_cause() {
    let mesh = Mesh::in_a_namespace();
    let late = || {
        let (output, late) = mesh.run(&["--yes", "--set", "nodeSelector.pool=none", "--wait", "2s"]);
        assert_eq!(output.status, Some(8), "{late:#}");
        late["waiting"][0].clone()
    };
    let waiting = late();
    assert_eq!(waiting["object"]["name"], "istiod");
    assert_eq!(waiting["causes"][0]["kind"], "scheduling", "{waiting:#}");

    // What a kubelet says of an image that is not there.
    let pods = mesh.rig.admin.list("v1/Pod", &mesh.namespace).expect("pods");
    let pod = pods.iter().find(|pod| pod["metadata"]["labels"]["app"] == "istiod").expect("its pod");
    let name = pod["metadata"]["name"].as_str().expect("a name");
    let waiting = json!({"reason": "ImagePullBackOff", "message": "not found: mesh/pilot:1.0.0"});
    let status = json!({"phase": "Pending", "containerStatuses": [{
        "name": "discovery", "ready": false, "restartCount": 0, "image": "", "imageID": "", "state": {"waiting": waiting}}]});
    mesh.rig.admin.patch_status("v1/Pod", &mesh.namespace, name, &status).expect("its kubelet says so");
    let waiting = late();
    let causes = waiting["causes"].as_array().expect("causes");
    let cause = causes.iter().find(|cause| cause["kind"] == "image-pull").expect("the image");
    assert_eq!(cause["object"]["name"], name, "{waiting:#}");
    assert!(cause["message"].to_string().contains("mesh/pilot:1.0.0"), "{waiting:#}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn hooks_run_on_request_and_leave_nothing() {
    let mesh = Mesh::in_a_namespace();
    let before = kills::everything(&mesh);
    let job = |name: &str| mesh.get("batch/v1/Job", name);
    let events = |document: &Value| -> Vec<String> {
        let hooks = document["hooks"].as_array().expect("hooks").iter();
        hooks.map(|hook| format!("{} {}", hook["event"], hook["object"]["name"]).replace('"', "")).collect()
    };
    let first = mesh.install(&["--run-hooks"]);
    assert_eq!(events(&first), ["pre-install before-install", "post-install after-install"]);
    assert!(job("before-install").is_err(), "it goes when it has succeeded");
    assert_eq!(job("after-install").expect("it stays")["status"]["succeeded"], 1);
    let next = mesh.install(&["--run-hooks", "--set", "mesh=accessLog: on"]);
    assert_eq!(events(&next), ["pre-upgrade before-install"]);
    let removal = kills::removed(&mesh, &before, "with hooks");
    assert_eq!(events(&removal), ["pre-delete before-delete"]);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_second_control_plane_stands_beside_the_first_and_a_tag_moves_to_it() {
    let mesh = Mesh::new();
    mesh.install(&[]);
    let revision = format!("{}-b", mesh.namespace);
    let second = mesh.install(&["--revision", &revision]);
    let shared = second["objects"].as_array().expect("objects").iter();
    assert!(shared.filter(|step| step["alsoOf"] == json!(["istio"])).count() > 3, "{second:#}");
    let tag = format!("tag-{}", mesh.namespace);
    let set = |revision: &str, more: &[&str]| {
        let words = ["tag", "set", &tag, "--revision", revision, "--yes", "-o", "json"];
        mesh.rig.meshctl(&[&words, more].concat())
    };
    let first = set(&mesh.namespace, &[]);
    assert_eq!(first.status, Some(0), "{first:?}");
    assert_eq!(set(&revision, &[]).status, Some(3));
    assert_eq!(set(&revision, &["--overwrite"]).status, Some(0));
    let webhooks =
        mesh.get(WEBHOOK, &format!("istio-revision-tag-{tag}")).expect("the tag")["webhooks"].clone();
    assert_eq!(webhooks[0]["clientConfig"]["service"]["name"], format!("istiod-{revision}"));

    // The first one goes; what both have stays.
    let name = format!("istio-{revision}");
    assert_eq!(mesh.meshctl(&["uninstall", &name, "--yes"]).status, Some(3), "the tag stands for it");
    let gone = mesh.meshctl(&["uninstall", "istio", "--purge", "--yes"]);
    assert_eq!(gone.status, Some(0), "{gone:?}");
    assert!(mesh.get("apps/v1/Deployment", "istiod").is_err());
    assert!(mesh.get("apps/v1/Deployment", &format!("istiod-{revision}")).is_ok());
    let checked = mesh.meshctl(&["verify-install", &name]);
    // The validator that both share still leads to the first one.
    assert!(checked.status == Some(1) && checked.stdout.contains("1 failed"), "{}", checked.stdout);
    assert!(checked.stdout.contains("ValidatingWebhookConfiguration"), "{}", checked.stdout);
    let removed = mesh.rig.meshctl(&["tag", "remove", &tag, "--yes"]);
    assert_eq!(removed.status, Some(0), "{removed:?}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_release_of_helm_is_recognised_and_taken_over_on_request() {
    let rig = Rig::shared();
    let namespace = rig.namespace("adopt");
    let chart = format!("{CHARTS}/gateway");
    let helm = Command::new(program("helm"))
        .args(["install", "edge", &chart, "-n", &namespace, "--set", "replicas=2"])
        .env("KUBECONFIG", &rig.kubeconfig)
        .output()
        .expect("helm runs");
    assert!(helm.status.success(), "{helm:?}");
    let run = |more: &[&str]| {
        let words = ["install", "edge", "--chart", &chart, "-n", &namespace, "--yes"];
        rig.meshctl(&[&words, more].concat())
    };
    let refused = run(&[]);
    assert!(
        refused.status == Some(7) && refused.stdout.contains("Helm release edge has installed it"),
        "{refused:?}"
    );
    let adopted = run(&["--adopt"]);
    assert_eq!(adopted.status, Some(0), "{adopted:?}");
    let deployment = rig.admin.get("apps/v1/Deployment", &namespace, "edge").expect("the Deployment");
    assert_eq!(deployment["spec"]["replicas"], 1);
    assert!(!deployment.to_string().contains("meta.helm.sh"), "{deployment:#}");
    assert!(run(&[]).stdout.contains("2 unchanged"));
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn rights_that_lack_are_listed_and_those_that_rbac_prints_are_enough() {
    let mesh = Mesh::in_a_namespace();
    let role = mesh.rig.meshctl(&["rbac", "install", "-o", "json"]);
    let role: Value = serde_json::from_str(&role.stdout).expect("JSON");
    let mut rules = role["role"]["rules"].as_array().expect("rules").clone();
    let precheck = |kubeconfig: &Path| {
        let path = kubeconfig.to_string_lossy().into_owned();
        let words = mesh.words("precheck", &["--kubeconfig", &path]);
        let output = mesh.rig.meshctl(&words.iter().map(String::as_str).collect::<Vec<_>>());
        let document: Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| json!(output.stderr));
        (output.status, document)
    };
    let refused = |document: &Value| -> Vec<String> {
        let steps = document["objects"].as_array().expect("objects").iter();
        steps.filter_map(|step| step["refused"].as_str().map(str::to_owned)).collect()
    };
    let (status, document) = precheck(&mesh.rig.read_only_kubeconfig(&mesh.namespace));
    let reasons = refused(&document);
    assert_eq!(status, Some(3), "{document:#}");
    for resource in ["deployments", "clusterroles", "customresourcedefinitions"] {
        let of_it = |reason: &&String| reason.starts_with("you may not") && reason.contains(resource);
        assert!(reasons.iter().any(|reason| of_it(&reason)), "{resource}: {reasons:#?}");
    }
    // Whoever makes roles holds what they grant, or may escalate and bind.
    rules.push(json!({"apiGroups": ["rbac.authorization.k8s.io"], "verbs": ["escalate", "bind"],
        "resources": ["roles", "clusterroles", "rolebindings", "clusterrolebindings"]}));
    let enough = mesh.rig.kubeconfig_for(&mesh.namespace, &Scope::Cluster, &json!(rules));
    let (_, document) = precheck(&enough);
    // Webhooks of other tests may have nobody behind them, which it says, too.
    assert_eq!(refused(&document), NONE, "{document:#}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn an_envoy_of_its_own_has_a_configuration_that_envoy_takes() {
    let rig = Rig::shared();
    let namespace = rig.namespace("envoy");
    let meshctl = |words: &[&str]| -> Value {
        let output = rig.meshctl(&[words, &["-n", &namespace, "--yes", "-o", "json"]].concat());
        assert_eq!(output.status, Some(0), "{output:?}");
        serde_json::from_str(&output.stdout).expect("a document")
    };
    meshctl(&["install", "envoy"]);
    assert_eq!(changes(&meshctl(&["install", "envoy"])), NONE);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("envoy.yaml");
    let map = rig.admin.get(MAP, &namespace, "envoy").expect("the configuration");
    std::fs::write(&file, map["data"]["envoy.yaml"].as_str().expect("text")).expect("the file is written");
    let said = Command::new(program("envoy")).args(["--mode", "validate", "-c"]).arg(&file).output();
    let said = said.expect("envoy starts");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    meshctl(&["uninstall", "envoy", "--purge"]);
}
