//! I9: requests reach the rule. Here from the object alone: what its earlier rules leave of each rule, exactly, and
//! whether another object switches the route off. Which clients and gateways have the rule is the matter of a plan
//! (`audience`), for that takes the objects around it.

use super::Invariant;
use crate::algebra::Limits;
use crate::base::text;
use crate::canary::target::Route;
use crate::estate::{Estate, Object};
use crate::mesh::split::{GuardedRule, SplitAdapter};
use crate::mesh::{Settings, with_world};
use crate::model::{Dimension, Split, http_requests};
use crate::routing::{Reach, Rule, reach};

pub(super) fn check(estate: &Estate, route: Route<'_>, split: &Split) -> Invariant {
    let label = &split.rule.label;
    if let Some(why) = route.adapter.overridden(estate, route.object) {
        return Invariant::new("I9", false, format!("no request reaches rule {label}: {why}"));
    }
    match unreachable(route.adapter, route.object, split) {
        Some(why) => Invariant::new("I9", false, format!("no request reaches rule {label}: {why}")),
        None => {
            let backends = text::plural(split.backends.len(), "backend");
            let detail = format!("rule {label} with {backends} is not hidden by the rules before it");
            Invariant::new("I9", true, detail)
        }
    }
}

/// Why the rules before it leave nothing for a rule, if that is proved.
fn unreachable(adapter: &dyn SplitAdapter, object: &Object, split: &Split) -> Option<String> {
    let mut own = Estate::default();
    own.push(object.clone());
    let lists =
        with_world(&own, &Settings::default(), |world| Ok(adapter.guards(world, &object.reference))).ok()?;
    let (list, at) = lists
        .iter()
        .find_map(|list| Some((list, list.iter().position(|rule| rule.path == split.rule.path)?)))?;
    let rules: Vec<Rule<Dimension, usize>> = list[..=at]
        .iter()
        .enumerate()
        .map(|(action, rule)| Rule { guard: rule.guard.clone(), action })
        .collect();
    // Rules of connections ask nothing of what these bounds are about.
    let found = reach(&http_requests(), &rules, Limits::default());
    match found.last()? {
        Reach::Dead { covered_by } => Some(taken_by(covered_by.iter().filter_map(|by| list.get(*by)))),
        Reach::Empty => Some("its conditions contradict each other".to_owned()),
        Reach::Live { .. } | Reach::Partly { .. } | Reach::Unknown { .. } => None,
    }
}

fn taken_by<'r>(rules: impl Iterator<Item = &'r GuardedRule>) -> String {
    let rules: Vec<&GuardedRule> = rules.collect();
    let names: Vec<&str> = rules.iter().map(|rule| rule.label.as_str()).collect();
    let names = text::list(&names, 5);
    let noun = if rules.len() == 1 { "rule" } else { "rules" };
    let verb = if rules.len() == 1 { "takes" } else { "take" };
    format!("{noun} {names} before it {verb} every request")
}
