//! `meshctl graph`.

use clap::Args;

use super::traffic::TrafficArguments;
use crate::base::{Context, Report, Result};
use crate::mesh::metrics::traffic_of;
use crate::observe::rates;

/// Show who calls whom, how often, and whether over mutual TLS
///
/// As the proxies have counted it: from the proxies themselves, read twice, or from a Prometheus. `-o dot`, `mermaid` and `svg`
/// draw it. What the configuration allows, whether it is used or not, is `route graph`. Exit 0, 8 when a proxy did not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl graph -n bookinfo\n  meshctl graph -A --prometheus https://prometheus.example.com --token-env TOKEN -o mermaid\n  meshctl graph -n bookinfo -o dot | dot -Tsvg > graph.svg"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    traffic: TrafficArguments,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let (flows, silent) = arguments.traffic.read(traffic_of, context)?;
    Ok(rates::graph(&flows, &silent))
}
