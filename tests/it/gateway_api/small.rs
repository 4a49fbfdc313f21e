//! Small cases of our own: one edge of the meaning each. A world is written in a few lines; a request is
//! `METHOD host/path header=value`, its answer the name of a backend or a status.

use std::fmt::Write as _;

use meshctl::mesh::gateway_api::implementation::{ENVOY_GATEWAY, ISTIO, KUMA, STANDARD};
use meshctl::mesh::gateway_api::{Implementation, detect};
use meshctl::model::{AttachedRules, Protocol, Request};
use meshctl::routing::decide::decide;

use super::answer::answer;
use super::with;

/// A Gateway `edge` in namespace `shop` with these listeners, and Services `a` to `d` there.
fn world(listeners: &str, more: &[String]) -> Vec<String> {
    let mut texts: Vec<String> = ["a", "b", "c", "d"].iter().map(|name| service("shop", name)).collect();
    texts.push(format!(
        "{{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {{name: edge, namespace: shop}}, spec: {{gatewayClassName: x, listeners: [{listeners}]}}}}"
    ));
    texts.extend_from_slice(more);
    texts
}

fn service(namespace: &str, name: &str) -> String {
    format!(
        "{{apiVersion: v1, kind: Service, metadata: {{name: {name}, namespace: {namespace}}}, spec: {{ports: [{{port: 80}}]}}}}"
    )
}

/// A route of `shop` for the Gateway; `rest` is what stands in its spec besides the parent.
fn route(kind: &str, name: &str, rest: &str) -> String {
    format!(
        "{{apiVersion: gateway.networking.k8s.io/v1, kind: {kind}, metadata: {{name: {name}, namespace: shop}}, spec: {{parentRefs: [{{name: edge}}], {rest}}}}}"
    )
}

/// An HTTPRoute with one rule: these hosts, these matches, one backend.
fn http(name: &str, hosts: &str, matches: &str, backend: &str) -> String {
    let rule = format!("{{matches: [{matches}], backendRefs: [{{name: {backend}, port: 80}}]}}");
    route("HTTPRoute", name, &format!("hostnames: [{hosts}], rules: [{rule}]"))
}

fn request(words: &str) -> Request {
    let mut words = words.split_whitespace();
    let method = words.next().expect("a method").to_owned();
    let target = words.next().expect("a target");
    let (host, path) = target.split_at(target.find('/').unwrap_or(target.len()));
    let headers = words.filter_map(|word| word.split_once('='));
    Request {
        protocol: Protocol::Http,
        scheme: "http".to_owned(),
        method,
        authority: host.to_owned(),
        port: 80,
        path: if path.is_empty() { "/".to_owned() } else { path.to_owned() },
        headers: headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        ..Request::default()
    }
}

/// Sends requests to a world and compares the answers.
#[track_caller]
fn check(texts: &[String], implementation: &'static Implementation, requests: &[(&str, &str)]) {
    with(texts, "cluster.local", |api, _, _| {
        let routing = api.gateway("shop", "edge", implementation).expect("the gateway");
        for (words, expected) in requests {
            let request = request(words);
            let found = answer(&decide(&routing, &request).outcome, &request);
            let backend = found.backends.first().map(|at| at.host.split('.').next().unwrap_or_default());
            let status = found.statuses.first().map(ToString::to_string).unwrap_or_default();
            assert_eq!(backend.unwrap_or(&status), *expected, "{words}");
        }
    });
}

const HTTP: &str = "{name: http, port: 80, protocol: HTTP}";

#[test]
fn rules_of_all_routes_are_ranked_together() {
    let texts = world(
        HTTP,
        &[
            http("one", "x.test", "{path: {value: /}}", "a"),
            http("two", "x.test", "{path: {value: /foo/}}", "b"),
            http(
                "three",
                "x.test",
                "{path: {type: Exact, value: /foo}}, {headers: [{name: X-A, value: '1'}]}",
                "c",
            ),
            http("four", "x.test", "{method: POST}", "d"),
        ],
    );
    check(
        &texts,
        &STANDARD,
        &[
            ("GET x.test/", "a"),
            ("GET x.test/foobar", "a"),
            ("GET x.test/foo/", "b"),
            ("GET x.test/foo", "c"),
            ("GET x.test/ x-a=1", "c"),
            ("POST x.test/", "d"),
            ("POST x.test/ x-a=1", "d"),
            ("GET X.Test:8080/", "a"),
            ("GET y.test/", "404"),
        ],
    );
}

