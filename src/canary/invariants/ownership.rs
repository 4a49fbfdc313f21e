//! I6: no other controller moves these weights.

use super::Invariant;
use crate::canary::target::Route;
use crate::document::NodeRef;
use crate::estate::{Estate, Object};

/// Field managers that move weights themselves.
const MANAGERS: &[&str] = &["flagger", "rollouts-controller"];

/// Objects that name routes which their controllers move, by group and kind.
const CLAIMANTS: &[(&str, &str)] = &[("flagger.app", "Canary"), ("argoproj.io", "Rollout")];

pub(super) fn check(estate: &Estate, route: Route<'_>) -> Invariant {
    let object = route.object;
    let labelled = object
        .label("app.kubernetes.io/managed-by")
        .filter(|manager| *manager == "flagger")
        .map(|manager| format!("its label says that {manager} manages it"));
    let argo = object
        .label("rollouts.argoproj.io/gatewayapi-canary")
        .map(|_| "an Argo Rollout is shifting it".to_owned());
    let found = [owner(object), labelled, argo, claimant(estate, object), manager(object)];
    match found.into_iter().flatten().next() {
        Some(detail) => Invariant::new("I6", false, detail),
        None => Invariant::new("I6", true, "no other controller is known to own it"),
    }
}

fn owner(object: &Object) -> Option<String> {
    let owners = object.root().at(&["metadata", "ownerReferences"]).into_iter().flat_map(NodeRef::items);
    let mut named = owners.filter_map(|owner| {
        let text = |key: &str| owner.get(key).and_then(NodeRef::as_str);
        Some(format!("{} {} owns it", text("kind")?, text("name")?))
    });
    named.next()
}

/// A controller that has written its spec, by the managed fields of a live object.
fn manager(object: &Object) -> Option<String> {
    let entries = object.root().at(&["metadata", "managedFields"]).into_iter().flat_map(NodeRef::items);
    entries
        .filter(|entry| entry.at(&["fieldsV1", "f:spec"]).is_some())
        .filter_map(|entry| entry.get("manager").and_then(NodeRef::as_str))
        .find(|manager| MANAGERS.contains(manager))
        .map(|manager| format!("{manager} writes its spec"))
}

fn claimant(estate: &Estate, object: &Object) -> Option<String> {
    CLAIMANTS.iter().find_map(|(group, kind)| {
        let claimant = estate.of_kind(group, kind).find(|claimant| {
            claimant.reference.namespace == object.reference.namespace
                && mentions(claimant.root(), &object.reference.name)
        })?;
        Some(format!("{} names it", claimant.reference))
    })
}

/// Whether the traffic routing of a Canary or Rollout names a route.
fn mentions(node: NodeRef<'_>, name: &str) -> bool {
    let routing =
        node.at(&["spec", "strategy", "canary", "trafficRouting"]).or_else(|| node.at(&["spec", "service"]));
    routing.is_some_and(|routing| routing.to_json().to_string().contains(&format!("\"{name}\"")))
}
