//! The neutral types that every mesh is read into. So far: the dimensions of a request and the
//! weighted split of a rule. Knows no mesh and no file format.

pub mod dimension;
pub mod split;

pub use dimension::{Dimension, request};
pub use split::{Backend, BackendId, Rule, Split};
