//! What Envoy Gateway 1.9.1 with Envoy 1.40 answered: routes as they stood in the API server, with their age, and
//! requests that were sent.

use meshctl::mesh::gateway_api::implementation::ENVOY_GATEWAY;
use meshctl::routing::decide::decide;
use serde_json::{Value, json};

use super::answer::{answer, request};
use super::{corpus, json, list, text, with};

#[test]
#[expect(clippy::print_stdout, reason = "says how much was judged")]
fn requests_go_where_envoy_gateway_sent_them() {
    let Some(path) = corpus("rig/envoy-gateway/precedence.json") else { return };
    let recorded = json(&path);
    let mut judged = 0;
    let mut wrong = Vec::new();
    for case in list(&recorded, "cases") {
        let mut objects = world(&recorded["backends"]);
        objects.extend(list(case, "routes").iter().map(route));
        with(&[objects.join("\n---\n")], "cluster.local", |api, _, _| {
            let routing = api.gateway("default", "eg", &ENVOY_GATEWAY).expect("the gateway");
            for item in list(case, "requests") {
                judged += 1;
                let request = request(&item["request"], 80);
                let found = answer(&decide(&routing, &request).outcome, &request);
                let status = item["status"].as_u64() == found.statuses.first().copied().map(u64::from);
                let host = found.backends.first().map(|at| at.host.as_str());
                if !status || host != expected(item["backend"].as_str()).as_deref() {
                    wrong.push(format!("{}: {} is {found:?}", text(case, "case"), item["request"]));
                }
            }
        });
    }
    println!("envoy-gateway: {} cases, {judged} requests judged", list(&recorded, "cases").len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(judged > 60);
}

fn expected(backend: Option<&str>) -> Option<String> {
    let (namespace, name) = backend?.split_once('/')?;
    Some(format!("{name}.{namespace}.svc.cluster.local"))
}

/// The Gateway and the Services that were there.
fn world(backends: &Value) -> Vec<String> {
    let mut objects = vec![
        "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: eg, namespace: default}, spec: {gatewayClassName: eg, listeners: [{name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}]}}".to_owned(),
    ];
    for service in backends.as_object().expect("backends").values() {
        let (namespace, name) = service.as_str().and_then(|text| text.split_once('/')).expect("a name");
        let metadata = json!({ "name": name, "namespace": namespace });
        let spec = json!({ "ports": [{ "port": 80 }] });
        objects.push(
            json!({ "apiVersion": "v1", "kind": "Service", "metadata": metadata, "spec": spec }).to_string(),
        );
    }
    objects
}

fn route(recorded: &Value) -> String {
    let (namespace, name) = text(recorded, "name").split_once('/').expect("a name");
    let metadata = json!({ "name": name, "namespace": namespace, "creationTimestamp": recorded["created"] });
    json!({
        "apiVersion": "gateway.networking.k8s.io/v1",
        "kind": "HTTPRoute",
        "metadata": metadata,
        "spec": recorded["spec"],
    })
    .to_string()
}
