//! Conditions (`when`) of an AuthorizationPolicy: attributes and their values
//! (istio/istio pkg/security, ValidateAttribute).

use super::names;
use super::report::{Report, at, strings};
use crate::resource::istio::authorization_policy::{Action, Condition};

/// Attributes whose values are any text.
const PLAIN: &[&str] = &[
    "source.namespace",
    "source.principal",
    "source.serviceAccount",
    "source.trustDomain",
    "request.auth.principal",
    "request.auth.audiences",
    "request.auth.presenter",
    "connection.sni",
];

/// Attributes that hold a map, with the key in brackets.
const MAPS: &[&str] = &["request.headers", "request.auth.claims"];

/// Attributes that an external authorizer cannot be asked about.
const NOT_CUSTOM: &[&str] =
    &["source.namespace", "source.principal", "source.serviceAccount", "source.trustDomain", "request.auth."];

pub(super) fn check<'e>(condition: &Condition<'e>, action: Action, report: &mut Report<'e>) {
    let key = condition.key.unwrap_or_default();
    let node = at(condition.node, "key");
    if key.is_empty() {
        return report.refuse(node, "a condition needs an attribute");
    }
    if condition.values.is_empty() && condition.not_values.is_empty() {
        report.refuse(condition.node, "one of `values` and `notValues` must be set");
    }
    if action == Action::Custom && NOT_CUSTOM.iter().any(|prefix| key.starts_with(prefix)) {
        report.refuse(node, format!("the action CUSTOM knows no attribute `{key}`"));
    }
    if !is_known(key) {
        return report.refuse(node, format!("there is no attribute `{key}`"));
    }
    for field in ["values", "notValues"] {
        for (item, text) in strings(condition.node, field) {
            report.hold(item, value(key, text));
        }
    }
}

fn is_known(key: &str) -> bool {
    let map = |name: &&str| {
        key.strip_prefix(*name).is_some_and(|rest| rest.starts_with('[') && rest.ends_with(']'))
    };
    PLAIN.contains(&key)
        || ["source.ip", "remote.ip", "destination.ip", "destination.port"].contains(&key)
        || MAPS.iter().any(map)
        || key.starts_with("experimental.envoy.filters.")
}

fn value(key: &str, text: &str) -> Option<String> {
    match key {
        "source.ip" | "remote.ip" | "destination.ip" => names::subnet(text),
        "destination.port" => port(text),
        _ => None,
    }
}

/// A port, written as text.
pub(super) fn port(text: &str) -> Option<String> {
    let good = !text.starts_with('+') && text.parse::<u16>().is_ok();
    (!good).then(|| format!("`{text}` is not a port"))
}
