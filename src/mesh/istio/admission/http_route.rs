//! The HTTP rules of a VirtualService. What their matches and headers may say is in `http_match`.

use super::report::{Report, at};
use super::{common, http_match, http_values, names};
use crate::resource::istio::http_route::{
    FaultAbort, FaultDelay, HttpFaultInjection, HttpRedirect, HttpRetry, HttpRewrite, HttpRoute,
};

pub(super) fn check<'e>(rule: &HttpRoute<'e>, is_delegate: bool, mesh: bool, report: &mut Report<'e>) {
    action(rule, is_delegate, report);
    for one in &rule.matches {
        http_match::check(one, mesh, report);
    }
    http_match::headers(rule, report);
    if let Some(cors) = &rule.cors_policy {
        http_values::cors(cors, report);
    }
    if let Some(fault) = &rule.fault {
        self::fault(fault, report);
    }
    mirrors(rule, report);
    for one in &rule.route {
        match &one.destination {
            Some(destination) => common::destination(destination, report),
            None => report.missing(one.node, "destination"),
        }
    }
    if let Some(redirect) = &rule.redirect {
        self::redirect(redirect, rule, report);
    }
    if let Some(direct) = &rule.direct_response {
        let status = direct.status.unwrap_or_default();
        if !(200..=600).contains(&status) {
            report.refuse(at(direct.node, "status"), format!("{status} is not a status: 200 to 600"));
        }
        http_values::body(direct, report);
    }
    if let Some(rewrite) = &rule.rewrite {
        self::rewrite(rewrite, report);
    }
    if let Some(retries) = &rule.retries {
        self::retries(retries, report);
    }
    report.hold(at(rule.node, "timeout"), rule.timeout.as_ref().and_then(names::duration));
}

/// What the rule does, of which there is one.
fn action<'e>(rule: &HttpRoute<'e>, is_delegate: bool, report: &mut Report<'e>) {
    let has = |field: &str| rule.node.get(field).is_some() && (field != "route" || !rule.route.is_empty());
    if let Some(delegate) = rule.node.get("delegate") {
        if is_delegate {
            report.refuse(delegate, "a delegate (no `hosts`) cannot delegate");
            return;
        }
        for field in ["route", "redirect"].into_iter().filter(|field| has(field)) {
            report.refuse(at(rule.node, field), format!("a rule that delegates has no `{field}`"));
        }
        return;
    }
    let doing: Vec<&str> =
        ["route", "redirect", "directResponse"].into_iter().filter(|field| has(field)).collect();
    match doing.as_slice() {
        [] => report.refuse(rule.node, "one of `route`, `redirect` and `directResponse` must be set"),
        ["route"] => {}
        [first, rest @ ..] => {
            for field in rest {
                report.refuse(at(rule.node, field), format!("`{first}` and `{field}` exclude each other"));
            }
            for field in ["fault", "rewrite"].into_iter().filter(|field| has(field)) {
                let last = rest.last().unwrap_or(first);
                report.refuse(at(rule.node, field), format!("`{last}` and `{field}` exclude each other"));
            }
        }
    }
}

fn fault<'e>(fault: &HttpFaultInjection<'e>, report: &mut Report<'e>) {
    if fault.abort.is_none() && fault.delay.is_none() {
        report.refuse(fault.node, "one of `abort` and `delay` must be set");
    }
    if let Some(abort) = &fault.abort {
        self::abort(abort, report);
    }
    if let Some(delay) = &fault.delay {
        self::delay(delay, report);
    }
}

fn abort<'e>(abort: &FaultAbort<'e>, report: &mut Report<'e>) {
    http_values::percentage(abort.percentage.as_ref(), report);
    if let Some(status) = abort.http_status.filter(|status| !(200..=600).contains(status)) {
        report.refuse(at(abort.node, "httpStatus"), format!("{status} is not a status: 200 to 600"));
    }
    if abort.http2_error.is_some() {
        report.refuse(at(abort.node, "http2Error"), "this fault is not supported; use `httpStatus`");
    }
    if let Some(code) = abort.grpc_status.filter(|code| !http_values::is_grpc_status(code)) {
        report.refuse(
            at(abort.node, "grpcStatus"),
            format!("`{code}` is not a status of gRPC, such as UNAVAILABLE"),
        );
    }
    if abort.http_status.or(abort.http2_error.map(|_| 0)).or(abort.grpc_status.map(|_| 0)).is_none() {
        report.warn(abort.node, "an abort without `httpStatus` or `grpcStatus` aborts nothing");
    }
}

fn delay<'e>(delay: &FaultDelay<'e>, report: &mut Report<'e>) {
    http_values::percentage(delay.percentage.as_ref(), report);
    if delay.exponential_delay.is_some() {
        report.refuse(at(delay.node, "exponentialDelay"), "this delay is not supported; use `fixedDelay`");
    }
    report.hold(at(delay.node, "fixedDelay"), delay.fixed_delay.as_ref().and_then(names::duration));
    if let Some(percent) = delay.percent.filter(|percent| !(0..=100).contains(percent)) {
        report.refuse(at(delay.node, "percent"), format!("{percent} is not a percentage: 0 to 100"));
    }
}

