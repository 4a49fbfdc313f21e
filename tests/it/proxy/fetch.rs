//! Questions to many pods at a time: each ends in an answer or a reason, within its bounds.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use meshctl::cluster::{Limits, PodRef};
use meshctl::proxy::fetch::{ask_url, fetch_all};

use super::server::{Port, Server, World};

fn pod(name: &str) -> PodRef {
    PodRef { namespace: "shop".to_owned(), name: name.to_owned() }
}

/// Bounds that a test can wait for.
fn limits() -> Limits {
    Limits { at_once: 3, body: 1 << 20, time: Duration::from_secs(2) }
}

fn server(ports: impl IntoIterator<Item = (&'static str, Port)>) -> Server {
    let ports = ports.into_iter().map(|(name, port)| (format!("shop/{name}:15000"), port)).collect();
    Server::new(World { ports, ..World::default() })
}

#[test]
fn each_pod_gives_its_answer_or_its_reason() {
    let body = vec![b'{'; 200_000];
    let serves = Port::Serves(BTreeMap::from([("/config_dump", body.clone())]));
    let cut = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"configs\": [".to_vec();
    let busy = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 4\r\n\r\nfu\x1bl".to_vec();
    let cases = [
        ("good", serves.clone(), ""),
        ("other-path", Port::Serves(BTreeMap::new()), "404 Not Found: no path"),
        ("cut", Port::Says(cut), "closed before the answer was complete"),
        ("busy", Port::Says(busy), "503 Service Unavailable: fu\\u{1b}l"),
        ("noise", Port::Says(b"SSH-2.0-x\r\n".to_vec()), "invalid HTTP"),
        ("hangs", Port::Hangs, "no answer within 2s"),
        ("refuses", Port::Refuses, "nothing listens on port 15000 of the pod"),
        ("endless", Port::Endless, "larger than 1 MiB"),
        ("no-upgrade", Port::NoUpgrade(200, "hello"), "--admin-url"),
        ("bad-gateway", Port::NoUpgrade(502, "<html>"), "--admin-url"),
        ("also-good", serves, ""),
    ];
    let server = server(cases.iter().map(|(name, port, _)| (*name, port.clone())));
    let pods: Vec<PodRef> = cases.iter().map(|(name, ..)| pod(name)).chain([pod("gone")]).collect();
    let cluster = server.cluster(Duration::from_secs(60));
    let start = Instant::now();
    let answers = fetch_all(&cluster, &pods, 15000, "/config_dump?include_eds", limits()).expect("answers");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(answers.iter().map(|(pod, _)| pod.clone()).collect::<Vec<_>>(), pods);
    for ((name, _, words), (_, answer)) in cases.iter().zip(&answers) {
        match answer {
            Ok(found) => assert!(words.is_empty() && *found == body, "{name}"),
            Err(error) => {
                let error = error.to_string();
                assert!(!words.is_empty() && error.contains(words), "{name}: {error}");
                assert!(error.contains(&format!("shop/{name}")), "{name}: {error}");
            }
        }
    }
    let gone = answers.last().and_then(|(_, answer)| answer.clone().err()).expect("a reason");
    assert!(gone.cause.contains("pods \"gone\" not found"), "{gone}");
}

#[test]
fn the_deadline_of_the_command_bounds_all_pods_together() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let server = server(names.map(|name| (name, Port::Hangs)));
    let cluster = server.cluster(Duration::from_secs(3));
    let start = Instant::now();
    let answers = fetch_all(&cluster, &names.map(pod), 15000, "/", limits()).expect("answers");
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    assert!(answers.iter().all(|(_, answer)| answer.is_err()));
}

#[test]
fn rights_that_are_missing_are_named() {
    let text = r#"{"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "reason": "Forbidden", "code": 403,
        "message": "pods \"a\" is forbidden: User \"u\" cannot create resource \"pods/portforward\""}"#;
    let server = server([("a", Port::NoUpgrade(403, text))]);
    let cluster = server.cluster(Duration::from_secs(5));
    let answers = fetch_all(&cluster, &[pod("a")], 15000, "/", limits()).expect("answers");
    let error = answers[0].1.clone().expect_err("no rights");
    assert!(error.cause.contains("you may not create pods/portforward a in namespace shop"), "{error}");
}

#[test]
fn an_admin_url_is_http_and_an_address() {
    for url in ["", "127.0.0.1:15000", "https://127.0.0.1:1", "http://127.0.0.1:1/path", "http://a b"] {
        let error = ask_url(url, http::Method::GET, "/config_dump", limits()).expect_err(url);
        assert!(error.to_string().contains("--admin-url"), "{error}");
    }
    let error =
        ask_url("http://127.0.0.1:1", http::Method::GET, "/config_dump", limits()).expect_err("nobody");
    assert!(error.cause.contains("refused"), "{error}");
}
