//! What the answers of several gates mean together. Pure. The lack of an answer is never a failure by itself: it is waited
//! out for the patience of the gate, and then counts as the plan says.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::super::gate::Answer;
use super::super::spec::OnUnknown;

/// What the gates say together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Judgement {
    /// Go on.
    Pass,
    /// Ask again later.
    Wait(String),
    /// The canary is bad.
    Fail(String),
    /// Nobody can tell, and the time for it is over.
    Hold(String),
    /// A person must open this gate.
    Approve(String),
}

/// What the lack of an answer means for one gate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Policy {
    /// For how long it is waited out.
    pub(super) patience: SignedDuration,
    /// What having no data, or not enough, does then.
    pub(super) no_data: OnUnknown,
    /// What not being reachable does then.
    pub(super) error: OnUnknown,
}

/// Since when gates have not answered, by name. Part of what a run remembers.
pub(super) type Waits = BTreeMap<String, Timestamp>;

/// Puts the answers together. `endless`: not enough data is waited out for as long as the step may last.
pub(super) fn judge(
    answers: &[(String, Answer, Policy)],
    waits: &mut Waits,
    endless: bool,
    now: Timestamp,
) -> Judgement {
    let (mut fails, mut holds, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
    for (name, answer, policy) in answers {
        let (why, then, word) = match answer {
            Answer::Pass(_) => {
                waits.remove(name);
                continue;
            }
            Answer::Fail(why) => {
                fails.push(format!("gate {name} fails: {why}"));
                continue;
            }
            Answer::NotYet(why) if endless => {
                waits.remove(name);
                waiting.push(format!("gate {name}: {why}"));
                continue;
            }
            Answer::NotYet(why) => (why, policy.no_data, "has not enough data"),
            Answer::NoData(why) => (why, policy.no_data, "has no data"),
            Answer::Error(why) => (why, policy.error, "cannot be asked"),
        };
        let since = *waits.entry(name.clone()).or_insert(now);
        let text = format!("gate {name} {word}: {why}");
        if now.duration_since(since) < policy.patience {
            waiting.push(text);
            continue;
        }
        match then {
            OnUnknown::Pass => {}
            OnUnknown::Fail => fails.push(text),
            OnUnknown::Hold => holds.push(text),
        }
    }
    if !fails.is_empty() {
        return Judgement::Fail(fails.join("; "));
    }
    if !holds.is_empty() {
        return Judgement::Hold(holds.join("; "));
    }
    if waiting.is_empty() { Judgement::Pass } else { Judgement::Wait(waiting.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn policy(no_data: OnUnknown, error: OnUnknown) -> Policy {
        Policy { patience: SignedDuration::from_secs(60), no_data, error }
    }

    #[test]
    fn a_missing_answer_counts_only_after_the_patience_of_its_gate() {
        let error = || {
            vec![("a".to_owned(), Answer::Error("down".to_owned()), policy(OnUnknown::Hold, OnUnknown::Fail))]
        };
        let mut waits = Waits::new();
        assert!(matches!(judge(&error(), &mut waits, false, at(0)), Judgement::Wait(_)));
        assert!(matches!(judge(&error(), &mut waits, false, at(59)), Judgement::Wait(_)));
        // An answer in between starts the patience anew.
        let pass =
            vec![("a".to_owned(), Answer::Pass(String::new()), policy(OnUnknown::Hold, OnUnknown::Fail))];
        assert_eq!(judge(&pass, &mut waits, false, at(60)), Judgement::Pass);
        assert!(matches!(judge(&error(), &mut waits, false, at(61)), Judgement::Wait(_)));
        let Judgement::Fail(why) = judge(&error(), &mut waits, false, at(121)) else { panic!("a failure") };
        assert_eq!(why, "gate a cannot be asked: down");
    }

    #[test]
    fn no_data_and_no_answer_are_separate_choices_and_a_failure_outweighs_all() {
        let answers = |answer: Answer| {
            vec![
                ("a".to_owned(), answer, policy(OnUnknown::Pass, OnUnknown::Hold)),
                ("b".to_owned(), Answer::Pass(String::new()), policy(OnUnknown::Hold, OnUnknown::Hold)),
            ]
        };
        let mut waits = Waits::from([("a".to_owned(), at(0))]);
        assert_eq!(
            judge(&answers(Answer::NoData(String::new())), &mut waits, false, at(60)),
            Judgement::Pass
        );
        assert_eq!(
            judge(&answers(Answer::NotYet(String::new())), &mut waits, false, at(60)),
            Judgement::Pass
        );
        assert!(matches!(
            judge(&answers(Answer::NotYet(String::new())), &mut waits, true, at(60)),
            Judgement::Wait(_)
        ));
        waits.insert("a".to_owned(), at(0));
        let mut all = answers(Answer::Error(String::new()));
        assert!(matches!(judge(&all, &mut waits, false, at(60)), Judgement::Hold(_)));
        all[1].1 = Answer::Fail("5 of 100".to_owned());
        assert!(matches!(judge(&all, &mut waits, false, at(0)), Judgement::Fail(_)));
    }
}
