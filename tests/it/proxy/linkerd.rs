//! Linkerd's proxies, from files and on a cluster that the test stands up.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::commands::{PLANTED, connected, run};
use super::server::{Port, Server, World};
use crate::support::{Program, document, text_of};

const PAGE: &str = "tests/data/linkerd-proxy/web-1.metrics";
const POLICIES: &str = "tests/data/linkerd-proxy/policies.yaml";

#[test]
fn a_page_tells_how_the_proxy_is() {
    let program = Program::new();
    let outcome = run(&program, &format!("linkerd-proxy status --dump {PAGE} -n shop -o json"));
    let found = document(&outcome.stdout, "LinkerdStatus");
    let proxy = &found["proxies"][0];
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert_eq!((&proxy["name"], &proxy["version"]), (&json!("web-1"), &json!("2.341.0")));
    assert_eq!(proxy["certificate"]["refreshes"], 5);
    assert_eq!(proxy["controlPlanes"][0]["failures"], 1);
    assert_eq!(proxy["problems"], json!(["no endpoint of service/shop/pay:80 is ready"]));
    let junit = run(&program, &format!("lp s --dump {PAGE} -n shop -o junit"));
    assert!(junit.stdout.contains("<failure") && junit.code == Some(1), "{junit:?}");
}

