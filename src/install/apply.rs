//! Performs a plan. The inventory is written first, as the union of what was and what will be, so that a killed process
//! leaves nothing that nobody knows of; then stage by stage and phase by phase; then what is not rendered any more goes;
//! then the inventory says that all is done.

use std::time::Duration;

use serde_json::{Value, json};

use super::api::{World, uid};
use super::inventory::{Head, Inventory, LABEL, MANAGER, Record, State, explain};
use super::lock::locked;
use super::phase::Phase;
use super::plan::{Change, Plan, Step, namespace_of};
use super::remove::delete;
use super::wait::{Waiting, until_ready};
use crate::base::{Error, Exit, ObjectRef, Result, signal};
use crate::cluster::{Applying, WriteError};
use crate::operation::Lease;
use crate::operation::api::{ATTEMPTS, back_off};

/// How a plan is performed.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// How long each phase may take to become ready; `None`: nothing is waited for but definitions.
    pub wait: Option<Duration>,
}

/// How long definitions may take, whatever the user waits for: without them nothing else can be applied.
const DEFINITIONS: Duration = Duration::from_secs(60);

/// What came of a plan.
#[derive(Debug, Default)]
pub struct Done {
    /// Whether anything was written.
    pub changed: bool,
    /// Whether workloads were waited for.
    pub waited: bool,
    /// What is not ready. What comes after it was not applied.
    pub waiting: Vec<Waiting>,
    /// The signal that ended it before its end.
    pub stopped: Option<Exit>,
}

/// Performs a plan.
///
/// # Errors
///
/// What could not be written. What was written stays, and the same command goes on from there.
pub fn apply(plan: &Plan, world: &World, options: Options) -> Result<Done> {
    if let Some(exit) = plan.blocked() {
        return Err(Error::new(
            exit,
            format!("installing {}", plan.head.name),
            "the plan cannot be performed",
        ));
    }
    if plan.is_done() {
        let objects: Vec<ObjectRef> = awaited(plan.steps.iter().collect::<Vec<_>>().as_slice());
        let waiting = match options.wait {
            Some(limit) => until_ready(&objects, limit, world)?,
            None => Vec::new(),
        };
        return Ok(Done { waiting, waited: options.wait.is_some(), ..Done::default() });
    }
    if plan.creates_namespace {
        create_namespace(&plan.head, world)?;
    }
    locked(&plan.head, world, |lease| {
        let now = Inventory::find(&*world.api, &plan.head.namespace, &plan.head.name)?;
        let same = match (&plan.before, &now) {
            (Some(before), Some(now)) => before.is_as_read(now),
            (None, None) => true,
            _ => false,
        };
        if !same {
            return Err(Error::conflict(
                format!("installing {}", plan.head.name),
                "another process has installed it since it was planned",
            )
            .advise("Run the command again."));
        }
        perform(plan, now, world, options, lease)
    })
}

fn perform(
    plan: &Plan,
    now: Option<Inventory>,
    world: &World,
    options: Options,
    lease: &Lease,
) -> Result<Done> {
    let wanted: Vec<Record> = plan
        .steps
        .iter()
        .filter(|step| step.change != Change::Delete)
        .map(|step| Record::from(&step.desired))
        .collect();
    let mut inventory = now.unwrap_or_else(|| Inventory::new(plan.head.clone(), State::Applying, Vec::new()));
    let mut union = wanted.clone();
    union.extend(inventory.objects.iter().filter(|old| !has(&wanted, &old.object())).cloned());
    inventory.begin(plan.head.clone(), union);
    inventory.expect(&plan.hooks);
    inventory.at_removal.clone_from(&plan.at_removal);
    inventory.write(world)?;

    let mut done = Done { changed: true, waited: options.wait.is_some(), ..Done::default() };
    let mut hooks = plan.hooks.as_slice();
    let mut at = 0;
    while let Some(first) = plan.steps.get(at).filter(|step| step.change != Change::Delete) {
        let key = (first.desired.stage, first.desired.phase());
        let group: Vec<&Step> = plan.steps[at..]
            .iter()
            .take_while(|step| {
                step.change != Change::Delete && (step.desired.stage, step.desired.phase()) == key
            })
            .collect();
        at += group.len();
        let (due, later) = hooks.split_at(hooks.partition_point(|due| due.comes_before(key.0, key.1)));
        hooks = later;
        done.waiting = super::hooks::run(due, options.wait, world)?;
        if done.waiting.is_empty() && signal::noted().is_none() {
            done.waiting = one_phase(&group, key.1, world, options)?;
        }
        done.stopped = signal::noted();
        if lease.is_lost() {
            return Err(Error::conflict(
                format!("installing {}", plan.head.name),
                "another process has taken over",
            ));
        }
        if !done.waiting.is_empty() || done.stopped.is_some() {
            return Ok(done);
        }
    }
    done.waiting = super::hooks::run(hooks, options.wait, world)?;
    done.stopped = signal::noted();
    if !done.waiting.is_empty() || done.stopped.is_some() {
        return Ok(done);
    }
    for step in &plan.steps[at..] {
        world.ui.progress(&format!("deleting {}", step.desired.object));
        delete(world, &step.desired.object, &step.uid)?;
    }
    (inventory.state, inventory.objects) = (State::Installed, wanted);
    inventory.write(world)?;
    Ok(done)
}

