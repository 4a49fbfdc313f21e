//! `meshctl charts bundle`.

use std::path::PathBuf;

use clap::Args;

use super::images;
use super::source::{ChartArguments, document, report};
use crate::base::{Context, Error, Report, Result};
use crate::charts::images::{find, list};
use crate::charts::{self, Bundle, Lock, Locked};
use crate::cli::manifest::release::ReleaseArguments;

/// Put charts, their lock and the list of their images into one file, for a site without a network
///
/// Every command takes charts from such a file: FILE.mcb#NAME. The images are those of the charts, rendered with the
/// values given, and of --manifests; fetch them with any tool that copies images. Equal charts give an equal file. Without a source,
/// and with --locked, the bundle has all charts of the lock.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl charts bundle charts/base charts/istiod -f values.yaml --to mesh.mcb\n  meshctl charts bundle --locked --to mesh.mcb\n  meshctl charts list mesh.mcb"
)]
pub(super) struct Arguments {
    /// A .tgz file, a folder, https://REPOSITORY/CHART.tgz, oci://REGISTRY/CHART[:TAG|@DIGEST], or a name with --repo
    #[arg(value_name = "SOURCE")]
    sources: Vec<String>,

    /// The bundle to write; its name ends in .mcb
    #[arg(long, value_name = "FILE.mcb")]
    to: PathBuf,

    /// Take the images of these manifests, and do not render the charts: files, directories, `-`
    #[arg(long, value_name = "PATH")]
    manifests: Vec<String>,

    #[command(flatten)]
    release: ReleaseArguments,

    #[command(flatten)]
    chart: ChartArguments,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if arguments.to.extension().is_none_or(|extension| extension != "mcb") {
        return Err(Error::usage(
            format!("writing the bundle {}", arguments.to.display()),
            "its name does not end in .mcb",
        )
        .advise("Name it so: other commands know a bundle by it."));
    }
    arguments.chart.check_sources(&arguments.sources)?;
    let options = arguments.chart.options(context)?;
    let wanted: Vec<Locked> = match (&options.lock, arguments.sources.as_slice()) {
        (Some(Lock { charts }), []) if !charts.is_empty() => charts.clone(),
        (_, []) => {
            return Err(Error::usage("making a bundle", "no chart is named")
                .advise("Name its charts, or take those of the lock with --locked."));
        }
        (_, sources) => sources
            .iter()
            .map(|source| Locked {
                source: source.clone(),
                repository: options.repository.clone(),
                constraint: options.version.clone(),
                name: String::new(),
                version: String::new(),
                digest: String::new(),
            })
            .collect(),
    };
    let (mut loaded, mut locked) = (Vec::new(), Vec::new());
    for wanted in wanted {
        let options = wanted.options(&options);
        let chart = charts::load(&wanted.source, &options, context)?;
        locked.push(Locked::of(&wanted.source, &options, &chart));
        loaded.push(chart);
    }
    let mut objects = if arguments.manifests.is_empty() {
        images::render(&loaded, &arguments.release, context)?
    } else {
        images::read(&arguments.manifests, &arguments.release.namespace)?
    };
    let mut bundle = Bundle::new(list(&find(&mut objects, None)));
    let lines = locked.iter().map(document).collect();
    for (locked, chart) in locked.into_iter().zip(&loaded) {
        bundle.add(locked, chart);
    }
    bundle.write(&arguments.to)?;
    let columns = [("NAME", "name"), ("VERSION", "version"), ("SOURCE", "source"), ("DIGEST", "digest")];
    let mut report = report(lines, &columns);
    report.view.document.insert("images".to_owned(), bundle.images.clone().into());
    report.view.document.insert("file".to_owned(), arguments.to.display().to_string().into());
    Ok(report)
}
