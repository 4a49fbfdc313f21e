//! `meshctl canary status`, `history`, `export` and `wait`.

use std::time::Duration;

use clap::{Args, ValueEnum};

use super::ask::Target;
use super::world::{Cluster, Which};
use crate::base::{Context, Error, Exit, Report, Result, View};
use crate::canary::run::{self, Standing, World};
use crate::canary::story::{self, Story};
use crate::cli::connection::Connection;
use crate::output::{self, Format, Style};

/// How long `wait` waits, unless --timeout says otherwise.
const PATIENCE: Duration = Duration::from_secs(30 * 60);
/// How often it looks.
const LOOK: Duration = Duration::from_secs(2);

/// Show a canary: what is wanted, what the API server has, what proxies and traffic showed
///
/// Exit 7 when somebody else has changed the weights.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  meshctl canary status reviews\n  meshctl canary status reviews -o json")]
pub(super) struct Status {
    #[command(flatten)]
    target: Target,
}

/// List the runs of canaries, from their journals
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  meshctl canary history\n  meshctl canary history reviews -o table")]
pub(super) struct History {
    /// Only of this canary
    #[arg(value_name = "NAME")]
    name: Option<String>,

    /// The namespace of the journals
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,
}

/// Print what happened in a run: every write, answer of a gate, verification and decision
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary export reviews --format html > run.html\n  meshctl canary export reviews --run reviews-20261121120000-1a2b3c --format csv"
)]
pub(super) struct Export {
    /// The canary, by the name in its plan
    #[arg(value_name = "NAME")]
    name: String,

    /// The run, from `canary history`; without it the newest
    #[arg(long, value_name = "RUN")]
    run: Option<String>,

    /// The namespace of the journals
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,

    /// How to print it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ExportFormat::Json)]
    format: ExportFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    /// The document of kind CanaryRun
    Json,
    /// A page of Markdown
    Md,
    /// Test cases for CI servers: steps, gates, the run
    Junit,
    /// A line for each event
    Csv,
    /// One HTML page with everything on one time axis, that needs nothing beside it
    Html,
    /// OpenMetrics text, for the textfile collector of a node exporter
    Openmetrics,
}

/// Wait until a canary is where a CI job wants it
///
/// Exit 0 when it is, 1 when it has ended otherwise, 8 when --timeout (30m unless given) has passed.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary wait reviews --for promoted\n  meshctl canary wait reviews --for step=3 --timeout 10m"
)]
pub(super) struct Wait {
    #[command(flatten)]
    target: Target,

    /// promoted, rolled-back, paused, done (ended in any way), or step=NUMBER (from 1)
    #[arg(long = "for", value_name = "WHAT", value_parser = goal)]
    goal: Goal,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Goal {
    Phase(&'static str),
    Done,
    Step(usize),
}

fn goal(text: &str) -> Result<Goal, String> {
    if let Some(step) = text.strip_prefix("step=").and_then(|step| step.parse().ok()).filter(|step| *step > 0)
    {
        return Ok(Goal::Step(step));
    }
    match text {
        "done" => Ok(Goal::Done),
        "promoted" => Ok(Goal::Phase("promoted")),
        "rolled-back" => Ok(Goal::Phase("rolled-back")),
        "paused" => Ok(Goal::Phase("paused")),
        _ => Err("write promoted, rolled-back, paused, done or step=NUMBER".to_owned()),
    }
}

impl Goal {
    /// Whether it is reached; `None` while it may still be.
    fn reached(&self, standing: &Standing) -> Option<bool> {
        let there = match self {
            Self::Phase(phase) => standing.phase == *phase,
            Self::Done => standing.ended,
            Self::Step(step) => {
                standing.step.is_some_and(|at| at + 1 >= *step) && standing.phase != "rolling-back"
            }
        };
        if there { Some(true) } else { standing.ended.then_some(false) }
    }
}

impl Status {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        self.target.with(context, |settings, world, options| run::status(settings, world, options))
    }
}

impl History {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        let world = Cluster::new(&self.connection, context, &|_| {});
        let which = Which { name: self.name.clone(), filename: None, namespace: self.namespace.clone() };
        let namespace = which.journal_namespace(&world)?;
        Ok(run::history(&run::journals(&*world.api(None)?, &namespace, self.name.as_deref())?))
    }
}

