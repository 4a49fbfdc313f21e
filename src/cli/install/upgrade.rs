//! `meshctl upgrade`.

use std::sync::Arc;

use clap::Args;

use super::{Choice, How};
use crate::base::{Context, Error, Report, Result};
use crate::cli::connection::Connection;
use crate::helm::Version;
use crate::install::{self, ChartRecord, Consent, Inventory, Plan};

/// Upgrade an installation: as `install`, for what is there already, one minor release at a time
///
/// Takes what `install` takes, and refuses what is not installed yet, what would skip a minor release, and what would go
/// back. With --dry-run=server it shows what the new release changes and deletes. For a second control plane beside the
/// first use `install --revision`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl upgrade istio --version 1.31.0 --check\n  meshctl upgrade istio --version 1.31.0 --dry-run=server\n  meshctl upgrade istio --chart istio-1.31.0/manifests/charts -f values.yaml --yes"
)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    how: How,

    /// Skip minor releases, or go back
    #[arg(long)]
    any_version: bool,

    /// Only tell what the upgrade takes away: versions and fields of definitions that objects use, objects, values that no
    /// chart knows, unsupported steps; nothing is written. Exit 1 when something stands against it
    #[arg(long)]
    check: bool,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(in crate::cli) fn run(mut arguments: Arguments, context: &Context) -> Result<Report> {
    arguments.choice.resolve(context)?;
    if arguments.check {
        return check(&arguments, context);
    }
    super::perform(&arguments.choice, &arguments.how, &arguments.connection, context, |plan| {
        match skipped(installed(plan)?, &plan.head.charts).filter(|_| !arguments.any_version) {
            Some(cause) => Err(Error::refused(format!("upgrading {}", plan.head.name), cause)
                .advise("Go one minor release at a time, or say --any-version.")),
            None => Ok(()),
        }
    })
}

/// Tells what the upgrade takes away.
fn check(arguments: &Arguments, context: &Context) -> Result<Report> {
    arguments.choice.check()?;
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    let world = super::world(&cluster, context)?;
    let (head, made) = arguments.choice.render(&cluster, &world, context)?;
    made.notes.iter().for_each(|note| context.ui.note(note));
    let plan = install::plan(head, made.objects, &world, Consent::default())?;
    let skew = skipped(installed(&plan)?, &plan.head.charts);
    let losses = install::losses(&plan, skew, &made.unknown_values, &world)?;
    Ok(install::losses_report(&plan, &losses))
}

fn installed(plan: &Plan) -> Result<&Inventory> {
    plan.installed().ok_or_else(|| {
        Error::refused(format!("upgrading {}", plan.head.name), "nothing of that name is installed there")
            .advise("Use `meshctl install`.")
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
