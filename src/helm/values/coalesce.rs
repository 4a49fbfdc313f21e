//! Lays given values over the defaults of a chart and of the charts inside it. A null takes a
//! default away; a chart inside sees what its parent has under its name, and what is `global`.

use crate::base::{Error, Result};
use crate::helm::chart::Chart;
use crate::helm::value::{Map, Value};

/// What is odd but not wrong.
pub(in crate::helm) type Warnings = Vec<String>;

/// `given` over the defaults. With `merge` nulls stay, so that they can take defaults away later.
pub(in crate::helm) fn coalesce(
    chart: &Chart,
    given: &Map,
    merge: bool,
    warnings: &mut Warnings,
) -> Result<Map> {
    let values = given.deep_copy();
    coalesce_chart(chart, &values, "", merge, warnings)?;
    Ok(values)
}

fn join(prefix: &str, key: &str) -> String {
    if prefix.is_empty() { key.to_owned() } else { format!("{prefix}.{key}") }
}

fn coalesce_chart(
    chart: &Chart,
    values: &Map,
    prefix: &str,
    merge: bool,
    warnings: &mut Warnings,
) -> Result<()> {
    let path = join(prefix, chart.name());
    for (key, default) in chart.values.deep_copy().entries() {
        match (values.get(&key), &default) {
            (None, _) => values.set(key, default),
            (Some(Value::Nil), _) if !merge => values.remove(&key),
            (Some(Value::Map(values)), Value::Map(defaults)) => {
                let inner = chart.dependencies.iter().any(|inner| inner.name() == &*key);
                tables(&values, defaults, &join(&path, &key), merge || inner, warnings);
            }
            (Some(Value::Map(_)), Value::Nil) => {}
            (Some(Value::Map(_)), _) => {
                warnings.push(format!("the default of {path}.{key} is not a table, so it is left out"));
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
        globals(&own, values, &path, warnings);
        coalesce_chart(inner, &own, &path, merge, warnings)?;
        values.set(inner.name(), own);
    }
    Ok(())
}

/// Hands what is global down. What the parent says wins.
fn globals(own: &Map, parent: &Map, path: &str, warnings: &mut Warnings) {
    let table = |map: &Map| match map.get("global") {
        None => Some(Map::new()),
        Some(Value::Map(global)) => Some(global),
        Some(_) => None,
    };
    let (Some(mine), Some(theirs)) = (table(own), table(parent)) else {
        warnings.push(format!("globals of {path} are skipped: `global` is not a table"));
        return;
    };
    for (key, value) in theirs.entries() {
        match (value, mine.get(&key)) {
            (Value::Map(value), None) => mine.set(key, value.shallow_copy()),
            (Value::Map(value), Some(Value::Map(old))) => {
                let merged = value.shallow_copy();
                tables(&merged, &old, &join(path, &key), true, warnings);
                mine.set(key, merged);
            }
            (Value::Map(_), Some(_)) => {
                warnings.push(format!("cannot merge a table onto the global `{key}`"));
            }
            (_, Some(Value::Map(_))) => {
                warnings.push(format!("the global `{key}` is a table; it is skipped"));
            }
            (value, _) => mine.set(key, value),
        }
    }
    own.set("global", mine);
}

/// Takes entries of `from` into `into` where it has none. A null in `into` takes the entry away, or
/// with `merge` stays.
pub(super) fn tables(into: &Map, from: &Map, path: &str, merge: bool, warnings: &mut Warnings) {
    if into.is(from) {
        return;
    }
    for (key, value) in from.entries() {
        match (into.get(&key), value) {
            (Some(Value::Nil), value) if !merge && !value.is_nil() => into.remove(&key),
            (Some(Value::Nil), _) => {}
            (None, value) => into.set(key, value),
            (Some(Value::Map(old)), Value::Map(new)) => {
                tables(&old, &new, &join(path, &key), merge, warnings);
            }
            (Some(_), Value::Map(_)) => {
                warnings.push(format!("cannot overwrite the table {path}.{key} with something else"));
            }
            (Some(Value::Map(_)), value) if !value.is_nil() => {
                warnings.push(format!("{path}.{key} is a table; a default that is none is left out"));
            }
            _ => {}
        }
    }
}
