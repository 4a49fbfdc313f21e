//! Envoy's own configuration: read from a config_dump into the neutral model, and written from it as a bootstrap.
//!
//! This is the ground truth of every mesh that drives Envoy. What the names in it mean is asked of a [`Naming`];
//! [`PlainNaming`] is that of what is written here. Facts from Envoy's API reference (v3) and source.

mod names;
pub mod read;

pub use names::PlainNaming;
pub use read::{Dump, read};

#[cfg(doc)]
use super::naming::Naming;
