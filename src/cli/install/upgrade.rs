//! `meshctl upgrade`.

use clap::Args;

use super::{Choice, How};
use crate::base::{Context, Error, Report, Result};
use crate::cli::connection::Connection;
use crate::helm::Version;
use crate::install::{ChartRecord, Inventory};

/// Upgrade an installation: as `install`, for what is there already, one minor release at a time
///
/// Takes what `install` takes, and refuses what is not installed yet, what would skip a minor release, and what would go
/// back. With --dry-run=server it shows what the new release changes and deletes. For a second control plane beside the
/// first use `install --revision`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl upgrade istio --version 1.31.0 --dry-run=server\n  meshctl upgrade istio --chart istio-1.31.0/manifests/charts -f values.yaml --yes"
)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    how: How,

    /// Skip minor releases, or go back
    #[arg(long)]
    any_version: bool,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    super::perform(&arguments.choice, &arguments.how, &arguments.connection, context, |plan| {
        let doing = format!("upgrading {}", plan.head.name);
        let Some(before) = plan.installed() else {
            return Err(Error::refused(doing, "nothing of that name is installed there")
                .advise("Use `meshctl install`."));
        };
        match skipped(before, &plan.head.charts).filter(|_| !arguments.any_version) {
            Some(cause) => {
                Err(Error::refused(doing, cause)
                    .advise("Go one minor release at a time, or say --any-version."))
            }
            None => Ok(()),
        }
    })
}

/// Why a change of version is not supported by those who publish meshes: they test one minor release at a time.
fn skipped(before: &Inventory, charts: &[ChartRecord]) -> Option<String> {
    charts.iter().find_map(|new| {
        let old = before.head.charts.iter().find(|old| old.component == new.component)?;
        let (from, to) = (Version::parse(&old.version).ok()?, Version::parse(&new.version).ok()?);
        let (was, is) = (release(&old.version)?, release(&new.version)?);
        let far = is.0 > was.0 || (is.0 == was.0 && is.1 > was.1 + 1);
        match (to < from, far) {
            (true, _) => Some(format!("{} {} is older than {}", new.name, new.version, old.version)),
            (_, true) => Some(format!(
                "{} {} is more than one minor release after {}",
                new.name, new.version, old.version
            )),
            _ => None,
        }
    })
}

/// The major and the minor number of a version.
fn release(version: &str) -> Option<(u64, u64)> {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}
