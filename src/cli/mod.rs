//! Commands: one file each, a noun with several verbs is a folder. A command turns its arguments
//! into one call of a lower room and returns a Report. The only place for clap.

mod admin;
mod analyze;
mod arguments;
mod authz;
mod bug_report;
mod canary;
mod charts;
mod check_inject;
mod completion;
mod config;
mod connection;
mod create_remote_secret;
mod dashboard;
mod dataplanes;
mod describe;
mod dev;
mod envoy;
mod fault;
mod fixes;
mod graph;
mod inject;
mod install;
mod linkerd_proxy;
mod man;
mod manifest;
mod mtls;
mod proxy_config;
mod proxy_status;
mod rbac;
mod remote_clusters;
mod remotes;
mod route;
mod rule;
mod rule_example;
mod run;
mod sandbox;
mod snapshot;
mod stat;
mod tracing;
mod traffic;
mod validate;
mod verify;
mod version;
mod wait;
mod waypoint;
mod ztunnel_config;

pub use run::main;

use clap::{Parser, Subcommand};

use crate::base::{Context, Error, Exit, Report, Result};
use crate::output::Format;

/// Validate, explain and shift service mesh routing, from files or a live cluster
#[derive(Debug, Parser)]
#[command(name = "meshctl", version, propagate_version = false, max_term_width = 100)]
#[command(after_help = "`meshctl --help` lists the exit codes; they are the same for all commands.")]
#[command(after_long_help = exit_codes())]
struct Cli {
    #[command(flatten)]
    global: arguments::Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Admin(admin::Arguments),
    Analyze(analyze::Arguments),
    Authz(authz::Arguments),
    BugReport(bug_report::Arguments),
    Canary(canary::Arguments),
    Charts(charts::Arguments),
    Check(install::check::Arguments),
    CheckInject(check_inject::Arguments),
    CreateRemoteSecret(create_remote_secret::Arguments),
    Dashboard(dashboard::Arguments),
    #[command(visible_alias = "dp")]
    Dataplanes(dataplanes::Arguments),
    Describe(describe::Arguments),
    Envoy(envoy::Arguments),
    Fault(fault::Arguments),
    Graph(graph::Arguments),
    Images(install::images::Arguments),
    Inject(Box<inject::Arguments>),
    Install(Box<install::Arguments>),
    #[command(visible_alias = "lp")]
    LinkerdProxy(linkerd_proxy::Arguments),
    Manifest(manifest::Arguments),
    Mtls(mtls::Arguments),
    Precheck(Box<install::precheck::Arguments>),
    Profile(install::profile::Arguments),
    #[command(visible_alias = "pc")]
    ProxyConfig(proxy_config::Arguments),
    #[command(visible_alias = "ps")]
    ProxyStatus(proxy_status::Arguments),
    RemoteClusters(remote_clusters::Arguments),
    Route(route::Arguments),
    Rule(rule::Arguments),
    Sandbox(sandbox::Arguments),
    Snapshot(snapshot::Arguments),
    Stat(stat::Arguments),
    Tag(install::tag::Arguments),
    Tracing(tracing::Arguments),
    Rbac(rbac::Arguments),
    Uninstall(install::uninstall::Arguments),
    Upgrade(Box<install::upgrade::Arguments>),
    Validate(validate::Arguments),
    Verify(verify::Arguments),
    #[command(
        about = "Tell whether an installation is healthy and still as it was installed (`check --install`)"
    )]
    VerifyInstall(install::check::Arguments),
    Version(version::Arguments),
    Wait(wait::Arguments),
    Waypoint(waypoint::Arguments),
    #[command(visible_alias = "zc")]
    ZtunnelConfig(ztunnel_config::Arguments),
    Completion(completion::Arguments),
    #[command(hide = true)]
    Dev(dev::Arguments),
    #[command(hide = true)]
    Man(man::Arguments),
}

