//! What dead processes and other writers have left behind: runs that nobody runs, leases that nobody renews, weights that
//! somebody else has set, journals without an end.

use serde_json::{Map, Value, json};

use super::super::annotation::{ANNOTATION, State};
use super::super::stage;
use super::World;
use super::control::abort;
use super::done::Done;
use super::load::{journals, lease_key, plan_of};
use super::settings::{Options, Settings};
use super::tell::done_of;
use crate::base::report::{Case, Table, View};
use crate::base::{Error, Exit, ObjectRef, Report, Result, text};
use crate::document::Tree;
use crate::estate::Object;
use crate::mesh::split::{ADAPTERS, SplitAdapter};
use crate::operation::{Key, holder_of, is_dead};

/// Something that needs a person, or an abort.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Trouble {
    what: &'static str,
    canary: String,
    object: String,
    detail: String,
    next: String,
    /// The namespace of its journal, where a dead run can be aborted.
    expired: Option<String>,
}

/// Looks for what was left behind in a namespace. With `abort_expired`, runs that nobody runs any more are aborted. Kind
/// `CanaryDoctor`; exit 1 when something was found, 4 when all of it was aborted and proven, 5 when that is not proven.
///
/// # Errors
///
/// When the cluster cannot be read.
pub fn doctor(abort_expired: bool, world: &dyn World, options: &Options) -> Result<Report> {
    let mut troubles = Vec::new();
    let mut alive: Vec<(String, bool)> = Vec::new();
    let api = world.api(None)?;
    for adapter in ADAPTERS {
        let (group, kind) = adapter.kind();
        let kind = Key::new(group, kind, options.namespace.as_str(), "")?.kind;
        for raw in api.list(kind, Some(&options.namespace), "")? {
            troubles.extend(examine(*adapter, &raw, world, &mut alive)?);
        }
    }
    for kept in journals(&*api, &options.namespace, None)? {
        let done = done_of(&kept);
        let running = troubles.iter().any(|trouble| trouble.canary == kept.head.name)
            || alive.iter().any(|(name, alive)| *alive && name.ends_with(&format!("/{}", kept.head.name)));
        if done.outcome == "left" && !running {
            troubles.push(Trouble {
                what: "unfinished-journal",
                canary: kept.head.name.clone(),
                object: format!("run {}", kept.head.run),
                detail: "it has no end, and no route bears its mark".to_owned(),
                next: format!("`meshctl canary abort {}` ends it", kept.head.name),
                expired: None,
            });
        }
    }
    let mut aborted = Vec::new();
    if abort_expired {
        let mut names: Vec<(String, String)> = troubles
            .iter()
            .filter_map(|trouble| Some((trouble.expired.clone()?, trouble.canary.clone())))
            .collect();
        names.sort();
        names.dedup();
        for (namespace, name) in names {
            aborted.push((name.clone(), end(&namespace, &name, world, options)));
        }
    }
    Ok(report(&troubles, &aborted))
}

fn end(namespace: &str, name: &str, world: &dyn World, options: &Options) -> Result<Done> {
    let options = Options { namespace: namespace.to_owned(), ..options.clone() };
    let plan = plan_of(&*world.api(None)?, namespace, name)?;
    abort(&Settings::new(plan, &options)?, world, &options)
}

/// Looks at one route.
fn examine(
    adapter: &'static dyn SplitAdapter,
    raw: &Value,
    world: &dyn World,
    alive: &mut Vec<(String, bool)>,
) -> Result<Vec<Trouble>> {
    let get = |pointer: &str| raw.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let reference = ObjectRef {
        api_version: get("/apiVersion"),
        kind: adapter.kind().1.to_owned(),
        namespace: get("/metadata/namespace"),
        name: get("/metadata/name"),
    };
    let name = format!("{} {}/{}", reference.kind, reference.namespace, reference.name);
    let object = Object::new(reference, None, std::sync::Arc::new(Tree::from_json(raw)));
    let Some(annotation) = object.annotation(ANNOTATION) else { return Ok(Vec::new()) };
    let trouble = |what, canary: &str, detail: String, next: String| Trouble {
        what,
        canary: canary.to_owned(),
        object: name.clone(),
        detail,
        next,
        expired: None,
    };
    let state = match State::read(annotation, &format!("reading {name}")) {
        Ok(state) => state,
        Err(error) => return Ok(vec![trouble("unreadable-annotation", "", error.cause, error.advice)]),
    };
    let mut found = Vec::new();
    let canary = state.run.as_ref().map(|run| run.name.clone()).unwrap_or_default();
    for split in stage::splits(adapter, &object) {
        if !state.drift(&split).is_empty() {
            let detail = format!(
                "weights of rule {} were changed by {}",
                split.rule.label,
                super::super::write::last_writer(raw)
            );
            let next = "`run --adopt` or `run --reassert` goes on, `abort` restores".to_owned();
            found.push(trouble("drift", &canary, detail, next));
        }
    }
    let Some(run) = state.run else { return Ok(found) };
    let next = format!("`meshctl canary run` goes on, `meshctl canary abort {}` restores", run.name);
    match run.journal.as_deref().and_then(|journal| journal.split_once('/')) {
        None => {
            let detail = format!(
                "run {} keeps its state on the routes alone: whether it is alive cannot be told",
                run.run
            );
            found.push(trouble("unknown-run", &run.name, detail, next));
        }
        Some((namespace, _)) => {
            let who = format!("{namespace}/{}", run.name);
            let known = alive.iter().find(|(known, _)| *known == who).map(|(_, alive)| *alive);
            let is_alive = match known {
                Some(alive) => alive,
                None => is_alive(namespace, &run.name, world)?,
            };
            alive.push((who, is_alive));
            if !is_alive {
                let detail = format!(
                    "run {} of {} is at step {}, and no process runs it",
                    run.run,
                    run.actor,
                    step(&run)
                );
                found.push(Trouble {
                    expired: Some(namespace.to_owned()),
                    ..trouble("orphaned-run", &run.name, detail, next)
                });
            }
        }
    }
    Ok(found)
}

