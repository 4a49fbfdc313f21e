//! How Go prints values: `%v` of every type, and numbers in all its forms. Maps print by key.

use super::value::Value;

/// Nesting past which printing stops: a map that contains itself must not take the stack.
pub(super) const MAX_DEPTH: usize = 200;

/// `%v`.
pub(super) fn plain(value: &Value) -> String {
    let mut out = String::new();
    write_plain(&mut out, value, MAX_DEPTH);
    out
}

/// `%v` at the end of `out`.
pub(super) fn write_plain(out: &mut String, value: &Value, depth: usize) {
    if depth == 0 || out.len() > super::limits::TEXT_BYTES {
        return;
    }
    match value {
        Value::Nil => out.push_str("<nil>"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Int(value, _) => out.push_str(&value.to_string()),
        Value::Float(value) => out.push_str(&float(*value)),
        Value::Text(text) => out.push_str(text),
        Value::Raw(bytes) => out.push_str(&String::from_utf8_lossy(bytes)),
        Value::Bytes(bytes) => {
            let numbers: Vec<String> = bytes.iter().map(u8::to_string).collect();
            out.push_str(&format!("[{}]", numbers.join(" ")));
        }
        Value::List(list) => {
            out.push('[');
            for (index, item) in list.items.iter().enumerate() {
                if index > 0 {
                    out.push(' ');
                }
                write_plain(out, item, depth - 1);
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push_str("map[");
            for (index, (key, value)) in map.entries().iter().enumerate() {
                if index > 0 {
                    out.push(' ');
                }
                out.push_str(key);
                out.push(':');
                write_plain(out, value, depth - 1);
            }
            out.push(']');
        }
        Value::Object(object) => object.write_plain(out, depth - 1),
    }
}

/// sprig's `strval`: texts and bytes as they are, everything else as `%v`.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Value::Object(object) => object.text(),
        _ => plain(value),
    }
}

/// What an action prints: nothing is `<no value>`, which Helm takes out at the end.
pub(super) fn printed(out: &mut String, value: &Value) {
    match value {
        Value::Nil => out.push_str("<no value>"),
        Value::Object(object) => out.push_str(&object.printed()),
        _ => write_plain(out, value, MAX_DEPTH),
    }
}

/// `%v` of a float64: `%g` with the shortest digits that give the number back.
pub(super) fn float(value: f64) -> String {
    if let Some(special) = special(value) {
        return special.to_owned();
    }
    let (negative, digits, exponent) = shortest(value);
    let body =
        if (-4..6).contains(&exponent) { fixed(&digits, exponent) } else { scientific(&digits, exponent) };
    if negative { format!("-{body}") } else { body }
}

/// NaN and the infinities, which have no digits.
pub(super) fn special(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some("NaN")
    } else if value.is_infinite() {
        Some(if value > 0.0 { "+Inf" } else { "-Inf" })
    } else {
        None
    }
}

/// Sign, the shortest digits that give the number back, and the decimal exponent of the first one.
pub(super) fn shortest(value: f64) -> (bool, String, i32) {
    let text = format!("{value:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let negative = mantissa.starts_with('-');
    let digits = mantissa.chars().filter(char::is_ascii_digit).collect();
    (negative, digits, exponent.parse().unwrap_or(0))
}

/// Digits written without an exponent.
pub(super) fn fixed(digits: &str, exponent: i32) -> String {
    if exponent < 0 {
        let zeros = "0".repeat(usize::try_from(-exponent - 1).unwrap_or(0));
        return format!("0.{zeros}{digits}");
    }
    let whole = usize::try_from(exponent).unwrap_or(0) + 1;
    if digits.len() <= whole {
        return format!("{digits}{}", "0".repeat(whole - digits.len()));
    }
    format!("{}.{}", &digits[..whole], &digits[whole..])
}

/// Digits written with an exponent of at least two digits.
pub(super) fn scientific(digits: &str, exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    let point = if digits.len() > 1 { "." } else { "" };
    format!("{}{point}{}e{sign}{:02}", &digits[..1], &digits[1..], exponent.abs())
}

/// Go's `%q`: a text in double quotes that Go reads back.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{7}' => out.push_str("\\a"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{b}' => out.push_str("\\v"),
            _ if is_printable(character) => out.push(character),
            _ if u32::from(character) < 0x80 => out.push_str(&format!("\\x{:02x}", u32::from(character))),
            _ if u32::from(character) < 0x10000 => out.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => out.push_str(&format!("\\U{:08x}", u32::from(character))),
        }
    }
    out.push('"');
    out
}

/// Go's `%q` of a value that may be a text of any bytes.
pub(super) fn quoted_value(value: &Value) -> String {
    match value {
        Value::Raw(bytes) => {
            let parts = bytes.utf8_chunks().map(|chunk| {
                let invalid: String = chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")).collect();
                let valid = quoted(chunk.valid());
                format!("{}{invalid}", &valid[1..valid.len() - 1])
            });
            format!("\"{}\"", parts.collect::<String>())
        }
        _ => quoted(&text(value)),
    }
}

/// Letters, marks, numbers, punctuation, symbols, and the ASCII space.
fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_control();
    }
    // Rust escapes in Debug what is not printable, by the same tables of Unicode.
    let escaped = character.escape_debug().len() > 1 && !matches!(character, '\'' | '"' | '\\');
    !escaped || is_mark(character)
}

/// Debug escapes grapheme extenders too, which Go prints.
fn is_mark(character: char) -> bool {
    character.escape_debug().len() > 1
        && !character.is_whitespace()
        && !character.is_control()
        && format!("a{character}").as_str().escape_debug().count() == 2
}
