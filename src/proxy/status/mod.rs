//! How far control planes and proxies agree: what istiod's `/debug/syncz` says of each proxy, of several control planes
//! together, with the pods that have a proxy and are in none of their lists.

mod read;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::{Map, Value, json};

pub use read::read;

use crate::base::report::{Case, Table, View};
use crate::base::{Exit, Report, text};
use crate::cluster::PodRef;
use crate::document::NodeRef;
use crate::estate::Estate;
use crate::mesh::proxies::{Proxies, Speaks, proxy_of};
use crate::resource::core::Workload;

/// The types that are always shown, in the order of the table.
const TYPES: [&str; 6] = ["CDS", "LDS", "EDS", "RDS", "ECDS", "SDS"];

/// How far a proxy is with one type.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    state: &'static str,
    since: Option<Timestamp>,
    error: Option<String>,
}

impl State {
    fn is_behind(&self) -> bool {
        !["SYNCED", "IGNORED"].contains(&self.state)
    }
}

/// A proxy as a control plane sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    pod: PodRef,
    cluster: String,
    version: String,
    control_plane: String,
    kind: String,
    xds: BTreeMap<String, State>,
    /// Why no control plane knows it.
    missing: Option<String>,
}

impl Status {
    /// Whether its pod is in a namespace.
    pub fn is_in(&self, namespace: &str) -> bool {
        self.pod.namespace == namespace
    }
}

/// The pods of an estate that run and have a proxy which a control plane of Istio should know.
pub fn pods_of(estate: &Estate) -> Vec<PodRef> {
    let running = |pod: &Workload<'_>| {
        let phase = pod.object.root().at(&["status", "phase"]).and_then(NodeRef::as_str);
        phase.is_none_or(|phase| phase == "Running")
    };
    estate
        .of_kind("", "Pod")
        .map(Workload::read)
        .filter(running)
        .filter(|pod| {
            let names: Vec<&str> =
                pod.containers().filter_map(|container| container.get("name")?.as_str()).collect();
            proxy_of(&names, |key| pod.label(key)).is_some_and(is_of_istio)
        })
        .map(|pod| {
            let reference = &pod.object.reference;
            PodRef { namespace: reference.namespace.clone(), name: reference.name.clone() }
        })
        .collect()
}

/// Whether a control plane of Istio configures such a proxy.
pub fn is_of_istio(proxy: &Proxies) -> bool {
    proxy.mesh == "istio" && proxy.speaks != Speaks::Linkerd
}

/// The lists of several control planes as one. A proxy that several list counts where it was sent something last. Pods that
/// none lists are added as missing.
pub fn merge(lists: Vec<Status>, pods: &[PodRef], silent: &[(String, String)]) -> Vec<Status> {
    let latest = |status: &Status| status.xds.values().filter_map(|state| state.since).max();
    let mut merged: BTreeMap<PodRef, Status> = BTreeMap::new();
    for status in lists {
        match merged.get(&status.pod) {
            Some(known) if latest(known) >= latest(&status) => {}
            _ => drop(merged.insert(status.pod.clone(), status)),
        }
    }
    let why = match silent {
        [] => "no control plane lists it: its proxy is not connected".to_owned(),
        silent => {
            let names: Vec<&str> = silent.iter().map(|(name, _)| name.as_str()).collect();
            format!(
                "none of the control planes that answered lists it; {} did not answer",
                text::list(&names, 4)
            )
        }
    };
    let known: BTreeSet<PodRef> = merged.keys().cloned().collect();
    for pod in pods.iter().filter(|pod| !known.contains(pod)) {
        let status = Status {
            pod: pod.clone(),
            cluster: String::new(),
            version: String::new(),
            control_plane: String::new(),
            kind: String::new(),
            xds: BTreeMap::new(),
            missing: Some(why.clone()),
        };
        merged.insert(pod.clone(), status);
    }
    merged.into_values().collect()
}

/// The report. `silent` are the control planes that did not answer, with the reason.
pub fn report(proxies: &[Status], silent: &[(String, String)], now: Timestamp) -> Report {
    let behind = |status: &Status| status.missing.is_some() || status.xds.values().any(State::is_behind);
    let exit = match (proxies.iter().any(behind), silent.is_empty()) {
        (true, _) => Exit::No,
        (false, false) => Exit::Unreachable,
        (false, true) => Exit::Yes,
    };
    let mut document = Map::new();
    document.insert("proxies".into(), proxies.iter().map(status_document).collect());
    let told = silent.iter().map(|(name, why)| json!({ "name": name, "error": why }));
    document.insert("notAnswered".into(), told.collect());
    let mut header = vec!["NAME", "NAMESPACE", "CLUSTER"];
    header.extend(TYPES);
    header.extend(["CONTROL PLANE", "VERSION", "TYPE", "ERROR"]);
    let rows = proxies.iter().map(|status| row(status, now)).collect();
    let case = |status: &Status| Case {
        name: status.pod.to_string(),
        failure: behind(status).then(|| errors(status)),
    };
    let mut text = String::new();
    if proxies.is_empty() {
        "No proxy is connected.\n".clone_into(&mut text);
    }
    let mut table = Table { header, rows };
    for (name, why) in silent {
        let mut row = vec!["-".to_owned(); table.header.len()];
        row[9].clone_from(name);
        if let Some(last) = row.last_mut() {
            last.clone_from(why);
        }
        table.rows.push(row);
    }
    let view = View {
        kind: "ProxyStatus",
        document,
        text,
        table,
        cases: proxies.iter().map(case).collect(),
        ..View::default()
    };
    Report { view, exit }
}

