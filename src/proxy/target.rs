//! Which pods a user means: a pod, the pods of a workload, a Service or a gateway, or all that have a proxy.

use std::collections::BTreeMap;

use crate::base::{Error, Result, text};
use crate::cluster::{Cluster, Depth, Listed, PodRef};
use crate::document::NodeRef;
use crate::mesh::istio::{DEBUG_PORT, ISTIOD};
use crate::mesh::kuma::CONTROL_PLANE;
use crate::mesh::proxies::{Proxies, Told, proxy_of};
use crate::resource::identity::{GATEWAY_API, kind_spec};

const DOING: &str = "finding the proxy";

/// A pod with a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The pod.
    pub pod: PodRef,
    /// Its labels.
    pub labels: BTreeMap<String, String>,
    /// The proxy in it.
    pub proxy: &'static Proxies,
    /// The port of its admin interface.
    pub port: u16,
    /// Whether its containers run.
    pub running: bool,
    /// Whether it is ready for traffic.
    pub ready: bool,
}

/// Finds the pod that is meant by `[KIND/]NAME[.NAMESPACE]`: of several the first that is ready.
///
/// # Errors
///
/// When there is none, none runs, or it has no proxy.
pub fn find(cluster: &Cluster, written: &str, namespace: &str) -> Result<Target> {
    let mut found = candidates(cluster, written, namespace)?;
    found.sort_by_key(|target| (!target.ready, !target.running, target.pod.clone()));
    let Some(first) = found.into_iter().next() else {
        return Err(Error::usage(DOING, format!("no pod of {written} has a proxy"))
            .advise("`meshctl proxy-status` lists the proxies that there are."));
    };
    if !first.running {
        return Err(Error::unreachable(DOING, format!("pod {} does not run", first.pod)));
    }
    Ok(first)
}

/// All pods with a proxy, in one namespace or in all, in the order of their names.
///
/// # Errors
///
/// When the pods cannot be listed.
pub fn all(cluster: &Cluster, namespace: Option<&str>) -> Result<Vec<Target>> {
    let mut found = list(cluster, namespace, &|_| true)?;
    found.sort_by(|a, b| a.pod.cmp(&b.pod));
    Ok(found)
}

/// The control planes of Istio that run, each with the port of its debug interface.
///
/// # Errors
///
/// When the pods cannot be listed.
pub fn control_planes(cluster: &Cluster, namespace: &str) -> Result<Vec<(PodRef, u16)>> {
    let mut found = pods(cluster, Some(namespace), |pod| {
        let runs = text_at(pod, &["status", "phase"]) == "Running";
        let port = text_at(pod, &["metadata", "annotations", "prometheus.io/port"]).parse();
        let is_istiod = text_at(pod, &["metadata", "labels", "app"]) == ISTIOD;
        (runs && is_istiod).then(|| (pod_ref(pod), port.unwrap_or(DEBUG_PORT)))
    })?;
    found.sort();
    Ok(found)
}

/// A control plane of Kuma that runs: of several the first by name.
///
/// # Errors
///
/// When the pods cannot be listed.
pub fn kuma_control_plane(cluster: &Cluster, namespace: &str) -> Result<Option<PodRef>> {
    let (label, name) = CONTROL_PLANE;
    let found = pods(cluster, Some(namespace), |pod| {
        let runs = text_at(pod, &["status", "phase"]) == "Running";
        (runs && text_at(pod, &["metadata", "labels", label]) == name).then(|| pod_ref(pod))
    })?;
    Ok(found.into_iter().min())
}

fn candidates(cluster: &Cluster, written: &str, namespace: &str) -> Result<Vec<Target>> {
    let (kind, name) = match written.split_once('/') {
        Some((kind, name)) => (kind, name),
        None => ("pod", written),
    };
    let (name, namespace) = name.rsplit_once('.').unwrap_or((name, namespace));
    if name.is_empty() || namespace.is_empty() {
        return Err(Error::usage(DOING, format!("`{written}` names no pod"))
            .advise("Write POD, POD.NAMESPACE, deploy/NAME, svc/NAME or gateway/NAME."));
    }
    let (group, kind) = match kind.to_ascii_lowercase().as_str() {
        "pod" | "pods" | "po" => {
            let pods = list(cluster, Some(namespace), &|pod| text_at(pod, &["metadata", "name"]) == name)?;
            if pods.is_empty() {
                return Err(Error::usage(DOING, format!("no pod {namespace}/{name} has a proxy"))
                    .advise("Name a workload as deploy/NAME; `meshctl proxy-status` lists the proxies."));
            }
            return Ok(pods);
        }
        "deployment" | "deployments" | "deploy" => ("apps", "Deployment"),
        "statefulset" | "statefulsets" | "sts" => ("apps", "StatefulSet"),
        "daemonset" | "daemonsets" | "ds" => ("apps", "DaemonSet"),
        "replicaset" | "replicasets" | "rs" => ("apps", "ReplicaSet"),
        "service" | "services" | "svc" => ("", "Service"),
        "gateway" | "gateways" | "gtw" => {
            let label =
                ["gateway.networking.k8s.io/gateway-name", "gateway.envoyproxy.io/owning-gateway-name"];
            let owned = |pod: NodeRef<'_>| {
                label.iter().any(|label| text_at(pod, &["metadata", "labels", label]) == name)
            };
            let pods = list(cluster, Some(namespace), &owned)?;
            if !pods.is_empty() {
                return Ok(pods);
            }
            (GATEWAY_API, "Gateway")
        }
        other => {
            let kinds = ["pod", "deploy", "sts", "ds", "rs", "svc", "gateway"];
            return Err(Error::usage(DOING, format!("`{other}` is no kind that runs pods"))
                .advise(format!("Use {}.", text::list(&kinds, 8))));
        }
    };
    of_selector(cluster, group, kind, namespace, name)
}

