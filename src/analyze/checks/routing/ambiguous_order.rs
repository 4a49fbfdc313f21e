//! The check `ambiguous-order`.

use super::{precedence, witness};
use crate::algebra::{Budget, Limits, Region};
use crate::analyze::checks::prelude::*;
use crate::analyze::outcome_text;
use crate::estate::Object;
use crate::mesh::istio::{GatewayRule, SharedHost, Tables};
use crate::model::Dimension;
use crate::resource::istio::VirtualService;

/// The work for one host.
const WORK: u64 = 4_000_000;

check! {
    /// Only the age of two VirtualServices decides which of their rules takes a request.
    ///
    /// ## Why it hurts
    /// A gateway merges the VirtualServices of one host: the rules of the oldest come first, then
    /// those of the next, and the rules that take everything last. Where two of them match the same
    /// request and do something else, the older object wins. Whoever deletes and re-creates one of
    /// them, or moves them to a new cluster, changes the routing without a change of the files.
    ///
    /// ## How to fix
    /// Put the overlapping rules into one VirtualService, in the order that is meant; or make the
    /// matches exclude each other. Delegates keep the rules of several teams below one root.
    pub static AMBIGUOUS_ORDER = "ambiguous-order", ["KIA1106"], Warning, [], run
}

/// A rule that wins or loses a request, with its outcome in one form.
struct Entry<'e> {
    rule: GatewayRule<'e>,
    outcome: String,
}

/// The VirtualServices of one host, each with its rules.
type Lists<'e> = Vec<(&'e Object, Vec<Entry<'e>>)>;

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let gateways = |service: &&VirtualService<'e>| !service.gateways.is_empty();
    if context.catalog.virtual_services.iter().map(|service| &service.spec).filter(gateways).count() < 2 {
        return;
    }
    let tables = Tables::new(context.istio, context.kubernetes, context.catalog);
    let mut reported = std::collections::BTreeSet::new();
    for shared in tables.shared_hosts() {
        let SharedHost { host, gateway, services } = shared;
        let budget = Budget::new(Limits { work: WORK, ..Limits::default() });
        let lists: Lists<'e> = services
            .into_iter()
            .map(|(object, rules)| (object, rules.into_iter().map(entry).collect()))
            .collect();
        for (index, (object, rules)) in lists.iter().enumerate() {
            let Some((winner, won, lost, both)) = conflict(&lists[..index], rules, &budget) else {
                continue;
            };
            let Some(request) = witness(&both, &host, &budget) else { continue };
            if !reported.insert((&object.reference, &winner.reference)) {
                continue;
            }
            let message = format!(
                "{} has the host {host} on gateway {gateway} too, with a rule that takes some of the same requests and does something else; {}",
                winner.reference,
                precedence(winner, object).0
            );
            findings.at(lost.object, lost.node, message).witness(request).related(
                won.object,
                won.node,
                "takes this request as long as its VirtualService comes first",
            );
        }
        if budget.left() == 0 {
            findings.not_checked(format!("too many rules for {host} on gateway {gateway}"));
        }
    }
}

fn entry(rule: GatewayRule<'_>) -> Entry<'_> {
    Entry { outcome: outcome_text(rule.node), rule }
}

/// Requests that go to an earlier list, and would go to this one if this one came first.
fn conflict<'a, 'e>(
    earlier: &'a [(&'e Object, Vec<Entry<'e>>)],
    own: &'a [Entry<'e>],
    budget: &Budget,
) -> Option<(&'e Object, &'a GatewayRule<'e>, &'a GatewayRule<'e>, Region<Dimension>)> {
    earlier.iter().find_map(|(object, rules)| {
        rules.iter().enumerate().find_map(|(at, won)| {
            own.iter().enumerate().find_map(|(own_at, lost)| {
                // Rules that take everything come last, whoever is older.
                let same_part = won.rule.takes_everything == lost.rule.takes_everything;
                if !same_part || won.outcome == lost.outcome {
                    return None;
                }
                let mut both = won.rule.guard.intersect(&lost.rule.guard, budget);
                both.witness(budget)?;
                for before in rules[..at].iter().chain(&own[..own_at]) {
                    both = both.minus(&before.rule.guard, budget);
                }
                both.witness(budget)?;
                Some((*object, &won.rule, &lost.rule, both))
            })
        })
    })
}
