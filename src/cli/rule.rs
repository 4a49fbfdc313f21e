//! `meshctl rule`.

use clap::Args;
use serde_json::{Map, Value, json};

use crate::analyze::{Check, registry};
use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result, text};

/// List the rules of analyze, or explain one
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A rule by name or by IST or KIA code
    #[arg(value_name = "RULE")]
    name: Option<String>,
}

/// Runs the command.
pub(super) fn run(arguments: &Arguments) -> Result<Report> {
    let view = match &arguments.name {
        None => list(registry::CHECKS),
        Some(word) => match find(word)?.as_slice() {
            [check] => one(check),
            several => list(several),
        },
    };
    Ok(Report { view, exit: Exit::Yes })
}

/// The rule of that name, or all that have the code.
fn find(word: &str) -> Result<Vec<&'static Check>> {
    let called: Vec<&Check> =
        registry::CHECKS.iter().copied().filter(|check| check.meta.is_called(word)).collect();
    if !called.is_empty() {
        return Ok(called);
    }
    Err({
        let near = text::nearest(word, registry::CHECKS.iter().map(|check| check.meta.name));
        let advice = match near {
            Some(near) => format!("Did you mean `{near}`? `meshctl rule` lists them all."),
            None => "`meshctl rule` lists them all.".to_owned(),
        };
        Error::usage("looking up a rule", format!("there is no rule `{word}`")).advise(advice)
    })
}

fn list(checks: &[&'static Check]) -> View {
    let rows = checks
        .iter()
        .map(|check| {
            let meta = &check.meta;
            vec![
                meta.name.to_owned(),
                meta.severity.as_str().to_owned(),
                meta.aliases.join(","),
                meta.summary().to_owned(),
            ]
        })
        .collect();
    let table = Table { header: vec!["RULE", "SEVERITY", "ALIASES", "MEANING"], rows };
    let rules: Vec<Value> = checks.iter().map(|check| Value::Object(document(check))).collect();
    let mut list = Map::new();
    list.insert("rules".into(), rules.into());
    View { kind: "RuleList", document: list, table, ..View::default() }
}

fn one(check: &'static Check) -> View {
    let meta = &check.meta;
    let aliases =
        if meta.aliases.is_empty() { String::new() } else { format!(" ({})", meta.aliases.join(", ")) };
    let text = format!("{}{aliases}, {}\n\n{}\n", meta.name, meta.severity.as_str(), trimmed(meta.docs));
    View { kind: "Rule", document: document(check), text, ..View::default() }
}

fn document(check: &Check) -> Map<String, Value> {
    let meta = &check.meta;
    let value = json!({
        "name": meta.name,
        "severity": meta.severity.as_str(),
        "aliases": meta.aliases,
        "needs": meta.needs,
        "summary": meta.summary(),
        "docs": trimmed(meta.docs),
    });
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// A doc comment without the space that stands behind `///`.
pub(super) fn trimmed(docs: &str) -> String {
    docs.lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}
