//! What a rule of a VirtualService does (pilot/pkg/networking/core/route/route.go, retry/retry.go).

use serde_json::{Value, json};

use super::Tables;
use super::destination::Site;
use super::merged::MergedRule;
use crate::model::outcome::{Fault, Mirror, PathRewrite, Retries};
use crate::model::{
    Action, Cors, Destination, Dimension, HeaderChanges, Match, Opaque, Origin, Outcome, Redirect, Test,
};
use crate::resource::istio::common::{Percent, StringMatch, StringMatchKind};
use crate::resource::istio::http_route::{
    CorsPolicy, FaultAbort, FaultDelay, HeaderOperations, Headers, HttpRedirect, HttpRetry, RedirectPort,
    UnmatchedPreflights,
};

/// What Envoy tries again when nothing is said.
const RETRY_ON: &str = "connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes";

/// What a rule does with requests that satisfy one of its matches.
pub(super) fn of_rule<'e>(
    tables: &Tables<'e>,
    merged: &MergedRule<'e>,
    matching: &Match,
    site: &Site<'_, '_, 'e>,
) -> Outcome {
    let rule = &merged.rule;
    let mut outcome = Outcome::plain(Action::NotFound);
    if let Some(headers) = &rule.headers {
        outcome.rewrite.host =
            apply_headers(headers, &mut outcome.request_headers, &mut outcome.response_headers);
    }
    if let Some(cors) = &rule.cors_policy {
        outcome.cors = Some(cors_document(cors));
    }
    if let Some(redirect) = &rule.redirect {
        outcome.action = Action::Redirect(redirect_of(redirect, matching, site));
    } else if let Some(direct) = &rule.direct_response {
        let body = direct.body.as_ref().and_then(|body| body.string).map(str::to_owned);
        let status = direct.status.and_then(|status| u16::try_from(status).ok()).unwrap_or_default();
        outcome.action = Action::Direct { status, body };
    } else {
        forward(tables, merged, matching, site, &mut outcome);
    }
    if let Some(fault) = &rule.fault {
        outcome.fault = Fault {
            abort: fault.abort.as_ref().and_then(|abort| abort_of(abort)),
            delay: fault.delay.as_ref().and_then(|delay| delay_of(delay)),
        };
        if let Some(abort) = fault.abort.as_ref().filter(|abort| abort.http_status.is_none()) {
            let origin = Origin::from(tables.estate.place(merged.object, abort.node));
            outcome.opaque.push(Opaque { what: "an abort with a gRPC status".to_owned(), origin });
        }
    }
    outcome
}

fn forward<'e>(
    tables: &Tables<'e>,
    merged: &MergedRule<'e>,
    matching: &Match,
    site: &Site<'_, '_, 'e>,
    outcome: &mut Outcome,
) {
    let rule = &merged.rule;
    outcome.timeout_ms =
        rule.timeout.map(|timeout| milliseconds(timeout.seconds)).filter(|timeout| *timeout > 0);
    outcome.retries = match &rule.retries {
        Some(retries) => retries_of(retries),
        None => tables.default_retries(),
    };
    if let Some(rewrite) = &rule.rewrite {
        if let Some(regex) = &rewrite.uri_regex_rewrite {
            let text = |part: Option<&str>| part.unwrap_or_default().to_owned();
            outcome.rewrite.path =
                Some(PathRewrite::Regex { pattern: text(regex.matches), with: text(regex.rewrite) });
        } else if let Some(uri) = rewrite.uri.filter(|uri| !uri.is_empty()) {
            outcome.rewrite.path = Some(replaced(matching, uri));
        }
        if let Some(authority) = rewrite.authority.filter(|authority| !authority.is_empty()) {
            outcome.rewrite.host = Some(authority.to_owned());
        }
    }
    outcome.mirrors = mirrors(tables, merged, site);
    let several = rule.route.len() > 1;
    let mut destinations: Vec<Destination> = rule
        .route
        .iter()
        .filter_map(|route| {
            let weight = u64::try_from(route.weight.unwrap_or_default()).unwrap_or_default();
            let written = route.destination.as_ref().filter(|_| weight > 0 || !several)?;
            let mut to = tables.destination(written, weight.max(1), merged.object, route.node, site);
            if let Some(headers) = &route.headers {
                let host = apply_headers(headers, &mut to.request_headers, &mut to.response_headers);
                to.rewrite.host = host;
            }
            Some(to)
        })
        .collect();
    if let ([only], false) = (destinations.as_mut_slice(), several) {
        // One destination alone is part of the rule, its headers too; the host that the rule sets wins.
        append(&mut outcome.request_headers, std::mem::take(&mut only.request_headers));
        append(&mut outcome.response_headers, std::mem::take(&mut only.response_headers));
        let host = only.rewrite.host.take();
        outcome.rewrite.host = outcome.rewrite.host.take().or(host);
    }
    outcome.action = if destinations.is_empty() {
        Action::Unavailable { status: 503, why: "all of its weights are zero".to_owned() }
    } else {
        Action::Forward(destinations)
    };
}

