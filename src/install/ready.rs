//! Whether an object does its work, from the object alone, as the conventions of its kind say.

use serde_json::Value;

/// Whether an object is ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Readiness {
    /// It is, or there is nothing to wait for.
    Ready,
    /// Not yet, and what is missing in one sentence.
    NotYet(String),
}

impl Readiness {
    fn when(ready: bool, missing: impl FnOnce() -> String) -> Self {
        if ready { Self::Ready } else { Self::NotYet(missing()) }
    }
}

/// Whether an object as the server has it is ready.
pub(super) fn readiness(object: &Value) -> Readiness {
    let (spec, status) = (&object["spec"], &object["status"]);
    let number = |value: &Value| value.as_u64().unwrap_or(0);
    let current =
        object["metadata"]["generation"].as_u64().unwrap_or(0) <= number(&status["observedGeneration"]);
    let seen = || "its controller has not seen it yet".to_owned();
    match object["kind"].as_str().unwrap_or_default() {
        "Namespace" => Readiness::when(status["phase"] != "Terminating", || "it is being deleted".to_owned()),
        "CustomResourceDefinition" => Readiness::when(condition(status, "Established"), || {
            reason(status, "NamesAccepted").unwrap_or_else(|| "it is not established yet".to_owned())
        }),
        "APIService" => Readiness::when(condition(status, "Available"), || {
            reason(status, "Available").unwrap_or_else(|| "it is not available yet".to_owned())
        }),
        "Deployment" | "DaemonSet" | "StatefulSet" if !current => Readiness::NotYet(seen()),
        "Deployment" => replicas(spec["replicas"].as_u64().unwrap_or(1), status, "availableReplicas"),
        "StatefulSet" => replicas(spec["replicas"].as_u64().unwrap_or(1), status, "readyReplicas"),
        "DaemonSet" => {
            // One that fits no node has nothing to wait for.
            let wanted = number(&status["desiredNumberScheduled"]);
            let (updated, ready) =
                (number(&status["updatedNumberScheduled"]), number(&status["numberAvailable"]));
            Readiness::when(updated >= wanted && ready >= wanted, || {
                format!("{} of {wanted} pods are available, {updated} are up to date", ready.min(wanted))
            })
        }
        "Job" => Readiness::when(condition(status, "Complete"), || {
            reason(status, "Failed").unwrap_or_else(|| "it is not complete yet".to_owned())
        }),
        "Pod" => Readiness::when(condition(status, "Ready") || status["phase"] == "Succeeded", || {
            reason(status, "Ready").unwrap_or_else(|| "it is not ready yet".to_owned())
        }),
        _ => Readiness::Ready,
    }
}

fn replicas(wanted: u64, status: &Value, counts: &str) -> Readiness {
    let number = |key: &str| status[key].as_u64().unwrap_or(0);
    let (updated, ready, all) = (number("updatedReplicas"), number(counts), number("replicas"));
    Readiness::when(updated >= wanted && ready >= wanted && all <= wanted.max(updated), || {
        let old = all.saturating_sub(updated);
        let leaving = if old > 0 { format!(", {old} old ones are still there") } else { String::new() };
        format!("{} of {wanted} pods are available, {updated} are up to date{leaving}", ready.min(wanted))
    })
}

fn conditions(status: &Value) -> impl Iterator<Item = &Value> {
    status["conditions"].as_array().into_iter().flatten()
}

/// Whether a condition is true.
pub(super) fn condition(status: &Value, kind: &str) -> bool {
    conditions(status).any(|it| it["type"] == kind && it["status"] == "True")
}

/// What a condition says.
pub(super) fn reason(status: &Value, kind: &str) -> Option<String> {
    let found = conditions(status).find(|it| it["type"] == kind)?;
    let text = |key: &str| found[key].as_str().filter(|text| !text.is_empty());
    Some(text("message").or_else(|| text("reason"))?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn workloads_are_ready_when_all_new_pods_are() {
        let deployment = |replicas: u64, status: Value| json!({"kind": "Deployment", "metadata": {"generation": 2}, "spec": {"replicas": replicas}, "status": status});
        let done =
            json!({"observedGeneration": 2, "replicas": 2, "updatedReplicas": 2, "availableReplicas": 2});
        assert_eq!(readiness(&deployment(2, done)), Readiness::Ready);
        let NotYet(old) = readiness(&deployment(2, json!({"observedGeneration": 1}))) else { panic!() };
        assert!(old.contains("not seen"), "{old}");
        let rolling =
            json!({"observedGeneration": 2, "replicas": 3, "updatedReplicas": 2, "availableReplicas": 2});
        let NotYet(rolling) = readiness(&deployment(2, rolling)) else { panic!() };
        assert!(rolling.contains("1 old ones"), "{rolling}");
        assert_eq!(readiness(&deployment(0, json!({"observedGeneration": 2}))), Readiness::Ready);
        let nowhere =
            json!({"kind": "DaemonSet", "status": {"observedGeneration": 1, "desiredNumberScheduled": 0}});
        assert_eq!(readiness(&nowhere), Readiness::Ready);
        let definition = json!({"kind": "CustomResourceDefinition", "status": {"conditions": [
            {"type": "NamesAccepted", "status": "False", "message": "taken by another"}]}});
        assert_eq!(readiness(&definition), NotYet("taken by another".to_owned()));
        assert_eq!(readiness(&json!({"kind": "ConfigMap"})), Readiness::Ready);
    }

    use Readiness::NotYet;
}
