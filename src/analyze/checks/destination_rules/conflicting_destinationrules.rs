//! The check `conflicting-destinationrules`.

use crate::analyze::checks::prelude::*;
use crate::analyze::checks::routing::precedence;

check! {
    /// Two DestinationRules define the same subset of a host, or both have a policy for it.
    ///
    /// ## Why it hurts
    /// Rules for one host in one namespace are put together. Of a subset that is defined twice, and of two
    /// `trafficPolicy`, the oldest is used as a whole and the other has no effect. Whoever changes the other one
    /// wonders why nothing happens, and whoever re-creates one of them changes the traffic.
    ///
    /// ## How to fix
    /// Keep the policy for the host, and each subset, in one DestinationRule.
    pub static CONFLICTING_DESTINATIONRULES = "conflicting-destinationrules", ["KIA0201"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if context.catalog.destination_rules.is_empty() {
        return;
    }
    let tables = context.tables;
    for twin in tables.twin_rules() {
        let [(winner, used), others @ ..] = twin.said.as_slice() else { continue };
        let what = match twin.subset {
            Some(subset) => format!("the subset `{subset}` of {}", twin.host),
            None => format!("a policy for {}", twin.host),
        };
        let mut told = false;
        for (rule, node) in others {
            let own = std::ptr::eq(winner.object, rule.object);
            let (message, certain) = if own {
                (format!("{what} is defined above, too: that one is used"), true)
            } else {
                let (order, certain) = precedence(winner.object, rule.object);
                (format!("{} has {what}, too; {order}", winner.object.reference), certain)
            };
            let draft = findings.at(rule.object, *node, message);
            draft.related(winner.object, *used, "the first of them");
            if !certain {
                draft.uncertain();
            }
            if !told && !own {
                told = true;
                let message = format!("{} has {what}, too; only one of them is used", rule.object.reference);
                findings.at(winner.object, *used, message).related(rule.object, *node, "the other");
            }
        }
    }
}
