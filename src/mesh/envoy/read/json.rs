//! Fields of protobuf messages as Envoy prints them in JSON: 64-bit numbers are texts, durations end with `s`,
//! enums are names. What is missing or of another type is treated alike.

use serde_json::Value;

/// A text; empty when there is none.
pub(super) fn text<'v>(message: &'v Value, field: &str) -> &'v str {
    message[field].as_str().unwrap_or_default()
}

/// A text that is not empty.
pub(super) fn some_text<'v>(message: &'v Value, field: &str) -> Option<&'v str> {
    message[field].as_str().filter(|text| !text.is_empty())
}

/// The items of a list.
pub(super) fn list<'v>(message: &'v Value, field: &str) -> &'v [Value] {
    message[field].as_array().map_or(&[], Vec::as_slice)
}

/// A whole number that is not negative.
pub(super) fn number(message: &Value, field: &str) -> Option<u64> {
    match &message[field] {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A whole number of a smaller type.
pub(super) fn small<T: TryFrom<u64>>(message: &Value, field: &str) -> Option<T> {
    number(message, field)?.try_into().ok()
}

/// Whether a flag is set.
pub(super) fn flag(message: &Value, field: &str) -> bool {
    message[field] == Value::Bool(true)
}

/// A duration in milliseconds, parts of one rounded up.
pub(super) fn milliseconds(message: &Value, field: &str) -> Option<u64> {
    let (seconds, fraction) = {
        let text = message[field].as_str()?.strip_suffix('s')?;
        text.split_once('.').unwrap_or((text, ""))
    };
    if fraction.len() > 9 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nanoseconds: u64 = format!("{fraction:0<9}").parse().ok()?;
    seconds.parse::<u64>().ok()?.checked_mul(1000)?.checked_add(nanoseconds.div_ceil(1_000_000))
}

/// A `FractionalPercent` in millionths.
pub(super) fn millionths(percentage: &Value) -> u32 {
    let unit = match text(percentage, "denominator") {
        "MILLION" => 1,
        "TEN_THOUSAND" => 100,
        _ => 10_000,
    };
    let share = number(percentage, "numerator").unwrap_or(0).saturating_mul(unit);
    u32::try_from(share.min(1_000_000)).unwrap_or(1_000_000)
}

/// The name of the message in an `Any`: the last word of its type URL.
pub(super) fn message_type(any: &Value) -> &str {
    let url = text(any, "@type");
    // A message that Envoy was not built with is wrapped.
    let url = if url.ends_with(".TypedStruct") { text(any, "type_url") } else { url };
    url.rsplit(['.', '/']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn durations_are_read_in_milliseconds() {
        for (text, expected) in [
            ("0s", Some(0)),
            ("1.500s", Some(1500)),
            ("0.0000005s", Some(1)),
            ("15s", Some(15_000)),
            ("-1s", None),
            ("1.s", Some(1000)),
            ("1.1.1s", None),
            ("99999999999999999999s", None),
            ("é", None),
        ] {
            assert_eq!(milliseconds(&json!({ "a": text }), "a"), expected, "{text}");
        }
    }

    #[test]
    fn shares_are_read_in_millionths() {
        assert_eq!(millionths(&json!({ "numerator": 5 })), 50_000);
        assert_eq!(millionths(&json!({ "numerator": "5", "denominator": "MILLION" })), 5);
        assert_eq!(millionths(&json!({ "numerator": u64::MAX, "denominator": "TEN_THOUSAND" })), 1_000_000);
        assert_eq!(millionths(&json!("x")), 0);
    }
}
