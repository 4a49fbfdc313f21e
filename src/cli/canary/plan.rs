//! `meshctl canary plan`.

use std::path::PathBuf;

use clap::Args;

use super::site;
use super::world::Cluster;
use crate::base::{Context, Report, Result};
use crate::canary::gates::Surroundings;
use crate::canary::preview;
use crate::canary::spec::{self, Canary};
use crate::cli::arguments::read_text;
use crate::cli::route::question::Objects;
use crate::mesh::with_world;

/// Show what a plan file would do: weights, invariants, who obeys, what the gates can see, how long
///
/// Nothing is written. With -f the routes and what is around them come from files, and nobody is contacted; without it from
/// the cluster, and the query of each gate is asked once. Exit 0 when the plan may begin, 3 when an invariant stands against
/// it, a query cannot be asked, or a gate of phase pre fails.
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
    // What is wrong with gates is told before anything is read.
    crate::canary::gates::check(&canary.spec.gates)?;
    let wanted = site::wanted(&objects.input.assumptions.istio_namespace);
    let estate = objects.estate_of(&wanted, context)?;
    with_world(&estate, &objects.settings()?, |world| {
        let mut preview = preview::preview(world, &canary, objects.input.namespace())?;
        let around = around(&canary, objects, context)?;
        let shares = (preview.shares.as_slice(), preview.hold);
        preview.gates = preview::ask(&canary, around.as_ref(), shares, (context.now)());
        Ok(preview::report(&preview))
    })
}

/// What gates are asked with; none when only files are looked at.
fn around(canary: &Canary, objects: &Objects, context: &Context) -> Result<Option<Surroundings>> {
    if !objects.input.filename.is_empty() || canary.spec.gates.is_empty() {
        return Ok(None);
    }
    let world = Cluster::new(objects.live().0, context, &|_| {});
    let namespace = canary.metadata.namespace.as_deref().unwrap_or(objects.input.namespace());
    let options = world.options(namespace.to_owned());
    world.surroundings(canary, &options).map(Some)
}
