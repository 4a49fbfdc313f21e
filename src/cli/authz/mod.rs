//! `meshctl authz`: questions about who may do what.

mod check;
mod explain;
mod request;
mod who_can;

use clap::{Args, Subcommand};

use super::arguments::Global;
use crate::base::{Context, Report, Result};

/// Say whether a request is allowed, and who can reach a workload
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Explain(explain::Arguments),
    WhoCan(who_can::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Check(arguments) => check::run(arguments, global, context),
        Command::Explain(arguments) => explain::run(arguments, context),
        Command::WhoCan(arguments) => who_can::run(arguments, context),
    }
}