#[test]
fn a_condition_on_the_method_and_expressions_count_as_the_implementation_says() {
    let texts = world(
        HTTP,
        &[
            http("a", "x.test", "{method: GET}", "a"),
            http("b", "x.test", "{headers: [{name: x-a, value: '1'}, {name: x-b, value: '2'}]}", "b"),
            http("c", "x.test", "{path: {value: /very/long}}", "c"),
            http("d", "x.test", "{path: {type: RegularExpression, value: /ve.*}}", "d"),
        ],
    );
    let both = "GET x.test/ x-a=1 x-b=2";
    check(&texts, &STANDARD, &[(both, "a"), ("GET x.test/very/long", "c")]);
    check(&texts, &ENVOY_GATEWAY, &[(both, "b"), ("GET x.test/very/long", "d")]);
}

#[test]
fn wider_hosts_are_tried_where_the_implementation_does_so() {
    let texts = world(
        HTTP,
        &[
            http("wide", "'*.test'", "{path: {type: Exact, value: /}}", "a"),
            http("exact", "x.test", "{path: {value: /only}}", "b"),
            http("all", "", "{path: {value: /deep}}", "c"),
        ],
    );
    let same =
        [("GET x.test/only", "b"), ("GET y.test/", "a"), ("GET a.b.test/", "a"), ("GET test/deep", "c")];
    check(&texts, &STANDARD, &same);
    check(&texts, &ISTIO, &same);
    check(&texts, &STANDARD, &[("GET x.test/", "a"), ("GET x.test/deep", "c")]);
    check(&texts, &ISTIO, &[("GET x.test/", "404"), ("GET x.test/deep", "404")]);
}

#[test]
fn a_host_belongs_to_the_most_specific_listener_alone() {
    let listeners = "{name: all, port: 80, protocol: HTTP}, {name: wide, port: 80, protocol: HTTP, hostname: '*.test'}, {name: empty, port: 80, protocol: HTTP, hostname: e.test}";
    let at = |section: &str, backend: &str| {
        let rules = format!("rules: [{{backendRefs: [{{name: {backend}, port: 80}}]}}]");
        route("HTTPRoute", section, &rules)
            .replace("{name: edge}", &format!("{{name: edge, sectionName: {section}}}"))
    };
    let texts = world(listeners, &[at("all", "a"), at("wide", "b")]);
    check(&texts, &STANDARD, &[("GET y.com/", "a"), ("GET y.test/", "b"), ("GET e.test/", "404")]);
}

#[test]
fn listeners_in_conflict_serve_nothing() {
    let twice = "{name: one, port: 80, protocol: HTTP, hostname: x.test}, {name: two, port: 80, protocol: HTTP, hostname: X.test}, {name: three, port: 80, protocol: HTTP, hostname: y.test}";
    let texts = world(twice, &[http("r", "", "{}", "a")]);
    check(&texts, &STANDARD, &[("GET x.test/", "404"), ("GET y.test/", "a")]);
    let protocols = "{name: one, port: 80, protocol: HTTP}, {name: two, port: 80, protocol: TCP}";
    check(&world(protocols, &[http("r", "", "{}", "a")]), &STANDARD, &[("GET x.test/", "0")]);
}

#[test]
fn references_that_are_not_valid_answer_with_an_error() {
    let rule = |match_: &str, backends: &str| {
        format!("{{matches: [{{path: {{value: {match_}}}}}], backendRefs: [{backends}]}}")
    };
    let rules = [
        rule("/zero", "{name: a, port: 80, weight: 0}"),
        rule("/port", "{name: a, port: 81}"),
        rule("/name", "{name: nobody, port: 80}"),
        rule("/kind", "{name: a, kind: Strange, group: x.test}"),
        rule("/grant", "{name: a, port: 80, namespace: other}"),
        rule("/none", ""),
        rule("/mixed", "{name: nobody, port: 80}, {name: b, port: 80}"),
    ];
    let more = [route("HTTPRoute", "r", &format!("rules: [{}]", rules.join(", "))), service("other", "a")];
    let paths =
        ["/zero", "/port", "/name", "/kind", "/grant", "/none"].map(|path| format!("GET x.test{path}"));
    let mut requests: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "500")).collect();
    requests.push(("GET x.test/mixed", "b"));
    check(&world(HTTP, &more), &STANDARD, &requests);
}

#[test]
fn calls_of_grpc_are_paths() {
    let rule = |method: &str, backend: &str| {
        format!("{{matches: [{{method: {{{method}}}}}], backendRefs: [{{name: {backend}, port: 80}}]}}")
    };
    let rules = [
        rule("service: s.One, method: Get", "a"),
        rule("service: s.One", "b"),
        rule("method: Get", "c"),
        rule("type: RegularExpression, service: 's[.]T.*'", "d"),
    ];
    let texts = world(HTTP, &[route("GRPCRoute", "r", &format!("rules: [{}]", rules.join(", ")))]);
    check(
        &texts,
        &STANDARD,
        &[
            ("POST x/s.One/Get", "a"),
            ("POST x/s.One/Put", "b"),
            ("POST x/s.Two/Put", "d"),
            ("POST x/other/Get", "c"),
            ("POST x/s.Onely/Put", "404"),
        ],
    );
}

