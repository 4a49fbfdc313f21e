//! `meshctl proxy-config diff`.

use clap::Args;

use super::DUMP;
use super::source::Access;
use crate::base::{Context, Report, Result};
use crate::proxy::config::{Said, diff};

/// Compare two proxies, two dumps, or a dump with a proxy of now
///
/// Resource by resource. The order of resources and of lists in which order means nothing is left out, and so are versions
/// and times. Exit 0 when they are equal, 1 when not.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl pc diff reviews-v1-7d8.bookinfo reviews-v2-5f9.bookinfo\n  meshctl pc diff before.json.gz after.json.gz\n  meshctl pc diff yesterday.json deploy/productpage -n bookinfo"
)]
pub(super) struct Arguments {
    /// A file with a config_dump, a proxy (POD, POD.NAMESPACE, deploy/NAME, gateway/NAME), or http://ADDRESS:PORT
    #[arg(value_name = "BEFORE")]
    before: String,

    /// The same
    #[arg(value_name = "AFTER")]
    after: String,

    #[command(flatten)]
    access: Access,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let Arguments { before, after, access } = arguments;
    let (before, after) = (access.side(before, DUMP, context)?, access.side(after, DUMP, context)?);
    diff(&Said::read(&before)?, &Said::read(&after)?, (context.now)())
}
