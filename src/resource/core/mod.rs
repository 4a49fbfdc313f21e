//! Views of Kubernetes' own kinds. Only the fields that mean something to a mesh are read, so
//! unknown fields are no problem here.

mod service;
mod workload;

pub use service::{Service, ServicePort};
pub use workload::{ContainerPort, WORKLOAD_KINDS, Workload};
