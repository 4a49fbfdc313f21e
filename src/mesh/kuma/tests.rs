//! Tests of Kuma's ranks, merging and order of rules, in a world of a few lines.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Kuma, MeshService, Settings, Unmatched};
use crate::document::{self, Limits};
use crate::estate::{Estate, Source};
use crate::kubernetes::Kubernetes;
use crate::model::{Action, Client, VirtualHost};
use crate::resource::Catalog;
use crate::resource::identity::KINDS;

/// A policy for the service `shop/web`; `target` is its top reference, `rules` those of its one entry.
fn policy(namespace: &str, name: &str, target: &str, rules: &str) -> String {
    format!(
        "---\n{{apiVersion: kuma.io/v1alpha1, kind: MeshHTTPRoute, metadata: {{name: {name}, namespace: {namespace}}}, spec: {{targetRef: {{{target}}}, to: [{{targetRef: {{kind: MeshService, name: web, namespace: shop}}, rules: [{rules}]}}]}}}}\n"
    )
}

/// A rule with one match and one backend of `shop`.
fn rule(matching: &str, backend: &str) -> String {
    format!(
        "{{matches: [{{{matching}}}], default: {{backendRefs: [{{kind: MeshService, name: {backend}, namespace: shop}}]}}}}"
    )
}

/// What the proxy of a pod with label `app: client` sees of `shop/web`.
fn seen(text: &str, namespace: &str, unmatched: Unmatched) -> (VirtualHost, usize) {
    let mut estate = Estate::default();
    let source = Source { name: Arc::from("kuma.yaml"), text: Arc::from(text), path: None };
    let documents = document::read(&source.text, &Limits::default());
    estate.ingest(source, documents, KINDS, "default");
    let catalog = Catalog::read(&estate);
    assert!(catalog.problems.is_empty(), "{:?}", catalog.problems);
    let kubernetes = Kubernetes::new(&estate, &catalog);
    let settings = Settings { domain: "cluster.local", system_namespace: "kuma-system", unmatched };
    let kuma = Kuma::new(&estate, &catalog, &kubernetes, settings);
    let labels = BTreeMap::from([("app".to_owned(), "client".to_owned())]);
    let client = Client::Workload { namespace: namespace.to_owned(), name: String::new(), labels };
    let (host, opaque) = kuma.service(&client, &MeshService { namespace: "shop", name: "web", port: 80 });
    (host, opaque.len())
}

/// The first backend of each rule.
fn backends(host: &VirtualHost) -> Vec<String> {
    let first = |action: &Action| match action {
        Action::Forward(destinations) => {
            destinations[0].host.split('.').next().unwrap_or_default().to_owned()
        }
        other => format!("{other:?}"),
    };
    host.rules.iter().map(|rule| first(&rule.outcome.action)).collect()
}

#[test]
fn rules_are_sorted_by_how_specific_they_are() {
    let rules = [
        rule("headers: [{type: Absent, name: x-a}]", "none"),
        rule("path: {type: RegularExpression, value: '/lo.*'}", "regex"),
        rule("path: {type: PathPrefix, value: /a}", "short"),
        rule("path: {type: PathPrefix, value: /a/b}", "long"),
        rule("path: {type: Exact, value: /a}", "exact"),
        rule("path: {type: PathPrefix, value: /a}, method: POST", "method"),
    ];
    let (host, notes) =
        seen(&policy("shop", "r", "kind: Mesh", &rules.join(", ")), "other", Unmatched::Service);
    assert_eq!(backends(&host), ["exact", "long", "method", "short", "regex", "none"]);
    assert_eq!(notes, 0);
}

#[test]
fn what_no_rule_takes_goes_to_the_service_or_nowhere() {
    let text = policy("shop", "r", "kind: Mesh", &rule("method: GET", "a"));
    let (host, _) = seen(&text, "other", Unmatched::Service);
    let Action::Forward(destinations) = &host.otherwise.action else { panic!("{:?}", host.otherwise) };
    assert_eq!(destinations[0].host, "web.shop.svc.cluster.local");
    let (host, _) = seen(&text, "other", Unmatched::NotFound);
    assert_eq!(host.otherwise.action, Action::NotFound);
}

#[test]
fn policies_merge_by_equal_matches_and_the_higher_wins() {
    let get = "method: GET";
    let filters = "{matches: [{method: GET}], default: {filters: [{type: RequestHeaderModifier, requestHeaderModifier: {set: [{name: X, value: v}]}}]}}";
    let subset = "kind: Dataplane, labels: {app: client}";
    for (low, high, expected) in [
        // A narrower reference; a consumer over the producer; a name earlier in the alphabet.
        (
            policy("shop", "b", "kind: Mesh", &rule(get, "low")),
            policy("shop", "z", subset, &rule(get, "high")),
            "high",
        ),
        (
            policy("shop", "a", "kind: Mesh", &rule(get, "low")),
            policy("other", "z", "kind: Mesh", &rule(get, "high")),
            "high",
        ),
        (
            policy("shop", "b", "kind: Mesh", &rule(get, "low")),
            policy("shop", "a", "kind: Mesh", &rule(get, "high")),
            "high",
        ),
        (
            policy("kuma-system", "a", "kind: Mesh", &rule(get, "low")),
            policy("shop", "b", "kind: Mesh", &rule(get, "high")),
            "high",
        ),
        // A list that the higher one does not have stays.
        (
            policy("shop", "b", "kind: Mesh", &rule(get, "low")),
            policy("shop", "a", "kind: Mesh", filters),
            "low",
        ),
    ] {
        for text in [format!("{low}{high}"), format!("{high}{low}")] {
            let (host, _) = seen(&text, "other", Unmatched::Service);
            assert_eq!(backends(&host), [expected], "{text}");
        }
    }
}

#[test]
fn policies_hold_for_whom_they_name_only() {
    let other = policy("other", "r", "kind: Mesh", &rule("method: GET", "a"));
    assert_eq!(seen(&other, "other", Unmatched::Service).0.rules.len(), 1);
    assert_eq!(seen(&other, "third", Unmatched::Service).0.rules.len(), 0);
    let stranger = policy("shop", "r", "kind: Dataplane, labels: {app: stranger}", &rule("method: GET", "a"));
    assert_eq!(seen(&stranger, "other", Unmatched::Service).0.rules.len(), 0);
    let zone =
        policy("shop", "r", "kind: Dataplane, labels: {kuma.io/zone: east}", &rule("method: GET", "a"));
    let (host, notes) = seen(&zone, "other", Unmatched::Service);
    assert_eq!((host.rules.len(), notes), (1, 1));
}
