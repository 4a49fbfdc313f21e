//! Kuma's data planes: from files, from a control plane, and on a cluster that the test stands up.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::commands::{PLANTED, connected, dump_with_secrets, run};
use super::server::{Port, Server, World};
use crate::canary::scripted::{Said, Scripted};
use crate::support::{Outcome, Program, document, text_of};

const OVERVIEWS: &str = "tests/data/kuma/dataplanes.json";

/// The names of the data planes with their states.
fn states(outcome: &Outcome) -> Vec<(String, String)> {
    let found = document(&outcome.stdout, "Dataplanes");
    let text = |one: &Value, field: &str| one[field].as_str().expect("a text").to_owned();
    let all = found["dataplanes"].as_array().expect("a list").iter();
    all.map(|one| (text(one, "name"), text(one, "status"))).collect()
}

fn known() -> Vec<(String, String)> {
    [("web-7d8f.shop", "Online"), ("cart-5b6c.shop", "Partially degraded"), ("gateway-0", "Offline")]
        .map(|(name, state)| (name.to_owned(), state.to_owned()))
        .to_vec()
}

#[test]
fn a_file_of_overviews_is_enough() {
    let program = Program::new();
    let outcome = run(&program, &format!("dataplanes --dump {OVERVIEWS} -o json"));
    assert_eq!((outcome.code, states(&outcome)), (Some(1), known()), "{outcome:?}");
    let found = document(&outcome.stdout, "Dataplanes");
    let [web, cart] = [0, 1].map(|index| &found["dataplanes"][index]);
    assert_eq!((&web["zone"], &web["versions"]["envoy"]), (&json!("east"), &json!("1.36.2")));
    assert_eq!(web["xds"]["CDS"], json!({"sent": 4, "acked": 4, "rejected": 0}));
    assert_eq!(cart["problems"], json!(["inbound 9090 is not ready", "it rejected 2 updates of LDS"]));
    let mine = run(&program, &format!("dp --dump {OVERVIEWS} -n elsewhere"));
    assert_eq!((mine.code, mine.stdout.as_str()), (Some(0), "There are no data planes.\n"));
    let broken = program.file("broken.json", "{\"items\": [{}]}");
    assert_eq!(run(&program, &format!("dataplanes --dump {broken}")).code, Some(2));
}

/// A control plane with two pages, two zones, and the policies of one data plane.
fn control_plane() -> Scripted {
    let all: Value = serde_json::from_str(&text_of(OVERVIEWS)).expect("JSON");
    let rules = json!({"rules": [{"type": "MeshHTTPRoute", "warnings": [], "toResourceRules": [
        {"conf": [{"headers": {"authorization": format!("Bearer {PLANTED}")}}], "origin": [{"resourceMeta": {"name": "split\u{1b}[31m"}}]}]}]});
    let zones = json!({"items": [{"name": "east", "zone": {"enabled": true}, "zoneInsight": {"subscriptions": [{"connectTime": "2026-11-22T05:00:00Z"}]}},
        {"name": "west", "zone": {"enabled": true}, "zoneInsight": {"subscriptions": []}}]});
    Scripted::new(move |asked| {
        if asked.headers.get("authorization").is_none_or(|token| token != &format!("Bearer {PLANTED}")) {
            return Said::Answer(
                403,
                json!({"title": "Access Denied", "detail": "user is anonymous"}).to_string(),
            );
        }
        let second = asked.query.contains_key("offset");
        let items = all["items"].as_array().expect("a list");
        let body = match asked.path.as_str() {
            "/dataplanes/_overview" if second => json!({"items": items[1..], "next": null}),
            "/dataplanes/_overview" => {
                json!({"items": items[..1], "next": "https://elsewhere.example.com/dataplanes/_overview?size=500&offset=500"})
            }
            "/meshes/default/dataplanes/web-7d8f.shop/_overview" => items[0].clone(),
            "/meshes/default/dataplanes/web-7d8f.shop/_rules" => rules.clone(),
            "/meshes/default/dataplanes/web-7d8f.shop/xds" => {
                serde_json::from_str(&dump_with_secrets()).expect("JSON")
            }
            "/zones/_overview" => zones.clone(),
            _ => return Said::Answer(404, json!({"title": "Could not retrieve a resource"}).to_string()),
        };
        Said::Answer(200, body.to_string())
    })
}

