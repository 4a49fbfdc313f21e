//! The check `http-policy-without-waypoint`.

use super::http_lists;
use crate::analyze::checks::prelude::*;

check! {
    /// A policy for workloads in ambient mode asks for HTTP, and only a ztunnel enforces it.
    ///
    /// ## Why it hurts
    /// Policies with a selector, or without any target, are enforced by the ztunnel, which does not read HTTP. An ALLOW
    /// rule with methods, paths, hosts, headers or tokens counts for nothing there, so that nobody gets in; a DENY rule
    /// loses these fields and stops everybody.
    ///
    /// ## How to fix
    /// Give the namespace or the Service a waypoint, and attach the policy to it with `targetRefs`.
    pub static HTTP_POLICY_WITHOUT_WAYPOINT = "http-policy-without-waypoint", ["KIA0109", "KIA0110", "KIA1317", "IST0167"], Warning, ["Pod", "Namespace"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    for policy in &context.catalog.authorization_policies {
        let attached = policy.spec.target_ref.is_some() || !policy.spec.target_refs.is_empty();
        let fields = http_lists(policy);
        let Some(first) = fields.first().filter(|_| !attached && security.lowered(policy, true).is_some())
        else {
            continue;
        };
        let selected = security.selected(policy);
        if selected.is_empty() && !context.kubernetes.workloads_observed(policy.namespace()) {
            findings.not_checked(super::unseen("workload", policy.namespace()));
        }
        let Some(subject) = selected.iter().find(|subject| subject.ambient) else { continue };
        let workload = format!("{}/{}", subject.namespace, subject.name);
        let message = match security.waypoint_of(subject) {
            None => format!("{workload} is in ambient mode without a waypoint, so HTTP is not read"),
            Some((namespace, name)) => {
                format!(
                    "the ztunnel of {workload} enforces this and reads no HTTP; waypoint {namespace}/{name} ignores it"
                )
            }
        };
        findings.at(policy.object, first.node, message);
    }
}
