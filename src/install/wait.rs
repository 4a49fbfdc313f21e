//! Waits until objects do their work; what does not says why.

use std::time::Duration;

use serde_json::Value;

use super::api::World;
use super::causes::{Cause, causes};
use super::desired::services_of;
use super::ready::{Readiness, readiness};
use crate::base::{ObjectRef, Result, signal, text};

/// The longest time between two looks; the first ones come sooner.
const LOOK: Duration = Duration::from_secs(2);

/// The time between two looks.
pub(super) fn pause(look: u32) -> Duration {
    LOOK.min(Duration::from_millis(100) * (1 << look.min(6)))
}

/// An object that is not ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub object: ObjectRef,
    /// What is missing.
    pub missing: String,
    /// Why.
    pub causes: Vec<Cause>,
}

/// Waits until all objects are ready, for so long at most. Gives those that are not.
pub(super) fn until_ready(objects: &[ObjectRef], limit: Duration, world: &World) -> Result<Vec<Waiting>> {
    let begin = world.clock.now();
    for number in 0.. {
        let mut late = Vec::new();
        for found in world.each(objects, |object| look(object, world)) {
            late.extend(found?);
        }
        let over = world.clock.now().duration_since(begin)
            >= jiff::SignedDuration::try_from(limit).unwrap_or_default();
        if late.is_empty() || over || signal::noted().is_some() {
            for (waiting, live) in &mut late {
                waiting.causes = causes(&*world.api, live)?;
            }
            return Ok(late.into_iter().map(|(waiting, _)| waiting).collect());
        }
        let first = &late[0].0;
        let more = if late.len() > 1 {
            format!(" and {}", text::plural(late.len() - 1, "more object"))
        } else {
            String::new()
        };
        world.ui.progress(&format!("waiting for {}: {}{more}", first.object, first.missing));
        world.clock.sleep(pause(number));
    }
    Ok(Vec::new())
}

/// An object that is not ready, as it is now.
fn look(object: &ObjectRef, world: &World) -> Result<Option<(Waiting, Value)>> {
    let live = world.api.read(object)?;
    let missing = match live.as_ref().map(readiness) {
        None => "it is not there".to_owned(),
        Some(Readiness::NotYet(missing)) => missing,
        Some(Readiness::Ready) => {
            match live.as_ref().map(|live| unanswered(live, world)).transpose()?.flatten() {
                Some(service) => format!("no pod behind the Service {service} is ready"),
                None => return Ok(None),
            }
        }
    };
    let waiting = Waiting { object: object.clone(), missing, causes: Vec::new() };
    Ok(Some((waiting, live.unwrap_or_default())))
}

/// The Service of a webhook behind which nobody is ready to answer.
pub(super) fn unanswered(webhooks: &Value, world: &World) -> Result<Option<String>> {
    for (namespace, name) in services_of(webhooks) {
        let selector = format!("kubernetes.io/service-name={name}");
        let slices = world.api.find(("discovery.k8s.io/v1", "EndpointSlice"), Some(&namespace), &selector)?;
        let mut endpoints =
            slices.iter().flat_map(|slice| slice["endpoints"].as_array().into_iter().flatten());
        if !endpoints.any(|endpoint| endpoint["conditions"]["ready"] != false) {
            return Ok(Some(format!("{namespace}/{name}")));
        }
    }
    Ok(None)
}
