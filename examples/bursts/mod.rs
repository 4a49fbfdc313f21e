//! Made-up traffic of a canary: constant requests, errors that come alone or in bursts.

use meshctl::canary::judge::{Counts, Judge, Settings, Verdict, Window};

/// A sequence of random numbers (splitmix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Above 0, up to 1.
    fn unit(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 1.0) / (1u64 << 53) as f64
    }

    /// Poisson, in parts that the product method can do.
    pub(crate) fn poisson(&mut self, mean: f64) -> u64 {
        let parts = (mean / 30.0).ceil().max(1.0);
        let floor = (-mean / parts).exp();
        let mut count = 0;
        for _ in 0..parts as u64 {
            let mut product = self.unit();
            while product > floor {
                product *= self.unit();
                count += 1;
            }
        }
        count
    }

    /// From 1 on, geometric.
    fn geometric(&mut self, mean: f64) -> u64 {
        if mean <= 1.0 { 1 } else { 1 + (self.unit().ln() / (1.0 - 1.0 / mean).ln()) as u64 }
    }
}

/// What a canary goes through: ten steps from 5 to 50 %, a minute each, looked at every ten seconds.
#[derive(Clone, Copy)]
pub(crate) struct Story {
    /// Requests per second, of both sides.
    pub(crate) rate: f64,
    /// The part of the stable side's requests that is bad.
    pub(crate) stable: f64,
    /// The part of the canary's requests that is bad.
    pub(crate) canary: f64,
    /// How many bad requests come at once, on average.
    pub(crate) burst: f64,
    /// Windows of ten seconds before the canary.
    pub(crate) baseline: usize,
}

/// How a run ended.
pub(crate) struct Ended {
    /// The verdict, and after how many seconds.
    pub(crate) verdict: Verdict,
    /// Seconds since the canary got its first requests.
    pub(crate) after: u32,
    /// Bad requests of the canary until then.
    pub(crate) bad: u64,
}

impl Story {
    fn counts(&self, share: f64, bad: f64, random: &mut Random) -> Counts {
        let requests = self.rate * 10.0 * share;
        let bursts = random.poisson(requests * bad / self.burst);
        let bad: u64 = (0..bursts).map(|_| random.geometric(self.burst)).sum();
        let requests = requests.round() as u64;
        Counts { requests, bad: bad.min(requests) }
    }

    /// Runs it once. With `passing` a run may end with a pass, else it goes on to the end unless it fails.
    pub(crate) fn run(&self, settings: Settings, passing: bool, random: &mut Random) -> Ended {
        let mut judge = Judge::new(settings);
        for _ in 0..self.baseline {
            judge.dispersion.add(self.counts(1.0, self.stable, random));
        }
        let mut bad = 0;
        for look in 0..60_u32 {
            let share = 0.05 * f64::from(look / 6 + 1);
            let canary = self.counts(share, self.canary, random);
            let stable = self.counts(1.0 - share, self.stable, random);
            bad += canary.bad;
            judge.add(&Window { canary, stable });
            let verdict = judge.verdict();
            let ended = match verdict {
                Verdict::Fail(_) => true,
                Verdict::Pass(_) => passing,
                Verdict::NotYet => false,
            };
            if ended {
                return Ended { verdict, after: 10 * (look + 1), bad };
            }
        }
        Ended { verdict: Verdict::NotYet, after: 600, bad }
    }
}
