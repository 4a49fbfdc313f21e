//! A made-up config_dump of a sidecar in a mesh of many services, of the form and about the size of a real one: three
//! clusters, their endpoints and one virtual host for each service. The same number of services always gives the same
//! text. Benchmarks and the `generate_dump` example share this module.

use serde_json::{Value, json};

const URL: &str = "type.googleapis.com/envoy";

/// The dump, as Envoy prints it.
pub(crate) fn config_dump(services: usize) -> String {
    let hosts: Vec<String> = (0..services)
        .map(|number| format!("service-{number}.team-{}.svc.cluster.local", number % 50))
        .collect();
    let names: Vec<String> = hosts
        .iter()
        .flat_map(|host| ["", "v1", "v2"].map(|subset| format!("outbound|80|{subset}|{host}")))
        .collect();
    let clusters: Vec<Value> = names.iter().map(|name| cluster(name)).collect();
    let endpoints: Vec<Value> =
        names.iter().enumerate().map(|(number, name)| endpoint(name, number)).collect();
    let tables: Vec<Value> =
        hosts.iter().enumerate().map(|(number, host)| virtual_host(host, number)).collect();
    let node = json!({ "id": "sidecar~10.0.0.1~web-1.team-0~team-0.svc.cluster.local", "metadata": {
        "NAME": "web-1", "NAMESPACE": "team-0", "LABELS": { "app": "web" }, "ISTIO_VERSION": "1.31.0" } });
    let dump = json!({ "configs": [
        { "@type": format!("{URL}.admin.v3.BootstrapConfigDump"), "bootstrap": { "node": node } },
        { "@type": format!("{URL}.admin.v3.ClustersConfigDump"), "version_info": "1", "dynamic_active_clusters": clusters },
        { "@type": format!("{URL}.admin.v3.EndpointsConfigDump"), "dynamic_endpoint_configs": endpoints },
        { "@type": format!("{URL}.admin.v3.ListenersConfigDump"), "version_info": "1", "dynamic_listeners": [listener()] },
        { "@type": format!("{URL}.admin.v3.RoutesConfigDump"), "dynamic_route_configs": [
            { "version_info": "1", "route_config": { "name": "80", "virtual_hosts": tables } } ] },
    ] });
    format!("{dump:#}")
}

fn cluster(name: &str) -> Value {
    let secret = |name: &str| {
        json!({ "name": name, "sds_config": { "api_config_source": { "api_type": "GRPC",
            "grpc_services": [{ "envoy_grpc": { "cluster_name": "sds-grpc" } }], "set_node_on_first_message_only": true,
            "transport_api_version": "V3" }, "initial_fetch_timeout": "0s", "resource_api_version": "V3" } })
    };
    let tls = json!({ "@type": format!("{URL}.extensions.transport_sockets.tls.v3.UpstreamTlsContext"), "sni": name,
        "common_tls_context": { "alpn_protocols": ["istio", "h2"], "tls_certificate_sds_secret_configs": [secret("default")],
            "combined_validation_context": { "default_validation_context": { "match_subject_alt_names": [
                { "exact": "spiffe://cluster.local/ns/team-0/sa/default" }] },
                "validation_context_sds_secret_config": secret("ROOTCA") } } });
    json!({ "version_info": "1", "last_updated": "2026-11-21T08:34:20.036Z", "cluster": {
        "@type": format!("{URL}.config.cluster.v3.Cluster"), "name": name, "type": "EDS",
        "eds_cluster_config": { "eds_config": { "ads": {}, "resource_api_version": "V3" }, "service_name": name },
        "connect_timeout": "10s", "lb_policy": "LEAST_REQUEST",
        "circuit_breakers": { "thresholds": [{ "max_connections": 4_294_967_295_u32, "max_requests": 4_294_967_295_u32 }] },
        "metadata": { "filter_metadata": { "istio": {
            "config": "/apis/networking.istio.io/v1/namespaces/team-0/destination-rule/rule" } } },
        "transport_socket_matches": [{ "name": "tlsMode-istio", "match": { "tlsMode": "istio" },
            "transport_socket": { "name": "envoy.transport_sockets.tls", "typed_config": tls } }] } })
}

fn endpoint(cluster: &str, number: usize) -> Value {
    let address = format!("10.{}.{}.{}", (number >> 16) & 255, (number >> 8) & 255, number & 255);
    json!({ "endpoint_config": { "cluster_name": cluster, "endpoints": [{ "locality": { "region": "r", "zone": "z" },
        "lb_endpoints": [{ "endpoint": { "address": { "socket_address": { "address": address, "port_value": 8080 } } },
            "health_status": "HEALTHY", "load_balancing_weight": 1 }] }] } })
}

fn virtual_host(host: &str, number: usize) -> Value {
    let name = |subset: &str| format!("outbound|80|{subset}|{host}");
    let origin = json!({ "filter_metadata": { "istio": {
        "config": format!("/apis/networking.istio.io/v1/namespaces/team-0/virtual-service/route-{number}") } } });
    let retries = json!({ "retry_on": "connect-failure,refused-stream,unavailable,cancelled", "num_retries": 2,
        "retry_host_predicate": [{ "name": "envoy.retry_host_predicates.previous_hosts" }] });
    let short = host.split('.').next().unwrap_or_default();
    json!({ "name": format!("{host}:80"), "domains": [host, format!("{host}."), short, format!("10.1.{}.{}", number >> 8, number & 255)],
        "include_request_attempt_count": true, "routes": [
        { "name": "tester", "match": { "prefix": "/", "headers": [{ "name": "end-user", "string_match": { "exact": "jason" } }] },
            "route": { "cluster": name("v2"), "timeout": "0s", "retry_policy": retries }, "metadata": origin,
            "decorator": { "operation": format!("{host}:80/*") } },
        { "name": "split", "match": { "prefix": "/" }, "route": { "weighted_clusters": { "clusters": [
            { "name": name("v1"), "weight": 90 }, { "name": name("v2"), "weight": 10 }] }, "timeout": "5s", "retry_policy": retries },
            "metadata": origin, "decorator": { "operation": format!("{host}:80/*") } }] })
}

fn listener() -> Value {
    let manager = json!({ "@type": format!("{URL}.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager"),
        "stat_prefix": "outbound_0.0.0.0_80", "rds": { "route_config_name": "80" }, "http_filters": [
            { "name": "envoy.filters.http.router", "typed_config": { "@type": format!("{URL}.extensions.filters.http.router.v3.Router") } }] });
    json!({ "name": "0.0.0.0_80", "active_state": { "listener": { "name": "0.0.0.0_80", "traffic_direction": "OUTBOUND",
        "address": { "socket_address": { "address": "0.0.0.0", "port_value": 80 } },
        "filter_chains": [{ "filters": [{ "name": "envoy.filters.network.http_connection_manager", "typed_config": manager }] }] } } })
}
