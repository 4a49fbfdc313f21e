//! What of traces is in force for each workload, as a report (docs/schemas/TracingStatus.json).

use serde_json::{Value, json};

use crate::base::report::{Table, View, place_document};
use crate::base::{Exit, Place, Report};
use crate::mesh::World;
use crate::mesh::tracing::{Effective, TRACING};
use crate::resource::core::Workload;

/// What of traces is in force for every workload, in one namespace or in all.
pub fn status(world: &World<'_>, namespace: Option<&str>) -> Report {
    let here = |workload: &&Workload<'_>| {
        namespace.is_none_or(|namespace| workload.object.reference.namespace == namespace)
    };
    let (mut rows, mut documents) = (Vec::new(), Vec::new());
    for workload in world.kubernetes.workloads.iter().filter(here).filter(|workload| !workload.is_owned()) {
        for found in effective(world, workload) {
            rows.push(row(workload, &found));
            documents.push(document(world, workload, &found));
        }
    }
    let header = vec!["NAMESPACE", "WORKLOAD", "MESH", "SIDE", "TRACES", "TO", "SAMPLING", "DECIDED BY"];
    let mut view = View { kind: "TracingStatus", table: Table { header, rows }, ..View::default() };
    view.document.insert("workloads".into(), documents.into());
    Report { view, exit: Exit::Yes }
}

fn effective(world: &World<'_>, workload: &Workload<'_>) -> Vec<Effective> {
    let mut found = TRACING.iter().map(|tracing| (tracing.effective)(world, workload));
    found
        .find(|found| !found.is_empty())
        .unwrap_or_else(|| vec![Effective::none("", "off", "it has no proxy, as far as the input shows")])
}

fn percent(sampling: f64) -> String {
    format!("{sampling}%")
}

fn shown(place: &Place) -> String {
    place.object.as_ref().map_or_else(|| place.path.to_string(), |_| place.to_string())
}

fn row(workload: &Workload<'_>, found: &Effective) -> Vec<String> {
    let id = &workload.object.reference;
    let decided = match found.decided_by.first() {
        Some((_, place)) if found.state == "on" => shown(place),
        _ => found.reason.clone(),
    };
    let to = [found.provider.as_deref(), found.address.as_deref()];
    vec![
        id.namespace.clone(),
        format!("{}/{}", id.kind.to_ascii_lowercase(), id.name),
        found.mesh.to_owned(),
        found.side.to_owned(),
        found.state.to_owned(),
        to.into_iter().flatten().collect::<Vec<_>>().join(" "),
        found.sampling.map(percent).unwrap_or_default(),
        decided,
    ]
}

fn document(world: &World<'_>, workload: &Workload<'_>, found: &Effective) -> Value {
    let place = world.estate.place(workload.object, workload.object.name_node());
    let decided: Vec<Value> = found
        .decided_by
        .iter()
        .map(|(what, place)| json!({"what": what, "place": place_document(place)}))
        .collect();
    let mut out = json!({
        "workload": place_document(&place), "side": found.side, "state": found.state, "reason": found.reason,
        "decidedBy": decided,
    });
    for (key, value) in [
        ("mesh", (!found.mesh.is_empty()).then(|| found.mesh.into())),
        ("provider", found.provider.as_deref().map(Value::from)),
        ("protocol", found.protocol.as_deref().map(Value::from)),
        ("address", found.address.as_deref().map(Value::from)),
        ("sampling", found.sampling.map(Value::from)),
    ] {
        if let Some(value) = value {
            out[key] = value;
        }
    }
    out
}
