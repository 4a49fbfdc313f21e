//! Objects of the Gateway API as the neutral model: the tables of a Gateway, and the rules that routes attach to the
//! services of the mesh. What the API leaves open is said by an [`Implementation`].

mod backends;
mod filters;
mod hosts;
mod listeners;
mod matches;
mod rules;
mod services;
mod streams;

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::document::NodeRef;
use crate::estate::{Estate, Object};
use crate::kubernetes::Kubernetes;
use crate::model::{
    Action, Chain, Client, Listener, Opaque, Origin, Outcome, Protocol, Routing, Rule, Serve,
};
use crate::resource::gateway_api::Gateway;
use crate::resource::{Catalog, Typed};

use super::index::Index;
use super::{Grants, Implementation, Route};
use backends::Endpoints;
use listeners::{Layer, Served};

/// The reading of an estate.
#[derive(Debug)]
pub struct GatewayApi<'e> {
    estate: &'e Estate,
    kubernetes: &'e Kubernetes<'e>,
    /// The domain of the cluster: `cluster.local`.
    domain: String,
    index: Index<'e>,
    grants: Grants<'e>,
    endpoints: Endpoints<'e>,
}

/// Routes of a question, lowered once each, by their place in the index.
type Lowered = FxHashMap<usize, Arc<[Rule]>>;

impl<'e> GatewayApi<'e> {
    /// Indexes an estate.
    pub fn new(
        estate: &'e Estate,
        catalog: &'e Catalog<'e>,
        kubernetes: &'e Kubernetes<'e>,
        domain: &str,
    ) -> Self {
        Self {
            estate,
            kubernetes,
            domain: domain.to_owned(),
            index: Index::new(catalog),
            grants: Grants::new(catalog),
            endpoints: Endpoints::new(estate),
        }
    }

    /// What a Gateway does with requests; `None` when there is no such Gateway.
    pub fn gateway(
        &self,
        namespace: &str,
        name: &str,
        implementation: &'static Implementation,
    ) -> Option<Routing> {
        let gateway = *self.index.gateways.get(&(namespace, name))?;
        let mut opaque = Vec::new();
        let served = self.served(gateway, &mut opaque);
        let mut by_port: BTreeMap<u16, Vec<&Served<'_, 'e>>> = BTreeMap::new();
        for listener in &served {
            by_port.entry(listener.port).or_default().push(listener);
        }
        let mut lowered = Lowered::default();
        let listeners = by_port
            .into_iter()
            .map(|(port, on_port)| Listener {
                bound: None,
                name: format!("{namespace}/{name}:{port}"),
                port,
                addresses: Vec::new(),
                chains: self.chains(&on_port, implementation, &mut lowered, &mut opaque),
                origin: on_port
                    .first()
                    .map_or(Origin::NONE, |first| self.origin(first.object, first.spec.node)),
            })
            .collect();
        let why = format!("Gateway {namespace}/{name} has no listener for it");
        Some(Routing {
            client: client(gateway),
            listeners,
            otherwise: Arc::new(Outcome::plain(Action::Unavailable { status: 0, why })),
            opaque,
        })
    }

    /// What is done with the connections of one port.
    fn chains(
        &self,
        on_port: &[&Served<'_, 'e>],
        implementation: &'static Implementation,
        lowered: &mut Lowered,
        opaque: &mut Vec<Opaque>,
    ) -> Vec<Chain> {
        let http = |protocol, server_names, table| Chain {
            addresses: Vec::new(),
            server_names,
            protocol,
            serve: Serve::Http(Arc::new(table)),
        };
        let mut chains = Vec::new();
        let plain: Vec<_> =
            on_port.iter().copied().filter(|listener| listener.layer == Layer::Http).collect();
        if !plain.is_empty() {
            // In plain text whatever comes is read as HTTP.
            chains.push(http(None, Vec::new(), self.table(&plain, implementation, lowered, opaque)));
        }
        for listener in on_port {
            match listener.layer {
                Layer::Http => {}
                Layer::Https => {
                    let table = self.table(&[*listener], implementation, lowered, opaque);
                    chains.push(http(Some(Protocol::Http), listener.server_names(), table));
                }
                Layer::Tls | Layer::Tcp => chains.extend(self.streams(listener, on_port, implementation)),
            }
        }
        chains
    }

    /// The rules of a route, lowered when they are first asked for.
    fn lowered(
        &self,
        lowered: &mut Lowered,
        index: usize,
        implementation: &'static Implementation,
    ) -> Arc<[Rule]> {
        let scope = Scope { route: &self.index.routes[index], implementation, mesh: false };
        let rules = lowered.entry(index).or_insert_with(|| self.rules(&scope).into());
        Arc::clone(rules)
    }

    /// The place of a part of an object.
    fn origin(&self, object: &Object, node: NodeRef<'_>) -> Origin {
        self.estate.place(object, node).into()
    }
}

/// Whose rules are lowered, and for whom.
#[derive(Debug, Clone, Copy)]
struct Scope<'r, 'e> {
    route: &'r Route<'e>,
    implementation: &'static Implementation,
    /// Whether its parent is a service of the mesh.
    mesh: bool,
}

fn client(gateway: &Typed<'_, Gateway<'_>>) -> Client {
    let label = ("gateway.networking.k8s.io/gateway-name".to_owned(), gateway.name().to_owned());
    Client::Gateway {
        namespace: gateway.namespace().to_owned(),
        name: gateway.name().to_owned(),
        labels: BTreeMap::from([label]),
    }
}