#[test]
fn a_page_tells_what_went_through() {
    let program = Program::new();
    let outcome = run(&program, &format!("linkerd-proxy traffic --dump {PAGE} -n shop -o json"));
    let found = document(&outcome.stdout, "LinkerdTraffic");
    let [inbound, outbound] = [0, 1].map(|index| &found["targets"][index]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert_eq!((&inbound["requests"], &inbound["failures"]), (&json!(118), &json!(4)));
    assert_eq!(inbound["peer"]["identity"], "gateway.edge.serviceaccount.identity.linkerd.cluster.local");
    assert_eq!((&outbound["target"], &outbound["success"]), (&json!("shop/cart"), &json!(1.0)));
    assert_eq!(found["routes"][0]["route"]["name"], "cart-split");
    assert_eq!(found["routes"][0]["failures"], 2);
}

/// The names of the objects in a state.
fn in_state(found: &Value, state: &str) -> Vec<String> {
    let objects = found["objects"].as_array().expect("a list").iter();
    objects
        .filter(|one| one["state"] == state)
        .map(|one| one["name"].as_str().expect("a name").to_owned())
        .collect()
}

#[test]
fn policies_that_do_not_exist_are_pointed_out() {
    let program = Program::new();
    let alone = run(&program, &format!("linkerd-proxy policy --dump {PAGE} -n shop -o json"));
    let found = document(&alone.stdout, "LinkerdPolicy");
    assert_eq!((alone.code, found["objects"].as_array().map(Vec::len)), (Some(0), Some(0)));
    let beside = run(&program, &format!("linkerd-proxy policy --dump {PAGE} -n shop -f {POLICIES} -o json"));
    let found = document(&beside.stdout, "LinkerdPolicy");
    assert_eq!(beside.code, Some(1), "{beside:?}");
    assert_eq!(in_state(&found, "missing"), ["web-old", "tests-may"]);
    assert_eq!(in_state(&found, "found"), ["web-pages", "edge-may", "web-http"]);
    assert_eq!(in_state(&found, "not-checked"), ["web-limit"]);
    let shown = run(&program, &format!("lp p --dump {PAGE} -n shop -f {POLICIES}"));
    assert!(shown.stdout.contains("there is no authorizationpolicy/tests-may"), "{shown:?}");
}

/// Two proxies of Linkerd, one of which tells another admin port, and one of Istio.
fn cluster() -> World {
    let pod = |name: &str, container: &str, port: Option<u16>| {
        let ports: Vec<Value> =
            port.into_iter().map(|port| json!({"name": "linkerd-admin", "containerPort": port})).collect();
        json!({"metadata": {"name": name, "namespace": "shop"},
            "spec": {"initContainers": [{"name": container, "ports": ports}], "containers": [{"name": "app"}]},
            "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}})
    };
    let pods = [
        pod("web-1", "linkerd-proxy", Some(4199)),
        pod("web-2", "linkerd-proxy", None),
        pod("old-1", "istio-proxy", None),
    ];
    let list = json!({"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": pods});
    let kinds =
        |names: &[&str]| -> Vec<Value> { names.iter().map(|name| json!({"resource": name})).collect() };
    let group = |name: &str, version: &str, names: &[&str]| json!({"metadata": {"name": name}, "versions": [{"version": version, "resources": kinds(names)}]});
    let groups = |items: Vec<Value>| json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {}, "items": items});
    let servers = json!({"kind": "ServerList", "apiVersion": "policy.linkerd.io/v1beta3", "metadata": {},
        "items": [{"metadata": {"name": "web-http", "namespace": "shop"}, "spec": {}}]});
    let environment = json!({"LINKERD2_PROXY_IDENTITY_LOCAL_NAME": "web.shop.id", "OTHER_TOKEN": PLANTED});
    let serves = Port::Serves(BTreeMap::from([
        ("/metrics", text_of(PAGE).into_bytes()),
        ("/ready", b"ready\n".to_vec()),
        ("/proxy-log-level", b"warn,linkerd=info".to_vec()),
        ("/env.json", environment.to_string().into_bytes()),
    ]));
    let objects = [
        ("/api", groups(vec![group("", "v1", &["pods", "services"])])),
        ("/apis", groups(vec![group("policy.linkerd.io", "v1beta3", &["servers"])])),
        ("/api/v1/namespaces/shop/pods", list),
        ("/apis/policy.linkerd.io/v1beta3/namespaces/shop/servers", servers),
    ];
    World {
        objects: objects.into_iter().map(|(path, object)| (path.to_owned(), object)).collect(),
        ports: [("shop/web-1:4199", serves), ("shop/web-2:4191", Port::Refuses)]
            .into_iter()
            .map(|(name, port)| (name.to_owned(), port))
            .collect(),
    }
}

#[test]
fn proxies_of_a_namespace_are_asked_on_the_ports_that_their_pods_tell() {
    let server = Server::new(cluster());
    let program = connected(&server);
    let status = run(&program, "linkerd-proxy status -n shop -o json");
    let found = document(&status.stdout, "LinkerdStatus");
    assert_eq!(status.code, Some(1), "{status:?}");
    let proxy = &found["proxies"][0];
    assert_eq!((&proxy["ready"], &proxy["identity"]), (&json!(true), &json!("web.shop.id")));
    assert_eq!(found["notAnswered"][0]["name"], "shop/web-2");
    assert!(!status.stdout.contains(PLANTED), "{status:?}");
    assert_eq!(run(&program, "linkerd-proxy traffic -n shop").code, Some(8));
    for words in ["", " --level warn,linkerd=info"] {
        let log = run(&program, &format!("linkerd-proxy log web-1 -n shop{words} -o json"));
        assert_eq!(
            document(&log.stdout, "ProxyLog")["loggers"][1],
            json!({"logger": "linkerd", "level": "info"})
        );
    }
    let loud = run(&program, "linkerd-proxy log web-1 -n shop --level loud");
    assert!(loud.code == Some(2) && loud.stderr.contains("is no level"), "{loud:?}");
    // What is not installed does not exist.
    let policy = run(&program, "linkerd-proxy policy web-1 -n shop -o json");
    let found = document(&policy.stdout, "LinkerdPolicy");
    assert_eq!(
        (policy.code, in_state(&found, "found")),
        (Some(1), vec!["web-http".to_owned()]),
        "{policy:?}"
    );
    assert_eq!(in_state(&found, "missing").len(), 5);
    for (words, expected) in [
        ("linkerd-proxy status old-1 -n shop", "`proxy-config` asks Envoys"),
        ("linkerd-proxy log old-1 -n shop", "`proxy-config` asks Envoys"),
        ("proxy-config routes web-1 -n shop", "`linkerd-proxy` those of Linkerd"),
    ] {
        let outcome = run(&program, words);
        assert!(outcome.code == Some(2) && outcome.stderr.contains(expected), "{words}: {outcome:?}");
    }
}

#[test]
fn files_that_are_no_pages_are_refused() {
    let program = Program::new();
    for (text, words) in [("<html>", "not the page of a Linkerd proxy"), ("proxy_build_info{x", "line 1")] {
        let path = program.file("wrong.metrics", text);
        let outcome = run(&program, &format!("linkerd-proxy status --dump {path}"));
        assert!(outcome.code == Some(2) && outcome.stderr.contains(words), "{outcome:?}");
    }
    let nowhere = run(&program, "linkerd-proxy traffic --admin-url http://127.0.0.1:1");
    assert_eq!(nowhere.code, Some(8), "{nowhere:?}");
}
