//! The routing of one proxy in the form in which istiod gives it to Envoy: the product's own Envoy writer makes the
//! tables, and here its names become istiod's: clusters `outbound|80|v1|host` with endpoints of their own, tables `80`
//! or `http.80`, the object of a route in its metadata. Only plain HTTP ports are told; the rest is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use meshctl::mesh::envoy::{
    Admin, DESTINATION_HEADER, OUTCOME_HEADER, PlainNaming, WriteOptions, cluster_name, write,
};
use meshctl::mesh::naming::{Named, Naming};
use meshctl::model::{Listener, Origin, Routing, Rule, Serve, VirtualHost};
use serde_json::{Value, json};

/// All that one Envoy is told, by the names of the files that it reads.
pub(super) type Files = BTreeMap<String, Vec<Value>>;

pub(super) const CLUSTERS: &str = "clusters.json";
pub(super) const LISTENERS: &str = "listeners.json";

const TYPES: &str = "type.googleapis.com/envoy";
/// Stands between the name of a rule and its object while the writer has them.
const SEPARATOR: char = '\u{1f}';

/// The file of a route table.
pub(super) fn table_file(name: &str) -> String {
    format!("routes-{name}.json")
}

/// The table of a port.
pub(super) fn table_name(gateway: bool, port: u16) -> String {
    if gateway { format!("http.{port}") } else { port.to_string() }
}

/// Where Envoy finds one of its files.
pub(super) fn source(folder: &Path, file: &str) -> Value {
    json!({ "path_config_source": { "path": folder.join(file) }, "resource_api_version": "V3" })
}

/// Where the pods behind a host, subset and port are.
type Endpoints<'a> = dyn Fn(&str, Option<&str>, u16) -> Vec<SocketAddr> + 'a;

/// What a proxy is told. `endpoints` are the addresses behind a host, subset and port.
pub(super) fn files(routing: &Routing, gateway: bool, folder: &Path, endpoints: &Endpoints<'_>) -> Files {
    let mut routing = routing.as_bound();
    routing.listeners.retain(is_http);
    for listener in &mut routing.listeners {
        listener.name.clone_from(&listener.port.to_string());
        name_objects(listener);
    }
    let options = WriteOptions {
        admin: Admin::Port(super::ADMIN_PORT),
        ports: routing.listeners.iter().map(|listener| (listener.name.clone(), listener.port)).collect(),
        destinations: BTreeMap::new(),
        default_destination: ([127, 0, 0, 1], 1).into(),
    };
    let mut resources = write(&routing, &options).bootstrap["static_resources"].take();
    let mut files = Files::new();
    let mut listeners = vec![catch_all()];
    for mut listener in items(resources["listeners"].take()) {
        let port = listener["address"]["socket_address"]["port_value"].as_u64().unwrap_or_default();
        let name = table_name(gateway, u16::try_from(port).expect("the writer's ports are ports"));
        let manager = &mut listener["filter_chains"][0]["filters"][0]["typed_config"];
        let mut table = manager["route_config"].take();
        manager.as_object_mut().expect("a manager").remove("route_config");
        manager["rds"] =
            json!({ "route_config_name": name, "config_source": source(folder, &table_file(&name)) });
        listener["name"] = format!("0.0.0.0_{port}").into();
        listener["address"]["socket_address"]["address"] = "0.0.0.0".into();
        // As behind a redirection of the node: it has no port of its own.
        listener["bind_to_port"] = false.into();
        listener["traffic_direction"] = "OUTBOUND".into();
        listeners.push(typed(listener, "config.listener.v3.Listener"));
        table["name"] = name.as_str().into();
        as_istiod(&mut table);
        files.insert(table_file(&name), vec![typed(table, "config.route.v3.RouteConfiguration")]);
    }
    let mut clusters = vec![
        json!({ "name": "PassthroughCluster", "type": "ORIGINAL_DST", "lb_policy": "CLUSTER_PROVIDED" }),
        json!({ "name": "BlackHoleCluster", "type": "STATIC" }),
    ];
    for cluster in items(resources["clusters"].take()) {
        let Some((host, subset, port)) = cluster["name"].as_str().and_then(destination) else { continue };
        let name = istio_name(&host, subset.as_deref(), port);
        let file = format!("endpoints-{}.json", name.replace('|', "_"));
        let own = json!({ "eds_config": source(folder, &file) });
        clusters.push(json!({
            "name": name,
            "alt_stat_name": format!("{name};"),
            "type": "EDS",
            "connect_timeout": "5s",
            "eds_cluster_config": own,
        }));
        let addresses = endpoints(&host, subset.as_deref(), port).into_iter().map(|address| {
            let socket = json!({ "address": address.ip().to_string(), "port_value": address.port() });
            json!({ "endpoint": { "address": { "socket_address": socket } } })
        });
        let assignment =
            json!({ "cluster_name": name, "endpoints": [{ "lb_endpoints": addresses.collect::<Vec<_>>() }] });
        files.insert(file, vec![typed(assignment, "config.endpoint.v3.ClusterLoadAssignment")]);
    }
    let clusters = clusters.into_iter().map(|cluster| typed(cluster, "config.cluster.v3.Cluster"));
    files.insert(CLUSTERS.to_owned(), clusters.collect());
    files.insert(LISTENERS.to_owned(), listeners);
    files
}

