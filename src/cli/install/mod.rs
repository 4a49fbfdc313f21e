//! `meshctl install`, `upgrade`, `uninstall`, `check`, `profile`, `images` and `tag`: meshes from their charts.

pub(super) mod check;
mod choice;
pub(super) mod images;
pub(super) mod precheck;
pub(super) mod profile;
pub(super) mod tag;
pub(super) mod uninstall;
pub(super) mod upgrade;

use std::sync::Arc;
use std::time::Duration;

use clap::{Args, ValueEnum};

pub(super) use choice::{Choice, Parts, parts_of_a_mesh};

use super::arguments::duration;
use super::connection::Connection;
use crate::base::{Context, Error, Exit, Report, Result, signal::Guard};
use crate::cluster::Cluster;
use crate::install::{self, Consent, Inventory, Options, World};
use crate::operation::SystemClock;

/// Requests that are under way at once.
const AT_ONCE: usize = 8;

/// Install a mesh, an add-on, or any chart: planned, shown, applied in order, waited for
///
/// MESH is a recipe (`meshctl profile list` has them), or any name with --chart. First everything is compared with the
/// cluster by the API server itself: what is created and changed, which fields belong to others, what is refused. Then
/// it is applied by server-side apply, without force, phase by phase, and waited for; what does not become ready says
/// why. A Secret keeps what belongs to the installation. The same command again changes nothing; killed at any point, it
/// goes on from there; with other values or charts it changes what differs and deletes what is not rendered any more.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl install istio --profile minimal --dry-run=server\n  meshctl install istio --chart istio-1.30.0/manifests/charts -f values.yaml --yes\n  meshctl install shop --chart charts/shop -n shop --set replicas=2\n  meshctl install -f mesh-install.yaml --yes"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    how: How,

    #[command(flatten)]
    connection: Connection,
}

/// How a plan is performed.
#[derive(Debug, Args)]
pub(super) struct How {
    /// Only show the plan: `server` has the API server check every object, `client` only reads them
    #[arg(long, value_enum, value_name = "WHERE")]
    dry_run: Option<DryRun>,

    /// Do not ask before the first write
    #[arg(short, long)]
    yes: bool,

    /// How long each phase may take to become ready
    #[arg(long, value_name = "DURATION", default_value = "5m", value_parser = duration)]
    wait: Duration,

    /// Do not wait for workloads
    #[arg(long, conflicts_with = "wait")]
    no_wait: bool,

    /// Take fields that others own with other values
    #[arg(long)]
    force_conflicts: bool,

    /// Take over objects that another tool has installed (Helm, istioctl, kubectl)
    #[arg(long)]
    adopt: bool,

    /// Delete and create again what has a field that can never change
    #[arg(long)]
    replace: bool,

    /// Let definitions become older
    #[arg(long)]
    allow_downgrade: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DryRun {
    /// The API server checks every object and keeps nothing
    Server,
    /// Objects are only read
    Client,
}

/// Runs the command.
pub(super) fn run(mut arguments: Arguments, context: &Context) -> Result<Report> {
    arguments.choice.resolve(context)?;
    perform(&arguments.choice, &arguments.how, &arguments.connection, context, |_| Ok(()))
}

/// The world of an installation.
pub(super) fn world(cluster: &Arc<Cluster>, context: &Context) -> Result<World> {
    let (api, threads) = (Arc::clone(cluster), Some(install::threads(AT_ONCE)?));
    Ok(World { api, clock: Arc::new(SystemClock), ui: Arc::clone(&context.ui), threads })
}

/// Plans, shows, asks, applies. `check` may refuse the plan.
fn perform(
    choice: &Choice,
    how: &How,
    connection: &Connection,
    context: &Context,
    check: impl FnOnce(&install::Plan) -> Result<()>,
) -> Result<Report> {
    choice.check()?;
    let cluster = Arc::new(connection.connect(context)?.for_long_work());
    let world = world(&cluster, context)?;
    let (head, made) = choice.render(&cluster, &world, context)?;
    for note in &made.notes {
        context.ui.note(note);
    }
    let consent = Consent {
        force_conflicts: how.force_conflicts,
        adopt: how.adopt,
        replace: how.replace,
        allow_downgrade: how.allow_downgrade,
        read_only: how.dry_run == Some(DryRun::Client),
    };
    let mut plan = install::plan(head, made.objects, &world, consent)?;
    plan.run_hooks(made.hooks, &world)?;
    plan.notes = made.notes;
    check(&plan)?;
    if how.dry_run.is_some() || plan.blocked().is_some() {
        return Ok(install::plan_report(&plan));
    }
    if !how.yes && !plan.is_done() {
        confirm(&install::page(&plan, None), &format!("installing {}", plan.head.name), context)?;
    }
    let _guard = Guard::take();
    let options = Options { wait: (!how.no_wait).then_some(how.wait) };
    let done = install::apply(&plan, &world, options)?;
    Ok(install::report(&plan, &done))
}

/// The namespace of an installation that was named alone: that of its inventory, when only one has the name.
fn namespace_of(name: &str, world: &World) -> Result<String> {
    let mut found: Vec<String> = Inventory::all(&*world.api, None)?
        .into_iter()
        .filter(|one| one.head.name == name)
        .map(|one| one.head.namespace)
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(_), false) => Err(Error::usage(format!("looking for {name}"), "several namespaces have one")
            .advise("Name one with -n.")),
        (None, _) => Ok("default".to_owned()),
    }
}

/// Shows what is going to happen, and asks.
pub(super) fn confirm(page: &str, doing: &str, context: &Context) -> Result<()> {
    context.ui.plan(page.trim_end());
    match context.ui.confirm("Begin?") {
        Some(true) => Ok(()),
        Some(false) => Err(Error::new(Exit::Refused, doing, "it was not confirmed")),
        None => Err(Error::refused(doing, "there is no terminal to confirm it on")
            .advise("Look at the plan with --dry-run=server, then add --yes.")),
    }
}
