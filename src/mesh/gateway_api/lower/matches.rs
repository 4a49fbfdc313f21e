//! What matches of HTTPRoutes and GRPCRoutes ask of requests. A path prefix counts by whole segments; of several
//! conditions on one header the first counts; a gRPC call is a path `/service/method`.

use rustc_hash::FxHashSet;

use crate::model::{Condition, Dimension, Match, Rule, Test};
use crate::resource::gateway_api::common::{HeaderMatch, MatchType};
use crate::resource::gateway_api::grpc_route::{GrpcMethodMatch, GrpcRouteMatch};
use crate::resource::gateway_api::http_route::{HttpPathMatch, HttpRouteMatch, PathMatchType};

/// The match of a rule that has one.
pub(super) fn first(rule: &Rule) -> &Match {
    static EVERYTHING: Match = Match { conditions: Vec::new(), opaque: None };
    rule.matches.first().unwrap_or(&EVERYTHING)
}

/// The match of a rule without matches: every path.
pub(super) fn everything() -> Match {
    Match::of(vec![Condition::new(Dimension::Path, path_prefix("/"))])
}

/// One match of an HTTPRoute.
pub(super) fn http(item: &HttpRouteMatch<'_>) -> Match {
    let mut conditions = vec![Condition::new(Dimension::Path, path(item.path.as_ref()))];
    if let Some(method) = item.method {
        conditions.push(Condition::new(Dimension::Method, Test::Exact(method.as_str().to_owned())));
    }
    conditions.extend(headers(&item.headers));
    let mut seen = FxHashSet::default();
    for parameter in &item.query_params {
        let name = parameter.name.unwrap_or_default();
        if seen.insert(name) {
            let test = value(parameter.kind, parameter.value.unwrap_or_default());
            conditions.push(Condition::new(Dimension::Query(name.to_owned()), test));
        }
    }
    Match::of(conditions)
}

/// One match of a GRPCRoute.
pub(super) fn grpc(item: &GrpcRouteMatch<'_>) -> Match {
    let mut conditions = vec![Condition::new(Dimension::Path, call(item.method.as_ref()))];
    conditions.extend(headers(&item.headers));
    Match::of(conditions)
}

/// The path prefix that a match asks for.
pub(super) fn prefix_of(matching: &Match) -> Option<&str> {
    matching.conditions.iter().find_map(|condition| match (&condition.on, &condition.test) {
        (Dimension::Path, Test::PathPrefix(prefix)) => Some(prefix.as_str()),
        _ => None,
    })
}

fn path(path: Option<&HttpPathMatch<'_>>) -> Test {
    let text = path.and_then(|path| path.value).unwrap_or("/");
    match path.and_then(|path| path.kind).unwrap_or(PathMatchType::PathPrefix) {
        PathMatchType::Exact => Test::Exact(text.to_owned()),
        PathMatchType::PathPrefix => path_prefix(text),
        PathMatchType::RegularExpression => Test::Regex(text.into()),
    }
}

/// A slash at the end means nothing.
fn path_prefix(text: &str) -> Test {
    let trimmed = text.strip_suffix('/').unwrap_or(text);
    Test::PathPrefix(if trimmed.is_empty() { "/" } else { trimmed }.to_owned())
}

fn call(method: Option<&GrpcMethodMatch<'_>>) -> Test {
    let Some(call) = method else { return path_prefix("/") };
    let part = |text: Option<&'_ str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    let any = || "[^/]+".to_owned();
    match (call.kind.unwrap_or(MatchType::Exact), part(call.service), part(call.method)) {
        (_, None, None) => path_prefix("/"),
        (MatchType::Exact, Some(service), Some(method)) => Test::Exact(format!("/{service}/{method}")),
        (MatchType::Exact, Some(service), None) => Test::Prefix(format!("/{service}/")),
        (MatchType::Exact, None, Some(method)) => {
            Test::Regex(format!("/[^/]+/{}", regex_syntax::escape(&method)).as_str().into())
        }
        (MatchType::RegularExpression, service, method) => {
            let (service, method) = (service.unwrap_or_else(any), method.unwrap_or_else(any));
            Test::Regex(format!("/{service}/{method}").as_str().into())
        }
    }
}

fn headers(matches: &[HeaderMatch<'_>]) -> Vec<Condition> {
    let mut seen = FxHashSet::default();
    let mut conditions = Vec::with_capacity(matches.len());
    for header in matches {
        let name = header.name.unwrap_or_default().to_ascii_lowercase();
        if seen.insert(name.clone()) {
            let test = value(header.kind, header.value.unwrap_or_default());
            conditions.push(Condition::new(Dimension::Header(name), test));
        }
    }
    conditions
}

fn value(kind: Option<MatchType>, text: &str) -> Test {
    match kind.unwrap_or(MatchType::Exact) {
        MatchType::Exact => Test::Exact(text.to_owned()),
        MatchType::RegularExpression => Test::Regex(text.into()),
    }
}
