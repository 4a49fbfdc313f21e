//! `meshctl fault inject`.

use std::sync::Arc;
use std::time::Duration;

use clap::{ArgGroup, Args};

use super::{Place, abort, delay, holder};
use crate::base::signal::Guard;
use crate::base::{Context, Error, Exit, Report, Result, text};
use crate::cli::arguments::duration;
use crate::fault::{self, Delay, Injection};
use crate::operation::{Api, SystemClock};

/// Let a rule of a VirtualService delay requests or fail them, for a time
///
/// The fault is one guarded patch, tried by the API server first, and an annotation of the same patch says what it is. This command
/// stays until --for is over or a signal comes, and then takes the fault back. If it is killed, `fault clear` does so. Exit 0
/// when the fault is gone, 130 or 143 after a signal, 5 when it could not be taken back, 7 when somebody else has one there.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl fault inject virtualservice/reviews -n bookinfo --abort 503:20% --for 5m\n  meshctl fault inject reviews.bookinfo --rule http[1] --delay 2s:50% --dry-run"
)]
#[command(group = ArgGroup::new("what").required(true).multiple(true).args(["abort", "delay"]))]
pub(super) struct Arguments {
    /// The route: virtualservice/NAME, NAME or NAME.NAMESPACE
    #[arg(value_name = "ROUTE")]
    route: String,

    /// The rule, when there are several: its name, or http[1]
    #[arg(long, value_name = "RULE")]
    rule: Option<String>,

    /// Answer with this status, all requests or a percentage: 503, 503:20%
    #[arg(long, value_name = "STATUS[:PERCENT]", value_parser = abort)]
    abort: Option<(u16, f64)>,

    /// Delay requests, all or a percentage: 2s, 250ms:50%
    #[arg(long, value_name = "TIME[:PERCENT]", value_parser = delay)]
    delay: Option<(String, f64)>,

    /// Take it back after this time
    #[arg(long = "for", value_name = "DURATION", value_parser = duration, default_value = "10m")]
    time: Duration,

    /// Show plan and patch, and change nothing
    #[arg(long)]
    dry_run: bool,

    /// Do not ask before writing
    #[arg(short, long)]
    yes: bool,

    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let cluster = arguments.place.cluster(context)?;
    let key = arguments.place.route(&arguments.route, &cluster)?;
    let injection = Injection {
        abort: arguments.abort,
        delay: arguments.delay.clone().map(|(time, percent)| Delay { time, percent }),
    };
    let api: Arc<dyn Api> = cluster;
    let by = holder(context);
    let who = (by.as_str(), (context.now)(), arguments.time);
    let plan = fault::plan(&*api, key, arguments.rule.as_deref(), &injection, who)?;
    if arguments.dry_run {
        return Ok(fault::injected(&plan, None, true));
    }
    let words = text::printable(&format!(
        "{} of {}: {} until {}",
        plan.record.rule_name(),
        plan.key,
        plan.record.words(),
        plan.record.until
    ));
    if !arguments.yes && context.ui.confirm(&format!("Inject into rule {words}?")) != Some(true) {
        return Err(Error::refused("injecting a fault", "nobody has agreed to it")
            .advise("Say so with --yes; --dry-run shows the patch."));
    }
    let _guard = Guard::take();
    fault::inject(&*api, &SystemClock, &plan)?;
    context.ui.note(&format!("injected into rule {words}"));
    let ended = fault::hold(&*api, &SystemClock, &plan);
    let cleared = match ended {
        fault::Ended::Elsewhere => None,
        _ => fault::clear(&api, &SystemClock, &plan.key).map_err(|error| {
            let advice =
                format!("Take it back with `meshctl fault clear {}.{}`.", plan.key.name, plan.key.namespace);
            Error { exit: Exit::RollbackUnproven, ..error }.advise(advice)
        })?,
    };
    Ok(fault::injected(&plan, Some(ended), cleared.is_none_or(|(_, proven)| proven)))
}
