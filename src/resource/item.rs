//! What identifies an item of a list, so that it can be found again when others are put before it: its name, or for what
//! it holds (a destination, hosts, a match), else all that it says.

use crate::document::{Node, NodeRef};

/// Nodes of an item that are looked at. More would not tell more items apart.
const NODES: usize = 4096;

/// The fields that tell items with a name apart.
const NAMED: &[&str] = &["name", "namespace", "group", "kind", "port", "sectionName"];

/// Without a name: by the first field that an item has, the fields that identify it.
const UNNAMED: &[(&str, &[&str])] = &[
    ("destination", &["destination"]),
    ("host", &["host", "subset", "port"]),
    ("hosts", &["hosts", "port"]),
    ("match", &["match"]),
    ("matches", &["matches"]),
    ("number", &["number"]),
];

/// A text that two items of one list share only when they mean the same thing.
pub fn item_identity(item: NodeRef<'_>) -> String {
    let unnamed = || UNNAMED.iter().find(|(field, _)| item.get(field).is_some()).map(|(_, fields)| *fields);
    let fields = match item.get("name") {
        Some(_) => Some(NAMED),
        None => unnamed(),
    };
    let mut text = String::new();
    let mut left = NODES;
    match fields {
        None => write(item, &mut text, &mut left),
        Some(fields) => {
            for field in fields {
                if let Some(value) = item.get(field) {
                    text.push_str(field);
                    text.push('=');
                    write(value, &mut text, &mut left);
                    text.push(';');
                }
            }
        }
    }
    text
}

/// The value as text in which the order of keys does not count.
fn write(node: NodeRef<'_>, text: &mut String, left: &mut usize) {
    let Some(rest) = left.checked_sub(1) else { return };
    *left = rest;
    match node.value() {
        Node::Map(_) => {
            let mut entries: Vec<_> =
                node.entries().map(|(key, value)| (key.as_str().unwrap_or_default(), value)).collect();
            entries.sort_by_key(|(key, _)| *key);
            text.push('{');
            for (key, value) in entries {
                text.push_str(key);
                text.push(':');
                write(value, text, left);
                text.push(',');
            }
            text.push('}');
        }
        Node::List(_) => {
            text.push('[');
            for item in node.items() {
                write(item, text, left);
                text.push(',');
            }
            text.push(']');
        }
        _ => text.push_str(&node.to_json().to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::item_identity;
    use crate::document::{self, Limits};

    fn identities(text: &str) -> Vec<String> {
        let documents = document::read(&Arc::from(text), &Limits::default());
        let tree = documents[0].tree.as_ref().expect("a tree");
        tree.root().items().map(item_identity).collect()
    }

    #[test]
    fn items_are_told_apart_by_what_they_are_for() {
        let same = |one: &str, two: &str| {
            let found = identities(&format!("- {one}\n- {two}\n"));
            found[0] == found[1]
        };
        for (one, two) in [
            ("{name: a, timeout: 1s}", "{timeout: 2s, name: a}"),
            (
                "{destination: {host: a, subset: v1}, weight: 1}",
                "{weight: 2, destination: {subset: v1, host: a}}",
            ),
            ("{match: [{uri: {prefix: /a}}], timeout: 1s}", "{match: [{uri: {prefix: /a}}]}"),
            ("{port: {number: 80}, hosts: [a], tls: {}}", "{port: {number: 80}, hosts: [a]}"),
        ] {
            assert!(same(one, two), "{one} {two}");
        }
        for (one, two) in [
            ("a", "b"),
            ("1", "'1'"),
            ("{name: a, port: 1}", "{name: a, port: 2}"),
            ("{destination: {host: a}}", "{destination: {host: b}}"),
            ("{uri: {prefix: /a}, port: 80}", "{uri: {prefix: /b}, port: 80}"),
            ("{port: {number: 80}, hosts: [a]}", "{port: {number: 81}, hosts: [a]}"),
        ] {
            assert!(!same(one, two), "{one} {two}");
        }
    }
}
