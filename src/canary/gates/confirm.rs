//! The gate that a person opens: on a terminal, or by `meshctl canary resume`, which the run tells it.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::base::context::Ui;
use crate::canary::gate::{Answer, Gate, Moment};
use crate::canary::spec::Phase;

/// Whether somebody has opened the gate of this name from elsewhere.
pub type Opened = dyn Fn(&str) -> bool;

/// A gate that a person opens. At each share it is shut again.
pub(super) struct Asked {
    pub(super) name: String,
    pub(super) phase: Phase,
    pub(super) question: Option<String>,
    pub(super) ui: Arc<dyn Ui>,
    pub(super) opened: Arc<Opened>,
    /// What the person said. A question that nobody could be asked is not asked again at the same share.
    pub(super) said: Option<Option<bool>>,
}

impl Gate for Asked {
    fn name(&self) -> &str {
        &self.name
    }

    fn phase(&self) -> Phase {
        self.phase
    }

    /// Waits for the person when there is a terminal.
    fn ask(&mut self, moment: &Moment) -> Answer {
        if (self.opened)(&self.name) {
            self.said = Some(Some(true));
        }
        let said = self.said.unwrap_or_else(|| {
            let question = self.question.clone().unwrap_or_else(|| {
                format!(
                    "Run {}, step {} of {}: go on from {} %?",
                    moment.run,
                    moment.step.0 + 1,
                    moment.step.1,
                    moment.percent
                )
            });
            self.ui.confirm(&question)
        });
        self.said = Some(said);
        match said {
            Some(true) => Answer::Pass("it was confirmed".to_owned()),
            Some(false) => Answer::Fail("it was declined".to_owned()),
            None => Answer::NotYet("it waits for `meshctl canary resume`".to_owned()),
        }
    }

    fn begin(&mut self, _: &Moment) {
        self.said = None;
    }

    fn sums(&self) -> Value {
        json!({"confirmed": self.said == Some(Some(true))})
    }

    fn restore(&mut self, sums: &Value) {
        if sums["confirmed"] == true {
            self.said = Some(Some(true));
        }
    }
}
