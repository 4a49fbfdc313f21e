//! Endpoints: the addresses behind clusters. `/clusters` has their health as the proxy sees it, a config_dump with
//! endpoints what the control plane says of it.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Entry, Filter, state_of, wanted};
use crate::base::{Error, Result};
use crate::mesh::envoy::Sections;

/// The columns.
pub(super) const HEADER: &[&str] = &["ENDPOINT", "STATUS", "OUTLIER CHECK", "LOCALITY", "WEIGHT", "CLUSTER"];

#[derive(Deserialize)]
struct Statuses<'d> {
    #[serde(borrow, default)]
    cluster_statuses: Vec<Status<'d>>,
}

#[derive(Deserialize)]
struct Status<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    #[serde(borrow, default)]
    host_statuses: Vec<&'d RawValue>,
}

#[derive(Deserialize)]
struct Host<'d> {
    #[serde(borrow, default)]
    address: Address<'d>,
    #[serde(borrow, default)]
    health_status: Health<'d>,
    #[serde(default)]
    weight: u64,
    #[serde(borrow, default)]
    locality: Locality<'d>,
}

#[derive(Deserialize, Default)]
struct Health<'d> {
    #[serde(borrow, default)]
    eds_health_status: Cow<'d, str>,
    #[serde(default)]
    failed_outlier_check: bool,
    #[serde(default)]
    failed_active_health_check: bool,
}

#[derive(Deserialize, Default)]
struct Address<'d> {
    #[serde(borrow, default)]
    socket_address: Option<Socket<'d>>,
    #[serde(borrow, default)]
    pipe: Option<Pipe<'d>>,
    #[serde(borrow, default)]
    envoy_internal_address: Option<Internal<'d>>,
}

#[derive(Deserialize)]
struct Socket<'d> {
    #[serde(borrow, default)]
    address: Cow<'d, str>,
    #[serde(default)]
    port_value: u32,
}

#[derive(Deserialize)]
struct Pipe<'d> {
    #[serde(borrow, default)]
    path: Cow<'d, str>,
}

#[derive(Deserialize)]
struct Internal<'d> {
    #[serde(borrow, default)]
    server_listener_name: Cow<'d, str>,
    #[serde(borrow, default)]
    endpoint_id: Cow<'d, str>,
}

#[derive(Deserialize, Default)]
struct Locality<'d> {
    #[serde(borrow, default)]
    region: Cow<'d, str>,
    #[serde(borrow, default)]
    zone: Cow<'d, str>,
    #[serde(borrow, default)]
    sub_zone: Cow<'d, str>,
}

impl Locality<'_> {
    fn text(&self) -> String {
        let parts = [&self.region, &self.zone, &self.sub_zone];
        let parts: Vec<&str> = parts.iter().map(|part| &***part).filter(|part| !part.is_empty()).collect();
        parts.join("/")
    }
}

/// The endpoints of `/clusters?format=json`.
pub(super) fn of_clusters<'d>(text: &'d [u8], filter: &Filter) -> Result<Vec<Entry<'d>>> {
    let statuses: Statuses<'d> = serde_json::from_slice(text).map_err(|error| {
        Error::usage("reading the clusters of a proxy", error)
            .advise("Give what Envoy's admin port answers to /clusters?format=json.")
    })?;
    let mut found = Vec::new();
    for status in statuses.cluster_statuses {
        for raw in status.host_statuses {
            let host: Host<'d> = serde_json::from_str(raw.get()).map_err(|error| {
                Error::usage(format!("reading the endpoints of cluster {}", status.name), error)
            })?;
            let health = &host.health_status;
            let outlier = if health.failed_outlier_check { "FAILED" } else { "OK" };
            let told = or_unknown(&health.eds_health_status);
            let told = if health.failed_active_health_check { "UNHEALTHY" } else { told };
            let line = Line {
                address: &host.address,
                status: told,
                outlier,
                locality: host.locality.text(),
                weight: host.weight,
                cluster: &status.name,
            };
            found.extend(line.entry("active", raw, filter));
        }
    }
    Ok(sorted(found))
}

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow)]
    endpoint_config: Assignment<'d>,
}

#[derive(Deserialize)]
struct Assignment<'d> {
    #[serde(borrow, default)]
    cluster_name: Cow<'d, str>,
    #[serde(borrow, default)]
    endpoints: Vec<Group<'d>>,
}

