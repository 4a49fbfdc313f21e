//! The form of a file with routing tests (docs/routing.md, docs/schemas/RouteTest.json).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::base::place::{FilePosition, Place};
use crate::base::report::API_VERSION;
use crate::base::{Error, Result};
use crate::document::{self, Limits, Lines, NodeRef};

use super::expect;

/// A file of tests.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct File {
    pub(super) api_version: String,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) cases: Vec<Case>,
}

/// One case: a request and what becomes of it, or a statement about all requests of a kind.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Case {
    pub(super) name: String,
    pub(super) request: Option<Asked>,
    pub(super) expect: Option<Value>,
    pub(super) never: Option<Never>,
    pub(super) always: Option<Always>,
}

impl Case {
    fn from(&self) -> Option<&Sender> {
        let kinds = [self.never.as_ref().map(|it| &it.request), self.always.as_ref().map(|it| &it.request)];
        let asked = self.request.as_ref().map(|asked| &asked.from);
        asked.or_else(|| kinds.into_iter().flatten().map(|kind| &kind.from).next())
    }
}

/// A request.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) url: String,
    #[serde(default)]
    pub(super) method: String,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) from: Sender,
}

/// Who sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Sender {
    pub(super) namespace: Option<String>,
    pub(super) workload: Option<String>,
    pub(super) gateway: Option<String>,
}

/// No request of a kind reaches a destination.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Never {
    pub(super) request: Kind,
    pub(super) destination: Target,
}

/// Every request of a kind gets this.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Always {
    pub(super) request: Kind,
    pub(super) expect: Value,
}

/// Requests of a kind: what is not said may be anything.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Kind {
    pub(super) host: String,
    pub(super) port: Option<u16>,
    pub(super) method: Option<String>,
    pub(super) path: Option<String>,
    pub(super) path_prefix: Option<String>,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) from: Sender,
}

/// A destination.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Target {
    pub(super) host: String,
    pub(super) subset: Option<String>,
    pub(super) port: Option<u16>,
}

/// The cases of a file, each with its place.
pub(super) fn read(name: &str, text: &str) -> Result<Vec<(Case, Place)>> {
    let doing = format!("reading the tests {name}");
    let file: File = serde_saphyr::from_str(text).map_err(|error| {
        Error::usage(&doing, error).advise("`meshctl route test --init` prints a file to begin with.")
    })?;
    if (file.api_version.as_str(), file.kind.as_str()) != (API_VERSION, "RouteTest") {
        let cause = format!("it is a {} of {}", file.kind, file.api_version);
        return Err(Error::usage(&doing, cause)
            .advise(format!("Write apiVersion: {API_VERSION} and kind: RouteTest.")));
    }
    for case in &file.cases {
        let kinds = [case.request.is_some(), case.never.is_some(), case.always.is_some()];
        if kinds.iter().filter(|is| **is).count() != 1 || case.request.is_some() != case.expect.is_some() {
            let cause = format!("case `{}` needs either request and expect, or never, or always", case.name);
            return Err(Error::usage(&doing, cause));
        }
        if let Some(expected) = case.expect.as_ref().or(case.always.as_ref().map(|always| &always.expect))
            && let Some((field, advice)) = expect::unknown_field(expected)
        {
            let cause = format!("case `{}` expects `{field}`, which no answer has", case.name);
            return Err(Error::usage(&doing, cause).advise(advice));
        }
        if case.from().is_some_and(|from| from.gateway.is_some() && from.workload.is_some()) {
            let cause = format!("case `{}` is from a gateway and from a workload", case.name);
            return Err(Error::usage(&doing, cause).advise("Leave one of them out."));
        }
    }
    if file.cases.is_empty() {
        return Err(Error::usage(&doing, "it has no cases")
            .advise("`meshctl route test --init` prints a file to begin with."));
    }
    let places = places(name, text, file.cases.len());
    Ok(file.cases.into_iter().zip(places).collect())
}

/// Where the cases stand.
fn places(name: &str, text: &str, count: usize) -> Vec<Place> {
    let text: std::sync::Arc<str> = text.into();
    let lines = Lines::of(&text);
    let documents = document::read(&text, &Limits::default());
    let tree = documents.first().and_then(|document| document.tree.as_ref());
    let cases = tree.and_then(|tree| tree.root().get("cases"));
    let mut found: Vec<Place> = cases
        .into_iter()
        .flat_map(NodeRef::items)
        .map(|node| {
            let position = node.span().map(|span| {
                let at = lines.position(&text, span.start);
                let (start, end) = (span.start, span.end);
                FilePosition { file: name.into(), line: at.line, column: at.column, start, end }
            });
            Place { position, ..Place::default() }
        })
        .collect();
    found.resize(count, Place::default());
    found
}
