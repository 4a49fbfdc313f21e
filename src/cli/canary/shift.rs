//! `meshctl canary shift`.

use clap::Args;

use crate::base::{Context, Error, Exit, Report, Result};
use crate::canary::{self, Done, FileOptions, Outcome, Request, To};
use crate::cli::arguments::{Global, InputArguments};

/// Give a backend of a route its share of the traffic
///
/// Only weights change, the rest of the route stays as it is. In a cluster the change is one guarded
/// patch, tried by the API server first and read back; in files only the bytes of the weights change.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary shift virtualservice/reviews --to v2=10 --dry-run\n  meshctl canary shift reviews.shop.svc.cluster.local --to v2=25 --yes\n  meshctl canary shift httproute/reviews --to reviews-v2=5 -f routes/ --in-place"
)]
pub(super) struct Arguments {
    /// KIND/NAME[.NAMESPACE], with kind virtualservice, httproute or grpcroute, or a host
    #[arg(value_name = "ROUTE")]
    route: String,

    /// The backend (by subset, host or port, as far as needed) and its percentage
    #[arg(long, value_name = "NAME=PERCENT")]
    to: String,

    /// The rule, when several have that backend: its name, or http[1]
    #[arg(long, value_name = "RULE")]
    rule: Option<String>,

    /// The backend that gives the share, instead of all others in proportion
    #[arg(long, value_name = "NAME")]
    from: Option<String>,

    /// Add the backend to the rule when it is not there yet, at weight 0 first
    #[arg(long)]
    add_backend: bool,

    #[command(flatten)]
    input: InputArguments,

    /// With -f: change the file
    #[arg(long, requires = "filename", conflicts_with_all = ["check", "dry_run"])]
    in_place: bool,

    /// With -f: show the change, and exit with 1 when there is one
    #[arg(long, requires = "filename", conflicts_with = "dry_run")]
    check: bool,

    /// Show plan and patch, and change nothing
    #[arg(long)]
    dry_run: bool,

    /// Do not ask before writing
    #[arg(short, long)]
    yes: bool,

    /// Go on from weights that somebody else has set since the last shift
    #[arg(long)]
    adopt: bool,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments, global: &Global, context: &Context) -> Result<Report> {
    let request = Request {
        route: arguments.route.clone(),
        namespace: arguments.input.namespace().to_owned(),
        to: To::parse(&arguments.to)?,
        rule: arguments.rule.clone(),
        from: arguments.from.clone(),
        add_backend: arguments.add_backend,
    };
    if arguments.input.filename.is_empty() {
        return live(arguments, &request, global, context);
    }
    files(arguments, &request)
}

fn files(arguments: &Arguments, request: &Request) -> Result<Report> {
    if !(arguments.in_place || arguments.check || arguments.dry_run) {
        return Err(Error::usage("shifting weights in files", "it is not said whether to write")
            .advise("Add --in-place to write, --check to compare, or --dry-run to look."));
    }
    let estate = arguments.input.load(&[])?;
    let done = canary::shift_files(&estate, request, FileOptions { write: arguments.in_place })?;
    let dirty = *done.before != *done.after;
    let outcome = Outcome {
        exit: if arguments.check && dirty { Exit::No } else { Exit::Yes },
        dry_run: !arguments.in_place,
        patch: serde_json::json!([]),
        verified: (arguments.in_place && dirty).then_some("L0"),
        diff: dirty.then(|| diff(&done)),
        place: done.place,
        plan: done.plan,
    };
    Ok(canary::report(&outcome))
}

fn diff(done: &Done) -> String {
    let file = done.file.trim_start_matches('/');
    similar::TextDiff::from_lines(&*done.before, &done.after)
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{file}"), &format!("b/{file}"))
        .to_string()
}

fn live(_: &Arguments, request: &Request, _: &Global, _: &Context) -> Result<Report> {
    Err(Error::unreachable(format!("shifting {}", request.route), "no cluster"))
}
