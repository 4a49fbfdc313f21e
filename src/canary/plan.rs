//! The plan of one shift: which weights change, and whether the invariants hold. Pure.

use super::invariants::{self, Invariant};
use super::target::{Aim, Request, Route};
use super::weights::{Impossible, reweigh};
use crate::base::{Error, Result};
use crate::estate::Estate;
use crate::model::{Backend, Split};

/// One backend with its weights before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The backend.
    pub backend: Backend,
    /// The name that is short and unique in its rule.
    pub name: String,
    /// Its new weight.
    pub after: u64,
}

impl Shift {
    /// Whether the manifest must change.
    pub fn changes(&self) -> bool {
        match self.backend.written {
            Some(written) => u64::try_from(written) != Ok(self.after),
            None => self.backend.weight != self.after,
        }
    }
}

/// What is to be done to one rule.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The rule as it is.
    pub split: Split,
    /// Every backend, in order.
    pub shifts: Vec<Shift>,
    /// The invariants, each with its verdict.
    pub invariants: Vec<Invariant>,
}

impl Plan {
    /// Whether anything changes.
    pub fn changes(&self) -> bool {
        self.shifts.iter().any(Shift::changes)
    }

    /// Adds the verdict of an invariant.
    pub(super) fn add(&mut self, invariant: Invariant) {
        self.invariants.push(invariant);
        self.invariants.sort_by_key(|invariant| invariant.code);
    }

    /// Refuses when an invariant does not hold.
    pub(super) fn check(&self, request: &Request) -> Result<()> {
        let broken: Vec<String> = self
            .invariants
            .iter()
            .filter(|invariant| !invariant.ok)
            .map(|invariant| format!("{}: {}", invariant.code, invariant.detail))
            .collect();
        if broken.is_empty() || !self.changes() {
            return Ok(());
        }
        Err(Error::refused(request.doing(), broken.join("; "))
            .advise("Nothing was changed. docs/canary.md explains each invariant."))
    }
}

impl Plan {
    /// The plan that gives the backends of a rule these weights, by name.
    pub(super) fn of(
        estate: &Estate,
        route: Route<'_>,
        split: &Split,
        wanted: &std::collections::BTreeMap<String, u64>,
    ) -> Self {
        let after = split
            .backends
            .iter()
            .map(|backend| wanted.get(&backend.id.to_string()).copied().unwrap_or(backend.weight))
            .collect();
        Self::with(estate, route, split, after)
    }

    /// The plan that gives the backends of a rule these weights, in their order.
    pub(super) fn with(estate: &Estate, route: Route<'_>, split: &Split, after: Vec<u64>) -> Self {
        let shifts: Vec<Shift> = split
            .backends
            .iter()
            .zip(short_names(&split.backends))
            .zip(after)
            .map(|((backend, name), after)| Shift { backend: backend.clone(), name, after })
            .collect();
        let invariants = invariants::check(estate, route, split, &shifts);
        Self { split: split.clone(), shifts, invariants }
    }
}

/// Plans the shift of a rule in which the backend stands already.
pub(super) fn plan(estate: &Estate, route: Route<'_>, aim: &Aim, request: &Request) -> Result<Plan> {
    let split = &aim.split;
    let weights: Vec<u64> = split.backends.iter().map(|backend| backend.weight).collect();
    let after = reweigh(&weights, aim.target, request.to.share, aim.from, split.max_weight)
        .map_err(|impossible| explain(&impossible, split, request))?;
    Ok(Plan::with(estate, route, split, after))
}

fn explain(impossible: &Impossible, split: &Split, request: &Request) -> Error {
    let (cause, advice) = self::impossible(impossible, &split.rule.label);
    Error::refused(request.doing(), cause).advise(advice)
}

/// Why weights cannot be made, and what to do.
pub(super) fn impossible(impossible: &Impossible, rule: &str) -> (String, &'static str) {
    let advice = match impossible {
        Impossible::Lone => "Name the other backend in --to together with --add-backend.",
        Impossible::NobodyElse => "Name the one that takes it with --from.",
        Impossible::NotEnough => "Leave --from out, or choose a smaller share.",
        Impossible::TooFine => "Choose a share with at most two decimals.",
    };
    (format!("I1: {impossible} (rule {rule})"), advice)
}

/// For each backend the shortest of subset, host and complete name that no other shares.
pub(super) fn short_names(backends: &[Backend]) -> Vec<String> {
    let forms = |backend: &Backend| {
        let id = &backend.id;
        let host = id.host.split('.').next().unwrap_or(&id.host).to_owned();
        [id.subset.clone(), Some(host), Some(id.host.clone()), Some(id.to_string())]
    };
    backends
        .iter()
        .map(|backend| {
            forms(backend)
                .into_iter()
                .flatten()
                .find(|form| {
                    backends
                        .iter()
                        .filter(|other| forms(other).into_iter().flatten().any(|o| o == *form))
                        .count()
                        == 1
                })
                .unwrap_or_else(|| backend.id.to_string())
        })
        .collect()
}
