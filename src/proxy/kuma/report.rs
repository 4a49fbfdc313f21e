//! Data planes, as a table and a document.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::{Dataplane, Policy, Sent, Status, Zone};
use crate::base::report::{Case, Table, View};
use crate::base::{Exit, Report};
use crate::proxy::status::age;

/// The report. `silent` are proxies that did not answer, with the reason.
pub fn report(
    dataplanes: &[Dataplane],
    zones: &[Zone],
    silent: &[(String, String)],
    now: Timestamp,
) -> Report {
    let offline: Vec<&Zone> = zones.iter().filter(|zone| zone.status == "Offline").collect();
    let wrong = |one: &Dataplane| one.status != Status::Online || !one.problems.is_empty();
    let exit = match (dataplanes.iter().any(wrong) || !offline.is_empty(), silent.is_empty()) {
        (true, _) => Exit::No,
        (false, false) => Exit::Unreachable,
        (false, true) => Exit::Yes,
    };
    let mut document = Map::new();
    document.insert("dataplanes".into(), dataplanes.iter().map(dataplane_document).collect());
    if !zones.is_empty() {
        document.insert("zones".into(), zones.iter().map(zone_document).collect());
    }
    let told = silent.iter().map(|(name, why)| json!({ "name": name, "error": why }));
    document.insert("notAnswered".into(), told.collect());
    let case = |one: &Dataplane| Case {
        name: format!("{}/{}", one.mesh, one.name),
        failure: wrong(one).then(|| format!("{}: {}", one.status.word(), one.problems.join("; "))),
    };
    let zone_case = |zone: &&Zone| Case {
        name: format!("zone {}", zone.name),
        failure: Some("it is not connected to the global control plane".to_owned()),
    };
    let silent_case =
        |(name, why): &(String, String)| Case { name: name.clone(), failure: Some(why.clone()) };
    let mut cases: Vec<Case> = dataplanes.iter().map(case).collect();
    cases.extend(offline.iter().map(zone_case));
    cases.extend(silent.iter().map(silent_case));
    let policies =
        dataplanes.iter().filter_map(|one| one.policies.as_ref()).map(|(policies, _)| policy_table(policies));
    let zones = (!zones.is_empty()).then(|| zone_table(zones, now));
    let nothing = dataplanes.is_empty() && silent.is_empty();
    let view = View {
        kind: "Dataplanes",
        document,
        text: if nothing { "There are no data planes.\n".to_owned() } else { String::new() },
        table: dataplane_table(dataplanes, silent, now),
        tables: policies.chain(zones).collect(),
        cases,
        ..View::default()
    };
    Report { view, exit }
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "-".to_owned() } else { text.to_owned() }
}

fn dataplane_table(dataplanes: &[Dataplane], silent: &[(String, String)], now: Timestamp) -> Table {
    let header = vec![
        "MESH",
        "NAME",
        "ZONE",
        "STATUS",
        "CONNECTED",
        "ACKED",
        "REJECTED",
        "CERTIFICATE",
        "VERSION",
        "ENVOY",
        "PROBLEM",
    ];
    let row = |one: &Dataplane| {
        let connected = match (one.connected, one.disconnected) {
            (Some(since), None) => format!("for {}", age(since, now)),
            (_, Some(end)) => format!("{} ago", age(end, now)),
            (None, None) => "-".to_owned(),
        };
        let sum = |of: fn(&Sent) -> u64| match one.xds.is_empty() {
            true => "-".to_owned(),
            false => one.xds.values().map(of).sum::<u64>().to_string(),
        };
        let certificate = match one.certificate.expires {
            Some(end) if end > now => format!("{} left", age(now, end)),
            Some(_) => "ENDED".to_owned(),
            None => "-".to_owned(),
        };
        vec![
            or_dash(&one.mesh),
            one.name.clone(),
            or_dash(&one.zone),
            one.status.word().to_owned(),
            connected,
            sum(|sent| sent.acked),
            sum(|sent| sent.rejected),
            certificate,
            or_dash(&one.version),
            or_dash(&one.envoy_version),
            one.problems.join("; "),
        ]
    };
    let mut rows: Vec<Vec<String>> = dataplanes.iter().map(row).collect();
    for (name, why) in silent {
        let mut row = vec!["-".to_owned(); header.len()];
        row[1].clone_from(name);
        row[10].clone_from(why);
        rows.push(row);
    }
    Table { header, rows }
}

