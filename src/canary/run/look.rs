//! Whether what was written is in force: by the API server, and as far as the plan wants by control planes and proxies.

use super::super::event::What;
use super::super::spec::Level;
use super::super::stage;
use super::super::verify::Written;
use super::super::write::Seen;
use super::drive::Run;
use super::machine::Observation;
use super::objects::{Halt, Target};
use crate::base::Result;
use crate::model::BackendId;

impl Run<'_> {
    /// Looks once how far the weights are in force. Level L0 is part of it: what is not as written is a foreign change.
    pub(super) fn look(&mut self) -> Result<Observation, Halt> {
        let mut written = Vec::new();
        for target in &self.targets {
            let seen = target.read()?;
            target.undisturbed(&seen, &self.run, &self.options.holder)?;
            let splits = target.splits(&seen)?;
            for (rule, split) in target.rules.iter().zip(splits) {
                let weights = super::super::annotation::weights(&split);
                written.push(Written {
                    route: rule.route,
                    object: seen.raw.clone(),
                    rule: split.rule.path.to_string(),
                    weights: rule.pairs(&weights),
                });
            }
            written.extend(added(target, &seen));
        }
        let (reached, detail) = self.verified(&written, self.level())?;
        Ok(Observation::Looked(reached, detail))
    }

    /// How far writes are in force that the API server has.
    pub(super) fn verified(&mut self, written: &[Written], wanted: Level) -> Result<(bool, String)> {
        let mut observed = None;
        let (reached, laggards, detail) = match self.world.verifier().filter(|_| wanted > Level::L0) {
            Some(verifier) => {
                let verified = verifier.look(written, wanted)?;
                let laggards =
                    verified.laggards.into_iter().map(|laggard| (laggard.name, laggard.why)).collect();
                let first = self.targets.iter().flat_map(|target| &target.rules).find(|rule| rule.route == 0);
                observed = first.filter(|_| !verified.observed.is_empty()).map(|rule| {
                    let of = |(id, count): &(BackendId, u64)| if id == rule.gaining() { *count } else { 0 };
                    let all = verified.observed.iter().map(|(_, count)| count).sum();
                    (verified.observed.iter().map(of).sum(), all)
                });
                (verified.reached, laggards, verified.detail)
            }
            None => (Some(Level::L0), Vec::new(), "the API server has it".to_owned()),
        };
        let enough = reached.is_some_and(|reached| reached >= wanted);
        let laggards: Vec<(String, String)> = laggards;
        let told = match laggards.first() {
            Some((name, why)) => format!("{detail}; {name}: {why}"),
            None => detail.clone(),
        };
        self.tell(What::Verify {
            wanted: format!("{wanted:?}"),
            reached: reached.map(|level| format!("{level:?}")),
            laggards,
            detail,
            observed,
        });
        Ok((enough, told))
    }

    /// How far a step is followed. Where something stands beside the weights, requests are not split by them alone, so they
    /// are not counted.
    fn level(&self) -> Level {
        let wanted = self.settings.plan.spec.verify.level;
        let step = self.state.step.and_then(|step| self.settings.steps.get(step));
        if step.is_some_and(|step| !step.stages.is_empty()) { wanted.min(Level::L3) } else { wanted }
    }
}

/// The rules that stand beside those of the plan: proxies must show them too.
fn added<'s>(target: &'s Target, seen: &'s Seen) -> impl Iterator<Item = Written> + 's {
    let route = target.rules.first().map_or(0, |rule| rule.route);
    let splits = target.adapter.splits(&seen.object).into_iter();
    splits.filter(|split| stage::is_added(&split.rule.label)).map(move |split| Written {
        route,
        object: seen.raw.clone(),
        rule: split.rule.path.to_string(),
        weights: split.backends.into_iter().map(|backend| (backend.id, backend.weight)).collect(),
    })
}
