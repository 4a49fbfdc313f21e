//! Tests of the reader: small dumps with one thing in each, and dumps of the wrong form.

use serde_json::{Value, json};

use super::{Dump, read};
use crate::mesh::envoy::PlainNaming;
use crate::mesh::naming::{Named, Naming, Node};
use crate::model::outcome::{Fault, PathRewrite};
use crate::model::{Action, Client, Health, Match, Outcome, Protocol, Redirect, RouteTable, Serve};

const MANAGER: &str =
    "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
const TCP_PROXY: &str = "type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy";
const CART: &str = "cart.shop.svc|v1|80";

/// The names of written configuration, and two with a meaning of their own.
struct Names;

impl Naming for Names {
    fn destination(&self, cluster: &str) -> Named {
        match cluster {
            "pass" => Named::Passthrough,
            "hole" => Named::BlackHole,
            _ => PlainNaming.destination(cluster),
        }
    }

    fn node(&self, node: &Value) -> Node {
        PlainNaming.node(node)
    }
}

fn dump(listeners: &Value, virtual_host: &Value) -> Value {
    let listeners: Vec<Value> = listeners
        .as_array()
        .unwrap()
        .iter()
        .map(|it| json!({ "active_state": { "listener": it } }))
        .collect();
    let table =
        json!({ "name": "80", "ignore_port_in_host_matching": true, "virtual_hosts": [virtual_host] });
    json!({
        "node": { "id": "web" },
        "configs": [
            { "@type": "a/envoy.admin.v3.ClustersConfigDump", "dynamic_active_clusters": [{ "cluster": { "name": CART } }] },
            { "@type": "a/envoy.admin.v3.ListenersConfigDump", "dynamic_listeners": listeners },
            { "@type": "a/envoy.admin.v3.RoutesConfigDump", "dynamic_route_configs": [{ "route_config": table }] },
        ]
    })
}

fn http_chain() -> Value {
    json!({ "filters": [{ "typed_config": { "@type": MANAGER, "rds": { "route_config_name": "80" } } }] })
}

fn tcp_chain(cluster: &str) -> Value {
    json!({ "filters": [{ "typed_config": { "@type": TCP_PROXY, "cluster": cluster } }] })
}

fn listener(port: u16, chains: &Value) -> Value {
    let address = json!({ "socket_address": { "address": "0.0.0.0", "port_value": port } });
    json!({ "name": "l", "address": address, "filter_chains": chains })
}

/// A dump with one listener for HTTP and one route.
fn with_route(route: &Value) -> Dump {
    let host = json!({ "name": "cart", "domains": ["cart"], "routes": [route] });
    read(&dump(&json!([listener(80, &json!([http_chain()]))]), &host), &Names).unwrap()
}

fn table(dump: &Dump) -> &RouteTable {
    match &dump.routing.listeners[0].chains[0].serve {
        Serve::Http(table) => table,
        Serve::Stream(_) => panic!("it serves HTTP"),
    }
}

fn rule(route: &Value) -> (Match, Outcome) {
    let dump = with_route(route);
    let rule = &table(&dump).hosts[0].rules[0];
    (rule.matches[0].clone(), (*rule.outcome).clone())
}

fn shown(matching: &Value) -> String {
    rule(&json!({ "match": matching, "route": { "cluster": CART } })).0.to_string()
}

fn outcome(route: &Value) -> Outcome {
    let mut route = route.clone();
    if route.get("match").is_none() {
        route["match"] = json!({ "prefix": "/a" });
    }
    rule(&route).1
}

