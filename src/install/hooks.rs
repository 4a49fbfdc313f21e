//! Hooks of charts, run when the user asks for it and as Helm runs them: before the objects of a part (after its definitions) and
//! after them, by weight and name, one after the other. Jobs and Pods are waited for until they end; each hook is taken away
//! as its policy says. What stays is kept in the inventory, so that a removal finds it; so are the hooks of that removal.

use std::cmp::Reverse;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::api::{Api, World, uid};
use super::causes::causes;
use super::desired::{Desired, settle};
use super::inventory::{MANAGER, explain};
use super::phase::Phase;
use super::ready::{condition, reason};
use super::remove::delete_now;
use super::wait::{Waiting, pause};
use crate::base::{Error, ObjectRef, Result, signal};
use crate::cluster::Applying;

/// How long a hook may take when the user does not wait for workloads: nothing after it may begin before it has ended.
const LIMIT: Duration = Duration::from_secs(300);

/// The events of a removal, before and after it.
const OF_REMOVAL: [&str; 2] = ["pre-delete", "post-delete"];

/// When a hook runs, within its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// Before the objects, after the definitions; of a removal before anything goes.
    Before,
    /// After the objects, or after they have gone.
    After,
}

/// A hook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hook {
    /// The object.
    pub desired: Desired,
    /// The events that it is for: `pre-install`, `post-upgrade` and so on.
    pub events: Vec<String>,
    /// Lower ones come first.
    pub weight: i64,
    /// When it is taken away: `before-hook-creation` (also when there is none), `hook-succeeded`, `hook-failed`.
    pub policies: Vec<String>,
}

impl Hook {
    fn is_at(&self, event: &str) -> bool {
        self.events.iter().any(|known| known == event)
    }

    /// Whether it runs when its chart is removed.
    pub(super) fn is_of_removal(&self) -> bool {
        OF_REMOVAL.iter().any(|event| self.is_at(event))
    }

    fn goes(&self, when: &str) -> bool {
        self.policies.iter().any(|policy| policy == when)
            || (self.policies.is_empty() && when == "before-hook-creation")
    }
}

/// A hook that a plan runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// Which.
    pub hook: Hook,
    /// When.
    pub moment: Moment,
    /// Why: the event.
    pub event: &'static str,
}

impl Due {
    /// Whether it runs before the objects of a phase of a stage.
    pub(super) fn comes_before(&self, stage: u8, phase: Phase) -> bool {
        let own = self.hook.desired.stage;
        own < stage || (own == stage && self.moment == Moment::Before && phase > Phase::Definitions)
    }
}

/// The hooks that an installation runs, or an upgrade, in their order.
///
/// # Errors
///
/// When the cluster does not serve the kind of one.
pub(super) fn due(hooks: Vec<Hook>, is_upgrade: bool, namespace: &str, api: &dyn Api) -> Result<Vec<Due>> {
    let events = if is_upgrade { ["pre-upgrade", "post-upgrade"] } else { ["pre-install", "post-install"] };
    let mut found = at_events(hooks, events, namespace, api)?;
    found.sort_by(|one, two| key(one).cmp(&key(two)));
    Ok(found)
}

/// The hooks that a removal runs, in their order: the part that came last goes first.
///
/// # Errors
///
/// When the cluster does not serve the kind of one.
pub(super) fn due_at_removal(hooks: Vec<Hook>, namespace: &str, api: &dyn Api) -> Result<Vec<Due>> {
    let mut found = at_events(hooks, OF_REMOVAL, namespace, api)
        .map_err(|error| error.advise("--no-hooks removes without them."))?;
    found.sort_by(|one, two| {
        let order = |due| {
            let (stage, moment, weight, name) = key(due);
            (moment, Reverse(stage), weight, name)
        };
        order(one).cmp(&order(two))
    });
    Ok(found)
}

