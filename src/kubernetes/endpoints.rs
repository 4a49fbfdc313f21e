//! Whether anything would answer behind a Service: from EndpointSlices when the estate has them
//! (a live cluster), else from the workloads that it selects (files).

use crate::document::NodeRef;
use crate::estate::{Estate, Lookup, Object};
use crate::kubernetes::Readiness;
use crate::resource::core::{WORKLOAD_KINDS, Workload};

const SLICES: &str = "discovery.k8s.io";

/// How ready the pods of a Service are that have these labels too.
pub fn readiness(
    estate: &Estate,
    namespace: &str,
    service: &str,
    labels: &[(String, String)],
    port: Option<i64>,
) -> Readiness {
    let object = match estate.find("", "Service", namespace, service) {
        Lookup::Found(object) => object,
        Lookup::Absent => return Readiness::NotReady(format!("there is no Service {namespace}/{service}")),
        Lookup::NotObserved => {
            return Readiness::Unknown(format!("no Services of namespace {namespace} in the input"));
        }
    };
    let ports = object.root().at(&["spec", "ports"]);
    let has_port = |number: i64| {
        ports.is_some_and(|ports| {
            ports.items().any(|port| port.get("port").and_then(NodeRef::as_i64) == Some(number))
        })
    };
    if let Some(port) = port.filter(|port| !has_port(*port)) {
        return Readiness::NotReady(format!("Service {namespace}/{service} has no port {port}"));
    }
    if estate.coverage.observed(SLICES, "EndpointSlice", namespace) {
        return from_slices(estate, namespace, service, labels);
    }
    from_workloads(estate, object, labels)
}

fn from_slices(estate: &Estate, namespace: &str, service: &str, labels: &[(String, String)]) -> Readiness {
    let mut ready = 0;
    let slices = estate.of_kind(SLICES, "EndpointSlice").filter(|slice| {
        slice.reference.namespace == namespace && slice.label("kubernetes.io/service-name") == Some(service)
    });
    for endpoint in slices.filter_map(|slice| slice.root().get("endpoints")).flat_map(NodeRef::items) {
        let serving = endpoint
            .at(&["conditions", "ready"])
            .is_none_or(|ready| ready.value() != crate::document::Node::Bool(false));
        let pod = endpoint.at(&["targetRef", "name"]).and_then(NodeRef::as_str);
        if serving && (labels.is_empty() || pod.is_some_and(|pod| pod_has(estate, namespace, pod, labels))) {
            ready += 1;
        }
    }
    if ready == 0 {
        Readiness::NotReady(format!("Service {namespace}/{service} has no ready endpoint{}", with(labels)))
    } else {
        Readiness::Ready(crate::base::text::plural(ready, "ready endpoint"))
    }
}

fn pod_has(estate: &Estate, namespace: &str, pod: &str, labels: &[(String, String)]) -> bool {
    match estate.find("", "Pod", namespace, pod) {
        Lookup::Found(pod) => labels.iter().all(|(key, value)| pod.label(key) == Some(value)),
        Lookup::Absent | Lookup::NotObserved => false,
    }
}

fn from_workloads(estate: &Estate, service: &Object, labels: &[(String, String)]) -> Readiness {
    let namespace = &service.reference.namespace;
    let Some(selector) = service.root().at(&["spec", "selector"]) else {
        return Readiness::Unknown(format!("{} has no selector", service.reference));
    };
    let wanted: Vec<(&str, &str)> = selector
        .entries()
        .filter_map(|(key, value)| Some((key.as_str()?, value.as_str()?)))
        .chain(labels.iter().map(|(key, value)| (key.as_str(), value.as_str())))
        .collect();
    let mut seen = false;
    let found = WORKLOAD_KINDS
        .iter()
        .flat_map(|(group, kind)| estate.of_kind(group, kind))
        .filter(|object| object.reference.namespace == *namespace)
        .inspect(|_| seen = true)
        .map(Workload::read)
        .find(|workload| wanted.iter().all(|(key, value)| workload.label(key) == Some(*value)));
    match found {
        Some(workload)
            if workload.object.root().at(&["spec", "replicas"]).and_then(NodeRef::as_i64) == Some(0) =>
        {
            Readiness::NotReady(format!("{} is scaled to zero", workload.object.reference))
        }
        Some(workload) => Readiness::Ready(format!("{} runs it", workload.object.reference)),
        None if seen => {
            Readiness::NotReady(format!("no workload of namespace {namespace} is selected{}", with(labels)))
        }
        None => Readiness::Unknown(format!("no workloads of namespace {namespace} in the input")),
    }
}

fn with(labels: &[(String, String)]) -> String {
    if labels.is_empty() {
        return String::new();
    }
    let list: Vec<String> = labels.iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!(" with {}", list.join(","))
}
