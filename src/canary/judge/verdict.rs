//! All the evidence of a run, and what follows from it: pass, fail, or not yet.

use serde::{Deserialize, Serialize};

use super::{Dispersion, Limit, Ratio, Window};

/// What is asked of a canary.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The probability with which a good canary may be failed, over the whole run.
    pub alpha: f64,
    /// The probability with which a canary that is not tolerable may pass.
    pub beta: f64,
    /// The multiple of the stable side's rate that a canary must stay below to pass.
    pub tolerated: f64,
    /// The rate of bad requests that a canary may have, whatever the stable side has.
    pub limit: Option<f64>,
}

impl Settings {
    /// Which of them makes no sense, and why.
    ///
    /// # Errors
    ///
    /// When a number is out of its range.
    pub fn check(&self) -> Result<(), String> {
        let limit = self.limit.map(|limit| ("limit", limit, 0.0, 1.0));
        [
            ("alpha", self.alpha, 0.0, 0.5),
            ("beta", self.beta, 0.0, 0.5),
            ("tolerated", self.tolerated, 1.0, 50.0),
        ]
        .into_iter()
        .chain(limit)
        .find(|(_, value, from, to)| !(value > from && value < to))
        .map_or(Ok(()), |(name, value, from, to)| {
            Err(format!("{name} {value} is not between {from} and {to}"))
        })
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { alpha: 0.01, beta: 0.05, tolerated: 2.0, limit: None }
    }
}

/// Why a verdict is final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// More of its requests are bad than of the stable side's.
    Worse,
    /// More of its requests are bad than the limit permits.
    AboveLimit,
    /// Its rate is below the tolerated multiple.
    Tolerable,
    /// Its rate is below the limit.
    BelowLimit,
}

/// What follows from the evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The canary is good.
    Pass(Reason),
    /// The canary is bad.
    Fail(Reason),
    /// There is not enough evidence.
    NotYet,
}

/// The evidence of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judge {
    /// What is asked.
    pub settings: Settings,
    /// How bursty errors are on the stable side.
    pub dispersion: Dispersion,
    /// The canary against the stable side.
    pub ratio: Ratio,
    /// The canary against its limit.
    pub limit: Option<Limit>,
}

impl Judge {
    /// Without evidence.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            dispersion: Dispersion::default(),
            ratio: Ratio::new(settings.tolerated),
            limit: settings.limit.map(Limit::new),
        }
    }

    /// Goes on with evidence that was stored. Evidence that is not for the same question is left out.
    #[must_use]
    pub fn resumed(self, stored: Self) -> Self {
        let complete = stored.ratio.is_complete() && stored.limit.iter().all(Limit::is_complete);
        if complete && stored.settings == self.settings && stored.limit.is_some() == self.limit.is_some() {
            return stored;
        }
        self
    }

    /// Takes a window. How bursty errors are is taken from the windows before it only: the evidence of a window must not
    /// depend on itself.
    pub fn add(&mut self, window: &Window) {
        let tempering = self.dispersion.tempering();
        self.ratio.add(window, tempering);
        if let Some(limit) = &mut self.limit {
            limit.add(window.canary, tempering);
        }
        self.dispersion.add(window.stable);
    }

    /// What follows. Two tests may fail a canary when there is a limit, so each gets half of `alpha`.
    pub fn verdict(&self) -> Verdict {
        let tests = if self.limit.is_some() { 2.0 } else { 1.0 };
        let fails = (tests / self.settings.alpha).ln();
        let passes = (tests / self.settings.beta).ln();
        let limit = self.limit.as_ref();
        if self.ratio.worse() >= fails {
            Verdict::Fail(Reason::Worse)
        } else if limit.is_some_and(|limit| limit.above() >= fails) {
            Verdict::Fail(Reason::AboveLimit)
        } else if self.ratio.tolerable() >= passes {
            Verdict::Pass(Reason::Tolerable)
        } else if limit.is_some_and(|limit| limit.below() >= passes) {
            Verdict::Pass(Reason::BelowLimit)
        } else {
            Verdict::NotYet
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Counts;
    use super::*;

    fn after(settings: Settings, canary_bad: u64, stable_bad: u64) -> Verdict {
        let mut judge = Judge::new(settings);
        let counts = |bad| Counts { requests: 10_000, bad };
        for _ in 0..200 {
            judge.dispersion.add(counts(stable_bad));
        }
        for _ in 0..10 {
            judge.add(&Window { canary: counts(canary_bad), stable: counts(stable_bad) });
        }
        judge.verdict()
    }

    #[test]
    fn three_answers_and_a_guard_for_when_both_are_bad() {
        let plain = Settings::default();
        let guarded = Settings { limit: Some(0.001), ..plain };
        assert_eq!(after(plain, 40, 10), Verdict::Fail(Reason::Worse));
        assert_eq!(after(plain, 10, 10), Verdict::Pass(Reason::Tolerable));
        assert_eq!(after(plain, 0, 0), Verdict::NotYet);
        assert_eq!(after(guarded, 0, 0), Verdict::Pass(Reason::BelowLimit));
        assert_eq!(after(guarded, 50, 50), Verdict::Fail(Reason::AboveLimit));
    }

    #[test]
    fn a_judge_that_was_stored_goes_on() {
        let mut judge = Judge::new(Settings { limit: Some(0.01), ..Settings::default() });
        judge.add(&Window {
            canary: Counts { requests: 10, bad: 1 },
            stable: Counts { requests: 90, bad: 2 },
        });
        let stored = serde_json::to_string(&judge).unwrap();
        let again: Judge = serde_json::from_str(&stored).unwrap();
        assert!((again.ratio.worse() - judge.ratio.worse()).abs() < 1e-9);
        assert_eq!((again.settings, again.verdict()), (judge.settings, judge.verdict()));
    }
}
