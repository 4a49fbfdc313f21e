//! What a gate is to a run: something that is asked now and again, and answers pass, fail or not yet. What it has seen
//! so far can be kept and taken up again by another process.

use serde_json::Value;

use super::event::Towards;
use super::spec::Phase;

/// When and where a gate is asked.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The time of asking.
    pub now: jiff::Timestamp,
    /// The name of the run.
    pub run: String,
    /// The step, from 0; the number of steps.
    pub step: (usize, usize),
    /// The share of the canary in percent, in force since [`Moment::since`].
    pub percent: f64,
    /// When the share was verified to be in force.
    pub since: jiff::Timestamp,
}

/// What a gate answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The canary may go on.
    Pass(String),
    /// The canary is bad.
    Fail(String),
    /// There is data, and not enough of it.
    NotYet(String),
    /// What was asked has no data. Counts as the plan says, after the gate's patience.
    NoData(String),
    /// It could not be asked. Counts as the plan says, after the gate's patience.
    Error(String),
}

impl Answer {
    /// The word of the events, and the reason.
    pub fn in_words(&self) -> (&'static str, &str) {
        match self {
            Self::Pass(detail) => ("pass", detail),
            Self::Fail(detail) => ("fail", detail),
            Self::NotYet(detail) => ("not-yet", detail),
            Self::NoData(detail) => ("no-data", detail),
            Self::Error(detail) => ("error", detail),
        }
    }
}

/// A gate of a running canary.
pub trait Gate {
    /// Its name in the plan.
    fn name(&self) -> &str;
    /// When it is asked.
    fn phase(&self) -> Phase;
    /// Asks. Never blocks beyond the deadline of one question (10 s unless the gate says otherwise).
    fn ask(&mut self, moment: &Moment) -> Answer;
    /// Starts the window of a new share; what was learned before it is kept or dropped as the gate needs it.
    fn begin(&mut self, _moment: &Moment) {}
    /// How far its evidence has come, when it weighs evidence.
    fn towards(&self) -> Option<Towards> {
        None
    }
    /// What it has seen so far, at most 8 KiB, for the journal.
    fn sums(&self) -> Value {
        Value::Null
    }
    /// Takes up what another process has seen.
    fn restore(&mut self, _sums: &Value) {}
}
