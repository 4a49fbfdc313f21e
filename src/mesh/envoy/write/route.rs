//! Route tables. A match of a rule is a route; what no rule takes is a route of its own at the end, unless it is
//! Envoy's own 404.

use serde_json::{Value, json};

use super::{Writer, action, matching};
use crate::model::{Action, Dimension, Domain, Outcome, RouteTable, Rule, VirtualHost};

/// A `RouteConfiguration` for a listener of this port.
pub(super) fn table(writer: &mut Writer<'_>, port: u16, table: &RouteTable) -> Value {
    let mut hosts: Vec<Value> = table
        .hosts
        .iter()
        .filter(|host| !host.domains.is_empty())
        .map(|host| virtual_host(writer, port, host))
        .collect();
    let has_any = table.hosts.iter().any(|host| host.domains.contains(&Domain::Any));
    if table.otherwise.action != Action::NotFound && !has_any {
        let routes = [rest(writer, &table.otherwise)];
        hosts.push(json!({ "name": "otherwise", "domains": ["*"], "routes": routes }));
    }
    json!({
        "name": table.name,
        "ignore_port_in_host_matching": true,
        "validate_clusters": false,
        "virtual_hosts": hosts,
    })
}

fn virtual_host(writer: &mut Writer<'_>, port: u16, host: &VirtualHost) -> Value {
    let mut routes: Vec<Value> = host.rules.iter().flat_map(|rule| of_rule(writer, port, rule)).collect();
    if host.otherwise.action != Action::NotFound {
        routes.push(rest(writer, &host.otherwise));
    }
    let domains: Vec<String> = host.domains.iter().map(ToString::to_string).collect();
    // Envoy wants names; they need not be different.
    let name = if host.name.is_empty() { "host" } else { &host.name };
    json!({ "name": name, "domains": domains, "routes": routes })
}

fn rest(writer: &mut Writer<'_>, outcome: &Outcome) -> Value {
    action::write(writer, json!({ "prefix": "/" }), outcome)
}

/// The routes of a rule. A match that cannot be decided is left out, as the evaluator passes it.
fn of_rule(writer: &mut Writer<'_>, port: u16, rule: &Rule) -> Vec<Value> {
    let port = port.to_string();
    let known = |dimension: &Dimension| match dimension {
        Dimension::Port => Some(Some(port.as_str().into())),
        Dimension::Gateway | Dimension::SourceNamespace | Dimension::SourceLabel(_) => Some(None),
        _ => None,
    };
    let mut routes = Vec::new();
    for candidate in rule.matches.iter().filter_map(|candidate| candidate.given(known)) {
        match matching::write(&candidate) {
            Ok(message) => {
                let mut route = action::write(writer, message, &rule.outcome);
                if !rule.name.is_empty() {
                    route["name"] = rule.name.as_str().into();
                }
                routes.push(route);
            }
            Err(what) => writer.note(format!("rule {}: {what}", rule.name)),
        }
    }
    routes
}
