//! What the Gateway API means by its objects, as its specification says it: routes of all kinds in
//! one form, their attachment to listeners, references across namespaces.

mod attachment;
mod grants;
mod route;
pub mod split;

pub use attachment::{Attachment, attach, gateways};
pub use grants::Grants;
pub use route::{Route, RouteRule, is_mesh_parent, routes};
