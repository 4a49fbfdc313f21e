//! The check `ignored-targetref`.

use crate::analyze::checks::prelude::*;
use crate::mesh::istio::security::Subject;

check! {
    /// A policy is attached to a Service that no waypoint stands in front of.
    ///
    /// ## Why it hurts
    /// Policies with `targetRefs` are enforced by waypoints and gateways. Sidecars and ztunnels ignore them, so nothing
    /// enforces this one: the service is open.
    ///
    /// ## How to fix
    /// Use a `selector` for workloads with sidecars, or label the Service or its namespace with `istio.io/use-waypoint`.
    pub static IGNORED_TARGETREF = "ignored-targetref", ["KIA1317"], Warning, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let security = context.security;
    for policy in &context.catalog.authorization_policies {
        for target in policy.spec.target_ref.iter().chain(&policy.spec.target_refs) {
            let (Some("Service"), Some(name)) = (target.kind, target.name) else { continue };
            let namespace = policy.object.reference.namespace.as_str();
            let Some(service) = context.kubernetes.service(namespace, name) else {
                if !context.estate.coverage.observed("", "Service", namespace) {
                    findings.not_checked(super::unseen("Service", namespace));
                }
                continue;
            };
            let selector = &service.spec.selector;
            let behind = context.kubernetes.select(namespace, selector);
            let Some(workload) = behind.first().filter(|_| !selector.is_empty()) else { continue };
            let subject = Subject::of(workload, context.kubernetes);
            let waypoint = security.waypoint_of(&subject).is_some();
            if subject.ambient && waypoint {
                continue;
            }
            let message = match subject.in_mesh() {
                _ if subject.ambient => format!("no waypoint stands in front of Service {namespace}/{name}"),
                Some(true) => {
                    format!("Service {namespace}/{name} has workloads with sidecars, which ignore targetRefs")
                }
                _ if waypoint => continue,
                _ => format!("nothing shows that a waypoint stands in front of Service {namespace}/{name}"),
            };
            let sure = subject.ambient || subject.in_mesh() == Some(true);
            let draft = findings.at(policy.object, target.node, message);
            if !sure {
                draft.uncertain();
            }
        }
    }
}
