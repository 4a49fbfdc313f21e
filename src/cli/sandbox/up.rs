//! `meshctl sandbox up`.

use std::path::PathBuf;

use clap::Args;

use crate::base::{Context, Error, Report, Result, View};
use crate::cli::arguments::Global;
use crate::cli::route::question::Objects;
use crate::cli::run::style;
use crate::mesh::with_world;
use crate::output;
use crate::sandbox::{self, Mapping, Options, Ports, Wanted, Watched};
use crate::source::Input;

/// Run gateways and the proxies of workloads on this machine until Ctrl-C
///
/// Every port of a gateway, and every named workload, gets a port of 127.0.0.1. A workload's takes what it sends: the host
/// says where to, with its port (`reviews:9080`), and it may be used as an HTTP proxy. A built-in echo answers for every
/// destination that is not mapped. Files are followed; a change is applied without dropping connections.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl sandbox up -f manifests/ --from productpage -n bookinfo\n  meshctl sandbox up -f manifests/ --gateway edge/public --map reviews:v3=localhost:9080\n  meshctl sandbox up -f manifests/ --port 15080 -o json"
)]
pub(super) struct Arguments {
    /// A workload whose view of the mesh is served: NAME, NAMESPACE/NAME; may be repeated
    #[arg(long, value_name = "WORKLOAD")]
    from: Vec<String>,

    /// Only this gateway: NAME, NAMESPACE/NAME; may be repeated
    #[arg(long, value_name = "NAME")]
    gateway: Vec<String>,

    /// Send a destination to a process of your own: HOST[:SUBSET][:PORT]=ADDRESS:PORT; may be repeated
    #[arg(long, value_name = "MAPPING")]
    map: Vec<String>,

    /// The Envoy program, instead of MESHCTL_ENVOY or the one on the PATH
    #[arg(long, value_name = "PATH")]
    envoy: Option<PathBuf>,

    /// The first local port, instead of any that are free
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,

    #[command(flatten)]
    objects: Objects,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let mappings: Vec<Mapping> =
        arguments.map.iter().map(|text| Mapping::parse(text)).collect::<Result<_>>()?;
    let files = &arguments.objects.input.filename;
    let watched = files.iter().filter_map(|path| match Input::parse(path) {
        Ok(Input::Path(path)) => Some(path),
        _ => None,
    });
    let options = Options {
        envoy: sandbox::find_envoy(arguments.envoy.as_deref(), context)?,
        ports: Ports::new(arguments.port),
        watched: Watched::new(watched.collect()),
        state: sandbox::state::folder(context)?,
    };
    let wanted = Wanted {
        from: arguments.from.clone(),
        gateways: arguments.gateway.clone(),
        namespace: arguments.objects.input.namespace().to_owned(),
    };
    let exit = sandbox::up(
        options,
        context,
        &mut |place, ports| {
            let estate = arguments.objects.estate(context)?;
            with_world(&estate, &arguments.objects.settings()?, |world| {
                sandbox::configure(world, &wanted, &mappings, place, ports)
            })
        },
        &mut |report| {
            let style = style(global, context);
            output::render(report, global.output, style, &[], &mut std::io::stdout().lock())
                .map_err(|error| Error::unreachable("writing the answer", error))
        },
    )?;
    Ok(Report { view: View::default(), exit })
}
