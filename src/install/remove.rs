//! Takes an installation away: from its inventory, webhooks first, so that nothing that is left stops anybody; what
//! others have too, and what holds the objects of others, stays unless asked. At the end everything is looked for once more.

use std::time::Duration;

use super::api::{World, uid};
use super::hooks::{self, Due, Moment, due_at_removal};
use super::inventory::{Head, Inventory, LABEL, Record, State, explain};
use super::lock::locked;
use super::phase::Phase;
use super::plan::{is_kept, namespace_of, sharing};
use super::wait::{Waiting, pause};
use crate::base::{Error, ObjectRef, Result, signal};
use crate::cluster::WriteError;
use crate::operation::api::{ATTEMPTS, back_off};

/// How long objects may take to go.
const GONE: Duration = Duration::from_secs(120);

/// How an installation is taken away.
#[derive(Debug, Clone, Copy, Default)]
pub struct RemovalOptions {
    /// Also the definitions go, with all objects of their kinds, and the namespace, when the installation has made it.
    pub purge: bool,
    /// The hooks for it are left out.
    pub no_hooks: bool,
}

/// What a removal will do, or has done.
#[derive(Debug)]
pub struct Removal {
    /// The installation.
    pub head: Head,
    inventory: Inventory,
    /// The objects that go, in that order.
    pub objects: Vec<ObjectRef>,
    /// Hooks that run before and after.
    pub hooks: Vec<Due>,
    /// What stays, and why.
    pub kept: Vec<(ObjectRef, String)>,
    /// What was still there at the end.
    pub left: Vec<ObjectRef>,
    /// Whether anything was deleted.
    pub changed: bool,
}

impl Removal {
    /// Everything that belongs to the installation, as it was applied.
    pub fn desired(&self) -> Vec<super::Desired> {
        self.inventory.desired()
    }
}

/// Plans to take an installation away. Reads only.
///
/// # Errors
///
/// When nothing of that name is installed, or the server cannot be asked.
pub fn plan_removal(world: &World, namespace: &str, name: &str, how: RemovalOptions) -> Result<Removal> {
    let api = &*world.api;
    let doing = format!("looking for {name} in namespace {namespace}");
    let Some(inventory) = Inventory::find(api, namespace, name)? else {
        let all = Inventory::all(api, None)?;
        let names: Vec<String> =
            all.iter().map(|one| format!("{} -n {}", one.head.name, one.head.namespace)).collect();
        let advice = if names.is_empty() {
            "meshctl removes what it has installed; use the tool that has installed it.".to_owned()
        } else {
            format!("Installed are: {}.", crate::base::text::list(&names, 12))
        };
        return Err(Error::usage(doing, "nothing of that name is installed there").advise(advice));
    };
    let others: Vec<Inventory> = Inventory::all(api, None)?
        .into_iter()
        .filter(|other| {
            (&other.head.name, &other.head.namespace) != (&inventory.head.name, &inventory.head.namespace)
        })
        .collect();
    let mut records: Vec<&Record> = inventory.objects.iter().collect();
    records.sort_by_key(|record| {
        let phase = record.desired().phase();
        let asks_others = matches!(phase, Phase::Webhooks | Phase::ApiServices);
        (!asks_others, std::cmp::Reverse((record.stage, phase)))
    });
    let (mut objects, mut kept) = (Vec::new(), Vec::new());
    let mut hooks = Vec::new();
    for hook in inventory.hooks.iter().rev().map(Record::object) {
        if api.read(&hook)?.is_some() && inventory.record(&hook).is_none() {
            hooks.push(hook);
        }
    }
    for record in records {
        let object = record.object();
        let shared = sharing(&others, &object);
        if !shared.is_empty() {
            kept.push((object, format!("it also belongs to {}", crate::base::text::list(&shared, 4))));
        } else if is_kept(&object) && !how.purge {
            let why = "it holds objects of others; --purge deletes it with all of them";
            kept.push((object, why.to_owned()));
        } else {
            objects.push(object);
        }
    }
    objects.append(&mut hooks);
    let place = namespace_of(namespace);
    if let Some(live) = api.read(&place)?.filter(|live| live["metadata"]["labels"][LABEL] == name) {
        let listed = objects.iter().chain(kept.iter().map(|(object, _)| object)).any(|one| *one == place);
        let neighbours: Vec<String> = others
            .iter()
            .filter(|other| other.head.namespace == namespace)
            .map(|other| other.head.name.clone())
            .collect();
        if !neighbours.is_empty() && !listed {
            kept.push((place, format!("{} is in it", crate::base::text::list(&neighbours, 4))));
        } else if how.purge && !listed && !uid(&live).is_empty() {
            objects.push(place);
        } else if !listed {
            kept.push((place, "other things may be in it; --purge deletes it with all of them".to_owned()));
        }
    }
    let at_removal = if how.no_hooks { Vec::new() } else { inventory.at_removal.clone() };
    let mut run = due_at_removal(at_removal, namespace, api)?;
    run.retain(|due| inventory.state != State::Removing || due.moment == Moment::After);
    let head = inventory.head.clone();
    Ok(Removal { head, inventory, objects, hooks: run, kept, left: Vec::new(), changed: false })
}

