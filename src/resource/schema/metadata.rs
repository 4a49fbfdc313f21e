//! What the API server asks of `metadata`: names, labels, annotations
//! (k8s.io/apimachinery, pkg/api/validation/objectmeta.go and pkg/util/validation).

use super::Told;
use crate::document::NodeRef;
use crate::resource::{SchemaProblem, SchemaProblemKind};

/// Bytes of all annotations of an object.
const ANNOTATIONS: usize = 256 << 10;

/// Checks the metadata of an object.
pub(super) fn check<'e>(root: NodeRef<'e>, told: &Told) -> Vec<SchemaProblem<'e>> {
    let mut problems = Vec::new();
    let mut push = |node: NodeRef<'e>, message: String| {
        if !told.touches(node) {
            problems.push(SchemaProblem { node, kind: SchemaProblemKind::InvalidValue { message } });
        }
    };
    let at = |path: &[&str]| root.at(path).and_then(|node| Some((node, node.as_str()?)));
    if let Some((node, name)) = at(&["metadata", "name"]).filter(|(_, name)| !is_subdomain(name)) {
        push(
            node,
            format!(
                "`{name}` is not a name: lower case letters, digits, `-` and `.`, at most 253 characters"
            ),
        );
    }
    if let Some((node, name)) = at(&["metadata", "namespace"]).filter(|(_, name)| !is_label(name)) {
        push(
            node,
            format!(
                "`{name}` is not the name of a namespace: lower case letters, digits and `-`, at most 63"
            ),
        );
    }
    let entries = |field: &str| root.at(&["metadata", field]).into_iter().flat_map(NodeRef::entries);
    for (key, value) in entries("labels") {
        if let Some(what) = key.as_str().and_then(broken_label_key) {
            push(key, what);
        }
        if let Some(what) = value.as_str().and_then(broken_label_value) {
            push(value, what);
        }
    }
    let mut size = 0;
    for (key, value) in entries("annotations") {
        let (name, text) = (key.as_str().unwrap_or_default(), value.as_str().unwrap_or_default());
        size += name.len() + text.len();
        if let Some(what) = broken_label_key(&name.to_lowercase()) {
            push(key, what);
        }
        if size > ANNOTATIONS {
            push(key, "the annotations of an object may have 256 KiB together".to_owned());
            break;
        }
    }
    problems
}

/// Whether this is a DNS subdomain (RFC 1123) in lower case.
fn is_subdomain(name: &str) -> bool {
    !name.is_empty() && name.len() <= 253 && name.split('.').all(|label| is_part(label, lower, |c| c == b'-'))
}

/// Whether this is a DNS label (RFC 1123) in lower case.
fn is_label(name: &str) -> bool {
    name.len() <= 63 && is_part(name, lower, |c| c == b'-')
}

/// What is wrong with the key of a label or annotation.
pub fn broken_label_key(key: &str) -> Option<String> {
    let (prefix, name) = key.rsplit_once('/').map_or((None, key), |(prefix, name)| (Some(prefix), name));
    let good = prefix.is_none_or(is_subdomain) && name.len() <= 63 && is_part(name, alphanumeric, inner);
    (!good).then(|| format!("`{key}` is not the key of a label, such as `app` or `example.com/app`"))
}

/// What is wrong with the value of a label.
fn broken_label_value(value: &str) -> Option<String> {
    let good = value.is_empty() || value.len() <= 63 && is_part(value, alphanumeric, inner);
    (!good).then(|| {
        format!("`{value}` is not the value of a label: letters, digits, `-`, `_` and `.`, at most 63, the first and last no sign")
    })
}

const fn lower(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

const fn alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

const fn inner(byte: u8) -> bool {
    matches!(byte, b'-' | b'_' | b'.')
}

/// Whether the first and the last byte are of one kind, and the others of that or another.
fn is_part(text: &str, ends: fn(u8) -> bool, inner: fn(u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    ends(*first) && ends(*last) && bytes.iter().all(|byte| ends(*byte) || inner(*byte))
}
