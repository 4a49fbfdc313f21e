//! Whether what is installed is healthy, and still what was installed.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use super::api::World;
use super::certificates;
use super::inventory::{Inventory, State};
use super::phase::Phase;
use super::plan::{Change, Consent, Step, plan};
use super::wait::{Waiting, until_ready};
use crate::base::report::{Case, Certainty, Finding, Severity, Table, View};
use crate::base::{Exit, ObjectRef, Place, Report, Result, text};
use crate::mesh::recipe::{Recipe, recipe};

/// One thing that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// The installation.
    pub installation: String,
    /// What was asked: `complete`, `exists`, `unchanged`, `ready`, `certificate-valid`, `certificate-expiry`,
    /// `certificate-crypto` or `certificate-issuer`.
    pub check: &'static str,
    /// Of which object; `None`: of the installation.
    pub object: Option<ObjectRef>,
    /// What the mesh's own tool calls it.
    pub ids: &'static [&'static str],
    /// What is wrong.
    pub problem: Option<String>,
    /// Whether a problem is only worth knowing in time.
    pub warning: bool,
}

impl Checked {
    pub(super) fn of(check: &'static str, object: &ObjectRef, problem: Option<String>) -> Self {
        Self { check, object: Some(object.clone()), problem, ..Self::default() }
    }

    fn severity(&self) -> Severity {
        if self.warning { Severity::Warning } else { Severity::Error }
    }

    fn has_failed(&self) -> bool {
        self.problem.is_some() && !self.warning
    }
}

/// Looks at an installation: whether its objects are there and do their work, and whether its certificates are valid;
/// with `as_installed` also whether each object is as it was applied.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn verify(inventory: &Inventory, world: &World, as_installed: bool) -> Result<Vec<Checked>> {
    let recipe = recipe(&inventory.head.mesh);
    let state = inventory.state;
    let unfinished = (state != State::Installed)
        .then(|| format!("it is {}: the last command did not end; run it again", state.as_str()));
    let mut found = vec![Checked { check: "complete", problem: unfinished, ..Checked::default() }];
    if state != State::Removing {
        let consent = Consent { read_only: !as_installed, ..Consent::default() };
        let plan = plan(inventory.head.clone(), inventory.desired(), world, consent)?;
        let mut running = Vec::new();
        for step in &plan.steps {
            let gone = step.change == Change::Create;
            let checked = |check, problem| known_as(recipe, step, check, problem);
            found.push(checked("exists", gone.then(|| "it is gone".to_owned())));
            if as_installed && !gone {
                found.push(checked("unchanged", drift(step)));
            }
            let phases = [Phase::Definitions, Phase::Workloads, Phase::Webhooks, Phase::ApiServices];
            if !gone && phases.contains(&step.desired.phase()) {
                running.push(step);
            }
        }
        let objects: Vec<ObjectRef> = running.iter().map(|step| step.desired.object.clone()).collect();
        let late = until_ready(&objects, Duration::ZERO, world)?;
        for step in running {
            found.push(known_as(recipe, step, "ready", unready(&late, &step.desired.object)));
        }
        found.extend(certificates_of(&objects, inventory, recipe, world)?);
    }
    let name = format!("{}/{}", inventory.head.namespace, inventory.head.name);
    found.iter_mut().for_each(|one| one.installation.clone_from(&name));
    Ok(found)
}

fn certificates_of(
    objects: &[ObjectRef],
    inventory: &Inventory,
    recipe: Option<&Recipe>,
    world: &World,
) -> Result<Vec<Checked>> {
    let kept = recipe.map(|recipe| recipe.certificates).unwrap_or_default();
    let mut found = certificates::kept(kept, &inventory.head.namespace, world)?;
    for object in objects {
        if let Some(live) = world.api.read(object)? {
            found.extend(certificates::of_webhooks(object, &live, world));
        }
    }
    Ok(found)
}

/// A check of the object of a step, with the ids that it has elsewhere.
fn known_as(recipe: Option<&Recipe>, step: &Step, check: &'static str, problem: Option<String>) -> Checked {
    let object = &step.desired.object;
    let known = recipe.map(|recipe| recipe.check_ids).unwrap_or_default().iter().find(|id| {
        id.check == check
            && id.kind == object.kind
            && (id.name.is_empty() || id.name == object.name)
            && (id.component.is_empty() || id.component == step.desired.component)
    });
    Checked { ids: known.map(|id| id.ids).unwrap_or_default(), ..Checked::of(check, object, problem) }
}