#[test]
fn conditions_are_read() {
    let header = |matcher: Value| {
        let mut matcher = matcher;
        matcher["name"] = json!("X-A");
        shown(&json!({ "headers": [matcher] }))
    };
    for (matching, expected) in [
        (json!({ "prefix": "/a" }), "path begins with /a"),
        (json!({ "path": "/a", "case_sensitive": false }), "path = /a (any case)"),
        (json!({ "path_separated_prefix": "/a" }), "path is at or below /a"),
        (json!({ "safe_regex": { "google_re2": {}, "regex": "/.*" } }), "path matches /.*"),
        (json!({ "headers": [{ "name": ":method", "string_match": { "exact": "GET" } }] }), "method = GET"),
        (json!({ "headers": [{ "name": "Host", "string_match": { "exact": "a" } }] }), "authority = a"),
        (
            json!({ "headers": [{ "name": ":path", "string_match": { "exact": "a" } }] }),
            "a condition on header \":path\"",
        ),
        (
            json!({ "query_parameters": [{ "name": "Q", "string_match": { "prefix": "a" } }] }),
            "query Q begins with a",
        ),
        (json!({ "query_parameters": [{ "name": "q" }] }), "query q is present"),
        (json!({ "grpc": {} }), "header content-type matches application/grpc(?:\\+.*)?"),
        (json!({ "runtime_fraction": { "default_value": { "numerator": 5 } } }), "a share of 5% of requests"),
        (json!({ "dynamic_metadata": [] }), "dynamic_metadata of Envoy"),
        (json!(["prefix"]), "a match of an unknown form"),
    ] {
        assert_eq!(shown(&matching), expected, "{matching}");
    }
    for (matcher, expected) in [
        (json!({}), "header x-a is present"),
        (json!({ "present_match": false }), "header x-a is absent"),
        (json!({ "present_match": true, "invert_match": true }), "header x-a is absent"),
        (json!({ "exact_match": "1" }), "header x-a = 1"),
        (json!({ "prefix_match": "1", "invert_match": true }), "not (header x-a begins with 1)"),
        (
            json!({ "string_match": { "contains": "v", "ignore_case": true } }),
            "header x-a contains v (any case)",
        ),
        (json!({ "safe_regex_match": { "regex": "." } }), "header x-a matches ."),
        (json!({ "range_match": { "start": 1 } }), "a condition on header x-a"),
        (json!({ "string_match": { "custom": {} } }), "a condition on header x-a"),
    ] {
        assert_eq!(header(matcher.clone()), expected, "{matcher}");
    }
}

#[test]
fn forwarding_is_read() {
    let found = outcome(&json!({
        "route": {
            "weighted_clusters": { "clusters": [
                { "name": CART, "weight": 9, "request_headers_to_remove": ["X"] },
                { "name": "gone.svc||80", "weight": 1 },
            ] },
            "cluster_not_found_response_code": "INTERNAL_SERVER_ERROR",
            "prefix_rewrite": "/b",
            "host_rewrite_literal": "h",
            "timeout": "1.5s",
            "retry_policy": { "retry_on": "reset,5xx", "retriable_status_codes": [503], "per_try_timeout": "1s" },
            "request_mirror_policies": [{ "cluster": CART, "runtime_fraction": { "default_value": { "numerator": 1 } } }],
        },
        "typed_per_filter_config": {
            "envoy.filters.http.fault": {
                "@type": "t/envoy.extensions.filters.http.fault.v3.HTTPFault",
                "abort": { "http_status": 503, "percentage": { "numerator": 100 } },
                "delay": { "fixed_delay": "2s", "percentage": { "numerator": 7, "denominator": "MILLION" } },
            },
            "x.lua": { "@type": "t/x.LuaPerRoute" },
        },
    }));
    let Action::Forward(destinations) = &found.action else { panic!("{:?}", found.action) };
    assert_eq!(
        (destinations[0].host.as_str(), destinations[0].subset.as_deref()),
        ("cart.shop.svc", Some("v1"))
    );
    assert_eq!(
        (destinations[0].weight, &destinations[0].request_headers.remove[..]),
        (9, &["x".to_owned()][..])
    );
    assert!(matches!(destinations[1].health, Health::Missing { status: 500, .. }));
    let path = PathRewrite::Prefix { matched: "/a".to_owned(), with: "/b".to_owned() };
    assert_eq!((found.rewrite.host.as_deref(), found.rewrite.path), (Some("h"), Some(path)));
    assert_eq!(found.timeout_ms, Some(1500));
    let retries = found.retries.unwrap();
    assert_eq!(
        (retries.attempts, retries.per_try_ms, retries.on.join(",")),
        (1, Some(1000), "503,5xx,reset".to_owned())
    );
    assert_eq!(found.mirrors[0].share, 10_000);
    assert_eq!(found.fault, Fault { abort: Some((503, 1_000_000)), delay: Some((2000, 7)) });
    assert_eq!(found.opaque.iter().map(|it| it.what.as_str()).collect::<Vec<_>>(), ["filter x.lua"]);
}

