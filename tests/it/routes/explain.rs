//! `meshctl route explain` and `route list`: the ways of a request through the mesh, and the exit codes.

use serde_json::{Value, json};

use super::{BOOKINFO, SHOP, answer, like, refused};
use crate::support::Program;

/// Asks questions about an estate. Each is the words of a command line without blanks inside, the exit code and a
/// part of the answer.
#[track_caller]
fn explained(estate: &str, questions: &[(&str, i32, Value)]) {
    let program = Program::new();
    for (question, code, expected) in questions {
        let mut arguments = vec!["route", "explain", "-f", estate];
        arguments.extend(question.split(' '));
        let (ended, found) = answer(&program, "RouteExplanation", &arguments);
        like(expected, &found, question);
        assert_eq!(ended, Some(*code), "{question}\n{found:#}");
    }
}

#[test]
fn requests_inside_of_the_mesh() {
    let cart = "cart.shop.svc.cluster.local";
    explained(
        SHOP,
        &[
            (
                "http://cart:8080/old/a?v=1 -n shop --from catalog",
                0,
                json!({
                    "outcome": "forward", "rule": {"name": "old"}, "certainty": "exact",
                    "request": {"query": "v=1", "from": {"namespace": "shop", "workload": "catalog"}},
                    "destinations": [{"host": cart, "port": 8080, "share": 1.0}],
                    "rewrite": {"host": "cart.internal", "path": "/new/a"},
                    "mirrors": [{"host": "catalog.shop.svc.cluster.local", "port": 8080, "share": 0.25}],
                    "requestHeaders": {"set": {"x-old": "yes"}, "add": null, "remove": null},
                    "responseHeaders": {"add": {"x-a": "b"}, "remove": ["server"]},
                    "fault": {
                        "abort": {"status": 500, "share": 0.1}, "delay": {"duration": "1.5s", "share": 0.5},
                    },
                    "steps": [{"matched": false}, {"matched": true}],
                    "hops": [{"at": "sidecar", "name": "shop/catalog"}],
                }),
            ),
            ("http://cart:8080/health -n shop", 0, json!({"outcome": "direct", "status": 204})),
            (
                "http://cart:8080/a -n shop",
                0,
                json!({
                    "rule": {"name": "posted", "place": {"path": "spec.http[3].match[1]"}}, "rewrite": null,
                    "request": {"method": "GET", "from": {"namespace": "shop", "workload": null}},
                    "hops": [{"at": "sidecar", "name": null}],
                }),
            ),
            (
                "http://cart:8080/gone -n shop",
                1,
                json!({"outcome": "unavailable", "status": 503, "destinations": [{"host": cart, "subset": "gone"}]}),
            ),
            ("http://cart:8080/a -X DELETE -n shop", 1, json!({"outcome": "not-found", "status": 404})),
            (
                "tcp://ledger:5432 -n shop",
                0,
                json!({"destinations": [{"host": "ledger.shop.svc.cluster.local", "port": 5432}]}),
            ),
            (
                "tls://vault:8443 -n shop",
                0,
                json!({
                    "request": {"scheme": "tls", "sni": "vault", "method": null, "path": null},
                    "destinations": [{"host": "vault.shop.svc.cluster.local"}],
                }),
            ),
            (
                "grpc://prices:9000/shop.Prices/Get -n shop",
                0,
                json!({
                    "request": {"method": "POST", "headers": {"content-type": "application/grpc"}},
                    "destinations": [{"host": "prices.shop.svc.cluster.local", "port": 9000}],
                }),
            ),
            ("http://nowhere.example.org/ -n shop", 0, json!({"outcome": "passthrough"})),
        ],
    );
}

#[test]
fn requests_that_pass_several_proxies() {
    let partner = "api.partner.example.com";
    explained(
        SHOP,
        &[
            (
                "http://api.partner.example.com/a -n shop",
                0,
                json!({
                    "destinations": [{"host": partner, "port": 80}], "rule": {"name": "out"},
                    "hops": [{"at": "sidecar"}, {"at": "gateway"}],
                }),
            ),
            (
                "http://notes:8080/old/1 -n calm --from reader",
                0,
                json!({
                    "destinations": [{"host": "archive.calm.svc.cluster.local", "port": 8080}],
                    "hops": [{"at": "waypoint", "name": "calm/lens"}],
                }),
            ),
            (
                "http://notes:8080/older -n calm --from reader",
                0,
                json!({"destinations": [{"host": "notes.calm.svc.cluster.local", "share": 1.0}]}),
            ),
        ],
    );
}

