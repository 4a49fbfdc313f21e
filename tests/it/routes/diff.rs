//! `meshctl route diff`: what is written otherwise and does the same is no difference, and what does not is told by
//! its region, one request and both places.

use std::process::Command;

use serde_json::{Value, json};

use super::{BOOKINFO, answer, like, refused};
use crate::support::{Program, files_below, text_of};

/// The bookshop with one file changed, as a folder below the home.
fn changed(program: &Program, file: &str, old: &str, new: &str) -> String {
    let text = text_of(&format!("{BOOKINFO}/{file}"));
    assert!(text.contains(old), "{file} has no `{old}`");
    for path in files_below(BOOKINFO) {
        program.file(&path.replace(BOOKINFO, "changed"), text_of(&path));
    }
    program.file(&format!("changed/{file}"), text.replace(old, new));
    program.path("changed").to_str().expect("a path is text").to_owned()
}

/// The differences between two sides.
#[track_caller]
fn differences(program: &Program, before: &str, after: &str) -> Vec<Value> {
    let (code, found) = answer(program, "RoutingDiff", &["route", "diff", before, after]);
    let differences = found["differences"].as_array().expect("a list").clone();
    let total: u64 = found["summary"].as_object().expect("counts").values().filter_map(Value::as_u64).sum();
    assert_eq!(total, differences.len() as u64);
    assert_eq!(found["undecided"], json!([]));
    assert_eq!(code, Some(i32::from(!differences.is_empty())), "{found:#}");
    differences
}

#[track_caller]
fn same(program: &Program, before: &str, after: &str) {
    assert_eq!(differences(program, before, after), Vec::<Value>::new());
}

#[test]
fn order_and_names_of_objects_are_no_difference() {
    let program = Program::new();
    let mut documents: Vec<String> = Vec::new();
    for path in files_below(BOOKINFO) {
        documents.extend(text_of(&path).split("\n---\n").map(str::to_owned));
    }
    for document in &mut documents {
        for kind in ["VirtualService", "DestinationRule"] {
            *document = document.replace(
                &format!("kind: {kind}\nmetadata:\n  name: "),
                &format!("kind: {kind}\nmetadata:\n  name: the-"),
            );
        }
    }
    documents.reverse();
    let after = program.file("after.yaml", documents.join("\n---\n"));
    same(&program, BOOKINFO, &after);
    same(&program, &after, BOOKINFO);
}

#[test]
fn a_rule_that_is_split_is_no_difference() {
    let program = Program::new();
    let rest = "  - name: pages\n    route:\n";
    let (_, pages) = text_of(&format!("{BOOKINFO}/gateway.yaml"))
        .split_once(rest)
        .map(|(before, pages)| (before.to_owned(), pages.trim_end().to_owned()))
        .expect("the last rule");
    let split = format!(
        "  - name: posted\n    match:\n    - method:\n        exact: POST\n    - uri:\n        prefix: /a\n    route:\n{pages}\n{rest}"
    );
    same(&program, BOOKINFO, &changed(&program, "gateway.yaml", rest, &split));
}

const SERVICES: &str = "
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{name: http, port: 8080}]}
---
apiVersion: v1
kind: Service
metadata: {name: cart-next, namespace: shop}
spec: {selector: {app: cart-next}, ports: [{name: http, port: 8080}]}
---
";

/// Prefixes of an HTTPRoute end between elements of the path; retries are the mesh's own in both.
const SERVICE: &str = "apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: cart, namespace: shop}
spec:
  hosts: [cart]
  http:
  - match: [{uri: {exact: /v2}}, {uri: {prefix: /v2/}}]
    route: [{destination: {host: cart-next, port: {number: 8080}}}]
    timeout: 3s
  - route:
    - {destination: {host: cart, port: {number: 8080}}, weight: 80}
    - {destination: {host: cart-next, port: {number: 8080}}, weight: 20}
";

const ROUTE: &str = r#"apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: shopping, namespace: shop}
spec:
  parentRefs: [{group: "", kind: Service, name: cart, port: 8080}]
  rules:
  - backendRefs: [{name: cart-next, port: 8080, weight: 1}, {name: cart, port: 8080, weight: 4}]
  - matches: [{path: {type: PathPrefix, value: /v2}}]
    backendRefs: [{name: cart-next, port: 8080}]
    timeouts: {request: 3s}
"#;

#[test]
fn a_move_to_httproute_with_the_same_meaning_is_no_difference() {
    let program = Program::new();
    let before = program.file("before.yaml", format!("{SERVICES}{SERVICE}"));
    let after = program.file("after.yaml", format!("{SERVICES}{ROUTE}"));
    same(&program, &before, &after);
}

#[test]
fn a_move_that_forgets_the_elements_of_paths_is_a_difference() {
    let program = Program::new();
    let plain = SERVICE.replace("[{uri: {exact: /v2}}, {uri: {prefix: /v2/}}]", "[{uri: {prefix: /v2}}]");
    let before = program.file("before.yaml", format!("{SERVICES}{plain}"));
    let after = program.file("after.yaml", format!("{SERVICES}{ROUTE}"));
    let found = differences(&program, &before, &after);
    let [only] = found.as_slice() else { panic!("{found:#?}") };
    let path = only["witness"]["path"].as_str().expect("a path");
    assert!(path.starts_with("/v2") && path.len() > 3 && !path.starts_with("/v2/"), "{path}");
    like(
        &json!({"class": "destination", "before": {"timeout": "3s"}, "after": {"timeout": null}}),
        only,
        "the witness",
    );
}

