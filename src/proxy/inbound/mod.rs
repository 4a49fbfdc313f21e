//! What a sidecar lets in to its own workload, compared with what the objects ask for: which modes of mutual TLS each
//! port takes, and which requests policies allow. And the requests for which a proxy was sent something that it refused.
//!
//! All of it comes as differences of routing, each with a request that shows it. Tokens, and what an EnvoyFilter adds,
//! are not compared: of these only a refusal can be told.

mod allowed;
mod refused;
mod server;

use std::collections::{BTreeMap, BTreeSet};

pub use refused::refused;
use server::{Server, ports_in_words};

use crate::mesh::World;
use crate::mesh::envoy::InboundChain;
use crate::mesh::istio::INBOUND_LISTENER;
use crate::mesh::istio::security::Mode;
use crate::model::{Action, Client, Opaque, Origin, Outcome};
use crate::resource::identity::SECURITY;
use crate::routing::{Class, Comparison, Difference};

/// What clients may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    MutualTls,
    PlainText,
}

impl Sent {
    const fn as_str(self) -> &'static str {
        match self {
            Self::MutualTls => "mutual TLS",
            Self::PlainText => "plain text",
        }
    }

    fn is_taken(self, mode: Option<Mode>) -> bool {
        match self {
            Self::MutualTls => matches!(mode, Some(Mode::Strict | Mode::Permissive)),
            Self::PlainText => matches!(mode, Some(Mode::Disable | Mode::Permissive)),
        }
    }
}

/// The mode that the chains for a port amount to; `None` when there are none.
pub fn mode_of(chains: &[InboundChain], port: Option<u16>) -> Option<Mode> {
    let own = || chains.iter().filter(|chain| chain.port == port && !chain.blocked);
    let certificate = own().any(|chain| chain.tls && chain.client_certificate);
    let plain = own().any(|chain| !chain.tls);
    match (certificate, plain) {
        (true, false) => Some(Mode::Strict),
        (true, true) => Some(Mode::Permissive),
        (false, true) => Some(Mode::Disable),
        (false, false) => None,
    }
}

/// Compares what the objects ask of a sidecar with the chains that it has for connections to its workload. Of proxies
/// that have no such chains there is nothing to compare. What differs for want of objects that the input does not show is
/// noted in `left_out`.
pub fn compare(
    world: &World<'_>,
    client: &Client,
    chains: &[InboundChain],
    left_out: &mut Vec<Opaque>,
) -> Comparison {
    let mut found = Comparison::default();
    let chains: Vec<InboundChain> =
        chains.iter().filter(|chain| chain.listener == INBOUND_LISTENER && !chain.blocked).cloned().collect();
    if chains.is_empty() || !matches!(client, Client::Workload { .. }) {
        return found;
    }
    let server = Server::of(world, client);
    let mut part = |own: Comparison, kind: &str, about: &str| {
        if world.estate.coverage.was_read(SECURITY, kind) {
            found.differences.extend(own.differences);
            found.undecided.extend(own.undecided);
        } else if !own.differences.is_empty() || !own.undecided.is_empty() {
            let what = format!("{about} of connections to the workload: no {kind} is in the input");
            left_out.push(Opaque { what, origin: Origin::NONE });
        }
    };
    part(modes(&server, &chains), "PeerAuthentication", "mutual TLS");
    part(allowed::compare(&server, &chains), "AuthorizationPolicy", "authorization");
    found
}

/// The ports that take other modes than the objects ask for.
fn modes(server: &Server<'_, '_>, chains: &[InboundChain]) -> Comparison {
    let mut found = Comparison::default();
    let asked = server.security.peer_modes(&server.subject);
    let mut ports: BTreeSet<Option<u16>> = chains.iter().map(|chain| chain.port).collect();
    ports.extend(asked.ports.iter().map(|(port, _)| Some(*port)));
    let mut differing: BTreeMap<(Mode, Option<Mode>), Vec<Option<u16>>> = BTreeMap::new();
    for port in ports {
        let wanted = port.map_or(&asked.base, |port| asked.at(port)).mode;
        // What the proxy has no chain for is taken by those of all other ports.
        let own = port.filter(|port| chains.iter().any(|chain| chain.port == Some(*port)));
        let has = mode_of(chains, own);
        if Some(wanted) != has {
            differing.entry((wanted, has)).or_default().push(port);
        }
    }
    differing.values_mut().for_each(|ports| ports.sort_unstable_by_key(|port| (port.is_none(), *port)));
    for ((wanted, has), ports) in differing {
        let origin =
            ports.first().copied().flatten().map_or(&asked.base, |port| asked.at(port)).origin.clone();
        for sent in [Sent::MutualTls, Sent::PlainText] {
            let (class, before, after) = match (sent.is_taken(Some(wanted)), sent.is_taken(has)) {
                (true, false) => (Class::LostReach, None, Some("it does not take it")),
                (false, true) => (Class::NewReach, Some("it is not to be taken"), None),
                _ => continue,
            };
            let outcome = |refused: Option<&str>| match refused {
                None => server.forward(ports[0]),
                Some(why) => {
                    let why = format!("{}: {why}", sent.as_str());
                    Outcome::plain(Action::Unavailable { status: 0, why })
                }
            };
            found.differences.push(Difference {
                class,
                description: format!("{}, {}", ports_in_words(&ports), sent.as_str()),
                witness: server.request(ports[0]),
                before: server.side(outcome(before), wanted.as_str(), origin.clone()),
                after: server.side(outcome(after), has.map_or("", Mode::as_str), Origin::NONE),
                ..server.difference(&ports)
            });
        }
    }
    found
}
