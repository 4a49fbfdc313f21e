//! The checks of what is left of each rule: `dead-rule`, `shadowed-rule` and `contradictory-match`.
//! The answer is computed over all requests, not by samples; what cannot be decided is not reported.

use serde_json::{Value, json};

use super::witness;
use crate::algebra::{Answer, Budget};
use crate::analyze::HttpReach;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::{Matching, is_on_mesh, matches};
use crate::model::{Dimension, request};
use crate::resource::{Typed, istio::VirtualService};
use crate::routing::Reach;

check! {
    /// No request reaches a rule: the rules before it take all of its requests.
    ///
    /// ## Why it hurts
    /// The first rule that matches decides, so a dead rule does nothing: its destination, its
    /// timeout or its fault never come into force. Usually a broader rule (a shorter prefix, a match
    /// without the header) stands above the special one. Several rules together can hide one, too. The finding shows a
    /// request that the rule asks for and does not get.
    ///
    /// ## How to fix
    /// Move the rule above those that the message names, or remove it.
    pub static DEAD_RULE = "dead-rule", ["IST0130", "IST0131"], Warning, [], dead
}

check! {
    /// A rule loses some of its requests to an earlier rule that does something else.
    ///
    /// ## Why it hurts
    /// Neither rule is a special case of the other, so only their order decides about the requests
    /// that both match; the finding shows one. That may be meant. It is easy to miss when a rule is
    /// moved or added.
    ///
    /// ## How to fix
    /// When the shown request should go to the later rule, put that one first, or add the condition
    /// that tells them apart.
    pub static SHADOWED_RULE = "shadowed-rule", [], Info, [], shadowed
}

check! {
    /// The conditions of a rule contradict each other, so it matches nothing.
    ///
    /// ## Why it hurts
    /// All conditions of one match must hold together. A rule whose match asks for a header and
    /// excludes it, or names a gateway that the VirtualService is not bound to, never applies.
    ///
    /// ## How to fix
    /// Write conditions of which one shall hold as separate items of `match`, and bind the
    /// VirtualService to the gateways that its matches name.
    pub static CONTRADICTORY_MATCH = "contradictory-match", [], Warning, [], contradictory
}

fn dead<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let budget = Budget::default();
    for (service, of, index, reach) in rules(context) {
        let Reach::Dead { covered_by } = reach else { continue };
        let names: Vec<String> = covered_by.iter().map(|by| name(service, *by)).collect();
        let verb = if names.len() == 1 { "takes" } else { "together take" };
        let message =
            format!("no request reaches this rule: {} {verb} all of its requests", text::list(&names, 5));
        let draft = findings.at(service.object, service.spec.http[index].node, message);
        draft.help("move it before them, or remove it");
        let host = service.spec.hosts.first().copied().unwrap_or_default();
        // A condition on the authority may leave no request for the hosts of the VirtualService at all.
        let reaches = |request: &serde_json::Value| {
            let to = request["host"].as_str().unwrap_or_default();
            service.spec.hosts.iter().any(|pattern| matches(pattern, to) == Matching::Covers)
        };
        if let Some(request) = witness(&of.guards[index], host, &budget).filter(reaches) {
            draft.witness(from_gateway(service, request));
        }
        for by in covered_by {
            draft.related(service.object, service.spec.http[*by].node, "takes its requests");
        }
    }
}

fn shadowed<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let budget = Budget::default();
    for (service, of, index, reach) in rules(context) {
        let Reach::Partly { lost: Some((by, point)), .. } = reach else { continue };
        // The usual order: first the special case, then the general one.
        if of.guards[*by].minus(&of.guards[index], &budget).is_empty(&budget) != Answer::Yes {
            let host = service.spec.hosts.first().copied().unwrap_or_default();
            let before = of.guards[..*by].iter();
            let both = of.guards[index].intersect(&of.guards[*by], &budget);
            let taken = before.fold(both, |left, guard| left.minus(guard, &budget));
            let usual = witness(&taken, host, &budget);
            let message = format!(
                "{} before it takes some of its requests and does something else",
                name(service, *by)
            );
            findings
                .at(service.object, service.spec.http[index].node, message)
                .witness(from_gateway(service, usual.unwrap_or_else(|| request(point, host))))
                .related(service.object, service.spec.http[*by].node, "takes this request");
        }
    }
}

fn contradictory<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for (service, _, index, reach) in rules(context) {
        if *reach == Reach::Empty {
            let node = service.spec.http[index].node;
            let node = node.get("match").unwrap_or(node);
            findings.at(service.object, node, "no request can satisfy these conditions together");
        }
    }
}

/// The request as it comes in at a gateway, when no sidecar has the rules.
fn from_gateway(service: &Typed<'_, VirtualService<'_>>, mut request: Value) -> Value {
    if let Some(gateway) = service.spec.gateways.first().filter(|_| !is_on_mesh(&service.spec))
        && request.get("from").is_none()
    {
        request["from"] = json!({"gateway": gateway});
    }
    request
}

/// A VirtualService, what is known of its rules, and one of them with what is left of it.
type Left<'e> = (&'e Typed<'e, VirtualService<'e>>, &'e HttpReach, usize, &'e Reach<Dimension>);

/// Every HTTP rule of every VirtualService.
fn rules<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = Left<'e>> {
    let services = context.catalog.virtual_services.iter();
    services.zip(context.reach).flat_map(|(service, of)| {
        of.reach.iter().enumerate().map(move |(index, reach)| (service, &**of, index, reach))
    })
}

pub(super) fn name(service: &Typed<'_, VirtualService<'_>>, index: usize) -> String {
    match service.spec.http.get(index).and_then(|rule| rule.name) {
        Some(name) => format!("rule `{name}`"),
        None => format!("rule http[{index}]"),
    }
}
