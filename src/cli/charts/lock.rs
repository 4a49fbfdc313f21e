//! `meshctl charts lock`.

use std::io::Write;
use std::path::Path;

use clap::Args;

use super::source::{ChartArguments, document, report};
use crate::base::{Context, Error, Report, Result};
use crate::charts::{self, Lock, Locked};

/// Write down which version and digest charts have now
///
/// The lock is charts.lock in the working directory; commit it. With --locked every command takes exactly these charts.
/// Without a source, all charts of the lock are looked up again, in the ranges that were given for them.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl charts lock istiod --repo https://charts.example.com/istio --version ^1.31\n  meshctl charts lock oci://registry.example.com/charts/gateway:1.9.1\n  meshctl charts lock"
)]
pub(super) struct Arguments {
    /// A .tgz file, a folder, https://REPOSITORY/CHART.tgz, oci://REGISTRY/CHART[:TAG|@DIGEST], FILE.mcb#NAME, or a name with --repo
    #[arg(value_name = "SOURCE")]
    sources: Vec<String>,

    #[command(flatten)]
    chart: ChartArguments,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if arguments.chart.locked {
        return Err(Error::usage("writing the lock", "--locked takes charts from the lock; this writes it")
            .advise("Leave --locked away."));
    }
    let path = arguments.chart.lock_path(context);
    arguments.chart.check_sources(&arguments.sources)?;
    let options = arguments.chart.unlocked();
    let mut lock = if path.exists() { Lock::read(&path)? } else { Lock::default() };
    let before = lock.clone();
    let mut changed = Vec::new();
    if arguments.sources.is_empty() {
        if before.charts.is_empty() {
            return Err(Error::usage(format!("renewing {}", path.display()), "there are no charts in it")
                .advise("Name the charts to lock: meshctl charts lock SOURCE..."));
        }
        for known in &before.charts {
            let options = known.options(&options);
            changed.push(Locked::of(
                &known.source,
                &options,
                &charts::load(&known.source, &options, context)?,
            ));
        }
    }
    for source in &arguments.sources {
        changed.push(Locked::of(source, &options, &charts::load(source, &options, context)?));
    }
    let lines = changed.iter().map(|locked| {
        let mut line = document(locked);
        let is = |known: &&Locked| known.source == locked.source && known.repository == locked.repository;
        let known = before.charts.iter().find(is);
        let change = match known {
            None => "new",
            Some(known) if known.digest == locked.digest => "the same",
            Some(_) => "changed",
        };
        line.insert("change".to_owned(), change.into());
        line
    });
    let lines = lines.collect();
    changed.into_iter().for_each(|locked| lock.set(locked));
    if lock != before {
        write(&path, &lock.to_yaml()?)?;
    }
    let columns = [("NAME", "name"), ("VERSION", "version"), ("CHANGE", "change"), ("DIGEST", "digest")];
    Ok(report(lines, &columns))
}

fn write(path: &Path, text: &str) -> Result<()> {
    let place = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new()
            .prefix(".part-")
            .tempfile_in(path.parent().unwrap_or_else(|| Path::new(".")))?;
        file.write_all(text.as_bytes())?;
        file.persist(path).map(drop).map_err(|error| error.error)
    };
    place().map_err(|error| Error::usage(format!("writing the lock {}", path.display()), error))
}
