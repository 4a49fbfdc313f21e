//! Performs what the machine decides: claims the objects, writes the steps, looks, asks the gates, restores, tells.

use std::sync::Arc;

use serde_json::Value;

use super::super::annotation::{Intent, Mark, RunMark};
use super::super::event::{Event, What};
use super::super::gate::{Answer, Gate, Moment};
use super::super::invariants::LOOKED_AT;
use super::super::spec::{Level, OnSignal, Phase as GatePhase};
use super::super::verify::Written;
use super::World;
use super::judgement::{Judgement, Waits, judge};
use super::load::{self, Begun, Found};
use super::machine::{self, Action, End, Observation, Phase, State};
use super::objects::{Goal, Guard, Halt, Target};
use super::prove::{Proof, prove};
use super::settings::{Options, Settings};
use crate::base::{Error, Exit, Result};
use crate::model::BackendId;
use crate::operation::{Clock, Journal, Keeper, Kept, Lease};

/// Events of a run without a journal that are kept for its report.
const MOST_EVENTS: usize = 5_000;
/// What a gate has seen is told with its answer up to this size.
const MOST_SUMS: usize = 1_024;

/// What a process of a run came to.
#[derive(Debug)]
pub struct Done {
    /// The run.
    pub run: String,
    /// The name of its plan.
    pub name: String,
    /// `promoted`, `rolled-back`, `held`, `paused`, `interrupted`, `failed`, or `idle` when there was nothing to do.
    pub outcome: &'static str,
    /// How the process ends.
    pub exit: Exit,
    /// Whether the state was proven to the level wanted.
    pub proven: bool,
    /// In one sentence.
    pub detail: String,
    /// What to do next; may be empty.
    pub advice: String,
    /// The percentages of the steps, and the last one that was written.
    pub steps: (Vec<f64>, Option<usize>),
    /// The objects, with what became of each.
    pub objects: Vec<(String, String)>,
    /// What happened, from the journal too.
    pub events: Vec<Event>,
}

struct Run<'a> {
    settings: &'a Settings,
    options: &'a Options,
    world: &'a dyn World,
    clock: Arc<dyn Clock>,
    gates: Vec<Box<dyn Gate>>,
    targets: Vec<Target>,
    run: String,
    state: State,
    waits: Waits,
    journal: Option<Journal>,
    journal_name: Option<String>,
    lease: Option<Arc<Lease>>,
    events: Vec<Event>,
    /// The signal was obeyed.
    obeyed: bool,
    /// Since when the API server does not answer.
    unreached: Option<jiff::Timestamp>,
    objects: Vec<(String, String)>,
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
    // A person is asked by the run itself, so that a job may end and the next one go on.
    let mut gates = gates;
    gates.retain(|gate| !settings.approvals.iter().any(|(name, ..)| name == gate.name()));
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
            load::rebase(target, kept, settings).map_err(|why| Error::refused(&doing, why))?;
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
    let lease = Lease::take(world.api(None)?, world.clock(), key, &options.holder, settings.name())?;
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
    run.tell(What::Plan {
        steps: (0..settings.shares.len()).map(|step| settings.percent(step)).collect(),
        resumed,
        actor: options.actor.clone(),
    });
    let end = run.claim().and_then(|()| run.go(uneven));
    Ok(run.end(end))
}

/// There was nothing to do.
fn nothing(settings: &Settings, outcome: &'static str, detail: &str) -> Done {
    Done {
        run: String::new(),
        name: settings.plan.metadata.name.clone(),
        outcome,
        exit: Exit::Yes,
        proven: true,
        detail: detail.to_owned(),
        advice: String::new(),
        steps: ((0..settings.shares.len()).map(|step| settings.percent(step)).collect(), None),
        objects: Vec::new(),
        events: Vec::new(),
    }
}

pub(super) fn error_of(halt: Halt) -> Error {
    match halt {
        Halt::Drift(drift) => drift.error(),
        Halt::Refused(why) => Error::refused("beginning a canary", why).advise("Nothing was changed."),
        Halt::Error(error) => error,
    }
}

