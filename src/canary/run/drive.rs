//! Performs what the machine decides, until this process ends. What others want or have done comes first at every turn.

use std::sync::Arc;

use serde_json::Value;

use super::super::annotation::{Intent, Mark, RunMark};
use super::super::event::{Event, What};
use super::super::gate::Gate;
use super::super::spec::{Level, OnSignal};
use super::World;
use super::done::{Done, error_of, nothing};
use super::judgement::Waits;
use super::load::{self, Begun, Found};
use super::machine::{self, Action, End, Observation, Phase, State};
use super::objects::{Guard, Halt, Target};
use super::rule::Goal;
use super::settings::{Options, Settings};
use crate::base::{Error, Exit, Result};
use crate::operation::{Clock, Journal, Keeper, Kept, LABEL, Lease};

/// Events of a run without a journal that are kept for its report.
const MOST_EVENTS: usize = 5_000;

/// A run in this process.
pub(super) struct Run<'a> {
    pub(super) settings: &'a Settings,
    pub(super) options: &'a Options,
    pub(super) world: &'a dyn World,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) gates: Vec<Box<dyn Gate>>,
    pub(super) targets: Vec<Target>,
    pub(super) run: String,
    pub(super) state: State,
    pub(super) waits: Waits,
    pub(super) journal: Option<Journal>,
    pub(super) journal_name: Option<String>,
    pub(super) lease: Option<Arc<Lease>>,
    pub(super) events: Vec<Event>,
    /// The signal was obeyed.
    pub(super) obeyed: bool,
    /// Since when the API server does not answer.
    pub(super) unreached: Option<jiff::Timestamp>,
    pub(super) objects: Vec<(String, String)>,
}

/// Runs a plan to its end, or to where this process leaves it. What an earlier process has left is taken up.
///
/// # Errors
///
/// Before anything is done: what is wrong with plan, objects or lease.
pub fn run(
    settings: &Settings,
    gates: Vec<Box<dyn Gate>>,
    world: &dyn World,
    options: &Options,
) -> Result<Done> {
    let name = &settings.plan.metadata.name;
    if settings.plan.spec.verify.level > Level::L0 && world.verifier().is_none() {
        return Err(Error::usage(
            format!("reading the plan {name}"),
            "nobody can verify above level L0 here",
        ));
    }
    let unasked = settings.policies.keys().find(|name| {
        !settings.approvals.iter().any(|(approval, ..)| approval == *name)
            && !gates.iter().any(|gate| gate.name() == name.as_str())
    });
    if let Some(gate) = unasked.filter(|_| !options.abort) {
        return Err(Error::usage(
            format!("reading the plan {name}"),
            format!("gate {gate} does not say what to ask"),
        )
        .advise("docs/canary-run.md describes plan files."));
    }
    locked(settings, world, options, |lease| {
        let mut targets = load::targets(&settings.plan, settings, options, world)?;
        match load::begin(&mut targets, settings, options, world).map_err(error_of)? {
            Found::Run(begun) => perform(settings, gates, world, options, (lease, targets, *begun)),
            Found::AtTarget => Ok(nothing(
                settings,
                "promoted",
                "the canary has its last share already; nothing was changed",
            )),
            Found::Idle => Ok(nothing(settings, "idle", "no run is under way; nothing was changed")),
        }
    })
}

/// Restores what a journal has a snapshot of, and proves it. The journal goes on.
pub(super) fn restore_snapshot(
    kept: &Kept,
    settings: &Settings,
    world: &dyn World,
    options: &Options,
) -> Result<Done> {
    locked(settings, world, options, |lease| {
        let doing = format!("rolling back run {}", kept.head.run);
        let mut targets = load::targets(&settings.plan, settings, options, world)?;
        if let Some(mark) = load::under_way(&targets, settings)? {
            return Err(Error::conflict(doing, format!("run {} is under way", mark.run))
                .advise("End it with `meshctl canary abort` first."));
        }
        for target in &mut targets {
            load::rebase(target, kept).map_err(|why| Error::refused(&doing, why))?;
        }
        let key = load::journal_key(&options.namespace, &kept.head.run)?;
        let journal =
            Journal::resume(world.api(None)?, world.clock(), key, kept, &options.holder, load::is_thin);
        let mut state = State::begin(world.clock().now());
        state.phase = Phase::RollBack;
        state.cause = Some(("asked by `meshctl canary rollback`".to_owned(), None));
        let (run, sums) = (kept.head.run.clone(), Value::Null);
        let begun = Begun { run, state, journal: Some(journal), sums, resumed: true, uneven: None };
        perform(settings, Vec::new(), world, options, (lease, targets, begun))
    })
}

