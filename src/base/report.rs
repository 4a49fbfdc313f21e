//! What a command returns: a view that any output format can render, and the exit code that holds
//! for all of them. Findings are here because several rooms make them and `output` shows them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::{Exit, Place};

/// The version of every structured output.
pub const API_VERSION: &str = "meshctl.io/v1";

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Probably not what was meant.
    Warning,
    /// Broken, or refused by the mesh.
    Error,
}

impl Severity {
    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Whether an answer is proved, or holds only as far as the input goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Certainty {
    /// Proved from what was read.
    #[default]
    Exact,
    /// Depends on something that could not be decided.
    May,
}

impl Certainty {
    /// The word in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::May => "may",
        }
    }
}

/// A second place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// What this place has to do with it.
    pub note: String,
    /// The place.
    pub place: Place,
}

/// One replacement of bytes in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The first byte that goes.
    pub start: usize,
    /// The end of the bytes that go, exclusive; where the text comes in when none goes.
    pub end: usize,
    /// The text that comes.
    pub text: String,
}

/// A change of a file that mends a finding. It is safe: the meaning of the file changes as described, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is done, in the imperative.
    pub description: String,
    /// The file, as the user named it.
    pub file: Arc<str>,
    /// The replacements, which do not overlap.
    pub edits: Vec<Edit>,
}

/// One thing that is wrong, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule, by its name.
    pub rule: &'static str,
    /// Codes of other tools for the same condition.
    pub aliases: &'static [&'static str],
    /// How much it matters.
    pub severity: Severity,
    /// Whether it is proved.
    pub certainty: Certainty,
    /// One sentence.
    pub message: String,
    /// What to do, when there is one obvious thing.
    pub help: Option<String>,
    /// Where.
    pub place: Place,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// A concrete request that shows it.
    pub witness: Option<Value>,
    /// A change that mends it, when one is safe.
    pub fix: Option<Fix>,
    /// Identifies the finding across runs; survives moved lines and inserted list items.
    pub fingerprint: String,
}

/// A rule or a part of it that could not be applied, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotChecked {
    /// The rule.
    pub rule: &'static str,
    /// What was missing.
    pub reason: String,
}

/// A table in kubectl's look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Column headers, in capitals.
    pub header: Vec<&'static str>,
    /// Rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// One test case, for JUnit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The name of the case.
    pub name: String,
    /// The text of its failure; `None` when it passed.
    pub failure: Option<String>,
}

/// One arrow of a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it begins.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// What stands beside it.
    pub label: String,
}

/// A graph, for formats that draw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Graph {
    /// Its arrows, sorted.
    pub edges: Vec<Edge>,
}

/// What there is to show. A format uses the parts that it can express.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// The `kind` of the structured document; empty when the answer was shown while the command ran.
    pub kind: &'static str,
    /// The structured document, without `apiVersion` and `kind`.
    pub document: Map<String, Value>,
    /// The answer as text, shown after the findings.
    pub text: String,
    /// Whether the text tells all about the findings, so that they are not shown before it.
    pub text_tells_findings: bool,
    /// The answer as a table.
    pub table: Table,
    /// More tables, shown after it.
    pub tables: Vec<Table>,
    /// Findings, in the order in which they are shown.
    pub findings: Vec<Finding>,
    /// Text of the files that findings point into, by name, for snippets.
    pub sources: BTreeMap<Arc<str>, Arc<str>>,
    /// Test cases.
    pub cases: Vec<Case>,
    /// The answer as a graph.
    pub graph: Option<Graph>,
    /// The manifests that are the answer, when the answer is manifests or files.
    pub raw: Option<String>,
}

/// What a command returns.
#[derive(Debug, Clone)]
pub struct Report {
    /// What to show.
    pub view: View,
    /// How the process ends, whatever the format.
    pub exit: Exit,
}

impl Report {
    /// The complete structured document.
    pub fn document(&self) -> Value {
        let mut document = Map::new();
        document.insert("apiVersion".into(), API_VERSION.into());
        document.insert("kind".into(), self.view.kind.into());
        document.extend(self.view.document.clone());
        if let Some(raw) = &self.view.raw {
            document.entry("text").or_insert_with(|| raw.clone().into());
        }
        Value::Object(document)
    }
}

/// A place as structured output has it (docs/schemas).
pub fn place_document(place: &Place) -> Value {
    let mut out = Map::new();
    if let Some(object) = &place.object {
        out.insert(
            "object".into(),
            serde_json::json!({
                "apiVersion": object.api_version,
                "kind": object.kind,
                "namespace": object.namespace,
                "name": object.name,
            }),
        );
    }
    if !place.path.as_str().is_empty() {
        out.insert("path".into(), place.path.as_str().into());
    }
    if let Some(at) = &place.position {
        out.insert("file".into(), (&*at.file).into());
        out.insert("line".into(), at.line.into());
        out.insert("column".into(), at.column.into());
    }
    Value::Object(out)
}

/// A fix as structured output has it (docs/schemas/AnalysisReport.json).
pub fn fix_document(fix: &Fix) -> Value {
    let edit = |edit: &Edit| serde_json::json!({"start": edit.start, "end": edit.end, "text": edit.text});
    serde_json::json!({
        "description": fix.description,
        "file": *fix.file,
        "edits": fix.edits.iter().map(edit).collect::<Vec<_>>(),
    })
}
