//! The story of a run, told from its events alone: by one page of HTML (`page`), by lines for a terminal (`screen`) and
//! by samples for a metrics collector (`metrics`). Pure; who has a journal has the story, while the run lasts and years
//! after it.

pub mod metrics;
pub mod page;
pub mod screen;

use jiff::Timestamp;

use super::event::{Event, Towards, What};

/// A count of requests by the version that answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observed {
    /// Requests that the canary answered.
    pub canary: u64,
    /// All requests.
    pub all: u64,
}

impl Observed {
    /// The canary's share in percent: the observed one, and the bounds of Wilson's score interval at 95 %.
    pub fn percent(self) -> (f64, f64, f64) {
        const Z: f64 = 1.959_963_985;
        if self.all == 0 {
            return (0.0, 0.0, 100.0);
        }
        let (n, p) = (self.all as f64, self.canary as f64 / self.all as f64);
        let center = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        (100.0 * p, (100.0 * (center - half)).max(0.0), (100.0 * (center + half)).min(100.0))
    }
}

/// A gate's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Look<'e> {
    /// When.
    pub at: Timestamp,
    /// The answer, as in the event.
    pub answer: &'e str,
    /// Why.
    pub detail: &'e str,
    /// How far the evidence has come.
    pub towards: Option<Towards>,
}

/// How far the last write has been followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed<'e> {
    /// The level that was wanted.
    pub wanted: &'e str,
    /// The level that was reached.
    pub reached: Option<&'e str>,
    /// Who lags behind, with the reason.
    pub laggards: &'e [(String, String)],
    /// What was counted.
    pub detail: &'e str,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending<'e> {
    /// The outcome, as in the event.
    pub outcome: &'e str,
    /// The exit code.
    pub exit: u8,
    /// Whether the state was proven.
    pub proven: bool,
    /// In one sentence.
    pub detail: &'e str,
}

/// What is marked on the time axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark<'e> {
    /// When.
    pub at: Timestamp,
    /// What is shown for it.
    pub kind: MarkKind,
    /// The object that was written.
    pub object: &'e str,
    /// In words.
    pub text: String,
}

/// Who wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// The run.
    Own,
    /// Somebody else.
    Foreign,
}

/// A run, told from its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Story<'e> {
    /// The name of the run.
    pub run: &'e str,
    /// Who ran it last.
    pub actor: &'e str,
    /// Times of the first and of the last event.
    pub span: (Timestamp, Timestamp),
    /// The shares of the plan in percent.
    pub steps: Vec<f64>,
    /// The step that the last event with a step belongs to.
    pub step: Option<usize>,
    /// The share of the canary in percent from each time on, for each object and rule.
    pub weights: Vec<(Timestamp, String, f64)>,
    /// Counted requests.
    pub observed: Vec<(Timestamp, Observed)>,
    /// The gates with their answers, in order of their first.
    pub gates: Vec<(&'e str, Vec<Look<'e>>)>,
    /// Writes.
    pub marks: Vec<Mark<'e>>,
    /// How far the last write has been followed.
    pub followed: Option<Followed<'e>>,
    /// The last decision with its reason.
    pub decision: Option<(&'e str, &'e str)>,
    /// How it ended; absent while it runs.
    pub ending: Option<Ending<'e>>,
}

impl<'e> Story<'e> {
    /// Tells the story; `None` without an event that has a readable time.
    pub fn of(events: &'e [Event]) -> Option<Self> {
        let timed: Vec<(Timestamp, &Event)> =
            events.iter().filter_map(|event| Some((event.time.parse().ok()?, event))).collect();
        let (first, last) = (timed.first()?, timed.last()?);
        let mut story = Self {
            run: &first.1.run,
            actor: "",
            span: (first.0, last.0),
            steps: Vec::new(),
            step: None,
            weights: Vec::new(),
            observed: Vec::new(),
            gates: Vec::new(),
            marks: Vec::new(),
            followed: None,
            decision: None,
            ending: None,
        };
        for (at, event) in timed {
            story.step = event.step.or(story.step);
            story.take(at, &event.what);
        }
        Some(story)
    }

