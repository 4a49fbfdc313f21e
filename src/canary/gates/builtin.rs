//! What a mesh counts of both sides: which series they are, as one query to Prometheus and as a choice among the series
//! of a pod's page.

use std::collections::BTreeMap;

use regex::Regex;

use super::counters::{Role, Sample, Side};
use super::scene::{Matcher, Route, expand, matchers};
use super::text;
use crate::base::{Error, Result};
use crate::canary::spec::{Measure, Measured};
use crate::mesh::metrics::{Metrics, Operator};
use crate::resource::parse_duration;

/// Series of one metric that count the same for one side.
#[derive(Debug, Clone)]
pub(super) struct Selector {
    pub(super) metric: &'static str,
    pub(super) matchers: Vec<Matcher>,
    pub(super) side: Side,
    pub(super) role: Role,
}

/// The metrics of a gate's mesh: as it says, or as the kind of the route does.
pub(super) fn metrics_of(measured: &Measured, route: &Route) -> Result<&'static Metrics> {
    let known = crate::mesh::METRICS;
    let found = match &measured.mesh {
        Some(name) => known.iter().find(|metrics| metrics.name == name),
        None => known.iter().find(|metrics| metrics.kinds.contains(&route.kind.as_str())),
    };
    found.copied().ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|metrics| metrics.name).collect();
        let cause = match &measured.mesh {
            Some(name) => format!("there is no mesh `{name}`"),
            None => format!("a route of kind {} may belong to several meshes", route.kind),
        };
        Error::usage("choosing the metrics of a gate", cause)
            .advise(format!("Write `mesh:` with one of {}.", names.join(", ")))
    })
}

/// All series that a gate counts.
pub(super) fn selectors(metrics: &Metrics, measured: &Measured, route: &Route) -> Result<Vec<Selector>> {
    let mut found = Vec::new();
    let latency = objective(measured)?;
    for side in [Side::Stable, Side::Canary] {
        let labels = matchers(metrics, measured, route, side, false)?;
        match latency {
            Some(seconds) => slow(metrics, &labels, side, seconds, &mut found),
            None => failed(metrics, &labels, side, &mut found),
        }
    }
    if latency.is_none() && route.has_versions() && !metrics.lost.is_empty() {
        // Requests that reached no version: there were none before the canary had its share.
        failed(metrics, &matchers(metrics, measured, route, Side::Canary, true)?, Side::Canary, &mut found);
    }
    Ok(found)
}

/// The objective in seconds, with `latency`.
fn objective(measured: &Measured) -> Result<Option<f64>> {
    let refuse = |cause: &str| {
        Err(Error::usage("reading what a gate measures", cause)
            .advise("Write `measure: errors`, or `measure: latency` with an objective such as 250ms."))
    };
    match (measured.measure, &measured.objective) {
        (Measure::Errors, None) => Ok(None),
        (Measure::Errors, Some(_)) => refuse("errors have no objective"),
        (Measure::Latency, None) => refuse("latency needs an objective"),
        (Measure::Latency, Some(text)) => match parse_duration(text).filter(|seconds| *seconds > 0.0) {
            Some(seconds) => Ok(Some(seconds)),
            None => refuse(&format!("`{text}` is no duration above zero")),
        },
    }
}

fn failed(metrics: &Metrics, labels: &[Matcher], side: Side, found: &mut Vec<Selector>) {
    for family in metrics.requests {
        let with = |further: &[Matcher], role| Selector {
            metric: family.name,
            matchers: [labels, further].concat(),
            side,
            role,
        };
        found.push(with(&[], Role::Requests));
        for bad in family.bad {
            let further: Vec<Matcher> = bad.iter().map(Matcher::plain).collect();
            found.push(with(&further, Role::Bad));
        }
    }
}

fn slow(metrics: &Metrics, labels: &[Matcher], side: Side, seconds: f64, found: &mut Vec<Selector>) {
    for durations in metrics.durations {
        let bound = |operator, value: String, role| {
            let le = Matcher { label: "le".into(), operator, value };
            Selector { metric: durations.bucket, matchers: [labels, &[le]].concat(), side, role }
        };
        found.push(bound(Operator::Is, "+Inf".into(), Role::Requests));
        // 250 is `250` for some, and `250.0` for others.
        let value = (seconds * f64::from(durations.per_second) * 1e6).round() / 1e6;
        found.push(bound(
            Operator::Matches,
            format!("{}(\\.0)?", regex::escape(&value.to_string())),
            Role::Good,
        ));
    }
}

