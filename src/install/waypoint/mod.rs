//! Waypoints of Istio: Gateways of a class of their own, and the label by which namespaces and Services send their requests
//! through one. Facts from istio.io ("Configure waypoint proxies").
//!
//! A plan says what would be written; everything is applied on the server's side, and nothing is taken from other field
//! managers unless a label is to be overwritten.

mod plan;
mod report;

use serde_json::{Value, json};

pub use plan::{Enrolled, WaypointPlan, WaypointStep, apply_waypoint, plan_deletion, plan_waypoint};
pub use report::{waypoint_list, waypoint_page, waypoint_report};

use super::api::World;
use crate::base::{ObjectRef, Result};
use crate::mesh::istio::enrolment::{
    WAYPOINT_CLASS, WAYPOINT_FOR_LABEL as WAYPOINT_FOR, WAYPOINT_LABEL as USE_WAYPOINT,
    WAYPOINT_NAMESPACE_LABEL as WAYPOINT_NAMESPACE,
};

pub(super) const GATEWAY: (&str, &str) = ("gateway.networking.k8s.io/v1", "Gateway");

/// A waypoint that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedWaypoint {
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// What it is for: `service`, `workload`, `all` or `none`; nothing said: Istio's default.
    pub traffic: Option<String>,
    /// The revision of the control plane.
    pub revision: Option<String>,
}

impl WantedWaypoint {
    /// The Gateway.
    pub fn object(&self) -> Value {
        let labels = [(WAYPOINT_FOR, &self.traffic), ("istio.io/rev", &self.revision)];
        let labels: serde_json::Map<String, Value> = labels
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value.clone()?.into())))
            .collect();
        let mut metadata = json!({"name": self.name, "namespace": self.namespace});
        if !labels.is_empty() {
            metadata["labels"] = labels.into();
        }
        json!({
            "apiVersion": GATEWAY.0, "kind": GATEWAY.1, "metadata": metadata,
            "spec": {
                "gatewayClassName": WAYPOINT_CLASS,
                "listeners": [{"name": "mesh", "port": 15008, "protocol": "HBONE"}],
            },
        })
    }
}

/// A waypoint that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waypoint {
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// The revision of the control plane, when one is named.
    pub revision: Option<String>,
    /// What it is for.
    pub traffic: String,
    /// Whether it can take requests; `None`: no control plane has said so.
    pub programmed: Option<bool>,
    /// What the control plane says of that.
    pub message: String,
    /// The namespaces and Services that send their requests through it.
    pub used_by: Vec<String>,
    pub(super) uid: String,
}

/// The waypoints of a namespace, or of all.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn waypoints(world: &World, namespace: Option<&str>) -> Result<Vec<Waypoint>> {
    let (users, all) = users(world)?;
    let mut found: Vec<Waypoint> = world
        .api
        .find(GATEWAY, namespace, "")?
        .iter()
        .filter(|gateway| gateway["spec"]["gatewayClassName"] == WAYPOINT_CLASS)
        .map(|gateway| read(gateway, &users))
        .collect();
    if !all {
        let more = format!("perhaps more: at least {MOST} objects name a waypoint");
        found.iter_mut().for_each(|one| one.used_by.push(more.clone()));
    }
    found.sort_by(|a, b| (&a.namespace, &a.name).cmp(&(&b.namespace, &b.name)));
    Ok(found)
}

/// Who sends requests through which waypoint, by its namespace and name.
type Users = Vec<((String, String), String)>;

/// The server gives so many objects at one time.
const MOST: usize = 500;

/// Who uses which waypoint, and whether these are all.
fn users(world: &World) -> Result<(Users, bool)> {
    let (mut found, mut all) = (Vec::new(), true);
    for kind in [("v1", "Namespace"), ("v1", "Service")] {
        let objects = world.api.find(kind, None, USE_WAYPOINT)?;
        all &= objects.len() < MOST;
        for object in objects {
            let id = ObjectRef::of(&object);
            let own = if id.namespace.is_empty() { &id.name } else { &id.namespace };
            let place = label(&object, WAYPOINT_NAMESPACE).unwrap_or_else(|| own.clone());
            let name = label(&object, USE_WAYPOINT).unwrap_or_default();
            found.push(((place, name), format!("{} {}", kind.1, plain(&id))));
        }
    }
    found.sort();
    Ok((found, all))
}

fn plain(id: &ObjectRef) -> String {
    if id.namespace.is_empty() { id.name.clone() } else { format!("{}/{}", id.namespace, id.name) }
}

pub(super) fn label(object: &Value, key: &str) -> Option<String> {
    object["metadata"]["labels"][key].as_str().map(str::to_owned)
}

fn read(gateway: &Value, users: &Users) -> Waypoint {
    let id = ObjectRef::of(gateway);
    let conditions = gateway["status"]["conditions"].as_array();
    let programmed = conditions.into_iter().flatten().find(|one| one["type"] == "Programmed");
    let name = (id.namespace.clone(), id.name.clone());
    let used_by =
        users.iter().filter(|(waypoint, _)| *waypoint == name).map(|(_, user)| user.clone()).collect();
    Waypoint {
        revision: label(gateway, "istio.io/rev"),
        traffic: label(gateway, WAYPOINT_FOR).unwrap_or_else(|| "service".to_owned()),
        programmed: programmed.map(|one| one["status"] == "True"),
        message: programmed.and_then(|one| one["message"].as_str()).unwrap_or_default().to_owned(),
        used_by,
        uid: super::api::uid(gateway).to_owned(),
        namespace: id.namespace,
        name: id.name,
    }
}
