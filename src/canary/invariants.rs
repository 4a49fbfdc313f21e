//! What must hold before weights are written. The codes are stable; docs/canary.md explains them.

use super::plan::Shift;
use super::target::Route;
use crate::base::text;
use crate::estate::Estate;
use crate::mesh::split::Readiness;
use crate::model::Split;

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
        identities(shifts),
        ownership(estate, route),
        reachability(split),
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
    let before: u64 = shifts.iter().map(|shift| shift.backend.weight).sum();
    let after: u64 = shifts.iter().map(|shift| shift.after).sum();
    let gains = |shift: &&Shift| {
        let (new, old) = (u128::from(shift.after), u128::from(shift.backend.weight));
        new > 0 && (before == 0 || new * u128::from(before) > old * u128::from(after))
    };
    for shift in shifts.iter().filter(gains) {
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

/// I6: no other controller moves these weights.
fn ownership(estate: &Estate, route: Route<'_>) -> Invariant {
    let object = route.object;
    let owner = object
        .root()
        .at(&["metadata", "ownerReferences"])
        .into_iter()
        .flat_map(crate::document::NodeRef::items)
        .find_map(|owner| {
            let kind = owner.get("kind").and_then(crate::document::NodeRef::as_str)?;
            let name = owner.get("name").and_then(crate::document::NodeRef::as_str)?;
            Some(format!("{kind} {name} owns it"))
        });
    let labelled = object
        .label("app.kubernetes.io/managed-by")
        .filter(|manager| *manager == "flagger")
        .map(|manager| format!("its label says that {manager} manages it"));
    let argo = object
        .label("rollouts.argoproj.io/gatewayapi-canary")
        .map(|_| "an Argo Rollout is shifting it".to_owned());
    let claimed =
        [("flagger.app", "Canary"), ("argoproj.io", "Rollout")].into_iter().find_map(|(group, kind)| {
            let claimant = estate.of_kind(group, kind).find(|claimant| {
                claimant.reference.namespace == object.reference.namespace
                    && mentions(claimant.root(), &object.reference.name)
            })?;
            Some(format!("{} names it", claimant.reference))
        });
    match [owner, labelled, argo, claimed].into_iter().flatten().next() {
        Some(detail) => Invariant::new("I6", false, detail),
        None => Invariant::new("I6", true, "no other controller is known to own it"),
    }
}

/// Whether the traffic routing of a Canary or Rollout names a route.
fn mentions(node: crate::document::NodeRef<'_>, name: &str) -> bool {
    let routing =
        node.at(&["spec", "strategy", "canary", "trafficRouting"]).or_else(|| node.at(&["spec", "service"]));
    routing.is_some_and(|routing| routing.to_json().to_string().contains(&format!("\"{name}\"")))
}

/// I9: requests reach the rule.
fn reachability(split: &Split) -> Invariant {
    match &split.rule.unreachable {
        Some(why) => {
            Invariant::new("I9", false, format!("no request reaches rule {}: {why}", split.rule.label))
        }
        None => {
            let backends = text::plural(split.backends.len(), "backend");
            Invariant::new(
                "I9",
                true,
                format!("rule {} with {backends} is not hidden by a rule before it", split.rule.label),
            )
        }
    }
}
