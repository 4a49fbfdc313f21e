//! What a decision promises about the answer to a request, and whether an answer keeps it.

use std::collections::BTreeMap;

use meshctl::mesh::envoy::{DESTINATION_HEADER, OUTCOME_HEADER};
use meshctl::model::outcome::PathRewrite;
use meshctl::model::{Action, Destination, HeaderChanges, Health, Outcome, Redirect, Request};
use regex_automata::nfa::thompson::pikevm::PikeVM;

use super::requests::query_of;
use super::server::{Answer, Head};

/// Whether an answer is what an outcome says; if not, why.
pub(super) fn check(
    outcome: &Outcome,
    request: &Request,
    answer: &Answer,
    cluster: fn(&Destination) -> String,
) -> Result<(), String> {
    let status = answer.status();
    let is_status = |expected: u16| same("status", &expected, &status);
    if let Some((abort, share)) = outcome.fault.abort {
        if share == 1_000_000 && !matches!(outcome.action, Action::Redirect(_) | Action::Direct { .. }) {
            return is_status(abort);
        }
        if status == abort && matches!(outcome.action, Action::Forward(_)) {
            return Ok(());
        }
    }
    match &outcome.action {
        Action::Forward(destinations) => forwarded(outcome, destinations, request, answer, cluster),
        Action::Redirect(redirect) => {
            is_status(redirect.status)?;
            let expected = location(redirect, request);
            same("location", &expected.as_str(), &answer.head.header("location").unwrap_or_default())
        }
        Action::Direct { status, body } => {
            is_status(*status)?;
            body.as_ref().map_or(Ok(()), |body| same("body", body, &answer.body))
        }
        Action::NotFound => is_status(404),
        Action::Passthrough => match answer.upstream() {
            Some(upstream) => {
                same("destination", &Some("PassthroughCluster"), &upstream.header(DESTINATION_HEADER))
            }
            None => same("outcome", &Some("passthrough"), &answer.head.header(OUTCOME_HEADER)),
        },
        Action::Unavailable { status, .. } => is_status(*status),
    }
}

fn same<T: PartialEq + std::fmt::Debug + ?Sized>(what: &str, expected: &T, found: &T) -> Result<(), String> {
    if expected == found { Ok(()) } else { Err(format!("{what}: expected {expected:?}, found {found:?}")) }
}

fn forwarded(
    outcome: &Outcome,
    destinations: &[Destination],
    request: &Request,
    answer: &Answer,
    cluster: fn(&Destination) -> String,
) -> Result<(), String> {
    let reachable = || destinations.iter().filter(|it| it.weight > 0 || destinations.len() == 1);
    let Some(upstream) = answer.upstream() else {
        let missing = |it: &Destination| matches!(it.health, Health::Missing { status, .. } if status == answer.status());
        return if reachable().any(missing) {
            Ok(())
        } else {
            Err(format!("status {} by itself", answer.status()))
        };
    };
    let name = upstream.header(DESTINATION_HEADER).unwrap_or_default();
    let ready = |it: &&Destination| !matches!(it.health, Health::Missing { .. }) && cluster(it) == name;
    let destination =
        reachable().find(ready).ok_or_else(|| format!("destination {name:?} is none of the rule's"))?;

    let rewrite = &outcome.rewrite;
    let path =
        rewrite.path.as_ref().map_or_else(|| request.path.clone(), |path| rewritten(&request.path, path));
    let target = upstream.first_line.split(' ').nth(1).unwrap_or_default();
    same("path", (path + &query_of(request)).as_str(), target)?;
    let host = destination.rewrite.host.as_ref().or(rewrite.host.as_ref()).unwrap_or(&request.authority);
    same("host", &Some(host.as_str()), &upstream.header("host"))?;

    let sent = request.headers.clone();
    let levels = [&destination.request_headers, &outcome.request_headers];
    headers("request", &sent, levels, &upstream)?;
    let echoed = BTreeMap::from([("x-echo".to_owned(), "1".to_owned())]);
    headers("response", &echoed, [&destination.response_headers, &outcome.response_headers], &answer.head)
}

/// The headers that changes speak of, the most specific level first.
fn headers(
    what: &str,
    before: &BTreeMap<String, String>,
    levels: [&HeaderChanges; 2],
    found: &Head,
) -> Result<(), String> {
    let mut values: BTreeMap<&str, Vec<&str>> =
        before.iter().map(|(name, value)| (name.as_str(), vec![value.as_str()])).collect();
    for level in levels {
        for name in &level.remove {
            values.insert(name, Vec::new());
        }
        for (name, value) in &level.set {
            values.insert(name, vec![value]);
        }
        for (name, value) in &level.add {
            values.entry(name).or_default().push(value);
        }
    }
    values
        .iter()
        .try_for_each(|(name, values)| same(&format!("{what} header {name}"), values, &found.values(name)))
}

/// A path after a change.
fn rewritten(path: &str, rewrite: &PathRewrite) -> String {
    let matches =
        |matched: &str| path.get(..matched.len()).is_some_and(|start| start.eq_ignore_ascii_case(matched));
    match rewrite {
        PathRewrite::Full(with) => with.clone(),
        PathRewrite::Prefix { matched, with } if matches(matched) => with.clone() + &path[matched.len()..],
        PathRewrite::Segments { matched, with } if matches(matched.trim_end_matches('/')) => {
            let rest = &path[matched.trim_end_matches('/').len()..];
            match with.trim_end_matches('/') {
                "" => format!("/{}", rest.trim_start_matches('/')),
                with => with.to_owned() + rest,
            }
        }
        PathRewrite::Prefix { .. } | PathRewrite::Segments { .. } => path.to_owned(),
        PathRewrite::Regex { pattern, with } => replaced(path, pattern, with),
    }
}

/// Every match of an expression becomes a text with `\1` for groups.
fn replaced(path: &str, pattern: &str, with: &str) -> String {
    let regex = PikeVM::new(pattern).expect("the expression is good");
    let mut out = String::new();
    let mut end = 0;
    for captures in regex.captures_iter(&mut regex.create_cache(), path) {
        let whole = captures.get_match().expect("it matches");
        out.push_str(&path[end..whole.start()]);
        let mut text = with.chars();
        while let Some(letter) = text.next() {
            let group = if letter == '\\' { text.next().and_then(|it| it.to_digit(10)) } else { None };
            match group.map(|group| captures.get_group(group as usize)) {
                Some(Some(span)) => out.push_str(&path[span]),
                Some(None) => {}
                None => out.push(letter),
            }
        }
        end = whole.end();
    }
    out + &path[end..]
}

/// Where a redirect points to. A port is dropped with a new port, and a usual one with a new scheme.
fn location(redirect: &Redirect, request: &Request) -> String {
    let scheme = redirect.scheme.as_ref().unwrap_or(&request.scheme);
    let own = &request.authority;
    let plain = own.rsplit_once(':').map_or(own.as_str(), |(host, _)| host);
    let usual = if request.scheme == "https" { ":443" } else { ":80" };
    let drops = redirect.port.is_some() || (*scheme != request.scheme && own.ends_with(usual));
    let host = redirect.host.as_deref().unwrap_or(if drops { plain } else { own });
    let port = redirect.port.map(|port| format!(":{port}")).unwrap_or_default();
    let path =
        redirect.path.as_ref().map_or_else(|| request.path.clone(), |path| rewritten(&request.path, path));
    format!("{scheme}://{host}{port}{path}{}", query_of(request))
}
