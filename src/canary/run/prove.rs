//! The proof of a rollback (I11): the spec of every object has the fingerprint from before the run; or, where others have
//! changed other parts of it meanwhile, our weights are those from before, and that is said.

use super::super::write::{Seen, differences};
use super::objects::{Halt, Target};
use crate::base::text;
use crate::operation::fingerprint;

/// What is proven of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Proof {
    /// The spec is equal.
    Equal,
    /// Our weights are as before; these other parts differ, changed by somebody else.
    Weights(String),
    /// It is not as before.
    Missing(String),
}

/// Looks at one object.
pub(super) fn prove(target: &Target, seen: &Seen) -> Proof {
    if fingerprint(&seen.raw["spec"]) == target.spec {
        return Proof::Equal;
    }
    let splits = match target.splits(seen) {
        Ok(splits) => splits,
        Err(Halt::Drift(drift)) => return Proof::Missing(drift.detail),
        Err(Halt::Refused(why)) => return Proof::Missing(why),
        Err(Halt::Error(error)) => return Proof::Missing(error.to_string()),
    };
    let differing = target.rules.iter().zip(&splits).find(|(rule, split)| !rule.is_baseline(split));
    if let Some((rule, _)) = differing {
        return Proof::Missing(format!("weights of rule {} are not those from before the run", rule.label));
    }
    let Some(before) = &target.before else {
        return Proof::Weights("parts that the annotation does not tell".to_owned());
    };
    let mut paths = Vec::new();
    differences(&before["spec"], &seen.raw["spec"], "/spec".to_owned(), &mut paths);
    Proof::Weights(text::list(&paths, 5))
}
