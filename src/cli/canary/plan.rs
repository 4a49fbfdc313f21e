//! `meshctl canary plan`.

use std::path::PathBuf;

use clap::Args;

use super::site;
use crate::base::{Context, Report, Result};
use crate::canary::{preview, spec};
use crate::cli::arguments::read_text;
use crate::cli::route::question::Objects;
use crate::mesh::with_world;

/// Show what a plan file would do: weights, invariants, who obeys, how long
///
/// Nothing is written. With -f the routes and what is around them come from files, and no cluster is contacted; without it
/// from the cluster. Exit 0 when the plan may begin, 3 when an invariant stands against it.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary plan canary.yaml\n  meshctl canary plan canary.yaml -f manifests/\n  meshctl canary plan canary.yaml -o json"
)]
pub(super) struct Arguments {
    /// The plan file
    #[arg(value_name = "PLAN")]
    plan: PathBuf,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let canary = spec::read(&arguments.plan.display().to_string(), &read_text(&arguments.plan)?)?;
    let objects = &arguments.objects;
    let wanted = site::wanted(&objects.input.assumptions.istio_namespace);
    let estate = objects.estate_of(&wanted, context)?;
    with_world(&estate, &objects.settings()?, |world| {
        let preview = preview::preview(world, &canary, objects.input.namespace())?;
        Ok(preview::report(&preview))
    })
}
