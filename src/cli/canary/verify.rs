//! `meshctl canary verify`.

use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use super::site;
use crate::base::{Context, Error, Report, Result};
use crate::canary::spec::Level;
use crate::canary::verify::{self, LiveSite, Look, Verifier};
use crate::cli::arguments::InputArguments;
use crate::cli::connection::Connection;
use crate::mesh::Settings;

/// How long it waits unless --timeout says otherwise.
const WAIT: Duration = Duration::from_secs(120);
/// What a look may still take when the waiting is over.
const LAST_LOOK: Duration = Duration::from_secs(30);
/// Between two looks.
const BETWEEN: Duration = Duration::from_secs(2);

/// Wait until routes of the cluster, and the proxies that obey them, have the weights of files
///
/// For those who change weights in Git and let a controller apply them. Each level includes those before it: L0 the objects
/// of the API server, L1 what control planes say of them, L2 every gateway that obeys the rule by its own configuration
/// dump, L3 every client, L4 requests as the proxies count them. Exit 0 when the level is reached, 6 when it is not within
/// --timeout (2m): then who lags behind is named, and what it shows instead.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary verify --live -f routes.yaml\n  meshctl canary verify --live -f routes.yaml --level L3 --timeout 5m"
)]
pub(super) struct Arguments {
    /// Look at the cluster: the files say what is wanted
    #[arg(long, required = true)]
    live: bool,

    /// How far to look
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelArgument::L2)]
    level: LevelArgument,

    #[command(flatten)]
    input: InputArguments,

    #[command(flatten)]
    connection: Connection,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LevelArgument {
    /// The API server has it
    #[value(name = "L0")]
    L0,
    /// The control plane has accepted it, where it says so
    #[value(name = "L1")]
    L1,
    /// Every gateway has it
    #[value(name = "L2")]
    L2,
    /// Every client proxy has it
    #[value(name = "L3")]
    L3,
    /// Requests are split like that
    #[value(name = "L4")]
    L4,
}

impl From<LevelArgument> for Level {
    fn from(argument: LevelArgument) -> Self {
        match argument {
            LevelArgument::L0 => Self::L0,
            LevelArgument::L1 => Self::L1,
            LevelArgument::L2 => Self::L2,
            LevelArgument::L3 => Self::L3,
            LevelArgument::L4 => Self::L4,
        }
    }
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let doing = "verifying weights";
    let input = &arguments.input;
    if input.filename.is_empty() || !arguments.live {
        return Err(Error::usage(doing, "it is not said which weights are wanted")
            .advise("Name the files with -f, and the cluster with --live."));
    }
    let files = input.load(&[])?;
    let wanted = verify::wanted(&files);
    if wanted.is_empty() {
        return Err(Error::usage(doing, "the files hold no rule with several backends"));
    }
    let level = Level::from(arguments.level);
    let wait = context.timeout.unwrap_or(WAIT);
    let patient = Context { timeout: Some(wait + LAST_LOOK), ..context.clone() };
    let cluster = arguments.connection.connect(&patient)?;
    let istio_namespace = input.assumptions.istio_namespace.clone();
    let kinds = site::wanted(&istio_namespace);
    let site = LiveSite { cluster: &cluster, wanted: &kinds, ui: &*context.ui };
    let mesh_config = input.mesh_config_text()?;
    let settings = Settings { istio_namespace: istio_namespace.clone(), mesh_config, implementation: None };
    let look = Look::new(&site, settings);
    let end = Instant::now() + wait;
    loop {
        let verified = look.look(&wanted, level)?;
        let done = verified.reached >= Some(level);
        if done || Instant::now() + BETWEEN >= end {
            return Ok(verify::report(&verified, level));
        }
        let laggards = crate::base::text::plural(verified.laggards.len(), "laggard");
        context.ui.progress(&format!("waiting for {laggards}"));
        std::thread::sleep(BETWEEN);
    }
}
