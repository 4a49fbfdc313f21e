//! The check `ambiguous-order`.

use std::collections::BTreeSet;

use super::{precedence, witness};
use crate::algebra::{Budget, Limits, Region};
use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::mesh::istio::{GatewayRule, SharedHost};
use crate::model::{Dimension, Outcome};
use crate::routing::normal::normal;
use crate::routing::{Reach, Rule, reach};

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

/// A rule of one of several VirtualServices with one host.
struct Entry<'e> {
    service: &'e Object,
    object: &'e Object,
    node: NodeRef<'e>,
    guard: Region<Dimension>,
    /// In normal form.
    outcome: Outcome,
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let services = context.catalog.virtual_services.iter();
    if services.filter(|service| !service.spec.gateways.is_empty()).count() < 2 {
        return;
    }
    let tables = context.tables;
    let mut reported = BTreeSet::new();
    for shared in tables.shared_hosts() {
        let (host, gateway) = (shared.host.clone(), shared.gateway.clone());
        // Rules that take everything come last, whoever is older.
        let (last, first): (Vec<_>, Vec<_>) =
            entries(shared).partition(|(takes_everything, _)| *takes_everything);
        for entries in [first, last] {
            let entries: Vec<Entry<'e>> = entries.into_iter().map(|(_, entry)| entry).collect();
            let earlier = overlapping(&entries);
            let budget = Budget::default();
            for (lost, others) in earlier.iter().enumerate() {
                for won in others.iter().flatten().take_while(|_| budget.left() > 0) {
                    let (winner, loser) = (&entries[*won], &entries[lost]);
                    let Some(mut request) = conflict(&entries, (*won, lost), &host, &budget) else {
                        continue;
                    };
                    request["from"] = serde_json::json!({"gateway": gateway});
                    if !reported.insert((&loser.service.reference, &winner.service.reference)) {
                        continue;
                    }
                    let message = format!(
                        "{} has the host {host} on gateway {gateway} too, with a rule that takes some of the same requests and does something else; {}",
                        winner.service.reference,
                        precedence(winner.service, loser.service).0
                    );
                    let note = "takes this request as long as its VirtualService comes first";
                    findings.at(loser.object, loser.node, message).witness(request).related(
                        winner.object,
                        winner.node,
                        note,
                    );
                }
            }
            if budget.left() == 0 || earlier.contains(&None) {
                findings.not_checked(format!("some rules for {host} on gateway {gateway} are too complex"));
            }
        }
    }
}

/// The rules in the order of their VirtualServices, each with whether it takes everything.
fn entries(shared: SharedHost<'_>) -> impl Iterator<Item = (bool, Entry<'_>)> {
    shared.services.into_iter().flat_map(|(service, rules)| {
        rules.into_iter().map(move |rule| {
            let GatewayRule { object, node, guard, outcome, takes_everything } = rule;
            (takes_everything, Entry { service, object, node, guard, outcome: normal(&outcome) })
        })
    })
}

/// For each rule the earlier ones that overlap with it; `None` when that is not known.
fn overlapping(entries: &[Entry<'_>]) -> Vec<Option<Vec<usize>>> {
    let rules: Vec<Rule<Dimension, &Outcome>> =
        entries.iter().map(|entry| Rule { guard: entry.guard.clone(), action: &entry.outcome }).collect();
    let found = reach(&crate::model::http_requests(), &rules, Limits::default());
    found
        .into_iter()
        .map(|reach| match reach {
            Reach::Live { .. } | Reach::Empty => Some(Vec::new()),
            Reach::Dead { covered_by } | Reach::Partly { covered_by, .. } => Some(covered_by),
            Reach::Unknown { .. } => None,
        })
        .collect()
}

/// A request that goes to one rule, and would go to the other if the VirtualService of that one came first.
fn conflict(
    entries: &[Entry<'_>],
    (won, lost): (usize, usize),
    host: &str,
    budget: &Budget,
) -> Option<serde_json::Value> {
    let (winner, loser) = (&entries[won], &entries[lost]);
    if winner.outcome == loser.outcome || std::ptr::eq(winner.service, loser.service) {
        return None;
    }
    let mut both = winner.guard.intersect(&loser.guard, budget);
    for rule in [won, lost] {
        let own = |before: &&Entry<'_>| std::ptr::eq(before.service, entries[rule].service);
        for before in entries[..rule].iter().rev().take_while(own) {
            both = both.minus(&before.guard, budget);
        }
    }
    witness(&both, host, budget)
}
