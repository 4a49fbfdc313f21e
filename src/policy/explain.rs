//! `AuthorizationExplanation`: whether one request is allowed, by whom, and why.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::decide::{Decision, Facts, Outcome, Step, decide};
use super::target::{Identity, Sender, Target, Transport, WrittenRequest};
use crate::base::report::{View, place_document};
use crate::base::secret::header_value;
use crate::base::text::printable_lines;
use crate::base::{Exit, Report, Result};
use crate::mesh::World;
use crate::mesh::istio::Security;
use crate::model::authorization::{Attribute, Enforcement, Enforcer};
use crate::model::{Origin, Protocol};

/// The question as a user writes it.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Who sends: a workload or an identity.
    pub from: String,
    /// `WORKLOAD:PORT`.
    pub to: String,
    /// The request.
    pub request: WrittenRequest,
}

/// One proxy's decision for one protocol.
struct At {
    at: Enforcer,
    name: String,
    protocol: Protocol,
    decision: Decision,
    ignored: Vec<(Origin, String)>,
}

/// Answers the question.
///
/// # Errors
///
/// When a workload is not in the input, or no port is named.
pub fn report(world: &World<'_>, namespace: &str, question: &Question) -> Result<Report> {
    let security = Security::new(world.istio, world.kubernetes, world.catalog);
    let target = Target::find(&question.to, namespace, world, &security)?;
    let port = target.port(&security)?;
    let sender = Sender::find(&question.from, namespace, world)?;
    let transport = Transport::between(&sender, &target, port, world, &security);
    let mut decisions = Vec::new();
    let mut through = transport.identity.clone();
    for enforcement in security.enforcements(&target.subject) {
        for protocol in protocols(&target, &enforcement) {
            let http = protocol == Protocol::Http;
            let Some(chain) = (if http { enforcement.http.as_ref() } else { Some(&enforcement.tcp) }) else {
                continue;
            };
            let facts = facts(&question.request, &through, port, http);
            let decision = decide(chain, &facts);
            let (at, name, ignored) = (enforcement.at, enforcement.name.clone(), enforcement.ignored.clone());
            decisions.push(At { at, name, protocol, decision, ignored });
        }
        if enforcement.at == Enforcer::Waypoint {
            // Behind a waypoint, connections have its identity.
            through = waypoint_identity(&enforcement.name, world);
        }
    }
    let outcome = outcome(&decisions, &transport);
    let document = document(question, &target, port, &sender, &transport, &decisions, &outcome);
    let text = story(&transport, &decisions, &outcome);
    let exit = match outcome.0 {
        Outcome::Allowed => Exit::Yes,
        Outcome::Denied => Exit::No,
        Outcome::Undecided => Exit::Inconclusive,
    };
    Ok(Report { view: View { kind: "AuthorizationExplanation", document, text, ..View::default() }, exit })
}

/// What is spoken between the client and a proxy: behind a waypoint nothing but connections are seen.
fn protocols(target: &Target<'_>, enforcement: &Enforcement) -> Vec<Protocol> {
    match enforcement.at {
        Enforcer::Node => vec![Protocol::Tcp],
        _ => target.protocols(),
    }
}

fn waypoint_identity(name: &str, world: &World<'_>) -> Identity {
    let domain = &world.istio.config.trust_domain;
    name.split_once('/').map_or(Identity::Unknown, |(namespace, name)| {
        Identity::Known(format!("spiffe://{domain}/ns/{namespace}/sa/{name}"))
    })
}

fn facts(request: &WrittenRequest, identity: &Identity, port: u16, http: bool) -> Facts {
    let mut facts = Facts { values: request.attributes(http), unknown: Vec::new() };
    facts.values.insert(Attribute::Port, Some(port.to_string()));
    match identity {
        Identity::Known(name) => drop(facts.values.insert(Attribute::Principal, Some(name.clone()))),
        Identity::Missing => drop(facts.values.insert(Attribute::Principal, None)),
        Identity::Unknown => facts.unknown.push(Attribute::Principal),
    }
    if http {
        for (on, usual) in [(Attribute::Method, "GET"), (Attribute::Path, "/")] {
            facts.values.entry(on).or_insert_with(|| Some(usual.to_owned()));
        }
        if !facts.values.contains_key(&Attribute::Host) {
            facts.unknown.push(Attribute::Host);
        }
    }
    facts
}

/// What becomes of the request over all proxies. Where the protocol is not known, a request is one of HTTP.
fn outcome(decisions: &[At], transport: &Transport<'_>) -> (Outcome, String) {
    if let Some(failure) = transport.failure {
        return (Outcome::Denied, format!("the connection fails: {failure}"));
    }
    let mut found = (Outcome::Allowed, "no policy applies".to_owned());
    let mut seen: Vec<(Enforcer, &str)> = Vec::new();
    for at in decisions {
        if seen.contains(&(at.at, &at.name)) {
            continue;
        }
        seen.push((at.at, &at.name));
        let decision = &at.decision;
        match decision.outcome {
            Outcome::Denied => return (Outcome::Denied, decision.reason.clone()),
            Outcome::Undecided => found = (Outcome::Undecided, decision.reason.clone()),
            Outcome::Allowed if found.0 == Outcome::Allowed => {
                found = (Outcome::Allowed, decision.reason.clone());
            }
            Outcome::Allowed => {}
        }
    }
    found
}

fn placed(origin: &Origin) -> Option<Value> {
    origin.place().map(place_document)
}

/// The fields of an object that are there.
fn object(fields: Vec<(&str, Option<Value>)>) -> Value {
    fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect::<Map<_, _>>().into()
}

