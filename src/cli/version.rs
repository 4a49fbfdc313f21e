//! `meshctl version`.

use clap::Args;
use serde_json::{Map, json};

use super::arguments::Global;
use crate::base::report::View;
use crate::base::{Context, Exit, Report, Result};

/// Print the version of meshctl
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Only the version of this program. So far that is all there is: no server is asked, with or without it
    #[arg(long)]
    client: bool,
}

/// Runs the command.
pub(super) fn run(_: &Arguments, _: &Global, _: &Context) -> Result<Report> {
    let version = env!("CARGO_PKG_VERSION");
    let mut document = Map::new();
    document.insert("client".into(), json!({"version": version}));
    let view = View { kind: "Version", document, text: format!("meshctl {version}\n"), ..View::default() };
    Ok(Report { view, exit: Exit::Yes })
}
