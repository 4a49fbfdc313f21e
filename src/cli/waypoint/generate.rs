//! `meshctl waypoint generate`.

use clap::Args;
use serde_json::{Value, json};

use super::Wanted;
use crate::base::report::View;
use crate::base::{Error, Exit, Report, Result};
use crate::document;

/// Print the Gateway of a waypoint
///
/// No cluster is asked.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,

    /// The namespace of the waypoint
    #[arg(short, long, value_name = "NAMESPACE", default_value = "default")]
    namespace: String,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<Report> {
    let object = arguments.wanted.of(&arguments.namespace).object();
    let raw = document::to_yaml(&object)
        .map_err(|error| Error::new(Exit::Defect, "writing the Gateway as YAML", error))?;
    let manifest = json!({
        "source": "waypoint", "apiVersion": object["apiVersion"], "kind": object["kind"],
        "name": object["metadata"]["name"], "text": raw,
    });
    let mut view = View { kind: "Manifests", raw: Some(raw), ..View::default() };
    view.document.insert("manifests".into(), Value::Array(vec![manifest]));
    Ok(Report { view, exit: Exit::Yes })
}
