//! The check `redundant-allow`.

use std::collections::BTreeMap;

use super::View;
use crate::algebra::{Budget, Limits, Region};
use crate::analyze::checks::prelude::*;
use crate::model::authorization::{Attribute, Effect};
use crate::policy::rule_region;

check! {
    /// An ALLOW rule allows nothing that another one does not allow anyway.
    ///
    /// ## Why it hurts
    /// Whoever reads the rule believes that it restricts something. It does not: removing it changes nothing, and
    /// tightening it changes nothing either.
    ///
    /// ## How to fix
    /// Remove it, or narrow the wider rule that is named here.
    pub static REDUNDANT_ALLOW = "redundant-allow", [], Info, [], run
}

/// The work for one scope, and the most rules that are compared with each other in it.
const WORK: u64 = 4_000_000;
const MOST: usize = 200;

/// One rule, with what it matches.
struct Candidate<'v, 'e> {
    policy: &'v View<'e>,
    node: NodeRef<'e>,
    region: Region<Attribute>,
    /// Whether it counts where HTTP is not read.
    counts_on_tcp: bool,
}

/// A namespace and the labels that policies select there.
type Scope<'e> = (&'e str, Vec<(&'e str, &'e str)>);

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    let mut scopes: BTreeMap<Scope<'e>, Vec<Candidate<'_, 'e>>> = BTreeMap::new();
    let budget = Budget::new(Limits { work: WORK, ..Limits::default() });
    for policy in &context.catalog.authorization_policies {
        let attached = policy.spec.target_ref.is_some() || !policy.spec.target_refs.is_empty();
        let lowered = security.lowered(policy, true).filter(|it| it.effect == Effect::Allow);
        let (Some(lowered), false) = (lowered.filter(|it| it.skipped.is_empty()), attached) else { continue };
        let on_tcp = security.lowered(policy, false);
        let skipped = |path: &str| {
            on_tcp
                .iter()
                .flat_map(|it| &it.skipped)
                .filter_map(|(origin, _)| origin.place())
                .any(|place| place.path.as_str().starts_with(path))
        };
        let mut labels: Vec<(&str, &str)> =
            policy.spec.selector.iter().flat_map(|it| it.match_labels.iter().copied()).collect();
        labels.sort_unstable();
        let scope = scopes.entry((policy.object.reference.namespace.as_str(), labels)).or_default();
        for (written, rule) in policy.spec.rules.iter().zip(&lowered.rules) {
            let path = rule.origin.place().map(|place| place.path.as_str().to_owned()).unwrap_or_default();
            scope.push(Candidate {
                policy,
                node: written.node,
                region: rule_region(rule, &budget),
                counts_on_tcp: !skipped(&path),
            });
        }
    }
    let root = context.istio.config.root_namespace.as_str();
    for ((namespace, labels), own) in &scopes {
        if own.len() > MOST {
            findings.not_checked(format!("more than {MOST} ALLOW rules for the same workloads"));
            continue;
        }
        let whole = (*namespace, Vec::new());
        let wider =
            [(root, Vec::new()), whole].into_iter().filter(|scope| scope != &(*namespace, labels.clone()));
        let wider: Vec<&Candidate<'_, 'e>> =
            wider.filter_map(|scope| scopes.get(&scope)).flatten().take(MOST).collect();
        for (at, rule) in own.iter().enumerate() {
            let covers = |other: &Candidate<'_, 'e>| {
                (other.counts_on_tcp || !rule.counts_on_tcp) && within(&rule.region, &other.region, &budget)
            };
            let same = own.iter().enumerate().find(|(position, other)| {
                // Of two that are equal, the first stays.
                *position != at
                    && covers(other)
                    && (*position < at || !within(&other.region, &rule.region, &budget))
            });
            let by =
                same.map(|(_, other)| other).or_else(|| wider.iter().copied().find(|other| covers(other)));
            if let Some(by) = by {
                findings
                    .at(rule.policy.object, rule.node, "another ALLOW rule allows all of this anyway")
                    .related(by.policy.object, by.node, "this rule allows it");
            }
        }
    }
}

/// Whether a region surely lies in another.
fn within(inner: &Region<Attribute>, outer: &Region<Attribute>, budget: &Budget) -> bool {
    inner.is_exact()
        && inner
            .sure()
            .iter()
            .all(|cube| outer.sure().iter().any(|wall| cube.is_subset_of(wall, budget) == Ok(true)))
}
