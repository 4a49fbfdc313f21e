//! Averages of likelihood ratios over a grid of alternatives.

/// `count` values from `low` to `high`, evenly spaced in their logarithms.
pub(super) fn log_spaced(low: f64, high: f64, count: u32) -> impl Iterator<Item = f64> {
    let step = (high / low).ln() / f64::from(count.saturating_sub(1).max(1));
    (0..count).map(move |index| low * (step * f64::from(index)).exp())
}

/// The logarithm of the mean of numbers that are given by their logarithms; minus infinity for none.
pub(super) fn log_mean(logs: impl Iterator<Item = f64> + Clone) -> f64 {
    let largest = logs.clone().fold(f64::NEG_INFINITY, f64::max);
    if largest == f64::NEG_INFINITY {
        return largest;
    }
    let (sum, count) = logs.fold((0.0, 0.0), |(sum, count), log| (sum + (log - largest).exp(), count + 1.0));
    largest + f64::ln(sum / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_of_huge_and_tiny_numbers() {
        assert!((log_mean([0.0, f64::ln(3.0)].into_iter()) - f64::ln(2.0)).abs() < 1e-12);
        assert!((log_mean([2000.0, 2000.0].into_iter()) - 2000.0).abs() < 1e-9);
        assert_eq!(log_mean([].into_iter()), f64::NEG_INFINITY);
        let grid: Vec<f64> = log_spaced(0.5, 2.0, 3).collect();
        assert!((grid[1] - 1.0).abs() < 1e-12 && (grid[2] - 2.0).abs() < 1e-12);
    }
}
