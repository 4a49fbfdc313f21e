//! What templates cannot say: cluster and network of the proxy, labels and annotations, the order of containers.

use serde_json::{Value, json};

use super::{
    NETWORK, Request, STATUS, go_json, items, named, probes, prometheus, proxy_mut, push_variable, texts,
};
use crate::mesh::istio::enrolment::PROXY_CONTAINER;

/// Finishes a pod that has what templates add.
pub(super) fn finish(pod: &mut Value, added: &Value, request: &Request<'_>) {
    tell_cluster(pod, request);
    prometheus::merge_metrics(pod, request);
    probes::rewrite(pod, request);
    mark(pod, added, request);
    order(pod, request);
}

/// Tells the proxy its cluster and network, behind its other variables.
fn tell_cluster(pod: &mut Value, request: &Request<'_>) {
    let Some(proxy) = proxy_mut(pod) else { return };
    if let Some(variables) = proxy["env"].as_array_mut() {
        variables
            .retain(|one| one["name"].as_str().is_none_or(|name| !request.environment.contains_key(name)));
    }
    for (name, value) in &request.environment {
        push_variable(proxy, name, value.as_str().unwrap_or_default());
    }
}

/// Says on the pod what was added.
fn mark(pod: &mut Value, added: &Value, request: &Request<'_>) {
    if let (Some(network), Some(labels)) =
        (request.environment.get("ISTIO_META_NETWORK"), texts(pod, "labels"))
    {
        labels.insert(NETWORK.to_owned(), network.clone());
    }
    let names = |list: &str| match items(added, list) {
        [] => Value::Null,
        items => items.iter().map(|item| item["name"].clone()).collect(),
    };
    let revision = match request.settings.revision.as_str() {
        "" => "default",
        revision => revision,
    };
    let status = json!({
        "initContainers": names("initContainers"), "containers": names("containers"), "volumes": names("volumes"),
        "imagePullSecrets": names("imagePullSecrets"), "revision": revision,
    });
    let Some(annotations) = texts(pod, "annotations") else { return };
    annotations.insert(STATUS.to_owned(), go_json(&status).into());
    for (name, value) in &request.settings.annotations {
        annotations.insert(name.clone(), value.as_str().into());
    }
}

/// The proxy is the last container, so that tools choose the user's own, or the first one when others wait for it. What sets
/// up its traffic runs before a proxy that starts early, else behind all that need the network as it is; what only tests
/// that runs first.
fn order(pod: &mut Value, request: &Request<'_>) {
    const FIRST: bool = true;
    const LAST: bool = false;
    let holds = request.proxy_config()["holdApplicationUntilProxyStarts"] == true
        || request.settings.values["global"]["proxy"]["holdApplicationUntilProxyStarts"] == true;
    put(pod, "containers", PROXY_CONTAINER, holds);
    let moves = if named(pod, "initContainers", PROXY_CONTAINER).is_some() {
        [
            ("enable-core-dump", FIRST),
            (PROXY_CONTAINER, FIRST),
            ("istio-validation", FIRST),
            ("istio-init", FIRST),
        ]
    } else {
        [
            ("istio-validation", FIRST),
            ("istio-init", LAST),
            ("enable-core-dump", LAST),
            (PROXY_CONTAINER, LAST),
        ]
    };
    for (name, first) in moves {
        put(pod, "initContainers", name, first);
    }
}

fn put(pod: &mut Value, list: &str, name: &str, first: bool) {
    let Some(containers) = pod["spec"][list].as_array_mut() else { return };
    let Some(at) = containers.iter().position(|container| container["name"] == name) else { return };
    let container = containers.remove(at);
    containers.insert(if first { 0 } else { containers.len() }, container);
}
