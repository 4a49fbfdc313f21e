//! What is to be written for a waypoint, and the writing.

use serde_json::{Value, json};

use super::super::api::uid;
use super::super::inventory::explain;
use super::{GATEWAY, WantedWaypoint, Waypoint, label, waypoints};
use crate::base::{Error, ObjectRef, Result, text};
use crate::cluster::{Applying, WriteError};
use crate::install::World;
use crate::mesh::istio::enrolment::{
    WAYPOINT_CLASS, WAYPOINT_LABEL as USE_WAYPOINT, WAYPOINT_NAMESPACE_LABEL as WAYPOINT_NAMESPACE,
};
use crate::operation::api::{ATTEMPTS, back_off};

const MANAGER: &str = "meshctl-waypoint";

/// Who is to send its requests through a waypoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Enrolled {
    /// All of a namespace.
    Namespace(String),
    /// One Service, by namespace and name.
    Service(String, String),
}

/// What happens to one object.
#[derive(Debug, Clone, PartialEq)]
pub struct WaypointStep {
    /// The object.
    pub object: ObjectRef,
    /// The word for it: `create`, `change`, `keep`, `label` or `delete`.
    pub action: &'static str,
    /// What changes, as a clause; may be empty.
    pub detail: String,
    write: Write,
}

#[derive(Debug, Clone, PartialEq)]
enum Write {
    Nothing,
    Apply { body: Value, force: bool },
    Delete { uid: String },
}

/// What is to be written, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WaypointPlan {
    /// The steps.
    pub steps: Vec<WaypointStep>,
}

impl WaypointPlan {
    /// Whether nothing is to be written.
    pub fn is_done(&self) -> bool {
        self.steps.iter().all(|step| step.write == Write::Nothing)
    }
}

/// Plans a waypoint, and who sends requests through it. Reads only; the server tries what is to be applied.
///
/// # Errors
///
/// A refusal when a Gateway of another class has its name, or somebody uses another waypoint and may not be moved; a
/// conflict when others own its fields.
pub fn plan_waypoint(
    world: &World,
    wanted: &WantedWaypoint,
    enrolled: &[Enrolled],
    overwrite: bool,
) -> Result<WaypointPlan> {
    let mut steps = vec![gateway(world, wanted)?];
    for who in enrolled {
        steps.push(enrolment(world, wanted, who, overwrite)?);
    }
    Ok(WaypointPlan { steps })
}

fn gateway(world: &World, wanted: &WantedWaypoint) -> Result<WaypointStep> {
    let body = wanted.object();
    let object = ObjectRef::of(&body);
    let doing = format!("planning the waypoint {}/{}", wanted.namespace, wanted.name);
    if world.api.scope_of(GATEWAY.0, GATEWAY.1)?.is_none() {
        let advice = "Install the definitions of the Gateway API first.";
        return Err(Error::refused(doing, "the cluster does not know Gateways").advise(advice));
    }
    let live = world.api.read(&object)?;
    let class = live.as_ref().map(|live| live["spec"]["gatewayClassName"].as_str().unwrap_or_default());
    if let Some(class) = class.filter(|class| *class != WAYPOINT_CLASS) {
        let cause = format!("there is a Gateway of this name and of class {}", text::printable(class));
        return Err(Error::refused(doing, cause).advise("Choose another name."));
    }
    let tried = world.api.apply(&object, &body, Applying { manager: MANAGER, force: false, dry_run: true });
    let tried = tried.map_err(|error| explain(&doing, error))?;
    let same = |live: &Value| {
        live["spec"] == tried["spec"] && live["metadata"]["labels"] == tried["metadata"]["labels"]
    };
    let action = match &live {
        None => "create",
        Some(live) if same(live) => "keep",
        Some(_) => "change",
    };
    let write = if action == "keep" { Write::Nothing } else { Write::Apply { body, force: false } };
    let detail = format!("for {} traffic", wanted.traffic.as_deref().unwrap_or("service"));
    Ok(WaypointStep { object, action, detail, write })
}

