//! YAML as charts meet it: read as Kubernetes reads it, every number a float64; written as Go's
//! emitters write it, byte for byte, since checksums and ConfigMaps are made of the text.

mod order;
mod scalar;
mod write;

use std::rc::Rc;
use std::sync::Arc;

pub(super) use write::{write, write_pretty};

use super::value::{Map, Value};
use crate::document::{Limits, Node, NodeRef, read as read_documents};

/// Bounds for YAML that a chart holds or makes.
const LIMITS: Limits = Limits { file_bytes: 64 << 20, expanded_nodes: 4_000_000, depth: 150 };

/// Reads the first document. Nothing is nil.
pub(super) fn read(text: &str) -> Result<Value, String> {
    let text: Arc<str> = text.into();
    let Some(document) = read_documents(&text, &LIMITS).into_iter().next() else { return Ok(Value::Nil) };
    match document.tree {
        Some(tree) => Ok(value_of(tree.root())),
        None => match document.problems.first() {
            Some(problem) => {
                let line = text[..problem.start.min(text.len())].matches('\n').count() + 1;
                Err(format!("line {line}: {}", problem.message))
            }
            None => Ok(Value::Nil),
        },
    }
}

fn value_of(node: NodeRef<'_>) -> Value {
    match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(value) => Value::Bool(value),
        // As in Go: every number passes through JSON, whose numbers are float64.
        Node::Int(value) => Value::Float(value as f64),
        Node::Unsigned(value) => Value::Float(value as f64),
        Node::Float(value) => Value::Float(value),
        Node::String(text) => text.into(),
        Node::List(_) => Value::list(node.items().map(value_of).collect()),
        Node::Map(_) => {
            let entries = node.entries().map(|(key, value)| (key_of(key), value_of(value)));
            Value::Map(entries.collect::<Map>())
        }
    }
}

fn key_of(key: NodeRef<'_>) -> Rc<str> {
    match key.value() {
        Node::String(text) => text.into(),
        Node::Bool(value) => if value { "true" } else { "false" }.into(),
        Node::Int(value) => value.to_string().into(),
        Node::Unsigned(value) => value.to_string().into(),
        Node::Float(value) => super::format::float(value).into(),
        Node::Null | Node::List(_) | Node::Map(_) => "".into(),
    }
}