/// Performs a removal, and looks for everything once more.
///
/// # Errors
///
/// What could not be deleted. The same command goes on from there.
pub fn remove(mut removal: Removal, world: &World) -> Result<Removal> {
    let head = removal.head.clone();
    let place = namespace_of(&head.namespace);
    locked(&head, world, |lease| {
        let doing = format!("removing {}", head.name);
        let now = Inventory::find(&*world.api, &head.namespace, &head.name)?;
        if !now.is_some_and(|now| now.is_as_read(&removal.inventory)) {
            return Err(Error::conflict(doing, "another process has changed it since it was planned")
                .advise("Run the command again."));
        }
        let (before, after) =
            removal.hooks.split_at(removal.hooks.partition_point(|due| due.moment == Moment::Before));
        removal.changed = true;
        if !before.is_empty() {
            removal.inventory.expect(&removal.hooks);
            removal.inventory.write(world)?;
            run_hooks(before, &doing, world)?;
        }
        // From here on, what those hooks need may be gone.
        removal.inventory.state = State::Removing;
        removal.inventory.write(world)?;
        // The namespace takes the inventory and the lease with it: it comes last.
        let objects: Vec<ObjectRef> =
            removal.objects.iter().filter(|object| **object != place).cloned().collect();
        for object in &objects {
            if lease.is_lost() {
                return Err(Error::conflict(doing, "another process has taken over"));
            }
            if signal::noted().is_some() {
                return Err(Error::conflict(doing, "it was interrupted").advise("The same command goes on."));
            }
            world.ui.progress(&format!("deleting {object}"));
            delete_now(world, object)?;
        }
        removal.left = still_there(&objects, world)?;
        if removal.left.is_empty() && !removal.hooks.is_empty() {
            run_hooks(after, &doing, world)?;
            let ran: Vec<ObjectRef> =
                removal.hooks.iter().map(|due| due.hook.desired.object.clone()).collect();
            ran.iter().try_for_each(|object| delete_now(world, object))?;
            removal.left = still_there(&ran, world)?;
        }
        // A namespace that goes takes the inventory with it.
        if removal.left.is_empty() && !removal.objects.contains(&place) {
            removal.inventory.forget(world)?;
        }
        Ok(())
    })?;
    if removal.left.is_empty() && removal.objects.contains(&place) {
        delete_now(world, &place)?;
        removal.left = still_there(&[place], world)?;
    }
    Ok(removal)
}

fn run_hooks(hooks: &[Due], doing: &str, world: &World) -> Result<()> {
    let Some(Waiting { object, missing, causes }) = hooks::run(hooks, None, world)?.pop() else {
        return Ok(());
    };
    let causes: String = causes.iter().map(|cause| format!("; {}", cause.message)).collect();
    Err(Error::conflict(doing, format!("{object}: {missing}{causes}"))
        .advise("Mend it and run the command again, or remove without hooks by --no-hooks."))
}

/// Deletes an object if it is there.
pub(super) fn delete_now(world: &World, object: &ObjectRef) -> Result<()> {
    match world.api.read(object)? {
        Some(live) => delete(world, object, uid(&live)),
        None => Ok(()),
    }
}

/// What is still there after it was given the time to go.
fn still_there(objects: &[ObjectRef], world: &World) -> Result<Vec<ObjectRef>> {
    let begin = world.clock.now();
    for number in 0.. {
        let found =
            world.each(objects, |object| Ok::<_, Error>(world.api.read(object)?.map(|_| object.clone())));
        let left: Vec<ObjectRef> =
            found.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
        let over = world.clock.now().duration_since(begin).as_secs() >= GONE.as_secs().cast_signed();
        if left.is_empty() || over || signal::noted().is_some() {
            return Ok(left);
        }
        world.ui.progress(&format!("waiting until {} is gone", left[0]));
        world.clock.sleep(pause(number));
    }
    Ok(Vec::new())
}

/// Deletes one object.
pub(super) fn delete(world: &World, object: &ObjectRef, uid: &str) -> Result<()> {
    let doing = format!("deleting {object}");
    let mut last = None;
    for attempt in 0..ATTEMPTS {
        match world.api.delete_object(object, uid) {
            Ok(()) | Err(WriteError::Missing(_)) => return Ok(()),
            Err(WriteError::Unsure(error)) => last = Some(error),
            Err(error) => return Err(explain(&doing, error)),
        }
        back_off(&*world.clock, attempt);
    }
    Err(last.unwrap_or_else(|| Error::unreachable(doing, "the API server does not do it")))
}
