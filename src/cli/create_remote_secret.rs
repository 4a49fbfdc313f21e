//! `meshctl create-remote-secret`.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use serde_json::{Map, Value, json};

use super::arguments::Global;
use super::connection::Connection;
use super::install::{confirm, world};
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result, signal::Guard, text};
use crate::cluster::Cluster;
use crate::document;
use crate::install::{self, Options, World};
use crate::mesh::istio::remote::{READER, Remote, secret};
use crate::output::Format;

/// How long the cluster may take to make a token.
const TOKEN: Duration = Duration::from_secs(60);

/// Make the Secret by which Istio's control plane of another cluster gets to know this one
///
/// It holds a kubeconfig with the token of a service account that may read this cluster: whoever has it can do that too. It
/// goes to standard output when that is no terminal (`| kubectl apply --context OTHER -f -`), into a new file of mode 0600
/// with --out, or with --apply-to straight into the other cluster. What is missing in this cluster, the Secret for the token
/// and with --create-service-account the account and its role, is planned, shown and asked for first.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl create-remote-secret --context west --name west --yes | kubectl apply --context east -f -\n  meshctl create-remote-secret --context west --name west --apply-to east\n  meshctl create-remote-secret --context west --name west --duration 2160h --out west.yaml"
)]
pub(super) struct Arguments {
    /// The name by which the others know this cluster; the uid of its namespace kube-system when not given
    #[arg(long, value_name = "CLUSTER", value_parser = name)]
    name: Option<String>,

    /// The address of the API server for the others, when it is not that of the kubeconfig
    #[arg(long, value_name = "URL", value_parser = url)]
    server: Option<String>,

    /// The service account that reads this cluster
    #[arg(long, value_name = "NAME", default_value = READER)]
    service_account: String,

    /// Make the service account and its role when they are not there
    #[arg(long)]
    create_service_account: bool,

    /// A token that ends after this time (2160h), instead of one that never does; nothing renews it
    #[arg(long, value_name = "DURATION", value_parser = lifetime)]
    duration: Option<Duration>,

    /// Write the Secret into this file, which must not exist
    #[arg(long, value_name = "FILE", conflicts_with = "apply_to")]
    out: Option<PathBuf>,

    /// Apply the Secret to the cluster of this context
    #[arg(long, value_name = "CONTEXT")]
    apply_to: Option<String>,

    /// Do not ask before the first write
    #[arg(short, long)]
    yes: bool,

    /// The namespace of Istio's control plane, here and there
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    const DOING: &str = "printing a remote secret";
    let prints = arguments.out.is_none() && arguments.apply_to.is_none();
    if prints && (std::io::stdout().is_terminal() || global.output != Format::Text) {
        let cause =
            "it holds credentials: they go to a pipe or a file, not to a terminal and not into a report";
        return Err(Error::refused(DOING, cause).advise("Use --out FILE or --apply-to CONTEXT, or a pipe."));
    }
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    let here = world(&cluster, context)?;
    let (namespace, account) = (arguments.istio_namespace.as_str(), arguments.service_account.as_str());
    let forever = arguments.duration.is_none();
    let create = arguments.create_service_account;
    if let Some(plan) = install::plan_reader(&here, namespace, account, create, forever)? {
        write(&plan, &here, "preparing the service account", arguments.yes, context)?;
    }
    let (remote, expires) = credentials(arguments, &cluster, &here)?;
    warn(&remote.server, context);
    let body = secret(namespace, &remote);
    let document = summary(&remote, &body, account, expires.as_deref());
    if let Some(path) = &arguments.out {
        keep(path, &yaml(&body)?)?;
        return Ok(told(document, "file", &path.to_string_lossy(), "written to"));
    }
    if let Some(other) = &arguments.apply_to {
        let cluster = Arc::new(arguments.connection.connect_to(Some(other), context)?.for_long_work());
        let there = world(&cluster, context)?;
        let plan = install::plan_remote_secret(&there, body)?;
        let done = write(&plan, &there, &format!("applying the Secret to {other}"), arguments.yes, context)?;
        let mut report = told(document, "context", other, "applied to");
        report.view.document.insert("applied".into(), Value::Object(done.view.document));
        report.exit = done.exit;
        return Ok(report);
    }
    let view = View { kind: "RemoteSecret", raw: Some(yaml(&body)?), ..View::default() };
    Ok(Report { view, exit: Exit::Yes })
}

