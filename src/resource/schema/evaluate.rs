//! Holds the nodes of an object to a schema: types, presence, bounds, unions, lists, unknown fields,
//! and then rules in CEL. Everything that is wrong is collected; what an earlier layer has told at a
//! place is not told again, and a rule is not evaluated over a part that is wrong already.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::cel::{Rule, Scope, Verdict, value_of, with_self};
use super::formats;
use super::model::{Additional, Kind, ListType, Schema};
use super::told::Told;
use super::{passed, unions};
use crate::base::text;
use crate::document::{Node, NodeRef, Shape};
use crate::resource::{SchemaProblem, SchemaProblemKind};

/// What was found in one object.
#[derive(Debug, Default)]
pub struct Evaluation<'e> {
    /// What is wrong.
    pub problems: Vec<SchemaProblem<'e>>,
    /// Rules that could not be evaluated, each as a sentence.
    pub unknown: BTreeSet<String>,
}

/// Evaluates one object. `unknown_fields`: whether fields that the schema does not have are told.
pub(super) fn evaluate<'e>(
    schema: &Schema,
    root: NodeRef<'e>,
    unknown_fields: bool,
    earlier: &[SchemaProblem<'e>],
) -> Evaluation<'e> {
    let mut walk = Walk { told: Told::new(earlier), unknown_fields, found: Evaluation::default() };
    for (key, value) in root.entries() {
        let Some(name) = key.as_str() else { continue };
        match (name, schema.properties.get(name)) {
            ("apiVersion" | "kind" | "metadata" | "status", _) => {}
            (_, Some(field)) => walk.field(field, value),
            (_, None) if schema.open => {}
            (_, None) => walk.unknown(schema, key, name),
        }
    }
    walk.presence(schema, root);
    walk.rules(schema, root);
    walk.found
}

struct Walk<'e> {
    told: Told,
    unknown_fields: bool,
    found: Evaluation<'e>,
}

impl<'e> Walk<'e> {
    fn push(&mut self, node: NodeRef<'e>, kind: SchemaProblemKind) {
        if self.told.add(node, &kind) {
            self.found.problems.push(SchemaProblem { node, kind });
        }
    }

    fn invalid(&mut self, node: NodeRef<'e>, message: impl Into<String>) {
        self.push(node, SchemaProblemKind::InvalidValue { message: message.into() });
    }

    fn unknown(&mut self, schema: &Schema, key: NodeRef<'e>, name: &str) {
        if self.unknown_fields {
            let known = || schema.properties.keys().map(|key| &**key);
            let near = text::nearest(name, known()).map(|near| Cow::Owned(near.to_owned()));
            let sole = text::has_one_near(name, known());
            self.push(key, SchemaProblemKind::UnknownField { field: name.to_owned(), near, sole });
        }
    }

    /// A field that stands in a map. Null is as if it were not there.
    fn field(&mut self, schema: &Schema, node: NodeRef<'e>) {
        if !node.is_null() {
            self.value(schema, node);
        }
    }

    fn value(&mut self, schema: &Schema, node: NodeRef<'e>) {
        if node.is_null() && schema.nullable {
            return;
        }
        if let Some(expected) = expected_type(schema, node) {
            return self.push(node, SchemaProblemKind::WrongType { expected });
        }
        self.bounds(schema, node);
        match node.value() {
            Node::Map(_) => self.map(schema, node),
            Node::List(_) => self.list(schema, node),
            _ => {}
        }
        for message in unions::broken(schema, node) {
            self.invalid(node, message);
        }
        self.rules(schema, node);
    }

    fn map(&mut self, schema: &Schema, node: NodeRef<'e>) {
        for (key, value) in node.entries() {
            let Some(name) = key.as_str() else { continue };
            match schema.field(name) {
                Some(field) => self.field(field, value),
                None if schema.open
                    || matches!(schema.additional_properties, Some(Additional::Any(true))) => {}
                None if schema.embedded && ["apiVersion", "kind", "metadata"].contains(&name) => {}
                // A map without any properties is one whose content is not described.
                None if schema.properties.is_empty() && schema.kind.is_none() => {}
                None => self.unknown(schema, key, name),
            }
        }
        self.presence(schema, node);
    }

