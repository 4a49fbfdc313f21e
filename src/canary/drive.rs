//! Shifts weights of a live route. Reads, plans, asks the API server to try (dry run), checks that
//! only the weights would change, writes one guarded JSON Patch, and reads back. Whatever somebody
//! else does in between ends in a new plan or in a conflict, never in a lost change.

use std::sync::Arc;

use serde_json::{Value, json};

use super::annotation::{ANNOTATION, Drift, State};
use super::invariants::Invariant;
use super::plan::{Plan, plan};
use super::target::{Aim, Request, Route, aim, aim_at_added, not_in_rule};
use super::write::{
    Again, Api, PatchError, Seen, applied, dry_run, guards, is_weight, last_writer, read, set_annotation,
    set_weight, unchanged_version,
};
use crate::base::signal::Guard;
use crate::base::{Error, Exit, Place, Result, text};
use crate::document::Tree;
use crate::estate::{Estate, Object};
use crate::mesh::split::SplitAdapter;
use crate::model::{BackendId, Split};

/// How often a write is planned anew when others write at the same time.
const ATTEMPTS: usize = 5;

/// How to shift live.
pub struct LiveOptions<'a> {
    /// Only plan, and let the API server try.
    pub dry_run: bool,
    /// Go on from weights that somebody else set.
    pub adopt: bool,
    /// Asked once before the first write.
    pub confirm: &'a dyn Fn(&Plan) -> Result<()>,
    /// The time for the annotation.
    pub now: jiff::Timestamp,
}

/// What was done, or would be.
#[derive(Debug)]
pub struct LiveDone {
    /// The plan.
    pub plan: Plan,
    /// The patch of the weights.
    pub patch: Value,
    /// The place of the rule.
    pub place: Place,
    /// Whether the result was read back and is as planned.
    pub verified: bool,
}

/// Shifts the route behind `api`. The estate holds what its backends depend on.
pub fn shift_live(
    api: &dyn Api,
    adapter: &'static dyn SplitAdapter,
    estate: &Estate,
    request: &Request,
    options: &LiveOptions<'_>,
) -> Result<LiveDone> {
    let mut confirmed = false;
    let mut first: Option<Split> = None;
    let mut last_refusal = String::new();
    let mut added: Option<(Aim, BackendId)> = None;
    for _ in 0..ATTEMPTS {
        let seen = read(api, &request.doing())?;
        let route = Route { object: &seen.object, adapter };
        let mut aim = aim(route, request)?;
        if let Some((before, id)) = added.as_ref().filter(|_| aim.missing.is_some()) {
            aim = aim_at_added(route, before, id, request)?;
        }
        undisturbed(&seen, &aim.split, first.as_ref(), request, options)?;
        first.get_or_insert_with(|| aim.split.clone());
        if let Some(id) = &aim.missing {
            if !request.add_backend {
                return Err(not_in_rule(route, &aim, id, request));
            }
            let patch = add_patch(&seen, route, &aim, id);
            match dry_run(api, &seen.raw, &patch, &allowed(&aim), &request.doing()) {
                Ok(()) => {}
                Err(Again::Retry(why)) => {
                    last_refusal = why;
                    continue;
                }
                Err(Again::Stop(error)) => return Err(error),
            }
            let addition = preview_addition(estate, &seen, adapter, request, (&aim, id), patch.clone())?;
            if options.dry_run {
                return Ok(addition);
            }
            (options.confirm)(&addition.plan)?;
            confirmed = true;
            let _guard = Guard::take();
            match api.patch(&patch, false) {
                Ok(_) => {
                    first = None;
                    added = Some((aim.clone(), id.clone()));
                }
                Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => last_refusal = why,
                Err(PatchError::Other(error) | PatchError::Unsure(error)) => return Err(error),
            }
            continue;
        }
        let mut plan = plan(estate, route, &aim, request)?;
        plan.check(request)?;
        let place = place(&seen.object, &plan);
        if !plan.changes() {
            plan.add(Invariant::new("I4", true, "nothing to write"));
            return Ok(LiveDone { plan, patch: json!([]), place, verified: true });
        }
        let annotation = State::after(seen.state.clone(), &plan, options.now, request)?;
        let patch = shift_patch(&seen, &plan, &annotation);
        match dry_run(api, &seen.raw, &patch, &allowed(&aim), &request.doing()) {
            Ok(()) => {}
            Err(Again::Retry(why)) => {
                last_refusal = why;
                continue;
            }
            Err(Again::Stop(error)) => return Err(error),
        }
        plan.add(Invariant::new("I4", true, "the API server's dry run changes these weights only"));
        if options.dry_run {
            return Ok(LiveDone { plan, patch, place, verified: false });
        }
        if !confirmed {
            (options.confirm)(&plan)?;
            confirmed = true;
        }
        let guard = Guard::take();
        match api.patch(&patch, false) {
            Ok(_) => {}
            Err(PatchError::TestFailed(why) | PatchError::Conflict(why)) => {
                last_refusal = why;
                if let Some(exit) = guard.received() {
                    return Err(Error::new(exit, request.doing(), "interrupted; nothing was written"));
                }
                continue;
            }
            Err(PatchError::Other(error) | PatchError::Unsure(error)) => return Err(error),
        }
        read_back(api, adapter, &plan, &annotation, request)?;
        if let Some(exit) = guard.received() {
            return Err(Error::new(
                exit,
                request.doing(),
                "interrupted after the weights were written and read back",
            ));
        }
        return Ok(LiveDone { plan, patch, place, verified: true });
    }
    Err(Error::conflict(
        request.doing(),
        format!("the object kept changing while it was written ({ATTEMPTS} attempts): {last_refusal}"),
    )
    .advise("See who writes it (`kubectl get -o yaml --show-managed-fields`), then try again."))
}

