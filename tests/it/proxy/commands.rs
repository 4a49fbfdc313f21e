//! The commands, as a user runs them: on files, and on a cluster that the test stands up.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::server::{Port, Server, World};
use super::tables::{captures, text_of};
use crate::support::{Outcome, Program, document};

pub(super) fn run(program: &Program, words: &str) -> Outcome {
    program.run(&words.split(' ').collect::<Vec<_>>())
}

/// A path of a capture as the program gets it.
fn capture(path: &str) -> String {
    captures().join(path).to_str().expect("a path is text").to_owned()
}

#[test]
fn files_are_shown_without_a_cluster() {
    let program = Program::new();
    let dump = capture("healthy/envoy/productpage/config_dump.json.gz");
    for (section, words) in [
        ("clusters", "reviews.bookinfo.svc.cluster.local"),
        ("listeners", "Route: 9080"),
        ("routes", "outbound|9080|v1|reviews.bookinfo.svc.cluster.local 90%"),
        ("secrets", "spiffe://cluster.local/ns/bookinfo/sa/productpage"),
        ("endpoints", "region-1/zone-a"),
        ("bootstrap", "1.40.0/Clean/RELEASE/BoringSSL"),
        ("ecds", "no extensions"),
        ("all", "DESTINATION RULE"),
    ] {
        let text = run(&program, &format!("pc {section} --dump {dump}"));
        assert!(text.code == Some(0) && text.stdout.contains(words), "{section}: {text:?}");
        let shown = run(&program, &format!("proxy-config {section} --dump {dump} -o json"));
        document(&shown.stdout, "ProxyConfig");
        assert_eq!(run(&program, &format!("pc {section} --dump {dump} -o yaml")).code, Some(0));
    }
}

