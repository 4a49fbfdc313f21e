//! Installations against a server in memory: order, plans, conflicts, and a process that dies at every write.

mod hooks;
mod looking;
mod remote;
mod server;
mod tracing;
mod waypoint;

use std::sync::Arc;

use meshctl::base::{Exit, Result};
use meshctl::install::{
    Change, Consent, Desired, Done, Head, Inventory, Options, Plan, Removal, RemovalOptions, State, World,
    apply, objects, plan, plan_removal, plan_report, plan_tag, precheck, removal_report, remove, report,
    switches, tag_installation, tags, verify, verify_report,
};
use serde_json::json;
use server::{Fault, Process, Server};

use crate::support::{Program, document};

const NAMESPACE: &str = "mesh-system";

/// A small mesh: a definition, configuration, a workload, a webhook that it answers, an object of its kind.
const MESH: &str = "
apiVersion: example.com/v1
kind: Thing
metadata: {name: first}
spec: {size: 1}
---
apiVersion: admissionregistration.k8s.io/v1
kind: MutatingWebhookConfiguration
metadata: {name: injector}
webhooks: [{name: inject.example.com, failurePolicy: Ignore, clientConfig: {service: {namespace: mesh-system, name: mesh}}}]
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: mesh}
spec:
  replicas: 1
  selector: {matchLabels: {app: mesh}}
  template: {metadata: {labels: {app: mesh}}, spec: {containers: [{name: mesh, image: mesh:1}]}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: mesh}
roleRef: {name: mesh}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: mesh}
rules: []
---
apiVersion: v1
kind: Service
metadata: {name: mesh}
spec: {selector: {app: mesh}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: mesh}
data: {mesh: 'accessLog: off'}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: things.example.com, annotations: {meshctl.io/version: 1.2.0}}
spec: {group: example.com, names: {kind: Thing}, scope: Namespaced, versions: [{name: v1}]}
";

fn head(name: &str) -> Head {
    Head { name: name.to_owned(), namespace: NAMESPACE.to_owned(), ..Head::default() }
}

fn rendered(text: &str) -> Vec<Desired> {
    objects(text, "mesh.yaml", "mesh", 1).expect("manifests")
}

/// The next release: another image, one object less, one more.
fn next_release() -> String {
    let text = MESH
        .replace("mesh:1", "mesh:2")
        .replace("ConfigMap\nmetadata: {name: mesh}", "ConfigMap\nmetadata: {name: more}");
    assert_ne!(text, MESH);
    text
}

const OPTIONS: Options = Options { wait: Some(std::time::Duration::from_secs(300)) };

fn planned(text: &str, world: &World) -> Result<Plan> {
    plan(head("mesh"), rendered(text), world, Consent::default())
}

fn install(text: &str, world: &World) -> Result<Done> {
    apply(&planned(text, world)?, world, OPTIONS)
}

fn removal(world: &World, how: RemovalOptions) -> Result<Removal> {
    plan_removal(world, NAMESPACE, "mesh", how)
}

fn uninstall(world: &World, purge: bool) -> Result<Vec<String>> {
    let removal = remove(removal(world, RemovalOptions { purge, no_hooks: false })?, world)?;
    Ok(removal.left.iter().map(ToString::to_string).collect())
}

fn installed() -> (Arc<Server>, Arc<Process>) {
    let server = Arc::new(Server::default());
    let process = Process::new(&server, None);
    assert_eq!(install(MESH, &process.world()).expect("it installs").waiting, []);
    (server, process)
}

#[test]
fn what_others_need_comes_first_and_nothing_is_written_twice() {
    let (server, process) = installed();
    let secret = "apply Secret meshctl.install.mesh";
    assert_eq!(
        *process.writes.lock().unwrap(),
        [
            "apply Namespace mesh-system",
            "create Lease",
            secret,
            "apply CustomResourceDefinition things.example.com",
            "apply ClusterRole mesh",
            "apply ConfigMap mesh",
            "apply Service mesh",
            "apply ClusterRoleBinding mesh",
            "apply Deployment mesh",
            "apply MutatingWebhookConfiguration injector",
            "apply Thing first",
            secret,
            "delete Lease",
        ]
    );
    let again = Process::new(&server, None);
    let world = again.world();
    let plan = planned(MESH, &world).unwrap();
    assert!(plan.is_done());
    let done = apply(&plan, &world, OPTIONS).unwrap();
    assert!(!done.changed && again.writes.lock().unwrap().is_empty());
    let report = report(&plan, &done);
    document(&report.document().to_string(), "Installation");
    assert!(report.view.text.contains("8 unchanged; all is ready"), "{}", report.view.text);
}

