//! Route tables: one line for each route of each virtual host.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::cluster::Metadata;
use super::matching::{match_text, share};
use super::{Entry, Filter, Rejected, state_of, wanted};
use crate::base::Result;
use crate::base::secret::header_value;
use crate::mesh::envoy::Sections;

/// The columns.
pub(super) const HEADER: &[&str] = &[
    "NAME",
    "VHOST NAME",
    "DOMAINS",
    "MATCH",
    "VIRTUAL SERVICE",
    "DESTINATION",
    "TIMEOUT",
    "RETRIES",
    "MORE",
];

#[derive(Deserialize)]
struct Item<'d> {
    #[serde(borrow, default)]
    version_info: Cow<'d, str>,
    #[serde(borrow, default)]
    last_updated: Cow<'d, str>,
    #[serde(borrow, default)]
    route_config: Option<&'d RawValue>,
    #[serde(borrow, default)]
    error_state: Option<Rejected<'d>>,
}

#[derive(Deserialize, Default)]
struct Table<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    /// Read one by one: together they take more room than their text.
    #[serde(borrow, default)]
    virtual_hosts: Vec<&'d RawValue>,
    #[serde(borrow, default)]
    vhds: Option<&'d RawValue>,
}

#[derive(Deserialize)]
struct Host<'d> {
    #[serde(borrow, default)]
    name: Cow<'d, str>,
    #[serde(borrow, default)]
    domains: Vec<Cow<'d, str>>,
    #[serde(borrow, default)]
    routes: Vec<Route<'d>>,
    #[serde(default)]
    require_tls: Option<String>,
}

#[derive(Deserialize)]
struct Route<'d> {
    #[serde(default, rename = "match")]
    matcher: Value,
    #[serde(default)]
    route: Option<Action>,
    #[serde(default)]
    redirect: Option<Value>,
    #[serde(default)]
    direct_response: Option<Value>,
    #[serde(borrow, default)]
    metadata: Metadata<'d>,
    #[serde(default)]
    typed_per_filter_config: Option<PerFilter>,
    #[serde(default)]
    request_headers_to_add: Vec<Value>,
    #[serde(default)]
    request_headers_to_remove: Vec<String>,
    #[serde(default)]
    response_headers_to_add: Vec<Value>,
    #[serde(default)]
    response_headers_to_remove: Vec<String>,
}

#[derive(Deserialize)]
struct PerFilter {
    #[serde(default, rename = "envoy.filters.http.fault")]
    fault: Option<Value>,
}

#[derive(Deserialize)]
struct Action {
    #[serde(default)]
    cluster: String,
    #[serde(default)]
    cluster_header: String,
    #[serde(default)]
    weighted_clusters: Option<Weighted>,
    #[serde(default)]
    inline_cluster_specifier_plugin: Option<Value>,
    #[serde(default)]
    cluster_specifier_plugin: String,
    #[serde(default)]
    timeout: Option<String>,
    #[serde(default)]
    retry_policy: Option<Retry>,
    #[serde(default)]
    host_rewrite_literal: String,
    #[serde(default)]
    prefix_rewrite: String,
    #[serde(default)]
    regex_rewrite: Option<Value>,
    #[serde(default)]
    request_mirror_policies: Vec<Value>,
}

#[derive(Deserialize)]
struct Weighted {
    #[serde(default)]
    clusters: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    name: String,
    #[serde(default)]
    weight: u64,
}

#[derive(Deserialize)]
struct Retry {
    #[serde(default)]
    num_retries: Option<u64>,
    #[serde(default)]
    per_try_timeout: Option<String>,
    #[serde(default)]
    retry_on: String,
}

pub(super) fn entries<'d>(sections: &Sections<'d>, filter: &Filter) -> Result<Vec<Entry<'d>>> {
    let mut found = Vec::new();
    let mut broken = None;
    let lists = ["static_route_configs", "dynamic_route_configs"];
    sections.each("RoutesConfigDump", &lists, |list, item: Item<'d>| {
        let raw =
            item.route_config.or(item.error_state.as_ref().and_then(|error| error.failed_configuration));
        let Some(raw) = raw else { return };
        let table: Table<'d> = match serde_json::from_str(raw.get()) {
            Ok(table) => table,
            Err(error) => return broken = Some(error),
        };
        if !wanted(filter.name.as_ref(), &table.name) {
            return;
        }
        let rows = match rows(&table) {
            Ok(rows) => rows,
            Err(error) => return broken = Some(error),
        };
        found.push(Entry {
            name: table.name.into_owned(),
            state: state_of(list),
            version: item.version_info,
            updated: item.last_updated,
            error: item.error_state.map(|error| error.text()),
            rows,
            resource: Some(raw),
        });
    })?;
    if let Some(error) = broken {
        return Err(crate::base::Error::usage("reading the route tables of a proxy", error));
    }
    // Ports as numbers first, then names, then those without a name: as istioctl does.
    found.sort_by_key(|entry| {
        let port = entry.name.parse::<u32>();
        (entry.name.is_empty(), port.is_err(), port.unwrap_or_default(), entry.name.clone())
    });
    Ok(found)
}