#[test]
fn a_control_plane_is_asked_with_a_token_that_nobody_sees() {
    let (program, control_plane) = (Program::new(), control_plane());
    let token = program.file("token", format!("{PLANTED}\n"));
    let asking = format!("dataplanes --control-plane {} --token-file {token}", control_plane.url);
    let outcome = run(&program, &format!("{asking} -o json"));
    assert_eq!((outcome.code, states(&outcome)), (Some(1), known()), "{outcome:?}");
    assert_eq!(
        document(&outcome.stdout, "Dataplanes")["zones"][1],
        json!({"name": "west", "status": "Offline"})
    );
    let one = run(&program, &format!("{asking} web-7d8f.shop -o json"));
    let found = document(&one.stdout, "Dataplanes");
    assert_eq!(
        (one.code, &found["dataplanes"][0]["policies"][0]["type"]),
        (Some(0), &json!("MeshHTTPRoute"))
    );
    for format in ["text", "table", "json", "yaml", "junit"] {
        for name in ["", " web-7d8f.shop"] {
            let shown = run(&program, &format!("{asking} -o {format}{name}"));
            let said = shown.stdout + &shown.stderr;
            assert!(!said.contains(PLANTED) && !said.contains('\u{1b}'), "{said}");
        }
    }
    let dump = run(&program, &format!("{asking} web-7d8f.shop --config-dump"));
    assert!(dump.code == Some(0) && !dump.stdout.contains(PLANTED), "{dump:?}");
    let routes = program.run_with(&["pc", "routes", "--dump", "-"], dump.stdout.as_bytes());
    assert!(routes.code == Some(0) && routes.stdout.contains("80"), "{routes:?}");
    let dump = run(&program, &format!("{asking} web-7d8f.shop --config-dump -o json"));
    document(&dump.stdout, "DataplaneConfigDump");
    let none = run(&program, &format!("{asking} nobody"));
    assert!(none.code == Some(2) && none.stderr.contains("no data plane nobody"), "{none:?}");
    let anonymous = run(&program, &format!("dataplanes --control-plane {}", control_plane.url));
    assert!(anonymous.code == Some(8) && anonymous.stderr.contains("--token-env"), "{anonymous:?}");
    let mut named =
        program.command(&["dataplanes", "--control-plane", &control_plane.url, "--token-env", "T"]);
    let named = program.finish(named.env("T", PLANTED).spawn().expect("meshctl starts"));
    assert!(named.code == Some(1) && named.stdout.contains("Partially degraded"), "{named:?}");
}

#[test]
fn a_control_plane_that_does_not_end_is_left() {
    let program = Program::new();
    for said in [|| Said::Silence, || Said::Flood, || Said::Answer(200, "<html>".to_owned())] {
        let server = Scripted::new(move |_| said());
        let outcome = run(&program, &format!("dataplanes --control-plane {} --timeout 2s", server.url));
        assert_eq!(outcome.code, Some(8), "{outcome:?}");
    }
    let far = run(&program, "dataplanes --control-plane http://kuma.example.com:5681");
    assert!(far.code == Some(3) && far.stderr.contains("plain-http"), "{far:?}");
}

