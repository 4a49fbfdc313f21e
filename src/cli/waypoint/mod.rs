//! `meshctl waypoint`.

mod apply;
mod delete;
mod generate;
mod list;

use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::base::{Context, Report, Result};
use crate::cli::connection::Connection;
use crate::cluster::Cluster;
use crate::install::{WantedWaypoint, World};

/// Proxies of Istio in ambient mode that see the requests of a namespace or of Services
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl waypoint generate -n shop\n  meshctl waypoint apply -n shop --enroll-namespace --wait\n  meshctl waypoint list -A\n  meshctl waypoint status waypoint -n shop --wait\n  meshctl waypoint delete waypoint -n shop"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Generate(generate::Arguments),
    Apply(apply::Arguments),
    List(list::Arguments),
    Status(list::StatusArguments),
    Delete(delete::Arguments),
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Generate(arguments) => generate::run(arguments),
        Command::Apply(arguments) => apply::run(arguments, context),
        Command::List(arguments) => list::run(arguments, context),
        Command::Status(arguments) => list::status(arguments, context),
        Command::Delete(arguments) => delete::run(arguments, context),
    }
}

/// Which part of which cluster.
#[derive(Debug, Args)]
struct Place {
    /// The namespace of the waypoint
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

impl Place {
    /// The cluster and the namespace.
    fn open(&self, context: &Context) -> Result<(World, String)> {
        let cluster: Arc<Cluster> = Arc::new(self.connection.connect(context)?.for_long_work());
        let namespace = self.namespace.clone().unwrap_or_else(|| cluster.namespace().to_owned());
        Ok((super::install::world(&cluster, context)?, namespace))
    }
}

/// The waypoint that is wanted.
#[derive(Debug, Args)]
struct Wanted {
    /// Its name
    #[arg(value_name = "NAME", default_value = "waypoint")]
    name: String,

    /// What it sees: requests to Services, to workloads, to all, or to none
    #[arg(long = "for", value_name = "TRAFFIC", value_parser = ["service", "workload", "all", "none"])]
    traffic: Option<String>,

    /// The revision of the control plane
    #[arg(short, long, value_name = "REVISION")]
    revision: Option<String>,
}

impl Wanted {
    fn of(&self, namespace: &str) -> WantedWaypoint {
        WantedWaypoint {
            namespace: namespace.to_owned(),
            name: self.name.clone(),
            traffic: self.traffic.clone(),
            revision: self.revision.clone(),
        }
    }
}
