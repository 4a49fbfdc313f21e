//! Prometheus by its HTTP API, version 1: the instant query, and the range query. Numbers come as text, and times as
//! seconds.

use serde_json::Value;

use super::server::{Server, Web};
use crate::base::text::printable;
use crate::base::{Error, Exit, Result};

/// As many series are taken.
const SERIES: usize = 20_000;

/// As many points of a series are taken: Prometheus's own bound.
const POINTS: usize = 11_000;

/// How much of what a server says about a failure is shown, in characters.
const SHOWN: usize = 200;

/// One series: its labels, and its values by time in seconds.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its labels, in the order of the answer.
    pub labels: Vec<(String, String)>,
    /// Its values, oldest first.
    pub points: Vec<(f64, f64)>,
}

impl Series {
    /// The value of a label; empty when it is absent.
    pub fn label(&self, name: &str) -> &str {
        self.labels.iter().find(|(label, _)| label == name).map_or("", |(_, value)| value)
    }
}

/// The answer to an instant query at a time, in seconds. A scalar is one series without labels.
pub fn instant(server: &Server, web: &dyn Web, query: &str, time: f64) -> Result<Vec<Series>> {
    let parameters = [("query", query.to_owned()), ("time", format!("{time:.3}"))];
    let data = ask(server, web, "/api/v1/query", &parameters)?;
    match data["resultType"].as_str() {
        Some("vector") => all(server, &data, |one| Some(vec![point(&one["value"])?])),
        Some("scalar") => {
            let point = point(&data["result"]).ok_or_else(|| unreadable(server))?;
            Ok(vec![Series { labels: Vec::new(), points: vec![point] }])
        }
        Some(other @ ("matrix" | "string")) => Err(Error::usage(
            asking(server),
            format!("the query gives a {other}, not a number for each series"),
        )
        .advise("Leave out the range at its end, or put a function around it.")),
        _ => Err(unreadable(server)),
    }
}

/// The answer to a range query; times in seconds.
pub fn range(
    server: &Server,
    web: &dyn Web,
    query: &str,
    (start, end, step): (f64, f64, f64),
) -> Result<Vec<Series>> {
    let parameters = [
        ("query", query.to_owned()),
        ("start", format!("{start:.3}")),
        ("end", format!("{end:.3}")),
        ("step", format!("{step:.3}")),
    ];
    let data = ask(server, web, "/api/v1/query_range", &parameters)?;
    if data["resultType"] != "matrix" {
        return Err(unreadable(server));
    }
    all(server, &data, |one| {
        let values = one["values"].as_array().filter(|values| values.len() <= POINTS)?;
        values.iter().map(point).collect()
    })
}

fn asking(server: &Server) -> String {
    format!("asking Prometheus at {}", server.name())
}

fn unreadable(server: &Server) -> Error {
    Error::unreachable(asking(server), "its answer is not one of Prometheus")
        .advise("Give the address of Prometheus itself, without /api/v1.")
}

fn ask(server: &Server, web: &dyn Web, path: &str, parameters: &[(&str, String)]) -> Result<Value> {
    let reply = server.ask(web, path, parameters)?;
    let mut document: Value = match serde_json::from_slice(&reply.body) {
        Ok(document) => document,
        Err(_) if !(200..300).contains(&reply.status) => {
            return Err(Error::unreachable(asking(server), format!("it answers {}", reply.status)));
        }
        Err(_) => return Err(unreadable(server)),
    };
    if document["status"] == "success" {
        return Ok(document["data"].take());
    }
    let said: String = document["error"].as_str().unwrap_or_default().chars().take(SHOWN).collect();
    let cause = format!("it answers {}: {}", reply.status, printable(&said));
    // 400 and 422 are of the query, which will not get better.
    let exit = if matches!(reply.status, 400 | 422) { Exit::Usage } else { Exit::Unreachable };
    Err(Error::new(exit, asking(server), cause))
}

fn all(
    server: &Server,
    data: &Value,
    points: impl Fn(&Value) -> Option<Vec<(f64, f64)>>,
) -> Result<Vec<Series>> {
    let result = data["result"].as_array().ok_or_else(|| unreadable(server))?;
    if result.len() > SERIES {
        return Err(Error::unreachable(asking(server), format!("it gives {} series", result.len()))
            .advise(format!("Narrow the query down: at most {SERIES} series are read.")));
    }
    result
        .iter()
        .map(|one| {
            let labels = one["metric"].as_object()?;
            let labels = labels.iter().map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
            Some(Series { labels: labels.collect::<Option<_>>()?, points: points(one)? })
        })
        .collect::<Option<_>>()
        .ok_or_else(|| unreadable(server))
}

/// `[seconds, "number"]`.
fn point(value: &Value) -> Option<(f64, f64)> {
    let [time, value] = value.as_array()?.as_slice() else { return None };
    Some((time.as_f64()?, number(value.as_str()?)?))
}

/// A number as Prometheus writes it: `NaN`, `+Inf` and `-Inf` among them.
pub fn number(text: &str) -> Option<f64> {
    text.parse().ok()
}
