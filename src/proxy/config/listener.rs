//! Listeners: one line for each filter chain.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::matching::match_text;
use super::{Entry, Filter, Rejected, wanted};
use crate::base::Result;
use crate::mesh::envoy::Sections;

/// The columns.
pub(super) const HEADER: &[&str] =
    &["ADDRESSES", "PORT", "MATCH", "DESTINATION", "TYPE", "TLS", "NAME", "STATE"];

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    #[serde(borrow, default)]
    last_updated: Cow<'d, str>,
    #[serde(borrow, default)]
    listener: Option<&'d RawValue>,
    #[serde(borrow, default)]
    active_state: Option<State<'d>>,
    #[serde(borrow, default)]
    warming_state: Option<State<'d>>,
    #[serde(borrow, default)]
    draining_state: Option<State<'d>>,
    #[serde(borrow, default)]
    error_state: Option<Rejected<'d>>,
}

#[derive(Deserialize)]
struct State<'d> {
    #[serde(borrow, default)]
    version_info: Cow<'d, str>,
    #[serde(borrow, default)]
    last_updated: Cow<'d, str>,
    #[serde(borrow, default)]
    listener: Option<&'d RawValue>,
}

pub(super) fn entries<'d>(sections: &Sections<'d>, filter: &Filter) -> Result<Vec<Entry<'d>>> {
    let mut found = Vec::new();
    sections.each(
        "ListenersConfigDump",
        &["static_listeners", "dynamic_listeners"],
        |_, item: Item<'d>| {
            found.extend(of_item(item, filter));
        },
    )?;
    // Envoy lists what it rejected twice: with the listener, and once more without its name.
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|(_, entry)| entry.state != "rejected" || seen.insert(entry.name.clone()));
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found.into_iter().map(|(_, entry)| entry).collect())
}

/// Reads the listeners that are at work and came from a control plane.
pub(super) fn each_active(sections: &Sections<'_>, mut take: impl FnMut(&Value)) -> Result<()> {
    sections.each("ListenersConfigDump", &["dynamic_listeners"], |_, item: Active| {
        take(&item.active_state.listener);
    })
}

#[derive(Deserialize)]
struct Active {
    #[serde(default)]
    active_state: Content,
}

#[derive(Deserialize, Default)]
struct Content {
    #[serde(default)]
    listener: Value,
}

/// Port, address and name, by which listeners are sorted.
type Key = (u64, String, String);

fn of_item<'d>(item: Item<'d>, filter: &Filter) -> Vec<(Key, Entry<'d>)> {
    let states =
        [("active", item.active_state), ("warming", item.warming_state), ("draining", item.draining_state)];
    let own = item.listener.map(|raw| ("static", Cow::default(), item.last_updated, raw));
    let told = states.into_iter().filter_map(|(state, content)| {
        let State { version_info, last_updated, listener } = content?;
        Some((state, version_info, last_updated, listener?))
    });
    let mut error = item.error_state;
    let mut found: Vec<(Key, Entry<'d>)> = own
        .into_iter()
        .chain(told)
        .filter_map(|(state, version, updated, raw)| {
            let note = error.as_ref().map(Rejected::text);
            let (key, name, rows) = read(raw, state, note.as_deref(), filter)?;
            Some((key, Entry { name, state, version, updated, error: note, rows, resource: Some(raw) }))
        })
        .collect();
    // A listener that was never accepted has nothing but what was rejected.
    if found.is_empty()
        && let Some((error, raw)) =
            error.take().and_then(|error| Some((error.text(), error.failed_configuration?)))
        && let Some((key, name, rows)) = read(raw, "rejected", Some(&error), filter)
    {
        let name = if name.is_empty() { item.name.into_owned() } else { name };
        let entry = Entry {
            name,
            state: "rejected",
            error: Some(error),
            rows,
            resource: Some(raw),
            ..Entry::default()
        };
        found.push((key, entry));
    }
    found
}

type Read = (Key, String, Vec<Vec<String>>);

/// The rows of a listener; `None` when the filter wants none of them.
fn read(raw: &RawValue, state: &str, error: Option<&str>, filter: &Filter) -> Option<Read> {
    let listener: Value = serde_json::from_str(raw.get()).ok()?;
    let name = listener["name"].as_str().unwrap_or_default().to_owned();
    let (addresses, port) = addresses(&listener);
    let number = port.parse::<u64>().unwrap_or_default();
    let fits = filter.port.is_none_or(|wish| u64::from(wish) == number)
        && filter.address.as_ref().is_none_or(|wish| addresses.iter().any(|own| own == wish));
    if !fits {
        return None;
    }
    let state = match error {
        Some(error) => format!("rejected: {error}"),
        None => state.to_owned(),
    };
    let chains = listener["filter_chains"].as_array().map_or(&[][..], Vec::as_slice);
    let default = &listener["default_filter_chain"];
    let mut rows: Vec<Vec<String>> = chains
        .iter()
        .chain(default.is_object().then_some(default))
        .filter_map(|chain| {
            let (kind, to) = serves(chain);
            wanted(filter.kind.as_ref(), kind).then(|| {
                let tls = if chain["transport_socket"].is_object() { "yes" } else { "-" };
                [
                    &addresses.join(","),
                    &port,
                    &condition(&chain["filter_chain_match"]),
                    &to,
                    kind,
                    tls,
                    &name,
                    &state,
                ]
                .map(str::to_owned)
                .to_vec()
            })
        })
        .collect();
    if chains.is_empty() && !default.is_object() && filter.kind.is_none() {
        let kind = listener["api_listener"].as_object().map_or("-", |_| "API");
        rows.push(
            [&addresses.join(","), &port, "ALL", "-", kind, "-", &name, &state].map(str::to_owned).to_vec(),
        );
    }
    let first = addresses.first().cloned().unwrap_or_default();
    (!rows.is_empty()).then_some(((number, first, name.clone()), name, rows))
}

fn addresses(listener: &Value) -> (Vec<String>, String) {
    let more = listener["additional_addresses"].as_array().into_iter().flatten().map(|more| &more["address"]);
    let mut port = String::new();
    let addresses = [&listener["address"]]
        .into_iter()
        .chain(more)
        .filter_map(|address| {
            let socket = &address["socket_address"];
            if port.is_empty() {
                port = match &socket["port_value"] {
                    Value::Number(number) => number.to_string(),
                    named => named.as_str().unwrap_or_default().to_owned(),
                };
            }
            let internal = address["envoy_internal_address"]["server_listener_name"].as_str();
            socket["address"]
                .as_str()
                .or_else(|| address["pipe"]["path"].as_str())
                .or(internal)
                .map(str::to_owned)
        })
        .collect();
    (addresses, port)
}

/// When a chain is chosen.
fn condition(chain: &Value) -> String {
    let texts = |field: &str| -> Vec<String> {
        let items = chain[field].as_array().into_iter().flatten();
        items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
    };
    let ranges = |field: &str| -> Vec<String> {
        let items = chain[field].as_array().into_iter().flatten();
        items
            .map(|range| {
                let address = range["address_prefix"].as_str().unwrap_or_default();
                match range["prefix_len"].as_u64() {
                    Some(32 | 128) | None => address.to_owned(),
                    Some(length) => format!("{address}/{length}"),
                }
            })
            .collect()
    };
    let mut parts = Vec::new();
    let mut add = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            parts.push(format!("{name}: {}", values.join(",")));
        }
    };
    add("SNI", texts("server_names"));
    add("Trans", chain["transport_protocol"].as_str().map(str::to_owned).into_iter().collect());
    add("App", texts("application_protocols"));
    let port = chain["destination_port"].as_u64().map(|port| format!(":{port}")).unwrap_or_default();
    let mut to = ranges("prefix_ranges");
    if to.is_empty() && !port.is_empty() {
        to.push("*".to_owned());
    }
    add("Addr", to.into_iter().map(|address| address + &port).collect());
    add("Source", ranges("source_prefix_ranges"));
    add("Source type", chain["source_type"].as_str().map(str::to_owned).into_iter().collect());
    let ports = chain["source_ports"].as_array().into_iter().flatten();
    add("Source ports", ports.map(ToString::to_string).collect());
    if parts.is_empty() { "ALL".to_owned() } else { parts.join("; ") }
}

