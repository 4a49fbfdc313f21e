//! `meshctl canary simulate`.

use std::path::PathBuf;

use clap::Args;

use crate::base::{Context, Error, Report, Result};
use crate::canary::judge::Settings;
use crate::canary::simulate::{History, report};
use crate::cli::arguments::read_text;

/// Replay counts of the past through the judge: what it would have said, and when
///
/// Reads one line per window of time: time,canary_requests,canary_bad,stable_requests,stable_bad. The canary fails when its
/// requests are worse than those of the stable side at the same time, and passes when its rate is proved to be below a
/// tolerated multiple. The chance that a good canary fails stays below --alpha, however often one looks.
/// Exit 0 when it would have passed, 1 when it would have failed, 6 when there was not enough evidence.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary simulate requests.csv\n  meshctl canary simulate requests.csv --baseline 60 --limit 0.001 -o table\n  meshctl canary simulate requests.csv --alpha 0.001 --tolerated 1.5 -o json"
)]
pub(super) struct Arguments {
    /// The counts, as comma-separated values with a header
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The first windows, before there was a canary: they only tell how bursty errors are
    #[arg(long, value_name = "WINDOWS", default_value_t = 0)]
    baseline: usize,

    /// The probability with which a good canary may fail
    #[arg(long, value_name = "PROBABILITY", default_value_t = 0.01)]
    alpha: f64,

    /// The probability with which a canary that is not tolerable may pass
    #[arg(long, value_name = "PROBABILITY", default_value_t = 0.05)]
    beta: f64,

    /// The multiple of the stable side's rate that the canary must stay below to pass
    #[arg(long, value_name = "RATIO", default_value_t = 2.0)]
    tolerated: f64,

    /// The rate of bad requests that the canary may have, whatever the stable side has (0.001 is one of a thousand)
    #[arg(long, value_name = "RATE")]
    limit: Option<f64>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, _: &Context) -> Result<Report> {
    let within = |name: &str, value: f64, from: f64, to: f64| {
        if value > from && value < to {
            return Ok(());
        }
        Err(Error::usage(format!("reading --{name} {value}"), format!("it is not between {from} and {to}"))
            .advise("`meshctl canary simulate --help` says what it means."))
    };
    within("alpha", arguments.alpha, 0.0, 0.5)?;
    within("beta", arguments.beta, 0.0, 0.5)?;
    within("tolerated", arguments.tolerated, 1.0, 50.0)?;
    if let Some(limit) = arguments.limit {
        within("limit", limit, 0.0, 1.0)?;
    }
    let settings = Settings {
        alpha: arguments.alpha,
        beta: arguments.beta,
        tolerated: arguments.tolerated,
        limit: arguments.limit,
    };
    let history = History::read(&arguments.file.display().to_string(), &read_text(&arguments.file)?)?;
    report(&history, settings, arguments.baseline)
}
