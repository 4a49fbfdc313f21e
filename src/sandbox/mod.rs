//! An estate's routing on this machine: one real Envoy with the tables of gateways and workloads, each on a port of the
//! loopback address, and behind it a built-in echo that stands for every destination.
//!
//! [`configure`] makes Envoy's configuration of an estate, [`up`] runs it and follows the files, [`ask`] sends a request
//! through a sandbox that runs, [`state`] knows which do.

pub mod ask;
mod configuration;
mod destinations;
mod echo;
mod envoy;
mod files;
mod listeners;
mod mapping;
mod ports;
pub mod report;
pub mod state;
mod tables;
mod up;
mod watch;

pub use configuration::{Configuration, configure};
pub use envoy::find as find_envoy;
pub use listeners::{Kind, Wanted};
pub use mapping::Mapping;
pub use ports::Ports;
pub use up::{Options, up};
pub use watch::Watched;
