//! The routing objects of a run, and the one guarded write by which it does everything: claim, step, pause, undo, restore
//! and release differ in the goal and in the mark only. A write is one patch, so an object is at a step or it is not.

use std::sync::Arc;

use serde_json::{Value, json};

use super::super::annotation::{ANNOTATION, Intent, RuleState, RunMark, State, weights};
use super::super::plan::Plan;
use super::super::stage;
use super::super::target::Route;
use super::super::write::{
    Again, PatchError, RouteApi, Seen, dry_run, foreign_writer, guards, is_weight, last_writer, seen,
    set_annotation, set_weight, unchanged_version,
};
use super::rule::{Goal, Rule};
use super::settings::Step;
use super::staged::Staged;
use crate::base::{Error, Exit, ObjectRef, Result, text};
use crate::document::Tree;
use crate::estate::{Estate, Object};
use crate::mesh::split::SplitAdapter;
use crate::model::Split;
use crate::operation::api::{ATTEMPTS, back_off};
use crate::operation::{Api, Clock, Key, Saved};

/// One routing object of a run.
pub(super) struct Target {
    pub(super) api: Arc<dyn Api>,
    pub(super) context: Option<String>,
    pub(super) key: Key,
    pub(super) adapter: &'static dyn SplitAdapter,
    pub(super) rules: Vec<Rule>,
    /// The fingerprint of its spec before the run.
    pub(super) spec: String,
    /// The annotation as it was when the run was taken up.
    pub(super) begun: Option<String>,
    /// What another process of the run has left.
    pub(super) mark: Option<RunMark>,
    /// The object as it was before the run, where it is known.
    pub(super) before: Option<Value>,
    /// The name of the plan.
    pub(super) plan: String,
    /// The steps of the plan.
    pub(super) steps: Arc<[Step]>,
}

/// Why a run cannot go on.
#[derive(Debug)]
pub(super) enum Halt {
    /// Somebody else changed what the run had written.
    Drift(Drift),
    /// An invariant does not hold.
    Refused(String),
    /// Anything else.
    Error(Error),
}

/// What must be there for a write to be done.
#[derive(Debug, Clone, Copy)]
pub(super) enum Guard<'g> {
    /// What this process of this run has written: its name, and the process.
    Ours(&'g str, &'g str),
    /// The annotation as it was read when the run was taken up.
    Claim(Option<&'g str>),
    /// Nothing: the weights from before the run are restored whatever others did.
    Restore,
}

/// A foreign change.
#[derive(Debug)]
pub(super) struct Drift {
    pub(super) object: String,
    pub(super) manager: String,
    pub(super) at: String,
    pub(super) detail: String,
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl Drift {
    fn new(key: &Key, raw: &Value, detail: String) -> Self {
        let (manager, at) =
            foreign_writer(raw).unwrap_or_else(|| ("a writer that left no trace".to_owned(), String::new()));
        Self { object: key.to_string(), manager, at, detail }
    }

    pub(super) fn error(&self) -> Error {
        let at = if self.at.is_empty() { String::new() } else { format!(" at {}", self.at) };
        Error::conflict(
            format!("watching {}", self.object),
            format!("{} changed it{at}: {}", self.manager, self.detail),
        )
        .advise(
            "Nothing was done about it. `run` with --adopt goes on from what is there, with --reassert it writes the weights of the step again; `abort` restores the weights from before the run.",
        )
    }
}

impl Target {
    fn doing(&self) -> String {
        format!("writing {}", self.key)
    }

    /// Reads the object.
    pub(super) fn read(&self) -> Result<Seen> {
        let doing = format!("reading {}", self.key);
        let raw = self.api.get(&self.key)?.ok_or_else(|| self.gone())?;
        seen(raw, &doing)
    }

    /// Takes what was before the run from a snapshot.
    pub(super) fn rebase(&mut self, saved: &Saved) -> Result<(), String> {
        let tree = Arc::new(Tree::from_json(&saved.object));
        let reference = ObjectRef {
            api_version: self.key.kind.api_version(),
            kind: saved.kind.clone(),
            namespace: saved.namespace.clone(),
            name: saved.name.clone(),
        };
        let splits = stage::splits(self.adapter, &Object::new(reference, None, tree));
        for rule in &mut self.rules {
            let found = rule.find(&splits).and_then(|at| splits.get(at));
            let split = found.ok_or_else(|| format!("the snapshot has no rule {}", rule.label))?;
            rule.rebase(split, &self.steps)?;
        }
        self.before = Some(saved.object.clone());
        self.spec.clone_from(&saved.spec);
        Ok(())
    }

