//! What becomes of a request, worked out of its outcome by the plain meaning of each part: status, backends,
//! redirect, and the request as a backend gets it.

use std::collections::BTreeMap;

use meshctl::model::outcome::PathRewrite;
use meshctl::model::{Action, Destination, HeaderChanges, Health, Outcome, Protocol, Request};
use serde_json::Value;

use super::text;

/// The address of a gateway that is called without a host.
const ADDRESS: &str = "192.0.2.1";

/// What becomes of a request.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// The statuses that it may get.
    pub(super) statuses: Vec<u16>,
    /// Who may answer, and the request there.
    pub(super) backends: Vec<AtBackend>,
    /// Scheme, host, port and path of a redirect.
    pub(super) redirect: Option<(String, String, Option<u16>, String)>,
    /// The hosts that get copies.
    pub(super) mirrors: Vec<String>,
    /// Whether it can take too long.
    pub(super) timed: bool,
}

/// A request as a backend gets it.
#[derive(Debug)]
pub(super) struct AtBackend {
    pub(super) host: String,
    pub(super) weight: u64,
    pub(super) path: String,
    pub(super) authority: String,
    pub(super) headers: BTreeMap<String, String>,
}

/// A request of a table.
pub(super) fn request(value: &Value, port: u16) -> Request {
    let or = |key, default: &str| match text(value, key) {
        "" => default.to_owned(),
        text => text.to_owned(),
    };
    let headers = value["headers"].as_object().into_iter().flatten();
    let (path, inline) = text(value, "path").split_once('?').unwrap_or((text(value, "path"), ""));
    let query = if inline.is_empty() { text(value, "query") } else { inline };
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    Request {
        protocol: match text(value, "protocol") {
            "TLS" => Protocol::Tls,
            "TCP" => Protocol::Tcp,
            _ => Protocol::Http,
        },
        scheme: or("scheme", "http"),
        method: or("method", "GET"),
        authority: or("host", ADDRESS),
        port,
        path: if path.is_empty() { "/".to_owned() } else { path.to_owned() },
        query: query.split('&').filter_map(pair).collect(),
        headers: headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.as_str().unwrap_or_default().to_owned()))
            .collect(),
        sni: value["sni"].as_str().map(str::to_owned),
        ..Request::default()
    }
}

/// What an outcome means for a request.
pub(super) fn answer(outcome: &Outcome, request: &Request) -> Answer {
    let timed = outcome.timeout_ms.is_some()
        || outcome.retries.as_ref().is_some_and(|retries| retries.per_try_ms.is_some());
    let mirrors = outcome.mirrors.iter().map(|mirror| mirror.destination.host.clone()).collect();
    let mut answer = Answer { timed, mirrors, ..Answer::default() };
    match &outcome.action {
        Action::Forward(destinations) => {
            for destination in destinations {
                match &destination.health {
                    Health::Missing { status, .. } => answer.statuses.push(*status),
                    _ => {
                        answer.statuses.push(200);
                        answer.backends.push(at_backend(outcome, destination, request));
                    }
                }
            }
        }
        Action::Redirect(redirect) => {
            answer.statuses.push(redirect.status);
            let scheme = redirect.scheme.clone().unwrap_or_else(|| request.scheme.clone());
            let kept = redirect.scheme.is_none().then_some(request.port);
            let port = redirect.port.or(kept);
            let usual = [("http", 80), ("https", 443)].contains(&(scheme.as_str(), port.unwrap_or_default()));
            answer.redirect = Some((
                scheme,
                redirect.host.clone().unwrap_or_else(|| request.host()),
                port.filter(|_| !usual),
                rewritten(redirect.path.as_ref(), &request.path),
            ));
        }
        Action::Direct { status, .. } | Action::Unavailable { status, .. } => answer.statuses.push(*status),
        Action::NotFound => answer.statuses.push(404),
        Action::Passthrough => answer.statuses.push(200),
    }
    answer
}

fn at_backend(outcome: &Outcome, destination: &Destination, request: &Request) -> AtBackend {
    let path = destination.rewrite.path.as_ref().or(outcome.rewrite.path.as_ref());
    let host = destination.rewrite.host.as_ref().or(outcome.rewrite.host.as_ref());
    let mut headers = request.headers.clone();
    change(&mut headers, &outcome.request_headers);
    change(&mut headers, &destination.request_headers);
    AtBackend {
        host: destination.host.clone(),
        weight: destination.weight,
        path: rewritten(path, &request.path),
        authority: host.unwrap_or(&request.authority).clone(),
        headers,
    }
}

fn change(headers: &mut BTreeMap<String, String>, changes: &HeaderChanges) {
    for (name, value) in &changes.set {
        headers.insert(name.clone(), value.clone());
    }
    for (name, value) in &changes.add {
        headers
            .entry(name.clone())
            .and_modify(|old| *old = format!("{old},{value}"))
            .or_insert_with(|| value.clone());
    }
    for name in &changes.remove {
        headers.remove(name);
    }
}

fn rewritten(rewrite: Option<&PathRewrite>, path: &str) -> String {
    match rewrite {
        None => path.to_owned(),
        Some(PathRewrite::Full(text)) => text.clone(),
        Some(PathRewrite::Segments { matched, with }) => {
            let rest = path.strip_prefix(matched.trim_end_matches('/')).expect("the prefix that matched");
            let joined = format!("{}{rest}", with.trim_end_matches('/'));
            if joined.is_empty() { "/".to_owned() } else { joined }
        }
        Some(other) => panic!("no rewrite of the Gateway API: {other:?}"),
    }
}