fn rows(table: &Table<'_>) -> serde_json::Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    let mut push = |host: &str, domains: &str, rest: [String; 6]| {
        let mut row = vec![table.name.to_string(), host.to_owned(), domains.to_owned()];
        row.extend(rest);
        rows.push(row);
    };
    for raw in &table.virtual_hosts {
        let host: Host<'_> = serde_json::from_str(raw.get())?;
        let domains = host.domains.join(", ");
        let tls = host.require_tls.as_deref().filter(|tls| *tls != "NONE");
        for route in &host.routes {
            let mut more = more(route);
            more.extend(tls.map(|tls| format!("TLS required: {tls}")));
            let rest = [
                match_text(&route.matcher),
                route.metadata.object(),
                destination(route),
                route.route.as_ref().and_then(|action| action.timeout.clone()).unwrap_or_default(),
                route
                    .route
                    .as_ref()
                    .and_then(|action| action.retry_policy.as_ref())
                    .map(retries)
                    .unwrap_or_default(),
                more.join("; "),
            ];
            push(&host.name, &domains, rest);
        }
        if host.routes.is_empty() {
            let nothing = "404: it has no routes".to_owned();
            push(&host.name, &domains, ["", "", &nothing, "", "", ""].map(str::to_owned));
        }
    }
    if table.vhds.is_some() {
        push("-", "on demand (VHDS)", Default::default());
    }
    Ok(rows)
}

fn destination(route: &Route<'_>) -> String {
    if let Some(action) = &route.route {
        if let Some(weighted) = &action.weighted_clusters {
            let total = weighted.clusters.iter().fold(0_u64, |sum, part| sum.saturating_add(part.weight));
            let parts = weighted.clusters.iter().map(|part| {
                let percent = if total == 0 { 0.0 } else { 100.0 * part.weight as f64 / total as f64 };
                format!("{} {}%", part.name, (percent * 100.0).round() / 100.0)
            });
            return parts.collect::<Vec<_>>().join(", ");
        }
        return match (action.cluster.as_str(), action.cluster_header.as_str()) {
            ("", "") => match &action.inline_cluster_specifier_plugin {
                Some(plugin) => {
                    format!("chosen by {}", plugin["extension"]["name"].as_str().unwrap_or("a plugin"))
                }
                None => format!("chosen by {}", action.cluster_specifier_plugin),
            },
            ("", header) => format!("named by header {header}"),
            (cluster, _) => cluster.to_owned(),
        };
    }
    if let Some(redirect) = &route.redirect {
        let part = |field: &str| {
            redirect[field].as_str().map(|text| format!("{}={text}", field.replace("_redirect", "")))
        };
        let fields = ["scheme_redirect", "host_redirect", "path_redirect", "prefix_rewrite", "response_code"];
        let mut words: Vec<String> = fields.into_iter().filter_map(part).collect();
        if redirect["https_redirect"] == Value::Bool(true) {
            words.insert(0, "scheme=https".to_owned());
        }
        if let Some(port) = redirect["port_redirect"].as_u64() {
            words.push(format!("port={port}"));
        }
        return format!("redirect {}", words.join(" ")).trim_end().to_owned();
    }
    if let Some(direct) = &route.direct_response {
        return format!("answers {}", direct["status"].as_u64().unwrap_or(0));
    }
    "-".to_owned()
}

fn retries(policy: &Retry) -> String {
    let tries = policy.num_retries.unwrap_or(1);
    let each = policy.per_try_timeout.as_ref().map(|time| format!(", {time} each")).unwrap_or_default();
    format!("{tries}{each}, on {}", policy.retry_on)
}

/// Rewrites, mirrors, faults and changes of headers.
fn more(route: &Route<'_>) -> Vec<String> {
    let mut more = Vec::new();
    if let Some(action) = &route.route {
        if !action.host_rewrite_literal.is_empty() {
            more.push(format!("host to {}", action.host_rewrite_literal));
        }
        if !action.prefix_rewrite.is_empty() {
            more.push(format!("prefix to {}", action.prefix_rewrite));
        }
        if let Some(rewrite) = &action.regex_rewrite {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            more.push(format!(
                "path {} to {}",
                text(&rewrite["pattern"]["regex"]),
                text(&rewrite["substitution"])
            ));
        }
        for mirror in &action.request_mirror_policies {
            let part = match &mirror["runtime_fraction"]["default_value"] {
                Value::Null => "100%".to_owned(),
                percent => share(percent),
            };
            more.push(format!(
                "mirror {part} to {}",
                mirror["cluster"].as_str().unwrap_or("a cluster of a header")
            ));
        }
    }
    if let Some(fault) = route.typed_per_filter_config.as_ref().and_then(|filters| filters.fault.as_ref()) {
        let abort = &fault["abort"];
        if abort.is_object() {
            let status = abort["http_status"].as_u64().or(abort["grpc_status"].as_u64()).unwrap_or_default();
            more.push(format!("abort {} with {status}", share(&abort["percentage"])));
        }
        if let Some(time) = fault["delay"]["fixed_delay"].as_str() {
            more.push(format!("delay {} by {time}", share(&fault["delay"]["percentage"])));
        }
    }
    for (what, added, removed) in [
        ("request", &route.request_headers_to_add, &route.request_headers_to_remove),
        ("response", &route.response_headers_to_add, &route.response_headers_to_remove),
    ] {
        for option in added {
            let name = option["header"]["key"].as_str().unwrap_or_default();
            let value = option["header"]["value"].as_str().unwrap_or_default();
            let value = header_value(name, value);
            let sign = if option["append_action"] == "OVERWRITE_IF_EXISTS_OR_ADD" { "=" } else { "+=" };
            more.push(format!("{what} header {name}{sign}{value}"));
        }
        more.extend(removed.iter().map(|name| format!("{what} header -{name}")));
    }
    more
}
