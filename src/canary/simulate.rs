//! Replays counts of the past through the judge: what it would have said, and when.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::judge::{Counts, Judge, Ratio, Reason, Settings, Verdict, Window};
use crate::base::report::{Table, View};
use crate::base::{Error, Exit, Report, Result};

/// The share and the ratios for which it is said how long a decision would take.
const RATIOS: [f64; 3] = [2.0, 5.0, 10.0];

/// One line of a file with counts.
#[derive(Debug, Deserialize)]
struct Line {
    time: String,
    canary_requests: u64,
    canary_bad: u64,
    stable_requests: u64,
    stable_bad: u64,
}

/// Windows in the order of time, each with what its file calls its time.
#[derive(Debug, Default)]
pub struct History(Vec<(String, Window)>);

impl History {
    /// Windows with the times of their ends, in order.
    pub fn new(windows: Vec<(String, Window)>) -> Self {
        Self(windows)
    }

    /// Reads comma-separated values with a header: time, canary_requests, canary_bad, stable_requests, stable_bad. Each
    /// line has the counts of its own window, not running totals.
    ///
    /// # Errors
    ///
    /// When a column is missing, a count is no whole number, or more requests are bad than there are.
    pub fn read(name: &str, text: &str) -> Result<Self> {
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).comment(Some(b'#')).from_reader(text.as_bytes());
        let refuse = |line: u64, why: String| {
            Error::usage(format!("reading {name}:{line}"), why).advise(
                "Give one line per window: time,canary_requests,canary_bad,stable_requests,stable_bad, with a header.",
            )
        };
        let mut windows = Vec::new();
        let mut record = csv::StringRecord::new();
        let header = reader.headers().map_err(|error| refuse(1, error.to_string()))?.clone();
        loop {
            let line = reader.position().line();
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => return Err(refuse(line, cause(&error))),
            }
            let row: Line = record.deserialize(Some(&header)).map_err(|error| refuse(line, cause(&error)))?;
            let canary = Counts { requests: row.canary_requests, bad: row.canary_bad };
            let stable = Counts { requests: row.stable_requests, bad: row.stable_bad };
            if canary.bad > canary.requests || stable.bad > stable.requests {
                return Err(refuse(line, "more requests are bad than there are".to_owned()));
            }
            windows.push((row.time, Window { canary, stable }));
        }
        if windows.is_empty() {
            return Err(refuse(1, "it has no windows".to_owned()));
        }
        Ok(Self(windows))
    }
}

/// The reason in an error of the reader, without the place that is said already.
fn cause(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.to_string(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("it has {len} columns, and the header {expected_len}")
        }
        _ => error.to_string(),
    }
}

/// What the judge says after each window. The first `before` windows only tell how bursty errors are.
pub fn report(history: &History, settings: Settings, before: usize) -> Result<Report> {
    let windows = &history.0;
    if before >= windows.len() {
        return Err(Error::usage(
            "replaying the history",
            format!("there are {} windows in all", windows.len()),
        )
        .advise("Leave some of them for the replay: --baseline must be smaller."));
    }
    let mut judge = Judge::new(settings);
    for (_, window) in &windows[..before] {
        judge.dispersion.add(window.stable);
    }
    let mut rows = Vec::new();
    let mut looked = Vec::new();
    let mut decided: Option<(&str, Verdict)> = None;
    for (time, window) in &windows[before..] {
        let tempering = judge.dispersion.tempering();
        judge.add(window);
        let verdict = judge.verdict();
        rows.push(vec![
            time.clone(),
            format!("{}/{}", window.canary.bad, window.canary.requests),
            format!("{}/{}", window.stable.bad, window.stable.requests),
            format!("{tempering:.2}"),
            evidence(judge.ratio.worse()),
            evidence(judge.ratio.tolerable()),
            word(verdict).to_owned(),
        ]);
        looked.push(json!({
            "time": time,
            "canary": window.canary,
            "stable": window.stable,
            "tempering": tempering,
            "logEvidenceWorse": judge.ratio.worse(),
            "logEvidenceTolerable": judge.ratio.tolerable(),
            "verdict": word(verdict),
        }));
        if verdict != Verdict::NotYet {
            decided = Some((time, verdict));
            break;
        }
    }
    let mut document = Map::new();
    document.insert("settings".into(), settings_document(&settings, before));
    document.insert("verdict".into(), word(judge.verdict()).into());
    if let Some((time, Verdict::Pass(reason) | Verdict::Fail(reason))) = decided {
        document.insert("reason".into(), json!(reason));
        document.insert("decidedAt".into(), time.into());
    }
    if let Some((best, low, high)) = judge.ratio.estimate(settings.alpha) {
        document.insert("ratio".into(), json!({"estimate": best, "low": low, "high": high}));
    }
    document.insert("dispersion".into(), judge.dispersion.index().into());
    document.insert("windows".into(), looked.into());
    let exit = match decided {
        Some((_, Verdict::Pass(_))) => Exit::Yes,
        Some((_, Verdict::Fail(_))) => Exit::No,
        _ => Exit::Inconclusive,
    };
    let header = vec!["TIME", "CANARY BAD", "STABLE BAD", "TEMPERING", "WORSE", "TOLERABLE", "VERDICT"];
    let text = text(&judge, decided, windows.last().map(|(_, window)| window));
    let table = Table { header, rows };
    Ok(Report { view: View { kind: "CanarySimulation", document, text, table, ..View::default() }, exit })
}

