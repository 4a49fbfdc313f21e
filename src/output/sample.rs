//! One report that every format's tests share: a finding with a related place, help and a control
//! character, one without a file, and one that is only a note in another file. Its texts hold what
//! formats must escape: spaces, percent signs, letters beyond ASCII, quotes and angle brackets.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::RuleText;
use crate::base::place::FilePosition;
use crate::base::report::{
    Case, Certainty, Edit, Finding, Fix, Related, Severity, Table, fix_document, place_document,
};
use crate::base::{Exit, ObjectRef, Place, Report, View};

const FILE: &str = "shop/réviews 100%.yaml";
const TEXT: &str = "kind: VirtualService\nmetadata: {name: reviews}\nspec:\n  hosts: [reviews]\n  http:\n  - {to: 漢, host: réviews\u{1b}x}\n    # end\n";

/// Rules for the findings of the report, but not for all of them.
pub(super) const RULES: &[RuleText] = &[
    RuleText {
        name: "dead-rule",
        summary: "A rule that no request reaches",
        docs: "Rules are tried in order.",
        severity: Severity::Warning,
        aliases: &["IST0130"],
    },
    RuleText {
        name: "missing-host",
        summary: "A host that does not exist",
        docs: "# missing-host\n\nTraffic has nowhere to go.",
        severity: Severity::Error,
        aliases: &["IST0101", "KIA1101"],
    },
];

fn place(path: &str, line: usize, column: usize, part: &str) -> Place {
    let start = TEXT.find(part).unwrap_or_default();
    let position = FilePosition { file: FILE.into(), line, column, start, end: start + part.len() };
    Place { position: Some(position), ..live_place(path) }
}

fn live_place(path: &str) -> Place {
    let object = ObjectRef {
        api_version: "networking.istio.io/v1".to_owned(),
        kind: "VirtualService".to_owned(),
        namespace: "shop".to_owned(),
        name: "reviews".to_owned(),
    };
    Place { object: Some(object), path: path.into(), position: None }
}

fn edit(old: &str, new: &str) -> Edit {
    let start = TEXT.find(old).unwrap_or_default();
    Edit { start, end: start + old.len(), text: new.to_owned() }
}

fn findings() -> Vec<Finding> {
    let missing_host = Finding {
        rule: "missing-host",
        aliases: &["IST0101", "KIA1101"],
        severity: Severity::Error,
        certainty: Certainty::Exact,
        message: "host réviews\u{1b}x, 100% of it, is not there".to_owned(),
        help: Some("did you mean `reviews`?".to_owned()),
        place: place("spec.http[0].host", 6, 19, "réviews\u{1b}x"),
        related: vec![Related {
            note: "the host is declared here".to_owned(),
            place: place("spec.hosts", 4, 3, "hosts: [reviews]\n  http"),
        }],
        witness: None,
        fix: Some(Fix {
            description: "write `reviews`".to_owned(),
            file: FILE.into(),
            edits: vec![edit("réviews\u{1b}x", "reviews")],
        }),
        fingerprint: "f1".to_owned(),
    };
    let dead_rule = Finding {
        rule: "dead-rule",
        aliases: &["IST0130"],
        severity: Severity::Warning,
        certainty: Certainty::May,
        message: "no request reaches this rule".to_owned(),
        help: None,
        place: live_place("spec.http[2]"),
        related: vec![Related { note: "covered by".to_owned(), place: live_place("spec.http[0]") }],
        witness: Some(json!({"method": "GET", "path": "/a"})),
        fix: None,
        fingerprint: "f2".to_owned(),
    };
    let info = Finding {
        rule: "unused-subset",
        aliases: &[],
        severity: Severity::Info,
        place: place("spec", 4, 3, "hosts: [reviews]\n  http:\n  - {to"),
        message: "nothing uses it".to_owned(),
        fingerprint: "f3".to_owned(),
        ..missing_host.clone()
    };
    vec![missing_host, dead_rule, Finding { related: Vec::new(), help: None, fix: None, ..info }]
}

fn document(findings: &[Finding]) -> Map<String, Value> {
    let list: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let related = finding
                .related
                .iter()
                .map(|related| json!({"note": related.note, "place": place_document(&related.place)}));
            let mut out = json!({
                "rule": finding.rule,
                "aliases": finding.aliases,
                "severity": finding.severity.as_str(),
                "certainty": finding.certainty.as_str(),
                "message": finding.message,
                "place": place_document(&finding.place),
                "related": related.collect::<Vec<_>>(),
                "fingerprint": finding.fingerprint,
            });
            if let Some(help) = &finding.help {
                out["help"] = help.as_str().into();
            }
            if let Some(witness) = &finding.witness {
                out["witness"] = witness.clone();
            }
            if let Some(fix) = &finding.fix {
                out["fix"] = fix_document(fix);
            }
            out
        })
        .collect();
    Map::from_iter([
        ("findings".to_owned(), list.into()),
        ("notChecked".to_owned(), json!([{"rule": "missing-subset", "reason": "no Services in the input"}])),
        (
            "skipped".to_owned(),
            json!([{"file": "a.yaml", "document": 2, "reason": "not a Kubernetes object"}]),
        ),
        ("summary".to_owned(), json!({"error": 1, "warning": 1, "info": 1, "suppressed": 0, "objects": 1})),
    ])
}

/// The report.
pub(super) fn report() -> Report {
    let findings = findings();
    let case = |name: &str, failure: Option<&str>| Case {
        name: name.to_owned(),
        failure: failure.map(str::to_owned),
    };
    let rows = findings
        .iter()
        .map(|f| vec![f.severity.as_str().to_owned(), f.rule.to_owned(), f.message.clone()])
        .collect();
    let view = View {
        kind: "AnalysisReport",
        document: document(&findings),
        text_tells_findings: false,
        text: "1 object: 1 error, 1 warning and 1 info".to_owned(),
        table: Table { header: vec!["SEVERITY", "RULE", "MESSAGE"], rows },
        tables: Vec::new(),
        findings,
        sources: [(Arc::from(FILE), Arc::from(TEXT))].into(),
        cases: vec![
            case("missing-host <shop>/\u{1b}[31m&reviews", Some("first \"line\"\nsecond")),
            case("dead-rule", Some("no request reaches this rule")),
            case("passed", None),
        ],
        graph: None,
        raw: None,
    };
    Report { view, exit: Exit::No }
}
