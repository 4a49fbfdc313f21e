//! What is gone, what is going, and what a controller has already refused.

pub mod deprecated_field;
pub mod negative_condition;
pub mod removed_crd;
pub mod removed_kind;
pub mod unknown_network_registry;