/// Refuses to go on from weights that somebody else set, unless they are adopted.
fn undisturbed(
    seen: &Seen,
    split: &Split,
    first: Option<&Split>,
    request: &Request,
    options: &LiveOptions<'_>,
) -> Result<()> {
    if let Some(run) = seen.state.as_ref().and_then(|state| state.run.as_ref()) {
        let cause = format!("the canary {} is running on it (run {}, {})", run.name, run.run, run.actor);
        return Err(Error::conflict(request.doing(), cause)
            .advise(format!("Wait for its end, or end it with `meshctl canary abort {}`.", run.name)));
    }
    if options.adopt {
        return Ok(());
    }
    let mut drifts = seen.state.as_ref().map(|state| state.drift(split)).unwrap_or_default();
    if let Some(first) = first.filter(|_| drifts.is_empty()) {
        let weight = |split: &Split, id: &BackendId| {
            split.backends.iter().find(|backend| backend.id == *id).map(|backend| backend.weight)
        };
        drifts = first
            .backends
            .iter()
            .filter(|backend| weight(split, &backend.id) != Some(backend.weight))
            .map(|backend| Drift {
                backend: backend.id.to_string(),
                expected: Some(backend.weight),
                found: weight(split, &backend.id),
            })
            .collect();
    }
    if drifts.is_empty() {
        return Ok(());
    }
    let show = |weight: Option<u64>| weight.map_or_else(|| "absent".to_owned(), |weight| weight.to_string());
    let changes: Vec<String> = drifts
        .iter()
        .map(|drift| format!("{} from {} to {}", drift.backend, show(drift.expected), show(drift.found)))
        .collect();
    let cause = format!(
        "weights of rule {} were changed by {}: {}",
        split.rule.label,
        last_writer(&seen.raw),
        text::list(&changes, 9)
    );
    Err(Error::conflict(request.doing(), cause)
        .advise("Use --adopt to go on from the present weights, or restore them first."))
}

fn shift_patch(seen: &Seen, plan: &Plan, annotation: &str) -> Value {
    let mut operations = guards(seen, &plan.split);
    for shift in plan.shifts.iter().filter(|shift| shift.changes()) {
        operations.push(set_weight(seen, &shift.backend.path.pointer(), shift.after));
    }
    operations.extend(set_annotation(seen, annotation));
    operations.into()
}

/// Adds the missing backend at weight 0. A lone backend gets the weight that it has in fact, since
/// beside another one an absent weight is 0.
fn add_patch(seen: &Seen, route: Route<'_>, aim: &Aim, id: &BackendId) -> Value {
    let mut operations = guards(seen, &aim.split);
    operations.push(unchanged_version(seen));
    if let [lone] = aim.split.backends.as_slice() {
        operations.push(set_weight(seen, &lone.path.pointer(), lone.weight));
    }
    let end = format!("{}/-", aim.split.rule.list.pointer());
    operations.push(json!({"op": "add", "path": end, "value": route.adapter.item(id, 0)}));
    operations.into()
}

/// What the shift would be once the backend is there.
fn preview_addition(
    estate: &Estate,
    seen: &Seen,
    adapter: &'static dyn SplitAdapter,
    request: &Request,
    (aim, id): (&Aim, &BackendId),
    patch: Value,
) -> Result<LiveDone> {
    let operations = patch.as_array().cloned().unwrap_or_default();
    let raw = applied(&seen.raw, &operations).map_err(|why| Error::conflict(request.doing(), why))?;
    let object = Object::new(seen.object.reference.clone(), None, Arc::new(Tree::from_json(&raw)));
    let route = Route { object: &object, adapter };
    let aim = aim_at_added(route, aim, id, request)?;
    let plan = plan(estate, route, &aim, request)?;
    plan.check(request)?;
    let place = place(&object, &plan);
    Ok(LiveDone { plan, patch, place, verified: false })
}

/// The paths that a shift may change.
fn allowed(aim: &Aim) -> impl Fn(&str) -> bool + use<> {
    let list = aim.split.rule.list.pointer();
    let added = aim.missing.as_ref().map(|_| format!("{list}/{}", aim.split.backends.len()));
    move |path: &str| is_weight(&list, path) || added.as_deref() == Some(path)
}

/// L0: the API server has what was written.
fn read_back(
    api: &dyn Api,
    adapter: &'static dyn SplitAdapter,
    plan: &Plan,
    annotation: &str,
    request: &Request,
) -> Result<()> {
    let seen = read(api, &request.doing())?;
    let splits = adapter.splits(&seen.object);
    let split = splits.iter().find(|split| split.rule.path == plan.split.rule.path);
    let as_written = split.is_some_and(|split| {
        plan.shifts.iter().all(|shift| {
            split
                .backends
                .iter()
                .any(|backend| backend.id == shift.backend.id && backend.weight == shift.after)
        })
    });
    if as_written && seen.object.annotation(ANNOTATION) == Some(annotation) {
        return Ok(());
    }
    Err(Error::new(
        Exit::Conflict,
        request.doing(),
        format!(
            "the weights were written, but {} changed them before they could be read back",
            last_writer(&seen.raw)
        ),
    )
    .advise("See who writes this object, then shift again with --adopt."))
}

fn place(object: &Object, plan: &Plan) -> Place {
    Place { object: Some(object.reference.clone()), path: plan.split.rule.path.clone(), position: None }
}