fn mirrors<'e>(rule: &HttpRoute<'e>, report: &mut Report<'e>) {
    if let Some(mirror) = &rule.mirror {
        common::destination(mirror, report);
        if !rule.mirrors.is_empty() {
            report.refuse(at(rule.node, "mirrors"), "`mirror` and `mirrors` exclude each other");
        }
    }
    for field in ["mirrorPercent", "mirror_percent"] {
        if let Some(node) = rule.node.get(field) {
            report.warn_unless(
                "deprecated-percent",
                node,
                "this field is deprecated; use `mirrorPercentage`",
            );
        }
    }
    let shares = rule.mirrors.iter().map(|mirror| mirror.percentage.as_ref());
    for share in shares.chain([rule.mirror_percentage.as_ref()]).flatten() {
        if let Some(value) = share.value.filter(|value| !(0.0..=100.0).contains(value)) {
            report.refuse(at(share.node, "value"), format!("{value} is not a percentage: 0 to 100"));
        }
    }
    for mirror in &rule.mirrors {
        match &mirror.destination {
            Some(destination) => common::destination(destination, report),
            None => report.missing(mirror.node, "destination"),
        }
    }
}

fn redirect<'e>(redirect: &HttpRedirect<'e>, rule: &HttpRoute<'e>, report: &mut Report<'e>) {
    let node = redirect.node;
    let is_set = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    let (uri, prefix) = (is_set(redirect.uri), is_set(redirect.prefix_rewrite));
    if uri && prefix {
        report.refuse(at(node, "prefixRewrite"), "`uri` and `prefixRewrite` exclude each other");
    }
    let by_path = |one: &crate::resource::istio::http_route::HttpMatch<'_>| {
        one.uri.as_ref().is_some_and(|uri| uri.prefix.is_some())
    };
    if prefix && !rule.matches.iter().all(by_path) {
        report.refuse(at(node, "prefixRewrite"), "every match of the rule needs a `uri.prefix` to rewrite");
    }
    let other = is_set(redirect.authority) || is_set(redirect.scheme);
    if !(uri || prefix || other || redirect.port.is_some() || redirect.derive_port.is_some()) {
        report.refuse(
            node,
            "one of `uri`, `prefixRewrite`, `authority`, `port`, `derivePort` and `scheme` must be set",
        );
    }
    if let Some(scheme) = redirect.scheme.filter(|scheme| !["", "http", "https"].contains(scheme)) {
        report.refuse(at(node, "scheme"), format!("`{scheme}` is neither `http` nor `https`"));
    }
    if let Some(code) = redirect.redirect_code.filter(|code| *code != 0 && !(300..=399).contains(code)) {
        report
            .refuse(at(node, "redirectCode"), format!("{code} is not the status of a redirect: 300 to 399"));
    }
}

fn rewrite<'e>(rewrite: &HttpRewrite<'e>, report: &mut Report<'e>) {
    let is_set = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    if !(is_set(rewrite.uri) || is_set(rewrite.authority)) && rewrite.uri_regex_rewrite.is_none() {
        report.refuse(rewrite.node, "one of `uri`, `uriRegexRewrite` and `authority` must be set");
    }
    if let Some(regex) = &rewrite.uri_regex_rewrite {
        if is_set(rewrite.uri) {
            report.refuse(regex.node, "`uri` and `uriRegexRewrite` exclude each other");
        }
        match regex.matches {
            Some(pattern) => report.hold(at(regex.node, "match"), names::regex(pattern)),
            None => report.missing(regex.node, "match"),
        }
        if !is_set(regex.rewrite) {
            report.missing(regex.node, "rewrite");
        }
    }
}

fn retries<'e>(retries: &HttpRetry<'e>, report: &mut Report<'e>) {
    let attempts = retries.attempts.unwrap_or_default();
    if attempts < 0 {
        report.refuse(at(retries.node, "attempts"), format!("{attempts} attempts: there are 0 or more"));
    }
    let more = retries.per_try_timeout.is_some()
        || retries.retry_on.is_some_and(|on| !on.is_empty())
        || retries.retry_remote_localities.is_some();
    if attempts == 0 && more {
        report.refuse(at(retries.node, "attempts"), "with 0 attempts nothing else may be set");
    }
    for (field, value) in [("perTryTimeout", &retries.per_try_timeout), ("backoff", &retries.backoff)] {
        report.hold(at(retries.node, field), value.as_ref().and_then(names::duration));
    }
    let on = retries.retry_on.filter(|on| !on.is_empty());
    for policy in on.into_iter().flat_map(|on| on.split(',')) {
        if !http_values::is_retry_policy(policy.trim()) {
            report.refuse(
                at(retries.node, "retryOn"),
                format!("`{}` is no condition of retries", policy.trim()),
            );
        }
    }
}
