//! Whether what is installed is healthy, and still what was installed.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

use super::api::World;
use super::inventory::{Inventory, State};
use super::phase::Phase;
use super::plan::{Change, Consent, Step, plan};
use super::wait::until_ready;
use crate::base::report::{Case, Certainty, Finding, Severity, Table, View};
use crate::base::{Exit, ObjectRef, Place, Report, Result, text};

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The installation.
    pub installation: String,
    /// What was asked: `complete`, `exists`, `unchanged` or `ready`.
    pub check: &'static str,
    /// Of which object; `None`: of the installation.
    pub object: Option<ObjectRef>,
    /// What is wrong.
    pub problem: Option<String>,
}

/// Looks at an installation: whether its objects are there and do their work; with `as_installed` also whether each is
/// as it was applied.
///
/// # Errors
///
/// When the server cannot be asked.
pub fn verify(inventory: &Inventory, world: &World, as_installed: bool) -> Result<Vec<Checked>> {
    let name = format!("{}/{}", inventory.head.namespace, inventory.head.name);
    let checked = |check, object: Option<&ObjectRef>, problem| Checked {
        installation: name.clone(),
        check,
        object: object.cloned(),
        problem,
    };
    let state = inventory.state;
    let unfinished = (state != State::Installed)
        .then(|| format!("it is {}: the last command did not end; run it again", state.as_str()));
    let mut found = vec![checked("complete", None, unfinished)];
    if state == State::Removing {
        return Ok(found);
    }
    let consent = Consent { read_only: !as_installed, ..Consent::default() };
    let plan = plan(inventory.head.clone(), inventory.desired(), world, consent)?;
    let mut running = Vec::new();
    for step in &plan.steps {
        let object = &step.desired.object;
        let gone = step.change == Change::Create;
        found.push(checked("exists", Some(object), gone.then(|| "it is gone".to_owned())));
        if as_installed && !gone {
            found.push(checked("unchanged", Some(object), drift(step)));
        }
        if !gone && [Phase::Definitions, Phase::Workloads, Phase::Webhooks].contains(&step.desired.phase()) {
            running.push(object.clone());
        }
    }
    let late = until_ready(&running, Duration::ZERO, world)?;
    for object in &running {
        let problem = late.iter().find(|one| one.object == *object).map(|one| {
            let causes: Vec<String> =
                one.causes.iter().map(|cause| format!("{}: {}", cause.kind, cause.message)).collect();
            if causes.is_empty() {
                one.missing.clone()
            } else {
                format!("{} ({})", one.missing, text::list(&causes, 3))
            }
        });
        found.push(checked("ready", Some(object), problem));
    }
    Ok(found)
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

/// The answers as a report.
pub fn verify_report(checks: &[Checked]) -> Report {
    let bad: Vec<&Checked> = checks.iter().filter(|one| one.problem.is_some()).collect();
    let subject = |one: &Checked| one.object.as_ref().map_or(one.installation.clone(), ToString::to_string);
    let problem = |one: &Checked| text::printable(one.problem.as_deref().unwrap_or_default());
    let mut view = View { kind: "InstallationCheck", ..View::default() };
    view.document.insert("ok".into(), bad.is_empty().into());
    view.document.insert("checks".into(), checks.iter().map(document).collect());
    // Writing to a string cannot fail.
    for one in &bad {
        let _ = writeln!(view.text, "{} {}: {}", one.check, subject(one), problem(one));
    }
    let count = text::plural(checks.len(), "check");
    let verdict = if bad.is_empty() { "all is well".to_owned() } else { format!("{} failed", bad.len()) };
    let _ = writeln!(view.text, "{count}: {verdict}");
    view.text_tells_findings = true;
    view.table = Table {
        header: vec!["INSTALLATION", "CHECK", "OBJECT", "PROBLEM"],
        rows: checks
            .iter()
            .map(|one| vec![one.installation.clone(), one.check.to_owned(), subject(one), problem(one)])
            .collect(),
    };
    view.cases = checks
        .iter()
        .map(|one| Case { name: format!("{} {}", one.check, subject(one)), failure: one.problem.clone() })
        .collect();
    view.findings = bad.iter().map(|one| finding(one, &subject(one), &problem(one))).collect();
    let exit = if bad.is_empty() { Exit::Yes } else { Exit::No };
    Report { view, exit }
}

fn finding(one: &Checked, subject: &str, problem: &str) -> Finding {
    Finding {
        rule: one.check,
        aliases: &[],
        severity: Severity::Error,
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
    if let Some(object) = &one.object {
        out["object"] = super::report::object_document(object);
    }
    if let Some(problem) = &one.problem {
        out["problem"] = problem.as_str().into();
    }
    out
}
