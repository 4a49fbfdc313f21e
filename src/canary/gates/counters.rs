//! Raw counters of many processes become what was counted between two readings.
//!
//! Both sides are counted by the same processes and read at the same time. A counter that went down has begun anew, and
//! so has one that appears in a process that was read before: all of it is new. Of a process that was not read before
//! nothing is known but where it stands: it counts from the next reading on.

use std::collections::{BTreeSet, HashMap};

use crate::canary::judge::{Counts, Window};

/// Of which backend a counter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The version that is there.
    Stable,
    /// The new one.
    Canary,
}

/// What a counter counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// All requests.
    Requests,
    /// Bad ones among them.
    Bad,
    /// Those among them that are not bad.
    Good,
}

/// A counter as it was read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sample {
    /// The process that counts.
    pub(super) process: String,
    /// What tells it from the other counters of all processes.
    pub(super) series: String,
    pub(super) side: Side,
    pub(super) role: Role,
    /// How far it has counted.
    pub(super) value: f64,
}

/// The counters at the last reading.
#[derive(Debug, Default)]
pub(super) struct Counters {
    processes: BTreeSet<String>,
    last: HashMap<(u8, String), f64>,
}

/// What both sides counted, as far as it is known.
#[derive(Debug, Default, Clone, Copy)]
struct Sum {
    requests: f64,
    bad: f64,
    good: Option<f64>,
}

impl Counters {
    /// What was counted since the last reading; `None` for the first one, and when no process was read twice.
    pub(super) fn add(&mut self, samples: &[Sample]) -> Option<Window> {
        let mut sums = [Sum::default(); 2];
        let mut known = false;
        let mut last = HashMap::with_capacity(samples.len());
        let mut processes = BTreeSet::new();
        for sample in samples.iter().filter(|sample| sample.value.is_finite() && sample.value >= 0.0) {
            let key = ((sample.side as u8) << 2 | sample.role as u8, sample.series.clone());
            if !processes.contains(&sample.process) {
                processes.insert(sample.process.clone());
            }
            if self.processes.contains(&sample.process) {
                known = true;
                let before = self.last.get(&key).copied().filter(|before| *before <= sample.value);
                let more = sample.value - before.unwrap_or(0.0);
                let sum = &mut sums[sample.side as usize];
                match sample.role {
                    Role::Requests => sum.requests += more,
                    Role::Bad => sum.bad += more,
                    Role::Good => *sum.good.get_or_insert(0.0) += more,
                }
            }
            last.insert(key, sample.value);
        }
        (self.last, self.processes) = (last, processes);
        known.then(|| Window { stable: sums[0].counts(), canary: sums[1].counts() })
    }
}

impl Sum {
    fn counts(self) -> Counts {
        let requests = whole(self.requests);
        let bad = self.good.map_or(self.bad, |good| self.requests - good);
        Counts { requests, bad: whole(bad).min(requests) }
    }
}

fn whole(count: f64) -> u64 {
    count.round().clamp(0.0, 1e15) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(process: &str, side: Side, role: Role, value: f64) -> Sample {
        Sample { process: process.into(), series: process.into(), side, role, value }
    }

    fn canary(process: &str, requests: f64, bad: f64) -> [Sample; 2] {
        [
            sample(process, Side::Canary, Role::Requests, requests),
            sample(process, Side::Canary, Role::Bad, bad),
        ]
    }

    fn counted(window: Option<Window>) -> Option<(u64, u64)> {
        window.map(|window| (window.canary.requests, window.canary.bad))
    }

    #[test]
    fn differences_resets_and_new_processes() {
        let mut counters = Counters::default();
        assert_eq!(counted(counters.add(&canary("a", 100.0, 5.0))), None);
        assert_eq!(counted(counters.add(&canary("a", 110.0, 6.0))), Some((10, 1)));
        // It began anew: seven since then.
        assert_eq!(counted(counters.add(&canary("a", 7.0, 2.0))), Some((7, 2)));
        // Another one is there, and has counted for long.
        let two = [canary("a", 8.0, 2.0), canary("b", 5000.0, 50.0)].concat();
        assert_eq!(counted(counters.add(&two)), Some((1, 0)));
        let two = [canary("a", 8.0, 2.0), canary("b", 5003.0, 51.0)].concat();
        assert_eq!(counted(counters.add(&two)), Some((3, 1)));
        // One is not read once: what it counted meanwhile is not known.
        assert_eq!(counted(counters.add(&canary("a", 9.0, 2.0))), Some((1, 0)));
        let two = [canary("a", 9.0, 2.0), canary("b", 6000.0, 90.0)].concat();
        assert_eq!(counted(counters.add(&two)), Some((0, 0)));
        assert_eq!(counted(counters.add(&[])), None);
    }

    #[test]
    fn the_first_failure_of_a_known_process_counts() {
        let mut counters = Counters::default();
        counters.add(&canary("a", 100.0, 0.0)[..1]);
        assert_eq!(counted(counters.add(&canary("a", 110.0, 3.0))), Some((10, 3)));
    }

    #[test]
    fn what_is_not_good_is_bad_and_odd_values_are_passed_over() {
        let mut counters = Counters::default();
        let at = |requests, good| {
            [sample("a", Side::Stable, Role::Requests, requests), sample("a", Side::Stable, Role::Good, good)]
        };
        counters.add(&at(10.0, 10.0));
        let window = counters.add(&at(30.0, 25.0)).unwrap();
        assert_eq!((window.stable.requests, window.stable.bad), (20, 5));
        for odd in [f64::NAN, f64::INFINITY, -1.0] {
            assert_eq!(counted(counters.add(&[sample("a", Side::Canary, Role::Requests, odd)])), None);
        }
    }
}