/// The files of a version that no Envoy takes: a host that two virtual hosts claim, a listener without an address.
pub(super) fn spoilt(files: &Files) -> Files {
    let mut files = files.clone();
    for (name, resources) in &mut files {
        if name.starts_with("routes-") {
            let twin = json!({ "name": "twin", "domains": ["twin.example"] });
            resources[0]["virtual_hosts"] = json!([twin, twin]);
        } else if name == LISTENERS {
            resources.push(typed(json!({ "name": "broken" }), "config.listener.v3.Listener"));
        }
    }
    files
}

/// An empty table.
pub(super) fn no_table(name: &str) -> Vec<Value> {
    vec![typed(json!({ "name": name }), "config.route.v3.RouteConfiguration")]
}

pub(super) fn typed(mut resource: Value, message: &str) -> Value {
    resource["@type"] = format!("{TYPES}.{message}").into();
    resource
}

fn items(value: Value) -> Vec<Value> {
    if let Value::Array(items) = value { items } else { Vec::new() }
}

fn is_http(listener: &Listener) -> bool {
    matches!(listener.chains.as_slice(), [chain] if matches!(chain.serve, Serve::Http(_)))
}

/// What a connection to an unknown address meets first.
fn catch_all() -> Value {
    let proxy = json!({ "stat_prefix": "PassthroughCluster", "cluster": "PassthroughCluster" });
    let filter = json!({
        "name": "envoy.filters.network.tcp_proxy",
        "typed_config": typed(proxy, "extensions.filters.network.tcp_proxy.v3.TcpProxy"),
    });
    let listener = json!({
        "name": "virtualOutbound",
        "address": { "socket_address": { "address": "0.0.0.0", "port_value": 15_001 } },
        "traffic_direction": "OUTBOUND",
        "use_original_dst": true,
        "bind_to_port": false,
        "filter_chains": [{ "filters": [filter] }],
    });
    typed(listener, "config.listener.v3.Listener")
}

/// Writes the object of each rule behind its name, from where [`as_istiod`] takes it.
fn name_objects(listener: &mut Listener) {
    for chain in &mut listener.chains {
        let Serve::Http(table) = &mut chain.serve else { continue };
        for host in &mut Arc::make_mut(table).hosts {
            let rules: Vec<Rule> = host.rules.iter().map(named).collect();
            *host = Arc::new(VirtualHost { rules, ..VirtualHost::clone(host) });
        }
    }
}

fn named(rule: &Rule) -> Rule {
    let object = config_path(&rule.origin).unwrap_or_default();
    Rule { name: format!("{}{SEPARATOR}{object}", rule.name), ..rule.clone() }
}

