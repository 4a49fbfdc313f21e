//! Shares as people write them: `v2=20`, `v2=0.5%`.

use crate::base::{Error, Result};

/// A share of traffic as an exact fraction in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The numerator.
    pub numerator: u64,
    /// The denominator; never zero.
    pub denominator: u64,
}

impl Share {
    /// Nothing.
    pub const NONE: Self = Self { numerator: 0, denominator: 1 };
    /// Everything.
    pub const ALL: Self = Self { numerator: 1, denominator: 1 };

    /// The share that a weight has of a total; everything when it is more.
    pub fn of_weights(weight: u64, total: u64) -> Self {
        Self::reduced(weight, total.max(1))
    }

    /// Both together; everything when that is more.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        // Shares of people have denominators that divide 10^8, so nothing is lost there.
        let numerator = (self.numerator.saturating_mul(other.denominator))
            .saturating_add(other.numerator.saturating_mul(self.denominator));
        Self::reduced(numerator, self.denominator.saturating_mul(other.denominator))
    }

    /// So many times; everything when that is more.
    #[must_use]
    pub fn times(self, factor: u32) -> Self {
        Self::reduced(self.numerator.saturating_mul(u64::from(factor)), self.denominator)
    }

    fn reduced(numerator: u64, denominator: u64) -> Self {
        if numerator >= denominator {
            return Self::ALL;
        }
        let divisor = gcd(numerator, denominator);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    /// Reads a percentage such as `20`, `0.5` or `12.5%`.
    pub fn parse_percent(text: &str) -> Option<Self> {
        let digits = text.strip_suffix('%').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole)
            || !plain(fraction)
            || (whole.is_empty() && fraction.is_empty())
            || fraction.len() > 6
        {
            return None;
        }
        let numerator: u64 = format!("{whole}{fraction}").parse().ok()?;
        let denominator = 100 * 10_u64.pow(u32::try_from(fraction.len()).ok()?);
        if numerator > denominator {
            return None;
        }
        let divisor = gcd(numerator, denominator);
        Some(Self { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// The share in percent.
    pub fn percent(self) -> f64 {
        100.0 * self.numerator as f64 / self.denominator as f64
    }

    /// What is left of it without another one; 0 when that is larger.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let numerator = (self.numerator.saturating_mul(other.denominator))
            .saturating_sub(other.numerator.saturating_mul(self.denominator));
        Self::reduced(numerator, self.denominator.saturating_mul(other.denominator))
    }

    /// The weight of this share of a total, when it is a whole number.
    pub fn of(self, total: u64) -> Option<u64> {
        let product = u128::from(total) * u128::from(self.numerator);
        let denominator = u128::from(self.denominator);
        (product % denominator == 0).then(|| u64::try_from(product / denominator).ok()).flatten()
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let product = |a: u64, b: u64| u128::from(a) * u128::from(b);
        product(self.numerator, other.denominator).cmp(&product(other.numerator, self.denominator))
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a.max(1) } else { gcd(b, a % b) }
}

/// A backend and the share that it is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct To {
    /// The backend as the user names it.
    pub backend: String,
    /// Its share.
    pub share: Share,
}

impl To {
    /// Reads `NAME=PERCENT`.
    pub fn parse(text: &str) -> Result<Self> {
        text.rsplit_once('=')
            .filter(|(backend, _)| !backend.is_empty())
            .and_then(|(backend, percent)| {
                Some(Self { backend: backend.to_owned(), share: Share::parse_percent(percent)? })
            })
            .ok_or_else(|| {
                Error::usage(format!("reading --to {text}"), "it is not of the form NAME=PERCENT").advise(
                    "Write a percentage from 0 to 100 with at most six decimals, as in v2=20 or v2=0.5.",
                )
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_exact() {
        for (text, numerator, denominator) in [
            ("20", 1, 5),
            ("0.5%", 1, 200),
            ("100", 1, 1),
            ("0", 0, 1),
            (".25", 1, 400),
            ("33.333", 33_333, 100_000),
        ] {
            assert_eq!(Share::parse_percent(text), Some(Share { numerator, denominator }), "{text}");
        }
        for text in ["", "%", "-1", "101", "1e1", "1.2.3", "100.1", "ten", "0.0000001"] {
            assert_eq!(Share::parse_percent(text), None, "{text}");
        }
    }

    #[test]
    fn to_splits_at_the_last_equals_sign() {
        assert_eq!(To::parse("a=b=5").map(|to| to.backend), Ok("a=b".to_owned()));
        for text in ["v2", "=5", "v2=", "v2=x"] {
            assert!(To::parse(text).is_err(), "{text}");
        }
    }
}
