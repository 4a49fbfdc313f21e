//! `meshctl validate` as a script meets it.

use serde_json::Value;

use crate::support::{Program, document};

const REFUSED: &str = "apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: reviews}
spec:
  hosts: [reviews]
  http:
  - match: [{uri: {regex: 'a('}}]
    route: [{destination: {host: reviews}}]
    retires: {attempts: 2}
";

const DEFINITION: &str = r#"apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  names: {kind: Widget, plural: widgets}
  scope: Namespaced
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            required: [size]
            properties:
              size: {type: integer, maximum: 10}
              colours: {type: array, items: {type: string}, x-kubernetes-list-type: set}
              mode: {type: string, default: small}
            x-kubernetes-validations:
            - {rule: "self.mode == 'small' ? self.size < 5 : true", messageExpression: "'small is below 5, not ' + string(self.size)"}
"#;

/// Rule and path of each finding of a report.
fn told(report: &Value) -> Vec<(String, String)> {
    let findings = report["findings"].as_array().expect("findings");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    findings.iter().map(|finding| (text(&finding["rule"]), text(&finding["place"]["path"]))).collect()
}

#[test]
fn good_manifests_pass_and_each_mistake_is_told_at_its_place() {
    let program = Program::new();
    let outcome = program.run(&["validate", "examples/bookinfo", "-o", "json"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stdout);
    let report = document(&outcome.stdout, "AnalysisReport");
    let reason = report["notChecked"][0]["reason"].as_str().expect("Deployments have no schema");
    assert!(reason.starts_with("there is no schema of "), "{reason}");
    assert_eq!(program.run(&["validate", "examples/bookinfo", "--require-complete"]).code, Some(6));

    let outcome = program.run_with(&["validate", "-", "-n", "shop", "-o", "json"], REFUSED.as_bytes());
    let report = document(&outcome.stdout, "AnalysisReport");
    assert_eq!(outcome.code, Some(1));
    let expected =
        [("invalid-value", "spec.http[0].match[0].uri.regex"), ("unknown-field", "spec.http[0].retires")];
    assert_eq!(told(&report), expected.map(|(rule, path)| (rule.to_owned(), path.to_owned())));
    assert_eq!(report["findings"][0]["place"]["object"]["namespace"], "shop");
    assert_eq!(report["findings"][0]["place"]["line"], 7);

    let file = program.file("refused.yaml", REFUSED);
    assert_eq!(program.run(&["validate", "-f", &file, "-o", "sarif"]).code, Some(1));
    assert_eq!(program.run(&["validate"]).code, Some(2));
}

#[test]
fn kinds_of_given_definitions_are_held_to_them() {
    let program = Program::new();
    let definitions = program.file("crds/widget.yaml", DEFINITION);
    let folder = definitions.strip_suffix("/widget.yaml").expect("a folder");
    let widget = |spec: &str| {
        format!(
            "apiVersion: example.com/v1\nkind: Widget\nmetadata: {{name: a, namespace: shop}}\nspec: {spec}\n"
        )
    };
    let judge = |spec: &str| {
        let input = widget(spec);
        let outcome =
            program.run_with(&["validate", "-", "--schemas", folder, "-o", "json"], input.as_bytes());
        (outcome.code, document(&outcome.stdout, "AnalysisReport"))
    };
    assert_eq!(judge("{size: 3, colours: [red, blue]}").0, Some(0));
    assert_eq!(judge("{size: 7, mode: large}").0, Some(0));
    for (spec, rule, path) in [
        ("{size: 7}", "invalid-value", "spec"),
        ("{size: 11, mode: large}", "invalid-value", "spec.size"),
        ("{}", "missing-field", "spec.size"),
        ("{size: 1, colours: [red, red]}", "invalid-value", "spec.colours[1]"),
        ("{size: 1, sise: 2}", "unknown-field", "spec.sise"),
        ("{size: '1'}", "wrong-type", "spec.size"),
    ] {
        let (code, report) = judge(spec);
        assert_eq!((code, told(&report)), (Some(1), vec![(rule.to_owned(), path.to_owned())]), "{spec}");
    }
    assert_eq!(judge("{size: 7}").1["findings"][0]["message"], "small is below 5, not 7");

    let outcome = program.run_with(&["validate", "-", "-o", "json"], widget("{size: 99}").as_bytes());
    let report = document(&outcome.stdout, "AnalysisReport");
    assert_eq!((outcome.code, told(&report)), (Some(0), Vec::new()));
    assert_eq!(report["notChecked"][0]["reason"], "there is no schema of example.com/v1 Widget");

    let outcome = program.run(&["validate", "examples/bookinfo", "--schemas", "examples/bookinfo"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.stderr.contains("no CustomResourceDefinition"), "{}", outcome.stderr);
}
