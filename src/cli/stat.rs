//! `meshctl stat`.

use clap::{Args, ValueEnum};

use super::traffic::{Counters, TrafficArguments};
use crate::base::{Context, Report, Result};
use crate::mesh::metrics::{routes_of, traffic_of};
use crate::observe::rates;

/// Show rates, success and latency of workloads, services or routes
///
/// What the proxies that send requests have counted: from the proxies themselves, read twice, or from a Prometheus. A failure is a
/// status from 500 on or one of gRPC that is the server's. How much came over mutual TLS is told by those who get the requests.
/// Exit 0, 8 when a proxy did not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl stat -n bookinfo\n  meshctl stat -A --by service --window 30s\n  meshctl stat -n shop --by route\n  meshctl stat -n bookinfo --prometheus http://127.0.0.1:9090 --window 5m -o json"
)]
pub(super) struct Arguments {
    /// What a line is about
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = By::Workload)]
    by: By,

    #[command(flatten)]
    traffic: TrafficArguments,
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// Who gets the requests
    Workload,
    /// The service that is asked for
    Service,
    /// The route that takes the requests, where proxies count by route: Linkerd's do, and those of Envoy for routes with a
    /// stat_prefix
    Route,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let (by, counters): (_, Counters) = match arguments.by {
        By::Workload => (rates::By::Workload, traffic_of),
        By::Service => (rates::By::Service, traffic_of),
        By::Route => (rates::By::Route, routes_of),
    };
    let (flows, silent) = arguments.traffic.read(counters, context)?;
    Ok(rates::stat(&flows, by, &silent))
}
