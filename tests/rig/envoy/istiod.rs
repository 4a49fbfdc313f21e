//! Tables that a real istiod wrote, loaded into Envoy as they are: each gets a listener, every cluster leads to the
//! server of the test and says its name there. Envoy's answers are compared with what the reader makes of the dump.
//! A table of Envoy's own forms of matches, some of which no mesh writes, goes the same way.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use meshctl::mesh::envoy::{DESTINATION_HEADER, read};
use meshctl::mesh::istio::IstioNaming;
use meshctl::model::Destination;
use serde_json::{Value, json};

use super::server::{Envoy, echo, free_ports};
use super::{assert_none, compare, forwarded_schemes, seed};

const HTTP: &str = "type.googleapis.com/envoy.extensions.filters.http";
const REQUESTS: usize = 60;

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_real_envoy_agrees_on_tables_of_istiod() {
    let (seed, rounds) = seed();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = root.join("tests/data/istiod-routes");
    let mut dumps = dumps_below(&own);
    assert!(!dumps.is_empty(), "there are dumps in {}", own.display());
    let more = dumps_below(&root.join("../shared/corpus/istiod-routes"));
    if more.is_empty() {
        #[expect(clippy::print_stdout, reason = "says what was left out")]
        {
            println!("left out: the corpus of istiod's tables is not here");
        }
    }
    dumps.extend(more.into_iter().step_by(if rounds > 1 { 1 } else { 20 }));
    let server = echo();
    let wrong: Vec<String> = dumps
        .iter()
        .flat_map(|path| {
            let found = disagreements(&json_of(path), server, seed, REQUESTS);
            found.into_iter().map(|text| format!("{}: {text}", path.display())).collect::<Vec<_>>()
        })
        .collect();
    assert_none(&wrong);
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_real_envoy_agrees_on_its_own_forms() {
    let (seed, rounds) = seed();
    let matches = json!([
        { "name": "x-a", "exact_match": "v1" },
        { "name": "x-a", "prefix_match": "v", "invert_match": true },
        { "name": "x-a", "safe_regex_match": { "regex": "v." } },
        { "name": "x-a", "present_match": false },
        { "name": "x-a", "present_match": false, "invert_match": true },
        { "name": "x-a", "present_match": true, "treat_missing_header_as_empty": true },
        { "name": "x-a", "present_match": true, "invert_match": true, "treat_missing_header_as_empty": true },
        { "name": "x-a" },
        { "name": "x-a", "invert_match": true },
        { "name": "x-a", "string_match": { "exact": "" }, "treat_missing_header_as_empty": true },
        { "name": "x-a", "string_match": { "suffix": "1", "ignore_case": true }, "invert_match": true },
        { "name": "host", "string_match": { "prefix": "h" } },
    ]);
    let headers =
        matches.as_array().expect("a list").iter().map(|it| json!({ "prefix": "/", "headers": [it] }));
    let others = json!([
        { "prefix": "/", "grpc": {} },
        { "prefix": "/", "query_parameters": [{ "name": "q" }] },
        { "prefix": "/", "query_parameters": [{ "name": "q", "present_match": false }] },
        { "prefix": "/", "query_parameters": [{ "name": "q", "string_match": { "contains": "A", "ignore_case": true } }] },
        { "path_separated_prefix": "/a", "case_sensitive": false },
        { "safe_regex": { "regex": "/A.*" }, "case_sensitive": false },
        { "prefix": "/", "runtime_fraction": { "default_value": { "numerator": 100 } } },
    ]);
    let all: Vec<Value> = headers.chain(others.as_array().expect("a list").iter().cloned()).collect();
    let hosts: Vec<Value> = all
        .iter()
        .enumerate()
        .map(|(index, matching)| {
            let route = json!({ "match": matching, "direct_response": { "status": 418 } });
            json!({ "name": format!("h{index}"), "domains": [format!("h{index}")], "routes": [route] })
        })
        .collect();
    let table = json!({ "name": "forms", "ignore_port_in_host_matching": true, "virtual_hosts": hosts });
    let dump = json!({ "configs": [
        { "@type": "t/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [{ "route_config": table }] },
    ] });
    assert_none(&disagreements(&dump, echo(), seed, 4000 * rounds));
}

fn dumps_below(folder: &Path) -> Vec<PathBuf> {
    let entries =
        |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<PathBuf> = entries(folder)
        .flat_map(|path| entries(&path))
        .filter(|path| path.extension().is_some_and(|it| it == "gz"))
        .collect();
    found.sort();
    found
}

fn json_of(path: &Path) -> Value {
    let file = File::open(path).expect("the dump");
    let output = Command::new("gzip").arg("-dc").stdin(file).output().expect("gzip is installed");
    serde_json::from_slice(&output.stdout).expect("the dump is JSON")
}

/// Loads the dynamic tables of a dump, and compares the answers with what the reader makes of them.
fn disagreements(dump: &Value, server: SocketAddr, seed: u64, requests: usize) -> Vec<String> {
    let config = |name: &str| {
        let found = dump["configs"].as_array().into_iter().flatten();
        found.filter(|it| it["@type"].as_str().is_some_and(|url| url.ends_with(name))).collect::<Vec<_>>()
    };
    let items = |name: &str, field: &str| -> Vec<Value> {
        config(name).iter().filter_map(|it| it[field].as_array()).flatten().cloned().collect()
    };
    let tables = items("RoutesConfigDump", "dynamic_route_configs");
    let ports = free_ports(tables.len());
    let listeners: Vec<Value> =
        tables.iter().zip(&ports).map(|(table, port)| listener(&table["route_config"], *port)).collect();
    let known = items("ClustersConfigDump", "dynamic_active_clusters");
    let clusters: Vec<Value> = known
        .iter()
        .filter_map(|it| it["cluster"]["name"].as_str())
        .map(|name| cluster(name, server))
        .collect();

    let folder = tempfile::tempdir().expect("a folder");
    let admin = json!({ "pipe": { "path": Envoy::admin(&folder) } });
    let bootstrap = json!({
        "admin": { "address": admin },
        "static_resources": { "listeners": listeners, "clusters": clusters },
    });
    let _envoy = Envoy::start(folder, &bootstrap);

    let local: Vec<Value> = listeners.into_iter().map(|it| json!({ "listener": it })).collect();
    let mut configs: Vec<Value> = config("ClustersConfigDump").into_iter().cloned().collect();
    configs.push(json!({ "@type": "t/envoy.admin.v3.ListenersConfigDump", "static_listeners": local }));
    let read = read(&json!({ "configs": configs }), &IstioNaming).expect("a dump");
    let mut routing = read.routing;
    routing.listeners.iter_mut().for_each(|listener| listener.addresses.clear());
    forwarded_schemes(&mut routing);
    let listeners = routing.listeners.clone();
    let each = listeners.iter().map(|listener| {
        let seed =
            seed ^ listener.name.bytes().fold(0, |sum: u64, byte| sum.wrapping_mul(31) + u64::from(byte));
        compare(listener, &[&routing], listener.port, seed, requests, cluster_of)
    });
    each.flatten().collect()
}

/// The name that istiod gives to the cluster of a destination.
fn cluster_of(destination: &Destination) -> String {
    let Destination { host, subset, port, .. } = destination;
    match port {
        Some(port) => format!("outbound|{port}|{}|{host}", subset.as_deref().unwrap_or_default()),
        None => host.clone(),
    }
}

fn listener(table: &Value, port: u16) -> Value {
    let http = |name: &str, kind: &str| json!({ "name": format!("envoy.filters.http.{name}"), "typed_config": { "@type": format!("{HTTP}.{name}.v3.{kind}") } });
    let manager = json!({
        "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "stat_prefix": "http",
        "route_config": table,
        "http_filters": [http("fault", "HTTPFault"), http("cors", "Cors"), http("router", "Router")],
    });
    json!({
        "name": table["name"],
        "address": { "socket_address": { "address": "127.0.0.1", "port_value": port } },
        "filter_chains": [{ "filters": [{ "name": "http", "typed_config": manager }] }],
    })
}

/// A cluster that leads to the server, and names itself in a header there.
fn cluster(name: &str, server: SocketAddr) -> Value {
    let address =
        json!({ "socket_address": { "address": server.ip().to_string(), "port_value": server.port() } });
    let header = json!({ "header": { "key": DESTINATION_HEADER, "value": name }, "append_action": "OVERWRITE_IF_EXISTS_OR_ADD" });
    let filters = json!([
        { "name": "name", "typed_config": {
            "@type": format!("{HTTP}.header_mutation.v3.HeaderMutation"),
            "mutations": { "request_mutations": [{ "append": header }] },
        } },
        { "name": "codec", "typed_config": { "@type": format!("{HTTP}.upstream_codec.v3.UpstreamCodec") } },
    ]);
    json!({
        "name": name,
        "type": "STATIC",
        "connect_timeout": "5s",
        "load_assignment": { "cluster_name": name, "endpoints": [{ "lb_endpoints": [{ "endpoint": { "address": address } }] }] },
        "typed_extension_protocol_options": { "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
            "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
            "explicit_http_config": { "http_protocol_options": {} },
            "http_filters": filters,
        } },
    })
}
