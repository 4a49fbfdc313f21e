//! Does what is said about ambient, sidecars and waypoints fit together?

pub mod ineffective_sidecar;
pub mod selector_on_gateway;
pub mod sidecar_and_ambient;
pub mod unusable_waypoint;
pub mod waypoint_without_ambient;
