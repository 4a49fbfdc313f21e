//! `meshctl route explain`.

use clap::Args;

use super::question::{From, Objects};
use crate::base::{Context, Report, Result};
use crate::mesh::with_world;
use crate::routes::{self, Written};

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
    /// The request: http, https, grpc, grpcs, tls or tcp
    #[arg(value_name = "URL")]
    url: String,

    /// The method
    #[arg(short = 'X', long = "method", value_name = "METHOD")]
    method: Option<String>,

    /// A header, as 'name: value'; may be repeated
    #[arg(short = 'H', long = "header", value_name = "HEADER")]
    headers: Vec<String>,

    #[command(flatten)]
    from: From,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let headers = arguments.headers.iter().map(|header| routes::request::header(header));
    let written = Written {
        url: arguments.url.clone(),
        method: arguments.method.clone().unwrap_or_default(),
        headers: headers.collect::<Result<_>>()?,
    };
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
