//! Views of the kinds of Kuma that are read: MeshHTTPRoute and MeshTrace. On Kubernetes they are custom resources of the group
//! `kuma.io`. What a field means is said in `mesh/kuma`.

pub mod mesh_http_route;
pub mod mesh_trace;

pub use mesh_http_route::MeshHttpRoute;
pub use mesh_trace::MeshTrace;