    fn presence(&mut self, schema: &Schema, node: NodeRef<'e>) {
        for name in &schema.required {
            let field = schema.properties.get(name);
            let null = field.is_some_and(|field| field.nullable) && node.key(name).is_some();
            let default = field.is_some_and(|field| field.default.is_some());
            if node.get(name).is_none() && !null && !default {
                self.push(node, SchemaProblemKind::MissingField { field: Cow::Owned(name.to_string()) });
            }
        }
    }

    fn list(&mut self, schema: &Schema, node: NodeRef<'e>) {
        if let Some(items) = &schema.items {
            for item in node.items() {
                self.value(items, item);
            }
        }
        let keys: Vec<&str> = match schema.list_type {
            Some(ListType::Map) => schema.list_keys.iter().map(|key| &**key).collect(),
            Some(ListType::Set) => Vec::new(),
            _ => return,
        };
        let mut seen = BTreeSet::new();
        let items = schema.items.as_deref();
        for item in node.items() {
            let identity = match keys.as_slice() {
                [] => item.to_json().to_string(),
                keys => keys.iter().map(|key| key_of(item, key, items) + "\n").collect(),
            };
            if !seen.insert(identity) {
                let message = match keys.as_slice() {
                    [] => "this item stands in the list twice".to_owned(),
                    keys => format!("another item of the list has the same {}", text::list(keys, 9)),
                };
                self.invalid(item, message);
            }
        }
    }

    fn bounds(&mut self, schema: &Schema, node: NodeRef<'e>) {
        let value = node.value();
        if !schema.choices.is_empty() && !schema.choices.contains(&node.to_json()) {
            return self.invalid(node, not_a_choice(schema, node));
        }
        let messages = match value {
            Node::String(text) => text_bounds(schema, text),
            Node::Int(_) | Node::Unsigned(_) | Node::Float(_) => number_bounds(schema, value),
            Node::List(count) => count_bounds(count, schema.min_items, schema.max_items, "item"),
            Node::Map(_) => {
                // The API server drops entries that are null before it counts.
                let count = node.entries().filter(|(_, value)| !value.is_null()).count();
                count_bounds(count, schema.min_properties, schema.max_properties, "field")
            }
            _ => Vec::new(),
        };
        for message in messages {
            self.invalid(node, message);
        }
        if let Some(what) = schema.format.as_deref().and_then(|format| formats::broken(format, value)) {
            self.invalid(node, format!("this must be {what}"));
        }
    }

    fn rules(&mut self, schema: &Schema, node: NodeRef<'e>) {
        if schema.rules.is_empty() || self.told.anything_in(node) {
            return;
        }
        let key = passed::key(node);
        if key.as_ref().is_some_and(|key| schema.passed.has(key)) {
            return;
        }
        let holds = with_self(value_of(node, Some(schema)), |value| {
            schema.rules.iter().filter(|rule| !self.holds(rule, node, value)).count() == 0
        });
        if let Some(key) = key.filter(|_| holds) {
            schema.passed.add(key);
        }
    }

    fn holds(&mut self, rule: &Rule, node: NodeRef<'e>, value: &Scope<'_>) -> bool {
        match rule.judge(value) {
            Verdict::Holds => return true,
            Verdict::Broken(message) => {
                let kind = SchemaProblemKind::InvalidValue { message };
                // Several rules may be broken at one place, each for its own reason.
                self.told.note(node);
                self.found.problems.push(SchemaProblem { node: target(rule, node), kind });
            }
            Verdict::Unknown(reason) => drop(self.found.unknown.insert(reason)),
        }
        false
    }
}

/// The node that a rule is about, when it names a field below its own.
fn target<'e>(rule: &Rule, node: NodeRef<'e>) -> NodeRef<'e> {
    let path = rule.field_path.as_deref().unwrap_or_default();
    path.split('.').filter(|step| !step.is_empty()).try_fold(node, NodeRef::get).unwrap_or(node)
}

/// The value of a key of a list's item, or its default.
fn key_of(item: NodeRef<'_>, key: &str, schema: Option<&Schema>) -> String {
    let default = || schema?.properties.get(key)?.default.as_ref().map(|tree| tree.root().to_json());
    item.get(key).map(NodeRef::to_json).or_else(default).map_or_else(String::new, |value| value.to_string())
}

