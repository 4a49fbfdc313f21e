//! The connection itself: nothing hangs, failures are named, and patches are guarded.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::harness::{Output, Rig};
use crate::live::as_user;

/// Runs `analyze` against a server that is not there, or worse.
fn analyze_at(rig: &Rig, server: &str, option: &str) -> (Output, Duration) {
    let kubeconfig = rig.kubeconfig.parent().expect("a kubeconfig").join(server.replace(['/', ':'], "-"));
    let mut config: Value = serde_json::from_str(&fs::read_to_string(&rig.kubeconfig).expect("a kubeconfig"))
        .expect("a kubeconfig");
    config["clusters"][0]["cluster"]["server"] = server.into();
    fs::write(&kubeconfig, config.to_string()).expect("a kubeconfig");
    let start = Instant::now();
    let output = as_user(rig, &kubeconfig, &["analyze", "--timeout", "2s", option]);
    (output, start.elapsed())
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_server_that_does_not_answer_ends_within_the_timeout() {
    let rig = Rig::shared();
    let limit = Duration::from_secs(3);
    let address = |listener: &TcpListener| format!("https://{}", listener.local_addr().unwrap());

    let closed = address(&TcpListener::bind("127.0.0.1:0").unwrap());
    let (output, took) = analyze_at(rig, &closed, "--allow-incomplete");
    assert_eq!(output.status, Some(8));
    assert!(output.stderr.contains(&format!("{closed} refuses connections")), "{}", output.stderr);
    assert!(took < limit, "{took:?}");
    assert!(!output.stderr.contains("--allow-incomplete"), "{}", output.stderr);

    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let (output, took) = analyze_at(rig, &address(&silent), "--allow-incomplete");
    assert_eq!(output.status, Some(8));
    assert!(output.stderr.contains("gave no answer within 2s"), "{}", output.stderr);
    assert!(took < limit, "{took:?}");

    // Says hello and nothing more, in plain HTTP.
    let slow = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = address(&slow).replace("https", "http");
    thread::spawn(move || {
        let streams: Vec<_> = slow
            .incoming()
            .flatten()
            .map(|mut stream| {
                drop(stream.read(&mut [0; 1024]));
                drop(std::io::Write::write_all(
                    &mut stream,
                    b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{",
                ));
                stream
            })
            .collect();
        drop(streams);
    });
    let (output, took) = analyze_at(rig, &server, "-A");
    assert_eq!(output.status, Some(8), "{}", output.stderr);
    assert!(took < limit, "{took:?}");
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn a_token_that_is_no_longer_good_is_named() {
    let rig = Rig::shared();
    let mut config: Value = serde_json::from_str(&fs::read_to_string(&rig.kubeconfig).unwrap()).unwrap();
    config["users"][0]["user"] = json!({"token": "expired"});
    let kubeconfig = rig.kubeconfig.parent().unwrap().join("expired");
    fs::write(&kubeconfig, config.to_string()).unwrap();
    let output = as_user(rig, &kubeconfig, &["analyze"]);
    assert_eq!(output.status, Some(8));
    assert!(output.stderr.contains("does not accept these credentials"), "{}", output.stderr);
    config["clusters"][0]["cluster"].as_object_mut().unwrap().remove("certificate-authority-data");
    config["clusters"][0]["cluster"].as_object_mut().unwrap().remove("certificate-authority");
    fs::write(&kubeconfig, config.to_string()).unwrap();
    let output = as_user(rig, &kubeconfig, &["analyze"]);
    assert_eq!(output.status, Some(8));
    assert!(output.stderr.contains("is not to be trusted"), "{}", output.stderr);
}

/// The answers that a change of a route must tell apart.
#[test]
#[ignore = "needs the rig: ./tests/run"]
fn patches_that_do_not_apply_are_told_apart() {
    use meshctl::cluster::{Cluster, Options, PatchError};
    use meshctl::resource::identity::kind_spec;
    let rig = Rig::shared();
    let namespace = rig.namespace("patch");
    let options = Options {
        kubeconfig: Some(rig.kubeconfig.clone()),
        context: None,
        user: None,
        groups: Vec::new(),
        timeout: Duration::from_secs(30),
    };
    let cluster = Cluster::connect(&options, &std::collections::BTreeMap::new()).unwrap();
    let kind = kind_spec("networking.istio.io", "VirtualService").unwrap();
    let route = json!({
        "apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": {"name": "reviews"},
        "spec": {"hosts": ["reviews"], "http": [{"route": [{"destination": {"host": "reviews"}, "weight": 90}]}]},
    });
    rig.admin.apply("owner", &namespace, &route.to_string()).unwrap();
    let object = cluster.get(kind, &namespace, "reviews").unwrap().unwrap();
    assert_eq!(object["spec"]["hosts"][0], "reviews");
    assert!(cluster.get(kind, &namespace, "absent").unwrap().is_none());

    let weight = "/spec/http/0/route/0/weight";
    let patch = |operations: Value, dry_run| cluster.patch(kind, &namespace, "reviews", &operations, dry_run);
    let replace = |value: Value| json!({"op": "replace", "path": weight, "value": value});
    let tried =
        patch(json!([{"op": "test", "path": weight, "value": 90}, replace(80.into())]), true).unwrap();
    assert_eq!(tried["spec"]["http"][0]["route"][0]["weight"], 80);
    assert_eq!(
        cluster.get(kind, &namespace, "reviews").unwrap().unwrap(),
        object,
        "a dry run changes nothing"
    );

    let failed = patch(json!([{"op": "test", "path": weight, "value": 70}, replace(80.into())]), false);
    assert!(matches!(failed, Err(PatchError::TestFailed(_))), "{failed:?}");
    let failed = patch(json!([{"op": "replace", "path": "/spec/http/7/name", "value": "x"}]), false);
    assert!(matches!(failed, Err(PatchError::TestFailed(_))), "{failed:?}");
    let failed = patch(json!([replace("many".into())]), false);
    assert!(matches!(&failed, Err(PatchError::Other(error)) if error.exit.code() == 3), "{failed:?}");
    let version = json!({"op": "replace", "path": "/metadata/resourceVersion", "value": "1"});
    let failed = patch(json!([version, replace(80.into())]), false);
    assert!(matches!(failed, Err(PatchError::Conflict(_))), "{failed:?}");

    patch(json!([replace(80.into())]), false).unwrap();
    let object = cluster.get(kind, &namespace, "reviews").unwrap().unwrap();
    assert_eq!(object["metadata"]["managedFields"][1]["manager"], "meshctl-canary", "{object}");
}
