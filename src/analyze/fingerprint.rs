//! What identifies a finding across runs: rule, object, the field with list items by what they are and not by where they
//! stand, and the value that is wrong. It survives moved lines and inserted items; another value is another finding.

use sha2::{Digest, Sha256};

use crate::base::Place;
use crate::base::report::Finding;
use crate::document::{NodeRef, Shape};
use crate::estate::Object;
use crate::resource::item_identity;

/// The fingerprint of a finding at a node of an object; `field` is one below the node that is not there.
pub(super) fn of_node(
    rule: &str,
    object: &Object,
    node: NodeRef<'_>,
    field: Option<&str>,
    message: &str,
) -> String {
    let mut parts = object_parts(rule, object.reference.group(), object);
    parts.extend(node.steps_naming_items(object.root(), item_identity));
    parts.extend(field.map(str::to_owned));
    // Behind a mark, so that no path is taken for a value.
    parts.push("=".to_owned());
    if !matches!(node.shape(), Shape::Map | Shape::List) {
        parts.push(node.to_json().to_string());
    }
    parts.extend(values_in(message).map(str::to_owned));
    hash(&parts)
}

/// The fingerprint of a finding that belongs to no object: by file and message. The file is the same one at any revision.
pub(super) fn of_text(rule: &str, place: &Place, message: &str) -> String {
    let file = place.position.as_ref().map_or("", |position| &position.file);
    let file = file.strip_prefix("git:").and_then(|rest| rest.split_once(':')).map_or(file, |(_, file)| file);
    let message: Vec<&str> =
        message.split("line ").map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect();
    hash(&[rule.to_owned(), file.trim_start_matches("./").to_owned(), message.join("line ")])
}

/// The fingerprint that baselines of version 1 have: rule, object and path as written, whatever the value.
pub(super) fn of_version_1(finding: &Finding) -> String {
    let place = &finding.place;
    let file = place.position.as_ref().map_or("", |position| &position.file);
    let parts: Vec<&str> = match &place.object {
        Some(id) => {
            vec![finding.rule, id.group(), &id.kind, &id.namespace, &id.name, place.path.as_str()]
        }
        None => vec![finding.rule, file, &finding.message],
    };
    hash(&parts)
}

fn object_parts(rule: &str, group: &str, object: &Object) -> Vec<String> {
    let id = &object.reference;
    [rule, group, &id.kind, &id.namespace, &id.name].map(str::to_owned).to_vec()
}

/// What a message quotes, but for positions in lists.
fn values_in(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2).filter(|value| !value.contains('['))
}

fn hash<S: AsRef<str>>(parts: &[S]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_ref().as_bytes());
        hash.update([0]);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
