//! Regular languages over strings, and conjunctions and unions of them over named dimensions: intersect,
//! subtract, empty?, and a witness that shows it.
//!
//! This room knows no mesh and no request. It must never guess: what could not be computed within the
//! [`Limits`] is an error of the operation, or a `may` part of a [`Region`], and never an exact answer.
//!
//! From the bottom: `ranges` (sets of strings made of prefixes), `dfa` and `minimize` (automata), `regex` (RE2),
//! [`Language`] (one of these), [`Values`] (with "not there"), [`Cube`] (AND), [`Region`] (OR, in two bounds).

mod budget;
mod cube;
mod dfa;
mod escape;
mod language;
mod minimize;
mod ranges;
mod re2;
mod regex;
mod region;
#[cfg(test)]
pub(crate) mod tests;
mod values;

pub use budget::{Budget, CapReached, Limits};
pub use cube::{Cube, Point};
pub use escape::{Answer, Search};
pub use language::Language;
pub use re2::re2_error;
pub use regex::Unsupported;
pub use region::Region;
pub use values::Values;
