//! A canary from the first share to the last, from the outside: no controller, every write guarded and proven, every process
//! may die at any point. `machine` decides and is pure; `drive` performs with `advance`, `ask`, `look` and `restore`; `objects`
//! writes what `rule` and `staged` say; `load` takes up what another process has left; `control` speaks to a run elsewhere;
//! and the rest tells about runs.

mod advance;
mod ask;
mod control;
mod doctor;
mod done;
mod drive;
mod judgement;
mod load;
mod look;
mod machine;
mod objects;
mod prove;
mod report;
mod restore;
mod rule;
mod settings;
mod staged;
mod tell;

use std::sync::Arc;

pub use super::annotation::{Intent, Mark, RunMark};
pub use control::{abort, ask, rollback};
pub use doctor::doctor;
pub use done::Done;
pub use drive::run;
pub use load::{journals, lease_key, plan_of, plan_of_run, routes};
pub use report::{event_document, line, report};
pub use settings::{Options, Settings};
pub use tell::{Standing, csv, done_of, history, markdown, standing, status};

use super::event::Event;
use super::verify::Verifier;
use crate::base::{Exit, Result};
use crate::estate::Estate;
use crate::operation::{Api, Clock};

/// What a run needs of the world around it.
pub trait World {
    /// The API server of a kubeconfig context; `None`: that of the command.
    ///
    /// # Errors
    ///
    /// When it cannot be connected to.
    fn api(&self, context: Option<&str>) -> Result<Arc<dyn Api>>;

    /// The objects of these kinds, as group and kind, in a namespace of a context.
    ///
    /// # Errors
    ///
    /// When they cannot be read.
    fn estate(
        &self,
        context: Option<&str>,
        kinds: &[(&'static str, &'static str)],
        namespace: &str,
    ) -> Result<Estate>;

    /// Time.
    fn clock(&self) -> Arc<dyn Clock>;

    /// Who looks whether a write is in force, above the API server itself.
    fn verifier(&self) -> Option<&dyn Verifier>;

    /// The signal that has come, if any.
    fn signal(&self) -> Option<Exit>;

    /// Asks a person; `None`: nobody can be asked.
    fn confirm(&self, question: &str) -> Option<bool>;

    /// Tells an event as it happens.
    fn tell(&self, event: &Event);

    /// Tells what is being waited for.
    fn progress(&self, text: &str);
}
