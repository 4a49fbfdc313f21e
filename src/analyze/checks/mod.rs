//! The checks, one file each, in families. A check uses the prelude and the views of its own kinds.

pub mod ambient;
pub mod annotations;
pub mod authorization;
pub mod destination_rules;
pub mod extensions;
pub mod gateway_api;
pub mod gateways;
pub mod lifecycle;
pub mod mtls;
pub mod references;
pub mod routing;
pub mod schema;
pub mod service_entries;
pub mod services;
pub mod sidecars;
pub mod virtual_services;
pub mod webhooks;
pub mod workloads;

/// What every check needs.
pub(crate) mod prelude {
    pub(crate) use crate::analyze::check::check;
    pub(crate) use crate::analyze::{CheckContext, Findings};
    pub(crate) use crate::document::{NodeRef, edit};
}
