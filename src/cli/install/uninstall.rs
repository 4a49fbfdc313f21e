//! `meshctl uninstall`.

use std::sync::Arc;

use clap::Args;

use crate::base::{Context, Error, Report, Result, signal::Guard, text};
use crate::cli::connection::Connection;
use crate::install::{self, RemovalOptions};
use crate::mesh::recipe::recipe;

/// Remove an installation, and prove that nothing of it is left
///
/// Deletes what the inventory has, webhooks first, so that nothing in between stops anybody's pods. Refuses while pods
/// still use the mesh. Definitions stay, since all objects of their kinds would go with them, and so does the namespace;
/// --purge deletes both. At the end everything is looked for once more. Exit 1 when something is still there.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl uninstall istio --dry-run\n  meshctl uninstall istio-canary -n istio-system --yes\n  meshctl uninstall linkerd --purge --yes"
)]
pub(in crate::cli) struct Arguments {
    /// The name of the installation
    #[arg(value_name = "NAME")]
    name: String,

    /// Its namespace, instead of that of the recipe of this name
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// Only show what would be deleted
    #[arg(long)]
    dry_run: bool,

    /// Do not ask before the first write
    #[arg(short, long)]
    yes: bool,

    /// Also while pods still use the mesh
    #[arg(long)]
    force: bool,

    /// Leave out the hooks for a removal that the charts were installed with (--run-hooks)
    #[arg(long)]
    no_hooks: bool,

    /// Also definitions with all objects of their kinds, and the namespace if the installation has made it
    #[arg(long)]
    purge: bool,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    let world = super::world(&cluster, context)?;
    let namespace = match &arguments.namespace {
        Some(namespace) => namespace.clone(),
        None => super::namespace_of(&arguments.name, &world)?,
    };
    let how = RemovalOptions { purge: arguments.purge, no_hooks: arguments.no_hooks };
    let removal = install::plan_removal(&world, &namespace, &arguments.name, how)?;
    if arguments.dry_run {
        return Ok(install::removal_report(&removal, true));
    }
    let doing = format!("removing {}", arguments.name);
    if !arguments.force {
        let users = recipe(&removal.head.mesh)
            .map_or(Ok(Vec::new()), |recipe| install::users(recipe, &removal, &world))?;
        if !users.is_empty() {
            return Err(Error::refused(doing, format!("it is still used by {}", text::list(&users, 6))).advise(
                "Take them out of the mesh and restart them, or use --force; their proxies then lose the control plane.",
            ));
        }
    }
    if !arguments.yes {
        let page = install::removal_report(&removal, true).view.text;
        super::confirm(&page, &doing, context)?;
    }
    let _guard = Guard::take();
    Ok(install::removal_report(&install::remove(removal, &world)?, false))
}