fn policy_table(policies: &[Policy]) -> Table {
    let row = |policy: &Policy| {
        let (names, warnings) = (policy.names.join(", "), policy.warnings.join("; "));
        vec![policy.kind.clone(), or_dash(&names), warnings]
    };
    Table { header: vec!["POLICY", "FROM", "WARNING"], rows: policies.iter().map(row).collect() }
}

fn zone_table(zones: &[Zone], now: Timestamp) -> Table {
    let row = |zone: &Zone| {
        let connected = match (zone.connected, zone.disconnected) {
            (Some(since), None) => format!("for {}", age(since, now)),
            (_, Some(end)) => format!("{} ago", age(end, now)),
            (None, None) => "-".to_owned(),
        };
        vec![zone.name.clone(), zone.status.to_owned(), connected, or_dash(&zone.version)]
    };
    Table { header: vec!["ZONE", "STATUS", "CONNECTED", "VERSION"], rows: zones.iter().map(row).collect() }
}

/// Adds what is known: texts that are not empty.
fn fill(out: &mut Value, fields: &[(&str, &str)]) {
    for (field, text) in fields.iter().filter(|(_, text)| !text.is_empty()) {
        out[*field] = (*text).into();
    }
}

/// A time as text; empty when it is not known.
fn time(time: Option<Timestamp>) -> String {
    time.map(|time| time.to_string()).unwrap_or_default()
}

fn dataplane_document(one: &Dataplane) -> Value {
    let mut out = json!({ "mesh": one.mesh, "name": one.name, "status": one.status.word() });
    let (connected, disconnected) = (time(one.connected), time(one.disconnected));
    fill(
        &mut out,
        &[
            ("zone", &one.zone),
            ("connected", &connected),
            ("disconnected", &disconnected),
            ("controlPlane", &one.control_plane),
        ],
    );
    if let Some(connections) = one.connections {
        out["connections"] = connections.into();
    }
    out["versions"] = json!({});
    fill(&mut out["versions"], &[("dataplane", &one.version), ("envoy", &one.envoy_version)]);
    let certificate = &one.certificate;
    out["certificate"] = json!({});
    let (expires, refreshed) = (time(certificate.expires), time(certificate.refreshed));
    let known = [("expires", &*expires), ("refreshed", &refreshed), ("backend", &certificate.backend)];
    fill(&mut out["certificate"], &known);
    if let Some(refreshes) = certificate.refreshes {
        out["certificate"]["refreshes"] = refreshes.into();
    }
    let sent = |(kind, sent): (&&str, &Sent)| {
        let mut counts = json!({ "acked": sent.acked, "rejected": sent.rejected });
        if let Some(sent) = sent.sent {
            counts["sent"] = sent.into();
        }
        ((*kind).to_owned(), counts)
    };
    out["xds"] = one.xds.iter().map(sent).collect::<Map<_, _>>().into();
    if let Some((policies, rules)) = &one.policies {
        let policy = |one: &Policy| json!({ "type": one.kind, "names": one.names, "warnings": one.warnings });
        out["policies"] = policies.iter().map(policy).collect();
        out["rules"] = rules.clone();
    }
    out["problems"] = one.problems.clone().into();
    out
}

fn zone_document(zone: &Zone) -> Value {
    let mut out = json!({ "name": zone.name, "status": zone.status });
    let (connected, disconnected) = (time(zone.connected), time(zone.disconnected));
    let known = [("connected", &*connected), ("disconnected", &disconnected), ("version", &zone.version)];
    fill(&mut out, &known);
    out
}