fn row(status: &Status, now: Timestamp) -> Vec<String> {
    let or_dash = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    let mut row = vec![status.pod.name.clone(), status.pod.namespace.clone(), or_dash(&status.cluster)];
    row.extend(TYPES.iter().map(|name| match (status.xds.get(*name), &status.missing) {
        (_, Some(_)) => "MISSING".to_owned(),
        (None, None) => "IGNORED".to_owned(),
        (Some(state), None) => match state.since {
            Some(since) => format!("{} ({})", state.state, age(since, now)),
            None => state.state.to_owned(),
        },
    }));
    row.extend([&status.control_plane, &status.version, &status.kind].map(|text| or_dash(text)));
    row.push(errors(status));
    row
}

/// What is wrong with a proxy, in one line.
fn errors(status: &Status) -> String {
    let told =
        status.xds.iter().filter(|(_, state)| state.is_behind()).map(|(name, state)| match &state.error {
            Some(error) => format!("{name} {}: {error}", state.state),
            None => format!("{name} {}", state.state),
        });
    status.missing.iter().cloned().chain(told).collect::<Vec<_>>().join("; ")
}

fn status_document(status: &Status) -> Value {
    let state = |state: &State| {
        let mut out = json!({ "state": state.state });
        if let Some(since) = state.since {
            out["since"] = since.to_string().into();
        }
        if let Some(error) = &state.error {
            out["error"] = error.as_str().into();
        }
        out
    };
    let mut xds: Map<String, Value> =
        status.xds.iter().map(|(name, one)| (name.clone(), state(one))).collect();
    if status.missing.is_none() {
        for name in TYPES {
            xds.entry(name).or_insert_with(|| json!({ "state": "IGNORED" }));
        }
    }
    let mut out = json!({ "name": status.pod.name, "namespace": status.pod.namespace });
    for (field, text) in [
        ("cluster", &status.cluster),
        ("version", &status.version),
        ("controlPlane", &status.control_plane),
        ("type", &status.kind),
    ] {
        if !text.is_empty() {
            out[field] = text.as_str().into();
        }
    }
    if let Some(missing) = &status.missing {
        out["missing"] = missing.as_str().into();
    }
    out["xds"] = xds.into();
    out
}

/// How long ago something was: `45s`, `3m30s`, `2h5m`, `3d4h`.
pub fn age(since: Timestamp, now: Timestamp) -> String {
    let seconds = (now.as_second() - since.as_second()).max(0);
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds}s"),
        (0, 0, _) => format!("{minutes}m{}s", seconds % 60),
        (0, ..) => format!("{hours}h{}m", minutes % 60),
        _ => format!("{days}d{}h", hours % 24),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn list(proxy: &str, sent: &str, acked: &str, time: i64) -> Vec<Status> {
        let url = "type.googleapis.com/envoy.config.cluster.v3.Cluster";
        let text = json!([{"proxy": proxy, "cluster_id": "K", "resources": {
            url: {"sent": sent, "acked": acked, "sentTime": at(time).to_string()}}}]);
        read(&format!("istiod-{time}"), text.to_string().as_bytes()).unwrap()
    }

    #[test]
    fn states_follow_what_was_sent_and_acknowledged() {
        for (sent, acked, expected) in [("1", "1", "SYNCED"), ("2", "1", "STALE"), ("", "", "NOT SENT")] {
            let status = &list("a.shop", sent, acked, 1)[0];
            assert_eq!(status.xds["CDS"].state, expected);
            let exit = report(std::slice::from_ref(status), &[], at(90)).exit;
            assert_eq!(exit, if expected == "SYNCED" { Exit::Yes } else { Exit::No });
        }
        let old =
            read("x", br#"[{"proxy": "a.b", "cluster_sent": "1", "cluster_acked": "1", "route_sent": "2"}]"#)
                .unwrap();
        let states = ["CDS", "RDS", "LDS"].map(|name| old[0].xds[name].state);
        assert_eq!(states, ["SYNCED", "STALE", "NOT SENT"]);
        assert!(read("x", b"{").is_err());
    }

    #[test]
    fn several_control_planes_make_one_list() {
        let lists =
            [list("a.shop", "2", "1", 5), list("a.shop", "3", "3", 9), list("b.shop", "1", "1", 1)].concat();
        let pods = ["a", "b", "c"].map(|name| PodRef { namespace: "shop".to_owned(), name: name.to_owned() });
        let merged = merge(lists, &pods, &[]);
        let seen: Vec<(&str, &str, bool)> = merged
            .iter()
            .map(|one| (one.pod.name.as_str(), one.control_plane.as_str(), one.missing.is_some()))
            .collect();
        assert_eq!(seen, [("a", "istiod-9", false), ("b", "istiod-1", false), ("c", "", true)]);
        assert_eq!(report(&merged, &[], at(10)).exit, Exit::No);
        let silent = [("istiod-x".to_owned(), "no answer".to_owned())];
        assert_eq!(report(&merged[..2], &silent, at(10)).exit, Exit::Unreachable);
    }

    #[test]
    fn ages_are_short() {
        let ages = [5, 210, 7500, 270_000].map(|seconds| age(at(0), at(seconds)));
        assert_eq!(ages, ["5s", "3m30s", "2h5m", "3d3h"]);
    }
}
