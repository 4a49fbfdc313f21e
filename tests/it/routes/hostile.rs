//! Estates that are large or hopeless: a clear answer within the deadline of a run.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::answer;
use crate::support::Program;

/// The time of a question grows faster than the rules of one object: each looks for its place in it.
const RULES: usize = 2_000;

/// A Service and a VirtualService of the same name with these rules, one on each line.
fn estate(rules: &str) -> String {
    format!(
        "apiVersion: v1
kind: Service
metadata: {{name: api, namespace: shop}}
spec: {{selector: {{app: api}}, ports: [{{name: http, port: 80}}]}}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {{name: api, namespace: shop}}
spec:
  hosts: [api]
  http:
{rules}"
    )
}

/// A rule that answers itself.
fn rule(matching: &Value, status: usize) -> String {
    format!("  - {}\n", json!({"match": [matching], "directResponse": {"status": status}}))
}

fn explain<'a>(url: &'a str, estate: &'a str) -> [&'a str; 7] {
    ["route", "explain", url, "-n", "shop", "-f", estate]
}

#[test]
fn thousands_of_rules() {
    let program = Program::new();
    let prefixes = |odd: usize| -> String {
        let rule = |n: usize| {
            rule(&json!({"uri": {"prefix": format!("/v{n}/")}}), if n == odd { 418 } else { 200 + n % 200 })
        };
        (0..RULES).map(rule).collect()
    };
    let before = program.file("before.yaml", estate(&prefixes(2 * RULES)));
    let after = program.file("after.yaml", estate(&prefixes(777)));
    let (code, found) = answer(&program, "RouteExplanation", &explain("http://api/v1999/a", &before));
    assert_eq!((code, found["steps"].as_array().map(Vec::len)), (Some(0), Some(RULES)));
    let (code, found) = answer(&program, "RouteList", &["route", "list", "api", "-n", "shop", "-f", &before]);
    assert_eq!((code, found["rules"].as_array().map(Vec::len)), (Some(0), Some(RULES)));
    let (code, found) = answer(&program, "RoutingDiff", &["route", "diff", &before, &after]);
    let differences = found["differences"].as_array().expect("a list");
    assert_eq!((code, differences.len()), (Some(1), 1), "{found:#}");
    assert_eq!(
        (&differences[0]["before"]["status"], &differences[0]["after"]["status"]),
        (&377.into(), &418.into())
    );
}

#[test]
fn hopeless_patterns() {
    let program = Program::new();
    let alternatives: Vec<String> = (0..5_000).map(|n| format!("/p{n}")).collect();
    for pattern in [
        "/(a|b)*a(a|b){40}",
        "/(x+x+)+y",
        &alternatives.join("|"),
        "/(a*)*(b*)*(a|b){500}c",
        "/[a-z]{1000}{3}",
    ] {
        let matching = json!({"uri": {"regex": pattern}});
        let text = estate(&(rule(&matching, 204) + &rule(&json!({"uri": {"prefix": "/a"}}), 205)));
        let before = program.file("before.yaml", &text);
        let after = program.file("after.yaml", text.replace("205", "206"));
        let url = format!("http://api/a{}", "ab".repeat(2_000));
        let (code, _) = answer(&program, "RouteExplanation", &explain(&url, &before));
        assert!(matches!(code, Some(0 | 1 | 6)), "{code:?}");
        let (code, found) = answer(&program, "RoutingDiff", &["route", "diff", &before, &after]);
        assert!(matches!(code, Some(1 | 6)), "{code:?} {found:#}");
        let (code, _) = answer(&program, "RoutingDiff", &["route", "diff", &before, &before]);
        assert_eq!(code, Some(0));
    }
}

#[test]
fn patterns_that_re2_refuses() {
    let program = Program::new();
    for pattern in ["/a(?!b)", "/(a)\\1", "/(?<=a)b", "/a{1001}", "/(", "/[b-a]", "/\\p{Nothing}"] {
        let text = estate(&rule(&json!({"uri": {"regex": pattern}}), 204));
        let file = program.file("estate.yaml", text);
        let outcome = program.run(&explain("http://api/a", &file));
        assert!(matches!(outcome.code, Some(1 | 6)), "{pattern}: {outcome:?}");
    }
}

#[test]
fn huge_maps_of_headers() {
    let program = Program::new();
    let headers: serde_json::Map<String, Value> =
        (0..1_000).map(|n| (format!("x-{n}"), json!({"exact": "x".repeat(1_000)}))).collect();
    let text = estate(&(rule(&json!({"headers": headers}), 204) + &rule(&json!({}), 205)));
    let before = program.file("before.yaml", &text);
    let (code, found) = answer(&program, "RouteExplanation", &explain("http://api/a", &before));
    assert_eq!((code, &found["status"]), (Some(0), &205.into()));
    let after = program.file("after.yaml", text.replace("204", "206"));
    let (code, _) = answer(&program, "RoutingDiff", &["route", "diff", &before, &after]);
    assert!(matches!(code, Some(1 | 6)), "{code:?}");
}

