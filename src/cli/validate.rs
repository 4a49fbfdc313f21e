//! `meshctl validate`.

use std::sync::Arc;

use clap::Args;

use super::arguments::{InputArguments, SeverityArgument, load};
use super::config::Project;
use super::connection::Connection;
use crate::analyze::{self, SchemaSettings, Selection, Settings, registry};
use crate::base::{Context, Error, Report, Result};
use crate::estate::Depth;
use crate::resource::identity::kind_spec;
use crate::resource::schema::Schemas;
use crate::source::{self, Wanted};

/// Tell what an API server would refuse, before it is asked
///
/// Holds every object to the schema of its kind, to the rules in it, and to those of Istio's admission
/// webhook. An object is refused exactly when it has a finding of severity error. No other object is
/// looked at, and no cluster is contacted, unless --schemas cluster.
/// An object of a kind that has no schema here is listed as not checked.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl validate manifests/\n  helm template shop | meshctl validate -\n  meshctl validate git:HEAD:manifests --severity-threshold warning\n  meshctl validate manifests/ --schemas crds/\n  meshctl validate manifests/ --schemas cluster"
)]
pub(super) struct Arguments {
    /// Files, directories, `-` for standard input, or git:REVISION:PATH
    #[arg(value_name = "PATH", required_unless_present = "filename")]
    paths: Vec<String>,

    #[command(flatten)]
    input: InputArguments,

    #[command(flatten)]
    connection: Connection,

    /// Take schemas from the CustomResourceDefinitions below DIR, or from those of the cluster
    #[arg(long, value_name = "DIR|cluster")]
    schemas: Option<String>,

    /// Exit with 1 when a finding is at least this severe
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = SeverityArgument::Error)]
    severity_threshold: SeverityArgument,

    /// Exit with 6 when something could not be checked
    #[arg(long)]
    require_complete: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let project = Project::find(context)?;
    let settings = Settings {
        selection: Selection {
            select: registry::SCHEMA_LAYER.iter().map(|check| check.meta.name.to_owned()).collect(),
            ignore: project.ignore,
        },
        istio_namespace: arguments.input.assumptions.istio_namespace.clone(),
        mesh_config: arguments.input.mesh_config_text()?,
        schema: SchemaSettings { custom: Arc::new(schemas(arguments, context)?), complete: true },
        ..Settings::default()
    };
    let estate = arguments.input.load(&arguments.paths)?;
    let analysis = analyze::run(&estate, &settings)?;
    Ok(analyze::report(analysis, arguments.severity_threshold.into(), arguments.require_complete))
}

/// What is read from a cluster.
pub(super) fn definitions() -> Vec<Wanted<'static>> {
    let kind = kind_spec("apiextensions.k8s.io", "CustomResourceDefinition");
    kind.map(|kind| Wanted::all(kind, Depth::Full)).into_iter().collect()
}

/// The schemas that the user gives; none without `--schemas`.
fn schemas(arguments: &Arguments, context: &Context) -> Result<Schemas> {
    let Some(from) = &arguments.schemas else { return Ok(Schemas::default()) };
    let definitions = if from == "cluster" {
        let cluster = arguments.connection.connect(context)?;
        source::live(&cluster, &definitions(), None, false, &*context.ui)?
    } else {
        load(std::iter::once(from), "default", None)?
    };
    let doing = format!("reading schemas from {from}");
    if let Some(problem) = definitions.unreadable().next() {
        let place = definitions.place_of_problem(problem);
        return Err(Error::usage(doing, format!("{place}: {}", problem.problem.message)));
    }
    let schemas = Schemas::of(&definitions).map_err(|cause| Error::usage(&doing, cause))?;
    if schemas.is_empty() {
        return Err(Error::usage(doing, "there is no CustomResourceDefinition with a schema").advise(
            "Name a directory with CustomResourceDefinitions of apiextensions.k8s.io/v1, or `cluster`.",
        ));
    }
    Ok(schemas)
}
