//! Overviews of data planes and zones, as the API of a control plane has them. Numbers may stand there as texts.

use jiff::Timestamp;
use serde_json::Value;

use super::{Certificate, Dataplane, Sent, Status, Zone};
use crate::base::{Error, Result};
use crate::proxy::status::age;

/// The types of resources, and their fields.
const TYPES: [(&str, &str); 4] = [("CDS", "cds"), ("EDS", "eds"), ("LDS", "lds"), ("RDS", "rds")];

/// Reads a list of overviews, or one.
///
/// # Errors
///
/// When it is neither.
pub fn read_all(document: &Value, now: Timestamp) -> Result<Vec<Dataplane>> {
    match document["items"].as_array() {
        Some(items) => items.iter().map(|item| read(item, now)).collect(),
        None => Ok(vec![read(document, now)?]),
    }
}

/// Reads one overview.
///
/// # Errors
///
/// When it is none.
pub fn read(document: &Value, now: Timestamp) -> Result<Dataplane> {
    let (Some(mesh), Some(name), true) =
        (document["mesh"].as_str(), document["name"].as_str(), document["dataplane"].is_object())
    else {
        return Err(Error::usage("reading overviews of data planes", "this is none")
            .advise("Give what a control plane answers to /meshes/MESH/dataplanes/_overview."));
    };
    let networking = &document["dataplane"]["networking"];
    let insight = &document["dataplaneInsight"];
    let subscriptions = insight["subscriptions"].as_array().map_or(&[][..], Vec::as_slice);
    let last = subscriptions.last().unwrap_or(&Value::Null);
    let online = subscriptions.iter().any(is_open);
    let version = &last["version"];
    let mut found = Dataplane {
        mesh: mesh.to_owned(),
        name: name.to_owned(),
        zone: tag(document, "kuma.io/zone"),
        namespace: tag(document, "k8s.kuma.io/namespace"),
        connected: time(&last["connectTime"]),
        disconnected: time(&last["disconnectTime"]).filter(|_| !online),
        control_plane: text(&last["controlPlaneInstanceId"]),
        connections: Some(subscriptions.len()),
        version: text(&version["kumaDp"]["version"]),
        envoy_version: text(&version["envoy"]["version"]),
        certificate: Certificate {
            expires: time(&insight["mTLS"]["certificateExpirationTime"]),
            refreshed: time(&insight["mTLS"]["lastCertificateRegeneration"]),
            refreshes: number(&insight["mTLS"]["certificateRegenerations"]),
            backend: text(&insight["mTLS"]["issuedBackend"]),
        },
        ..Dataplane::default()
    };
    for (kind, field) in TYPES {
        let counts = &last["status"][field];
        if counts.is_object() {
            let count = |name: &str| number(&counts[name]).unwrap_or_default();
            let sent = Sent {
                sent: Some(count("responsesSent")),
                acked: count("responsesAcknowledged"),
                rejected: count("responsesRejected"),
            };
            found.xds.insert(kind, sent);
        }
    }
    if !online {
        found.problems.push(match (found.connected, found.disconnected) {
            (None, _) => "it was never connected to a control plane".to_owned(),
            (_, Some(end)) => format!("it has not been connected for {}", age(end, now)),
            (Some(_), None) => "it is not connected to a control plane".to_owned(),
        });
    }
    let (ready, not_ready) = inbounds(networking);
    found.status = match (online, networking["gateway"].is_object()) {
        (false, _) => Status::Offline,
        (true, true) => Status::Online,
        (true, false) if ready == 0 => Status::Offline,
        (true, false) if not_ready.is_empty() => Status::Online,
        (true, false) => Status::PartiallyDegraded,
    };
    if found.status == Status::Offline && online && not_ready.is_empty() {
        found.problems.push("it has no inbounds".to_owned());
    }
    found.problems.extend(not_ready);
    found.judge(now);
    Ok(found)
}

/// How many inbounds and listeners are ready, and a sentence for each that is not.
fn inbounds(networking: &Value) -> (usize, Vec<String>) {
    let (mut ready, mut not_ready) = (0, Vec::new());
    for (field, word) in [("inbound", "inbound"), ("listeners", "listener")] {
        for inbound in networking[field].as_array().into_iter().flatten() {
            let health = &inbound["health"];
            let is_sick = health.is_object() && health["ready"] != true;
            let is_off = inbound["state"] == "NotReady" || inbound["state"] == 1;
            if is_sick || is_off {
                not_ready
                    .push(format!("{word} {} is not ready", number(&inbound["port"]).unwrap_or_default()));
            } else {
                ready += 1;
            }
        }
    }
    (ready, not_ready)
}

/// A label, or the tag of the same name of an inbound or a gateway.
fn tag(document: &Value, name: &str) -> String {
    let networking = &document["dataplane"]["networking"];
    let tags = networking["inbound"].as_array().into_iter().flatten().chain([&networking["gateway"]]);
    let tags = tags.map(|end| &end["tags"]);
    let mut all = [&document["labels"]].into_iter().chain(tags);
    all.find_map(|labels| labels[name].as_str()).unwrap_or_default().to_owned()
}

/// Whether a connection lasts.
fn is_open(subscription: &Value) -> bool {
    !subscription["connectTime"].is_null() && subscription["disconnectTime"].is_null()
}

