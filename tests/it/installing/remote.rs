//! What a remote secret is made of, and what it needs in the cluster that it is for.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use meshctl::base::Exit;
use meshctl::document::{self, Limits};
use meshctl::install::{
    Change, Options, apply, authority, cluster_name, page, plan_reader, plan_remote_secret, report, token,
};
use meshctl::mesh::istio::remote::{READER, Remote, secret, token_name};
use serde_json::{Value, json};

use super::server::{Process, Server};

const TOKEN: &str = "hunter2-planted";
const LIMIT: Duration = Duration::from_secs(10);

fn cluster() -> Arc<Server> {
    let server = Arc::new(Server::default());
    let mut objects = server.objects.lock().expect("no panic");
    for name in ["kube-system", "istio-system"] {
        objects.put(json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}));
    }
    drop(objects);
    server
}

#[test]
fn the_reader_is_made_when_that_is_asked_for_and_used_when_it_is_there() {
    let server = cluster();
    let world = Process::new(&server, None).world();
    let plan = |create, token| plan_reader(&world, "istio-system", READER, create, token);
    assert_eq!(plan(false, true).unwrap_err().exit, Exit::Refused);
    let made = plan(true, true).unwrap().expect("something is missing");
    assert_eq!((made.steps.len(), made.count(Change::Create)), (4, 4));
    apply(&made, &world, Options { wait: None }).unwrap();
    assert!(plan(true, true).unwrap().is_none());

    // The controller manager of this server makes no tokens.
    assert_eq!(token(&world, "istio-system", READER, LIMIT).unwrap_err().exit, Exit::Unreachable);
    let mut objects = server.objects.lock().unwrap();
    let mut filled = objects.get("Secret", &token_name(READER)).unwrap().clone();
    filled["data"] = json!({"token": STANDARD.encode(TOKEN)});
    objects.put(filled);
    drop(objects);
    assert_eq!(token(&world, "istio-system", READER, LIMIT).unwrap(), TOKEN);
    assert_eq!(authority(&world, "istio-system").unwrap_err().exit, Exit::Unreachable);
    assert!(cluster_name(&world).unwrap().starts_with("uid-"));
}

#[test]
fn the_secret_is_a_kubeconfig_and_no_report_shows_it() {
    let server = cluster();
    let world = Process::new(&server, None).world();
    let remote = Remote {
        cluster: "West_1".to_owned(),
        server: "https://west.example.com:6443".to_owned(),
        authority: "PEM".to_owned(),
        token: TOKEN.to_owned(),
    };
    assert!(!format!("{remote:?}").contains(TOKEN));
    let body = secret("istio-system", &remote);
    assert_eq!(body["metadata"]["name"], "istio-remote-secret-west-1");
    assert_eq!(body["metadata"]["labels"]["istio/multiCluster"], "true");
    let encoded = body["data"]["West_1"].as_str().unwrap().to_owned();
    let text = String::from_utf8(STANDARD.decode(&encoded).unwrap()).unwrap();
    let read = document::read(&Arc::from(text), &Limits::default());
    let config: Value = read[0].tree.as_ref().unwrap().root().to_json();
    assert_eq!(config["users"][0]["user"]["token"], TOKEN);
    assert_eq!(config["clusters"][0]["cluster"]["certificate-authority-data"], STANDARD.encode("PEM"));
    assert_eq!(config["clusters"][0]["cluster"]["server"], "https://west.example.com:6443");

    let plan = plan_remote_secret(&world, body).unwrap();
    let shown = page(&plan, None);
    let done = apply(&plan, &world, Options { wait: None }).unwrap();
    // The other cluster gets a new token: the plan says that the field changes, and not how.
    let changed =
        plan_remote_secret(&world, secret("istio-system", &Remote { token: "next".to_owned(), ..remote }))
            .unwrap();
    assert_eq!(changed.count(Change::Change), 1);
    let pages = [shown, page(&changed, None), report(&plan, &done).document().to_string()];
    for text in pages {
        assert!(!text.contains(TOKEN) && !text.contains(&encoded), "{text}");
    }
}
