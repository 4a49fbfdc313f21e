//! The check `unusable-waypoint`.

use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::estate::{Lookup, Object};
use crate::mesh::istio::enrolment::{
    WAYPOINT_CLASS, WAYPOINT_FOR_LABEL, WAYPOINT_LABEL, WAYPOINT_NAMESPACE_LABEL,
};
use crate::resource::identity::{GATEWAY_API, NETWORKING};

check! {
    /// A label names a waypoint that does not exist, or that does not take this traffic.
    ///
    /// ## Why it hurts
    /// Traffic goes past the waypoint: its authorization policies, routes and retries do not hold, and nothing fails that
    /// would tell.
    ///
    /// ## How to fix
    /// Create the waypoint (a Gateway of class `istio-waypoint`) in the namespace of the object, or name its namespace in
    /// `istio.io/use-waypoint-namespace`. For the label on a pod the waypoint needs `istio.io/waypoint-for: workload` or
    /// `all`, for one on a Service `service` or `all`.
    pub static UNUSABLE_WAYPOINT = "unusable-waypoint", ["KIA1313"], Error, ["Gateway", "Namespace", "Service", "Pod"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let estate = context.estate;
    let metadata = |object: &'e Object| object.root().get("metadata");
    for namespace in estate.of_kind("", "Namespace") {
        judge(
            context,
            findings,
            namespace,
            metadata(namespace),
            &namespace.reference.name,
            &["service", "workload", "all"],
        );
    }
    for object in estate.of_kind("", "Service").chain(estate.of_kind(NETWORKING, "ServiceEntry")) {
        judge(context, findings, object, metadata(object), &object.reference.namespace, &["service", "all"]);
    }
    for workload in &context.kubernetes.workloads {
        let object = workload.object;
        judge(
            context,
            findings,
            object,
            workload.metadata,
            &object.reference.namespace,
            &["workload", "all"],
        );
    }
}

fn judge<'e>(
    context: &CheckContext<'e>,
    findings: &mut Findings<'e>,
    object: &'e Object,
    metadata: Option<NodeRef<'e>>,
    own: &str,
    serves: &[&str],
) {
    let Some(labels) = metadata.and_then(|metadata| metadata.get("labels")) else { return };
    let label = |name: &str| labels.get(name).and_then(NodeRef::as_str);
    let Some(name) = label(WAYPOINT_LABEL).filter(|name| !name.is_empty() && *name != "none") else { return };
    let Some(node) = labels.get(WAYPOINT_LABEL) else { return };
    let namespace = label(WAYPOINT_NAMESPACE_LABEL).unwrap_or(own);
    match context.estate.find(GATEWAY_API, "Gateway", namespace, name) {
        Lookup::NotObserved => {
            findings
                .not_checked(format!("no Gateways of the Gateway API of namespace {namespace} in the input"));
        }
        Lookup::Absent => {
            findings.at(object, node, format!("there is no waypoint `{name}` in namespace {namespace}"));
        }
        Lookup::Found(gateway) => {
            if let Some(problem) = misfit(context, gateway, serves) {
                findings.at(object, node, format!("`{name}` {problem}")).severity(Severity::Warning).related(
                    gateway,
                    gateway.name_node(),
                    "the Gateway",
                );
            }
        }
    }
}

/// Why a Gateway is no waypoint for this traffic.
fn misfit(context: &CheckContext<'_>, gateway: &Object, serves: &[&str]) -> Option<String> {
    let class = gateway.root().at(&["spec", "gatewayClassName"]).and_then(NodeRef::as_str)?;
    // Who makes a class of his own for waypoints, or sets what it serves there, knows what he does.
    if class != WAYPOINT_CLASS {
        let known = context.catalog.gateway_classes.iter().any(|known| known.name() == class);
        return (!known && class == "istio")
            .then(|| "is a gateway of class istio, and no waypoint".to_owned());
    }
    let written = gateway.label(WAYPOINT_FOR_LABEL);
    let class_says =
        context.catalog.gateway_classes.iter().any(|known| known.object.label(WAYPOINT_FOR_LABEL).is_some());
    let kind = written.unwrap_or("service");
    (!serves.contains(&kind) && (written.is_some() || !class_says))
        .then(|| format!("takes traffic to {kind}s only, as its label {WAYPOINT_FOR_LABEL} says or implies"))
}
