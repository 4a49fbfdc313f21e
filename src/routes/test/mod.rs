//! Routing tests for CI: requests with what shall become of them, and statements about all requests of a kind, which
//! are decided by computation, not by samples.

mod expect;
mod file;
mod init;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};

use self::file::{Always, Asked, Case, Kind, Never, Sender, Target};
use super::Written;
use super::explain::with_decisions;
use crate::algebra::Limits;
use crate::base::report::{self, Certainty, Finding, Severity, Table, View};
use crate::base::{Error, Exit, Place, Report, Result};
use crate::mesh::World;
use crate::model::{Action, Client, Condition, Dimension, Health, Match, Protocol, Request, Test};
use crate::routing::{Constraint, Possible, explain, outcomes_within, story};

pub use init::starter;

/// What became of a case.
struct Verdict {
    name: String,
    place: Place,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Failed(Failure),
    /// It could not be decided; why.
    Undecided(String),
}

/// Why a case failed.
struct Failure {
    reason: String,
    witness: Value,
    explanation: Map<String, Value>,
    story: String,
}

/// Runs the cases of some files, each given by its name and text.
///
/// # Errors
///
/// When a file or a request in it cannot be read.
pub fn report(world: &World<'_>, files: &[(String, String)], namespace: &str) -> Result<Report> {
    let mut verdicts = Vec::new();
    for (name, text) in files {
        for (case, place) in file::read(name, text)? {
            let outcome = judge(world, &case, namespace).map_err(|error| {
                let doing = format!("running the case {:?} at {place}: {}", case.name, error.doing);
                Error { doing, ..error }
            })?;
            verdicts.push(Verdict { name: case.name, place, outcome });
        }
    }
    let failed = verdicts.iter().any(|verdict| matches!(verdict.outcome, Outcome::Failed(_)));
    let undecided = verdicts.iter().any(|verdict| matches!(verdict.outcome, Outcome::Undecided(_)));
    let exit = match (failed, undecided) {
        (true, _) => Exit::No,
        (false, true) => Exit::Inconclusive,
        (false, false) => Exit::Yes,
    };
    Ok(Report { view: view(&verdicts, files), exit })
}

fn judge(world: &World<'_>, case: &Case, namespace: &str) -> Result<Outcome> {
    match (&case.request, &case.expect, &case.never, &case.always) {
        (Some(asked), Some(expected), ..) => request(world, asked, expected, namespace),
        (.., Some(never), _) => self::never(world, never, namespace),
        (.., Some(always)) => self::always(world, always, namespace),
        // The file was refused when it was read.
        _ => Ok(Outcome::Passed),
    }
}

fn client(world: &World<'_>, from: &Sender, namespace: &str) -> Result<Client> {
    let namespace = from.namespace.as_deref().unwrap_or(namespace);
    match &from.gateway {
        Some(gateway) => world.gateway(gateway, namespace),
        None => world.workload(from.workload.as_deref().unwrap_or_default(), namespace),
    }
}

/// One request.
fn request(world: &World<'_>, asked: &Asked, expected: &Value, namespace: &str) -> Result<Outcome> {
    let client = client(world, &asked.from, namespace)?;
    let headers =
        asked.headers.iter().map(|(name, value)| super::request::header(&format!("{name}: {value}")));
    let written = Written {
        url: asked.url.clone(),
        method: asked.method.clone(),
        headers: headers.collect::<Result<_>>()?,
    };
    let (request, _) = written.complete(&client, world)?;
    Ok(check(world, &client, &request, expected))
}

/// Whether one request gets what is expected.
fn check(world: &World<'_>, client: &Client, request: &Request, expected: &Value) -> Outcome {
    let complete =
        |host: &str| world.known_host(host, client).map_or_else(|| host.to_owned(), |known| known.name);
    with_decisions(world, client, request, |decisions| {
        let explanation = explain::explanation(request, decisions);
        let doubtful = decisions.iter().any(|decision| decision.certainty() == Certainty::May);
        match expect::mismatch(expected, &Value::Object(explanation.clone()), &complete) {
            Some(_) if doubtful => Outcome::Undecided("the answer is not certain".to_owned()),
            Some(reason) => Outcome::Failed(Failure {
                reason,
                witness: request.document(Some(client)),
                story: story::story(request, decisions),
                explanation,
            }),
            None if doubtful => Outcome::Undecided("the answer is not certain".to_owned()),
            None => Outcome::Passed,
        }
    })
}

/// What requests of a kind can get from one client.
struct Answers {
    client: Client,
    possible: Vec<Possible>,
    /// What could not be decided.
    undecided: Option<String>,
}

