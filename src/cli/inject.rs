//! `meshctl inject`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::arguments::{load, read_text};
use super::connection::{Connection, Reading};
use super::route::question::readable;
use crate::base::{Context, Error, Report, Result};
use crate::cluster::Cluster;
use crate::estate::Estate;
use crate::install::inject::{
    self, Injected, Injectors, Subject, find_settings, mark, of_admission, of_templates, webhook_kinds,
};
use crate::mesh::injection::{INJECTORS, Injector};
use crate::mesh::{Settings, with_world};
use crate::source;

/// Print manifests with the sidecars that their pods get
///
/// For Istio the injector's own templates are run: of its ConfigMap in a file (--injector), else of the cluster, by the revision
/// whose webhook takes the pods. With --via api-server the cluster itself is asked to create each pod, as a trial of which
/// nothing is kept, and what its webhooks made of it is printed: of any mesh. Linkerd and Kuma add their proxies when pods are
/// made, so without that their pods get the mark that asks for it. Everything else in the manifests stays byte for byte; what
/// becomes of each workload, and why, stands on stderr. Exit 6 when it is not known of one.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl inject -f shop/ --injector istio.yaml\n  kubectl get deploy -n shop -o yaml | meshctl inject -f -\n  meshctl inject -f shop/ --revision canary\n  meshctl inject -f shop/ --via api-server\n  meshctl inject -f shop/ --mesh linkerd | kubectl apply -f -"
)]
pub(super) struct Arguments {
    /// Files, directories, `-` for standard input, or git:REVISION:PATH
    #[arg(short, long = "filename", value_name = "PATH", required = true)]
    filename: Vec<String>,

    /// The namespace of objects that name none
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// Whose sidecar
    #[arg(long, value_enum, value_name = "MESH", default_value_t = Mesh::Istio)]
    mesh: Mesh,

    /// The revision of Istio's control plane, instead of that whose webhook takes the pods
    #[arg(short, long, value_name = "REVISION", conflicts_with = "via")]
    revision: Option<String>,

    /// The ConfigMap istio-sidecar-injector, and that of the mesh config when it stands there too
    #[arg(long, value_name = "FILE", conflicts_with_all = ["via", "kubeconfig", "context"])]
    injector: Option<PathBuf>,

    /// The mesh config, or its ConfigMap
    #[arg(long, value_name = "FILE", requires = "injector")]
    mesh_config: Option<PathBuf>,

    /// Sidecars are containers that start before the others, as on nodes of Kubernetes 1.33 and newer
    #[arg(long, conflicts_with = "via")]
    native_sidecars: bool,

    /// Who makes the sidecars instead of the templates: the cluster, asked to try each pod
    #[arg(long, value_enum, value_name = "WAY")]
    via: Option<Way>,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system", help_heading = "Cluster")]
    istio_namespace: String,

    #[command(flatten)]
    connection: Connection,
}

/// Whose sidecar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mesh {
    Istio,
    Linkerd,
    Kuma,
}

/// Who makes the sidecars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Way {
    /// The API server and its webhooks; nothing is written
    ApiServer,
}

impl Mesh {
    fn injector(self) -> Option<&'static Injector> {
        let value = self.to_possible_value()?;
        INJECTORS.iter().find(|injector| injector.mesh == value.get_name())
    }
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let estate = read(&arguments.filename, arguments)?;
    let live = matches!((arguments.via, &arguments.injector, arguments.mesh), (None, None, Mesh::Istio));
    let asked = arguments.via.is_some();
    let cluster = if live || asked { Some(connect(arguments, context)?) } else { None };
    let estate = match &cluster {
        Some(cluster) if live && arguments.revision.is_none() => with_webhooks(estate, cluster, context)?,
        _ => estate,
    };
    let injected = match (&cluster, &arguments.injector, arguments.mesh.injector()) {
        (Some(cluster), ..) if asked => by_admission(&estate, cluster, arguments, context)?,
        (Some(cluster), ..) => by_cluster(&estate, cluster, arguments, context)?,
        (None, Some(file), _) if arguments.mesh == Mesh::Istio => by_templates(&estate, file, arguments)?,
        (None, None, Some(injector)) => {
            let make = |subject: &Subject<'_>| Ok(mark(injector, subject));
            inject::inject(&estate, arguments.namespace.as_deref(), &make)?
        }
        _ => {
            return Err(Error::usage("choosing whose sidecar", "--injector is of Istio alone")
                .advise("Leave --injector or --mesh out."));
        }
    };
    if injected.workloads.is_empty() {
        context.ui.note("no workload is in the input: nothing is changed");
    }
    let (report, lines) = inject::report(injected, &estate);
    lines.iter().for_each(|line| context.ui.note(line));
    Ok(report)
}

