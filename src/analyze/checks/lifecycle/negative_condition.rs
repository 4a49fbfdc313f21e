//! The check `negative-condition`.

use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::resource::identity::{GATEWAY_API, NETWORKING, SECURITY};

check! {
    /// The status of an object says that a controller refused it, or a part of it.
    ///
    /// ## Why it hurts
    /// The object is in the cluster, and does not do what it says. The controller wrote down why; few look there.
    ///
    /// ## How to fix
    /// The message of the condition tells. When the object was changed since, look whether the status is still of an older
    /// generation.
    pub static NEGATIVE_CONDITION = "negative-condition", ["IST0171", "GWAPI"], Warning, ["Service", "ServiceEntry", "AuthorizationPolicy", "Gateway", "HTTPRoute", "GRPCRoute"], run
}

/// What Gateways and routes must have.
const ACCEPTED: &[&str] = &["Accepted", "Programmed", "ResolvedRefs"];
/// What says that a waypoint was found.
const BOUND: &[&str] = &["istio.io/WaypointBound"];
/// What those say that enforce a policy.
const ENFORCED: &[&str] = &["ZtunnelAccepted", "WaypointAccepted"];

/// The conditions of each kind that must not be false.
const KINDS: &[(&str, &str, &[&str])] = &[
    ("", "Service", BOUND),
    (NETWORKING, "ServiceEntry", BOUND),
    (NETWORKING, "WorkloadEntry", BOUND),
    (SECURITY, "AuthorizationPolicy", ENFORCED),
    (GATEWAY_API, "Gateway", ACCEPTED),
    (GATEWAY_API, "HTTPRoute", ACCEPTED),
    (GATEWAY_API, "GRPCRoute", ACCEPTED),
    (GATEWAY_API, "TLSRoute", ACCEPTED),
    (GATEWAY_API, "TCPRoute", ACCEPTED),
];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for (group, kind, types) in KINDS {
        for object in context.estate.of_kind(group, kind) {
            for condition in conditions(object) {
                judge(findings, object, condition, types);
            }
        }
    }
}

/// The conditions of an object, of its parents and of its listeners.
fn conditions(object: &Object) -> impl Iterator<Item = NodeRef<'_>> {
    let status = object.root().get("status");
    let parts =
        ["parents", "listeners"].into_iter().filter_map(move |key| status?.get(key)).flat_map(NodeRef::items);
    status.into_iter().chain(parts).filter_map(|part| part.get("conditions")).flat_map(NodeRef::items)
}

fn judge<'e>(findings: &mut Findings<'e>, object: &'e Object, condition: NodeRef<'e>, types: &[&str]) {
    let text = |key: &str| condition.get(key).and_then(NodeRef::as_str).unwrap_or_default();
    let kind = text("type");
    let partly = kind == "WaypointAccepted" && text("reason") == "PartiallyInvalid";
    if !types.contains(&kind) || !(text("status") == "False" || partly) {
        return;
    }
    let generation = |node: Option<NodeRef<'_>>| node.and_then(NodeRef::as_i64);
    let seen = generation(condition.get("observedGeneration"));
    let now = generation(object.root().at(&["metadata", "generation"]));
    let stale = seen.zip(now).is_some_and(|(seen, now)| seen < now);
    let said = if partly { "is only partly true" } else { "is false" };
    let message = format!("the condition {kind} {said}, {}: {}", text("reason"), text("message"));
    let draft = findings.at(object, condition.get("status").unwrap_or(condition), message);
    if stale {
        draft.uncertain().help("the status is of an older generation of the object");
    }
}
