//! `meshctl manifest translate`.

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::sources::read_values;
use crate::base::report::View;
use crate::base::{Context, Error, Exit, Report, Result};
use crate::document;
use crate::install::{self, ChartValues};
use crate::mesh::install_spec::{MeshInstall, Translated};
use crate::mesh::istio::to_operator;

/// Turn what says how a mesh is installed into another form: MeshInstall, IstioOperator, values for helm
///
/// FILE is a MeshInstall or an IstioOperator; both are also taken by `meshctl install -f`. Values of charts are given with
/// --values, for each part of the mesh. What the other form cannot say is left out, and named on stderr and in the
/// structured output. No cluster is asked.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl manifest translate operator.yaml\n  meshctl manifest translate operator.yaml --to helm\n  meshctl manifest translate --mesh istio --values base=base.yaml --values istiod=istiod.yaml\n  meshctl manifest translate mesh.yaml --to istio-operator"
)]
pub(super) struct Arguments {
    /// The file, or `-` for standard input
    #[arg(value_name = "FILE", required_unless_present = "values", conflicts_with = "values")]
    file: Option<String>,

    /// The values of a part of the mesh, instead of FILE; may be repeated
    #[arg(long, value_name = "PART=FILE")]
    values: Vec<String>,

    /// The mesh of --values
    #[arg(long, value_name = "MESH", default_value = "istio")]
    mesh: String,

    /// The form that is wanted
    #[arg(long, value_enum, value_name = "FORM", default_value_t = Form::MeshInstall)]
    to: Form,
}

/// A form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// The kind of meshctl, for every mesh
    MeshInstall,
    /// The file of istioctl
    IstioOperator,
    /// Values for each chart, with the command of helm
    Helm,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let Translated { file, mut left_out } = read(arguments, context)?;
    let (raw, key, value) = match arguments.to {
        Form::MeshInstall => {
            let value = serde_json::to_value(&file).map_err(defect)?;
            (yaml(&value)?, "file", value)
        }
        Form::IstioOperator => {
            if file.spec.mesh != "istio" {
                let cause = format!("it installs {}", file.spec.mesh);
                return Err(Error::usage("making an IstioOperator", cause).advise("Use --to helm."));
            }
            let made = to_operator(&file);
            left_out.extend(made.left_out);
            (yaml(&made.file)?, "file", made.file)
        }
        Form::Helm => {
            let charts = install::chart_values(&file)?;
            let texts: Vec<String> =
                charts.iter().map(|chart| for_helm(chart, &file)).collect::<Result<_>>()?;
            (texts.join("---\n"), "charts", charts.iter().map(document).collect())
        }
    };
    left_out.iter().for_each(|line| context.ui.note(&format!("left out: {line}")));
    let mut view = View { kind: "Translation", raw: Some(raw), ..View::default() };
    view.document.insert(key.into(), value);
    view.document.insert("leftOut".into(), json!(left_out));
    Ok(Report { view, exit: Exit::Yes })
}

fn read(arguments: &Arguments, context: &Context) -> Result<Translated<MeshInstall>> {
    let text = |name: &str| -> Result<String> {
        Ok(String::from_utf8_lossy(&read_values(name, context)?).into_owned())
    };
    if let Some(name) = &arguments.file {
        return install::installation(name, &text(name)?)?.ok_or_else(|| {
            Error::usage(format!("reading {name}"), "it is neither a MeshInstall nor an IstioOperator")
                .advise("Values of charts are given with --values PART=FILE.")
        });
    }
    let mut given = Vec::new();
    for pair in &arguments.values {
        let Some((part, name)) = pair.split_once('=') else {
            return Err(Error::usage(format!("reading --values {pair}"), "it names no part")
                .advise("Write it like istiod=values.yaml."));
        };
        given.push((part.to_owned(), install::values_file(name, &text(name)?)?));
    }
    install::from_chart_values(&arguments.mesh, given)
}

/// The values of one chart, below the command that takes them.
fn for_helm(chart: &ChartValues, file: &MeshInstall) -> Result<String> {
    let version = match file.spec.version.as_str() {
        "" => String::new(),
        version => format!(" --version {version}"),
    };
    Ok(format!(
        "# {}: helm upgrade --install {} {} -n {}{version} -f FILE\n{}",
        chart.component,
        chart.release,
        chart.chart,
        chart.namespace,
        yaml(&chart.values)?
    ))
}

fn document(chart: &ChartValues) -> Value {
    json!({
        "component": chart.component, "chart": chart.chart, "release": chart.release,
        "namespace": chart.namespace, "values": chart.values,
    })
}

fn yaml(value: &Value) -> Result<String> {
    document::to_yaml(value).map_err(defect)
}

fn defect(error: impl std::fmt::Display) -> Error {
    Error::new(Exit::Defect, "writing YAML", error)
}
