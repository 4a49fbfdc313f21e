//! Whether anything would answer behind a Service: from EndpointSlices when the estate has them
//! (a live cluster), else from the workloads that it selects (files).

use crate::document::NodeRef;
use crate::estate::{Estate, Lookup, Object};
use crate::kubernetes::Readiness;
use crate::resource::core::{WORKLOAD_KINDS, Workload};

const SLICES: &str = "discovery.k8s.io";

/// Pods of a Service that have some labels too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pods {
    /// The namespace of the Service.
    pub namespace: String,
    /// The Service.
    pub service: String,
    /// The labels that they have besides those that the Service selects.
    pub labels: Vec<(String, String)>,
}

/// How many pods there are, and can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capacity {
    /// How many are ready; in files, how many are asked for.
    pub ready: u32,
    /// How many there can be, given the autoscalers of their owners.
    pub most: u32,
}

/// How many pods are ready and can be; `None` when the input does not tell.
pub fn capacity(estate: &Estate, pods: &Pods) -> Option<Capacity> {
    let Lookup::Found(service) = estate.find("", "Service", &pods.namespace, &pods.service) else {
        return None;
    };
    let owners: Vec<Workload<'_>> = behind(estate, service, &pods.labels)
        .into_iter()
        .flatten()
        .filter(|workload| workload.object.reference.kind != "Pod")
        .collect();
    let asked = |object: &Object| {
        let replicas = object.root().at(&["spec", "replicas"]).and_then(NodeRef::as_i64).unwrap_or(1);
        u32::try_from(replicas).unwrap_or(0)
    };
    let scaled = |object: &Object| {
        let id = &object.reference;
        let hpas = estate.of_kind("autoscaling", "HorizontalPodAutoscaler");
        let mut own = hpas.filter(|hpa| {
            let text = |key| hpa.root().at(&["spec", "scaleTargetRef", key]).and_then(NodeRef::as_str);
            let same = (text("kind"), text("name")) == (Some(id.kind.as_str()), Some(id.name.as_str()));
            same && hpa.reference.namespace == id.namespace
        });
        let most = own.next()?.root().at(&["spec", "maxReplicas"]).and_then(NodeRef::as_i64)?;
        u32::try_from(most).ok()
    };
    let from_slices = estate.coverage.observed(SLICES, "EndpointSlice", &pods.namespace);
    let ready = if from_slices {
        u32::try_from(ready_endpoints(estate, pods)).unwrap_or(u32::MAX)
    } else if owners.is_empty() {
        return None;
    } else {
        owners.iter().map(|owner| asked(owner.object)).sum()
    };
    let autoscaled: Option<Vec<u32>> = owners.iter().map(|owner| scaled(owner.object)).collect();
    let most = autoscaled.filter(|most| !most.is_empty()).map_or(ready, |most| most.iter().sum());
    Some(Capacity { ready, most: most.max(ready) })
}

/// How ready the pods of a Service are.
pub fn readiness(estate: &Estate, pods: &Pods, port: Option<i64>) -> Readiness {
    let Pods { namespace, service, labels } = pods;
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
        return from_slices(estate, pods);
    }
    from_workloads(estate, object, labels)
}

fn from_slices(estate: &Estate, pods: &Pods) -> Readiness {
    match ready_endpoints(estate, pods) {
        0 => {
            let Pods { namespace, service, labels } = pods;
            Readiness::NotReady(format!(
                "Service {namespace}/{service} has no ready endpoint{}",
                with(labels)
            ))
        }
        ready => Readiness::Ready(crate::base::text::plural(ready, "ready endpoint")),
    }
}

fn ready_endpoints(estate: &Estate, pods: &Pods) -> usize {
    let Pods { namespace, service, labels } = pods;
    let slices = estate.of_kind(SLICES, "EndpointSlice").filter(|slice| {
        slice.reference.namespace == *namespace && slice.label("kubernetes.io/service-name") == Some(service)
    });
    let endpoints = slices.filter_map(|slice| slice.root().get("endpoints")).flat_map(NodeRef::items);
    let ready = endpoints.filter(|endpoint| {
        let serving = endpoint
            .at(&["conditions", "ready"])
            .is_none_or(|ready| ready.value() != crate::document::Node::Bool(false));
        let pod = endpoint.at(&["targetRef", "name"]).and_then(NodeRef::as_str);
        serving && (labels.is_empty() || pod.is_some_and(|pod| pod_has(estate, namespace, pod, labels)))
    });
    ready.count()
}

fn pod_has(estate: &Estate, namespace: &str, pod: &str, labels: &[(String, String)]) -> bool {
    match estate.find("", "Pod", namespace, pod) {
        Lookup::Found(pod) => labels.iter().all(|(key, value)| pod.label(key) == Some(value)),
        Lookup::Absent | Lookup::NotObserved => false,
    }
}

/// The workloads that a Service and these labels select; `None` when the Service has no selector.
fn behind<'e>(
    estate: &'e Estate,
    service: &Object,
    labels: &[(String, String)],
) -> Option<Vec<Workload<'e>>> {
    let namespace = &service.reference.namespace;
    let selector = service.root().at(&["spec", "selector"])?;
    let wanted: Vec<(&str, &str)> = selector
        .entries()
        .filter_map(|(key, value)| Some((key.as_str()?, value.as_str()?)))
        .chain(labels.iter().map(|(key, value)| (key.as_str(), value.as_str())))
        .collect();
    let found = WORKLOAD_KINDS
        .iter()
        .flat_map(|(group, kind)| estate.of_kind(group, kind))
        .filter(|object| object.reference.namespace == *namespace)
        .map(Workload::read)
        .filter(|workload| workload.has_labels(&wanted));
    Some(found.collect())
}

fn from_workloads(estate: &Estate, service: &Object, labels: &[(String, String)]) -> Readiness {
    let namespace = &service.reference.namespace;
    let Some(found) = behind(estate, service, labels) else {
        return Readiness::Unknown(format!("{} has no selector", service.reference));
    };
    let replicas = |object: &Object| object.root().at(&["spec", "replicas"]).and_then(NodeRef::as_i64);
    let serving = found.iter().find(|workload| replicas(workload.object) != Some(0));
    match (serving, found.first()) {
        (Some(workload), _) => Readiness::Ready(format!("{} runs it", workload.object.reference)),
        (None, Some(workload)) => {
            Readiness::NotReady(format!("{} is scaled to zero", workload.object.reference))
        }
        (None, None) if shows_workloads(estate, namespace) => {
            Readiness::NotReady(format!("no workload of namespace {namespace} is selected{}", with(labels)))
        }
        (None, None) => Readiness::Unknown(format!("no workloads of namespace {namespace} in the input")),
    }
}

fn shows_workloads(estate: &Estate, namespace: &str) -> bool {
    let mut objects = WORKLOAD_KINDS.iter().flat_map(|(group, kind)| estate.of_kind(group, kind));
    objects.any(|object| object.reference.namespace == namespace)
}

fn with(labels: &[(String, String)]) -> String {
    if labels.is_empty() {
        return String::new();
    }
    let list: Vec<String> = labels.iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!(" with {}", list.join(","))
}
