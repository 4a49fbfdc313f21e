//! `meshctl waypoint delete`.

use clap::Args;

use super::Place;
use crate::base::signal::Guard;
use crate::base::{Context, Report, Result};
use crate::cli::install::confirm;
use crate::install::{apply_waypoint, plan_deletion, waypoint_page, waypoint_report};

/// Delete waypoints
///
/// Refused while namespaces or Services send requests through them, unless --force.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Their names
    #[arg(value_name = "NAME", required_unless_present = "all", conflicts_with = "all")]
    names: Vec<String>,

    /// All of the namespace
    #[arg(long)]
    all: bool,

    /// Also while somebody sends requests through them
    #[arg(long)]
    force: bool,

    /// Only show what would be deleted
    #[arg(long)]
    dry_run: bool,

    /// Do not ask before the first deletion
    #[arg(short, long)]
    yes: bool,

    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let (world, namespace) = arguments.place.open(context)?;
    let plan = plan_deletion(&world, &namespace, &arguments.names, arguments.force)?;
    if arguments.dry_run || plan.is_done() {
        return Ok(waypoint_report(&plan, arguments.dry_run));
    }
    if !arguments.yes {
        confirm(&waypoint_page(&plan), &format!("deleting waypoints of namespace {namespace}"), context)?;
    }
    let _guard = Guard::take();
    apply_waypoint(&world, &plan)?;
    Ok(waypoint_report(&plan, false))
}
