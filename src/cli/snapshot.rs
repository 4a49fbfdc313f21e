//! `meshctl snapshot`.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Map, json};

use super::connection::{Connection, Reading};
use crate::analyze;
use crate::base::report::View;
use crate::base::{Context, Exit, Report, Result, text};
use crate::estate::Depth;
use crate::resource::identity::{KINDS, kind_spec};
use crate::source::{self, Wanted};

/// Write what analyze reads of a cluster into a directory
///
/// The files give the same answers as the cluster: `meshctl analyze DIR` reports what `meshctl analyze`
/// reports. Values of Secrets are never kept: only which Secrets there are, and what keys they hold.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl snapshot before/\n  meshctl snapshot shop/ -n shop --without-secrets"
)]
pub(super) struct Arguments {
    /// A new or empty directory, or one that holds a snapshot
    #[arg(value_name = "DIR")]
    directory: PathBuf,

    /// Only this namespace
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,

    /// Do not list Secrets
    #[arg(long)]
    without_secrets: bool,

    #[command(flatten)]
    connection: Connection,

    #[command(flatten)]
    reading: Reading,
}

/// What a snapshot holds.
pub(super) fn kinds(istio_namespace: &str, secrets: bool) -> Vec<Wanted<'_>> {
    let mut wanted = analyze::live_kinds(istio_namespace);
    let secret = kind_spec("", "Secret").filter(|_| secrets);
    wanted.extend(secret.map(|kind| Wanted::all(kind, Depth::Full)));
    wanted
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let directory = &arguments.directory;
    source::check_snapshot_directory(directory)?;
    let cluster = arguments.connection.connect(context)?;
    let wanted = kinds(&arguments.istio_namespace, !arguments.without_secrets);
    let estate = arguments.reading.live(&cluster, &wanted, arguments.namespace.as_deref(), context)?;
    let mut about = Map::new();
    about.insert("context".into(), cluster.context().into());
    about.insert("taken".into(), (context.now)().to_string().into());
    about.insert("version".into(), env!("CARGO_PKG_VERSION").into());
    let written = source::write_snapshot(directory, &estate, KINDS, about.clone())?;

    let mut document = Map::new();
    document.insert("directory".into(), directory.to_string_lossy().into());
    document.extend(about);
    document.insert("objects".into(), written.objects.into());
    document.insert("files".into(), written.files.iter().cloned().collect());
    let unreadable: Vec<_> = estate
        .coverage
        .unreadable
        .iter()
        .map(|((group, kind), reason)| json!({"group": group, "kind": kind, "reason": reason}))
        .collect();
    document.insert("unreadable".into(), unreadable.into());
    let mut closing = format!(
        "wrote {} of context {} in {} to {}\n",
        text::plural(written.objects, "object"),
        text::printable(cluster.context()),
        text::plural(written.files.len(), "file"),
        text::printable(&directory.to_string_lossy()),
    );
    for reason in estate.coverage.unreadable.values() {
        closing.push_str(&format!("not read: {}\n", text::printable(reason)));
    }
    let view = View { kind: "SnapshotReport", document, text: closing, ..View::default() };
    Ok(Report { view, exit: Exit::Yes })
}
