//! meshctl: validate, explain and shift service mesh routing, from files or a live cluster.
//!
//! The rooms and what each may import are described in `docs/architecture.md`, and held by
//! `tests/it/layering.rs`.

pub mod algebra;
pub mod analyze;
pub mod base;
pub mod canary;
pub mod charts;
pub mod cli;
pub mod cluster;
pub mod document;
pub mod estate;
pub mod fault;
pub mod helm;
pub mod install;
pub mod kubernetes;
pub mod mesh;
pub mod metrics;
pub mod model;
pub mod net;
pub mod observe;
pub mod operation;
pub mod output;
pub mod policy;
pub mod proxy;
pub mod resource;
pub mod routes;
pub mod routing;
pub mod sandbox;
pub mod source;
