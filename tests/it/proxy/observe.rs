//! What proxies count, and the archive that tells somebody else of a mesh, on a cluster that the test stands up.

use std::collections::BTreeMap;
use std::io::Read;

use serde_json::json;

use super::commands::{PLANTED, connected, dump_with_secrets, run, world};
use super::server::{Port, Server};
use crate::support::document;

/// A page of Istio's metrics, with names that would steer a terminal.
fn page() -> Vec<u8> {
    let ends = "source_workload_namespace=\"bookinfo\",source_workload=\"web\u{1b}[31m\",destination_service_namespace=\"bookinfo\",\
                destination_service_name=\"reviews\",destination_workload_namespace=\"bookinfo\",destination_workload=\"reviews-v1\"";
    format!(
        "istio_requests_total{{reporter=\"source\",{ends},response_code=\"200\"}} 7\n\
         istio_request_duration_milliseconds_bucket{{reporter=\"source\",{ends},le=\"5\"}} 7\n"
    )
    .into_bytes()
}

#[test]
fn counters_of_proxies_are_read_twice() {
    let serves = Port::Serves(BTreeMap::from([("/stats/prometheus", page())]));
    let ports = [("bookinfo/pp-1:15090", serves), ("bookinfo/gone-2:15090", Port::Refuses)];
    let server = Server::new(world(&["pp-1", "gone-2"], ports));
    let program = connected(&server);
    let stat = run(&program, "stat -n bookinfo --window 1s -o json");
    let found = document(&stat.stdout, "TrafficStatistics");
    assert_eq!(stat.code, Some(8), "{stat:?}");
    assert_eq!(found["items"][0]["name"], "reviews-v1");
    assert_eq!(found["items"][0]["requestsPerSecond"], 0.0);
    assert_eq!(found["notAnswered"][0]["name"], "bookinfo/gone-2");
    let graph = run(&program, "graph -n bookinfo --window 1s -o json");
    assert_eq!(document(&graph.stdout, "TrafficGraph")["edges"][0]["to"]["name"], "reviews-v1");
    for format in ["text", "table", "dot", "mermaid", "svg"] {
        let drawn = run(&program, &format!("graph -n bookinfo --window 1s -o {format}"));
        assert!(drawn.stdout.contains("reviews-v1") && !drawn.stdout.contains('\u{1b}'), "{drawn:?}");
    }
    let nobody = run(&program, "stat -n elsewhere");
    assert!(nobody.code == Some(2) && nobody.stderr.contains("--prometheus"), "{nobody:?}");
}

#[test]
fn a_bug_report_holds_no_secret() {
    let bodies = BTreeMap::from([
        ("/config_dump", dump_with_secrets().into_bytes()),
        ("/clusters", json!({"cluster_statuses": []}).to_string().into_bytes()),
        ("/stats", format!("not JSON, password={PLANTED}").into_bytes()),
    ]);
    let mut world = world(
        &["pp-1", "gone-2"],
        [("bookinfo/pp-1:15000", Port::Serves(bodies)), ("bookinfo/gone-2:15000", Port::Refuses)],
    );
    let kinds = json!([{"resource": "virtualservices"}]);
    let discovery = json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {},
        "items": [{"metadata": {"name": "networking.istio.io"}, "versions": [{"version": "v1", "resources": kinds}]}]});
    let applied = json!({"password": PLANTED}).to_string();
    let route = json!({
        "metadata": {"name": "reviews", "namespace": "bookinfo", "annotations": {"kubectl.kubernetes.io/last-applied-configuration": applied}},
        "spec": {"hosts": ["reviews"], "http": [{"route": [{"destination": {"host": "reviews"}}],
            "headers": {"request": {"set": {"authorization": format!("Bearer {PLANTED}")}}}}]},
    });
    let list = json!({"kind": "VirtualServiceList", "apiVersion": "networking.istio.io/v1", "metadata": {}, "items": [route]});
    let log = json!(format!("info token: {PLANTED}\nGET / HTTP/1.1 authorization: Bearer {PLANTED}"));
    world.objects.extend([
        ("/apis".to_owned(), discovery),
        ("/apis/networking.istio.io/v1/namespaces/bookinfo/virtualservices".to_owned(), list),
        ("/api/v1/namespaces/bookinfo/pods/pp-1/log".to_owned(), log),
    ]);
    let server = Server::new(world);
    let program = connected(&server);
    let path = program.path("report.tar.gz");
    let words = format!("bug-report -n bookinfo --file {} -o json", path.display());
    let outcome = run(&program, &words);
    let found = document(&outcome.stdout, "BugReport");
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let mut all = BTreeMap::new();
    let packed = std::fs::File::open(&path).expect("an archive");
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(packed));
    for entry in archive.entries().expect("entries") {
        let mut entry = entry.expect("an entry");
        let name = entry.path().expect("a path").display().to_string();
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("text");
        all.insert(name, text);
    }
    for file in [
        "report/index.html",
        "report/objects/bookinfo/VirtualService.networking.istio.io.yaml",
        "report/proxies/bookinfo/pp-1/config_dump.json",
        "report/proxies/bookinfo/pp-1/stats.json",
        "report/proxies/bookinfo/pp-1/istio-proxy.log",
        "report/analysis.json",
    ] {
        let text = all.get(file).unwrap_or_else(|| panic!("{file}: {:?}", all.keys()));
        assert!(!text.is_empty(), "{file}");
    }
    for (file, text) in &all {
        for secret in [PLANTED, "PRIVATE KEY"] {
            assert!(!text.contains(secret), "{file}: {text}");
        }
    }
    assert!(all["report/objects/bookinfo/VirtualService.networking.istio.io.yaml"].contains("hosts:"));
    let missing = found["notRead"].to_string();
    assert!(missing.contains("gone-2/config_dump.json") && missing.contains("control-planes"), "{missing}");
    assert!(all["report/index.html"].contains("gone-2/config_dump.json"));
}

