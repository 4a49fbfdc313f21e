//! Clusters: the destinations that a proxy knows.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Entry, Filter, Rejected, state_of, wanted};
use crate::base::Result;
use crate::mesh::envoy::Sections;
use crate::mesh::istio::{ClusterName, object_name};

/// The columns.
pub(super) const HEADER: &[&str] = &[
    "SERVICE FQDN",
    "PORT",
    "SUBSET",
    "DIRECTION",
    "TYPE",
    "DESTINATION RULE",
    "LB",
    "CONNECT TIMEOUT",
    "STATE",
];

const LISTS: [&str; 3] = ["static_clusters", "dynamic_active_clusters", "dynamic_warming_clusters"];

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow, default)]
    version_info: Cow<'d, str>,
    #[serde(borrow, default)]
    last_updated: Cow<'d, str>,
    #[serde(borrow, default)]
    cluster: Option<&'d RawValue>,
    #[serde(borrow, default)]
    error_state: Option<Rejected<'d>>,
}

#[derive(Deserialize, Default)]
struct Cluster<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    #[serde(borrow, default, rename = "type")]
    kind: Cow<'d, str>,
    #[serde(borrow, default)]
    cluster_type: CustomType<'d>,
    #[serde(borrow, default)]
    lb_policy: Cow<'d, str>,
    #[serde(borrow, default)]
    connect_timeout: Cow<'d, str>,
    #[serde(borrow, default)]
    metadata: Metadata<'d>,
}

#[derive(Deserialize, Default)]
struct CustomType<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
}

/// The object that Istio made something from.
#[derive(Deserialize, Default)]
pub(super) struct Metadata<'d> {
    #[serde(borrow, default)]
    filter_metadata: FilterMetadata<'d>,
}

#[derive(Deserialize, Default)]
struct FilterMetadata<'d> {
    #[serde(borrow, default)]
    istio: Origin<'d>,
}

#[derive(Deserialize, Default)]
struct Origin<'d> {
    #[serde(borrow, default)]
    config: Cow<'d, str>,
}

impl Metadata<'_> {
    /// `reviews.shop`, or nothing.
    pub(super) fn object(&self) -> String {
        object_name(&self.filter_metadata.istio.config).unwrap_or_default()
    }
}

pub(super) fn entries<'d>(sections: &Sections<'d>, filter: &Filter) -> Result<Vec<Entry<'d>>> {
    let mut found = Vec::new();
    sections.each("ClustersConfigDump", &LISTS, |list, item: Item<'d>| {
        let raw = item.cluster.or(item.error_state.as_ref().and_then(|error| error.failed_configuration));
        let Some(raw) = raw else { return };
        let cluster: Cluster<'d> = serde_json::from_str(raw.get()).unwrap_or_default();
        let state = state_of(list);
        let Some(key_and_row) = row(&cluster, state, item.error_state.as_ref(), filter) else { return };
        let (key, row) = key_and_row;
        let entry = Entry {
            name: cluster.name.into_owned(),
            state,
            version: item.version_info,
            updated: item.last_updated,
            error: item.error_state.map(|error| error.text()),
            rows: vec![row],
            resource: Some(raw),
        };
        found.push((key, entry));
    })?;
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found.into_iter().map(|(_, entry)| entry).collect())
}

/// Host, port and subset, by which clusters are sorted.
type Key = (String, u16, String);

fn row(
    cluster: &Cluster<'_>,
    state: &str,
    error: Option<&Rejected<'_>>,
    filter: &Filter,
) -> Option<(Key, Vec<String>)> {
    let name = ClusterName::parse(&cluster.name);
    let (host, port, subset, direction) = match &name {
        Some(name) => (name.host, name.port, name.subset, name.direction),
        None => (&*cluster.name, "-", "-", "-"),
    };
    let subset = if subset.is_empty() { "-" } else { subset };
    let number = port.parse().unwrap_or_default();
    let fits = filter.fqdn.as_ref().is_none_or(|fqdn| host.contains(fqdn.as_str()))
        && filter.port.is_none_or(|port| port == number)
        && wanted(filter.subset.as_ref(), subset)
        && wanted(filter.direction.as_ref(), direction);
    if !fits {
        return None;
    }
    let kind = match (&*cluster.kind, &*cluster.cluster_type.name) {
        ("", "") => "STATIC",
        ("", custom) => custom,
        (kind, _) => kind,
    };
    let lb = if cluster.lb_policy.is_empty() { "ROUND_ROBIN" } else { &cluster.lb_policy };
    let state = error.map_or_else(|| state.to_owned(), |error| format!("rejected: {}", error.text()));
    let object = cluster.metadata.object();
    let cells = [host, port, subset, direction, kind, &object, lb, &cluster.connect_timeout, &state];
    Some(((host.to_owned(), number, subset.to_owned()), cells.map(str::to_owned).to_vec()))
}