/// The pods that an object selects.
fn of_selector(
    cluster: &Cluster,
    group: &str,
    kind: &str,
    namespace: &str,
    name: &str,
) -> Result<Vec<Target>> {
    let spec = kind_spec(group, kind).ok_or_else(|| Error::usage(DOING, format!("{kind} is not known")))?;
    let Some(object) = cluster.get(spec, namespace, name)? else {
        return Err(Error::usage(DOING, format!("there is no {kind} {namespace}/{name}")));
    };
    let selector = &object["spec"]["selector"];
    let labels = if kind == "Service" { selector } else { &selector["matchLabels"] };
    let wanted: Vec<(&str, &str)> = labels
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(key, value)| Some((key.as_str(), value.as_str()?)))
        .collect();
    if wanted.is_empty() {
        return Err(Error::usage(DOING, format!("{kind} {namespace}/{name} selects no pods by labels")));
    }
    list(cluster, Some(namespace), &|pod| {
        wanted.iter().all(|(key, value)| text_at(pod, &["metadata", "labels", key]) == *value)
    })
}

fn list(
    cluster: &Cluster,
    namespace: Option<&str>,
    wanted: &dyn Fn(NodeRef<'_>) -> bool,
) -> Result<Vec<Target>> {
    pods(cluster, namespace, |pod| wanted(pod).then(|| target(pod)).flatten())
}

/// What is made of each pod, without those of which nothing is made.
fn pods<T>(
    cluster: &Cluster,
    namespace: Option<&str>,
    make: impl Fn(NodeRef<'_>) -> Option<T>,
) -> Result<Vec<T>> {
    let spec = kind_spec("", "Pod").ok_or_else(|| Error::usage(DOING, "pods are not known"))?;
    let Listed::Objects { trees, .. } = cluster.list(spec, namespace, Depth::Full)? else {
        return Ok(Vec::new());
    };
    Ok(trees.iter().filter_map(|tree| make(tree.root())).collect())
}

fn pod_ref(pod: NodeRef<'_>) -> PodRef {
    PodRef {
        namespace: text_at(pod, &["metadata", "namespace"]).to_owned(),
        name: text_at(pod, &["metadata", "name"]).to_owned(),
    }
}

fn target(pod: NodeRef<'_>) -> Option<Target> {
    let containers: Vec<NodeRef<'_>> = ["containers", "initContainers"]
        .iter()
        .filter_map(|field| pod.at(&["spec", field]))
        .flat_map(NodeRef::items)
        .collect();
    let names: Vec<&str> = containers.iter().map(|container| text_at(*container, &["name"])).collect();
    let labels: BTreeMap<String, String> = pod
        .at(&["metadata", "labels"])
        .into_iter()
        .flat_map(NodeRef::entries)
        .filter_map(|(key, value)| Some((key.as_str()?.to_owned(), value.as_str()?.to_owned())))
        .collect();
    let label = |key: &str| pod.at(&["metadata", "labels", key])?.as_str();
    let proxy = proxy_of(&names, label)?;
    let mut conditions = pod.at(&["status", "conditions"]).into_iter().flat_map(NodeRef::items);
    let ready = |condition: NodeRef<'_>| {
        text_at(condition, &["type"]) == "Ready" && text_at(condition, &["status"]) == "True"
    };
    Some(Target {
        pod: pod_ref(pod),
        labels,
        proxy,
        port: told_port(pod, &containers, proxy).unwrap_or(proxy.port),
        running: text_at(pod, &["status", "phase"]) == "Running",
        ready: conditions.any(ready),
    })
}

/// The admin port that the pod tells.
fn told_port(pod: NodeRef<'_>, containers: &[NodeRef<'_>], proxy: &Proxies) -> Option<u16> {
    let port = match proxy.told? {
        Told::Annotation(name) => text_at(pod, &["metadata", "annotations", name]).parse().ok()?,
        Told::ContainerPort(name) => {
            let own = containers.iter().find(|own| text_at(**own, &["name"]) == proxy.container)?;
            let mut ports = own.at(&["ports"])?.items();
            ports.find(|port| text_at(*port, &["name"]) == name)?.at(&["containerPort"])?.as_i64()?
        }
    };
    u16::try_from(port).ok().filter(|port| *port > 0)
}

fn text_at<'t>(node: NodeRef<'t>, path: &[&str]) -> &'t str {
    node.at(path).and_then(NodeRef::as_str).unwrap_or_default()
}