fn has(records: &[Record], object: &ObjectRef) -> bool {
    records.iter().any(|record| record.object().is_same(object))
}

/// Applies the objects of one phase, several at a time, and waits until they do their work.
fn one_phase(group: &[&Step], phase: Phase, world: &World, options: Options) -> Result<Vec<Waiting>> {
    world.ui.progress(&format!("applying {} objects: {}", group.len(), phase.as_str()));
    let failures: Vec<Error> =
        world.each(group, |step| write(step, world)).into_iter().filter_map(Result::err).collect();
    if let Some(first) = failures.first() {
        let more = failures.len() - 1;
        let cause = if more == 0 {
            first.cause.clone()
        } else {
            format!("{} ({more} more objects failed)", first.cause)
        };
        return Err(Error { cause, ..first.clone() });
    }
    let limit = match phase {
        Phase::Definitions | Phase::Namespaces => Some(options.wait.unwrap_or(DEFINITIONS)),
        _ => options.wait,
    };
    limit.map_or(Ok(Vec::new()), |limit| until_ready(&awaited(group), limit, world))
}

/// The objects that are waited for.
fn awaited(steps: &[&Step]) -> Vec<ObjectRef> {
    let without_end = [Phase::Configuration, Phase::Bindings, Phase::Custom];
    steps
        .iter()
        .filter(|step| step.change != Change::Delete && !without_end.contains(&step.desired.phase()))
        // A scheduled job runs when its time comes.
        .filter(|step| step.desired.object.kind != "CronJob")
        .map(|step| step.desired.object.clone())
        .collect()
}

/// Writes one object.
fn write(step: &Step, world: &World) -> Result<()> {
    let object = &step.desired.object;
    match step.change {
        Change::Keep | Change::Delete => return Ok(()),
        Change::Replace => delete(world, object, &step.uid)?,
        Change::Own | Change::Change if step.owner.is_some() => take_over(object, world)?,
        Change::Create | Change::Change | Change::Own => {}
    }
    let how = Applying { manager: MANAGER, force: step.force, dry_run: false };
    with_patience(object, &step.body, how, world)
        .map_err(|error| explain(&format!("applying {object}"), error))
}

/// Applies an object, several times where that helps.
pub(super) fn with_patience(
    object: &ObjectRef,
    body: &Value,
    how: Applying,
    world: &World,
) -> Result<(), WriteError> {
    for attempt in 0.. {
        match world.api.apply(object, body, how) {
            Ok(_) => return Ok(()),
            // Somebody has written it in between: the server takes the same apply then. A kind that was defined a moment
            // ago is served a moment later.
            Err(WriteError::Unsure(_) | WriteError::Modified(_) | WriteError::Missing(_))
                if attempt + 1 < ATTEMPTS => {}
            Err(error) => return Err(error),
        }
        back_off(&*world.clock, attempt);
    }
    Ok(())
}

/// Makes the fields that another tool owns meshctl's, so that what is not rendered any more goes.
fn take_over(object: &ObjectRef, world: &World) -> Result<()> {
    let Some(live) = world.api.read(object)? else { return Ok(()) };
    let mut entries = live["metadata"]["managedFields"].as_array().cloned().unwrap_or_default();
    let installers = crate::mesh::recipe::INSTALLERS;
    let theirs = |entry: &Value| {
        entry["subresource"].is_null() && installers.iter().any(|known| entry["manager"] == *known)
    };
    let ours = entries.iter().any(|entry| entry["manager"] == MANAGER && entry["operation"] == "Apply");
    let Some(first) = entries.iter().position(theirs) else { return Ok(()) };
    if !ours {
        entries[first]["manager"] = MANAGER.into();
        entries[first]["operation"] = "Apply".into();
    }
    entries.retain(|entry| !theirs(entry));
    let patch = json!([
        {"op": "test", "path": "/metadata/uid", "value": uid(&live)},
        {"op": "replace", "path": "/metadata/resourceVersion", "value": live["metadata"]["resourceVersion"]},
        {"op": "replace", "path": "/metadata/managedFields", "value": entries},
    ]);
    match world.api.patch_object(object, &patch, MANAGER) {
        Ok(_) => Ok(()),
        Err(error) => Err(explain(&format!("taking over {object}"), error)),
    }
}

/// Creates the namespace; its label says who has made it.
fn create_namespace(head: &Head, world: &World) -> Result<()> {
    let object = namespace_of(&head.namespace);
    let body = json!({
        "apiVersion": "v1", "kind": "Namespace",
        "metadata": {"name": head.namespace, "labels": {LABEL: head.name}},
    });
    // A manager of its own: what charts render of the namespace does not take the label away.
    let how = Applying { manager: "meshctl-namespace", force: false, dry_run: false };
    let mut last = None;
    for attempt in 0..ATTEMPTS {
        match world.api.apply(&object, &body, how) {
            Ok(_) => return Ok(()),
            Err(WriteError::Unsure(error)) => last = Some(error),
            Err(error) => return Err(explain(&format!("creating {object}"), error)),
        }
        back_off(&*world.clock, attempt);
    }
    Err(last
        .unwrap_or_else(|| Error::unreachable(format!("creating {object}"), "the API server does not do it")))
}
