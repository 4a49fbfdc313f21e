//! `meshctl tracing enable`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::base::{Context, Error, Report, Result, signal::Guard};
use crate::cli::arguments::{load, read_text};
use crate::cli::connection::{Connection, Reading};
use crate::cli::install::{confirm, world};
use crate::cluster::Cluster;
use crate::estate::Estate;
use crate::install::tracing::{Applied, Emit, Token, objects_of, plan_setting, wiring_report, write_setting};
use crate::install::{self, Consent, Head, Options};
use crate::mesh::tracing::{Provider, TRACING, Wish};
use crate::mesh::{Settings, with_world};

/// Make a mesh send traces: print the objects and values for that, or write them to a cluster
///
/// Without --apply nothing is contacted: the objects are printed (--emit manifests), the values of the mesh's chart
/// (--emit values), or those of an OpenTelemetry collector (--emit collector). Files given with -f, or --mesh-config,
/// are what the mesh has already: its other providers stay. With --apply the cluster is read, the plan is shown, and after
/// a confirmation written: objects by server-side apply without force, in the mesh config this one text. The chart of the
/// mesh owns that text, and writes it again from its values at the next upgrade: give it the same values.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl tracing enable --provider jaeger --sampling 5% > telemetry.yaml\n  meshctl tracing enable --provider jaeger --emit values --mesh-config mesh.yaml\n  meshctl tracing enable --mesh kuma --provider zipkin --sampling 0.5% -n shop\n  meshctl tracing enable --provider otlp --address collector.observe.svc.cluster.local:4317 --apply"
)]
pub(super) struct Arguments {
    /// The mesh
    #[arg(long, value_enum, value_name = "MESH", default_value = "istio")]
    mesh: Mesh,

    /// Who takes the spans
    #[arg(long, value_enum, value_name = "PROVIDER")]
    provider: Named,

    /// Of how many requests; what the mesh has when not given
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    sampling: Option<f64>,

    /// Where it is; where `meshctl install` puts it when not given
    #[arg(long, value_name = "HOST:PORT", value_parser = address)]
    address: Option<(String, u16)>,

    /// Only proxies of this namespace
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    /// Only proxies of pods with this label; may be repeated
    #[arg(short = 'l', long = "selector", value_name = "KEY=VALUE", value_parser = label)]
    labels: Vec<(String, String)>,

    /// What is printed
    #[arg(long, value_enum, value_name = "WHAT", default_value = "manifests")]
    emit: Emitted,

    /// What the mesh has already: files, directories, `-`, or git:REVISION:PATH
    #[arg(short, long = "filename", value_name = "PATH")]
    filename: Vec<String>,

    /// A mesh config file that stands for the ConfigMap `istio`
    #[arg(long, value_name = "FILE", conflicts_with = "apply")]
    mesh_config: Option<PathBuf>,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,

    /// Write it to the cluster
    #[arg(long, conflicts_with_all = ["filename", "emit"])]
    apply: bool,

    /// Only show what --apply would write
    #[arg(long, requires = "apply")]
    dry_run: bool,

    /// Do not ask before the first write
    #[arg(short, long, requires = "apply")]
    yes: bool,

    /// Take fields that others own with other values
    #[arg(long, requires = "apply")]
    force_conflicts: bool,

    /// A file with the access token for --provider lightstep; it becomes a Secret beside the collector, and is never shown
    #[arg(long, value_name = "FILE", requires = "apply")]
    token_file: Option<PathBuf>,

