//! `meshctl canary shift`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::{Context, Error, Exit, Report, Result};
use crate::canary::{
    self, Done, FileOptions, LiveOptions, Outcome, Overlay, Plan, Request, RouteApi, To, ValueOf,
};
use crate::cli::arguments::{InputArguments, read_text};
use crate::cli::connection::Connection;
use crate::cluster::Cluster;
use crate::estate::{Depth, KindSpec};
use crate::mesh::{ADAPTERS, SplitAdapter};
use crate::operation::Key;
use crate::resource::identity::kind_spec;
use crate::source::{self, Wanted};

/// Give a backend of a route its share of the traffic
///
/// Only weights change, the rest of the route stays as it is. In a cluster the change is one guarded
/// patch, tried by the API server first and read back; in files only the bytes of the weights change.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl canary shift virtualservice/reviews --to v2=10 --dry-run\n  meshctl canary shift reviews.shop.svc.cluster.local --to v2=25 --yes\n  meshctl canary shift httproute/reviews --to reviews-v2=5 -f routes/ --in-place\n  meshctl canary shift vs/reviews --to v2=5 -f base/ --patch overlays/prod/weights.yaml --in-place\n  meshctl canary shift vs/reviews --to v2=5 -f values.yaml --value v1=stable.weight --value v2=canary.weight --in-place"
)]
pub(super) struct Arguments {
    /// KIND/NAME[.NAMESPACE], with kind virtualservice, httproute, grpcroute, tlsroute or tcproute, or a host
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

    #[command(flatten)]
    connection: Connection,

    /// The file of a kustomization with JSON patches (RFC 6902) for the route, which hold its weights
    #[arg(long, value_name = "FILE", requires = "filename", conflicts_with_all = ["values", "add_backend"])]
    patch: Option<PathBuf>,

    /// The files are Helm values: this one is the weight of a backend; alone, the percentage of that of --to
    #[arg(long = "value", value_name = "[NAME=]PATH", requires = "filename", conflicts_with = "add_backend")]
    values: Vec<String>,

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
pub(super) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let request = Request {
        route: arguments.route.clone(),
        namespace: arguments.input.namespace().to_owned(),
        file_namespace: arguments.input.namespace().to_owned(),
        to: To::parse(&arguments.to)?,
        rule: arguments.rule.clone(),
        from: arguments.from.clone(),
        add_backend: arguments.add_backend,
    };
    if arguments.input.filename.is_empty() {
        return live(arguments, request, context);
    }
    files(arguments, &request)
}