/// The label by which the one query to Prometheus tells what a series counts.
const MARK: &str = "meshctl";

/// A mark for a side and a role.
fn mark(side: Side, role: Role) -> String {
    format!("{side:?}{role:?}")
}

/// One query for everything, so that all of it is of one moment.
pub(super) fn query(selectors: &[(Side, Role, String)]) -> String {
    let parts: Vec<String> = selectors
        .iter()
        .enumerate()
        .map(|(index, (side, role, series))| {
            format!("label_replace({series}, \"{MARK}\", \"{}-{index}\", \"\", \"\")", mark(*side, *role))
        })
        .collect();
    parts.join(" or ")
}

/// A selector as PromQL has it.
pub(super) fn series(selector: &Selector) -> String {
    let matchers: Vec<String> = selector.matchers.iter().map(Matcher::text).collect();
    format!("{}{{{}}}", selector.metric, matchers.join(","))
}

/// A series of the answer to [`query`] as a counter.
pub(super) fn sample(labels: &[(String, String)], process: &[&str], value: f64) -> Option<Sample> {
    let label = |name: &str| labels.iter().find(|(label, _)| label == name).map(|(_, value)| value.as_str());
    let (mark_of, _) = label(MARK)?.rsplit_once('-')?;
    let (side, role) = [Side::Stable, Side::Canary]
        .into_iter()
        .flat_map(|side| [Role::Requests, Role::Bad, Role::Good].map(|role| (side, role)))
        .find(|(side, role)| mark(*side, *role) == mark_of)?;
    let process: Vec<&str> = process.iter().map(|name| label(name).unwrap_or_default()).collect();
    let all: BTreeMap<&str, &str> =
        labels.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Some(Sample { process: process.join("/"), series: format!("{all:?}"), side, role, value })
}

/// A choice among the series of a page.
#[derive(Debug)]
pub(super) struct Choice(Vec<(Selector, Vec<(String, Test)>)>);

#[derive(Debug)]
enum Test {
    Is(String, bool),
    Matches(Regex, bool),
}

impl Choice {
    /// Prepares the selectors.
    pub(super) fn new(selectors: Vec<Selector>) -> Result<Self> {
        let test = |one: &Matcher| {
            let pattern = || {
                Regex::new(&format!("^(?:{})$", one.value))
                    .map_err(|error| Error::usage("reading the labels of a gate", error))
            };
            Ok(match one.operator {
                Operator::Is => Test::Is(one.value.clone(), true),
                Operator::IsNot => Test::Is(one.value.clone(), false),
                Operator::Matches => Test::Matches(pattern()?, true),
                Operator::MatchesNot => Test::Matches(pattern()?, false),
            })
        };
        let with_tests = |selector: Selector| {
            let tests = selector.matchers.iter().map(|one| Ok((one.label.clone(), test(one)?)));
            let tests = tests.collect::<Result<_>>()?;
            Ok((selector, tests))
        };
        selectors.into_iter().map(with_tests).collect::<Result<_>>().map(Self)
    }

    /// The counters of a page.
    ///
    /// # Errors
    ///
    /// When a line of them cannot be read.
    pub(super) fn samples(&self, process: &str, page: &str, found: &mut Vec<Sample>) -> Result<(), String> {
        let wanted = |name: &str| self.0.iter().any(|(selector, _)| selector.metric == name);
        text::each(page, wanted, |name, labels, value| {
            let label =
                |name: &str| labels.iter().find(|(label, _)| *label == name).map_or("", |(_, value)| value);
            for (index, (selector, tests)) in self.0.iter().enumerate() {
                let holds = |(name, test): &(String, Test)| match test {
                    Test::Is(value, wanted) => (label(name) == value) == *wanted,
                    Test::Matches(pattern, wanted) => pattern.is_match(label(name)) == *wanted,
                };
                if selector.metric == name && tests.iter().all(holds) {
                    found.push(Sample {
                        process: process.to_owned(),
                        series: format!("{process} {index} {labels:?}"),
                        side: selector.side,
                        role: selector.role,
                        value,
                    });
                }
            }
        })
    }
}

/// The name of a backend in Envoy's list of hosts.
pub(super) fn place(template: &str, route: &Route, side: Side) -> Result<String> {
    expand(template, &route.variables(side), false).map_err(|name| {
        Error::usage(
            format!("finding the hosts of {} in the gateways", route.backend(side).id.host),
            format!("its {name} is not known"),
        )
        .advise("Use a gate of kind promql with `compare: stable`.")
    })
}
