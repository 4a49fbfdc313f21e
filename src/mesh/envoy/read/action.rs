//! What a route does with a request: forward it to clusters, redirect it, answer it.

use serde_json::Value;

use super::extras::{Filters, retries, timeout};
use super::headers::Changes;
use super::json::{flag, list, millionths, number, small, some_text, text};
use super::matching::matched_prefix;
use super::{Reader, special};
use crate::mesh::naming::Named;
use crate::model::outcome::{Mirror, PathRewrite};
use crate::model::{Action, Destination, Health, Opaque, Origin, Outcome, Redirect, Rewrite};

/// Fields of `RouteAction` that change the request and are not in the model.
const CHANGES: [&str; 9] = [
    "auto_host_rewrite",
    "host_rewrite_header",
    "host_rewrite_path_regex",
    "host_rewrite",
    "path_rewrite",
    "path_rewrite_policy",
    "internal_redirect_policy",
    "rate_limits",
    "early_data_policy",
];

/// What a route does.
pub(super) fn outcome(
    reader: &Reader<'_>,
    route: &Value,
    levels: &[&Value],
    wider: &Changes,
    origin: &Origin,
) -> Outcome {
    let mut unknown = Vec::new();
    let matching = &route["match"];
    let mut outcome = if route["route"].is_object() {
        forward(reader, &route["route"], matching, levels, &mut unknown)
    } else if route["redirect"].is_object() {
        Outcome::plain(redirect(&route["redirect"], matching, &mut unknown))
    } else if route["direct_response"].is_object() {
        Outcome::plain(direct(&route["direct_response"], &mut unknown))
    } else {
        unknown.push("an action of an unknown form".to_owned());
        Outcome::plain(Action::NotFound)
    };
    let changes = Changes::of(route).then(wider);
    outcome.request_headers = changes.request;
    outcome.response_headers = changes.response;
    let filters = Filters::of(levels);
    outcome.fault = filters.fault;
    outcome.cors = filters.cors;
    let unknown = unknown.into_iter().chain(changes.unknown).chain(filters.unknown);
    outcome.opaque = unknown.map(|what| Opaque { what, origin: origin.clone() }).collect();
    outcome
}

fn forward(
    reader: &Reader<'_>,
    route: &Value,
    matching: &Value,
    levels: &[&Value],
    unknown: &mut Vec<String>,
) -> Outcome {
    let mut outcome = Outcome::plain(clusters(reader, route, unknown));
    outcome.rewrite = Rewrite {
        host: some_text(route, "host_rewrite_literal").map(str::to_owned),
        path: path_rewrite(route, matching),
    };
    let changes = CHANGES.iter().filter(|field| changes(&route[**field]));
    unknown.extend(changes.map(|field| format!("{field} of Envoy")));
    outcome.mirrors = list(route, "request_mirror_policies")
        .iter()
        .filter_map(|policy| mirror(reader, policy, unknown))
        .collect();
    outcome.timeout_ms = timeout(route);
    // That of the virtual host holds for routes without one.
    let policies = std::iter::once(route).chain(levels.iter().copied()).map(|level| &level["retry_policy"]);
    outcome.retries = policies.into_iter().find(|policy| policy.is_object()).and_then(retries);
    outcome
}

/// Whether a field is set to something.
fn changes(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && *value != Value::Array(Vec::new())
}

/// Where a `RouteAction` or a `TcpProxy` sends to.
pub(super) fn clusters(reader: &Reader<'_>, route: &Value, unknown: &mut Vec<String>) -> Action {
    let not_found = match text(route, "cluster_not_found_response_code") {
        "INTERNAL_SERVER_ERROR" => 500,
        "NOT_FOUND" => 404,
        _ => 503,
    };
    if let Some(cluster) = some_text(route, "cluster") {
        return special(&reader.naming.destination(cluster), not_found)
            .unwrap_or_else(|| Action::Forward(vec![destination(reader, cluster, 1, not_found)]));
    }
    let weighted = list(&route["weighted_clusters"], "clusters");
    let found: Vec<_> =
        weighted.iter().map(|item| weighted_cluster(reader, route, item, not_found, unknown)).collect();
    if found.is_empty() {
        unknown.push("a cluster that is chosen by the request".to_owned());
    }
    Action::Forward(found)
}

