//! The routing objects of a run: which rules of them it moves, from which weights, to which; and the one guarded write by
//! which it does everything: claim, step, pause, undo, restore and release differ in weights and mark only.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use super::super::annotation::{ANNOTATION, Intent, RuleState, RunMark, State, Weights, weights};
use super::super::plan::Plan;
use super::super::target::Route;
use super::super::weights::ramp;
use super::super::write::{
    Again, PatchError, RouteApi, Seen, dry_run, foreign_writer, guards, is_weight, last_writer, seen,
    set_annotation, set_weight, unchanged_version,
};
use super::super::{Share, plan};
use crate::base::{Error, Exit, ObjectRef, Result, text};
use crate::document::Tree;
use crate::estate::{Estate, Object};
use crate::mesh::split::SplitAdapter;
use crate::model::{BackendId, Split};
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
}

/// One rule of it.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// Position of the route in the plan.
    pub(super) route: usize,
    /// Its name when the run began.
    pub(super) label: String,
    /// The backends, in order.
    ids: Vec<BackendId>,
    /// The one that gives, and the one that gains.
    stable: usize,
    canary: usize,
    /// The weights in force before the run.
    pub(super) baseline: Weights,
    /// The backends that had no weight written then.
    absent: BTreeSet<String>,
    /// The weights of every step.
    pub(super) steps: Vec<Weights>,
}

/// What the weights of an object are to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// Those of a step.
    Step(usize),
    /// Those from before the run, absent ones absent.
    Baseline,
    /// Those that the run has written last, or that are there when it has not begun.
    Keep,
    /// Those that are there, whoever wrote them.
    Adopt,
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

impl Rule {
    /// The backend that gains.
    pub(super) fn gaining(&self) -> &BackendId {
        &self.ids[self.canary]
    }

    /// The rule as the run finds it, in an object where it may have begun already.
    pub(super) fn new(
        route: usize,
        split: &Split,
        (stable, canary): (usize, usize),
        begun: Option<(&String, &RuleState)>,
        shares: &[Share],
    ) -> Result<Self, String> {
        let label = begun.map_or(&split.rule.label, |(label, _)| label).clone();
        let begun = begun.map(|(_, state)| state);
        let baseline = begun.map_or_else(|| weights(split), |state| state.baseline.clone());
        let absent = match begun {
            Some(state) => state.absent.iter().cloned().collect(),
            None => split
                .backends
                .iter()
                .filter(|backend| backend.written.is_none())
                .map(|backend| backend.id.to_string())
                .collect(),
        };
        let ids: Vec<BackendId> = split.backends.iter().map(|backend| backend.id.clone()).collect();
        let before: Vec<u64> =
            ids.iter().map(|id| baseline.get(&id.to_string()).copied().unwrap_or(0)).collect();
        let steps = ramp(&before, canary, shares, Some(stable), split.max_weight)
            .map_err(|impossible| plan::impossible(&impossible, &split.rule.label).0)?
            .into_iter()
            .map(|step| ids.iter().map(ToString::to_string).zip(step).collect())
            .collect();
        Ok(Self { route, label, ids, stable, canary, baseline, absent, steps })
    }

    /// The share of the canary in percent.
    pub(super) fn percent(&self, weights: &Weights) -> f64 {
        let canary = weights.get(&self.ids[self.canary].to_string()).copied().unwrap_or(0);
        100.0 * canary as f64 / weights.values().sum::<u64>().max(1) as f64
    }

    /// The weight of the canary, and the sum of all, as they are.
    pub(super) fn found(&self, split: &Split) -> (u64, u64) {
        let canary = split.backends.iter().find(|backend| backend.id == self.ids[self.canary]);
        (canary.map_or(0, |backend| backend.weight), split.total())
    }

    /// The weights of a goal; `None` for those that are there.
    pub(super) fn weights(&self, goal: Goal) -> Option<&Weights> {
        match goal {
            Goal::Step(step) => self.steps.get(step),
            Goal::Baseline => Some(&self.baseline),
            Goal::Keep | Goal::Adopt => None,
        }
    }

    /// Takes the weights from before the run from the rule as it was then.
    fn rebase(&mut self, split: &Split, shares: &[Share]) -> Result<(), String> {
        let place = |index: usize| split.backends.iter().position(|backend| backend.id == self.ids[index]);
        let places = place(self.stable).zip(place(self.canary));
        let places =
            places.ok_or_else(|| format!("the snapshot has other backends in rule {}", self.label))?;
        *self = Self { label: self.label.clone(), ..Self::new(self.route, split, places, None, shares)? };
        Ok(())
    }

    /// Whether the weights are those from before the run, absent ones absent.
    pub(super) fn is_baseline(&self, split: &Split) -> bool {
        split.backends.iter().all(|backend| {
            let name = backend.id.to_string();
            let absent = self.absent.contains(&name) && backend.written.is_some();
            !absent && self.baseline.get(&name) == Some(&backend.weight)
        })
    }

