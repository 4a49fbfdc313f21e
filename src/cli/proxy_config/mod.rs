//! `meshctl proxy-config`: what a proxy has been told.

mod diff;
mod explain;
mod log;
mod rootca_compare;
pub(super) mod source;

use clap::{Args, Subcommand};

use super::arguments::Global;
use crate::base::{Context, Report, Result};
use crate::output::Format;
use crate::proxy::config::{self, Filter, Manner, Said, Section};
use source::Source;

/// Show what a proxy has been told: clusters, listeners, routes, endpoints, certificates
///
/// Read from the pod through the API server, or from a file without a cluster. With -o json or yaml the resources themselves
/// are shown besides, without their secrets.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl proxy-config routes deploy/productpage -n bookinfo\n  meshctl pc clusters --dump config_dump.json.gz --fqdn reviews --port 9080\n  meshctl pc listeners gateway/public.edge -o json"
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Destinations, and how the proxy connects to them
    #[command(visible_aliases = ["clusters", "c"])]
    Cluster(ClusterArguments),
    /// What is listened on, and where each filter chain leads
    #[command(visible_aliases = ["listeners", "l"])]
    Listener(ListenerArguments),
    /// Route tables: matches in full, destinations with their shares, timeouts, retries
    #[command(visible_aliases = ["routes", "r"])]
    Route(RouteArguments),
    /// Addresses behind destinations, and their health
    #[command(visible_aliases = ["endpoints", "ep"])]
    Endpoint(EndpointArguments),
    /// Certificates by name, validity and serial number; never keys
    #[command(visible_aliases = ["secrets", "s"])]
    Secret(Plain),
    /// Versions, identity, and where the configuration comes from
    #[command(visible_alias = "b")]
    Bootstrap(Plain),
    /// Filters that are sent by themselves
    #[command(visible_aliases = ["extension", "ec"])]
    Ecds(Plain),
    #[command(visible_alias = "o")]
    Log(log::Arguments),
    Diff(diff::Arguments),
    Explain(explain::Arguments),
    #[command(visible_alias = "rc")]
    RootcaCompare(rootca_compare::Arguments),
    /// All of it
    #[command(visible_alias = "a")]
    All(Plain),
}

#[derive(Debug, Args)]
struct Plain {
    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Args)]
struct ClusterArguments {
    /// Only hosts that contain this text
    #[arg(long, value_name = "HOST")]
    fqdn: Option<String>,
    /// Only this port
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Only this subset
    #[arg(long, value_name = "NAME")]
    subset: Option<String>,
    /// Only this direction: inbound or outbound
    #[arg(long, value_name = "DIRECTION", value_parser = ["inbound", "outbound"])]
    direction: Option<String>,
    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Args)]
struct ListenerArguments {
    /// Only this address
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// Only this port
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Only chains of this type: HTTP or TCP
    #[arg(long = "type", value_name = "TYPE")]
    kind: Option<String>,
    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Args)]
struct RouteArguments {
    /// Only the table of this name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    source: Source,
}

#[derive(Debug, Args)]
struct EndpointArguments {
    /// Only this address
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// Only this port
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
    /// Only of this cluster
    #[arg(long, value_name = "CLUSTER")]
    cluster: Option<String>,
    /// Only with this health, as HEALTHY or UNHEALTHY
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    #[command(flatten)]
    source: Source,
}

/// Everything, with the endpoints.
const DUMP: &str = "/config_dump?include_eds";

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let shown = |source: &Source, path: &str, sections: &[Section], filter: Filter| {
        let text = source.read(path, context)?;
        let said = Said::read(&text)?;
        let resources = matches!(global.output, Format::Json | Format::Yaml);
        config::report(&said, sections, Manner { filter: &filter, resources, now: (context.now)() })
    };
    let part = |of: &str| format!("/config_dump?mask={of}");
    match &arguments.command {
        Command::Cluster(arguments) => {
            let ClusterArguments { fqdn, port, subset, direction, source } = arguments;
            let filter = Filter {
                fqdn: fqdn.clone(),
                port: *port,
                subset: subset.clone(),
                direction: direction.clone(),
                ..Filter::default()
            };
            let path = part("static_clusters,dynamic_active_clusters,dynamic_warming_clusters");
            shown(source, &path, &[Section::Clusters], filter)
        }
        Command::Listener(arguments) => {
            let ListenerArguments { address, port, kind, source } = arguments;
            let filter =
                Filter { address: address.clone(), port: *port, kind: kind.clone(), ..Filter::default() };
            shown(source, &part("static_listeners,dynamic_listeners"), &[Section::Listeners], filter)
        }
        Command::Route(RouteArguments { name, source }) => {
            let filter = Filter { name: name.clone(), ..Filter::default() };
            shown(source, &part("static_route_configs,dynamic_route_configs"), &[Section::Routes], filter)
        }
        Command::Endpoint(arguments) => {
            let EndpointArguments { address, port, cluster, status, source } = arguments;
            let filter = Filter {
                address: address.clone(),
                port: *port,
                cluster: cluster.clone(),
                status: status.clone(),
                ..Filter::default()
            };
            shown(source, "/clusters?format=json", &[Section::Endpoints], filter)
        }
        Command::Secret(Plain { source }) => {
            let path = part("static_secrets,dynamic_active_secrets,dynamic_warming_secrets");
            shown(source, &path, &[Section::Secrets], Filter::default())
        }
        Command::Bootstrap(Plain { source }) => {
            shown(source, &part("bootstrap"), &[Section::Bootstrap], Filter::default())
        }
        Command::Ecds(Plain { source }) => shown(source, DUMP, &[Section::Extensions], Filter::default()),
        Command::Log(arguments) => log::run(arguments, context),
        Command::Diff(arguments) => diff::run(arguments, context),
        Command::Explain(arguments) => explain::run(arguments, context),
        Command::RootcaCompare(arguments) => rootca_compare::run(arguments, context),
        Command::All(Plain { source }) => shown(source, DUMP, &Section::ALL, Filter::default()),
    }
}
