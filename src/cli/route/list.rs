//! `meshctl route list`.

use clap::Args;

use super::question::{From, Objects};
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::model::{Domain, VirtualHost};
use crate::routes;

/// Show the effective table of a client, in the order in which its proxy tries the rules
///
/// The table has what VirtualServices, delegates, HTTPRoutes and defaults come to for this client, with the place of each
/// rule. Without --from it is that of any workload of the namespace, without labels.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl route list reviews -n shop -f manifests/\n  meshctl route list -f manifests/ --gateway edge/public -o table"
)]
pub(super) struct Arguments {
    /// Only this host
    #[arg(value_name = "HOST")]
    host: Option<String>,

    #[command(flatten)]
    from: From,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let estate = arguments.objects.estate(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        let client = arguments.from.client(world, arguments.objects.input.namespace())?;
        let routing = world.routing(&client);
        let host = arguments.host.as_ref().map(|host| {
            world.known_host(host, &client).map_or_else(|| host.to_ascii_lowercase(), |known| known.name)
        });
        let wanted = |of: &VirtualHost| {
            host.as_ref().is_none_or(|host| {
                of.name == *host
                    || of.domains.iter().any(|domain| domain.contains(host) && *domain != Domain::Any)
            })
        };
        Ok(routes::list::report(&routing, wanted))
    })
}
