//! Proxies of a cluster, read through the API server.

mod fetch;
mod server;