fn append(changes: &mut HeaderChanges, more: HeaderChanges) {
    changes.set.extend(more.set);
    changes.add.extend(more.add);
    changes.remove.extend(more.remove);
}

/// What a prefix rewrite does: to the prefix that a match names, else to the whole path.
fn replaced(matching: &Match, with: &str) -> PathRewrite {
    let with = with.to_owned();
    let test =
        matching.conditions.iter().find(|condition| condition.on == Dimension::Path).map(|one| &one.test);
    let prefix = |test: &Test| match test {
        Test::Prefix(text) => Some(text.clone()),
        _ => None,
    };
    let matched = match test {
        None => Some("/".to_owned()),
        Some(Test::IgnoreCase(inner)) => prefix(inner),
        Some(test) => prefix(test),
    };
    match matched {
        Some(matched) => PathRewrite::Prefix { matched, with },
        None => PathRewrite::Full(with),
    }
}

fn redirect_of(redirect: &HttpRedirect<'_>, matching: &Match, site: &Site<'_, '_, '_>) -> Redirect {
    let text = |part: Option<&str>| part.filter(|part| !part.is_empty()).map(str::to_owned);
    let path = match (text(redirect.prefix_rewrite), text(redirect.uri)) {
        (Some(prefix), _) => Some(replaced(matching, &prefix)),
        (None, uri) => uri.map(PathRewrite::Full),
    };
    let scheme = text(redirect.scheme);
    let port = match (redirect.port, redirect.derive_port) {
        (Some(port), _) => u16::try_from(port).ok(),
        (None, Some(RedirectPort::FromRequestPort)) => Some(site.port),
        _ => None,
    };
    let usual = match scheme.as_deref().unwrap_or(if site.tls { "https" } else { "http" }) {
        "http" => 80,
        "https" => 443,
        _ => 0,
    };
    Redirect {
        host: text(redirect.authority),
        port: port.filter(|port| *port != 0 && *port != usual),
        path,
        status: match redirect.redirect_code {
            None | Some(0) => 301,
            Some(code) => u16::try_from(code).unwrap_or(301),
        },
        scheme,
    }
}

/// Applies changes of headers; what sets the host is told apart.
fn apply_headers(
    headers: &Headers<'_>,
    request: &mut HeaderChanges,
    response: &mut HeaderChanges,
) -> Option<String> {
    let mut host = None;
    if let Some(operations) = &headers.request {
        append(request, changes(operations));
        let of = |list: &[(&str, &str)]| {
            list.iter().find(|(name, _)| is_host(name)).map(|(_, value)| (*value).to_owned())
        };
        host = of(&operations.set).or_else(|| of(&operations.add));
    }
    if let Some(operations) = &headers.response {
        append(response, changes(operations));
    }
    host
}

fn is_host(name: &str) -> bool {
    name.eq_ignore_ascii_case(":authority") || name.eq_ignore_ascii_case("host")
}

/// The changes of headers that the proxy permits.
fn changes(operations: &HeaderOperations<'_>) -> HeaderChanges {
    let permitted = |name: &str| !name.starts_with(':') && !is_host(name);
    let pairs = |list: &[(&str, &str)]| {
        let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        list.iter().filter(|(name, _)| permitted(name)).map(pair).collect()
    };
    let remove = operations.remove.iter().filter(|name| permitted(name)).map(|name| (*name).to_owned());
    HeaderChanges { set: pairs(&operations.set), add: pairs(&operations.add), remove: remove.collect() }
        .sorted()
}

