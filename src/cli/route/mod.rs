//! `meshctl route`: questions about where requests go.

mod diff;
mod explain;
mod graph;
mod list;
pub(super) mod question;
pub(super) mod request;
mod test;

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
    Diff(diff::Arguments),
    Explain(explain::Arguments),
    List(list::Arguments),
    Graph(graph::Arguments),
    Test(test::Arguments),
}

impl Arguments {
    /// Whether the answer is a graph.
    pub(super) const fn draws(&self) -> bool {
        matches!(self.command, Command::Graph(_))
    }

    /// Whether the answer may have findings.
    pub(super) const fn finds(&self) -> bool {
        matches!(self.command, Command::Diff(_) | Command::Test(_))
    }
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Diff(arguments) => diff::run(arguments, context),
        Command::Explain(arguments) => explain::run(arguments, context),
        Command::List(arguments) => list::run(arguments, context),
        Command::Test(arguments) => test::run(arguments, context),
        Command::Graph(arguments) => graph::run(arguments, context),
    }
}
