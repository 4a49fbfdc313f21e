//! What a match of an HTTP rule may ask for, and which headers a rule may change.

use super::report::{Report, at, entries, strings};
use super::{names, virtual_service};
use crate::document::NodeRef;
use crate::resource::istio::common::StringMatch;
use crate::resource::istio::http_route::{HeaderOperations, Headers, HttpMatch, HttpRoute};

/// The beginning of a match by a claim of a token.
const CLAIMS: &str = "@request.auth.claims";

pub(super) fn check<'e>(one: &HttpMatch<'e>, mesh: bool, report: &mut Report<'e>) {
    for field in ["headers", "withoutHeaders"] {
        for (key, name, _) in entries(one.node, field) {
            if name.starts_with(CLAIMS) {
                if mesh {
                    report.refuse(key, "claims of tokens are matched at gateways, not in sidecars");
                }
            } else if !name.starts_with(':') {
                report.hold(key, names::header_name(name));
            }
        }
    }
    for (_, value) in one.headers.iter().chain(&one.query_params) {
        string(value, false, report);
    }
    for (_, value) in one.without_headers.iter().filter(|(_, value)| value.regex != Some("*")) {
        string(value, false, report);
    }
    if let Some(uri) = &one.uri {
        string(uri, false, report);
    }
    for value in [&one.method, &one.scheme, &one.authority].into_iter().flatten() {
        string(value, true, report);
    }
    virtual_service::client(one.node, one.port, report);
    if let Some(namespace) = one.source_namespace.filter(|namespace| !namespace.is_empty()) {
        report.hold(at(one.node, "sourceNamespace"), names::label(namespace));
    }
}

/// A match of a string. `prefix`: whether an empty prefix is refused.
pub(super) fn string<'e>(value: &StringMatch<'e>, prefix: bool, report: &mut Report<'e>) {
    if prefix && value.prefix == Some("") {
        report.refuse(at(value.node, "prefix"), "a prefix must not be empty");
    }
    if let Some(pattern) = value.regex {
        report.hold(at(value.node, "regex"), names::regex(pattern));
    }
}

/// The operations on headers of a rule and of its destinations.
pub(super) fn headers<'e>(rule: &HttpRoute<'e>, report: &mut Report<'e>) {
    let rewrites =
        rule.rewrite.as_ref().is_some_and(|one| one.authority.is_some_and(|text| !text.is_empty()));
    let whole = rule.headers.as_deref();
    let authorities = usize::from(rewrites) + whole.map_or(0, count_authorities);
    if authorities > 1 {
        report.refuse(rule.node, "the authority is set more than once");
    }
    for headers in whole.into_iter().chain(rule.route.iter().filter_map(|one| one.headers.as_deref())) {
        operations(headers, report);
    }
    for headers in rule.route.iter().filter_map(|one| one.headers.as_deref()) {
        if count_authorities(headers) > 1 {
            report.refuse(headers.node, "the authority is set more than once");
        }
    }
}

fn is_authority(name: &str) -> bool {
    name.eq_ignore_ascii_case("host") || name.eq_ignore_ascii_case(":authority")
}

fn count_authorities(headers: &Headers<'_>) -> usize {
    let request = headers.request.as_deref();
    let names = request.into_iter().flat_map(|request| request.set.iter().chain(&request.add));
    names.filter(|(name, _)| is_authority(name)).count()
}

fn operations<'e>(headers: &Headers<'e>, report: &mut Report<'e>) {
    let both = [(headers.request.as_deref(), true), (headers.response.as_deref(), false)];
    for (operations, request) in both {
        let Some(HeaderOperations { node, .. }) = operations else { continue };
        for field in ["add", "set"] {
            for (key, name, value) in entries(*node, field) {
                if !(request && is_authority(name)) {
                    operation(key, name, report);
                }
                report.hold(value, value.as_str().and_then(names::header_value));
            }
        }
        for (item, name) in strings(*node, "remove") {
            operation(item, name, report);
        }
    }
}

/// A header that may be set or removed: no pseudo header, and not the host.
fn operation<'e>(node: NodeRef<'e>, name: &str, report: &mut Report<'e>) {
    if name.starts_with(':') || is_authority(name) {
        report.refuse(node, format!("`{name}` cannot be changed here"));
    } else {
        report.hold(node, names::header_name(name));
    }
}
