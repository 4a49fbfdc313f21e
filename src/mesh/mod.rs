//! What each mesh means by its objects. One folder a mesh; the only place for a mesh's names and
//! rules. Meshes never import each other.

pub mod certificates;
pub mod changes;
pub mod envoy;
pub mod gateway_api;
pub mod injection;
pub mod install_spec;
pub mod istio;
pub mod kuma;
pub mod linkerd;
pub mod metrics;
pub mod naming;
mod pods;
pub mod proxies;
pub mod recipe;
mod rules;
pub mod split;
pub mod tracing;
pub mod world;

pub use metrics::{METRICS, Metrics};
pub use split::{ADAPTERS, SplitAdapter};
pub use world::{GATEWAY_NAME, Settings, World, client_of, with_world, with_worlds};
