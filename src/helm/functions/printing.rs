//! Functions that print values, and that escape what is printed.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Arguments as _, Function, Type, fixed, printf, variadic};
use crate::helm::format;
use crate::helm::value::Value;

use Type::{Any, Text};

pub(super) const FUNCTIONS: &[Function] = &[
    variadic("print", &[], Any, |_, a| Ok(print(a).into())),
    variadic("println", &[], Any, |_, a| {
        let printed: Vec<String> = a.iter().map(operand).collect();
        Ok((printed.join(" ") + "\n").into())
    }),
    variadic("printf", &[Text], Any, |_, a| Ok(printf::print(&a.text(0), &a[1..])?.into())),
    variadic("html", &[], Any, |_, a| Ok(html(&shown(a)).into())),
    variadic("js", &[], Any, |_, a| Ok(javascript(&shown(a)).into())),
    variadic("urlquery", &[], Any, |_, a| Ok(query(&shown(a)).into())),
    fixed("call", &[Any], |_, a| Err(format!("non-function of type {}", a[0].type_name()).into())),
];

fn operand(value: &Value) -> String {
    match value {
        Value::Object(object) if object.kind_name() != "struct" => object.text(),
        other => format::plain(other),
    }
}

/// Go's `Sprint`: a space between two operands of which neither is a text.
fn print(values: &[Value]) -> String {
    let mut out = String::new();
    let is_text = |value: &Value| matches!(value, Value::Text(_) | Value::Raw(_));
    for (index, value) in values.iter().enumerate() {
        if index > 0 && !is_text(value) && !is_text(&values[index - 1]) {
            out.push(' ');
        }
        out.push_str(&operand(value));
    }
    out
}

/// What an escaping function escapes.
fn shown(values: &[Value]) -> String {
    let values: Vec<Value> =
        values.iter().map(|value| if value.is_nil() { "<no value>".into() } else { value.clone() }).collect();
    print(&values)
}

fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => out.push_str("&#34;"),
            '\'' => out.push_str("&#39;"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

fn javascript(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '"' => out.push_str("\\\""),
            '<' | '>' | '&' | '=' => out.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ if character.is_ascii_control() => out.push_str(&format!("\\u{:04X}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out
}

/// What stays as it is in a query.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Go's `QueryEscape`.
pub(super) fn query(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string().replace("%20", "+")
}