fn mirrors<'e>(tables: &Tables<'e>, merged: &MergedRule<'e>, site: &Site<'_, '_, 'e>) -> Vec<Mirror> {
    let rule = &merged.rule;
    let single = rule.mirror.as_ref().map(|to| (to, rule.mirror_share()));
    let several = rule.mirrors.iter().filter_map(|mirror| {
        let share = mirror.percentage.as_ref().map(|percent| percent.value.unwrap_or_default());
        Some((mirror.destination.as_ref()?, share))
    });
    single
        .into_iter()
        .chain(several)
        .filter(|(_, share)| share.is_none_or(|share| share > 0.0))
        .map(|(to, share)| Mirror {
            destination: tables.destination(to, 1, merged.mirrors_of, to.node, site),
            share: share.map_or(1_000_000, millionths),
        })
        .collect()
}

/// Percent as millionths, cut off as Istio does.
fn millionths(percent: f64) -> u32 {
    (percent * 10_000.0) as u32
}

fn share(percent: Option<&Percent<'_>>) -> u32 {
    percent.and_then(|percent| percent.value).map_or(0, millionths)
}

fn abort_of(abort: &FaultAbort<'_>) -> Option<(u16, u32)> {
    let status = u16::try_from(abort.http_status?).ok()?;
    Some((status, share(abort.percentage.as_ref())))
}

fn delay_of(delay: &FaultDelay<'_>) -> Option<(u64, u32)> {
    let share = match (&delay.percentage, delay.percent) {
        (Some(percentage), _) => share(Some(percentage)),
        (None, percent) => {
            percent.and_then(|percent| u32::try_from(percent).ok()).unwrap_or_default() * 10_000
        }
    };
    Some((milliseconds(delay.fixed_delay?.seconds), share))
}

fn milliseconds(seconds: f64) -> u64 {
    (seconds * 1000.0).round() as u64
}

fn retries_of(retries: &HttpRetry<'_>) -> Option<Retries> {
    let attempts = retries.attempts.and_then(|attempts| u32::try_from(attempts).ok()).filter(|n| *n > 0)?;
    let per_try_ms = retries.per_try_timeout.map(|timeout| milliseconds(timeout.seconds));
    Some(Retries { attempts, per_try_ms, on: retry_on(retries.retry_on.unwrap_or_default()) })
}

/// The conditions of a retry, sorted. Numbers are status codes, which need a condition of their own.
pub(super) fn retry_on(written: &str) -> Vec<String> {
    let written = if written.is_empty() { RETRY_ON } else { written };
    let mut on: Vec<String> =
        written.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let codes = "retriable-status-codes";
    if on.iter().any(|part| part.parse::<u16>().is_ok()) && on.iter().all(|part| part != codes) {
        on.push(codes.to_owned());
    }
    on.sort();
    on.dedup();
    on
}

/// CORS in the neutral form.
fn cors_document(cors: &CorsPolicy<'_>) -> Value {
    let origin = |item: &StringMatch<'_>| match item.kind() {
        Some(StringMatchKind::Exact(text)) => json!({ "exact": text }),
        Some(StringMatchKind::Prefix(text)) => json!({ "prefix": text }),
        Some(StringMatchKind::Regex(text)) => json!({ "safe_regex": { "regex": text } }),
        None => json!({}),
    };
    let origins = if cors.allow_origins.is_empty() {
        cors.allow_origin.iter().map(|text| json!({ "exact": text })).collect()
    } else {
        cors.allow_origins.iter().map(origin).collect()
    };
    Cors {
        origins,
        methods: cors.allow_methods.clone(),
        request_headers: cors.allow_headers.clone(),
        exposed_headers: cors.expose_headers.clone(),
        credentials: cors.allow_credentials,
        max_age: cors.max_age.map(|age| age.seconds as u64),
        forward_unmatched: cors.unmatched_preflights != Some(UnmatchedPreflights::Ignore),
    }
    .value()
}