    /// Leaves word on the object for the run that has marked it; nothing else changes.
    pub(super) fn intend(&self, intent: Intent, clock: &dyn Clock) -> Result<(), Halt> {
        let mut last = None;
        for attempt in 0..ATTEMPTS {
            let seen = self.read()?;
            let Some(mut state) = seen.state.clone().filter(|state| state.run.is_some()) else {
                return Err(Error::conflict(self.doing(), "the run has ended meanwhile").into());
            };
            if let Some(run) = &mut state.run {
                if run.intent == Some(intent) {
                    return Ok(());
                }
                run.intent = Some(intent);
            }
            let patch = set_annotation(&seen, &state.text(&self.doing())?);
            match self.api.patch(&self.key, &patch.into(), false) {
                Ok(_) => return Ok(()),
                Err(PatchError::Other(error)) => return Err(error.into()),
                Err(PatchError::Unsure(error)) => {
                    last = Some(error);
                    back_off(clock, attempt);
                }
                Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => {
                    last = Some(Error::conflict(self.doing(), why));
                }
            }
        }
        Err(last.unwrap_or_else(|| Error::unreachable(self.doing(), "it could not be written")).into())
    }

    /// A foreign change of this object.
    pub(super) fn drift(&self, seen: &Seen, detail: String) -> Halt {
        Halt::Drift(Drift::new(&self.key, &seen.raw, detail))
    }

    fn gone(&self) -> Error {
        Error::conflict(format!("watching {}", self.key), "it was deleted while the canary was on it").advise(
            "Nothing is routed by it any more. Restore it from its source, then run again or use `abort`; the journal has it as it was.",
        )
    }

    /// The rules as they are, in the order of [`Target::rules`].
    pub(super) fn splits(&self, seen: &Seen) -> Result<Vec<Split>, Halt> {
        let splits = stage::splits(self.adapter, &seen.object);
        self.rules
            .iter()
            .map(|rule| {
                rule.find(&splits).and_then(|at| splits.get(at)).cloned().ok_or_else(|| {
                    self.drift(seen, format!("rule {} with its backends is not there any more", rule.label))
                })
            })
            .collect()
    }

    /// Refuses to go on from what somebody else has written. `run` and `holder`: who we are.
    pub(super) fn undisturbed(&self, seen: &Seen, run: &str, holder: &str) -> Result<RunMark, Halt> {
        let drift = |detail: String| self.drift(seen, detail);
        let splits = self.splits(seen)?;
        let state = seen.state.as_ref();
        let Some((state, mark)) = state.and_then(|state| Some((state, state.run.as_ref()?))) else {
            return Err(drift(format!("the annotation {ANNOTATION} is gone")));
        };
        if mark.run != run || mark.holder != holder {
            let cause = format!("{} has taken it over with run {}", mark.actor, mark.run);
            return Err(Error::conflict(format!("watching {}", self.key), cause)
                .advise("This process has ended; the other one goes on.")
                .into());
        }
        for (rule, split) in self.rules.iter().zip(&splits) {
            let drifts = state.rules.get(&rule.label).map(|state| state.drift(split)).unwrap_or_default();
            if !drifts.is_empty() {
                let show = |weight: Option<u64>| {
                    weight.map_or_else(|| "absent".to_owned(), |weight| weight.to_string())
                };
                let changes: Vec<String> = drifts
                    .iter()
                    .map(|d| format!("{} from {} to {}", d.backend, show(d.expected), show(d.found)))
                    .collect();
                return Err(drift(format!("weights of rule {}: {}", rule.label, text::list(&changes, 9))));
            }
        }
        if let Some(detail) = self.lacks(seen, mark) {
            return Err(drift(detail));
        }
        Ok(mark.clone())
    }

    /// The patch that leads from what was read to the goal; empty when all is there. `staged`: what was read, with what
    /// stands beside the weights at the goal.
    fn patch(&self, staged: Staged, goal: Goal, annotation: Option<&str>) -> Result<Vec<Value>, Halt> {
        let Staged { patch: mut changes, seen } = staged;
        if !changes.is_empty() {
            changes.insert(0, unchanged_version(&seen));
        }
        for (rule, split) in self.rules.iter().zip(self.splits(&seen)?) {
            // Tests of what is there after the changes so far: whatever else those rest on they test themselves.
            changes.extend(guards(&seen, &split));
            let Some(wanted) = rule.weights(goal) else { continue };
            for backend in &split.backends {
                let name = backend.id.to_string();
                let pointer = backend.path.pointer();
                let weight = wanted.get(&name).copied().unwrap_or(0);
                match backend.written {
                    Some(_) if rule.is_absent(goal, &name) => {
                        changes.push(json!({"op": "remove", "path": pointer}));
                    }
                    None if rule.is_absent(goal, &name) => {}
                    Some(written) if u64::try_from(written) == Ok(weight) => {}
                    _ => changes.push(set_weight(&seen, &pointer, weight)),
                }
            }
        }
        let path = format!("/metadata/annotations/{}", ANNOTATION.replace('/', "~1"));
        let old = seen.raw.pointer(&path).and_then(Value::as_str);
        match annotation {
            Some(new) if old != Some(new) => changes.extend(set_annotation(&seen, new)),
            None if old.is_some() => {
                changes.push(json!({"op": "test", "path": path, "value": old}));
                changes.push(json!({"op": "remove", "path": path}));
            }
            _ => {}
        }
        let is_test = |operation: &Value| operation["op"] == "test";
        Ok(if changes.iter().all(is_test) { Vec::new() } else { changes })
    }

