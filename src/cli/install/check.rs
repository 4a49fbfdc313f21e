//! `meshctl check`.

use std::sync::Arc;

use clap::Args;

use crate::base::{Context, Error, Report, Result};
use crate::cli::connection::Connection;
use crate::install::{self, Inventory};

/// Tell whether what is installed is healthy, and with --install whether it is still as it was installed
///
/// Every object is there, workloads are ready, somebody answers for webhooks; what is not ready says why. With --install
/// (or as `verify-install`) the API server compares each object with what was applied: changed fields are named with who
/// changed them. Exit 0 when all is well, 1 when not. JUnit and SARIF for CI.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl check\n  meshctl check istio --install -o junit\n  meshctl verify-install linkerd"
)]
pub(in crate::cli) struct Arguments {
    /// The name of the installation; all of them when not given
    #[arg(value_name = "NAME")]
    name: Option<String>,

    /// The namespace of the installation; all namespaces when not given
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// Compare every object with what was applied
    #[arg(long)]
    install: bool,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command; `verify-install` always compares.
pub(in crate::cli) fn run(arguments: &Arguments, compares: bool, context: &Context) -> Result<Report> {
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    let world = super::world(&cluster, context)?;
    let mut all = Inventory::all(&*world.api, arguments.namespace.as_deref())?;
    all.retain(|one| arguments.name.as_ref().is_none_or(|name| one.head.name == *name));
    all.sort_by(|one, two| (&one.head.namespace, &one.head.name).cmp(&(&two.head.namespace, &two.head.name)));
    if all.is_empty() {
        let what = arguments.name.as_deref().unwrap_or("anything");
        return Err(Error::usage(
            format!("looking for {what} that is installed"),
            "there is nothing of that kind",
        )
        .advise(
            "meshctl checks what it has installed; `meshctl install --adopt` takes over what others have.",
        ));
    }
    let mut checks = Vec::new();
    for inventory in &all {
        checks.extend(install::verify(inventory, &world, compares || arguments.install)?);
    }
    Ok(install::verify_report(&checks))
}
