//! The requests for which a proxy was sent a listener that it refused: what it does with them is older than what the
//! control plane says.

use super::server::{Server, exactly, ports_in_words};
use crate::base::report::Certainty;
use crate::base::text;
use crate::mesh::World;
use crate::mesh::envoy::RefusedChain;
use crate::model::{Action, Client, Domain, Origin, Outcome, Routing, Serve};
use crate::routing::hosts::Hosts;
use crate::routing::{Class, Difference};

/// Who is behind where something was sent and refused.
pub(super) const PROXY: &str = "proxy";

/// The differences that a refusal makes, of a proxy that is asked for these tables. A proxy without a listener for what
/// goes out is left to the comparison of tables.
pub fn refused(
    world: &World<'_>,
    client: &Client,
    asked: &Routing,
    chains: &[RefusedChain],
) -> Vec<Difference> {
    let mut alike: Vec<Vec<&RefusedChain>> = Vec::new();
    for chain in chains.iter().filter(|chain| chain.inbound || chain.differs.is_some()) {
        let same = |group: &&mut Vec<&RefusedChain>| {
            group.iter().all(|one| {
                one.listener == chain.listener && one.inbound == chain.inbound && one.differs == chain.differs
            })
        };
        match alike.iter_mut().find(same) {
            Some(group) => group.push(chain),
            None => alike.push(vec![chain]),
        }
    }
    if alike.is_empty() {
        return Vec::new();
    }
    let server = Server::of(world, client);
    alike.iter().map(|chains| difference(&server, asked, chains)).collect()
}

fn difference(server: &Server<'_, '_>, asked: &Routing, chains: &[&RefusedChain]) -> Difference {
    let first = chains[0];
    let mut ports: Vec<Option<u16>> = chains.iter().map(|chain| chain.port).collect();
    ports.sort_unstable_by_key(|port| (port.is_none(), *port));
    ports.dedup();
    let mut description = ports_in_words(&ports);
    if chains.iter().all(|chain| chain.tls) {
        description.push_str(", with TLS");
    }
    if chains.iter().all(|chain| chain.http) {
        description.push_str(", read as HTTP");
    }
    let (class, certainty, after) = match &first.differs {
        None => {
            let why = "the proxy refused the listener, and has none".to_owned();
            let outcome = Outcome::plain(Action::Unavailable { status: 0, why });
            (Class::LostReach, Certainty::Exact, outcome)
        }
        Some(filters) => {
            description.push_str(&format!(": it refused {}", text::list(filters, 6)));
            (Class::Policy, Certainty::May, server.forward(ports[0]))
        }
    };
    let mut base = server.difference(&ports);
    let mut witness = server.request(ports[0]);
    if !first.inbound {
        base.hosts = hosts(asked, first.port);
        base.client = asked.client.clone();
        if let Some(Hosts { domain: Domain::Exact(name), .. }) = base.hosts.first() {
            witness.authority.clone_from(name);
        }
    }
    Difference {
        class,
        listener: first.listener.clone(),
        description,
        witness,
        certainty,
        before: server.side(server.forward(ports[0]), "", Origin::NONE),
        after: server.side(after, "", Origin::NONE),
        behind: Some(PROXY),
        ..base
    }
}

/// The hosts that the tables for a port of the proxy speak of.
fn hosts(asked: &Routing, port: Option<u16>) -> Vec<Hosts> {
    let listeners = asked.listeners.iter().filter(|listener| Some(listener.port) == port);
    let tables = listeners.flat_map(|listener| &listener.chains).filter_map(|chain| match &chain.serve {
        Serve::Http(table) => Some(table),
        Serve::Stream(_) => None,
    });
    let mut found: Vec<Hosts> = tables
        .flat_map(|table| &table.hosts)
        .flat_map(|host| &host.domains)
        .map(|domain| exactly(domain.clone()))
        .collect();
    found.sort();
    found.dedup();
    found
}
