//! What istiod's injector makes of a pod (pkg/kube/inject): the templates of the ConfigMap `istio-sidecar-injector` run on
//! the pod, the result is merged into it, and what templates cannot say is done after it: settings that the user's own
//! container of the proxy overrides, rewritten probes, merged metrics, the order of containers, the annotation that tells
//! what was added. Pods are JSON with `metadata` and `spec`; everything here is a function of its input.

mod finish;
mod functions;
mod overrides;
mod probes;
mod prometheus;
mod proxy_config;
mod settings;
mod template;
mod view;

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use super::annotations::ANNOTATIONS;
use super::enrolment::PROXY_CONTAINER;
use crate::base::{Error, Result};
use crate::document::without_nulls;

pub use settings::InjectorSettings;

/// What the injector wrote on a pod: the names of what it added.
pub const STATUS: &str = "sidecar.istio.io/status";
/// The label of the network that a pod is in.
const NETWORK: &str = "topology.istio.io/network";
/// Settings of the proxy of one pod, in YAML.
const PROXY_CONFIG: &str = "proxy.istio.io/config";
/// The containers of the proxy that the pod had before it was injected.
const OVERRIDES: &str = "proxy.istio.io/overrides";

/// Who makes a pod, as templates see it.
#[derive(Debug, Clone, Default)]
pub struct Owner {
    /// `apps/v1`
    pub api_version: String,
    /// `Deployment`
    pub kind: String,
    /// Its namespace; empty when the manifest names none.
    pub namespace: String,
    /// Its name.
    pub name: String,
}

/// One pod on its way.
struct Request<'r> {
    settings: &'r InjectorSettings,
    owner: &'r Owner,
    /// The pod as it was.
    pod: &'r Value,
    /// The mesh config, with the pod's own settings of the proxy in its `defaultConfig`.
    mesh: Value,
    /// The cluster and network that the proxy is told.
    environment: Map<String, Value>,
}

impl Request<'_> {
    fn proxy_config(&self) -> &Value {
        &self.mesh["defaultConfig"]
    }

    /// The port of the agent in the proxy's container.
    fn status_port(&self) -> i64 {
        self.proxy_config()["statusPort"].as_i64().unwrap_or_default()
    }
}

/// The pod with its sidecar.
///
/// # Errors
/// When an annotation of the pod has a wrong value, a template is missing or cannot be run (with its place in the template),
/// or what it makes is no pod.
pub fn inject(settings: &InjectorSettings, pod: &Value, owner: &Owner) -> Result<Value> {
    let doing = || match owner.kind.as_str() {
        "" => format!("injecting a sidecar into {}", owner.name),
        kind => format!("injecting a sidecar into {kind} {}", owner.name),
    };
    let refuse = |cause: String| Error::usage(doing(), cause);
    check_shape(pod).and_then(|()| check_annotations(pod)).map_err(refuse)?;
    let mut mesh = settings.mesh.clone();
    if let Some(own) = annotation(pod, PROXY_CONFIG) {
        proxy_config::merge_text(&mut mesh["defaultConfig"], own).map_err(refuse)?;
    }
    let environment = environment(settings, pod);
    let request = Request { settings, owner, pod, mesh, environment };
    let template::Merged { pod: merged, added } = template::run(&request, &doing)?;
    check_shape(&merged).map_err(refuse)?;
    let mut merged = overrides::reapply(merged, &added, &request).map_err(refuse)?;
    finish::finish(&mut merged, &added, &request);
    without_nulls(&mut merged);
    Ok(merged)
}

