//! `meshctl precheck`.

use std::sync::Arc;

use clap::Args;

use super::{Choice, world};
use crate::base::{Context, Report, Result};
use crate::cli::connection::Connection;
use crate::install::{self, Consent};

/// Tell whether an installation or an upgrade may begin; nothing is written
///
/// Renders the charts for the version of the cluster, has the API server check every object (rights, quotas, admission,
/// fields of others, definitions that would become older, objects of other tools), and looks for webhooks that stop pods
/// since nobody answers for them. Exit 0 when nothing stands in the way, 7 for conflicts, 3 for refusals.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  meshctl precheck istio --profile minimal --version 1.31.0")]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(in crate::cli) fn run(mut arguments: Arguments, context: &Context) -> Result<Report> {
    arguments.choice.resolve(context)?;
    arguments.choice.check()?;
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    let world = world(&cluster, context)?;
    let (head, made) = arguments.choice.render(&cluster, &world, context)?;
    let mut plan = install::plan(head, made.objects, &world, Consent::default())?;
    plan.run_hooks(made.hooks, &world)?;
    plan.notes = made.notes;
    let report = install::precheck(&mut plan, &world)?;
    plan.notes.iter().for_each(|note| context.ui.note(note));
    Ok(report)
}