#[test]
fn what_is_not_said_has_envoys_defaults() {
    let found = outcome(&json!({ "route": { "cluster": CART } }));
    assert_eq!((found.timeout_ms, found.retries, found.opaque.len()), (Some(15_000), None, 0));
    assert_eq!(outcome(&json!({ "route": { "cluster": CART, "timeout": "0s" } })).timeout_ms, None);
    assert_eq!(outcome(&json!({ "route": { "cluster": "pass" } })).action, Action::Passthrough);
    let refused = outcome(&json!({ "route": { "cluster": "hole" } })).action;
    assert!(matches!(refused, Action::Unavailable { status: 503, .. }));
    assert_eq!(outcome(&json!({ "route": { "cluster_header": "x" } })).opaque.len(), 1);
    assert_eq!(outcome(&json!({ "filter_action": {} })).opaque.len(), 1);
}

#[test]
fn redirects_and_answers_are_read() {
    let redirect = |fields: Value| match outcome(&json!({ "redirect": fields })).action {
        Action::Redirect(redirect) => redirect,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        redirect(json!({ "path_redirect": "", "https_redirect": true })),
        Redirect { scheme: Some("https".to_owned()), status: 301, ..Redirect::default() }
    );
    let found = redirect(
        json!({ "prefix_rewrite": "/b", "port_redirect": 8, "response_code": "PERMANENT_REDIRECT" }),
    );
    let path = PathRewrite::Prefix { matched: "/a".to_owned(), with: "/b".to_owned() };
    assert_eq!((found.status, found.port, found.path), (308, Some(8), Some(path)));
    let answer = outcome(&json!({ "direct_response": { "status": 418, "body": { "inline_string": "no" } } }));
    assert_eq!(answer.action, Action::Direct { status: 418, body: Some("no".to_owned()) });
    assert_eq!((answer.timeout_ms, answer.opaque.len()), (None, 0));
}

#[test]
fn a_virtual_host_may_demand_https() {
    let host = json!({ "domains": ["*"], "require_tls": "ALL", "routes": [] });
    let dump = read(&dump(&json!([listener(80, &json!([http_chain()]))]), &host), &Names).unwrap();
    let rule = &table(&dump).hosts[0].rules[0];
    assert_eq!(rule.matches[0].to_string(), "scheme is not https");
    assert!(matches!(&rule.outcome.action, Action::Redirect(Redirect { status: 301, .. })));
}

#[test]
fn chains_are_told_apart() {
    let mut plain = http_chain();
    plain["filter_chain_match"] =
        json!({ "transport_protocol": "raw_buffer", "application_protocols": ["http/1.1", "h2c"] });
    let mut passed = tcp_chain(CART);
    passed["filter_chain_match"] = json!({ "transport_protocol": "tls", "server_names": ["*.a"],
        "prefix_ranges": [{ "address_prefix": "10.0.0.0", "prefix_len": 8 }] });
    let mut ended = http_chain();
    ended["filter_chain_match"] = json!({ "transport_protocol": "tls" });
    ended["transport_socket"] = json!({ "typed_config": { "@type": "t/x.DownstreamTlsContext" } });
    let mut listener = listener(80, &json!([plain, passed, ended]));
    listener["default_filter_chain"] = tcp_chain("pass");
    let dump = read(&dump(&json!([listener]), &json!({})), &Names).unwrap();
    let chains = &dump.routing.listeners[0].chains;
    let protocols: Vec<_> = chains.iter().map(|chain| chain.protocol).collect();
    assert_eq!(protocols, [Some(Protocol::Http), Some(Protocol::Tls), Some(Protocol::Http), None]);
    assert_eq!(
        (chains[1].addresses.join(","), chains[1].server_names[0].to_string()),
        ("10.0.0.0/8".to_owned(), "*.a".to_owned())
    );
    assert!(matches!(&chains[3].serve, Serve::Stream(rule) if rule.outcome.action == Action::Passthrough));
}

