//! `meshctl waypoint list` and `meshctl waypoint status`.

use std::time::Duration;

use clap::Args;

use super::Place;
use crate::base::{Context, Error, Report, Result, signal};
use crate::install::{Waypoint, World, waypoint_list, waypoints};

/// How long one waits for a waypoint.
const WAIT: Duration = Duration::from_secs(90);

/// How long between two questions.
const STEP: Duration = Duration::from_secs(2);

/// List waypoints, and who sends requests through them
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Of all namespaces
    #[arg(short = 'A', long, conflicts_with = "namespace")]
    all_namespaces: bool,

    #[command(flatten)]
    place: Place,
}

/// Tell whether waypoints can take requests
///
/// Exit 0 when all can, 1 when one cannot, or there is none.
#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    /// Only this one
    #[arg(value_name = "NAME")]
    name: Option<String>,

    /// Wait until they can, for 90s or as --timeout says
    #[arg(short, long)]
    wait: bool,

    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let (world, namespace) = arguments.place.open(context)?;
    let namespace = (!arguments.all_namespaces).then_some(namespace.as_str());
    Ok(waypoint_list(&waypoints(&world, namespace)?, false))
}

/// Runs `status`.
pub(super) fn status(arguments: &StatusArguments, context: &Context) -> Result<Report> {
    let (world, namespace) = arguments.place.open(context)?;
    let name = arguments.name.as_deref();
    if arguments.wait {
        return Ok(waypoint_list(&programmed(&world, &namespace, name, context)?, true));
    }
    Ok(waypoint_list(&chosen(&world, &namespace, name)?, true))
}

fn chosen(world: &World, namespace: &str, name: Option<&str>) -> Result<Vec<Waypoint>> {
    let mut found = waypoints(world, Some(namespace))?;
    found.retain(|one| name.is_none_or(|name| one.name == name));
    if let (Some(name), true) = (name, found.is_empty()) {
        return Err(Error::usage("finding the waypoint", format!("there is no waypoint {namespace}/{name}"))
            .advise("See `meshctl waypoint list -A`."));
    }
    Ok(found)
}

/// Waits until waypoints can take requests.
pub(super) fn programmed(
    world: &World,
    namespace: &str,
    name: Option<&str>,
    context: &Context,
) -> Result<Vec<Waypoint>> {
    let end = world.clock.now() + context.timeout.unwrap_or(WAIT);
    loop {
        let found = chosen(world, namespace, name)?;
        let waiting = found.iter().find(|one| one.programmed != Some(true));
        let Some(waiting) = waiting else { return Ok(found) };
        let message =
            if waiting.message.is_empty() { "no control plane has taken it" } else { &waiting.message };
        if world.clock.now() >= end || signal::noted().is_some() {
            let doing = format!("waiting for the waypoint {namespace}/{}", waiting.name);
            return Err(Error::unreachable(doing, crate::base::text::printable(message))
                .advise("Give it more time with --timeout; `kubectl describe` its Gateway and its pods."));
        }
        context.ui.progress(&format!("waypoint {}: {message}", waiting.name));
        world.clock.sleep(STEP);
    }
}
