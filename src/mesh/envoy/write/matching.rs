//! Conditions as a `RouteMatch`. One condition on the path is its path specifier; further ones and negated ones are
//! expressions on the pseudo header `:path`, which has the query too.

use serde_json::{Value, json};

use crate::model::{Condition, Dimension, Match, Test};

/// A match, or what of it Envoy cannot express.
pub(super) fn write(matching: &Match) -> Result<Value, String> {
    if let Some(opaque) = &matching.opaque {
        return Err(opaque.clone());
    }
    let mut message = json!({});
    let (mut headers, mut query) = (Vec::new(), Vec::new());
    for condition in &matching.conditions {
        match &condition.on {
            Dimension::Path if condition.test == Test::Present && !condition.negated => {}
            Dimension::Path if !condition.negated && message == json!({}) => {
                message = path(&condition.test).ok_or_else(|| condition.to_string())?;
            }
            Dimension::Path => headers.push(whole_path(condition).ok_or_else(|| condition.to_string())?),
            Dimension::Method => headers.push(header(":method", condition)),
            Dimension::Scheme => headers.push(header(":scheme", condition)),
            Dimension::Authority => headers.push(header(":authority", condition)),
            Dimension::Header(name) => headers.push(header(name, condition)),
            Dimension::Query(name) => {
                query.push(parameter(name, condition).ok_or_else(|| condition.to_string())?);
            }
            _ => return Err(condition.to_string()),
        }
    }
    if message == json!({}) {
        message = json!({ "prefix": "/" });
    }
    if !headers.is_empty() {
        message["headers"] = headers.into();
    }
    if !query.is_empty() {
        message["query_parameters"] = query.into();
    }
    Ok(message)
}

/// A path specifier.
fn path(test: &Test) -> Option<Value> {
    let (inner, any_case) = match test {
        Test::IgnoreCase(inner) => (&**inner, true),
        test => (test, false),
    };
    let mut message = match inner {
        Test::Prefix(text) if text.is_empty() => json!({ "prefix": "/" }),
        Test::Prefix(text) => json!({ "prefix": text }),
        Test::Exact(text) => json!({ "path": text }),
        Test::PathPrefix(text) => match text.strip_suffix('/').unwrap_or(text) {
            "" => json!({ "prefix": "/" }),
            text => json!({ "path_separated_prefix": text }),
        },
        _ => return Some(json!({ "safe_regex": { "regex": expression(test)? } })),
    };
    if any_case {
        message["case_sensitive"] = false.into();
    }
    Some(message)
}

/// The same as an expression on the path with the query, when it says nothing about question marks.
fn whole_path(condition: &Condition) -> Option<Value> {
    let regex = match &condition.test {
        Test::Regex(_) => return None,
        Test::Present => String::new(),
        test => expression(test)?.replace("(?s:.*)", "[^?]*"),
    };
    let regex = format!("(?s)(?:{regex})(?:[?].*)?");
    let mut matcher = json!({ "name": ":path", "string_match": { "safe_regex": { "regex": regex } } });
    if condition.negated {
        matcher["invert_match"] = true.into();
    }
    Some(matcher)
}

fn header(name: &str, condition: &Condition) -> Value {
    let mut matcher = match string_matcher(&condition.test) {
        Some(test) => json!({ "name": name, "string_match": test }),
        None => json!({ "name": name, "present_match": true }),
    };
    if condition.negated {
        matcher["invert_match"] = true.into();
    }
    if condition.missing_is_empty {
        matcher["treat_missing_header_as_empty"] = true.into();
    }
    matcher
}

/// A condition on a parameter; it cannot be inverted.
fn parameter(name: &str, condition: &Condition) -> Option<Value> {
    if condition.missing_is_empty {
        return None;
    }
    match (string_matcher(&condition.test), condition.negated) {
        (None, negated) => Some(json!({ "name": name, "present_match": !negated })),
        (Some(test), false) => Some(json!({ "name": name, "string_match": test })),
        (Some(_), true) => None,
    }
}

/// A `StringMatcher`; `None` for mere presence.
fn string_matcher(test: &Test) -> Option<Value> {
    let regex = || expression(test).map(|regex| json!({ "safe_regex": { "regex": regex } }));
    let (inner, any_case) = match test {
        Test::IgnoreCase(inner) => (&**inner, true),
        test => (test, false),
    };
    let mut matcher = match inner {
        Test::Exact(text) => json!({ "exact": text }),
        // Envoy refuses empty ones of these.
        Test::Prefix(text) if !text.is_empty() => json!({ "prefix": text }),
        Test::Suffix(text) if !text.is_empty() => json!({ "suffix": text }),
        Test::Contains(text) if !text.is_empty() => json!({ "contains": text }),
        _ => return regex(),
    };
    if any_case {
        matcher["ignore_case"] = true.into();
    }
    Some(matcher)
}

/// A test as an expression of RE2 for the whole text; `None` for mere presence.
fn expression(test: &Test) -> Option<String> {
    let escape = regex_syntax::escape;
    Some(match test {
        Test::Present => return None,
        Test::Exact(text) => escape(text),
        Test::OneOf(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| escape(text)).collect();
            // Nothing is one of none.
            if texts.is_empty() {
                "[^\\x00-\\x{10FFFF}]".to_owned()
            } else {
                format!("(?:{})", texts.join("|"))
            }
        }
        Test::Prefix(text) => format!("{}(?s:.*)", escape(text)),
        Test::PathPrefix(text) => format!("{}(?:/(?s:.*))?", escape(text.strip_suffix('/').unwrap_or(text))),
        Test::Suffix(text) => format!("(?s:.*){}", escape(text)),
        Test::Contains(text) => format!("(?s:.*){}(?s:.*)", escape(text)),
        Test::Regex(pattern) => pattern.as_str().to_owned(),
        Test::IgnoreCase(inner) => format!("(?i:{})", expression(inner)?),
    })
}
