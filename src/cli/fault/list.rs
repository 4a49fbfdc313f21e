//! `meshctl fault list`.

use clap::Args;

use super::{Place, find};
use crate::base::{Context, Report, Result};
use crate::fault;

/// List the faults that meshctl has injected
///
/// One whose time is over and that is still there was left by a killed process: `meshctl fault clear --expired` takes it back.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  meshctl fault list -n bookinfo\n  meshctl fault list -A -o json")]
pub(super) struct Arguments {
    /// In all namespaces
    #[arg(short = 'A', long, conflicts_with = "namespace")]
    all_namespaces: bool,

    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let cluster = arguments.place.cluster(context)?;
    let namespace = (!arguments.all_namespaces).then(|| arguments.place.namespace(&cluster));
    Ok(fault::listed(&find(&cluster, namespace)?, (context.now)()))
}
