//! `meshctl analyze`.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

use clap::Args;

use super::arguments::{InputArguments, SeverityArgument, load, load_revision, read_text};
use super::config::Project;
use super::connection::{Connection, Reading};
use super::fixes;
use super::remotes::Remotes;
use crate::analyze::{self, Analysis, Baseline, Comparison, Selection, Settings};
use crate::base::{Context, Error, Report, Result};
use crate::estate::Estate;
use crate::mesh::istio::NetworksFile;
use crate::source::{self, Parsed};

/// Find mistakes in mesh configuration, in files or in a cluster
///
/// Given paths, no cluster is contacted, unless --with-cluster. Without paths, the cluster of the
/// current context is read: all of it, or one namespace with -n; with -n and -A all of it, and the
/// findings of that namespace are reported.
/// What the input does not show is listed as not checked, never reported as missing.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl analyze manifests/\n  helm template shop | meshctl analyze - -o sarif\n  meshctl analyze manifests/ --ignore lone-weight --severity-threshold warning\n  meshctl analyze -n shop\n  meshctl analyze manifests/ --with-cluster\n  meshctl analyze manifests/ --changed-since origin/main\n  meshctl analyze manifests/ --fix --dry-run"
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

    #[command(flatten)]
    remotes: Remotes,

    /// Look at the files as if they were applied to the cluster, and report only what they change
    #[arg(long, help_heading = "Cluster")]
    with_cluster: bool,

    /// Also list the Secrets of the cluster: their names and keys, never what they hold
    #[arg(long, help_heading = "Cluster", conflicts_with_all = ["changed_since", "fix"])]
    with_secrets: bool,

    /// Report only what is new since this git revision; what was there before does not count
    #[arg(long, value_name = "REV", conflicts_with_all = ["with_cluster", "write_baseline"])]
    changed_since: Option<String>,

    /// Make the changes that mend findings safely, in the files, and report what is left
    #[arg(long, conflicts_with_all = ["with_cluster", "write_baseline", "changed_since"])]
    fix: bool,

    /// With --fix: show the changes, and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,

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

    /// A mesh networks file that stands for `meshNetworks` of the ConfigMap `istio`
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    mesh_networks: Option<PathBuf>,

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
    let settings = settings(arguments, &project, context)?;
    if arguments.fix {
        return fix(arguments, &project, &settings);
    }
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
        let before = arguments.changed_since.as_ref().map(|revision| format!("git revision {revision}"));
        comparison.add_to(&mut report.view, before.as_deref().unwrap_or("the cluster as it is"));
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
    if let Some(revision) = &arguments.changed_since {
        let [mut before, mut after] = two_revisions(arguments, revision, context)?;
        let (before, mut after) = (run(&mut before)?, run(&mut after)?);
        let comparison = analyze::compare(before, &mut after);
        return Ok((after, Some(comparison)));
    }
    let files = !arguments.paths.is_empty() || !arguments.input.filename.is_empty();
    if files && !arguments.with_cluster && arguments.with_secrets {
        return Err(Error::usage("listing Secrets", "no cluster is asked about files alone")
            .advise("Leave out --with-secrets, or add --with-cluster."));
    }
    if files && !arguments.with_cluster {
        // The process ends with the report: to free every object first would only delay it.
        let mut estate = ManuallyDrop::new(arguments.input.load(&arguments.paths)?);
        return Ok((run(&mut estate)?, None));
    }
    if !files && arguments.with_cluster {
        return Err(Error::usage("comparing files with the cluster", "there are no files")
            .advise("Name files or directories, or leave out --with-cluster to analyze the cluster."));
    }
    let cluster = arguments.connection.connect(context)?;
    let input = &arguments.input;
    let namespace = input.assumptions.namespace.as_deref().unwrap_or_else(|| cluster.namespace());
    let files = files.then(|| input.load_into(&arguments.paths, namespace)).transpose()?;
    let wanted = super::snapshot::kinds(&input.assumptions.istio_namespace, arguments.with_secrets);
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

