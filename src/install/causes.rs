//! Why a workload is not ready: from its pods, its replica sets and their events, sorted by what a person does about it.

use serde_json::Value;

use super::api::Api;
use super::ready::reason;
use crate::base::{ObjectRef, Result};

/// One cause.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cause {
    /// `image-pull`, `crash`, `probe`, `scheduling`, `quota`, `admission`, `volume` or `starting`.
    pub kind: &'static str,
    /// The object that shows it.
    pub object: ObjectRef,
    /// What Kubernetes says.
    pub message: String,
}

/// Words of Kubernetes, and what they are signs of; the first that fits counts. A refusal by quota comes from admission.
const SIGNS: [(&str, &[&str]); 6] = [
    ("quota", &["exceeded quota", "must specify limits", "must specify requests", "maximum memory usage"]),
    (
        "image-pull",
        &[
            "ImagePullBackOff",
            "ErrImagePull",
            "InvalidImageName",
            "ErrImageNeverPull",
            "Failed to pull image",
        ],
    ),
    ("admission", &["failed calling webhook", "admission webhook", "violates PodSecurity", "is forbidden"]),
    ("scheduling", &["Unschedulable", "nodes are available", "FailedScheduling"]),
    ("volume", &["FailedMount", "FailedAttachVolume", "MountVolume", "CreateContainerConfigError"]),
    ("crash", &["CrashLoopBackOff", "RunContainerError", "OOMKilled", "BackOff", "Back-off restarting"]),
];

/// Why a workload is not ready; empty when nothing can be seen yet. At most one of a kind for each object.
///
/// # Errors
///
/// When the server cannot be asked.
pub(super) fn causes(api: &dyn Api, workload: &Value) -> Result<Vec<Cause>> {
    let object = ObjectRef::of(workload);
    let namespace = Some(object.namespace.as_str());
    let mut found = Vec::new();
    let mut names = vec![object.name.clone()];
    if let Some(message) = reason(&workload["status"], "ReplicaFailure") {
        found.push(cause(&object, &message));
    }
    let selector = selector_of(workload);
    if !selector.is_empty() {
        for owned in [("apps/v1", "ReplicaSet"), ("v1", "Pod")] {
            for one in api.find(owned, namespace, &selector)? {
                let it = ObjectRef::of(&one);
                if owned.1 == "Pod" {
                    found.extend(of_pod(&it, &one));
                } else if let Some(message) = reason(&one["status"], "ReplicaFailure") {
                    found.push(cause(&it, &message));
                }
                names.push(it.name);
            }
        }
    }
    for event in api.find(("v1", "Event"), namespace, "")? {
        let about = &event["involvedObject"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        if event["type"] == "Warning" && names.contains(&text(&about["name"])) {
            let about = ObjectRef {
                api_version: text(&about["apiVersion"]),
                kind: text(&about["kind"]),
                namespace: object.namespace.clone(),
                name: text(&about["name"]),
            };
            let message = format!("{}: {}", text(&event["reason"]), text(&event["message"]));
            found.push(cause(&about, &message));
        }
    }
    found.sort();
    found.dedup_by(|two, one| (two.kind, &two.object) == (one.kind, &one.object));
    // That a pod is starting says nothing where something is wrong.
    if found.iter().any(|one| one.kind != "starting") {
        found.retain(|one| one.kind != "starting");
    }
    Ok(found)
}

fn cause(object: &ObjectRef, message: &str) -> Cause {
    let probe = message.contains("probe failed");
    let sign = SIGNS.iter().find(|(_, words)| words.iter().any(|word| message.contains(word)));
    let kind = if probe { "probe" } else { sign.map_or("starting", |(kind, _)| kind) };
    Cause { kind, object: object.clone(), message: message.to_owned() }
}

/// What a pod itself shows.
fn of_pod(object: &ObjectRef, pod: &Value) -> Vec<Cause> {
    let status = &pod["status"];
    let mut found = Vec::new();
    let scheduled = status["conditions"].as_array().into_iter().flatten();
    let unscheduled = scheduled.filter(|it| it["type"] == "PodScheduled" && it["status"] == "False");
    for condition in unscheduled {
        let message = condition["message"].as_str().unwrap_or("Unschedulable");
        found.push(Cause { kind: "scheduling", object: object.clone(), message: message.to_owned() });
    }
    let containers = ["initContainerStatuses", "containerStatuses"];
    for container in containers.iter().flat_map(|key| status[key].as_array().into_iter().flatten()) {
        let name = container["name"].as_str().unwrap_or_default();
        let waiting = &container["state"]["waiting"];
        if let Some(reason) = waiting["reason"].as_str().filter(|reason| *reason != "PodInitializing") {
            let message = waiting["message"].as_str().unwrap_or_default();
            found.push(cause(object, &format!("container {name}: {reason} {message}")));
        }
        if let Some(code) =
            container["lastState"]["terminated"]["exitCode"].as_i64().filter(|code| *code != 0)
        {
            let message = format!("container {name} ended with exit code {code}");
            found.push(Cause { kind: "crash", object: object.clone(), message });
        }
        if container["ready"] == false && container["state"]["running"].is_object() {
            let message = format!("container {name} runs and its readiness probe does not pass");
            found.push(Cause { kind: "probe", object: object.clone(), message });
        }
    }
    found
}

/// The label selector of a workload, as the API takes it.
pub(super) fn selector_of(workload: &Value) -> String {
    let labels = workload["spec"]["selector"]["matchLabels"].as_object().into_iter().flatten();
    let pairs: Vec<String> =
        labels.filter_map(|(key, value)| Some(format!("{key}={}", value.as_str()?))).collect();
    pairs.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn words_of_kubernetes_are_sorted_by_what_one_does() {
        let object = ObjectRef::of(&json!({"kind": "Pod", "metadata": {"name": "a"}}));
        for (message, kind) in [
            ("container discovery: ImagePullBackOff Back-off pulling image", "image-pull"),
            ("pods \"a\" is forbidden: exceeded quota: q", "quota"),
            ("Internal error: failed calling webhook \"x\"", "admission"),
            ("FailedScheduling: 0/1 nodes are available", "scheduling"),
            ("Unhealthy: Readiness probe failed: 503", "probe"),
            ("container a: CrashLoopBackOff", "crash"),
            ("container a: ContainerCreating", "starting"),
        ] {
            assert_eq!(cause(&object, message).kind, kind, "{message}");
        }
    }

    #[test]
    fn a_pod_shows_what_keeps_it() {
        let pod = json!({"status": {"containerStatuses": [
            {"name": "a", "ready": false, "state": {"running": {}}, "lastState": {"terminated": {"exitCode": 3}}}]}});
        let kinds: Vec<&str> = of_pod(&ObjectRef::of(&pod), &pod).iter().map(|cause| cause.kind).collect();
        assert_eq!(kinds, ["crash", "probe"]);
    }
}
