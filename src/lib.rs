//! meshctl: validate, explain and shift service mesh routing, from files or a live cluster.
//!
//! The rooms and what each may import are described in `docs/architecture.md`, and held by
//! `tests/it/layering.rs`.

pub mod base;
pub mod document;
pub mod estate;
pub mod output;
pub mod resource;
