//! `meshctl analyze`.

use std::path::PathBuf;

use clap::Args;

use super::arguments::{Global, InputArguments, SeverityArgument, read_text};
use super::config::Project;
use crate::analyze::{self, Baseline, Selection, Settings};
use crate::base::{Context, Error, Report, Result};

/// Find mistakes in mesh configuration, in files or in a cluster
///
/// Given paths, no cluster is contacted. Without paths, the cluster of the current context is read.
/// What the input does not show is listed as not checked, never reported as missing.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl analyze manifests/\n  helm template shop | meshctl analyze - -o sarif\n  meshctl analyze manifests/ --ignore lone-weight --severity-threshold warning"
)]
pub(super) struct Arguments {
    /// Files, directories, `-` for standard input, or git:REVISION:PATH
    #[arg(value_name = "PATH")]
    paths: Vec<String>,

    #[command(flatten)]
    input: InputArguments,

    /// Exit with 1 when a finding is at least this severe
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = SeverityArgument::Error)]
    severity_threshold: SeverityArgument,

    /// Run only these rules (names or IST/KIA codes, separated by commas)
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,

    /// Do not run these rules
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    ignore: Vec<String>,

    /// Exit with 6 when something could not be checked
    #[arg(long)]
    require_complete: bool,

    /// Leave out the findings that this file accepts
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write a file that accepts all present findings, and exit with 0
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let project = Project::find(context)?;
    let settings = settings(arguments, &project)?;
    let mut estate = arguments.input.load(&arguments.paths)?;
    for namespace in &project.complete {
        estate.coverage.complete_namespace(namespace);
    }
    let _ = global;
    let analysis = analyze::run(&estate, &settings)?;
    if let Some(path) = &arguments.write_baseline {
        std::fs::write(path, Baseline::write(&analysis.findings))
            .map_err(|error| Error::usage(format!("writing the baseline {}", path.display()), error))?;
        context.ui.note(&format!("accepted {} findings in {}", analysis.findings.len(), path.display()));
        let accepted =
            analyze::Analysis { findings: Vec::new(), suppressed: analysis.findings.len(), ..analysis };
        return Ok(analyze::report(accepted, arguments.severity_threshold.into(), false));
    }
    Ok(analyze::report(analysis, arguments.severity_threshold.into(), arguments.require_complete))
}

fn settings(arguments: &Arguments, project: &Project) -> Result<Settings> {
    let baseline = arguments.baseline.as_ref().or(project.baseline.as_ref());
    let baseline = match baseline {
        Some(path) => Some(Baseline::parse(&path.to_string_lossy(), &read_text(path)?)?),
        None => None,
    };
    Ok(Settings {
        selection: Selection {
            select: arguments.select.clone(),
            ignore: [&arguments.ignore[..], &project.ignore].concat(),
        },
        baseline,
        external: project.external.clone(),
        istio_namespace: arguments.input.istio_namespace.clone(),
        mesh_config: arguments.input.mesh_config_text()?,
    })
}
