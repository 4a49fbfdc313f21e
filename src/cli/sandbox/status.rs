//! `meshctl sandbox status`.

use clap::Args;

use crate::base::{Context, Report, Result};
use crate::sandbox::{report, state};

/// Show the running sandboxes and where they listen
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  meshctl sandbox status\n  meshctl sandbox status -o json")]
pub(super) struct Arguments {}

/// Runs the command.
pub(super) fn run(context: &Context) -> Result<Report> {
    Ok(report::status(&state::running(&state::folder(context)?), &[]))
}
