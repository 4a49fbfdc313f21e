//! `meshctl mtls`.

use clap::Args;

use super::route::question::Objects;
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::policy::mutual_tls::report;

/// Show what each port accepts of mutual TLS, what clients send, and which pairs fail
///
/// Without a workload all of them are shown. Workloads of which the input does not tell count as having a sidecar. Exit 0
/// when no pair fails, 1 when one does.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl mtls -f manifests/\n  meshctl mtls cart -n shop -f manifests/ -o json"
)]
pub(super) struct Arguments {
    /// The server: a workload or the Service in front of it, as NAME or NAMESPACE/NAME
    #[arg(value_name = "WORKLOAD")]
    workload: Option<String>,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let estate = arguments.objects.estate_with_identities(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        report(world, arguments.objects.input.namespace(), arguments.workload.as_deref())
    })
}