#[test]
fn delegates_without_end() {
    let program = Program::new();
    let mut text = estate("  - {match: [{uri: {prefix: /}}], delegate: {name: d0, namespace: shop}}\n");
    for n in 0..1_000 {
        let next = (n + 1) % 1_000;
        let _ = write!(
            text,
            "---\napiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {{name: d{n}, namespace: shop}}\n\
             spec: {{http: [{{delegate: {{name: d{next}, namespace: shop}}}}]}}\n"
        );
    }
    let file = program.file("estate.yaml", text);
    let (code, found) = answer(&program, "RouteExplanation", &explain("http://api/a", &file));
    assert!(matches!(code, Some(0 | 1)), "{found:#}");
}

#[test]
fn three_thousand_wildcard_hosts() {
    let program = Program::new();
    let mut text = String::new();
    for n in 0..3_000 {
        let _ = write!(
            text,
            "---\napiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: {{name: e{n}, namespace: shop}}\n\
             spec: {{hosts: ['*.h{n}.example.com'], ports: [{{number: 80, name: http, protocol: HTTP}}], resolution: NONE}}\n"
        );
    }
    let file = program.file("estate.yaml", &text);
    let (code, found) = answer(&program, "RouteExplanation", &explain("http://a.h2999.example.com/", &file));
    assert_eq!((code, &found["destinations"][0]["host"]), (Some(0), &"*.h2999.example.com".into()));
    let fewer = program.file("fewer.yaml", text.replace("'*.h7.example.com'", "'*.g7.example.com'"));
    let (code, found) = answer(&program, "RoutingDiff", &["route", "diff", &file, &fewer]);
    assert_eq!(code, Some(1), "{found:#}");
}

/// What headers must hold, or get, may be a credential: no answer shows it, and that it changes is still seen.
#[test]
fn credentials_in_headers_are_not_shown() {
    let program = Program::new();
    let rules = |secret: &str| {
        let matching = json!({"headers": {"authorization": {"exact": format!("Bearer {secret}")}}});
        let set =
            json!({"request": {"set": {"x-api-key": secret}}, "response": {"set": {"set-cookie": secret}}});
        let to = |weight: u8, subset: &str| json!({"destination": {"host": "api", "subset": subset}, "weight": weight});
        let first = json!({"name": "first", "match": [matching], "headers": set, "route": [to(90, "v1"), to(10, "v2")]});
        let second = json!({"headers": set, "route": [to(100, "v1")]});
        let subsets = json!([{"name": "v1", "labels": {"v": "v1"}}, {"name": "v2", "labels": {"v": "v2"}}]);
        let rule = json!({"apiVersion": "networking.istio.io/v1", "kind": "DestinationRule", "metadata": {"name": "api", "namespace": "shop"},
            "spec": {"host": "api", "subsets": subsets}});
        estate(&format!("  - {first}\n  - {second}\n---\n{rule}\n"))
    };
    let before = program.file("before.yaml", rules("hunter2-planted"));
    let after = program.file("after.yaml", rules("hunter3-planted"));
    let header = "authorization: Bearer hunter2-planted";
    let shift =
        ["canary", "shift", "vs/api", "-n", "shop", "--rule", "first", "--to", "v2=20", "--dry-run", "-f"];
    for (words, code, shown) in [
        (vec!["route", "explain", "http://api/", "-n", "shop", "-H", header, "-f", &before], 0, "first"),
        (vec!["route", "explain", "http://api/", "-n", "shop", "-f", &before], 0, "x-api-key"),
        (vec!["route", "list", "-f", &before], 0, "header authorization = [redacted]"),
        (vec!["route", "diff", &before, &after], 1, "x-api-key"),
        (vec!["route", "diff", &before, &after], 1, "set-cookie"),
        ([&shift[..], &[before.as_str()]].concat(), 0, "first"),
    ] {
        for format in ["text", "json", "junit"] {
            let outcome = program.run(&[&words[..], &["-o", format]].concat());
            let all = outcome.stdout + &outcome.stderr;
            let is_the_file = words[0] == "canary" && format == "text";
            assert!(is_the_file || !all.contains("-planted"), "{words:?} -o {format}: {all}");
            assert!(format == "junit" || all.contains(shown), "{words:?} -o {format}: {all}");
            assert_eq!(outcome.code, Some(code), "{words:?} -o {format}: {all}");
        }
    }
}