    fn take(&mut self, at: Timestamp, what: &'e What) {
        match what {
            What::Plan { steps, actor, .. } => {
                self.steps.clone_from(steps);
                self.actor = actor;
                self.ending = None;
            }
            What::Write { object, rule, before, after, .. } => {
                let track = format!("{object} {rule}");
                if !self.weights.iter().any(|(_, other, _)| *other == track) {
                    self.weights.push((self.span.0, track.clone(), *before));
                }
                self.weights.push((at, track, *after));
                let text = format!("{rule}: {} % to {} %", number(*before), number(*after));
                self.marks.push(Mark { at, kind: MarkKind::Own, object, text });
            }
            What::Verify { wanted, reached, laggards, detail, observed } => {
                self.followed = Some(Followed { wanted, reached: reached.as_deref(), laggards, detail });
                self.observed.extend(observed.map(|(canary, all)| (at, Observed { canary, all })));
            }
            What::Gate { name, answer, detail, towards, .. } => {
                let look = Look { at, answer, detail, towards: *towards };
                match self.gates.iter_mut().find(|(other, _)| other == name) {
                    Some((_, looks)) => looks.push(look),
                    None => self.gates.push((name, vec![look])),
                }
            }
            What::Decision { decision, reason } => self.decision = Some((decision, reason)),
            What::Drift { object, manager, detail, .. } => {
                let text = format!("{manager}: {detail}");
                self.marks.push(Mark { at, kind: MarkKind::Foreign, object, text });
            }
            What::End { outcome, exit, proven, detail } => {
                self.ending = Some(Ending { outcome, exit: *exit, proven: *proven, detail });
            }
        }
    }

    /// The share of the canary in percent that was written last for each object and rule.
    pub fn shares(&self) -> Vec<(&str, f64)> {
        let mut shares: Vec<(&str, f64)> = Vec::new();
        for (_, track, percent) in &self.weights {
            match shares.iter_mut().find(|(other, _)| other == track) {
                Some((_, share)) => *share = *percent,
                None => shares.push((track, *percent)),
            }
        }
        shares
    }

    /// What the run is doing, in a word or two.
    pub fn phase(&self) -> &'e str {
        match (&self.ending, self.decision) {
            (Some(ending), _) => ending.outcome,
            (None, Some((decision, _))) => decision,
            (None, None) => "beginning",
        }
    }
}

/// A number without digits that say nothing.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// The events of a run that a gate has failed.
    pub(super) fn failed_run() -> Vec<Event> {
        let at = |second: u32, step, what| Event {
            time: format!("2026-11-21T10:{:02}:{:02}Z", second / 60, second % 60),
            run: "reviews-1".to_owned(),
            step,
            what,
        };
        let write = |before, after| What::Write {
            object: "VirtualService shop/reviews".to_owned(),
            rule: "http[0]".to_owned(),
            before,
            after,
            weights: vec![("v1".to_owned(), 100 - after as u64), ("v2".to_owned(), after as u64)],
            stages: Vec::new(),
        };
        let verify = |observed| What::Verify {
            wanted: "L4".to_owned(),
            reached: Some("L4".to_owned()),
            laggards: vec![("pod shop/cart-1".to_owned(), "it has 0 <of> 5".to_owned())],
            detail: "1 of 1 gateway".to_owned(),
            observed: Some(observed),
        };
        let gate = |answer: &str, fail| What::Gate {
            name: "errors".to_owned(),
            answer: answer.to_owned(),
            detail: "12 of 600 against 0 of 11400".to_owned(),
            towards: Some(Towards { fail, pass: 0.1 }),
            sums: Value::Null,
        };
        vec![
            at(0, None, What::Plan { steps: vec![5.0, 100.0], resumed: false, actor: "ci".to_owned() }),
            at(1, Some(0), write(0.0, 5.0)),
            at(9, Some(0), verify((48, 1000))),
            at(20, Some(0), gate("not-yet", 0.4)),
            at(30, Some(0), gate("fail", 1.0)),
            at(
                30,
                Some(0),
                What::Decision { decision: "roll back".to_owned(), reason: "gate errors failed".to_owned() },
            ),
            at(31, None, write(5.0, 0.0)),
            at(
                40,
                None,
                What::End {
                    outcome: "rolled-back".to_owned(),
                    exit: 4,
                    proven: true,
                    detail: "The weights are as before.".to_owned(),
                },
            ),
        ]
    }

    #[test]
    fn a_story_has_the_last_of_everything() {
        let events = failed_run();
        let story = Story::of(&events).unwrap();
        assert_eq!(story.phase(), "rolled-back");
        assert_eq!(story.shares(), [("VirtualService shop/reviews http[0]", 0.0)]);
        assert_eq!(story.weights.len(), 3);
        assert_eq!((story.gates[0].0, story.gates[0].1.len()), ("errors", 2));
        assert_eq!(story.step, Some(0));
        assert!(Story::of(&[]).is_none());
    }

    #[test]
    fn the_interval_holds_the_share_and_is_never_outside_of_what_is_possible() {
        let (share, low, high) = Observed { canary: 48, all: 1000 }.percent();
        assert!((share - 4.8).abs() < 1e-9 && low < share && share < high && high < 6.5);
        // The bounds that are tabulated for 0 of 10: 0 and 27.75 %.
        let (_, low, high) = Observed { canary: 0, all: 10 }.percent();
        assert!(low.abs() < 1e-9 && (high - 27.753).abs() < 0.01, "{low} {high}");
    }
}
