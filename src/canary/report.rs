//! A shift as a report: kind `CanaryShift`.

use serde_json::{Map, Value, json};

use super::plan::Plan;
use crate::base::report::{Case, Table, View, place_document};
use crate::base::{Exit, Place, Report, text};
use crate::proxy::redact::without_secrets;

/// What a shift came to.
#[derive(Debug)]
pub struct Outcome {
    /// The plan.
    pub plan: Plan,
    /// The place of the rule.
    pub place: Place,
    /// Whether nothing was written on purpose.
    pub dry_run: bool,
    /// The JSON Patch, for a live object.
    pub patch: Value,
    /// The level of verification that was reached; `None` when nothing was written.
    pub verified: Option<&'static str>,
    /// The change of the file, as a unified diff.
    pub diff: Option<String>,
    /// How the process ends.
    pub exit: Exit,
}

/// The report of a shift.
pub fn report(outcome: &Outcome) -> Report {
    let plan = &outcome.plan;
    let changed = plan.changes();
    let weights = |after: bool| -> Value {
        plan.shifts
            .iter()
            .map(|shift| {
                let weight = if after { shift.after } else { shift.backend.weight };
                json!({"backend": shift.name, "weight": weight, "path": shift.backend.path.as_str()})
            })
            .collect()
    };
    let invariants: Vec<Value> = plan
        .invariants
        .iter()
        .map(|invariant| json!({"code": invariant.code, "ok": invariant.ok, "detail": invariant.detail}))
        .collect();
    let mut document = Map::new();
    document.insert("changed".into(), changed.into());
    document.insert("dryRun".into(), outcome.dry_run.into());
    document.insert(
        "objects".into(),
        json!([{
            "place": place_document(&outcome.place),
            "rule": plan.split.rule.label,
            "before": weights(false),
            "after": weights(true),
        }]),
    );
    document.insert("invariants".into(), invariants.into());
    document.insert("patch".into(), without_secrets(&outcome.patch));
    if let Some(level) = outcome.verified {
        document.insert("verified".into(), json!({"level": level, "ok": true, "laggards": []}));
    }
    let view = View {
        kind: "CanaryShift",
        document,
        text: describe(outcome),
        table: table(plan),
        cases: cases(plan),
        ..View::default()
    };
    Report { view, exit: outcome.exit }
}

fn table(plan: &Plan) -> Table {
    let total: u64 = plan.shifts.iter().map(|shift| shift.after).sum();
    let rows = plan
        .shifts
        .iter()
        .map(|shift| {
            let share = 100.0 * shift.after as f64 / total.max(1) as f64;
            let rounded = (share * 1e4).round() / 1e4;
            vec![
                shift.name.clone(),
                shift.backend.weight.to_string(),
                shift.after.to_string(),
                format!("{rounded} %"),
            ]
        })
        .collect();
    Table { header: vec!["BACKEND", "BEFORE", "AFTER", "SHARE"], rows }
}

fn cases(plan: &Plan) -> Vec<Case> {
    plan.invariants
        .iter()
        .map(|invariant| Case {
            name: format!("invariant {}", invariant.code),
            failure: (!invariant.ok).then(|| invariant.detail.clone()),
        })
        .collect()
}

fn describe(outcome: &Outcome) -> String {
    let plan = &outcome.plan;
    let width = plan.shifts.iter().map(|shift| shift.name.chars().count()).max().unwrap_or(0);
    let mut lines = vec![format!("{}, rule {}", outcome.place, plan.split.rule.label)];
    let table = table(plan);
    for row in &table.rows {
        let [name, before, after, share] = row.as_slice() else { continue };
        lines.push(format!("  {:width$}  {before:>6} -> {after:<6} {share}", text::printable(name)));
    }
    for invariant in &plan.invariants {
        let verdict = if invariant.ok { "ok" } else { "BROKEN" };
        lines.push(format!("  {} {verdict}: {}", invariant.code, text::printable(&invariant.detail)));
    }
    let end = match (plan.changes(), outcome.dry_run, outcome.verified) {
        (false, ..) => "already there; nothing was changed".to_owned(),
        (true, true, _) => "dry run; nothing was changed".to_owned(),
        (true, false, Some(level)) => format!("done, verified to level {level}"),
        (true, false, None) => "done".to_owned(),
    };
    lines.push(end);
    if let Some(diff) = &outcome.diff {
        lines.push(text::printable_lines(diff.trim_end()));
    } else if outcome.dry_run && outcome.patch.as_array().is_some_and(|patch| !patch.is_empty()) {
        lines.push(format!("patch:\n{:#}", without_secrets(&outcome.patch)));
    }
    lines.join("\n") + "\n"
}