    /// The backends with weights, for verification.
    pub(super) fn pairs(&self, weights: &Weights) -> Vec<(BackendId, u64)> {
        self.ids.iter().map(|id| (id.clone(), weights.get(&id.to_string()).copied().unwrap_or(0))).collect()
    }

    /// The rule in the object as it is: by its name, or by its backends where others have moved it.
    pub(super) fn find(&self, splits: &[Split]) -> Option<Split> {
        let ours: BTreeSet<&BackendId> = self.ids.iter().collect();
        let alike: Vec<&Split> = splits
            .iter()
            .filter(|split| split.backends.iter().map(|backend| &backend.id).collect::<BTreeSet<_>>() == ours)
            .collect();
        let named = alike.iter().find(|split| split.rule.label == self.label);
        match (named, alike.as_slice()) {
            (Some(split), _) | (None, [split]) => Some((*split).clone()),
            _ => None,
        }
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
    pub(super) fn rebase(&mut self, saved: &Saved, shares: &[Share]) -> Result<(), String> {
        let tree = Arc::new(Tree::from_json(&saved.object));
        let reference = ObjectRef {
            api_version: self.key.kind.api_version(),
            kind: saved.kind.clone(),
            namespace: saved.namespace.clone(),
            name: saved.name.clone(),
        };
        let splits = self.adapter.splits(&Object::new(reference, None, tree));
        for rule in &mut self.rules {
            let split =
                rule.find(&splits).ok_or_else(|| format!("the snapshot has no rule {}", rule.label))?;
            rule.rebase(&split, shares)?;
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
        let splits = self.adapter.splits(&seen.object);
        self.rules
            .iter()
            .map(|rule| {
                rule.find(&splits).ok_or_else(|| {
                    let detail = format!("rule {} with its backends is not there any more", rule.label);
                    Halt::Drift(Drift::new(&self.key, &seen.raw, detail))
                })
            })
            .collect()
    }

    /// Refuses to go on from what somebody else has written. `run` and `holder`: who we are.
    pub(super) fn undisturbed(&self, seen: &Seen, run: &str, holder: &str) -> Result<RunMark, Halt> {
        let drift = |detail: String| Halt::Drift(Drift::new(&self.key, &seen.raw, detail));
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
        Ok(mark.clone())
    }

    /// The patch that leads from what was read to the goal; empty when all is there.
    fn patch(&self, seen: &Seen, goal: Goal, annotation: Option<&str>) -> Result<Vec<Value>, Halt> {
        let mut tests = Vec::new();
        let mut changes = Vec::new();
        for (rule, split) in self.rules.iter().zip(self.splits(seen)?) {
            tests.extend(guards(seen, &split));
            let Some(wanted) = rule.weights(goal) else { continue };
            for backend in &split.backends {
                let name = backend.id.to_string();
                let pointer = backend.path.pointer();
                let weight = wanted.get(&name).copied().unwrap_or(0);
                match backend.written {
                    Some(_) if goal == Goal::Baseline && rule.absent.contains(&name) => {
                        changes.push(json!({"op": "remove", "path": pointer}));
                    }
                    None if goal == Goal::Baseline && rule.absent.contains(&name) => {}
                    Some(written) if u64::try_from(written) == Ok(weight) => {}
                    _ => changes.push(set_weight(seen, &pointer, weight)),
                }
            }
        }
        let path = format!("/metadata/annotations/{}", ANNOTATION.replace('/', "~1"));
        let old = seen.raw.pointer(&path).and_then(Value::as_str);
        match annotation {
            Some(new) if old != Some(new) => changes.extend(set_annotation(seen, new)),
            None if old.is_some() => {
                changes.push(json!({"op": "test", "path": path, "value": old}));
                changes.push(json!({"op": "remove", "path": path}));
            }
            _ => {}
        }
        if changes.is_empty() {
            return Ok(Vec::new());
        }
        tests.extend(changes);
        Ok(tests)
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
        let known = seen.state.as_ref().filter(|state| goal == Goal::Keep && state.run.is_some());
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
            let Some(wanted) = rule.weights(goal) else { continue };
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
        let patch = self.patch(seen, goal, annotation.as_deref())?;
        if patch.is_empty() {
            return Ok(());
        }
        let lists: Vec<String> = splits.iter().map(|split| split.rule.list.pointer()).collect();
        let allowed = |path: &str| lists.iter().any(|list| is_weight(list, path));
        let api = RouteApi { api: &*self.api, key: &self.key };
        match dry_run(&api, seen, &patch.into(), &allowed, &self.doing()) {
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
            let mut patch = self.patch(&seen, goal, annotation.as_deref())?;
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
