//! What a plan file would do, before anything is done: the weights of every step, the invariants, who obeys each rule,
//! and how long it takes. Pure, and the same from files and from a cluster, but for what the gates say ([`ask`]).

mod outlook;
mod report;

use std::time::Duration;

pub use outlook::{Effect, GatePreview, Outlook, ask};
pub use report::report;

use super::audience::{Audience, Obeys, audience};
use super::invariants::{Invariant, Pace, pace};
use super::plan::{Plan, Shift, impossible};
use super::share::{Share, To};
use super::spec::{Canary, RouteSpec};
use super::stage::{Stage, Subject};
use super::target::{Aim, Request, Route, aim, find_route};
use super::weights::ramp;
use crate::base::{Error, Place, Result};
use crate::mesh::World;
use crate::resource::parse_duration;

/// What a plan file would do.
#[derive(Debug)]
pub struct Preview {
    /// The name of the plan.
    pub name: String,
    /// The shares of the canary, one for each step.
    pub shares: Vec<Share>,
    /// Each route, in the order of writing.
    pub routes: Vec<RoutePreview>,
    /// The least time that it takes, gates and verification not counted.
    pub at_least: Duration,
    /// The most time that it takes before it is held, where the strategy bounds it.
    pub at_most: Option<Duration>,
    /// How long a share is held, at most where that is bounded.
    pub hold: Duration,
    /// The gates; empty before they were asked.
    pub gates: Vec<GatePreview>,
}

/// What it would do to one rule.
#[derive(Debug)]
pub struct RoutePreview {
    /// The place of the rule.
    pub place: Place,
    /// The name of the rule.
    pub rule: String,
    /// The weights at each step.
    pub steps: Vec<Vec<Shift>>,
    /// The invariants over all steps.
    pub invariants: Vec<Invariant>,
    /// Who obeys the rule.
    pub audience: Audience,
    /// What is added to the rule for a while: in words, why it cannot be, what to beware of.
    pub stages: Vec<StagePreview>,
}

/// What is added to a rule for a while.
#[derive(Debug)]
pub struct StagePreview {
    /// In words.
    pub what: String,
    /// Why it cannot be added.
    pub refused: Option<String>,
    /// What to beware of.
    pub warning: Option<String>,
}

impl Preview {
    /// Whether every invariant holds, and no gate stands against it.
    pub fn holds(&self) -> bool {
        let routes = self.routes.iter().all(|route| {
            route.invariants.iter().all(|invariant| invariant.ok)
                && route.stages.iter().all(|stage| stage.refused.is_none())
        });
        routes && self.gates.iter().all(GatePreview::permits)
    }
}

/// Looks what a plan would do to a world. `namespace` is that of routes that name none.
///
/// # Errors
///
/// When a route, rule or backend is not there or not clear, or weights cannot express a share.
pub fn preview(world: &World<'_>, canary: &Canary, namespace: &str) -> Result<Preview> {
    let spec = &canary.spec;
    let doing = || format!("planning {}", canary.metadata.name);
    let shares = spec.strategy.shares().map_err(|why| Error::usage(doing(), why))?;
    let seconds = |text: &str| {
        parse_duration(text).and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()).unwrap_or_default()
    };
    let namespace = canary.metadata.namespace.as_deref().unwrap_or(namespace);
    let permitted = Pace {
        max_step: spec.max_step.as_ref().and_then(super::spec::Percent::share),
        min_hold: seconds(&spec.hold.min),
    };
    let routes = spec
        .routes
        .iter()
        .map(|route| {
            let mut own = of_route(world, route, &shares, permitted, namespace)?;
            own.stages = stages(world, canary, route, namespace)?;
            Ok(own)
        })
        .collect::<Result<_>>()?;
    // The last share is held for as long as the others, unless there is nothing to watch for.
    let steps = u32::try_from(shares.len()).unwrap_or(u32::MAX);
    let own = |hold: &Option<String>| hold.as_deref().map_or(permitted.min_hold, seconds);
    let strategy = &spec.strategy;
    let stages = [
        strategy.dark_launch.as_ref().map(|it| own(&it.hold)),
        strategy.mirror.as_ref().map(|it| own(&it.hold)),
    ];
    let first: Duration = stages.into_iter().flatten().sum();
    let times = |hold: Duration| first.saturating_add(hold.saturating_mul(steps));
    let at_least = times(permitted.min_hold);
    let at_most = strategy.evidence.as_ref().map(|evidence| times(seconds(&evidence.hold_max)));
    let hold = strategy.evidence.as_ref().map_or(permitted.min_hold, |evidence| seconds(&evidence.hold_max));
    let name = canary.metadata.name.clone();
    Ok(Preview { name, shares, routes, at_least, at_most, hold, gates: Vec::new() })
}

