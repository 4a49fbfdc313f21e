//! `meshctl proxy-config rootca-compare`.

use clap::Args;

use super::source::Access;
use crate::base::{Context, Report, Result};
use crate::proxy::config::{Said, compare_roots};

/// Compare the roots that two proxies trust
///
/// Exit 0 when they are the same, 1 when not.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl pc rootca-compare web-1.shop api-1.billing\n  meshctl pc rc old.json.gz deploy/web"
)]
pub(super) struct Arguments {
    /// A proxy (POD, POD.NAMESPACE, deploy/NAME, gateway/NAME), a file with a config_dump, or http://ADDRESS:PORT
    #[arg(value_name = "FIRST")]
    first: String,

    /// The same
    #[arg(value_name = "SECOND")]
    second: String,

    #[command(flatten)]
    access: Access,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let Arguments { first, second, access } = arguments;
    let path = "/config_dump?mask=static_secrets,dynamic_active_secrets";
    let (one, other) = (access.side(first, path, context)?, access.side(second, path, context)?);
    compare_roots([(first.as_str(), &Said::read(&one)?), (second.as_str(), &Said::read(&other)?)])
}
