//! The check `allow-without-rules`.

use crate::analyze::checks::prelude::*;
use crate::model::authorization::Effect;

check! {
    /// An ALLOW policy for some workloads has no rules, so that nobody may call them.
    ///
    /// ## Why it hurts
    /// A policy without rules matches nothing. As it is an ALLOW policy, all requests need one that matches: the selected
    /// workloads answer 403 to everybody, unless another policy allows it. For a whole namespace that is a usual way
    /// to begin; for selected workloads it is mostly a list of rules that got lost.
    ///
    /// ## How to fix
    /// Write the rules, or `rules: [{}]` to allow everything. To deny everything on purpose say `action: DENY` and
    /// `rules: [{}]`.
    pub static ALLOW_WITHOUT_RULES = "allow-without-rules", [], Warning, ["Deployment", "Pod"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    for policy in &context.catalog.authorization_policies {
        let lowered = security.lowered(policy, true).filter(|it| it.effect == Effect::Allow);
        let selects = policy.spec.selector.as_ref().is_some_and(|it| !it.match_labels.is_empty());
        if lowered.is_none() || !policy.spec.rules.is_empty() || !selects {
            continue;
        }
        let selected = security.selected(policy);
        match selected.first() {
            Some(first) => {
                let message = format!("no rule: nobody may call {}/{}", first.namespace, first.name);
                findings.at(policy.object, policy.spec.node, message);
            }
            None if !context.kubernetes.workloads_observed(policy.namespace()) => {
                findings.not_checked(super::unseen("workload", policy.namespace()));
            }
            None => {}
        }
    }
}
