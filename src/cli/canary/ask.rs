//! `meshctl canary pause`, `resume` and `promote`: word for a run, wherever it is.

use clap::Args;

use super::run::State;
use super::world::{Cluster, Which};
use crate::base::{Context, Report, Result};
use crate::canary::run::{self, Intent, Options, Settings};
use crate::cli::connection::Connection;

/// Which canary, and how its state is kept.
#[derive(Debug, Args)]
pub(super) struct Target {
    #[command(flatten)]
    which: Which,

    #[command(flatten)]
    connection: Connection,

    /// Where the state of the run is kept besides the routes
    #[arg(long, value_enum, value_name = "WHERE", default_value_t = State::Journal)]
    state: State,
}

impl Target {
    /// Does something with the canary.
    pub(super) fn with<T>(
        &self,
        context: &Context,
        work: impl FnOnce(&Settings, &Cluster<'_>, &Options) -> Result<T>,
    ) -> Result<T> {
        let tell = |event: &crate::canary::event::Event| {
            context.ui.note(&format!("{} {}", event.time, run::line(event)));
        };
        let world = Cluster::new(&self.connection, context, &tell);
        let (plan, namespace) = self.which.plan(&world)?;
        let mut options = world.options(namespace);
        options.journal = self.state == State::Journal;
        let settings = Settings::new(plan, &options)?;
        let plan = settings.plan().clone();
        world.verifying(&plan, |world| work(&settings, world, &options))
    }
}

/// Keep a canary at its present share
///
/// Leaves word on its first route; the process that runs it obeys within an interval, or the next one when none is alive.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary pause reviews\n  meshctl canary pause -f canary.yaml --state annotation"
)]
pub(super) struct Pause {
    #[command(flatten)]
    target: Target,
}

/// Let a paused canary go on, or open the gate that waits for a person
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  meshctl canary resume reviews")]
pub(super) struct Resume {
    #[command(flatten)]
    target: Target,
}

/// Leave the present step of a canary now, without its hold and its gates
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary promote reviews\n  meshctl canary promote reviews --full"
)]
pub(super) struct Promote {
    #[command(flatten)]
    target: Target,

    /// Go to the last share at once
    #[arg(long)]
    full: bool,
}

impl Pause {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        ask(&self.target, Intent::Pause, context)
    }
}

impl Resume {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        ask(&self.target, Intent::Resume, context)
    }
}

impl Promote {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        ask(&self.target, if self.full { Intent::PromoteFull } else { Intent::Promote }, context)
    }
}

fn ask(target: &Target, intent: Intent, context: &Context) -> Result<Report> {
    target.with(context, |settings, world, options| {
        run::ask(intent, settings, world, options)?;
        run::status(settings, world, options)
    })
}
