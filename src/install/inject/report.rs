//! The answer: the manifests, and what became of each workload.

use serde_json::{Value, json};

use super::{Injected, Made};
use crate::base::report::{View, place_document};
use crate::base::{Exit, Report, text};
use crate::estate::Estate;

/// The manifests as a report, and for the user a line for each workload. Exit 6 when it is not known what becomes of one.
pub fn report(injected: Injected<'_>, estate: &Estate) -> (Report, Vec<String>) {
    let Injected { text, workloads } = injected;
    let mut exit = Exit::Yes;
    let mut lines = Vec::new();
    let mut documents = Vec::new();
    for (object, made) in workloads {
        let mut document = json!({"workload": place_document(&estate.place(object, object.name_node()))});
        let (state, reason) = match &made {
            Made::Injected { mesh, revision, reason, .. } => {
                document["mesh"] = (*mesh).into();
                if !revision.is_empty() {
                    document["revision"] = revision.as_str().into();
                }
                ("injected", reason)
            }
            Made::Left(reason) => ("left-alone", reason),
            Made::Unknown(reason) => {
                exit = Exit::Inconclusive;
                ("unknown", reason)
            }
        };
        document["state"] = state.into();
        document["reason"] = reason.as_str().into();
        lines.push(text::printable(&format!("{}: {}: {reason}", object.reference, state.replace('-', " "))));
        documents.push(document);
    }
    let mut view = View { kind: "InjectedManifests", raw: Some(text), ..View::default() };
    view.document.insert("workloads".into(), Value::Array(documents));
    (Report { view, exit }, lines)
}
