//! What a run has beside the weights of an object: stages, brought about on a copy, patch after patch, so that all of it goes
//! into the one write. What stands already is found by looking, so a repeated write adds nothing twice.

use serde_json::Value;

use super::super::annotation::{Mark, RunMark};
use super::super::stage::{self, Stage, Subject};
use super::super::write::{Seen, applied, seen};
use super::objects::Target;
use super::rule::Goal;
use crate::base::text;

/// More patches than any stage needs.
const MOST_PATCHES: usize = 16;

/// An object as it will be, but for its weights.
pub(super) struct Staged {
    /// What leads there from what was read.
    pub(super) patch: Vec<Value>,
    /// The object then.
    pub(super) seen: Seen,
}

impl Target {
    /// What stands beside the weights at a goal, when `marked` is the step that the object was at; `None`: what is there
    /// stays.
    fn standing(&self, goal: Goal, marked: Option<usize>) -> Option<&[Stage]> {
        let of_step = |step: usize| self.steps.get(step).map_or(&[][..], |step| step.stages.as_slice());
        match goal {
            Goal::Step(step) => Some(of_step(step)),
            Goal::Baseline | Goal::End => Some(&[]),
            Goal::Adopt => Some(marked.map_or(&[][..], of_step)),
            Goal::Keep => None,
        }
    }

    /// What stands beside the weights at a goal, in words.
    pub(super) fn beside(&self, goal: Goal) -> Vec<String> {
        self.standing(goal, None).unwrap_or_default().iter().map(Stage::describe).collect()
    }

    /// Brings about what stands beside the weights at a goal.
    ///
    /// # Errors
    ///
    /// When a rule cannot have it, in words.
    pub(super) fn staged(&self, now: &Seen, goal: Goal) -> Result<Staged, String> {
        let doing = format!("planning {}", self.key);
        let again = |raw: Value| seen(raw, &doing).map_err(|error| error.cause);
        let mut staged = Staged { patch: Vec::new(), seen: again(now.raw.clone())? };
        let mark = now.state.as_ref().and_then(|state| state.run.as_ref());
        let standing = self.standing(goal, mark.and_then(|mark| mark.step));
        let Some(standing) = standing else { return Ok(staged) };
        let all = || self.steps.iter().flat_map(|step| &step.stages);
        let gone = all().filter(|stage| !standing.contains(stage)).map(|stage| (stage, false));
        let there = standing.iter().map(|stage| (stage, true));
        let wanted: Vec<(&Stage, bool)> = gone.chain(there).collect();
        for (index, rule) in self.rules.iter().enumerate() {
            let name = if index == 0 { self.plan.clone() } else { format!("{}-{index}", self.plan) };
            for (stage, stands) in &wanted {
                for _ in 0..MOST_PATCHES {
                    let object = &staged.seen.object;
                    let position = rule.find(&stage::splits(self.adapter, object));
                    let position = position.ok_or_else(|| format!("rule {} is not there", rule.label))?;
                    let [stable, canary] = rule.sides();
                    let subject = Subject { adapter: self.adapter, position, stable, canary, plan: &name };
                    let patch = match stands {
                        true => stage.build(subject, object)?,
                        false => stage.take_down(subject, object)?,
                    };
                    let Some(patch) = patch else { break };
                    staged.seen = again(applied(&staged.seen.raw, &patch)?)?;
                    staged.patch.extend(patch);
                }
            }
        }
        Ok(staged)
    }

    /// What somebody else has taken from what stands beside the weights, or has added to it.
    pub(super) fn lacks(&self, seen: &Seen, mark: &RunMark) -> Option<String> {
        let begun = mark.step.filter(|_| !matches!(mark.phase, Mark::RollingBack | Mark::Done));
        let goal = begun.map_or(Goal::Baseline, Goal::Step);
        match self.staged(seen, goal) {
            Ok(staged) if staged.patch.is_empty() => None,
            Ok(_) => {
                let stages = self.beside(goal);
                let wanted = if stages.is_empty() { "nothing".to_owned() } else { text::list(&stages, 3) };
                Some(format!("beside its weights it should have: {wanted}"))
            }
            Err(why) => Some(why),
        }
    }
}