impl Run<'_> {
    fn tell(&mut self, what: What) {
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

    fn flush(&mut self) -> Result<(), Halt> {
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

    fn mark(&self, target: &Target, phase: Mark, step: Option<usize>) -> RunMark {
        RunMark {
            run: self.run.clone(),
            name: self.settings.plan.metadata.name.clone(),
            plan: self.settings.hash.clone(),
            step,
            steps: self.settings.rules.steps,
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

    fn ours(&self) -> Guard<'_> {
        Guard::Ours(&self.run, &self.options.holder)
    }

    /// Takes the objects: from now on they bear our mark. Those that a rollback or an end has left are not taken again.
    fn claim(&mut self) -> Result<(), Halt> {
        self.flush()?;
        let phase = match self.state.phase {
            Phase::RollBack => Mark::RollingBack,
            Phase::Finish => Mark::Done,
            Phase::Paused => Mark::Paused,
            _ if self.state.step.is_some() => Mark::Step,
            _ => Mark::Pre,
        };
        let ending = matches!(phase, Mark::RollingBack | Mark::Done);
        for target in &self.targets {
            if ending && target.mark.is_none() {
                continue;
            }
            let mut mark = self.mark(target, phase, target.mark.as_ref().and_then(|mark| mark.step));
            mark.intent = target.mark.as_ref().and_then(|mark| mark.intent);
            target.write(Goal::Keep, Some(&mark), Guard::Claim(target.begun.as_deref()), &*self.clock)?;
        }
        Ok(())
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
                for target in &self.targets {
                    let mark = self.mark(target, phase, self.state.step);
                    target.write(Goal::Keep, Some(&mark), self.ours(), &*self.clock)?;
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
                    target.write(Goal::Keep, None, Guard::Restore, &*self.clock)?;
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
            let left = self.settings.rules.hold - self.clock.now().duration_since(self.state.since);
            if left.is_positive() {
                time = time.min(left);
            }
        }
        self.world.progress(&self.doing());
        self.clock.sleep(time.unsigned_abs());
    }

    fn doing(&self) -> String {
        let steps = self.settings.rules.steps;
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

    fn moment(&self) -> Moment {
        let step = self.state.step.unwrap_or(0);
        Moment {
            now: self.clock.now(),
            run: self.run.clone(),
            step: (step, self.settings.rules.steps),
            percent: self.state.step.map_or(0.0, |step| self.settings.percent(step)),
            since: self.state.since,
        }
    }

    /// Asks the gates of a phase; a person last, when all others let it go on.
    fn ask(&mut self, phase: GatePhase) -> Judgement {
        let moment = self.moment();
        let mut answers = Vec::new();
        let mut told = Vec::new();
        for gate in self.gates.iter_mut().filter(|gate| gate.phase() == phase) {
            let answer = gate.ask(&moment);
            let (word, detail) = in_words(&answer);
            let sums = gate.sums();
            let sums = if sums.to_string().len() > MOST_SUMS { Value::Null } else { sums };
            told.push(What::Gate {
                name: gate.name().to_owned(),
                answer: word.to_owned(),
                detail,
                towards: gate.towards(),
                sums,
            });
            if let Some(policy) = self.settings.policies.get(gate.name()) {
                answers.push((gate.name().to_owned(), answer, *policy));
            }
        }
        for what in told {
            self.tell(what);
        }
        if let Some(journal) = &mut self.journal {
            let sums = self.gates.iter().map(|gate| (gate.name().to_owned(), gate.sums())).collect();
            journal.set_sums(Value::Object(sums));
        }
        let now = self.clock.now();
        let over = self.state.hold_is_over(&self.settings.rules, now);
        let endless = !over || (self.settings.rules.hold_max.is_some() && self.state.phase == Phase::Hold);
        let judgement = judge(&answers, &mut self.waits, endless, now);
        if judgement == Judgement::Pass && over { self.approval(phase) } else { judgement }
    }

    /// The first gate of a phase that a person has not opened yet.
    fn approval(&mut self, phase: GatePhase) -> Judgement {
        for (name, of, question) in &self.settings.approvals {
            if *of != phase || self.state.approved.contains(name) {
                continue;
            }
            let (answer, judgement) = match self.world.confirm(question) {
                Some(true) => ("pass", None),
                Some(false) => ("fail", Some(Judgement::Fail(format!("gate {name} was declined")))),
                None => ("not-yet", Some(Judgement::Approve(name.clone()))),
            };
            let what = What::Gate {
                name: name.clone(),
                answer: answer.to_owned(),
                detail: question.clone(),
                towards: None,
                sums: Value::Null,
            };
            self.state.approved.insert(name.clone());
            self.tell(what);
            if let Some(judgement) = judgement {
                self.state.approved.remove(name);
                return judgement;
            }
        }
        Judgement::Pass
    }

    /// Writes the weights of a step to all objects: rehearsed on all, then written in order; when one fails, those that were
    /// written are put back (I12).
    fn write_step(&mut self, step: usize) -> Result<Observation, Halt> {
        for target in &self.targets {
            let seen = target.read()?;
            target.undisturbed(&seen, &self.run, &self.options.holder)?;
            let kinds = [target.adapter.needs(), LOOKED_AT].concat();
            let estate = self.world.estate(target.context.as_deref(), &kinds, &target.key.namespace)?;
            let mark = self.mark(target, Mark::Step, Some(step));
            match target.rehearse(&seen, Goal::Step(step), &mark, &estate, self.clock.now()) {
                Err(Halt::Refused(why)) => return Ok(Observation::Refused(why)),
                other => other?,
            }
        }
        for index in 0..self.targets.len() {
            if let Err(halt) = self.write_one(index, step) {
                self.undo(index);
                return Err(halt);
            }
        }
        self.objects.clear();
        Ok(Observation::Written(step))
    }

    fn write_one(&mut self, index: usize, step: usize) -> Result<(), Halt> {
        let target = &self.targets[index];
        let mark = self.mark(target, Mark::Step, Some(step));
        target.write(Goal::Step(step), Some(&mark), self.ours(), &*self.clock)?;
        let before = self.state.step.map_or(Goal::Baseline, Goal::Step);
        self.told_write(index, before, Goal::Step(step));
        Ok(())
    }

    fn told_write(&mut self, index: usize, before: Goal, after: Goal) {
        let target = &self.targets[index];
        let object = target.key.to_string();
        let told: Vec<What> = target
            .rules
            .iter()
            .map(|rule| {
                let weights = rule.weights(after).cloned().unwrap_or_default();
                What::Write {
                    object: object.clone(),
                    rule: rule.label.clone(),
                    before: rule.weights(before).map_or(0.0, |weights| rule.percent(weights)),
                    after: rule.percent(&weights),
                    weights: weights.into_iter().collect(),
                }
            })
            .collect();
        for what in told {
            self.tell(what);
        }
    }

    /// Puts back what was written of a step that could not be written everywhere.
    fn undo(&mut self, failed: usize) {
        let goal = self.state.step.map_or(Goal::Baseline, Goal::Step);
        let phase = if self.state.step.is_some() { Mark::Step } else { Mark::Pre };
        self.objects.clear();
        for index in (0..=failed).rev() {
            let target = &self.targets[index];
            let mark = self.mark(target, phase, self.state.step);
            let result = match target.write(goal, Some(&mark), self.ours(), &*self.clock) {
                Ok(_) if index == failed => "not written".to_owned(),
                Ok(_) => "written, then put back".to_owned(),
                Err(halt) => format!("not put back: {}", error_of(halt).cause),
            };
            self.objects.push((target.key.to_string(), result));
        }
        self.objects.reverse();
    }

    /// Looks once how far the weights are in force. Level L0 is part of it: what is not as written is a foreign change.
    fn look(&mut self) -> Result<Observation, Halt> {
        let mut written = Vec::new();
        for target in &self.targets {
            let seen = target.read()?;
            target.undisturbed(&seen, &self.run, &self.options.holder)?;
            let splits = target.splits(&seen)?;
            for (rule, split) in target.rules.iter().zip(splits) {
                let weights = super::super::annotation::weights(&split);
                written.push(Written {
                    route: rule.route,
                    object: seen.raw.clone(),
                    rule: split.rule.path.to_string(),
                    weights: rule.pairs(&weights),
                });
            }
        }
        let (reached, detail) = self.verified(&written)?;
        Ok(Observation::Looked(reached, detail))
    }

    /// How far writes are in force that the API server has.
    fn verified(&mut self, written: &[Written]) -> Result<(bool, String)> {
        let wanted = self.settings.plan.spec.verify.level;
        let mut observed = None;
        let (reached, laggards, detail) = match self.world.verifier().filter(|_| wanted > Level::L0) {
            Some(verifier) => {
                let verified = verifier.look(written, wanted)?;
                let laggards =
                    verified.laggards.into_iter().map(|laggard| (laggard.name, laggard.why)).collect();
                let first = self.targets.iter().flat_map(|target| &target.rules).find(|rule| rule.route == 0);
                observed = first.filter(|_| !verified.observed.is_empty()).map(|rule| {
                    let of = |(id, count): &(BackendId, u64)| if id == rule.gaining() { *count } else { 0 };
                    let all = verified.observed.iter().map(|(_, count)| count).sum();
                    (verified.observed.iter().map(of).sum(), all)
                });
                (verified.reached, laggards, verified.detail)
            }
            None => (Some(Level::L0), Vec::new(), "the API server has it".to_owned()),
        };
        let enough = reached.is_some_and(|reached| reached >= wanted);
        let laggards: Vec<(String, String)> = laggards;
        let told = match laggards.first() {
            Some((name, why)) => format!("{detail}; {name}: {why}"),
            None => detail.clone(),
        };
        self.tell(What::Verify {
            wanted: format!("{wanted:?}"),
            reached: reached.map(|level| format!("{level:?}")),
            laggards,
            detail,
            observed,
        });
        Ok((enough, told))
    }

    /// Writes the weights from before the run to all objects, the last one first, for as long as a write may take to be in
    /// force; looks; and proves it.
    fn restore(&mut self) -> (bool, String) {
        let begin = self.clock.now();
        let over = |run: &Self| run.clock.now().duration_since(begin) >= run.settings.rules.verify;
        let mut left: Vec<usize> = (0..self.targets.len()).rev().collect();
        let mut why = Vec::new();
        while !left.is_empty() {
            why.clear();
            let mut still = Vec::new();
            for index in left {
                match self.restore_one(index) {
                    Ok(()) => {}
                    Err(halt) => {
                        why.push(format!("{}: {}", self.targets[index].key, error_of(halt).cause));
                        still.push(index);
                    }
                }
            }
            left = still;
            if !left.is_empty() {
                if over(self) {
                    return (false, format!("not restored: {}", why.join("; ")));
                }
                self.clock.sleep(self.settings.interval.unsigned_abs());
            }
            if self.flush().is_err() {
                self.journal = None;
            }
        }
        loop {
            let seen = match self.look_restored() {
                Ok((true, _)) => return self.proofs(),
                Ok((false, detail)) => detail,
                Err(halt) => error_of(halt).cause,
            };
            if over(self) {
                return (false, format!("restored in the API server, but not proven to be in force: {seen}"));
            }
            self.clock.sleep(self.settings.interval.unsigned_abs());
        }
    }

    fn restore_one(&mut self, index: usize) -> Result<(), Halt> {
        let target = &self.targets[index];
        // An earlier process has restored it and taken its mark away.
        let released = self.state.phase == Phase::RollBack
            && target.mark.is_none()
            && self
                .targets
                .iter()
                .any(|other| other.mark.as_ref().is_some_and(|mark| mark.phase == Mark::RollingBack));
        if released {
            return Ok(());
        }
        let seen = target.read()?;
        let splits = target.splits(&seen)?;
        let differs = target.rules.iter().zip(&splits).any(|(rule, split)| !rule.is_baseline(split));
        let mark = self.mark(target, Mark::RollingBack, self.state.step);
        target.write(Goal::Baseline, Some(&mark), Guard::Restore, &*self.clock)?;
        if differs {
            let before = self.state.step.map_or(Goal::Baseline, Goal::Step);
            self.told_write(index, before, Goal::Baseline);
        }
        Ok(())
    }

    fn look_restored(&mut self) -> Result<(bool, String), Halt> {
        let mut written = Vec::new();
        for target in &self.targets {
            let seen = target.read()?;
            for (rule, split) in target.rules.iter().zip(target.splits(&seen)?) {
                if !rule.is_baseline(&split) {
                    return Ok((false, format!("{} has other weights again", target.key)));
                }
                written.push(Written {
                    route: rule.route,
                    object: seen.raw.clone(),
                    rule: split.rule.path.to_string(),
                    weights: rule.pairs(&rule.baseline),
                });
            }
        }
        Ok(self.verified(&written)?)
    }

    fn proofs(&mut self) -> (bool, String) {
        self.objects.clear();
        let (mut proven, mut told) = (true, Vec::new());
        for target in &self.targets {
            let proof =
                target.read().map_or_else(|error| Proof::Missing(error.cause), |seen| prove(target, &seen));
            let text = match proof {
                Proof::Equal => "as before the run".to_owned(),
                Proof::Weights(parts) => {
                    told.push(format!("others have changed {} meanwhile: {parts}", target.key));
                    format!("weights as before the run; others have changed {parts}")
                }
                Proof::Missing(why) => {
                    proven = false;
                    told.push(format!("{}: {why}", target.key));
                    why
                }
            };
            self.objects.push((target.key.to_string(), text));
        }
        let begin = if proven {
            "the weights are those from before the run, proven"
        } else {
            "restored, but not proven"
        };
        told.insert(0, begin.to_owned());
        (proven, told.join("; "))
    }

    /// Tells how it ended and puts the journal away.
    fn end(mut self, end: Result<End, Halt>) -> Done {
        let mut advice = String::new();
        let end = end.unwrap_or_else(|halt| {
            if let Halt::Drift(drift) = &halt {
                self.tell(What::Drift {
                    object: drift.object.clone(),
                    manager: drift.manager.clone(),
                    at: drift.at.clone(),
                    detail: drift.detail.clone(),
                });
            }
            let error = error_of(halt);
            let detail = format!("{}: {}; {}", error.doing, error.cause, self.left());
            advice.clone_from(&error.advice);
            End { outcome: "failed", exit: error.exit, proven: false, detail }
        });
        if advice.is_empty() && !end.proven {
            "`meshctl canary run` with the same plan goes on, `meshctl canary abort` restores the weights from before."
                .clone_into(&mut advice);
        }
        self.tell(What::End {
            outcome: end.outcome.to_owned(),
            exit: end.exit.code(),
            proven: end.proven,
            detail: end.detail.clone(),
        });
        // Nobody is left to tell; the routes have the state.
        drop(self.flush());
        if self.journal.is_some()
            && end.proven
            && let Ok(api) = self.world.api(None)
        {
            load::prune(&*api, &self.options.namespace, self.settings.name(), self.options.keep);
        }
        Done {
            run: self.run,
            name: self.settings.plan.metadata.name.clone(),
            outcome: end.outcome,
            exit: end.exit,
            proven: end.proven,
            detail: end.detail,
            advice,
            steps: (
                (0..self.settings.shares.len()).map(|step| self.settings.percent(step)).collect(),
                self.state.step,
            ),
            objects: self.objects,
            events: self.events,
        }
    }

    /// Where the weights are, as far as this process knows.
    fn left(&self) -> String {
        match self.state.step {
            Some(step) => {
                format!("the weights are left at step {}, {} %", step + 1, self.settings.percent(step))
            }
            None => "no weight was changed".to_owned(),
        }
    }
}

enum Outcome {
    Nothing,
    Seen(Observation),
    End(End),
}

fn in_words(answer: &Answer) -> (&'static str, String) {
    match answer {
        Answer::Pass(detail) => ("pass", detail.clone()),
        Answer::Fail(detail) => ("fail", detail.clone()),
        Answer::NotYet(detail) => ("not-yet", detail.clone()),
        Answer::NoData(detail) => ("no-data", detail.clone()),
        Answer::Error(detail) => ("error", detail.clone()),
    }
}
