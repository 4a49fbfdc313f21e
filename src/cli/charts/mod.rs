//! `meshctl charts`: charts from wherever they are, pinned, packed for sites without a network, and
//! the images that they run.

mod bundle;
mod images;
mod list;
mod lock;
mod pull;
pub(super) mod source;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Fetch, pin and bundle charts, and list the images that they run
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Pull(pull::Arguments),
    List(list::Arguments),
    Lock(lock::Arguments),
    Bundle(bundle::Arguments),
    Images(images::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Pull(arguments) => pull::run(arguments, context),
        Command::List(arguments) => list::run(arguments, context),
        Command::Lock(arguments) => lock::run(arguments, context),
        Command::Bundle(arguments) => bundle::run(arguments, context),
        Command::Images(arguments) => images::run(arguments, context),
    }
}
