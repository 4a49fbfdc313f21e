//! `meshctl ztunnel-config`.

use clap::{Args, Subcommand};

use super::proxy_config::source::Source;
use crate::base::{Context, Report, Result};
use crate::mesh::proxies::Speaks;
use crate::proxy::ztunnel::{Section, report};

/// Show what a ztunnel has been told: workloads, services, policies, certificates, connections
///
/// Read from the pod of the ztunnel through the API server, or from a file without a cluster.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl ztunnel-config workload ds/ztunnel -n istio-system\n  meshctl zc service ztunnel-x7k2p.istio-system --of bookinfo\n  meshctl zc all --dump ztunnel.json.gz -o json"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Workloads and how they are reached
    #[command(visible_aliases = ["workloads", "w"])]
    Workload(Which),
    /// Services with their addresses and waypoints
    #[command(visible_aliases = ["services", "svc", "s"])]
    Service(Which),
    /// AuthorizationPolicies for connections
    #[command(visible_aliases = ["policies", "p"])]
    Policy(Which),
    /// Certificates by identity, state and validity; never keys
    #[command(visible_aliases = ["certificates", "certs", "cert"])]
    Certificate(Which),
    /// Connections of workloads that are open now
    #[command(visible_aliases = ["connection", "cons"])]
    Connections(Which),
    /// All of it
    #[command(visible_alias = "a")]
    All(Which),
}

#[derive(Debug, Args)]
struct Which {
    /// Only what is of this namespace
    #[arg(long = "of", visible_aliases = ["workload-namespace", "service-namespace", "policy-namespace"], value_name = "NAMESPACE")]
    of: Option<String>,

    #[command(flatten)]
    source: Source,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let (which, sections): (&Which, &[Section]) = match &arguments.command {
        Command::Workload(which) => (which, &[Section::Workloads]),
        Command::Service(which) => (which, &[Section::Services]),
        Command::Policy(which) => (which, &[Section::Policies]),
        Command::Certificate(which) => (which, &[Section::Certificates]),
        Command::Connections(which) => (which, &[Section::Connections]),
        Command::All(which) => (which, &Section::ALL),
    };
    let dump = which.source.read_of(Speaks::Ztunnel, "/config_dump", context)?;
    report(&dump, sections, which.of.as_deref())
}