    /// The text of the annotation with the weights of the goal.
    fn annotation(
        &self,
        seen: &Seen,
        goal: Goal,
        mark: Option<&RunMark>,
        now: jiff::Timestamp,
    ) -> Result<Option<String>, Halt> {
        let Some(mark) = mark else { return Ok(None) };
        let splits = self.splits(seen)?;
        let kept = matches!(goal, Goal::Keep | Goal::End);
        let known = seen.state.as_ref().filter(|state| kept && state.run.is_some());
        let rules = self.rules.iter().zip(&splits).map(|(rule, split)| {
            let kept = || known.and_then(|state| Some(state.rules.get(&rule.label)?.weights.clone()));
            let state = RuleState {
                weights: rule.weights(goal).cloned().or_else(kept).unwrap_or_else(|| weights(split)),
                baseline: rule.baseline.clone(),
                absent: rule.absent.iter().cloned().collect(),
            };
            (rule.label.clone(), state)
        });
        let state = State::of_run(rules.collect(), now, mark.clone());
        Ok(Some(state.text(&self.doing())?))
    }

    /// Lets the API server try a write, after the invariants were checked (I1 to I9), and checks what it would make of it (I4).
    pub(super) fn rehearse(
        &self,
        seen: &Seen,
        goal: Goal,
        mark: &RunMark,
        estate: &Estate,
        now: jiff::Timestamp,
    ) -> Result<(), Halt> {
        let splits = self.splits(seen)?;
        let route = Route { object: &seen.object, adapter: self.adapter };
        for (rule, split) in self.rules.iter().zip(&splits) {
            let Some(wanted) = rule.weights_to_bear(goal) else { continue };
            let plan = Plan::of(estate, route, split, wanted);
            let broken: Vec<String> = plan
                .invariants
                .iter()
                .filter(|invariant| !invariant.ok)
                .map(|invariant| format!("{}: {}", invariant.code, invariant.detail))
                .collect();
            if !broken.is_empty() && plan.changes() {
                return Err(Halt::Refused(format!(
                    "{}, rule {}: {}",
                    self.key,
                    rule.label,
                    broken.join("; ")
                )));
            }
        }
        let annotation = self.annotation(seen, goal, Some(mark), now)?;
        let staged = self.staged(seen, goal).map_err(Halt::Refused)?;
        let before = staged.seen.raw.clone();
        let splits = self.splits(&staged.seen)?;
        let patch = self.patch(staged, goal, annotation.as_deref())?;
        if patch.is_empty() {
            return Ok(());
        }
        let lists: Vec<String> = splits.iter().map(|split| split.rule.list.pointer()).collect();
        let allowed = |path: &str| lists.iter().any(|list| is_weight(list, path));
        let api = RouteApi { api: &*self.api, key: &self.key };
        match dry_run(&api, &before, &patch.into(), &allowed, &self.doing()) {
            // The write itself is guarded by the same tests.
            Ok(()) | Err(Again::Retry(_)) => Ok(()),
            Err(Again::Stop(error)) if error.exit == Exit::Refused => Err(Halt::Refused(error.cause)),
            Err(Again::Stop(error)) => Err(error.into()),
        }
    }

    /// Writes the goal and the mark, or takes the mark away. What others write in between is kept or ends in a conflict; a
    /// lost answer is found by reading.
    pub(super) fn write(
        &self,
        goal: Goal,
        mark: Option<&RunMark>,
        guard: Guard<'_>,
        clock: &dyn Clock,
    ) -> Result<Value, Halt> {
        let now = clock.now();
        let mut last = None;
        for attempt in 0..ATTEMPTS {
            let seen = self.read()?;
            let annotation = self.annotation(&seen, goal, mark, now)?;
            let staged = self.staged(&seen, goal).map_err(Halt::Refused)?;
            let mut patch = self.patch(staged, goal, annotation.as_deref())?;
            if patch.is_empty() {
                return Ok(seen.raw);
            }
            match guard {
                Guard::Ours(run, holder) => {
                    self.undisturbed(&seen, run, holder)?;
                }
                Guard::Claim(expected) if seen.object.annotation(ANNOTATION) != expected => {
                    return Err(Error::conflict(self.doing(), "another run was faster to take it")
                        .advise("See `meshctl canary status`.")
                        .into());
                }
                Guard::Claim(_) => patch.insert(0, unchanged_version(&seen)),
                Guard::Restore => {}
            }
            match self.api.patch(&self.key, &patch.into(), false) {
                Ok(object) => return Ok(object),
                Err(PatchError::Other(error)) => return Err(error.into()),
                Err(PatchError::Unsure(error)) => {
                    last = Some(error);
                    back_off(clock, attempt);
                }
                Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => {
                    let cause = format!(
                        "the object kept changing while it was written: {why}; last by {}",
                        last_writer(&seen.raw)
                    );
                    last = Some(
                        Error::conflict(self.doing(), cause).advise("See who writes it, then run again."),
                    );
                }
            }
        }
        Err(last.unwrap_or_else(|| Error::unreachable(self.doing(), "it could not be written")).into())
    }
}