/// Every outcome that a request of a kind can get, for every client that may send it.
fn outcomes(world: &World<'_>, kind: &Kind, namespace: &str) -> Result<Vec<Answers>> {
    let anybody =
        kind.from.gateway.is_none() && kind.from.workload.is_none() && kind.from.namespace.is_none();
    let clients = if anybody { world.clients() } else { vec![client(world, &kind.from, namespace)?] };
    let mut found = Vec::new();
    for client in clients {
        let known = world.known_host(&kind.host, &client);
        let inside = matches!(client, Client::Workload { .. });
        let ports: Vec<Option<u16>> = match (kind.port, &known) {
            (Some(port), _) => vec![Some(port)],
            (None, Some(known)) if inside => {
                known.ports.iter().filter(|(_, http)| *http).map(|(port, _)| Some(*port)).collect()
            }
            _ => vec![None],
        };
        let host = known
            .as_ref()
            .filter(|_| inside)
            .map_or_else(|| kind.host.to_ascii_lowercase(), |it| it.name.clone());
        let routing = world.routing(&client);
        for port in ports {
            let within = Constraint {
                host: Some(host.clone()),
                port,
                address: known.as_ref().filter(|_| inside).map(|known| known.address.clone()),
                protocol: Protocol::Http,
                conditions: conditions(kind),
            };
            let outcomes = outcomes_within(&routing, &within, Limits::default());
            let undecided = outcomes.undecided.first().map(|one| one.reason.clone());
            found.push(Answers { client: client.clone(), possible: outcomes.found, undecided });
        }
    }
    Ok(found)
}

/// What is said of requests, as a match.
fn conditions(kind: &Kind) -> Match {
    let path = kind.path.clone().map(Test::Exact).or_else(|| kind.path_prefix.clone().map(Test::Prefix));
    let method = kind.method.clone().map(Test::Exact);
    let own = [(Dimension::Path, path), (Dimension::Method, method)];
    let own = own.into_iter().filter_map(|(on, test)| Some(Condition::new(on, test?)));
    let headers = kind.headers.iter().map(|(name, value)| {
        Condition::new(Dimension::Header(name.to_ascii_lowercase()), Test::Exact(value.clone()))
    });
    Match::of(own.chain(headers).collect())
}

fn never(world: &World<'_>, never: &Never, namespace: &str) -> Result<Outcome> {
    let mut doubt = None;
    let target = &never.destination.host;
    let answers = outcomes(world, &never.request, namespace)?;
    let meant = |client: &Client| destination(world, target, client, namespace);
    if !answers.iter().any(|answer| meant(&answer.client).is_some()) {
        // Nothing gets to a name that nothing has: this would hide a slip of the pen.
        return Err(Error::usage(
            "looking for the destination",
            format!("the input has no service {target}"),
        )
        .advise("Write it as NAME, NAME.NAMESPACE or a full host name."));
    }
    for Answers { client, possible, undecided } in answers {
        doubt = doubt.or(undecided);
        let host = meant(&client).unwrap_or_default();
        for one in possible.iter().filter(|one| reaches(one, &host, &never.destination)) {
            if one.certainty == Certainty::May {
                doubt.get_or_insert_with(|| "a rule on the way cannot be decided".to_owned());
                continue;
            }
            let request = one.witness.clone();
            return Ok(with_decisions(world, &client, &request, |decisions| {
                Outcome::Failed(Failure {
                    reason: format!("{} gets there from {client}", never.destination.host),
                    witness: request.document(Some(&client)),
                    story: story::story(&request, decisions),
                    explanation: explain::explanation(&request, decisions),
                })
            }));
        }
    }
    Ok(doubt.map_or(Outcome::Passed, Outcome::Undecided))
}

/// The full name of a destination as its client would call it, or as somebody in the namespace of the question.
fn destination(world: &World<'_>, host: &str, client: &Client, namespace: &str) -> Option<String> {
    // A gateway sees the hosts of every namespace.
    let asker =
        Client::Gateway { namespace: namespace.to_owned(), name: String::new(), labels: BTreeMap::new() };
    [client, &asker].iter().find_map(|client| world.known_host(host, client)).map(|known| known.name)
}

/// Whether an outcome sends a part of the requests to a destination, which has this host.
fn reaches(one: &Possible, host: &str, target: &Target) -> bool {
    let Action::Forward(destinations) = &one.side.outcome.action else { return false };
    destinations.iter().any(|to| {
        to.host == host
            && !matches!(to.health, Health::Missing { .. })
            && target.subset.as_ref().is_none_or(|subset| to.subset.as_ref() == Some(subset))
            && target.port.is_none_or(|port| to.port == Some(port))
    })
}

