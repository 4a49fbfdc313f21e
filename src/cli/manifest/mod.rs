//! `meshctl manifest`: manifests as such, whatever they mean for traffic.

mod diff;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Compare manifests, object by object and field by field
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Diff(diff::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Diff(arguments) => diff::run(arguments, context),
    }
}
