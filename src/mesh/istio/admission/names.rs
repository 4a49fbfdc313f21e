//! The primitives of the rules: domains, labels, ports, durations, header names, percentages
//! (istio/istio pkg/config/validation/agent/validation.go). Each gives one sentence when the value
//! is not good.

use std::net::IpAddr;

use crate::algebra::re2_error;
use crate::resource::Duration;
use crate::resource::schema::{broken_label_key, is_network};

/// The most characters of a regular expression.
const REGEX_LENGTH: usize = 1024;

/// A DNS label (RFC 1123); Istio permits capitals.
pub(super) fn is_label(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = bytes.first().zip(bytes.last());
    text.len() <= 63
        && ends.is_some_and(|(first, last)| first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric())
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

pub(super) fn label(text: &str) -> Option<String> {
    (!is_label(text))
        .then(|| format!("`{text}` is not a DNS label: letters, digits and `-`, at most 63 characters"))
}

/// A complete domain.
pub(super) fn domain(text: &str) -> Option<String> {
    length(text).or_else(|| labels(text, text))
}

/// A domain whose first label may be `*`, or begin with `*`.
pub(super) fn wildcard_domain(text: &str) -> Option<String> {
    if let Some(broken) = length(text) {
        return Some(broken);
    }
    let (first, rest) = text.split_once('.').map_or((text, None), |(first, rest)| (first, Some(rest)));
    let plain = first.strip_prefix('*').unwrap_or(first);
    let plain_ok =
        is_label(plain) || plain.strip_prefix('-').is_some_and(|plain| first != plain && is_label(plain));
    if first != "*" && !(plain_ok && (first.starts_with('*') || is_label(first))) {
        return Some(format!("`{text}` is not a domain: the label `{first}` is not valid"));
    }
    rest.and_then(|rest| labels(rest, text))
}

fn length(text: &str) -> Option<String> {
    match text.len() {
        0 => Some("a domain must not be empty".to_owned()),
        256.. => Some(format!("a domain may have 255 characters, this has {}", text.len())),
        _ => None,
    }
}

fn labels(labels: &str, whole: &str) -> Option<String> {
    let parts: Vec<&str> = labels.split('.').collect();
    let last = parts.last().copied().unwrap_or_default();
    if !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(format!("`{whole}` is not a domain: the last label `{last}` is a number"));
    }
    // A dot at the end is permitted.
    let trailing = parts.len() > 1 && last.is_empty();
    let broken = parts[..parts.len() - usize::from(trailing)].iter().find(|part| !is_label(part));
    broken.map(|part| format!("`{whole}` is not a domain: the label `{part}` is not valid"))
}

/// A domain or an address.
pub(super) fn domain_or_ip(text: &str) -> Option<String> {
    if is_ip(text) { None } else { domain(text) }
}

pub(super) fn is_ip(text: &str) -> bool {
    // An address with a zone is none here.
    text.parse::<IpAddr>().is_ok()
}

/// An address, or a network where there is a slash.
pub(super) fn subnet(text: &str) -> Option<String> {
    let good = if text.contains('/') { is_network(text) } else { is_ip(text) };
    (!good).then(|| format!("`{text}` is not an address such as 10.0.0.1 or a network such as 10.0.0.0/8"))
}

pub(super) fn port(number: i64) -> Option<String> {
    (!(1..=65_535).contains(&number)).then(|| format!("{number} is not a port: 1 to 65535"))
}

/// A span of time that Envoy can keep: whole milliseconds.
pub(super) fn duration(duration: &Duration<'_>) -> Option<String> {
    let millis = duration.seconds * 1e3;
    if millis < 1.0 {
        return Some(format!("`{}` is too short: at least 1ms", duration.text));
    }
    let whole = (millis - millis.round()).abs() < 1e-6 * millis.max(1.0);
    (!whole).then(|| format!("`{}` is no whole number of milliseconds", duration.text))
}

/// A name of a header (RFC 9110, token).
pub(super) fn header_name(name: &str) -> Option<String> {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if name.is_empty() {
        return Some("the name of a header must not be empty".to_owned());
    }
    (!name.bytes().all(token)).then(|| format!("`{name}` is not the name of a header"))
}

/// A value of a header in Envoy's notation, where `%` encloses a variable.
pub(super) fn header_value(value: &str) -> Option<String> {
    if value.chars().any(|c| c.is_control() && c != '\t') {
        return Some("a value of a header has no control characters".to_owned());
    }
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('%') {
        let Some((_, after)) = after.split_once('%') else {
            return Some("a `%` that encloses no variable is written `%%`".to_owned());
        };
        rest = after;
    }
    None
}

