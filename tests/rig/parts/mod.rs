//! Real parts beside the control plane, to be put together by tests of what happens to traffic:
//!
//! - [`backend`]: the servers behind everything, one for each version, that fail when told to;
//! - [`load`]: requests at an even pace, and what came back;
//! - [`control_plane`]: Envoys of clients and gateways, and what plays Istio's control plane for them;
//! - [`envoy_gateway`]: Envoy Gateway and the Envoys that it starts;
//! - [`prometheus`]: Prometheus, scraping Envoys;
//! - [`fault`]: a proxy before the API server that lets chosen writes fail or kills who sends them;
//! - [`process`]: programs that end with the test.
//!
//! [`story`] shows how they are used, and that they work; [`run`], [`edge`], [`strikes`] and [`signals`] are what they are
//! for: whole canaries. [`proxies`] asks the Envoys as a user does.

#![expect(clippy::panic, reason = "a test that cannot go on fails")]

pub(crate) mod backend;
pub(crate) mod control_plane;
mod edge;
pub(crate) mod envoy_gateway;
pub(crate) mod fault;
mod istio_metrics;
pub(crate) mod load;
mod lowering;
pub(crate) mod process;
pub(crate) mod prometheus;
mod proxies;
mod run;
mod signals;
mod story;
pub(crate) mod strikes;

/// Where the Envoys of the rig have their admin interface, each on an address of its own.
pub(crate) const ADMIN_PORT: u16 = 15_000;
