//! What a run does next: a pure function of what it knows and what it has just seen. `drive` performs the actions.
//!
//! A step is what the run writes at once: a share of the canary, or before the first share a stage that stands beside the
//! weights from before the run (testers, a mirror).
//!
//! pre gates -> write step k -> look until it is in force -> hold and ask the gates -> next step ... -> post gates -> done.
//! From everywhere: a signal or an intent to pause, promote or roll back. Every wait ends by itself or names who ends it.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};

use super::super::annotation::{Intent, Mark};
use super::super::spec::{OnFailure, Phase as GatePhase};
use super::judgement::Judgement;
use crate::base::Exit;

/// Why a run is promoted at its end.
pub(super) const EVERY_STEP: &str = "every step is done";

/// What does not change during a run.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    /// How long each step lasts; at least one.
    pub(super) holds: Vec<Hold>,
    /// For how long a write may take to be in force.
    pub(super) verify: SignedDuration,
    /// What a failed gate does.
    pub(super) on_failure: OnFailure,
    /// Whether waiting for a person ends this process.
    pub(super) leave_when_paused: bool,
}

/// How long a step lasts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Hold {
    /// The least time.
    pub(super) least: SignedDuration,
    /// The longest time, where evidence decides.
    pub(super) most: Option<SignedDuration>,
}

impl Rules {
    /// The last step.
    pub(super) fn last(&self) -> usize {
        self.holds.len().saturating_sub(1)
    }

    /// How long a step lasts.
    pub(super) fn hold(&self, step: Option<usize>) -> Hold {
        step.and_then(|step| self.holds.get(step)).copied().unwrap_or_default()
    }
}

/// What a run is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Pre,
    Verify,
    Hold,
    Promote,
    Post,
    Paused,
    RollBack,
    Finish,
    Ended,
}

/// What a run knows of itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    pub(super) phase: Phase,
    /// The step whose weights are written.
    pub(super) step: Option<usize>,
    /// Since when it is in this phase.
    pub(super) since: Timestamp,
    /// Gates that a person has opened at this step.
    pub(super) approved: BTreeSet<String>,
    /// The gate that a person must open.
    pub(super) awaiting: Option<String>,
    /// Why it rolls back, and the signal that made it.
    pub(super) cause: Option<(String, Option<Exit>)>,
    /// Holds and gates are left out, of this step or of all.
    pub(super) skip: Option<Skip>,
}

/// What is left out because somebody promotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Skip {
    Step,
    All,
}

/// What has just been seen.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Observation {
    /// Nothing but that time has passed.
    Tick,
    /// Somebody wants something.
    Asked(Intent),
    /// A signal came; whether it aborts.
    Signal(Exit, bool),
    /// The weights of a step are written.
    Written(usize),
    /// The weights of a step must not be written; nothing was.
    Refused(String),
    /// Whether the weights are in force, and what was seen.
    Looked(bool, String),
    /// What the gates say together.
    Judged(Judgement),
    /// The weights from before the run are written: whether that is proven, and what was seen.
    Restored(bool, String),
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Action {
    /// Says why something is done.
    Decide(&'static str, String),
    /// Asks the gates of a phase.
    Ask(GatePhase),
    /// Writes the weights of a step.
    Write(usize),
    /// Looks whether they are in force.
    Look,
    /// Starts the window of the gates.
    Begin,
    /// Writes what the run is doing, with no change of weights. What stands beside them goes with the mark that it is done.
    Mark(Mark),
    /// Waits until it is time to look again.
    Wait,
    /// Writes the weights from before the run, and proves them.
    Restore,
    /// Takes the state from the objects.
    Release,
    /// Ends this process.
    End(End),
}

/// How a process ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct End {
    pub(super) outcome: &'static str,
    pub(super) exit: Exit,
    pub(super) proven: bool,
    pub(super) detail: String,
}

impl State {
    /// The state of a run of which nothing is written yet.
    pub(super) fn begin(now: Timestamp) -> Self {
        Self {
            phase: Phase::Pre,
            step: None,
            since: now,
            approved: BTreeSet::new(),
            awaiting: None,
            cause: None,
            skip: None,
        }
    }

    /// The state of a run that another process has left: the step is verified anew, and its window starts anew.
    pub(super) fn resume(
        mark: Mark,
        step: Option<usize>,
        awaiting: Option<String>,
        reason: Option<String>,
        now: Timestamp,
    ) -> Self {
        let phase = match (mark, step) {
            (Mark::Paused, _) => Phase::Paused,
            (Mark::RollingBack, _) => Phase::RollBack,
            (Mark::Done, _) => Phase::Finish,
            (Mark::Pre | Mark::Step, Some(_)) => Phase::Verify,
            (Mark::Pre | Mark::Step, None) => Phase::Pre,
        };
        let cause = reason.filter(|_| phase == Phase::RollBack).map(|reason| (reason, None));
        Self { phase, step, awaiting, cause, ..Self::begin(now) }
    }

