//! `RouteMatch`: the conditions of a route. Every field is looked at; one that is not known makes the match
//! undecidable, since it can only narrow it.
//!
//! A header that is missing satisfies no condition but one on its absence, and no inverted one either, unless it
//! counts as empty (Envoy, `HeaderUtility::matchHeaders`). Values of a repeated header are joined by commas.

use serde_json::Value;

use super::json::{flag, list, millionths, text};
use crate::model::{Condition, Dimension, Match, Test};

/// Reads a match.
pub(super) fn read(message: &Value) -> Match {
    let mut found = Found::default();
    let Some(fields) = message.as_object() else {
        return Match { conditions: Vec::new(), opaque: Some("a match of an unknown form".to_owned()) };
    };
    for (field, value) in fields {
        found.field(message, field, value);
    }
    let opaque = (!found.opaque.is_empty()).then(|| found.opaque.join(" and "));
    Match { conditions: found.conditions, opaque }
}

/// The prefix or path that a match asks for, for rewrites.
pub(super) fn matched_prefix(message: &Value) -> Option<&str> {
    ["prefix", "path_separated_prefix"].iter().find_map(|field| message[*field].as_str())
}

#[derive(Default)]
struct Found {
    conditions: Vec<Condition>,
    opaque: Vec<String>,
}

impl Found {
    fn field(&mut self, message: &Value, field: &str, value: &Value) {
        let any_case = message["case_sensitive"] == Value::Bool(false);
        match (field, value) {
            ("prefix", Value::String(text)) => self.path(Test::Prefix(text.clone()), any_case),
            ("path", Value::String(text)) => self.path(Test::Exact(text.clone()), any_case),
            ("path_separated_prefix", Value::String(text)) => {
                self.path(Test::PathPrefix(text.clone()), any_case);
            }
            ("safe_regex", regex) if regex["regex"].is_string() => {
                self.path(Test::Regex(text(regex, "regex").into()), false);
            }
            ("connect_matcher", _) => {
                let test = Test::Exact("CONNECT".to_owned());
                self.conditions.push(Condition::new(Dimension::Method, test));
            }
            ("headers", Value::Array(items)) => items.iter().for_each(|item| self.header(item)),
            ("query_parameters", Value::Array(items)) => items.iter().for_each(|item| self.query(item)),
            ("grpc", Value::Object(_)) => {
                let on = Dimension::Header("content-type".to_owned());
                self.conditions.push(Condition::new(on, Test::Regex("application/grpc(?:\\+.*)?".into())));
            }
            ("runtime_fraction", fraction) => self.fraction(fraction),
            ("case_sensitive", Value::Bool(_)) => {}
            _ => self.opaque.push(format!("{field} of Envoy")),
        }
    }

    fn path(&mut self, test: Test, any_case: bool) {
        let test = if any_case { test.ignore_case() } else { test };
        self.conditions.push(Condition::new(Dimension::Path, test));
    }

    /// A share that follows a runtime key can be changed while Envoy runs.
    fn fraction(&mut self, fraction: &Value) {
        let share = millionths(&fraction["default_value"]);
        let fixed = text(fraction, "runtime_key").is_empty();
        if !(fixed && share == 1_000_000) {
            self.opaque.push(format!("a share of {}% of requests", f64::from(share) / 10_000.0));
        }
    }

    fn header(&mut self, matcher: &Value) {
        let name = text(matcher, "name").to_ascii_lowercase();
        let on = match name.as_str() {
            ":method" => Dimension::Method,
            ":scheme" => Dimension::Scheme,
            ":authority" | "host" => Dimension::Authority,
            // The path with the query, and other pseudo headers.
            _ if name.starts_with(':') || name.is_empty() => {
                return self.opaque.push(format!("a condition on header {name:?}"));
            }
            _ => Dimension::Header(name),
        };
        let Some((test, present)) = header_test(matcher) else {
            return self.opaque.push(format!("a condition on {on}"));
        };
        let negated = flag(matcher, "invert_match") == present;
        let missing_is_empty = flag(matcher, "treat_missing_header_as_empty");
        self.conditions.push(Condition { on, test, negated, missing_is_empty });
    }

    fn query(&mut self, matcher: &Value) {
        let on = Dimension::Query(text(matcher, "name").to_owned());
        let test = match (matcher.get("string_match"), matcher.get("present_match")) {
            (Some(matcher), None) => string_test(matcher).map(|test| (test, true)),
            (None, None) => Some((Test::Present, true)),
            (None, Some(Value::Bool(present))) => Some((Test::Present, *present)),
            _ => None,
        };
        match test {
            Some((test, present)) => {
                self.conditions.push(Condition { on, test, negated: !present, missing_is_empty: false });
            }
            None => self.opaque.push(format!("a condition on {on}")),
        }
    }
}

/// The test of a header, and whether it must pass; `None` for those that are not modelled.
pub(super) fn header_test(matcher: &Value) -> Option<(Test, bool)> {
    let known = [
        "name",
        "invert_match",
        "treat_missing_header_as_empty",
        "string_match",
        "present_match",
        "safe_regex_match",
    ];
    let plain = ["exact_match", "prefix_match", "suffix_match", "contains_match"];
    let fields = matcher.as_object()?;
    if fields.keys().any(|field| !known.contains(&field.as_str()) && !plain.contains(&field.as_str())) {
        return None;
    }
    if let Some(present) = fields.get("present_match") {
        return Some((Test::Present, present.as_bool()?));
    }
    if let Some(matcher) = fields.get("string_match") {
        return Some((string_test(matcher)?, true));
    }
    if let Some(regex) = fields.get("safe_regex_match") {
        return Some((Test::Regex(regex["regex"].as_str()?.into()), true));
    }
    match plain.iter().find_map(|field| Some((*field, fields.get(*field)?))) {
        Some((field, value)) => Some((text_test(field.trim_end_matches("_match"), value.as_str()?)?, true)),
        None => Some((Test::Present, true)),
    }
}

/// A `StringMatcher`.
pub(super) fn string_test(matcher: &Value) -> Option<Test> {
    let fields = matcher.as_object()?;
    let mut kinds = fields.iter().filter(|(field, _)| *field != "ignore_case");
    let (field, value) = kinds.next()?;
    if kinds.next().is_some() {
        return None;
    }
    match field.as_str() {
        "safe_regex" => Some(Test::Regex(value["regex"].as_str()?.into())),
        kind => {
            let test = text_test(kind, value.as_str()?)?;
            Some(if flag(matcher, "ignore_case") { test.ignore_case() } else { test })
        }
    }
}

fn text_test(kind: &str, text: &str) -> Option<Test> {
    let text = text.to_owned();
    Some(match kind {
        "exact" => Test::Exact(text),
        "prefix" => Test::Prefix(text),
        "suffix" => Test::Suffix(text),
        "contains" => Test::Contains(text),
        _ => return None,
    })
}

/// The codes of `retriable_status_codes` and the like as texts.
pub(super) fn numbers(message: &Value, field: &str) -> impl Iterator<Item = String> {
    list(message, field).iter().filter_map(Value::as_u64).map(|number| number.to_string())
}
