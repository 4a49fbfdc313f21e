//! What is left of the HTTP rules of each VirtualService, computed once for each shape.
//!
//! Large estates repeat themselves: the same matches with other names, hosts and destinations. What is left of a rule
//! depends on the matches, the gateways, and on which rules do the same as which; that is the shape.

use std::hash::BuildHasher;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};
use sha2::{Digest, Sha256};

use super::redundant::stand_ins;
use crate::algebra::{Answer, Budget, Cube, Language, Limits, Region, Values};
use crate::document::NodeRef;
use crate::mesh::istio::{Istio, MESH_GATEWAY, is_on_mesh};
use crate::model::Dimension;
use crate::model::http_requests;
use crate::resource::istio::VirtualService;
use crate::resource::istio::http_route::{HttpMatch, HttpRoute};
use crate::resource::{Catalog, Typed};
use crate::routing::{Reach, Rule, reach};

/// The HTTP rules of one VirtualService: which requests each matches, and what is left of them.
#[derive(Debug)]
pub struct HttpReach {
    /// The guard of each rule.
    pub guards: Vec<Region<Dimension>>,
    /// What is left of each rule.
    pub reach: Vec<Reach<Dimension>>,
    /// The later rules that would do the same with all requests of a rule; empty when some request would fare
    /// otherwise.
    pub stand_ins: Vec<Vec<usize>>,
    /// Some of what sidecars answer with 404, when they have these rules and none asks for the client, the port or the
    /// gateway.
    pub uncovered: Option<Region<Dimension>>,
}

/// A digest of the matches, the gateways and the classes of rules.
type Shape = [u8; 32];

/// What a rule does with its requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Effect {
    /// The first rule that does the same.
    pub(super) class: usize,
    /// Whether what it does depends on the match that took the request.
    pub(super) depends_on_match: bool,
}

/// What is left of the rules of every VirtualService, in the order of the catalogue.
pub(super) fn http_reach(istio: &Istio<'_>, catalog: &Catalog<'_>) -> Vec<Arc<HttpReach>> {
    let services = &catalog.virtual_services;
    let shapes: Vec<(Shape, Vec<Effect>)> =
        services.par_iter().with_min_len(32).map(|service| shape(istio, service)).collect();
    let mut first: FxHashMap<&Shape, usize> = FxHashMap::default();
    let mut distinct: Vec<usize> = Vec::new();
    let of_service: Vec<usize> = shapes
        .iter()
        .enumerate()
        .map(|(at, (shape, _))| {
            *first.entry(shape).or_insert_with(|| {
                distinct.push(at);
                distinct.len() - 1
            })
        })
        .collect();
    let computed: Vec<Arc<HttpReach>> = distinct
        .par_iter()
        .with_min_len(8)
        .map(|at| Arc::new(compute(istio, &services[*at], &shapes[*at].1)))
        .collect();
    of_service.into_iter().map(|at| Arc::clone(&computed[at])).collect()
}

fn compute(istio: &Istio<'_>, service: &Typed<'_, VirtualService<'_>>, effects: &[Effect]) -> HttpReach {
    let bounds = http_requests();
    let guards = istio.http_guards(service);
    let rules: Vec<Rule<Dimension, usize>> = guards
        .iter()
        .zip(effects)
        .map(|(guard, effect)| Rule { guard: guard.clone(), action: effect.class })
        .collect();
    let reach = reach(&bounds, &rules, Limits::default());
    let stand_ins = stand_ins(&bounds, &guards, effects, &reach);
    let uncovered = uncovered(&service.spec, &guards);
    HttpReach { guards, reach, stand_ins, uncovered }
}

