//! `meshctl manifest generate`.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::release::{ReleaseArguments, estate};
use super::{program, remember};
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result, text};
use crate::charts::{self, Live, Loaded};
use crate::cli::charts::source::ChartArguments;
use crate::cli::connection::Connection;
use crate::cli::install::{Parts, parts_of_a_mesh};
use crate::helm::{self, Capabilities, Chart, Lookup, Manifest, Offline, Rendered, Setting};
use crate::observe::difference;

/// Render a chart to manifests, without helm, and without a cluster unless it is wanted
///
/// Prints YAML documents in the order in which they are installed: with --include-crds the chart's
/// definitions, then its objects, then its hooks. What `helm template` prints for the same chart and
/// values, this prints too. Nothing is asked of a cluster, and `lookup` finds nothing, unless --with-cluster. With
/// --compare-with helm the differences are printed instead: exit 0 when there is none, 1 when there are some.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl manifest generate --chart charts/istiod -n istio-system -f values.yaml\n  meshctl manifest generate --chart charts/base --set defaultRevision=default --include-crds\n  meshctl manifest generate --chart oci://registry.example.com/charts/shop --version ^1.2 --name shop --show-only 'templates/*.yaml'\n  meshctl manifest generate --chart charts/linkerd-viz --remember secret/viz.json\n  meshctl manifest generate --chart charts/kuma --with-cluster --context staging\n  meshctl manifest generate --chart charts/istiod -f values.yaml --compare-with helm"
)]
pub(super) struct Arguments {
    /// Everything that `meshctl install MESH` applies, instead of one chart; --chart then holds all charts of the mesh, or one of them
    #[arg(value_name = "MESH", conflicts_with_all = ["no_hooks", "skip_tests", "show_only", "renderer", "compare_with", "is_upgrade"])]
    mesh: Option<String>,

    /// The chart: a folder, a .tgz, an address (https, oci), a name in --repo, or FILE.mcb#NAME of a bundle
    #[arg(long, value_name = "CHART", required_unless_present = "mesh")]
    chart: Option<String>,

    #[command(flatten)]
    parts: Parts,

    #[command(flatten)]
    fetch: ChartArguments,

    #[command(flatten)]
    pub(super) release: ReleaseArguments,

    /// Print the definitions in the chart's crds/ too; with MESH they always are
    #[arg(long)]
    pub(super) include_crds: bool,

    /// Leave hooks out
    #[arg(long)]
    pub(super) no_hooks: bool,

    /// Leave test hooks out
    #[arg(long)]
    pub(super) skip_tests: bool,

    /// Only what these templates make: paths below the chart, or patterns
    #[arg(short, long, value_name = "TEMPLATE")]
    pub(super) show_only: Vec<String>,

    /// Make passwords and keys from the release's name, so that the same input gives the same output;
    /// who knows the name knows the secrets
    #[arg(long, conflicts_with = "remember")]
    deterministic: bool,

    /// Make passwords and keys from a secret that is kept in this file, so that they are the same every
    /// time; the file is made when it is not there
    #[arg(long, value_name = "FILE")]
    remember: Option<PathBuf>,

    /// What renders the chart: meshctl itself, or the program helm
    #[arg(long, value_enum, value_name = "RENDERER", default_value_t = Renderer::Meshctl, conflicts_with_all = ["deterministic", "remember", "compare_with"])]
    renderer: Renderer,

    /// Render with the program helm too, and print what differs instead of the manifests
    #[arg(long, value_enum, value_name = "RENDERER")]
    compare_with: Option<Other>,

    /// Let the chart look at the cluster: its version, what it serves, and with `lookup` its objects. Nothing is written
    #[arg(long, conflicts_with_all = ["renderer", "compare_with"], help_heading = "Cluster")]
    with_cluster: bool,

    #[command(flatten)]
    connection: Connection,
}

/// What renders a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Renderer {
    /// This program
    Meshctl,
    /// The program helm
    Helm,
}