#[test]
fn listeners_of_a_sidecar_have_their_parts() {
    let mut trap = tcp_chain("hole");
    trap["filter_chain_match"] = json!({ "destination_port": 15001 });
    let mut catcher = listener(15001, &json!([trap, tcp_chain("hole")]));
    catcher["use_original_dst"] = json!(true);
    let mut one = http_chain();
    one["filter_chain_match"] = json!({ "destination_port": 8080 });
    let mut inbound = listener(15006, &json!([one, tcp_chain(CART)]));
    inbound["traffic_direction"] = json!("INBOUND");
    let dump = read(&dump(&json!([catcher, inbound]), &json!({})), &Names).unwrap();
    assert!(dump.routing.listeners.is_empty());
    assert!(matches!(dump.routing.otherwise.action, Action::Unavailable { status: 0, .. }));
    assert_eq!(
        dump.inbound.iter().map(|it| (it.port, it.chains.len())).collect::<Vec<_>>(),
        [(15006, 1), (8080, 1)]
    );
    assert!(matches!(&dump.node.client(), Client::Workload { name, .. } if name == "web"));
}

#[test]
fn what_is_not_modelled_is_noted() {
    let mut chain = http_chain();
    chain["filters"][0]["typed_config"]["http_filters"] = json!([
        { "name": "envoy.filters.http.router", "typed_config": { "@type": "t/envoy.extensions.filters.http.router.v3.Router" } },
        { "name": "my.lua", "typed_config": { "@type": "t/envoy.extensions.filters.http.lua.v3.Lua" } },
    ]);
    let found = read(&dump(&json!([listener(80, &json!([chain]))]), &json!({})), &Names).unwrap();
    let notes = |opaque: &[crate::model::Opaque]| opaque.iter().map(|it| it.what.clone()).collect::<Vec<_>>();
    assert_eq!(notes(&found.routing.opaque), ["HTTP filter my.lua of listener l"]);
    assert_eq!(notes(&found.not_modelled), notes(&found.routing.opaque));
}

#[test]
fn wrong_types_are_no_reason_to_panic() {
    for value in [json!(null), json!([]), json!({ "configs": 1 })] {
        assert!(read(&value, &Names).is_err(), "{value}");
    }
    let host = json!({ "name": "cart", "domains": ["cart"], "require_tls": "ALL", "routes": [
        { "match": { "prefix": "/", "headers": [{ "name": "a", "string_match": { "exact": "b" } }] },
          "route": { "weighted_clusters": { "clusters": [{ "name": CART, "weight": 1 }] }, "timeout": "1s" } },
        { "match": { "path": "/" }, "redirect": { "prefix_rewrite": "/" } },
        { "match": { "path": "/" }, "direct_response": { "status": 200 } },
    ] });
    let whole = dump(&json!([listener(80, &json!([http_chain(), tcp_chain(CART)]))]), &host);
    let mut places = Vec::new();
    pointers(&whole, String::new(), &mut places);
    for place in &places {
        for other in [json!(null), json!(-1), json!("\u{e9}"), json!([[]]), json!({ "a": {} })] {
            let mut broken = whole.clone();
            *broken.pointer_mut(place).unwrap() = other;
            drop(read(&broken, &Names));
        }
    }
    assert!(places.len() > 60);
}

fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, inner)| {
            pointers(inner, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
        }),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, inner)| pointers(inner, format!("{at}/{index}"), found));
        }
        _ => {}
    }
    found.push(at);
}