/// `/apis/networking.istio.io/v1/namespaces/shop/virtual-service/reviews`.
fn config_path(origin: &Origin) -> Option<String> {
    let object = origin.place()?.object.as_ref()?;
    let mut kind = String::new();
    for (at, letter) in object.kind.chars().enumerate() {
        if at > 0 && letter.is_ascii_uppercase() {
            kind.push('-');
        }
        kind.push(letter.to_ascii_lowercase());
    }
    let (version, namespace, name) = (&object.api_version, &object.namespace, &object.name);
    (kind == "virtual-service").then(|| format!("/apis/{version}/namespaces/{namespace}/{kind}/{name}"))
}

/// The name that istiod gives to a destination's cluster.
fn istio_name(host: &str, subset: Option<&str>, port: u16) -> String {
    format!("outbound|{port}|{}|{host}", subset.unwrap_or_default())
}

/// The destination of a cluster of the writer.
fn destination(cluster: &str) -> Option<(String, Option<String>, u16)> {
    match PlainNaming.destination(cluster) {
        Named::Service { host, subset, port } => Some((host, subset, port?)),
        _ => None,
    }
}

/// Gives everything in a table istiod's names.
fn as_istiod(value: &mut Value) {
    if let Some(name) = value["name"].as_str().filter(|name| name.contains(SEPARATOR)) {
        let (name, object) = name
            .split_once(SEPARATOR)
            .map(|(name, object)| (name.to_owned(), object.to_owned()))
            .unwrap_or_default();
        value["name"] = name.into();
        if !object.is_empty() {
            value["metadata"] = json!({ "filter_metadata": { "istio": { "config": object } } });
        }
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(as_istiod),
        Value::Object(fields) => fields.values_mut().for_each(as_istiod),
        _ => {}
    }
    for field in ["name", "cluster"] {
        let of_writer = |name: &str| destination(name).filter(|it| writers_name(name, it));
        if let Some((host, subset, port)) = value[field].as_str().and_then(of_writer) {
            value[field] = istio_name(&host, subset.as_deref(), port).into();
        }
    }
    if value["route"]["weighted_clusters"].is_object() {
        shares(&mut value["route"]);
    }
    let told = value["response_headers_to_add"].to_string();
    if value["direct_response"].is_object() && told.contains(OUTCOME_HEADER) && told.contains("passthrough") {
        let fields = value.as_object_mut().expect("a route");
        fields.remove("direct_response");
        fields.remove("response_headers_to_add");
        fields.insert("route".into(), json!({ "cluster": "PassthroughCluster", "timeout": "0s" }));
    }
}

fn writers_name(name: &str, (host, subset, port): &(String, Option<String>, u16)) -> bool {
    name.ends_with(&cluster_name(host, subset.as_deref(), Some(*port)))
}

/// Without a weight there is no cluster, and a single one needs none.
fn shares(route: &mut Value) {
    let mut clusters = items(route["weighted_clusters"]["clusters"].take());
    if clusters.len() > 1 {
        clusters.retain(|cluster| cluster["weight"] != 0);
    }
    for cluster in &mut clusters {
        let headers = items(cluster["request_headers_to_add"].take());
        let own = |header: &Value| header["header"]["key"] == DESTINATION_HEADER;
        let left: Vec<Value> = headers.into_iter().filter(|header| !own(header)).collect();
        cluster["request_headers_to_add"] = left.into();
        cluster.as_object_mut().expect("a cluster").retain(|_, value| *value != json!([]));
    }
    let fields: BTreeSet<&str> =
        clusters.iter().flat_map(Value::as_object).flat_map(|it| it.keys()).map(String::as_str).collect();
    if let ([only], true) =
        (clusters.as_slice(), fields.iter().all(|field| ["name", "weight"].contains(field)))
    {
        route["cluster"] = only["name"].clone();
        route.as_object_mut().expect("a route").remove("weighted_clusters");
    } else {
        route["weighted_clusters"]["clusters"] = clusters.into();
    }
}
