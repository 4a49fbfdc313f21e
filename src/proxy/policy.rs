//! How proxies deal with destinations, in a form that both sides of a comparison can have: what the objects ask for, and what
//! the clusters of a proxy have. In it are the bounds of connections and requests, when endpoints are left out, and how they are
//! chosen where that is neither round robin nor by least requests. TLS and the time to connect are not: a mesh fills them
//! in by itself.
//!
//! From pilot/pkg/networking/core/cluster_traffic_policy.go: what is absent or the largest number is no bound.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::base::Result;
use crate::mesh::envoy::Sections;
use crate::mesh::naming::{Named, Naming};
use crate::model::{Destination, Policy};
use crate::resource::parse_duration;

/// What a proxy has for each destination: host, subset and port.
pub(super) type Policies = FxHashMap<(String, Option<String>, Option<u16>), Option<Arc<Policy>>>;

/// The policy that a proxy has for a destination.
pub(super) fn of(policies: &Policies, destination: &Destination) -> Option<Arc<Policy>> {
    let key = (destination.host.clone(), destination.subset.clone(), destination.port);
    policies.get(&key).cloned().flatten()
}

/// What is asked for, in the form of both sides.
pub(super) fn asked(policy: &Policy) -> Option<Arc<Policy>> {
    let pool = policy.connection_pool.as_ref().map(|pool| {
        bounds([
            ("maxConnections", &pool["tcp"]["maxConnections"]),
            ("http1MaxPendingRequests", &pool["http"]["http1MaxPendingRequests"]),
            ("http2MaxRequests", &pool["http"]["http2MaxRequests"]),
            ("maxRetries", &pool["http"]["maxRetries"]),
            ("maxRequestsPerConnection", &pool["http"]["maxRequestsPerConnection"]),
        ])
    });
    let outliers = policy.outlier_detection.as_ref().map(|outliers| {
        ejection([
            &outliers["consecutive5xxErrors"],
            &outliers["consecutiveGatewayErrors"],
            &outliers["interval"],
            &outliers["baseEjectionTime"],
            &outliers["maxEjectionPercent"],
        ])
    });
    let choice = policy.load_balancer.as_ref().and_then(|choice| {
        let hash = &choice["consistentHash"];
        match choice["simple"].as_str() {
            Some("RANDOM") => Some("RANDOM"),
            None if hash["maglev"].is_object() => Some("MAGLEV"),
            None if hash.is_object() => Some("RING_HASH"),
            _ => None,
        }
    });
    make(Policy { origin: policy.origin.clone(), ..Policy::default() }, pool, outliers, choice)
}

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow)]
    cluster: Option<Cluster<'d>>,
}

#[derive(Deserialize)]
struct Cluster<'d> {
    #[serde(borrow)]
    name: Cow<'d, str>,
    #[serde(default)]
    lb_policy: String,
    #[serde(default)]
    circuit_breakers: Value,
    #[serde(default)]
    outlier_detection: Value,
    #[serde(default)]
    typed_extension_protocol_options: Value,
}

/// What the clusters of a dump have.
///
/// # Errors
///
/// When the clusters are not of the form.
pub(super) fn read<'d>(sections: &Sections<'d>, naming: &dyn Naming) -> Result<Policies> {
    let mut found = Policies::default();
    let lists = ["static_clusters", "dynamic_active_clusters"];
    sections.each("ClustersConfigDump", &lists, |_, item: Item<'d>| {
        if let Some(cluster) = item.cluster
            && let Named::Service { host, subset, port } = naming.destination(&cluster.name)
        {
            found.insert((host, subset, port), has(&cluster));
        }
    })?;
    Ok(found)
}

fn has(cluster: &Cluster<'_>) -> Option<Arc<Policy>> {
    let thresholds = cluster.circuit_breakers["thresholds"].as_array().into_iter().flatten();
    let usual = |one: &&Value| one["priority"].as_str().is_none_or(|priority| priority == "DEFAULT");
    let threshold = thresholds.into_iter().find(usual).unwrap_or(&Value::Null);
    let protocols = cluster.typed_extension_protocol_options.as_object().into_iter().flatten();
    let per_connection = protocols
        .map(|(_, options)| &options["common_http_protocol_options"]["max_requests_per_connection"])
        .find(|bound| bound.is_number());
    let pool = bounds([
        ("maxConnections", &threshold["max_connections"]),
        ("http1MaxPendingRequests", &threshold["max_pending_requests"]),
        ("http2MaxRequests", &threshold["max_requests"]),
        ("maxRetries", &threshold["max_retries"]),
        ("maxRequestsPerConnection", per_connection.unwrap_or(&Value::Null)),
    ]);
    let own = &cluster.outlier_detection;
    let outliers = own.is_object().then(|| {
        ejection([
            &own["consecutive_5xx"],
            &own["consecutive_gateway_failure"],
            &own["interval"],
            &own["base_ejection_time"],
            &own["max_ejection_percent"],
        ])
    });
    let choice = ["RANDOM", "MAGLEV", "RING_HASH"].into_iter().find(|name| cluster.lb_policy == *name);
    make(Policy::default(), Some(pool), outliers, choice)
}