#[test]
fn two_dumps_are_compared() {
    let program = Program::new();
    let dump = capture("healthy/envoy/productpage/config_dump.json.gz");
    let equal = run(&program, &format!("pc diff {dump} {dump}"));
    assert_eq!((equal.code, equal.stdout.as_str()), (Some(0), "The configurations are equal.\n"));
    let text = String::from_utf8(text_of(&captures().join("healthy/envoy/productpage"), "config_dump.json"));
    let text = text.expect("text").replace("\"weight\": 90", "\"weight\": 80");
    let changed = program.file("changed.json", text);
    let found = run(&program, &format!("pc diff {dump} {changed} -o json"));
    let found = (found.code, document(&found.stdout, "ProxyConfigDiff"));
    let names: Vec<&str> = found.1["differences"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert_eq!((found.0, names), (Some(1), vec!["80", "9080"]));
    assert!(run(&program, &format!("pc diff {dump} {changed}")).stdout.contains(".weight: 90 -> 80"));
}

#[test]
fn roots_are_compared() {
    let program = Program::new();
    let dump = |proxy: &str| capture(&format!("healthy/envoy/{proxy}/config_dump.json.gz"));
    let one = dump("productpage");
    let same = run(&program, &format!("pc rootca-compare {one} {one} -o json"));
    assert_eq!((same.code, &document(&same.stdout, "RootCertificates")["equal"]), (Some(0), &json!(true)));
    let gateway = dump("ingressgateway");
    assert!(run(&program, &format!("pc rc {one} {gateway}")).stdout.starts_with("The roots are the same"));
    let none = program.file("none.json", "{\"configs\": []}");
    assert!(run(&program, &format!("pc rc {one} {none}")).stderr.contains("no certificates to trust"));
}

#[test]
fn a_request_is_run_through_a_dump() {
    let program = Program::new();
    let sidecar = capture("healthy/envoy/productpage/config_dump.json.gz");
    let gateway = capture("healthy/envoy/ingressgateway/config_dump.json.gz");
    let outcome = run(&program, &format!("pc explain http://reviews:9080/ --dump {sidecar} -o json"));
    let found = document(&outcome.stdout, "RouteExplanation");
    let shares: Vec<(&str, f64)> = found["destinations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (one["subset"].as_str().unwrap_or_default(), one["share"].as_f64().unwrap_or_default()))
        .collect();
    assert_eq!(shares, [("v1", 0.9), ("v3", 0.1)], "{found:#}");
    let unknown = run(&program, &format!("pc explain http://nobody:9080/ --dump {sidecar}"));
    assert_eq!(unknown.code, Some(1), "{unknown:?}");
    let teapot = run(
        &program,
        &format!("pc explain http://bookinfo.example.com:8080/teapot -X POST --dump {gateway} -o json"),
    );
    assert_eq!(document(&teapot.stdout, "RouteExplanation")["status"], 418, "{teapot:?}");
    let closed = run(&program, &format!("pc explain http://bookinfo.example.com/ --dump {gateway}"));
    assert!(closed.code == Some(2) && closed.stderr.contains("8080"), "{closed:?}");
}

/// Text that no output may hold.
pub(super) const PLANTED: &str = "hunter2-planted";

/// A dump with secrets wherever Envoy may have them, and names that would steer a terminal.
pub(super) fn dump_with_secrets() -> String {
    let key = format!("-----BEGIN PRIVATE KEY-----\n{PLANTED}\n-----END PRIVATE KEY-----\n");
    let bytes = STANDARD.encode(&key);
    let any = |name: &str| format!("type.googleapis.com/envoy.{name}");
    let header = json!([{"header": {"key": "Authorization", "value": format!("Bearer {PLANTED}")}}]);
    let tls = json!({"name": "tls", "typed_config": {"common_tls_context": {"tls_certificates": [
        {"private_key": {"inline_string": key}, "password": {"inline_string": PLANTED}}]}}});
    json!({"configs": [
        {"@type": any("admin.v3.BootstrapConfigDump"), "bootstrap": {"node": {"id": "sidecar~1.1.1.1~a\u{1b}[31m.shop~x",
            "metadata": {"XDS_TOKEN": PLANTED}}, "admin": {"password": PLANTED},
            "dynamic_resources": {"ads_config": {"grpc_services": [{"google_grpc": {"call_credentials": [{"access_token": PLANTED}]}}]}}}},
        {"@type": any("admin.v3.ClustersConfigDump"), "static_clusters": [{"cluster": {"name": "a\u{1b}]0;x\u{7}", "type": "STATIC",
            "transport_socket": tls, "metadata": {"filter_metadata": {"aws": {"secret_access_key": PLANTED}}}}}]},
        {"@type": any("admin.v3.ListenersConfigDump"), "static_listeners": [{"listener": {"name": "l",
            "address": {"socket_address": {"address": "0.0.0.0", "port_value": 80}}, "filter_chains": [{"transport_socket": tls,
            "filters": [{"name": "hcm", "typed_config": {"@type": any("x.HttpConnectionManager"), "http_filters": [
                {"name": "oauth", "typed_config": {"client_secret": {"inline_string": PLANTED},
                    "jwks": {"inline_string": format!("{{\"keys\": [{{\"kty\": \"oct\", \"k\": \"{PLANTED}\"}}]}}")}}}],
                "route_config": {"virtual_hosts": [{"name": "v", "domains": ["*"], "routes": [{"match": {"prefix": "/",
                    "headers": [{"name": "cookie", "string_match": {"exact": PLANTED}}]}, "route": {"cluster": "a"}}]}]}}}]}]}}]},
        {"@type": any("admin.v3.RoutesConfigDump"), "static_route_configs": [{"route_config": {"name": "80", "virtual_hosts": [{
            "name": "v", "domains": ["*"], "routes": [{"match": {"prefix": "/", "headers": [{"name": "x-api-key", "string_match": {"exact": PLANTED}}]},
                "route": {"cluster": "a"}, "request_headers_to_add": header}]}]}}]},
        {"@type": any("admin.v3.EndpointsConfigDump"), "static_endpoint_configs": [{"endpoint_config": {"cluster_name": "a", "endpoints": [
            {"lb_endpoints": [{"endpoint": {"address": {"socket_address": {"address": "1.1.1.1", "port_value": 1}}},
                "metadata": {"filter_metadata": {"redis": {"auth_password": PLANTED}}}}]}]}}]},
        {"@type": any("admin.v3.SecretsConfigDump"), "dynamic_active_secrets": [
            {"name": "k", "secret": {"name": "k", "tls_certificate": {"private_key": {"inline_bytes": bytes}, "certificate_chain": {"inline_bytes": bytes}}}},
            {"name": "g", "secret": {"name": "g", "generic_secret": {"secret": {"inline_string": PLANTED}}}},
            {"name": "t", "secret": {"name": "t", "session_ticket_keys": {"keys": [{"inline_bytes": STANDARD.encode(PLANTED)}]}}}]},
        {"@type": any("admin.v3.EcdsConfigDump"), "ecds_filters": [{"ecds_filter": {"name": "f", "typed_config": {"@type": any("x.Y"),
            "uri": format!("http://user:{PLANTED}@example.com/x"), "users": {"password": PLANTED}}}}]},
    ]})
    .to_string()
}

#[test]
fn no_format_shows_a_secret_or_steers_the_terminal() {
    let program = Program::new();
    let text = dump_with_secrets();
    let dump = program.file("dump.json", &text);
    let other = program.file("other.json", text.replace(PLANTED, &format!("{PLANTED}-2")));
    let ticket = STANDARD.encode(PLANTED);
    let mut commands: Vec<String> = Vec::new();
    for section in ["cluster", "listener", "route", "endpoint", "secret", "bootstrap", "ecds", "all"] {
        commands.push(format!("pc {section} --dump {dump}"));
    }
    commands.push(format!("pc diff {dump} {other}"));
    commands.push(format!("pc rootca-compare {dump} {other}"));
    commands.push(format!("authz check --dump {dump}"));
    let counters = json!({"stats": [{"name": "a\u{1b}[31m", "value": "b\u{7}"}]}).to_string();
    commands.push(format!("envoy stats --dump {}", program.file("stats.json", counters)));
    let syncz = json!([{"proxy": "a\u{1b}[31m.shop\u{7}", "istio_version": "\u{1b}]0;x", "resources": {}}])
        .to_string();
    commands.push(format!("ps --dump {}", program.file("syncz.json", syncz)));
    commands.push(format!("pc explain http://x/ --dump {dump}"));
    let overview = json!({"mesh": "a\u{1b}[31m", "name": "b\u{7}", "labels": {"kuma.io/zone": "c\u{1b}]0;x"}, "dataplane": {"networking": {}},
        "dataplaneInsight": {"metadata": {"token": PLANTED}}});
    commands.push(format!("dataplanes --dump {}", program.file("overview.json", overview.to_string())));
    let ends = "srv_kind=\"server\",srv_name=\"a\u{1b}[31m\",tls=\"true\",client_id=\"b\u{7}\",direction=\"inbound\"";
    let ends = format!(
        "{ends},backend_name=\"c\u{1b}]0;x\",addr=\"d\u{1b}[2J\",version=\"e\u{7}\",route_name=\"f\u{1b}\""
    );
    let page = [
        "response_total",
        "inbound_http_authz_deny_total",
        "outbound_http_route_request_statuses_total",
        "outbound_http_balancer_endpoints",
        "control_request_total",
        "proxy_build_info",
    ]
    .map(|name| format!("{name}{{{ends}}} 1\n"));
    let page = program.file("page.metrics", page.concat());
    for part in ["status", "traffic", "policy"] {
        commands.push(format!("linkerd-proxy {part} --dump {page}"));
    }
    commands.push(format!(
        "verify --dump {dump} -f {}",
        program.file("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n")
    ));
    for command in commands {
        for format in ["text", "table", "json", "yaml", "junit"] {
            let Outcome { stdout, stderr, code } = run(&program, &format!("{command} -o {format}"));
            let all = stdout + &stderr;
            assert!(code.is_some_and(|code| code < 9), "{command} -o {format}: {all}");
            for secret in [PLANTED, ticket.as_str(), "PRIVATE KEY"] {
                assert!(!all.contains(secret), "{command} -o {format}: {all}");
            }
            assert!(!all.contains(['\u{1b}', '\u{7}']), "{command} -o {format}: {all}");
        }
    }
}

#[test]
fn dumps_that_are_broken_are_refused_with_the_reason() {
    let program = Program::new();
    let dump = dump_with_secrets();
    for (text, words) in [
        (&dump[..dump.len() / 2], "cut off"),
        ("{}", "no list `configs`"),
        ("<html>503</html>", "no config_dump"),
        ("{\"configs\": [{\"@type\": \"x.ClustersConfigDump\", \"static_clusters\": 7}]}", "unknown form"),
    ] {
        let path = program.file("broken.json", text);
        let outcome = run(&program, &format!("pc clusters --dump {path}"));
        assert!(outcome.code == Some(2) && outcome.stderr.contains(words), "{outcome:?}");
    }
}

/// Pods of Istio with these names in namespace bookinfo, and one control plane.
pub(super) fn world(pods: &[&str], ports: impl IntoIterator<Item = (&'static str, Port)>) -> World {
    let pod = |namespace: &str, name: &str, container: &str, app: &str| {
        json!({"metadata": {"name": name, "namespace": namespace, "labels": {"app": app}},
            "spec": {"containers": [{"name": container}]},
            "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}})
    };
    let list =
        |items: Vec<Value>| json!({"kind": "PodList", "apiVersion": "v1", "metadata": {}, "items": items});
    let proxies: Vec<Value> = pods.iter().map(|name| pod("bookinfo", name, "istio-proxy", name)).collect();
    let planes = vec![pod("istio-system", "istiod-1", "discovery", "istiod")];
    let deploy = json!({"kind": "Deployment", "apiVersion": "apps/v1", "metadata": {"name": "one", "namespace": "bookinfo"},
        "spec": {"selector": {"matchLabels": {"app": pods[0]}}}});
    let group = |name: &str, kinds: &[&str]| {
        let kinds: Vec<Value> = kinds.iter().map(|kind| json!({"resource": kind})).collect();
        json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {},
            "items": [{"metadata": {"name": name}, "versions": [{"version": "v1", "resources": kinds}]}]})
    };
    let objects = [
        ("/api", group("", &["pods", "services"])),
        ("/apis", group("apps", &["deployments"])),
        ("/apis/apps/v1/namespaces/bookinfo/deployments/one", deploy),
        ("/api/v1/namespaces/bookinfo/pods", list(proxies.clone())),
        ("/api/v1/namespaces/istio-system/pods", list(planes)),
        ("/api/v1/namespaces/elsewhere/pods", list(Vec::new())),
        ("/api/v1/pods", list(proxies)),
    ];
    World {
        objects: objects.into_iter().map(|(path, object)| (path.to_owned(), object)).collect(),
        ports: ports.into_iter().map(|(name, port)| (name.to_owned(), port)).collect(),
    }
}

pub(super) fn connected(server: &Server) -> Program {
    let program = Program::new();
    program.file("kubeconfig", server.kubeconfig());
    program
}

#[test]
fn a_live_proxy_is_shown_by_pod_and_by_workload() {
    let folder = captures().join("healthy/envoy/productpage");
    let (dump, clusters) = (text_of(&folder, "config_dump.json"), text_of(&folder, "clusters.json"));
    let loggers = b"active loggers:\n  admin: warning\n".to_vec();
    let serves = Port::Serves(BTreeMap::from([
        ("/config_dump", dump),
        ("/clusters", clusters),
        ("/logging", loggers),
    ]));
    let server = Server::new(world(
        &["pp-1", "gone-2"],
        [("bookinfo/pp-1:15000", serves), ("bookinfo/gone-2:15000", Port::Refuses)],
    ));
    let program = connected(&server);
    for (words, expected) in [
        ("pc routes pp-1 -n bookinfo", "outbound|9080|v1|reviews.bookinfo.svc.cluster.local 90%"),
        ("pc clusters deploy/one.bookinfo --fqdn ratings", "ratings.bookinfo"),
        ("pc endpoints pp-1.bookinfo", "HEALTHY"),
        ("pc log pp-1.bookinfo --level debug", "admin"),
    ] {
        let outcome = run(&program, words);
        assert!(outcome.code == Some(0) && outcome.stdout.contains(expected), "{words}: {outcome:?}");
    }
    for (words, code, expected) in [
        ("pc routes gone-2 -n bookinfo", 8, "nothing listens on port 15000"),
        ("pc routes nobody -n bookinfo", 2, "no pod bookinfo/nobody"),
        ("pc routes teapot/x -n bookinfo", 2, "is no kind that runs pods"),
        ("pc log pp-1.bookinfo --level loud", 2, "is no level"),
    ] {
        let outcome = run(&program, words);
        assert!(outcome.code == Some(code) && outcome.stderr.contains(expected), "{words}: {outcome:?}");
    }
}

#[test]
fn the_status_of_all_proxies_is_one_list() {
    let url = "type.googleapis.com/envoy.config.listener.v3.Listener";
    let sent = json!({"sent": "2", "acked": "1", "sentTime": "2026-11-21T08:40:22Z", "lastError": "bad\u{1b}script"});
    let syncz = json!([{"proxy": "pp-1.bookinfo", "cluster_id": "Kubernetes", "proxy_type": "sidecar", "resources": {url: sent}}]);
    let serves = Port::Serves(BTreeMap::from([("/debug/syncz", syncz.to_string().into_bytes())]));
    let server = Server::new(world(&["pp-1", "gone-2"], [("istio-system/istiod-1:15014", serves)]));
    let program = connected(&server);
    let outcome = run(&program, "proxy-status -o json");
    let found = document(&outcome.stdout, "ProxyStatus");
    assert_eq!(outcome.code, Some(1));
    let gone = &found["proxies"][0];
    assert!(gone["name"] == "gone-2" && gone["missing"].is_string(), "{found:#}");
    let listed = &found["proxies"][1];
    assert_eq!(
        (&listed["controlPlane"], &listed["xds"]["LDS"]["state"], &listed["xds"]["ECDS"]["state"]),
        (&json!("istiod-1"), &json!("ERROR"), &json!("IGNORED"))
    );
    let waited = run(&program, "wait --synced -n bookinfo --timeout 3s -o json");
    assert_eq!(
        (waited.code, &document(&waited.stdout, "ProxyStatus")["proxies"]),
        (Some(1), &found["proxies"])
    );
    assert_eq!(run(&program, "wait --synced -n elsewhere").code, Some(0));
    for format in ["text", "junit"] {
        let outcome = run(&program, &format!("ps -o {format}"));
        assert!(outcome.stdout.contains("bad\\u{1b}script") && outcome.code == Some(1), "{outcome:?}");
    }
}
