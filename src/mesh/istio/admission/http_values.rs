//! Values of HTTP rules: CORS, percentages, statuses, conditions of retries, bodies.

use super::report::{Report, at, strings};
use super::{http_match, names};
use crate::resource::istio::common::Percent;
use crate::resource::istio::http_route::{CorsPolicy, HttpDirectResponse};

/// Bytes of a body that a proxy answers with, at most, and without a warning.
const BODY: (usize, usize) = (1 << 20, 100 << 10);

const METHODS: &[&str] =
    &["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE", "*"];

/// Status codes of gRPC, by the names of its protocol.
const GRPC: &[&str] = &[
    "OK",
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// Conditions of Envoy under which a request is tried again.
const RETRY_ON: &[&str] = &[
    "5xx",
    "gateway-error",
    "reset",
    "reset-before-request",
    "connect-failure",
    "retriable-4xx",
    "refused-stream",
    "retriable-status-codes",
    "retriable-headers",
    "envoy-ratelimited",
    "http3-post-connect-failure",
    "cancelled",
    "deadline-exceeded",
    "internal",
    "resource-exhausted",
    "unavailable",
];

pub(super) fn is_grpc_status(name: &str) -> bool {
    GRPC.contains(&name)
}

pub(super) fn is_retry_policy(name: &str) -> bool {
    RETRY_ON.contains(&name) || name.parse::<u16>().is_ok_and(is_status)
}

/// Whether the status has a meaning (the registry of IANA, as Go has it).
fn is_status(code: u16) -> bool {
    matches!(code, 100..=103 | 200..=208 | 226 | 300..=305 | 307 | 308 | 400..=418 | 421..=426 | 428 | 429 | 431 | 451
        | 500..=508 | 510 | 511)
}

pub(super) fn percentage<'e>(share: Option<&Percent<'e>>, report: &mut Report<'e>) {
    let Some(share) = share else { return };
    report.hold(at(share.node, "value"), share.value.and_then(names::percentage));
}

pub(super) fn body<'e>(direct: &HttpDirectResponse<'e>, report: &mut Report<'e>) {
    let Some(body) = &direct.body else { return };
    // Bytes are written in base64, four characters for three of them.
    let size = body.string.map_or(0, str::len).max(body.bytes.map_or(0, |text| text.len() / 4 * 3));
    if size > BODY.0 {
        report.refuse(body.node, format!("the body has {size} bytes, at most {} are permitted", BODY.0));
    } else if size > BODY.1 {
        report.warn(body.node, format!("the body has {size} bytes, which every proxy keeps in memory"));
    }
}

pub(super) fn cors<'e>(cors: &CorsPolicy<'e>, report: &mut Report<'e>) {
    for origin in &cors.allow_origins {
        let set =
            [origin.exact, origin.prefix, origin.regex].into_iter().flatten().any(|text| !text.is_empty());
        if set {
            http_match::string(origin, true, report);
        } else {
            report.refuse(origin.node, "one of `exact`, `prefix` and `regex` must be set, and not empty");
        }
    }
    for (item, method) in strings(cors.node, "allowMethods") {
        if !METHODS.contains(&method) {
            report.refuse(item, format!("`{method}` is not a method of HTTP"));
        }
    }
    for field in ["allowHeaders", "exposeHeaders"] {
        for (item, name) in strings(cors.node, field).filter(|(_, name)| *name != "*") {
            report.hold(item, names::header_name(name));
        }
    }
    if let Some(age) = &cors.max_age {
        let node = at(cors.node, "maxAge");
        report.hold(node, names::duration(age));
        if age.seconds.fract() != 0.0 {
            report.refuse(node, format!("`{}` is no whole number of seconds", age.text));
        }
    }
}