fn make(
    policy: Policy,
    pool: Option<Map<String, Value>>,
    outliers: Option<Map<String, Value>>,
    choice: Option<&str>,
) -> Option<Arc<Policy>> {
    let connection_pool = pool.filter(|pool| !pool.is_empty()).map(Value::Object);
    let outlier_detection = outliers.map(Value::Object);
    let load_balancer = choice.map(|choice| json!({ "lbPolicy": choice }));
    let any = connection_pool.is_some() || outlier_detection.is_some() || load_balancer.is_some();
    any.then(|| Arc::new(Policy { load_balancer, connection_pool, outlier_detection, ..policy }))
}

/// The bounds that are some.
fn bounds<const N: usize>(fields: [(&str, &Value); N]) -> Map<String, Value> {
    let is_bound = |value: &u64| (1..u64::from(u32::MAX)).contains(value);
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value.as_u64().filter(is_bound)?.into())))
        .collect()
}

/// When endpoints are left out; all times in seconds.
fn ejection([errors, gateway_errors, interval, time, percent]: [&Value; 5]) -> Map<String, Value> {
    let seconds = |value: &Value| Some(format!("{}s", value.as_str().and_then(parse_duration)?).into());
    let count = |value: &Value| value.as_u64().map(Value::from);
    [
        ("consecutive5xxErrors", count(errors)),
        ("consecutiveGatewayErrors", count(gateway_errors)),
        ("interval", seconds(interval)),
        ("baseEjectionTime", seconds(time)),
        ("maxEjectionPercent", count(percent).filter(|percent| *percent != 0)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name.to_owned(), value?)))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mesh::istio::IstioNaming;

    #[test]
    fn both_sides_say_the_same_of_the_same_rule() {
        let rule = Policy {
            connection_pool: Some(json!({"tcp": {"maxConnections": 100, "connectTimeout": "3s"},
                "http": {"http1MaxPendingRequests": 64, "maxRequestsPerConnection": 10, "http2MaxRequests": 0}})),
            outlier_detection: Some(
                json!({"consecutive5xxErrors": 5, "interval": "10s", "maxEjectionPercent": 50}),
            ),
            load_balancer: Some(json!({"consistentHash": {"httpHeaderName": "x-user"}})),
            tls: Some(json!({"mode": "ISTIO_MUTUAL"})),
            ..Policy::default()
        };
        let most = u32::MAX;
        let dump = json!({"configs": [{"@type": "x.ClustersConfigDump", "dynamic_active_clusters": [{"cluster": {
            "name": "outbound|80|v1|a.b.svc.cluster.local", "lb_policy": "RING_HASH",
            "circuit_breakers": {"thresholds": [{"max_connections": 100, "max_pending_requests": 64, "max_requests": most, "max_retries": most}]},
            "outlier_detection": {"consecutive_5xx": 5, "enforcing_consecutive_5xx": 100, "interval": "10s", "max_ejection_percent": 50},
            "typed_extension_protocol_options": {"x": {"common_http_protocol_options": {"max_requests_per_connection": 10}}},
        }}, {"cluster": {"name": "outbound|80||a.b.svc.cluster.local", "lb_policy": "LEAST_REQUEST",
            "circuit_breakers": {"thresholds": [{"max_connections": most}]}}}]}]});
        let text = dump.to_string();
        let found = read(&Sections::of(text.as_bytes()).unwrap(), &IstioNaming).unwrap();
        let key =
            |subset: Option<&str>| ("a.b.svc.cluster.local".to_owned(), subset.map(str::to_owned), Some(80));
        assert!(asked(&rule).is_some());
        assert_eq!(found[&key(Some("v1"))], asked(&rule));
        assert_eq!(found[&key(None)], None);
        assert_eq!(
            asked(&Policy { load_balancer: Some(json!({"simple": "ROUND_ROBIN"})), ..Policy::default() }),
            None
        );
    }
}
