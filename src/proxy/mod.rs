//! What proxies say of themselves on their admin ports: read from many pods at a time, shown, and compared with what the
//! configuration asks for.

pub mod certificate;
pub mod clusters;
pub mod config;
pub mod control_plane;
pub mod explain;
pub mod fetch;
pub mod file;
pub mod inbound;
pub mod kuma;
pub mod linkerd;
pub mod log;
mod policy;
pub mod redact;
pub mod scopes;
pub mod stats;
pub mod status;
pub mod target;
pub mod verify;
pub mod ztunnel;
