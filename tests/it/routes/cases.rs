//! `meshctl route test`: requests with what shall become of them, and statements about all requests of a kind.

use serde_json::{Value, json};

use super::{BOOKINFO, SHOP, answer, like, refused};
use crate::support::{Outcome, Program, document, text_of};

/// A file of tests that fits its schema.
#[track_caller]
fn tests(program: &Program, cases: &Value) -> String {
    let file = json!({"apiVersion": "meshctl.io/v1", "kind": "RouteTest", "cases": cases}).to_string();
    document(&file, "RouteTest");
    program.file("tests.yaml", file)
}

/// Runs cases against an estate.
#[track_caller]
fn judged(estate: &str, cases: &Value) -> (Option<i32>, Value) {
    let program = Program::new();
    let file = tests(&program, cases);
    let (code, found) = answer(&program, "RouteTestReport", &["route", "test", &file, "-f", estate]);
    (code, found["cases"].clone())
}

/// The front page asks reviews.
fn reviews(headers: &Value) -> Value {
    let from = json!({"namespace": "bookinfo", "workload": "productpage"});
    json!({"url": "http://reviews:9080/", "headers": headers, "from": from})
}

#[test]
fn cases_that_hold_pass() {
    let to = |subset: &str, share: f64| json!({"host": "reviews", "subset": subset, "share": share});
    let inside = json!({"host": "reviews", "from": {"namespace": "bookinfo", "workload": "productpage"}});
    let (code, found) = judged(
        BOOKINFO,
        &json!([
            {"name": "tester", "request": reviews(&json!({"end-user": "maria"})),
                "expect": {"outcome": "forward", "destinations": [to("v2", 1.0)]}},
            {"name": "others, in any order", "request": reviews(&json!({})),
                "expect": {"destinations": [to("v3", 0.1), to("v1", 0.9)], "rewrite": null}},
            {"name": "one of them", "request": reviews(&json!({})),
                "expect": {"destinations": [to("v3", 0.1)], "contains": true}},
            {"name": "always in time", "always": {"request": inside, "expect": {"timeout": "2s"}}},
            {"name": "never ratings", "never": {"request": inside, "destination": {"host": "ratings"}}},
            {"name": "canary never on request of testers", "never": {
                "request": {"host": "reviews", "headers": {"end-user": "maria"}, "from": {"namespace": "bookinfo"}},
                "destination": {"host": "reviews", "subset": "v3"}}},
        ]),
    );
    let passed = ["tester", "others, in any order", "one of them", "always in time", "never ratings"];
    let expected: Vec<Value> = passed
        .into_iter()
        .chain(["canary never on request of testers"])
        .map(|name| json!({"name": name, "passed": true, "reason": null}))
        .collect();
    like(&expected.into(), &found, "the cases");
    assert_eq!(code, Some(0));
}

/// A case that fails.
fn failing() -> Value {
    json!([{"name": "tester <&\" sees v3", "request": reviews(&json!({"end-user": "maria"})),
        "expect": {"destinations": [{"host": "reviews", "subset": "v3"}]}}])
}

#[test]
fn a_case_that_fails_is_told_with_its_story() {
    let (code, found) = judged(BOOKINFO, &failing());
    let case = json!({
        "passed": false, "reason": "destinations.subset is \"v2\", expected \"v3\"",
        "witness": {"headers": {"end-user": "maria"}}, "explanation": {"rule": {"name": "testers"}},
    });
    like(&json!([case]), &found, "the case");
    assert_eq!(code, Some(1));
    let program = Program::new();
    let file = tests(&program, &failing());
    let Outcome { code, stdout, .. } = program.run(&["route", "test", &file, "-f", BOOKINFO]);
    assert_eq!(code, Some(1));
    for part in ["failed: tester", "expected \"v3\"", "    rule ", "testers", "0 of 1 case passed."] {
        assert!(stdout.contains(part), "no `{part}`: {stdout}");
    }
}

#[test]
fn reports_for_ci_are_well_formed() {
    let program = Program::new();
    let file = tests(&program, &failing());
    let run = |format| program.run(&["route", "test", &file, "-f", BOOKINFO, "-o", format]);
    let junit = run("junit");
    assert_eq!(junit.code, Some(1));
    assert!(
        junit.stdout.contains("tests=\"1\"") && junit.stdout.contains("failures=\"1\""),
        "{}",
        junit.stdout
    );
    assert!(junit.stdout.contains("tester &lt;&amp;&quot; sees v3"), "{}", junit.stdout);
    let sarif = run("sarif");
    assert_eq!(sarif.code, Some(1));
    // The mark of the home is no part of a URI.
    let log: Value = serde_json::from_str(&sarif.stdout.replace("[HOME]", "/home")).expect("JSON");
    let schema = serde_json::from_str(&text_of("tests/data/sarif-2.1.0-subset.json")).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    like(&json!({"runs": [{"results": [{"ruleId": "route-test", "level": "error"}]}]}), &log, "SARIF");
}

#[test]
fn what_cannot_be_decided_is_neither_passed_nor_failed() {
    let odd = json!({"host": "odd", "from": {"namespace": "shop"}});
    let (code, found) = judged(
        SHOP,
        &json!([
            {"name": "a lookahead", "request": {"url": "http://odd:8080/ac", "from": {"namespace": "shop"}},
                "expect": {"outcome": "forward"}},
            {"name": "all of it", "never": {"request": odd, "destination": {"host": "cart"}}},
        ]),
    );
    assert_eq!(code, Some(6), "{found:#}");
    for case in found.as_array().expect("a list") {
        let reason = case["reason"].as_str().expect("a reason");
        assert!(case["passed"] == false && reason.starts_with("undecided: "), "{case}");
    }
}

