//! A decision as a short story for people: who takes the request, which rule and why not an earlier one, what
//! happens on the way, and where it goes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use crate::base::report::Certainty;
use crate::base::text::printable_lines;
use crate::model::{Action, Destination, HeaderChanges, Health, Origin, Outcome, Request};

use super::explain::{explanation, outcome_fields, word};
use super::hosts::complete_names;
use super::{By, Decision, Difference};

/// More rules that did not match are counted, not shown.
const MOST_STEPS: usize = 8;

/// What becomes of a request, as text.
pub fn story(request: &Request, hops: &[Decision<'_>]) -> String {
    let mut out = String::new();
    for decision in hops {
        line(&mut out, "at", &decision.client.to_string());
        let listener = decision.listener.map_or("no listener takes it", |listener| &listener.name);
        line(&mut out, "listener", listener);
        if let Some(host) = decision.host {
            line(&mut out, "virtual host", &with_place(&host.name, &host.origin));
        } else if decision.table.is_some() {
            line(&mut out, "virtual host", "none takes this host");
        }
        tried(&mut out, decision);
    }
    if let Some(last) = hops.last() {
        outcome(&mut out, &explanation(request, hops), &last.outcome.action);
        for doubt in hops.iter().filter(|hop| hop.certainty() == Certainty::May).flat_map(|hop| &hop.doubts) {
            line(&mut out, "not certain", &with_place(&doubt.what, &doubt.origin));
        }
    }
    printable_lines(&out)
}

/// One difference, as text.
pub fn difference_text(difference: &Difference) -> String {
    let hosts = complete_names(&difference.hosts);
    let mut out = format!("{} ({})\n", difference.class, difference.certainty.as_str());
    line(&mut out, "listener", &difference.listener);
    if !hosts.is_empty() {
        line(&mut out, "hosts", &crate::base::text::list(&hosts, 5));
    }
    line(&mut out, "requests", &difference.description);
    let witness = &difference.witness;
    let shown = format!("{} {}://{}{}", witness.method, witness.scheme, witness.authority, witness.path);
    line(&mut out, "for example", &shown);
    for (label, side) in [("before", &difference.before), ("after", &difference.after)] {
        line(&mut out, label, &with_place(&action(&side.outcome.action), &side.origin));
    }
    let [before, after] = [&difference.before, &difference.after]
        .map(|side| outcome_fields(side, witness, difference.certainty));
    // Of credentials only is said that they are others.
    let outcomes = [&difference.before.outcome, &difference.after.outcome];
    let differ = |changes: fn(&Outcome) -> &HeaderChanges| changes(outcomes[0]) != changes(outcomes[1]);
    let hidden = [
        ("requestHeaders", differ(|outcome| &outcome.request_headers)),
        ("responseHeaders", differ(|outcome| &outcome.response_headers)),
    ];
    for (key, label) in ON_THE_WAY {
        let (was, is) = (before.get(*key), after.get(*key));
        if was != is || hidden.contains(&(*key, true)) {
            let shown = |value: Option<&Value>| value.map_or_else(|| "none".to_owned(), plain);
            line(&mut out, "changes", &format!("{label}: {} becomes {}", shown(was), shown(is)));
        }
    }
    if let Some(behind) = difference.behind {
        line(&mut out, "behind", behind);
    }
    printable_lines(&out)
}

/// The fields of what happens on the way, with their labels.
const ON_THE_WAY: &[(&str, &str)] = &[
    ("rewrite", "rewrite"),
    ("requestHeaders", "request"),
    ("responseHeaders", "response"),
    ("fault", "fault"),
    ("timeout", "timeout"),
    ("retries", "retries"),
    ("mirrors", "mirrors"),
    ("cors", "cors"),
    ("policy", "policy"),
];

fn line(out: &mut String, label: &str, text: &str) {
    // Writing to a string does not fail.
    _ = writeln!(out, "{label:<13} {text}");
}

fn with_place(name: &str, origin: &Origin) -> String {
    match (name, origin.place()) {
        ("", Some(place)) => place.to_string(),
        (name, Some(place)) => format!("{name} ({place})"),
        ("", None) => "without a name".to_owned(),
        (name, None) => name.to_owned(),
    }
}

fn tried(out: &mut String, decision: &Decision<'_>) {
    let passed: Vec<_> = decision.steps.iter().filter(|step| step.matched != Some(true)).collect();
    for step in passed.iter().take(MOST_STEPS) {
        let label = if step.matched.is_none() { "unclear" } else { "not" };
        line(out, label, &format!("{}: {}", with_place(&step.rule.name, &step.rule.origin), step.reason));
    }
    if passed.len() > MOST_STEPS {
        line(out, "not", &format!("{} more rules", passed.len() - MOST_STEPS));
    }
    match decision.by {
        By::Rule(_, rule) => {
            let why = decision.steps.last().map(|step| step.reason.as_str()).unwrap_or_default();
            line(out, "rule", &format!("{}: {why}", with_place(&rule.name, &rule.origin)));
        }
        By::Stream(rule) => line(out, "rule", &with_place(&rule.name, &rule.origin)),
        By::Nothing => line(out, "rule", "none"),
    }
}

fn outcome(out: &mut String, fields: &serde_json::Map<String, Value>, action: &Action) {
    for (key, label) in ON_THE_WAY {
        if let Some(value) = fields.get(*key) {
            line(out, label, &plain(value));
        }
    }
    line(out, "outcome", &self::action(action));
    if let Some(redirect) = fields.get("redirect") {
        line(out, "redirect", &plain(redirect));
    }
    behind(out, action);
}

/// Who answers at the destinations, and where their policies come from. What holds for several is told once.
fn behind(out: &mut String, action: &Action) {
    let mut told = BTreeSet::new();
    let mut tell = |label: &str, text: String| {
        if told.insert((label.to_owned(), text.clone())) {
            line(out, label, &text);
        }
    };
    for one in destinations_of(action) {
        match &one.health {
            Health::Ready(who) if !who.is_empty() => tell("answered by", format!("{}: {who}", short(one))),
            Health::Empty(why) | Health::Missing { why, .. } => {
                tell("no answer", format!("{}: {why}", short(one)));
            }
            Health::Ready(_) | Health::Unknown => {}
        }
        let Some(policy) = &one.policy else { continue };
        if let Some(place) = policy.origin.place() {
            tell("policy of", format!("{}: {place}", short(one)));
        }
        for (origin, reason) in &policy.others.0 {
            tell("not applied", with_place(reason, origin));
        }
    }
}

fn destinations_of(action: &Action) -> &[Destination] {
    match action {
        Action::Forward(destinations) => destinations,
        _ => &[],
    }
}

fn short(to: &Destination) -> String {
    let subset = to.subset.as_ref().map(|subset| format!(" {subset}")).unwrap_or_default();
    format!("{}{subset}", to.host)
}

/// A value without the marks of JSON; places are left out.
fn plain(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let shown = fields.iter().filter(|(key, _)| *key != "place");
            shown.map(|(key, value)| format!("{key} {}", plain(value))).collect::<Vec<_>>().join(", ")
        }
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn action(action: &Action) -> String {
    match action {
        Action::Forward(destinations) => {
            let merged = super::normal::merged(destinations);
            let total = merged.iter().map(|one| one.weight as f64).sum::<f64>().max(1.0);
            let one = |one: &crate::model::Destination| {
                let subset = one.subset.as_ref().map(|subset| format!(" {subset}")).unwrap_or_default();
                let percent = (one.weight as f64 / total * 10_000.0).round() / 100.0;
                let missing = match &one.health {
                    Health::Missing { status, .. } => format!(" (missing: {status})"),
                    _ => String::new(),
                };
                format!("{percent}% to {}{subset}{missing}", one.host)
            };
            format!("forward {}", merged.iter().map(one).collect::<Vec<_>>().join(", "))
        }
        Action::Redirect(redirect) => format!("redirect with {}", redirect.status),
        Action::Direct { status, .. } => format!("answered with {status}"),
        Action::Unavailable { status: 0, why } => format!("unavailable: {why}"),
        Action::Unavailable { status, why } => format!("unavailable ({status}): {why}"),
        other => word(other).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algebra::Limits;
    use crate::base::Exit;
    use crate::routing::explain::{difference_document, exit};
    use crate::routing::tests::tables::{Tables, routing};
    use crate::routing::{compare, decide};

    #[test]
    fn stories_and_documents_say_the_same() {
        let mut tables = Tables::new(3);
        for _ in 0..50 {
            let (before, after) = (routing(tables.table(4)), routing(tables.table(4)));
            let request = tables.request();
            let hops = [decide(&before, &request)];
            let (document, text) = (explanation(&request, &hops), story(&request, &hops));
            assert_eq!(document["outcome"], word(&hops[0].outcome.action));
            assert_eq!(exit(&hops) == Exit::No, document["outcome"] == "not-found");
            assert!(text.contains("outcome") && text.lines().count() <= 25, "{text}");
            for difference in &compare(&before, &after, Limits::default()).differences {
                assert_eq!(difference_document(difference)["class"], difference.class.as_str());
                assert!(difference_text(difference).contains(&difference.description));
            }
        }
    }
}
