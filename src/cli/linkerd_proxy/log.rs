//! `meshctl linkerd-proxy log`.

use clap::Args;
use http::Method;

use crate::base::{Context, Report, Result};
use crate::cli::proxy_config::source::{Access, limits};
use crate::mesh::proxies::Speaks;
use crate::proxy::fetch::{answer_of_url, body_of, send};
use crate::proxy::linkerd::log::{LEVEL, check, report};

/// Show or set what a proxy logs
///
/// A level holds until the proxy is started again.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl linkerd-proxy log deploy/web -n shop\n  meshctl lp log deploy/web -n shop --level warn,linkerd=debug"
)]
pub(super) struct Arguments {
    /// POD, POD.NAMESPACE, or the first ready pod of deploy/NAME, sts/NAME, ds/NAME, svc/NAME
    #[arg(value_name = "PROXY", required_unless_present = "admin_url", conflicts_with = "admin_url")]
    proxy: Option<String>,

    /// LEVEL or TARGET=LEVEL with commas between them: trace, debug, info, warn, error, off
    #[arg(long, value_name = "LEVELS")]
    level: Option<String>,

    /// An admin port that you have opened yourself, as http://127.0.0.1:4191
    #[arg(long, value_name = "URL")]
    admin_url: Option<String>,

    #[command(flatten)]
    access: Access,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    if let Some(level) = &arguments.level {
        check(level)?;
    }
    let set = arguments.level.as_ref().map(|level| (Method::PUT, LEVEL, level.clone()));
    let questions = set.into_iter().chain([(Method::GET, LEVEL, String::new())]);
    let mut filter = Default::default();
    match &arguments.admin_url {
        Some(url) => {
            for question in questions {
                let answer = answer_of_url(url, question, limits(context))?;
                filter = body_of(answer, || format!("asking {url} for {LEVEL}"))?;
            }
        }
        None => {
            let proxy = arguments.proxy.as_deref().unwrap_or_default();
            let (cluster, target, port) = arguments.access.reach(proxy, Speaks::Linkerd, context)?;
            for question in questions {
                filter = send(&cluster, &target.pod, port, question, limits(context))?;
            }
        }
    }
    Ok(report(&String::from_utf8_lossy(&filter)))
}
