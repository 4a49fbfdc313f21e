//! The gate that a web hook answers, as Flagger asks its hooks: a POST of name, namespace, phase, checksum and metadata;
//! a status up to 202 passes, every other one fails (Flagger, "Webhooks"). Flagger counts a hook that cannot be reached
//! as failed; here that is an error of its own. So are 502, 503 and 504, which proxies give in place of a hook.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::server::{Server, Web};
use crate::base::text::printable;
use crate::canary::gate::{Answer, Gate, Moment};
use crate::canary::spec::Phase;

/// How much of what a hook says is shown, in characters.
const SHOWN: usize = 200;

/// A gate that a hook answers.
pub(super) struct Hook {
    pub(super) name: String,
    pub(super) phase: Phase,
    pub(super) server: Server,
    pub(super) web: Arc<dyn Web>,
    pub(super) plan: String,
    pub(super) namespace: String,
    pub(super) metadata: BTreeMap<String, String>,
    pub(super) not_yet: Vec<u16>,
}

impl Gate for Hook {
    fn name(&self) -> &str {
        &self.name
    }

    fn phase(&self) -> Phase {
        self.phase
    }

    fn ask(&mut self, moment: &Moment) -> Answer {
        let reply = match self.server.post(&*self.web, &self.payload(moment)) {
            Ok(reply) => reply,
            Err(error) => return Answer::Error(format!("{}: {}", error.doing, error.cause)),
        };
        let said: String = String::from_utf8_lossy(&reply.body).trim().chars().take(SHOWN).collect();
        let said = match said.as_str() {
            "" => format!("it answers {}", reply.status),
            said => format!("it answers {}: {}", reply.status, printable(said)),
        };
        match reply.status {
            status if self.not_yet.contains(&status) => Answer::NotYet(said),
            200..=202 => Answer::Pass(said),
            502..=504 => Answer::Error(said),
            _ => Answer::Fail(said),
        }
    }
}

impl Hook {
    /// What Flagger sends; the words of the run are added to the metadata, where they are not given.
    fn payload(&self, moment: &Moment) -> Value {
        let (step, steps) = moment.step;
        let mut metadata: BTreeMap<String, String> = [
            ("gate".to_owned(), self.name.clone()),
            ("step".to_owned(), step.to_string()),
            ("steps".to_owned(), steps.to_string()),
            ("weight".to_owned(), moment.percent.to_string()),
        ]
        .into();
        metadata.extend(self.metadata.clone());
        json!({
            "name": self.plan,
            "namespace": self.namespace,
            "phase": match self.phase {
                Phase::Post => "Finalising",
                _ => "Progressing",
            },
            "checksum": moment.run,
            "metadata": metadata,
        })
    }
}