#[test]
fn another_release_changes_what_differs_and_removes_what_is_gone() {
    let (server, _) = installed();
    let process = Process::new(&server, None);
    let world = process.world();
    let plan = planned(&next_release(), &world).unwrap();
    let counts =
        [Change::Create, Change::Change, Change::Delete, Change::Keep].map(|change| plan.count(change));
    assert_eq!(counts, [1, 1, 1, 6]);
    let page = plan_report(&plan).view.text;
    assert!(page.contains("containers[name=mesh].image: \"mesh:1\" -> \"mesh:2\""), "{page}");
    assert!(process.writes.lock().unwrap().is_empty());
    apply(&plan, &world, OPTIONS).unwrap();
    let objects = server.objects.lock().unwrap();
    assert!(objects.get("ConfigMap", "mesh").is_none() && objects.get("ConfigMap", "more").is_some());
}

#[test]
fn nothing_of_it_is_left() {
    let (server, process) = installed();
    process.writes.lock().unwrap().clear();
    let world = process.world();
    assert_eq!(uninstall(&world, false).unwrap(), Vec::<String>::new());
    // The webhook goes before whoever answers for it.
    let writes = process.writes.lock().unwrap().clone();
    let at = |name: &str| writes.iter().position(|write| write == name).unwrap();
    assert!(at("delete MutatingWebhookConfiguration injector") < at("delete Deployment mesh"));
    let kept = server.objects.lock().unwrap().names();
    assert_eq!(kept, ["CustomResourceDefinition things.example.com", "Namespace mesh-system"]);

    install(MESH, &world).unwrap();
    assert_eq!(uninstall(&world, true).unwrap(), Vec::<String>::new());
    assert_eq!(server.objects.lock().unwrap().names(), Vec::<String>::new());
    assert_eq!(uninstall(&world, true).unwrap_err().exit, Exit::Usage);
}

/// Everything but versions, uids and the inventory.
fn contents(server: &Server) -> Vec<(String, String)> {
    let objects = server.objects.lock().expect("no panic");
    let plain = |(name, value): (&(String, String, String), &serde_json::Value)| {
        let mut value = value.clone();
        for key in ["resourceVersion", "uid"] {
            value["metadata"].as_object_mut().expect("metadata").remove(key);
        }
        (format!("{name:?}"), value.to_string())
    };
    let others = objects.all.iter().filter(|((kind, ..), _)| kind != "Lease" && kind != "Secret");
    others.map(plain).collect()
}

/// Works on a cluster from a beginning, with a fault at every write in turn, and again without one.
fn at_every_write(begin: impl Fn() -> Arc<Server>, work: impl Fn(&World) -> Result<()>) {
    let server = begin();
    let process = Process::new(&server, None);
    work(&process.world()).expect("it works without faults");
    let (end, count) = (contents(&server), process.writes.lock().expect("no panic").len());
    assert!(count > 5, "{count}");
    for fault in [Fault::Killed, Fault::Cut, Fault::Broken] {
        for at in 0..count {
            let server = begin();
            let process = Process::new(&server, Some((at, fault)));
            let outcome = work(&process.world());
            assert_eq!(
                outcome.is_err(),
                fault == Fault::Killed && at + 1 < count,
                "{fault:?} at {at}: {outcome:?}"
            );
            if outcome.is_err() {
                let again = work(&Process::new(&server, None).world());
                // What was all done before it died is not there to be done again.
                assert!(again.as_ref().is_ok_or_gone(), "{fault:?} at {at}: {again:?}");
            }
            assert_eq!(contents(&server), end, "{fault:?} at {at}");
        }
    }
}

trait OkOrGone {
    fn is_ok_or_gone(&self) -> bool;
}

impl OkOrGone for Result<&(), &meshctl::base::Error> {
    fn is_ok_or_gone(&self) -> bool {
        self.as_ref().map_or_else(|error| error.exit == Exit::Usage, |_| true)
    }
}

#[test]
fn an_installation_goes_on_wherever_it_was_killed() {
    at_every_write(|| Arc::new(Server::default()), |world| install(MESH, world).map(drop));
}

