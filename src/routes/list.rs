//! The effective table: every virtual host of a client with its rules, in the order in which the proxy tries them.

use serde_json::{Map, Value, json};

use super::outcome::{in_words, matches_in_words};
use crate::base::report::{Table, View, place_document};
use crate::base::{Exit, Report};
use crate::model::{Listener, Origin, Routing, Serve, VirtualHost};

/// One row: a rule of a virtual host on a listener.
struct Row<'r> {
    listener: &'r Listener,
    host: String,
    requests: String,
    outcome: String,
    name: &'r str,
    origin: &'r Origin,
}

/// The table of a client; of the hosts that `wanted` admits.
pub fn report(routing: &Routing, wanted: impl Fn(&VirtualHost) -> bool) -> Report {
    let mut rows = Vec::new();
    for listener in &routing.listeners {
        for chain in &listener.chains {
            match &chain.serve {
                Serve::Http(table) => {
                    for host in table.hosts.iter().filter(|host| wanted(host)) {
                        rows.extend(host_rows(listener, host));
                    }
                }
                Serve::Stream(rule) => {
                    let names: Vec<String> = chain.server_names.iter().map(ToString::to_string).collect();
                    let host = if names.is_empty() { listener.addresses.join(" ") } else { names.join(" ") };
                    let hosted = VirtualHost {
                        name: host.clone(),
                        domains: chain.server_names.clone(),
                        rules: Vec::new(),
                        otherwise: std::sync::Arc::clone(&rule.outcome),
                        origin: rule.origin.clone(),
                    };
                    if wanted(&hosted) {
                        rows.push(Row {
                            listener,
                            host,
                            requests: "every connection".to_owned(),
                            outcome: in_words(&rule.outcome),
                            name: &rule.name,
                            origin: &rule.origin,
                        });
                    }
                }
            }
        }
    }
    view_of(routing, &rows)
}

fn host_rows<'r>(listener: &'r Listener, host: &'r VirtualHost) -> impl Iterator<Item = Row<'r>> {
    let domain = host.domains.first().map_or_else(|| host.name.clone(), ToString::to_string);
    let name = if host.name.is_empty() || host.name.contains('*') { domain } else { host.name.clone() };
    host.rules.iter().map(move |rule| Row {
        listener,
        host: name.clone(),
        requests: matches_in_words(rule),
        outcome: in_words(&rule.outcome),
        name: &rule.name,
        origin: &rule.origin,
    })
}

fn view_of(routing: &Routing, rows: &[Row<'_>]) -> Report {
    let place = |origin: &Origin| match origin.place() {
        Some(place) => match &place.position {
            Some(at) => format!("{}:{}", at.file, at.line),
            None => place.object.as_ref().map(ToString::to_string).unwrap_or_default(),
        },
        None => "-".to_owned(),
    };
    let cells = |row: &Row<'_>| {
        vec![
            row.host.clone(),
            row.listener.port.to_string(),
            row.requests.clone(),
            row.outcome.clone(),
            place(row.origin),
        ]
    };
    let document = |row: &Row<'_>| {
        let mut document = json!({
            "listener": row.listener.name,
            "port": row.listener.port,
            "host": row.host,
            "requests": row.requests,
            "outcome": row.outcome,
            "name": row.name,
        });
        if let Some(place) = row.origin.place() {
            document["place"] = place_document(place);
        }
        document
    };
    let mut contents = Map::new();
    contents.insert("client".into(), routing.client.document());
    contents.insert("rules".into(), rows.iter().map(document).collect::<Vec<Value>>().into());
    let table = Table {
        header: vec!["HOST", "PORT", "REQUESTS", "GO TO", "WRITTEN IN"],
        rows: rows.iter().map(cells).collect(),
    };
    let text = if rows.is_empty() {
        format!("Nothing is routed for {} by a rule of this host.\n", routing.client)
    } else {
        as_text(routing, rows)
    };
    Report {
        view: View { kind: "RouteList", document: contents, text, table, ..View::default() },
        exit: Exit::Yes,
    }
}

/// One block for each host: its rules, numbered as they are tried.
fn as_text(routing: &Routing, rows: &[Row<'_>]) -> String {
    let mut text = format!("The tables of {}.\n", routing.client);
    let mut before = None;
    let mut number = 0;
    for row in rows {
        let key = (row.host.as_str(), row.listener.port);
        if before != Some(key) {
            text.push_str(&format!("\n{}, port {}\n", row.host, row.listener.port));
            (before, number) = (Some(key), 0);
        }
        number += 1;
        text.push_str(&format!("  {number}. {}\n     -> {}\n", row.requests, row.outcome));
        if let Some(place) = row.origin.place() {
            text.push_str(&format!("     {place}\n"));
        }
    }
    text
}