#[test]
fn requests_from_outside() {
    let edge = "--gateway edge/public";
    explained(
        SHOP,
        &[
            (
                &format!("http://shop.example.com/cart/1?a=b {edge}"),
                0,
                json!({
                    "outcome": "redirect",
                    "redirect": {"scheme": "https", "host": "shop.example.com", "path": "/cart/1", "status": 301},
                    "hops": [{"at": "gateway", "name": "edge/public"}],
                }),
            ),
            (
                &format!("https://shop.example.com/cart/checkout/1 {edge}"),
                0,
                json!({
                    "timeout": "3s",
                    "destinations": [{"host": "cart.shop.svc.cluster.local"}],
                    "rule": {"place": {"object": {"name": "cart-team", "namespace": "shop"}, "path": "spec.http[0].match[0]"}},
                    "request": {"from": {"gateway": "edge/public"}, "sni": "shop.example.com"},
                }),
            ),
            (
                &format!("https://shop.example.com/cart/other {edge}"),
                0,
                json!({"rule": {"name": "rest"}, "destinations": [{"host": "catalog.shop.svc.cluster.local"}]}),
            ),
            (
                &format!("tls://vault.example.com:8443 {edge}"),
                0,
                json!({"destinations": [{"host": "vault.shop.svc.cluster.local", "port": 8443}]}),
            ),
            (&format!("tls://other.example.com:8443 {edge}"), 1, json!({"outcome": "unavailable"})),
            (
                &format!("tcp://any:5432 {edge}"),
                0,
                json!({"destinations": [{"host": "ledger.shop.svc.cluster.local"}]}),
            ),
            (&format!("https://other.example.com/ {edge}"), 1, json!({"outcome": "unavailable"})),
        ],
    );
}

#[test]
fn requests_of_the_bookshop() {
    let reviews = "reviews.bookinfo.svc.cluster.local";
    explained(
        BOOKINFO,
        &[
            (
                "http://reviews:9080/ --from productpage -n bookinfo -H end-user:maria",
                0,
                json!({"rule": {"name": "testers"}, "destinations": [{"host": reviews, "subset": "v2", "share": 1.0}]}),
            ),
            (
                "http://reviews:9080/ --from productpage -n bookinfo",
                0,
                json!({
                    "rule": {"name": "canary", "place": {"file": "examples/bookinfo/reviews.yaml"}},
                    "destinations": [{"subset": "v1", "share": 0.9}, {"subset": "v3", "share": 0.1}],
                    "timeout": "2s", "retries": {"attempts": 2, "perTryTimeout": "600ms"},
                    "policy": {"loadBalancer": {"simple": "LEAST_REQUEST"}},
                    "steps": [{"matched": false}, {"matched": true}],
                }),
            ),
            (
                "http://ratings:9080/ --from reviews-v3 -n bookinfo",
                0,
                json!({"rule": {"name": "half-stars"}, "destinations": [{"subset": "v2"}]}),
            ),
            (
                "http://details:9080/details/isbn/1 --from productpage -n bookinfo",
                0,
                json!({"timeout": "6s", "rule": {"place": {"object": {"kind": "HTTPRoute"}}}}),
            ),
            (
                "https://api.bookshop.example.com/v1/books/7 --gateway istio-ingress/partners",
                0,
                json!({
                    "rewrite": {"path": "/details/7"},
                    "destinations": [{"host": "details.bookinfo.svc.cluster.local", "port": 9080}],
                }),
            ),
            (
                "grpcs://inventory.bookshop.example.com/a.B/C --gateway istio-ingress/partners -H x-partner-tier:gold",
                0,
                json!({
                    "requestHeaders": {"set": {"x-priority": "high"}},
                    "rule": {"place": {"object": {"kind": "GRPCRoute"}}},
                }),
            ),
            (
                "https://bookshop.example.com/catalogue/1 --gateway istio-ingress/bookshop",
                0,
                json!({"redirect": {"path": "/books", "status": 301}}),
            ),
            (
                "http://books-api.example.net/isbn --from details -n bookinfo",
                0,
                json!({"destinations": [{"host": "books-api.example.net", "port": 80}], "policy": {"tls": {"mode": "SIMPLE"}}}),
            ),
            (
                "http://nowhere.example.org/ --from productpage -n bookinfo",
                1,
                json!({"outcome": "unavailable", "status": 502}),
            ),
        ],
    );
}

