//! The files that Envoy follows: listeners, clusters, and a route table for each listener. A file is replaced whole, by
//! renaming, which is what Envoy watches for.

use std::io::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::configuration::{Configuration, Place, routes_file};
use crate::base::{Error, Result};

const TYPES: &str = "type.googleapis.com/envoy.config";

/// The configuration that Envoy starts with.
pub(super) fn bootstrap(folder: &Path) -> Value {
    let source = |name: &str| json!({ "path_config_source": { "path": folder.join(name) }, "resource_api_version": "V3" });
    json!({
        "node": { "id": "sandbox", "cluster": "meshctl" },
        "admin": { "address": { "pipe": { "path": admin(folder) } } },
        "dynamic_resources": { "lds_config": source("listeners.json"), "cds_config": source("clusters.json") },
    })
}

/// The socket of Envoy's admin interface.
pub(super) fn admin(folder: &Path) -> std::path::PathBuf {
    folder.join("admin.sock")
}

/// Writes the clusters of a version. Those of the version before stay while their routes may still be in use.
pub(super) fn write_clusters(
    place: &Place,
    configuration: &Configuration,
    before: &[Value],
    version: u64,
) -> Result<()> {
    let is_new = |old: &&Value| configuration.clusters.iter().all(|cluster| cluster["name"] != old["name"]);
    let clusters = configuration.clusters.iter().chain(before.iter().filter(is_new));
    replace(&place.folder.join("clusters.json"), &response("cluster.v3.Cluster", clusters, version))
}

/// Writes the routes of a version, then its listeners.
pub(super) fn write_tables(place: &Place, configuration: &Configuration, version: u64) -> Result<()> {
    for (name, table) in &configuration.routes {
        let table = response("route.v3.RouteConfiguration", [table], version);
        replace(&routes_file(place, name), &table)?;
    }
    let listeners = response("listener.v3.Listener", &configuration.listeners, version);
    replace(&place.folder.join("listeners.json"), &listeners)
}

fn response<'v>(kind: &str, resources: impl IntoIterator<Item = &'v Value>, version: u64) -> Value {
    let typed = |resource: &Value| {
        let mut resource = resource.clone();
        resource["@type"] = format!("{TYPES}.{kind}").into();
        resource
    };
    let resources: Vec<Value> = resources.into_iter().map(typed).collect();
    json!({ "version_info": version.to_string(), "resources": resources })
}

/// Replaces a file.
pub(super) fn replace(path: &Path, content: &Value) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(content.to_string().as_bytes())?;
        file.persist(path).map_err(|error| error.error)
    };
    write().map(drop).map_err(|error| Error::unreachable(format!("writing {}", path.display()), error))
}