fn step_document(step: &Step) -> Value {
    object(vec![
        ("place", placed(&step.origin)),
        ("field", placed(&step.field)),
        ("action", Some(step.effect.as_str().into())),
        ("matched", step.matched.map(Value::from)),
        ("reason", Some(step.reason.clone().into())),
    ])
}

/// What goes over the wire, as structured output has it.
fn transport_document(transport: &Transport<'_>) -> Value {
    let client = transport.client.as_ref();
    object(vec![
        ("sends", client.map(|client| client.sends.mode().into())),
        ("why", client.map(|client| client.why.into())),
        ("clientPlace", client.and_then(|client| placed(&client.origin))),
        ("accepts", Some(transport.accepts.mode.as_str().into())),
        ("serverPlace", placed(&transport.accepts.origin)),
        ("failure", transport.failure.map(Value::from)),
    ])
}

fn protocol_word(protocol: Protocol) -> &'static str {
    if protocol == Protocol::Http { "http" } else { "tcp" }
}

fn document(
    question: &Question,
    target: &Target<'_>,
    port: u16,
    sender: &Sender<'_>,
    transport: &Transport<'_>,
    decisions: &[At],
    (outcome, reason): &(Outcome, String),
) -> Map<String, Value> {
    let principal = match &transport.identity {
        Identity::Known(name) => Some(name.trim_start_matches("spiffe://").into()),
        Identity::Missing | Identity::Unknown => None,
    };
    let from = match sender {
        Sender::Workload(subject) => object(vec![
            ("namespace", Some(subject.namespace.into())),
            ("workload", Some(subject.name.into()).filter(|_| !subject.name.is_empty())),
            ("principal", principal),
        ]),
        Sender::Principal(_) => object(vec![("principal", principal)]),
    };
    let request = &question.request;
    let pairs = |list: &[(String, String)]| {
        let map: Map<String, Value> =
            list.iter().map(|(name, value)| (name.clone(), header_value(name, value).into())).collect();
        (!map.is_empty()).then(|| map.into())
    };
    let request = object(vec![
        ("from", Some(from)),
        (
            "to",
            Some(
                json!({ "namespace": target.subject.namespace, "workload": target.subject.name, "port": port }),
            ),
        ),
        ("method", Some(request.method.clone().unwrap_or_else(|| "GET".to_owned()).into())),
        ("path", Some(request.path.clone().unwrap_or_else(|| "/".to_owned()).into())),
        ("headers", pairs(&request.headers)),
        ("claims", pairs(&request.claims)),
    ]);
    let enforcements = decisions.iter().map(|at| {
        let decision = &at.decision;
        let ignored = at.ignored.iter().map(|(origin, reason)| {
            object(vec![("place", placed(origin)), ("reason", Some(reason.clone().into()))])
        });
        object(vec![
            ("at", Some(at.at.as_str().into())),
            ("name", Some(at.name.clone().into())),
            ("protocol", Some(protocol_word(at.protocol).into())),
            ("outcome", Some(decision.outcome.as_str().into())),
            ("reason", Some(decision.reason.clone().into())),
            ("decidedBy", decision.decided_by.as_ref().map(step_document)),
            ("steps", Some(decision.steps.iter().map(step_document).collect())),
            ("ignored", Some(ignored.collect())),
        ])
    });
    let mut out = Map::new();
    out.insert("request".into(), request);
    out.insert("outcome".into(), outcome.as_str().into());
    out.insert("reason".into(), reason.clone().into());
    out.insert("transport".into(), transport_document(transport));
    out.insert("enforcements".into(), enforcements.collect());
    out
}

/// More rules are counted, not shown.
const MOST_STEPS: usize = 12;

fn line(out: &mut String, label: &str, text: &str) {
    // Writing to a string does not fail.
    _ = writeln!(out, "{label:<13} {text}");
}

fn with_place(text: &str, origin: &Origin) -> String {
    origin.place().map_or_else(|| text.to_owned(), |place| format!("{text} ({place})"))
}

/// What goes over the wire, in one line.
pub(super) fn transport_line(transport: &Transport<'_>) -> String {
    let accepts = with_place(transport.accepts.mode.as_str(), &transport.accepts.origin);
    match &transport.client {
        Some(client) => {
            let sends = with_place(client.sends.as_str(), &client.origin);
            format!("{sends}, as {}; the server accepts {accepts}", client.why)
        }
        None => format!("the server accepts {accepts}"),
    }
}

fn story(transport: &Transport<'_>, decisions: &[At], (outcome, reason): &(Outcome, String)) -> String {
    let mut out = String::new();
    line(&mut out, "transport", &transport_line(transport));
    let identity = match &transport.identity {
        Identity::Known(name) => name.trim_start_matches("spiffe://"),
        Identity::Missing => "none",
        Identity::Unknown => "not shown by the input",
    };
    line(&mut out, "identity", identity);
    for at in decisions {
        let protocol = protocol_word(at.protocol).to_uppercase();
        line(&mut out, "at", &format!("{} {}, read as {protocol}", at.at.as_str(), at.name));
        for (origin, why) in &at.ignored {
            line(&mut out, "ignored", &with_place(why, origin));
        }
        let decision = &at.decision;
        for step in decision.steps.iter().take(MOST_STEPS) {
            let label = match step.matched {
                Some(true) => "matches",
                Some(false) => "not",
                None => "unclear",
            };
            let place = step.origin.place().map(ToString::to_string).unwrap_or_default();
            line(&mut out, label, &format!("{} {place}: {}", step.effect.as_str(), step.reason));
        }
        if decision.steps.len() > MOST_STEPS {
            line(&mut out, "", &format!("and {} more rules", decision.steps.len() - MOST_STEPS));
        }
        line(&mut out, decision.outcome.as_str(), &decision.reason);
    }
    line(&mut out, "outcome", &format!("{}: {reason}", outcome.as_str()));
    printable_lines(&out)
}
