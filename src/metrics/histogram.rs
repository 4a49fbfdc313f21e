//! How long requests took: Prometheus's cumulative buckets.

use std::collections::BTreeMap;

/// Requests by the most microseconds that they took.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Histogram(BTreeMap<u64, f64>);

impl Histogram {
    /// Adds requests to the bucket with the bound `le`, of whose units so many are a second. What is no bound is passed over.
    pub fn add(&mut self, le: &str, per_second: u32, requests: f64) {
        let bound = match le {
            "+Inf" => Some(u64::MAX),
            le => le.parse::<f64>().ok().map(|le| (le * 1e6 / f64::from(per_second)).round() as u64),
        };
        if let Some(bound) = bound {
            *self.0.entry(bound).or_default() += requests;
        }
    }

    /// Adds what another one counts.
    pub fn merge(&mut self, other: &Self) {
        for (bound, requests) in &other.0 {
            *self.0.entry(*bound).or_default() += requests;
        }
    }

    /// How many milliseconds a share of the requests took at most, even within a bucket. What took longer than the last bucket
    /// counts as that bucket.
    pub fn quantile(&self, share: f64) -> Option<f64> {
        let all = *self.0.get(&u64::MAX).or_else(|| self.0.values().next_back())?;
        let wanted = all * share;
        let (mut below, mut counted) = (0, 0.0);
        for (bound, requests) in &self.0 {
            if *requests >= wanted && all > 0.0 {
                if *bound == u64::MAX {
                    return Some(below as f64 / 1000.0);
                }
                let part = if *requests > counted { (wanted - counted) / (requests - counted) } else { 1.0 };
                return Some((below as f64 + (bound - below) as f64 * part) / 1000.0);
            }
            (below, counted) = (*bound, *requests);
        }
        None
    }
}
