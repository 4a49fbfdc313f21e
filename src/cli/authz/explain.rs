//! `meshctl authz explain`.

use clap::Args;

use super::super::route::question::Objects;
use super::request::RequestArguments;
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::policy::explain::{Question, report};

/// Say whether one request is allowed, and by which policy, rule and field
///
/// Every proxy on the way is asked: the sidecar, or in ambient mode the waypoint and the ztunnel. What the input does not
/// show counts only where it matters. Without -X and PATH it is GET /. Exit 0 when the request is allowed, 1 when it is
/// denied, 6 when that cannot be told, as with a CUSTOM provider.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl authz explain --from productpage --to reviews:9080 -X GET /reviews/1 -n shop -f manifests/\n  meshctl authz explain --from cluster.local/ns/edge/sa/gateway --to cart:8080 -X POST /cart -H 'x-user: maria' -f manifests/\n  meshctl authz explain --from web --to cart:8080 /admin --jwt-claim groups=staff --jwt-claim iss=https://id.example.com -n shop"
)]
pub(super) struct Arguments {
    /// Who sends: a workload as NAME or NAMESPACE/NAME, or an identity such as cluster.local/ns/shop/sa/web
    #[arg(long, value_name = "WORKLOAD|PRINCIPAL")]
    from: String,

    /// The server: a workload or the Service in front of it, and a port of either
    #[arg(long, value_name = "WORKLOAD:PORT")]
    to: String,

    #[command(flatten)]
    request: RequestArguments,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let request = arguments.request.read()?;
    let question = Question { from: arguments.from.clone(), to: arguments.to.clone(), request };
    let estate = arguments.objects.estate_with_identities(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        report(world, arguments.objects.input.namespace(), &question)
    })
}