/// Refuses what is no pod: maps and lists have to stand where they are changed.
///
/// # Errors
/// What stands where something else has to.
pub fn check_shape(pod: &Value) -> Result<(), String> {
    let map = |value: &Value, name: &str| match value {
        Value::Null | Value::Object(_) => Ok(()),
        _ => Err(format!("{name} of the pod is not a map")),
    };
    map(&pod["metadata"], "metadata")?;
    map(&pod["metadata"]["labels"], "metadata.labels")?;
    map(&pod["metadata"]["annotations"], "metadata.annotations")?;
    if !pod["spec"].is_object() {
        return Err("spec of the pod is not a map".to_owned());
    }
    for list in ["containers", "initContainers"] {
        if !pod["spec"][list].is_array() && !pod["spec"][list].is_null() {
            return Err(format!("{list} of the pod is not a list"));
        }
        for container in items(pod, list) {
            if !container.is_object() {
                return Err(format!("an item of {list} is not a map"));
            }
            for field in ["securityContext", "lifecycle", "readinessProbe", "livenessProbe", "startupProbe"] {
                map(&container[field], &format!("{field} in {list}"))?;
            }
        }
    }
    Ok(())
}

/// Refuses annotations that the injector refuses.
fn check_annotations(pod: &Value) -> Result<(), String> {
    for known in ANNOTATIONS.iter().filter(|known| known.kinds.contains(&"Pod")) {
        let problem = annotation(pod, known.name).and_then(|text| known.value.problem(text));
        if let Some(problem) = problem {
            return Err(format!("the annotation {}: {problem}", known.name));
        }
    }
    Ok(())
}

/// Cluster and network of the proxy: of the values, unless a label of the pod says otherwise.
fn environment(settings: &InjectorSettings, pod: &Value) -> Map<String, Value> {
    let global = &settings.values["global"];
    let network = pod["metadata"]["labels"][NETWORK].as_str().or(global["network"].as_str());
    let known = [
        ("ISTIO_META_CLUSTER_ID", global["multiCluster"]["clusterName"].as_str()),
        ("ISTIO_META_NETWORK", network),
    ];
    let given =
        known.into_iter().filter_map(|(name, value)| Some((name, value.filter(|it| !it.is_empty())?)));
    given.map(|(name, value)| (name.to_owned(), value.into())).collect()
}

/// The value of an annotation of a pod.
fn annotation<'p>(pod: &'p Value, name: &str) -> Option<&'p str> {
    pod["metadata"]["annotations"][name].as_str()
}

/// The annotations or labels of a pod, made when it has none.
fn texts<'p>(pod: &'p mut Value, which: &str) -> Option<&'p mut Map<String, Value>> {
    let texts = &mut pod["metadata"][which];
    if texts.is_null() {
        *texts = Value::Object(Map::new());
    }
    texts.as_object_mut()
}

/// The items of a list of a pod's spec.
fn items<'p>(pod: &'p Value, list: &str) -> &'p [Value] {
    pod["spec"][list].as_array().map_or(&[], Vec::as_slice)
}

/// The item of this name in a list of a pod's spec.
fn named<'p>(pod: &'p Value, list: &str, name: &str) -> Option<&'p Value> {
    items(pod, list).iter().find(|item| item["name"] == name)
}

/// The container of the proxy, among the containers or among those that run before them.
fn proxy(pod: &Value) -> Option<&Value> {
    ["containers", "initContainers"].iter().find_map(|list| named(pod, list, PROXY_CONTAINER))
}

/// The same, to change it.
fn proxy_mut(pod: &mut Value) -> Option<&mut Value> {
    let list = ["containers", "initContainers"]
        .into_iter()
        .find(|list| named(pod, list, PROXY_CONTAINER).is_some())?;
    let containers = pod["spec"][list].as_array_mut()?;
    containers.iter_mut().find(|container| container["name"] == PROXY_CONTAINER)
}

/// Appends a variable to a container.
fn push_variable(container: &mut Value, name: &str, value: &str) {
    let variable = serde_json::json!({"name": name, "value": value});
    match &mut container["env"] {
        Value::Array(list) => list.push(variable),
        list => *list = Value::Array(vec![variable]),
    }
}

/// JSON on one line, as Go writes it: `<`, `>` and `&` escaped.
fn go_json(value: &Value) -> String {
    value.to_string().replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e")
}

/// Go's `strconv.ParseBool`.
fn parse_bool(text: &str) -> Option<bool> {
    match text {
        "1" | "t" | "T" | "TRUE" | "true" | "True" => Some(true),
        "0" | "f" | "F" | "FALSE" | "false" | "False" => Some(false),
        _ => None,
    }
}
