//! What a process finds when it begins: the objects of the plan, what an earlier process of the run has left on them, and
//! its journal. A step is never guessed from a weight.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::super::annotation::{ANNOTATION, Mark, RunMark};
use super::super::event::{Event, What};
use super::super::gates;
use super::super::share::To;
use super::super::spec::{Canary, RouteSpec};
use super::super::target::{self, Request, Route, aim, not_in_rule};
use super::super::write::{RouteApi, Seen, read};
use super::World;
use super::machine::{EVERY_STEP, State};
use super::objects::{Guard, Halt, Target};
use super::rule::{Goal, Rule};
use super::settings::{Options, Settings};
use super::tell::done_of;
use crate::base::{Error, Result};
use crate::estate::Object;
use crate::mesh::split::{ADAPTERS, SplitAdapter};
use crate::model::{BackendId, Split};
use crate::operation::{Api, Head, Journal, Kept, Key, LABEL, Saved, fingerprint};

/// The lease of a canary.
///
/// # Errors
///
/// A defect: the kind is known.
pub fn lease_key(namespace: &str, name: &str) -> Result<Key> {
    Key::new("coordination.k8s.io", "Lease", namespace, format!("meshctl-canary-{name}"))
}

/// The journal of a run.
pub(super) fn journal_key(namespace: &str, run: &str) -> Result<Key> {
    Key::new("", "ConfigMap", namespace, format!("meshctl-canary-{run}"))
}

/// Events of which older ones may be left out of a journal.
pub(super) fn is_thin(event: &Value) -> bool {
    matches!(event["type"].as_str(), Some("verify" | "gate"))
}

/// Finds the objects of a plan, with the weights from before the run and those of every step.
pub(super) fn targets(
    plan: &Canary,
    settings: &Settings,
    options: &Options,
    world: &dyn World,
) -> Result<Vec<Target>> {
    let mut targets: Vec<Target> = Vec::new();
    for (index, route) in plan.spec.routes.iter().enumerate() {
        let request = request(route, options);
        let api = world.api(route.context.as_deref())?;
        let (key, adapter) = find(&*api, route, &request, options, world)?;
        let seen = read(&RouteApi { api: &*api, key: &key }, &request.doing())?;
        let found = Route { object: &seen.object, adapter };
        let aim = aim(found, &request)?;
        if let Some(id) = &aim.missing {
            return Err(not_in_rule(found, &aim, id, &request));
        }
        let from = aim.from.ok_or_else(|| {
            Error::usage(
                request.doing(),
                format!("rule {} has no backend `{}`", aim.split.rule.label, route.stable),
            )
        })?;
        let state = seen.state.as_ref().filter(|state| state.run.is_some());
        let begun = state.and_then(|state| state.rule(&aim.split));
        if state.is_some() && begun.is_none() {
            let detail = format!("the run has no record of rule {}", aim.split.rule.label);
            return Err(Error::conflict(request.doing(), detail)
                .advise("Somebody has changed its backends. Bring them back from the source of the route, then run again or abort."));
        }
        let rule = Rule::new(index, &aim.split, (from, aim.target), begun, &settings.steps)
            .map_err(|why| Error::refused(request.doing(), why))?;
        let same = |target: &&mut Target| target.key == key && target.context == route.context;
        match targets.iter_mut().find(same) {
            Some(target) if target.rules.iter().any(|known| known.label == rule.label) => {
                return Err(Error::usage(
                    request.doing(),
                    format!("the plan names rule {} twice", rule.label),
                ));
            }
            Some(target) => target.rules.push(rule),
            None => targets.push(target_of(api, settings, route, (key, adapter), rule, &seen)),
        }
    }
    Ok(targets)
}

/// The routes of a plan as gates know them, with the backends that its words name.
///
/// # Errors
///
/// When a route, its rule or a backend is not there.
pub fn routes(plan: &Canary, options: &Options, world: &dyn World) -> Result<Vec<gates::Route>> {
    let located = |route: &RouteSpec| {
        let request = request(route, options);
        let api = world.api(route.context.as_deref())?;
        let (key, adapter) = find(&*api, route, &request, options, world)?;
        let seen = read(&RouteApi { api: &*api, key: &key }, &request.doing())?;
        let aim = aim(Route { object: &seen.object, adapter }, &request)?;
        let version = version_in(route, &key, (adapter, &seen.object), &aim.split, world)?;
        let found = aim.from.and_then(|from| {
            gates::Route::found(route, &aim.split, (from, aim.target), &|id| version.get(id).cloned())
        });
        found.ok_or_else(|| {
            let cause = format!("rule {} has not both of its backends", aim.split.rule.label);
            Error::usage(request.doing(), cause)
        })
    };
    plan.spec.routes.iter().map(located).collect()
}

