//! The past of a comparing gate: what its counters said in a span of time, for `canary simulate`.

use super::counters::Counters;
use super::source::Source;
use super::{Surroundings, compare, of_counters, of_mesh, refused};
use crate::base::{Error, Result};
use crate::canary::judge::{Settings, Window};
use crate::canary::spec::{Compare, GateSpec};

/// As many readings are asked for at one time.
const PIECE: f64 = 120.0;

/// As many windows are read in all.
const WINDOWS: f64 = 50_000.0;

/// A span of time, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Its begin, as seconds since 1970.
    pub from: f64,
    /// Its end.
    pub to: f64,
    /// How long each window is.
    pub step: f64,
}

/// What a comparing gate would have counted: windows with the ends of them, and what is asked of the evidence.
///
/// # Errors
///
/// When the gate does not compare by Prometheus, the span is too long for its step, or Prometheus cannot be asked.
pub fn past(spec: &GateSpec, around: &Surroundings, span: Span) -> Result<(Settings, Vec<(f64, Window)>)> {
    let name = spec.name.as_str();
    let windows = (span.to - span.from) / span.step;
    if !(1.0..=WINDOWS).contains(&windows) {
        return Err(Error::usage("replaying the past", format!("{windows:.0} windows are asked for"))
            .advise(format!("Choose --since and --step so that there are 1 to {WINDOWS}.")));
    }
    let (source, judging) = match (&spec.builtin, &spec.promql) {
        (Some(measured), None) => {
            let server = measured.server.as_ref().ok_or_else(|| refused(name, "`builtin` needs a server"))?;
            (of_mesh(name, measured, server, around)?, measured.judge)
        }
        (None, Some(promql)) if promql.compare == Some(Compare::Stable) => {
            let window = promql.window.clone().unwrap_or_else(|| "1m".to_owned());
            let server = super::server(&promql.server, around)?;
            (of_counters(name, promql, server, &window, around)?, promql.judge.unwrap_or_default())
        }
        _ => {
            return Err(refused(name, "only what Prometheus has counted for both sides has a past")
                .advise("Name a gate of kind builtin, or of kind promql with `compare: stable`."));
        }
    };
    let settings = compare::settings(name, &judging)?;
    let mut counters = Counters::default();
    let mut found = Vec::new();
    let mut from = span.from;
    while from <= span.to {
        let to = (from + (PIECE - 1.0) * span.step).min(span.to);
        for (time, samples) in source.past(from, to, span.step)? {
            found.extend(counters.add(&samples).map(|window| (time, window)));
        }
        from = to + span.step;
    }
    Ok((settings, found))
}
