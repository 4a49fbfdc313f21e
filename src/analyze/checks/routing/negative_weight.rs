//! The check `negative-weight`.

use super::{Split, gateway_api_splits, istio_splits};
use crate::analyze::checks::prelude::*;

check! {
    /// A weight is out of range.
    ///
    /// ## Why it hurts
    /// The object is refused, and with it the whole change; the split that was there before stays in
    /// force. Scripts that take from one side and give to the other end here.
    ///
    /// ## How to fix
    /// Weights of a VirtualService are 0 or more, those of a Gateway API route 0 to 1000000.
    pub static NEGATIVE_WEIGHT = "negative-weight", [], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for split in istio_splits(context) {
        report(findings, &split, i64::MAX);
    }
    for split in gateway_api_splits(context) {
        report(findings, &split, 1_000_000);
    }
}

fn report<'e>(findings: &mut Findings<'e>, split: &Split<'e>, most: i64) {
    for part in &split.parts {
        let message = match part.weight {
            Some(weight) if weight < 0 => format!("the weight of {} is negative: {weight}", part.name),
            Some(weight) if weight > most => {
                format!("the weight of {} is above {most}: {weight}", part.name)
            }
            _ => continue,
        };
        findings.at(split.object, part.weight_node(), message);
    }
}
