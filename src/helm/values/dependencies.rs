//! Which charts inside a chart take part: versions, aliases, conditions, tags; and what of their
//! values the parent takes up.

use super::coalesce::{Notes, coalesce, tables};
use crate::base::{Error, Result};
use crate::helm::chart::{Chart, Dependency};
use crate::helm::format;
use crate::helm::semver::is_in_range;
use crate::helm::value::{Map, Value};

/// Refuses a chart that lacks one that it wants.
pub(in crate::helm) fn check_present(chart: &Chart) -> Result<()> {
    let missing: Vec<&str> = chart
        .metadata
        .dependencies
        .iter()
        .map(|wanted| wanted.name.as_str())
        .filter(|name| !chart.dependencies.iter().any(|inner| inner.name() == *name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let doing = format!("checking the charts inside {}", chart.name());
    Err(Error::usage(doing, format!("Chart.yaml names {}, which charts/ does not hold", missing.join(", ")))
        .advise("Use the packed chart, or fetch what it depends on with `helm dependency build`."))
}

/// Takes out the charts that are switched off, gives aliases, and takes up imported values.
pub(in crate::helm) fn resolve(chart: &mut Chart, given: &Map, notes: &mut Notes) -> Result<()> {
    enable(chart, given, "", notes)?;
    import(chart, notes)
}

/// The templates and charts of a chart, which a copy has again under another name.
fn size(chart: &Chart) -> usize {
    64 + chart.templates.len() + chart.dependencies.iter().map(size).sum::<usize>()
}

fn enable(chart: &mut Chart, given: &Map, path: &str, notes: &mut Notes) -> Result<()> {
    if chart.metadata.dependencies.is_empty() {
        return Ok(());
    }
    let fits = |inner: &Chart, wanted: &Dependency| {
        inner.name() == wanted.name && is_in_range(&wanted.version, &inner.metadata.version)
    };
    let wanted = &mut chart.metadata.dependencies;
    let mut inner: Vec<Chart> = chart
        .dependencies
        .iter()
        .filter(|one| !wanted.iter().any(|wanted| fits(one, wanted)))
        .cloned()
        .collect();
    for wanted in wanted.iter_mut() {
        if let Some(found) = chart.dependencies.iter().find(|one| fits(one, wanted)) {
            notes.visit(size(found))?;
            let mut found = found.clone();
            found.metadata.name = wanted.known_as().to_owned();
            inner.push(found);
        }
        wanted.name = wanted.known_as().to_owned();
        wanted.enabled = true;
    }
    chart.dependencies = inner;
    let values = coalesce(chart, given, false, notes)?;
    by_tags(&mut chart.metadata.dependencies, &values, notes);
    by_conditions(&mut chart.metadata.dependencies, &values, path, notes);
    let wanted = std::mem::take(&mut chart.metadata.dependencies);
    let (on, off): (Vec<_>, Vec<_>) = wanted.into_iter().partition(|wanted| wanted.enabled);
    chart.dependencies.retain(|inner| !off.iter().any(|off| off.name == inner.name()));
    chart.metadata.dependencies = on;
    for inner in &mut chart.dependencies {
        let path = format!("{path}{}.", inner.name());
        enable(inner, &values, &path, notes)?;
    }
    Ok(())
}

/// One tag that is on outweighs those that are off.
fn by_tags(wanted: &mut [Dependency], values: &Map, notes: &mut Notes) {
    let Some(tags) = values.map("tags") else { return };
    for wanted in wanted {
        let mut states = Vec::new();
        for tag in &wanted.tags {
            match tags.get(tag) {
                Some(Value::Bool(state)) => states.push(state),
                Some(_) => {
                    notes.warn(format!("tag `{tag}` of chart {} is not a truth value", wanted.name));
                }
                None => {}
            }
        }
        wanted.enabled = states.is_empty() || states.contains(&true);
    }
}

/// The first path that leads to a truth value decides.
fn by_conditions(wanted: &mut [Dependency], values: &Map, path: &str, notes: &mut Notes) {
    for wanted in wanted {
        let condition = wanted.condition.trim().to_owned();
        for condition in condition.split(',').filter(|condition| !condition.is_empty()) {
            match value_at(values, &format!("{path}{condition}")) {
                Some(Value::Bool(state)) => {
                    wanted.enabled = state;
                    break;
                }
                Some(Value::Map(_)) | None => {}
                Some(_) => {
                    let name = &wanted.name;
                    notes.warn(format!("the condition `{condition}` of chart {name} is not a truth value"));
                }
            }
        }
    }
}

fn value_at(values: &Map, path: &str) -> Option<Value> {
    let mut value = Value::Map(values.clone());
    for key in path.split('.') {
        let Value::Map(map) = value else { return None };
        value = map.get(key)?;
    }
    Some(value)
}

fn table_at(values: &Map, path: &str) -> Option<Map> {
    match value_at(values, path) {
        Some(Value::Map(map)) => Some(map),
        _ => None,
    }
}

/// Takes up values of the charts inside, innermost first.
fn import(chart: &mut Chart, notes: &mut Notes) -> Result<()> {
    for inner in &mut chart.dependencies {
        import(inner, notes)?;
    }
    if chart.metadata.dependencies.is_empty() {
        return Ok(());
    }
    let values = coalesce(chart, &Map::new(), true, notes)?;
    let taken = Map::new();
    for wanted in &chart.metadata.dependencies {
        for import in &wanted.import_values {
            let (child, parent) = match import {
                Value::Text(name) => (format!("exports.{name}"), ".".to_owned()),
                Value::Map(map) => {
                    let part = |key| format::plain(&map.get(key).unwrap_or_default());
                    (part("child"), part("parent"))
                }
                _ => continue,
            };
            let Some(table) = table_at(&values, &format!("{}.{child}", wanted.name)) else {
                notes.warn(format!("chart {} has no table `{child}` to import", wanted.name));
                continue;
            };
            tables(&taken, &placed(&parent, table), "", true, notes)?;
        }
    }
    let merged = notes.copy(&values)?;
    tables(&merged, &taken, "", true, notes)?;
    chart.values = merged;
    Ok(())
}

/// A table at a path; `.` is the root.
fn placed(path: &str, table: Map) -> Map {
    if path == "." {
        return table;
    }
    path.split('.').rev().fold(table, |table, key| std::iter::once((key, Value::Map(table))).collect())
}
