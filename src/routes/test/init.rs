//! A test file to begin with: what becomes of requests now, one case for each outcome of each host.

use serde_json::{Map, Value, json};

use crate::algebra::Limits;
use crate::base::report::API_VERSION;
use crate::mesh::World;
use crate::model::{Client, Protocol, Request, Rule};
use crate::routes::explain::with_decisions;
use crate::routing::{Constraint, explain, outcomes_within};

/// The fields of an explanation that a starter expects.
const FIELDS: &[&str] = &["outcome", "status", "redirect", "destinations", "timeout"];

/// A file with the present behaviour of some clients, as YAML. Hosts without a rule of their own are left out.
pub fn starter(world: &World<'_>, clients: &[Client]) -> Value {
    let mut cases = Vec::new();
    for client in clients {
        let routing = world.routing(client);
        let mut hosts: Vec<(String, u16)> = Vec::new();
        for listener in &routing.listeners {
            for chain in &listener.chains {
                let crate::model::Serve::Http(table) = &chain.serve else { continue };
                for host in &table.hosts {
                    let default = host.rules.iter().all(Rule::is_default);
                    let plain = !host.name.contains('*') && !host.name.is_empty();
                    let known = world.known_host(&host.name, client);
                    let has_port =
                        known.is_none_or(|known| known.ports.iter().any(|(port, _)| *port == listener.port));
                    if !default && plain && has_port {
                        hosts.push((host.name.clone(), listener.port));
                    }
                }
            }
        }
        hosts.sort();
        hosts.dedup();
        for (host, port) in hosts {
            let within = Constraint {
                address: world.known_host(&host, client).map(|known| known.address),
                host: Some(host),
                port: Some(port),
                protocol: Protocol::Http,
                ..Constraint::default()
            };
            for one in outcomes_within(&routing, &within, Limits::default()).found {
                cases.push(case(world, client, &one.witness));
            }
        }
    }
    json!({ "apiVersion": API_VERSION, "kind": "RouteTest", "cases": cases })
}

fn case(world: &World<'_>, client: &Client, request: &Request) -> Value {
    let usual = if request.is_tls() { 443 } else { 80 };
    let port = if request.port == usual { String::new() } else { format!(":{}", request.port) };
    let query: Vec<String> = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    let url = format!("{}://{}{port}{}{query}", request.scheme, request.host(), request.path);
    let mut asked = Map::new();
    asked.insert("url".into(), url.clone().into());
    if request.method != "GET" {
        asked.insert("method".into(), request.method.clone().into());
    }
    if !request.headers.is_empty() {
        asked.insert("headers".into(), json!(request.headers));
    }
    asked.insert("from".into(), client.document());
    let expected = with_decisions(world, client, request, |decisions| {
        let explanation = explain::explanation(request, decisions);
        let kept = explanation.into_iter().filter(|(field, _)| FIELDS.contains(&field.as_str()));
        kept.map(|(field, value)| (field, without_places(value))).collect::<Map<_, _>>()
    });
    let headers: Vec<String> =
        request.headers.iter().map(|(name, value)| format!(" with {name}: {value}")).collect();
    let name = format!("{} {url}{} from {client}", request.method, headers.concat());
    json!({ "name": name, "request": asked, "expect": expected })
}

fn without_places(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(key, _)| key != "place");
            kept.map(|(key, value)| (key, without_places(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(without_places).collect(),
        other => other,
    }
}
