//! `meshctl fault clear`.

use std::sync::Arc;

use clap::{ArgGroup, Args};

use super::{Place, find};
use crate::base::signal::Guard;
use crate::base::{Context, Report, Result};
use crate::fault;
use crate::operation::{Api, SystemClock};

/// Take faults back
///
/// The rule gets back what it had before, by a patch that is guarded; what others have changed in the route meanwhile stays.
/// Exit 0 when they are gone, 7 when somebody has put another fault in the place of one.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl fault clear virtualservice/reviews -n bookinfo\n  meshctl fault clear --expired -A\n  meshctl fault clear --all -n bookinfo"
)]
#[command(group = ArgGroup::new("which").required(true).args(["route", "expired", "all"]))]
pub(super) struct Arguments {
    /// The route: virtualservice/NAME, NAME or NAME.NAMESPACE
    #[arg(value_name = "ROUTE")]
    route: Option<String>,

    /// All whose time is over: what a job that looks after faults runs
    #[arg(long)]
    expired: bool,

    /// All
    #[arg(long)]
    all: bool,

    /// In all namespaces
    #[arg(short = 'A', long, conflicts_with_all = ["namespace", "route"])]
    all_namespaces: bool,

    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let cluster = arguments.place.cluster(context)?;
    let keys = match &arguments.route {
        Some(route) => vec![arguments.place.route(route, &cluster)?],
        None => {
            let namespace = (!arguments.all_namespaces).then(|| arguments.place.namespace(&cluster));
            let now = (context.now)();
            let found = find(&cluster, namespace)?.into_iter();
            found.filter(|(_, record)| arguments.all || record.is_over(now)).map(|(key, _)| key).collect()
        }
    };
    let _guard = Guard::take();
    let api: Arc<dyn Api> = cluster;
    let mut cleared = Vec::new();
    for key in keys {
        if let Some((record, proven)) = fault::clear(&api, &SystemClock, &key)? {
            cleared.push((key, record, proven));
        }
    }
    Ok(fault::cleared(&cleared))
}
