//! `meshctl verify`.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;

use super::route::question::Objects;
use crate::base::{Context, Error, Report, Result};
use crate::mesh::with_world;
use crate::routes::verify::{Proxy, read_dump, report};

/// Compare what a proxy does with what the configuration asks for
///
/// The tables that the objects ask for are compared with those of the proxy's config_dump, over all requests. The input is
/// taken for complete. What the proxy has for hosts that no object of the input defines is listed as not modelled.
/// Exit 0 when they agree, 1 when not, 6 when that could not be decided.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl verify --dump config_dump.json -f manifests/\n  meshctl verify --dump edge.json.gz -f manifests/ --proxy gateway:edge/public -o json"
)]
pub(super) struct Arguments {
    /// The answer of Envoy's /config_dump, plain or compressed with gzip; `-` for standard input
    #[arg(long, visible_alias = "file", value_name = "DUMP")]
    dump: PathBuf,

    /// Whose proxy it is, for dumps that do not say: sidecar:NS/WORKLOAD, gateway:NS/NAME, waypoint:NS/NAME
    #[arg(long, value_name = "PROXY")]
    proxy: Option<String>,

    #[command(flatten)]
    objects: Objects,
}

/// The largest dump that is read.
const LARGEST: u64 = 1 << 30;

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let proxy = arguments.proxy.as_deref().map(Proxy::parse).transpose()?;
    let name = arguments.dump.display().to_string();
    let dump = read_dump(&name, &read(&arguments.dump)?)?;
    let mut estate = arguments.objects.estate(context)?;
    estate.coverage.complete_namespace("*");
    with_world(&estate, &arguments.objects.settings()?, |world| report(world, &dump, proxy.as_ref()))
}

/// The text of a file, unpacked when it is compressed.
fn read(path: &Path) -> Result<Vec<u8>> {
    let fail = |error: std::io::Error| Error::usage(format!("reading the dump {}", path.display()), error);
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().lock().take(LARGEST).read_to_end(&mut bytes).map_err(fail)?;
    } else {
        std::fs::File::open(path).map_err(fail)?.take(LARGEST).read_to_end(&mut bytes).map_err(fail)?;
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*bytes).take(LARGEST).read_to_end(&mut unpacked).map_err(fail)?;
        return Ok(unpacked);
    }
    Ok(bytes)
}