/// The label `version` of the pods of each subset of a rule, as far as it is defined.
fn version_in(
    route: &RouteSpec,
    key: &Key,
    (adapter, object): (&dyn SplitAdapter, &Object),
    split: &Split,
    world: &dyn World,
) -> Result<HashMap<BackendId, String>> {
    let subsets: Vec<&BackendId> =
        split.backends.iter().map(|backend| &backend.id).filter(|id| id.subset.is_some()).collect();
    if subsets.is_empty() {
        return Ok(HashMap::new());
    }
    let estate = world.estate(route.context.as_deref(), adapter.needs(), &key.namespace)?;
    let version = |id: &BackendId| {
        let labels = adapter.pods(&estate, object, id).ok()?.labels;
        let (_, version) = labels.into_iter().find(|(name, _)| name == "version")?;
        Some((id.clone(), version))
    };
    Ok(subsets.into_iter().filter_map(version).collect())
}

fn target_of(
    api: Arc<dyn Api>,
    settings: &Settings,
    route: &RouteSpec,
    (key, adapter): (Key, &'static dyn SplitAdapter),
    rule: Rule,
    seen: &Seen,
) -> Target {
    let mark = seen.state.as_ref().and_then(|state| state.run.clone());
    let spec = mark.as_ref().map_or_else(|| fingerprint(&seen.raw["spec"]), |mark| mark.spec.clone());
    Target {
        api,
        context: route.context.clone(),
        key,
        adapter,
        rules: vec![rule],
        spec,
        begun: seen.object.annotation(ANNOTATION).map(str::to_owned),
        before: mark.is_none().then(|| seen.raw.clone()),
        mark,
        plan: settings.name().to_owned(),
        steps: Arc::clone(&settings.steps),
    }
}

fn request(route: &RouteSpec, options: &Options) -> Request {
    Request {
        route: route.route.clone(),
        namespace: options.namespace.clone(),
        file_namespace: options.namespace.clone(),
        to: To { backend: route.canary.clone(), share: super::super::Share::NONE },
        rule: route.rule.clone(),
        from: Some(route.stable.clone()),
        add_backend: false,
    }
}

/// Where a route of a plan is.
fn find(
    api: &dyn Api,
    route: &RouteSpec,
    request: &Request,
    options: &Options,
    world: &dyn World,
) -> Result<(Key, &'static dyn SplitAdapter)> {
    let key = |adapter: &'static dyn SplitAdapter, namespace: &str, name: &str| {
        let (group, kind) = adapter.kind();
        Key::new(group, kind, namespace, name)
    };
    let Some((adapter, names)) = target::named(request)? else {
        let kinds: Vec<_> = ADAPTERS.iter().map(|adapter| adapter.kind()).collect();
        let estate = world.estate(route.context.as_deref(), &kinds, &options.namespace)?;
        let found = target::locate(request, &estate)?;
        return Ok((key(found.adapter, &found.namespace, &found.name)?, found.adapter));
    };
    for (name, namespace) in names {
        let key = key(adapter, &namespace, &name)?;
        if api.get(&key)?.is_some() {
            return Ok((key, adapter));
        }
    }
    Err(Error::usage(request.doing(), "there is no such object in the cluster")
        .advise("Check the name and the namespace; a route that was deleted during a run is restored from its source."))
}

/// What was found.
pub(super) struct Begun {
    pub(super) run: String,
    pub(super) state: State,
    pub(super) journal: Option<Journal>,
    /// What the gates had seen.
    pub(super) sums: Value,
    pub(super) resumed: bool,
    /// The objects are at different steps, since a process died between two writes: this one is written to all.
    pub(super) uneven: Option<usize>,
}

/// Whether there is something to do.
pub(super) enum Found {
    /// There is.
    Run(Box<Begun>),
    /// The canary has its last share already.
    AtTarget,
    /// Nothing is under way that could be aborted.
    Idle,
}

