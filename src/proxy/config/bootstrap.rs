//! How a proxy was started: who it is, its versions, where it gets its configuration from.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::Entry;
use crate::base::{Error, Result};
use crate::mesh::envoy::Sections;

/// The columns.
pub(super) const HEADER: &[&str] = &["WHAT", "VALUE"];

#[derive(Deserialize)]
struct Dump<'d> {
    #[serde(borrow)]
    bootstrap: &'d RawValue,
    #[serde(borrow, default)]
    last_updated: std::borrow::Cow<'d, str>,
}

pub(super) fn entries<'d>(sections: &Sections<'d>) -> Result<Vec<Entry<'d>>> {
    let fail = |error| Error::usage("reading the bootstrap of a proxy", error);
    sections
        .named("BootstrapConfigDump")
        .map(|section| {
            let dump: Dump<'d> = serde_json::from_str(section.get()).map_err(fail)?;
            let bootstrap: Value = serde_json::from_str(dump.bootstrap.get()).map_err(fail)?;
            Ok(Entry {
                name: bootstrap["node"]["id"].as_str().unwrap_or_default().to_owned(),
                state: "static",
                rows: rows(&bootstrap)
                    .into_iter()
                    .map(|(what, value)| vec![what.to_owned(), value])
                    .collect(),
                updated: dump.last_updated,
                resource: Some(dump.bootstrap),
                ..Entry::default()
            })
        })
        .collect()
}

fn rows(bootstrap: &Value) -> Vec<(&'static str, String)> {
    let node = &bootstrap["node"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let count = |what: &str| bootstrap["static_resources"][what].as_array().map_or(0, Vec::len).to_string();
    let admin = &bootstrap["admin"]["address"]["socket_address"];
    let admin = match (admin["address"].as_str(), &admin["port_value"]) {
        (Some(address), Value::Number(port)) => format!("{address}:{port}"),
        _ => text(&bootstrap["admin"]["address"]["pipe"]["path"]),
    };
    let ads = &bootstrap["dynamic_resources"]["ads_config"];
    let servers = ads["grpc_services"].as_array().into_iter().flatten();
    let servers: Vec<&str> =
        servers.filter_map(|server| server["envoy_grpc"]["cluster_name"].as_str()).collect();
    let all = [
        ("Node", text(&node["id"])),
        ("Cluster", text(&node["cluster"])),
        ("Istio Version", text(&node["metadata"]["ISTIO_VERSION"])),
        ("Envoy Version", envoy_version(node)),
        ("Admin", admin),
        ("Configuration from", servers.join(", ")),
        ("API", text(&ads["api_type"])),
        ("Static listeners", count("listeners")),
        ("Static clusters", count("clusters")),
        ("Static secrets", count("secrets")),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// `1.40.0/Clean/RELEASE/BoringSSL`.
pub(super) fn envoy_version(node: &Value) -> String {
    let build = &node["user_agent_build_version"];
    let version = &build["version"];
    let Some(major) = version["major_number"].as_u64() else { return String::new() };
    let number = |field: &str| version[field].as_u64().unwrap_or(0);
    let word = |field: &str| build["metadata"][field].as_str().map(str::to_owned);
    let numbers = format!("{major}.{}.{}", number("minor_number"), number("patch"));
    let words = ["revision.status", "build.type", "ssl.version"].into_iter().filter_map(word);
    [numbers].into_iter().chain(words).collect::<Vec<_>>().join("/")
}
