//! Rules and filters that a canary adds to a route for a while, as JSON patches (RFC 6902). Each patch begins with a test
//! of what it relies on, so that it fails when somebody else has changed that; what was added is taken away exactly.

use serde_json::{Value, json};

use crate::model::Split;

/// What marks the requests of testers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// This header has this value.
    Header(String, String),
    /// The cookie of this name has this value.
    Cookie(String, String),
}

impl Mark {
    /// The header that is looked at.
    pub(super) fn header(&self) -> &str {
        match self {
            Self::Header(name, _) => name,
            Self::Cookie(..) => "cookie",
        }
    }

    /// The expression for all of the header's value, when it is not compared as it is. Cookies stand in one header,
    /// separated by `; `.
    pub(super) fn expression(&self) -> Option<String> {
        match self {
            Self::Header(..) => None,
            Self::Cookie(name, value) => {
                let (name, value) = (regex::escape(name), regex::escape(value));
                Some(format!("(.*;[ ]*)?{name}={value}([ ]*;.*)?"))
            }
        }
    }
}

/// The rule of a split in its object, with its pointer.
pub(super) fn rule_of<'v>(object: &'v Value, split: &Split) -> Result<(&'v Value, String), String> {
    let pointer = split.rule.path.pointer();
    let rule = object.pointer(&pointer).ok_or_else(|| format!("there is no rule {}", split.rule.path))?;
    Ok((rule, pointer))
}

/// `value` stands at `pointer`.
pub(super) fn test(pointer: &str, value: &Value) -> Value {
    json!({"op": "test", "path": pointer, "value": value})
}

/// Adds `value`.
pub(super) fn add(pointer: &str, value: &Value) -> Value {
    json!({"op": "add", "path": pointer, "value": value})
}

/// Takes away what stands at `pointer`, if it is still what was read.
pub(super) fn remove(object: &Value, pointer: &str) -> Vec<Value> {
    match object.pointer(pointer) {
        Some(value) => vec![test(pointer, value), json!({"op": "remove", "path": pointer})],
        None => Vec::new(),
    }
}

/// The patch that takes away the item of a list that has this name.
pub(super) fn remove_named(object: &Value, list: &str, name: &str) -> Result<Vec<Value>, String> {
    let items = object.pointer(list).and_then(Value::as_array);
    let index = items.and_then(|items| items.iter().position(|item| item["name"] == name));
    index
        .map(|index| remove(object, &format!("{list}/{index}")))
        .ok_or_else(|| format!("there is no rule {name}"))
}

/// Refuses a name that some item of a list has already.
pub(super) fn unused(object: &Value, list: &str, name: &str) -> Result<(), String> {
    let mut items = object.pointer(list).and_then(Value::as_array).into_iter().flatten();
    if items.any(|item| item["name"] == name) {
        return Err(format!("there is a rule {name} already"));
    }
    Ok(())
}