/// What the node should have been, when it has another type.
pub(super) fn expected_type(schema: &Schema, node: NodeRef<'_>) -> Option<&'static str> {
    let shape = node.shape();
    if schema.int_or_string {
        let good = matches!(shape, Shape::Integer | Shape::String);
        return (!good).then_some("an integer or a string");
    }
    let expected = match schema.kind? {
        Kind::Object => Shape::Map,
        Kind::Array => Shape::List,
        Kind::String => Shape::String,
        Kind::Boolean => Shape::Boolean,
        Kind::Number if matches!(shape, Shape::Integer | Shape::Number) => return None,
        Kind::Number => Shape::Number,
        Kind::Integer if matches!(node.value(), Node::Float(value) if value.fract() == 0.0) => return None,
        Kind::Integer => Shape::Integer,
    };
    (shape != expected).then(|| expected.describe())
}

fn not_a_choice(schema: &Schema, node: NodeRef<'_>) -> String {
    let words: Vec<String> = schema.choices.iter().map(plain).collect();
    let value = plain(&node.to_json());
    let mut message = format!("`{value}` is not one of {}", text::list(&words, 12));
    if let Some(near) = text::nearest(&value, words.iter().map(String::as_str)) {
        message.push_str(&format!("; did you mean `{near}`?"));
    }
    message
}

fn plain(value: &serde_json::Value) -> String {
    match value.as_str() {
        Some("") => "\"\"".to_owned(),
        Some(text) => text.to_owned(),
        None => value.to_string(),
    }
}

/// What is wrong with a text: its length and its form.
pub(super) fn text_bounds(schema: &Schema, value: &str) -> Vec<String> {
    let mut messages = Vec::new();
    let length = || value.chars().count();
    match (schema.min_length, schema.max_length) {
        (Some(1), _) if value.is_empty() => messages.push("this must not be empty".to_owned()),
        (Some(min), _) if value.len() < min * 4 && length() < min => {
            messages
                .push(format!("this has {}, at least {min} are needed", text::plural(length(), "character")));
        }
        (_, Some(max)) if value.len() > max && length() > max => {
            messages.push(format!(
                "this has {}, at most {max} are permitted",
                text::plural(length(), "character")
            ));
        }
        _ => {}
    }
    if let Some(pattern) = schema.pattern.as_ref().filter(|pattern| pattern.matches(value) == Some(false)) {
        let shown: String = value.chars().take(60).collect();
        messages.push(format!("`{shown}` does not match the pattern {}", pattern.text));
    }
    messages
}

/// What is wrong with a number.
pub(super) fn number_bounds(schema: &Schema, value: Node<'_>) -> Vec<String> {
    #[expect(clippy::cast_precision_loss, reason = "the bounds of a schema are doubles")]
    let number = match value {
        Node::Int(value) => value as f64,
        Node::Unsigned(value) => value as f64,
        Node::Float(value) => value,
        _ => return Vec::new(),
    };
    let mut messages = Vec::new();
    if let Some(min) =
        schema.minimum.filter(|min| number < *min || schema.exclusive_minimum && number == *min)
    {
        let bound = if schema.exclusive_minimum { "must be above" } else { "must be at least" };
        messages.push(format!("{number} {bound} {min}"));
    }
    if let Some(max) =
        schema.maximum.filter(|max| number > *max || schema.exclusive_maximum && number == *max)
    {
        let bound = if schema.exclusive_maximum { "must be below" } else { "must be at most" };
        messages.push(format!("{number} {bound} {max}"));
    }
    if let Some(step) = schema.multiple_of.filter(|step| *step > 0.0 && (number / step).fract() != 0.0) {
        messages.push(format!("{number} must be a multiple of {step}"));
    }
    messages
}

/// What is wrong with the size of a list or map.
pub(super) fn count_bounds(count: usize, min: Option<usize>, max: Option<usize>, noun: &str) -> Vec<String> {
    let mut messages = Vec::new();
    if let Some(min) = min.filter(|min| count < *min) {
        messages.push(format!("this has {}, at least {min} must be there", text::plural(count, noun)));
    }
    if let Some(max) = max.filter(|max| count > *max) {
        messages.push(format!("this has {}, at most {max} are permitted", text::plural(count, noun)));
    }
    messages
}
