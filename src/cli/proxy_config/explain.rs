//! `meshctl proxy-config explain`.

use clap::Args;

use super::source::Source;
use crate::base::{Context, Report, Result};
use crate::cli::route::request::RequestArguments;
use crate::proxy::{explain, verify};

/// Say what the proxy would do with one request
///
/// The request is run through the listeners and route tables that the proxy has, as `route explain` runs it through those that
/// objects ask for. The port is one that the proxy itself listens on. Exit 0 when it gets to a destination, a redirect or an answer, 1 when not, 6 when that cannot be told.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl pc explain http://reviews:9080/ deploy/productpage -n bookinfo\n  meshctl pc explain https://shop.example.com:8443/cart --dump gateway.json.gz -H 'x-user: maria'"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    request: RequestArguments,

    #[command(flatten)]
    source: Source,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let written = arguments.request.written()?;
    let text = arguments.source.read("/config_dump", context)?;
    let has = verify::read_dump("of the proxy", &text)?;
    let (report, note) = explain::report(&has.dump, &written)?;
    if let Some(note) = note {
        context.ui.note(&note);
    }
    Ok(report)
}