#[test]
fn control_planes_and_ztunnels_tell_what_they_know() {
    let clusters = json!([{"id": "east\u{1b}[31m", "secretName": "istio-system/east", "syncStatus": "synced"},
        {"id": "west", "secretName": "istio-system/west", "syncStatus": "timeout"}]);
    let serves = Port::Serves(BTreeMap::from([("/debug/clusterz", clusters.to_string().into_bytes())]));
    let server = Server::new(world(&["pp-1"], [("istio-system/istiod-1:15014", serves)]));
    let program = connected(&server);
    let found = run(&program, "remote-clusters -o json");
    let told = document(&found.stdout, "RemoteClusters");
    assert_eq!((found.code, &told["clusters"][1]["state"]), (Some(1), &json!("timeout")));
    assert!(!run(&program, "remote-clusters").stdout.contains('\u{1b}'));
    let wrong = run(&program, "ztunnel-config all pp-1 -n bookinfo");
    assert!(wrong.code == Some(2) && wrong.stderr.contains("proxy-config"), "{wrong:?}");

    let dump = json!({"workloads": [{"namespace": "shop", "name": "web\u{1b}[31m", "workloadIps": ["10.0.0.1"]}],
        "certificates": [{"identity": "spiffe://c/ns/shop/sa/web", "privateKey": PLANTED}]});
    let dump = program.file("ztunnel.json", dump.to_string());
    for format in ["text", "table", "json", "yaml"] {
        let shown = run(&program, &format!("zc all --dump {dump} -o {format}"));
        assert_eq!(shown.code, Some(0), "{shown:?}");
        assert!(!shown.stdout.contains(PLANTED) && !shown.stdout.contains('\u{1b}'), "{shown:?}");
    }
    document(&run(&program, &format!("zc workload --dump {dump} -o json")).stdout, "ZtunnelConfig");
}

#[test]
fn requests_are_counted_by_route() {
    let labels = "envoy_virtual_host=\"shop\",envoy_route=\"cart-v2\"";
    let page = format!(
        "envoy_vhost_route_upstream_rq{{{labels},envoy_response_code=\"200\"}} 7\n\
         envoy_vhost_route_upstream_rq{{{labels},envoy_response_code=\"503\"}} 1\n\
         envoy_vhost_route_upstream_rq_time_bucket{{{labels},le=\"5\"}} 8\n"
    );
    let serves = Port::Serves(BTreeMap::from([("/stats/prometheus", page.into_bytes())]));
    let server = Server::new(world(&["pp-1"], [("bookinfo/pp-1:15090", serves)]));
    let program = connected(&server);
    let found = run(&program, "stat -n bookinfo --by route --window 1s -o json");
    let item = &document(&found.stdout, "TrafficStatistics")["items"][0];
    assert_eq!(
        (found.code, &item["name"], &item["parent"]["name"]),
        (Some(0), &json!("cart-v2"), &json!("shop"))
    );
    let table = run(&program, "stat -n bookinfo --by route --window 1s");
    assert!(table.stdout.starts_with("ROUTE     PARENT   RPS"), "{table:?}");
}