    #[command(flatten)]
    connection: Connection,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mesh {
    Istio,
    Linkerd,
    Kuma,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Named {
    /// Jaeger, by OTLP
    Jaeger,
    /// Zipkin, or what takes its format
    Zipkin,
    /// An OpenTelemetry collector, or what else takes OTLP
    Otlp,
    /// What came after Lightstep, by an OpenTelemetry collector that holds the token
    Lightstep,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Emitted {
    /// The objects
    Manifests,
    /// Values of the mesh's chart
    Values,
    /// Values of the chart opentelemetry-collector
    Collector,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let mesh = match arguments.mesh {
        Mesh::Istio => "istio",
        Mesh::Linkerd => "linkerd",
        Mesh::Kuma => "kuma",
    };
    let wish = wish(arguments);
    if arguments.token_file.is_some() && wish.provider != Provider::Lightstep {
        return Err(Error::usage("reading --token-file", "only --provider lightstep has a token"));
    }
    if arguments.apply {
        return apply(arguments, mesh, wish, context);
    }
    let estate = load(arguments.filename.iter(), arguments.namespace.as_deref().unwrap_or("default"), None)?;
    crate::cli::route::question::readable(&estate)?;
    let wiring = wire(arguments, mesh, &wish, &estate)?;
    for note in &wiring.notes {
        context.ui.note(note);
    }
    let emit = match arguments.emit {
        Emitted::Manifests => Emit::Manifests,
        Emitted::Values => Emit::Values,
        Emitted::Collector => Emit::Collector,
    };
    if emit == Emit::Manifests && !wiring.objects.is_empty() && !wiring.values.is_null() {
        context.ui.note("the mesh config needs the provider, too: --emit values prints the values for it");
    }
    if emit != Emit::Collector && wish.provider == Provider::Lightstep {
        context.ui.note("a collector sends on what it gets: --emit collector prints its values");
    }
    wiring_report(mesh, &wish, &wiring, emit, None)
}

fn wish(arguments: &Arguments) -> Wish {
    let provider = match arguments.provider {
        Named::Jaeger => Provider::Jaeger,
        Named::Zipkin => Provider::Zipkin,
        Named::Otlp => Provider::Otlp,
        Named::Lightstep => Provider::Lightstep,
    };
    let (host, port) = arguments.address.clone().unwrap_or_else(|| {
        let (host, port) = provider.address();
        (host.to_owned(), port)
    });
    Wish {
        provider,
        host,
        port,
        sampling: arguments.sampling,
        namespace: arguments.namespace.clone(),
        labels: arguments.labels.clone(),
        inline_collector: false,
    }
}

fn wire(
    arguments: &Arguments,
    mesh: &str,
    wish: &Wish,
    estate: &Estate,
) -> Result<crate::mesh::tracing::Wiring> {
    let settings = Settings {
        istio_namespace: arguments.istio_namespace.clone(),
        mesh_config: arguments.mesh_config.as_deref().map(read_text).transpose()?,
        implementation: None,
    };
    with_world(estate, &settings, |world| match TRACING.iter().find(|tracing| tracing.mesh == mesh) {
        Some(tracing) => (tracing.wire)(wish, world),
        None => Err(Error::usage("looking for the mesh", "it sends no traces")),
    })
}

/// Reads the cluster, plans, shows, asks, writes.
fn apply(arguments: &Arguments, mesh: &str, mut wish: Wish, context: &Context) -> Result<Report> {
    let token =
        arguments.token_file.as_deref().map(|path| Token::read(&read_text(path)?, &path.to_string_lossy()));
    let token = token.transpose()?;
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    wish.inline_collector = mesh == "kuma" && !serves_collectors(&cluster)?;
    let wanted = super::wanted(&arguments.istio_namespace);
    let estate = Reading::default().live(&cluster, &wanted, None, context)?;
    let wiring = wire(arguments, mesh, &wish, &estate)?;
    if wiring.objects.is_empty() {
        return Err(Error::refused(
            format!("enabling traces of {mesh}"),
            "they are a matter of its chart's values",
        )
        .advise(format!("Leave out --apply, and give what is printed to `meshctl upgrade {mesh} -f -`.")));
    }
    if let Some(missing) = &wiring.missing {
        return Err(Error::refused(format!("enabling traces of {mesh}"), missing)
            .advise("Name the namespace of the control plane with --istio-namespace; one with a revision is changed by the values of its chart."));
    }
    let world = world(&cluster, context)?;
    let namespace = wiring.objects.last().and_then(|object| object["metadata"]["namespace"].as_str());
    let head = Head {
        name: format!("{mesh}-{}", wish.object_name()),
        namespace: namespace.unwrap_or("default").to_owned(),
        ..Head::default()
    };
    let objects = objects_of(&wiring, &wish, token.as_ref(), &head, &world)?;
    let consent = Consent { force_conflicts: arguments.force_conflicts, ..Consent::default() };
    let plan = install::plan(head, objects, &world, consent)?;
    let setting =
        wiring.setting.clone().map(|setting| plan_setting(setting, &world, arguments.force_conflicts));
    let mut applied = Applied { plan, setting: setting.transpose()?, done: None };
    for note in &wiring.notes {
        context.ui.note(note);
    }
    let finish = |applied: &Applied| wiring_report(mesh, &wish, &wiring, Emit::Manifests, Some(applied));
    if arguments.dry_run || applied.blocked().is_some() {
        return finish(&applied);
    }
    if !arguments.yes && !applied.is_done() {
        confirm(&applied.page(), &format!("enabling traces of {mesh}"), context)?;
    }
    let _guard = Guard::take();
    // Whoever names a provider comes after it.
    if let Some(setting) = &applied.setting {
        write_setting(setting, &world)?;
    }
    applied.done = Some(install::apply(&applied.plan, &world, Options { wait: None })?);
    finish(&applied)
}

/// Whether collectors are objects of their own there.
fn serves_collectors(cluster: &Cluster) -> Result<bool> {
    Ok(cluster.scope_of("kuma.io/v1alpha1", "MeshOpenTelemetryBackend")?.is_some())
}

fn percent(text: &str) -> Result<f64, String> {
    let number: Option<f64> = text.strip_suffix('%').unwrap_or(text).parse().ok();
    number
        .filter(|percent| (0.0..=100.0).contains(percent))
        .ok_or_else(|| "write a share from 0% to 100%".to_owned())
}

fn address(text: &str) -> Result<(String, u16), String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
    let parts = text.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
    parts
        .filter(|(host, port)| !host.is_empty() && *port > 0 && host.chars().all(plain))
        .map(|(host, port)| (host.to_ascii_lowercase(), port))
        .ok_or_else(|| "write HOST:PORT, such as jaeger.tracing.svc.cluster.local:4317".to_owned())
}

fn label(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(key, value)| !key.is_empty() && !value.is_empty());
    parts.map(|(key, value)| (key.to_owned(), value.to_owned())).ok_or_else(|| "write KEY=VALUE".to_owned())
}
