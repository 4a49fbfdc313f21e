//! Tests of the writer: fields that Envoy wants, and notes on what is left out. That Envoy takes all of it and does
//! what the model says is proved in the rig.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Admin, WriteOptions, Writer, Written, action, matching, write};
use crate::model::outcome::{PathRewrite, Retries};
use crate::model::{
    Action, Chain, Client, Condition, Destination, Dimension, Domain, Health, Listener, Match, Opaque,
    Origin, Outcome, Protocol, RouteTable, Routing, Rule, Serve, StreamRule, Test, VirtualHost,
};

fn options() -> WriteOptions {
    WriteOptions {
        admin: Admin::Port(1),
        ports: [("80".to_owned(), 2)].into(),
        destinations: [("cart|v1|80".to_owned(), ([127, 0, 0, 1], 3).into())].into(),
        default_destination: ([127, 0, 0, 1], 4).into(),
    }
}

fn routing(chains: &[Chain]) -> Routing {
    let listener = |name: &str| Listener {
        bound: None,
        name: name.to_owned(),
        port: 80,
        addresses: Vec::new(),
        chains: chains.to_vec(),
        origin: Origin::NONE,
    };
    Routing {
        client: Client::Workload { namespace: "shop".to_owned(), name: "web".to_owned(), labels: [].into() },
        listeners: vec![listener("80"), listener("other")],
        otherwise: Arc::new(Outcome::plain(Action::NotFound)),
        opaque: vec![Opaque { what: "a script".to_owned(), origin: Origin::NONE }],
    }
}

fn http(rules: Vec<Rule>) -> Chain {
    let host = VirtualHost {
        name: String::new(),
        domains: vec![Domain::parse("*.com")],
        rules,
        otherwise: Arc::new(Outcome::plain(Action::NotFound)),
        origin: Origin::NONE,
    };
    let otherwise = Arc::new(Outcome::plain(Action::Passthrough));
    let table = RouteTable { name: "80".to_owned(), scheme: None, hosts: vec![host.into()], otherwise };
    let serve = Serve::Http(Arc::new(table));
    Chain { addresses: Vec::new(), server_names: Vec::new(), protocol: Some(Protocol::Http), serve }
}

fn rule(matches: Vec<Match>) -> Rule {
    let to = Destination::new("cart".to_owned(), Some("v1".to_owned()), Some(80), 1);
    let outcome = Arc::new(Outcome::plain(Action::Forward(vec![to])));
    Rule { name: "r".to_owned(), origin: Origin::NONE, matches, outcome }
}

fn route_of(outcome: &Outcome) -> (Value, Vec<String>) {
    let options = options();
    let mut writer = Writer { options: &options, clusters: [].into(), notes: [].into() };
    let route = action::write(&mut writer, json!({ "prefix": "/a" }), outcome);
    (route, writer.notes.into_iter().collect())
}

#[test]
fn a_bootstrap_is_complete() {
    let on_port = |port: &str| Match::of(vec![Condition::new(Dimension::Port, Test::Exact(port.to_owned()))]);
    let rules = vec![
        rule(vec![on_port("80"), on_port("81")]),
        rule(vec![Match { opaque: Some("a dice".to_owned()), ..Match::default() }]),
    ];
    let Written { bootstrap, notes } = write(&routing(&[http(rules)]), &options());
    assert_eq!(notes, ["a script", "listener other has no local port", "rule r: a dice"]);
    let at = |pointer: &str| bootstrap.pointer(pointer).unwrap_or(&Value::Null);
    assert_eq!(at("/admin/address/socket_address/port_value"), 1);
    assert_eq!(at("/static_resources/listeners/0/address/socket_address/port_value"), 2);
    let endpoint = "/static_resources/clusters/0/load_assignment/endpoints/0/lb_endpoints/0/endpoint";
    assert_eq!(at(&format!("{endpoint}/address/socket_address/port_value")), 3);
    let manager = "/static_resources/listeners/0/filter_chains/0/filters/0/typed_config";
    let hosts = at(&format!("{manager}/route_config/virtual_hosts"));
    assert_eq!(
        (&hosts[0]["domains"], hosts[0]["routes"].as_array().map(Vec::len)),
        (&json!(["*.com"]), Some(1))
    );
    assert_eq!(hosts[1]["routes"][0]["direct_response"]["status"], 200);
}

#[test]
fn streams_are_told_apart_by_their_server_names() {
    let stream = |protocol, name: &[&str], action| Chain {
        addresses: Vec::new(),
        server_names: name.iter().map(|name| Domain::parse(name)).collect(),
        protocol,
        serve: Serve::Stream(StreamRule {
            name: "s".to_owned(),
            origin: Origin::NONE,
            outcome: Arc::new(Outcome::plain(action)),
        }),
    };
    let to =
        |subset: &str, weight| Destination::new("cart".to_owned(), Some(subset.to_owned()), Some(80), weight);
    let closed = Action::Unavailable { status: 0, why: String::new() };
    let tls = stream(Some(Protocol::Tls), &["*.a"], Action::Forward(vec![to("v1", 1), to("v2", 0)]));
    let rest = stream(None, &[], closed);
    let written = write(&routing(&[tls, rest.clone(), rest]), &options());
    let chains = &written.bootstrap["static_resources"]["listeners"][0]["filter_chains"];
    assert_eq!(
        chains[0]["filter_chain_match"],
        json!({ "transport_protocol": "tls", "server_names": ["*.a"] })
    );
    let clusters = &chains[0]["filters"][0]["typed_config"]["weighted_clusters"]["clusters"];
    assert_eq!(*clusters, json!([{ "name": "cart|v1|80", "weight": 1 }]));
    assert_eq!(chains[1]["filters"][0]["typed_config"]["cluster"], "closed");
    assert_eq!(chains.as_array().map(Vec::len), Some(2));
}

