//! Outcomes as the action of a `Route`, with what happens on the way.

use serde_json::{Map, Value, json};

use super::Writer;
use crate::mesh::envoy::names::{DESTINATION_HEADER, OUTCOME_HEADER};
use crate::model::outcome::{Fault, PathRewrite, Retries};
use crate::model::{Action, Destination, HeaderChanges, Health, Outcome, Redirect};

/// Statuses that Envoy can give for a missing cluster.
const MISSING: [(u16, &str); 3] =
    [(503, "SERVICE_UNAVAILABLE"), (500, "INTERNAL_SERVER_ERROR"), (404, "NOT_FOUND")];

/// The redirects that Envoy can make.
const REDIRECTS: [(u16, &str); 5] = [
    (301, "MOVED_PERMANENTLY"),
    (302, "FOUND"),
    (303, "SEE_OTHER"),
    (307, "TEMPORARY_REDIRECT"),
    (308, "PERMANENT_REDIRECT"),
];

/// A route with this match.
pub(super) fn write(writer: &mut Writer<'_>, matching: Value, outcome: &Outcome) -> Value {
    let mut route = json!({});
    headers(writer, &mut route, &outcome.request_headers, "request");
    headers(writer, &mut route, &outcome.response_headers, "response");
    match &outcome.action {
        Action::Forward(destinations) if !destinations.is_empty() => {
            route["route"] = forward(writer, &matching, outcome, destinations);
        }
        Action::Redirect(redirect) => route["redirect"] = redirection(writer, &matching, redirect),
        action => {
            let (status, body, told) = answer(action);
            route["direct_response"] = json!({ "status": status });
            if let Some(body) = body {
                route["direct_response"]["body"] = json!({ "inline_string": body });
            }
            if let Some(told) = told {
                push(&mut route, "response_headers_to_add", set(OUTCOME_HEADER, told));
            }
        }
    }
    let filters = filters(writer, outcome);
    if !filters.is_empty() {
        route["typed_per_filter_config"] = filters.into();
    }
    for opaque in &outcome.opaque {
        writer.note(opaque.what.clone());
    }
    route["match"] = matching;
    route
}

/// Status, body, and what the client is told besides.
fn answer(action: &Action) -> (u16, Option<&str>, Option<&'static str>) {
    match action {
        Action::Direct { status, body } => (*status, body.as_deref(), None),
        Action::NotFound => (404, None, None),
        Action::Passthrough => (200, None, Some("passthrough")),
        Action::Unavailable { status, .. } if *status >= 200 => (*status, None, Some("unavailable")),
        _ => (503, None, Some("unavailable")),
    }
}

fn forward(writer: &mut Writer<'_>, matching: &Value, outcome: &Outcome, to: &[Destination]) -> Value {
    let mut route = json!({ "timeout": duration(outcome.timeout_ms.unwrap_or(0)) });
    let total: u64 = to.iter().map(|destination| destination.weight).sum();
    if total == 0 && to.len() > 1 {
        writer.note("destinations whose weights are all zero get equal shares");
    }
    // In Envoy the host of the route has the last word.
    let own_hosts = to.iter().any(|destination| destination.rewrite.host.is_some());
    let clusters: Vec<Value> = to
        .iter()
        .map(|destination| {
            let weight = if total == 0 { 1 } else { destination.weight };
            let host = destination.rewrite.host.as_ref().or(outcome.rewrite.host.as_ref());
            weighted(writer, destination, weight, host.filter(|_| own_hosts))
        })
        .collect();
    route["weighted_clusters"] = json!({ "clusters": clusters });
    let mut missing = to.iter().filter_map(|destination| match destination.health {
        Health::Missing { status, .. } => Some(status),
        _ => None,
    });
    if let Some(status) = missing.next() {
        route["cluster_not_found_response_code"] = named(&MISSING, status).into();
        if missing.any(|other| other != status) || MISSING.iter().all(|(known, _)| *known != status) {
            writer.note(format!("missing destinations that are not all answered with {status}"));
        }
    }
    if let Some(host) = outcome.rewrite.host.as_ref().filter(|_| !own_hosts) {
        route["host_rewrite_literal"] = host.as_str().into();
    }
    if let Some(path) = &outcome.rewrite.path {
        rewrite(&mut route, matching, path);
    }
    let mirrors = outcome.mirrors.iter().map(|mirror| {
        let fraction = json!({ "default_value": { "numerator": mirror.share, "denominator": "MILLION" } });
        let cluster = writer.cluster(&mirror.destination);
        json!({ "cluster": cluster, "runtime_fraction": fraction, "disable_shadow_host_suffix_append": true })
    });
    let mirrors: Vec<Value> = mirrors.collect();
    if !mirrors.is_empty() {
        route["request_mirror_policies"] = mirrors.into();
    }
    if let Some(retries) = &outcome.retries {
        route["retry_policy"] = retry_policy(retries);
    }
    route
}

fn weighted(writer: &mut Writer<'_>, destination: &Destination, weight: u64, host: Option<&String>) -> Value {
    let name = writer.cluster(destination);
    let mut cluster = json!({ "name": name, "weight": weight });
    headers(writer, &mut cluster, &destination.request_headers, "request");
    headers(writer, &mut cluster, &destination.response_headers, "response");
    push(&mut cluster, "request_headers_to_add", set(DESTINATION_HEADER, &name));
    if let Some(host) = host {
        cluster["host_rewrite_literal"] = host.as_str().into();
    }
    if destination.rewrite.path.is_some() {
        writer.note(format!("a path of its own for destination {name}"));
    }
    cluster
}

