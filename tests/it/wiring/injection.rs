//! `meshctl check-inject`: the selectors of webhooks, then the injector's own rules.

use serde_json::Value;

use crate::support::{Outcome, Program, document};

/// Webhooks of a revision that the namespace asks for, of Linkerd, and of a condition that nobody evaluates.
const WEBHOOKS: &str = "
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: istio-sidecar-injector-canary, labels: {app: sidecar-injector, istio.io/rev: canary}}
webhooks:
- name: rev.namespace.sidecar-injector.istio.io
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
  failurePolicy: Fail
  namespaceSelector:
    matchExpressions:
    - {key: istio.io/rev, operator: In, values: [canary]}
    - {key: istio-injection, operator: DoesNotExist}
  objectSelector: {matchExpressions: [{key: sidecar.istio.io/inject, operator: NotIn, values: ['false']}]}
- name: rev.object.sidecar-injector.istio.io
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]
  namespaceSelector:
    matchExpressions:
    - {key: istio.io/rev, operator: DoesNotExist}
    - {key: istio-injection, operator: DoesNotExist}
  objectSelector:
    matchExpressions:
    - {key: sidecar.istio.io/inject, operator: NotIn, values: ['false']}
    - {key: istio.io/rev, operator: In, values: [canary]}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: linkerd-proxy-injector-webhook-config}
webhooks:
- name: linkerd-proxy-injector.linkerd.io
  rules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods, services]}]
  namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, values: [kube-system]}]}
";

const WORKLOAD: &str = "
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {template: {metadata: {labels: {app: web, POD}}, spec: {HOST, containers: [{name: web}]}}}
";

fn namespace(metadata: &str) -> String {
    format!("---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: shop, {metadata}}}\n")
}

/// A run over the webhooks, a namespace and a workload with these labels.
fn check(namespace: &str, pod: &str, host: bool, webhooks: &str) -> Outcome {
    let program = Program::new();
    let pod = if pod.is_empty() { "x: y" } else { pod };
    let workload = WORKLOAD.replace("POD", pod).replace("HOST", &format!("hostNetwork: {host}"));
    let file = program.file("estate.yaml", format!("{webhooks}{namespace}{workload}"));
    program.run(&["check-inject", "deploy/web", "-n", "shop", "-f", &file, "-o", "json"])
}

fn workload(outcome: &Outcome) -> Value {
    document(&outcome.stdout, "InjectionCheck")["workloads"][0].clone()
}

#[test]
fn selectors_are_read_as_the_api_server_reads_them() {
    let canary = namespace("labels: {istio.io/rev: canary}");
    let outcome = check(&canary, "", false, WEBHOOKS);
    let found = workload(&outcome);
    assert_eq!((outcome.code, &found["state"]), (Some(0), &"injected".into()), "{outcome:?}");
    assert_eq!((&found["mesh"], &found["revision"]), (&"istio".into(), &"canary".into()));
    assert_eq!(found["webhooks"][0]["place"]["path"], "webhooks[0].name");
    assert_eq!(
        found["webhooks"][1]["reason"],
        "objectSelector: istio.io/rev must be `canary`, and is not there"
    );

    for (namespace, pod, host, state, reason) in [
        (canary.as_str(), "", true, "not-injected", "hostNetwork"),
        (
            &canary,
            "sidecar.istio.io/inject: 'false'",
            false,
            "not-injected",
            "say sidecar.istio.io/inject: false",
        ),
        (
            &canary,
            "sidecar.istio.io/inject: 'no'",
            false,
            "not-injected",
            "say sidecar.istio.io/inject: false",
        ),
        (&namespace("labels: {istio.io/rev: gone}"), "", false, "not-injected", "names no revision"),
        (
            &namespace("annotations: {linkerd.io/inject: ingress}"),
            "",
            false,
            "injected",
            "linkerd.io/inject: ingress",
        ),
        (
            &namespace("labels: {a: b}"),
            "istio.io/rev: canary",
            false,
            "injected",
            "the selectors take its pods",
        ),
        (
            &namespace("labels: {istio.io/rev: canary}, annotations: {linkerd.io/inject: enabled}"),
            "",
            false,
            "conflict",
            "several webhooks",
        ),
        (
            &namespace("labels: {istio.io/dataplane-mode: ambient}"),
            "",
            false,
            "not-injected",
            "the proxy of its node",
        ),
        ("", "", false, "unknown", "the Namespace shop is not in the input"),
    ] {
        let outcome = check(namespace, pod, host, WEBHOOKS);
        let found = workload(&outcome);
        assert_eq!(found["state"], state, "{namespace} {pod}: {found}");
        assert!(found["reason"].as_str().expect("a text").contains(reason), "{namespace} {pod}: {found}");
        let code = match state {
            "injected" => 0,
            "unknown" => 6,
            _ => 1,
        };
        assert_eq!(outcome.code, Some(code), "{found}");
    }
}

#[test]
fn a_revision_without_webhooks_is_named() {
    let istio = WEBHOOKS.split("---").next().expect("the webhooks of Istio");
    let found = workload(&check(&namespace("labels: {istio.io/rev: gone}"), "", false, istio));
    assert_eq!(
        found["reason"],
        "istio.io/rev=gone names no revision and no tag that has webhooks; there is canary"
    );
    assert!(found["advice"].as_str().expect("a text").contains("istio-injection=enabled"));
    let conditional =
        istio.replace("  failurePolicy: Fail", "  matchConditions: [{name: a, expression: 'true'}]");
    let found = workload(&check(&namespace("labels: {istio.io/rev: canary}"), "", false, &conditional));
    assert_eq!(found["state"], "unknown");
    // A policy of the injector, and whom it never takes.
    let config = "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: istio-sidecar-injector-canary, namespace: istio-system}\n\
                  data: {config: 'policy: disabled'}\n";
    let off = workload(&check(
        &namespace("labels: {istio.io/rev: canary}"),
        "",
        false,
        &format!("{istio}{config}"),
    ));
    assert_eq!(off["state"], "not-injected", "{off}");
    let never = config
        .replace("disabled", "enabled\\nneverInjectSelector: [{matchLabels: {app: web}}]")
        .replace('\'', "\"");
    let never =
        workload(&check(&namespace("labels: {istio.io/rev: canary}"), "", false, &format!("{istio}{never}")));
    assert!(never["reason"].as_str().expect("a text").starts_with("neverInjectSelector"), "{never}");
}

#[test]
fn manifests_alone_are_judged_by_a_plain_installation() {
    let program = Program::new();
    let file = program.file(
        "bookinfo.yaml",
        namespace("labels: {kuma.io/sidecar-injection: enabled}")
            + &WORKLOAD.replace("POD", "a: b").replace("HOST", "hostNetwork: false"),
    );
    let outcome = program.run(&["check-inject", "-f", &file]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert!(
        outcome.stdout.contains("injected, kuma") && outcome.stdout.contains("are assumed"),
        "{}",
        outcome.stdout
    );
    let outcome = program.run(&["check-inject", "-f", &file, "-n", "elsewhere"]);
    assert_eq!(outcome.code, Some(2), "{outcome:?}");
}
