//! Flows as numbers for each workload or service, and as a picture of who calls whom.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::flows::{End, Flows, Sums};
use crate::base::report::{Edge, Graph, Table, View};
use crate::base::text::{milliseconds as time, percent};
use crate::base::{Exit, Report};

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Who gets the requests.
    Workload,
    /// The service that is asked for.
    Service,
    /// The route that takes them, of flows that were counted by route.
    Route,
}

/// Proxies that gave nothing, with the reason.
type Silent<'s> = &'s [(String, String)];

fn end(end: &End) -> Value {
    json!({"namespace": end.namespace, "name": end.name})
}

/// The numbers of a flow, as fields.
fn numbers(sums: &Sums) -> Map<String, Value> {
    let round = |value: f64| (value * 1e4).round() / 1e4;
    let mut out = Map::new();
    out.insert("requestsPerSecond".into(), round(sums.requests).into());
    for (name, value) in [
        ("success", sums.success()),
        ("mutualTls", sums.mutual_tls()),
        ("p50Milliseconds", sums.quantile(0.5)),
        ("p90Milliseconds", sums.quantile(0.9)),
        ("p99Milliseconds", sums.quantile(0.99)),
    ] {
        if let Some(value) = value {
            out.insert(name.into(), round(value).into());
        }
    }
    out
}

/// What is said when something is missing.
fn finish(mut contents: Map<String, Value>, rows: Table, kind: &'static str, silent: Silent<'_>) -> Report {
    let told = silent.iter().map(|(name, why)| json!({ "name": name, "error": why }));
    contents.insert("notAnswered".into(), told.collect());
    let none = rows.rows.is_empty();
    let text = if none { "No requests were counted.\n".to_owned() } else { String::new() };
    let exit = if silent.is_empty() { Exit::Yes } else { Exit::Unreachable };
    Report { view: View { kind, document: contents, text, table: rows, ..View::default() }, exit }
}

/// Rates, success and latency of each workload, service or route.
pub fn stat(flows: &Flows, by: By, silent: Silent<'_>) -> Report {
    let mut all: BTreeMap<(End, Option<End>), Sums> = BTreeMap::new();
    for (pair, sums) in &flows.0 {
        let whose = match by {
            By::Workload => (pair.to.clone(), None),
            By::Service => (pair.service.clone(), None),
            By::Route => (pair.service.clone(), Some(pair.to.clone())),
        };
        all.entry(whose).or_default().add(sums);
    }
    let mut contents = Map::new();
    let items = all.iter().map(|((whose, parent), sums)| {
        let mut item = Map::from_iter([
            ("namespace".to_owned(), whose.namespace.clone().into()),
            ("name".to_owned(), whose.name.clone().into()),
        ]);
        item.extend(parent.as_ref().map(|parent| ("parent".to_owned(), end(parent))));
        item.extend(numbers(sums));
        Value::Object(item)
    });
    contents.insert("items".into(), items.collect());
    let rows = all.iter().map(|((whose, parent), sums)| {
        let names = [Some(whose.to_string()), parent.as_ref().map(ToString::to_string)];
        let numbers = [
            format!("{:.2}", sums.requests),
            percent(sums.success()),
            time(sums.quantile(0.5)),
            time(sums.quantile(0.9)),
            time(sums.quantile(0.99)),
            percent(sums.mutual_tls()),
        ];
        names.into_iter().flatten().chain(numbers).collect()
    });
    let names: &[&str] = match by {
        By::Workload => &["WORKLOAD"],
        By::Service => &["SERVICE"],
        By::Route => &["ROUTE", "PARENT"],
    };
    let header = [names, &["RPS", "SUCCESS", "P50", "P90", "P99", "MTLS"]].concat();
    finish(contents, Table { header, rows: rows.collect() }, "TrafficStatistics", silent)
}

/// Who calls whom.
pub fn graph(flows: &Flows, silent: Silent<'_>) -> Report {
    let mut all: BTreeMap<(End, End), Sums> = BTreeMap::new();
    for (pair, sums) in &flows.0 {
        // Requests that reached nobody lead to the service.
        let to = if pair.to.name.is_empty() { &pair.service } else { &pair.to };
        all.entry((pair.from.clone(), to.clone())).or_default().add(sums);
    }
    let mut contents = Map::new();
    let items = all.iter().map(|((from, to), sums)| {
        let mut item = Map::from_iter([("from".to_owned(), end(from)), ("to".to_owned(), end(to))]);
        item.extend(numbers(sums));
        Value::Object(item)
    });
    contents.insert("edges".into(), items.collect());
    let edges: Vec<Edge> = all
        .iter()
        .map(|((from, to), sums)| {
            let mut words = vec![format!("{:.2} rps", sums.requests)];
            words.extend(
                sums.success().filter(|share| *share < 1.0).map(|share| percent(Some(share)) + " ok"),
            );
            words.extend(sums.mutual_tls().map(|share| match share {
                1.0 => "mTLS".to_owned(),
                0.0 => "plain text".to_owned(),
                share => percent(Some(share)) + " mTLS",
            }));
            Edge { from: from.to_string(), to: to.to_string(), label: words.join(", ") }
        })
        .collect();
    let rows = all.iter().map(|((from, to), sums)| {
        let (rate, success) = (format!("{:.2}", sums.requests), percent(sums.success()));
        vec![
            from.to_string(),
            to.to_string(),
            rate,
            success,
            time(sums.quantile(0.99)),
            percent(sums.mutual_tls()),
        ]
    });
    let header = vec!["FROM", "TO", "RPS", "SUCCESS", "P99", "MTLS"];
    let table = Table { header, rows: rows.collect() };
    let mut report = finish(contents, table, "TrafficGraph", silent);
    report.view.graph = Some(Graph { edges });
    report
}
