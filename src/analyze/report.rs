//! An analysis as a report: kind `AnalysisReport`, one row or test case for each finding.

use serde_json::{Map, Value, json};

use super::Analysis;
use crate::base::report::{Case, Finding, NotChecked, Severity, Table, View, fix_document, place_document};
use crate::base::{Exit, Report, text};

/// The report of an analysis. `threshold` decides the exit code; with `require_complete`, so does
/// what could not be checked.
pub fn report(analysis: Analysis, threshold: Severity, require_complete: bool) -> Report {
    let bad = analysis.findings.iter().any(|finding| finding.severity >= threshold);
    let unread = analysis.skipped.iter().any(|skipped| skipped.document.is_none());
    let incomplete = unread || !analysis.not_checked.is_empty();
    let exit = match (bad, require_complete && incomplete) {
        (true, _) => Exit::No,
        (false, true) => Exit::Inconclusive,
        (false, false) => Exit::Yes,
    };
    let view = View {
        kind: "AnalysisReport",
        document: document(&analysis),
        text_tells_findings: false,
        text: closing_text(&analysis),
        table: table(&analysis.findings),
        tables: Vec::new(),
        cases: cases(&analysis.findings, threshold),
        sources: analysis.sources,
        findings: analysis.findings,
        graph: None,
        raw: None,
    };
    Report { view, exit }
}

fn document(analysis: &Analysis) -> Map<String, Value> {
    let skipped: Vec<Value> = analysis
        .skipped
        .iter()
        .map(|skipped| match skipped.document {
            Some(document) => json!({"file": *skipped.file, "document": document, "reason": skipped.reason}),
            None => json!({"file": *skipped.file, "reason": skipped.reason}),
        })
        .collect();
    let not_checked: Vec<Value> =
        analysis.not_checked.iter().map(|n| json!({"rule": n.rule, "reason": n.reason})).collect();
    let mut out = Map::new();
    out.insert("findings".into(), analysis.findings.iter().map(finding_document).collect());
    out.insert("notChecked".into(), not_checked.into());
    out.insert("skipped".into(), skipped.into());
    out.insert(
        "summary".into(),
        json!({
            "error": analysis.count(Severity::Error),
            "warning": analysis.count(Severity::Warning),
            "info": analysis.count(Severity::Info),
            "suppressed": analysis.suppressed,
            "objects": analysis.objects,
        }),
    );
    out
}

/// A finding as structured output has it (docs/schemas/AnalysisReport.json).
pub fn finding_document(finding: &Finding) -> Value {
    let mut out = Map::new();
    out.insert("rule".into(), finding.rule.into());
    out.insert("aliases".into(), finding.aliases.into());
    out.insert("severity".into(), finding.severity.as_str().into());
    out.insert("certainty".into(), finding.certainty.as_str().into());
    out.insert("message".into(), finding.message.clone().into());
    if let Some(help) = &finding.help {
        out.insert("help".into(), help.clone().into());
    }
    out.insert("place".into(), place_document(&finding.place));
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|related| json!({"note": related.note, "place": place_document(&related.place)}))
        .collect();
    out.insert("related".into(), related.into());
    if let Some(witness) = &finding.witness {
        out.insert("witness".into(), witness.clone());
    }
    if let Some(fix) = &finding.fix {
        out.insert("fix".into(), fix_document(fix));
    }
    out.insert("fingerprint".into(), finding.fingerprint.clone().into());
    Value::Object(out)
}

fn table(findings: &[Finding]) -> Table {
    Table {
        header: vec!["SEVERITY", "RULE", "OBJECT", "PLACE", "MESSAGE"],
        rows: findings
            .iter()
            .map(|finding| {
                let place = match &finding.place.position {
                    Some(at) => format!("{}:{}", at.file, at.line),
                    None => finding.place.path.to_string(),
                };
                vec![
                    finding.severity.as_str().to_owned(),
                    finding.rule.to_owned(),
                    finding.place.object.as_ref().map_or_else(String::new, ToString::to_string),
                    place,
                    finding.message.clone(),
                ]
            })
            .collect(),
    }
}

/// One case for each finding; it fails when the finding is at the threshold.
fn cases(findings: &[Finding], threshold: Severity) -> Vec<Case> {
    findings
        .iter()
        .map(|finding| Case {
            name: format!("{} {}", finding.rule, finding.place),
            failure: (finding.severity >= threshold)
                .then(|| format!("{}: {}", finding.severity.as_str(), finding.message)),
        })
        .collect()
}

/// One line for each reason, with the rules that it concerns.
fn not_checked(list: &[NotChecked]) -> impl Iterator<Item = String> {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for NotChecked { rule, reason } in list {
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, rules)) => rules.push(rule),
            None => reasons.push((reason, vec![rule])),
        }
    }
    reasons
        .into_iter()
        .map(|(reason, rules)| format!("  {}: {}", text::list(&rules, 3), text::printable(reason)))
}

fn closing_text(analysis: &Analysis) -> String {
    let mut lines = Vec::new();
    if !analysis.not_checked.is_empty() {
        lines.push("not checked:".to_owned());
        lines.extend(not_checked(&analysis.not_checked));
    }
    if !analysis.skipped.is_empty() {
        lines.push("skipped:".to_owned());
        lines.extend(analysis.skipped.iter().map(|skipped| {
            let document = skipped.document.map_or_else(String::new, |n| format!(" document {n}"));
            format!("  {}{document}: {}", text::printable(&skipped.file), text::printable(&skipped.reason))
        }));
    }
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .filter(|severity| analysis.count(*severity) > 0)
        .map(|severity| match severity {
            Severity::Info => format!("{} info", analysis.count(severity)),
            _ => text::plural(analysis.count(severity), severity.as_str()),
        })
        .collect();
    let found = if counts.is_empty() { "nothing to report".to_owned() } else { text::list(&counts, 3) };
    let suppressed = match analysis.suppressed {
        0 => String::new(),
        count => format!(" ({count} suppressed)"),
    };
    lines.push(format!("{}: {found}{suppressed}", text::plural(analysis.objects, "object")));
    lines.join("\n") + "\n"
}
