//! The installer killed at its writes: the same command completes what it began, as if nothing had happened, and what is
//! removed leaves nothing.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use kube::api::{Api, DynamicObject, ListParams};
use kube::discovery::{Discovery, Scope, verbs};
use serde_json::{Value, json};

use super::{Mesh, NONE, changes};
use crate::envoy::seed;
use crate::harness::eventually;
use crate::parts::fault::{Fault, FaultProxy, Write};
use crate::parts::strikes::mixed;

/// Most of the time something is waited for, so several go on at once.
const LANES: usize = 5;
/// So many kills, where the installer is not killed at every write.
const KILLS: u64 = 20;
/// What controllers keep or write by themselves, of every namespace.
const OF_CONTROLLERS: [&str; 4] = ["Event", "Endpoints", "EndpointSlice", "Lease"];

/// Everything in the cluster that has to do with a mesh: all in its namespace, and what lies outside with its name.
pub(super) fn everything(mesh: &Mesh) -> BTreeSet<String> {
    // Definitions of other tests come and go meanwhile.
    let discovery = eventually("the server says what it serves", || {
        mesh.rig.admin.run(async |client| Discovery::new(client).run().await.ok())
    });
    mesh.rig.admin.run(async |client| {
        let mut found = BTreeSet::new();
        for (resource, facts) in discovery.groups().flat_map(|group| group.recommended_resources()) {
            if !facts.supports_operation(verbs::LIST) || OF_CONTROLLERS.contains(&resource.kind.as_str()) {
                continue;
            }
            let api: Api<DynamicObject> = match facts.scope {
                Scope::Cluster => Api::all_with(client.clone(), &resource),
                Scope::Namespaced => Api::namespaced_with(client.clone(), &mesh.namespace, &resource),
            };
            // A definition that is on its way out is still named.
            let Ok(list) = api.list(&ListParams::default()).await else { continue };
            let names = list.items.into_iter().filter_map(|item| item.metadata.name);
            let own = names.filter(|name| facts.scope == Scope::Namespaced || name.contains(&mesh.namespace));
            found.extend(own.map(|name| format!("{} {name}", resource.kind)));
        }
        found
    })
}

/// The installed objects as they are, without what no two installations have in common.
fn state(mesh: &Mesh, installed: &Value) -> Vec<Value> {
    let objects = installed["objects"].as_array().expect("objects").iter();
    let one = |step: &Value| {
        let text = |key: &str| step["object"][key].as_str().unwrap_or_default();
        let kind = format!("{}/{}", text("apiVersion"), text("kind"));
        let mut object =
            mesh.rig.admin.get(&kind, &mesh.namespace, text("name")).expect("what is installed is there");
        let entries = object["metadata"]["managedFields"].as_array().into_iter().flatten();
        let managers: BTreeSet<String> =
            entries.filter(|it| it["operation"] == "Apply").map(|it| it["manager"].to_string()).collect();
        let metadata = object["metadata"].as_object_mut().expect("metadata");
        for key in ["uid", "resourceVersion", "creationTimestamp", "managedFields", "generation"] {
            metadata.remove(key);
        }
        metadata.insert("managers".to_owned(), json!(managers));
        object.as_object_mut().expect("an object").remove("status");
        if text("kind") == "Secret" {
            object.as_object_mut().expect("an object").remove("data");
        }
        if let Some(spec) = object["spec"].as_object_mut().filter(|_| text("kind") == "Service") {
            spec.remove("clusterIP");
            spec.remove("clusterIPs");
        }
        object
    };
    objects.map(one).collect()
}

/// What the removal says, which leaves nothing.
pub(super) fn removed(mesh: &Mesh, before: &BTreeSet<String>, what: &str) -> Value {
    let output = mesh.meshctl(&["uninstall", "istio", "--purge", "--yes", "-o", "json"]);
    assert_eq!(output.status, Some(0), "{what}: {output:?}");
    // Replica sets and pods are taken away by controllers.
    eventually(&format!("{what}: nothing is left"), || (everything(mesh) == *before).then_some(()));
    serde_json::from_str(&output.stdout).expect("a document")
}

/// The places of the kills: a write, and whether the API server sees it.
fn kills(writes: usize, seed: u64) -> Vec<(usize, bool)> {
    if std::env::var_os("MESHCTL_SOAK").is_some() {
        return (1..=writes).flat_map(|number| [(number, true), (number, false)]).collect();
    }
    let chances = (0..KILLS).map(|kill| mixed(seed ^ mixed(kill)));
    chances.map(|chance| (1 + chance as usize % writes, chance >> 63 == 1)).collect()
}

/// Kills at these places, one after the other, in a namespace of their own.
fn killed_at(places: impl Fn(usize) -> Vec<(usize, bool)>, seed: u64) {
    let mesh = Mesh::in_a_namespace();
    let before = everything(&mesh);
    let proxy = FaultProxy::start(mesh.rig);
    let kubeconfig = proxy.kubeconfig.to_string_lossy().into_owned();
    let through = ["--kubeconfig", kubeconfig.as_str()];
    let whole = state(&mesh, &mesh.install(&through));
    let count = proxy.writes().iter().filter(|write| !write.dry_run).count();
    assert!(count > 18, "{:?}", proxy.writes().iter().map(Write::title).collect::<Vec<_>>());
    removed(&mesh, &before, "without a kill");
    for (number, sees_it) in places(count) {
        let seen = if sees_it { "has done" } else { "does not see" };
        let what = format!("seed {seed}: killed at write {number}, which the server {seen}");
        let mut child = mesh.begin(&through);
        let fault = if sees_it { Fault::KillAfter(child.id()) } else { Fault::KillBefore(child.id()) };
        let seen = AtomicUsize::new(0);
        proxy.arm(fault, move |write| !write.dry_run && seen.fetch_add(1, Ordering::SeqCst) + 1 == number);
        assert_eq!(child.wait().expect("it ends").code(), None, "{what}");
        let completed = mesh.install(&[]);
        assert_eq!(state(&mesh, &completed), whole, "{what}");
        assert_eq!(changes(&mesh.install(&[])), NONE, "{what}");
        removed(&mesh, &before, &what);
    }
}

#[test]
#[ignore = "needs the rig: ./tests/run"]
fn killed_at_any_write_the_same_command_completes_it() {
    let (seed, _) = seed();
    std::thread::scope(|scope| {
        for lane in 0..LANES {
            let places = move |count| kills(count, seed).into_iter().skip(lane).step_by(LANES).collect();
            scope.spawn(move || killed_at(places, seed));
        }
    });
}
