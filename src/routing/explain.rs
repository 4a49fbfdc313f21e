//! Decisions as documents: the fields of a `RouteExplanation` (docs/schemas), and of one difference of a
//! `RoutingDiff`. Shares are from 0 to 1, and durations are written as manifests write them.

use serde_json::{Map, Value, json};

use crate::base::Exit;
use crate::base::report::{Certainty, place_document};
use crate::base::secret::header_value;
use crate::model::outcome::DENIED;
use crate::model::{
    Action, Client, Destination, HeaderChanges, Health, Origin, Outcome, Policy, Request, Rewrite,
};

use super::hosts::complete_names;
use super::normal::merged;
use super::rewrite::{location, path};
use super::{By, Decision, Difference, Side};

/// What becomes of a request, over the proxies that decide about it one after the other. The last of them that
/// has a decision to make says what happens; the others are hops.
pub fn explanation(request: &Request, hops: &[Decision<'_>]) -> Map<String, Value> {
    let mut out = Map::new();
    let Some(last) = hops.last() else { return out };
    out.insert("request".into(), request.document(Some(last.client)));
    let side = Side {
        outcome: last.outcome.clone(),
        rule: match last.by {
            By::Rule(_, rule) => rule.name.clone(),
            By::Stream(rule) => rule.name.clone(),
            By::Nothing => String::new(),
        },
        origin: match last.by {
            By::Rule(_, rule) => rule.origin.clone(),
            By::Stream(rule) => rule.origin.clone(),
            By::Nothing => Origin::NONE,
        },
    };
    let certain = hops.iter().all(|hop| hop.certainty() == Certainty::Exact);
    let certainty = if certain { Certainty::Exact } else { Certainty::May };
    out.extend(outcome_fields(&side, request, certainty));
    out.insert("hops".into(), hops.iter().map(hop).collect());
    let steps = hops.iter().flat_map(|hop| &hop.steps).map(|step| {
        let mut one = placed(&step.rule.origin);
        if let Some(matched) = step.matched {
            one.insert("matched".into(), matched.into());
        }
        one.insert("reason".into(), step.reason.clone().into());
        Value::Object(one)
    });
    out.insert("steps".into(), steps.collect());
    out
}

/// How a question about a request ends: whether it gets to anything.
pub fn exit(hops: &[Decision<'_>]) -> Exit {
    let Some(last) = hops.last() else { return Exit::Inconclusive };
    if hops.iter().any(|hop| hop.certainty() == Certainty::May) {
        return Exit::Inconclusive;
    }
    match last.outcome.action {
        Action::Forward(ref destinations) if missing(destinations).is_some() => Exit::No,
        Action::Forward(_) | Action::Redirect(_) | Action::Direct { .. } | Action::Passthrough => Exit::Yes,
        Action::NotFound | Action::Unavailable { .. } => Exit::No,
    }
}

/// One difference as structured output has it.
pub fn difference_document(difference: &Difference) -> Value {
    let side = |side: &Side| outcome_fields(side, &difference.witness, difference.certainty);
    let mut document = json!({
        "class": difference.class.as_str(),
        "listener": difference.listener,
        "hosts": complete_names(&difference.hosts),
        "region": difference.description,
        "witness": difference.witness.document(Some(&difference.client)),
        "certainty": difference.certainty.as_str(),
        "before": side(&difference.before),
        "after": side(&difference.after),
    });
    if let Some(behind) = difference.behind {
        document["behind"] = behind.into();
    }
    document
}

/// The word for what becomes of a request.
pub fn word(action: &Action) -> &'static str {
    match action {
        Action::Forward(destinations) if missing(destinations).is_some() => "unavailable",
        Action::Forward(_) => "forward",
        Action::Redirect(_) => "redirect",
        Action::Direct { .. } => "direct",
        Action::NotFound => "not-found",
        Action::Passthrough => "passthrough",
        Action::Unavailable { status: DENIED, .. } => "denied",
        Action::Unavailable { .. } => "unavailable",
    }
}

/// The fields from `outcome` to `policy`.
pub(super) fn outcome_fields(side: &Side, request: &Request, certainty: Certainty) -> Map<String, Value> {
    let outcome = &side.outcome;
    let mut out = Map::new();
    out.insert("outcome".into(), word(&outcome.action).into());
    if let Some(status) = status(&outcome.action) {
        out.insert("status".into(), status.into());
    }
    let mut rule = placed(&side.origin);
    if !side.rule.is_empty() {
        rule.insert("name".into(), side.rule.clone().into());
    }
    insert(&mut out, "rule", rule);
    if let Action::Redirect(redirect) = &outcome.action {
        let to = location(redirect, request);
        let mut redirect = Map::new();
        redirect.insert("scheme".into(), to.scheme.into());
        redirect.insert("host".into(), to.host.into());
        redirect.extend(to.port.map(|port| ("port".to_owned(), port.into())));
        redirect.insert("path".into(), to.path.into());
        redirect.insert("status".into(), to.status.into());
        insert(&mut out, "redirect", redirect);
    }
    if let Action::Forward(written) = &outcome.action {
        out.insert("destinations".into(), destinations(written));
    }
    insert(&mut out, "rewrite", rewrite(&outcome.rewrite, request));
    insert(&mut out, "requestHeaders", headers(&outcome.request_headers));
    insert(&mut out, "responseHeaders", headers(&outcome.response_headers));
    on_the_way(&mut out, outcome);
    out.insert("certainty".into(), certainty.as_str().into());
    if let Action::Forward(written) = &outcome.action
        && let Some(found) = written.iter().find_map(|one| one.policy.as_deref())
    {
        insert(&mut out, "policy", policy(found));
    }
    out
}

fn on_the_way(out: &mut Map<String, Value>, outcome: &Outcome) {
    if let Some(cors) = &outcome.cors {
        out.insert("cors".into(), cors.clone());
    }
    if !outcome.mirrors.is_empty() {
        let mirror = |mirror: &crate::model::Mirror| {
            let mut one = named(&mirror.destination);
            one.insert("share".into(), millionths(mirror.share).into());
            Value::Object(one)
        };
        out.insert("mirrors".into(), outcome.mirrors.iter().map(mirror).collect());
    }
    let mut fault = Map::new();
    if let Some((status, share)) = outcome.fault.abort {
        fault.insert("abort".into(), json!({ "status": status, "share": millionths(share) }));
    }
    if let Some((time, share)) = outcome.fault.delay {
        fault.insert("delay".into(), json!({ "duration": duration(time), "share": millionths(share) }));
    }
    insert(out, "fault", fault);
    if let Some(timeout) = outcome.timeout_ms {
        out.insert("timeout".into(), duration(timeout).into());
    }
    if let Some(retries) = &outcome.retries {
        let mut one = Map::new();
        one.insert("attempts".into(), retries.attempts.into());
        one.extend(retries.per_try_ms.map(|time| ("perTryTimeout".to_owned(), duration(time).into())));
        one.insert("on".into(), retries.on.join(",").into());
        insert(out, "retries", one);
    }
}

fn insert(out: &mut Map<String, Value>, key: &str, value: Map<String, Value>) {
    if !value.is_empty() {
        out.insert(key.to_owned(), Value::Object(value));
    }
}

fn placed(origin: &Origin) -> Map<String, Value> {
    origin.place().map(|place| ("place".to_owned(), place_document(place))).into_iter().collect()
}

/// The status of the answer when the proxy has none of the destinations.
fn missing(destinations: &[Destination]) -> Option<u16> {
    let status = |destination: &Destination| match destination.health {
        Health::Missing { status, .. } => Some(status),
        _ => None,
    };
    let first = destinations.first().and_then(status);
    first.filter(|_| destinations.iter().all(|destination| status(destination).is_some()))
}

fn status(action: &Action) -> Option<u16> {
    match action {
        Action::Forward(destinations) => missing(destinations),
        Action::Redirect(redirect) => Some(redirect.status),
        Action::Direct { status, .. } => Some(*status),
        Action::NotFound => Some(404),
        Action::Unavailable { status: 0, .. } | Action::Passthrough => None,
        Action::Unavailable { status, .. } => Some(*status),
    }
}

fn named(destination: &Destination) -> Map<String, Value> {
    let mut out = Map::new();
    out.insert("host".into(), destination.host.clone().into());
    out.extend(destination.subset.clone().map(|subset| ("subset".to_owned(), subset.into())));
    out.extend(destination.port.map(|port| ("port".to_owned(), port.into())));
    out
}

/// Destinations with their shares; equal ones are one.
fn destinations(written: &[Destination]) -> Value {
    let merged = merged(written);
    let total = merged.iter().map(|one| one.weight as f64).sum::<f64>().max(1.0);
    let one = |destination: &Destination| {
        let mut out = named(destination);
        out.insert("share".into(), (destination.weight as f64 / total).into());
        if let Health::Missing { status, .. } = destination.health {
            out.insert("status".into(), status.into());
        }
        let same = |other: &&Destination| {
            (&other.host, &other.subset, other.port)
                == (&destination.host, &destination.subset, destination.port)
        };
        out.extend(written.iter().find(same).map(|one| placed(&one.origin)).unwrap_or_default());
        Value::Object(out)
    };
    merged.iter().map(one).collect()
}

fn rewrite(written: &Rewrite, request: &Request) -> Map<String, Value> {
    let mut out = Map::new();
    out.extend(written.host.clone().map(|host| ("host".to_owned(), host.into())));
    out.extend(
        written.path.as_ref().map(|rule| ("path".to_owned(), path(rule, &request.path).into_owned().into())),
    );
    out
}

fn headers(changes: &HeaderChanges) -> Map<String, Value> {
    let mut out = Map::new();
    for (key, pairs) in [("set", &changes.set), ("add", &changes.add)] {
        let pairs: Map<String, Value> =
            pairs.iter().map(|(name, value)| (name.clone(), header_value(name, value).into())).collect();
        insert(&mut out, key, pairs);
    }
    if !changes.remove.is_empty() {
        out.insert("remove".into(), changes.remove.clone().into());
    }
    out
}

fn policy(policy: &Policy) -> Map<String, Value> {
    let parts = [
        ("loadBalancer", &policy.load_balancer),
        ("connectionPool", &policy.connection_pool),
        ("outlierDetection", &policy.outlier_detection),
        ("tls", &policy.tls),
    ];
    let parts = parts.into_iter().filter_map(|(key, part)| Some((key.to_owned(), part.clone()?)));
    parts.chain(placed(&policy.origin)).collect()
}

/// The proxy that decides. The listener of a service with a waypoint is named after it.
fn hop(decision: &Decision<'_>) -> Value {
    let waypoint = decision.listener.and_then(|listener| {
        let (name, _port) = listener.name.strip_prefix("waypoint ")?.rsplit_once(':')?;
        Some(name.to_owned())
    });
    let client = decision.client;
    let (at, name) = match (waypoint, client) {
        (Some(name), _) => ("waypoint", Some(name)),
        (None, Client::Workload { .. }) => ("sidecar", own_name(client)),
        (None, Client::Gateway { .. }) => ("gateway", own_name(client)),
    };
    let mut out = Map::new();
    out.insert("at".into(), at.into());
    out.extend(name.map(|name| ("name".to_owned(), name.into())));
    out.extend(decision.listener.map(|listener| placed(&listener.origin)).unwrap_or_default());
    Value::Object(out)
}

/// The name of a client, with its namespace; any workload of a namespace has none.
fn own_name(client: &Client) -> Option<String> {
    (!client.name().is_empty()).then(|| format!("{}/{}", client.namespace(), client.name()))
}

fn millionths(share: u32) -> f64 {
    f64::from(share) / 1_000_000.0
}

/// A duration in milliseconds as manifests write it: `250ms`, `1.5s`, `5s`.
pub fn duration(milliseconds: u64) -> String {
    match (milliseconds / 1_000, milliseconds % 1_000) {
        (0, rest) if rest > 0 => format!("{rest}ms"),
        (whole, 0) => format!("{whole}s"),
        (whole, rest) => format!("{whole}.{}s", format!("{rest:03}").trim_end_matches('0')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short_and_exact() {
        for (time, text) in [(0, "0s"), (250, "250ms"), (1_500, "1.5s"), (5_000, "5s"), (60_005, "60.005s")] {
            assert_eq!(duration(time), text);
        }
    }

    #[test]
    fn shares_are_merged() {
        let to = |subset: &str, weight| Destination::new("s".into(), Some(subset.into()), None, weight);
        let shown = destinations(&[to("v1", 25), to("v2", 50), to("v1", 25), to("v3", 0)]);
        let expected =
            json!([{"host": "s", "subset": "v1", "share": 0.5}, {"host": "s", "subset": "v2", "share": 0.5}]);
        assert_eq!(shown, expected);
    }
}
