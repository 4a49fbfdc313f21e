//! How bursty errors are: the variance of their counts over what independent errors would have.
//!
//! A test that takes errors for independent is fooled by bursts. Its evidence is divided by this index, as is usual for
//! counts with extra variance (quasi-likelihood: McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, 9.2).

use serde::{Deserialize, Serialize};

use super::Counts;

/// Sums over the windows of the stable side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Dispersion {
    windows: f64,
    requests: f64,
    bad: f64,
    /// The sum of the squares of the bad ones over the requests of their window.
    squares: f64,
}

impl Dispersion {
    /// Adds a window. All windows should be equally long, and longer than a burst.
    pub fn add(&mut self, counts: Counts) {
        if counts.requests == 0 {
            return;
        }
        let (requests, bad) = (counts.requests as f64, counts.bad as f64);
        self.windows += 1.0;
        self.requests += requests;
        self.bad += bad;
        self.squares += bad * bad / requests;
    }

    /// The index: 1 for independent errors, `2b - 1` for bursts of geometric length with mean `b`. Pearson's chi-square
    /// of one common rate over its degrees of freedom; never below 1.
    pub fn index(&self) -> f64 {
        if self.bad < 1.0 || self.windows < 2.0 {
            return 1.0;
        }
        let chi_square = self.squares * self.requests / self.bad - self.bad;
        (chi_square / (self.windows - 1.0)).max(1.0)
    }

    /// The index that evidence is divided by: one standard error above the estimate, since one that is too low breaks the
    /// promise, and one that is too high only takes longer. The error is that of a variance of so many windows, and of
    /// so many bursts.
    pub fn tempering(&self) -> f64 {
        let index = self.index();
        let bursts = (self.bad / index).max(1.0);
        let freedom = (self.windows - 1.0).max(1.0);
        index * (1.0 + (2.0 / freedom + 2.0 / bursts).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bad: &[u64]) -> Dispersion {
        let mut dispersion = Dispersion::default();
        bad.iter().for_each(|bad| dispersion.add(Counts { requests: 1000, bad: *bad }));
        dispersion
    }

    #[test]
    fn equal_windows_are_not_bursty_and_lumps_are() {
        assert!((of(&[3; 100]).index() - 1.0).abs() < 1e-12);
        // One window of twenty has all: variance 5, mean 1/4.
        let lumps: Vec<u64> = (0..100).map(|n| if n % 20 == 0 { 5 } else { 0 }).collect();
        let index = of(&lumps).index();
        assert!((index - (4.75 * 100.0 / 99.0)).abs() < 0.01, "{index}");
    }

    #[test]
    fn few_errors_are_taken_for_burstier_than_they_look() {
        let (few, many) = (of(&[0, 1, 0, 0]), of(&[1; 400]));
        assert!(few.tempering() > 2.0 && many.tempering() < 1.15, "{few:?} {many:?}");
        assert!(Dispersion::default().tempering() > 2.0);
    }
}