/// What else renders a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Other {
    /// The program helm
    Helm,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if let Some(mesh) = &arguments.mesh {
        return of_mesh(mesh, arguments, context);
    }
    let source = arguments.chart.as_deref().unwrap_or_default();
    let loaded = charts::load(source, &arguments.fetch.options(context)?, context)?;
    let settings = arguments.release.settings(context)?;
    if arguments.renderer == Renderer::Helm {
        let printed = program::template(arguments, &loaded, &settings, context)?;
        let manifests = Manifest::read_printed(&printed)?;
        return Ok(report(printed, &manifests.iter().collect::<Vec<_>>()));
    }
    let chart = Chart::parse(&loaded.files)?;
    let (capabilities, world) = world(arguments, context)?;
    let rendered = arguments.release.render(&chart, &settings, (&capabilities, &*world), context)?;
    if arguments.compare_with == Some(Other::Helm) {
        return compare(arguments, (&loaded, &settings), &rendered, &capabilities, context);
    }
    let manifests = chosen(arguments, &rendered)?;
    // Where no object stands before the hooks, helm prints the line that would end them all the same.
    let is_bare = rendered.manifests.is_empty() && (rendered.crds.is_empty() || !arguments.include_crds);
    let line = if is_bare && arguments.show_only.is_empty() { "\n" } else { "" };
    Ok(report(line.to_owned() + &printed(&manifests), &manifests))
}

/// What an installation of a mesh applies.
fn of_mesh(mesh: &str, arguments: &Arguments, context: &Context) -> Result<Report> {
    let release = &arguments.release;
    let values = helm::merge_settings(&release.settings(context)?)?;
    let (capabilities, world) = world(arguments, context)?;
    let namespace = Some(release.namespace.as_str()).filter(|namespace| *namespace != "default");
    let made = parts_of_a_mesh(
        mesh,
        &arguments.parts,
        arguments.chart.as_deref(),
        (namespace, release.given_name()),
        (&values, &arguments.fetch.options(context)?),
        (&capabilities, &*world),
        context,
    )?;
    for note in &made.notes {
        context.ui.note(note);
    }
    let manifests: Vec<&Manifest> = made.manifests.iter().collect();
    Ok(report(printed(&manifests), &manifests))
}

/// The texts of manifests, each with where it comes from.
fn printed(manifests: &[&Manifest]) -> String {
    manifests.iter().map(|one| format!("---\n# Source: {}\n{}\n", one.source, one.text)).collect()
}

/// The manifests as the answer.
fn report(printed: String, manifests: &[&Manifest]) -> Report {
    let mut view = View { kind: "Manifests", raw: Some(printed), ..View::default() };
    view.document.insert("manifests".into(), manifests.iter().map(|one| document(one)).collect());
    Report { view, exit: Exit::Yes }
}

/// What helm makes of the same, against what was rendered. Fields that differ from one render of ours to
/// the next are made at random, and cannot be compared.
fn compare(
    arguments: &Arguments,
    (loaded, settings): (&Loaded, &[Setting]),
    rendered: &Rendered,
    capabilities: &Capabilities,
    context: &Context,
) -> Result<Report> {
    let namespace = &arguments.release.namespace;
    let theirs = program::template(arguments, loaded, settings, context)?;
    let theirs = Manifest::read_printed(&theirs)?;
    let theirs = estate(&theirs.iter().collect::<Vec<_>>(), namespace)?;
    let ours = estate(&chosen(arguments, rendered)?, namespace)?;
    let other = Offline::seeded(jiff::Timestamp::UNIX_EPOCH, b"another");
    let chart = Chart::parse(&loaded.files)?;
    let again = arguments.release.render(&chart, settings, (capabilities, &other), context)?;
    let again = estate(&chosen(arguments, &again)?, namespace)?;
    let (report, random) = difference::report_of_fixed(&theirs, &ours, &again);
    if random > 0 {
        let fields = text::plural(random, "field");
        context.ui.note(&format!("not compared, since made at random or of the time: {fields}"));
    }
    Ok(report)
}

/// What the chart may know, and what it may ask.
fn world(arguments: &Arguments, context: &Context) -> Result<(Capabilities, Box<dyn Lookup>)> {
    let (release, random) = (&arguments.release, random(arguments, context)?);
    if !arguments.with_cluster {
        return Ok((release.capabilities(Capabilities::default())?, random));
    }
    let live = Live::new(Arc::new(arguments.connection.connect(context)?), random);
    Ok((release.capabilities(live.capabilities()?)?, Box::new(live)))
}

/// Where random bytes and the time come from. A deterministic render lives at the epoch.
fn random(arguments: &Arguments, context: &Context) -> Result<Box<dyn Lookup>> {
    if let Some(file) = &arguments.remember {
        return Ok(Box::new(remember::world(file, context)?));
    }
    if arguments.deterministic {
        let seed = format!("{}/{}", arguments.release.namespace, arguments.release.name());
        return Ok(Box::new(Offline::seeded(jiff::Timestamp::UNIX_EPOCH, seed.as_bytes())));
    }
    Ok(Box::new(Offline::new((context.now)(), remember::random)))
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
