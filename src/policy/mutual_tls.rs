//! `MutualTls`: what each port accepts, what clients send, and which pairs fail.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::base::report::{Table, View, place_document};
use crate::base::text::{list, printable_lines};
use crate::base::{Exit, Report, Result};
use crate::mesh::World;
use crate::mesh::istio::Security;
use crate::mesh::istio::security::{Deciding, Pair, ServicePort, Subject};
use crate::model::Origin;

/// A port of a workload with its clients.
struct Port<'e> {
    target: u16,
    services: Vec<ServicePort<'e>>,
    accepts: Deciding<'e>,
    pairs: Vec<Pair<'e>>,
}

/// Answers for one workload, or for all.
///
/// # Errors
///
/// When the workload is not in the input.
pub fn report(world: &World<'_>, namespace: &str, workload: Option<&str>) -> Result<Report> {
    let security = Security::new(world.istio, world.kubernetes, world.catalog);
    let subjects = security.subjects();
    let clients = security.client_classes(&subjects);
    let chosen = match workload {
        Some(written) => vec![world.subject(written, namespace)?],
        None => subjects,
    };
    let mut workloads = Vec::new();
    let mut failing = 0;
    let mut text = String::new();
    let header = vec!["WORKLOAD", "PORT", "ACCEPTS", "CLIENTS", "SEND", "RESULT"];
    let mut table = Table { header, rows: Vec::new() };
    for subject in &chosen {
        let modes = security.peer_modes(subject);
        let ports = ports(&security, subject, &clients);
        failing += ports.iter().flat_map(|port| &port.pairs).filter(|pair| pair.failure.is_some()).count();
        story(&mut text, subject, &modes.base, &ports);
        rows(&mut table, subject, &ports);
        let mut document = json!({
            "namespace": subject.namespace,
            "workload": subject.name,
            "accepts": modes.base.mode.as_str(),
            "ports": ports.iter().map(port_document).collect::<Vec<_>>(),
        });
        put_place(&mut document, &modes.base.origin);
        if let Some(proxy) = subject.in_mesh() {
            document["inMesh"] = proxy.into();
        }
        workloads.push(document);
    }
    text.push_str(&match failing {
        0 => "No pair of client and server fails.\n".to_owned(),
        failing => format!("{} fail.\n", crate::base::text::plural(failing, "pair")),
    });
    let mut document = Map::new();
    document.insert("workloads".into(), workloads.into());
    document.insert("failing".into(), failing.into());
    document.insert("autoMtls".into(), world.istio.config.auto_mtls.into());
    let exit = if failing == 0 { Exit::Yes } else { Exit::No };
    let text = printable_lines(&text);
    Ok(Report { view: View { kind: "MutualTls", document, text, table, ..View::default() }, exit })
}

/// The ports that Services lead to, each once, with all of their clients.
fn ports<'e>(
    security: &Security<'e>,
    subject: &Subject<'e>,
    clients: &[(String, Subject<'e>)],
) -> Vec<Port<'e>> {
    let modes = security.peer_modes(subject);
    let mut found: Vec<Port<'e>> = Vec::new();
    for service in security.ports_of(subject) {
        let accepts = modes.at(service.target).clone();
        let pairs = security.pairs(subject, &service, &accepts, clients);
        match found.iter_mut().find(|port| port.target == service.target) {
            Some(port) => {
                port.services.push(service);
                port.pairs.extend(pairs);
            }
            None => found.push(Port { target: service.target, services: vec![service], accepts, pairs }),
        }
    }
    for (port, accepts) in &modes.ports {
        if found.iter().all(|known| known.target != *port) {
            found.push(Port {
                target: *port,
                services: Vec::new(),
                accepts: accepts.clone(),
                pairs: Vec::new(),
            });
        }
    }
    found.sort_by_key(|port| port.target);
    found
}

fn put_place(document: &mut Value, origin: &Origin) {
    if let Some(place) = origin.place() {
        document["place"] = place_document(place);
    }
}

fn port_document(port: &Port<'_>) -> Value {
    let services: Vec<String> =
        port.services.iter().map(|service| format!("{}:{}", service.host, service.number)).collect();
    let clients: Vec<Value> = port.pairs.iter().map(pair_document).collect();
    let mut document = json!({
        "port": port.target,
        "accepts": port.accepts.mode.as_str(),
        "services": services,
        "clients": clients,
    });
    put_place(&mut document, &port.accepts.origin);
    document
}

fn pair_document(pair: &Pair<'_>) -> Value {
    let mut document = json!({
        "from": pair.clients,
        "sends": pair.tls.sends.mode(),
        "why": pair.tls.why,
        "certainty": if pair.assumed { "may" } else { "exact" },
    });
    put_place(&mut document, &pair.tls.origin);
    if let Some(failure) = pair.failure {
        document["failure"] = failure.into();
    }
    document
}

fn decided(origin: &Origin) -> String {
    origin.place().map_or_else(String::new, |place| format!(" ({place})"))
}

fn story(out: &mut String, subject: &Subject<'_>, base: &Deciding<'_>, ports: &[Port<'_>]) {
    let proxy = match (subject.ambient, subject.sidecar) {
        (true, _) => "in ambient mode",
        (false, Some(true)) => "with a proxy",
        (false, Some(false)) => "without a proxy",
        (false, None) => "with a proxy, as is assumed",
    };
    // Writing to a string does not fail.
    _ = writeln!(
        out,
        "{}/{} {proxy}: {}{}",
        subject.namespace,
        subject.name,
        base.mode.as_str(),
        decided(&base.origin)
    );
    for port in ports {
        _ = writeln!(
            out,
            "  port {}: {}{}",
            port.target,
            port.accepts.mode.as_str(),
            decided(&port.accepts.origin)
        );
        for pair in &port.pairs {
            let clients = list(&pair.clients, 6);
            let mark = if pair.failure.is_some() { "FAILS" } else { "works" };
            let why = pair.failure.map(|why| format!(": {why}")).unwrap_or_default();
            _ = writeln!(
                out,
                "    {mark}  from {clients}: {}, as {}{}{why}",
                pair.tls.sends.as_str(),
                pair.tls.why,
                decided(&pair.tls.origin)
            );
        }
    }
}

fn rows(table: &mut Table, subject: &Subject<'_>, ports: &[Port<'_>]) {
    for port in ports {
        for pair in &port.pairs {
            table.rows.push(vec![
                format!("{}/{}", subject.namespace, subject.name),
                port.target.to_string(),
                port.accepts.mode.as_str().to_owned(),
                list(&pair.clients, 3),
                pair.tls.sends.as_str().to_owned(),
                pair.failure.unwrap_or("works").to_owned(),
            ]);
        }
    }
}
