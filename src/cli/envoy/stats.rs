//! `meshctl envoy stats`.

use clap::Args;

use crate::base::{Context, Report, Result};
use crate::cli::proxy_config::source::Source;
use crate::proxy::stats;

/// Show the counters, gauges and histograms of an Envoy
///
/// Those that were ever used. Clusters with their hosts: `proxy-config endpoint`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl envoy stats deploy/productpage -n bookinfo\n  meshctl envoy stats gateway/public.edge --filter 'upstream_rq_5xx$' -o json\n  meshctl envoy stats --dump stats.json"
)]
pub(super) struct Arguments {
    /// Only those whose names match this regular expression
    #[arg(long, value_name = "REGEX")]
    filter: Option<String>,

    /// Also those that were never used
    #[arg(long)]
    unused: bool,

    #[command(flatten)]
    source: Source,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let wanted = stats::wanted(arguments.filter.as_deref())?;
    let path = if arguments.unused { "/stats?format=json" } else { "/stats?format=json&usedonly" };
    stats::report(&arguments.source.read(path, context)?, &wanted)
}
