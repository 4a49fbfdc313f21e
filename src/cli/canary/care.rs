//! `meshctl canary doctor`, `unlock` and `watchdog`: what to do about processes that died.

use clap::Args;
use serde_json::json;

use super::world::{Cluster, Which};
use crate::base::signal::Guard;
use crate::base::{Context, Error, Exit, Report, Result, View};
use crate::canary::run::{self, World};
use crate::cli::connection::Connection;
use crate::{document, operation};

/// Look for canaries that nobody runs any more, foreign changes and unfinished journals
///
/// A process is dead when it does not renew its lease while one watches, for 40 seconds; one of this machine is known to be
/// dead at once. For the last step of a CI job, that runs always: `meshctl canary doctor --abort-expired`.
/// Exit 0 when nothing was left behind, 1 when something was, 4 when all of it was aborted and proven, 5 when not proven.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary doctor -n shop\n  meshctl canary doctor -n shop --abort-expired"
)]
pub(super) struct Doctor {
    /// The namespace to look at
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,

    /// Abort the runs that no process runs any more
    #[arg(long)]
    abort_expired: bool,
}

/// Break the lease of a canary whose process is dead
///
/// It is watched for 40 seconds first, unless it was a process of this machine; a process that is alive keeps it, unless
/// --force is given.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  meshctl canary unlock reviews")]
pub(super) struct Unlock {
    /// The canary, by the name in its plan
    #[arg(value_name = "NAME")]
    name: String,

    /// The namespace of its lease
    #[arg(short, long, value_name = "NAMESPACE")]
    namespace: Option<String>,

    #[command(flatten)]
    connection: Connection,

    /// Break it at once, also when its process is alive
    #[arg(long)]
    force: bool,
}

/// Print a CronJob that aborts canaries whose process died
///
/// It is optional, and the only part of meshctl that would run in a cluster. Apply it with a ServiceAccount that has the rights
/// of `meshctl rbac canary doctor`.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  meshctl canary watchdog --emit -n shop --image registry.example/meshctl:1 | kubectl apply -f -"
)]
pub(super) struct Watchdog {
    /// Print the manifest
    #[arg(long, required = true)]
    emit: bool,

    /// An image that holds meshctl
    #[arg(long, value_name = "IMAGE")]
    image: String,

    /// The namespace to watch, where the CronJob lives too
    #[arg(short, long, value_name = "NAMESPACE", default_value = "default")]
    namespace: String,

    /// How often
    #[arg(long, value_name = "CRON", default_value = "*/5 * * * *")]
    schedule: String,

    /// The ServiceAccount
    #[arg(long, value_name = "NAME", default_value = "meshctl-watchdog")]
    service_account: String,
}

impl Doctor {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        let tell = |event: &crate::canary::event::Event| {
            context.ui.note(&format!("{} {}", event.time, run::line(event)));
        };
        let world = Cluster::new(&self.connection, context, &tell);
        let namespace = self.namespace.clone().map_or_else(|| world.namespace(), Ok)?;
        let options = world.options(namespace);
        let _guard = self.abort_expired.then(Guard::take);
        run::doctor(self.abort_expired, &world, &options)
    }
}

impl Unlock {
    /// Runs the command.
    pub(super) fn run(&self, context: &Context) -> Result<Report> {
        let world = Cluster::new(&self.connection, context, &|_| {});
        let which =
            Which { name: Some(self.name.clone()), filename: None, namespace: self.namespace.clone() };
        let key = run::lease_key(&which.journal_namespace(&world)?, &self.name)?;
        world.progress("watching the lease");
        let broken = operation::unlock(&*world.api(None)?, &*world.clock(), &key, self.force)?;
        let text = match &broken {
            Some(seen) => {
                format!("the lease of {} is broken; it was held by {}\n", self.name, seen.describe())
            }
            None => format!("nobody holds the lease of {}\n", self.name),
        };
        let mut view = View { kind: "CanaryUnlock", text, ..View::default() };
        view.document.insert("canary".into(), self.name.as_str().into());
        view.document.insert("broken".into(), broken.is_some().into());
        if let Some(seen) = broken {
            view.document.insert("holder".into(), seen.holder.into());
        }
        Ok(Report { view, exit: Exit::Yes })
    }
}

impl Watchdog {
    /// Runs the command.
    pub(super) fn run(&self) -> Result<Report> {
        let container = json!({
            "name": "meshctl", "image": self.image,
            "args": ["canary", "doctor", "--abort-expired", "-n", self.namespace],
            "securityContext": {
                "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "runAsNonRoot": true,
                "capabilities": {"drop": ["ALL"]},
            },
        });
        let job = json!({
            "apiVersion": "batch/v1", "kind": "CronJob",
            "metadata": {"name": "meshctl-watchdog", "namespace": self.namespace},
            "spec": {
                "schedule": self.schedule, "concurrencyPolicy": "Forbid",
                "jobTemplate": {"spec": {"backoffLimit": 0, "template": {"spec": {
                    "serviceAccountName": self.service_account, "restartPolicy": "Never", "containers": [container],
                }}}},
            },
        });
        let raw = document::to_yaml(&job)
            .map_err(|error| Error::new(Exit::Defect, "writing the CronJob", error))?;
        let mut view = View { kind: "CanaryWatchdog", raw: Some(raw), ..View::default() };
        view.document.insert("cronJob".into(), job);
        Ok(Report { view, exit: Exit::Yes })
    }
}
