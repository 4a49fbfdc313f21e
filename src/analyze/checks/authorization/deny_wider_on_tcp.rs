//! The check `deny-wider-on-tcp`.

use super::unseen;
use crate::algebra::{Answer, Budget, Cube, Language, Region, Values};
use crate::analyze::checks::prelude::*;
use crate::model::authorization::{Attribute, Effect};
use crate::policy::rule_region;

check! {
    /// A DENY rule about HTTP stops all connections to a TCP port.
    ///
    /// ## Why it hurts
    /// On a port where HTTP is not read, methods, paths, hosts, headers and tokens cannot be looked at. Istio leaves these
    /// fields out of DENY rules there, so that a rule which is meant for `DELETE` closes the database port of the same
    /// workload.
    ///
    /// ## How to fix
    /// Add `ports` with the HTTP ports to the operation, or name the TCP port in `notPorts`.
    pub static DENY_WIDER_ON_TCP = "deny-wider-on-tcp", ["IST0133"], Warning, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    for policy in &context.catalog.authorization_policies {
        let Some(lowered) = security.lowered(policy, false).filter(|it| it.effect != Effect::Allow) else {
            continue;
        };
        if lowered.rules.iter().all(|rule| rule.dropped.is_empty()) {
            continue;
        }
        if !context.estate.coverage.observed_anywhere("", "Service") {
            findings.not_checked(unseen("Service", policy.namespace()));
            continue;
        }
        let mut ports: Vec<(u16, String)> = Vec::new();
        for subject in security.selected(policy) {
            for port in security.ports_of(&subject).into_iter().filter(|port| port.http == Some(false)) {
                if ports.iter().all(|(known, _)| *known != port.target) {
                    ports.push((port.target, format!("{}/{}", subject.namespace, subject.name)));
                }
            }
        }
        let budget = Budget::default();
        for (written, rule) in policy.spec.rules.iter().zip(&lowered.rules) {
            let region = rule_region(rule, &budget);
            let hit = ports.iter().find(|(port, _)| {
                let port = Values::of(Language::exact(&port.to_string()));
                let there = Region::from(Cube::all().with(Attribute::Port, port));
                matches!(region.intersect(&there, &budget).is_empty(&budget), Answer::No(_))
            });
            let field = rule.dropped.first().map(|(_, field)| field.as_str());
            if let (Some((port, workload)), Some(field)) = (hit, field) {
                findings.at(
                    policy.object,
                    written.node,
                    format!("on TCP port {port} of {workload}, {field} is left out and the rule stops more connections"),
                );
            }
        }
    }
}
