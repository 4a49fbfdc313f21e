//! `meshctl route graph`.

use clap::Args;

use super::question::{From, Objects};
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::routes::graph::Routes;

/// Draw hosts, destinations and the shares between them
///
/// Without --from or --gateway the picture has the routes of all clients. Hosts without a rule of their own are left out.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl route graph -f manifests/ -o dot | dot -Tsvg > routes.svg\n  meshctl route graph -f manifests/ -o mermaid\n  meshctl route graph -f manifests/ --gateway edge/public -o svg > edge.svg"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    from: From,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let estate = arguments.objects.estate(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        let clients = if arguments.from.is_given() {
            vec![arguments.from.client(world, arguments.objects.input.namespace())?]
        } else {
            world.clients()
        };
        let mut routes = Routes::default();
        for client in clients {
            routes.add(&world.routing(&client));
        }
        Ok(routes.report())
    })
}