fn weighted_cluster(
    reader: &Reader<'_>,
    route: &Value,
    item: &Value,
    not_found: u16,
    unknown: &mut Vec<String>,
) -> Destination {
    let weight = number(item, "weight").unwrap_or(0);
    let mut destination = destination(reader, text(item, "name"), weight, not_found);
    let changes = Changes::of(item);
    destination.request_headers = changes.request;
    destination.response_headers = changes.response;
    let host = some_text(item, "host_rewrite_literal").map(str::to_owned);
    // The host of the route has the last word.
    destination.rewrite.host = host.filter(|_| some_text(route, "host_rewrite_literal").is_none());
    unknown.extend(changes.unknown);
    if text(item, "name").is_empty() {
        unknown.push("a cluster that is chosen by the request".to_owned());
    }
    if changes_filters(item) {
        unknown.push(format!("filters of their own for cluster {}", text(item, "name")));
    }
    destination
}

fn changes_filters(item: &Value) -> bool {
    item["typed_per_filter_config"].as_object().is_some_and(|filters| !filters.is_empty())
}

fn destination(reader: &Reader<'_>, cluster: &str, weight: u64, not_found: u16) -> Destination {
    let mut destination = match reader.naming.destination(cluster) {
        Named::Service { host, subset, port } => Destination::new(host, subset, port, weight),
        _ => Destination::new(cluster.to_owned(), None, None, weight),
    };
    if reader.lacks(cluster) {
        let why = format!("the proxy has no cluster {cluster}");
        destination.health = Health::Missing { status: not_found, why };
    }
    destination
}

fn mirror(reader: &Reader<'_>, policy: &Value, unknown: &mut Vec<String>) -> Option<Mirror> {
    let Some(cluster) = some_text(policy, "cluster") else {
        unknown.push("a mirror that is chosen by the request".to_owned());
        return None;
    };
    let fraction = &policy["runtime_fraction"];
    let share = if fraction.is_object() { millionths(&fraction["default_value"]) } else { 1_000_000 };
    Some(Mirror { destination: destination(reader, cluster, 1, 503), share })
}

/// The change of the path in a `RouteAction` or a `RedirectAction`. A prefix is replaced as text; in a match of the
/// whole path, or by an expression, all of the path is.
fn path_rewrite(action: &Value, matching: &Value) -> Option<PathRewrite> {
    if let Some(with) = some_text(action, "prefix_rewrite") {
        let with = with.to_owned();
        return Some(match matched_prefix(matching) {
            Some(matched) => PathRewrite::Prefix { matched: matched.to_owned(), with },
            None => PathRewrite::Full(with),
        });
    }
    let regex = &action["regex_rewrite"];
    let pattern = some_text(&regex["pattern"], "regex")?.to_owned();
    Some(PathRewrite::Regex { pattern, with: text(regex, "substitution").to_owned() })
}

fn redirect(redirect: &Value, matching: &Value, unknown: &mut Vec<String>) -> Action {
    if flag(redirect, "strip_query") {
        unknown.push("a redirect that strips the query".to_owned());
    }
    let scheme =
        if flag(redirect, "https_redirect") { Some("https") } else { some_text(redirect, "scheme_redirect") };
    let full = some_text(redirect, "path_redirect").map(|path| PathRewrite::Full(path.to_owned()));
    Action::Redirect(Redirect {
        scheme: scheme.map(str::to_owned),
        host: some_text(redirect, "host_redirect").map(str::to_owned),
        port: small(redirect, "port_redirect").filter(|port| *port != 0),
        path: full.or_else(|| path_rewrite(redirect, matching)),
        status: match text(redirect, "response_code") {
            "FOUND" => 302,
            "SEE_OTHER" => 303,
            "TEMPORARY_REDIRECT" => 307,
            "PERMANENT_REDIRECT" => 308,
            _ => 301,
        },
    })
}

fn direct(response: &Value, unknown: &mut Vec<String>) -> Action {
    let body = &response["body"];
    if changes(body) && !body["inline_string"].is_string() {
        unknown.push("a body that is not text".to_owned());
    }
    let status = small(response, "status");
    if status.is_none() {
        unknown.push("an answer without a status".to_owned());
    }
    Action::Direct { status: status.unwrap_or(0), body: body["inline_string"].as_str().map(str::to_owned) }
}
