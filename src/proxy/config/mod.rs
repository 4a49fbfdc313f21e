//! The configuration of one proxy, section by section: entries with the lines of a table, and the resource itself without
//! its secrets. One file per section; each reads only its own part of the dump.

mod authorization;
mod bootstrap;
mod cluster;
mod diff;
mod endpoint;
mod extension;
mod listener;
mod matching;
mod roots;
mod route;
mod secret;

pub use diff::diff;
pub use roots::compare_roots;

use std::borrow::Cow;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::redact::redacted;
use crate::base::report::{Table, View};
use crate::base::{Exit, Report, Result};
use crate::mesh::envoy::Sections;
use crate::mesh::istio::IstioNaming;
use crate::mesh::naming::Naming as _;

/// A part of the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// How and when the proxy was started.
    Bootstrap,
    /// Destinations.
    Clusters,
    /// What is listened on.
    Listeners,
    /// Route tables.
    Routes,
    /// Addresses behind destinations.
    Endpoints,
    /// Certificates.
    Secrets,
    /// Filters that come by themselves (ECDS).
    Extensions,
    /// AuthorizationPolicies, as part of the listeners.
    Policies,
}

impl Section {
    /// All but what is a part of others, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Bootstrap,
        Self::Clusters,
        Self::Listeners,
        Self::Routes,
        Self::Endpoints,
        Self::Secrets,
        Self::Extensions,
    ];

    /// Its field in a document.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Bootstrap => "bootstrap",
            Self::Clusters => "clusters",
            Self::Listeners => "listeners",
            Self::Routes => "routes",
            Self::Endpoints => "endpoints",
            Self::Secrets => "secrets",
            Self::Extensions => "extensions",
            Self::Policies => "policies",
        }
    }

    /// The columns of its table.
    pub const fn header(self) -> &'static [&'static str] {
        match self {
            Self::Bootstrap => bootstrap::HEADER,
            Self::Clusters => cluster::HEADER,
            Self::Listeners => listener::HEADER,
            Self::Routes => route::HEADER,
            Self::Endpoints => endpoint::HEADER,
            Self::Secrets => secret::HEADER,
            Self::Extensions => extension::HEADER,
            Self::Policies => authorization::HEADER,
        }
    }
}

/// Which lines are wanted; what is not said wants all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The host of a cluster.
    pub fqdn: Option<String>,
    /// The port of a cluster, a listener or an endpoint.
    pub port: Option<u16>,
    /// The subset of a cluster.
    pub subset: Option<String>,
    /// The direction of a cluster: inbound or outbound.
    pub direction: Option<String>,
    /// The address of a listener or an endpoint.
    pub address: Option<String>,
    /// The kind of a listener: HTTP or TCP.
    pub kind: Option<String>,
    /// The name of a route table.
    pub name: Option<String>,
    /// The cluster of an endpoint.
    pub cluster: Option<String>,
    /// The health of an endpoint.
    pub status: Option<String>,
}

/// Whether a wish is fulfilled, in any case of letters.
fn wanted(wish: Option<&String>, is: &str) -> bool {
    wish.is_none_or(|wish| wish.eq_ignore_ascii_case(is))
}

/// One resource of a proxy.
#[derive(Debug, Default)]
struct Entry<'d> {
    name: String,
    /// `active`, `warming`, `draining` or `static`.
    state: &'static str,
    version: Cow<'d, str>,
    updated: Cow<'d, str>,
    /// What the proxy said when it rejected a newer one.
    error: Option<String>,
    rows: Vec<Vec<String>>,
    resource: Option<&'d RawValue>,
}

/// The fields that items of all sections have.
#[derive(Debug, Default, Deserialize)]
struct Rejected<'d> {
    #[serde(borrow, default)]
    details: Cow<'d, str>,
    #[serde(borrow, default)]
    last_update_attempt: Cow<'d, str>,
    #[serde(borrow, default)]
    failed_configuration: Option<&'d RawValue>,
}

impl Rejected<'_> {
    fn text(&self) -> String {
        match &*self.last_update_attempt {
            "" => self.details.to_string(),
            at => format!("{} ({at})", self.details),
        }
    }
}

/// What the name of a list says of its items.
fn state_of(list: &str) -> &'static str {
    match list {
        list if list.starts_with("static") => "static",
        list if list.contains("warming") => "warming",
        _ => "active",
    }
}

