//! `meshctl envoy`: what an Envoy says of itself, besides its configuration.

mod stats;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Show what an Envoy counts
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Stats(stats::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Stats(arguments) => stats::run(arguments, context),
    }
}
