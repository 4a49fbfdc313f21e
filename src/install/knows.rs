//! Values that a chart has nothing for: misspelt, or of another release. Helm takes them without a word.

use std::collections::BTreeSet;

use crate::helm::{Chart, Value, Values};

/// Where Istio's charts keep their defaults.
const HIDDEN: &str = "_internal_defaults_do_not_set";
/// Values that are for all charts, or for Helm itself.
const COMMON: [&str; 2] = ["global", "tags"];

/// The paths of values that a chart does not know, each as far as it is given.
pub(super) fn unknown(chart: &Chart, given: &Values) -> BTreeSet<String> {
    let mut paths = Vec::new();
    leaves(given, &mut Vec::new(), &mut paths);
    paths.into_iter().filter(|path| !is_known(chart, path)).map(|path| path.join(".")).collect()
}

fn leaves(map: &Values, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    for (key, value) in map.entries() {
        path.push(key.to_string());
        match value {
            Value::Map(below) if !below.is_empty() => leaves(&below, path, found),
            _ => found.push(path.clone()),
        }
        path.pop();
    }
}

fn is_known(chart: &Chart, path: &[String]) -> bool {
    let Some((first, rest)) = path.split_first() else { return true };
    let alias = chart.metadata.dependencies.iter().find(|one| one.known_as() == first);
    let name = alias.map_or(first, |one| &one.name);
    let below = chart.dependencies.iter().find(|below| below.name() == name);
    let hidden = chart.values.map(HIDDEN).is_some_and(|hidden| is_in(&hidden, path));
    // A schema names what values.yaml leaves open.
    let named = |schema: &str| path.iter().all(|step| schema.contains(&format!("\"{step}\"")));
    COMMON.contains(&first.as_str())
        || is_in(&chart.values, path)
        || hidden
        || below.is_some_and(|chart| is_known(chart, rest))
        || chart.schema.as_deref().is_some_and(named)
}

/// Whether defaults have a place for a path. An empty map takes anything.
fn is_in(defaults: &Values, path: &[String]) -> bool {
    let Some((first, rest)) = path.split_first() else { return true };
    match defaults.get(first) {
        None => false,
        Some(Value::Map(below)) => below.is_empty() || is_in(&below, rest),
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::helm::{Setting, merge_settings};

    #[test]
    fn values_without_a_place_are_named() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let chart = Chart::parse(&[
            file("Chart.yaml", "apiVersion: v2\nname: one\nversion: 1.0.0\n"),
            file("values.yaml", "labels: {}\npilot: {image: x}\nreplicas: 1\n_internal_defaults_do_not_set: {cni: {chained: true}}\n"),
        ].into())
        .unwrap();
        let given =
            "labels: {a: b}\npilot: {image: y, imagee: z}\ncni: {chained: false, gone: 1}\nglobal: {x: 1}\n";
        let given = merge_settings(&[Setting::File("given".to_owned(), given.as_bytes().to_vec())]).unwrap();
        let found: Vec<String> = unknown(&chart, &given).into_iter().collect();
        assert_eq!(found, ["cni.gone", "pilot.imagee"]);
    }
}