#[test]
fn an_upgrade_goes_on_wherever_it_was_killed() {
    let next = next_release();
    at_every_write(|| installed().0, |world| install(&next, world).map(drop));
}

#[test]
fn a_removal_goes_on_wherever_it_was_killed() {
    at_every_write(
        || installed().0,
        |world| {
            assert_eq!(uninstall(world, false)?, Vec::<String>::new());
            Ok(())
        },
    );
}

#[test]
fn a_killed_installation_can_be_removed() {
    for at in 0..12 {
        let server = Arc::new(Server::default());
        assert!(install(MESH, &Process::new(&server, Some((at, Fault::Killed))).world()).is_err());
        let world = Process::new(&server, None).world();
        match uninstall(&world, true) {
            Ok(left) => assert_eq!(left, Vec::<String>::new()),
            // Nothing was there but the namespace.
            Err(error) => assert!(error.exit == Exit::Usage && at < 2, "{at}: {error}"),
        }
        let names = server.objects.lock().unwrap().names();
        assert!(names.is_empty() || at < 2, "{at}: {names:?}");
    }
}

#[test]
fn fields_of_others_are_named_and_not_taken() {
    let (server, _) = installed();
    server.objects.lock().unwrap().seize(
        "ConfigMap",
        "kubectl-edit",
        &["data", "mesh"],
        &json!("accessLog: on"),
    );
    let process = Process::new(&server, None);
    let world = process.world();
    let plan = planned(MESH, &world).unwrap();
    assert_eq!(plan.blocked(), Some(Exit::Conflict));
    let shown = plan_report(&plan);
    assert_eq!(shown.exit, Exit::Conflict);
    assert!(shown.view.text.contains(".data.mesh of kubectl-edit"), "{}", shown.view.text);
    document(&shown.document().to_string(), "Installation");
    assert!(apply(&plan, &world, OPTIONS).is_err() && process.writes.lock().unwrap().is_empty());

    // Drift is told with who has made it.
    let inventory = Inventory::find(&*world.api, NAMESPACE, "mesh").unwrap().unwrap();
    let checked = verify_report(&verify(&inventory, &world, true).unwrap());
    assert_eq!(checked.exit, Exit::No);
    assert!(checked.view.text.contains("was changed by kubectl-edit"), "{}", checked.view.text);
    document(&checked.document().to_string(), "InstallationCheck");

    let consent = Consent { force_conflicts: true, ..Consent::default() };
    let forced = self::plan(head("mesh"), rendered(MESH), &world, consent).unwrap();
    apply(&forced, &world, OPTIONS).unwrap();
    let objects = server.objects.lock().unwrap();
    assert_eq!(objects.get("ConfigMap", "mesh").unwrap()["data"]["mesh"], "accessLog: off");
}

#[test]
fn what_a_running_mesh_fills_in_is_left_alone() {
    let (server, _) = installed();
    let webhook = ["webhooks", "[name=\"inject.example.com\"]"];
    {
        let mut objects = server.objects.lock().unwrap();
        let kind = "MutatingWebhookConfiguration";
        objects.seize(kind, "control-plane", &[webhook[0], webhook[1], "failurePolicy"], &json!("Fail"));
        objects.seize(
            kind,
            "control-plane",
            &[webhook[0], webhook[1], "clientConfig", "caBundle"],
            &json!("AAAA"),
        );
        objects.seize("Deployment", "kube-controller-manager", &["spec", "replicas"], &json!(3));
    }
    let world = Process::new(&server, None).world();
    let plan = planned(MESH, &world).unwrap();
    assert_eq!(plan.blocked(), None);
    let page = plan_report(&plan).view.text;
    assert!(page.contains("failurePolicy to control-plane"), "{page}");
    assert!(page.contains(".spec.replicas to kube-controller-manager"), "{page}");
    apply(&plan, &world, OPTIONS).unwrap();
    let objects = server.objects.lock().unwrap();
    let webhooks = objects.get("MutatingWebhookConfiguration", "injector").unwrap();
    assert_eq!(webhooks["webhooks"][0]["failurePolicy"], "Fail");
    assert_eq!(webhooks["webhooks"][0]["clientConfig"]["caBundle"], "AAAA");
    assert_eq!(objects.get("Deployment", "mesh").unwrap()["spec"]["replicas"], 3);
}