/// The marks of the run on its objects; `None` where nothing is under way.
pub(super) fn under_way<'t>(targets: &'t [Target], settings: &Settings) -> Result<Option<&'t RunMark>> {
    let mut first: Option<&RunMark> = None;
    for target in targets {
        let Some(mark) = &target.mark else { continue };
        let doing = format!("taking up {}", target.key);
        if mark.name != settings.plan.metadata.name {
            let cause =
                format!("the canary {} is running on it (run {}, {})", mark.name, mark.run, mark.actor);
            let advice = format!("Wait for its end, or end it with `meshctl canary abort {}`.", mark.name);
            return Err(Error::conflict(doing, cause).advise(advice));
        }
        if mark.plan != settings.hash {
            let cause = format!("run {} was begun with another plan of the same name", mark.run);
            return Err(Error::conflict(doing, cause)
                .advise("Go on with the plan as it was, or end the run with `meshctl canary abort`."));
        }
        if first.is_some_and(|first| first.run != mark.run) {
            return Err(Error::conflict(doing, "two runs have left their marks on the objects of this plan")
                .advise("End both with `meshctl canary abort`, one route at a time."));
        }
        first = first.or(Some(mark));
    }
    Ok(first)
}

/// Begins a run, or takes one up.
pub(super) fn begin(
    targets: &mut [Target],
    settings: &Settings,
    options: &Options,
    world: &dyn World,
) -> Result<Found, Halt> {
    if let Some(mark) = under_way(targets, settings)?.cloned() {
        return resume(targets, &mark, options, world).map(|begun| Found::Run(Box::new(begun)));
    }
    if options.journal
        && let Some(begun) = left(targets, settings, options, world)?
    {
        return Ok(Found::Run(Box::new(begun)));
    }
    if options.abort {
        return Ok(Found::Idle);
    }
    if at_target(targets, settings)? {
        return Ok(Found::AtTarget);
    }
    fresh(targets, settings, options, world).map(|begun| Found::Run(Box::new(begun)))
}

fn at_target(targets: &[Target], settings: &Settings) -> Result<bool, Halt> {
    let Some(last) = settings.steps.last().and_then(|step| step.share) else { return Ok(false) };
    for target in targets {
        let splits = target.splits(&target.read()?)?;
        for (rule, split) in target.rules.iter().zip(&splits) {
            let (canary, total) = rule.found(split);
            if total == 0 || last.of(total) != Some(canary) {
                return Ok(false);
            }
        }
    }
    Ok(true)
}

/// The plan of the newest run of a canary, from its journal.
///
/// # Errors
///
/// When there is none.
pub fn plan_of(api: &dyn Api, namespace: &str, name: &str) -> Result<Canary> {
    plan_of_run(api, namespace, name, None)
}

/// The plan of a run of a canary, from its journal; without a name that of the newest.
///
/// # Errors
///
/// When there is none.
pub fn plan_of_run(api: &dyn Api, namespace: &str, name: &str, run: Option<&str>) -> Result<Canary> {
    let doing = format!("looking for the canary {name}");
    let mut journals = journals(api, namespace, Some(name))?.into_iter();
    let Some(kept) = journals.find(|kept| run.is_none_or(|run| kept.head.run == run)) else {
        return Err(Error::usage(doing, format!("namespace {namespace} has no journal of it")).advise(
            "`meshctl canary history` lists the canaries; name the plan with -f when it was run with --state annotation.",
        ));
    };
    serde_json::from_value(kept.head.plan).map_err(|error| Error::usage(doing, error))
}

/// Deletes the oldest journals of a canary, but for so many. What cannot be deleted stays.
pub(super) fn prune(api: &dyn Api, namespace: &str, name: &str, keep: usize) {
    for kept in journals(api, namespace, Some(name)).unwrap_or_default().iter().skip(keep.max(1)) {
        if let Ok(key) = journal_key(namespace, &kept.head.run) {
            drop(kept.forget(api, &key));
        }
    }
}

/// The newest journals of a canary first.
///
/// # Errors
///
/// When the cluster cannot be read.
pub fn journals(api: &dyn Api, namespace: &str, name: Option<&str>) -> Result<Vec<Kept>> {
    let kind = journal_key(namespace, "")?.kind;
    let selector = name.map_or_else(|| LABEL.to_owned(), |name| format!("{LABEL}={name}"));
    let mut journals: Vec<Kept> = api
        .list(kind, Some(namespace), &selector)?
        .iter()
        // Something else may bear the label.
        .filter_map(|object| Kept::read(object).ok())
        .collect();
    journals.sort_by(|a, b| (&b.began(), &b.head.run).cmp(&(&a.began(), &a.head.run)));
    Ok(journals)
}

