//! Typed views of Kubernetes and mesh objects, one file per kind: plain structs over the tree of
//! an object. Reading one collects unknown fields and type errors with their nodes instead of
//! stopping. The only place for field names of CRDs; nothing is ever written back from a view.

mod catalog;
pub mod core;
pub mod gateway_api;
pub mod identity;
pub mod istio;
mod item;
pub mod kuma;
mod metadata;
mod read;
mod record;
pub mod schema;

pub use catalog::{Catalog, ObjectProblem, Typed};
pub use item::item_identity;
pub use metadata::{CustomResource, Metadata};
pub use read::{
    Any, Duration, Field, FromNode, IntOrString, Map, Reader, SchemaProblem, SchemaProblemKind,
    parse_duration,
};