fn at_events(
    hooks: Vec<Hook>,
    [before, after]: [&'static str; 2],
    namespace: &str,
    api: &dyn Api,
) -> Result<Vec<Due>> {
    let mut found = Vec::new();
    for mut hook in hooks {
        settle(std::slice::from_mut(&mut hook.desired), namespace, api)?;
        for (event, moment) in [(before, Moment::Before), (after, Moment::After)] {
            if hook.is_at(event) {
                found.push(Due { hook: hook.clone(), moment, event });
            }
        }
    }
    Ok(found)
}

fn key(due: &Due) -> (u8, Moment, i64, &str) {
    (due.hook.desired.stage, due.moment, due.hook.weight, &due.hook.desired.object.name)
}

/// Runs hooks in their order. Gives the one that failed or did not end in time; those after it are not run.
///
/// # Errors
///
/// What could not be written.
pub(super) fn run(hooks: &[Due], limit: Option<Duration>, world: &World) -> Result<Vec<Waiting>> {
    // What a hook needs, such as an account, goes when all of its event have succeeded.
    for batch in hooks.chunk_by(|one, two| (key(one).0, key(one).1) == (key(two).0, key(two).1)) {
        for due in batch {
            let object = &due.hook.desired.object;
            world.ui.progress(&format!("running the hook {object}"));
            if due.hook.goes("before-hook-creation") {
                clear(object, world)?;
            }
            create(&due.hook.desired, world)?;
            if let Some(failed) = until_ended(object, limit.unwrap_or(LIMIT), world)? {
                if due.hook.goes("hook-failed") {
                    delete_now(world, object)?;
                }
                return Ok(vec![failed]);
            }
            if signal::noted().is_some() {
                return Ok(Vec::new());
            }
        }
        for due in batch.iter().filter(|due| due.hook.goes("hook-succeeded")) {
            delete_now(world, &due.hook.desired.object)?;
        }
    }
    Ok(Vec::new())
}

/// Takes away what an earlier run of a hook has left; never what somebody else has made.
fn clear(object: &ObjectRef, world: &World) -> Result<()> {
    let Some(live) = world.api.read(object)? else { return Ok(()) };
    let entries = live["metadata"]["managedFields"].as_array().into_iter().flatten();
    if !entries.into_iter().any(|entry| entry["manager"] == MANAGER) {
        let cause = "an object of its name is there that meshctl has not made";
        return Err(Error::conflict(format!("running the hook {object}"), cause)
            .advise("Delete it if it is a leftover of another tool, or install without --run-hooks."));
    }
    delete_now(world, object)?;
    let begin = world.clock.now();
    for number in 0.. {
        if world.api.read(object)?.is_none_or(|now| uid(&now) != uid(&live)) || signal::noted().is_some() {
            break;
        }
        if has_passed(begin, LIMIT, world) {
            let cause = "the one of an earlier run does not go away";
            return Err(Error::unreachable(format!("running the hook {object}"), cause));
        }
        world.clock.sleep(pause(number));
    }
    Ok(())
}

fn create(desired: &Desired, world: &World) -> Result<()> {
    let how = Applying { manager: MANAGER, force: false, dry_run: false };
    super::apply::with_patience(&desired.object, &desired.body, how, world)
        .map_err(|error| explain(&format!("running the hook {}", desired.object), error))
}

/// Waits until a Job or a Pod has ended; other objects have nothing to wait for. Gives what failed, or is late.
fn until_ended(object: &ObjectRef, limit: Duration, world: &World) -> Result<Option<Waiting>> {
    if !["Job", "Pod"].contains(&object.kind.as_str()) {
        return Ok(None);
    }
    let begin = world.clock.now();
    for number in 0.. {
        let live = world.api.read(object)?.unwrap_or_default();
        let status = &live["status"];
        let succeeded = condition(status, "Complete") || status["phase"] == "Succeeded";
        if succeeded || signal::noted().is_some() {
            break;
        }
        let failed = condition(status, "Failed") || status["phase"] == "Failed";
        if failed || has_passed(begin, limit, world) {
            let missing = match reason(status, "Failed") {
                Some(why) => format!("the hook has failed: {why}"),
                None if failed => "the hook has failed".to_owned(),
                None => "the hook has not ended yet".to_owned(),
            };
            let causes = causes(&*world.api, &live)?;
            return Ok(Some(Waiting { object: object.clone(), missing, causes }));
        }
        world.clock.sleep(pause(number));
    }
    Ok(None)
}

fn has_passed(begin: jiff::Timestamp, limit: Duration, world: &World) -> bool {
    world.clock.now().duration_since(begin) >= jiff::SignedDuration::try_from(limit).unwrap_or_default()
}