/// Why an object is not ready.
fn unready(late: &[Waiting], object: &ObjectRef) -> Option<String> {
    let one = late.iter().find(|one| one.object == *object)?;
    let causes: Vec<String> =
        one.causes.iter().map(|cause| format!("{}: {}", cause.kind, cause.message)).collect();
    Some(match causes.is_empty() {
        true => one.missing.clone(),
        false => format!("{} ({})", one.missing, text::list(&causes, 3)),
    })
}

/// How an object differs from what was applied.
fn drift(step: &Step) -> Option<String> {
    let mut parts: Vec<String> =
        step.conflicts.iter().map(|one| format!("{} was changed by {}", one.field, one.manager)).collect();
    parts.extend(step.fields.iter().map(|field| format!("{} differs", field.path)));
    parts.extend(step.refused.clone());
    if parts.is_empty() && step.change == Change::Change {
        parts.push("it differs in what is not shown".to_owned());
    }
    (!parts.is_empty()).then(|| text::list(&parts, 5))
}

/// The answers as a report. Warnings alone are no failure.
pub fn verify_report(checks: &[Checked]) -> Report {
    let bad: Vec<&Checked> = checks.iter().filter(|one| one.problem.is_some()).collect();
    let subject = |one: &Checked| one.object.as_ref().map_or(one.installation.clone(), ToString::to_string);
    let problem = |one: &Checked| text::printable(one.problem.as_deref().unwrap_or_default());
    let failed = checks.iter().filter(|one| one.has_failed()).count();
    let mut view = View { kind: "InstallationCheck", ..View::default() };
    view.document.insert("ok".into(), (failed == 0).into());
    view.document.insert("checks".into(), checks.iter().map(document).collect());
    // Writing to a string cannot fail.
    for one in &bad {
        let word = if one.warning { "warning: " } else { "" };
        let ids = if one.ids.is_empty() { String::new() } else { format!(" ({})", one.ids.join(", ")) };
        let _ = writeln!(view.text, "{word}{} {}: {}{ids}", one.check, subject(one), problem(one));
    }
    let count = text::plural(checks.len(), "check");
    let warnings = match bad.len() - failed {
        0 => String::new(),
        warned => format!(", {}", text::plural(warned, "warning")),
    };
    let verdict = if failed == 0 { "all is well".to_owned() } else { format!("{failed} failed") };
    let _ = writeln!(view.text, "{count}: {verdict}{warnings}");
    view.text_tells_findings = true;
    view.table = Table {
        header: vec!["INSTALLATION", "CHECK", "OBJECT", "PROBLEM"],
        rows: checks
            .iter()
            .map(|one| vec![one.installation.clone(), one.check.to_owned(), subject(one), problem(one)])
            .collect(),
    };
    let failure = |one: &Checked| one.problem.clone().filter(|_| one.has_failed());
    view.cases = checks
        .iter()
        .map(|one| Case { name: format!("{} {}", one.check, subject(one)), failure: failure(one) })
        .collect();
    view.findings = bad.iter().map(|one| finding(one, &subject(one), &problem(one))).collect();
    Report { view, exit: if failed == 0 { Exit::Yes } else { Exit::No } }
}

fn finding(one: &Checked, subject: &str, problem: &str) -> Finding {
    Finding {
        rule: one.check,
        aliases: one.ids,
        severity: one.severity(),
        certainty: Certainty::Exact,
        message: format!("{subject}: {problem}"),
        help: None,
        place: Place { object: one.object.clone(), ..Place::default() },
        related: Vec::new(),
        witness: None,
        fix: None,
        fingerprint: format!("{}/{}/{subject}", one.installation, one.check),
    }
}

fn document(one: &Checked) -> Value {
    let mut out = json!({"installation": one.installation, "check": one.check, "ok": one.problem.is_none()});
    if !one.ids.is_empty() {
        out["ids"] = json!(one.ids);
    }
    if let Some(object) = &one.object {
        out["object"] = super::report::object_document(object);
    }
    if let Some(problem) = &one.problem {
        out["problem"] = problem.as_str().into();
        out["severity"] = one.severity().as_str().into();
    }
    out
}
