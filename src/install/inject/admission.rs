//! Sidecars by the API server: it is asked to create a pod, as a trial of which it keeps nothing, and gives back what its
//! webhooks made of it. What it fills in by itself, and what was only there for the webhooks, is taken out again.

use serde_json::{Map, Value, json};

use super::{Made, Subject};
use crate::base::{Error, Result};
use crate::cluster::{Cluster, PatchError};
use crate::estate::KindSpec;
use crate::mesh::injection::INJECTORS;
use crate::mesh::istio::sidecar::Owner;
use crate::resource::identity::kind_spec;

/// Fields and what the API server fills into them.
type Defaults = [(&'static str, fn() -> Value)];

/// What it fills into a pod.
const POD_DEFAULTS: &Defaults = &[
    ("restartPolicy", || json!("Always")),
    ("terminationGracePeriodSeconds", || json!(30)),
    ("dnsPolicy", || json!("ClusterFirst")),
    ("serviceAccountName", || json!("default")),
    ("securityContext", || json!({})),
    ("schedulerName", || json!("default-scheduler")),
    ("priority", || json!(0)),
    ("enableServiceLinks", || json!(true)),
    ("preemptionPolicy", || json!("PreemptLowerPriority")),
];

/// What it fills into a container.
const CONTAINER_DEFAULTS: &Defaults = &[
    ("terminationMessagePath", || json!("/dev/termination-log")),
    ("terminationMessagePolicy", || json!("File")),
    ("resources", || json!({})),
];

/// The label by which injectors know the Deployment behind a ReplicaSet, and its value in a trial.
const HASH: (&str, &str) = ("pod-template-hash", "0");

/// What the API server and its webhooks make of a pod. Nothing is written.
///
/// # Errors
/// When it cannot be reached, forbids it, or refuses the pod; a webhook that has side effects refuses every trial.
pub fn of_admission(cluster: &Cluster, subject: &Subject<'_>, namespace: &str) -> Result<Made> {
    let Some(kind) = kind_spec("", "Pod") else { return Ok(Made::Left("pods are not known".to_owned())) };
    let trial = trial(subject.pod, subject.owner);
    let admitted_pod = create(cluster, kind, namespace, &trial, subject.owner)?;
    Ok(admitted(subject.pod, admitted_pod))
}

fn create(
    cluster: &Cluster,
    kind: &KindSpec,
    namespace: &str,
    trial: &Value,
    owner: &Owner,
) -> Result<Value> {
    cluster.try_create(kind, namespace, trial).map_err(|error| {
        let doing = format!("trying a pod of {} {} in namespace {namespace}", owner.kind, owner.name);
        match error {
            PatchError::Other(error) | PatchError::Unsure(error) => Error { doing, ..error },
            PatchError::Conflict(cause) | PatchError::TestFailed(cause) => Error::conflict(doing, cause)
                .advise("Nothing was written. A pod of this name is there: give it another one, or leave --via out."),
        }
    })
}

/// The pod that is tried: it looks as its controller would make it.
fn trial(pod: &Value, owner: &Owner) -> Value {
    let (api_version, kind, name) = (owner.api_version.as_str(), owner.kind.as_str(), owner.name.as_str());
    let mut metadata = pod["metadata"].as_object().cloned().unwrap_or_default();
    for field in ["namespace", "resourceVersion", "uid", "creationTimestamp", "managedFields"] {
        metadata.shift_remove(field);
    }
    let controller = match kind {
        "Pod" => None,
        "Deployment" => Some(("apps/v1", "ReplicaSet", format!("{name}-{}", HASH.1))),
        "CronJob" => Some(("batch/v1", "Job", format!("{name}-00000000"))),
        _ => Some((api_version, kind, name.to_owned())),
    };
    if let Some((api_version, kind, controller)) = controller {
        metadata.shift_remove("name");
        metadata.insert("generateName".to_owned(), format!("{name}-").into());
        let uid = "00000000-0000-0000-0000-000000000000";
        let reference = json!({"apiVersion": api_version, "kind": kind, "name": controller, "uid": uid, "controller": true});
        metadata.insert("ownerReferences".to_owned(), json!([reference]));
    }
    if kind == "Deployment" {
        let labels = metadata.entry("labels").or_insert_with(|| Value::Object(Map::new()));
        if let Some(labels) = labels.as_object_mut() {
            labels.insert(HASH.0.to_owned(), HASH.1.into());
        }
    }
    let mut spec = pod["spec"].clone();
    let is_job = ["Job", "CronJob"].contains(&kind);
    if let Some(spec) = spec.as_object_mut().filter(|_| is_job) {
        spec.entry("restartPolicy").or_insert_with(|| "Never".into());
    }
    json!({"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec})
}

/// What admission made of a pod: with the proxy of a mesh, or as it was.
fn admitted(pod: &Value, mut admitted: Value) -> Made {
    let has = |pod: &Value, name: &str| {
        ["containers", "initContainers"].iter().any(|list| {
            pod["spec"][*list].as_array().into_iter().flatten().any(|container| container["name"] == name)
        })
    };
    let injector = INJECTORS.iter().find(|one| has(&admitted, one.container) && !has(pod, one.container));
    let Some(injector) = injector else {
        return Made::Left("the API server and its webhooks add no proxy of a mesh".to_owned());
    };
    let mut metadata = pod["metadata"].as_object().cloned().unwrap_or_default();
    for map in ["labels", "annotations"] {
        if let Value::Object(mut texts) = admitted["metadata"][map].take() {
            if pod["metadata"][map][HASH.0].is_null() && texts.get(HASH.0).is_some_and(|it| it == HASH.1) {
                texts.shift_remove(HASH.0);
            }
            if !texts.is_empty() {
                metadata.insert(map.to_owned(), Value::Object(texts));
            }
        }
    }
    let mut spec = admitted["spec"].take();
    take_out_defaults(&mut spec, &pod["spec"]);
    let reason = "the webhooks of the cluster take its pods".to_owned();
    let pod = json!({"metadata": metadata, "spec": spec});
    Made::Injected { pod, mesh: injector.mesh, revision: String::new(), reason }
}

/// Takes out what the API server fills in where the pod says nothing.
fn take_out_defaults(spec: &mut Value, before: &Value) {
    drop_defaults(spec, before, POD_DEFAULTS);
    if let Some(spec) = spec.as_object_mut() {
        if before["serviceAccount"].is_null() {
            spec.shift_remove("serviceAccount");
        }
        retain(spec, "volumes", |volume| !is_token(volume));
        let waits = |one: &Value| {
            let key = one["key"].as_str().unwrap_or_default();
            ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"].contains(&key)
                && one["tolerationSeconds"] == 300
        };
        retain(spec, "tolerations", |one| !waits(one));
    }
    for list in ["containers", "initContainers"] {
        for container in spec.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let same =
                before[list].as_array().into_iter().flatten().find(|one| one["name"] == container["name"]);
            drop_defaults(container, same.unwrap_or(&Value::Null), CONTAINER_DEFAULTS);
            if let Some(container) = container.as_object_mut() {
                retain(container, "volumeMounts", |mount| !is_token(mount));
            }
        }
    }
}

fn drop_defaults(object: &mut Value, before: &Value, defaults: &Defaults) {
    let Some(object) = object.as_object_mut() else { return };
    for (field, default) in defaults {
        if before[*field].is_null() && object.get(*field).is_some_and(|value| *value == default()) {
            object.shift_remove(*field);
        }
    }
}

/// Whether a volume, or a mount of it, is the token that every pod gets.
fn is_token(one: &Value) -> bool {
    one["name"].as_str().is_some_and(|name| name.starts_with("kube-api-access-"))
}

/// Keeps these items of a list, which goes when none is left.
fn retain(object: &mut Map<String, Value>, list: &str, keep: impl Fn(&Value) -> bool) {
    let Some(items) = object.get_mut(list).and_then(Value::as_array_mut) else { return };
    items.retain(keep);
    if items.is_empty() {
        object.shift_remove(list);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pod() -> Value {
        json!({"metadata": {"labels": {"app": "web"}}, "spec": {"containers": [{"name": "web", "image": "web:1"}]}})
    }

    #[test]
    fn a_trial_looks_as_its_controller_makes_it() {
        let owner = |kind: &str| Owner {
            api_version: "apps/v1".into(),
            kind: kind.into(),
            namespace: "shop".into(),
            name: "web".into(),
        };
        for (kind, controller, name) in [
            ("Deployment", "ReplicaSet", "web-0"),
            ("StatefulSet", "StatefulSet", "web"),
            ("CronJob", "Job", "web-00000000"),
        ] {
            let trial = trial(&pod(), &owner(kind));
            let reference = &trial["metadata"]["ownerReferences"][0];
            assert_eq!((&reference["kind"], &reference["name"]), (&controller.into(), &name.into()));
            assert_eq!(trial["metadata"]["generateName"], "web-");
            assert_eq!(
                trial["metadata"]["labels"]["pod-template-hash"].as_str(),
                (kind == "Deployment").then_some("0")
            );
        }
    }

    #[test]
    fn what_the_api_server_fills_in_is_taken_out() {
        let token = json!({"name": "kube-api-access-x", "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount"});
        let filled = |name: &str| {
            json!({
                "name": name, "image": "web:1", "resources": {}, "terminationMessagePath": "/dev/termination-log",
                "terminationMessagePolicy": "File", "imagePullPolicy": "IfNotPresent", "volumeMounts": [token],
            })
        };
        let admitted_pod = json!({
            "metadata": {"name": "web-x", "uid": "1", "labels": {"app": "web", "pod-template-hash": "0"}, "annotations": {"linkerd.io/proxy-version": "1"}},
            "spec": {
                "containers": [filled("web"), filled("linkerd-proxy")], "restartPolicy": "Always", "serviceAccount": "default",
                "serviceAccountName": "default", "securityContext": {}, "volumes": [{"name": "kube-api-access-x"}],
                "tolerations": [{"key": "node.kubernetes.io/not-ready", "tolerationSeconds": 300}],
            },
        });
        let kept = |name: &str| json!({"name": name, "image": "web:1", "imagePullPolicy": "IfNotPresent"});
        assert_eq!(
            admitted(&pod(), admitted_pod),
            Made::Injected {
                pod: json!({
                    "metadata": {"labels": {"app": "web"}, "annotations": {"linkerd.io/proxy-version": "1"}},
                    "spec": {"containers": [kept("web"), kept("linkerd-proxy")]},
                }),
                mesh: "linkerd",
                revision: String::new(),
                reason: "the webhooks of the cluster take its pods".to_owned(),
            }
        );
        assert!(matches!(admitted(&pod(), pod()), Made::Left(_)));
    }
}