/// Reads the zones of a list of overviews.
pub fn zones(document: &Value) -> Vec<Zone> {
    let items = document["items"].as_array().into_iter().flatten();
    items
        .filter_map(|item| {
            let subscriptions =
                item["zoneInsight"]["subscriptions"].as_array().map_or(&[][..], Vec::as_slice);
            let last = subscriptions.last().unwrap_or(&Value::Null);
            let online = subscriptions.iter().any(is_open);
            Some(Zone {
                name: item["name"].as_str()?.to_owned(),
                status: match (&item["zone"]["enabled"], online) {
                    (Value::Bool(false), _) => "Disabled",
                    (_, true) => "Online",
                    (_, false) => "Offline",
                },
                connected: time(&last["connectTime"]),
                disconnected: time(&last["disconnectTime"]).filter(|_| !online),
                version: text(&last["version"]["kumaCp"]["version"]),
            })
        })
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn time(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}

/// A number, also as a text: so protobuf's JSON writes those of 64 bits.
fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn overview(inbound: &Value, gateway: bool, disconnected: Option<&str>) -> Value {
        let mut networking = json!({"address": "10.0.0.1", "inbound": inbound});
        if gateway {
            networking["gateway"] = json!({"tags": {"kuma.io/zone": "west"}});
        }
        let mut open = json!({"id": "2", "controlPlaneInstanceId": "cp-1", "connectTime": "2026-11-22T05:00:00Z",
            "status": {"total": {}, "cds": {"responsesSent": "3", "responsesAcknowledged": 2, "responsesRejected": "1"}, "eds": {}},
            "version": {"kumaDp": {"version": "2.14.3"}, "envoy": {"version": "1.36.2"}}});
        if let Some(end) = disconnected {
            open["disconnectTime"] = end.into();
        }
        let old = json!({"id": "1", "connectTime": "2026-11-20T05:00:00Z", "disconnectTime": "2026-11-21T05:00:00Z"});
        json!({"type": "DataplaneOverview", "mesh": "default", "name": "web-1.shop", "labels": {"k8s.kuma.io/namespace": "shop"},
            "dataplane": {"networking": networking}, "dataplaneInsight": {"subscriptions": [old, open],
                "mTLS": {"certificateExpirationTime": "2026-11-22T06:30:00Z", "certificateRegenerations": 4}}})
    }

    #[test]
    fn states_are_those_of_kuma() {
        let now: Timestamp = "2026-11-22T06:00:00Z".parse().unwrap();
        let ready = json!({"port": 80, "health": {"ready": true}, "tags": {"kuma.io/zone": "east"}});
        let (sick, off, ignored) = (
            json!({"port": 81, "health": {}}),
            json!({"port": 82, "state": "NotReady"}),
            json!({"port": 83, "state": "Ignored"}),
        );
        let ended = Some("2026-11-22T05:59:00Z");
        for (inbound, gateway, end, status, problem) in [
            (json!([ready, ignored]), false, None, Status::Online, "it rejected 1 update of CDS"),
            (json!([ready, sick]), false, None, Status::PartiallyDegraded, "inbound 81 is not ready"),
            (json!([sick, off]), false, None, Status::Offline, "inbound 82 is not ready"),
            (json!([]), false, None, Status::Offline, "it has no inbounds"),
            (json!([]), true, None, Status::Online, "it rejected 1 update of CDS"),
            (json!([ready]), false, ended, Status::Offline, "it has not been connected for 1m0s"),
        ] {
            let found = read(&overview(&inbound, gateway, end), now).unwrap();
            assert_eq!(found.status, status, "{inbound}");
            assert!(found.problems.iter().any(|one| one == problem), "{:?}", found.problems);
        }
        let found = read(&overview(&json!([ready]), false, None), now).unwrap();
        assert_eq!((found.zone.as_str(), found.envoy_version.as_str()), ("east", "1.36.2"));
        assert_eq!(found.xds["CDS"], Sent { sent: Some(3), acked: 2, rejected: 1 });
        assert!(found.is_in("shop") && found.connections == Some(2));
        let late =
            read(&overview(&json!([ready]), false, None), "2026-11-22T07:00:00Z".parse().unwrap()).unwrap();
        assert!(late.problems.contains(&"its certificate ended 30m0s ago".to_owned()), "{:?}", late.problems);
    }

    #[test]
    fn one_that_never_connected_is_offline_and_what_is_none_is_refused() {
        let alone =
            json!({"mesh": "m", "name": "n", "dataplane": {"networking": {"inbound": [{"port": 1}]}}});
        let found = read_all(&json!({"items": [alone]}), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(found[0].problems, ["it was never connected to a control plane"]);
        for wrong in [json!({}), json!({"items": [{}]}), json!({"mesh": "m", "name": "n", "dataplane": 7})] {
            assert!(read_all(&wrong, Timestamp::UNIX_EPOCH).is_err(), "{wrong}");
        }
    }

    #[test]
    fn zones_have_states() {
        let open = json!({"subscriptions": [{"connectTime": "2026-11-22T05:00:00Z", "version": {"kumaCp": {"version": "2.14.3"}}}]});
        let found = zones(
            &json!({"items": [{"name": "east", "zone": {"enabled": true}, "zoneInsight": open},
            {"name": "west", "zone": {}}, {"name": "north", "zone": {"enabled": false}, "zoneInsight": open}, {}]}),
        );
        let states: Vec<(&str, &str)> = found.iter().map(|zone| (zone.name.as_str(), zone.status)).collect();
        assert_eq!(states, [("east", "Online"), ("west", "Offline"), ("north", "Disabled")]);
        assert_eq!(found[0].version, "2.14.3");
    }
}