fn always(world: &World<'_>, always: &Always, namespace: &str) -> Result<Outcome> {
    let mut doubt = None;
    for Answers { client, possible, undecided } in outcomes(world, &always.request, namespace)? {
        doubt = doubt.or(undecided);
        for one in possible {
            match check(world, &client, &one.witness, &always.expect) {
                Outcome::Passed => {}
                Outcome::Undecided(reason) => doubt = doubt.or(Some(reason)),
                failed @ Outcome::Failed(_) => return Ok(failed),
            }
        }
    }
    Ok(doubt.map_or(Outcome::Passed, Outcome::Undecided))
}

fn view(verdicts: &[Verdict], files: &[(String, String)]) -> View {
    let mut contents = Map::new();
    contents.insert("cases".into(), verdicts.iter().map(document).collect());
    let row = |verdict: &Verdict| {
        let (word, reason) = match &verdict.outcome {
            Outcome::Passed => ("passed", String::new()),
            Outcome::Failed(failure) => ("failed", failure.reason.clone()),
            Outcome::Undecided(reason) => ("undecided", reason.clone()),
        };
        vec![word.to_owned(), verdict.name.clone(), reason]
    };
    let rows: Vec<Vec<String>> = verdicts.iter().map(row).collect();
    let passed = verdicts.iter().filter(|verdict| matches!(verdict.outcome, Outcome::Passed)).count();
    let mut text = String::new();
    for (verdict, row) in verdicts.iter().zip(&rows) {
        match &verdict.outcome {
            Outcome::Passed => {}
            Outcome::Failed(failure) => {
                let story: String = failure.story.lines().map(|line| format!("    {line}\n")).collect();
                text.push_str(&format!("failed: {}\n  {}\n{story}\n", verdict.name, failure.reason));
            }
            Outcome::Undecided(_) => text.push_str(&format!("undecided: {}\n  {}\n", verdict.name, row[2])),
        }
    }
    text.push_str(&format!("{passed} of {} passed.\n", crate::base::text::plural(verdicts.len(), "case")));
    let case = |verdict: &Verdict| report::Case {
        name: verdict.name.clone(),
        failure: match &verdict.outcome {
            Outcome::Passed => None,
            Outcome::Failed(failure) => Some(format!("{}\n{}", failure.reason, failure.story)),
            Outcome::Undecided(reason) => Some(format!("undecided: {reason}")),
        },
    };
    View {
        kind: "RouteTestReport",
        document: contents,
        text,
        table: Table { header: vec!["RESULT", "CASE", "REASON"], rows },
        findings: verdicts.iter().filter_map(finding).collect(),
        cases: verdicts.iter().map(case).collect(),
        sources: files
            .iter()
            .map(|(name, text)| (Arc::from(name.as_str()), Arc::from(text.as_str())))
            .collect(),
        ..View::default()
    }
}

fn document(verdict: &Verdict) -> Value {
    let passed = matches!(verdict.outcome, Outcome::Passed);
    let mut out = Map::new();
    out.insert("name".into(), verdict.name.clone().into());
    out.insert("passed".into(), passed.into());
    match &verdict.outcome {
        Outcome::Passed => {}
        Outcome::Failed(failure) => {
            out.insert("reason".into(), failure.reason.clone().into());
            out.insert("witness".into(), failure.witness.clone());
            out.insert("explanation".into(), failure.explanation.clone().into());
        }
        Outcome::Undecided(reason) => {
            out.insert("reason".into(), json!(format!("undecided: {reason}")));
        }
    }
    Value::Object(out)
}

/// A case that did not pass, for code scanning.
fn finding(verdict: &Verdict) -> Option<Finding> {
    let (severity, certainty, reason, witness) = match &verdict.outcome {
        Outcome::Passed => return None,
        Outcome::Failed(failure) => {
            (Severity::Error, Certainty::Exact, &failure.reason, Some(failure.witness.clone()))
        }
        Outcome::Undecided(reason) => (Severity::Warning, Certainty::May, reason, None),
    };
    Some(Finding {
        rule: "route-test",
        aliases: &[],
        severity,
        certainty,
        message: format!("{}: {reason}", verdict.name),
        help: None,
        place: verdict.place.clone(),
        related: Vec::new(),
        witness,
        fix: None,
        fingerprint: verdict.name.clone(),
    })
}
