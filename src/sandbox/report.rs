//! Running sandboxes as a report: what listens where, for which hosts.

use serde_json::{Map, json};

use super::configuration::Entry;
use super::state::Sandbox;
use crate::base::report::{Table, View};
use crate::base::{Exit, Report, text};

/// How many hosts a row names.
const HOSTS: usize = 2;

/// The report on sandboxes, with what was left out of them as clauses.
pub fn status(sandboxes: &[Sandbox], notes: &[String]) -> Report {
    let mut document = Map::new();
    document.insert("sandboxes".into(), json!(sandboxes));
    document.insert("notes".into(), json!(notes));
    let rows = sandboxes.iter().flat_map(|sandbox| sandbox.listeners.iter().map(|entry| row(sandbox, entry)));
    let rows: Vec<Vec<String>> = rows.collect();
    let none =
        rows.is_empty().then(|| "No sandbox runs. `meshctl sandbox up -f PATH` starts one.\n".to_owned());
    let table = Table { header: vec!["WHAT", "NAME", "ADDRESS", "HOSTS", "PID"], rows };
    let text = none.unwrap_or_default();
    Report { view: View { kind: "SandboxStatus", document, table, text, ..View::default() }, exit: Exit::Yes }
}

fn row(sandbox: &Sandbox, entry: &Entry) -> Vec<String> {
    let hosts = if entry.hosts.is_empty() { "-".to_owned() } else { text::list(&entry.hosts, HOSTS) };
    vec![
        entry.kind.name().to_owned(),
        entry.name.clone(),
        format!("http://{}", entry.address),
        hosts,
        sandbox.pid.to_string(),
    ]
}
