//! The checks, one file each, in families. A check uses the prelude and the views of its own kinds.

pub mod destination_rules;
pub mod extensions;
pub mod gateway_api;
pub mod gateways;
pub mod references;
pub mod routing;
pub mod schema;
pub mod service_entries;
pub mod sidecars;
pub mod virtual_services;

/// What every check needs.
pub(crate) mod prelude {
    pub(crate) use crate::analyze::check::check;
    pub(crate) use crate::analyze::{CheckContext, Findings};
    pub(crate) use crate::document::NodeRef;
}
