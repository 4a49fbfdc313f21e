//! `meshctl proxy-status`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;

use super::proxy_config::source::limits;
use super::route::question::Objects;
use super::verify;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::cluster::{Cluster, Limits, PodRef};
use crate::output;
use crate::output::screen::Screen;
use crate::proxy::fetch::fetch_each;
use crate::proxy::file;
use crate::proxy::status::{Status, is_of_istio, merge, pods_of, read, report};
use crate::proxy::target::{self, Target};

/// Show how far proxies and control planes agree
///
/// Of every proxy and type: SYNCED, STALE (sent, not acknowledged), ERROR (rejected, with the proxy's words), NOT SENT or
/// IGNORED (not asked for), and since when. All control planes are asked and make one list; pods whose proxy none of them
/// lists are MISSING. With a PROXY: what that proxy does, compared with what the objects ask for, as `verify` does.
/// Exit 0 when all are in sync, 1 when not, 8 when a control plane did not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl proxy-status\n  meshctl ps -n bookinfo -o json\n  meshctl ps --watch\n  meshctl ps deploy/productpage -n bookinfo\n  meshctl ps --dump syncz.json -f pods/"
)]
pub(super) struct Arguments {
    /// Compare this proxy with what the objects ask for: POD, POD.NAMESPACE, deploy/NAME, gateway/NAME
    #[arg(value_name = "PROXY", conflicts_with = "dump")]
    target: Option<String>,

    /// What a control plane answered to /debug/syncz, from a file; may be repeated for several
    #[arg(long, visible_alias = "file", value_name = "FILE")]
    dump: Vec<PathBuf>,

    /// Go on showing them, until `q` is pressed or --timeout is over
    #[arg(short, long, conflicts_with_all = ["target", "dump"])]
    watch: bool,

    #[command(flatten)]
    objects: Objects,
}

/// How long between two answers of --watch.
const STEP: Duration = Duration::from_secs(2);

const PATH: &str = "/debug/syncz";

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if let Some(target) = &arguments.target {
        return verify::one(target, &arguments.objects, context);
    }
    if arguments.watch {
        return watch(&arguments.objects, context);
    }
    if arguments.dump.is_empty() {
        return live(&arguments.objects, context);
    }
    let mut lists: Vec<Status> = Vec::new();
    for path in &arguments.dump {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        lists.extend(read(&name, &file::read(path)?)?);
    }
    let pods = match arguments.objects.input.filename.as_slice() {
        [] => Vec::new(),
        _ => pods_of(&arguments.objects.estate(context)?),
    };
    Ok(shown(merge(lists, &pods, &[]), &[], &arguments.objects, context))
}

/// Shows the status again and again: painted on a terminal, elsewhere what has changed as notes.
fn watch(objects: &Objects, context: &Context) -> Result<Report> {
    let end = context.timeout.map(|time| Instant::now() + time);
    let each = Context { timeout: None, ..context.clone() };
    let mut screen = Screen::open();
    let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
    loop {
        let report = live(objects, &each)?;
        let key = match &mut screen {
            Some(screen) => {
                let text = output::table(&report.view);
                let lines: Vec<String> = text.lines().chain(["q leave"]).map(str::to_owned).collect();
                let failed = |error| Error::new(Exit::Unreachable, "painting the view", error);
                screen.paint(&lines).map_err(failed)?;
                screen.key(STEP)
            }
            None => {
                for case in &report.view.cases {
                    if known.get(&case.name) != Some(&case.failure) {
                        let state = case.failure.as_deref().unwrap_or("in sync");
                        context.ui.note(&format!("{} {}: {state}", (context.now)(), case.name));
                        known.insert(case.name.clone(), case.failure.clone());
                    }
                }
                std::thread::sleep(STEP);
                None
            }
        };
        if key == Some('q') || end.is_some_and(|end| Instant::now() >= end) {
            return Ok(report);
        }
    }
}

/// The status of the proxies of a cluster.
pub(super) fn live(objects: &Objects, context: &Context) -> Result<Report> {
    let assumptions = &objects.input.assumptions;
    let cluster = objects.live().0.connect(context)?;
    let (lists, silent) = ask(&cluster, &assumptions.istio_namespace, context)?;
    let found = target::all(&cluster, assumptions.namespace.as_deref())?;
    let connects = |one: &Target| one.running && is_of_istio(one.proxy);
    let pods: Vec<PodRef> = found.into_iter().filter(connects).map(|one| one.pod).collect();
    Ok(shown(merge(lists, &pods, &silent), &silent, objects, context))
}

/// The report, on one namespace when one is named.
fn shown(
    mut proxies: Vec<Status>,
    silent: &[(String, String)],
    objects: &Objects,
    context: &Context,
) -> Report {
    if let Some(namespace) = &objects.input.assumptions.namespace {
        proxies.retain(|status| status.is_in(namespace));
    }
    report(&proxies, silent, (context.now)())
}

/// What control planes say of their proxies, and those that do not answer, with the reason.
type Answers = (Vec<Status>, Vec<(String, String)>);

/// Asks every control plane.
fn ask(cluster: &Cluster, istio_namespace: &str, context: &Context) -> Result<Answers> {
    let mut lists = Vec::new();
    let silent = each_control_plane(cluster, istio_namespace, PATH, limits(context), |name, text| {
        lists.extend(read(name, text)?);
        Ok(())
    })?;
    Ok((lists, silent))
}

/// Hands over the name and the answer of every control plane; gives those that do not answer, with the reason.
pub(super) fn each_control_plane(
    cluster: &Cluster,
    istio_namespace: &str,
    path: &str,
    limits: Limits,
    mut take: impl FnMut(&str, &[u8]) -> Result<()>,
) -> Result<Vec<(String, String)>> {
    let planes = target::control_planes(cluster, istio_namespace)?;
    if planes.is_empty() {
        return Err(Error::unreachable(
            "finding the control planes",
            format!("no pod with the label app=istiod runs in namespace {istio_namespace}"),
        )
        .advise(
            "Name the namespace with --istio-namespace; `meshctl verify -A` asks the proxies themselves, `meshctl linkerd-proxy status` \
             those of Linkerd, `meshctl dataplanes` those of Kuma.",
        ));
    }
    let (mut silent, mut wrong) = (Vec::new(), None);
    for port in planes.iter().map(|(_, port)| *port).collect::<std::collections::BTreeSet<u16>>() {
        let pods: Vec<_> =
            planes.iter().filter(|(_, own)| *own == port).map(|(pod, _)| pod.clone()).collect();
        fetch_each(cluster, &pods, port, path, limits, |index, answer| {
            let name = &pods[index].name;
            match answer {
                Ok(text) => {
                    if let Err(error) = take(name, &text) {
                        wrong = Some(error);
                    }
                }
                Err(error) => silent.push((name.clone(), error.cause)),
            }
        })?;
    }
    wrong.map_or(Ok(silent), Err)
}
