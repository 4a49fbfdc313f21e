//! `meshctl linkerd-proxy`: how the proxies of Linkerd are, and what they do.

mod log;
mod source;

use clap::{Args, Subcommand};

use self::source::Source;
use super::route::question::of_files;
use crate::base::{Context, Report, Result};
use crate::estate::Depth;
use crate::proxy::linkerd::METRICS;
use crate::proxy::linkerd::policy::{self, Decisions};
use crate::proxy::linkerd::status::{self, IDENTITY, READY, Status};
use crate::proxy::linkerd::traffic::Traffic;
use crate::source::Wanted;

/// Show how proxies of Linkerd are, what goes through them, which policies let it, and what they log
///
/// From their admin ports through the API server, or from files with what they answer to /metrics. Rates: `stat`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl linkerd-proxy status -A\n  meshctl lp status deploy/web -n shop\n  meshctl lp traffic deploy/web -n shop -o json\n  meshctl lp policy -n shop -f manifests/\n  meshctl lp status --dump web-1.metrics"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Readiness, version, certificate, control plane, and endpoints of the services that are called
    ///
    /// Exit 0 when nothing is wrong, 1 when a proxy is not ready, its certificate has ended, or it calls a service of which no
    /// endpoint is ready; 8 when a proxy did not answer.
    #[command(visible_alias = "s")]
    Status(Plain),
    #[command(visible_alias = "o")]
    Log(log::Arguments),
    /// Requests since the proxy began, by target, route and the other side's identity
    ///
    /// Exit 0, 8 when a proxy did not answer.
    #[command(visible_alias = "t")]
    Traffic(Plain),
    /// What let requests in and kept them out: servers, routes, authorizations, and how often
    ///
    /// With objects, of files or of the cluster, those are pointed out that the proxies name and that do not exist any more. Exit 0,
    /// 1 when one does not exist, 8 when a proxy did not answer.
    #[command(visible_alias = "p")]
    Policy(PolicyArguments),
}

#[derive(Debug, Args)]
struct Plain {
    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Args)]
struct PolicyArguments {
    /// Look for the objects in files, directories, `-` for standard input, or git:REVISION:PATH, instead of the cluster
    #[arg(short, long, value_name = "PATH")]
    filename: Vec<String>,

    #[command(flatten)]
    source: Source,
}

/// The policies of a cluster.
pub(super) fn wanted() -> Vec<Wanted<'static>> {
    policy::kinds().map(|kind| Wanted::all(kind, Depth::Metadata)).collect()
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    match &arguments.command {
        Command::Status(Plain { source }) => show_status(source, context),
        Command::Log(arguments) => log::run(arguments, context),
        Command::Traffic(Plain { source }) => {
            let mut traffic = Traffic::default();
            let silent =
                source.open(context)?.pages(METRICS, context, |pod, page| traffic.read(pod, page))?;
            Ok(traffic.report(&silent))
        }
        Command::Policy(PolicyArguments { filename, source }) => show_policy(filename, source, context),
    }
}

fn show_status(source: &Source, context: &Context) -> Result<Report> {
    let proxies = source.open(context)?;
    let mut all: Vec<Status> = Vec::new();
    let silent = proxies.pages(METRICS, context, |pod, page| {
        all.push(Status::read(pod.clone(), page)?);
        Ok(())
    })?;
    proxies.more(READY, context, |pod, answer| {
        if let Some(status) = all.iter_mut().find(|status| status.pod == *pod) {
            status.ready = Some(answer.status().is_success());
        }
    })?;
    proxies.more(IDENTITY, context, |pod, answer| {
        if let Some(status) = all.iter_mut().find(|status| status.pod == *pod) {
            status.take_identity(answer.body());
        }
    })?;
    all.sort_by(|a, b| a.pod.cmp(&b.pod));
    Ok(status::report(&all, &silent, (context.now)()))
}

fn show_policy(filename: &[String], source: &Source, context: &Context) -> Result<Report> {
    let proxies = source.open(context)?;
    let mut decisions = Decisions::default();
    let silent = proxies.pages(METRICS, context, |pod, page| decisions.read(pod, page))?;
    let estate = match filename {
        [] => proxies.objects(&wanted(), context)?,
        paths => Some(of_files(paths, source.namespace(), context)?),
    };
    Ok(decisions.report(estate.as_ref(), &silent))
}
