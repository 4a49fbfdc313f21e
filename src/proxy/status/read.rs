//! The two forms in which istiod tells of its proxies.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::{State, Status};
use crate::base::{Error, Result};
use crate::cluster::PodRef;

#[derive(Deserialize)]
struct Synced {
    proxy: String,
    #[serde(default)]
    cluster_id: String,
    #[serde(default)]
    proxy_type: String,
    #[serde(default)]
    istio_version: String,
    #[serde(default)]
    resources: BTreeMap<String, Sent>,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Sent {
    #[serde(default)]
    sent: String,
    #[serde(default)]
    acked: String,
    #[serde(default)]
    sent_time: String,
    #[serde(default)]
    last_error: String,
}

impl Sent {
    fn state(&self) -> State {
        let error = Some(self.last_error.trim().to_owned()).filter(|error| !error.is_empty());
        let state = match (&error, self.sent.as_str()) {
            (Some(_), _) => "ERROR",
            (None, "") => "NOT SENT",
            (None, sent) if sent == self.acked => "SYNCED",
            _ => "STALE",
        };
        State { state, since: self.sent_time.parse().ok(), error }
    }
}

/// What `istioctl proxy-status -o json` prints, and istiod answers over xDS.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    #[serde(default)]
    resources: Vec<Client>,
    #[serde(default)]
    control_plane: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Client {
    #[serde(default)]
    node: Value,
    #[serde(default)]
    generic_xds_configs: Vec<Config>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Config {
    #[serde(default)]
    type_url: String,
    #[serde(default)]
    last_updated: String,
    #[serde(default)]
    config_status: String,
    #[serde(default)]
    error_state: Value,
}

/// Reads what a control plane says of its proxies: `/debug/syncz`, or the answer over xDS.
///
/// # Errors
///
/// When it is neither.
pub fn read(control_plane: &str, text: &[u8]) -> Result<Vec<Status>> {
    let fail = |error: serde_json::Error| {
        Error::usage(format!("reading the status from {control_plane}"), error).advise(
            "Give what istiod answers to /debug/syncz, or what `istioctl proxy-status -o json` prints.",
        )
    };
    if text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
        let list: Vec<Synced> = serde_json::from_slice(text).map_err(fail)?;
        return Ok(list.into_iter().map(|one| of_syncz(one, control_plane)).collect());
    }
    let answer: Answer = serde_json::from_slice(text).map_err(fail)?;
    let identifier = answer.control_plane["identifier"].as_str().unwrap_or_default();
    let identity: Value = serde_json::from_str(identifier).unwrap_or_default();
    let name = identity["ID"].as_str().unwrap_or(control_plane).to_owned();
    Ok(answer.resources.iter().map(|client| of_client(client, &name)).collect())
}

fn of_syncz(one: Synced, control_plane: &str) -> Status {
    let mut xds: BTreeMap<String, State> =
        one.resources.iter().map(|(url, sent)| (short(url), sent.state())).collect();
    // Older releases have nothing but these.
    if xds.is_empty() {
        for (name, field) in [("CDS", "cluster"), ("LDS", "listener"), ("RDS", "route"), ("EDS", "endpoint")]
        {
            let text = |what: &str| {
                let value = one.more.get(&format!("{field}_{what}")).and_then(Value::as_str);
                value.unwrap_or_default().to_owned()
            };
            let sent = Sent { sent: text("sent"), acked: text("acked"), ..Sent::default() };
            xds.insert(name.to_owned(), sent.state());
        }
    }
    Status {
        pod: pod(&one.proxy),
        cluster: one.cluster_id,
        version: one.istio_version,
        control_plane: control_plane.to_owned(),
        kind: one.proxy_type,
        xds,
        missing: None,
    }
}

fn of_client(client: &Client, control_plane: &str) -> Status {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let metadata = &client.node["metadata"];
    let state = |config: &Config| {
        let state = match config.config_status.as_str() {
            "SYNCED" => "SYNCED",
            "STALE" => "STALE",
            "ERROR" => "ERROR",
            _ => "NOT SENT",
        };
        let error = config.error_state["details"].as_str().map(|error| error.trim().to_owned());
        State { state, since: config.last_updated.parse().ok(), error }
    };
    Status {
        pod: pod(&text(&client.node["id"])),
        cluster: text(&metadata["CLUSTER_ID"]),
        version: text(&metadata["ISTIO_VERSION"]),
        control_plane: control_plane.to_owned(),
        kind: String::new(),
        xds: client
            .generic_xds_configs
            .iter()
            .map(|config| (short(&config.type_url), state(config)))
            .collect(),
        missing: None,
    }
}

fn pod(id: &str) -> PodRef {
    let (name, namespace) = id.rsplit_once('.').unwrap_or((id, ""));
    PodRef { namespace: namespace.to_owned(), name: name.to_owned() }
}

/// The usual short name of a type.
fn short(url: &str) -> String {
    let name = url.rsplit(['.', '/']).next().unwrap_or_default();
    let known = match name {
        "Cluster" => "CDS",
        "Listener" => "LDS",
        "ClusterLoadAssignment" => "EDS",
        "RouteConfiguration" => "RDS",
        "TypedExtensionConfig" => "ECDS",
        "Secret" => "SDS",
        other => other,
    };
    known.to_owned()
}
