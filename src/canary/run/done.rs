//! How a process of a run ends, and what it says of it.

use super::super::event::{Event, What};
use super::drive::Run;
use super::load;
use super::machine::End;
use super::objects::Halt;
use super::settings::Settings;
use crate::base::{Error, Exit};

/// What a process of a run came to.
#[derive(Debug)]
pub struct Done {
    /// The run.
    pub run: String,
    /// The name of its plan.
    pub name: String,
    /// `promoted`, `rolled-back`, `held`, `paused`, `interrupted`, `failed`, or `idle` when there was nothing to do.
    pub outcome: &'static str,
    /// How the process ends.
    pub exit: Exit,
    /// Whether the state was proven to the level wanted.
    pub proven: bool,
    /// In one sentence.
    pub detail: String,
    /// What to do next; may be empty.
    pub advice: String,
    /// The percentages of the steps, and the last one that was written.
    pub steps: (Vec<f64>, Option<usize>),
    /// The objects, with what became of each.
    pub objects: Vec<(String, String)>,
    /// What happened, from the journal too.
    pub events: Vec<Event>,
}

/// There was nothing to do.
pub(super) fn nothing(settings: &Settings, outcome: &'static str, detail: &str) -> Done {
    Done {
        run: String::new(),
        name: settings.plan.metadata.name.clone(),
        outcome,
        exit: Exit::Yes,
        proven: true,
        detail: detail.to_owned(),
        advice: String::new(),
        steps: (settings.percents(), None),
        objects: Vec::new(),
        events: Vec::new(),
    }
}

pub(super) fn error_of(halt: Halt) -> Error {
    match halt {
        Halt::Drift(drift) => drift.error(),
        Halt::Refused(why) => Error::refused("beginning a canary", why).advise("Nothing was changed."),
        Halt::Error(error) => error,
    }
}

impl Run<'_> {
    /// Tells how it ended and puts the journal away.
    pub(super) fn end(mut self, end: Result<End, Halt>) -> Done {
        let mut advice = String::new();
        let end = end.unwrap_or_else(|halt| {
            if let Halt::Drift(drift) = &halt {
                self.tell(What::Drift {
                    object: drift.object.clone(),
                    manager: drift.manager.clone(),
                    at: drift.at.clone(),
                    detail: drift.detail.clone(),
                });
            }
            let error = error_of(halt);
            let detail = format!("{}: {}; {}", error.doing, error.cause, self.left());
            advice.clone_from(&error.advice);
            End { outcome: "failed", exit: error.exit, proven: false, detail }
        });
        if advice.is_empty() && !end.proven {
            "`meshctl canary run` with the same plan goes on, `meshctl canary abort` restores the weights from before."
                .clone_into(&mut advice);
        }
        self.tell(What::End {
            outcome: end.outcome.to_owned(),
            exit: end.exit.code(),
            proven: end.proven,
            detail: end.detail.clone(),
        });
        // Nobody is left to tell; the routes have the state.
        drop(self.flush());
        if self.journal.is_some()
            && end.proven
            && let Ok(api) = self.world.api(None)
        {
            load::prune(&*api, &self.options.namespace, self.settings.name(), self.options.keep);
        }
        Done {
            run: self.run,
            name: self.settings.plan.metadata.name.clone(),
            outcome: end.outcome,
            exit: end.exit,
            proven: end.proven,
            detail: end.detail,
            advice,
            steps: (self.settings.percents(), self.state.step),
            objects: self.objects,
            events: self.events,
        }
    }

    /// Where the weights are, as far as this process knows.
    fn left(&self) -> String {
        match self.state.step {
            Some(step) => {
                format!("the weights are left at step {}, {} %", step + 1, self.settings.percent(step))
            }
            None => "no weight was changed".to_owned(),
        }
    }
}
