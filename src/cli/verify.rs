//! `meshctl verify`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;

use super::proxy_config::source::limits;
use super::proxy_status::each_control_plane;
use super::route::question::Objects;
use crate::base::{Context, Error, ObjectRef, Report, Result};
use crate::cluster::{Cluster, PodRef};
use crate::estate::Lookup;
use crate::mesh::proxies::Speaks;
use crate::mesh::{World, with_world};
use crate::proxy::control_plane;
use crate::proxy::fetch::{ask_url, fetch_each};
use crate::proxy::file;
use crate::proxy::status::is_of_istio;
use crate::proxy::target::{self, Target};
use crate::proxy::verify::{Has, Proxy, Verified, compare_one, read_dump, report};
use crate::resource::identity::kinds_called;

/// Compare what proxies do with what the configuration asks for
///
/// The tables that the objects ask for are compared with those of the proxy's config_dump, over all requests: of a file with
/// --dump, of one live proxy, or of all. Of DestinationRules, what is said of connections, requests, outliers and hashing is
/// compared; of sidecars besides, what they let in. A difference says who is behind, the proxy or the control plane, when that
/// one answers. The input is taken for complete. What the proxy has for hosts that no object of the input defines is listed as
/// not modelled; what it rejected is listed with its words. Exit 0 when they agree, 1 when not, 6 when that could not be
/// decided, 8 when a proxy did not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl verify deploy/productpage -n bookinfo\n  meshctl verify -A\n  meshctl verify gateway/public -n edge -f manifests/\n  meshctl verify --dump config_dump.json -f manifests/\n  meshctl verify --dump edge.json.gz -f manifests/ --proxy gateway:edge/public -o json"
)]
pub(super) struct Arguments {
    /// A live proxy: POD, POD.NAMESPACE, deploy/NAME, gateway/NAME; none: all of -n, or with -A of the cluster
    #[arg(value_name = "PROXY", conflicts_with_all = ["dump", "admin_url"])]
    target: Option<String>,

    /// The answer of Envoy's /config_dump, plain or compressed with gzip; `-` for standard input
    #[arg(long, visible_alias = "file", value_name = "DUMP", conflicts_with = "admin_url")]
    dump: Option<PathBuf>,

    /// With --dump: what the control plane has for the proxy, as istiod answers to /debug/config_dump?proxyID=POD.NAMESPACE
    #[arg(long, value_name = "FILE", requires = "dump")]
    control_plane_dump: Option<PathBuf>,

    /// An admin port that you have opened yourself, as http://127.0.0.1:15000
    #[arg(long, value_name = "URL")]
    admin_url: Option<String>,

    /// The admin port, instead of the usual one of the mesh
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    admin_port: Option<u16>,

    /// Whose proxy it is, for dumps that do not say: sidecar:NS/WORKLOAD, gateway:NS/NAME, waypoint:NS/NAME
    #[arg(long, value_name = "PROXY")]
    proxy: Option<String>,

    #[command(flatten)]
    objects: Objects,
}

const PATH: &str = "/config_dump";

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let proxy = arguments.proxy.as_deref().map(Proxy::parse).transpose()?;
    let one = match (&arguments.dump, &arguments.admin_url) {
        (Some(path), _) => {
            let name = path.display().to_string();
            Some((read_dump(&name, &file::read(path)?)?, name))
        }
        (None, Some(url)) => {
            let text = ask_url(url, http::Method::GET, PATH, limits(context))?;
            Some((read_dump(url, &text)?, url.clone()))
        }
        (None, None) => None,
    };
    if let Some((has, name)) = one {
        return compared(&arguments.objects, context, |world| {
            let mut verified = compare_one(world, &has, proxy.as_ref())?;
            if let Some(path) = &arguments.control_plane_dump {
                let plane = path.display().to_string();
                let theirs = control_plane::read(&plane, &file::read(path)?)?;
                beside(world, &mut verified, &theirs, &plane)?;
            }
            Ok(report(vec![(name, Ok(verified))]))
        });
    }
    let targets = targets(arguments.target.as_deref(), &arguments.objects, context)?;
    compared(&arguments.objects, context, |world| {
        live(&arguments.objects, &targets, arguments.admin_port, proxy.as_ref(), None, world, context)
    })
}

/// Compares one live proxy: `proxy-status PROXY`.
pub(super) fn one(target: &str, objects: &Objects, context: &Context) -> Result<Report> {
    let targets = targets(Some(target), objects, context)?;
    compared(objects, context, |world| live(objects, &targets, None, None, None, world, context))
}

/// Compares all proxies of the cluster, in what an object has a part in: `wait --for`.
pub(super) fn about(written: &str, objects: &Objects, context: &Context) -> Result<Report> {
    let cluster = objects.live().0.connect(context)?;
    let targets = all(&cluster, None)?;
    compared(objects, context, |world| {
        let object = object(world, written, objects.input.namespace())?;
        live(objects, &targets, None, None, Some(object), world, context)
    })
}

/// The object that `KIND/NAME[.NAMESPACE]` names.
fn object<'e>(world: &World<'e>, written: &str, namespace: &str) -> Result<&'e ObjectRef> {
    let refuse = |cause: String| {
        Error::usage("finding the object", cause)
            .advise("Write KIND/NAME or KIND/NAME.NAMESPACE, as virtualservice/reviews.shop.")
    };
    let (kind, name) = written.split_once('/').ok_or_else(|| refuse(format!("`{written}` names none")))?;
    let (name, namespace) = name.rsplit_once('.').unwrap_or((name, namespace));
    let found =
        kinds_called(kind).find_map(|spec| match world.estate.find(spec.group, spec.kind, namespace, name) {
            Lookup::Found(object) => Some(&object.reference),
            Lookup::Absent | Lookup::NotObserved => None,
        });
    found.ok_or_else(|| refuse(format!("there is no {kind} {namespace}/{name} that routing depends on")))
}

