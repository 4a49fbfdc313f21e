//! A data plane by what its Envoy says: `/server_info`, `/stats` and `/certs`. Nothing is known there of inbounds, zones and of
//! what the control plane sent.

use jiff::Timestamp;
use serde_json::Value;

use super::{Dataplane, Sent, Status};
use crate::cluster::PodRef;

/// The paths to ask, in the order of [`read`].
pub const PATHS: [&str; 3] = [
    "/server_info",
    "/stats?format=json&filter=(connected_state%7Cupdate_success%7Cupdate_rejected)$",
    "/certs",
];

/// Reads the answers of the Envoy of a pod.
///
/// # Errors
///
/// When the first two are none; with a sentence.
pub fn read(pod: &PodRef, answers: &[Vec<u8>; 3], now: Timestamp) -> Result<Dataplane, String> {
    let [information, statistics, certificates] =
        answers.each_ref().map(|text| serde_json::from_slice::<Value>(text).unwrap_or_default());
    let node = &information["node"];
    let (Some(id), Some(statistics)) = (node["id"].as_str(), statistics["stats"].as_array()) else {
        return Err("it does not answer as an Envoy of Kuma".to_owned());
    };
    // `MESH.NAME`, where names have dots and meshes have none.
    let (mesh, name) = id.split_once('.').unwrap_or(("", id));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut found = Dataplane {
        mesh: mesh.to_owned(),
        name: name.to_owned(),
        namespace: pod.namespace.clone(),
        version: text(&node["metadata"]["version"]["kumaDp"]["version"]),
        // `SHA/VERSION/Clean/RELEASE/BoringSSL`
        envoy_version: text(&information["version"]).split('/').nth(1).unwrap_or_default().to_owned(),
        ..Dataplane::default()
    };
    found.certificate.expires = first_end(&certificates);
    let mut connected = false;
    for statistic in statistics {
        let (Some(name), value) = (statistic["name"].as_str(), statistic["value"].as_u64().unwrap_or(0))
        else {
            continue;
        };
        connected |= name == "control_plane.connected_state" && value == 1;
        let Some(kind) = kind_of(name) else { continue };
        let sent: &mut Sent = found.xds.entry(kind).or_default();
        if name.ends_with(".update_rejected") {
            sent.rejected += value;
        } else {
            sent.acked += value;
        }
    }
    let live = information["state"] == "LIVE";
    if !connected {
        found.problems.push("it is not connected to a control plane".to_owned());
    }
    if !live {
        found.problems.push(format!("its state is {}", text(&information["state"])));
    }
    found.status = if connected && live { Status::Online } else { Status::Offline };
    found.judge(now);
    Ok(found)
}

/// Whose updates a statistic counts.
fn kind_of(name: &str) -> Option<&'static str> {
    if !name.ends_with(".update_success") && !name.ends_with(".update_rejected") {
        return None;
    }
    [("cluster_manager.cds.", "CDS"), ("listener_manager.lds.", "LDS"), ("cluster.", "EDS")]
        .into_iter()
        .find(|(start, _)| name.starts_with(start))
        .map(|(_, kind)| kind)
        .or_else(|| name.contains(".rds.").then_some("RDS"))
}

/// When the first of the certificates ends that it shows to others.
fn first_end(certificates: &Value) -> Option<Timestamp> {
    let all = certificates["certificates"].as_array().into_iter().flatten();
    let chains = all.flat_map(|one| one["cert_chain"].as_array().into_iter().flatten());
    chains.filter_map(|one| one["expiration_time"].as_str()?.parse().ok()).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_envoy_tells_its_name_versions_and_updates() {
        let pod = PodRef { namespace: "shop".to_owned(), name: "web-1".to_owned() };
        let information = json!({"version": "abc/1.36.2/Clean/RELEASE/BoringSSL", "state": "LIVE", "node": {
            "id": "default.web-1.shop", "metadata": {"version": {"kumaDp": {"version": "2.13.0"}}}}});
        let statistic = |name: &str, value: u64| json!({"name": name, "value": value});
        let statistics = json!({"stats": [statistic("control_plane.connected_state", 1), statistic("cluster_manager.cds.update_success", 4),
            statistic("listener_manager.lds.update_rejected", 2), statistic("cluster.cart.update_success", 3),
            statistic("http.x.rds.y.update_success", 1), statistic("runtime.load_success", 1)]});
        let certificates = json!({"certificates": [{"ca_cert": [{"expiration_time": "2026-01-01T00:00:00Z"}],
            "cert_chain": [{"expiration_time": "2026-12-01T00:00:00Z"}]}]});
        let now: Timestamp = "2026-11-22T06:00:00Z".parse().unwrap();
        let bytes = |value: &Value| value.to_string().into_bytes();
        let read = |information: &Value, statistics: &Value| {
            read(&pod, &[bytes(information), bytes(statistics), bytes(&certificates)], now)
        };
        let found = read(&information, &statistics).unwrap();
        assert_eq!((found.mesh.as_str(), found.name.as_str()), ("default", "web-1.shop"));
        assert_eq!((found.version.as_str(), found.envoy_version.as_str()), ("2.13.0", "1.36.2"));
        assert_eq!(
            (found.status, found.problems.as_slice()),
            (Status::Online, &["it rejected 2 updates of LDS".to_owned()][..])
        );
        assert_eq!(found.xds["EDS"].acked, 3);
        assert!(found.certificate.expires.is_some_and(|end| end > now));
        let lost = read(&information, &json!({"stats": []})).unwrap();
        assert_eq!(
            (lost.status, lost.problems[0].as_str()),
            (Status::Offline, "it is not connected to a control plane")
        );
        assert!(read(&json!({}), &statistics).is_err() && read(&information, &json!([])).is_err());
    }
}