#[test]
fn what_is_not_ready_says_why_and_nothing_that_needs_it_is_applied() {
    let server = Arc::new(Server::default());
    server.objects.lock().unwrap().put(json!({
        "apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": NAMESPACE, "name": "mesh-1", "labels": {"app": "mesh"}},
        "status": {"containerStatuses": [{"name": "mesh", "state": {"waiting": {"reason": "ErrImagePull", "message": "no such image"}}}]},
    }));
    let world = Process::new(&server, None).world();
    let bad = MESH.replace("mesh:1", "bad:1");
    let plan = planned(&bad, &world).unwrap();
    let done = apply(&plan, &world, OPTIONS).unwrap();
    let report = report(&plan, &done);
    assert_eq!(report.exit, Exit::Unreachable);
    assert!(report.view.text.contains("image-pull: Pod mesh-system/mesh-1"), "{}", report.view.text);
    document(&report.document().to_string(), "Installation");
    assert!(server.objects.lock().unwrap().get("MutatingWebhookConfiguration", "injector").is_none());
    let inventory = Inventory::find(&*world.api, NAMESPACE, "mesh").unwrap().unwrap();
    assert_eq!(inventory.state, State::Applying);
    // With the right image the same command goes on.
    assert_eq!(install(MESH, &world).unwrap().waiting, []);
    assert!(server.objects.lock().unwrap().get("Thing", "first").is_some());
}

#[test]
fn what_another_tool_has_installed_is_adopted_only_on_request() {
    let server = Arc::new(Server::default());
    {
        let mut objects = server.objects.lock().unwrap();
        objects.put(json!({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NAMESPACE}}));
        let map = json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"namespace": NAMESPACE, "name": "mesh",
            "managedFields": [{"manager": "helm", "operation": "Update"}],
            "annotations": {"meta.helm.sh/release-name": "old"}}, "data": {"mesh": "x"}});
        let mut map = map;
        map["metadata"]["managedFields"][0]["fieldsV1"] =
            json!({"f:metadata": {"f:annotations": {"f:meta.helm.sh/release-name": {}}}});
        objects.put(map);
    }
    let world = Process::new(&server, None).world();
    let plan = planned(MESH, &world).unwrap();
    assert_eq!(plan.blocked(), Some(Exit::Conflict));
    assert!(plan_report(&plan).view.text.contains("Helm release old has installed it; --adopt"));
    let consent = Consent { adopt: true, ..Consent::default() };
    let plan = self::plan(head("mesh"), rendered(MESH), &world, consent).unwrap();
    let page = plan_report(&plan).view.text;
    assert!(page.contains("taken over from Helm release old, without meta.helm.sh/release-name"), "{page}");
    apply(&plan, &world, OPTIONS).unwrap();
    let objects = server.objects.lock().unwrap();
    let map = objects.get("ConfigMap", "mesh").unwrap();
    assert_eq!(
        (&map["data"]["mesh"], &map["metadata"]["annotations"]["meta.helm.sh/release-name"]),
        (&json!("accessLog: off"), &json!(null))
    );
}

#[test]
fn definitions_never_become_older_by_themselves() {
    let (server, _) = installed();
    let world = Process::new(&server, None).world();
    let older = MESH.replace("meshctl.io/version: 1.2.0", "meshctl.io/version: 1.1.0");
    let plan = planned(&older, &world).unwrap();
    assert_eq!(plan.blocked(), Some(Exit::Refused));
    assert!(plan_report(&plan).view.text.contains("--allow-downgrade"));
    let consent = Consent { allow_downgrade: true, ..Consent::default() };
    assert_eq!(self::plan(head("mesh"), rendered(&older), &world, consent).unwrap().blocked(), None);
}

#[test]
fn what_two_installations_share_outlives_the_first() {
    let (server, _) = installed();
    let world = Process::new(&server, None).world();
    let canary =
        MESH.replace("Deployment\nmetadata: {name: mesh}", "Deployment\nmetadata: {name: mesh-canary}");
    let plan = plan(
        head("mesh-canary"),
        rendered(&canary.replace("size: 1", "size: 2")),
        &world,
        Consent::default(),
    )
    .unwrap();
    let page = plan_report(&plan).view.text;
    assert!(page.contains("also of mesh, in place"), "{page}");
    apply(&plan, &world, OPTIONS).unwrap();
    assert_eq!(uninstall(&world, true).unwrap(), Vec::<String>::new());
    let objects = server.objects.lock().unwrap();
    assert!(
        objects.get("Deployment", "mesh").is_none() && objects.get("Deployment", "mesh-canary").is_some()
    );
    assert!(objects.get("ClusterRole", "mesh").is_some());
}

