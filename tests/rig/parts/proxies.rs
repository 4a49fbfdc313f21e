//! The commands that ask proxies, on real Envoys behind the port-forward of a real API server: what they show, what they notice,
//! and how they end when a proxy does not answer as it should.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::backend::backends;
use super::control_plane::ControlPlane;
use super::load::Load;
use super::process::signal;
use super::prometheus::Prometheus;
use super::story::{PORT, world};
use super::{ADMIN_PORT, istio_metrics};
use crate::harness::{Output, Parts, Rig, eventually};

const VIRTUAL_SERVICE: &str = "networking.istio.io/v1/VirtualService";

fn run(rig: &Rig, words: &str) -> Output {
    rig.meshctl(&words.split(' ').collect::<Vec<_>>())
}

fn document(output: &Output) -> Value {
    serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("one document: {output:?}"))
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn what_envoys_have_is_shown_counted_and_compared() {
    // Every proxy of the cluster is asked.
    let rig = &Rig::start(Parts::Full);
    let namespace = world(rig);
    let (_servers, map) = backends(&["v1", "v2"]);
    let plane = ControlPlane::start(rig, &namespace, &map);
    let web = plane.sidecar("web", &json!({"app": "web"}), &[PORT]);
    let slow = plane.sidecar("slow", &json!({"app": "slow"}), &[PORT]);
    eventually("the admin ports are forwarded", || {
        let open = |pod: &str| rig.admin.ask_pod(&namespace, pod, ADMIN_PORT, "/ready");
        open(&web.pod).and(open(&slow.pod))
    });
    for (section, words) in [
        ("clusters", "reviews."),
        ("listeners", "8080"),
        ("routes", "v1|reviews."),
        ("endpoints", "HEALTHY"),
        ("bootstrap", "1."),
        ("secrets", "no secrets"),
        ("ecds", "no extensions"),
        ("all", "DESTINATION RULE"),
    ] {
        let output = run(rig, &format!("pc {section} web -n {namespace}"));
        let shown = output.stdout.to_lowercase().contains(&words.to_lowercase());
        assert!(output.status == Some(0) && shown, "{section}: {output:?}");
    }
    let explained = run(rig, &format!("pc explain http://reviews:{PORT}/ web -n {namespace} -o json"));
    assert_eq!(document(&explained)["outcome"], "forward", "{explained:?}");

    let loggers = run(rig, &format!("pc log web -n {namespace} --level http:debug -o json"));
    let of = |output: &Output, name: &str| {
        let all = document(output)["loggers"].as_array().expect("a list").clone();
        all.into_iter().find(|one| one["logger"] == name).expect("a logger")["level"].clone()
    };
    assert_eq!((of(&loggers, "http"), of(&loggers, "admin")), (json!("debug"), json!("warning")));
    let read = run(rig, &format!("pc log web -n {namespace} -o json"));
    assert_eq!(of(&read, "http"), "debug");
    let reset = run(rig, &format!("pc log web -n {namespace} --reset -o json"));
    assert_eq!(of(&reset, "http"), "warning");

    Load::new(web.entry(PORT), &format!("reviews:{PORT}")).run();
    let stats = run(rig, &format!("envoy stats web -n {namespace} --filter upstream_rq_200$ -o json"));
    let counted = document(&stats)["stats"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["value"].as_u64())
        .sum::<u64>();
    assert!(counted >= 1000, "{stats:?}");
    let prometheus = Prometheus::start(&[("web", web.metrics())]);
    let load =
        Load { requests: 5000, per_second: 500, ..Load::new(web.entry(PORT), &format!("reviews:{PORT}")) };
    let running = load.start();
    let graph = run(rig, &format!("graph -n {namespace} --port {} --window 3s -o json", istio_metrics::PORT));
    let server = format!("http://{}", prometheus.address);
    // Envoy counts durations every five seconds only.
    let by_service = eventually("Prometheus has seen the load", || {
        let words = format!("stat -A --by service --prometheus {server} --window 30s -o json");
        let told = document(&run(rig, &words));
        let item = told["items"].as_array()?.iter().find(|item| item["name"] == "reviews")?.clone();
        (item["requestsPerSecond"].as_f64()? > 10.0 && item["p99Milliseconds"].is_number()).then_some(item)
    });
    assert_eq!(by_service["success"], 1.0, "{by_service}");
    running.stop();
    let edges = document(&graph)["edges"].as_array().expect("a list").clone();
    let rate = |to: &str| {
        let edge = edges.iter().find(|edge| edge["to"]["name"] == to).unwrap_or_else(|| panic!("{graph:?}"));
        assert_eq!((&edge["from"]["name"], &edge["success"]), (&json!("web"), &json!(1.0)), "{edge}");
        edge["requestsPerSecond"].as_f64().expect("a number")
    };
    let (v1, v2) = (rate("reviews-v1"), rate("reviews-v2"));
    assert!((350.0..650.0).contains(&(v1 + v2)) && v1 > 5.0 * v2, "{v1} {v2}");

    let wait = format!("wait --for virtualservice/reviews -n {namespace} --timeout");
    let all = run(rig, &format!("{wait} 60s"));
    assert_eq!(all.status, Some(0), "{all:?}");
    plane.hold("slow");
    let weights = json!({"spec": {"http": [{"route": [
        {"destination": {"host": "reviews", "subset": "v1"}, "weight": 40},
        {"destination": {"host": "reviews", "subset": "v2"}, "weight": 60}]}]}});
    rig.admin.patch(VIRTUAL_SERVICE, &namespace, "reviews", &weights).expect("the weights are changed");
    let behind = run(rig, &format!("{wait} 5s -o json"));
    let found = document(&behind);
    let late: Vec<&str> = found["proxies"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|proxy| proxy["ok"] == false)
        .filter_map(|proxy| proxy["name"].as_str())
        .collect();
    assert_eq!((behind.status, late), (Some(1), vec![&*format!("{namespace}/slow")]), "{found:#}");
    assert_eq!(found["differences"][0]["class"], "weight", "{found:#}");
    let verified = run(rig, &format!("verify slow -n {namespace} -o json"));
    let classes: Vec<Value> = document(&verified)["differences"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|difference| difference["class"].clone())
        .collect();
    assert!(verified.status == Some(1) && classes.contains(&json!("weight")), "{verified:?}");
    plane.release("slow");
    let all = run(rig, &format!("{wait} 60s"));
    assert_eq!(all.status, Some(0), "{all:?}");
}