/// The requests of sidecars that no rule takes, unless that depends on which sidecar it is.
fn uncovered(spec: &VirtualService<'_>, guards: &[Region<Dimension>]) -> Option<Region<Dimension>> {
    let everywhere = |one: &HttpMatch<'_>| {
        one.gateways.is_empty()
            && one.source_labels.is_empty()
            && one.source_namespace.is_none()
            && one.port.is_none()
    };
    let mut rules = spec.http.iter();
    let last = spec.http.iter().any(|rule| rule.matches.is_empty());
    if last
        || guards.is_empty()
        || !is_on_mesh(spec)
        || !rules.all(|rule| rule.matches.iter().all(everywhere))
    {
        return None;
    }
    let budget = Budget::default();
    let mesh = Values::of(Language::exact(MESH_GATEWAY));
    let all = Region::from(http_requests().with(Dimension::Gateway, mesh));
    let Answer::No(point) = all.escape(&guards.iter().collect::<Vec<_>>(), &budget).answer else {
        return None;
    };
    // What no rule asks for may be anything.
    let asked = |on: &Dimension| guards.iter().flat_map(Region::bound).any(|cube| cube.get(on).is_some());
    let fixed = point.into_iter().filter(|(on, _)| *on == Dimension::Gateway || asked(on));
    let cube = fixed.fold(Cube::all(), |cube, (on, value)| {
        let values = value.map_or_else(Values::absent, |value| Values::of(Language::exact(&value)));
        cube.with(on, values)
    });
    Some(cube.into())
}

/// The shape of a VirtualService: equal shapes have the same guards and the same classes of rules.
fn shape(istio: &Istio<'_>, service: &Typed<'_, VirtualService<'_>>) -> (Shape, Vec<Effect>) {
    let effects = effects(&service.spec.http);
    let named = |rule: &HttpRoute<'_>| rule.matches.iter().any(|one| !one.gateways.is_empty());
    // Gateways are named from the namespace of their VirtualService.
    let namespace = if service.spec.http.iter().any(named) { service.namespace() } else { "" };
    let gateways = istio.gateways_named(&service.spec.gateways, service.object);
    let rules = service.spec.http.iter().zip(&effects).map(|(rule, effect)| {
        (rule.node.get("match"), rule.delegate.is_some(), effect.class, effect.depends_on_match)
    });
    let mut hash = Sha256::new();
    // A hash takes whatever is written, and maps of a tree have strings for keys.
    serde_json::to_writer(&mut hash, &(namespace, gateways, rules.collect::<Vec<_>>())).ok();
    (hash.finalize().into(), effects)
}

/// What each rule does, as far as it can be compared with the others.
fn effects(rules: &[HttpRoute<'_>]) -> Vec<Effect> {
    let mut classes: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    let one = |(index, rule): (usize, &HttpRoute<'_>)| {
        let alike = classes.entry(outcome_digest(rule.node)).or_default();
        let first = alike.iter().copied().find(|first| same_outcome(rules[*first].node, rule.node));
        if first.is_none() {
            alike.push(index);
        }
        Effect { class: first.unwrap_or(index), depends_on_match: depends_on_match(rule) }
    };
    rules.iter().enumerate().map(one).collect()
}

/// Everything in a rule but its matches and its name.
fn outcome(rule: NodeRef<'_>) -> impl Iterator<Item = (&str, NodeRef<'_>)> {
    const NOT_OUTCOME: [&str; 2] = ["match", "name"];
    let entries = rule.entries().filter_map(|(key, value)| Some((key.as_str()?, value)));
    entries.filter(|(key, value)| !NOT_OUTCOME.contains(key) && !value.is_null())
}

fn same_outcome(rule: NodeRef<'_>, other: NodeRef<'_>) -> bool {
    let same =
        |(key, value): (&str, NodeRef<'_>)| other.get(key).is_some_and(|found| value.same_value(found));
    outcome(rule).count() == outcome(other).count() && outcome(rule).all(same)
}

/// Equal for rules of the same outcome.
fn outcome_digest(rule: NodeRef<'_>) -> u64 {
    let part = |(key, value): (&str, NodeRef<'_>)| FxBuildHasher.hash_one((key, value.digest()));
    outcome(rule).map(part).fold(0, u64::wrapping_add)
}

/// A new path replaces the prefix that matched, and a delegate has rules of its own.
fn depends_on_match(rule: &HttpRoute<'_>) -> bool {
    let rewrites = rule.rewrite.as_ref().is_some_and(|rewrite| rewrite.uri.is_some());
    let redirects = rule.redirect.as_ref().is_some_and(|redirect| redirect.prefix_rewrite.is_some());
    rewrites || redirects || rule.delegate.is_some()
}
