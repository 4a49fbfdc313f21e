//! The arguments of a call, read as what the function's table promises them to be; and the loose
//! conversions to numbers and texts that many functions share.

use std::borrow::Cow;
use std::rc::Rc;

use crate::helm::format;
use crate::helm::template::Fault;
use crate::helm::value::{List, Map, Value};

/// Reads arguments. The parameter types were checked before the call.
pub(in crate::helm) trait Arguments {
    /// The text at an index.
    fn text(&self, index: usize) -> Cow<'_, str>;
    /// The bytes of the text at an index.
    fn bytes(&self, index: usize) -> Cow<'_, [u8]>;
    /// The whole number at an index.
    fn int(&self, index: usize) -> i64;
    /// The map at an index; an empty one for nothing.
    fn map(&self, index: usize) -> Map;
    /// The items of what Go takes for a list; `Cannot DOING on type KIND` for anything else.
    fn list(&self, index: usize, doing: &str) -> Result<Rc<List>, Fault>;
}

impl Arguments for [Value] {
    fn text(&self, index: usize) -> Cow<'_, str> {
        match self.get(index) {
            Some(Value::Text(text)) => Cow::Borrowed(text),
            Some(Value::Raw(bytes)) => String::from_utf8_lossy(bytes),
            _ => Cow::Borrowed(""),
        }
    }

    fn bytes(&self, index: usize) -> Cow<'_, [u8]> {
        match self.get(index) {
            Some(Value::Text(text)) => Cow::Borrowed(text.as_bytes()),
            Some(Value::Raw(bytes)) => Cow::Borrowed(bytes),
            _ => Cow::Borrowed(&[]),
        }
    }

    fn int(&self, index: usize) -> i64 {
        match self.get(index) {
            Some(Value::Int(value, _)) => *value,
            _ => 0,
        }
    }

    fn map(&self, index: usize) -> Map {
        match self.get(index) {
            Some(Value::Map(map)) => map.clone(),
            _ => Map::new(),
        }
    }

    fn list(&self, index: usize, doing: &str) -> Result<Rc<List>, Fault> {
        match self.get(index).and_then(as_list) {
            Some(list) => Ok(list),
            None => {
                let kind = self.get(index).map_or("invalid", Value::kind_name);
                Err(format!("Cannot {doing} on type {kind}").into())
            }
        }
    }
}

/// What Go takes for a slice, as a list.
pub(super) fn as_list(value: &Value) -> Option<Rc<List>> {
    match value {
        Value::List(list) => Some(list.clone()),
        Value::Object(object) => object.as_list(),
        Value::Bytes(bytes) => {
            let items = bytes.iter().map(|byte| Value::int(i64::from(*byte))).collect();
            Some(Rc::new(List { element: crate::helm::value::Element::Int, items }))
        }
        _ => None,
    }
}

/// `toInt64` of anything: 0 for what is no number.
pub(in crate::helm) fn whole(value: &Value) -> i64 {
    match value {
        Value::Int(value, _) => *value,
        Value::Float(value) => float_to_int(*value),
        Value::Bool(value) => i64::from(*value),
        Value::Text(text) => text_to_int(text),
        _ => 0,
    }
}

/// The first number above those of an int64.
const TWO_63: f64 = 9_223_372_036_854_775_808.0;

/// Go's conversion on the machines that Helm runs on: what does not fit is the smallest number.
fn float_to_int(value: f64) -> i64 {
    if (-TWO_63..TWO_63).contains(&value) { value as i64 } else { i64::MIN }
}

/// A text as a number with any of Go's prefixes; zeros behind a point do not count.
fn text_to_int(text: &str) -> i64 {
    let text = match text.rfind('.') {
        Some(point) if text.len() > point + 1 && text[point + 1..].bytes().all(|byte| byte == b'0') => {
            &text[..point]
        }
        _ => text,
    };
    parse_int(text).unwrap_or(0)
}

/// Whether a number is negative, and the number without its sign. `None` for no text.
pub(in crate::helm) fn unsigned(text: &str) -> Option<(bool, &str)> {
    Some(match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    })
}

/// Go's `ParseInt` with base 0.
pub(super) fn parse_int(text: &str) -> Option<i64> {
    let (negative, unsigned) = unsigned(text)?;
    let lower = unsigned.to_ascii_lowercase();
    let (radix, digits) = match lower.get(..2) {
        Some("0x") => (16, &lower[2..]),
        Some("0o") => (8, &lower[2..]),
        Some("0b") => (2, &lower[2..]),
        _ if lower.len() > 1 && lower.starts_with('0') => (8, &lower[1..]),
        _ => (10, lower.as_str()),
    };
    // Underscores stand between digits, or behind a prefix.
    let leading = digits.starts_with('_') && radix == 10;
    if digits.ends_with('_') || digits.contains("__") || digits.starts_with(['+', '-']) || leading {
        return None;
    }
    let magnitude = u64::from_str_radix(&digits.replace('_', ""), radix).ok()?;
    let value = i128::from(magnitude) * if negative { -1 } else { 1 };
    i64::try_from(value).ok()
}

/// `toFloat64` of anything.
pub(super) fn float(value: &Value) -> f64 {
    match value {
        Value::Int(value, _) => *value as f64,
        Value::Float(value) => *value,
        Value::Bool(value) => f64::from(u8::from(*value)),
        Value::Text(text) => parse_float(text).unwrap_or(0.0),
        _ => 0.0,
    }
}

/// Go's `ParseFloat`, which knows infinities by name.
pub(super) fn parse_float(text: &str) -> Option<f64> {
    let parts: Vec<&str> = text.split('_').collect();
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let between = |pair: &[&str]| digit(pair[0].as_bytes().last()) && digit(pair[1].as_bytes().first());
    if !parts.windows(2).all(between) {
        return None;
    }
    let value = parts.concat().parse::<f64>().ok()?;
    let named = value.is_infinite() && !text.to_ascii_lowercase().contains("inf");
    (!named).then_some(value)
}

/// `toStrings`: the texts of a list without its nothings; of a single value one text.
pub(super) fn texts(value: &Value) -> Result<Vec<String>, Fault> {
    Ok(match as_list(value) {
        Some(list) => list.items.iter().filter(|item| !item.is_nil()).map(format::text).collect(),
        None if value.is_nil() => Vec::new(),
        None => vec![format::text(value)],
    })
}

/// A byte range of a text; where it cuts a character, bytes remain, as in Go.
pub(super) fn cut(text: &Value, from: usize, to: usize) -> Value {
    match text {
        Value::Text(text) => match text.get(from..to) {
            Some(part) => part.into(),
            None => Value::string(text.as_bytes().get(from..to).unwrap_or_default()),
        },
        Value::Raw(bytes) => Value::string(bytes.get(from..to).unwrap_or_default()),
        other => other.clone(),
    }
}
