//! Views of the kinds of Kuma that are read: MeshHTTPRoute. On Kubernetes they are custom resources of the group
//! `kuma.io`. What a field means is said in `mesh/kuma`.

pub mod mesh_http_route;

pub use mesh_http_route::MeshHttpRoute;
