//! Renders a chart: resolves the charts inside, lays values together, runs every template in Helm's
//! order, and sorts what comes out.

use std::rc::Rc;

use super::capabilities::{Capabilities, Release};
use super::chart::Chart;
use super::limits::with_stack;
use super::manifests::{self, Hook, Manifest};
use super::object::Object;
use super::semver::is_in_range;
use super::template::{Engine, Fault};
use super::value::{Element, Map, Value};
use super::values;
use crate::base::{Error, Result};
use serde_json::Value as Json;

/// What a template may ask of the world: objects of a cluster, random bytes, the time.
pub trait Lookup {
    /// The object of this name, or the list of all of a kind when there is no name, as the API gives them.
    /// `None`: there is no such object, or no such kind.
    ///
    /// # Errors
    /// When the cluster cannot be asked.
    fn object(&self, api_version: &str, kind: &str, namespace: &str, name: &str) -> Result<Option<Json>>;

    /// Tells which call asks for random bytes next: its template, function and arguments. A world that
    /// repeats its bytes gives the same call the same ones, whatever else a chart asks for.
    fn begin(&self, _call: &str) {}

    /// Fills a buffer with random bytes.
    ///
    /// # Errors
    /// When there are none to be had, in one sentence.
    fn random(&self, bytes: &mut [u8]) -> Result<(), String>;

    /// The time.
    fn now(&self) -> jiff::Timestamp;
}

/// How a chart is rendered.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Values are not held to values.schema.json.
    pub skip_schema_validation: bool,
}

/// What a chart renders to.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The definitions of `crds/`, which Helm does not render.
    pub crds: Vec<Manifest>,
    /// Objects in the order of their installation.
    pub manifests: Vec<Manifest>,
    /// Objects that are made at certain moments of an installation.
    pub hooks: Vec<Hook>,
    /// What the chart and the charts inside say to the user: source and text, the chart's own first.
    pub notes: Vec<(String, String)>,
    /// What is odd but not wrong.
    pub warnings: Vec<String>,
}

/// Renders a chart with what the user gives.
///
/// # Errors
/// With the chart, file and line: when values do not fit, a template cannot be run, or its output is
/// no YAML.
pub fn render(
    chart: &Chart,
    given: &Map,
    release: &Release,
    capabilities: &Capabilities,
    world: &dyn Lookup,
) -> Result<Rendered> {
    render_with(chart, given, release, capabilities, world, Options::default())
}

/// Renders a chart with options.
///
/// # Errors
/// See [`render`].
pub fn render_with(
    chart: &Chart,
    given: &Map,
    release: &Release,
    capabilities: &Capabilities,
    world: &dyn Lookup,
    options: Options,
) -> Result<Rendered> {
    let doing = format!("rendering the chart {}", chart.name());
    if chart.is_library() {
        return Err(Error::usage(
            doing,
            "it is a library: it has named templates for other charts, and nothing else",
        ));
    }
    values::check_present(chart)?;
    let mut chart = chart.clone();
    let mut notes = values::Notes::default();
    values::resolve(&mut chart, given, &mut notes)?;
    check_kube_version(&chart, capabilities)?;
    let values = values::coalesce(&chart, given, false, &mut notes)?;
    if !options.skip_schema_validation {
        values::check_schema(&chart, &values)?;
    }
    let values::Notes { mut warnings, budget } = notes;
    warnings.sort();
    warnings.dedup();
    let top = Map::new();
    top.set("Release", release.to_value());
    top.set("Capabilities", capabilities.to_value());
    top.set("Values", values.held_as(Element::Values));
    let mut sources = Vec::new();
    collect(&chart, &top, chart.name(), true, &mut sources);
    sources.sort_by(|one, two| depth(&two.path).cmp(&depth(&one.path)).then_with(|| two.path.cmp(&one.path)));
    let engine = Engine::new(world, budget);
    let outputs = with_stack(|| run(&engine, &sources)).map_err(|fault| explain(&doing, &fault))?;
    let mut rendered = manifests::sort(outputs, chart.name(), &engine.budget)?;
    rendered.crds = chart.crds().into_iter().map(|(source, text)| Manifest::of_crd(source, &text)).collect();
    rendered.warnings = warnings;
    Ok(rendered)
}

