//! `meshctl analyze`.

use std::path::PathBuf;

use clap::Args;

use super::arguments::{InputArguments, SeverityArgument, read_text};
use super::config::Project;
use super::connection::{Connection, Reading};
use crate::analyze::{self, Analysis, Baseline, Comparison, Selection, Settings};
use crate::base::{Context, Error, Report, Result};
use crate::estate::Estate;
use crate::source;

/// Find mistakes in mesh configuration, in files or in a cluster
///
/// Given paths, no cluster is contacted, unless --with-cluster. Without paths, the cluster of the
/// current context is read: all of it, or one namespace with -n; with -n and -A all of it, and the
/// findings of that namespace are reported.
/// What the input does not show is listed as not checked, never reported as missing.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl analyze manifests/\n  helm template shop | meshctl analyze - -o sarif\n  meshctl analyze manifests/ --ignore lone-weight --severity-threshold warning\n  meshctl analyze -n shop\n  meshctl analyze manifests/ --with-cluster"
)]
pub(super) struct Arguments {
    /// Files, directories, `-` for standard input, or git:REVISION:PATH
    #[arg(value_name = "PATH")]
    paths: Vec<String>,

    #[command(flatten)]
    input: InputArguments,

    #[command(flatten)]
    connection: Connection,

    #[command(flatten)]
    reading: Reading,

    /// Look at the files as if they were applied to the cluster, and report only what they change
    #[arg(long, help_heading = "Cluster")]
    with_cluster: bool,

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
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let project = Project::find(context)?;
    let settings = settings(arguments, context, &project)?;
    let (analysis, comparison) = analysis(arguments, context, &project, &settings)?;
    if let Some(path) = &arguments.write_baseline {
        std::fs::write(path, Baseline::write(&analysis.findings))
            .map_err(|error| Error::usage(format!("writing the baseline {}", path.display()), error))?;
        context.ui.note(&format!("accepted {} findings in {}", analysis.findings.len(), path.display()));
        let accepted =
            analyze::Analysis { findings: Vec::new(), suppressed: analysis.findings.len(), ..analysis };
        return Ok(analyze::report(accepted, arguments.severity_threshold.into(), false));
    }
    let mut report =
        analyze::report(analysis, arguments.severity_threshold.into(), arguments.require_complete);
    if let Some(comparison) = comparison {
        comparison.add_to(&mut report.view);
    }
    Ok(report)
}

/// The analysis of files, of the cluster, or of what files change in the cluster.
fn analysis(
    arguments: &Arguments,
    context: &Context,
    project: &Project,
    settings: &Settings,
) -> Result<(Analysis, Option<Comparison>)> {
    let run = |estate: &mut Estate| {
        for namespace in &project.complete {
            estate.coverage.complete_namespace(namespace);
        }
        analyze::run(estate, settings)
    };
    let files = !arguments.paths.is_empty() || !arguments.input.filename.is_empty();
    if files && !arguments.with_cluster {
        return Ok((run(&mut arguments.input.load(&arguments.paths)?)?, None));
    }
    if !files && arguments.with_cluster {
        return Err(Error::usage("comparing files with the cluster", "there are no files")
            .advise("Name files or directories, or leave out --with-cluster to analyze the cluster."));
    }
    let cluster = arguments.connection.connect(context)?;
    let input = &arguments.input;
    let namespace = input.assumptions.namespace.as_deref().unwrap_or_else(|| cluster.namespace());
    let files = files.then(|| input.load_into(&arguments.paths, namespace)).transpose()?;
    let wanted = analyze::live_kinds(&input.assumptions.istio_namespace);
    let mut live =
        arguments.reading.live(&cluster, &wanted, input.assumptions.namespace.as_deref(), context)?;
    let mut before = run(&mut live)?;
    let Some(files) = files else {
        if let Some(namespace) = &input.assumptions.namespace {
            before.findings.retain(|finding| {
                finding.place.object.as_ref().is_some_and(|object| object.namespace == *namespace)
            });
        }
        return Ok((before, None));
    };
    let mut after = run(&mut source::overlay(files, live))?;
    let comparison = analyze::compare(before, &mut after);
    Ok((after, Some(comparison)))
}

fn settings(arguments: &Arguments, context: &Context, project: &Project) -> Result<Settings> {
    // A new baseline accepts everything that is found, whatever an old one accepts.
    let old = arguments.baseline.as_ref().or(project.baseline.as_ref());
    let baseline = old.filter(|_| arguments.write_baseline.is_none());
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
        istio_namespace: arguments.input.assumptions.istio_namespace.clone(),
        mesh_config: arguments.input.mesh_config_text()?,
        now: Some((context.now)()),
    })
}
