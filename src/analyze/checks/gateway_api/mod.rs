//! Gateways of the Gateway API, and the policies beside them.

pub mod conflicting_listeners;
pub mod missing_tls_reference;
pub mod old_gateway_api;
pub mod shared_listener;
