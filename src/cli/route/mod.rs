//! `meshctl route`: questions about where requests go.

mod explain;
mod graph;
mod list;
pub(super) mod question;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};

/// Explain, list, test and compare where requests go
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Explain(explain::Arguments),
    List(list::Arguments),
    Graph(graph::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Explain(arguments) => explain::run(arguments, context),
        Command::List(arguments) => list::run(arguments, context),
        Command::Graph(arguments) => graph::run(arguments, context),
    }
}