/// A run whose process died before it claimed its objects, or after it took its marks away: what the journal says decides.
fn left(
    targets: &mut [Target],
    settings: &Settings,
    options: &Options,
    world: &dyn World,
) -> Result<Option<Begun>, Halt> {
    let api = world.api(None)?;
    let name = &settings.plan.metadata.name;
    let Some(kept) = journals(&*api, &options.namespace, Some(name))?.into_iter().next() else {
        return Ok(None);
    };
    let done = done_of(&kept);
    let ended = done.outcome != "left" && (done.outcome != "failed" || done.proven);
    let same = fingerprint(&kept.head.plan).starts_with(&settings.hash);
    if ended || !same {
        return Ok(None);
    }
    let decided = |what: &str, why: Option<&str>| {
        let same = |event: &&Value| event["decision"] == what && why.is_none_or(|why| event["reason"] == why);
        kept.events.iter().any(|event| same(&event))
    };
    let written = kept.events.iter().any(|event| event["type"] == "write");
    let now = world.clock().now();
    let mut state = State::begin(now);
    if decided("roll back", None) || options.abort {
        state = State::resume(Mark::RollingBack, None, None, None, now);
    } else if decided("promote", Some(EVERY_STEP)) {
        state = State::resume(Mark::Done, Some(settings.rules.last()), None, None, now);
    } else if written {
        // The marks were taken away by somebody else.
        return Ok(None);
    }
    for target in targets.iter_mut() {
        rebase(target, &kept).map_err(|why| Error::conflict("taking up a journal", why))?;
    }
    let key = journal_key(&options.namespace, &kept.head.run)?;
    let journal = Journal::resume(api, world.clock(), key, &kept, &options.holder, is_thin);
    let (run, sums) = (kept.head.run.clone(), kept.sums);
    Ok(Some(Begun { run, state, journal: Some(journal), sums, resumed: true, uneven: None }))
}

/// Takes what was before the run from its journal.
pub(super) fn rebase(target: &mut Target, kept: &Kept) -> Result<(), String> {
    let same =
        |saved: &&Saved| (&saved.context, saved.key().ok().as_ref()) == (&target.context, Some(&target.key));
    match kept.head.snapshot.iter().find(same) {
        Some(saved) => target.rebase(saved),
        None => Err(format!("the journal of run {} has no snapshot of {}", kept.head.run, target.key)),
    }
}

fn fresh(
    targets: &[Target],
    settings: &Settings,
    options: &Options,
    world: &dyn World,
) -> Result<Begun, Halt> {
    for target in targets {
        let seen = target.read()?;
        if target.staged(&seen, Goal::Baseline).map_err(Halt::Refused)?.patch != Vec::<Value>::new() {
            return Err(Halt::Refused(format!("{} has already what the plan would add to it", target.key)));
        }
        let splits = target.splits(&seen)?;
        for (rule, split) in target.rules.iter().zip(&splits) {
            let shifted = seen.state.as_ref().map(|state| state.drift(split)).unwrap_or_default();
            if !shifted.is_empty() && !options.adopt {
                return Err(target.drift(&seen, "its weights are not those of the last shift".to_owned()));
            }
            let (canary, total) = rule.found(split);
            let first = settings.first_share();
            let now = super::super::Share { numerator: canary, denominator: total.max(1) };
            if now >= first {
                let cause = format!(
                    "the canary has {canary} of {total} in rule {} already, which is not below the first step",
                    rule.label
                );
                return Err(Error::refused(format!("beginning a canary on {}", target.key), cause)
                    .advise("Shift it below the first step with `meshctl canary shift`, or change the plan.")
                    .into());
            }
        }
    }
    let clock = world.clock();
    let now = clock.now();
    let name = &settings.plan.metadata.name;
    let unique = fingerprint(&format!("{}{now}", options.holder).into());
    let run = format!("{name}-{}-{}", now.strftime("%Y%m%d%H%M%S"), &unique[..6]);
    let journal = if options.journal {
        let plan = serde_json::to_value(&settings.plan).unwrap_or_default();
        let snapshot = targets
            .iter()
            .filter_map(|target| {
                Some(Saved::new(target.context.as_deref(), &target.key, target.before.as_ref()?))
            })
            .collect();
        let head = Head { name: name.clone(), run: run.clone(), plan, snapshot };
        let key = journal_key(&options.namespace, &run)?;
        Some(Journal::create(world.api(None)?, Arc::clone(&clock), key, &head, &options.holder, is_thin)?)
    } else {
        None
    };
    Ok(Begun { run, state: State::begin(now), journal, sums: Value::Null, resumed: false, uneven: None })
}

