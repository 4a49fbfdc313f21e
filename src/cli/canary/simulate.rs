//! `meshctl canary simulate`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::past::{Past, windows};
use crate::base::{Context, Error, Report, Result};
use crate::canary::judge::Settings;
use crate::canary::simulate::{History, report};
use crate::cli::arguments::{duration, read_text};

/// Replay counts of the past through the judge: what it would have said, and when
///
/// Reads a file with one line per window of time: time,canary_requests,canary_bad,stable_requests,stable_bad. Or asks a
/// Prometheus for what it has counted. The canary fails when its requests are worse than those of the stable side at the
/// same time, and passes when its rate is proved to be below a tolerated multiple. The chance that a good canary fails
/// stays below --alpha, however often one looks.
/// Exit 0 when it would have passed, 1 when it would have failed, 6 when there was not enough evidence.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary simulate requests.csv\n  meshctl canary simulate requests.csv --baseline 60 --limit 0.001 -o table\n  meshctl canary simulate --plan canary.yaml --gate errors --since 24h\n  meshctl canary simulate --prometheus http://127.0.0.1:9090 --builtin errors --mesh istio --stable reviews.shop:v1 --canary reviews.shop:v2 --since 6h"
)]
pub(super) struct Arguments {
    /// The counts, as comma-separated values with a header
    #[arg(value_name = "FILE", required_unless_present_any = ["plan", "prometheus"], conflicts_with_all = ["plan", "prometheus"])]
    file: Option<PathBuf>,

    #[command(flatten)]
    past: Past,

    /// How far back to begin, with Prometheus
    #[arg(long, value_name = "DURATION", default_value = "24h", value_parser = duration, help_heading = "Prometheus")]
    since: Duration,

    /// How long each window is, with Prometheus: no shorter than it scrapes, and longer than a burst of errors
    #[arg(long, value_name = "DURATION", default_value = "1m", value_parser = duration, help_heading = "Prometheus")]
    step: Duration,

    /// The first windows, before there was a canary: they only tell how bursty errors are
    #[arg(long, value_name = "WINDOWS", default_value_t = 0)]
    baseline: usize,

    /// The probability with which a good canary may fail
    #[arg(long, value_name = "PROBABILITY", default_value_t = 0.01, conflicts_with = "plan")]
    alpha: f64,

    /// The probability with which a canary that is not tolerable may pass
    #[arg(long, value_name = "PROBABILITY", default_value_t = 0.05, conflicts_with = "plan")]
    beta: f64,

    /// The multiple of the stable side's rate that the canary must stay below to pass
    #[arg(long, value_name = "RATIO", default_value_t = 2.0, conflicts_with = "plan")]
    tolerated: f64,

    /// The rate of bad requests that the canary may have, whatever the stable side has (0.001 is one of a thousand)
    #[arg(long, value_name = "RATE", conflicts_with = "plan")]
    limit: Option<f64>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let settings = Settings {
        alpha: arguments.alpha,
        beta: arguments.beta,
        tolerated: arguments.tolerated,
        limit: arguments.limit,
    };
    settings.check().map_err(|why| {
        Error::usage("reading the numbers of the judge", why)
            .advise("`meshctl canary simulate --help` says what they mean.")
    })?;
    if let Some(file) = &arguments.file {
        let history = History::read(&file.display().to_string(), &read_text(file)?)?;
        return report(&history, settings, arguments.baseline);
    }
    let (settings, history) = windows(&arguments.past, (arguments.since, arguments.step), settings, context)?;
    report(&history, settings, arguments.baseline)
}