    /// Whether the least time at this step is over.
    pub(super) fn hold_is_over(&self, rules: &Rules, now: Timestamp) -> bool {
        self.phase != Phase::Hold || now.duration_since(self.since) >= rules.hold(self.step).least
    }

    fn to(&self, phase: Phase, now: Timestamp) -> Self {
        Self { phase, since: now, awaiting: None, ..self.clone() }
    }
}

/// What a run does next.
pub(super) fn step(rules: &Rules, state: &State, seen: &Observation, now: Timestamp) -> (State, Vec<Action>) {
    match (state.phase, seen) {
        (Phase::Ended, _) => (state.clone(), Vec::new()),
        (_, Observation::Restored(proven, detail)) => restored(state, *proven, detail, now),
        (Phase::RollBack, _) => (state.clone(), vec![Action::Restore]),
        (Phase::Finish, _) => release(state, now),
        (_, Observation::Signal(exit, true)) => roll_back(state, "a signal ended the run", Some(*exit), now),
        (_, Observation::Signal(exit, false)) => {
            let detail = "a signal ended this process; the weights and the state stay as they are";
            end(state, "interrupted", *exit, detail.to_owned(), now)
        }
        (_, Observation::Asked(intent)) => asked(rules, state, *intent, now),
        (_, Observation::Refused(why)) => refused(rules, state, why, now),
        (_, Observation::Written(step)) => {
            let next = State { step: Some(*step), approved: BTreeSet::new(), ..state.to(Phase::Verify, now) };
            (next, Vec::new())
        }
        (Phase::Paused, _) if rules.leave_when_paused => {
            let detail = paused(state);
            end(state, "paused", Exit::Paused, detail, now)
        }
        (Phase::Paused, _) => (state.clone(), vec![Action::Wait]),
        (Phase::Verify, Observation::Looked(true, _)) => in_force(rules, state, now),
        (Phase::Verify, Observation::Looked(false, detail)) => {
            if now.duration_since(state.since) < rules.verify {
                return (state.clone(), vec![Action::Wait]);
            }
            let detail = format!("the weights are written, but not proven to be in force: {detail}");
            end(state, "held", Exit::Inconclusive, detail, now)
        }
        (Phase::Verify, _) => (state.clone(), vec![Action::Look]),
        (Phase::Pre, Observation::Judged(judgement)) => {
            judged(rules, state, judgement, now, |_| advance(rules, state, now))
        }
        (Phase::Pre, _) => (state.clone(), vec![Action::Ask(GatePhase::Pre)]),
        (Phase::Hold, Observation::Judged(judgement)) => {
            judged(rules, state, judgement, now, |state| leave(rules, state, now))
        }
        (Phase::Hold, _) => (state.clone(), vec![Action::Ask(GatePhase::Step)]),
        (Phase::Promote, Observation::Judged(judgement)) => {
            judged(rules, state, judgement, now, |_| write(rules.last(), state, now))
        }
        (Phase::Promote, _) => (state.clone(), vec![Action::Ask(GatePhase::Promote)]),
        (Phase::Post, Observation::Judged(judgement)) => {
            judged(rules, state, judgement, now, |_| finish(state, now))
        }
        (Phase::Post, _) => (state.clone(), vec![Action::Ask(GatePhase::Post)]),
    }
}

/// The gates have said something; `go` is what follows when they let the run go on.
fn judged(
    rules: &Rules,
    state: &State,
    judgement: &Judgement,
    now: Timestamp,
    go: impl FnOnce(&State) -> (State, Vec<Action>),
) -> (State, Vec<Action>) {
    match judgement {
        Judgement::Pass if state.hold_is_over(rules, now) => go(state),
        Judgement::Pass => (state.clone(), vec![Action::Wait]),
        Judgement::Wait(why) => match rules.hold(state.step).most {
            Some(most) if state.phase == Phase::Hold && now.duration_since(state.since) >= most => {
                let detail = format!("there is no verdict within the longest time of a step: {why}");
                end(state, "held", Exit::Inconclusive, detail, now)
            }
            _ => (state.clone(), vec![Action::Wait]),
        },
        Judgement::Hold(why) => end(state, "held", Exit::Inconclusive, why.clone(), now),
        Judgement::Fail(why) => failed(rules, state, why, now),
        Judgement::Approve(gate) => {
            let why = format!("gate {gate} waits for a person");
            let next = State { awaiting: Some(gate.clone()), ..state.to(Phase::Paused, now) };
            (next, vec![Action::Decide("pause", why), Action::Mark(Mark::Paused)])
        }
    }
}

