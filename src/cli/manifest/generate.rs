//! `meshctl manifest generate`.

use clap::Args;
use serde_json::{Value, json};

use super::sources::ValueArguments;
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::charts;
use crate::cli::charts::source::ChartArguments;
use crate::cli::install::{Parts, parts_of_a_mesh};
use crate::helm::{self, Capabilities, Chart, Lookup, Manifest, Offline, Release, Rendered};

/// Render a chart to manifests, without a cluster and without helm
///
/// Prints YAML documents in the order in which they are installed: with --include-crds the chart's
/// definitions, then its objects, then its hooks. What `helm template` prints for the same chart and
/// values, this prints too. Nothing is asked of a cluster: `lookup` finds nothing.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl manifest generate --chart charts/istiod -n istio-system -f values.yaml\n  meshctl manifest generate --chart charts/base --set defaultRevision=default --include-crds\n  meshctl manifest generate --chart oci://registry.example.com/charts/shop --version ^1.2 --name shop --show-only 'templates/*.yaml'"
)]
pub(super) struct Arguments {
    /// Everything that `meshctl install MESH` applies, instead of one chart; --chart then holds all charts of the mesh
    #[arg(value_name = "MESH")]
    mesh: Option<String>,

    /// The chart: a folder, a .tgz, an address (https, oci), a name in --repo, or FILE.mcb#NAME of a bundle
    #[arg(long, value_name = "CHART", required_unless_present = "mesh")]
    chart: Option<String>,

    #[command(flatten)]
    parts: Parts,

    #[command(flatten)]
    fetch: ChartArguments,

    #[command(flatten)]
    values: ValueArguments,

    /// The name of the release
    #[arg(long, value_name = "RELEASE", default_value = "release-name")]
    name: String,

    /// The namespace of the release
    #[arg(short, long, value_name = "NAMESPACE", default_value = "default")]
    namespace: String,

    /// The version of Kubernetes that the chart is told of; v1.33.0 when not given
    #[arg(long, value_name = "VERSION")]
    kube_version: Option<String>,

    /// API versions and kinds that the cluster serves beside Kubernetes' own
    #[arg(short, long, value_name = "GROUP/VERSION", value_delimiter = ',')]
    api_versions: Vec<String>,

    /// Print the definitions in the chart's crds/ too
    #[arg(long)]
    include_crds: bool,

    /// Leave hooks out
    #[arg(long)]
    no_hooks: bool,

    /// Leave test hooks out
    #[arg(long)]
    skip_tests: bool,

    /// Tell the chart that it is upgraded, not installed
    #[arg(long)]
    is_upgrade: bool,

    /// Only what these templates make: paths below the chart, or patterns
    #[arg(short, long, value_name = "TEMPLATE")]
    show_only: Vec<String>,

    /// Do not hold values to values.schema.json
    #[arg(long)]
    skip_schema_validation: bool,

    /// Make passwords and keys from the release's name, so that the same input gives the same output;
    /// who knows the name knows the secrets
    #[arg(long)]
    deterministic: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if let Some(mesh) = &arguments.mesh {
        return of_mesh(mesh, arguments, context);
    }
    let source = arguments.chart.as_deref().unwrap_or_default();
    let chart = Chart::parse(&charts::load(source, &arguments.fetch.options(context)?, context)?.files)?;
    let values = arguments.values.read(context)?;
    let release = Release {
        name: arguments.name.clone(),
        namespace: arguments.namespace.clone(),
        is_upgrade: arguments.is_upgrade,
    };
    let options = helm::Options { skip_schema_validation: arguments.skip_schema_validation };
    let capabilities = capabilities(arguments)?;
    let rendered =
        helm::render_with(&chart, &values, &release, &capabilities, &*world(arguments, context), options)?;
    for warning in &rendered.warnings {
        context.ui.note(&format!("warning: {warning}"));
    }
    Ok(report(&chosen(arguments, &rendered)?))
}

/// What an installation of a mesh applies.
fn of_mesh(mesh: &str, arguments: &Arguments, context: &Context) -> Result<Report> {
    let (values, options) = (arguments.values.read(context)?, arguments.fetch.options(context)?);
    let namespace = Some(arguments.namespace.as_str()).filter(|namespace| *namespace != "default");
    let made = parts_of_a_mesh(
        mesh,
        &arguments.parts,
        arguments.chart.as_deref(),
        namespace,
        (&values, &options),
        (&capabilities(arguments)?, &*world(arguments, context)),
        context,
    )?;
    for note in &made.notes {
        context.ui.note(note);
    }
    Ok(report(&made.manifests.iter().collect::<Vec<_>>()))
}

fn report(manifests: &[&Manifest]) -> Report {
    let raw: String =
        manifests.iter().map(|one| format!("---\n# Source: {}\n{}\n", one.source, one.text)).collect();
    let mut view = View { kind: "Manifests", raw: Some(raw), ..View::default() };
    view.document.insert("manifests".into(), manifests.iter().map(|one| document(one)).collect());
    Report { view, exit: Exit::Yes }
}

fn capabilities(arguments: &Arguments) -> Result<Capabilities> {
    let mut capabilities = Capabilities::default();
    if let Some(version) = &arguments.kube_version {
        capabilities = capabilities
            .with_kube_version(version)
            .map_err(|cause| Error::usage("reading --kube-version", cause).advise("Write it like 1.33."))?;
    }
    capabilities.api_versions.extend(arguments.api_versions.iter().cloned());
    Ok(capabilities)
}

/// Where random bytes and the time come from. A deterministic render lives at the epoch.
fn world(arguments: &Arguments, context: &Context) -> Box<dyn Lookup> {
    if arguments.deterministic {
        let seed = format!("{}/{}", arguments.namespace, arguments.name);
        return Box::new(Offline::seeded(jiff::Timestamp::UNIX_EPOCH, seed.as_bytes()));
    }
    Box::new(Offline::new((context.now)(), random))
}

/// Random bytes of the system.
fn random(bytes: &mut [u8]) -> Result<(), String> {
    getrandom::fill(bytes).map_err(|error| format!("the system gives no random bytes: {error}"))
}

/// What the options leave, in order.
fn chosen<'r>(arguments: &Arguments, rendered: &'r Rendered) -> Result<Vec<&'r Manifest>> {
    let crds = rendered.crds.iter().filter(|_| arguments.include_crds);
    let left_out = |hook: &helm::Hook| arguments.no_hooks || (arguments.skip_tests && hook.is_test());
    let hooks = rendered.hooks.iter().filter(|hook| !left_out(hook));
    let all: Vec<&Manifest> =
        crds.chain(&rendered.manifests).chain(hooks.map(|hook| &hook.manifest)).collect();
    if arguments.show_only.is_empty() {
        return Ok(all);
    }
    let below =
        |one: &Manifest| one.source.split_once('/').map_or(String::new(), |(_, path)| path.to_owned());
    let mut found = Vec::new();
    for pattern in &arguments.show_only {
        let before = found.len();
        found.extend(all.iter().copied().filter(|one| helm::path_matches(pattern, &below(one))));
        if found.len() == before {
            return Err(Error::usage(
                "choosing templates",
                format!("`{pattern}` makes nothing in this chart"),
            )
            .advise("Name a template by its path below the chart, such as templates/service.yaml."));
        }
    }
    Ok(found)
}

fn document(manifest: &Manifest) -> Value {
    json!({
        "source": manifest.source,
        "apiVersion": manifest.api_version,
        "kind": manifest.kind,
        "name": manifest.name,
        "text": manifest.text,
    })
}
