//! `meshctl tag`.

use std::sync::Arc;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{confirm, world};
use crate::base::report::{Table, View};
use crate::base::{Context, Error, Exit, Report, Result, signal::Guard, text};
use crate::cli::connection::Connection;
use crate::document;
use crate::install::{self, Options, RemovalOptions};

/// Names that stand for revisions of Istio, so that namespaces need no new label when a revision changes
///
/// A tag is a set of injection webhooks made of those of its revision. Namespaces with the label istio.io/rev=TAG get
/// sidecars of that revision. The tag `default` also serves namespaces with istio-injection=enabled: the injector of a control plane
/// without a revision is switched off while it is there.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  meshctl tag list\n  meshctl tag set prod --revision 1-30-0 --yes\n  meshctl tag set prod --revision 1-31-0 --overwrite --dry-run"
)]
pub(in crate::cli) struct Arguments {
    #[command(subcommand)]
    command: Command,

    #[command(flatten)]
    connection: Connection,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List tags, their revisions, and the namespaces that bear them
    List,
    /// Make a tag stand for a revision
    Set {
        #[command(flatten)]
        which: Which,
        /// Move a tag that stands for another revision
        #[arg(long)]
        overwrite: bool,
        /// Only show what would change
        #[arg(long)]
        dry_run: bool,
        /// Do not ask before the first write
        #[arg(short, long)]
        yes: bool,
    },
    /// Print the webhooks of a tag
    Generate {
        #[command(flatten)]
        which: Which,
    },
    /// Remove a tag
    Remove {
        /// The tag
        #[arg(value_name = "TAG")]
        tag: String,
        /// Also while namespaces bear it
        #[arg(long)]
        force: bool,
        /// Do not ask before the first write
        #[arg(short, long)]
        yes: bool,
    },
}

/// A tag and its revision.
#[derive(Debug, Args)]
struct Which {
    /// The tag
    #[arg(value_name = "TAG")]
    tag: String,
    /// The revision; that of a control plane without one is `default`
    #[arg(short, long, value_name = "REVISION")]
    revision: String,
}

/// Runs the command.
pub(in crate::cli) fn run(arguments: &Arguments, context: &Context) -> Result<Report> {
    let cluster = Arc::new(arguments.connection.connect(context)?.for_long_work());
    let world = world(&cluster, context)?;
    match &arguments.command {
        Command::List => list(&world),
        Command::Generate { which } => {
            let (object, _) = install::tag_object(&world, &which.revision, &which.tag)?;
            let raw = document::to_yaml(&object)
                .map_err(|error| Error::new(Exit::Defect, "writing the webhooks as YAML", error))?;
            let mut view = View { kind: "Manifests", raw: Some(raw.clone()), ..View::default() };
            let manifest = json!({
                "source": "tag", "apiVersion": object["apiVersion"], "kind": object["kind"],
                "name": object["metadata"]["name"], "text": raw,
            });
            view.document.insert("manifests".into(), Value::Array(vec![manifest]));
            Ok(Report { view, exit: Exit::Yes })
        }
        Command::Set { which, overwrite, dry_run, yes } => {
            let mut plan = install::plan_tag(&world, &which.revision, &which.tag, *overwrite)?;
            let switches = install::switches(&world, &which.tag, true)?;
            plan.notes.extend(switches.iter().map(install::Switch::note));
            plan.notes.iter().for_each(|note| context.ui.note(note));
            if *dry_run || plan.blocked().is_some() {
                return Ok(install::plan_report(&plan));
            }
            if !(*yes || plan.is_done() && switches.is_empty()) {
                confirm(&install::page(&plan, None), &format!("setting the tag {}", which.tag), context)?;
            }
            let _guard = Guard::take();
            let mut done = install::apply(&plan, &world, Options { wait: None })?;
            // The tag is there first, so that pods are asked about all the time.
            for switch in &switches {
                switch.write(&world)?;
                done.changed = true;
            }
            Ok(install::report(&plan, &done))
        }
        Command::Remove { tag, force, yes } => {
            let doing = format!("removing the tag {tag}");
            let known = install::tags(&world)?.into_iter().find(|one| one.name == *tag);
            let Some(known) = known else {
                return Err(Error::usage(doing, "there is no such tag").advise("See `meshctl tag list`."));
            };
            if !force && !known.used_by.is_empty() {
                return Err(Error::refused(doing, format!("{} bear it", text::list(&known.used_by, 8)))
                    .advise(
                        "Give these namespaces another label, or use --force: new pods there get no sidecar.",
                    ));
            }
            let name = install::tag_installation(tag);
            let removal = install::plan_removal(&world, &known.namespace, &name, RemovalOptions::default())?;
            let switches = install::switches(&world, tag, false)?;
            switches.iter().for_each(|switch| context.ui.note(&switch.note()));
            if !yes {
                confirm(&install::removal_report(&removal, true).view.text, &doing, context)?;
            }
            let _guard = Guard::take();
            switches.iter().try_for_each(|switch| switch.write(&world))?;
            Ok(install::removal_report(&install::remove(removal, &world)?, false))
        }
    }
}

fn list(world: &install::World) -> Result<Report> {
    let tags = install::tags(world)?;
    let rows = tags.iter().map(|tag| {
        vec![tag.name.clone(), tag.revision.clone(), tag.namespace.clone(), tag.used_by.join(", ")]
    });
    let table =
        Table { header: vec!["TAG", "REVISION", "CONTROL PLANE", "NAMESPACES"], rows: rows.collect() };
    let documents = tags.iter().map(|tag| {
        json!({"tag": tag.name, "revision": tag.revision, "controlPlane": tag.namespace, "namespaces": tag.used_by})
    });
    let mut view = View { kind: "TagList", table, ..View::default() };
    view.document.insert("tags".into(), documents.collect());
    Ok(Report { view, exit: Exit::Yes })
}
