//! `meshctl inject`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::arguments::{load, read_text};
use super::route::question::readable;
use crate::base::{Context, Error, Report, Result};
use crate::estate::Estate;
use crate::install::inject::{self, Injected, Subject, find_settings, mark, of_templates};
use crate::mesh::injection::{INJECTORS, Injector};

/// Print manifests with the sidecars that their pods get
///
/// For Istio the injector's own templates are run, of its ConfigMap in a file (--injector). Linkerd and Kuma add their
/// proxies when pods are made: the pods get the mark that asks for it. Everything else in the manifests stays byte for byte; what
/// becomes of each workload, and why, stands on stderr.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl inject -f shop/ --injector injector.yaml\n  meshctl manifest generate istio --chart charts/ > istio.yaml && meshctl inject -f shop/ --injector istio.yaml\n  kubectl get deploy -n shop -o yaml | meshctl inject -f - --injector injector.yaml --mesh-config istio.yaml\n  meshctl inject -f shop/ --mesh linkerd | kubectl apply -f -"
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

    /// The revision of Istio's control plane
    #[arg(short, long, value_name = "REVISION")]
    revision: Option<String>,

    /// The ConfigMap istio-sidecar-injector, and that of the mesh config when it stands there too
    #[arg(long, value_name = "FILE", required_if_eq("mesh", "istio"))]
    injector: Option<PathBuf>,

    /// The mesh config, or its ConfigMap
    #[arg(long, value_name = "FILE")]
    mesh_config: Option<PathBuf>,

    /// The nodes run sidecars as containers that start before the others (Kubernetes 1.33 and newer)
    #[arg(long)]
    native_sidecars: bool,
}

/// Whose sidecar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mesh {
    Istio,
    Linkerd,
    Kuma,
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
    let injected = match (&arguments.injector, arguments.mesh.injector()) {
        (Some(file), _) if arguments.mesh == Mesh::Istio => by_templates(&estate, file, arguments)?,
        (_, Some(injector)) => {
            let make = |subject: &Subject<'_>| Ok(mark(injector, subject));
            inject::inject(&estate, arguments.namespace.as_deref(), &make)?
        }
        _ => return Err(Error::usage("choosing a mesh", "it has no injector")),
    };
    if injected.workloads.is_empty() {
        context.ui.note("no workload is in the input: nothing is changed");
    }
    let (report, lines) = inject::report(injected, &estate);
    lines.iter().for_each(|line| context.ui.note(line));
    Ok(report)
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
    settings.native_sidecars = arguments.native_sidecars;
    let make = |subject: &Subject<'_>| of_templates(&settings, &maps, subject);
    inject::inject(estate, arguments.namespace.as_deref(), &make)
}

fn read(paths: &[String], arguments: &Arguments) -> Result<Estate> {
    let estate = load(paths.iter(), arguments.namespace.as_deref().unwrap_or("default"), None)?;
    readable(&estate)?;
    Ok(estate)
}
