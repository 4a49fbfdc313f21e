//! What each kind of route says of itself: its rules with backends, what its control plane says, and what a proxy of Envoy
//! Gateway shows.

use std::collections::BTreeMap;

use meshctl::canary::{FileOptions, shift_files};
use meshctl::mesh::split::{ADAPTERS, Accepted, Readiness, SplitAdapter};
use meshctl::mesh::{Settings, with_world};
use meshctl::model::Client;
use serde_json::{Value, json};

use super::{estate, request};

fn adapter(group: &str, kind: &str) -> &'static dyn SplitAdapter {
    *ADAPTERS.iter().find(|it| it.kind() == (group, kind)).expect(kind)
}

const GATEWAY_API: &str = "gateway.networking.k8s.io";

#[test]
fn routes_of_connections_and_linkerds_own_are_shifted_like_the_others() {
    for (api_version, kind, word) in [
        ("gateway.networking.k8s.io/v1alpha2", "TCPRoute", "tcproute"),
        ("gateway.networking.k8s.io/v1alpha3", "TLSRoute", "tlsroutes"),
        ("gateway.networking.k8s.io/v1", "GRPCRoute", "grpcroute"),
        ("policy.linkerd.io/v1beta3", "HTTPRoute", "httproute.policy.linkerd.io"),
    ] {
        let text = format!(
            "apiVersion: {api_version}\nkind: {kind}\nmetadata: {{name: db}}\nspec:\n  parentRefs: [{{group: '', kind: Service, name: db}}]\n  rules:\n  - backendRefs: [{{name: db-a, port: 1, weight: 9}}, {{name: db-b, port: 1}}]\n"
        );
        let done = shift_files(
            &estate(&text),
            &request(&format!("{word}/db db-b=20")),
            FileOptions { write: false },
        );
        let after = done.map(|done| done.after).expect(kind);
        assert!(after.contains("weight: 8}") && after.contains("port: 1, weight: 2}"), "{kind}: {after}");
    }
}

#[test]
fn a_rule_with_a_delegate_names_who_holds_the_backends() {
    let text = "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: root}\nspec: {hosts: [a], http: [{delegate: {name: part, namespace: team}}]}\n";
    let error = shift_files(&estate(text), &request("vs/root v2=10"), FileOptions { write: false })
        .expect_err("no rule");
    assert!(error.to_string().contains("team/part"), "{error}");
}

#[test]
fn conditions_count_for_the_generation_that_they_are_about() {
    let route = |controller: &str, observed: Option<u32>, status: &str, reason: &str| -> Value {
        let mut condition = json!({"type": "Accepted", "status": status, "reason": reason, "message": ""});
        if let Some(observed) = observed {
            condition["observedGeneration"] = observed.into();
        }
        json!({"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute",
            "metadata": {"name": "web", "namespace": "shop", "generation": 4},
            "status": {"parents": [{"controllerName": controller, "conditions": [condition]}]}})
    };
    let said =
        |value: &Value| adapter(GATEWAY_API, "HTTPRoute").accepted(&estate(&value.to_string()).objects[0]);
    let is_no = |value: &Value, part: &str| match said(value) {
        Accepted::No(why) => assert!(why.contains(part), "{why}"),
        other => panic!("{other:?}"),
    };
    let (istio, linkerd) = ("istio.io/gateway-controller", "linkerd.io/policy-controller");
    assert!(matches!(said(&route(istio, Some(4), "True", "")), Accepted::Yes(_)));
    is_no(&route(istio, Some(3), "True", ""), "this generation");
    is_no(&route("strange.example/controller", None, "True", ""), "this generation");
    // Linkerd never says which generation it has looked at.
    assert!(matches!(said(&route(linkerd, None, "True", "")), Accepted::Yes(_)));
    is_no(&route(linkerd, None, "False", "NoMatchingParent"), "Accepted is not true");
    is_no(
        &json!({"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute", "metadata": {"name": "w", "namespace": "shop"}}),
        "no controller",
    );
}

#[test]
fn a_backend_of_another_namespace_needs_a_grant_at_the_edge_only() {
    let route = |parent: &str| {
        format!(
            "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {{name: web, namespace: shop}}\nspec: {{parentRefs: [{parent}], rules: [{{backendRefs: [{{name: api, namespace: pay, port: 80}}]}}]}}\n"
        )
    };
    let world = "---\napiVersion: v1\nkind: Service\nmetadata: {name: api, namespace: pay}\nspec: {selector: {app: api}, ports: [{port: 80}]}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api, namespace: pay}\nspec: {template: {metadata: {labels: {app: api}}}}\n";
    let grant = |kind: &str| {
        format!(
            "---\napiVersion: gateway.networking.k8s.io/v1\nkind: ReferenceGrant\nmetadata: {{name: g, namespace: pay}}\nspec: {{from: [{{group: gateway.networking.k8s.io, kind: {kind}, namespace: shop}}], to: [{{group: '', kind: Service}}]}}\n"
        )
    };
    let readiness = |text: String| {
        let estate = estate(&text);
        let adapter = adapter(GATEWAY_API, "HTTPRoute");
        let object = &estate.objects[0];
        let split = adapter.splits(object).remove(0);
        adapter.readiness(&estate, object, &split.backends[0].id)
    };
    let edge = route("{name: public}");
    assert!(matches!(readiness(edge.clone() + world), Readiness::Unknown(_)));
    assert!(matches!(readiness(edge.clone() + world + &grant("HTTPRoute")), Readiness::Ready(_)));
    assert!(matches!(readiness(edge + world + &grant("TCPRoute")), Readiness::NotReady(_)));
    let inside = route("{group: '', kind: Service, name: web}");
    assert!(matches!(readiness(inside + world), Readiness::Ready(_)));
}

