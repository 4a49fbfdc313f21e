//! The gate that compares: counters of both sides at the same time, judged by the sequential test of
//! [`crate::canary::judge`]. What it has learned holds for the whole run; at each share it waits for fresh windows
//! before it passes.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::counters::{Counters, Role};
use super::source::{Reading, Source};
use crate::base::text::list;
use crate::base::{Error, Result};
use crate::canary::gate::{Answer, Gate, Moment};
use crate::canary::judge::{Judge, Reason, Settings, Verdict, Window};
use crate::canary::spec::{Judging, Phase};

/// From so many seconds before the first question it is read how bursty errors are, where the past is known.
const BASELINE: f64 = 1800.0;

/// In windows of so many seconds.
const STEP: f64 = 30.0;

/// So many windows at a share unless the plan says otherwise.
const WINDOWS: u32 = 3;

/// A gate that compares.
pub(super) struct Compared {
    name: String,
    phase: Phase,
    source: Box<dyn Source>,
    /// Whether requests are bad by their time: then a bucket must be there.
    by_time: bool,
    windows: u32,
    counters: Counters,
    /// Whether the past has been read.
    primed: bool,
    sums: Sums,
}

/// What is kept between processes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sums {
    judge: Judge,
    /// Windows with requests on both sides since the share began.
    windows: u32,
    /// Why it failed: a canary that was found bad stays so.
    failed: Option<Reason>,
    /// What the last window had.
    last: Window,
}

impl Compared {
    /// A gate that has seen nothing.
    ///
    /// # Errors
    ///
    /// When a number of its judge makes no sense.
    pub(super) fn new(
        (name, phase): (&str, Phase),
        source: Box<dyn Source>,
        by_time: bool,
        judging: &Judging,
    ) -> Result<Self> {
        let settings = settings(name, judging)?;
        Ok(Self {
            name: name.to_owned(),
            phase,
            source,
            by_time,
            windows: judging.min_windows.unwrap_or(WINDOWS),
            counters: Counters::default(),
            primed: false,
            sums: Sums { judge: Judge::new(settings), windows: 0, failed: None, last: Window::default() },
        })
    }

    /// Learns from the past how bursty errors are. When it cannot be read, the run itself must tell.
    fn prime(&mut self, now: f64) {
        if self.primed {
            return;
        }
        if let Ok(past) = self.source.past(now - BASELINE, now, STEP) {
            self.primed = true;
            let mut counters = Counters::default();
            for (_, samples) in past {
                if let Some(window) = counters.add(&samples) {
                    self.sums.judge.dispersion.add(window.stable);
                }
            }
        }
    }

    fn look(&mut self, reading: &Reading, alone: bool) -> Answer {
        let missing = match reading.missing.len() {
            0 => String::new(),
            count => format!("; {count} pods give no counters: {}", list(&reading.missing, 2)),
        };
        if reading.samples.is_empty() {
            return Answer::NoData(format!("there are no counters of either side{missing}"));
        }
        let has = |role| reading.samples.iter().any(|sample| sample.role == role && sample.value > 0.0);
        if self.by_time && has(Role::Requests) && !reading.samples.iter().any(|one| one.role == Role::Good) {
            return Answer::Error(
                "the histogram has no bucket with the objective as its bound; choose one of its bounds"
                    .to_owned(),
            );
        }
        let Some(window) = self.counters.add(&reading.samples) else {
            return Answer::NotYet(format!(
                "the counters were read once; they are compared from now on{missing}"
            ));
        };
        self.sums.last = window;
        self.sums.judge.add(&window);
        let counts = window.share().is_some() || (alone && window.canary.requests > 0);
        self.sums.windows += u32::from(counts);
        let verdict = self.sums.judge.verdict();
        let seen = format!("{}{missing}", self.seen());
        match verdict {
            Verdict::Fail(reason) => {
                self.sums.failed = Some(reason);
                Answer::Fail(seen)
            }
            _ if window.canary.requests == 0 => {
                Answer::NoData(format!("the canary had no requests since the last look{missing}"))
            }
            // Nothing is left to compare with: what was not failed until then, and is not above the limit, stays.
            _ if alone && self.sums.windows >= self.windows => {
                Answer::Pass(format!("the canary has all requests and did not fail; {seen}"))
            }
            _ if window.stable.requests == 0 && !alone && !self.is_limited() => {
                Answer::NoData(format!("the stable side had no requests since the last look{missing}"))
            }
            Verdict::Pass(_) if self.sums.windows < self.windows => Answer::NotYet(format!(
                "{} of {} windows at this share; {seen}",
                self.sums.windows, self.windows
            )),
            Verdict::Pass(_) => Answer::Pass(seen),
            Verdict::NotYet => Answer::NotYet(seen),
        }
    }

