//! `meshctl route explain`.

use clap::Args;

use super::question::{From, Objects};
use super::request::RequestArguments;
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::routes;

/// Say where one request goes, and why
///
/// The story names the listener, the virtual host and the rule, why each earlier rule did not match, what happens on the
/// way, and the destinations with their shares. Without --from the request comes from any workload of the namespace,
/// without labels. Exit 0 when it gets to a destination, a redirect or an answer, 1 when not, 6 when that cannot be told.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl route explain http://reviews:9080/ --from productpage -n shop -f manifests/\n  meshctl route explain https://shop.example.com/cart -X POST -H 'x-user: maria' --gateway edge/public -f manifests/\n  meshctl route explain grpc://catalog:9000/shop.Catalog/List -n shop\n  meshctl route explain tls://db.example.com:443 -n shop -o json"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    request: RequestArguments,

    #[command(flatten)]
    from: From,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let written = arguments.request.written()?;
    let estate = arguments.objects.estate(context)?;
    with_world(&estate, &arguments.objects.settings()?, |world| {
        let client = arguments.from.client(world, arguments.objects.input.namespace())?;
        let (request, note) = written.complete(&client, world)?;
        if let Some(note) = note {
            context.ui.note(&note);
        }
        Ok(routes::explain::report(world, &client, &request))
    })
}
