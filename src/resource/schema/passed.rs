//! Small values over which all rules of a schema hold. Estates repeat them thousands of times
//! (`5s`, `{type: PathPrefix, value: /}`), and evaluating a rule is the dearest part of a check.

use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashSet;

use crate::document::{Node, NodeRef};

/// Bytes of a value that is kept.
const SMALL: usize = 200;
/// Values that are kept for one schema.
const MOST: usize = 4_096;

/// The values of one schema.
#[derive(Debug, Default)]
pub(super) struct Passed(Mutex<FxHashSet<String>>);

impl Passed {
    /// Whether the value is known to pass.
    pub(super) fn has(&self, key: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(key)
    }

    /// Keeps a value.
    pub(super) fn add(&self, key: String) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MOST {
            known.insert(key);
        }
    }
}

/// A text that only equal values have; none for large ones.
pub(super) fn key(node: NodeRef<'_>) -> Option<String> {
    let mut text = String::new();
    write(node, &mut text).then_some(text)
}

/// False when the value is too large.
fn write(node: NodeRef<'_>, text: &mut String) -> bool {
    let written = match node.value() {
        Node::String(value) if value.len() > SMALL => return false,
        // The length keeps strings apart from what follows them.
        Node::String(value) => write!(text, "{}\"{value}", value.len()),
        Node::Map(_) => {
            text.push('{');
            let all = node.entries().all(|(key, value)| write(key, text) && write(value, text));
            text.push('}');
            return all && text.len() <= SMALL;
        }
        Node::List(_) => {
            text.push('[');
            let all = node.items().all(|item| write(item, text));
            text.push(']');
            return all && text.len() <= SMALL;
        }
        value => write!(text, "{value:?};"),
    };
    written.is_ok() && text.len() <= SMALL
}
