//! What values of annotations look like, as the injector tests them (pkg/kube/inject/validate.go). A pod whose
//! annotations do not pass is not injected: the webhook refuses it.

use std::net::IpAddr;
use std::sync::Arc;

use crate::document::{self, Limits, ProblemKind, Shape};

/// The form of an annotation's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Anything.
    Free,
    /// `true` or `false`, as Go reads them.
    Boolean,
    /// A number from 0 to 4294967295.
    Unsigned,
    /// A port.
    Port,
    /// Ports, separated by commas.
    Ports,
    /// The same, or `*`.
    PortsOrAll,
    /// Ranges of addresses, separated by commas.
    Ranges,
    /// The same, or `*`.
    RangesOrAll,
    /// Names of network interfaces, separated by commas.
    Names,
    /// How traffic reaches the proxy.
    Interception,
    /// A quantity of Kubernetes, such as `100m` or `128Mi`.
    Quantity,
    /// A map in YAML: settings of the proxy.
    Settings,
}

impl Value {
    /// Why a text is no such value, in words that end a sentence; `None` when it is one.
    pub fn problem(self, text: &str) -> Option<String> {
        let of = |good: bool, wanted: &str| (!good).then(|| format!("`{text}` is not {wanted}"));
        let each = |test: fn(&str) -> bool, wanted: &str| {
            let mut parts = text.split(',').filter(|_| !text.trim().is_empty());
            parts.find(|part| !test(part)).map(|part| format!("`{part}` is not {wanted}"))
        };
        match self {
            Self::Free => None,
            Self::Boolean => {
                let words = ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"];
                of(words.contains(&text), "`true` or `false`")
            }
            Self::Unsigned => {
                of(is_digits(text) && text.parse::<u32>().is_ok(), "a number from 0 to 4294967295")
            }
            Self::Port => of(is_port(text), "a port"),
            Self::PortsOrAll | Self::RangesOrAll if text == "*" => None,
            Self::Ports | Self::PortsOrAll => each(is_port, "a port"),
            Self::Ranges | Self::RangesOrAll => each(is_range, "a range of addresses such as 10.0.0.0/8"),
            Self::Names => each(is_interface, "the name of a network interface"),
            Self::Interception => {
                of(["REDIRECT", "TPROXY", "NONE"].contains(&text), "REDIRECT, TPROXY or NONE")
            }
            Self::Quantity => of(is_quantity(text), "a quantity such as 100m or 128Mi"),
            Self::Settings => of(is_map(text), "a map of settings in YAML"),
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_port(text: &str) -> bool {
    is_digits(text.trim()) && text.trim().parse::<u16>().is_ok()
}

fn is_range(text: &str) -> bool {
    let Some((address, bits)) = text.split_once('/') else { return false };
    let Ok(address) = address.parse::<IpAddr>() else { return false };
    let most = if address.is_ipv4() { 32 } else { 128 };
    let leading_zero = bits.len() > 1 && bits.starts_with('0');
    is_digits(bits) && !leading_zero && bits.parse::<u32>().is_ok_and(|bits| bits <= most)
}

/// As Linux has them: up to 15 bytes, without slash and space.
fn is_interface(text: &str) -> bool {
    let name = text.trim();
    let good = |c: char| !c.is_whitespace() && !c.is_control() && c != '/' && c != ':';
    (1..=15).contains(&name.len()) && name != "." && name != ".." && name.chars().all(good)
}

/// `resource.ParseQuantity` of Kubernetes.
fn is_quantity(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let end = unsigned.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(unsigned.len());
    let (number, suffix) = unsigned.split_at(end);
    let plain = number.bytes().filter(|byte| *byte == b'.').count() <= 1 && number.bytes().any(|b| b != b'.');
    let exponent = suffix
        .strip_prefix(['e', 'E'])
        .is_some_and(|rest| is_digits(rest.strip_prefix(['+', '-']).unwrap_or(rest)));
    const SUFFIXES: &[&str] =
        &["", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    plain && (exponent || SUFFIXES.contains(&suffix))
}

fn is_map(text: &str) -> bool {
    let documents = document::read(&Arc::from(text), &Limits::default());
    let syntax = |document: &document::Document| {
        document.problems.iter().any(|problem| problem.kind == ProblemKind::Syntax)
    };
    let maps = |document: &document::Document| {
        let shape = document.tree.as_ref().map(|tree| tree.root().shape());
        matches!(shape, None | Some(Shape::Map | Shape::Null))
    };
    documents.iter().all(|document| !syntax(document) && maps(document))
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn values_are_tested_as_the_injector_does() {
        for (form, good, bad) in [
            (Value::Boolean, &["true", "T", "0"][..], &["yes", ""][..]),
            (Value::Unsigned, &["0", "10", "4294967295"], &["bar", "-1", "+1", "4294967296", "1.5"]),
            (Value::Port, &["15020", " 80 ", "0"], &["65536", "http", ""]),
            (Value::Ports, &["", "80,443", "80, 443"], &["80;443", "*", "80,"]),
            (Value::PortsOrAll, &["*", "80", ""], &["**"]),
            (
                Value::Ranges,
                &["", "10.0.0.0/8", "10.0.0.0/8,fd00::/64"],
                &["10.0.0.0", "10.0.0.0/33", "*", "1.1.1.1/08"],
            ),
            (Value::RangesOrAll, &["*"], &["10.0.0.0/8, 10.1.0.0/16"]),
            (Value::Names, &["eth0", "eth0,net1"], &["eth 0", "averyverylonginterface"]),
            (Value::Interception, &["TPROXY", "NONE"], &["tproxy", ""]),
            (
                Value::Quantity,
                &["100m", "128Mi", "1.5", "1e3", ".5", "2E"],
                &["128MB", "one", "", "1.2.3", "100 m"],
            ),
            (Value::Settings, &["", "{}", "concurrency: 2"], &["concurrency", "{", "[a]"]),
            (Value::Free, &["", "x"], &[]),
        ] {
            for text in good {
                assert_eq!(form.problem(text), None, "{form:?} {text}");
            }
            for text in bad {
                assert!(form.problem(text).is_some(), "{form:?} {text}");
            }
        }
    }
}