fn redirection(writer: &mut Writer<'_>, matching: &Value, redirect: &Redirect) -> Value {
    let mut message = json!({ "response_code": named(&REDIRECTS, redirect.status) });
    if REDIRECTS.iter().all(|(known, _)| *known != redirect.status) {
        writer.note(format!("a redirect with status {}", redirect.status));
    }
    if let Some(scheme) = &redirect.scheme {
        message["scheme_redirect"] = scheme.as_str().into();
    }
    if let Some(host) = &redirect.host {
        message["host_redirect"] = host.as_str().into();
    }
    if let Some(port) = redirect.port {
        message["port_redirect"] = port.into();
    }
    match &redirect.path {
        Some(PathRewrite::Full(path)) => message["path_redirect"] = path.as_str().into(),
        Some(path) => rewrite(&mut message, matching, path),
        None => {}
    }
    message
}

/// The field of a change of the path. Envoy's own replacement of prefixes follows the match of the route, so it is
/// taken only where that says the same. What the match let through in any case is replaced in any case.
fn rewrite(message: &mut Value, matching: &Value, path: &PathRewrite) {
    let escape = regex_syntax::escape;
    let literal = |text: &str| text.replace('\\', "\\\\");
    let (pattern, with) = match path {
        PathRewrite::Prefix { matched, with } if matching["prefix"] == **matched && !with.is_empty() => {
            message["prefix_rewrite"] = with.as_str().into();
            return;
        }
        PathRewrite::Prefix { matched, with } => (format!("(?i)^{}", escape(matched)), literal(with)),
        PathRewrite::Segments { matched, with } => {
            let matched = escape(matched.strip_suffix('/').unwrap_or(matched));
            match with.strip_suffix('/').unwrap_or(with) {
                "" => (format!("(?i)^{matched}/*"), "/".to_owned()),
                with => (format!("(?i)^{matched}"), literal(with)),
            }
        }
        PathRewrite::Full(with) => ("(?s)^.*$".to_owned(), literal(with)),
        PathRewrite::Regex { pattern, with } => (pattern.clone(), with.clone()),
    };
    message["regex_rewrite"] = json!({ "pattern": { "regex": pattern }, "substitution": with });
}

fn retry_policy(retries: &Retries) -> Value {
    let is_code = |word: &&String| word.parse::<u16>().is_ok();
    let words: Vec<&str> = retries.on.iter().filter(|word| !is_code(word)).map(String::as_str).collect();
    let codes: Vec<u16> = retries.on.iter().filter_map(|word| word.parse().ok()).collect();
    let mut policy = json!({ "retry_on": words.join(","), "num_retries": retries.attempts });
    if !codes.is_empty() {
        policy["retriable_status_codes"] = codes.into();
    }
    if let Some(time) = retries.per_try_ms {
        policy["per_try_timeout"] = duration(time).into();
    }
    policy
}

fn filters(writer: &mut Writer<'_>, outcome: &Outcome) -> Map<String, Value> {
    const PACKAGE: &str = "type.googleapis.com/envoy.extensions.filters.http";
    let mut filters = Map::new();
    let percentage = |share: u32| json!({ "numerator": share, "denominator": "MILLION" });
    if outcome.fault != Fault::default() {
        let mut fault = json!({ "@type": format!("{PACKAGE}.fault.v3.HTTPFault") });
        if let Some((status, share)) = outcome.fault.abort {
            fault["abort"] = json!({ "http_status": status, "percentage": percentage(share) });
        }
        if let Some((time, share)) = outcome.fault.delay {
            fault["delay"] = json!({ "fixed_delay": duration(time), "percentage": percentage(share) });
        }
        filters.insert("envoy.filters.http.fault".to_owned(), fault);
    }
    match &outcome.cors {
        Some(Value::Object(fields)) if fields.contains_key("allow_origin_string_match") => {
            let mut policy = Value::Object(fields.clone());
            policy["@type"] = format!("{PACKAGE}.cors.v3.CorsPolicy").into();
            filters.insert("envoy.filters.http.cors".to_owned(), policy);
        }
        Some(_) => writer.note("a CORS policy of another dialect"),
        None => {}
    }
    filters
}

/// Adds changes of headers to a message. What Envoy must not change that way is left out.
fn headers(writer: &mut Writer<'_>, message: &mut Value, changes: &HeaderChanges, of: &str) {
    let fixed = |name: &str| name.is_empty() || name.starts_with(':') || name == "host";
    let (add, remove) = (format!("{of}_headers_to_add"), format!("{of}_headers_to_remove"));
    for name in &changes.remove {
        if fixed(name) {
            writer.note(format!("the {of} header {name:?} cannot be removed"));
        } else {
            push(message, &remove, name.as_str().into());
        }
    }
    for (name, value) in &changes.set {
        push(message, &add, set(name, value));
    }
    for (name, value) in &changes.add {
        let mut option = set(name, value);
        option["append_action"] = "APPEND_IF_EXISTS_OR_ADD".into();
        push(message, &add, option);
    }
}

fn set(name: &str, value: &str) -> Value {
    json!({
        "header": { "key": name, "value": value.replace('%', "%%") },
        "append_action": "OVERWRITE_IF_EXISTS_OR_ADD",
        "keep_empty_value": true,
    })
}

fn push(message: &mut Value, field: &str, item: Value) {
    match &mut message[field] {
        Value::Array(items) => items.push(item),
        other => *other = Value::Array(vec![item]),
    }
}

fn named(table: &[(u16, &'static str)], status: u16) -> &'static str {
    table.iter().find(|(known, _)| *known == status).or(table.first()).map_or("", |(_, name)| name)
}

fn duration(milliseconds: u64) -> String {
    format!("{}.{:03}s", milliseconds / 1000, milliseconds % 1000)
}
