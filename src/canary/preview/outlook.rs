//! What the gates of a plan would see: each query is asked once, and for gates that compare it is told what effect each
//! share can show and how long that takes, by the requests of the last half hour. Nothing is written. Hooks and programs
//! are not asked, since what they do is theirs, and neither are people.

use std::time::Duration;

use jiff::Timestamp;

use super::Share;
use crate::canary::gate::{Answer, Moment};
use crate::canary::gates::{self, Span, Surroundings};
use crate::canary::judge::{Dispersion, Load, Settings, Window};
use crate::canary::spec::{Canary, GateSpec, Phase};

/// From so many seconds before now the load is known.
const PAST: f64 = 1_800.0;
/// In windows of so many seconds.
const STEP: f64 = 30.0;
/// The ratio of rates for which it is told how long it takes to be found.
pub(super) const TWICE: f64 = 2.0;

/// One gate of a plan.
#[derive(Debug)]
pub struct GatePreview {
    /// Its name.
    pub name: String,
    /// When it is asked.
    pub phase: Phase,
    /// What it says now, or why it was not asked.
    pub said: Result<Answer, &'static str>,
    /// What it can see, or why that is not known; `None`: it compares nothing.
    pub outlook: Option<Result<Outlook, String>>,
}

/// What a comparing gate can see.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Requests per second of both sides.
    pub requests: f64,
    /// The rate of bad requests of the stable side.
    pub bad: f64,
    /// The shares below 100 %.
    pub effects: Vec<Effect>,
}

/// What can be seen at a share.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The share.
    pub share: Share,
    /// The smallest multiple of the stable rate that is expected to be found while the share is held; `None`: none.
    pub detectable: Option<f64>,
    /// Seconds until twice the stable rate is found; infinite when it never is.
    pub to_fail: f64,
    /// Seconds until a canary that is as good passes; infinite when it never does.
    pub to_pass: f64,
}

impl GatePreview {
    /// Whether nothing stands against the plan: the gate could be asked, and one that is asked first does not fail.
    pub fn permits(&self) -> bool {
        match &self.said {
            Ok(Answer::Error(_)) => false,
            Ok(Answer::Fail(_)) => self.phase != Phase::Pre,
            _ => true,
        }
    }
}

/// Asks the gates of a plan, once each. `around`: none when there is no cluster. `hold`: how long a share is held.
pub fn ask(
    canary: &Canary,
    around: Option<&Surroundings>,
    (shares, hold): (&[Share], Duration),
    now: Timestamp,
) -> Vec<GatePreview> {
    let of_gate = |spec: &GateSpec| {
        let compares = spec.builtin.is_some()
            || spec.scrape.is_some()
            || spec.promql.as_ref().is_some_and(|promql| promql.compare.is_some());
        let silent = match (spec, around) {
            (spec, _) if spec.confirm.is_some() => Some("a person is asked when it is time"),
            (spec, _) if spec.http.is_some() => Some("a hook may do more than answer"),
            (spec, _) if spec.exec.is_some() => Some("a program may do more than answer"),
            (_, None) => Some("there is no cluster, and nobody is asked"),
            (_, Some(_)) => None,
        };
        let around = around.filter(|_| silent.is_none());
        GatePreview {
            name: spec.name.clone(),
            phase: spec.phase,
            said: match (silent, around) {
                (Some(why), _) => Err(why),
                (None, around) => Ok(answer(spec, around, shares.len(), now)),
            },
            outlook: compares
                .then_some(around)
                .flatten()
                .map(|around| outlook(spec, around, (shares, hold), now)),
        }
    };
    canary.spec.gates.iter().map(of_gate).collect()
}

fn answer(spec: &GateSpec, around: Option<&Surroundings>, steps: usize, now: Timestamp) -> Answer {
    let moment = Moment { now, run: "plan".to_owned(), step: (0, steps), percent: 0.0, since: now };
    let built = around.map(|around| gates::build(std::slice::from_ref(spec), around));
    match built {
        Some(Ok(mut gates)) => gates
            .first_mut()
            .map_or_else(|| Answer::NotYet("nobody is asked".to_owned()), |gate| gate.ask(&moment)),
        Some(Err(error)) => Answer::Error(error.cause),
        None => Answer::NotYet("nobody is asked".to_owned()),
    }
}

fn outlook(
    spec: &GateSpec,
    around: &Surroundings,
    (shares, hold): (&[Share], Duration),
    now: Timestamp,
) -> Result<Outlook, String> {
    if spec.scrape.is_some() {
        return Err("pods do not tell of the past".to_owned());
    }
    let to = now.as_millisecond() as f64 / 1000.0;
    let span = Span { from: to - PAST, to, step: STEP };
    let (settings, windows) = gates::past(spec, around, span).map_err(|error| error.cause)?;
    let windows: Vec<Window> = windows.into_iter().map(|(_, window)| window).collect();
    of_windows(&windows, &settings, shares, hold)
        .ok_or_else(|| "there were no requests to tell by".to_owned())
}

fn of_windows(windows: &[Window], settings: &Settings, shares: &[Share], hold: Duration) -> Option<Outlook> {
    let mut dispersion = Dispersion::default();
    windows.iter().for_each(|window| dispersion.add(window.stable));
    let sum = |count: fn(&Window) -> u64| windows.iter().map(count).sum::<u64>() as f64;
    let (stable, bad) = (sum(|window| window.stable.requests), sum(|window| window.stable.bad));
    let requests = (stable + sum(|window| window.canary.requests)) / (windows.len() as f64 * STEP);
    if stable <= 0.0 {
        return None;
    }
    let bad = bad / stable;
    let effect = |share: &Share| {
        let load = Load { requests, share: share.percent() / 100.0, bad, tempering: dispersion.tempering() };
        Effect {
            share: *share,
            detectable: load.detectable(settings, hold.as_secs_f64()),
            to_fail: load.seconds_to_fail(TWICE, settings),
            to_pass: load.seconds_to_pass(settings),
        }
    };
    let effects = shares.iter().filter(|share| share.percent() < 100.0).map(effect).collect();
    Some(Outlook { requests, bad, effects })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canary::judge::Counts;

    #[test]
    fn a_larger_share_shows_smaller_effects_sooner() {
        let stable = Counts { requests: 3_000, bad: 3 };
        let windows = vec![Window { stable, canary: Counts::default() }; 60];
        let shares: Vec<Share> =
            ["5", "50", "100"].iter().filter_map(|text| Share::parse_percent(text)).collect();
        let seen = of_windows(&windows, &Settings::default(), &shares, Duration::from_secs(3_600)).unwrap();
        assert!((seen.requests - 100.0).abs() < 1e-9 && (seen.bad - 0.001).abs() < 1e-9);
        let [small, large] = seen.effects.as_slice() else { panic!("{seen:?}") };
        assert!(small.detectable > large.detectable && small.to_fail > large.to_fail);
        assert!(small.to_pass > large.to_pass && large.to_pass.is_finite());
        let silent = vec![Window::default(); 60];
        assert_eq!(of_windows(&silent, &Settings::default(), &shares, Duration::ZERO), None);
    }
}