/// Does work while this process holds the lease of the canary, where there is one.
fn locked(
    settings: &Settings,
    world: &dyn World,
    options: &Options,
    work: impl FnOnce(Option<&Arc<Lease>>) -> Result<Done>,
) -> Result<Done> {
    if !options.journal {
        return work(None);
    }
    let key = load::lease_key(&options.namespace, settings.name())?;
    world.progress("taking the lease");
    let lease = Lease::take(world.api(None)?, world.clock(), key, &options.holder, (LABEL, settings.name()))?;
    let keeper = options.renew.then(|| lease.keep()).transpose()?;
    let done = work(Some(&lease));
    drop::<Option<Keeper>>(keeper);
    lease.release();
    done
}

/// Goes on from what was found to the end of this process.
fn perform(
    settings: &Settings,
    gates: Vec<Box<dyn Gate>>,
    world: &dyn World,
    options: &Options,
    (lease, targets, begun): (Option<&Arc<Lease>>, Vec<Target>, Begun),
) -> Result<Done> {
    let Begun { run, state, journal, sums, resumed, uneven } = begun;
    let kept: Vec<Event> = journal
        .iter()
        .flat_map(Journal::events)
        .filter_map(|event| serde_json::from_value(event.clone()).ok())
        .collect();
    let journal_name = journal
        .is_some()
        .then(|| {
            load::journal_key(&options.namespace, &run).map(|key| format!("{}/{}", key.namespace, key.name))
        })
        .transpose()?;
    let mut run = Run {
        settings,
        options,
        world,
        clock: world.clock(),
        gates,
        targets,
        run,
        state,
        waits: Waits::new(),
        journal,
        journal_name,
        lease: lease.cloned(),
        events: kept,
        obeyed: false,
        unreached: None,
        objects: Vec::new(),
    };
    for gate in &mut run.gates {
        if let Some(sums) = sums.get(gate.name()) {
            gate.restore(sums);
        }
    }
    run.tell(What::Plan { steps: settings.percents(), resumed, actor: options.actor.clone() });
    let end = run.claim().and_then(|()| run.go(uneven));
    Ok(run.end(end))
}