fn enrolment(
    world: &World,
    wanted: &WantedWaypoint,
    who: &Enrolled,
    overwrite: bool,
) -> Result<WaypointStep> {
    let (kind, namespace, name) = match who {
        Enrolled::Namespace(name) => ("Namespace", "", name),
        Enrolled::Service(namespace, name) => ("Service", namespace.as_str(), name),
    };
    let object = ObjectRef {
        api_version: "v1".to_owned(),
        kind: kind.to_owned(),
        namespace: namespace.to_owned(),
        name: name.clone(),
    };
    let doing = format!("sending the requests of {object} through a waypoint");
    let live =
        world.api.read(&object)?.ok_or_else(|| Error::usage(&doing, format!("there is no {object}")))?;
    let own = if namespace.is_empty() { name } else { namespace };
    let mut labels = json!({USE_WAYPOINT: wanted.name});
    if *own != wanted.namespace {
        labels[WAYPOINT_NAMESPACE] = wanted.namespace.clone().into();
    }
    let used = label(&live, USE_WAYPOINT);
    let has = |key: &str| label(&live, key).as_deref() == labels[key].as_str();
    if has(USE_WAYPOINT) && has(WAYPOINT_NAMESPACE) {
        let detail = "it uses the waypoint already".to_owned();
        return Ok(WaypointStep { object, action: "keep", detail, write: Write::Nothing });
    }
    if let (Some(used), false) = (&used, overwrite) {
        let cause = format!("it uses the waypoint {} now", text::printable(used));
        return Err(Error::refused(doing, cause).advise("Move it with --overwrite."));
    }
    let detail = match &used {
        Some(used) => format!("{USE_WAYPOINT}={} instead of {}", wanted.name, text::printable(used)),
        None => format!("{USE_WAYPOINT}={}", wanted.name),
    };
    // The uid holds it to the object that was read: none is created.
    let mut metadata = json!({"name": name, "labels": labels, "uid": uid(&live)});
    if !namespace.is_empty() {
        metadata["namespace"] = namespace.into();
    }
    let body = json!({"apiVersion": "v1", "kind": kind, "metadata": metadata});
    Ok(WaypointStep { object, action: "label", detail, write: Write::Apply { body, force: used.is_some() } })
}

/// Plans to delete waypoints of a namespace; no names: all of them.
///
/// # Errors
///
/// When one is not there; a refusal when somebody uses one, unless `force`.
pub fn plan_deletion(world: &World, namespace: &str, names: &[String], force: bool) -> Result<WaypointPlan> {
    let there = waypoints(world, Some(namespace))?;
    let doing = "planning to delete waypoints";
    if let Some(missing) = names.iter().find(|name| there.iter().all(|known| known.name != **name)) {
        let known: Vec<&str> = there.iter().map(|known| known.name.as_str()).collect();
        let advice = format!("Namespace {namespace} has {}.", text::list(&known, 8));
        let error = Error::usage(doing, format!("there is no waypoint {namespace}/{missing}"));
        return Err(if known.is_empty() { error } else { error.advise(advice) });
    }
    let chosen = there.into_iter().filter(|known| names.is_empty() || names.contains(&known.name));
    let chosen: Vec<Waypoint> = chosen.collect();
    if let Some(used) = chosen.iter().find(|known| !known.used_by.is_empty() && !force) {
        let cause = format!("{} send requests through {}", text::list(&used.used_by, 8), used.name);
        let advice = format!(
            "Take the label {USE_WAYPOINT} from them first, or use --force: then its policies and routes no longer hold for them."
        );
        return Err(Error::refused(doing, cause).advise(advice));
    }
    let step = |known: Waypoint| WaypointStep {
        object: ObjectRef {
            api_version: GATEWAY.0.to_owned(),
            kind: GATEWAY.1.to_owned(),
            namespace: known.namespace,
            name: known.name,
        },
        action: "delete",
        detail: if known.used_by.is_empty() {
            String::new()
        } else {
            format!("used by {}", text::list(&known.used_by, 8))
        },
        write: Write::Delete { uid: known.uid },
    };
    Ok(WaypointPlan { steps: chosen.into_iter().map(step).collect() })
}

/// Writes what is planned. Done again after an interruption, it goes on.
///
/// # Errors
///
/// When something is not written.
pub fn apply_waypoint(world: &World, plan: &WaypointPlan) -> Result<()> {
    plan.steps.iter().try_for_each(|step| perform(world, step))
}

fn perform(world: &World, step: &WaypointStep) -> Result<()> {
    let doing = format!("writing {}", step.object);
    let mut last = None;
    for attempt in 0..ATTEMPTS {
        let done = match &step.write {
            Write::Nothing => return Ok(()),
            Write::Apply { body, force } => {
                let how = Applying { manager: MANAGER, force: *force, dry_run: false };
                world.api.apply(&step.object, body, how).map(drop)
            }
            Write::Delete { uid } => match world.api.delete_object(&step.object, uid) {
                Err(WriteError::Missing(_)) => Ok(()),
                other => other,
            },
        };
        match done {
            Ok(()) => return Ok(()),
            // The same apply, or the deletion of the same object, may be asked for again.
            Err(WriteError::Unsure(error)) => last = Some(error),
            Err(error) => return Err(explain(&doing, error)),
        }
        back_off(&*world.clock, attempt);
    }
    Err(last.unwrap_or_else(|| Error::unreachable(doing, "the API server does not do it")))
}
