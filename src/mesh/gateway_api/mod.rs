//! What the Gateway API means by its objects, as its specification says it: routes of all kinds in
//! one form, their attachment to listeners, references across namespaces.

mod attachment;
mod grants;
pub mod implementation;
mod index;
mod lower;
pub mod metrics;
mod route;
pub mod split;

pub use attachment::{Attachment, attach, gateways};
pub use grants::Grants;
pub use implementation::{Implementation, by_name, detect};
pub use lower::GatewayApi;
pub use route::{Route, RouteRule, RouteSpec, is_mesh_parent, routes};
