//! One rule that a run moves: its backends, the weights from before the run, and those of every step. Pure.

use std::collections::BTreeSet;

use super::super::annotation::{RuleState, Weights, weights};
use super::super::plan;
use super::super::weights::ramp;
use super::settings::Step;
use crate::canary::Share;
use crate::model::{BackendId, Split};

/// One rule of an object.
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
    pub(super) absent: BTreeSet<String>,
    /// The weights of every step.
    steps: Vec<Weights>,
    /// So many steps come before the first share; their weights are those from before the run.
    early: usize,
}

/// What an object is to be: its weights, and what stands beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// As a step has it.
    Step(usize),
    /// As before the run, absent weights absent.
    Baseline,
    /// As the run has written it last, or as it is when the run has not begun.
    Keep,
    /// The weights that are there, whoever wrote them.
    Adopt,
    /// The weights that the run has written last, and nothing beside them.
    End,
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
        steps: &[Step],
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
        let shares: Vec<Share> = steps.iter().filter_map(|step| step.share).collect();
        let early = steps.len() - shares.len();
        let ramp = ramp(&before, canary, &shares, Some(stable), split.max_weight)
            .map_err(|impossible| plan::impossible(&impossible, &split.rule.label).0)?;
        let ramp = ramp.into_iter().map(|step| ids.iter().map(ToString::to_string).zip(step).collect());
        let steps = std::iter::repeat_n(baseline.clone(), early).chain(ramp).collect();
        Ok(Self { route, label, ids, stable, canary, baseline, absent, steps, early })
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
            Goal::Keep | Goal::Adopt | Goal::End => None,
        }
    }

    /// The weights by which it is judged whether the canary may get requests at a goal: before the first share it gets some
    /// without a weight.
    pub(super) fn weights_to_bear(&self, goal: Goal) -> Option<&Weights> {
        match goal {
            Goal::Step(step) => self.steps.get(step.max(self.early)),
            other => self.weights(other),
        }
    }

    /// Whether a backend has no weight written at a goal.
    pub(super) fn is_absent(&self, goal: Goal, backend: &str) -> bool {
        let before = match goal {
            Goal::Step(step) => step < self.early,
            Goal::Baseline => true,
            Goal::Keep | Goal::Adopt | Goal::End => false,
        };
        before && self.absent.contains(backend)
    }

    /// The backends that give and gain.
    pub(super) fn sides(&self) -> [&BackendId; 2] {
        [&self.ids[self.stable], &self.ids[self.canary]]
    }

    /// Takes the weights from before the run from the rule as it was then.
    pub(super) fn rebase(&mut self, split: &Split, steps: &[Step]) -> Result<(), String> {
        let place = |index: usize| split.backends.iter().position(|backend| backend.id == self.ids[index]);
        let places = place(self.stable).zip(place(self.canary));
        let places =
            places.ok_or_else(|| format!("the snapshot has other backends in rule {}", self.label))?;
        *self = Self { label: self.label.clone(), ..Self::new(self.route, split, places, None, steps)? };
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

    /// The position of the rule in the object as it is: by its name, or by its backends where others have moved it.
    pub(super) fn find(&self, splits: &[Split]) -> Option<usize> {
        let ours: BTreeSet<&BackendId> = self.ids.iter().collect();
        let is_alike =
            |split: &Split| split.backends.iter().map(|backend| &backend.id).collect::<BTreeSet<_>>() == ours;
        let alike: Vec<usize> = (0..splits.len()).filter(|at| is_alike(&splits[*at])).collect();
        let named = alike.iter().find(|at| splits[**at].rule.label == self.label);
        match (named, alike.as_slice()) {
            (Some(at), _) | (None, [at]) => Some(*at),
            _ => None,
        }
    }
}
