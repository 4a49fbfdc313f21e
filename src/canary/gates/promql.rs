//! The gate with a threshold: one number from Prometheus, between bounds. `rate` and `increase` have their place here;
//! the comparison of both sides counts for itself.

use std::sync::Arc;

use serde_json::{Value, json};

use super::prometheus::{Series, instant};
use super::server::{Server, Web};
use crate::base::text::printable;
use crate::canary::gate::{Answer, Gate, Moment};
use crate::canary::spec::{Phase, Reduce};

/// So many series are named when there are too many.
const NAMED: usize = 3;

/// A gate with a threshold.
pub(super) struct Threshold {
    pub(super) name: String,
    pub(super) phase: Phase,
    pub(super) server: Server,
    pub(super) web: Arc<dyn Web>,
    /// With all its variables put in.
    pub(super) query: String,
    pub(super) min: Option<f64>,
    pub(super) max: Option<f64>,
    pub(super) reduce: Option<Reduce>,
    /// So many misses in a row fail.
    pub(super) failures: u32,
    /// So many there are.
    pub(super) missed: u32,
}

impl Threshold {
    /// One number of the series. `None`: none has a value.
    fn value(&self, series: &[Series]) -> Result<Option<f64>, String> {
        let values: Vec<f64> = series
            .iter()
            .filter_map(|one| one.points.first())
            .map(|(_, value)| *value)
            .filter(|value| !value.is_nan())
            .collect();
        match (values.as_slice(), self.reduce) {
            ([], _) => Ok(None),
            ([value], _) => Ok(Some(*value)),
            (_, None) => {
                let names: Vec<String> = series.iter().take(NAMED).map(name).collect();
                let more = if series.len() > NAMED { ", ..." } else { "" };
                Err(format!(
                    "the query gives {} series, and which one counts is not said: {}{more}; add `reduce`, or sum in the query",
                    series.len(),
                    names.join(", ")
                ))
            }
            (values, Some(reduce)) => Ok(Some(match reduce {
                Reduce::Sum => values.iter().sum(),
                Reduce::Min => values.iter().copied().fold(f64::INFINITY, f64::min),
                Reduce::Max => values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
                Reduce::Mean => values.iter().sum::<f64>() / values.len() as f64,
            })),
        }
    }

    /// Which bound the value misses.
    fn missed(&self, value: f64) -> Option<String> {
        let below = self.min.filter(|min| value < *min).map(|min| format!("{value} is below {min}"));
        below.or_else(|| self.max.filter(|max| value > *max).map(|max| format!("{value} is above {max}")))
    }
}

/// A series as PromQL names it.
fn name(series: &Series) -> String {
    let labels: Vec<String> = series
        .labels
        .iter()
        .filter(|(label, _)| label != "__name__")
        .map(|(label, value)| format!("{label}={value:?}"))
        .collect();
    printable(&format!("{}{{{}}}", series.label("__name__"), labels.join(",")))
}

impl Gate for Threshold {
    fn name(&self) -> &str {
        &self.name
    }

    fn phase(&self) -> Phase {
        self.phase
    }

    fn ask(&mut self, moment: &Moment) -> Answer {
        let time = moment.now.as_millisecond() as f64 / 1000.0;
        let value = match instant(&self.server, &*self.web, &self.query, time) {
            Ok(series) => self.value(&series),
            Err(error) => Err(format!("{}: {}", error.doing, error.cause)),
        };
        match value {
            Err(why) => Answer::Error(why),
            Ok(None) => Answer::NoData("the query has no value".to_owned()),
            Ok(Some(value)) => match self.missed(value) {
                None => {
                    self.missed = 0;
                    Answer::Pass(format!("{value} is within its bounds"))
                }
                Some(why) => {
                    self.missed += 1;
                    if self.missed >= self.failures {
                        Answer::Fail(why)
                    } else {
                        Answer::NotYet(format!("{why}, {} times of {}", self.missed, self.failures))
                    }
                }
            },
        }
    }

    fn begin(&mut self, _: &Moment) {
        self.missed = 0;
    }

    fn sums(&self) -> Value {
        json!({"missed": self.missed})
    }

    fn restore(&mut self, sums: &Value) {
        self.missed = sums["missed"].as_u64().and_then(|missed| u32::try_from(missed).ok()).unwrap_or(0);
    }
}
