//! What must hold before weights are written. The codes are stable; docs/canary.md explains them.

mod capacity;
mod order;
mod ownership;
mod pace;
mod reach;

use super::plan::Shift;
use super::target::Route;
use crate::estate::Estate;
use crate::mesh::split::Readiness;
use crate::model::Split;

pub use pace::{Pace, pace};

/// Kinds that are looked at besides those of the adapter: other controllers, and what says how many pods there can be.
pub const LOOKED_AT: &[(&str, &str)] = &[
    ("flagger.app", "Canary"),
    ("argoproj.io", "Rollout"),
    ("apps", "Deployment"),
    ("apps", "StatefulSet"),
    ("autoscaling", "HorizontalPodAutoscaler"),
];

/// One invariant and its verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invariant {
    /// Its code.
    pub code: &'static str,
    /// Whether it holds, as far as the input shows.
    pub ok: bool,
    /// What was seen.
    pub detail: String,
}

impl Invariant {
    pub(super) fn new(code: &'static str, ok: bool, detail: impl Into<String>) -> Self {
        Self { code, ok, detail: detail.into() }
    }
}

/// The invariants that can be told from the plan alone. I4 is proved on the result of the write.
pub(super) fn check(estate: &Estate, route: Route<'_>, split: &Split, shifts: &[Shift]) -> Vec<Invariant> {
    vec![
        weights(split, shifts),
        readiness(estate, route, shifts),
        capacity::check(estate, route, shifts),
        identities(shifts),
        ownership::check(estate, route),
        order::check(estate, route, shifts),
        reach::check(estate, route, split),
    ]
}

/// I1: integers of at least 0, a sum above 0 that is kept or raised once.
fn weights(split: &Split, shifts: &[Shift]) -> Invariant {
    let negative = split.backends.iter().find(|backend| backend.written.is_some_and(|weight| weight < 0));
    let before = split.total();
    let after: u64 = shifts.iter().map(|shift| shift.after).sum();
    let detail = match negative {
        Some(backend) => format!("{} has a negative weight", backend.id),
        None if before == after => format!("the weights sum to {after} before and after"),
        None => format!("the sum of the weights is raised once, from {before} to {after}"),
    };
    Invariant::new("I1", negative.is_none() && after > 0, detail)
}

/// I2: no weight for a backend that cannot answer.
fn readiness(estate: &Estate, route: Route<'_>, shifts: &[Shift]) -> Invariant {
    let mut bad = Vec::new();
    let mut unknown = Vec::new();
    let mut ready = Vec::new();
    for shift in gaining(shifts) {
        match route.adapter.readiness(estate, route.object, &shift.backend.id) {
            Readiness::Ready(how) => ready.push(format!("{}: {how}", shift.name)),
            Readiness::NotReady(why) => bad.push(format!("{} gets weight, but {why}", shift.name)),
            Readiness::Unknown(why) => unknown.push(format!("{} not checked: {why}", shift.name)),
        }
    }
    let ok = bad.is_empty();
    let detail = if ok { [ready, unknown].concat() } else { bad };
    let detail = if detail.is_empty() { "nobody gains weight".to_owned() } else { detail.join("; ") };
    Invariant::new("I2", ok, detail)
}

/// The backends whose share grows.
fn gaining(shifts: &[Shift]) -> impl Iterator<Item = &Shift> {
    let before: u64 = shifts.iter().map(|shift| shift.backend.weight).sum();
    let after: u64 = shifts.iter().map(|shift| shift.after).sum();
    shifts.iter().filter(move |shift| {
        let (new, old) = (u128::from(shift.after), u128::from(shift.backend.weight));
        new > 0 && (before == 0 || new * u128::from(before) > old * u128::from(after))
    })
}

/// I5: backends are told apart by host, subset and port, never by position.
fn identities(shifts: &[Shift]) -> Invariant {
    let twice = shifts
        .iter()
        .enumerate()
        .find(|(index, shift)| shifts[..*index].iter().any(|other| other.backend.id == shift.backend.id));
    match twice {
        Some((_, shift)) => {
            Invariant::new("I5", false, format!("{} stands twice in the rule", shift.backend.id))
        }
        None => Invariant::new("I5", true, "every backend has its own host, subset and port"),
    }
}