fn check_kube_version(chart: &Chart, capabilities: &Capabilities) -> Result<()> {
    let wanted = &chart.metadata.kube_version;
    if wanted.is_empty() || is_in_range(wanted, &capabilities.kube_version) {
        return Ok(());
    }
    let cause = format!("it is for Kubernetes {wanted}, not for {}", capabilities.kube_version);
    Err(Error::usage(format!("rendering the chart {}", chart.name()), cause)
        .advise("Give the version of the cluster with --kube-version."))
}

/// A template and what it sees.
struct Source {
    path: Rc<str>,
    text: Rc<str>,
    context: Map,
    base_path: String,
}

fn depth(path: &str) -> usize {
    path.matches('/').count()
}

/// The templates of a chart and of those inside, each with its context. Returns that of the chart.
fn collect(chart: &Chart, parent: &Map, path: &str, is_root: bool, sources: &mut Vec<Source>) -> Map {
    let values = parent.map("Values").unwrap_or_default();
    let own =
        if is_root { Some(values) } else { values.map(chart.name()).map(|own| own.held_as(Element::Values)) };
    let inner = Map::new();
    let context = Map::new();
    context.set("Chart", chart.metadata.to_value(is_root));
    context.set("Files", Value::Object(Rc::new(Object::Files(chart.files.clone()))));
    context.set("Release", parent.get("Release").unwrap_or_default());
    context.set("Capabilities", parent.get("Capabilities").unwrap_or_default());
    context.set("Values", own.unwrap_or_else(|| Map::new().held_as(Element::Values)));
    context.set("Subcharts", inner.clone());
    for one in &chart.dependencies {
        let path = format!("{path}/charts/{}", one.name());
        inner.set(one.name(), collect(one, &context, &path, false, sources));
    }
    for (name, text) in &chart.templates {
        let partial = name.rsplit('/').next().unwrap_or_default().starts_with('_');
        if partial || !chart.is_library() {
            sources.push(Source {
                path: format!("{path}/{name}").into(),
                text: text.clone(),
                context: context.clone(),
                base_path: format!("{path}/templates"),
            });
        }
    }
    context
}

/// Parses all, then runs all that are no partials.
fn run(engine: &Engine<'_>, sources: &[Source]) -> Result<Vec<(Rc<str>, String)>, Fault> {
    for source in sources {
        engine.add(&source.path, &source.text)?;
    }
    let mut outputs = Vec::new();
    for source in sources {
        if source.path.rsplit('/').next().unwrap_or_default().starts_with('_') {
            continue;
        }
        let template: Map =
            [("Name", Value::from(source.path.clone())), ("BasePath", source.base_path.as_str().into())]
                .into_iter()
                .collect();
        source.context.set("Template", template.held_as(Element::Values));
        let data = source.context.held_as(Element::Values);
        let output = engine.run(&source.path, data.into())?;
        outputs.push((source.path.clone(), output.replace("<no value>", "")));
    }
    Ok(outputs)
}

/// Characters of a message that are shown: a chart can make it as long as any text.
const MESSAGE: usize = 10_000;

pub(super) fn explain(doing: &str, fault: &Fault) -> Error {
    let place = fault.place().map(|place| format!("{place}: ")).unwrap_or_default();
    let callers = fault.callers();
    let through =
        if callers.is_empty() { String::new() } else { format!(" (called from {})", callers.join(", ")) };
    let message: String = fault.message().chars().take(MESSAGE).collect();
    let error = Error::usage(doing, format!("{place}{message}{through}"));
    if let Some(outside) = fault.outside() {
        return Error { exit: outside.exit, advice: outside.advice.clone(), ..error };
    }
    if fault.is_unsupported() {
        return error.advise(
            "If `helm template` renders this chart, please report it: meshctl means to take the same.",
        );
    }
    error
}