fn step(run: &super::RunMark) -> String {
    run.step.map_or_else(|| "0".to_owned(), |step| (step + 1).to_string())
}

fn is_alive(namespace: &str, name: &str, world: &dyn World) -> Result<bool> {
    let api = world.api(None)?;
    let key = lease_key(namespace, name)?;
    Ok(match holder_of(&*api, &key)? {
        Some(seen) => !is_dead(&*api, &*world.clock(), &key, &seen)?,
        None => false,
    })
}

fn report(troubles: &[Trouble], aborted: &[(String, Result<Done, Error>)]) -> Report {
    let exits: Vec<Exit> = aborted
        .iter()
        .map(|(_, done)| done.as_ref().map_or(Exit::RollbackUnproven, |done| done.exit))
        .collect();
    let ended = |name: &str| {
        aborted.iter().any(|(known, done)| known == name && done.as_ref().is_ok_and(|done| done.proven))
    };
    let left = troubles.iter().any(|trouble| !ended(&trouble.canary));
    let exit = if exits.contains(&Exit::RollbackUnproven) {
        Exit::RollbackUnproven
    } else if left {
        Exit::No
    } else if exits.contains(&Exit::RolledBack) {
        Exit::RolledBack
    } else {
        Exit::Yes
    };
    let list = |(name, done): &(String, Result<Done, Error>)| match done {
        Ok(done) => {
            json!({"canary": name, "outcome": done.outcome, "exit": done.exit.code(), "detail": done.detail})
        }
        Err(error) => {
            json!({"canary": name, "outcome": "failed", "exit": error.exit.code(), "detail": error.to_string()})
        }
    };
    let mut document = Map::new();
    let found = troubles.iter().map(|trouble| {
        json!({
            "what": trouble.what, "canary": trouble.canary, "object": trouble.object, "detail": trouble.detail,
            "next": trouble.next,
        })
    });
    document.insert("troubles".into(), found.collect());
    document.insert("aborted".into(), aborted.iter().map(list).collect());
    let mut lines: Vec<String> = troubles
        .iter()
        .map(|trouble| {
            format!(
                "{}: {}: {}\n  {}",
                trouble.what,
                trouble.object,
                text::printable(&trouble.detail),
                trouble.next
            )
        })
        .collect();
    for (name, done) in aborted {
        lines.push(match done {
            Ok(done) => format!("canary {name}: {}, {}", done.outcome, text::printable(&done.detail)),
            Err(error) => {
                format!("canary {name} could not be aborted: {}", text::printable(&error.to_string()))
            }
        });
    }
    if lines.is_empty() {
        lines.push("nothing was left behind".to_owned());
    }
    let rows = troubles
        .iter()
        .map(|trouble| {
            vec![
                trouble.what.to_owned(),
                trouble.canary.clone(),
                trouble.object.clone(),
                trouble.detail.clone(),
            ]
        })
        .collect();
    let cases = troubles
        .iter()
        .map(|trouble| Case {
            name: format!("{} {}", trouble.what, trouble.object),
            failure: Some(trouble.detail.clone()),
        })
        .collect();
    let view = View {
        kind: "CanaryDoctor",
        document,
        text: lines.join("\n") + "\n",
        table: Table { header: vec!["WHAT", "CANARY", "OBJECT", "DETAIL"], rows },
        cases,
        ..View::default()
    };
    Report { view, exit }
}
