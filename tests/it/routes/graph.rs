//! `meshctl route graph`: pictures that the programs that draw them can read, whatever the names are.

use std::process::{Command, Stdio};

use serde_json::json;

use super::{BOOKINFO, SHOP, answer, like};
use crate::support::Program;

/// Names that end strings, tags and lines where they are not escaped.
const HOSTILE: &str = r#"
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: public, namespace: shop}
spec:
  selector: {istio: edge}
  servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"]}]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: hostile, namespace: shop}
spec:
  hosts: ["a\"]; x -> y [label=\"<b>&amp;.example.com", "b\\\n--> d0.example.com"]
  gateways: [public]
  http:
  - name: "\"]-->"
    route:
    - destination: {host: "c\"</text><script>&.example.com", subset: "\"]|x|\\"}
      weight: 50
    - destination: {host: "d`;%%{init}%%.example.com"}
      weight: 50
"#;

/// One picture, on its own.
fn picture(program: &Program, estate: &str, format: &str) -> String {
    let outcome = program.run(&["route", "graph", "-f", estate, "-o", format]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{format}");
    outcome.stdout
}

fn estates(program: &Program) -> [String; 3] {
    [BOOKINFO.to_owned(), SHOP.to_owned(), program.file("hostile.yaml", HOSTILE)]
}

/// A line without its quoted texts, in which `\` escapes when `escapes` says so.
fn without_texts(line: &str, escapes: bool) -> String {
    let mut rest = String::new();
    let (mut inside, mut escaped) = (false, false);
    for one in line.chars() {
        match one {
            _ if escaped => escaped = false,
            '\\' if inside && escapes => escaped = true,
            '"' => inside = !inside,
            _ if inside => {}
            one => rest.push(one),
        }
    }
    assert!(!inside, "a text does not end: {line}");
    rest
}

#[test]
fn dot_has_one_edge_on_a_line() {
    let program = Program::new();
    for estate in estates(&program) {
        let dot = picture(&program, &estate, "dot");
        let lines: Vec<String> = dot.lines().map(|line| without_texts(line, true)).collect();
        let [first, _, _, edges @ .., last] = lines.as_slice() else { panic!("{dot}") };
        assert_eq!((first.as_str(), last.as_str()), ("digraph routes {", "}"));
        assert!(!edges.is_empty() && edges.iter().all(|edge| edge == "   ->  [label=];"), "{dot}");
    }
}

#[test]
fn mermaid_has_nodes_and_then_edges() {
    let program = Program::new();
    for estate in estates(&program) {
        let mermaid = picture(&program, &estate, "mermaid");
        let mut lines = mermaid.lines();
        assert_eq!(lines.next(), Some("flowchart LR"));
        for line in lines {
            let plain: String =
                without_texts(line, false).chars().filter(|one| !one.is_ascii_digit()).collect();
            assert!(["  h([])", "  d[]", "  h --  --> d", "  h --> d"].contains(&plain.as_str()), "{line}");
        }
    }
}

/// The tags of XML are balanced, and text and attributes are escaped.
#[track_caller]
fn well_formed(xml: &str) {
    let mut open = Vec::new();
    let mut parts = xml.split('<');
    assert_eq!(parts.next(), Some(""));
    for part in parts {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("a tag does not end: {part}"));
        let name = tag.trim_matches('/').split(' ').next().unwrap_or_default();
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name)),
            (_, true) => {}
            _ => open.push(name),
        }
        assert!(matches!(name, "svg" | "path" | "text" | "rect"), "{tag}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        let entities = ["amp;", "lt;", "gt;", "quot;", "apos;"];
        let escaped =
            text.split('&').skip(1).all(|rest| entities.iter().any(|entity| rest.starts_with(entity)));
        assert!(escaped && !text.contains('>'), "{text}");
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn svg_is_xml() {
    let program = Program::new();
    for estate in estates(&program) {
        well_formed(&picture(&program, &estate, "svg"));
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "says that a part of the tests was left out")]
fn graphviz_reads_dot_where_it_is_installed() {
    let program = Program::new();
    let there = Command::new("dot").arg("-V").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        println!("Graphviz is not here: its view of DOT is not asked for");
        return;
    }
    for estate in estates(&program) {
        let file = program.file("routes.dot", picture(&program, &estate, "dot"));
        let drawn = Command::new("dot").args(["-Tsvg", &file]).output().expect("dot starts");
        assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
    }
}

#[test]
fn the_edges_have_hosts_and_shares() {
    let program = Program::new();
    let graph = ["route", "graph", "-f", BOOKINFO, "-n", "bookinfo", "--from", "productpage"];
    let (code, found) = answer(&program, "RouteGraph", &graph);
    let edges = found["edges"].as_array().expect("a list");
    let canary = edges.iter().find(|edge| edge["to"] == "reviews.bookinfo v3:9080").expect("the canary");
    like(&json!({"from": "reviews.bookinfo", "label": "10 %"}), canary, "route graph");
    assert_eq!(code, Some(0));
}
