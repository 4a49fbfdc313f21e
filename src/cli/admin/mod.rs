//! `meshctl admin`.

mod log;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// What control planes of Istio do themselves
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Log(log::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Log(arguments) => log::run(arguments, context),
    }
}
