//! Envoy's own configuration: read from a config_dump into the neutral model, and written from it as a bootstrap.
//!
//! This is the ground truth of every mesh that drives Envoy. What the names in it mean is asked of a [`Naming`];
//! [`PlainNaming`] is that of what is written here. Facts from Envoy's API reference (v3) and source.

mod metrics;
mod names;
pub mod read;
mod sections;
pub mod standalone;
pub mod write;

pub use metrics::{METRICS, ROUTES, TRAFFIC};
pub use names::{DESTINATION_HEADER, OUTCOME_HEADER, PlainNaming, cluster_name};
pub use read::{Dump, InboundChain, RefusedChain, inbound_chains, read, refused_chains};
pub use sections::Sections;
pub use write::{Admin, WriteOptions, Written, write};

#[cfg(doc)]
use super::naming::Naming;
