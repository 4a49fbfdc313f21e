//! Views of Kubernetes' own kinds. Only the fields that mean something to a mesh are read, so
//! unknown fields are no problem here.

mod service;
mod strategic_merge;
mod workload;

pub use service::{Service, ServicePort};
pub use strategic_merge::merge;
pub use workload::{ContainerPort, WORKLOAD_KINDS, Workload};
