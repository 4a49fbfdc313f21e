//! How long a decision takes: what a step of a plan can see, and what it cannot.
//!
//! The evidence of a run in which everything happens as often as expected, found by bisection: it grows by the
//! Kullback-Leibler divergence with each bad request (Wald 1945), less what the mean over the ratios costs. Ours; a test
//! holds it to simulated runs.

use super::{Limit, Ratio, Settings};

/// What a step looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Requests per second, of both sides.
    pub requests: f64,
    /// The share of the canary, above 0 and below 1.
    pub share: f64,
    /// The stable side's rate of bad requests.
    pub bad: f64,
    /// What evidence is divided by: [`super::Dispersion::tempering`], 1 for independent errors.
    pub tempering: f64,
}

impl Load {
    /// Seconds until a canary at `ratio` times the stable rate is failed, on average; infinite when it never is.
    pub fn seconds_to_fail(&self, ratio: f64, settings: &Settings) -> f64 {
        let level = tests(settings) / settings.alpha;
        let bad = self.bad_until(level, |bad| Ratio::expected_worse(bad, self.share, ratio));
        let worse = bad / self.bad_per_second(ratio);
        settings.limit.map_or(worse, |limit| {
            let rate = (self.bad * ratio).min(1.0);
            let above = self.requests_until(level, |requests| Limit::expected(limit, requests, rate).0);
            worse.min(above / self.per_second())
        })
    }

    /// Seconds until a canary that is as good as the stable side passes, on average; infinite when it never does.
    pub fn seconds_to_pass(&self, settings: &Settings) -> f64 {
        let level = tests(settings) / settings.beta;
        let bad = self.bad_until(level, |bad| Ratio::expected_tolerable(bad, self.share, settings.tolerated));
        let tolerable = bad / self.bad_per_second(1.0);
        settings.limit.map_or(tolerable, |limit| {
            let below = self.requests_until(level, |requests| Limit::expected(limit, requests, self.bad).1);
            tolerable.min(below / self.per_second())
        })
    }

    /// The smallest ratio of rates that is expected to be found within so many seconds; `None` when not even fifty
    /// times the rate is.
    pub fn detectable(&self, settings: &Settings, seconds: f64) -> Option<f64> {
        let seen = |ratio: f64| self.seconds_to_fail(ratio, settings) <= seconds;
        let (mut low, mut high) = (1.0, Ratio::REACH);
        if !seen(high) {
            return None;
        }
        for _ in 0..20 {
            let middle = f64::midpoint(low, high);
            if seen(middle) { high = middle } else { low = middle }
        }
        Some(high)
    }

    fn bad_per_second(&self, ratio: f64) -> f64 {
        self.requests * self.bad * (self.share * ratio + 1.0 - self.share)
    }

    /// The canary's requests.
    fn per_second(&self) -> f64 {
        self.requests * self.share
    }

    fn bad_until(&self, level: f64, evidence: impl Fn(f64) -> f64) -> f64 {
        if self.bad > 0.0 { self.requests_until(level, evidence) } else { f64::INFINITY }
    }

    fn requests_until(&self, level: f64, evidence: impl Fn(f64) -> f64) -> f64 {
        until(level.ln(), |count| evidence(count / self.tempering))
    }
}

/// Two tests may decide when there is a limit.
fn tests(settings: &Settings) -> f64 {
    if settings.limit.is_some() { 2.0 } else { 1.0 }
}

/// The least count at which growing evidence reaches a level.
fn until(level: f64, evidence: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while evidence(high) < level {
        (low, high) = (high, high * 2.0);
        if high > 1e12 {
            return f64::INFINITY;
        }
    }
    while high - low > 0.01 * high {
        let middle = f64::midpoint(low, high);
        if evidence(middle) < level { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOAD: Load = Load { requests: 100.0, share: 0.05, bad: 0.001, tempering: 1.0 };

    #[test]
    fn what_a_step_can_see() {
        let settings = Settings::default();
        // 393 bad requests of both sides, of which there is one in ten seconds.
        let twice = LOAD.seconds_to_fail(2.0, &settings);
        assert!((3600.0..3900.0).contains(&twice), "{twice}");
        let bursty = Load { tempering: 3.0, ..LOAD }.seconds_to_fail(2.0, &settings);
        assert!((bursty / twice - 3.0).abs() < 0.05);
        let within = |seconds| LOAD.detectable(&settings, seconds);
        assert_eq!(within(1.0), None);
        let (minute, hour) = (within(60.0).unwrap(), within(3600.0).unwrap());
        assert!((8.0..16.0).contains(&minute) && (1.9..2.2).contains(&hour), "{minute} {hour}");
    }

    #[test]
    fn a_limit_decides_where_nothing_fails() {
        let clean = Load { bad: 0.0, ..LOAD };
        assert_eq!(clean.seconds_to_pass(&Settings::default()), f64::INFINITY);
        assert_eq!(clean.seconds_to_fail(10.0, &Settings::default()), f64::INFINITY);
        let limited = Settings { limit: Some(0.001), ..Settings::default() };
        // A few thousand clean requests of the canary, five a second.
        let pass = clean.seconds_to_pass(&limited);
        assert!((600.0..1200.0).contains(&pass), "{pass}");
        // As bad as the limit: neither side of it is ever proved.
        assert!(LOAD.seconds_to_fail(1.0, &limited).is_infinite());
        assert!(LOAD.seconds_to_fail(50.0, &limited) < 30.0);
    }
}