fn of_route(
    world: &World<'_>,
    spec: &RouteSpec,
    shares: &[Share],
    permitted: Pace,
    namespace: &str,
) -> Result<RoutePreview> {
    let first = request_for(spec, Share::NONE, namespace);
    let route = find_route(world.estate, &first)?;
    let mut now = aim(route, &first)?;
    if let Some(id) = &now.missing {
        return Err(super::target::not_in_rule(route, &now, id, &first));
    }
    let split = now.split.clone();
    let mut before = share_of(&now);
    let mut steps = Vec::new();
    let mut invariants: Vec<Invariant> = Vec::new();
    let weights: Vec<u64> = split.backends.iter().map(|backend| backend.weight).collect();
    let ramp = ramp(&weights, now.target, shares, now.from, split.max_weight).map_err(|why| {
        let (cause, advice) = impossible(&why, &split.rule.label);
        Error::refused(first.doing(), cause).advise(advice)
    })?;
    for (share, weights) in shares.iter().zip(ramp) {
        let planned = Plan::with(world.estate, route, &now.split, weights);
        let own = planned.invariants.into_iter().chain([pace(permitted, before, *share, None)]);
        let at = format!("{} %", share.percent());
        own.for_each(|invariant| merge(&mut invariants, invariant, &at));
        for (backend, shift) in now.split.backends.iter_mut().zip(&planned.shifts) {
            (backend.weight, backend.written) = (shift.after, i64::try_from(shift.after).ok());
        }
        before = *share;
        steps.push(planned.shifts);
    }
    let audience = audience(world, &split);
    if let Some(invariant) = obeyed(&audience, route) {
        merge(&mut invariants, invariant, "");
    }
    invariants.sort_by_key(|invariant| invariant.code);
    let node =
        super::file::follow(route.object.root(), &split.rule.path).unwrap_or_else(|| route.object.root());
    let place = world.estate.place(route.object, node);
    Ok(RoutePreview { place, rule: split.rule.label, steps, invariants, audience, stages: Vec::new() })
}

/// What is added to a rule before the first share.
fn stages(
    world: &World<'_>,
    canary: &Canary,
    spec: &RouteSpec,
    namespace: &str,
) -> Result<Vec<StagePreview>> {
    let first = request_for(spec, Share::NONE, namespace);
    let stages = canary.spec.strategy.stages().map_err(|why| Error::usage(first.doing(), why))?;
    if stages.is_empty() {
        return Ok(Vec::new());
    }
    let route = find_route(world.estate, &first)?;
    let now = aim(route, &first)?;
    let splits = super::stage::splits(route.adapter, route.object);
    let position = splits.iter().position(|split| split.rule.path == now.split.rule.path).unwrap_or(0);
    let (stable, target) = (now.from.unwrap_or(0), now.target);
    let id = |index: usize| now.split.backends.get(index).map(|backend| &backend.id);
    let Some((stable, target)) = id(stable).zip(id(target)) else { return Ok(Vec::new()) };
    let plan = &canary.metadata.name;
    let subject = Subject { adapter: route.adapter, position, stable, canary: target, plan };
    let object = route.object.root().to_json();
    let stage = |stage: &Stage| StagePreview {
        what: stage.describe(),
        refused: stage.build(subject, route.object).err(),
        warning: stage.warning(&object, &now.split),
    };
    Ok(stages.iter().map(stage).collect())
}

fn request_for(spec: &RouteSpec, share: Share, namespace: &str) -> Request {
    Request {
        route: spec.route.clone(),
        namespace: namespace.to_owned(),
        file_namespace: namespace.to_owned(),
        to: To { backend: spec.canary.clone(), share },
        rule: spec.rule.clone(),
        from: Some(spec.stable.clone()),
        add_backend: false,
    }
}

/// The share that the canary has now.
fn share_of(aim: &Aim) -> Share {
    let (own, total) = (aim.split.backends.get(aim.target).map_or(0, |it| it.weight), aim.split.total());
    Share::of_weights(own, total)
}

/// Keeps the worst that is known of an invariant: the first step that breaks it, else what is said of the last one.
fn merge(known: &mut Vec<Invariant>, new: Invariant, step: &str) {
    let told = |invariant: Invariant| {
        if invariant.ok || step.is_empty() {
            invariant
        } else {
            Invariant { detail: format!("at {step}: {}", invariant.detail), ..invariant }
        }
    };
    match known.iter_mut().find(|other| other.code == new.code) {
        None => known.push(told(new)),
        Some(other) if other.ok => *other = told(new),
        Some(_) => {}
    }
}

/// I9 by the objects around the route: somebody's requests go by the rule. `None` when there is nothing to add.
fn obeyed(audience: &Audience, route: Route<'_>) -> Option<Invariant> {
    let members = &audience.members;
    let refused = members.iter().all(|member| matches!(member.obeys, Obeys::No(_)));
    if members.is_empty() || !refused {
        return None;
    }
    let mut reasons: Vec<String> = Vec::new();
    for member in members {
        if let Obeys::No(why) = &member.obeys {
            reasons.push(format!("{}: {why}", member.client));
        }
    }
    let detail = format!("nobody obeys {}: {}", route.object.reference, crate::base::text::list(&reasons, 3));
    Some(Invariant { code: "I9", ok: false, detail })
}
