//! `meshctl authz`: questions about who may do what.

mod explain;
mod request;
mod who_can;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Say whether a request is allowed, and who can reach a workload
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Explain(explain::Arguments),
    WhoCan(who_can::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Explain(arguments) => explain::run(arguments, context),
        Command::WhoCan(arguments) => who_can::run(arguments, context),
    }
}
