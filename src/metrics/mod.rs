//! What others count, as they tell it: Prometheus's text on the pages of processes, and the answers of a Prometheus. `server` says
//! who to be there, `web` asks by the one HTTP client. Knows no mesh and judges nothing.

mod histogram;
pub mod prometheus;
pub mod server;
pub mod text;
mod web;

pub use histogram::Histogram;
pub use server::{Question, Reply, Server, ServerSpec, Web};
pub use web::Http;
