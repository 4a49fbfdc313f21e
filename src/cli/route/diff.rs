//! `meshctl route diff`.

use clap::Args;

use super::question::Sides;
use crate::base::{Context, Report, Result};
use crate::mesh::with_worlds;
use crate::routes;

/// Show what a change does to traffic: which requests are treated differently
///
/// Both sides are read, the tables of every class of clients are made, and they are compared over all requests. Each
/// difference has its region in the terms of the rules, one request that shows it, and both places. What is renamed,
/// reordered, split or moved from VirtualService to HTTPRoute and does the same is no difference.
/// Exit 0 when nothing differs, 1 when something does, 6 when that could not be decided.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl route diff git:HEAD:manifests manifests\n  meshctl route diff cluster manifests/ -o json\n  meshctl route diff before/ after/"
)]
pub(super) struct Arguments {
    /// What is: a file, a directory, git:REVISION:PATH, or `cluster`
    #[arg(value_name = "A")]
    before: String,

    /// What shall be, in the same way
    #[arg(value_name = "B")]
    after: String,

    #[command(flatten)]
    sides: Sides,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let settings = arguments.sides.settings()?;
    let [before, after] = arguments.sides.estates([&arguments.before, &arguments.after], context)?;
    with_worlds(&[&before, &after], &settings, |worlds| Ok(routes::diff::report(&worlds[0], &worlds[1])))
}
