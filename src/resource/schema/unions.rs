//! The parts of a schema that combine others: `oneOf`, `anyOf`, `allOf` and `not`. They restrict
//! values; they never bring fields of their own.

use super::evaluate::{count_bounds, expected_type, number_bounds, text_bounds};
use super::model::Schema;
use crate::base::text;
use crate::document::{Node, NodeRef, Tree};

/// What is wrong with the node, one sentence for each combination that does not hold.
pub(super) fn broken(schema: &Schema, node: NodeRef<'_>) -> Vec<String> {
    broken_within(schema, node, schema)
}

/// `whole` is the schema of the node itself: an API server fills in its defaults before it looks.
fn broken_within<'a>(schema: &'a Schema, node: NodeRef<'a>, whole: &'a Schema) -> Vec<String> {
    let fits = |part: &'a Schema| fits(part, node, whole);
    let fits_of = |list: &'a [Schema]| list.iter().filter(|one| fits(one)).count();
    let mut messages = Vec::new();
    if !schema.one_of.is_empty() && fits_of(&schema.one_of) != 1 {
        messages.push(message(&schema.one_of, node));
    }
    if !schema.any_of.is_empty() && fits_of(&schema.any_of) == 0 {
        messages.push(message(&schema.any_of, node));
    }
    for part in schema.all_of.iter().filter(|part| !fits(part)) {
        let inner = broken_within(part, node, whole);
        let own = || vec![message(std::slice::from_ref(part), node)];
        messages.extend(if inner.is_empty() { own() } else { inner });
    }
    if schema.not.as_deref().is_some_and(fits) {
        messages.push("the schema forbids this value".to_owned());
    }
    messages
}

/// A sentence about alternatives none or several of which hold.
fn message(alternatives: &[Schema], node: NodeRef<'_>) -> String {
    let mut names: Vec<&str> =
        alternatives.iter().flat_map(|one| &one.required).map(|name| &**name).collect();
    names.sort_unstable();
    names.dedup();
    let set: Vec<String> =
        names.iter().filter(|name| node.get(name).is_some()).map(|name| format!("`{name}`")).collect();
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match (set.len(), names.len()) {
        (_, 0) => "this has none of the forms that the schema permits".to_owned(),
        (0, 1) => format!("{} must be set", quoted[0]),
        (0, _) => format!("one of {} must be set", text::list(&quoted, 20)),
        (1, _) => format!("{} cannot stand here like that", set[0]),
        _ => format!("{} exclude each other", text::list(&set, 20)),
    }
}

/// Whether the node fits a part of a schema.
fn fits<'a>(schema: &'a Schema, node: NodeRef<'a>, whole: &'a Schema) -> bool {
    if expected_type(schema, node).is_some()
        || !(schema.choices.is_empty() || schema.choices.contains(&node.to_json()))
    {
        return false;
    }
    let bounds = match node.value() {
        Node::String(text) => text_bounds(schema, text),
        value @ (Node::Int(_) | Node::Unsigned(_) | Node::Float(_)) => number_bounds(schema, value),
        Node::List(count) => count_bounds(count, schema.min_items, schema.max_items, ""),
        Node::Map(count) => count_bounds(count, schema.min_properties, schema.max_properties, ""),
        _ => Vec::new(),
    };
    let default = |name: &str| whole.properties.get(name)?.default.as_deref().map(Tree::root);
    let get = |name: &str| node.get(name).or_else(|| default(name));
    let fields = || {
        let fit = |name: &str, field: &'a Schema| {
            let inner = whole.properties.get(name).unwrap_or(field);
            get(name).is_none_or(|value| fits(field, value, inner))
        };
        schema.properties.iter().all(|(name, field)| fit(name, field))
            && schema.required.iter().all(|name| get(name).is_some())
    };
    let items = || {
        let fit = |items: &'a Schema| {
            let inner = whole.items.as_deref().unwrap_or(items);
            node.items().all(|item| fits(items, item, inner))
        };
        schema.items.as_deref().is_none_or(fit)
    };
    let is_map = matches!(node.value(), Node::Map(_));
    bounds.is_empty() && (!is_map || fields()) && items() && broken_within(schema, node, whole).is_empty()
}
