//! `meshctl tracing`: where proxies send spans.

mod enable;
mod status;

use clap::{Args, Subcommand};

use crate::analyze;
use crate::base::{Context, Report, Result};
use crate::estate::Depth;
use crate::resource::identity::{KUMA, kind_spec};
use crate::source::Wanted;

/// Make a mesh send traces, and show what of that is in force
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Enable(enable::Arguments),
    Status(status::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Enable(arguments) => enable::run(arguments, context),
        Command::Status(arguments) => status::run(arguments, context),
    }
}

/// What of a cluster tells about traces.
pub(super) fn wanted(istio_namespace: &str) -> Vec<Wanted<'_>> {
    let mut wanted = analyze::live_kinds_with_identities(istio_namespace);
    let kuma = ["MeshTrace", "MeshOpenTelemetryBackend"].into_iter().filter_map(|kind| kind_spec(KUMA, kind));
    wanted.extend(kuma.map(|kind| Wanted::all(kind, Depth::Full)));
    let config = kind_spec("", "ConfigMap");
    let only = Some(("linkerd", "linkerd-config"));
    wanted.extend(config.map(|kind| Wanted { kind, depth: Depth::Full, only }));
    wanted
}
