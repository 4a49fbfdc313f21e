//! `meshctl canary`: the verbs, one file each.

mod import;
mod init;
mod past;
mod plan;
mod shift;
mod simulate;
pub(super) mod site;
mod verify;

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
    Init(Box<init::Arguments>),
    Plan(Box<plan::Arguments>),
    Shift(Box<shift::Arguments>),
    Verify(Box<verify::Arguments>),
    Import(import::Arguments),
    Simulate(Box<simulate::Arguments>),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.verb {
        Verb::Init(arguments) => init::run(arguments, context),
        Verb::Plan(arguments) => plan::run(arguments, context),
        Verb::Import(arguments) => import::run(arguments, context),
        Verb::Shift(arguments) => shift::run(arguments, context),
        Verb::Simulate(arguments) => simulate::run(arguments, context),
        Verb::Verify(arguments) => verify::run(arguments, context),
    }
}
