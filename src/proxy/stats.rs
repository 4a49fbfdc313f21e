//! What an Envoy counts: the answer to `/stats?format=json`.

use regex::Regex;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result};

/// The test for names that a user has written.
///
/// # Errors
///
/// When it is no regular expression.
pub fn wanted(filter: Option<&str>) -> Result<Regex> {
    Regex::new(filter.unwrap_or_default()).map_err(|error| Error::usage("reading --filter", error))
}

#[derive(Deserialize)]
struct Answer {
    stats: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Item {
    One { name: String, value: Value },
    All { histograms: Histograms },
}

#[derive(Deserialize)]
struct Histograms {
    #[serde(default)]
    supported_quantiles: Vec<f64>,
    #[serde(default)]
    computed_quantiles: Vec<Histogram>,
}

#[derive(Deserialize)]
struct Histogram {
    name: String,
    #[serde(default)]
    values: Vec<Quantile>,
}

#[derive(Deserialize)]
struct Quantile {
    #[serde(default)]
    cumulative: Option<f64>,
}

/// What is counted, with names that match.
///
/// # Errors
///
/// When the text is no such answer.
pub fn report(text: &[u8], wanted: &Regex) -> Result<Report> {
    let answer: Answer = serde_json::from_slice(text).map_err(|error| {
        Error::usage("reading what the proxy counts", error)
            .advise("Give what Envoy's admin port answers to /stats?format=json.")
    })?;
    let (mut stats, mut histograms) = (Vec::new(), Vec::new());
    let mut rows: Vec<Vec<String>> = Vec::new();
    for item in answer.stats {
        match item {
            Item::One { name, value } if wanted.is_match(&name) => {
                let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                stats.push(json!({ "name": name, "value": value }));
                rows.push(vec![name, shown]);
            }
            Item::One { .. } => {}
            Item::All { histograms: all } => {
                for one in all.computed_quantiles.into_iter().filter(|one| wanted.is_match(&one.name)) {
                    let known = all.supported_quantiles.iter().zip(&one.values);
                    let known: Vec<(f64, f64)> =
                        known.filter_map(|(share, value)| Some((*share, value.cumulative?))).collect();
                    let shown: Vec<String> = known
                        .iter()
                        .filter(|(share, _)| [50.0, 90.0, 99.0].contains(share))
                        .map(|(share, value)| format!("P{share}={value}"))
                        .collect();
                    let quantiles =
                        known.iter().map(|(share, value)| json!({ "percent": share, "value": value }));
                    histograms.push(json!({ "name": one.name, "quantiles": quantiles.collect::<Vec<_>>() }));
                    rows.push(vec![
                        one.name,
                        if shown.is_empty() { "-".to_owned() } else { shown.join(" ") },
                    ]);
                }
            }
        }
    }
    rows.sort();
    let document = Map::from_iter([
        ("stats".to_owned(), Value::Array(stats)),
        ("histograms".to_owned(), Value::Array(histograms)),
    ]);
    let text =
        if rows.is_empty() { "Nothing is counted by such a name.\n".to_owned() } else { String::new() };
    let table = Table { header: vec!["NAME", "VALUE"], rows };
    Ok(Report {
        view: View { kind: "EnvoyStatistics", document, text, table, ..View::default() },
        exit: Exit::Yes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_and_quantiles_are_shown() {
        let text = br#"{"stats": [{"name": "b.rq", "value": 3}, {"name": "a.text", "value": "x"}, {"histograms": {
            "supported_quantiles": [0, 50, 99], "computed_quantiles": [
                {"name": "c.time", "values": [{"interval": null, "cumulative": 1}, {"cumulative": 2.5}, {"cumulative": null}]}]}}]}"#;
        let all = report(text, &wanted(None).unwrap()).unwrap();
        let expected = [["a.text", "x"], ["b.rq", "3"], ["c.time", "P50=2.5"]];
        assert_eq!(all.view.table.rows, expected.map(|row| row.map(str::to_owned).to_vec()));
        assert_eq!(report(text, &wanted(Some("rq$")).unwrap()).unwrap().view.table.rows.len(), 1);
        assert!(report(b"[]", &wanted(None).unwrap()).is_err() && wanted(Some("(")).is_err());
    }
}
