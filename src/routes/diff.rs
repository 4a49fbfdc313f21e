//! What a change does to traffic: the tables of every class of clients on both sides, compared over all requests.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use crate::algebra::Limits;
use crate::base::report::{Case, Certainty, Finding, Severity, Table, View};
use crate::base::{Exit, Report};
use crate::mesh::World;
use crate::mesh::changes::{changed_hosts, classes};
use crate::model::{Client, Origin};
use crate::routing::explain::difference_document;
use crate::routing::hosts::complete_names;
use crate::routing::story::difference_text;
use crate::routing::{Class, Comparison, Difference, compare};

/// A difference with everybody who sees it.
struct Seen {
    difference: Difference,
    clients: Vec<Client>,
}

/// Compares two estates, for the hosts that what changed can touch.
pub fn report(before: &World<'_>, after: &World<'_>) -> Report {
    let focus = changed_hosts(before, after);
    if focus.is_nothing() && before.clients() == after.clients() {
        return report_of(Vec::new());
    }
    let compared: Vec<(Vec<Client>, Comparison)> = classes(before, after, &focus)
        .into_par_iter()
        .map(|(client, alike)| {
            let [old, new] = [before, after].map(|world| world.routing_of(&client, &focus));
            (alike, compare(&old, &new, Limits::default()))
        })
        .collect();
    report_of(compared)
}

/// The report of comparisons, each with the clients that see the same.
pub fn report_of(compared: Vec<(Vec<Client>, Comparison)>) -> Report {
    let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
    let mut undecided: BTreeSet<String> = BTreeSet::new();
    for (clients, comparison) in compared {
        for difference in comparison.differences {
            let entry =
                seen.entry(key(&difference)).or_insert_with(|| Seen { difference, clients: Vec::new() });
            entry.clients.extend(clients.iter().cloned());
        }
        undecided.extend(comparison.undecided.iter().map(|item| match item.listener.as_str() {
            "" => item.reason.clone(),
            listener => format!("{listener}: {}", item.reason),
        }));
    }
    let mut seen: Vec<Seen> = seen.into_values().collect();
    seen.sort_by(|a, b| order(a).cmp(&order(b)));
    let exact = seen.iter().any(|one| one.difference.certainty == Certainty::Exact);
    let exit = match (exact, seen.is_empty() && undecided.is_empty()) {
        (true, _) => Exit::No,
        (false, true) => Exit::Yes,
        (false, false) => Exit::Inconclusive,
    };
    Report { view: view(&seen, &undecided), exit }
}

/// What makes two differences one: everything but who sees them.
fn key(difference: &Difference) -> String {
    let mut document = difference_document(difference);
    if let Some(witness) = document.get_mut("witness").and_then(Value::as_object_mut) {
        // Clients of one namespace have short names for its hosts that others do not have.
        witness.retain(|field, _| !["from", "host", "sni"].contains(&field.as_str()));
    }
    document.to_string()
}

fn order(seen: &Seen) -> impl Ord + '_ {
    let one = &seen.difference;
    let hosts = complete_names(&one.hosts);
    (one.class.as_str(), one.listener.as_str(), hosts, one.description.as_str())
}

fn view(seen: &[Seen], undecided: &BTreeSet<String>) -> View {
    let documents = seen.iter().map(|one| {
        let mut document = difference_document(&one.difference);
        if let Some(fields) = document.as_object_mut() {
            fields.insert("clients".into(), one.clients.iter().map(Client::document).collect());
        }
        document
    });
    let mut contents = Map::new();
    contents.insert("differences".into(), documents.collect());
    contents.insert("undecided".into(), json!(undecided));
    let mut summary = Map::new();
    for class in Class::ALL {
        let count = seen.iter().filter(|one| one.difference.class == class).count();
        summary.insert(class.as_str().into(), count.into());
    }
    contents.insert("summary".into(), summary.into());
    let row = |one: &Seen| {
        let hosts = complete_names(&one.difference.hosts);
        vec![
            one.difference.class.as_str().to_owned(),
            hosts.join(","),
            one.difference.description.clone(),
            clients(&one.clients),
        ]
    };
    let table =
        Table { header: vec!["CLASS", "HOSTS", "REQUESTS", "SEEN BY"], rows: seen.iter().map(row).collect() };
    View {
        kind: "RoutingDiff",
        document: contents,
        text: text(seen, undecided),
        text_tells_findings: true,
        table,
        findings: seen.iter().map(|one| finding(&one.difference)).collect(),
        cases: seen.iter().map(case).collect(),
        ..View::default()
    }
}

/// A difference for code scanning: at the rule that decides afterwards, or that decided before.
fn finding(difference: &Difference) -> Finding {
    let Difference { class, listener, hosts, description, before, after, .. } = difference;
    let hosts = complete_names(hosts).join(", ");
    let origins = [&after.origin, &before.origin];
    let place = origins.into_iter().find_map(Origin::place).cloned().unwrap_or_default();
    Finding {
        rule: "route-diff",
        aliases: &[],
        severity: Severity::Warning,
        certainty: difference.certainty,
        message: format!("{}: {hosts}: requests with {description}", class.as_str()),
        help: None,
        place,
        related: Vec::new(),
        witness: Some(difference.witness.document(Some(&difference.client))),
        fix: None,
        fingerprint: format!("{} {listener} {hosts} {description}", class.as_str()),
    }
}

fn case(seen: &Seen) -> Case {
    Case { name: finding(&seen.difference).message, failure: Some(difference_text(&seen.difference)) }
}

fn text(seen: &[Seen], undecided: &BTreeSet<String>) -> String {
    let mut text = String::new();
    for one in seen {
        text.push_str(&difference_text(&one.difference));
        text.push_str(&format!("seen by       {}\n\n", clients(&one.clients)));
    }
    for reason in undecided {
        text.push_str(&format!("undecided     {reason}\n"));
    }
    match (seen.len(), undecided.is_empty()) {
        (0, true) => text.push_str("No request is treated differently.\n"),
        (0, false) => {}
        (count, _) => text.push_str(&crate::base::text::plural(count, "difference")),
    }
    if !text.ends_with('\n') {
        text.push_str(".\n");
    }
    text
}

/// The clients in a few words.
fn clients(clients: &[Client]) -> String {
    let names: Vec<String> = clients.iter().map(ToString::to_string).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    crate::base::text::list(&names, 4)
}