#[derive(Deserialize)]
struct Group<'d> {
    #[serde(borrow, default)]
    locality: Locality<'d>,
    #[serde(borrow, default)]
    lb_endpoints: Vec<&'d RawValue>,
}

#[derive(Deserialize)]
struct LbEndpoint<'d> {
    #[serde(borrow, default)]
    endpoint: Endpoint<'d>,
    #[serde(borrow, default)]
    health_status: Cow<'d, str>,
    #[serde(default)]
    load_balancing_weight: u64,
}

#[derive(Deserialize, Default)]
struct Endpoint<'d> {
    #[serde(borrow, default)]
    address: Address<'d>,
}

/// The endpoints of a config_dump that has them.
pub(super) fn entries<'d>(sections: &Sections<'d>, filter: &Filter) -> Result<Vec<Entry<'d>>> {
    let mut found = Vec::new();
    let mut broken = None;
    let lists = ["static_endpoint_configs", "dynamic_endpoint_configs"];
    sections.each("EndpointsConfigDump", &lists, |list, item: Item<'d>| {
        let assignment = item.endpoint_config;
        for group in &assignment.endpoints {
            for raw in &group.lb_endpoints {
                let endpoint: LbEndpoint<'d> = match serde_json::from_str(raw.get()) {
                    Ok(endpoint) => endpoint,
                    Err(error) => return broken = Some((assignment.cluster_name.to_string(), error)),
                };
                let line = Line {
                    address: &endpoint.endpoint.address,
                    status: or_unknown(&endpoint.health_status),
                    outlier: "-",
                    locality: group.locality.text(),
                    weight: endpoint.load_balancing_weight,
                    cluster: &assignment.cluster_name,
                };
                found.extend(line.entry(state_of(list), raw, filter));
            }
        }
    })?;
    match broken {
        Some((cluster, error)) => {
            Err(Error::usage(format!("reading the endpoints of cluster {cluster}"), error))
        }
        None => Ok(sorted(found)),
    }
}

fn or_unknown(text: &str) -> &str {
    if text.is_empty() { "UNKNOWN" } else { text }
}

struct Line<'l> {
    address: &'l Address<'l>,
    status: &'l str,
    outlier: &'l str,
    locality: String,
    weight: u64,
    cluster: &'l str,
}

/// An entry with what it is sorted by: address, port, cluster.
type Keyed<'d> = ((String, u32, String), Entry<'d>);

impl Line<'_> {
    fn entry<'d>(self, state: &'static str, raw: &'d RawValue, filter: &Filter) -> Option<Keyed<'d>> {
        let (host, port) = match self.address {
            Address { socket_address: Some(socket), .. } => (socket.address.to_string(), socket.port_value),
            Address { pipe: Some(pipe), .. } => (format!("unix://{}", pipe.path), 0),
            Address { envoy_internal_address: Some(internal), .. } => {
                let id = if internal.endpoint_id.is_empty() { "" } else { "/" };
                (format!("envoy://{}{id}{}", internal.server_listener_name, internal.endpoint_id), 0)
            }
            Address { .. } => ("-".to_owned(), 0),
        };
        let fits = wanted(filter.address.as_ref(), &host)
            && filter.port.is_none_or(|wish| u32::from(wish) == port)
            && wanted(filter.cluster.as_ref(), self.cluster)
            && wanted(filter.status.as_ref(), self.status);
        let shown = match (port, host.contains(':') && !host.contains('/')) {
            (0, _) => host.clone(),
            (port, true) => format!("[{host}]:{port}"),
            (port, false) => format!("{host}:{port}"),
        };
        let weight = if self.weight == 0 { "-".to_owned() } else { self.weight.to_string() };
        let cluster = self.cluster.to_owned();
        let row = vec![
            shown.clone(),
            self.status.to_owned(),
            self.outlier.to_owned(),
            self.locality,
            weight,
            cluster.clone(),
        ];
        let entry = Entry { name: shown, state, rows: vec![row], resource: Some(raw), ..Entry::default() };
        fits.then_some(((host, port, cluster), entry))
    }
}

fn sorted(mut found: Vec<Keyed<'_>>) -> Vec<Entry<'_>> {
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.into_iter().map(|(_, entry)| entry).collect()
}
