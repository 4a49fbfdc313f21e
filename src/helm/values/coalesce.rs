//! Lays given values over the defaults of a chart and of the charts inside it. A null takes a
//! default away; a chart inside sees what its parent has under its name, and what is `global`.

use crate::base::{Error, Result};
use crate::helm::chart::Chart;
use crate::helm::limits::{Budget, ELEMENT};
use crate::helm::value::{Map, Value};

/// What is noted while values are laid together.
#[derive(Debug, Default)]
pub(in crate::helm) struct Notes {
    /// What is odd but not wrong.
    pub(in crate::helm) warnings: Vec<String>,
    /// What is left of the work.
    pub(in crate::helm) budget: Budget,
}

impl Notes {
    pub(super) fn warn(&mut self, text: String) {
        self.warnings.push(text);
    }

    /// Counts values that are visited or copied.
    pub(super) fn visit(&self, count: usize) -> Result<()> {
        self.budget.spend_times(ELEMENT, count).map_err(too_much)
    }

    /// A copy that shares nothing that can change.
    pub(super) fn copy(&self, map: &Map) -> Result<Map> {
        self.budget.weigh(&map.clone().into()).map_err(too_much)?;
        Ok(map.deep_copy())
    }
}

fn too_much(cause: String) -> Error {
    Error::usage("laying the values of the charts together", cause)
        .advise("The chart has too many charts or values in it, or they are nested too deep.")
}

/// `given` over the defaults. With `merge` nulls stay, so that they can take defaults away later.
pub(in crate::helm) fn coalesce(chart: &Chart, given: &Map, merge: bool, notes: &mut Notes) -> Result<Map> {
    let values = notes.copy(given)?;
    coalesce_chart(chart, &values, "", merge, notes)?;
    Ok(values)
}

fn join(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}

fn coalesce_chart(chart: &Chart, values: &Map, prefix: &str, merge: bool, notes: &mut Notes) -> Result<()> {
    let path = join(prefix, chart.name());
    for (key, default) in notes.copy(&chart.values)?.entries() {
        match (values.get(&key), &default) {
            (None, _) => values.set(key, default),
            (Some(Value::Nil), _) if !merge => values.remove(&key),
            (Some(Value::Map(values)), Value::Map(defaults)) => {
                let inner = chart.dependencies.iter().any(|inner| inner.name() == &*key);
                tables(&values, defaults, &join(&path, &key), merge || inner, notes)?;
            }
            (Some(Value::Map(_)), Value::Nil) => {}
            (Some(Value::Map(_)), _) => {
                notes.warn(format!("the default of {path}.{key} is not a table, so it is left out"));
            }
            _ => {}
        }
    }
    for inner in &chart.dependencies {
        let own = match values.get(inner.name()) {
            None => Map::new(),
            Some(Value::Map(map)) => map,
            Some(other) => {
                return Err(Error::usage(
                    format!("handing values to the chart {} inside {path}", inner.name()),
                    format!("`{}` is a {}, not a table", inner.name(), other.kind_name()),
                )
                .advise("The values of a chart inside stand in a table under its name."));
            }
        };
        globals(&own, values, &path, notes)?;
        coalesce_chart(inner, &own, &path, merge, notes)?;
        values.set(inner.name(), own);
    }
    Ok(())
}

/// Hands what is global down. What the parent says wins.
fn globals(own: &Map, parent: &Map, path: &str, notes: &mut Notes) -> Result<()> {
    let table = |map: &Map| match map.get("global") {
        None => Some(Map::new()),
        Some(Value::Map(global)) => Some(global),
        Some(_) => None,
    };
    let (Some(mine), Some(theirs)) = (table(own), table(parent)) else {
        notes.warn(format!("globals of {path} are skipped: `global` is not a table"));
        return Ok(());
    };
    notes.visit(theirs.len())?;
    for (key, value) in theirs.entries() {
        match (value, mine.get(&key)) {
            (Value::Map(value), None) => {
                notes.visit(value.len())?;
                mine.set(key, value.shallow_copy());
            }
            (Value::Map(value), Some(Value::Map(old))) => {
                notes.visit(value.len())?;
                let merged = value.shallow_copy();
                tables(&merged, &old, &join(path, &key), true, notes)?;
                mine.set(key, merged);
            }
            (Value::Map(_), Some(_)) => {
                notes.warn(format!("cannot merge a table onto the global `{key}`"));
            }
            (_, Some(Value::Map(_))) => {
                notes.warn(format!("the global `{key}` is a table; it is skipped"));
            }
            (value, _) => mine.set(key, value),
        }
    }
    own.set("global", mine);
    Ok(())
}

/// Takes entries of `from` into `into` where it has none. A null in `into` takes the entry away, or
/// with `merge` stays.
pub(super) fn tables(into: &Map, from: &Map, path: &str, merge: bool, notes: &mut Notes) -> Result<()> {
    if into.is(from) {
        return Ok(());
    }
    notes.visit(from.len())?;
    for (key, value) in from.entries() {
        match (into.get(&key), value) {
            (Some(Value::Nil), value) if !merge && !value.is_nil() => into.remove(&key),
            (Some(Value::Nil), _) => {}
            (None, value) => into.set(key, value),
            (Some(Value::Map(old)), Value::Map(new)) => {
                tables(&old, &new, &join(path, &key), merge, notes)?;
            }
            (Some(_), Value::Map(_)) => {
                notes.warn(format!("cannot overwrite the table {path}.{key} with something else"));
            }
            (Some(Value::Map(_)), value) if !value.is_nil() => {
                notes.warn(format!("{path}.{key} is a table; a default that is none is left out"));
            }
            _ => {}
        }
    }
    Ok(())
}