#[test]
fn weights_of_envoy_gateway_stand_in_localities_or_in_clusters_of_backends() {
    let text = "
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: eg}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: public, namespace: shop}
spec: {gatewayClassName: eg, listeners: [{name: http, port: 80, protocol: HTTP}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: web-v2-1, namespace: shop, labels: {kubernetes.io/service-name: web-v2}}
addressType: IPv4
endpoints: [{addresses: [10.0.0.2]}]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: shop}
spec:
  parentRefs: [{name: public}]
  rules: [{backendRefs: [{name: web-v1, port: 80, weight: 90}, {name: web-v2, port: 80, weight: 10}]}]
";
    let estate = estate(text);
    let split = adapter(GATEWAY_API, "HTTPRoute").splits(&estate.objects[3]).remove(0);
    let locality = |locality: Value, address: &str, weight: u32| {
        json!({"locality": locality, "load_balancing_weight": weight,
            "lb_endpoints": [{"endpoint": {"address": {"socket_address": {"address": address}}}}]})
    };
    let named = |index: u32| json!({"region": format!("httproute/shop/web/rule/0/backend/{index}")});
    let endpoints = |localities: Vec<Value>| {
        json!({"configs": [{"dynamic_endpoint_configs": [{"endpoint_config":
            {"cluster_name": "httproute/shop/web/rule/0", "endpoints": localities}}]}]})
    };
    let clusters = json!({"configs": [{"dynamic_route_configs": [{"route_config": {"virtual_hosts": [{"routes": [{"route":
        {"weighted_clusters": {"clusters": [{"name": "httproute/shop/web/rule/0/backend/1", "weight": 10},
            {"name": "invalid-backend-cluster", "weight": 90}]}}}]}]}}]}]});
    let settings = Settings { istio_namespace: "istio-system".to_owned(), ..Settings::default() };
    let gateway =
        Client::Gateway { namespace: "shop".to_owned(), name: "public".to_owned(), labels: BTreeMap::new() };
    with_world(&estate, &settings, |world| {
        let shown = |dump: &Value| world.shown_by_rule(&gateway, dump, &split).expect("by rule");
        let both = vec![locality(named(0), "10.0.0.1", 90), locality(named(1), "10.0.0.2", 10)];
        assert_eq!(shown(&endpoints(both)), [(0, 90), (1, 10)]);
        // Without names, the addresses tell.
        assert_eq!(shown(&endpoints(vec![locality(Value::Null, "10.0.0.2", 10)])), [(1, 10)]);
        assert_eq!(shown(&clusters), [(1, 10)]);
        assert_eq!(world.backend_at("httproute/shop/web/rule/0", "10.0.0.2", &split), Some(1));
        assert_eq!(world.backend_at("httproute/shop/other/rule/0", "10.0.0.2", &split), None);
        Ok(())
    })
    .expect("a world");
}

#[test]
fn what_earlier_rules_leave_is_computed_for_connections_too() {
    let backends = "route: [{destination: {host: a}, weight: 1}, {destination: {host: b}, weight: 1}]";
    let shift = |rules: &str| {
        let text = format!(
            "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {{name: db}}\nspec:\n  hosts: [db]\n{rules}"
        );
        shift_files(&estate(&text), &request("vs/db b=20"), FileOptions { write: false })
            .map(drop)
            .map_err(|error| error.to_string())
    };
    let tcp =
        |first: &str| format!("  tcp:\n  - {first}route: [{{destination: {{host: c}}}}]\n  - {backends}\n");
    let tls = |first: &str| {
        format!(
            "  tls:\n  - match: [{{sniHosts: ['{first}']}}]\n    route: [{{destination: {{host: c}}}}]\n  - match: [{{sniHosts: [x.a.com], port: 443}}]\n    {backends}\n"
        )
    };
    for (rules, hidden) in [
        (tcp(""), Some("rule tcp[0] before it takes every request")),
        (tcp("match: [{port: 5432}]\n    "), None),
        (tcp("match: [{destinationSubnets: [10.0.0.0/8]}]\n    "), None),
        (tls("*.a.com"), Some("rule tls[0] before it takes every request")),
        (tls("*.b.com"), None),
    ] {
        match (shift(&rules), hidden) {
            (Ok(()), None) => {}
            (Err(error), Some(part)) => assert!(error.contains("I9: ") && error.contains(part), "{error}"),
            (other, _) => panic!("{rules}: {other:?}"),
        }
    }
}
