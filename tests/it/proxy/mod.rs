//! Proxies of a cluster, read through the API server.

mod commands;
mod fetch;
mod kuma;
mod linkerd;
mod observe;
mod server;
mod tables;
mod verify;
