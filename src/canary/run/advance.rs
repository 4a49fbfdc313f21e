//! The writes of a run that goes on: it takes its objects, and brings all of them to a step or none (I12).

use super::super::annotation::Mark;
use super::super::event::What;
use super::super::invariants::LOOKED_AT;
use super::done::error_of;
use super::drive::Run;
use super::machine::{Observation, Phase};
use super::objects::{Guard, Halt};
use super::rule::Goal;

impl Run<'_> {
    /// Takes the objects: from now on they bear our mark. Those that a rollback or an end has left are not taken again.
    pub(super) fn claim(&mut self) -> Result<(), Halt> {
        self.flush()?;
        let phase = match self.state.phase {
            Phase::RollBack => Mark::RollingBack,
            Phase::Finish => Mark::Done,
            Phase::Paused => Mark::Paused,
            _ if self.state.step.is_some() => Mark::Step,
            _ => Mark::Pre,
        };
        let ending = matches!(phase, Mark::RollingBack | Mark::Done);
        for target in &self.targets {
            if ending && target.mark.is_none() {
                continue;
            }
            let mut mark = self.mark(target, phase, target.mark.as_ref().and_then(|mark| mark.step));
            mark.intent = target.mark.as_ref().and_then(|mark| mark.intent);
            target.write(Goal::Keep, Some(&mark), Guard::Claim(target.begun.as_deref()), &*self.clock)?;
        }
        Ok(())
    }

    /// Writes the weights of a step to all objects: rehearsed on all, then written in order; when one fails, those that were
    /// written are put back (I12).
    pub(super) fn write_step(&mut self, step: usize) -> Result<Observation, Halt> {
        for target in &self.targets {
            let seen = target.read()?;
            target.undisturbed(&seen, &self.run, &self.options.holder)?;
            let kinds = [target.adapter.needs(), LOOKED_AT].concat();
            let estate = self.world.estate(target.context.as_deref(), &kinds, &target.key.namespace)?;
            let mark = self.mark(target, Mark::Step, Some(step));
            match target.rehearse(&seen, Goal::Step(step), &mark, &estate, self.clock.now()) {
                Err(Halt::Refused(why)) => return Ok(Observation::Refused(why)),
                other => other?,
            }
        }
        for index in 0..self.targets.len() {
            if let Err(halt) = self.write_one(index, step) {
                self.undo(index);
                return Err(halt);
            }
        }
        self.objects.clear();
        Ok(Observation::Written(step))
    }

    fn write_one(&mut self, index: usize, step: usize) -> Result<(), Halt> {
        let target = &self.targets[index];
        let mark = self.mark(target, Mark::Step, Some(step));
        target.write(Goal::Step(step), Some(&mark), self.ours(), &*self.clock)?;
        let before = self.state.step.map_or(Goal::Baseline, Goal::Step);
        self.told_write(index, before, Goal::Step(step));
        Ok(())
    }

    pub(super) fn told_write(&mut self, index: usize, before: Goal, after: Goal) {
        let target = &self.targets[index];
        let object = target.key.to_string();
        let told: Vec<What> = target
            .rules
            .iter()
            .map(|rule| {
                let weights = rule.weights(after).cloned().unwrap_or_default();
                What::Write {
                    object: object.clone(),
                    rule: rule.label.clone(),
                    before: rule.weights(before).map_or(0.0, |weights| rule.percent(weights)),
                    after: rule.percent(&weights),
                    weights: weights.into_iter().collect(),
                    stages: target.beside(after),
                }
            })
            .collect();
        for what in told {
            self.tell(what);
        }
    }

    /// Puts back what was written of a step that could not be written everywhere.
    fn undo(&mut self, failed: usize) {
        let goal = self.state.step.map_or(Goal::Baseline, Goal::Step);
        let phase = if self.state.step.is_some() { Mark::Step } else { Mark::Pre };
        self.objects.clear();
        for index in (0..=failed).rev() {
            let target = &self.targets[index];
            let mark = self.mark(target, phase, self.state.step);
            let result = match target.write(goal, Some(&mark), self.ours(), &*self.clock) {
                Ok(_) if index == failed => "not written".to_owned(),
                Ok(_) => "written, then put back".to_owned(),
                Err(halt) => format!("not put back: {}", error_of(halt).cause),
            };
            self.objects.push((target.key.to_string(), result));
        }
        self.objects.reverse();
    }
}
