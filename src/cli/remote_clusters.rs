//! `meshctl remote-clusters`.

use clap::Args;

use super::connection::Connection;
use super::proxy_config::source::limits;
use super::proxy_status::each_control_plane;
use crate::base::{Context, Report, Result};
use crate::proxy::clusters::{self, Known};

/// Show the clusters that each control plane knows, and whether it is in sync with them
///
/// Exit 0 when all are, 1 when not, 8 when a control plane did not answer.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  meshctl remote-clusters\n  meshctl remote-clusters -o json")]
pub(super) struct Arguments {
    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let cluster = arguments.connection.connect(context)?;
    let mut found: Vec<Known> = Vec::new();
    let silent = each_control_plane(
        &cluster,
        &arguments.istio_namespace,
        "/debug/clusterz",
        limits(context),
        |name, text| {
            found.extend(clusters::read(name, text)?);
            Ok(())
        },
    )?;
    Ok(clusters::report(&found, &silent))
}