fn settings_document(settings: &Settings, before: usize) -> Value {
    let mut document = json!({
        "alpha": settings.alpha,
        "beta": settings.beta,
        "tolerated": settings.tolerated,
        "baseline": before,
    });
    if let Some(limit) = settings.limit {
        document["limit"] = limit.into();
    }
    document
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass(_) => "pass",
        Verdict::Fail(_) => "fail",
        Verdict::NotYet => "not-yet",
    }
}

/// Evidence as a number that people read: a factor.
fn evidence(log: f64) -> String {
    let factor = log.exp();
    if (0.01..10_000.0).contains(&factor) { format!("{factor:.2}") } else { format!("{factor:.0e}") }
}

fn text(judge: &Judge, decided: Option<(&str, Verdict)>, last: Option<&Window>) -> String {
    let settings = &judge.settings;
    let mut text = match decided {
        Some((time, Verdict::Fail(reason))) => format!("fail at {time}: {}\n", sentence(reason, settings)),
        Some((time, Verdict::Pass(reason))) => format!("pass at {time}: {}\n", sentence(reason, settings)),
        _ => "not yet: there is not enough evidence for either\n".to_owned(),
    };
    if let Some((best, low, high)) = judge.ratio.estimate(settings.alpha) {
        let sure = 100.0 * (1.0 - settings.alpha);
        text.push_str(&format!(
            "ratio         {best:.2} times the stable side's rate ({low:.2} to {high:.2}, {sure} % sure at all times)\n"
        ));
    }
    let (index, tempering) = (judge.dispersion.index(), judge.dispersion.tempering());
    text.push_str(&format!("dispersion    {index:.2}; evidence is divided by {tempering:.2}\n"));
    if let Some(share) = last.and_then(Window::share).filter(|_| decided.is_none()) {
        for ratio in RATIOS {
            let needed = Ratio::needed(share, ratio, settings.alpha, tempering);
            text.push_str(&format!(
                "to see {ratio:>2} x   about {needed:.0} bad requests of both sides at a share of {:.0} %\n",
                100.0 * share
            ));
        }
    }
    text
}

fn sentence(reason: Reason, settings: &Settings) -> String {
    let limit = 100.0 * settings.limit.unwrap_or_default();
    match reason {
        Reason::Worse => "more of the canary's requests are bad than of the stable side's".to_owned(),
        Reason::AboveLimit => format!("more than {limit} % of the canary's requests are bad"),
        Reason::Tolerable => {
            format!("the canary's rate is below {} times the stable one", settings.tolerated)
        }
        Reason::BelowLimit => format!("less than {limit} % of the canary's requests are bad"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "time,canary_requests,canary_bad,stable_requests,stable_bad\n";

    #[test]
    fn what_cannot_be_read_has_its_line() {
        for (lines, words) in [
            ("10:00,10,11,90,0\n", "more requests are bad"),
            ("10:00,ten,1,90,0\n", "invalid digit"),
            ("10:00,10,1\n", "3 columns"),
            ("", "no windows"),
        ] {
            let error = History::read("a.csv", &format!("{HEADER}{lines}")).unwrap_err();
            assert!(error.cause.contains(words), "{error}");
        }
        assert!(History::read("a.csv", "time,requests\n1,2\n").is_err());
    }

    #[test]
    fn a_replay_ends_with_the_first_decision() {
        let lines: String =
            (0..60).map(|n| format!("{n},1000,{},9000,9\n", if n < 20 { 1 } else { 9 })).collect();
        let history = History::read("a.csv", &format!("{HEADER}{lines}")).unwrap();
        let report = report(&history, Settings { beta: 1e-9, ..Settings::default() }, 20).unwrap();
        let document = &report.view.document;
        assert_eq!(
            (report.exit, &document["verdict"], &document["reason"]),
            (Exit::No, &"fail".into(), &"worse".into())
        );
        assert!(document["windows"].as_array().unwrap().len() < 20, "{}", report.view.text);
        assert!(super::report(&history, Settings::default(), 60).is_err());
    }
}
