//! `meshctl wait`.

use std::time::{Duration, Instant};

use clap::Args;

use super::proxy_status;
use super::route::question::Objects;
use crate::base::{Context, Error, Exit, Report, Result};

/// Wait until proxies have what their control planes have sent
///
/// Asks the control planes, as `proxy-status` does, until every proxy of the cluster, or of -n, has acknowledged everything, and shows
/// the last answer. Exit 0 when all are in sync; when --timeout (30s) is over, 1 when some are not, 8 when a control plane did
/// not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl wait --synced\n  meshctl wait --synced -n bookinfo --timeout 2m"
)]
pub(super) struct Arguments {
    /// Until all are in sync
    #[arg(long)]
    synced: bool,

    #[command(flatten)]
    objects: Objects,
}

/// How long to wait, unless the user says otherwise.
const TIME: Duration = Duration::from_secs(30);

/// How long between two questions.
const STEP: Duration = Duration::from_secs(1);

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if !arguments.synced {
        return Err(Error::usage("reading the command line", "it does not say what to wait for")
            .advise("Write `meshctl wait --synced`."));
    }
    let end = Instant::now() + context.timeout.unwrap_or(TIME);
    loop {
        let left = end.saturating_duration_since(Instant::now()).max(STEP);
        let answer =
            proxy_status::live(&arguments.objects, &Context { timeout: Some(left), ..context.clone() });
        let done = matches!(&answer, Ok(report) if report.exit == Exit::Yes);
        if done || Instant::now() + STEP >= end {
            return answer;
        }
        context.ui.progress("waiting for proxies that are behind");
        std::thread::sleep(STEP);
    }
}