/// An admin port that answers in its own way.
fn odd_port(answer: impl Fn(&mut dyn Write) + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    let answer = std::sync::Arc::new(answer);
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let answer = std::sync::Arc::clone(&answer);
            thread::spawn(move || {
                let mut head = [0; 4096];
                drop(stream.read(&mut head));
                answer(&mut stream);
            });
        }
    });
    address
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_proxy_that_answers_oddly_ends_in_time_with_its_reason() {
    let rig = Rig::shared();
    let namespace = rig.namespace("odd");
    let head = |length: usize| format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n");
    let cases: [(&str, SocketAddr, &str); 4] = [
        ("hung", odd_port(|_| thread::sleep(Duration::from_secs(60))), "no answer within"),
        (
            "busy",
            odd_port(|out| {
                drop(out.write_all(b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 8\r\n\r\ndraining"));
            }),
            "503 Service Unavailable: draining",
        ),
        (
            "cut",
            odd_port(move |out| drop(out.write_all((head(1000) + "{\"configs\": [").as_bytes()))),
            // Not every node says at once that a connection has ended.
            "answer",
        ),
        (
            "huge",
            odd_port(move |out| {
                let mut sent = out.write_all(head(300 << 20).as_bytes());
                for _ in 0..300 {
                    sent = sent.and_then(|()| out.write_all(&vec![b' '; 1 << 20]));
                }
            }),
            "larger than 256 MiB",
        ),
    ];
    for (name, address, _) in &cases {
        rig.pod(&namespace, name, &json!({"app": name}), &["istio-proxy"]);
        rig.forward_pod(&namespace, name, &[(ADMIN_PORT, *address)]);
    }
    for (name, _, words) in &cases {
        let limit = if *name == "huge" { "60s" } else { "5s" };
        let begin = Instant::now();
        let words_of = format!("pc routes {name} -n {namespace} --timeout {limit}");
        // It takes a moment until the port is forwarded.
        let output = eventually(&format!("{name}: {words}"), || {
            let output = run(rig, &words_of);
            output.stderr.contains(words).then_some(output)
        });
        assert_eq!(output.status, Some(8), "{name}: {output:?}");
        assert!(begin.elapsed() < Duration::from_secs(120), "{name}: {:?}", begin.elapsed());
    }
    let verified = run(rig, &format!("verify -n {namespace} --timeout 20s -o json"));
    assert_eq!(verified.status, Some(8), "{verified:?}");
}

const FAULT: &str = "/spec/http/0/fault";

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_fault_ends_with_its_time_and_its_process() {
    let rig = Rig::start(Parts::Api);
    let namespace = rig.namespace("fault");
    let route = json!({
        "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": {"name": "reviews"},
        "spec": {"hosts": ["reviews"], "http": [{"route": [{"destination": {"host": "reviews"}}]}]},
    });
    rig.admin.apply("owner", &namespace, &route.to_string()).expect("the route is made");
    let object = || rig.admin.get(VIRTUAL_SERVICE, &namespace, "reviews").expect("the route is there");
    let spec = object()["spec"].clone();
    let is_as_before = || {
        let now = object();
        assert_eq!(now["spec"], spec);
        assert!(now.pointer("/metadata/annotations/meshctl.io~1fault").is_none(), "{now}");
    };

    let words = format!("fault inject reviews -n {namespace} --abort 503:20% --delay 2s");
    let planned = run(&rig, &format!("{words} --dry-run -o json"));
    assert_eq!((planned.status, &document(&planned)["dryRun"]), (Some(0), &json!(true)), "{planned:?}");
    is_as_before();
    let refused = run(&rig, &words);
    assert_eq!(refused.status, Some(3), "{refused:?}");
    is_as_before();

    let timed = run(&rig, &format!("{words} --for 2s --yes -o json"));
    let told = document(&timed);
    assert_eq!((timed.status, &told["ended"], &told["restored"]), (Some(0), &json!("time"), &json!(true)));
    is_as_before();

    let start = |time: &str| {
        let mut command = rig.command();
        command.args(words.split(' ')).args(["--for", time, "--yes"]);
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("meshctl starts");
        let mut line = String::new();
        let stderr = child.stderr.take().expect("it is piped");
        BufReader::new(stderr).read_line(&mut line).expect("it says that it has injected");
        assert!(line.contains("injected"), "{line}");
        assert_eq!(object().pointer(&format!("{FAULT}/abort/httpStatus")), Some(&json!(503)));
        child
    };
    let mut interrupted = start("10m");
    let second = run(&rig, &format!("{words} --yes"));
    assert_eq!(second.status, Some(7), "{second:?}");
    signal(interrupted.id(), "-INT");
    assert_eq!(interrupted.wait().expect("it ends").code(), Some(130));
    is_as_before();

    let mut killed = start("5s");
    signal(killed.id(), "-KILL");
    killed.wait().expect("it ends");
    let listed = eventually("its time is over", || {
        let listed = document(&run(&rig, &format!("fault list -n {namespace} -o json")));
        (listed["faults"][0]["state"] == "over").then_some(listed)
    });
    assert_eq!(listed["faults"][0]["fault"]["abort"]["httpStatus"], 503);
    let cleared = run(&rig, &format!("fault clear --expired -n {namespace} -o json"));
    assert_eq!((cleared.status, &document(&cleared)["cleared"][0]["restored"]), (Some(0), &json!(true)));
    is_as_before();
    assert_eq!(
        run(&rig, &format!("fault clear --all -n {namespace}")).stdout,
        "There is nothing to clear.\n"
    );
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_bug_report_is_written_whatever_does_not_answer() {
    let rig = Rig::shared();
    let namespace = world(rig);
    rig.pod(&namespace, "silent", &json!({"app": "silent"}), &["app", "istio-proxy"]);
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("report.tar.gz");
    let file = file.to_str().expect("a path is text");
    let output = run(rig, &format!("bug-report -n {namespace} --file {file} --timeout 60s -o json"));
    let told = document(&output);
    let files: Vec<&str> =
        told["files"].as_array().expect("a list").iter().filter_map(|one| one["name"].as_str()).collect();
    assert!(
        output.status == Some(0) && files.iter().any(|name| name.contains("VirtualService")),
        "{output:?}"
    );
    let missing = told["notRead"].to_string();
    assert!(missing.contains("silent/config_dump.json"), "{missing}");
    let again = run(rig, &format!("bug-report -n {namespace} --file {file}"));
    assert_eq!(again.status, Some(2), "{again:?}");
}
