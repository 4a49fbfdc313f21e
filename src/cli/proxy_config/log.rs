//! `meshctl proxy-config log`.

use clap::Args;
use http::Method;

use super::source::{Access, limits};
use crate::base::{Context, Report, Result};
use crate::proxy::fetch::ask_url;
use crate::proxy::log;

/// Show or set what a proxy logs
///
/// A level holds until the proxy is started again, or until --reset.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl pc log deploy/reviews-v1 -n bookinfo\n  meshctl pc log deploy/reviews-v1 -n bookinfo --level http:debug,router:trace\n  meshctl pc log deploy/reviews-v1 -n bookinfo --reset"
)]
pub(super) struct Arguments {
    /// POD, POD.NAMESPACE, or the first ready pod of deploy/NAME, sts/NAME, ds/NAME, svc/NAME, gateway/NAME
    #[arg(value_name = "PROXY", required_unless_present = "admin_url", conflicts_with = "admin_url")]
    proxy: Option<String>,

    /// A level for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL: trace, debug, info, warning, error, critical, off
    #[arg(long, value_name = "LEVELS", conflicts_with = "reset")]
    level: Option<String>,

    /// Set all loggers to warning
    #[arg(short, long)]
    reset: bool,

    /// An admin port that you have opened yourself, as http://127.0.0.1:15000
    #[arg(long, value_name = "URL")]
    admin_url: Option<String>,

    #[command(flatten)]
    access: Access,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let levels = if arguments.reset { Some("warning") } else { arguments.level.as_deref() };
    let paths = log::paths(levels)?;
    let mut text = Vec::new();
    for path in &paths {
        text = match &arguments.admin_url {
            Some(url) => ask_url(url, Method::POST, path, limits(context))?.into(),
            None => {
                let proxy = arguments.proxy.as_deref().unwrap_or_default();
                arguments.access.send(proxy, &Method::POST, path, context)?
            }
        };
    }
    Ok(log::report(&String::from_utf8_lossy(&text)))
}
