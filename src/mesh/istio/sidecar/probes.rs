//! Probes of the user's containers, which the kubelet sends without a certificate of the mesh: the agent beside the proxy
//! takes them and asks the container itself. What it is to ask stands in a variable of its container.

use serde_json::{Map, Value, json};

use super::{Request, STATUS, annotation, go_json, items, parse_bool, proxy, proxy_mut, push_variable};
use crate::mesh::istio::enrolment::PROXY_CONTAINER;

const VARIABLE: &str = "ISTIO_KUBE_APP_PROBERS";

/// Where a container has what the kubelet calls, and the address that the agent serves for it.
const HANDLERS: [(&[&str], &str, &str); 5] = [
    (&["readinessProbe"], "app-health", "readyz"),
    (&["livenessProbe"], "app-health", "livez"),
    (&["startupProbe"], "app-health", "startupz"),
    (&["lifecycle", "preStop"], "app-lifecycle", "prestopz"),
    (&["lifecycle", "postStart"], "app-lifecycle", "poststartz"),
];

/// Points the probes of a pod to the agent, when the pod or else the mesh wants it.
pub(super) fn rewrite(pod: &mut Value, request: &Request<'_>) {
    let of_mesh = request.settings.values["sidecarInjectorWebhook"]["rewriteAppHTTPProbe"] == true;
    let own = annotation(pod, "sidecar.istio.io/rewriteAppHTTPProbers").and_then(parse_bool);
    if proxy(pod).is_none() || !own.unwrap_or(of_mesh) {
        return;
    }
    let probers = probers(pod, request.status_port());
    let again = annotation(pod, STATUS).is_some();
    if let Some(proxy) = proxy_mut(pod).filter(|_| !probers.is_empty()) {
        tell(proxy, probers, again);
    }
    let own = annotation(pod, "status.sidecar.istio.io/port").and_then(|port| port.trim().parse().ok());
    let port = own.unwrap_or_else(|| request.status_port());
    for list in ["containers", "initContainers"] {
        for container in pod["spec"][list].as_array_mut().into_iter().flatten() {
            redirect(container, port);
        }
    }
}

fn address(container: &Value, folder: &str, probe: &str) -> String {
    format!("/{folder}/{}/{probe}", container["name"].as_str().unwrap_or_default())
}

fn at<'c>(container: &'c Value, path: &[&str]) -> &'c Value {
    path.iter().fold(container, |value, key| &value[*key])
}

/// What the agent is to ask, by the address that it serves.
fn probers(pod: &Value, status_port: i64) -> Map<String, Value> {
    let mut out = Map::new();
    let all = items(pod, "initContainers").iter().chain(items(pod, "containers"));
    for container in all.filter(|container| container["name"] != PROXY_CONTAINER) {
        for (path, folder, probe) in HANDLERS {
            let is_probe = path.len() == 1;
            if let Some(prober) = prober(container, at(container, path), is_probe, status_port) {
                out.insert(address(container, folder, probe), prober);
            }
        }
    }
    out.sort_keys();
    out
}

/// One of them, its fields in the order of Go's structs. `None` where the kubelet calls nothing of the network, or a port
/// whose name is not known, or the agent already.
fn prober(container: &Value, handler: &Value, is_probe: bool, status_port: i64) -> Option<Value> {
    const FIELDS: [(&str, &[&str]); 3] = [
        ("httpGet", &["path", "port", "host", "scheme", "httpHeaders"]),
        ("tcpSocket", &["port", "host"]),
        ("grpc", &["port", "service"]),
    ];
    let (kind, fields) = FIELDS.into_iter().find(|(kind, _)| handler[*kind].is_object())?;
    if kind == "grpc" && !is_probe {
        return None;
    }
    let mut action: Map<String, Value> = fields
        .iter()
        .filter(|field| !handler[kind][**field].is_null() || **field == "service")
        .map(|field| ((*field).to_owned(), handler[kind][*field].clone()))
        .collect();
    if kind != "grpc" {
        let port = port_number(container, &handler[kind]["port"])?;
        if handler[kind]["port"].is_number() && port == status_port {
            return None;
        }
        action.insert("port".to_owned(), port.into());
    }
    let mut out = json!({kind: action});
    if let Some(seconds) = handler["timeoutSeconds"].as_i64().filter(|seconds| is_probe && *seconds != 0) {
        out["timeoutSeconds"] = seconds.into();
    }
    Some(out)
}

fn port_number(container: &Value, port: &Value) -> Option<i64> {
    let Some(name) = port.as_str() else { return port.as_i64() };
    let mut ports = container["ports"].as_array().into_iter().flatten();
    ports.find(|known| known["name"] == name)?["containerPort"].as_i64()
}

/// Gives the agent its list. In a pod that was injected before, what it had stays.
fn tell(proxy: &mut Value, mut probers: Map<String, Value>, again: bool) {
    let variables = proxy["env"].as_array_mut();
    let known = variables.and_then(|all| all.iter_mut().find(|one| again && one["name"] == VARIABLE));
    let Some(known) = known else {
        return push_variable(proxy, VARIABLE, &go_json(&Value::Object(probers)));
    };
    let before =
        known["value"].as_str().and_then(|text| serde_json::from_str::<Map<String, Value>>(text).ok());
    if let Some(before) = before {
        probers.extend(before);
        probers.sort_keys();
        known["value"] = go_json(&Value::Object(probers)).into();
    }
}

/// Points what the kubelet calls to the agent.
fn redirect(container: &mut Value, port: i64) {
    if container["name"] == PROXY_CONTAINER {
        return;
    }
    for (path, folder, probe) in HANDLERS {
        let is_probe = path.len() == 1;
        let address = address(container, folder, probe);
        let handler = at(container, path);
        let plain = ["tcpSocket", "grpc"]
            .into_iter()
            .find(|kind| handler[*kind].is_object() && (is_probe || *kind != "grpc"));
        let is_http = handler["httpGet"].is_object();
        if !is_http && plain.is_none() {
            continue;
        }
        let handler = path.iter().fold(&mut *container, |value, key| &mut value[*key]);
        if is_http {
            let action = &mut handler["httpGet"];
            action["path"] = address.into();
            action["port"] = port.into();
            if action["scheme"] == "HTTPS" {
                action["scheme"] = "HTTP".into();
            }
        } else if let (Some(kind), Some(handler)) = (plain, handler.as_object_mut()) {
            handler.shift_remove(kind);
            handler.insert("httpGet".to_owned(), json!({"path": address, "port": port}));
        }
    }
}
