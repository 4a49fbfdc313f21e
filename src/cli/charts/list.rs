//! `meshctl charts list`.

use clap::Args;
use serde_json::{Map, Value, json};

use super::source::{Servers, report};
use crate::base::{Context, Report, Result};
use crate::charts;

/// List the charts of a repository, a registry or a bundle, or those in the cache
///
/// With a source: the versions of that chart, the newest first. With --repo alone: the charts of the repository, each
/// with its newest version. With neither: what the cache has.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl charts list --repo https://charts.example.com/istio\n  meshctl charts list istiod --repo https://charts.example.com/istio\n  meshctl charts list oci://registry.example.com/charts/gateway\n  meshctl charts list"
)]
pub(super) struct Arguments {
    /// A name with --repo, oci://REGISTRY/CHART, or FILE.mcb
    #[arg(value_name = "SOURCE")]
    source: Option<String>,

    #[command(flatten)]
    servers: Servers,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let options = arguments.servers.options();
    let line = |entries: Value| entries.as_object().cloned().unwrap_or_default();
    if arguments.source.is_none() && arguments.servers.repo.is_none() {
        let cached = charts::cached(context).into_iter().map(|(chart, digest)| {
            line(json!({"name": chart.name, "version": chart.version, "digest": digest}))
        });
        let columns = [("NAME", "name"), ("VERSION", "version"), ("DIGEST", "digest")];
        return Ok(report(cached.collect(), &columns));
    }
    let mut available = charts::list(arguments.source.as_deref(), &options, context)?;
    if arguments.source.is_none() {
        // The newest of each stands first.
        available.dedup_by(|next, first| next.name == first.name);
    }
    let lines: Vec<Map<String, Value>> = available
        .into_iter()
        .map(|one| {
            line(json!({
                "name": one.name,
                "version": one.version,
                "appVersion": one.app_version,
                "deprecated": one.deprecated,
            }))
        })
        .collect();
    let columns = [
        ("NAME", "name"),
        ("VERSION", "version"),
        ("APP VERSION", "appVersion"),
        ("DEPRECATED", "deprecated"),
    ];
    Ok(report(lines, &columns))
}
