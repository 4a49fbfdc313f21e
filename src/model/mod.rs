//! The neutral types that every mesh is read into. So far: the weighted split of a rule.
//! Knows no mesh and no file format.

pub mod split;

pub use split::{Backend, BackendId, Rule, Split};