/// What a chain does with its connections: the kind, and where to.
fn serves(chain: &Value) -> (&'static str, String) {
    let filters = chain["filters"].as_array().map_or(&[][..], Vec::as_slice);
    for filter in filters {
        let config = &filter["typed_config"];
        let url = config["@type"].as_str().unwrap_or_default();
        if url.ends_with(".HttpConnectionManager") {
            return ("HTTP", http(config));
        }
        if url.ends_with(".TcpProxy") {
            return ("TCP", tcp(config));
        }
    }
    match filters.last().and_then(|filter| filter["name"].as_str()) {
        Some(name) => ("OTHER", format!("Filter: {name}")),
        None => ("OTHER", "-".to_owned()),
    }
}

fn http(config: &Value) -> String {
    if let Some(name) = config["rds"]["route_config_name"].as_str() {
        return format!("Route: {name}");
    }
    if config["scoped_routes"].is_object() {
        return format!("Scoped routes: {}", config["scoped_routes"]["name"].as_str().unwrap_or_default());
    }
    let hosts = config["route_config"]["virtual_hosts"].as_array().map_or(&[][..], Vec::as_slice);
    let routes: Vec<&Value> = hosts.iter().filter_map(|host| host["routes"].as_array()).flatten().collect();
    // Everything to one cluster is what Istio's inbound chains do.
    if let [route] = routes.as_slice()
        && route["match"]["prefix"] == "/"
        && let Some(cluster) = route["route"]["cluster"].as_str()
    {
        return cluster_text(cluster);
    }
    let texts: Vec<String> = routes.iter().map(|route| match_text(&route["match"])).collect();
    format!("Inline Route: {}", texts.join(", "))
}

fn tcp(config: &Value) -> String {
    if let Some(cluster) = config["cluster"].as_str() {
        return cluster_text(cluster);
    }
    let parts = config["weighted_clusters"]["clusters"].as_array().map_or(&[][..], Vec::as_slice);
    let weights = parts.iter().filter_map(|part| part["weight"].as_u64());
    let total = weights.fold(0, u64::saturating_add);
    let shares = parts.iter().map(|part| {
        let weight = part["weight"].as_u64().unwrap_or_default();
        format!("{} {weight}/{total}", part["name"].as_str().unwrap_or_default())
    });
    format!("Clusters: {}", shares.collect::<Vec<_>>().join(", "))
}

/// Clusters that stand for something are named alone, as istioctl does.
fn cluster_text(cluster: &str) -> String {
    match cluster {
        "PassthroughCluster" | "InboundPassthroughCluster" | "BlackHoleCluster" => cluster.to_owned(),
        _ => format!("Cluster: {cluster}"),
    }
}
