//! Evaluation of a loaded chart: values, template language, functions. What `helm template` makes of
//! a chart, this room makes of its files, without the program and without any I/O: the caller hands
//! in the files, and what templates may ask of the world comes through [`Lookup`]. Knows nothing of
//! meshes or clusters, and nothing of where a chart comes from.
//!
//! [`Chart::parse`] reads files, [`merge_settings`] what the user gives, [`render`] makes objects; [`render_text`] runs one
//! template that is no chart's, with functions of its own.

mod capabilities;
mod chart;
mod format;
mod functions;
mod glob;
mod json;
mod limits;
mod manifests;
mod object;
mod render;
mod semver;
mod single;
mod template;
mod toml;
mod value;
mod values;
mod world;
mod yaml;

pub use capabilities::{Capabilities, Release};
pub use chart::{Chart, Dependency, Files, Metadata};
pub use functions::{Function, Type};
pub use glob::{path_matches, shell_pattern};
pub use manifests::{Hook, Manifest};
pub use object::{Foreign, Object};
pub use render::{Lookup, Options, Rendered, render, render_with};
pub use semver::{Range, Version};
pub use single::render_text;
pub use value::{Element, IntType, List, Map, Value};
pub use values::{Setting, merge_settings};
pub use world::Offline;

/// The values that the user gives.
pub type Values = Map;

/// The names of all functions that templates can call, sorted.
pub fn function_names() -> Vec<&'static str> {
    functions::names()
}
