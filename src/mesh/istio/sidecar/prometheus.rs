//! Metrics of the user's containers, merged with those of the proxy: Prometheus is pointed to the agent, and the agent to
//! where Prometheus was pointed before.

use serde_json::{Value, json};

use super::{Request, annotation, go_json, parse_bool, proxy, proxy_mut, push_variable, texts};

const SCRAPE: &str = "prometheus_io_scrape";
const PORT: &str = "prometheus_io_port";
const PATH: &str = "prometheus_io_path";

/// The name of an annotation as Prometheus has it: `prometheus.io/port` is `prometheus_io_port`.
fn sanitized(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }).collect()
}

/// The values of annotations that mean this to Prometheus.
fn said<'p>(pod: &'p Value, wanted: &'p str) -> impl Iterator<Item = &'p str> {
    let annotations = pod["metadata"]["annotations"].as_object().into_iter().flatten();
    annotations.filter(move |(name, _)| sanitized(name) == wanted).filter_map(|(_, value)| value.as_str())
}

fn clear(pod: &mut Value) {
    if let Some(annotations) = pod["metadata"]["annotations"].as_object_mut() {
        annotations.retain(|name, _| ![SCRAPE, PORT, PATH].contains(&sanitized(name).as_str()));
    }
}

/// Takes out what an earlier injection said.
pub(super) fn forget(pod: &mut Value, status_port: i64) {
    let port = status_port.to_string();
    if said(pod, PORT).any(|said| said == port) {
        clear(pod);
    }
}

/// Merges, unless the pod or the mesh does not want it.
pub(super) fn merge_metrics(pod: &mut Value, request: &Request<'_>) {
    secure_port(pod);
    let scraped = said(pod, SCRAPE).find_map(parse_bool).unwrap_or(true);
    let own = annotation(pod, "prometheus.istio.io/merge-metrics").and_then(parse_bool);
    let merges = own.or(request.mesh["enablePrometheusMerge"].as_bool()).unwrap_or(true);
    let agent = request.status_port().to_string();
    if !scraped || !merges || said(pod, PORT).any(|port| port == agent) {
        return;
    }
    let first = |wanted: &str| said(pod, wanted).next().map(str::to_owned);
    let before = [first(SCRAPE), first(PATH), first(PORT)];
    if before.iter().flatten().any(|text| !text.is_empty())
        && let Some(proxy) = proxy_mut(pod)
    {
        let [scrape, path, port] = before.map(Option::unwrap_or_default);
        let target = go_json(&json!({"scrape": scrape, "path": path, "port": port}));
        push_variable(proxy, "ISTIO_PROMETHEUS_ANNOTATIONS", &target);
    }
    clear(pod);
    let Some(annotations) = texts(pod, "annotations") else { return };
    for (name, value) in [("port", agent.as_str()), ("path", "/stats/prometheus"), ("scrape", "true")] {
        annotations.insert(format!("prometheus.io/{name}"), value.into());
    }
}

/// Says where merged metrics are served by TLS, when the proxy is told to.
fn secure_port(pod: &mut Value) {
    const NAME: &str = "prometheus.istio.io/secure-port";
    if said(pod, "prometheus_istio_io_secure_port").next().is_some() {
        return;
    }
    let variables = proxy(pod).and_then(|proxy| proxy["env"].as_array()).into_iter().flatten();
    let mut ports = variables.filter(|one| one["name"] == "ENVOY_SECURE_MERGED_METRICS_PORT");
    let port = ports.find_map(|one| one["value"].as_str().filter(|port| !["", "0"].contains(port)));
    if let Some(port) = port.map(str::to_owned)
        && let Some(annotations) = texts(pod, "annotations")
    {
        annotations.insert(NAME.to_owned(), port.into());
    }
}
