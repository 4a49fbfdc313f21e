//! The few fields of Chart.yaml that name a chart. The engine reads the rest.

use std::sync::Arc;

use super::Files;
use crate::base::{Error, Result};
use crate::document::{self, Limits, Node, NodeRef};

/// Name and version of a chart.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// The name.
    pub name: String,
    /// The version.
    pub version: String,
}

impl Identity {
    /// Reads the Chart.yaml of a chart.
    pub(super) fn of(files: &Files, doing: &str) -> Result<Self> {
        let text = files.get("Chart.yaml").map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let unfit = |cause: &str| {
            Error::usage(doing, format!("its Chart.yaml {cause}")).advise("Correct its Chart.yaml.")
        };
        let field = |name: &str| yaml(&text)?.root().get(name).and_then(scalar);
        let name = field("name").ok_or_else(|| unfit("has no name"))?;
        let version = field("version").ok_or_else(|| unfit("has no version"))?;
        // The name becomes part of file names.
        let sound = |part: &str| {
            let fits = |c: char| c.is_ascii_alphanumeric() || "-_.+".contains(c);
            !part.is_empty() && part.len() < 200 && part.chars().all(fits) && !part.starts_with('.')
        };
        if !sound(&name) || !sound(&version) {
            return Err(unfit("has a name or version that cannot be part of a file name"));
        }
        Ok(Self { name, version })
    }
}

/// The first document of a YAML text, when it can be read.
pub(super) fn yaml(text: &str) -> Option<Arc<document::Tree>> {
    let limits = Limits { expanded_nodes: 5_000_000, ..Limits::default() };
    document::read(&Arc::from(text), &limits).into_iter().find_map(|document| document.tree)
}

/// Text, or a number that was meant as text (`version: 1.0`).
pub(super) fn scalar(node: NodeRef<'_>) -> Option<String> {
    match node.value() {
        Node::String(text) => Some(text.to_owned()),
        Node::Int(number) => Some(number.to_string()),
        Node::Float(number) => Some(number.to_string()),
        _ => None,
    }
}
