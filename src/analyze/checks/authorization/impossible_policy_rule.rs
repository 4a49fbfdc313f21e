//! The check `impossible-policy-rule`.

use crate::algebra::{Answer, Budget, Cube, Language, Limits, Region, Values};
use crate::analyze::checks::prelude::*;
use crate::model::authorization::Attribute;
use crate::policy::rule_region;

check! {
    /// A rule of an AuthorizationPolicy can never match.
    ///
    /// ## Why it hurts
    /// Its fields contradict each other: a path must be `/a` and must not begin with `/`, or a port must have two
    /// values. An ALLOW rule locks out the callers that it was meant for, a DENY rule stops nobody.
    ///
    /// ## How to fix
    /// All fields of a source or an operation must hold at once, and all conditions of `when`. Alternatives stand in one
    /// list, or as items of their own under `from` and `to`.
    pub static IMPOSSIBLE_POLICY_RULE = "impossible-policy-rule", [], Warning, [], run
}

/// The work for one policy.
const WORK: u64 = 2_000_000;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    let digits = Language::regex("[0-9]+").unwrap_or_else(|_| Language::all());
    let requests = Cube::all()
        .with(Attribute::Method, Values::present())
        .with(Attribute::Host, Values::present())
        .with(Attribute::Path, Values::of(Language::prefix("/")))
        .with(Attribute::Port, Values::of(digits));
    let requests = Region::from(requests);
    for policy in &context.catalog.authorization_policies {
        let Some(lowered) = security.lowered(policy, true).filter(|it| it.skipped.is_empty()) else {
            continue;
        };
        let budget = Budget::new(Limits { work: WORK, ..Limits::default() });
        for (written, rule) in policy.spec.rules.iter().zip(&lowered.rules) {
            let region = rule_region(rule, &budget).intersect(&requests, &budget);
            if region.is_empty(&budget) == Answer::Yes {
                findings.at(policy.object, written.node, "no request can satisfy all fields of this rule");
            }
        }
    }
}
