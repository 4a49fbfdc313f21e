//! Whether a canary is worse than what is there, from counts of requests and of bad ones, looked at as often as one
//! likes: the probability that a good canary is ever called worse stays below the one that was asked for.
//!
//! Sequential tests by likelihood ratios (docs/canary-judge.md has the formulas and their sources). Pure: no clock, no
//! I/O; the sums are small and can be stored, so that a run that is started again goes on where it was.

mod counts;
mod dispersion;
mod expect;
mod grid;
mod limit;
mod ratio;
mod verdict;

pub use counts::{Counts, Window};
pub use dispersion::Dispersion;
pub use expect::Load;
pub use limit::Limit;
pub use ratio::Ratio;
pub use verdict::{Judge, Reason, Settings, Verdict};
