//! The check `lone-weight`.

use super::istio_splits;
use crate::analyze::checks::prelude::*;

check! {
    /// The only destination of a rule has a weight below 100.
    ///
    /// ## Why it hurts
    /// With one destination the weight is ignored: it gets all of the traffic, even with `weight: 0`.
    /// Mostly the other half of a canary is missing, or someone tried to switch a destination off.
    ///
    /// ## How to fix
    /// Add the other destination, or delete the weight. To send no traffic at all, delete the rule or
    /// answer with `directResponse`.
    pub static LONE_WEIGHT = "lone-weight", ["KIA1104"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for split in istio_splits(context) {
        let [part] = split.parts.as_slice() else { continue };
        let message = match part.weight {
            Some(0) => {
                format!("`weight: 0` does not stop the traffic: {} is alone and gets 100% of it", part.name)
            }
            Some(weight @ 1..100) => {
                format!("the weight {weight} is ignored: {} is alone and gets 100% of the traffic", part.name)
            }
            _ => continue,
        };
        findings.at(split.object, part.weight_node(), message);
    }
}
