//! `meshctl canary`: the verbs, one file each.

mod import;
mod past;
mod shift;
mod simulate;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Move traffic between the versions of a service, step by step
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Import(import::Arguments),
    Shift(Box<shift::Arguments>),
    Simulate(Box<simulate::Arguments>),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.verb {
        Verb::Import(arguments) => import::run(arguments, context),
        Verb::Shift(arguments) => shift::run(arguments, context),
        Verb::Simulate(arguments) => simulate::run(arguments, context),
    }
}
