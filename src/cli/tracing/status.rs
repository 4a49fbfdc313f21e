//! `meshctl tracing status`.

use clap::Args;

use crate::base::{Context, Report, Result};
use crate::cli::route::question::Objects;
use crate::install::tracing;
use crate::mesh::with_world;

/// Show for each workload where its proxy sends spans, of how many requests, and which object says so
///
/// Istio's Telemetry objects and mesh config, Kuma's MeshTrace policies, Linkerd's values. With -n only workloads of that
/// namespace.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl tracing status\n  meshctl tracing status -n shop -f manifests/ --mesh-config mesh.yaml -o json"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let objects = &arguments.objects;
    let assumptions = &objects.input.assumptions;
    let estate = objects.estate_of(&super::wanted(&assumptions.istio_namespace), context)?;
    let namespace = assumptions.namespace.as_deref().filter(|_| !objects.live().1.all_namespaces());
    with_world(&estate, &objects.settings()?, |world| Ok(tracing::status(world, namespace)))
}
