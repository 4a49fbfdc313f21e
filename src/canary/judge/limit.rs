//! The canary's rate of bad requests against a fixed limit: the guard for when both sides are equally bad, and the way to
//! pass when nothing fails at all.
//!
//! Means of Bernoulli likelihood ratios over a grid of other rates, against the limit; for rates on the far side of the
//! limit their expectation is at most 1, so they may be looked at any time (Wald 1945, Ville 1939).

use serde::{Deserialize, Serialize};

use super::Counts;
use super::grid::{log_mean, log_spaced};

/// So many rates on each side of the limit.
const STEPS: u32 = 16;

/// The likelihoods of rates above and below a limit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// The limit, between 0 and 1.
    limit: f64,
    /// Logarithms of the likelihood ratios against the limit, tempered: first those of the rates above it.
    logs: Vec<f64>,
}

impl Limit {
    /// No evidence yet. `limit` is a rate between 0 and 1, both exclusive.
    pub fn new(limit: f64) -> Self {
        Self { limit, logs: vec![0.0; 2 * STEPS as usize] }
    }

    /// Whether it has a likelihood for each rate: what was stored may be something else.
    pub(super) fn is_complete(&self) -> bool {
        self.logs.len() == self.rates().count() && self.logs.iter().all(|log| log.is_finite())
    }

    /// The logarithms of the evidence that the rate is above the limit and below it, when so many requests are bad as often
    /// as expected.
    pub(super) fn expected(limit: f64, requests: f64, rate: f64) -> (f64, f64) {
        let of_none = Self::new(limit);
        let one = |other: f64| {
            requests * (rate * (other / limit).ln() + (1.0 - rate) * ((1.0 - other) / (1.0 - limit)).ln())
        };
        let logs: Vec<f64> = of_none.rates().map(one).collect();
        let (above, below) = logs.split_at(STEPS as usize);
        (log_mean(above.iter().copied()), log_mean(below.iter().copied()))
    }

    fn rates(&self) -> impl Iterator<Item = f64> + use<> {
        let limit = self.limit;
        // At most half of what is left to 1.
        let above = log_spaced(1.25, 50.0, STEPS).map(move |times| (limit * times).min((1.0 + limit) / 2.0));
        above.chain(log_spaced(0.01, 0.8, STEPS).map(move |times| limit * times))
    }

    /// Adds requests. `tempering` divides their evidence; see [`super::Dispersion`].
    pub fn add(&mut self, counts: Counts, tempering: f64) {
        let (bad, good) = (counts.bad as f64, counts.requests.saturating_sub(counts.bad) as f64);
        for (rate, log) in self.rates().zip(self.logs.iter_mut()) {
            let one = bad * (rate / self.limit).ln() + good * ((1.0 - rate) / (1.0 - self.limit)).ln();
            *log += one / tempering;
        }
    }

    /// The logarithm of the evidence that the rate is above the limit.
    pub fn above(&self) -> f64 {
        log_mean(self.logs[..STEPS as usize].iter().copied())
    }

    /// The logarithm of the evidence that the rate is below the limit.
    pub fn below(&self) -> f64 {
        log_mean(self.logs[STEPS as usize..].iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_requests_pass_a_limit_of_a_thousandth_after_some_thousands() {
        let after = |requests, bad| {
            let mut limit = Limit::new(0.001);
            limit.add(Counts { requests, bad }, 1.0);
            limit
        };
        let enough = f64::ln(20.0);
        assert!(after(2_500, 0).below() < enough && after(6_000, 0).below() > enough);
        assert!(after(6_000, 0).above() < 0.0);
        assert!(after(6_000, 60).above() > 50.0 && after(6_000, 60).below() < 0.0);
        assert!(after(6_000, 6).above() < enough && after(6_000, 6).below() < enough);
        let mut mostly = Limit::new(0.9);
        mostly.add(Counts { requests: 100, bad: 100 }, 1.0);
        assert!(mostly.above().is_finite());
    }
}
