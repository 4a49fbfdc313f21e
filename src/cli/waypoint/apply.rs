//! `meshctl waypoint apply`.

use clap::Args;

use super::list::programmed;
use super::{Place, Wanted};
use crate::base::signal::Guard;
use crate::base::{Context, Report, Result};
use crate::cli::install::confirm;
use crate::install::{Enrolled, apply_waypoint, plan_waypoint, waypoint_page, waypoint_report};

/// Create a waypoint, and send requests through it
///
/// The Gateway is applied on the server's side and takes no field from others. What is to be written is shown, and asked for
/// unless --yes.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    wanted: Wanted,

    /// Send the requests to everything in its namespace through it
    #[arg(long)]
    enroll_namespace: bool,

    /// Send the requests to this Service through it: NAME or NAME.NAMESPACE; may be repeated
    #[arg(long, value_name = "SERVICE")]
    enroll_service: Vec<String>,

    /// Also when they go through another waypoint now
    #[arg(long)]
    overwrite: bool,

    /// Only show what would be written
    #[arg(long)]
    dry_run: bool,

    /// Do not ask before the first write
    #[arg(short, long)]
    yes: bool,

    /// Wait until it can take requests, for 90s or as --timeout says
    #[arg(short, long)]
    wait: bool,

    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let (world, namespace) = arguments.place.open(context)?;
    let wanted = arguments.wanted.of(&namespace);
    let mut enrolled = Vec::new();
    if arguments.enroll_namespace {
        enrolled.push(Enrolled::Namespace(namespace.clone()));
    }
    enrolled.extend(arguments.enroll_service.iter().map(|written| {
        let (name, own) = written.rsplit_once('.').unwrap_or((written, &namespace));
        Enrolled::Service(own.to_owned(), name.to_owned())
    }));
    let plan = plan_waypoint(&world, &wanted, &enrolled, arguments.overwrite)?;
    if arguments.dry_run {
        return Ok(waypoint_report(&plan, true));
    }
    if !arguments.yes && !plan.is_done() {
        confirm(
            &waypoint_page(&plan),
            &format!("applying the waypoint {namespace}/{}", wanted.name),
            context,
        )?;
    }
    let _guard = Guard::take();
    apply_waypoint(&world, &plan)?;
    if arguments.wait {
        programmed(&world, &namespace, Some(&wanted.name), context)?;
    }
    Ok(waypoint_report(&plan, false))
}
