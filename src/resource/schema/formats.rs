//! The values of `format` that the API server checks (k8s.io/kube-openapi, pkg/validation/strfmt).
//! Formats that it does not know restrict nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::Engine;

use crate::document::Node;
use crate::resource::parse_duration;

/// What a value of this format must be, when this value is not.
pub(super) fn broken(format: &str, value: Node<'_>) -> Option<&'static str> {
    match value {
        Node::Int(_) | Node::Unsigned(_) | Node::Float(_) => broken_number(format, value),
        Node::String(text) => broken_text(format, text),
        _ => None,
    }
}

fn broken_number(format: &str, value: Node<'_>) -> Option<&'static str> {
    let number = match value {
        Node::Int(value) => i128::from(value),
        Node::Unsigned(value) => i128::from(value),
        #[expect(clippy::cast_possible_truncation, reason = "a cast from a float saturates")]
        Node::Float(value) => value as i128,
        _ => return None,
    };
    let (range, what) = match format {
        "int32" => (i128::from(i32::MIN)..=i128::from(i32::MAX), "an integer of 32 bits"),
        "int64" => (i128::from(i64::MIN)..=i128::from(i64::MAX), "an integer of 64 bits"),
        "uint32" => (0..=i128::from(u32::MAX), "an integer of 32 bits that is not negative"),
        "uint64" => (0..=i128::from(u64::MAX), "an integer of 64 bits that is not negative"),
        _ => return None,
    };
    (!range.contains(&number)).then_some(what)
}

fn broken_text(format: &str, text: &str) -> Option<&'static str> {
    let (good, what) = match format {
        "byte" => (base64::engine::general_purpose::STANDARD.decode(text).is_ok(), "text in base64"),
        "ipv4" => (text.parse::<Ipv4Addr>().is_ok(), "an IPv4 address"),
        "ipv6" => (text.parse::<Ipv6Addr>().is_ok(), "an IPv6 address"),
        "ip" => (text.parse::<IpAddr>().is_ok(), "an IP address"),
        "cidr" => (is_network(text), "a network such as 10.0.0.0/8"),
        "date-time" => (text.parse::<jiff::Timestamp>().is_ok(), "a time such as 2026-01-31T12:00:00Z"),
        "date" => (text.parse::<jiff::civil::Date>().is_ok(), "a date such as 2026-01-31"),
        "duration" => (parse_duration(text).is_some(), "a duration such as 1m30s"),
        "uuid" => (is_uuid(text), "a UUID"),
        _ => return None,
    };
    (!good).then_some(what)
}

/// Whether this is an address, a slash and the length of a prefix.
pub fn is_network(text: &str) -> bool {
    text.split_once('/').is_some_and(|(address, length)| {
        let digits = !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit());
        let zeros = length.len() > 1 && length.starts_with('0');
        match (address.parse(), length.parse::<u8>()) {
            (Ok(IpAddr::V4(_)), Ok(length)) => digits && !zeros && length <= 32,
            (Ok(IpAddr::V6(_)), Ok(length)) => digits && !zeros && length <= 128,
            _ => false,
        }
    })
}

fn is_uuid(text: &str) -> bool {
    let plain: String = text.split('-').collect();
    plain.len() == 32 && plain.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_checked_as_the_api_server_checks_them() {
        let text = Node::String;
        for (format, value, good) in [
            ("int32", Node::Int(2_147_483_648), false),
            ("int32", Node::Int(-2_147_483_648), true),
            ("int64", Node::Float(1e30), false),
            ("uint32", Node::Int(-1), false),
            ("ipv4", text("10.0.0.1"), true),
            ("ipv4", text("::1"), false),
            ("cidr", text("10.0.0.0/33"), false),
            ("byte", text("YQ=="), true),
            ("byte", text("?"), false),
            ("date-time", text("2026-01-31"), false),
            ("hovercraft", text("eels"), true),
        ] {
            assert_eq!(broken(format, value).is_none(), good, "{format} {value:?}");
        }
    }
}
