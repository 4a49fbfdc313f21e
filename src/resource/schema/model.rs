//! A structural schema of the Kubernetes API, as a CustomResourceDefinition writes it
//! (`openAPIV3Schema`). Keywords that restrict nothing are not read.

use std::sync::{Arc, OnceLock};

use regex::Regex;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer};

use super::cel::Rule;
use super::passed::Passed;
use crate::document::Tree;

/// The schema of one value.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Schema {
    /// `type`; none for values of any type.
    #[serde(rename = "type")]
    pub(super) kind: Option<Kind>,
    pub(super) nullable: bool,
    pub(super) properties: FxHashMap<Box<str>, Self>,
    pub(super) additional_properties: Option<Additional>,
    pub(super) required: Vec<Box<str>>,
    pub(super) items: Option<Box<Self>>,
    #[serde(rename = "enum")]
    pub(super) choices: Vec<serde_json::Value>,
    pub(super) format: Option<Box<str>>,
    pub(super) pattern: Option<Pattern>,
    pub(super) minimum: Option<f64>,
    pub(super) maximum: Option<f64>,
    pub(super) exclusive_minimum: bool,
    pub(super) exclusive_maximum: bool,
    pub(super) multiple_of: Option<f64>,
    pub(super) min_length: Option<usize>,
    pub(super) max_length: Option<usize>,
    pub(super) min_items: Option<usize>,
    pub(super) max_items: Option<usize>,
    pub(super) min_properties: Option<usize>,
    pub(super) max_properties: Option<usize>,
    pub(super) one_of: Vec<Self>,
    pub(super) any_of: Vec<Self>,
    pub(super) all_of: Vec<Self>,
    pub(super) not: Option<Box<Self>>,
    #[serde(deserialize_with = "default_value")]
    pub(super) default: Option<Arc<Tree>>,
    #[serde(rename = "x-kubernetes-int-or-string")]
    pub(super) int_or_string: bool,
    #[serde(rename = "x-kubernetes-preserve-unknown-fields")]
    pub(super) open: bool,
    #[serde(rename = "x-kubernetes-embedded-resource")]
    pub(super) embedded: bool,
    #[serde(rename = "x-kubernetes-list-type")]
    pub(super) list_type: Option<ListType>,
    #[serde(rename = "x-kubernetes-list-map-keys")]
    pub(super) list_keys: Vec<Box<str>>,
    #[serde(rename = "x-kubernetes-validations")]
    pub(super) rules: Vec<Rule>,
    /// Values over which all of these rules hold.
    #[serde(skip)]
    pub(super) passed: Passed,
}

/// The type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Object,
    Array,
    String,
    Integer,
    Number,
    Boolean,
}

/// What a map may hold beside its properties.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Additional {
    Any(bool),
    Schema(Box<Schema>),
}

/// Which items of a list are one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ListType {
    Atomic,
    Set,
    Map,
}

/// A pattern, compiled when it is first needed.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Pattern {
    pub(super) text: String,
    regex: OnceLock<Option<Regex>>,
}

impl From<String> for Pattern {
    fn from(text: String) -> Self {
        Self { text, regex: OnceLock::new() }
    }
}

impl Pattern {
    /// Whether it matches somewhere in the text; none when the pattern cannot be read.
    pub(super) fn matches(&self, text: &str) -> Option<bool> {
        let regex = self.regex.get_or_init(|| Regex::new(&self.text).ok());
        regex.as_ref().map(|regex| regex.is_match(text))
    }
}

impl Schema {
    /// The schema of a field of a map; none when the map may hold anything there, or nothing.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        self.properties.get(name).or(match &self.additional_properties {
            Some(Additional::Schema(schema)) => Some(schema),
            _ => None,
        })
    }

    /// The schema of a field: keys from here on, and `[]` for the items of a list.
    fn at(&self, steps: &[String]) -> Option<&Self> {
        steps.iter().try_fold(self, |schema, step| match step.as_str() {
            "[]" => schema.items.as_deref(),
            key => schema.field(key),
        })
    }

    /// What the API server writes into a field that is not given: keys from here on, and `[]` for items.
    pub fn default_at(&self, steps: &[String]) -> Option<serde_json::Value> {
        self.at(steps)?.default.as_ref().map(|tree| tree.root().to_json())
    }

    /// The keys by which the items of a list are known; none for lists that are known by their order.
    pub fn list_keys_at(&self, steps: &[String]) -> Vec<String> {
        let keys = self.at(steps).filter(|schema| schema.list_type == Some(ListType::Map));
        keys.map(|schema| schema.list_keys.iter().map(ToString::to_string).collect()).unwrap_or_default()
    }

    /// Rules of this schema and of those in it that cannot be read.
    #[cfg(test)]
    pub(super) fn broken_rules(&self) -> Vec<String> {
        let mut broken: Vec<String> = self.rules.iter().filter_map(Rule::unreadable).collect();
        let additional = match &self.additional_properties {
            Some(Additional::Schema(schema)) => Some(&**schema),
            _ => None,
        };
        for inner in self.properties.values().chain(self.items.as_deref()).chain(additional) {
            broken.extend(inner.broken_rules());
        }
        broken
    }

    /// Whether the keys of the map are the user's.
    pub(super) const fn is_map(&self) -> bool {
        matches!(self.additional_properties, Some(Additional::Any(true) | Additional::Schema(_)))
    }
}

fn default_value<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Arc<Tree>>, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok((!value.is_null()).then(|| Arc::new(Tree::from_json(&value))))
}
