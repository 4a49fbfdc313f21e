//! `meshctl canary watch`.

use std::time::Duration;

use clap::Args;

use super::ask::Target;
use super::world::Cluster;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::canary::run::{self, Done, Intent, Options, Settings, World};
use crate::canary::story::{Story, screen};
use crate::output::screen::Screen;

/// How often it looks.
const LOOK: Duration = Duration::from_secs(2);

/// Watch a canary that runs here or elsewhere
///
/// On a terminal the view is painted in place, with the keys p (pause), r (resume), n (next step), a (abort) and q (leave; the
/// run goes on). Elsewhere every event is a line. Ends with the run, with its exit code.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary watch reviews\n  meshctl canary watch reviews | tee run.log"
)]
pub(super) struct Watch {
    #[command(flatten)]
    target: Target,
}

impl Watch {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        self.target.with(context, |settings, world, options| match Screen::open() {
            Some(screen) => paint(screen, settings, world, options),
            None => lines(settings, world, options, context),
        })
    }
}

/// What the newest journal tells.
fn newest(settings: &Settings, world: &Cluster<'_>, options: &Options) -> Result<Done> {
    let journals = run::journals(&*world.api(None)?, &options.namespace, Some(settings.name()))?;
    let kept = journals.first().ok_or_else(|| {
        Error::usage(format!("watching the canary {}", settings.name()), "it has no journal")
            .advise("See `meshctl canary history`; a run with --state annotation keeps none.")
    })?;
    Ok(run::done_of(kept))
}

fn ended(done: &Done) -> bool {
    Story::of(&done.events).is_some_and(|story| story.ending.is_some())
}

fn paint(mut view: Screen, settings: &Settings, world: &Cluster<'_>, options: &Options) -> Result<Report> {
    let mut word = String::new();
    loop {
        let done = newest(settings, world, options)?;
        if let Some(story) = Story::of(&done.events) {
            let mut lines = screen::lines(&story, world.clock().now(), view.width());
            lines.push(if word.is_empty() {
                "p pause  r resume  n next  a abort  q leave".to_owned()
            } else {
                word.clone()
            });
            view.paint(&lines).map_err(|error| Error::new(Exit::Unreachable, "painting the view", error))?;
        }
        if ended(&done) {
            return Ok(run::report(&done));
        }
        let intent = match view.key(LOOK) {
            Some('p') => Intent::Pause,
            Some('r') => Intent::Resume,
            Some('n') => Intent::Promote,
            Some('a') => Intent::Abort,
            Some('q') => return run::status(settings, world, options),
            _ => continue,
        };
        word = match run::ask(intent, settings, world, options) {
            Ok(()) => format!("asked to {}", intent.word()),
            Err(error) => error.cause,
        };
    }
}

fn lines(settings: &Settings, world: &Cluster<'_>, options: &Options, context: &Context) -> Result<Report> {
    let mut told = 0;
    loop {
        let done = newest(settings, world, options)?;
        for event in done.events.iter().skip(told) {
            context.ui.note(&format!("{} {}", event.time, run::line(event)));
        }
        told = told.max(done.events.len());
        if ended(&done) {
            return Ok(run::report(&done));
        }
        world.clock().sleep(LOOK);
    }
}