impl Run<'_> {
    pub(super) fn tell(&mut self, what: What) {
        let event = load::event(&self.run, self.state.step, self.clock.now(), what);
        self.world.tell(&event);
        if let (Some(journal), Ok(value)) = (&mut self.journal, serde_json::to_value(&event)) {
            journal.push(value);
        }
        self.events.push(event);
        if self.events.len() > MOST_EVENTS {
            self.events.retain(|event| !matches!(event.what, What::Verify { .. } | What::Gate { .. }));
        }
    }

    pub(super) fn flush(&mut self) -> Result<(), Halt> {
        match self.journal.as_mut().map(Journal::flush) {
            // What could not be written now is written later; a second writer is not waited for.
            Some(Err(error)) if error.exit == Exit::Conflict => Err(error.into()),
            Some(Err(error)) => {
                self.world.progress(&format!("the journal is behind: {}", error.cause));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    pub(super) fn mark(&self, target: &Target, phase: Mark, step: Option<usize>) -> RunMark {
        RunMark {
            run: self.run.clone(),
            name: self.settings.plan.metadata.name.clone(),
            plan: self.settings.hash.clone(),
            step,
            steps: self.settings.steps.len(),
            phase,
            reason: self.state.cause.as_ref().map(|(why, _)| why.chars().take(200).collect()),
            awaiting: self.state.awaiting.clone(),
            intent: None,
            spec: target.spec.clone(),
            journal: self.journal_name.clone(),
            actor: self.options.actor.clone(),
            holder: self.options.holder.clone(),
        }
    }

    pub(super) fn ours(&self) -> Guard<'_> {
        Guard::Ours(&self.run, &self.options.holder)
    }

    /// Goes on until the process ends.
    fn go(&mut self, uneven: Option<usize>) -> Result<End, Halt> {
        let mut observation = match uneven {
            _ if self.options.abort && self.state.phase != Phase::RollBack => {
                Observation::Asked(Intent::Abort)
            }
            Some(step) => self.write_step(step)?,
            None => Observation::Tick,
        };
        loop {
            if observation == Observation::Tick {
                match self.outside() {
                    Err(Halt::Error(error)) if error.exit == Exit::Unreachable && self.is_patient() => {
                        self.world.progress(&format!("waiting for the API server: {}", error.cause));
                        self.wait();
                        continue;
                    }
                    outside => {
                        observation = outside?.unwrap_or(Observation::Tick);
                        self.unreached = None;
                    }
                }
            }
            let (next, actions) =
                machine::step(&self.settings.rules, &self.state, &observation, self.clock.now());
            self.state = next;
            observation = Observation::Tick;
            for action in actions {
                match self.perform(action)? {
                    Outcome::Seen(seen) => observation = seen,
                    Outcome::Nothing => {}
                    Outcome::End(end) => return Ok(end),
                }
            }
            self.flush()?;
        }
    }

    /// What others want or have done.
    fn outside(&mut self) -> Result<Option<Observation>, Halt> {
        if self.lease.as_ref().is_some_and(|lease| lease.is_lost()) {
            let cause = "another process has taken the lease of this canary";
            return Err(Error::conflict("running the canary", cause)
                .advise("See `meshctl canary status`.")
                .into());
        }
        if matches!(self.state.phase, Phase::RollBack | Phase::Finish) {
            return Ok(None);
        }
        if let Some(exit) = self.signal() {
            self.obeyed = true;
            let choice = self.options.on_signal.unwrap_or(self.settings.plan.spec.on_signal);
            let abort = match choice {
                OnSignal::Abort => true,
                OnSignal::Hold => false,
                OnSignal::Ask => {
                    self.world.confirm(
                        "Restore the weights from before the canary? Otherwise they stay as they are.",
                    ) != Some(false)
                }
            };
            return Ok(Some(Observation::Signal(exit, abort)));
        }
        let mut intent = None;
        for target in &self.targets {
            let mark = target.undisturbed(&target.read()?, &self.run, &self.options.holder)?;
            intent = match (intent, mark.intent) {
                (Some(Intent::Abort), _) | (_, Some(Intent::Abort)) => Some(Intent::Abort),
                (known, new) => known.or(new),
            };
        }
        Ok(intent.map(Observation::Asked))
    }

    /// Whether the API server is still waited for, from now on: for as long as a write may take to be in force.
    fn is_patient(&mut self) -> bool {
        let now = self.clock.now();
        now.duration_since(*self.unreached.get_or_insert(now)) < self.settings.rules.verify
    }

    fn signal(&self) -> Option<Exit> {
        self.world.signal().filter(|_| !self.obeyed)
    }

    fn perform(&mut self, action: Action) -> Result<Outcome, Halt> {
        Ok(match action {
            Action::Decide(decision, reason) => {
                self.tell(What::Decision { decision: decision.to_owned(), reason });
                Outcome::Nothing
            }
            Action::Ask(phase) => Outcome::Seen(Observation::Judged(self.ask(phase))),
            Action::Write(step) => Outcome::Seen(self.write_step(step)?),
            Action::Look => Outcome::Seen(match self.look() {
                Err(Halt::Error(error)) if error.exit == Exit::Unreachable => {
                    Observation::Looked(false, error.cause)
                }
                looked => looked?,
            }),
            Action::Begin => {
                self.waits.clear();
                let moment = self.moment();
                for gate in &mut self.gates {
                    gate.begin(&moment);
                }
                Outcome::Nothing
            }
            Action::Mark(phase) => {
                let goal = if phase == Mark::Done { Goal::End } else { Goal::Keep };
                for target in &self.targets {
                    let mark = self.mark(target, phase, self.state.step);
                    target.write(goal, Some(&mark), self.ours(), &*self.clock)?;
                }
                Outcome::Nothing
            }
            Action::Wait => {
                self.wait();
                Outcome::Nothing
            }
            Action::Restore => {
                let (proven, detail) = self.restore();
                Outcome::Seen(Observation::Restored(proven, detail))
            }
            Action::Release => {
                for target in &self.targets {
                    target.write(Goal::End, None, Guard::Restore, &*self.clock)?;
                }
                Outcome::Nothing
            }
            Action::End(end) => Outcome::End(end),
        })
    }

    fn wait(&self) {
        if self.signal().is_some() {
            return;
        }
        let mut time = self.settings.interval;
        if self.state.phase == Phase::Hold {
            let hold = self.settings.rules.hold(self.state.step).least;
            let left = hold - self.clock.now().duration_since(self.state.since);
            if left.is_positive() {
                time = time.min(left);
            }
        }
        self.world.progress(&self.doing());
        self.clock.sleep(time.unsigned_abs());
    }

    fn doing(&self) -> String {
        let steps = self.settings.steps.len();
        let at = self.state.step.map_or_else(
            || "before the first step".to_owned(),
            |step| format!("step {} of {steps}, {} %", step + 1, self.settings.percent(step)),
        );
        let what = match (self.state.phase, &self.state.awaiting) {
            (Phase::Paused, Some(gate)) => format!("gate {gate} waits for `meshctl canary resume`"),
            (Phase::Paused, None) => "paused until `meshctl canary resume`".to_owned(),
            (Phase::Verify, _) => "looking whether it is in force".to_owned(),
            _ => "asking the gates".to_owned(),
        };
        format!("{at}: {what}")
    }
}

enum Outcome {
    Nothing,
    Seen(Observation),
    End(End),
}
