//! `meshctl charts pull`.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::source::{ChartArguments, document, report};
use crate::base::{Context, Error, Report, Result};
use crate::charts::{self, Loaded, Locked};

/// Fetch charts and write them as files
///
/// Every chart is checked against the digest that its source names and, with --locked, against the lock. Charts
/// without a file name of their own are named NAME-VERSION.tgz.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl charts pull istiod --repo https://charts.example.com/istio --version ^1.31\n  meshctl charts pull oci://registry.example.com/charts/gateway:1.9.1 --to charts/ --unpack"
)]
pub(super) struct Arguments {
    /// A .tgz file, a folder, https://REPOSITORY/CHART.tgz, oci://REGISTRY/CHART[:TAG|@DIGEST], FILE.mcb#NAME, or a name with --repo
    #[arg(value_name = "SOURCE", required = true)]
    sources: Vec<String>,

    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = ".")]
    to: PathBuf,

    /// Write the chart's files, in a folder of its name, instead of the packed chart
    #[arg(long)]
    unpack: bool,

    #[command(flatten)]
    chart: ChartArguments,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let options = arguments.chart.options(context)?;
    let mut pulled = Vec::new();
    // All of them are there and sound before the first is written.
    for source in &arguments.sources {
        pulled.push((source, charts::load(source, &options, context)?));
    }
    let mut lines = Vec::new();
    for (source, chart) in &pulled {
        let file =
            if arguments.unpack { unpack(chart, &arguments.to)? } else { write(chart, &arguments.to)? };
        let mut line = document(&Locked::of(source, &options, chart));
        line.insert("file".to_owned(), file.display().to_string().into());
        lines.push(line);
    }
    let columns = [("NAME", "name"), ("VERSION", "version"), ("FILE", "file"), ("DIGEST", "digest")];
    Ok(report(lines, &columns))
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> Error {
    move |error| {
        Error::usage(format!("writing {}", path.display()), error)
            .advise("Name a folder that you may write to with --to.")
    }
}

fn write(chart: &Loaded, folder: &Path) -> Result<PathBuf> {
    let path = folder.join(format!("{}-{}.tgz", chart.identity.name, chart.identity.version));
    let place = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::Builder::new().prefix(".part-").tempfile_in(folder)?;
        file.write_all(chart.packed())?;
        file.persist(&path).map(drop).map_err(|error| error.error)
    };
    place().map_err(failed(&path))?;
    Ok(path)
}

/// Writes the files beside their place first, so that the folder is there whole or not at all.
fn unpack(chart: &Loaded, folder: &Path) -> Result<PathBuf> {
    let path = folder.join(&chart.identity.name);
    if path.exists() {
        return Err(Error::refused(
            format!("unpacking {}", chart.origin),
            format!("{} is there already", path.display()),
        )
        .advise("Remove it, or name another folder with --to."));
    }
    let place = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let part = tempfile::Builder::new().prefix(".part-").tempdir_in(folder)?;
        let root = part.path().join("chart");
        for (name, bytes) in &chart.files {
            let file = root.join(name);
            std::fs::create_dir_all(file.parent().unwrap_or(&root))?;
            std::fs::write(file, bytes)?;
        }
        std::fs::rename(&root, &path)
    };
    place().map_err(failed(&path))?;
    Ok(path)
}
