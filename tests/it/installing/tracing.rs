//! What `tracing enable --apply` writes: a text that belongs to a chart, objects, and a token that nobody sees.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use meshctl::base::{Exit, ObjectRef};
use meshctl::cluster::Applying;
use meshctl::install::tracing::{
    Applied, Emit, Token, objects_of, plan_setting, wiring_report, write_setting,
};
use meshctl::install::{Consent, Head, Options, apply, plan};
use meshctl::mesh::tracing::{Provider, Setting, Wiring, Wish};
use serde_json::{Value, json};

use super::server::{Fault, Process, Server};
use crate::support::document;

const TOKEN: &str = "hunter2-planted";

/// A cluster in which Helm has installed a mesh config.
fn cluster() -> Arc<Server> {
    let server = Arc::new(Server::default());
    let mut objects = server.objects.lock().expect("no panic");
    for name in ["istio-system", "tracing"] {
        objects.put(json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}}));
    }
    objects.put(json!({
        "apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
        "metadata": {"name": "telemetries.telemetry.istio.io"},
        "spec": {"names": {"kind": "Telemetry"}, "scope": "Namespaced", "versions": [{"name": "v1"}]},
    }));
    let config = json!({
        "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "istio", "namespace": "istio-system"},
        "data": {"mesh": "before", "meshNetworks": "networks: {}"},
    });
    let how = Applying { manager: "Helm", force: false, dry_run: false };
    objects.apply(&ObjectRef::of(&config), &config, how).expect("Helm installs");
    drop(objects);
    server
}

fn setting() -> Setting {
    Setting {
        object: ObjectRef::of(&json!({
            "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "istio", "namespace": "istio-system"},
        })),
        key: "mesh",
        before: "before".to_owned(),
        after: "after".to_owned(),
        change: "extensionProviders: lightstep is added".to_owned(),
    }
}

fn data(server: &Server) -> Value {
    server.objects.lock().expect("no panic").get("ConfigMap", "istio").expect("a mesh config")["data"].clone()
}

#[test]
fn the_text_of_a_chart_is_taken_only_when_asked_and_only_as_it_was_read() {
    let server = cluster();
    let world = Process::new(&server, None).world();
    let blocked = plan_setting(setting(), &world, false).unwrap();
    assert!(blocked.is_blocked());
    assert_eq!((&*blocked.conflicts[0].field, &*blocked.conflicts[0].manager), (".data.mesh", "Helm"));

    let planned = plan_setting(setting(), &world, true).unwrap();
    let late = plan_setting(setting(), &world, true).unwrap();
    assert_eq!(data(&server)["mesh"], "before");
    write_setting(&planned, &world).unwrap();
    assert_eq!(data(&server), json!({"mesh": "after", "meshNetworks": "networks: {}"}));
    assert_eq!(write_setting(&late, &world).unwrap_err().exit, Exit::Conflict);
    assert_eq!(plan_setting(setting(), &world, true).unwrap_err().exit, Exit::Conflict);

    // An answer that is lost behind the write is no failure; a broken write is.
    for (fault, done) in [(Fault::Cut, true), (Fault::Broken, false)] {
        let server = cluster();
        let world = Process::new(&server, Some((0, fault))).world();
        let planned = plan_setting(setting(), &world, true).unwrap();
        assert_eq!(write_setting(&planned, &world).is_ok(), done, "{fault:?}");
        assert_eq!(data(&server)["mesh"] == "after", done, "{fault:?}");
    }
}

#[test]
fn the_token_reaches_its_secret_and_nothing_else() {
    let server = cluster();
    let world = Process::new(&server, None).world();
    let (host, port) = Provider::Lightstep.address();
    let wish = Wish {
        provider: Provider::Lightstep,
        host: host.to_owned(),
        port,
        sampling: Some(5.0),
        namespace: None,
        labels: Vec::new(),
        inline_collector: false,
    };
    let telemetry = json!({
        "apiVersion": "telemetry.istio.io/v1", "kind": "Telemetry",
        "metadata": {"name": "tracing", "namespace": "istio-system"}, "spec": {"tracing": []},
    });
    let wiring = Wiring { objects: vec![telemetry], ..Wiring::default() };
    let token = Token::read(&format!("{TOKEN}\n"), "token").unwrap();
    assert_eq!(format!("{token:?}"), "Token(hidden)");
    assert!(Token::read("two words", "token").is_err());

    let head =
        Head { name: "istio-tracing".to_owned(), namespace: "istio-system".to_owned(), ..Head::default() };
    let objects = |token| objects_of(&wiring, &wish, token, &head, &world).unwrap();
    assert_eq!(objects(None).len(), 1);
    let plan = plan(head.clone(), objects(Some(&token)), &world, Consent::default()).unwrap();
    let setting = Some(plan_setting(setting(), &world, false).unwrap());
    let mut applied = Applied { plan, setting, done: None };
    assert_eq!(applied.blocked(), Some(Exit::Conflict));
    let report = wiring_report("istio", &wish, &wiring, Emit::Manifests, Some(&applied)).unwrap();
    assert_eq!(report.exit, Exit::Conflict);
    assert!(report.view.text.contains("data.mesh of Helm is in the way"), "{}", report.view.text);

    applied.done = Some(apply(&applied.plan, &world, Options { wait: None }).unwrap());
    let report = wiring_report("istio", &wish, &wiring, Emit::Manifests, Some(&applied)).unwrap();
    let shown = report.document().to_string();
    document(&shown, "TracingWiring");
    let encoded = STANDARD.encode(TOKEN);
    for text in [&shown, &report.view.text] {
        assert!(!text.contains(TOKEN) && !text.contains(&encoded), "{text}");
    }
    // Without the file the next time, the token stays.
    assert_eq!(objects(None).len(), 2);
    let objects = server.objects.lock().unwrap();
    assert_eq!(objects.get("Secret", "lightstep-token").unwrap()["data"]["token"], encoded);
}