/// The rule is not on the way of any request that one would think of.
const HIDDEN: &str = "
apiVersion: v1
kind: Service
metadata: {name: admin, namespace: shop}
spec: {selector: {app: admin}, ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{name: http, port: 80}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: api, namespace: shop}
spec:
  hosts: [api]
  http:
  - match: [{uri: {regex: '/[a-z]{3}-[0-9]+/x(y|z)+'}, headers: {x-debug: {regex: '[0-9a-f]{8}'}}, method: {exact: PUT}}]
    route: [{destination: {host: admin}}]
  - route: [{destination: {host: api}}]
    timeout: 5s
";

#[test]
fn statements_hold_for_all_requests() {
    let program = Program::new();
    let estate = program.file("estate.yaml", HIDDEN);
    let api = |more: Value| {
        let mut kind = json!({"host": "api", "from": {"namespace": "shop"}});
        kind.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        kind
    };
    let never = |request: Value| json!({"request": request, "destination": {"host": "admin"}});
    let (code, found) = judged(
        &estate,
        &json!([
            {"name": "never", "never": never(api(json!({})))},
            {"name": "never by GET", "never": never(api(json!({"method": "GET"})))},
            {"name": "never elsewhere", "never": never(api(json!({"pathPrefix": "/abcd"})))},
            {"name": "always", "always": {"request": api(json!({})), "expect": {"timeout": "5s"}}},
            {"name": "always by GET", "always": {"request": api(json!({"method": "GET"})), "expect": {"timeout": "5s"}}},
        ]),
    );
    let witness = json!({"method": "PUT", "host": "api.shop.svc.cluster.local"});
    let expected = json!([
        {"passed": false, "witness": witness, "explanation": {"destinations": [{"host": "admin.shop.svc.cluster.local"}]}},
        {"passed": true}, {"passed": true},
        {"passed": false, "reason": "timeout is not there, expected \"5s\"", "witness": witness}, {"passed": true},
    ]);
    like(&expected, &found, "the cases");
    assert_eq!(code, Some(1));
    assert_eq!(found[0]["witness"]["headers"]["x-debug"].as_str().map(str::len), Some(8));
}

#[test]
fn a_starter_passes_as_it_is() {
    let program = Program::new();
    for (estate, least) in [(BOOKINFO, 8), (SHOP, 5)] {
        let init = program.run(&["route", "test", "--init", "-f", estate]);
        assert_eq!((init.code, init.stderr.as_str()), (Some(0), ""));
        let cases = init.stdout.matches("- name: ").count();
        assert!(cases >= least, "{cases} cases:\n{}", init.stdout);
        let file = program.file("routes.test.yaml", &init.stdout);
        let outcome = program.run(&["route", "test", &file, "-f", estate]);
        assert!(matches!(outcome.code, Some(0 | 6)), "{}{}", outcome.stdout, outcome.stderr);
        assert!(!outcome.stdout.contains("failed:"), "{}", outcome.stdout);
        assert_eq!(outcome.code == Some(6), estate == SHOP, "only this estate has what cannot be decided");
    }
}

#[test]
fn files_that_are_no_tests_end_with_2() {
    let program = Program::new();
    let head = "apiVersion: meshctl.io/v1\nkind: RouteTest\n";
    for (text, words) in [
        ("kind: [", "reading the tests"),
        ("apiVersion: v1\nkind: ConfigMap\n", "ConfigMap of v1"),
        (&format!("{head}cases: [{{name: a}}]"), "case `a` needs either"),
        (&format!("{head}cases: [{{name: a, request: {{url: 'http://a/'}}}}]"), "case `a` needs either"),
        (&format!("{head}case: []"), "case"),
        (&format!("{head}cases: []"), "it has no cases"),
        (
            &format!("{head}cases: [{{name: a, request: {{url: 'http://a/'}}, expect: {{timeuot: 1s}}}}]"),
            "Did you mean `timeout`?",
        ),
        (
            &format!(
                "{head}cases: [{{name: a, request: {{url: 'http://a/', from: {{gateway: b, workload: c}}}}, expect: {{}}}}]"
            ),
            "from a gateway and from a workload",
        ),
        (&format!("{head}cases: [{{name: a, request: {{url: 'x://a/'}}, expect: {{}}}}]"), "not a scheme"),
    ] {
        let file = program.file("tests.yaml", text);
        refused(&program, &["route", "test", &file, "-f", SHOP], &[words]);
    }
    refused(&program, &["route", "test", "not/there.yaml", "-f", SHOP], &["not/there.yaml"]);
    refused(&program, &["route", "test", "a.yaml", "--from", "cart", "-f", SHOP], &["--init"]);
}

#[test]
fn a_slip_in_a_name_is_no_pass() {
    let program = Program::new();
    let never = |host: &str| {
        json!([{"name": "closed", "never": {
        "request": {"host": "reviews", "from": {"namespace": "bookinfo", "workload": "productpage"}},
        "destination": {"host": host}}}])
    };
    let file = tests(&program, &never("reviws.bookinfo"));
    refused(
        &program,
        &["route", "test", &file, "-f", BOOKINFO],
        &["closed", "tests.yaml:1", "no service reviws.bookinfo"],
    );
}
