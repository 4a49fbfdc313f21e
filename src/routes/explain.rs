//! Where one request goes: decided by the client's proxy, and by each gateway of the mesh that it is sent to after that.

use std::sync::Arc;

use crate::base::Report;
use crate::base::report::View;
use crate::kubernetes::Readiness;
use crate::mesh::World;
use crate::model::{Action, Client, Destination, Health, Others, Request, Routing};
use crate::routing::{Decision, decide, explain, story};

/// Proxies that a request may pass one after the other. More would be a loop.
const MOST_HOPS: usize = 4;

/// Asks about a request, over all proxies that it passes.
pub fn with_decisions<T>(
    world: &World<'_>,
    client: &Client,
    request: &Request,
    answer: impl FnOnce(&[Decision<'_>]) -> T,
) -> T {
    let of = |client: &Client, request: &Request| {
        let hosts = [Some(request.host()), request.address.clone()];
        world.routing_of(client, &world.focus_on(hosts.into_iter().flatten(), client))
    };
    let mut tables: Vec<Routing> = vec![of(client, request)];
    let mut requests = vec![request.clone()];
    while tables.len() < MOST_HOPS {
        let (Some(table), Some(request)) = (tables.last(), requests.last()) else { break };
        let decision = decide(table, request);
        let Some((next, sent)) = next_hop(world, &decision, request) else { break };
        if tables.iter().any(|known| known.client == next) {
            break;
        }
        tables.push(of(&next, &sent));
        requests.push(sent);
    }
    let mut decisions: Vec<Decision<'_>> =
        tables.iter().zip(&requests).map(|(table, request)| decide(table, request)).collect();
    if let Some(last) = decisions.last_mut() {
        look_behind(world, last);
    }
    answer(&decisions)
}

/// Adds who answers at the destinations, and which policies do not hold for them.
fn look_behind(world: &World<'_>, decision: &mut Decision<'_>) {
    let outcome = Arc::make_mut(&mut decision.outcome);
    let Action::Forward(destinations) = &mut outcome.action else { return };
    for destination in destinations {
        if matches!(destination.health, Health::Unknown) {
            destination.health = match world.readiness(decision.client, destination) {
                Readiness::Ready(who) => Health::Ready(who),
                Readiness::NotReady(why) => Health::Empty(why),
                Readiness::Unknown(_) => Health::Unknown,
            };
        }
        let others = world.other_policies(decision.client, &destination.host);
        if let Some(policy) = destination.policy.as_mut().filter(|_| !others.is_empty()) {
            Arc::make_mut(policy).others = Others(others);
        }
    }
}

/// The gateway that gets the request next, and the request as it gets it.
fn next_hop(world: &World<'_>, decision: &Decision<'_>, request: &Request) -> Option<(Client, Request)> {
    let Action::Forward(destinations) = &decision.outcome.action else { return None };
    let [Destination { host, port, .. }] = destinations.as_slice() else { return None };
    let next = world.next_hop(host).filter(|next| next != decision.client)?;
    let mut sent = request.clone();
    sent.port = port.unwrap_or(request.port);
    sent.address = None;
    let rewrite = &decision.outcome.rewrite;
    if let Some(host) = &rewrite.host {
        sent.authority.clone_from(host);
    }
    if let Some(path) = &rewrite.path {
        sent.path = crate::routing::rewrite::path(path, &request.path).into_owned();
    }
    Some((next, sent))
}

/// The explanation of a request.
pub fn report(world: &World<'_>, client: &Client, request: &Request) -> Report {
    with_decisions(world, client, request, |decisions| {
        let document = explain::explanation(request, decisions);
        let text = story::story(request, decisions);
        let view = View { kind: "RouteExplanation", document, text, ..View::default() };
        Report { view, exit: explain::exit(decisions) }
    })
}
