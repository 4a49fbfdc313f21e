//! `meshctl sandbox`: an estate's routing on this machine.

mod curl;
mod status;
mod up;

use clap::{Args, Subcommand};

use super::arguments::Global;
use crate::base::{Context, Report, Result};

/// Run an estate's routing on this machine, on a real Envoy
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Up(Box<up::Arguments>),
    Curl(curl::Arguments),
    Status(status::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Up(arguments) => up::run(arguments, global, context),
        Command::Curl(arguments) => curl::run(arguments, context),
        Command::Status(_) => status::run(context),
    }
}
