//! `meshctl canary run`.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::world::{Cluster, Which};
use crate::base::signal::Guard;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::canary::run::{self, Settings};
use crate::canary::spec::OnSignal;
use crate::cli::arguments::Global;
use crate::cli::connection::Connection;

/// Run a canary from its first share to its last, in the foreground
///
/// Writes each step with one guarded patch for each object, looks until it is in force, holds and asks the gates. What goes
/// wrong is rolled back and proven, or held, as the plan says. The same command takes up what a killed process has left.
/// With -o jsonl every event is printed as it happens.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary run canary.yaml --yes\n  meshctl canary run canary.yaml --yes -o jsonl --on-signal abort\n  meshctl canary run canary.yaml --yes --adopt"
)]
pub(super) struct Arguments {
    /// The plan file
    #[arg(value_name = "PLAN", required_unless_present = "filename")]
    plan: Option<PathBuf>,

    /// The plan file, as an option
    #[arg(short, long, value_name = "PLAN", conflicts_with = "plan")]
    filename: Option<PathBuf>,

    /// The namespace of journal and lease, and of routes that name none
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,

    /// Where the state is kept besides the routes
    #[arg(long, value_enum, value_name = "WHERE", default_value_t = State::Journal)]
    state: State,

    /// Go on from weights that somebody else has set
    #[arg(long, conflicts_with = "reassert")]
    adopt: bool,

    /// Write the weights of the step again over those that somebody else has set
    #[arg(long)]
    reassert: bool,

    /// What the first signal does, instead of what the plan says
    #[arg(long, value_enum, value_name = "WHAT")]
    on_signal: Option<Signal>,

    /// What waiting for a person does. Without it: wait on a terminal, leave elsewhere
    #[arg(long, value_enum, value_name = "WHAT")]
    on_pause: Option<Pause>,

    /// How many journals of this canary are kept
    #[arg(long, value_name = "COUNT", default_value_t = 10)]
    keep: usize,

    /// Do not ask before the first write
    #[arg(short, long)]
    yes: bool,
}

/// Where the state of a run is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum State {
    /// In a ConfigMap and a Lease, with the essentials on the routes
    Journal,
    /// On the routes alone, for those who may write nothing else
    Annotation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Signal {
    /// Ask on a terminal, abort elsewhere
    Ask,
    /// Restore the weights from before the run
    Abort,
    /// Keep weights and state
    Hold,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Pause {
    /// Wait for `meshctl canary resume`
    Wait,
    /// End with exit code 9; the same command goes on later
    Leave,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let which = Which {
        name: None,
        filename: arguments.plan.clone().or_else(|| arguments.filename.clone()),
        namespace: arguments.namespace.clone(),
    };
    let jsonl = global.output == crate::output::Format::Jsonl;
    let tell = |event: &crate::canary::event::Event| {
        if jsonl {
            // A reader that has gone away does not stop a run.
            drop(writeln!(std::io::stdout().lock(), "{}", run::event_document(event)));
        } else {
            context.ui.note(&format!("{} {}", event.time, run::line(event)));
        }
    };
    let world = Cluster::new(&arguments.connection, context, &tell);
    let (plan, namespace) = which.plan(&world)?;
    let mut options = world.options(namespace);
    options.journal = arguments.state == State::Journal;
    options.adopt = arguments.adopt;
    options.reassert = arguments.reassert;
    options.keep = arguments.keep;
    options.leave_when_paused = match arguments.on_pause {
        Some(pause) => pause == Pause::Leave,
        None => !std::io::IsTerminal::is_terminal(&std::io::stdin()),
    };
    options.on_signal = arguments.on_signal.map(|signal| match signal {
        Signal::Ask => OnSignal::Ask,
        Signal::Abort => OnSignal::Abort,
        Signal::Hold => OnSignal::Hold,
    });
    let settings = Settings::new(plan, &options)?;
    if !arguments.yes {
        let doing = format!("running the canary {}", settings.name());
        match context.ui.confirm(&format!("{}. Begin?", settings.describe())) {
            Some(true) => {}
            Some(false) => return Err(Error::new(Exit::Refused, doing, "it was not confirmed")),
            None => {
                return Err(Error::refused(doing, "there is no terminal to confirm it on")
                    .advise("Add --yes to run it."));
            }
        }
    }
    let _guard = Guard::take();
    let plan = settings.plan().clone();
    world.verifying(&plan, |world| {
        let gates = world.gates(settings.plan(), &options)?;
        Ok(run::report(&run::run(&settings, gates, world, &options)?))
    })
}
