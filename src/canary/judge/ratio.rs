//! The canary's rate of bad requests over the stable one's.
//!
//! In a window with `e` bad requests of which `c` are the canary's, and share `p` of the requests at the canary, `c` is
//! binomial with `e` and `q(r) = r p / (r p + 1 - p)` when the ratio of rates is `r`, whatever the rates themselves do over
//! time. The likelihood of each ratio of a grid is kept; a mean of likelihood ratios against one ratio is a test of it that
//! may be looked at any time (Ville's inequality; Robbins 1970; Turner and Gruenwald, arXiv 2302.11401, for such tables).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Window;
use super::grid::{log_mean, log_spaced};

/// So many ratios on each side of 1.
const STEPS: u32 = 40;

/// From here on a canary counts as worse.
const WORSE: f64 = 1.25;

/// Down to here a canary counts as better.
const BETTER: f64 = 0.05;

/// The likelihoods of the ratios.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ratio {
    /// The ratio that is still tolerated.
    tolerated: f64,
    /// Logarithms of the likelihoods of the grid, tempered; the last is that of the tolerated ratio.
    logs: Vec<f64>,
}

impl Ratio {
    /// Ratios from a fiftieth to fifty are told apart.
    pub const REACH: f64 = 50.0;

    /// No evidence yet. `tolerated` is the ratio that a canary may not reach to pass; above 1.
    pub fn new(tolerated: f64) -> Self {
        Self { tolerated, logs: vec![0.0; 2 * STEPS as usize + 2] }
    }

    /// Whether it has a likelihood for each ratio: what was stored may be something else.
    pub(super) fn is_complete(&self) -> bool {
        self.logs.len() == self.grid().count() && self.logs.iter().all(|log| log.is_finite())
    }

    fn grid(&self) -> impl Iterator<Item = f64> + Clone + use<> {
        static GRID: LazyLock<Vec<f64>> =
            LazyLock::new(|| log_spaced(1.0 / Ratio::REACH, Ratio::REACH, 2 * STEPS + 1).collect());
        GRID.iter().copied().chain([self.tolerated])
    }

    /// Adds a window. `tempering` divides its evidence; see [`super::Dispersion`].
    pub fn add(&mut self, window: &Window, tempering: f64) {
        let Some(share) = window.share() else { return };
        let (canary, stable) = (window.canary.bad as f64, window.stable.bad as f64);
        if canary + stable == 0.0 {
            return;
        }
        for (ratio, log) in self.grid().zip(self.logs.iter_mut()) {
            let odds = ratio * share;
            let total = odds + 1.0 - share;
            *log += (canary * (odds / total).ln() + stable * ((1.0 - share) / total).ln()) / tempering;
        }
    }

    /// Evidence for the ratios within bounds against one of the grid, as a logarithm.
    fn against(&self, null: f64, low: f64, high: f64) -> f64 {
        let within = self.grid().zip(&self.logs).filter(|(ratio, _)| (low..=high).contains(ratio));
        log_mean(within.map(|(_, log)| log - null))
    }

    /// The logarithm of the evidence that the canary is worse than the stable side. Above `ln(1 / alpha)` with a
    /// probability of at most `alpha`, ever, when it is not worse.
    pub fn worse(&self) -> f64 {
        self.against(self.logs[STEPS as usize], WORSE, Self::REACH)
    }

    /// The logarithm of the evidence that the canary's rate is below the tolerated multiple of the stable one.
    pub fn tolerable(&self) -> f64 {
        self.against(self.logs.last().copied().unwrap_or_default(), BETTER, 1.0)
    }

    /// The likeliest ratio, with the smallest and largest one that the evidence leaves at this level; `None` when there is
    /// no evidence. The bounds hold at all times together with a probability of at least `1 - alpha`.
    pub fn estimate(&self, alpha: f64) -> Option<(f64, f64, f64)> {
        let points: Vec<(f64, f64)> =
            self.grid().zip(self.logs.iter().copied()).take(2 * STEPS as usize + 1).collect();
        let best = points.iter().max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, log)| *log < 0.0)?;
        let bound = -alpha.ln();
        let mut left = points.iter().filter(|(_, log)| self.against(*log, 0.0, f64::INFINITY) < bound);
        let low = left.next()?;
        Some((best.0, low.0, left.next_back().unwrap_or(low).0))
    }

    /// The logarithm of the evidence for being worse, when so many bad requests of both sides fall as expected.
    pub(super) fn expected_worse(bad: f64, share: f64, ratio: f64) -> f64 {
        expected((bad, share, ratio), 1.0, (WORSE, Self::REACH))
    }

    /// The logarithm of the evidence for being tolerable, when so many bad requests fall as with equal rates.
    pub(super) fn expected_tolerable(bad: f64, share: f64, tolerated: f64) -> f64 {
        expected((bad, share, 1.0), tolerated, (BETTER, 1.0))
    }

    /// How many bad requests of both sides a decision takes on average, when the canary's rate is `ratio` times the other.
    pub fn needed(share: f64, ratio: f64, alpha: f64, tempering: f64) -> f64 {
        let q = ratio * share / (ratio * share + 1.0 - share);
        let divergence = q * (q / share).ln() + (1.0 - q) * ((1.0 - q) / (1.0 - share)).ln();
        if divergence > 0.0 { tempering * -alpha.ln() / divergence } else { f64::INFINITY }
    }
}