/// The cluster whose injector, or webhooks, are asked for.
fn connect(arguments: &Arguments, context: &Context) -> Result<Cluster> {
    arguments.connection.connect(context).map_err(|error| match arguments.via {
        Some(_) => error,
        None => error.advise(
            "Name a kubeconfig with --kubeconfig or KUBECONFIG, or give the ConfigMap of the injector with --injector.",
        ),
    })
}

/// The files over the webhooks and namespaces of the cluster.
fn with_webhooks(files: Estate, cluster: &Cluster, context: &Context) -> Result<Estate> {
    let live = Reading::default().live(cluster, &webhook_kinds(), None, context)?;
    Ok(source::overlay(files, live))
}

/// Sidecars by the templates of the cluster.
fn by_cluster<'e>(
    estate: &'e Estate,
    cluster: &Cluster,
    arguments: &Arguments,
    context: &Context,
) -> Result<Injected<'e>> {
    let (namespace, ui) = (arguments.namespace.as_deref(), &*context.ui);
    let injectors = Injectors::new(cluster, &arguments.istio_namespace, arguments.native_sidecars, ui);
    if let Some(revision) = &arguments.revision {
        return inject::inject(estate, namespace, &|subject| injectors.of_revision(revision, subject));
    }
    let settings = Settings { istio_namespace: arguments.istio_namespace.clone(), ..Settings::default() };
    with_world(estate, &settings, |world| {
        inject::inject(estate, namespace, &|subject| injectors.of_webhooks(world, subject))
    })
}

/// Sidecars by the webhooks of the cluster.
fn by_admission<'e>(
    estate: &'e Estate,
    cluster: &Cluster,
    arguments: &Arguments,
    context: &Context,
) -> Result<Injected<'e>> {
    context.ui.note("the API server is asked to try each pod (dryRun=All): nothing is written");
    let namespace = arguments.namespace.as_deref();
    inject::inject(estate, namespace, &|subject| {
        let own = Some(subject.owner.namespace.as_str()).filter(|namespace| !namespace.is_empty());
        of_admission(cluster, subject, own.unwrap_or("default"))
    })
}

/// Sidecars by the templates of a file.
fn by_templates<'e>(estate: &'e Estate, file: &Path, arguments: &Arguments) -> Result<Injected<'e>> {
    let mut paths = vec![file.to_string_lossy().into_owned()];
    let mut mesh = None;
    if let Some(file) = &arguments.mesh_config {
        let text = read_text(file)?;
        if text.lines().any(|line| line.trim_end() == "kind: ConfigMap") {
            paths.push(file.to_string_lossy().into_owned());
        } else {
            mesh = Some(text);
        }
    }
    let maps = read(&paths, arguments)?;
    let mut settings = find_settings(&maps, arguments.revision.as_deref(), mesh.as_deref())?;
    settings.native_sidecars = arguments.native_sidecars || settings.native_wish() == Some(true);
    let make = |subject: &Subject<'_>| of_templates(&settings, &maps, subject);
    inject::inject(estate, arguments.namespace.as_deref(), &make)
}

fn read(paths: &[String], arguments: &Arguments) -> Result<Estate> {
    let estate = load(paths.iter(), arguments.namespace.as_deref().unwrap_or("default"), None)?;
    readable(&estate)?;
    Ok(estate)
}
