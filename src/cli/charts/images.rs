//! `meshctl charts images`.

use clap::Args;
use serde_json::{Map, Value, json};

use super::source::ChartArguments;
use crate::base::report::{View, place_document};
use crate::base::{Context, Error, Exit, ObjectRef, Report, Result, text};
use crate::charts::images::{self, Field};
use crate::charts::{self, Loaded};
use crate::cli::arguments::load;
use crate::cli::manifest::release::ReleaseArguments;
use crate::cli::route::question::readable;
use crate::document;
use crate::estate::Estate;

/// List every image that charts or manifests run, or move all of them to another registry
///
/// Charts are rendered with the values given, hooks included. Looks at pods, custom resources and the configuration that injectors and operators take images from. With --registry
/// the manifests are printed with every image there: the host is replaced, the path of the image stays. Each field that
/// changes is named on stderr, and in -o json.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl charts images charts/istiod -f values.yaml\n  meshctl charts images oci://registry.example.com/charts/shop:1.2.3 --registry mirror.example.com/mesh\n  meshctl charts images --manifests rendered.yaml --registry mirror.example.com/mesh > mirrored.yaml"
)]
pub(super) struct Arguments {
    /// A .tgz file, a folder, https://REPOSITORY/CHART.tgz, oci://REGISTRY/CHART[:TAG|@DIGEST], FILE.mcb#NAME, or a name with --repo
    #[arg(value_name = "SOURCE", required_unless_present = "manifests")]
    sources: Vec<String>,

    /// Rendered manifests besides: files, directories, `-` for standard input, or git:REVISION:PATH
    #[arg(long, value_name = "PATH")]
    manifests: Vec<String>,

    #[command(flatten)]
    chart: ChartArguments,

    #[command(flatten)]
    release: ReleaseArguments,

    /// Move every image to this registry: HOST or HOST/PATH
    #[arg(long, value_name = "HOST/PATH")]
    registry: Option<String>,
}

type Objects = Vec<(ObjectRef, Value)>;

fn objects_of(estate: &Estate) -> Objects {
    estate.objects.iter().map(|object| (object.reference.clone(), object.root().to_json())).collect()
}

/// The objects of manifests.
pub(super) fn read(paths: &[String], namespace: &str) -> Result<Objects> {
    let estate = load(paths.iter(), namespace, None)?;
    readable(&estate).map(|()| objects_of(&estate))
}

/// The objects that charts render to.
pub(super) fn render(charts: &[Loaded], release: &ReleaseArguments, context: &Context) -> Result<Objects> {
    let estate = release.objects(charts, context).map_err(|error| {
        error.advise("The images of a chart are found by rendering it: give what it needs with -f and --set.")
    })?;
    Ok(objects_of(&estate))
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let registry = arguments.registry.as_deref().map(checked).transpose()?;
    let mut objects = Vec::new();
    if !arguments.sources.is_empty() {
        let options = arguments.chart.options(context)?;
        let load = |source: &String| charts::load(source, &options, context);
        let charts = arguments.sources.iter().map(load).collect::<Result<Vec<_>>>()?;
        objects = render(&charts, &arguments.release, context)?;
    }
    if !arguments.manifests.is_empty() {
        objects.extend(read(&arguments.manifests, &arguments.release.namespace)?);
    }
    let fields = images::find(&mut objects, registry);
    let mut document = Map::new();
    document.insert("images".to_owned(), images::list(&fields).into());
    document.insert("fields".to_owned(), fields.iter().map(field_document).collect());
    let mut view = View { kind: "ImageList", document, ..View::default() };
    if registry.is_none() {
        view.text = images::list(&fields).into_iter().map(|image| image + "\n").collect();
        return Ok(Report { view, exit: Exit::Yes });
    }
    for field in &fields {
        if let Some(moved) = &field.moved {
            context.ui.note(&format!("{}: {} is now {moved}", field.place, field.image));
        }
    }
    for (moved, from) in images::clashes(&fields) {
        let from = text::list(&from, 8);
        context.ui.note(&format!("{from} are different images, and {moved} can hold only one of them"));
    }
    let defect = |error| Error::new(Exit::Defect, "writing the manifests", error);
    let documents: Result<Vec<String>> =
        objects.iter().map(|(_, object)| document::to_yaml(object).map_err(defect)).collect();
    view.raw = Some(documents?.join("---\n"));
    Ok(Report { view, exit: Exit::Yes })
}

fn checked(registry: &str) -> Result<&str> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._/:[]".contains(c);
    let host = registry.split('/').next().unwrap_or_default();
    if registry.contains("://") || host.is_empty() || !registry.chars().all(fits) {
        return Err(Error::usage(format!("reading the registry `{registry}`"), "it is no HOST or HOST/PATH")
            .advise("Write it as images have it: mirror.example.com/mesh"));
    }
    Ok(registry)
}

fn field_document(field: &Field) -> Value {
    let mut out = json!({"image": field.image, "place": place_document(&field.place)});
    if let Some(moved) = &field.moved {
        out["moved"] = moved.clone().into();
    }
    out
}