#[test]
fn a_plan_that_is_overtaken_is_not_performed() {
    let server = Arc::new(Server::default());
    let (one, two) = (Process::new(&server, None).world(), Process::new(&server, None).world());
    let plans = (planned(MESH, &one).unwrap(), planned(&next_release(), &two).unwrap());
    apply(&plans.0, &one, OPTIONS).unwrap();
    assert_eq!(apply(&plans.1, &two, OPTIONS).unwrap_err().exit, Exit::Conflict);
}

#[test]
fn profiles_are_listed_shown_and_compared() {
    let program = Program::new();
    let list = document(&program.run(&["profile", "list", "-o", "json"]).stdout, "ProfileList");
    assert!(
        list["profiles"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["mesh"] == "linkerd" && one["profile"] == "ha")
    );
    let dump = program.run(&["profile", "dump", "istio", "ambient"]).stdout;
    assert!(dump.contains("chart: ztunnel") && dump.contains("profile: ambient"), "{dump}");
    let diff = program.run(&["profile", "diff", "istio", "default", "demo"]);
    assert!(diff.code == Some(1) && diff.stdout.contains("+- name: egressgateway"), "{}", diff.stdout);
    assert_eq!(program.run(&["profile", "dump", "nothing"]).code, Some(2));
}

#[test]
fn a_mesh_is_rendered_from_a_folder_of_its_charts() {
    let program = Program::new();
    let charts = ["--chart", "tests/charts/mesh"];
    let run = |words: &[&str]| program.run(&[words, &charts].concat());
    let made = run(&["manifest", "generate", "istio", "--profile", "minimal", "--deterministic"]);
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(
        made.stdout.contains("namespace: istio-system")
            && !made.stdout.contains("name: istio-ingressgateway")
    );
    assert!(made.stderr.contains("hooks of the chart are left out"), "{}", made.stderr);
    let canary = run(&["manifest", "generate", "istio", "--profile", "minimal", "--revision", "canary"]);
    assert!(canary.stdout.contains("name: istiod-canary"), "{}", canary.stderr);
    let one = ["manifest", "generate", "istio", "--include-crds", "--chart", "tests/charts/mesh/base"];
    let named = program.run(&[
        "manifest",
        "generate",
        "istio",
        "--chart",
        "tests/charts/mesh/gateway",
        "--name",
        "edge",
    ]);
    assert!(
        named.stdout.contains("name: edge") && !named.stdout.contains("istio-ingressgateway"),
        "{named:?}"
    );
    assert_eq!(run(&["manifest", "generate", "istio", "--name", "edge"]).code, Some(2));
    // The gateway's schema has no revision: it is not given one.
    let second = run(&["manifest", "generate", "istio", "--revision", "canary"]);
    assert!(second.code == Some(0) && second.stdout.contains("istio-ingressgateway"), "{}", second.stderr);
    let openshift = run(&["manifest", "generate", "istio", "--profile", "openshift", "--deterministic"]);
    assert!(openshift.stdout.contains("namespace: kube-system"), "{}", openshift.stderr);
    assert!(!openshift.stdout.contains("kind: Namespace"), "{}", openshift.stdout);
    let base = program.run(&one).stdout;
    assert!(base.contains("CustomResourceDefinition") && !base.contains("kind: Deployment"), "{base}");
    let images = run(&["images", "istio", "--set", "ingressgateway.replicas=2"]);
    assert_eq!(
        images.stdout,
        "registry.example.com/mesh/pilot:1.0.0\nregistry.example.com/mesh/proxy:1.0.0\n"
    );
    let missing = run(&["manifest", "generate", "istio", "--profile", "ambient"]);
    assert!(missing.code == Some(2) && missing.stderr.contains("has no chart ztunnel"), "{}", missing.stderr);
}

#[test]
fn what_is_misspelt_is_said_before_a_cluster_is_asked() {
    let program = Program::new();
    for (words, said) in [
        (&["install", "istoi"][..], "Did you mean `istio`?"),
        (&["install", "shop"], "Give a chart with --chart"),
        (&["install", "istio", "--profile", "ambiant"], "there is no profile `ambiant`"),
        (&["precheck", "istio", "--with", "egress"], "there is no part `egress`"),
    ] {
        let refused = program.run(words);
        assert!(refused.code == Some(2) && refused.stderr.contains(said), "{words:?}: {}", refused.stderr);
    }
}