fn failed(rules: &Rules, state: &State, why: &str, now: Timestamp) -> (State, Vec<Action>) {
    match (state.step, rules.on_failure) {
        (None, _) => refused(rules, state, why, now),
        (Some(_), OnFailure::Rollback) => roll_back(state, why, None, now),
        (Some(_), OnFailure::Hold) => end(state, "held", Exit::Inconclusive, why.to_owned(), now),
    }
}

/// Before the first step: nothing was changed, and the marks are taken away. After it: as a failed gate.
fn refused(rules: &Rules, state: &State, why: &str, now: Timestamp) -> (State, Vec<Action>) {
    if state.step.is_some() {
        return failed(rules, state, why, now);
    }
    let end = End { outcome: "failed", exit: Exit::Refused, proven: true, detail: why.to_owned() };
    (state.to(Phase::Ended, now), vec![Action::Release, Action::End(end)])
}

fn asked(rules: &Rules, state: &State, intent: Intent, now: Timestamp) -> (State, Vec<Action>) {
    let decide = |what| Action::Decide(what, format!("asked by `meshctl canary {}`", intent.word()));
    match intent {
        Intent::Abort => roll_back(state, "asked by `meshctl canary abort`", None, now),
        Intent::Pause if state.phase == Phase::Paused => (state.clone(), vec![Action::Mark(Mark::Paused)]),
        Intent::Pause => (state.to(Phase::Paused, now), vec![decide("pause"), Action::Mark(Mark::Paused)]),
        Intent::Resume => {
            let mut next = State { awaiting: None, ..state.clone() };
            if state.phase == Phase::Paused {
                let back = if state.step.is_some() { Phase::Verify } else { Phase::Pre };
                next = state.to(back, now);
                next.approved.extend(state.awaiting.clone());
            }
            let mark = if state.step.is_some() { Mark::Step } else { Mark::Pre };
            (next, vec![decide("resume"), Action::Mark(mark)])
        }
        Intent::Promote | Intent::PromoteFull => {
            let skip = if intent == Intent::Promote { Skip::Step } else { Skip::All };
            let next = State { skip: Some(skip), ..state.clone() };
            let (next, mut actions) = match state.phase {
                // It is not in force yet; what comes then is left out.
                Phase::Verify => (next, vec![Action::Mark(Mark::Step)]),
                Phase::Promote => write(rules.last(), &next, now),
                Phase::Post => finish(&next, now),
                _ => leave(rules, &next, now),
            };
            actions.insert(0, decide("promote"));
            (next, actions)
        }
    }
}

fn in_force(rules: &Rules, state: &State, now: Timestamp) -> (State, Vec<Action>) {
    if state.skip.is_some() {
        return leave(rules, state, now);
    }
    (state.to(Phase::Hold, now), vec![Action::Begin])
}

/// Leaves a step whose hold is over.
fn leave(rules: &Rules, state: &State, now: Timestamp) -> (State, Vec<Action>) {
    match (state.step.is_some_and(|step| step >= rules.last()), state.skip) {
        (true, Some(Skip::All)) => finish(state, now),
        (true, _) => (State { skip: None, ..state.to(Phase::Post, now) }, Vec::new()),
        (false, Some(Skip::All)) => write(rules.last(), state, now),
        (false, Some(Skip::Step)) => {
            let next = state.step.map_or(0, |step| step + 1);
            write(next, &State { skip: None, ..state.clone() }, now)
        }
        (false, None) => advance(rules, state, now),
    }
}

/// Goes to the next step; the gates of the last one are asked first.
fn advance(rules: &Rules, state: &State, now: Timestamp) -> (State, Vec<Action>) {
    let next = state.step.map_or(0, |step| step + 1);
    if next == rules.last() {
        return (state.to(Phase::Promote, now), Vec::new());
    }
    write(next, state, now)
}

fn write(step: usize, state: &State, now: Timestamp) -> (State, Vec<Action>) {
    let why = format!("step {}", step + 1);
    (state.to(state.phase, now), vec![Action::Decide("advance", why), Action::Write(step)])
}

/// Says so on the objects first, so that a process that takes it up here only takes the marks away.
fn finish(state: &State, now: Timestamp) -> (State, Vec<Action>) {
    let why = EVERY_STEP.to_owned();
    (state.to(Phase::Finish, now), vec![Action::Decide("promote", why), Action::Mark(Mark::Done)])
}

fn release(state: &State, now: Timestamp) -> (State, Vec<Action>) {
    let detail = "the canary has the last share of the plan".to_owned();
    let end = End { outcome: "promoted", exit: Exit::Yes, proven: true, detail };
    (state.to(Phase::Ended, now), vec![Action::Release, Action::End(end)])
}

