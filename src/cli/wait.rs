//! `meshctl wait`.

use std::time::{Duration, Instant};

use clap::{ArgGroup, Args};

use super::route::question::Objects;
use super::{proxy_status, verify};
use crate::base::{Context, Exit, Report, Result};

/// Wait until proxies have what is meant for them
///
/// With --synced the control planes are asked, as `proxy-status` does, until every proxy of the cluster, or of -n, has
/// acknowledged everything. With --for the proxies themselves are asked, as `verify` does, until none lacks what the object
/// asks of it, as far as that can be compared. The last answer is shown. Exit 0 when that is so; when --timeout (30s) is
/// over, 1 when some are behind, 8 when a control plane or a proxy did not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl wait --synced\n  meshctl wait --synced -n bookinfo --timeout 2m\n  meshctl wait --for virtualservice/reviews -n bookinfo"
)]
#[command(group = ArgGroup::new("what").required(true).args(["synced", "object"]))]
pub(super) struct Arguments {
    /// Until all are in sync
    #[arg(long)]
    synced: bool,

    /// Until all have what this object asks for: KIND/NAME, KIND/NAME.NAMESPACE
    #[arg(long = "for", value_name = "OBJECT")]
    object: Option<String>,

    #[command(flatten)]
    objects: Objects,
}

/// How long to wait, unless the user says otherwise.
const TIME: Duration = Duration::from_secs(30);

/// How long between two questions.
const STEP: Duration = Duration::from_secs(1);

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let end = Instant::now() + context.timeout.unwrap_or(TIME);
    loop {
        let left = end.saturating_duration_since(Instant::now()).max(STEP);
        let context = &Context { timeout: Some(left), ..context.clone() };
        let answer = match &arguments.object {
            Some(object) => verify::about(object, &arguments.objects, context),
            None => proxy_status::live(&arguments.objects, context),
        };
        let done = match &answer {
            Ok(report) => report.exit == Exit::Yes,
            Err(error) => error.exit == Exit::Usage,
        };
        if done || Instant::now() + STEP >= end {
            return answer;
        }
        context.ui.progress("waiting for proxies that are behind");
        std::thread::sleep(STEP);
    }
}
