//! TOML, written in the form of Helm's library: plain keys before tables, both in order, tables
//! indented by two spaces for each level.

use std::rc::Rc;

use super::format::{self, MAX_DEPTH};
use super::limits::TEXT_BYTES;
use super::object::Object;
use super::value::{Map, Value};

/// Writes a map.
pub(super) fn write(value: &Value) -> Result<String, String> {
    let Some(entries) = entries_of(value) else {
        return if is_table(value) {
            Err("toml: top-level values must be Go maps or structs".to_owned())
        } else {
            inline(value, MAX_DEPTH)
        };
    };
    let mut out = String::new();
    table(&mut out, &entries, &[], MAX_DEPTH)?;
    Ok(out)
}

type Entries = Vec<(Rc<str>, Value)>;

/// What becomes a table. A struct has its fields in their own order; what it lacks is left out.
fn entries_of(value: &Value) -> Option<Entries> {
    let is_there = |value: &Value| match value {
        Value::List(list) => !list.items.is_empty(),
        Value::Map(map) => !map.is_empty(),
        _ => true,
    };
    match value {
        Value::Map(map) => Some(map.entries()),
        Value::Object(object) => match &**object {
            Object::Record(record) => {
                let fields = record.fields.iter().filter(|field| is_there(&field.value));
                Some(fields.map(|field| (field.name.into(), field.value.clone())).collect())
            }
            Object::Files(_) => entries_of(&object.plain_value()),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a value is a table, or a list of tables.
fn is_table(value: &Value) -> bool {
    match value {
        Value::List(list) => {
            !list.items.is_empty() && list.items.iter().all(|item| entries_of(item).is_some())
        }
        other => entries_of(other).is_some(),
    }
}

fn table(out: &mut String, entries: &Entries, path: &[String], depth: usize) -> Result<(), String> {
    if depth == 0 || out.len() > TEXT_BYTES {
        return Err("the value is too deep or too large for TOML".to_owned());
    }
    let indent = "  ".repeat(path.len());
    for (name, value) in entries.iter().filter(|(_, value)| !is_table(value) && !value.is_nil()) {
        let text = inline(value, depth - 1)?;
        out.push_str(&format!("{indent}{} = {text}\n", key(name)));
    }
    for (name, value) in entries.iter().filter(|(_, value)| is_table(value)) {
        let mut path = path.to_vec();
        path.push(key(name));
        let head = path.join(".");
        let open = |out: &mut String, brackets: [&str; 2]| {
            if !out.is_empty() && (path.len() == 1 || brackets[0].len() == 2) {
                out.push('\n');
            }
            out.push_str(&format!("{indent}{}{head}{}\n", brackets[0], brackets[1]));
        };
        match value {
            Value::List(list) => {
                for inner in list.items.iter().filter_map(entries_of) {
                    open(out, ["[[", "]]"]);
                    table(out, &inner, &path, depth - 1)?;
                }
            }
            other => {
                open(out, ["[", "]"]);
                table(out, &entries_of(other).unwrap_or_default(), &path, depth - 1)?;
            }
        }
    }
    Ok(())
}

fn key(name: &str) -> String {
    let bare = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if bare && !name.is_empty() { name.to_owned() } else { quoted(name) }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            _ if character.is_ascii_control() => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// A value behind `key =`.
fn inline(value: &Value, depth: usize) -> Result<String, String> {
    if depth == 0 {
        return Err("the value is too deep for TOML".to_owned());
    }
    Ok(match value {
        Value::Text(text) => quoted(text),
        Value::Float(number) => match format::special(*number) {
            Some(special) => special.to_ascii_lowercase(),
            None => {
                let text = format::float(*number);
                if text.contains(['.', 'e']) { text } else { text + ".0" }
            }
        },
        Value::List(list) => {
            let mut items = Vec::new();
            for item in &list.items {
                if item.is_nil() {
                    return Err("toml: cannot encode array with nil element".to_owned());
                }
                items.push(inline(item, depth - 1)?);
            }
            format!("[{}]", items.join(", "))
        }
        Value::Map(map) => {
            let mut entries = Vec::new();
            for (name, value) in map.entries() {
                entries.push(format!("{} = {}", key(&name), inline(&value, depth - 1)?));
            }
            format!("{{{}}}", entries.join(", "))
        }
        Value::Object(object) => inline(&object.plain_value(), depth - 1)?,
        Value::Raw(_) => quoted(&format::plain(value)),
        Value::Bytes(_) => format::plain(value).replace(' ', ", "),
        Value::Bool(_) | Value::Int(..) | Value::Nil => format::plain(value),
    })
}

/// Reads a text. Integers stay integers here.
pub(super) fn read(text: &str) -> Result<Value, String> {
    let table: ::toml::Table = text.parse().map_err(|error: ::toml::de::Error| format!("toml: {error}"))?;
    Ok(value_of(::toml::Value::Table(table)))
}

fn value_of(value: ::toml::Value) -> Value {
    match value {
        ::toml::Value::String(text) => text.into(),
        ::toml::Value::Integer(number) => Value::int64(number),
        ::toml::Value::Float(number) => number.into(),
        ::toml::Value::Boolean(value) => value.into(),
        ::toml::Value::Datetime(time) => time.to_string().into(),
        ::toml::Value::Array(items) => Value::list(items.into_iter().map(value_of).collect()),
        ::toml::Value::Table(entries) => {
            Value::Map(entries.into_iter().map(|(key, value)| (key, value_of(value))).collect::<Map>())
        }
    }
}
