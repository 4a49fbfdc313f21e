//! JSON as Go writes it (keys in byte order, `<`, `>` and `&` escaped, its own form of numbers) and
//! reads it (every number a float64).

use super::format::{self, MAX_DEPTH};
use super::limits::TEXT_BYTES;
use super::object::Object;
use super::value::{Map, Value};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// How JSON is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// On one line, with `<`, `>` and `&` escaped.
    Compact,
    /// On one line, with nothing escaped that need not be.
    Raw,
    /// With two spaces of indent.
    Pretty,
}

/// Writes a value. `Err` for what JSON cannot say: infinities, and what is not a number.
pub(super) fn write(value: &Value, style: Style) -> Result<String, String> {
    let mut out = String::new();
    put(&mut out, value, style, 0)?;
    Ok(out)
}

fn put(out: &mut String, value: &Value, style: Style, depth: usize) -> Result<(), String> {
    if depth > MAX_DEPTH || out.len() > TEXT_BYTES {
        return Err("the value is too deep or too large for JSON".to_owned());
    }
    match value {
        Value::Nil => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Int(number, _) => out.push_str(&number.to_string()),
        Value::Float(number) => out.push_str(&number_text(*number)?),
        Value::Text(text) => quote(out, text, style != Style::Raw),
        Value::Raw(bytes) => quote(out, &String::from_utf8_lossy(bytes), style != Style::Raw),
        Value::Bytes(bytes) => quote(out, &STANDARD.encode(bytes), false),
        Value::Object(object) => match &**object {
            Object::Record(record) => {
                let kept = record.fields.iter().filter(|field| !field.omit_empty || field.value.truth());
                let entries = kept.map(|field| (Some(field.json.into()), field.value.clone()));
                block(out, ['{', '}'], &entries.collect::<Vec<_>>(), style, depth)?;
            }
            object => put(out, &object.plain_value(), style, depth)?,
        },
        Value::List(list) => {
            let items = list.items.iter().map(|item| (None, item.clone()));
            block(out, ['[', ']'], &items.collect::<Vec<_>>(), style, depth)?;
        }
        Value::Map(map) => {
            let entries = map.entries().into_iter().map(|(key, value)| (Some(key), value));
            block(out, ['{', '}'], &entries.collect::<Vec<_>>(), style, depth)?;
        }
    }
    Ok(())
}

type Entry = (Option<std::rc::Rc<str>>, Value);

fn block(
    out: &mut String,
    [open, close]: [char; 2],
    entries: &[Entry],
    style: Style,
    depth: usize,
) -> Result<(), String> {
    out.push(open);
    let pretty = style == Style::Pretty && !entries.is_empty();
    let new_line = |out: &mut String, depth: usize| {
        if pretty {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        }
    };
    for (index, (key, value)) in entries.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        new_line(out, depth + 1);
        if let Some(key) = key {
            quote(out, key, style != Style::Raw);
            out.push_str(if pretty { ": " } else { ":" });
        }
        put(out, value, style, depth + 1)?;
    }
    new_line(out, depth);
    out.push(close);
    Ok(())
}

/// Plain digits from 1e-6 to 1e21, an exponent elsewhere.
fn number_text(number: f64) -> Result<String, String> {
    if let Some(special) = format::special(number) {
        return Err(format!("json: unsupported value: {special}"));
    }
    if number == 0.0 {
        return Ok(if number.is_sign_negative() { "-0" } else { "0" }.to_owned());
    }
    let (negative, digits, exponent) = format::shortest(number);
    let body = if (1e-6..1e21).contains(&number.abs()) {
        format::fixed(&digits, exponent)
    } else {
        // One digit is enough for a small negative exponent.
        format::scientific(&digits, exponent).replace("e-0", "e-")
    };
    Ok(if negative { format!("-{body}") } else { body })
}

fn quote(out: &mut String, text: &str, html: bool) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '<' | '>' | '&' if html => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Reads one JSON text.
pub(super) fn read(text: &str) -> Result<Value, String> {
    let value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(from_json(value))
}

/// A JSON value as templates see it.
pub(super) fn from_json(value: serde_json::Value) -> Value {
    converted(value, &|number| Value::Float(number.as_f64().unwrap_or(f64::NAN)))
}

/// An object of a cluster as templates see it: whole numbers stay whole.
pub(super) fn from_object(value: serde_json::Value) -> Value {
    let float = |number: &serde_json::Number| Value::Float(number.as_f64().unwrap_or(f64::NAN));
    converted(value, &|number| number.as_i64().map_or_else(|| float(number), Value::int64))
}

fn converted(value: serde_json::Value, number: &dyn Fn(&serde_json::Number) -> Value) -> Value {
    match value {
        serde_json::Value::Null => Value::Nil,
        serde_json::Value::Bool(value) => Value::Bool(value),
        serde_json::Value::Number(value) => number(&value),
        serde_json::Value::String(text) => text.into(),
        serde_json::Value::Array(items) => {
            Value::list(items.into_iter().map(|item| converted(item, number)).collect())
        }
        serde_json::Value::Object(entries) => {
            let entries = entries.into_iter().map(|(key, value)| (key, converted(value, number)));
            Value::Map(entries.collect::<Map>())
        }
    }
}