#[test]
fn what_cannot_be_told_ends_with_6() {
    explained(
        SHOP,
        &[
            (
                "http://cart:8080/a -n shop --from patched",
                6,
                json!({"outcome": "forward", "certainty": "may"}),
            ),
            ("http://odd:8080/ac -n shop", 6, json!({"certainty": "may", "steps": [{"matched": null}, {}]})),
        ],
    );
    let text = Program::new().run(&["route", "explain", "http://odd:8080/ac", "-n", "shop", "-f", SHOP]);
    assert!(text.stdout.contains("not certain"), "{}", text.stdout);
}

#[test]
fn questions_that_cannot_be_asked_end_with_2() {
    let program = Program::new();
    let ask = |arguments: &[&str], words: &[&str]| {
        refused(&program, &[&["route", "explain", "-n", "shop", "-f", SHOP], arguments].concat(), words);
    };
    ask(&["http://a b/"], &["is not a URL"]);
    ask(&["http://user@cart/"], &["is not a URL", "user"]);
    ask(&["http://cart:99999/"], &["is not a URL"]);
    ask(&["http://cart:0/"], &["is not a URL", "from 1 to 65535"]);
    ask(&["http://./"], &["is not a URL", "no name and no address"]);
    ask(&[&format!("http://{}/", "a".repeat(5000))], &["is not a URL", "no name and no address"]);
    ask(&["ftp://cart/"], &["`ftp` is not a scheme", "http, https, grpc"]);
    ask(&["tcp://nowhere"], &["needs a port"]);
    ask(&["http://cart/", "-X", "GE T"], &["`GE T` is not a method"]);
    ask(&["http://cart/", "-H", "nothing"], &["`nothing` is not a header"]);
    ask(&["http://cart/", "-H", "a b: c"], &["is not a header"]);
    ask(&["http://cart/", "--from", "crat"], &["no workload shop/crat", "Did you mean `shop/cart`?"]);
    ask(&["http://cart/", "--gateway", "edge/pulbic"], &["no Gateway edge/pulbic", "edge/public"]);
    ask(&["http://cart/", "--implementation", "none"], &["`none` is not known"]);
    let missing = ["route", "explain", "http://cart/", "-f", "not/there.yaml"];
    refused(&program, &missing, &["not/there.yaml"]);
}

#[test]
fn a_port_that_the_url_does_not_name_is_noted() {
    let outcome = Program::new().run(&["route", "explain", "http://cart/health", "-n", "shop", "-f", SHOP]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stdout);
    assert!(outcome.stderr.contains("port 8080 is taken"), "{}", outcome.stderr);
}

#[test]
fn the_list_has_the_rules_of_a_client_in_order() {
    let program = Program::new();
    let list = ["route", "list", "cart", "-n", "shop", "-f", SHOP];
    let (code, found) = answer(&program, "RouteList", &list);
    let rules = found["rules"].as_array().expect("a list");
    let names = |port: u16| -> Vec<&str> {
        let own = rules.iter().filter(|rule| rule["port"] == port);
        own.filter_map(|rule| rule["name"].as_str()).collect()
    };
    let written = ["health", "old", "gone", "posted", "posted"];
    assert_eq!((names(80), names(8080)), (written.to_vec(), written.to_vec()), "{found:#}");
    assert_eq!(code, Some(0));

    let edge = ["route", "list", "--gateway", "edge/public", "-f", SHOP];
    let (code, found) = answer(&program, "RouteList", &edge);
    assert_eq!((code, &found["client"]), (Some(0), &json!({"gateway": "edge/public"})));
    let table = program.run(&[&edge[..], &["-o", "table"]].concat()).stdout;
    let rules = found["rules"].as_array().expect("a list");
    assert_eq!(table.lines().count(), rules.len() + 1, "{table}");

    let (code, found) = answer(&program, "RouteList", &["route", "list", "nowhere.example.org", "-f", SHOP]);
    assert_eq!((code, &found["rules"]), (Some(0), &json!([])));
}

#[test]
fn input_that_cannot_be_read_gives_no_answer() {
    let program = Program::new();
    let broken = program.file("broken.yaml", "a: [b\n");
    for command in
        [["explain", "http://cart:8080/"].as_slice(), &["list"], &["graph"], &["diff", SHOP, &broken]]
    {
        let input: &[&str] = if command[0] == "diff" { &[] } else { &["-f", SHOP, "-f", &broken] };
        refused(&program, &[&["route"], command, input].concat(), &["broken.yaml:1:4", "analyze"]);
    }
}

#[test]
fn the_namespace_of_a_client_counts() {
    let ask =
        ["route", "explain", "http://cart:8080/", "-f", SHOP, "-n", "shop", "--from", "elsewhere/catalog"];
    refused(&Program::new(), &ask, &["no workload elsewhere/catalog"]);
}