#[test]
fn connections_go_by_server_name_and_the_oldest_takes_a_port() {
    let listeners = "{name: tls, port: 443, protocol: TLS, tls: {mode: Passthrough}}, {name: tcp, port: 90, protocol: TCP}";
    let to = |kind: &str, name: &str, hosts: &str, backend: &str| {
        route(kind, name, &format!("{hosts} rules: [{{backendRefs: [{{name: {backend}, port: 80}}]}}]"))
    };
    let texts = world(
        listeners,
        &[
            to("TLSRoute", "wide", "hostnames: ['*.test'],", "a"),
            to("TLSRoute", "exact", "hostnames: [x.test],", "b"),
            to("TCPRoute", "z", "", "c")
                .replace("name: z,", "name: z, creationTimestamp: '2026-01-01T00:00:00Z',"),
            to("TCPRoute", "y", "", "d")
                .replace("name: y,", "name: y, creationTimestamp: '2026-01-02T00:00:00Z',"),
        ],
    );
    with(&texts, "cluster.local", |api, _, _| {
        let routing = api.gateway("shop", "edge", &STANDARD).expect("the gateway");
        for (protocol, port, sni, expected) in [
            (Protocol::Tls, 443, Some("x.test"), Some("b.shop.svc.cluster.local")),
            (Protocol::Tls, 443, Some("y.test"), Some("a.shop.svc.cluster.local")),
            (Protocol::Tls, 443, Some("test"), None),
            (Protocol::Tcp, 90, None, Some("c.shop.svc.cluster.local")),
        ] {
            let request = Request { protocol, port, sni: sni.map(str::to_owned), ..Request::default() };
            let found = answer(&decide(&routing, &request).outcome, &request);
            assert_eq!(found.backends.first().map(|at| at.host.as_str()), expected, "{sni:?} {port}");
        }
    });
}

#[test]
fn routes_of_the_client_replace_or_join_those_of_the_service() {
    let to = |kind: &str, namespace: &str, name: &str, path: &str| {
        format!(
            "{{apiVersion: gateway.networking.k8s.io/v1, kind: {kind}, metadata: {{name: {name}, namespace: {namespace}}}, spec: {{parentRefs: [{{group: '', kind: Service, name: a, namespace: shop}}], rules: [{{{path}backendRefs: [{{name: b, namespace: shop, port: 80}}]}}]}}}}"
        )
    };
    let exact = "matches: [{path: {type: Exact, value: /x}}], ";
    let texts = world(
        HTTP,
        &[
            to("HTTPRoute", "shop", "producer", exact),
            to("HTTPRoute", "web", "consumer", ""),
            to("TCPRoute", "shop", "late", ""),
        ],
    );
    with(&texts, "cluster.local", |api, _, _| {
        for (client, implementation, expected, consumer) in [
            ("other", &ISTIO, 1, false),
            ("web", &ISTIO, 1, true),
            ("web", &KUMA, 2, true),
            ("shop", &KUMA, 1, false),
        ] {
            let routes = api.service_routes(client, implementation);
            let [own] = routes.as_slice() else { panic!("{routes:?}") };
            let AttachedRules::Http(rules) = &own.rules else { panic!("{own:?}") };
            assert_eq!((rules.len(), own.consumer, own.port), (expected, consumer, None), "{client}");
        }
    });
}

#[test]
fn an_implementation_is_known_by_the_controller_of_its_class() {
    let class = "{apiVersion: gateway.networking.k8s.io/v1, kind: GatewayClass, metadata: {name: mine}, spec: {controllerName: istio.io/gateway-controller}}";
    with(&[class.to_owned()], "cluster.local", |_, catalog, _| {
        assert_eq!(detect(catalog, "mine"), Some(&ISTIO));
        assert_eq!(detect(catalog, "other"), None);
    });
}

/// Every host has the rules of all wider ones: the number of them is bounded.
#[test]
fn thousands_of_wide_and_narrow_hosts_are_bounded() {
    let mut text = String::new();
    for index in 0..1500 {
        writeln!(text, "---\n{}", http(&format!("n{index}"), &format!("h{index}.test"), "{}", "a"))
            .expect("a text");
        writeln!(text, "---\n{}", http(&format!("w{index}"), "'*.test'", "{}", "b")).expect("a text");
    }
    let texts = world(HTTP, &[text]);
    with(&texts, "cluster.local", |api, _, _| {
        let routing = api.gateway("shop", "edge", &STANDARD).expect("the gateway");
        assert!(routing.opaque.iter().any(|note| note.what.contains("too many")));
        let istio = api.gateway("shop", "edge", &ISTIO).expect("the gateway");
        assert!(istio.opaque.is_empty());
    });
}
