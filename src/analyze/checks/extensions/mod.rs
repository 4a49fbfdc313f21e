//! What changes proxies beside the routing: patches of EnvoyFilters, providers of Telemetries, and what ambient
//! mode leaves out.

pub mod ignored_envoy_patch;
pub mod ignored_in_ambient;
pub mod missing_telemetry_provider;
pub mod relative_envoy_patch;
