//! The check `ineffective-rule`.

use crate::analyze::checks::prelude::*;
use crate::base::text;

use super::rule_reach::name;

check! {
    /// A rule does what would happen without it.
    ///
    /// ## Why it hurts
    /// All requests of the rule would go to later rules that do just the same, so it can be removed
    /// without any change. Often it is what a rollout left behind, or the one difference that it was
    /// written for (another subset, a timeout) has been lost. This is proved for all requests.
    ///
    /// ## How to fix
    /// Remove the rule, or give it back the difference. Keep it when something refers to its name.
    pub static INEFFECTIVE_RULE = "ineffective-rule", [], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let found = context.reach.iter().any(|of| of.stand_ins.iter().any(|by| !by.is_empty()));
    if !found {
        return;
    }
    // On a gateway, rules of other VirtualServices may come before the later ones.
    let tables = context.tables;
    let merged = tables.merged_services();
    for (service, of) in context.catalog.virtual_services.iter().zip(context.reach) {
        if merged.contains(&service.object.reference) {
            continue;
        }
        for (rule, by) in service.spec.http.iter().zip(&of.stand_ins).filter(|(_, by)| !by.is_empty()) {
            let names: Vec<String> = by.iter().map(|by| name(service, *by)).collect();
            let verb = if names.len() == 1 { "does" } else { "do" };
            let message = format!(
                "without this rule nothing would change: {} {verb} the same with all of its requests",
                text::list(&names, 5)
            );
            let draft = findings.at(service.object, rule.node, message).help("remove it");
            for by in by {
                draft.related(service.object, service.spec.http[*by].node, "does the same");
            }
        }
    }
}