fn files(arguments: &Arguments, request: &Request) -> Result<Report> {
    if !(arguments.in_place || arguments.check || arguments.dry_run) {
        return Err(Error::usage("shifting weights in files", "it is not said whether to write")
            .advise("Add --in-place to write, --check to compare, or --dry-run to look."));
    }
    let done = shifted(arguments, request)?;
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

/// Where the weights stand: in the route itself, in a patch for it, or in the values of a chart.
fn shifted(arguments: &Arguments, request: &Request) -> Result<Done> {
    let write = arguments.in_place;
    if let Some(path) = &arguments.patch {
        let text = read_text(path)?;
        let base = arguments.input.load(&[])?;
        return canary::shift_patch(&base, &Overlay { path, text: &text, write }, request);
    }
    if arguments.values.is_empty() {
        return canary::shift_files(&arguments.input.load(&[])?, request, FileOptions { write });
    }
    let [file] = arguments.input.filename.as_slice() else {
        return Err(Error::usage("shifting weights in values", "it is not said which one file holds them")
            .advise("Name one file with -f."));
    };
    let path = Path::new(file);
    let text = read_text(path)?;
    let values: Vec<ValueOf> = arguments.values.iter().map(|value| ValueOf::parse(value)).collect();
    canary::shift_values(&values, &Overlay { path, text: &text, write }, request)
}

fn diff(done: &Done) -> String {
    let file = done.file.trim_start_matches('/');
    similar::TextDiff::from_lines(&*done.before, &done.after)
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{file}"), &format!("b/{file}"))
        .to_string()
}

fn live(arguments: &Arguments, mut request: Request, context: &Context) -> Result<Report> {
    let cluster = arguments.connection.connect(context)?;
    if arguments.input.assumptions.namespace.is_none() {
        cluster.namespace().clone_into(&mut request.namespace);
    }
    let target = match canary::named(&request)? {
        Some((adapter, names)) => by_name(&cluster, adapter, names, &request)?,
        None => by_host(&cluster, &request, context)?,
    };
    let (group, kind) = target.adapter.kind();
    let spec = kind_of(group, kind)?;
    let wanted: Vec<Wanted<'_>> = target
        .adapter
        .needs()
        .iter()
        .chain(canary::LOOKED_AT)
        .map(|(group, kind)| Ok(Wanted::all(kind_of(group, kind)?, depth(kind))))
        .collect::<Result<_>>()?;
    let estate = source::live(&cluster, &wanted, Some(&target.namespace), false, &*context.ui)?;
    let key = Key { kind: spec, namespace: target.namespace, name: target.name };
    let api = RouteApi { api: &cluster, key: &key };
    let confirm = |plan: &Plan| confirmed(plan, arguments.yes, context);
    let options = LiveOptions {
        dry_run: arguments.dry_run,
        adopt: arguments.adopt,
        confirm: &confirm,
        now: (context.now)(),
    };
    let done = canary::shift_live(&api, target.adapter, &estate, &request, &options)?;
    let outcome = Outcome {
        exit: Exit::Yes,
        dry_run: arguments.dry_run,
        verified: (done.verified && !arguments.dry_run).then_some("L0"),
        patch: done.patch,
        diff: None,
        place: done.place,
        plan: done.plan,
    };
    Ok(canary::report(&outcome))
}

/// The route of a host, among all routes of the namespace.
fn by_host(cluster: &Cluster, request: &Request, context: &Context) -> Result<canary::Target> {
    let wanted: Vec<Wanted<'_>> = ADAPTERS
        .iter()
        .map(|adapter| {
            let (group, kind) = adapter.kind();
            Ok(Wanted::all(kind_of(group, kind)?, Depth::Full))
        })
        .collect::<Result<_>>()?;
    let routes = source::live(cluster, &wanted, Some(&request.namespace), false, &*context.ui)?;
    canary::locate(request, &routes)
}

/// The first of the names that exists.
fn by_name(
    cluster: &Cluster,
    adapter: &'static dyn SplitAdapter,
    names: Vec<(String, String)>,
    request: &Request,
) -> Result<canary::Target> {
    let (group, kind) = adapter.kind();
    let spec = kind_of(group, kind)?;
    let mut failed = None;
    for (name, namespace) in names {
        match cluster.get(spec, &namespace, &name) {
            Ok(Some(_)) => return Ok(canary::Target { adapter, name, namespace }),
            Ok(None) => {}
            Err(error) => failed = Some(error),
        }
    }
    let absent =
        || Error::usage(format!("shifting {}", request.route), "there is no such object in the cluster");
    Err(failed.unwrap_or_else(absent))
}

fn kind_of(group: &str, kind: &str) -> Result<&'static KindSpec> {
    kind_spec(group, kind).ok_or_else(|| {
        Error::new(
            Exit::Defect,
            "looking up a kind",
            format!("{kind} of {group} is not in the table of kinds"),
        )
    })
}

/// Of pods only the labels are needed.
fn depth(kind: &str) -> Depth {
    if kind == "Pod" { Depth::Metadata } else { Depth::Full }
}

/// Asks before the first write. Nobody to ask, and no --yes: refused.
fn confirmed(plan: &Plan, yes: bool, context: &Context) -> Result<()> {
    if yes {
        return Ok(());
    }
    let doing = format!("shifting rule {} of {}", plan.split.rule.label, plan.split.object);
    let changes: Vec<String> = plan
        .shifts
        .iter()
        .filter(|shift| shift.changes())
        .map(|shift| format!("{} {} -> {}", shift.name, shift.backend.weight, shift.after))
        .collect();
    let question =
        format!("{}, rule {}: {}. Write it?", plan.split.object, plan.split.rule.label, changes.join(", "));
    match context.ui.confirm(&question) {
        Some(true) => Ok(()),
        Some(false) => Err(Error::refused(doing, "it was not confirmed")),
        None => Err(Error::refused(doing, "there is no terminal to confirm it on")
            .advise("Add --yes to write, or --dry-run to look.")),
    }
}