impl Export {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        let world = Cluster::new(&self.connection, context, &|_| {});
        let which =
            Which { name: Some(self.name.clone()), filename: None, namespace: self.namespace.clone() };
        let namespace = which.journal_namespace(&world)?;
        let journals = run::journals(&*world.api(None)?, &namespace, Some(&self.name))?;
        let wanted =
            |kept: &&crate::operation::Kept| self.run.as_ref().is_none_or(|run| kept.head.run == *run);
        let Some(kept) = journals.iter().find(wanted) else {
            return Err(Error::usage(
                format!("exporting the canary {}", self.name),
                "there is no journal of that run",
            )
            .advise("`meshctl canary history` lists the runs."));
        };
        let done = run::done_of(kept);
        let report = run::report(&done);
        let mut out = Vec::new();
        let style = Style { color: false, width: 120 };
        let made = match self.format {
            ExportFormat::Json => output::render(&report, Format::Json, style, &[], &mut out),
            ExportFormat::Junit => output::render(&report, Format::Junit, style, &[], &mut out),
            ExportFormat::Csv => run::csv(&done).map(|text| out.extend(text.into_bytes())),
            ExportFormat::Md => {
                out.extend(run::markdown(&done).into_bytes());
                Ok(())
            }
            ExportFormat::Html | ExportFormat::Openmetrics => {
                let Some(story) = Story::of(&done.events) else {
                    return Err(Error::usage(
                        format!("exporting the canary {}", self.name),
                        "the journal has no events yet",
                    ));
                };
                out.extend(match self.format {
                    ExportFormat::Html => story::page::html(&story, &done.events).into_bytes(),
                    _ => story::metrics::openmetrics(&story).into_bytes(),
                });
                Ok(())
            }
        };
        made.map_err(|error| Error::new(Exit::Defect, "exporting a run", error))?;
        let raw = Some(String::from_utf8_lossy(&out).into_owned());
        Ok(Report { view: View { raw, ..report.view }, exit: Exit::Yes })
    }
}

impl Wait {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        self.target.with(context, |settings, world, options| {
            let clock = world.clock();
            let begin = clock.now();
            let patience = context.timeout.unwrap_or(PATIENCE);
            loop {
                let standing = run::standing(settings, world, options)?;
                if let Some(reached) = self.goal.reached(&standing) {
                    let mut report = run::status(settings, world, options)?;
                    report.exit = if reached { Exit::Yes } else { Exit::No };
                    return Ok(report);
                }
                if clock.now().duration_since(begin).unsigned_abs() >= patience {
                    let cause = format!("it is at {} after {patience:?}", standing.phase);
                    return Err(Error::unreachable(
                        format!("waiting for the canary {}", settings.name()),
                        cause,
                    )
                    .advise("See `meshctl canary status`, or wait for longer with --timeout."));
                }
                world.progress(&format!("waiting: {}", standing.phase));
                clock.sleep(LOOK);
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_reached_missed_or_still_open() {
        let standing = |phase: &str, step, ended| Standing { phase: phase.to_owned(), step, ended };
        for (text, at, reached) in [
            ("promoted", standing("step", Some(1), false), None),
            ("promoted", standing("promoted", Some(3), true), Some(true)),
            ("promoted", standing("rolled-back", Some(1), true), Some(false)),
            ("paused", standing("paused", Some(0), false), Some(true)),
            ("done", standing("held", Some(0), true), Some(true)),
            ("step=2", standing("step", Some(0), false), None),
            ("step=2", standing("step", Some(1), false), Some(true)),
            ("step=2", standing("rolling-back", Some(1), false), None),
        ] {
            assert_eq!(goal(text).unwrap().reached(&at), reached, "{text} {at:?}");
        }
        for text in ["step=0", "step=", "finished"] {
            assert!(goal(text).is_err(), "{text}");
        }
    }
}
