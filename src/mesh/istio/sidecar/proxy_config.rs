//! The settings of proxies (istio.io/api mesh/v1alpha1, ProxyConfig): istiod's defaults, how one set is laid over another,
//! and the JSON that the proxy's container is given.

use serde_json::{Map, Value, json};

use super::go_json;
use super::settings::read_map;

/// The fields in the order of their definition, in which they are written.
const FIELDS: &[&str] = &[
    "configPath",
    "binaryPath",
    "serviceCluster",
    "tracingServiceName",
    "drainDuration",
    "discoveryAddress",
    "discoveryRefreshDelay",
    "zipkinAddress",
    "statsdUdpAddress",
    "envoyMetricsServiceAddress",
    "proxyAdminPort",
    "availabilityZone",
    "controlPlaneAuthPolicy",
    "customConfigFile",
    "statNameLength",
    "concurrency",
    "proxyBootstrapTemplatePath",
    "interceptionMode",
    "tracing",
    "sds",
    "envoyAccessLogService",
    "envoyMetricsService",
    "proxyMetadata",
    "runtimeValues",
    "statusPort",
    "extraStatTags",
    "gatewayTopology",
    "terminationDrainDuration",
    "meshId",
    "readinessProbe",
    "proxyStatsMatcher",
    "holdApplicationUntilProxyStarts",
    "caCertificatesPem",
    "image",
    "privateKeyProvider",
    "proxyHeaders",
    "fileFlushInterval",
    "fileFlushMinSizeKb",
    "statsCompression",
    "connectionSettings",
];

/// Fields that also say something when they are zero or false.
const WRAPPERS: &[&str] = &["concurrency", "holdApplicationUntilProxyStarts", "statsCompression"];

/// What a proxy has for which nothing is said.
pub(super) fn defaults() -> Value {
    json!({
        "configPath": "./etc/istio/proxy", "binaryPath": "/usr/local/bin/envoy", "serviceCluster": "istio-proxy",
        "drainDuration": "45s", "discoveryAddress": "istiod.istio-system.svc:15012", "proxyAdminPort": 15000,
        "controlPlaneAuthPolicy": "MUTUAL_TLS", "statNameLength": 189, "statusPort": 15020,
        "terminationDrainDuration": "5s",
    })
}

/// Lays the settings of a text in YAML over others.
pub(super) fn merge_text(base: &mut Value, text: &str) -> Result<(), String> {
    let own = read_map(text).map_err(|cause| format!("the annotation {}: {cause}", super::PROXY_CONFIG))?;
    merge(base, &own).map_err(|cause| format!("the annotation {}: {cause}", super::PROXY_CONFIG))
}

/// Lays settings over others: a field replaces a field; variables of the proxy are added, and headers of which nothing is
/// said stay.
pub(super) fn merge(base: &mut Value, own: &Value) -> Result<(), String> {
    for (key, value) in own.as_object().into_iter().flatten() {
        if !FIELDS.contains(&key.as_str()) {
            return Err(format!("`{key}` is no setting of a proxy"));
        }
        match (key.as_str(), value) {
            (_, Value::Null) => {}
            ("proxyMetadata", Value::Object(variables)) => {
                for (name, text) in variables {
                    base[key][name] = as_text(text).into();
                }
            }
            ("proxyHeaders", Value::Object(headers)) => {
                for (name, header) in headers {
                    base[key][name] = header.clone();
                }
            }
            ("proxyMetadata" | "proxyHeaders" | "runtimeValues", other) if !other.is_object() => {
                return Err(format!("`{key}` is not a map"));
            }
            ("serviceCluster" | "tracingServiceName", _) => {
                if let Some(base) = base.as_object_mut() {
                    base.retain(|key, _| key != "serviceCluster" && key != "tracingServiceName");
                }
                base[key] = value.clone();
            }
            _ => base[key] = value.clone(),
        }
    }
    Ok(())
}

fn as_text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The settings that are not the default ones, as the proxy reads them.
pub(super) fn written(config: &Value) -> String {
    let defaults = defaults();
    let mut out = Map::new();
    for field in FIELDS {
        let value = &config[*field];
        if !is_zero(field, value) && *value != defaults[*field] {
            out.insert((*field).to_owned(), sorted(field, value));
        }
    }
    go_json(&Value::Object(out))
}

/// Whether a value says nothing, so that it is not written.
fn is_zero(field: &str, value: &Value) -> bool {
    match value {
        Value::Null => true,
        _ if WRAPPERS.contains(&field) => false,
        Value::Bool(value) => !value,
        Value::Number(number) => number.as_f64() == Some(0.0),
        // The first word of an enumeration is its zero.
        Value::String(text) => {
            matches!(
                (field, text.as_str()),
                (_, "") | ("interceptionMode", "REDIRECT") | ("controlPlaneAuthPolicy", "NONE")
            )
        }
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty() && ["proxyMetadata", "runtimeValues"].contains(&field),
    }
}

/// Maps are written by key.
fn sorted(field: &str, value: &Value) -> Value {
    let mut value = value.clone();
    if let (Value::Object(entries), "proxyMetadata" | "runtimeValues") = (&mut value, field) {
        entries.sort_keys();
    }
    value
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn settings_are_laid_over_each_other_and_written_without_defaults() {
        let mut config = defaults();
        assert_eq!(written(&config), "{}");
        let mesh =
            json!({"proxyMetadata": {"B": "1", "A": true}, "discoveryAddress": "istiod.mesh.svc:15012"});
        merge(&mut config, &mesh).expect("settings");
        merge_text(&mut config, "proxyMetadata: {B: '2'}\nconcurrency: 0\ninterceptionMode: REDIRECT\nstatusPort: 15020\ntracingServiceName: CANONICAL_NAME_ONLY\n")
            .expect("settings");
        assert_eq!(
            written(&config),
            "{\"tracingServiceName\":\"CANONICAL_NAME_ONLY\",\"discoveryAddress\":\"istiod.mesh.svc:15012\",\"concurrency\":0,\"proxyMetadata\":{\"A\":\"true\",\"B\":\"2\"}}"
        );
        assert!(merge_text(&mut config, "concurency: 1").is_err());
        assert!(merge_text(&mut config, "[").is_err());
    }
}