#[test]
fn what_istiod_logs_is_shown_and_set() {
    let scopes = json!([{"name": "ads", "description": "ads debugging", "output_level": "debug", "stack_trace_level": "none"}]);
    let bodies = [("/scopej/", scopes.to_string().into_bytes()), ("/scopej/ads", Vec::new())];
    let serves = Port::Serves(BTreeMap::from(bodies));
    let server = Server::new(world(&["pp-1"], [("istio-system/istiod-1:9876", serves)]));
    let program = connected(&server);
    let shown = run(&program, "admin log -o json");
    let told = document(&shown.stdout, "ControlPlaneLog");
    assert_eq!((shown.code, &told["controlPlanes"][0]["scopes"][0]["level"]), (Some(0), &json!("debug")));
    for words in ["admin log --level ads:warn", "admin log --reset", "admin log --level debug"] {
        let set = run(&program, words);
        assert!(set.code == Some(0) && set.stdout.contains("ads debugging"), "{words}: {set:?}");
    }
    for (words, code, why) in [
        ("admin log --level nobody:debug", 2, "There are ads"),
        ("admin log --level ads:loud", 2, "is no level"),
        ("admin log --istio-namespace elsewhere", 8, "app=istiod"),
        ("admin log --port 9877", 8, ""),
    ] {
        let refused = run(&program, words);
        assert!(refused.code == Some(code) && refused.stderr.contains(why), "{words}: {refused:?}");
    }
}

/// A cluster whose proxies, control plane and objects hold a secret where nobody should show it, and names that would steer
/// a terminal.
fn treacherous() -> Server {
    let clusters = json!([{"id": "east\u{1b}[31m", "secretName": "istio-system/east", "syncStatus": "synced", "token": PLANTED}]);
    let scopes =
        json!([{"name": "ads\u{1b}[31m", "output_level": "info", "description": "x\u{7}", "token": PLANTED}]);
    let planes = BTreeMap::from([("/debug/clusterz", clusters.to_string().into_bytes())]);
    let log = BTreeMap::from([("/scopej/", scopes.to_string().into_bytes())]);
    let page = [page(), format!("istio_build{{token=\"{PLANTED}\"}} 1\n").into_bytes()].concat();
    let mut world = world(
        &["pp-1"],
        [
            ("bookinfo/pp-1:15090", Port::Serves(BTreeMap::from([("/stats/prometheus", page)]))),
            ("istio-system/istiod-1:15014", Port::Serves(planes)),
            ("istio-system/istiod-1:9876", Port::Serves(log)),
        ],
    );
    let applied = json!({"password": PLANTED}).to_string();
    let annotations = json!({"kubectl.kubernetes.io/last-applied-configuration": applied});
    let gateway = json!({"apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway",
        "metadata": {"name": "way", "namespace": "bookinfo", "annotations": annotations},
        "spec": {"gatewayClassName": "istio-waypoint"},
        "status": {"conditions": [{"type": "Programmed", "status": "False", "message": "not\u{1b}[31m yet"}]}});
    let record = json!({"by": "eve\u{1b}[31m", "since": "2026-11-21T12:00:00Z", "until": "2026-11-21T12:10:00Z", "rule": 0,
        "fault": {"abort": {"httpStatus": 503}}, "before": {"token": PLANTED}, "spec": "x"});
    let route = json!({"metadata": {"name": "reviews", "namespace": "bookinfo", "annotations":
        {"kubectl.kubernetes.io/last-applied-configuration": json!({"password": PLANTED}).to_string(), "meshctl.io/fault": record.to_string()}}});
    let served = |kinds: &[(&str, &str, bool)]| {
        let kinds: Vec<_> = kinds
            .iter()
            .map(|(name, kind, inside)| json!({"name": name, "kind": kind, "namespaced": inside}))
            .collect();
        json!({"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": kinds})
    };
    let list = |items: serde_json::Value| json!({"kind": "List", "apiVersion": "v1", "metadata": {}, "items": items});
    let group = |name: &str, kind: &str| json!({"metadata": {"name": name}, "versions": [{"version": "v1", "resources": [{"resource": kind}]}]});
    let groups = json!({"kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": {},
        "items": [group("networking.istio.io", "virtualservices"), group("gateway.networking.k8s.io", "gateways")]});
    world.objects.extend([
        ("/apis".to_owned(), groups),
        ("/api/v1".to_owned(), served(&[("namespaces", "Namespace", false), ("services", "Service", true)])),
        ("/apis/gateway.networking.k8s.io/v1".to_owned(), served(&[("gateways", "Gateway", true)])),
        (
            "/apis/gateway.networking.k8s.io/v1/namespaces/bookinfo/gateways".to_owned(),
            list(json!([gateway])),
        ),
        ("/api/v1/namespaces".to_owned(), list(json!([]))),
        ("/api/v1/services".to_owned(), list(json!([]))),
        ("/apis/networking.istio.io/v1".to_owned(), served(&[("virtualservices", "VirtualService", true)])),
        ("/apis/networking.istio.io/v1/namespaces/bookinfo/virtualservices".to_owned(), list(json!([route]))),
    ]);
    let named = |name: &str, more: serde_json::Value| {
        let mut annotations = json!({"kubectl.kubernetes.io/last-applied-configuration": json!({"password": PLANTED}).to_string()});
        annotations.as_object_mut().expect("a map").extend(more.as_object().cloned().unwrap_or_default());
        let rule = json!({"name": "x\u{7}", "route": [{"destination": {"host": "reviews"}}],
            "headers": {"request": {"set": {"authorization": format!("Bearer {PLANTED}")}}}});
        json!({"apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
            "metadata": {"name": name, "namespace": "bookinfo", "uid": "1", "resourceVersion": "1", "annotations": annotations},
            "spec": {"hosts": ["reviews"], "http": [rule]}})
    };
    let place = "/apis/networking.istio.io/v1/namespaces/bookinfo/virtualservices";
    world.objects.extend([
        (format!("{place}/plain"), named("plain", json!({}))),
        (format!("{place}/faulty"), named("faulty", json!({"meshctl.io/fault": record.to_string()}))),
    ]);
    Server::new(world)
}

