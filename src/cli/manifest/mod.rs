//! `meshctl manifest`: manifests as such, whatever they mean for traffic.

mod diff;
mod generate;
mod program;
pub(super) mod release;
mod remember;
pub(super) mod sources;
mod translate;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Make manifests from charts, compare manifests, and translate what says how a mesh is installed
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Generate(Box<generate::Arguments>),
    Diff(diff::Arguments),
    Translate(translate::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Generate(arguments) => generate::run(arguments, context),
        Command::Diff(arguments) => diff::run(arguments, context),
        Command::Translate(arguments) => translate::run(arguments, context),
    }
}
