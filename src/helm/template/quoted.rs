//! What a quoted text, a quoted character and a written number mean in Go.

use super::Number;
use crate::helm::functions::unsigned;
use crate::helm::value::Value;

/// The text between double quotes; `None` when an escape is wrong. Escaped bytes need not be UTF-8.
pub(super) fn text(quoted: &str) -> Option<Value> {
    let mut rest = quoted.get(1..quoted.len().checked_sub(1)?)?;
    let mut bytes = Vec::with_capacity(rest.len());
    while let Some(at) = rest.find('\\') {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        rest = escape(&rest[at + 1..], '"', &mut bytes)?;
    }
    bytes.extend_from_slice(rest.as_bytes());
    Some(Value::string(&bytes))
}

/// Takes one escape, without its backslash. Returns what follows it.
fn escape<'t>(rest: &'t str, quote: char, bytes: &mut Vec<u8>) -> Option<&'t str> {
    let letter = rest.chars().next()?;
    let number = |from: usize, digits: usize, radix| {
        let text = rest.get(from..from + digits)?;
        let valid = text.chars().all(|digit| digit.is_digit(radix));
        valid.then(|| u32::from_str_radix(text, radix).ok()).flatten()
    };
    let byte = match letter {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => b'\n',
        'r' => b'\r',
        't' => b'\t',
        'v' => 11,
        '\\' => b'\\',
        _ if letter == quote => letter as u8,
        'x' => {
            bytes.push(u8::try_from(number(1, 2, 16)?).ok()?);
            return rest.get(3..);
        }
        '0'..='7' => {
            bytes.push(u8::try_from(number(0, 3, 8)?).ok()?);
            return rest.get(3..);
        }
        'u' | 'U' => {
            let digits = if letter == 'u' { 4 } else { 8 };
            let character = char::from_u32(number(1, digits, 16)?)?;
            bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            return rest.get(1 + digits..);
        }
        _ => return None,
    };
    bytes.push(byte);
    rest.get(1..)
}

/// The character between single quotes.
pub(super) fn letter(quoted: &str) -> Option<Number> {
    let inner = quoted.get(1..quoted.len().checked_sub(1)?)?;
    let mut characters = inner.chars();
    let code = match (characters.next()?, characters.next()) {
        ('\\', _) => {
            let mut bytes = Vec::new();
            let rest = escape(&inner[1..], '\'', &mut bytes)?;
            if !rest.is_empty() {
                return None;
            }
            match std::str::from_utf8(&bytes) {
                Ok(text) => u32::from(text.chars().next()?),
                Err(_) => u32::from(*bytes.first()?),
            }
        }
        (character, None) => u32::from(character),
        _ => return None,
    };
    Some(Number::Character(i64::from(code)))
}

/// A number in any of Go's notations.
pub(super) fn number(text: &str) -> Option<Number> {
    if text.starts_with("+_") || text.contains("__") || text.ends_with('_') {
        return None;
    }
    let (negative, unsigned) = unsigned(text)?;
    let lower = unsigned.to_ascii_lowercase();
    let (radix, digits) = match lower.get(..2) {
        Some("0x") => (16, &lower[2..]),
        Some("0o") => (8, &lower[2..]),
        Some("0b") => (2, &lower[2..]),
        _ if lower.len() > 1
            && lower.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_')
            && lower.starts_with('0') =>
        {
            (8, &lower[1..])
        }
        _ => (10, lower.as_str()),
    };
    let digits = digits.replace('_', "");
    if let Ok(magnitude) = u64::from_str_radix(&digits, radix) {
        return Some(match (negative, i64::try_from(magnitude)) {
            (false, Ok(value)) => Number::Int(value),
            (false, Err(_)) => Number::Large(magnitude),
            (true, Ok(value)) => Number::Int(-value),
            (true, Err(_)) if magnitude == 1 << 63 => Number::Int(i64::MIN),
            (true, Err(_)) => return None,
        });
    }
    if radix == 16 {
        return hexadecimal_float(&digits).map(|value| Number::Float(if negative { -value } else { value }));
    }
    let plain = digits.starts_with(|character: char| character.is_ascii_digit() || character == '.');
    let value = (plain && radix == 10).then(|| digits.parse::<f64>().ok()).flatten()?;
    value.is_finite().then_some(Number::Float(if negative { -value } else { value }))
}

/// `1.8p3`: hexadecimal digits and a power of two.
fn hexadecimal_float(digits: &str) -> Option<f64> {
    let (mantissa, exponent) = digits.split_once('p')?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = u64::from_str_radix(&format!("{whole}{fraction}"), 16).ok()?;
    let exponent = exponent.parse::<i32>().ok()? - 4 * i32::try_from(fraction.len()).ok()?;
    Some(all as f64 * f64::from(exponent.clamp(-2_000, 2_000)).exp2())
}