#[test]
fn no_command_on_a_cluster_shows_a_secret_or_steers_the_terminal() {
    let server = treacherous();
    let program = connected(&server);
    for (command, code, shown) in [
        ("stat -n bookinfo --window 1s", 0, "reviews-v1"),
        ("graph -n bookinfo --window 1s", 0, "reviews-v1"),
        ("remote-clusters", 0, "east"),
        ("admin log", 0, "ads"),
        ("waypoint list -n bookinfo", 0, "way"),
        ("waypoint status -n bookinfo", 1, "way"),
        ("waypoint delete --all -n bookinfo --dry-run", 0, "way"),
        ("fault list -n bookinfo", 0, "reviews"),
        ("fault inject plain -n bookinfo --abort 503 --dry-run", 0, "plain"),
        ("fault clear faulty -n bookinfo", 0, "faulty"),
    ] {
        for format in ["text", "table", "json", "yaml", "junit"] {
            let outcome = run(&program, &format!("{command} -o {format}"));
            let all = outcome.stdout.clone() + &outcome.stderr;
            assert!(
                !all.contains(PLANTED) && !all.contains(['\u{1b}', '\u{7}']),
                "{command} -o {format}: {all}"
            );
            if format != "junit" {
                assert!(
                    outcome.code == Some(code) && all.contains(shown),
                    "{command} -o {format}: {outcome:?}"
                );
            }
        }
    }
    document(&run(&program, "waypoint list -n bookinfo -o json").stdout, "WaypointList");
    document(&run(&program, "waypoint delete --all -n bookinfo --dry-run -o json").stdout, "WaypointChange");
    let asked = run(&program, "waypoint delete way -n bookinfo");
    assert!(asked.code == Some(3) && asked.stderr.contains("--yes"), "{asked:?}");
    let missing = run(&program, "waypoint delete nobody -n bookinfo --yes");
    assert!(missing.code == Some(2) && missing.stderr.contains("has way"), "{missing:?}");
    let generated = run(&program, "waypoint generate edge -n shop --for all");
    assert!(generated.stdout.contains("istio.io/waypoint-for: all"), "{generated:?}");
    assert!(generated.stdout.contains("gatewayClassName: istio-waypoint"), "{generated:?}");
}

#[test]
fn a_dashboard_is_a_port_of_this_machine() {
    use std::io::{BufRead, BufReader, Write};
    let serves = Port::Serves(BTreeMap::from([("/ready", b"LIVE".to_vec())]));
    let server = Server::new(world(&["pp-1"], [("bookinfo/pp-1:15000", serves)]));
    let program = connected(&server);
    let words = ["dashboard", "proxy", "pp-1", "-n", "bookinfo", "-o", "json"];
    let mut child = program.command(&words).spawn().expect("meshctl starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    let url = document(&line, "Dashboard")["url"].as_str().expect("a URL").to_owned();
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    // Each connection is a port-forward of its own.
    for _ in 0..2 {
        let mut stream = std::net::TcpStream::connect(address).expect("it listens");
        stream.write_all(b"GET /ready HTTP/1.1\r\nhost: x\r\n\r\n").expect("it takes a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        assert!(answer.ends_with("LIVE"), "{answer}");
    }
    let ended = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(ended.expect("kill starts").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
    let nobody = run(&program, "dashboard kiali -n elsewhere --url-only");
    assert!(nobody.code == Some(8) && nobody.stderr.contains("app.kubernetes.io/name=kiali"), "{nobody:?}");
}