#[test]
fn conditions_are_written_in_envoys_words() {
    let on = |on: &str, test: Test| {
        let on = match on {
            "path" => Dimension::Path,
            "q" => Dimension::Query("q".to_owned()),
            name => Dimension::Header(name.to_owned()),
        };
        Condition::new(on, test)
    };
    let not = |condition: Condition| Condition { negated: true, ..condition };
    let header = |matcher: Value| json!({ "prefix": "/", "headers": [matcher] });
    let one_of = Test::OneOf(vec!["a.b".to_owned(), "c".to_owned()]);
    for (conditions, expected) in [
        (vec![], json!({ "prefix": "/" })),
        (
            vec![on("path", Test::Exact("/a".to_owned()).ignore_case())],
            json!({ "path": "/a", "case_sensitive": false }),
        ),
        (vec![on("path", Test::PathPrefix("/a/".to_owned()))], json!({ "path_separated_prefix": "/a" })),
        (vec![on("path", Test::PathPrefix("/".to_owned()))], json!({ "prefix": "/" })),
        (vec![on("path", one_of.clone())], json!({ "safe_regex": { "regex": "(?:a\\.b|c)" } })),
        (
            vec![not(on("path", Test::Prefix("/a".to_owned())))],
            header(json!({
                "name": ":path",
                "string_match": { "safe_regex": { "regex": "(?s)(?:/a[^?]*)(?:[?].*)?" } },
                "invert_match": true,
            })),
        ),
        (vec![on("x", Test::Present)], header(json!({ "name": "x", "present_match": true }))),
        (
            vec![Condition { missing_is_empty: true, ..not(on("x", Test::Prefix(String::new()))) }],
            header(json!({
                "name": "x",
                "string_match": { "safe_regex": { "regex": "(?s:.*)" } },
                "invert_match": true,
                "treat_missing_header_as_empty": true,
            })),
        ),
        (
            vec![not(on("q", Test::Present))],
            json!({ "prefix": "/", "query_parameters": [{ "name": "q", "present_match": false }] }),
        ),
    ] {
        assert_eq!(matching::write(&Match::of(conditions)).unwrap(), expected);
    }
    assert!(matching::write(&Match::of(vec![not(on("q", one_of))])).is_err());
    let two = vec![on("path", Test::Present), not(on("path", Test::Regex("/a".into())))];
    assert!(matching::write(&Match::of(two)).is_err());
}

#[test]
fn a_missing_destination_has_its_status() {
    let mut to = Destination::new("gone".to_owned(), None, Some(80), 0);
    let missing = |status| Health::Missing { status, why: String::new() };
    to.health = missing(500);
    let mut outcome = Outcome::plain(Action::Forward(vec![to.clone()]));
    outcome.retries =
        Some(Retries { attempts: 2, per_try_ms: Some(1500), on: vec!["503".to_owned(), "5xx".to_owned()] });
    let (route, notes) = route_of(&outcome);
    assert_eq!(route["route"]["cluster_not_found_response_code"], "INTERNAL_SERVER_ERROR");
    assert_eq!(route["route"]["weighted_clusters"]["clusters"][0]["weight"], 1);
    assert_eq!(
        route["route"]["retry_policy"],
        json!({ "retry_on": "5xx", "num_retries": 2, "retriable_status_codes": [503], "per_try_timeout": "1.500s" })
    );
    assert_eq!((&route["route"]["timeout"], notes.len()), (&json!("0.000s"), 0));
    to.health = missing(418);
    let (_, notes) = route_of(&Outcome::plain(Action::Forward(vec![to])));
    assert_eq!(notes.len(), 1);
}

#[test]
fn prefixes_are_replaced_by_envoy_only_where_it_matched_them() {
    let rewritten = |path: PathRewrite| {
        let mut outcome =
            Outcome::plain(Action::Forward(vec![Destination::new("a".to_owned(), None, None, 1)]));
        outcome.rewrite.path = Some(path);
        route_of(&outcome).0["route"].clone()
    };
    let prefix = |matched: &str, with: &str| PathRewrite::Prefix {
        matched: matched.to_owned(),
        with: with.to_owned(),
    };
    assert_eq!(rewritten(prefix("/a", "/b"))["prefix_rewrite"], "/b");
    for (path, pattern, with) in [
        (prefix("/b", "/c"), "(?i)^/b", "/c"),
        (prefix("/a", ""), "(?i)^/a", ""),
        (PathRewrite::Full("/\\1".to_owned()), "(?s)^.*$", "/\\\\1"),
        (PathRewrite::Segments { matched: "/a/".to_owned(), with: "/".to_owned() }, "(?i)^/a/*", "/"),
    ] {
        let expected = json!({ "pattern": { "regex": pattern }, "substitution": with });
        assert_eq!(rewritten(path)["regex_rewrite"], expected);
    }
}