/// Reads the objects, which are taken for complete, and compares.
fn compared(
    objects: &Objects,
    context: &Context,
    compare: impl FnOnce(&World<'_>) -> Result<Report>,
) -> Result<Report> {
    let mut estate = objects.estate(context)?;
    estate.coverage.complete_namespace("*");
    with_world(&estate, &objects.settings()?, compare)
}

/// The proxies that are meant.
fn targets(target: Option<&str>, objects: &Objects, context: &Context) -> Result<Vec<Target>> {
    let (connection, reading) = objects.live();
    let cluster = connection.connect(context)?;
    let own = objects.input.assumptions.namespace.as_deref();
    if let Some(target) = target {
        let namespace = own.unwrap_or_else(|| cluster.namespace());
        return target::find(&cluster, target, namespace).map(|target| vec![target]);
    }
    let namespace =
        if reading.all_namespaces() { None } else { Some(own.unwrap_or_else(|| cluster.namespace())) };
    all(&cluster, namespace)
}

/// All Envoys that run, in one namespace or in all.
fn all(cluster: &Cluster, namespace: Option<&str>) -> Result<Vec<Target>> {
    let mut found = target::all(cluster, namespace)?;
    found.retain(|target| target.proxy.speaks == Speaks::Envoy && target.running);
    if found.is_empty() {
        let place = namespace.map_or_else(|| "the cluster".to_owned(), |name| format!("namespace {name}"));
        return Err(Error::usage("finding proxies", format!("no pod that runs in {place} has one"))
            .advise("Name a namespace with -n, or ask for all with -A."));
    }
    Ok(found)
}

/// Asks the proxies and compares each as its answer comes in.
fn live(
    objects: &Objects,
    targets: &[Target],
    admin_port: Option<u16>,
    proxy: Option<&Proxy>,
    about: Option<&ObjectRef>,
    world: &World<'_>,
    context: &Context,
) -> Result<Report> {
    let cluster = objects.live().0.connect(context)?;
    let mut verified: Vec<(String, Result<Verified>)> = Vec::new();
    let mut by_port: BTreeMap<u16, Vec<PodRef>> = BTreeMap::new();
    for target in targets {
        by_port.entry(admin_port.unwrap_or(target.port)).or_default().push(target.pod.clone());
    }
    for (port, pods) in by_port {
        fetch_each(&cluster, &pods, port, PATH, limits(context), |index, answer| {
            let name = pods[index].to_string();
            let has = answer.and_then(|text| read_dump(&name, &text));
            let mut outcome = has.and_then(|has| compare_one(world, &has, proxy));
            if let (Ok(verified), Some(object)) = (&mut outcome, about) {
                verified.keep_asked_by(object);
            }
            verified.push((name, outcome));
            context.ui.progress(&format!("compared {} of {}", verified.len(), targets.len()));
        })?;
    }
    verified.sort_by(|(a, _), (b, _)| a.cmp(b));
    if about.is_none() {
        ask_control_planes(&cluster, objects, targets, world, &mut verified, context);
    }
    Ok(report(verified))
}

/// More proxies that differ are not asked about: a control plane makes the whole configuration anew for each.
const MOST_ASKED: usize = 50;

/// Asks the control planes of Istio for their view of each proxy that differs. One that does not answer changes nothing but
/// that nobody can say who is behind.
fn ask_control_planes(
    cluster: &Cluster,
    objects: &Objects,
    targets: &[Target],
    world: &World<'_>,
    verified: &mut [(String, Result<Verified>)],
    context: &Context,
) {
    let namespace = &objects.input.assumptions.istio_namespace;
    let differing = verified.iter_mut().filter_map(|(name, outcome)| {
        let of_istio = |target: &&Target| target.pod.to_string() == *name && is_of_istio(target.proxy);
        let target = targets.iter().find(of_istio)?;
        let one = outcome.as_mut().ok()?;
        (!one.differences().is_empty()).then_some((target, one))
    });
    for (target, one) in differing.take(MOST_ASKED) {
        let path = control_plane::path(&target.pod.name, &target.pod.namespace);
        let mut told = false;
        // Only that one which the proxy is connected to knows it.
        let asked = each_control_plane(cluster, namespace, &path, limits(context), |plane, text| {
            let theirs = control_plane::read(plane, text)?;
            told = true;
            beside(world, one, &theirs, plane)
        });
        let silent = match asked {
            Ok(silent) => silent.into_iter().map(|(plane, why)| format!("{plane}: {why}")).next(),
            Err(error) => Some(error.cause),
        };
        if let Some(why) = silent.filter(|_| !told) {
            let note = format!(
                "no control plane says what it has for {}, so nobody knows who is behind: {why}",
                target.pod
            );
            context.ui.note(&note);
        }
    }
}

/// Adds what a control plane has for a proxy.
fn beside(world: &World<'_>, verified: &mut Verified, theirs: &Has, name: &str) -> Result<()> {
    let proxy = verified.client().clone();
    let theirs = compare_one(world, theirs, Some(&Proxy::Client(proxy)))?;
    control_plane::compare_with(verified, &theirs, name);
    Ok(())
}
