//! What one side may leave out: values that the API server writes when nothing is said, and fields
//! that the server or a controller owns.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};

use crate::estate::Object;

/// Fields of the metadata that nobody writes in a manifest.
const METADATA: [&str; 9] = [
    "managedFields",
    "resourceVersion",
    "uid",
    "generation",
    "creationTimestamp",
    "selfLink",
    "ownerReferences",
    // The identity, which is compared before.
    "namespace",
    "name",
];

/// Annotations that tools and controllers keep for themselves.
const ANNOTATIONS: [&str; 3] = [
    "kubectl.kubernetes.io/last-applied-configuration",
    "deployment.kubernetes.io/revision",
    "deprecated.daemonset.template.generation",
];

/// Defaults by the end of the path; `[]` is any item. They are those of the API reference of Kubernetes.
const DEFAULTS: &[(&str, &str)] = &[
    // Pods.
    ("spec.restartPolicy", "\"Always\""),
    ("spec.dnsPolicy", "\"ClusterFirst\""),
    ("spec.schedulerName", "\"default-scheduler\""),
    ("spec.terminationGracePeriodSeconds", "30"),
    ("spec.securityContext", "{}"),
    ("spec.enableServiceLinks", "true"),
    ("ontainers[].terminationMessagePath", "\"/dev/termination-log\""),
    ("ontainers[].terminationMessagePolicy", "\"File\""),
    ("ontainers[].resources", "{}"),
    ("ontainers[].securityContext", "{}"),
    ("ports[].protocol", "\"TCP\""),
    ("Probe.timeoutSeconds", "1"),
    ("Probe.periodSeconds", "10"),
    ("Probe.successThreshold", "1"),
    ("Probe.failureThreshold", "3"),
    ("httpGet.scheme", "\"HTTP\""),
    ("httpGet.path", "\"/\""),
    ("grpc.service", "\"\""),
    ("fieldRef.apiVersion", "\"v1\""),
    ("resourceFieldRef.divisor", "\"0\""),
    ("configMap.defaultMode", "420"),
    ("secret.defaultMode", "420"),
    ("projected.defaultMode", "420"),
    ("downwardAPI.defaultMode", "420"),
    ("serviceAccountToken.expirationSeconds", "3600"),
    ("hostPath.type", "\"\""),
    ("volumeMounts[].readOnly", "false"),
    ("topologySpreadConstraints[].nodeAffinityPolicy", "\"Honor\""),
    ("topologySpreadConstraints[].nodeTaintsPolicy", "\"Ignore\""),
    // Workloads.
    ("spec.replicas", "1"),
    ("spec.minReadySeconds", "0"),
    ("spec.revisionHistoryLimit", "10"),
    ("spec.progressDeadlineSeconds", "600"),
    ("spec.podManagementPolicy", "\"OrderedReady\""),
    ("strategy.type", "\"RollingUpdate\""),
    ("updateStrategy.type", "\"RollingUpdate\""),
    ("rollingUpdate.partition", "0"),
    ("persistentVolumeClaimRetentionPolicy.whenDeleted", "\"Retain\""),
    ("persistentVolumeClaimRetentionPolicy.whenScaled", "\"Retain\""),
    ("spec.backoffLimit", "6"),
    ("spec.completions", "1"),
    ("spec.parallelism", "1"),
    ("spec.completionMode", "\"NonIndexed\""),
    ("spec.suspend", "false"),
    ("spec.manualSelector", "false"),
    ("spec.podReplacementPolicy", "\"TerminatingOrFailed\""),
    ("spec.concurrencyPolicy", "\"Allow\""),
    ("spec.failedJobsHistoryLimit", "1"),
    ("spec.successfulJobsHistoryLimit", "3"),
    // Services.
    ("Service.spec.type", "\"ClusterIP\""),
    ("Service.spec.sessionAffinity", "\"None\""),
    ("Service.spec.internalTrafficPolicy", "\"Cluster\""),
    ("Service.spec.externalTrafficPolicy", "\"Cluster\""),
    ("Service.spec.allocateLoadBalancerNodePorts", "true"),
    ("clientIP.timeoutSeconds", "10800"),
    // Webhooks and definitions.
    ("ebhooks[].failurePolicy", "\"Fail\""),
    ("ebhooks[].matchPolicy", "\"Equivalent\""),
    ("ebhooks[].namespaceSelector", "{}"),
    ("ebhooks[].objectSelector", "{}"),
    ("ebhooks[].reinvocationPolicy", "\"Never\""),
    ("ebhooks[].timeoutSeconds", "10"),
    ("ebhooks[].rules[].scope", "\"*\""),
    ("clientConfig.service.port", "443"),
    ("CustomResourceDefinition.spec.conversion.strategy", "\"None\""),
    ("CustomResourceDefinition.spec.preserveUnknownFields", "false"),
    ("ValidatingAdmissionPolicy.spec.failurePolicy", "\"Fail\""),
    ("matchConstraints.matchPolicy", "\"Equivalent\""),
    ("matchConstraints.namespaceSelector", "{}"),
    ("matchConstraints.objectSelector", "{}"),
    ("resourceRules[].scope", "\"*\""),
    // The rest.
    ("subjects[].apiGroup", "\"\""),
    ("roleRef.apiGroup", "\"rbac.authorization.k8s.io\""),
    ("Secret.type", "\"Opaque\""),
    ("Ingress.spec.ingressClassName", "\"\""),
    ("HorizontalPodAutoscaler.spec.minReplicas", "1"),
    ("immutable", "false"),
];