/// An injector of a revision, as its chart makes it.
fn injector(revision: &str) -> serde_json::Value {
    json!({
        "apiVersion": "admissionregistration.k8s.io/v1", "kind": "MutatingWebhookConfiguration",
        "metadata": {"name": format!("injector-{revision}"), "labels": {"app": "sidecar-injector", "istio.io/rev": revision}},
        "webhooks": [{"name": "rev.namespace.sidecar-injector.istio.io",
            "clientConfig": {"service": {"name": format!("istiod-{revision}"), "namespace": NAMESPACE}}}],
    })
}

#[test]
fn a_tag_stands_for_one_revision_and_moves_only_on_request() {
    let (server, _) = installed();
    for revision in ["blue", "green"] {
        server.objects.lock().unwrap().put(injector(revision));
    }
    let world = Process::new(&server, None).world();
    let set = |revision: &str, may_move: bool| {
        let plan = plan_tag(&world, revision, "prod", may_move)?;
        apply(&plan, &world, Options { wait: None })
    };
    set("blue", false).unwrap();
    assert_eq!(set("green", false).unwrap_err().exit, Exit::Refused);
    set("green", true).unwrap();
    let found = tags(&world).unwrap();
    assert_eq!((found.len(), found[0].name.as_str(), found[0].revision.as_str()), (1, "prod", "green"));
    assert_eq!(plan_tag(&world, "red", "prod", true).unwrap_err().exit, Exit::Refused);
    assert_eq!(plan_tag(&world, "blue", "green", true).unwrap_err().exit, Exit::Refused);
    let removal =
        plan_removal(&world, NAMESPACE, &tag_installation("prod"), RemovalOptions::default()).unwrap();
    assert_eq!(remove(removal, &world).unwrap().left, []);
    assert_eq!(tags(&world).unwrap(), []);
    assert!(server.objects.lock().unwrap().get("Deployment", "mesh").is_some());
}

#[test]
fn the_default_tag_switches_the_plain_injector_off_and_on_again() {
    let (server, _) = installed();
    let select = json!({"matchLabels": {"istio-injection": "enabled"}});
    let mut plain = injector("default");
    plain["webhooks"][0]["namespaceSelector"] = select.clone();
    server.objects.lock().unwrap().put(plain);
    server.objects.lock().unwrap().put(injector("green"));
    let world = Process::new(&server, None).world();
    assert_eq!(switches(&world, "prod", true).unwrap(), []);
    let plan = plan_tag(&world, "green", "default", false).unwrap();
    apply(&plan, &world, Options { wait: None }).unwrap();
    let selectors = || {
        let objects = server.objects.lock().unwrap();
        let webhook =
            &objects.get("MutatingWebhookConfiguration", "injector-default").unwrap()["webhooks"][0];
        [&webhook["namespaceSelector"], &webhook["objectSelector"]].map(Clone::clone)
    };
    let off = switches(&world, "default", true).unwrap();
    assert!(off[0].note().contains("injector-default is switched off"), "{}", off[0].note());
    off[0].write(&world).unwrap();
    assert!(selectors().iter().all(|one| one["matchLabels"]["istio.io/deactivated"] == "never-match"));
    assert_eq!(switches(&world, "default", true).unwrap(), []);
    switches(&world, "default", false).unwrap()[0].write(&world).unwrap();
    assert_eq!(selectors(), [select, json!({})]);
}

#[test]
fn a_webhook_that_stops_pods_is_found_before_anything_begins() {
    let server = Arc::new(Server::default());
    server.objects.lock().unwrap().put(json!({
        "apiVersion": "admissionregistration.k8s.io/v1", "kind": "MutatingWebhookConfiguration", "metadata": {"name": "left-over"},
        "webhooks": [{"name": "a.example.com", "failurePolicy": "Fail", "rules": [{"resources": ["pods"]}],
            "clientConfig": {"service": {"namespace": "gone", "name": "gone"}}}],
    }));
    let world = Process::new(&server, None).world();
    let mut plan = planned(MESH, &world).unwrap();
    let report = precheck(&mut plan, &world).unwrap();
    assert_eq!(report.exit, Exit::Refused);
    let document = document(&report.document().to_string(), "Installation");
    assert!(document["notes"].to_string().contains("left-over"), "{document:#}");
}
