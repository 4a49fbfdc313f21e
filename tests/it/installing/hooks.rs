//! Hooks of charts: when they run, what of them stays, and what a failed one stops.

use meshctl::install::Hook;

use super::*;

/// An account that goes when the jobs that need it have succeeded, and a job before and after the objects.
fn hooks(image: &str) -> Vec<Hook> {
    let hook = |text: &str, events: &[&str], weight: i64, policies: &[&str]| Hook {
        desired: rendered(text).remove(0),
        events: events.iter().map(|event| (*event).to_owned()).collect(),
        weight,
        policies: policies.iter().map(|policy| (*policy).to_owned()).collect(),
    };
    let job = |name: &str| {
        format!(
            "{{apiVersion: batch/v1, kind: Job, metadata: {{name: {name}}}, spec: {{template: {{image: {image}}}}}}}"
        )
    };
    let account = "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a-hook}}";
    vec![
        hook(&job("after"), &["post-install"], 0, &[]),
        hook(&job("before"), &["pre-install", "pre-upgrade"], 5, &["before-hook-creation", "hook-succeeded"]),
        hook(account, &["pre-install", "pre-upgrade"], -5, &["hook-succeeded"]),
        hook(&job("farewell"), &["pre-delete"], 0, &[]),
        hook(&job("last"), &["post-delete"], 0, &["hook-succeeded"]),
    ]
}

fn install_with(text: &str, image: &str, world: &World) -> Result<(Plan, Done)> {
    let mut plan = planned(text, world)?;
    plan.run_hooks(hooks(image), world)?;
    let done = apply(&plan, world, OPTIONS)?;
    Ok((plan, done))
}

fn of_hooks(process: &Process) -> Vec<String> {
    let writes = process.writes.lock().expect("no panic");
    let known = ["Job", "ServiceAccount a-hook", "CustomResourceDefinition", "ClusterRole ", "Thing"];
    writes.iter().filter(|write| known.iter().any(|word| write.contains(word))).cloned().collect()
}

#[test]
fn hooks_run_around_the_objects_and_go_as_they_say() {
    let server = Arc::new(Server::default());
    let process = Process::new(&server, None);
    let (plan, done) = install_with(MESH, "tools", &process.world()).unwrap();
    let report = report(&plan, &done);
    document(&report.document().to_string(), "Installation");
    assert!(
        report.view.text.contains("> Job mesh-system/before  (mesh, pre-install)"),
        "{}",
        report.view.text
    );
    assert_eq!(
        of_hooks(&process),
        [
            "apply CustomResourceDefinition things.example.com",
            "apply ServiceAccount a-hook",
            "apply Job before",
            "delete ServiceAccount a-hook",
            "delete Job before",
            "apply ClusterRole mesh",
            "apply Thing first",
            "apply Job after",
        ]
    );

    // Nothing to write: nothing runs. Another release is an upgrade.
    let again = Process::new(&server, None);
    assert!(!install_with(MESH, "tools", &again.world()).unwrap().1.changed);
    assert_eq!(*again.writes.lock().unwrap(), [""; 0]);
    let (plan, _) = install_with(&next_release(), "tools", &again.world()).unwrap();
    let events: Vec<&str> = plan.hooks.iter().map(|due| due.event).collect();
    assert_eq!(events, ["pre-upgrade", "pre-upgrade"]);

    // What stayed of the first installation goes with it, and so do the hooks of the removal.
    let end = Process::new(&server, None);
    let removal = removal(&end.world(), RemovalOptions { purge: true, no_hooks: false }).unwrap();
    let shown = removal_report(&removal, true);
    document(&shown.document().to_string(), "Installation");
    assert!(shown.view.text.contains("> Job mesh-system/farewell  (pre-delete)"), "{}", shown.view.text);
    assert_eq!(remove(removal, &end.world()).unwrap().left, []);
    assert_eq!(
        of_hooks(&end),
        [
            "apply Job farewell",
            "delete Thing first",
            "delete ClusterRole mesh",
            "delete CustomResourceDefinition things.example.com",
            "delete Job after",
            "apply Job last",
            "delete Job last",
            "delete Job farewell",
        ]
    );
    assert_eq!(server.objects.lock().unwrap().names(), Vec::<String>::new());
}

#[test]
fn a_removal_stops_at_a_hook_that_fails_unless_it_leaves_hooks_out() {
    let server = Arc::new(Server::default());
    let world = Process::new(&server, None).world();
    let of_removal = |hook: &Hook| hook.events[0] == "pre-delete";
    let mut plan = planned(MESH, &world).unwrap();
    plan.run_hooks(hooks("bad").into_iter().filter(of_removal).collect(), &world).unwrap();
    apply(&plan, &world, OPTIONS).unwrap();
    let refused = uninstall(&world, true).unwrap_err();
    assert!(refused.to_string().contains("farewell: the hook has failed: it did not work"), "{refused}");
    assert!(server.objects.lock().unwrap().get("ClusterRole", "mesh").is_some());
    let without = removal(&world, RemovalOptions { purge: true, no_hooks: true }).unwrap();
    assert_eq!(remove(without, &world).unwrap().left, []);
    assert_eq!(server.objects.lock().unwrap().names(), Vec::<String>::new());
}

#[test]
fn a_removal_with_hooks_goes_on_wherever_it_was_killed() {
    let begin = || {
        let server = Arc::new(Server::default());
        install_with(MESH, "tools", &Process::new(&server, None).world()).unwrap();
        server
    };
    at_every_write(begin, |world| uninstall(world, false).map(drop));
}

#[test]
fn a_hook_that_fails_stops_what_comes_after_it() {
    let server = Arc::new(Server::default());
    let world = Process::new(&server, None).world();
    let (plan, done) = install_with(MESH, "bad", &world).unwrap();
    let report = report(&plan, &done);
    assert_eq!(report.exit, Exit::Unreachable);
    assert!(report.view.text.contains("the hook has failed: it did not work"), "{}", report.view.text);
    assert!(server.objects.lock().unwrap().get("ClusterRole", "mesh").is_none());
    // With the right image it is still an installation, not an upgrade.
    let (plan, done) = install_with(MESH, "tools", &world).unwrap();
    assert_eq!((done.waiting, plan.hooks.len()), (vec![], 3));
    assert!(server.objects.lock().unwrap().get("Job", "after").is_some());
}

#[test]
fn a_hook_never_takes_the_place_of_what_somebody_else_has_made() {
    let server = Arc::new(Server::default());
    server.objects.lock().unwrap().put(json!({
        "apiVersion": "batch/v1", "kind": "Job", "metadata": {"namespace": NAMESPACE, "name": "before"}}));
    let refused = install_with(MESH, "tools", &Process::new(&server, None).world()).unwrap_err();
    assert_eq!(refused.exit, Exit::Conflict);
    assert!(refused.to_string().contains("meshctl has not made"), "{refused}");
}

#[test]
fn an_installation_with_hooks_goes_on_wherever_it_was_killed() {
    at_every_write(|| Arc::new(Server::default()), |world| install_with(MESH, "tools", world).map(drop));
}