/// A cluster with two data planes and perhaps a control plane.
fn cluster(with_control_plane: bool) -> World {
    let pod = |namespace: &str, name: &str, container: &str, app: &str| {
        json!({"metadata": {"name": name, "namespace": namespace, "labels": {"app": app},
                "annotations": {"kuma.io/envoy-admin-port": "9911"}},
            "spec": {"containers": [{"name": container}]}, "status": {"phase": "Running"}})
    };
    let list =
        |items: Vec<Value>| json!({"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": items});
    let data = ["web-1", "new-2"].map(|name| pod("shop", name, "kuma-sidecar", name)).to_vec();
    let planes =
        with_control_plane.then(|| pod("kuma-system", "cp-1", "control-plane", "kuma-control-plane"));
    let groups = json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {},
        "items": [{"metadata": {"name": ""}, "versions": [{"version": "v1", "resources": [{"resource": "pods"}]}]}]});
    let none = json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {}, "items": []});
    let objects = [
        ("/api", groups),
        ("/apis", none),
        ("/api/v1/pods", list(data.clone())),
        ("/api/v1/namespaces/shop/pods", list(data)),
        ("/api/v1/namespaces/kuma-system/pods", list(planes.into_iter().collect())),
    ];
    let information = json!({"version": "abc/1.36.2/Clean/RELEASE/BoringSSL", "state": "LIVE",
        "node": {"id": "default.web-1.shop\u{1b}[31m", "metadata": {"version": {"kumaDp": {"version": "2.13.1"}}, "token": PLANTED}}});
    let statistics = json!({"stats": [{"name": "control_plane.connected_state", "value": 1},
        {"name": "listener_manager.lds.update_success", "value": 3}]});
    let certificates =
        json!({"certificates": [{"cert_chain": [{"expiration_time": "2099-01-01T00:00:00Z"}]}]});
    let serves = |bodies: Vec<(&'static str, String)>| {
        Port::Serves(bodies.into_iter().map(|(path, body)| (path, body.into_bytes())).collect())
    };
    let envoy = serves(vec![
        ("/server_info", information.to_string()),
        ("/stats", statistics.to_string()),
        ("/certs", certificates.to_string()),
    ]);
    let api = serves(vec![("/dataplanes/_overview", text_of(OVERVIEWS))]);
    let ports =
        [("shop/web-1:9911", envoy), ("shop/new-2:9911", Port::Refuses), ("kuma-system/cp-1:5681", api)];
    World {
        objects: objects.into_iter().map(|(path, object)| (path.to_owned(), object)).collect(),
        ports: ports.into_iter().map(|(name, port)| (name.to_owned(), port)).collect::<BTreeMap<_, _>>(),
    }
}

#[test]
fn the_control_plane_of_the_cluster_is_asked_through_the_api_server() {
    let server = Server::new(cluster(true));
    let program = connected(&server);
    let outcome = run(&program, "dataplanes -o json");
    assert_eq!((outcome.code, states(&outcome)), (Some(1), known()), "{outcome:?}");
    assert_eq!(states(&run(&program, "dataplanes -n shop -o json")), known()[..2]);
    let unknown = run(&program, "dataplanes nobody --mesh payments");
    assert!(unknown.code == Some(2) && unknown.stderr.contains("mesh payments"), "{unknown:?}");
}

#[test]
fn envoys_are_asked_where_there_is_no_control_plane() {
    let server = Server::new(cluster(false));
    let program = connected(&server);
    for words in ["dataplanes", "dataplanes -n shop", "dataplanes --proxies"] {
        let outcome = run(&program, &format!("{words} -o json"));
        assert_eq!(outcome.code, Some(8), "{outcome:?}");
        let found = document(&outcome.stdout, "Dataplanes");
        let web = &found["dataplanes"][0];
        assert_eq!((&web["mesh"], &web["status"]), (&json!("default"), &json!("Online")));
        assert_eq!(
            (&web["xds"]["LDS"]["acked"], &web["versions"]["dataplane"]),
            (&json!(3), &json!("2.13.1"))
        );
        assert_eq!(found["notAnswered"][0]["name"], "shop/new-2");
        assert!(!outcome.stdout.contains(PLANTED));
    }
    let shown = run(&program, "dataplanes");
    assert!(
        shown.stdout.contains("\\u{1b}[31m") && shown.stderr.contains("the proxies are asked"),
        "{shown:?}"
    );
    let named = run(&program, "dataplanes web-1.shop");
    assert!(named.code == Some(8) && named.stderr.contains("--kuma-namespace"), "{named:?}");
}