/// Shows a plan, asks, performs it.
fn write(plan: &install::Plan, world: &World, doing: &str, yes: bool, context: &Context) -> Result<Report> {
    if let Some(exit) = plan.blocked() {
        return Err(Error::new(exit, doing, install::page(plan, None).trim()));
    }
    if !yes && !plan.is_done() {
        confirm(&install::page(plan, None), doing, context)?;
    }
    let _guard = Guard::take();
    let done = install::apply(plan, world, Options { wait: None })?;
    Ok(install::report(plan, &done))
}

fn credentials(arguments: &Arguments, cluster: &Cluster, here: &World) -> Result<(Remote, Option<String>)> {
    let (namespace, account) = (arguments.istio_namespace.as_str(), arguments.service_account.as_str());
    let (token, expires) = match arguments.duration {
        Some(duration) => {
            let made = cluster.service_token(namespace, account, duration.as_secs())?;
            (made.token, Some(made.expires))
        }
        None => (install::token(here, namespace, account, TOKEN)?, None),
    };
    let name = arguments.name.clone().map_or_else(|| install::cluster_name(here), Ok)?;
    let server = arguments.server.clone().unwrap_or_else(|| cluster.server().to_owned());
    let authority = install::authority(here, namespace)?;
    Ok((Remote { cluster: name, server, authority, token }, expires))
}

/// Says when nobody else can reach the address.
fn warn(server: &str, context: &Context) {
    let host =
        server.parse::<http::Uri>().ok().and_then(|uri| uri.host().map(str::to_owned)).unwrap_or_default();
    if ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"].contains(&host.as_str()) {
        context.ui.note(&format!(
            "{server} is an address of this machine: other clusters do not reach it; see --server"
        ));
    }
}

fn summary(remote: &Remote, body: &Value, account: &str, expires: Option<&str>) -> Map<String, Value> {
    let namespace = &body["metadata"]["namespace"];
    let mut out = Map::new();
    out.insert("cluster".into(), remote.cluster.as_str().into());
    out.insert("server".into(), remote.server.as_str().into());
    out.insert("serviceAccount".into(), json!({"namespace": namespace, "name": account}));
    out.insert("secret".into(), json!({"namespace": namespace, "name": body["metadata"]["name"]}));
    if let Some(expires) = expires {
        out.insert("expires".into(), expires.into());
    }
    out
}

fn told(mut document: Map<String, Value>, key: &str, place: &str, verb: &str) -> Report {
    document.insert(key.to_owned(), place.into());
    let text = |key: &str| document[key].as_str().unwrap_or_default().to_owned();
    let line = format!("the Secret for {} at {} is {verb} {place}", text("cluster"), text("server"));
    let ends = document.get("expires").and_then(Value::as_str);
    let ends = ends.map_or_else(String::new, |expires| format!("; its token ends at {expires}"));
    let text = text::printable(&format!("{line}{ends}")) + "\n";
    Report { view: View { kind: "RemoteSecret", document, text, ..View::default() }, exit: Exit::Yes }
}

fn yaml(body: &Value) -> Result<String> {
    document::to_yaml(body).map_err(|error| Error::new(Exit::Defect, "writing the Secret as YAML", error))
}

/// Writes a file that only its owner may read, and that was not there.
fn keep(path: &Path, text: &str) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::refused(format!("writing {}", path.display()), error)
            .advise("Name a file that does not exist, in a folder that you may write to.")
    };
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}

fn name(text: &str) -> Result<String, String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let fits = !text.is_empty() && text.len() <= 200 && text.chars().all(plain);
    fits.then(|| text.to_owned()).ok_or_else(|| "use letters, digits, `-`, `_` and `.`".to_owned())
}

/// The API server grants no less than ten minutes.
fn lifetime(text: &str) -> Result<Duration, String> {
    const YEARS: f64 = 10.0 * 365.0 * 24.0 * 3600.0;
    crate::resource::parse_duration(text)
        .filter(|seconds| (600.0..=YEARS).contains(seconds))
        .map(Duration::from_secs_f64)
        .ok_or_else(|| "write a duration from 10m to 87600h".to_owned())
}

fn url(text: &str) -> Result<String, String> {
    let uri = text
        .parse::<http::Uri>()
        .ok()
        .filter(|uri| uri.scheme_str() == Some("https") && uri.host().is_some());
    uri.map(|_| text.trim_end_matches('/').to_owned()).ok_or_else(|| "write https://HOST:PORT".to_owned())
}
