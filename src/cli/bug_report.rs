//! `meshctl bug-report`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::connection::{Connection, Reading};
use super::proxy_config::source::limits;
use crate::analyze;
use crate::base::report::Severity;
use crate::base::{Context, Report, Result};
use crate::cluster::{Cluster, Limits, PodRef};
use crate::mesh::proxies::Speaks;
use crate::observe::bug_report::{Archive, objects};
use crate::proxy::fetch::fetch_each;
use crate::proxy::target::{self, Target};

/// Put what helps to understand a problem into one archive
///
/// Objects that the mesh depends on, what proxies and control planes say of themselves, the end of their logs, and the findings of
/// `analyze`; index.html tells what is in it and what could not be read. Secrets are not read, and keys, tokens and passwords are
/// taken out of all the rest; look at it all the same before you pass it on. At most 512 MiB go in, and two minutes are taken
/// (--timeout). Exit 0 when the archive was written, whatever it lacks.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl bug-report\n  meshctl bug-report -n bookinfo --proxies 5 --file report.tar.gz"
)]
pub(super) struct Arguments {
    /// The archive, instead of meshctl-bug-report-TIME.tar.gz here
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// Only the proxies of this namespace, and its objects
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,

    /// So many proxies at most
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    proxies: usize,

    /// Leave the logs out
    #[arg(long)]
    without_logs: bool,

    #[command(flatten)]
    connection: Connection,
}

/// All that goes into an archive, in bytes.
const MOST: usize = 512 << 20;

/// The largest answer of one proxy, in bytes.
const ANSWER: usize = 48 << 20;

/// The end of a log, in bytes.
const LOG: usize = 512 << 10;

/// How long it may take, unless the user says otherwise.
const TIME: Duration = Duration::from_secs(120);

/// What proxies are asked, by what they speak, and the file that the answer becomes.
const ENVOY: [(&str, &str); 5] = [
    ("/config_dump?include_eds", "config_dump.json"),
    ("/clusters?format=json", "clusters.json"),
    ("/stats?format=json&usedonly", "stats.json"),
    ("/server_info", "server_info.json"),
    ("/certs", "certs.json"),
];
const ZTUNNEL: [(&str, &str); 1] = [("/config_dump", "config_dump.json")];
const LINKERD: [(&str, &str); 1] = [("/metrics", "metrics.txt")];
const CONTROL_PLANE: [(&str, &str); 4] = [
    ("/version", "version.txt"),
    ("/debug/syncz", "syncz.json"),
    ("/debug/push_status", "push_status.json"),
    ("/debug/clusterz", "clusterz.json"),
];

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let now = (context.now)();
    let name = format!("meshctl-bug-report-{}.tar.gz", now.strftime("%Y%m%d-%H%M%S"));
    let path = context.directory.join(arguments.file.clone().unwrap_or_else(|| name.into()));
    let context = &Context { timeout: Some(context.timeout.unwrap_or(TIME)), ..context.clone() };
    let cluster = arguments.connection.connect(context)?;
    let mut archive = Archive::create(&path, MOST)?;
    estate(arguments, &cluster, &mut archive, context)?;
    proxies(arguments, &cluster, &mut archive, context)?;
    control_planes(arguments, &cluster, &mut archive, context)?;
    archive.finish(&format!(
        "Bug report of {} at {now}, by meshctl {}",
        cluster.context(),
        env!("CARGO_PKG_VERSION")
    ))
}

/// The objects, and what is wrong with them.
fn estate(arguments: &Arguments, cluster: &Cluster, archive: &mut Archive, context: &Context) -> Result<()> {
    let wanted = analyze::live_kinds(&arguments.istio_namespace);
    let estate = match Reading::incomplete().live(cluster, &wanted, arguments.namespace.as_deref(), context) {
        Ok(estate) => estate,
        Err(error) => {
            archive.missing("objects", &error.cause);
            return Ok(());
        }
    };
    for ((_, kind), why) in &estate.coverage.unreadable {
        archive.missing(&format!("objects of kind {kind}"), why);
    }
    for (name, text) in objects(&estate) {
        archive.add(&name, text.as_bytes())?;
    }
    let settings = analyze::Settings {
        istio_namespace: arguments.istio_namespace.clone(),
        ..analyze::Settings::default()
    };
    match analyze::run(&estate, &settings) {
        Ok(analysis) => {
            let report = analyze::report(analysis, Severity::Error, false);
            archive.add_answer("analysis.json", Ok(report.document().to_string().into_bytes()))
        }
        Err(error) => {
            archive.missing("analysis.json", &error.cause);
            Ok(())
        }
    }
}

/// What proxies say of themselves.
fn proxies(arguments: &Arguments, cluster: &Cluster, archive: &mut Archive, context: &Context) -> Result<()> {
    let mut targets = match target::all(cluster, arguments.namespace.as_deref()) {
        Ok(targets) => targets,
        Err(error) => {
            archive.missing("proxies", &error.cause);
            return Ok(());
        }
    };
    for target in targets.iter().skip(arguments.proxies) {
        archive.missing(&format!("proxies/{}", target.pod), "more than --proxies allows");
    }
    targets.truncate(arguments.proxies);
    for target in &targets {
        let Target { pod, proxy, port, running, .. } = target;
        if !running {
            archive.missing(&format!("proxies/{pod}"), "the pod does not run");
            continue;
        }
        context.ui.progress(&format!("asking {pod}"));
        let asked: &[(&str, &str)] = match proxy.speaks {
            Speaks::Envoy => &ENVOY,
            Speaks::Ztunnel => &ZTUNNEL,
            Speaks::Linkerd => &LINKERD,
        };
        ask(cluster, pod, *port, asked, "proxies", archive, context)?;
        log(arguments, cluster, pod, proxy.container, "proxies", archive)?;
    }
    Ok(())
}

/// What control planes say of themselves.
fn control_planes(
    arguments: &Arguments,
    cluster: &Cluster,
    archive: &mut Archive,
    context: &Context,
) -> Result<()> {
    match target::control_planes(cluster, &arguments.istio_namespace) {
        Ok(planes) => {
            for (pod, port) in planes {
                ask(cluster, &pod, port, &CONTROL_PLANE, "control-planes", archive, context)?;
                log(arguments, cluster, &pod, "discovery", "control-planes", archive)?;
            }
        }
        Err(error) => archive.missing("control planes", &error.cause),
    }
    Ok(())
}

fn ask(
    cluster: &Cluster,
    pod: &PodRef,
    port: u16,
    asked: &[(&str, &str)],
    folder: &str,
    archive: &mut Archive,
    context: &Context,
) -> Result<()> {
    let usual = Limits::default();
    let limits = Limits { body: ANSWER, time: limits(context).time.min(usual.time), ..usual };
    for (path, file) in asked {
        let mut outcome = Ok(());
        let mut silent = false;
        fetch_each(cluster, std::slice::from_ref(pod), port, path, limits, |_, answer| {
            silent = matches!(&answer, Err(error) if !error.cause.starts_with("it answers"));
            outcome = archive.add_answer(&format!("{folder}/{pod}/{file}"), answer.map(Vec::from));
        })?;
        outcome?;
        if silent {
            // It would not answer the other questions either; each would take its time.
            return Ok(());
        }
    }
    Ok(())
}

fn log(
    arguments: &Arguments,
    cluster: &Cluster,
    pod: &PodRef,
    container: &str,
    folder: &str,
    archive: &mut Archive,
) -> Result<()> {
    if arguments.without_logs {
        return Ok(());
    }
    archive.add_log(&format!("{folder}/{pod}/{container}.log"), cluster.log(pod, container, LOG))
}
