//! How Kubernetes reads a plain scalar: the YAML 1.1 rules of go.yaml.in/yaml/v2, which
//! sigs.k8s.io/yaml stands on. Every line of the table in the tests was measured there.

use std::borrow::Cow;

/// What a plain scalar means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Scalar {
    Null,
    Bool(bool),
    Int(i64),
    Unsigned(u64),
    Float(f64),
    /// `.inf` or `.nan`: has no JSON form, so Kubernetes refuses it.
    NotJson,
    String,
}

/// Whether a plain scalar of this text is read as a text, not as a number, a truth value or nothing.
pub fn is_plain_text(text: &str) -> bool {
    resolve(text) == Scalar::String
}

pub(super) fn resolve(text: &str) -> Scalar {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Scalar::Null,
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
            return Scalar::Bool(true);
        }
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            return Scalar::Bool(false);
        }
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" | "-.inf" | "-.Inf" | "-.INF" | ".nan"
        | ".NaN" | ".NAN" => return Scalar::NotJson,
        _ => {}
    }
    match text.as_bytes()[0] {
        b'0'..=b'9' | b'+' | b'-' | b'.' => number(text),
        _ => Scalar::String,
    }
}

/// Integers in all of Go's notations, then floats. Underscores are dropped first.
fn number(text: &str) -> Scalar {
    let plain = if text.contains('_') { Cow::Owned(text.replace('_', "")) } else { Cow::Borrowed(text) };
    if let Some(value) = integer(&plain) {
        return value;
    }
    if is_float(&plain)
        && let Ok(value) = plain.parse::<f64>()
        && value.is_finite()
    {
        return Scalar::Float(value);
    }
    Scalar::String
}

fn integer(plain: &str) -> Option<Scalar> {
    let (negative, digits) = match plain.as_bytes().first()? {
        b'-' => (true, &plain[1..]),
        b'+' => (false, &plain[1..]),
        _ => (false, plain),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x" | "0X") => (16, &digits[2..]),
        Some("0b" | "0B") => (2, &digits[2..]),
        Some("0o" | "0O") => (8, &digits[2..]),
        _ if digits.len() > 1 && digits.starts_with('0') => (8, &digits[1..]),
        _ => (10, digits),
    };
    if digits.is_empty() || digits.starts_with(['+', '-']) {
        return None;
    }
    let magnitude = u64::from_str_radix(digits, radix).ok()?;
    match (negative, i64::try_from(magnitude)) {
        (false, Ok(value)) => Some(Scalar::Int(value)),
        (false, Err(_)) => Some(Scalar::Unsigned(magnitude)),
        (true, Ok(value)) => Some(Scalar::Int(-value)),
        (true, Err(_)) if magnitude == 1 << 63 => Some(Scalar::Int(i64::MIN)),
        (true, Err(_)) => None,
    }
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, as in go-yaml.
fn is_float(plain: &str) -> bool {
    let unsigned = plain.strip_prefix(['-', '+']).unwrap_or(plain);
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let mantissa_ok = match mantissa.split_once('.') {
        Some(("", fraction)) => all_digits(fraction),
        Some((whole, fraction)) => all_digits(whole) && (fraction.is_empty() || all_digits(fraction)),
        None => all_digits(mantissa),
    };
    let exponent_ok =
        exponent.is_none_or(|exponent| all_digits(exponent.strip_prefix(['-', '+']).unwrap_or(exponent)));
    mantissa_ok && exponent_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_are_read_as_kubernetes_reads_them() {
        for text in "y Y yes Yes YES on On ON true True TRUE".split(' ') {
            assert_eq!(resolve(text), Scalar::Bool(true), "{text}");
        }
        for text in "n N no No NO off Off OFF false False FALSE".split(' ') {
            assert_eq!(resolve(text), Scalar::Bool(false), "{text}");
        }
        for text in ["~", "null", "Null", "NULL", ""] {
            assert_eq!(resolve(text), Scalar::Null, "{text}");
        }
        for (text, value) in [
            ("0777", 511),
            ("0o777", 511),
            ("0x1F", 31),
            ("0b101", 5),
            ("1_000", 1000),
            ("012", 10),
            ("+5", 5),
            ("-0", 0),
            ("-12", -12),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
        ] {
            assert_eq!(resolve(text), Scalar::Int(value), "{text}");
        }
        for (text, value) in [("08", 8.0), ("1e3", 1000.0), ("1.5", 1.5), (".5", 0.5), ("1.", 1.0)] {
            assert_eq!(resolve(text), Scalar::Float(value), "{text}");
        }
        assert_eq!(resolve("18446744073709551615"), Scalar::Unsigned(u64::MAX));
        for text in [
            "190:20:30",
            "2001-12-14",
            "=",
            "1e400",
            "nO",
            "tRUE",
            "-",
            "+",
            ".",
            "1.2.3",
            "0x",
            "--1",
            "v1",
            "1h",
            "1e",
            "inf",
            "<<",
        ] {
            assert_eq!(resolve(text), Scalar::String, "{text}");
        }
        for text in [".inf", "-.INF", ".nan"] {
            assert_eq!(resolve(text), Scalar::NotJson, "{text}");
        }
    }
}
