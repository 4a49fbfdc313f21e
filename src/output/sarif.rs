//! Findings as SARIF 2.1.0 for code scanning. Own small structs for the part of the format that is
//! written, held by a test to a schema of that part. Lines and columns count Unicode characters; an
//! object from a cluster has no file and is a logical location only.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::RuleText;
use super::excerpt::{Sources, end_column};
use crate::base::report::{Edit, Finding, Fix, Severity};
use crate::base::{Error, Place, Report};
use crate::document::Position;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A complete file.
#[derive(Serialize)]
pub(super) struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Value,
    column_kind: &'static str,
    invocations: Value,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    properties: Map<String, Value>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<PhysicalLocation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    name: String,
    fully_qualified_name: String,
    kind: &'static str,
}

/// The findings of the report, with the rules that the tool has.
pub(super) fn log(report: &Report, rules: &[RuleText]) -> Log {
    let invocation = json!({"executionSuccessful": true, "exitCode": report.exit.code()});
    let results = report.view.findings.iter().map(|f| outcome(f, rules, &report.view.sources)).collect();
    log_of(rules, &invocation, results)
}

/// A run that ended before there was an answer: no results, and why.
pub(super) fn failure(error: &Error) -> Log {
    let invocation = json!({
        "executionSuccessful": false,
        "exitCode": error.exit.code(),
        "toolExecutionNotifications": [{"level": "error", "message": {"text": error.to_string()}}],
    });
    log_of(&[], &invocation, Vec::new())
}

fn log_of(rules: &[RuleText], invocation: &Value, results: Vec<Outcome>) -> Log {
    let driver = json!({
        "name": "meshctl",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(rule).collect::<Vec<_>>(),
    });
    let run = Run {
        tool: json!({ "driver": driver }),
        column_kind: "unicodeCodePoints",
        invocations: json!([invocation]),
        results,
    };
    Log { schema: SCHEMA, version: "2.1.0", runs: [run] }
}

fn rule(rule: &RuleText) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.docs, "markdown": rule.docs},
        "defaultConfiguration": {"level": level(rule.severity)},
        "properties": {"aliases": rule.aliases},
    })
}

fn outcome(finding: &Finding, rules: &[RuleText], sources: &Sources) -> Outcome {
    let mut properties = Map::new();
    properties.insert("aliases".into(), finding.aliases.into());
    properties.insert("certainty".into(), finding.certainty.as_str().into());
    if let Some(help) = &finding.help {
        properties.insert("help".into(), help.as_str().into());
    }
    if let Some(witness) = &finding.witness {
        properties.insert("witness".into(), witness.clone());
    }
    let related = finding.related.iter().map(|related| Location {
        message: Some(Message { text: related.note.clone() }),
        ..location(&related.place, sources)
    });
    Outcome {
        rule_id: finding.rule,
        rule_index: rules.iter().position(|rule| rule.name == finding.rule),
        level: level(finding.severity),
        message: Message { text: finding.message.clone() },
        locations: vec![location(&finding.place, sources)],
        related_locations: related.collect(),
        partial_fingerprints: json!({"meshctl/v2": finding.fingerprint}),
        fixes: finding.fix.iter().filter_map(|found| fix(found, sources)).collect(),
        properties,
    }
}

/// A change, as replacements of regions; only where the text is at hand.
fn fix(fix: &Fix, sources: &Sources) -> Option<Value> {
    let text = sources.get(&fix.file)?;
    let replacement = |edit: &Edit| {
        let (start, end) = (Position::of(text, edit.start), Position::of(text, edit.end));
        json!({
            "deletedRegion": Region {
                start_line: start.line,
                start_column: start.column,
                end_line: Some(end.line),
                end_column: Some(end.column),
            },
            "insertedContent": {"text": edit.text},
        })
    };
    Some(json!({
        "description": {"text": fix.description},
        "artifactChanges": [{
            "artifactLocation": {"uri": uri(&fix.file)},
            "replacements": fix.edits.iter().map(replacement).collect::<Vec<_>>(),
        }],
    }))
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn location(place: &Place, sources: &Sources) -> Location {
    let physical_location = place.position.as_ref().map(|at| {
        let end_column = end_column(at, sources);
        PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(&at.file) },
            region: Region {
                start_line: at.line,
                start_column: at.column,
                end_line: end_column.map(|_| at.line),
                end_column,
            },
        }
    });
    let logical_location = place.object.as_ref().map(|object| LogicalLocation {
        name: object.name.clone(),
        fully_qualified_name: Place { position: None, ..place.clone() }.to_string(),
        kind: if place.path.as_str().is_empty() { "object" } else { "property" },
    });
    Location { message: None, physical_location, logical_locations: logical_location.into_iter().collect() }
}

/// A file name as a URI: relative when the name is.
fn uri(file: &str) -> String {
    let file = file.replace(std::path::MAIN_SEPARATOR, "/");
    let mut out = String::from(if file.starts_with('/') { "file://" } else { "" });
    for byte in file.strip_prefix("./").unwrap_or(&file).bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn sample_log() -> Value {
        serde_json::to_value(log(&sample::report(), sample::RULES)).unwrap()
    }

    #[test]
    fn the_log_fits_the_schema() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sarif-2.1.0-subset.json");
        let schema = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let empty = Report { view: crate::base::View::default(), exit: crate::base::Exit::Yes };
        let failed = failure(&Error::usage("reading a.yaml", "it is not there"));
        let logs = [log(&sample::report(), sample::RULES), log(&empty, &[]), failed];
        for log in logs.map(|log| serde_json::to_value(log).unwrap()) {
            let errors: Vec<_> =
                validator.iter_errors(&log).map(|e| format!("{}: {e}", e.instance_path())).collect();
            assert!(errors.is_empty(), "{errors:#?}");
        }
    }

    #[test]
    fn results_name_their_rule_and_their_place() {
        let log = sample_log();
        let results = &log["runs"][0]["results"];
        assert_eq!(results[0]["ruleIndex"], 1);
        assert_eq!(results[2]["ruleIndex"], Value::Null, "a rule that is not listed has no index");
        assert_eq!(results[2]["level"], "note");
        assert_eq!(
            results[0]["locations"][0]["physicalLocation"],
            json!({
                "artifactLocation": {"uri": "shop/r%C3%A9views%20100%25.yaml"},
                "region": {"startLine": 6, "startColumn": 19, "endLine": 6, "endColumn": 28},
            })
        );
        assert_eq!(
            results[1]["locations"],
            json!([{"logicalLocations": [{
                "name": "reviews",
                "fullyQualifiedName": "VirtualService shop/reviews spec.http[2]",
                "kind": "property",
            }]}])
        );
        let replacement = &results[0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(
            *replacement,
            json!({
                "deletedRegion": {"startLine": 6, "startColumn": 19, "endLine": 6, "endColumn": 28},
                "insertedContent": {"text": "reviews"},
            })
        );
        assert_eq!(results[1]["fixes"], Value::Null);
        assert_eq!(results[0]["partialFingerprints"]["meshctl/v2"], "f1");
    }

    #[test]
    fn uris_are_relative_when_the_file_is() {
        assert_eq!(uri("./a b.yaml"), "a%20b.yaml");
        assert_eq!(uri("/srv/a.yaml"), "file:///srv/a.yaml");
        assert_eq!(uri("git:HEAD:a.yaml"), "git%3AHEAD%3Aa.yaml");
    }
}