/// Fields that are filled in whatever their value, by kind and path.
const FILLED_IN: &[&str] = &[
    "Service.spec.clusterIP",
    "Service.spec.clusterIPs",
    "Service.spec.ipFamilies",
    "Service.spec.ipFamilyPolicy",
    "Service.spec.healthCheckNodePort",
    "Service.spec.ports[].nodePort",
    "Service.metadata.finalizers",
    "Namespace.spec",
    "Namespace.metadata.labels.kubernetes.io/metadata.name",
    "ServiceAccount.secrets",
    "PersistentVolumeClaim.spec.volumeName",
    "PersistentVolumeClaim.spec.volumeMode",
    "PersistentVolumeClaim.spec.storageClassName",
    "PersistentVolumeClaim.metadata.finalizers",
    "Job.spec.selector",
    "Job.metadata.labels",
    "Job.spec.template.metadata.labels",
    "Job.spec.template.metadata.labels.controller-uid",
    "Job.spec.template.metadata.labels.job-name",
    "Job.spec.template.metadata.labels.batch.kubernetes.io/controller-uid",
    "Job.spec.template.metadata.labels.batch.kubernetes.io/job-name",
    "HorizontalPodAutoscaler.spec.behavior",
    "CustomResourceDefinition.spec.names.listKind",
    "CustomResourceDefinition.spec.names.singular",
    "CustomResourceDefinition.metadata.finalizers",
];

/// Maps that say nothing when they are empty.
const EMPTY: [&str; 11] = [
    "labels",
    "annotations",
    "nodeSelector",
    "matchLabels",
    "data",
    "stringData",
    "binaryData",
    "limits",
    "requests",
    "metadata",
    "conversion",
];

/// An object without what its writer does not own.
pub(super) fn cleaned(object: &Object) -> Value {
    let mut value = object.root().to_json();
    let Some(map) = value.as_object_mut() else { return value };
    // Kinds and groups are compared before; versions are ways to write the same object.
    for key in ["status", "apiVersion", "kind"] {
        map.remove(key);
    }
    if let Some(metadata) = map.get_mut("metadata").and_then(Value::as_object_mut) {
        METADATA.iter().for_each(|key| drop(metadata.remove(*key)));
        if let Some(annotations) = metadata.get_mut("annotations").and_then(Value::as_object_mut) {
            ANNOTATIONS.iter().for_each(|key| drop(annotations.remove(*key)));
        }
    }
    if object.reference.kind == "Secret" && object.reference.group().is_empty() {
        encode(map);
    }
    value
}

/// `stringData` is what the server keeps in `data`.
fn encode(secret: &mut Map<String, Value>) {
    let Some(Value::Object(plain)) = secret.remove("stringData") else { return };
    let data = secret.entry("data").or_insert_with(|| json!({}));
    for (key, value) in plain {
        if let (Some(data), Some(text)) = (data.as_object_mut(), value.as_str()) {
            data.insert(key, BASE64_STANDARD.encode(text).into());
        }
    }
}

/// Whether a value may stand there on one side only. `path` begins with the kind.
pub(super) fn may_be_absent(path: &str, value: &Value) -> bool {
    let text = value.to_string();
    let is_default = |(end, default): &(&str, &str)| ends_with(path, end) && text == *default;
    match value {
        Value::Array(items) if items.is_empty() => true,
        Value::Object(map) if map.is_empty() && EMPTY.iter().any(|name| ends_with(path, name)) => true,
        _ => {
            FILLED_IN.contains(&path)
                || path.ends_with("lientConfig.caBundle")
                || DEFAULTS.iter().any(is_default)
        }
    }
}

/// Whether a path ends with these steps; the first of them may be the end of a name.
fn ends_with(path: &str, end: &str) -> bool {
    let Some(before) = path.strip_suffix(end) else { return false };
    // `ontainers` and `ebhooks` and `Probe` are meant for several names.
    before.is_empty()
        || before.ends_with('.')
        || end.starts_with("ontainers")
        || end.starts_with("ebhooks")
        || end.starts_with("Probe")
}

/// Whether a change of value is that of a controller: istiod turns its validation on once it runs.
pub(super) fn is_controllers(path: &str, before: &Value, after: &Value) -> bool {
    path == "ValidatingWebhookConfiguration.webhooks[].failurePolicy" && before == "Ignore" && after == "Fail"
}

/// The pull policy of a container that names none: by the tag of its image.
pub(super) fn pull_policy(container: &Value) -> &'static str {
    let image = container["image"].as_str().unwrap_or_default();
    let last = image.rsplit('/').next().unwrap_or_default();
    let latest = !image.contains('@') && last.split_once(':').is_none_or(|(_, tag)| tag == "latest");
    if latest { "Always" } else { "IfNotPresent" }
}

/// The keys by which the API merges the items of a list, by the list's name.
pub(super) fn list_keys(path: &str) -> &'static [&'static str] {
    let name = path.rsplit('.').next().unwrap_or(path);
    match name {
        "containers"
        | "initContainers"
        | "ephemeralContainers"
        | "volumes"
        | "env"
        | "imagePullSecrets"
        | "webhooks"
        | "versions"
        | "resourceClaims"
        | "validations" => &["name"],
        "ports" if path.contains("ontainers[]") => &["containerPort", "protocol"],
        "ports" if path.starts_with("Service.") => &["port", "protocol"],
        "volumeMounts" => &["mountPath"],
        "volumeDevices" => &["devicePath"],
        "hostAliases" => &["ip"],
        "topologySpreadConstraints" => &["topologyKey", "whenUnsatisfiable"],
        _ => &[],
    }
}
