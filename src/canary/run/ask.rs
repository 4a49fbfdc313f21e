//! What the gates and the people of a run say.

use serde_json::Value;

use super::super::event::What;
use super::super::gate::Moment;
use super::super::spec::Phase as GatePhase;
use super::drive::Run;
use super::judgement::{Judgement, judge};
use super::machine::Phase;

/// What a gate has seen is told with its answer up to this size.
const MOST_SUMS: usize = 1_024;

impl Run<'_> {
    pub(super) fn moment(&self) -> Moment {
        let step = self.state.step.unwrap_or(0);
        Moment {
            now: self.clock.now(),
            run: self.run.clone(),
            step: (step, self.settings.steps.len()),
            percent: self.state.step.map_or(0.0, |step| self.settings.percent(step)),
            since: self.state.since,
        }
    }

    /// Asks the gates of a phase; a person last, when all others let it go on.
    pub(super) fn ask(&mut self, phase: GatePhase) -> Judgement {
        let moment = self.moment();
        let mut answers = Vec::new();
        let mut told = Vec::new();
        for gate in self.gates.iter_mut().filter(|gate| gate.phase() == phase) {
            let answer = gate.ask(&moment);
            let (word, detail) = answer.in_words();
            let sums = gate.sums();
            let sums = if sums.to_string().len() > MOST_SUMS { Value::Null } else { sums };
            told.push(What::Gate {
                name: gate.name().to_owned(),
                answer: word.to_owned(),
                detail: detail.to_owned(),
                towards: gate.towards(),
                sums,
            });
            if let Some(policy) = self.settings.policies.get(gate.name()) {
                answers.push((gate.name().to_owned(), answer, *policy));
            }
        }
        for what in told {
            self.tell(what);
        }
        if let Some(journal) = &mut self.journal {
            let sums = self.gates.iter().map(|gate| (gate.name().to_owned(), gate.sums())).collect();
            journal.set_sums(Value::Object(sums));
        }
        let now = self.clock.now();
        let over = self.state.hold_is_over(&self.settings.rules, now);
        let endless = !over
            || (self.settings.rules.hold(self.state.step).most.is_some() && self.state.phase == Phase::Hold);
        let judgement = judge(&answers, &mut self.waits, endless, now);
        if judgement == Judgement::Pass && over { self.approval(phase) } else { judgement }
    }

    /// The first gate of a phase that a person has not opened yet.
    fn approval(&mut self, phase: GatePhase) -> Judgement {
        for (name, of, question) in &self.settings.approvals {
            if *of != phase || self.state.approved.contains(name) {
                continue;
            }
            let (answer, judgement) = match self.world.confirm(question) {
                Some(true) => ("pass", None),
                Some(false) => ("fail", Some(Judgement::Fail(format!("gate {name} was declined")))),
                None => ("not-yet", Some(Judgement::Approve(name.clone()))),
            };
            let what = What::Gate {
                name: name.clone(),
                answer: answer.to_owned(),
                detail: question.clone(),
                towards: None,
                sums: Value::Null,
            };
            self.state.approved.insert(name.clone());
            self.tell(what);
            if let Some(judgement) = judgement {
                self.state.approved.remove(name);
                return judgement;
            }
        }
        Judgement::Pass
    }
}
