//! `meshctl canary`: the verbs, one file each.

mod ask;
mod care;
mod import;
mod init;
mod look;
mod past;
mod plan;
mod run;
mod shift;
mod simulate;
pub(super) mod site;
mod undo;
mod verify;
mod watch;
mod world;

use clap::{Args, Subcommand};

use super::arguments::Global;
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
    Run(Box<run::Arguments>),
    Watch(watch::Watch),
    Status(look::Status),
    Pause(ask::Pause),
    Resume(ask::Resume),
    Promote(ask::Promote),
    Abort(undo::Abort),
    Rollback(undo::Rollback),
    History(look::History),
    Export(look::Export),
    Wait(look::Wait),
    Verify(Box<verify::Arguments>),
    Doctor(care::Doctor),
    Unlock(care::Unlock),
    Watchdog(care::Watchdog),
    Import(import::Arguments),
    Simulate(Box<simulate::Arguments>),
}

impl Arguments {
    /// Whether the answer has cases that pass or fail.
    pub(super) const fn has_cases(&self) -> bool {
        matches!(self.verb, Verb::Run(_) | Verb::Abort(_) | Verb::Rollback(_))
    }
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    match &arguments.verb {
        Verb::Init(arguments) => init::run(arguments, context),
        Verb::Plan(arguments) => plan::run(arguments, context),
        Verb::Shift(arguments) => shift::run(arguments, context),
        Verb::Run(arguments) => run::run(arguments, global, context),
        Verb::Watch(arguments) => arguments.run(context),
        Verb::Status(arguments) => arguments.run(context),
        Verb::Pause(arguments) => arguments.run(context),
        Verb::Resume(arguments) => arguments.run(context),
        Verb::Promote(arguments) => arguments.run(context),
        Verb::Abort(arguments) => arguments.run(context),
        Verb::Rollback(arguments) => arguments.run(context),
        Verb::History(arguments) => arguments.run(context),
        Verb::Export(arguments) => arguments.run(context),
        Verb::Wait(arguments) => arguments.run(context),
        Verb::Verify(arguments) => verify::run(arguments, context),
        Verb::Doctor(arguments) => arguments.run(context),
        Verb::Unlock(arguments) => arguments.run(context),
        Verb::Watchdog(arguments) => arguments.run(),
        Verb::Import(arguments) => import::run(arguments, context),
        Verb::Simulate(arguments) => simulate::run(arguments, context),
    }
}
