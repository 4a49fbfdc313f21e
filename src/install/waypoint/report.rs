//! Waypoints as tables and documents, and what was or would be written for one.

use serde_json::{Map, Value, json};

use super::{Waypoint, WaypointPlan};
use crate::base::report::{Table, View};
use crate::base::text::printable_lines;
use crate::base::{Exit, Report};

/// The list of waypoints; with `judge` the answer is no when one of them cannot take requests.
pub fn waypoint_list(waypoints: &[Waypoint], judge: bool) -> Report {
    let state = |one: &Waypoint| match one.programmed {
        Some(true) => "True",
        Some(false) => "False",
        None => "Unknown",
    };
    let document = |one: &Waypoint| -> Value {
        let mut document = json!({
            "namespace": one.namespace, "name": one.name, "for": one.traffic, "usedBy": one.used_by,
        });
        let fields = document.as_object_mut().into_iter();
        fields.for_each(|fields| {
            fields.extend(one.revision.clone().map(|revision| ("revision".to_owned(), revision.into())));
            fields.extend(one.programmed.map(|programmed| ("programmed".to_owned(), programmed.into())));
            let message = Some(&one.message).filter(|message| !message.is_empty());
            fields.extend(message.map(|message| ("message".to_owned(), message.clone().into())));
        });
        document
    };
    let row = |one: &Waypoint| {
        vec![
            one.namespace.clone(),
            one.name.clone(),
            one.revision.clone().unwrap_or_else(|| "default".to_owned()),
            one.traffic.clone(),
            state(one).to_owned(),
            one.used_by.join(", "),
        ]
    };
    let header = vec!["NAMESPACE", "NAME", "REVISION", "FOR", "PROGRAMMED", "USED BY"];
    let table = Table { header, rows: waypoints.iter().map(row).collect() };
    let mut contents = Map::new();
    contents.insert("waypoints".into(), waypoints.iter().map(document).collect());
    let text = if waypoints.is_empty() { "There are no waypoints.\n".to_owned() } else { String::new() };
    let all = !waypoints.is_empty() && waypoints.iter().all(|one| one.programmed == Some(true));
    let exit = if judge && !all { Exit::No } else { Exit::Yes };
    Report { view: View { kind: "WaypointList", document: contents, text, table, ..View::default() }, exit }
}

/// What is to be written, for people.
pub fn waypoint_page(plan: &WaypointPlan) -> String {
    let mut out = String::new();
    for step in &plan.steps {
        let detail = if step.detail.is_empty() { String::new() } else { format!(": {}", step.detail) };
        out.push_str(&format!("{:<8} {}{detail}\n", step.action, step.object));
    }
    if plan.steps.is_empty() {
        out.push_str("Nothing is to be done.\n");
    }
    printable_lines(&out)
}

/// What was written, or with `dry_run` would be.
pub fn waypoint_report(plan: &WaypointPlan, dry_run: bool) -> Report {
    let mut contents = Map::new();
    contents.insert("changed".into(), (!dry_run && !plan.is_done()).into());
    contents.insert("dryRun".into(), dry_run.into());
    let objects = plan.steps.iter().map(|step| {
        let id = &step.object;
        json!({
            "object": {"apiVersion": id.api_version, "kind": id.kind, "namespace": id.namespace, "name": id.name},
            "action": step.action, "detail": step.detail,
        })
    });
    contents.insert("objects".into(), objects.collect());
    let text = waypoint_page(plan);
    Report {
        view: View { kind: "WaypointChange", document: contents, text, ..View::default() },
        exit: Exit::Yes,
    }
}
