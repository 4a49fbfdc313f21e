//! What of the cluster itself stands in the way of an installation: webhooks that are asked about pods, must be, and do not
//! answer. They are left by installations that failed or were removed by hand, and no pod starts while they are there.

use serde_json::Value;

use super::api::World;
use super::wait::unanswered;
use crate::base::{Exit, ObjectRef, Report, Result};

const KINDS: [&str; 2] = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

/// The webhooks that stop pods, each with the Service behind which nobody is ready. Those of `ours` are left out: they
/// are about to be mended.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn dead_webhooks(world: &World, ours: &[ObjectRef]) -> Result<Vec<(ObjectRef, String)>> {
    let mut found = Vec::new();
    for kind in KINDS {
        for object in world.api.find(("admissionregistration.k8s.io/v1", kind), None, "")? {
            let stops = object["webhooks"].as_array().into_iter().flatten().any(stops_pods);
            let place = ObjectRef::of(&object);
            if stops
                && !ours.contains(&place)
                && let Some(service) = unanswered(&object, world)?
            {
                found.push((place, service));
            }
        }
    }
    Ok(found)
}

/// Whether a webhook has to agree to pods.
fn stops_pods(webhook: &Value) -> bool {
    let rules = webhook["rules"].as_array().into_iter().flatten();
    let resources = rules.flat_map(|rule| rule["resources"].as_array().into_iter().flatten());
    let pods = resources.filter_map(Value::as_str).any(|resource| ["*", "*/*", "pods"].contains(&resource));
    pods && webhook["failurePolicy"] != "Ignore"
}

/// A plan that is only looked at, together with what else stands in the way.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn precheck(plan: &mut super::Plan, world: &World) -> Result<Report> {
    let ours: Vec<ObjectRef> = plan.steps.iter().map(|step| step.desired.object.clone()).collect();
    let dead = dead_webhooks(world, &ours)?;
    plan.notes.extend(dead.iter().map(|(object, service)| {
        format!("{object} has to agree to pods, and nobody answers behind its Service {service}: no pod starts that it is asked about")
    }));
    let mut report = super::plan_report(plan);
    if !dead.is_empty() && report.exit == Exit::Yes {
        report.exit = Exit::Refused;
    }
    Ok(report)
}
