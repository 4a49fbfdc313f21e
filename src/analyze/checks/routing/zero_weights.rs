//! The check `zero-weights`.

use super::{gateway_api_splits, istio_splits};
use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;

check! {
    /// The weights of a rule leave no destination with any traffic.
    ///
    /// ## Why it hurts
    /// Istio refuses a VirtualService in which several destinations have no weight above 0; a weight
    /// that is not written counts as 0. With the Gateway API, where it counts as 1, such a rule is
    /// accepted, and every request is answered with 500.
    ///
    /// ## How to fix
    /// Give at least one destination a weight above 0.
    pub static ZERO_WEIGHTS = "zero-weights", [], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for split in istio_splits(context) {
        if split.parts.len() > 1 && !split.has_negative() && split.total(0) == 0 {
            let unset = split.parts.iter().all(|part| part.weight.is_none());
            let message = if unset {
                format!("{} destinations and no weight: without one, each counts as 0", split.parts.len())
            } else {
                "no destination has a weight above 0".to_owned()
            };
            findings.at(split.object, split.key("route"), message);
        }
    }
    for split in gateway_api_splits(context) {
        if !split.has_negative() && split.total(1) == 0 {
            let message = "no backend has a weight above 0: every request is answered with 500";
            findings.at(split.object, split.key("backendRefs"), message).severity(Severity::Warning);
        }
    }
}
