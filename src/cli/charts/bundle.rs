//! `meshctl charts bundle`.

use std::path::PathBuf;

use clap::Args;

use super::images;
use super::source::{ChartArguments, document, report};
use crate::base::{Context, Error, Report, Result};
use crate::charts::{self, Bundle, Lock, Locked};

/// Put charts, their lock and the list of their images into one file, for a site without a network
///
/// Every command takes charts from such a file: FILE.mcb#NAME. The images are those of the rendered manifests that
/// --manifests names; fetch them with any tool that copies images. Equal charts give an equal file. Without a source,
/// and with --locked, the bundle has all charts of the lock.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl charts bundle charts/base charts/istiod --manifests rendered.yaml --to mesh.mcb\n  meshctl charts bundle --locked --to mesh.mcb\n  meshctl charts list mesh.mcb"
)]
pub(super) struct Arguments {
    /// A .tgz file, a folder, https://REPOSITORY/CHART.tgz, oci://REGISTRY/CHART[:TAG|@DIGEST], or a name with --repo
    #[arg(value_name = "SOURCE")]
    sources: Vec<String>,

    /// The bundle to write; its name ends in .mcb
    #[arg(long, value_name = "FILE.mcb")]
    to: PathBuf,

    /// Rendered manifests whose images are listed in the bundle: files, directories, `-`
    #[arg(long, value_name = "PATH")]
    manifests: Vec<String>,

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
    let mut bundle = Bundle::new(images::of_manifests(&arguments.manifests)?);
    let mut lines = Vec::new();
    for wanted in wanted {
        let options = wanted.options(&options);
        let chart = charts::load(&wanted.source, &options, context)?;
        let locked = Locked::of(&wanted.source, &options, &chart);
        lines.push(document(&locked));
        bundle.add(locked, &chart);
    }
    bundle.write(&arguments.to)?;
    if arguments.manifests.is_empty() {
        context.ui.note("the bundle has no list of images: name the rendered manifests with --manifests");
    }
    let columns = [("NAME", "name"), ("VERSION", "version"), ("SOURCE", "source"), ("DIGEST", "digest")];
    let mut report = report(lines, &columns);
    report.view.document.insert("images".to_owned(), bundle.images.clone().into());
    report.view.document.insert("file".to_owned(), arguments.to.display().to_string().into());
    Ok(report)
}
