//! VirtualServices that say something else than they seem to say.

pub mod duplicate_destination;
pub mod gateway_by_hostname;
pub mod ingress_skips_routing;
pub mod internal_gateway;
pub mod multiplied_retries;
pub mod truncated_retries;