/// The canary's part of the bad requests.
fn part(share: f64, ratio: f64) -> f64 {
    ratio * share / (ratio * share + 1.0 - share)
}

/// The logarithm of the evidence for the ratios within bounds against one of them, with so many bad requests at a ratio.
fn expected((bad, share, ratio): (f64, f64, f64), null: f64, (low, high): (f64, f64)) -> f64 {
    let (is, null) = (part(share, ratio), part(share, null));
    let grid = log_spaced(1.0 / Ratio::REACH, Ratio::REACH, 2 * STEPS + 1);
    // Rounding must not leave out the bound itself.
    let within = grid.filter(move |one| (low * (1.0 - 1e-9)..=high * (1.0 + 1e-9)).contains(one));
    let logs: Vec<f64> = within
        .map(|one| part(share, one))
        .map(|one| bad * (is * (one / null).ln() + (1.0 - is) * ((1.0 - one) / (1.0 - null)).ln()))
        .collect();
    log_mean(logs.into_iter())
}

#[cfg(test)]
mod tests {
    use super::super::Counts;
    use super::*;

    fn window(canary: (u64, u64), stable: (u64, u64)) -> Window {
        let of = |(requests, bad)| Counts { requests, bad };
        Window { canary: of(canary), stable: of(stable) }
    }

    #[test]
    fn evidence_follows_the_ratio() {
        let (mut worse, mut equal, mut better) = (Ratio::new(2.0), Ratio::new(2.0), Ratio::new(2.0));
        for _ in 0..20 {
            worse.add(&window((1000, 5), (9000, 9)), 1.0);
            equal.add(&window((1000, 1), (9000, 9)), 1.0);
            better.add(&window((5000, 1), (5000, 50)), 1.0);
        }
        assert!(worse.worse() > 20.0 && worse.tolerable() < 0.0);
        assert!(equal.worse() < 0.0 && better.worse() < -5.0);
        assert!(better.tolerable() > 100.0);
        let (best, low, high) = worse.estimate(0.01).unwrap();
        assert!((4.0..6.5).contains(&best) && low > 2.5 && high < 10.0, "{low} {best} {high}");
    }

    #[test]
    fn one_side_alone_says_nothing() {
        let mut ratio = Ratio::new(2.0);
        ratio.add(&window((0, 0), (1000, 10)), 1.0);
        ratio.add(&window((1000, 10), (0, 0)), 1.0);
        assert_eq!(ratio, Ratio::new(2.0));
        assert_eq!(ratio.estimate(0.01), None);
    }

    #[test]
    fn the_mean_of_the_evidence_stays_at_one_when_nothing_is_worse() {
        // Every outcome of two windows with two bad requests each, weighted with its probability.
        let share: f64 = 0.2;
        let binomial = [(1.0 - share).powi(2), 2.0 * share * (1.0 - share), share * share];
        let mut mean = 0.0;
        for first in 0..3_u64 {
            for second in 0..3_u64 {
                let mut ratio = Ratio::new(2.0);
                for bad in [first, second] {
                    ratio.add(&window((200, bad), (800, 2 - bad)), 1.0);
                }
                mean += binomial[first as usize] * binomial[second as usize] * ratio.worse().exp();
            }
        }
        assert!((mean - 1.0).abs() < 1e-9, "{mean}");
    }

    #[test]
    fn how_much_is_needed() {
        // reference values of the plan: 5 % share, 1 % error: twice the rate takes 267 bad requests, five times 30.
        for (ratio, expected) in [(2.0, 267.0), (5.0, 30.0)] {
            let needed = Ratio::needed(0.05, ratio, 0.01, 1.0);
            assert!((needed - expected).abs() < 1.0, "{needed}");
        }
        assert_eq!(Ratio::needed(0.05, 1.0, 0.01, 1.0), f64::INFINITY);
    }
}