#[test]
fn code_scanning_gets_the_place_of_each_difference() {
    let program = Program::new();
    let before = program.file("before.yaml", format!("{SERVICES}{SERVICE}"));
    let after =
        program.file("after.yaml", format!("{SERVICES}{}", SERVICE.replace("timeout: 3s", "timeout: 4s")));
    let outcome = program.run(&["route", "diff", &before, &after, "-o", "sarif"]);
    let log: Value = serde_json::from_str(&outcome.stdout).expect("SARIF is JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!((outcome.code, results.len()), (Some(1), 1), "{log:#}");
    assert!(
        place["artifactLocation"]["uri"].as_str().is_some_and(|uri| uri.ends_with("after.yaml")),
        "{place}"
    );
}

#[test]
fn a_changed_prefix_is_the_region_of_the_old_and_of_the_new_one() {
    let program = Program::new();
    let after = changed(&program, "gateway.yaml", "prefix: /catalogue/", "prefix: /catalog/");
    let found = differences(&program, BOOKINFO, &after);
    let place = |folder: &str, rule: usize| {
        let object = json!({"kind": "VirtualService", "namespace": "bookinfo", "name": "bookshop"});
        let path = format!("spec.http[{rule}]{}", if rule == 2 { ".match[0]" } else { "" });
        json!({"rule": {"place": {"file": format!("{folder}/gateway.yaml"), "object": object, "path": path}}})
    };
    assert_eq!(found.len(), 2, "{found:#?}");
    for (prefix, before, after) in [("/catalogue/", 2, 3), ("/catalog/", 3, 2)] {
        let mut fitting = found
            .iter()
            .filter(|one| one["witness"]["path"].as_str().is_some_and(|path| path.starts_with(prefix)));
        let one = fitting.next().unwrap_or_else(|| panic!("nothing of {prefix}: {found:#?}"));
        assert!(one["region"].as_str().is_some_and(|region| region.contains(prefix)), "{one:#}");
        let expected = json!({
            "certainty": "exact",
            "hosts": ["bookshop.example.com"],
            "witness": {"from": {"gateway": "istio-ingress/bookshop"}},
            "before": place(BOOKINFO, before),
            "after": place("[HOME]/changed", after),
        });
        like(&expected, one, prefix);
    }
}

#[test]
fn every_class_of_differences() {
    let program = Program::new();
    let subset = "  - name: v2\n    labels:\n      version: v2\n  - name: v3\n";
    for (file, old, new, class, witness) in [
        ("reviews.yaml", subset, "  - name: v3\n", "lost-reach", json!({"headers": {"end-user": "maria"}})),
        ("reviews.yaml", "weight: 90", "weight: 40", "weight", json!({})),
        ("ratings.yaml", "        subset: v1\n", "        subset: v2\n", "destination", json!({})),
        ("ratings.yaml", "    timeout: 1s\n  - name: default", "  - name: default", "policy", json!({})),
    ] {
        let after = changed(&program, file, old, new);
        let found = differences(&program, BOOKINFO, &after);
        // Port 80 is of every host that has rules.
        assert_eq!(
            found.iter().map(|one| &one["listener"]).collect::<Vec<_>>(),
            ["80", "9080"],
            "{found:#?}"
        );
        let back = differences(&program, &after, BOOKINFO);
        let opposite = if class == "lost-reach" { "new-reach" } else { class };
        for (there, back) in found.iter().zip(&back) {
            like(&json!({"class": class, "witness": witness}), there, class);
            let turned = json!({"class": opposite, "before": there["after"], "after": there["before"]});
            like(&turned, back, class);
        }
        let text = program.run(&["route", "diff", BOOKINFO, &after]).stdout;
        assert!(text.starts_with(class) && text.ends_with("\n2 differences.\n"), "{text}");
    }
}

#[test]
fn a_side_may_be_a_revision() {
    let program = Program::new();
    let after = changed(&program, "reviews.yaml", "weight: 90", "weight: 90 # as ever");
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-C", &after]).args(arguments);
        assert!(command.output().expect("git starts").status.success(), "{arguments:?}");
    };
    git(&["init"]);
    git(&["add", "."]);
    git(&["commit", "-m", "before"]);
    program.file(
        "changed/reviews.yaml",
        text_of(&format!("{BOOKINFO}/reviews.yaml")).replace("weight: 90", "weight: 0"),
    );
    let mut command = program.command(&["route", "diff", "git:HEAD:.", ".", "-o", "json"]);
    command.current_dir(&after).env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let outcome = program.finish(command.spawn().expect("meshctl starts"));
    assert_eq!(outcome.code, Some(1), "{}", outcome.stderr);
    let found = crate::support::document(&outcome.stdout, "RoutingDiff");
    let place = |file: &str| json!({"rule": {"place": {"file": file}}});
    let sides = json!({"before": place("git:HEAD:reviews.yaml"), "after": place("./reviews.yaml")});
    like(&sides, &found["differences"][0], "the sides");
}

#[test]
fn sides_that_cannot_be_read_end_with_2() {
    let program = Program::new();
    refused(&program, &["route", "diff", BOOKINFO, "not/there"], &["not/there"]);
    refused(&program, &["route", "diff", "git:HEAD", BOOKINFO], &["git:REVISION:PATH"]);
}

#[test]
fn what_only_one_side_cannot_decide_ends_with_6() {
    let program = Program::new();
    let odd = SERVICE.replace("{exact: /v2}", "{regex: \"/(?!v2)\"}");
    let before = program.file("before.yaml", format!("{SERVICES}{SERVICE}"));
    let after = program.file("after.yaml", format!("{SERVICES}{odd}"));
    let (code, found) = answer(&program, "RoutingDiff", &["route", "diff", &before, &after]);
    let certain = |one: &Value| one["certainty"] == "exact";
    let differs = found["differences"].as_array().is_some_and(|all| all.iter().any(certain));
    assert_eq!(code, Some(if differs { 1 } else { 6 }), "{found:#}");
}