/// Fixes what can be fixed safely, and reports what is left.
fn fix(arguments: &Arguments, project: &Project, settings: &Settings) -> Result<Report> {
    let paths: Vec<&String> = arguments.paths.iter().chain(&arguments.input.filename).collect();
    let other = paths.iter().find(|path| *path == &"-" || path.starts_with("git:"));
    let refused = match (other, paths.is_empty()) {
        (Some(path), _) => Some(format!("`{path}` is no file that can be written")),
        (None, true) => Some("there are no files; what is in a cluster is not changed".to_owned()),
        (None, false) => None,
    };
    if let Some(cause) = refused {
        return Err(Error::usage("fixing findings", cause)
            .advise("Name files or directories of the working tree, or leave out --fix."));
    }
    let complete = |estate: &mut Estate| {
        project.complete.iter().for_each(|namespace| estate.coverage.complete_namespace(namespace));
    };
    let mut estate = arguments.input.load(&arguments.paths)?;
    complete(&mut estate);
    let files = analyze::fix(&estate, &analyze::run(&estate, settings)?.findings)?;
    let mut fixed = analyze::with_fixes(&estate, &files, arguments.input.namespace());
    complete(&mut fixed);
    let left = analyze::run(&fixed, settings)?;
    if !arguments.dry_run {
        files.iter().try_for_each(|file| source::write_file(&file.path, &file.after))?;
    }
    let mut report = analyze::report(left, arguments.severity_threshold.into(), arguments.require_complete);
    fixes::add_to(&mut report.view, &files, !arguments.dry_run);
    Ok(report)
}

/// What the paths hold at a git revision, and now.
fn two_revisions(arguments: &Arguments, revision: &str, context: &Context) -> Result<[Estate; 2]> {
    let doing = || format!("comparing with git revision {revision}");
    // A path below the working directory is named from there on both sides.
    let inside = |path: &String| {
        let short = Path::new(path).strip_prefix(&context.directory).ok().and_then(Path::to_str);
        short.map_or_else(
            || path.clone(),
            |short| if short.is_empty() { ".".to_owned() } else { short.to_owned() },
        )
    };
    let paths: Vec<String> = arguments.paths.iter().chain(&arguments.input.filename).map(inside).collect();
    if paths.is_empty() {
        return Err(Error::usage(doing(), "there are no files")
            .advise("Name files or directories of the working tree."));
    }
    if let Some(other) = paths.iter().find(|path| *path == "-" || path.starts_with("git:")) {
        return Err(Error::usage(doing(), format!("`{other}` is no file of the working tree"))
            .advise("Name files or directories; two other inputs can be compared with --write-baseline and --baseline."));
    }
    let (parsed, namespace) = (Parsed::default(), arguments.input.namespace());
    let now = load(paths.iter(), namespace, Some(&parsed))?;
    let paths: Vec<&Path> = paths.iter().map(Path::new).collect();
    Ok([load_revision(revision, &paths, namespace, &parsed, context)?, now])
}

fn settings(arguments: &Arguments, project: &Project, context: &Context) -> Result<Settings> {
    // A new baseline accepts everything that is found, whatever an old one accepts.
    let old = arguments.baseline.as_ref().or(project.baseline.as_ref());
    let baseline = old.filter(|_| arguments.write_baseline.is_none());
    let baseline = match baseline {
        Some(path) => {
            let baseline = Baseline::parse(&path.to_string_lossy(), &read_text(path)?)?;
            for remark in baseline.remarks() {
                context.ui.note(&format!("baseline {}: {remark}", path.display()));
            }
            Some(baseline)
        }
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
        remotes: arguments.remotes.read(&arguments.connection, arguments.input.namespace(), context)?,
        mesh_networks: arguments.mesh_networks.as_deref().map(networks_file).transpose()?,
        ..Settings::default()
    })
}

fn networks_file(path: &Path) -> Result<NetworksFile> {
    Ok(NetworksFile { name: path.display().to_string(), text: read_text(path)? })
}