/// What a proxy said.
#[derive(Debug)]
pub enum Said<'d> {
    /// `/config_dump`.
    Dump(Sections<'d>),
    /// `/clusters?format=json`, which has endpoints and nothing else.
    Clusters(&'d [u8]),
}

impl<'d> Said<'d> {
    /// Tells the two apart.
    ///
    /// # Errors
    ///
    /// When it is neither.
    pub fn read(text: &'d [u8]) -> Result<Self> {
        let start = &text[..text.len().min(256)];
        if start.windows(16).any(|part| part == b"cluster_statuses") {
            return Ok(Self::Clusters(text));
        }
        Sections::of(text).map(Self::Dump)
    }
}

/// How a page is made.
#[derive(Debug, Clone, Copy)]
pub struct Manner<'m> {
    /// The lines that are wanted.
    pub filter: &'m Filter,
    /// Whether the resources themselves are shown besides.
    pub resources: bool,
    /// The time, for certificates.
    pub now: Timestamp,
}

fn entries<'d>(said: &Said<'d>, section: Section, manner: Manner<'_>) -> Result<Vec<Entry<'d>>> {
    let filter = manner.filter;
    let sections = match said {
        Said::Dump(sections) => sections,
        Said::Clusters(text) if section == Section::Endpoints => return endpoint::of_clusters(text, filter),
        Said::Clusters(_) => return Ok(Vec::new()),
    };
    match section {
        Section::Bootstrap => bootstrap::entries(sections),
        Section::Clusters => cluster::entries(sections, filter),
        Section::Listeners => listener::entries(sections, filter),
        Section::Routes => route::entries(sections, filter),
        Section::Endpoints => endpoint::entries(sections, filter),
        Section::Secrets => secret::entries(sections, manner.now),
        Section::Extensions => extension::entries(sections),
        Section::Policies => authorization::entries(sections),
    }
}

/// The report on some sections of what a proxy said.
///
/// # Errors
///
/// When a section cannot be read.
pub fn report(said: &Said<'_>, sections: &[Section], manner: Manner<'_>) -> Result<Report> {
    let mut document = Map::new();
    if let Said::Dump(parts) = said {
        document.insert("proxy".into(), node_document(&parts.node()));
    }
    let mut tables = Vec::new();
    for section in sections {
        let found = entries(said, *section, manner)?;
        let rows: Vec<Vec<String>> = if manner.resources {
            document.insert(
                section.field().into(),
                found.iter().map(|entry| entry_document(*section, entry)).collect(),
            );
            Vec::new()
        } else {
            found.into_iter().flat_map(|entry| entry.rows).collect()
        };
        tables.push((*section, Table { header: section.header().to_vec(), rows }));
    }
    let mut view = View { kind: "ProxyConfig", document, ..View::default() };
    if let [(section, _)] = tables.as_slice() {
        let nothing = format!("The proxy has no {} of this kind.\n", section.field());
        let (_, table) = tables.swap_remove(0);
        if table.rows.is_empty() { view.text = nothing } else { view.table = table }
    } else {
        view.tables =
            tables.into_iter().map(|(_, table)| table).filter(|table| !table.rows.is_empty()).collect();
    }
    Ok(Report { view, exit: Exit::Yes })
}

/// Who the proxy is.
fn node_document(node: &Value) -> Value {
    let known = IstioNaming.node(node);
    let mut out = json!({ "id": node["id"], "name": known.name, "namespace": known.namespace });
    if let Some(version) = known.version {
        out["version"] = version.into();
    }
    out["envoy"] = bootstrap::envoy_version(node).into();
    out
}

fn entry_document(section: Section, entry: &Entry<'_>) -> Value {
    let mut out = json!({ "name": entry.name, "state": entry.state });
    for (field, text) in [("version", &entry.version), ("lastUpdated", &entry.updated)] {
        if !text.is_empty() {
            out[field] = (**text).into();
        }
    }
    if let Some(error) = &entry.error {
        out["error"] = error.as_str().into();
    }
    let names: Vec<String> = section.header().iter().map(|column| camel_case(column)).collect();
    let row = |row: &Vec<String>| -> Value {
        names
            .iter()
            .cloned()
            .zip(row.iter().map(|cell| Value::from(cell.as_str())))
            .collect::<Map<_, _>>()
            .into()
    };
    out["rows"] = entry.rows.iter().map(row).collect();
    if let Some(resource) = entry.resource {
        out["resource"] = redacted(resource.get());
    }
    out
}

/// `VHOST NAME` as `vhostName`.
fn camel_case(column: &str) -> String {
    let mut words = column.split([' ', '/']);
    let first = words.next().unwrap_or_default().to_ascii_lowercase();
    words.fold(first, |name, word| {
        let (head, tail) = word.split_at(1.min(word.len()));
        name + head + &tail.to_ascii_lowercase()
    })
}
