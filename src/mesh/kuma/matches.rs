//! What matches of MeshHTTPRoutes ask of requests. Without a path every path is taken.

use crate::model::{Condition, Dimension, Match, Test};
use crate::resource::kuma::mesh_http_route::{
    HeaderMatch, HeaderMatchType, PathMatch, PathMatchType, QueryMatchType, RouteMatch,
};

/// One match.
pub(super) fn matching(item: &RouteMatch<'_>) -> Match {
    let mut conditions = Vec::new();
    if let Some(path) = &item.path {
        conditions.push(Condition::new(Dimension::Path, path_test(path)));
    }
    if let Some(method) = item.method {
        conditions.push(Condition::new(Dimension::Method, Test::Exact(method.to_owned())));
    }
    conditions.extend(item.headers.iter().map(header));
    conditions.extend(item.query_params.iter().map(|query| {
        let value = query.value.unwrap_or_default();
        let test = match query.kind {
            Some(QueryMatchType::RegularExpression) => Test::Regex(value.into()),
            _ => Test::Exact(value.to_owned()),
        };
        Condition::new(Dimension::Query(query.name.unwrap_or_default().to_owned()), test)
    }));
    Match::of(conditions)
}

/// The path prefix that a match asks for.
pub(super) fn prefix_of<'e>(item: &RouteMatch<'e>) -> Option<&'e str> {
    let path = item.path.as_ref()?;
    (path.kind == Some(PathMatchType::PathPrefix)).then(|| path.value.unwrap_or("/"))
}

fn path_test(path: &PathMatch<'_>) -> Test {
    let value = path.value.unwrap_or("/");
    match path.kind {
        Some(PathMatchType::PathPrefix) => Test::PathPrefix(value.to_owned()),
        Some(PathMatchType::RegularExpression) => Test::Regex(value.into()),
        Some(PathMatchType::Exact) | None => Test::Exact(value.to_owned()),
    }
}

fn header(item: &HeaderMatch<'_>) -> Condition {
    let value = item.value.unwrap_or_default();
    let kind = item.kind.unwrap_or(HeaderMatchType::Exact);
    let test = match kind {
        HeaderMatchType::Exact => Test::Exact(value.to_owned()),
        HeaderMatchType::Present | HeaderMatchType::Absent => Test::Present,
        HeaderMatchType::RegularExpression => Test::Regex(value.into()),
        HeaderMatchType::Prefix => Test::Prefix(value.to_owned()),
    };
    let on = Dimension::Header(item.name.unwrap_or_default().to_ascii_lowercase());
    Condition { negated: kind == HeaderMatchType::Absent, ..Condition::new(on, test) }
}
