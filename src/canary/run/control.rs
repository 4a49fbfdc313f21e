//! Speaks to a run that goes on elsewhere, by leaving word on its first object; and acts itself where no process is alive.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;

use super::super::annotation::{Intent, Mark};
use super::World;
use super::done::{Done, error_of};
use super::drive::{restore_snapshot, run};
use super::load::{self, journals, lease_key, under_way};
use super::settings::{Options, Settings};
use super::tell::done_of;
use crate::base::{Error, Result};
use crate::operation::{Api, holder_of, is_dead};

/// How often one looks whether a run elsewhere has obeyed.
const LOOK: Duration = Duration::from_secs(2);

/// Leaves word for a run: it obeys when it looks next, or when it is taken up.
///
/// # Errors
///
/// When no run is under way, or the word cannot be written.
pub fn ask(intent: Intent, settings: &Settings, world: &dyn World, options: &Options) -> Result<()> {
    let targets = load::targets(&settings.plan, settings, options, world)?;
    let doing = format!("asking the canary {} to {}", settings.name(), intent.word());
    if under_way(&targets, settings)?.is_none() {
        return Err(Error::refused(doing, "no run is under way").advise("See `meshctl canary history`."));
    }
    let marked = targets.iter().find(|target| target.mark.is_some());
    marked.map_or(Ok(()), |target| target.intend(intent, &*world.clock()).map_err(error_of))
}

/// Restores the weights from before the run: by the process that runs it, or here where none is alive.
///
/// # Errors
///
/// When a living process does not obey in time; or as [`run`].
pub fn abort(settings: &Settings, world: &dyn World, options: &Options) -> Result<Done> {
    let options = Options { abort: true, ..options.clone() };
    let targets = load::targets(&settings.plan, settings, &options, world)?;
    let mark = under_way(&targets, settings)?.cloned();
    let target = targets.iter().find(|target| target.mark.is_some());
    if let (true, Some(mark), Some(target)) = (options.journal, mark, target) {
        let key = lease_key(&options.namespace, settings.name())?;
        let api = world.api(None)?;
        if let Some(seen) = holder_of(&*api, &key)? {
            if mark.phase != Mark::RollingBack {
                target.intend(Intent::Abort, &*world.clock()).map_err(error_of)?;
            }
            world.progress(&format!("waiting for {} to obey", seen.holder));
            let is_alive = !is_dead(&*api, &*world.clock(), &key, &seen)?;
            // One that has gone meanwhile may have obeyed first.
            if is_alive || holder_of(&*api, &key)?.is_none() {
                return obeyed(settings, world, &options, &*api, &mark.run);
            }
        }
    }
    run(settings, Vec::new(), world, &options)
}

/// Waits until a living process has aborted its run.
fn obeyed(
    settings: &Settings,
    world: &dyn World,
    options: &Options,
    api: &dyn Api,
    run_name: &str,
) -> Result<Done> {
    let clock = world.clock();
    let begin = clock.now();
    let most = settings.rules.verify + settings.interval + SignedDuration::from_mins(2);
    let key = lease_key(&options.namespace, settings.name())?;
    loop {
        let journal = journals(api, &options.namespace, Some(settings.name()))?;
        let kept = journal.iter().find(|kept| kept.head.run == run_name);
        if let Some(done) = kept.map(done_of).filter(|done| done.outcome != "left") {
            return Ok(done);
        }
        if holder_of(api, &key)?.is_none() {
            return run(settings, Vec::new(), world, options);
        }
        if clock.now().duration_since(begin) >= most {
            let cause = "the process that runs it is alive, and has not obeyed in time";
            return Err(Error::unreachable(format!("aborting the canary {}", settings.name()), cause)
                .advise("Look at that process; when it hangs, end it and abort again."));
        }
        clock.sleep(LOOK);
    }
}

/// Restores the weights from before a run that has ended.
///
/// # Errors
///
/// When there is no such run, when one is under way, or as [`run`].
pub fn rollback(to: Option<&str>, settings: &Settings, world: &dyn World, options: &Options) -> Result<Done> {
    let api: Arc<dyn Api> = world.api(None)?;
    let doing = format!("rolling back the canary {}", settings.name());
    let journals = journals(&*api, &options.namespace, Some(settings.name()))?;
    let Some(kept) = journals.iter().find(|kept| to.is_none_or(|to| kept.head.run == to)) else {
        return Err(Error::usage(doing, "there is no journal of that run")
            .advise("`meshctl canary history` lists the runs that can be rolled back."));
    };
    restore_snapshot(kept, settings, world, options)
}