/// A regular expression that Envoy compiles.
pub(super) fn regex(pattern: &str) -> Option<String> {
    if pattern.is_empty() {
        return Some("a regular expression must not be empty".to_owned());
    }
    if pattern.len() > REGEX_LENGTH {
        let length = pattern.len();
        return Some(format!(
            "this regular expression has {length} characters, at most {REGEX_LENGTH} are permitted"
        ));
    }
    re2_error(pattern).map(|why| format!("this is not a regular expression in RE2's syntax: {why}"))
}

/// A share of requests: 0, or one that Envoy can count.
pub(super) fn percentage(value: f64) -> Option<String> {
    (value != 0.0 && !(0.0001..=100.0).contains(&value))
        .then(|| format!("{value} is not a percentage: 0, or 0.0001 to 100"))
}

/// A key of a label that selects or describes workloads.
pub(super) fn tag_key(key: &str) -> Option<String> {
    broken_label_key(&key.to_lowercase()).map(|_| format!("`{key}` is not the key of a label"))
}

/// A value of such a label. Its length is not checked.
pub(super) fn tag_value(value: &str) -> Option<String> {
    let bytes = value.as_bytes();
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let ends = bytes.first().into_iter().chain(bytes.last()).all(u8::is_ascii_alphanumeric);
    (!ends || !bytes.iter().all(inner)).then(|| {
        format!("`{value}` is not the value of a label: letters, digits, `-`, `_` and `.`, the first and last no sign")
    })
}

/// A path of a Unix socket.
pub(super) fn unix_address(address: &str) -> Option<String> {
    let good = address.starts_with('/') || address.starts_with('@');
    if address.is_empty() || !good {
        return Some("the path of a Unix socket begins with `/` or `@`".to_owned());
    }
    address.ends_with('/').then(|| "the path of a Unix socket names a file, not a directory".to_owned())
}

/// A protocol of a port, as Istio knows it (pkg/config/protocol).
pub(super) fn is_protocol(name: &str) -> bool {
    let known = [
        "tcp",
        "udp",
        "grpc",
        "grpc-web",
        "http",
        "http_proxy",
        "http2",
        "https",
        "tls",
        "mongo",
        "redis",
        "mysql",
        "hbone",
        "doublehbone",
    ];
    known.contains(&name.to_lowercase().as_str())
}

/// The word of a protocol that carries HTTP in the clear.
pub(super) fn is_http(name: &str) -> bool {
    ["http", "http2", "http_proxy", "grpc", "grpc-web"].contains(&name.to_lowercase().as_str())
}

/// The word of a protocol that is encrypted.
pub(super) fn is_tls(name: &str) -> bool {
    ["https", "tls"].contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_those_of_istio() {
        for (text, plain, wildcard) in [
            ("reviews", true, true),
            ("Reviews.Shop.", true, true),
            ("*.example.com", false, true),
            ("*", false, true),
            ("*-foo.example.com", false, true),
            ("*foo.example.com", false, true),
            ("a.*.com", false, false),
            ("a..b", false, false),
            ("-foo.com", false, false),
            ("1.2.3.4", false, false),
            ("a_b", false, false),
            ("", false, false),
        ] {
            assert_eq!(domain(text).is_none(), plain, "{text}");
            assert_eq!(wildcard_domain(text).is_none(), wildcard, "{text}");
        }
        assert!(domain(&"a".repeat(256)).is_some());
    }

    #[test]
    fn values_are_those_of_envoy() {
        let duration_of =
            |text| duration(&Duration { text, seconds: crate::resource::parse_duration(text).expect(text) });
        assert!(duration_of("1.5s").is_none() && duration_of("0.1s").is_none());
        assert!(duration_of("0s").is_some() && duration_of("1.0005s").is_some());
        assert!(header_value("%REQ(x)% and 5%%").is_none() && header_value("5%").is_some());
        assert!(
            header_name("x-user").is_none() && header_name("x user").is_some() && header_name("").is_some()
        );
        assert!(regex("v[12]").is_none() && regex("*").is_some() && regex(&"a".repeat(1025)).is_some());
        assert!(percentage(0.0).is_none() && percentage(0.00001).is_some() && percentage(101.0).is_some());
    }
}
