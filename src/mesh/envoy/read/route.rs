//! Route tables: `RouteConfiguration` with its virtual hosts and routes, in the order in which they are tried.

use std::sync::Arc;

use serde_json::Value;

use super::headers::Changes;
use super::json::{flag, list, text};
use super::{Reader, action, matching};
use crate::model::{
    Action, Condition, Dimension, Domain, Match, Origin, Outcome, Redirect, RouteTable, Rule, Test,
    VirtualHost,
};

/// The table of this name.
pub(super) fn named<'d>(reader: &mut Reader<'d>, name: &'d str) -> Arc<RouteTable> {
    if let Some(table) = reader.tables.get(name) {
        return Arc::clone(table);
    }
    let config = reader.route_configs.get(name).copied();
    let table = match config {
        Some(config) => read(reader, config),
        None => {
            reader.doubt(format!("route table {name} is not in the dump"));
            Arc::new(table_of(name, Vec::new()))
        }
    };
    reader.tables.insert(name, Arc::clone(&table));
    table
}

/// Reads a table.
pub(super) fn read(reader: &mut Reader<'_>, config: &Value) -> Arc<RouteTable> {
    let name = text(config, "name");
    if !flag(config, "ignore_port_in_host_matching") {
        reader.note(format!("route table {name} compares hosts with their ports"));
    }
    for field in ["vhds", "cluster_specifier_plugins", "most_specific_header_mutations_wins"] {
        if !matches!(config[field], Value::Null | Value::Bool(false)) {
            reader.doubt(format!("{field} of route table {name}"));
        }
    }
    let wider = Changes::of(config);
    let hosts =
        list(config, "virtual_hosts").iter().map(|host| Arc::new(virtual_host(reader, config, host, &wider)));
    Arc::new(table_of(name, hosts.collect()))
}

fn table_of(name: &str, hosts: Vec<Arc<VirtualHost>>) -> RouteTable {
    let otherwise = Arc::new(Outcome::plain(Action::NotFound));
    RouteTable { name: name.to_owned(), scheme: None, hosts, otherwise }
}

fn virtual_host(reader: &Reader<'_>, config: &Value, host: &Value, wider: &Changes) -> VirtualHost {
    let name = text(host, "name");
    let origin = reader.naming.origin(&host["metadata"]);
    let wider = Changes::of(host).then(wider);
    let routes = list(host, "routes").iter().map(|route| {
        let mut rule = rule(reader, route, &[route, host, config], &wider);
        if reader.naming.refuses(name) {
            refuse(&mut rule);
        }
        rule
    });
    let secure = require_tls(text(host, "require_tls"));
    let mut rules: Vec<Rule> = secure.into_iter().chain(routes).collect();
    if !host["matcher"].is_null() {
        let matches =
            vec![Match { conditions: Vec::new(), opaque: Some("a matcher tree of Envoy".to_owned()) }];
        let outcome = Arc::new(Outcome::plain(Action::NotFound));
        rules.insert(0, Rule { name: "matcher".to_owned(), origin: origin.clone(), matches, outcome });
    }
    VirtualHost {
        name: name.to_owned(),
        // No request has a host with a slash, which Istio writes for hosts of one namespace.
        domains: list(host, "domains")
            .iter()
            .filter_map(Value::as_str)
            .filter(|domain| !domain.contains('/'))
            .map(Domain::parse)
            .collect(),
        rules,
        otherwise: Arc::new(Outcome::plain(Action::NotFound)),
        origin,
    }
}

fn rule(reader: &Reader<'_>, route: &Value, levels: &[&Value], wider: &Changes) -> Rule {
    let origin = reader.naming.origin(&route["metadata"]);
    let outcome = action::outcome(reader, route, levels, wider, &origin);
    let matches = vec![matching::read(&route["match"])];
    Rule { name: text(route, "name").to_owned(), origin, matches, outcome: Arc::new(outcome) }
}

/// The answer of a virtual host that is there to refuse.
fn refuse(rule: &mut Rule) {
    if let Action::Direct { status, body: None } = rule.outcome.action {
        let why = "the mesh refuses hosts that it does not know".to_owned();
        let outcome = Outcome { action: Action::Unavailable { status, why }, ..(*rule.outcome).clone() };
        rule.outcome = Arc::new(outcome);
    }
}

/// The rule that sends plain requests to HTTPS before any other is tried. Other than a redirect, it keeps the port of
/// a host that is sent with `:80`.
fn require_tls(requirement: &str) -> Option<Rule> {
    let outcome = Outcome::plain(Action::Redirect(Redirect {
        scheme: Some("https".to_owned()),
        status: 301,
        ..Redirect::default()
    }));
    let test = Test::Exact("https".to_owned());
    let plain = Condition { on: Dimension::Scheme, test, negated: true, missing_is_empty: false };
    let mut matching = Match::of(vec![plain]);
    match requirement {
        "" | "NONE" => return None,
        "ALL" => {}
        // Requests from inside are let through.
        _ => matching.opaque = Some("the request comes from outside".to_owned()),
    }
    Some(Rule {
        name: "require-tls".to_owned(),
        origin: Origin::NONE,
        matches: vec![matching],
        outcome: Arc::new(outcome),
    })
}
