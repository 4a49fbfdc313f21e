//! What is known of Linkerd: where its proxies answer, and how it is installed.

mod recipe;

pub use recipe::RECIPES;

use super::proxies::{Proxies, Speaks};

/// Linkerd's proxies.
pub const PROXIES: &[Proxies] = &[Proxies {
    mesh: "linkerd",
    container: "linkerd-proxy",
    label: None,
    speaks: Speaks::Linkerd,
    port: 4191,
}];
