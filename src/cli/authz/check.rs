//! `meshctl authz check`.

use clap::Args;

use crate::base::{Context, Report, Result};
use crate::cli::arguments::Global;
use crate::cli::proxy_config::source::Source;
use crate::output::Format;
use crate::proxy::config::{self, Filter, Manner, Said, Section};

/// List the AuthorizationPolicies that a proxy enforces
///
/// By the RBAC filters of its own configuration, from the pod or from a config_dump. What they mean for a request: `authz explain`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl authz check deploy/reviews-v1 -n bookinfo\n  meshctl authz check --dump config_dump.json.gz -o json"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    source: Source,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let text = arguments.source.read("/config_dump?mask=dynamic_listeners", context)?;
    let resources = matches!(global.output, Format::Json | Format::Yaml);
    let manner = Manner { filter: &Filter::default(), resources, now: (context.now)() };
    config::report(&Said::read(&text)?, &[Section::Policies], manner)
}
