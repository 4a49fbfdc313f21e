//! YAML as charts meet it: read as Kubernetes reads it, every number a float64; written as Go's
//! emitters write it, byte for byte, since checksums and ConfigMaps are made of the text.

mod order;
mod scalar;
mod write;

use std::rc::Rc;
use std::sync::Arc;

pub(super) use write::{write, write_pretty};

use super::limits::{Budget, ELEMENT, PARSED, TEXT_BYTES};
use super::value::{Map, Value};
use crate::document::{Limits, Node, NodeRef, read as read_documents};

/// Reads the first document. Nothing is nil. What aliases expand to is counted too.
pub(super) fn read(text: &str, budget: &Budget) -> Result<Value, String> {
    budget.spend_times(PARSED, text.len())?;
    let limits =
        Limits { file_bytes: TEXT_BYTES as u64, expanded_nodes: budget.elements() as u64, depth: 150 };
    let text: Arc<str> = text.into();
    let Some(document) = read_documents(&text, &limits).into_iter().next() else { return Ok(Value::Nil) };
    match document.tree {
        Some(tree) => value_of(tree.root(), budget),
        None => match document.problems.first() {
            Some(problem) => {
                let line = text[..problem.start.min(text.len())].matches('\n').count() + 1;
                Err(format!("line {line}: {}", problem.message))
            }
            None => Ok(Value::Nil),
        },
    }
}

fn value_of(node: NodeRef<'_>, budget: &Budget) -> Result<Value, String> {
    budget.spend(ELEMENT)?;
    Ok(match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(value) => Value::Bool(value),
        // As in Go: every number passes through JSON, whose numbers are float64.
        Node::Int(value) => Value::Float(value as f64),
        Node::Unsigned(value) => Value::Float(value as f64),
        Node::Float(value) => Value::Float(value),
        Node::String(text) => text.into(),
        Node::List(_) => {
            Value::list(node.items().map(|item| value_of(item, budget)).collect::<Result<_, _>>()?)
        }
        Node::Map(_) => {
            let entries = node.entries().map(|(key, value)| Ok((key_of(key), value_of(value, budget)?)));
            Value::Map(entries.collect::<Result<Map, String>>()?)
        }
    })
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