impl Command {
    /// Refuses a format that cannot hold this command's answer, before anything is done.
    fn check_format(&self, format: Format) -> Result<()> {
        let (has, others) = match format {
            Format::Dot | Format::Mermaid | Format::Svg => {
                let draws = matches!(self, Self::Graph(_))
                    || matches!(self, Self::Route(arguments) if arguments.draws());
                (draws, "this command draws nothing")
            }
            Format::Sarif | Format::Github => {
                let finds = match self {
                    Self::Analyze(_)
                    | Self::Validate(_)
                    | Self::Verify(_)
                    | Self::Check(_)
                    | Self::VerifyInstall(_) => true,
                    Self::Route(arguments) => arguments.finds(),
                    Self::Canary(arguments) => format == Format::Github && arguments.has_cases(),
                    _ => false,
                };
                (finds, "this command has no findings")
            }
            Format::Text | Format::Table | Format::Json | Format::Jsonl | Format::Yaml | Format::Junit => {
                return Ok(());
            }
        };
        if has {
            return Ok(());
        }
        Err(Error::usage(format!("choosing the output format {}", format.name()), others)
            .advise("Use text, table, json, yaml or junit."))
    }

    /// Runs the command.
    fn run(self, global: &arguments::Global, context: &Context) -> Result<Report> {
        self.check_format(global.output)?;
        match self {
            Self::Admin(arguments) => admin::run(&arguments, context),
            Self::Analyze(arguments) => analyze::run(&arguments, context),
            Self::Authz(arguments) => authz::run(&arguments, global, context),
            Self::BugReport(arguments) => bug_report::run(&arguments, context),
            Self::Canary(arguments) => canary::run(&arguments, global, context),
            Self::Charts(arguments) => charts::run(&arguments, context),
            Self::Check(arguments) => install::check::run(&arguments, false, context),
            Self::CheckInject(arguments) => check_inject::run(&arguments, context),
            Self::CreateRemoteSecret(arguments) => create_remote_secret::run(&arguments, global, context),
            Self::Dashboard(arguments) => dashboard::run(&arguments, global, context),
            Self::Dataplanes(arguments) => dataplanes::run(&arguments, context),
            Self::Describe(arguments) => describe::run(&arguments, context),
            Self::Envoy(arguments) => envoy::run(&arguments, context),
            Self::Fault(arguments) => fault::run(&arguments, context),
            Self::Graph(arguments) => graph::run(&arguments, context),
            Self::Images(arguments) => install::images::run(arguments, context),
            Self::Inject(arguments) => inject::run(&arguments, context),
            Self::Install(arguments) => install::run(*arguments, context),
            Self::LinkerdProxy(arguments) => linkerd_proxy::run(&arguments, context),
            Self::Manifest(arguments) => manifest::run(&arguments, context),
            Self::Mtls(arguments) => mtls::run(&arguments, context),
            Self::Precheck(arguments) => install::precheck::run(*arguments, context),
            Self::Profile(arguments) => install::profile::run(&arguments),
            Self::ProxyConfig(arguments) => proxy_config::run(&arguments, global, context),
            Self::ProxyStatus(arguments) => proxy_status::run(&arguments, context),
            Self::RemoteClusters(arguments) => remote_clusters::run(&arguments, context),
            Self::Route(arguments) => route::run(&arguments, context),
            Self::Rule(arguments) => rule::run(&arguments),
            Self::Sandbox(arguments) => sandbox::run(&arguments, global, context),
            Self::Snapshot(arguments) => snapshot::run(&arguments, context),
            Self::Stat(arguments) => stat::run(&arguments, context),
            Self::Tag(arguments) => install::tag::run(&arguments, context),
            Self::Tracing(arguments) => tracing::run(&arguments, context),
            Self::Rbac(arguments) => rbac::run(&arguments),
            Self::Uninstall(arguments) => install::uninstall::run(&arguments, context),
            Self::Upgrade(arguments) => install::upgrade::run(*arguments, context),
            Self::Validate(arguments) => validate::run(&arguments, context),
            Self::Verify(arguments) => verify::run(&arguments, context),
            Self::VerifyInstall(arguments) => install::check::run(&arguments, true, context),
            Self::Version(arguments) => version::run(&arguments, global, context),
            Self::Wait(arguments) => wait::run(&arguments, context),
            Self::Waypoint(arguments) => waypoint::run(&arguments, context),
            Self::ZtunnelConfig(arguments) => ztunnel_config::run(&arguments, context),
            Self::Completion(arguments) => completion::run(&arguments),
            Self::Dev(arguments) => dev::run(&arguments),
            Self::Man(arguments) => man::run(&arguments),
        }
    }
}

fn exit_codes() -> String {
    let lines = Exit::ALL.map(|exit| format!("  {:>3}  {}", exit.code(), exit.meaning()));
    format!("Exit codes, the same for all commands:\n{}", lines.join("\n"))
}
