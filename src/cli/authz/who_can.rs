//! `meshctl authz who-can`.

use clap::Args;

use super::super::route::question::Objects;
use super::request::RequestArguments;
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::policy::who_can::report;

/// List everybody who can reach a workload
///
/// The answer holds over all requests: rules of which nothing is left are shown as overruled or not at all, and what is
/// left is in the words of the rules. With a port, a method or a path the answer is for these requests alone. Exit 0 when
/// somebody can, 1 when nobody can, 6 when that cannot be told.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl authz who-can cart -n shop -f manifests/\n  meshctl authz who-can cart:8080 -X DELETE /cart/1 -n shop -f manifests/ -o json"
)]
pub(super) struct Arguments {
    /// The server: a workload or the Service in front of it, with or without a port
    #[arg(value_name = "WORKLOAD[:PORT]")]
    to: String,

    #[command(flatten)]
    request: RequestArguments,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let request = arguments.request.read()?;
    let estate = arguments.objects.estate_with_identities(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        report(world, arguments.objects.input.namespace(), &arguments.to, &request)
    })
}