fn roll_back(state: &State, why: &str, signal: Option<Exit>, now: Timestamp) -> (State, Vec<Action>) {
    let next = State { cause: Some((why.to_owned(), signal)), ..state.to(Phase::RollBack, now) };
    (next, vec![Action::Decide("roll back", why.to_owned())])
}

fn restored(state: &State, proven: bool, detail: &str, now: Timestamp) -> (State, Vec<Action>) {
    let (why, signal) = state.cause.clone().unwrap_or_else(|| ("it was begun before".to_owned(), None));
    let exit = match (proven, signal) {
        (false, _) => Exit::RollbackUnproven,
        (true, Some(signal)) => signal,
        (true, None) => Exit::RolledBack,
    };
    let end = End { outcome: "rolled-back", exit, proven, detail: format!("{why}; {detail}") };
    let mut actions = vec![Action::End(end)];
    if proven {
        actions.insert(0, Action::Release);
    }
    (state.to(Phase::Ended, now), actions)
}

fn paused(state: &State) -> String {
    match &state.awaiting {
        Some(gate) => format!("gate {gate} waits for a person: `meshctl canary resume`, then run again"),
        None => "paused by a person: `meshctl canary resume`, then run again".to_owned(),
    }
}

fn end(
    state: &State,
    outcome: &'static str,
    exit: Exit,
    detail: String,
    now: Timestamp,
) -> (State, Vec<Action>) {
    (state.to(Phase::Ended, now), vec![Action::End(End { outcome, exit, proven: false, detail })])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        Rules {
            holds: vec![Hold { least: SignedDuration::from_secs(60), most: None }; 4],
            verify: SignedDuration::from_secs(120),
            on_failure: OnFailure::Rollback,
            leave_when_paused: false,
        }
    }

    /// Whatever is seen, in whatever order: no step is left out but by `promote --full`, a rollback ends with a restore, and
    /// an end is final.
    #[test]
    fn any_walk_keeps_the_order_of_steps_and_ends_for_good() {
        let mut seed = 1_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        let mut ends = BTreeSet::new();
        for _ in 0..20_000 {
            let mut now = Timestamp::UNIX_EPOCH;
            let mut state = State::begin(now);
            let mut written = None;
            let mut seen = Observation::Tick;
            for _ in 0..60 {
                now += SignedDuration::from_secs(i64::try_from(next(40)).unwrap());
                let before = state.clone();
                let (after, actions) = step(&rules(), &state, &seen, now);
                state = after;
                if before.phase == Phase::RollBack && state.phase != Phase::RollBack {
                    assert!(matches!(seen, Observation::Restored(..)), "{before:?} {seen:?}");
                }
                seen = Observation::Tick;
                for action in actions {
                    seen = match action {
                        Action::Write(step) => {
                            let expected = before.step.map_or(0, |step| step + 1);
                            let full = matches!(state.skip, Some(Skip::All));
                            assert!(step == expected || (full && step == 3), "{before:?} {step}");
                            written = Some(step);
                            Observation::Written(step)
                        }
                        Action::Look => Observation::Looked(next(3) > 0, String::new()),
                        Action::Ask(_) => Observation::Judged(match next(12) {
                            0 => Judgement::Fail(String::new()),
                            1 => Judgement::Approve("a".to_owned()),
                            2 | 3 => Judgement::Wait(String::new()),
                            _ => Judgement::Pass,
                        }),
                        Action::Restore => Observation::Restored(next(2) == 0, String::new()),
                        Action::End(end) => {
                            assert_eq!(state.phase, Phase::Ended);
                            assert!(end.outcome != "promoted" || written == Some(3), "{before:?}");
                            ends.insert(end.exit);
                            Observation::Tick
                        }
                        _ => Observation::Tick,
                    };
                }
                if seen == Observation::Tick && next(8) == 0 {
                    seen = match next(7) {
                        0 => Observation::Signal(Exit::Terminated, next(2) == 0),
                        1 => Observation::Asked(Intent::Pause),
                        2 => Observation::Asked(Intent::PromoteFull),
                        3 => Observation::Asked(Intent::Abort),
                        4 => Observation::Asked(Intent::Promote),
                        _ => Observation::Asked(Intent::Resume),
                    };
                }
                if before.phase == Phase::Ended {
                    assert_eq!(state, before);
                }
            }
        }
        for exit in [Exit::Yes, Exit::Refused, Exit::RolledBack, Exit::RollbackUnproven, Exit::Terminated] {
            assert!(ends.contains(&exit), "{exit:?} in {ends:?}");
        }
    }
}