fn resume(
    targets: &mut [Target],
    first: &RunMark,
    options: &Options,
    world: &dyn World,
) -> Result<Begun, Halt> {
    let clock = world.clock();
    let mut journal = None;
    let mut sums = Value::Null;
    if let Some((namespace, name)) = first.journal.as_deref().and_then(|journal| journal.split_once('/')) {
        let key = Key::new("", "ConfigMap", namespace, name)?;
        let api = world.api(None)?;
        if let Some(object) = api.get(&key)? {
            let kept = Kept::read(&object)?;
            for target in targets.iter_mut() {
                let same = |saved: &&Saved| {
                    (&saved.context, saved.key().ok().as_ref()) == (&target.context, Some(&target.key))
                };
                let saved = kept.head.snapshot.iter().find(same);
                if let Some(saved) = saved {
                    target.before = Some(saved.object.clone());
                    target.spec.clone_from(&saved.spec);
                }
            }
            journal = Some(Journal::resume(api, Arc::clone(&clock), key, &kept, &options.holder, is_thin));
            sums = kept.sums;
        } else {
            world.progress(
                "the journal of this run is gone; what happens from now on is kept on the routes alone",
            );
        }
    }
    let marks: Vec<RunMark> = targets.iter().filter_map(|target| target.mark.clone()).collect();
    let phase = [Mark::RollingBack, Mark::Done, Mark::Paused, Mark::Step, Mark::Pre]
        .into_iter()
        .find(|phase| marks.iter().any(|mark| mark.phase == *phase))
        .unwrap_or(first.phase);
    let step = marks.iter().filter_map(|mark| mark.step).max();
    let told = marks.iter().find(|mark| mark.phase == phase);
    let (awaiting, reason) =
        told.map(|mark| (mark.awaiting.clone(), mark.reason.clone())).unwrap_or_default();
    let ending = matches!(phase, Mark::RollingBack | Mark::Done);
    if !ending && !options.abort {
        settle(targets, step, options, world)?;
    }
    // A process died between two writes of a step: it is written to all, or all go back to the one before.
    let least = marks.iter().map(|mark| mark.step).min().flatten();
    let uneven = step.filter(|_| !ending && least != step);
    let step = if uneven.is_some() { least } else { step };
    let state = State::resume(phase, step, awaiting, reason, clock.now());
    Ok(Begun { run: first.run.clone(), state, journal, sums, resumed: true, uneven })
}

/// Weights that somebody else has set end it, unless they are adopted or written again.
fn settle(
    targets: &mut [Target],
    step: Option<usize>,
    options: &Options,
    world: &dyn World,
) -> Result<(), Halt> {
    for target in targets {
        let seen = target.read()?;
        let Some(mark) = target.mark.clone() else {
            // Before the first step a process may have died between two claims; after it, somebody took the mark away.
            if step.is_some() && !options.adopt && !options.reassert {
                return Err(target.drift(&seen, format!("the annotation {ANNOTATION} is gone")));
            }
            continue;
        };
        match target.undisturbed(&seen, &mark.run, &mark.holder) {
            Err(Halt::Drift(_)) if options.adopt || options.reassert => {}
            other => {
                other?;
                continue;
            }
        }
        let goal = match (options.reassert, mark.step) {
            (false, _) => Goal::Adopt,
            (true, Some(step)) => Goal::Step(step),
            (true, None) => Goal::Baseline,
        };
        let guard = Guard::Claim(target.begun.as_deref());
        let object = target.write(goal, Some(&mark), guard, &*world.clock())?;
        let annotation = object.pointer("/metadata/annotations").and_then(|all| all[ANNOTATION].as_str());
        target.begun = annotation.map(str::to_owned);
    }
    Ok(())
}

/// An event of now.
pub(super) fn event(run: &str, step: Option<usize>, now: jiff::Timestamp, what: What) -> Event {
    Event { time: now.to_string(), run: run.to_owned(), step, what }
}
