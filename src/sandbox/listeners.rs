//! What a sandbox offers: the listeners of gateways, and for each named workload one that takes what it sends.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::tables::without_tls;
use crate::base::{Error, Result};
use crate::mesh::World;
use crate::model::{Client, Listener, Opaque, RouteTable, Serve};

/// Which gateways and workloads are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Workloads.
    pub from: Vec<String>,
    /// Gateways; none: all.
    pub gateways: Vec<String>,
    /// The namespace of those that name none.
    pub namespace: String,
}

/// Whose listener it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A gateway's: takes what comes from outside.
    Gateway,
    /// A workload's: takes what it sends.
    Workload,
}

impl Kind {
    /// The word in every output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gateway => "gateway",
            Self::Workload => "workload",
        }
    }
}

/// One local port.
pub(super) struct Offer {
    pub(super) kind: Kind,
    /// `namespace/gateway:port` or `namespace/workload`.
    pub(super) name: String,
    /// The port that clients of a gateway use.
    pub(super) port: Option<u16>,
    /// Whether clients of a gateway speak TLS.
    pub(super) tls: bool,
    /// The listeners that become one.
    pub(super) parts: Vec<Listener>,
}

/// All that is offered, with what the model leaves out.
pub(super) fn offers(world: &World<'_>, wanted: &Wanted) -> Result<(Vec<Offer>, Vec<Opaque>)> {
    let (mut offers, mut opaque) = (Vec::new(), Vec::new());
    for gateway in gateways(world, wanted)? {
        let routing = world.routing(&gateway);
        opaque.extend(routing.opaque.iter().cloned());
        offers.extend(routing.listeners.iter().map(|listener| of_gateway(world, listener)));
    }
    for written in &wanted.from {
        let client = world.workload(written, &wanted.namespace)?;
        let routing = world.routing(&client);
        opaque.extend(routing.opaque.iter().cloned());
        let mut parts: Vec<Listener> = routing.listeners.iter().filter_map(http_only).collect();
        parts.push(everything_else(&parts, &routing.otherwise));
        let name = format!("{}/{}", client.namespace(), client.name());
        offers.push(Offer { kind: Kind::Workload, name, port: None, tls: false, parts });
    }
    let mut seen = BTreeSet::new();
    offers.retain(|offer| seen.insert((offer.kind == Kind::Workload, offer.name.clone())));
    if offers.is_empty() {
        return Err(Error::usage("looking for something to run", "the input has no gateway with a listener")
            .advise("Name a workload with --from, to have the mesh as it sees it."));
    }
    Ok((offers, opaque))
}

/// The gateways, each proxy once.
fn gateways(world: &World<'_>, wanted: &Wanted) -> Result<Vec<Client>> {
    let named = wanted.gateways.iter().map(|name| world.gateway(name, &wanted.namespace));
    let mut clients: Vec<Client> = named.collect::<Result<_>>()?;
    if wanted.gateways.is_empty() {
        let all = world.clients().into_iter();
        clients = all.filter(|client| matches!(client, Client::Gateway { .. })).collect();
    }
    // Several Gateways of Istio may be served by the same pods; the labels tell.
    let mut seen = BTreeSet::new();
    clients.retain(|client| {
        let shared = !client.labels().is_empty();
        let name = if shared { String::new() } else { client.name().to_owned() };
        seen.insert((client.namespace().to_owned(), name, client.labels().clone()))
    });
    Ok(clients)
}

fn of_gateway(world: &World<'_>, listener: &Listener) -> Offer {
    let owner = listener.name.rsplit_once(':').map_or(listener.name.as_str(), |(owner, _)| owner);
    Offer {
        kind: Kind::Gateway,
        name: listener.name.clone(),
        port: Some(listener.port),
        tls: terminates_tls(world, owner, listener.port),
        parts: vec![without_tls(listener)],
    }
}

/// Whether a gateway, as `namespace/name`, ends the TLS of its clients on a port.
fn terminates_tls(world: &World<'_>, owner: &str, port: u16) -> bool {
    let is = |namespace: &str, name: &str| owner == format!("{namespace}/{name}");
    let number = Some(i64::from(port));
    let secure = |protocol: Option<&str>| protocol.is_some_and(|name| name.eq_ignore_ascii_case("HTTPS"));
    let own = world.catalog.gateways.iter().filter(|gateway| is(gateway.namespace(), gateway.name()));
    let api = world.catalog.api_gateways.iter().filter(|gateway| is(gateway.namespace(), gateway.name()));
    let mut servers = own.flat_map(|gateway| &gateway.spec.servers).filter_map(|server| server.port.as_ref());
    let mut listeners = api.flat_map(|gateway| &gateway.spec.listeners);
    servers.any(|server| server.number == number && secure(server.protocol))
        || listeners.any(|listener| listener.port == number && secure(listener.protocol))
}

/// The listener with its HTTP alone, when it has any.
fn http_only(listener: &Listener) -> Option<Listener> {
    let chains = listener.chains.iter().filter(|chain| matches!(chain.serve, Serve::Http(_)));
    let chains: Vec<_> = chains.take(1).cloned().collect();
    (!chains.is_empty()).then(|| Listener { chains, ..listener.clone() })
}

/// A listener for ports that no other takes.
fn everything_else(parts: &[Listener], otherwise: &Arc<crate::model::Outcome>) -> Listener {
    let table =
        RouteTable { name: String::new(), scheme: None, hosts: Vec::new(), otherwise: Arc::clone(otherwise) };
    let chain = crate::model::Chain {
        addresses: Vec::new(),
        server_names: Vec::new(),
        protocol: None,
        serve: Serve::Http(Arc::new(table)),
    };
    let origin = parts.first().map_or(crate::model::Origin::NONE, |part| part.origin.clone());
    Listener {
        name: "other ports".to_owned(),
        port: 0,
        bound: None,
        addresses: Vec::new(),
        chains: vec![chain],
        origin,
    }
}