    fn is_limited(&self) -> bool {
        self.sums.judge.limit.is_some()
    }

    /// The evidence in words.
    fn seen(&self) -> String {
        let Sums { judge, last, .. } = &self.sums;
        let alpha = judge.settings.alpha;
        let ratio = judge.ratio.estimate(alpha).map_or_else(
            || "no bad requests yet to compare".to_owned(),
            |(best, low, high)| format!("{best:.2} times the stable side's rate ({low:.2} to {high:.2})"),
        );
        let reason = match judge.verdict() {
            Verdict::Fail(Reason::AboveLimit) => "above the limit; ",
            Verdict::Pass(Reason::BelowLimit) => "below the limit; ",
            Verdict::Fail(_) => "worse than the stable side; ",
            Verdict::Pass(_) => "not worse than is tolerated; ",
            Verdict::NotYet => "",
        };
        format!(
            "{reason}{ratio}; bad in the last window: canary {} of {}, stable {} of {}",
            last.canary.bad, last.canary.requests, last.stable.bad, last.stable.requests
        )
    }
}

impl Gate for Compared {
    fn name(&self) -> &str {
        &self.name
    }

    fn phase(&self) -> Phase {
        self.phase
    }

    fn ask(&mut self, moment: &Moment) -> Answer {
        if self.sums.failed.is_some() {
            return Answer::Fail(self.seen());
        }
        let now = seconds(moment.now);
        self.prime(now);
        match self.source.read(now) {
            Ok(reading) => self.look(&reading, moment.percent >= 100.0),
            Err(error) => Answer::Error(format!("{}: {}", error.doing, error.cause)),
        }
    }

    fn begin(&mut self, _: &Moment) {
        self.sums.windows = 0;
    }

    fn sums(&self) -> Value {
        serde_json::to_value(&self.sums).unwrap_or_default()
    }

    fn restore(&mut self, sums: &Value) {
        let Ok(stored) = Sums::deserialize(sums) else { return };
        let fresh = Judge::new(self.sums.judge.settings);
        let judge = fresh.clone().resumed(stored.judge);
        // Evidence for another question is no evidence.
        if judge != fresh {
            self.primed = true;
            self.sums = Sums { judge, ..stored };
        }
    }
}

/// What is asked of the evidence, as the plan says.
pub(super) fn settings(name: &str, judging: &Judging) -> Result<Settings> {
    let default = Settings::default();
    let settings = Settings {
        alpha: judging.alpha.unwrap_or(default.alpha),
        beta: judging.beta.unwrap_or(default.beta),
        tolerated: judging.tolerated.unwrap_or(default.tolerated),
        limit: judging.limit,
    };
    let refuse = |cause: String| {
        Error::usage(format!("reading the judge of gate {name}"), cause)
            .advise("docs/canary-judge.md says what the numbers mean.")
    };
    settings.check().map_err(refuse)?;
    Ok(settings)
}

fn seconds(time: Timestamp) -> f64 {
    time.as_millisecond() as f64 / 1000.0
}
