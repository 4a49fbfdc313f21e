//! `meshctl admin log`.

use clap::Args;
use http::Method;

use crate::base::{Context, Error, Report, Result};
use crate::cli::connection::Connection;
use crate::cli::proxy_config::source::limits;
use crate::cluster::{Cluster, PodRef};
use crate::proxy::fetch::{fetch_all, send};
use crate::proxy::scopes::{self, PATH, Wanted};
use crate::proxy::target;

/// Show or set what istiod logs
///
/// Of every control plane that runs. A level holds until it is started again, or until --reset. Exit 8 when one does not answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl admin log\n  meshctl admin log --level ads:debug,authorization:debug\n  meshctl admin log --reset"
)]
pub(super) struct Arguments {
    /// A level for all scopes, or SCOPE:LEVEL,SCOPE:LEVEL: none, error, warn, info, debug
    #[arg(long, value_name = "LEVELS", conflicts_with = "reset")]
    level: Option<String>,

    /// The same for stack traces: messages of this level show where they come from
    #[arg(long, value_name = "LEVELS", conflicts_with = "reset")]
    stack_trace_level: Option<String>,

    /// Set all scopes to info, without stack traces
    #[arg(short, long)]
    reset: bool,

    /// The port of ControlZ
    #[arg(long, value_name = "PORT", default_value_t = scopes::PORT, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,

    /// The namespace of Istio's control plane
    #[arg(long, value_name = "NAMESPACE", default_value = "istio-system")]
    istio_namespace: String,

    #[command(flatten)]
    connection: Connection,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let wanted = match arguments.reset {
        true => Wanted::usual(),
        false => Wanted::read(arguments.level.as_deref(), arguments.stack_trace_level.as_deref())?,
    };
    let cluster = arguments.connection.connect(context)?;
    let planes = target::control_planes(&cluster, &arguments.istio_namespace)?;
    let pods: Vec<PodRef> = planes.into_iter().map(|(pod, _)| pod).collect();
    if pods.is_empty() {
        let cause =
            format!("no pod with the label app=istiod runs in namespace {}", arguments.istio_namespace);
        return Err(Error::unreachable("finding the control planes", cause)
            .advise("Name the namespace with --istio-namespace."));
    }
    let (mut known, mut silent) = arguments.read(&cluster, &pods, context)?;
    if !wanted.is_nothing() {
        // A scope that one of them does not have is told before anything is set.
        let changes: Vec<_> =
            known.iter().map(|(name, scopes)| Ok((name, wanted.changes(scopes)?))).collect::<Result<_>>()?;
        for (name, changes) in changes {
            for (path, body) in changes {
                let Some(pod) = pods.iter().find(|pod| pod.name == *name) else { continue };
                send(&cluster, pod, arguments.port, (Method::PUT, &path, body.to_string()), limits(context))?;
            }
        }
        (known, silent) = arguments.read(&cluster, &pods, context)?;
    }
    Ok(scopes::report(&known, &silent))
}

/// The scopes of control planes by name, and those that do not answer.
type Answers = (Vec<(String, Vec<scopes::Scope>)>, Vec<(String, String)>);

impl Arguments {
    fn read(&self, cluster: &Cluster, pods: &[PodRef], context: &Context) -> Result<Answers> {
        let (mut known, mut silent) = (Vec::new(), Vec::new());
        for (pod, answer) in fetch_all(cluster, pods, self.port, PATH, limits(context))? {
            match answer.and_then(|text| scopes::read(&pod.name, &text)) {
                Ok(scopes) => known.push((pod.name, scopes)),
                Err(error) => silent.push((pod.name, error.cause)),
            }
        }
        Ok((known, silent))
    }
}
