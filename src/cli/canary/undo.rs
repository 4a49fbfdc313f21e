//! `meshctl canary abort` and `rollback`.

use clap::Args;

use super::ask::Target;
use crate::base::signal::Guard;
use crate::base::{Context, Report, Result};
use crate::canary::run;
use crate::cli::connection::Connection;

/// End a canary: restore the weights from before it, and prove it
///
/// The process that runs it does so; where none is alive, this one does. Exit 4 when it is proven, 5 when not, 0 when no run
/// was under way.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary abort reviews\n  meshctl canary abort -f canary.yaml --state annotation"
)]
pub(super) struct Abort {
    #[command(flatten)]
    target: Target,
}

/// Restore the weights from before a run that has ended, and prove it
///
/// The snapshot is that of the run's journal. Exit 4 when it is proven, 5 when not.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary rollback reviews\n  meshctl canary rollback reviews --to reviews-20261121120000-1a2b3c"
)]
pub(super) struct Rollback {
    /// The canary, by the name in its plan
    #[arg(value_name = "NAME")]
    name: String,

    /// The namespace of its journal
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,

    /// The run, from `canary history`; without it the newest
    #[arg(long, value_name = "RUN")]
    to: Option<String>,
}

impl Abort {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        self.target.with(context, |settings, world, options| {
            let _guard = Guard::take();
            Ok(run::report(&run::abort(settings, world, options)?))
        })
    }
}

impl Rollback {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        let tell = |event: &crate::canary::event::Event| {
            context.ui.note(&format!("{} {}", event.time, run::line(event)));
        };
        let world = super::world::Cluster::new(&self.connection, context, &tell);
        let which = super::world::Which {
            name: Some(self.name.clone()),
            filename: None,
            namespace: self.namespace.clone(),
        };
        let namespace = which.journal_namespace(&world)?;
        let plan =
            run::plan_of_run(&*run::World::api(&world, None)?, &namespace, &self.name, self.to.as_deref())?;
        let options = world.options(namespace);
        let settings = run::Settings::new(plan, &options)?;
        let _guard = Guard::take();
        let plan = settings.plan().clone();
        world.verifying(&plan, |world| {
            Ok(run::report(&run::rollback(self.to.as_deref(), &settings, world, &options)?))
        })
    }
}
