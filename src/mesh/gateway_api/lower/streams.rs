//! Rules for whole connections: TLSRoutes by server name, and TCPRoutes, of which the oldest takes a listener for
//! itself. Both have one rule without conditions.

use std::sync::Arc;

use crate::mesh::gateway_api::{Implementation, Route, RouteRule, RouteSpec};
use crate::model::{Chain, Domain, Outcome, Protocol, Serve, StreamRule};

use super::hosts::{common_hosts, is_owner};
use super::listeners::Served;
use super::rules::forward_to;
use super::{GatewayApi, Scope};

/// Connections that find no backend are closed.
const CLOSED: u16 = 0;

impl<'e> GatewayApi<'e> {
    /// The chains of a listener for connections.
    pub(super) fn streams(
        &self,
        listener: &Served<'_, 'e>,
        on_port: &[&Served<'_, 'e>],
        implementation: &'static Implementation,
    ) -> Vec<Chain> {
        let protocol = listener.passes_tls().then_some(Protocol::Tls);
        let chain = |server_names, rule| Chain {
            addresses: Vec::new(),
            server_names,
            protocol,
            serve: Serve::Stream(rule),
        };
        let mut chains = Vec::new();
        let mut taken = false;
        for (_, route) in &listener.routes {
            let Some(rule) = self.stream(&Scope { route, implementation, mesh: false }) else { continue };
            match route.spec {
                RouteSpec::Tls(_) => {
                    let hosts = common_hosts(route, &listener.hostname).into_iter();
                    let own = hosts.filter(|host| is_owner(listener, on_port, host));
                    chains.extend(own.map(|host| chain(server_names(&host), rule.clone())));
                }
                // A TCPRoute does not see the server names that TLS passing through is told apart by.
                _ if taken || listener.passes_tls() => {}
                _ => {
                    taken = true;
                    chains.push(chain(listener.server_names(), rule));
                }
            }
        }
        chains
    }

    /// The rule of a route of connections.
    pub(super) fn stream(&self, scope: &Scope<'_, 'e>) -> Option<StreamRule> {
        if !matches!(scope.route.spec, RouteSpec::Tls(_) | RouteSpec::Tcp(_)) {
            return None;
        }
        let rule = scope.route.rules.first()?;
        Some(StreamRule {
            name: name_of(rule),
            origin: self.origin(scope.route.object, rule.node),
            outcome: self.connect(rule, scope),
        })
    }

    fn connect(&self, rule: &RouteRule<'e>, scope: &Scope<'_, 'e>) -> Arc<Outcome> {
        let weighted = rule.backends.iter().filter(|backend| backend.weight != Some(0));
        let destinations = weighted.map(|backend| self.destination(backend, scope)).collect();
        Arc::new(Outcome::plain(forward_to(destinations, CLOSED)))
    }
}

/// The server names of a TLSRoute; none: any.
pub(super) fn route_names(route: &Route<'_>) -> Vec<Domain> {
    common_hosts(route, &Domain::Any).iter().flat_map(server_names).collect()
}

fn server_names(host: &Domain) -> Vec<Domain> {
    if *host == Domain::Any { Vec::new() } else { vec![host.clone()] }
}

fn name_of(rule: &RouteRule<'_>) -> String {
    rule.node.get("name").and_then(crate::document::NodeRef::as_str).unwrap_or_default().to_owned()
}
