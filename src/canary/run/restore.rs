//! The way back: every object as it was before the run, verified and proven (I11).

use super::super::annotation::Mark;
use super::super::verify::Written;
use super::done::error_of;
use super::drive::Run;
use super::machine::Phase;
use super::objects::{Guard, Halt};
use super::prove::{Proof, prove};
use super::rule::Goal;

impl Run<'_> {
    /// Writes the weights from before the run to all objects, the last one first, for as long as a write may take to be in
    /// force; looks; and proves it.
    pub(super) fn restore(&mut self) -> (bool, String) {
        let begin = self.clock.now();
        let over = |run: &Self| run.clock.now().duration_since(begin) >= run.settings.rules.verify;
        let mut left: Vec<usize> = (0..self.targets.len()).rev().collect();
        let mut why = Vec::new();
        while !left.is_empty() {
            why.clear();
            let mut still = Vec::new();
            for index in left {
                match self.restore_one(index) {
                    Ok(()) => {}
                    Err(halt) => {
                        why.push(format!("{}: {}", self.targets[index].key, error_of(halt).cause));
                        still.push(index);
                    }
                }
            }
            left = still;
            if !left.is_empty() {
                if over(self) {
                    return (false, format!("not restored: {}", why.join("; ")));
                }
                self.clock.sleep(self.settings.interval.unsigned_abs());
            }
            if self.flush().is_err() {
                self.journal = None;
            }
        }
        loop {
            let seen = match self.look_restored() {
                Ok((true, _)) => return self.proofs(),
                Ok((false, detail)) => detail,
                Err(halt) => error_of(halt).cause,
            };
            if over(self) {
                return (false, format!("restored in the API server, but not proven to be in force: {seen}"));
            }
            self.clock.sleep(self.settings.interval.unsigned_abs());
        }
    }

    fn restore_one(&mut self, index: usize) -> Result<(), Halt> {
        let target = &self.targets[index];
        // An earlier process has restored it and taken its mark away.
        let released = self.state.phase == Phase::RollBack
            && target.mark.is_none()
            && self
                .targets
                .iter()
                .any(|other| other.mark.as_ref().is_some_and(|mark| mark.phase == Mark::RollingBack));
        if released {
            return Ok(());
        }
        let seen = target.read()?;
        let splits = target.splits(&seen)?;
        let differs = target.rules.iter().zip(&splits).any(|(rule, split)| !rule.is_baseline(split))
            || !target.staged(&seen, Goal::Baseline).map_err(Halt::Refused)?.patch.is_empty();
        let mark = self.mark(target, Mark::RollingBack, self.state.step);
        target.write(Goal::Baseline, Some(&mark), Guard::Restore, &*self.clock)?;
        if differs {
            let before = self.state.step.map_or(Goal::Baseline, Goal::Step);
            self.told_write(index, before, Goal::Baseline);
        }
        Ok(())
    }

    fn look_restored(&mut self) -> Result<(bool, String), Halt> {
        let mut written = Vec::new();
        for target in &self.targets {
            let seen = target.read()?;
            if !target.staged(&seen, Goal::Baseline).map_err(Halt::Refused)?.patch.is_empty() {
                return Ok((false, format!("{} has again what was added to it", target.key)));
            }
            for (rule, split) in target.rules.iter().zip(target.splits(&seen)?) {
                if !rule.is_baseline(&split) {
                    return Ok((false, format!("{} has other weights again", target.key)));
                }
                written.push(Written {
                    route: rule.route,
                    object: seen.raw.clone(),
                    rule: split.rule.path.to_string(),
                    weights: rule.pairs(&rule.baseline),
                });
            }
        }
        Ok(self.verified(&written, self.settings.plan.spec.verify.level)?)
    }

    fn proofs(&mut self) -> (bool, String) {
        self.objects.clear();
        let (mut proven, mut told) = (true, Vec::new());
        for target in &self.targets {
            let proof =
                target.read().map_or_else(|error| Proof::Missing(error.cause), |seen| prove(target, &seen));
            let text = match proof {
                Proof::Equal => "as before the run".to_owned(),
                Proof::Weights(parts) => {
                    told.push(format!("others have changed {} meanwhile: {parts}", target.key));
                    format!("weights as before the run; others have changed {parts}")
                }
                Proof::Missing(why) => {
                    proven = false;
                    told.push(format!("{}: {why}", target.key));
                    why
                }
            };
            self.objects.push((target.key.to_string(), text));
        }
        let begin = if proven {
            "the weights are those from before the run, proven"
        } else {
            "restored, but not proven"
        };
        told.insert(0, begin.to_owned());
        (proven, told.join("; "))
    }
}
