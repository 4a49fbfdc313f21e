//! What istiod logs: its scopes and their levels, on its ControlZ interface (`/scopej`; istio.io/pkg/ctrlz/topics/scopes.go).

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result, text};

/// The port of ControlZ.
pub const PORT: u16 = 9876;

/// The path of all scopes.
pub const PATH: &str = "/scopej/";

/// The level that every scope has at first.
const USUAL: &str = "info";

/// The levels that istiod knows.
const LEVELS: [&str; 5] = ["none", "error", "warn", "info", "debug"];

/// A scope of a control plane.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Scope {
    name: String,
    #[serde(default)]
    description: String,
    output_level: String,
    #[serde(default)]
    stack_trace_level: String,
    #[serde(default)]
    log_callers: bool,
}

/// Levels that are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// By scope; `None`: for all.
    levels: Vec<(Option<String>, &'static str)>,
    /// The same, of stack traces.
    traces: Vec<(Option<String>, &'static str)>,
}

impl Wanted {
    /// Reads `LEVEL` or `SCOPE:LEVEL,SCOPE:LEVEL`, of messages and of stack traces.
    ///
    /// # Errors
    ///
    /// When a level is none.
    pub fn read(levels: Option<&str>, traces: Option<&str>) -> Result<Self> {
        let parts = |written: Option<&str>| -> Result<Vec<_>> {
            let parts = written.into_iter().flat_map(|all| all.split(','));
            parts.map(|part| one(part.trim())).collect()
        };
        Ok(Self { levels: parts(levels)?, traces: parts(traces)? })
    }

    /// As at the beginning.
    pub fn usual() -> Self {
        Self { levels: vec![(None, USUAL)], traces: vec![(None, "none")] }
    }

    /// Whether nothing is to change.
    pub const fn is_nothing(&self) -> bool {
        self.levels.is_empty() && self.traces.is_empty()
    }

    /// What to send for each scope that changes: path and body. What is not asked for stays.
    ///
    /// # Errors
    ///
    /// When a scope is not there.
    pub fn changes(&self, scopes: &[Scope]) -> Result<Vec<(String, Value)>> {
        let all = self.levels.iter().chain(&self.traces);
        for name in all.filter_map(|(name, _)| name.as_deref()) {
            if scopes.iter().all(|scope| scope.name != name) {
                let names: Vec<&str> = scopes.iter().map(|scope| scope.name.as_str()).collect();
                let error = Error::usage("setting log levels", format!("there is no scope `{name}`"));
                return Err(error.advise(format!("There are {}.", text::list(&names, 40))));
            }
        }
        let last = |wanted: &[(Option<String>, &'static str)], scope: &Scope| {
            let fits =
                |(name, _): &&(Option<String>, &str)| name.as_ref().is_none_or(|name| *name == scope.name);
            wanted.iter().rev().find(fits).map(|(_, level)| *level)
        };
        let changed = scopes.iter().filter_map(|scope| {
            let level = last(&self.levels, scope).unwrap_or(&scope.output_level);
            let traces = last(&self.traces, scope).unwrap_or(&scope.stack_trace_level);
            let body = json!({
                "name": scope.name, "output_level": level, "stack_trace_level": traces,
                "log_callers": scope.log_callers,
            });
            let same = level == scope.output_level && traces == scope.stack_trace_level;
            (!same).then(|| (format!("{PATH}{}", scope.name), body))
        });
        Ok(changed.collect())
    }
}

fn one(part: &str) -> Result<(Option<String>, &'static str)> {
    let (scope, level) = match part.split_once(':') {
        Some((scope, level)) => (Some(scope), level),
        None => (None, part),
    };
    let level = if level == "warning" { "warn" } else { level };
    let known = LEVELS.iter().find(|known| **known == level);
    let named = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    match known {
        Some(level) if scope.is_none_or(named) => Ok((scope.map(str::to_owned), level)),
        _ => Err(Error::usage("reading --level", format!("`{part}` is no level"))
            .advise(format!("Write LEVEL or SCOPE:LEVEL, where LEVEL is one of {}.", LEVELS.join(", ")))),
    }
}

/// Reads the scopes of a control plane.
///
/// # Errors
///
/// When it is not ControlZ that answered.
pub fn read(name: &str, text: &[u8]) -> Result<Vec<Scope>> {
    let mut scopes: Vec<Scope> = serde_json::from_slice(text)
        .map_err(|error| Error::unreachable(format!("reading the scopes of {name}"), error))?;
    scopes.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(scopes)
}

/// The scopes of all control planes; those that did not answer stand apart, with the reason.
pub fn report(planes: &[(String, Vec<Scope>)], silent: &[(String, String)]) -> Report {
    let scope = |one: &Scope| {
        json!({
            "scope": one.name, "level": one.output_level, "stackTraceLevel": one.stack_trace_level,
            "description": one.description,
        })
    };
    let document = |(name, scopes): &(String, Vec<Scope>)| -> Value {
        json!({"name": name, "scopes": scopes.iter().map(scope).collect::<Vec<_>>()})
    };
    let mut contents = Map::new();
    contents.insert("controlPlanes".into(), planes.iter().map(document).collect());
    let told = silent.iter().map(|(name, why)| json!({"name": name, "error": why}));
    contents.insert("notAnswered".into(), told.collect());
    let row = |name: &str, one: &Scope| {
        vec![name.to_owned(), one.name.clone(), one.output_level.clone(), one.description.clone()]
    };
    let rows = planes.iter().flat_map(|(name, scopes)| scopes.iter().map(move |one| row(name, one)));
    let header = vec!["CONTROL PLANE", "SCOPE", "LEVEL", "DESCRIPTION"];
    let table = Table { header, rows: rows.collect() };
    let exit = if silent.is_empty() { Exit::Yes } else { Exit::Unreachable };
    Report { view: View { kind: "ControlPlaneLog", document: contents, table, ..View::default() }, exit }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCOPES: &str = r#"[{"name": "default", "output_level": "info", "stack_trace_level": "none", "log_callers": true},
        {"name": "ads", "description": "ads debugging", "output_level": "info", "stack_trace_level": "none"}]"#;

    #[test]
    fn only_what_changes_is_sent() {
        let scopes = read("istiod", SCOPES.as_bytes()).unwrap();
        let changes =
            |levels: &str| Wanted::read(Some(levels), None).and_then(|wanted| wanted.changes(&scopes));
        let found = changes("ads:debug").unwrap();
        assert_eq!(
            (found.len(), found[0].0.as_str(), &found[0].1["output_level"]),
            (1, "/scopej/ads", &json!("debug"))
        );
        let both = changes("debug,ads:info").unwrap();
        assert_eq!((both.len(), &both[0].1["log_callers"]), (1, &json!(true)));
        assert!(Wanted::usual().changes(&scopes).unwrap().is_empty());
        for wrong in ["loud", "ads:loud", "a/b:debug", ":debug", "", "nobody:debug"] {
            assert!(changes(wrong).is_err(), "{wrong}");
        }
    }
}
