//! Routes inside of the mesh: their parents are services, and they hold for clients. Those of the service's own
//! namespace hold for everybody (producer routes), those of another one for the clients of that one (consumer
//! routes). Their hostnames mean nothing.

use std::collections::BTreeSet;

use crate::mesh::gateway_api::implementation::{ConsumerRoutes, Implementation};
use crate::mesh::gateway_api::index::{Parent, Reference, created};
use crate::mesh::gateway_api::{Route, RouteSpec};
use crate::model::{AttachedRules, Rule, ServiceRoutes};

use super::streams::route_names;
use super::{GatewayApi, Scope, matches};

/// Routes of one parent, by which the client may be told: those of its own namespace first.
type Attached<'i, 'e> = Vec<Reference<'i, 'e>>;

impl<'e> GatewayApi<'e> {
    /// What routes make of the services of the mesh, as seen by clients of a namespace. One item for each service and
    /// port that a route names, and one without a port when a route names none; the item of a port holds the rules of
    /// both.
    pub fn service_routes(
        &self,
        client_namespace: &str,
        implementation: &'static Implementation,
    ) -> Vec<ServiceRoutes> {
        let mut found = Vec::new();
        for parent in self.index.services() {
            let visible: Attached<'_, 'e> = self
                .index
                .references(parent)
                .filter(|(_, route, _)| [parent.namespace, client_namespace].contains(&route.namespace()))
                .collect();
            let ports: BTreeSet<Option<i64>> =
                visible.iter().map(|(_, _, reference)| reference.port).collect();
            for port in ports {
                let mut on_port = visible.clone();
                on_port.retain(|(_, _, reference)| reference.port.is_none() || reference.port == port);
                on_port.dedup_by_key(|(index, _, _)| *index);
                found.extend(self.service(parent, port, on_port, implementation));
            }
        }
        found
    }

    fn service(
        &self,
        parent: Parent<'e>,
        port: Option<i64>,
        mut routes: Attached<'_, 'e>,
        implementation: &'static Implementation,
    ) -> Option<ServiceRoutes> {
        let is_consumer = |route: &Route<'_>| route.namespace() != parent.namespace;
        let consumer = routes.iter().any(|(_, route, _)| is_consumer(route));
        match implementation.consumer_routes {
            ConsumerRoutes::Replace if consumer => routes.retain(|(_, route, _)| is_consumer(route)),
            ConsumerRoutes::First => routes.sort_by_key(|(_, route, _)| !is_consumer(route)),
            ConsumerRoutes::Replace | ConsumerRoutes::Merge => {}
        }
        let kind = routes.iter().map(|(_, route, _)| rank(route)).min()?;
        routes.retain(|(_, route, _)| rank(route) == kind);
        let oldest = routes.iter().min_by_key(|(index, _, _)| *index).map(|(_, route, _)| route.object)?;
        Some(ServiceRoutes {
            kind: parent.kind.as_str().to_owned(),
            namespace: parent.namespace.to_owned(),
            name: parent.name.to_owned(),
            port: port.map(u16::try_from).transpose().ok()?,
            rules: self.attached_rules(&routes, implementation)?,
            created: created(oldest).map(str::to_owned),
            origin: self.origin(oldest, oldest.name_node()),
            consumer,
        })
    }

    /// The rules of routes of one kind.
    fn attached_rules(
        &self,
        routes: &Attached<'_, 'e>,
        implementation: &'static Implementation,
    ) -> Option<AttachedRules> {
        let scopes = || routes.iter().map(|(_, route, _)| Scope { route, implementation, mesh: true });
        let sorted = || {
            let mut rules: Vec<Rule> = scopes().flat_map(|scope| self.rules(&scope)).collect();
            implementation.precedence.sort(&mut rules, matches::first);
            rules
        };
        Some(match routes.first()?.1.spec {
            RouteSpec::Grpc(_) => AttachedRules::Grpc(sorted()),
            RouteSpec::Http(_) => AttachedRules::Http(sorted()),
            RouteSpec::Tls(_) => AttachedRules::Tls(
                scopes().filter_map(|scope| Some((route_names(scope.route), self.stream(&scope)?))).collect(),
            ),
            RouteSpec::Tcp(_) => AttachedRules::Tcp(scopes().find_map(|scope| self.stream(&scope))?),
        })
    }
}

/// Of routes of several kinds for one port those of the least rank hold.
fn rank(route: &Route<'_>) -> u8 {
    match route.spec {
        RouteSpec::Grpc(_) => 0,
        RouteSpec::Http(_) => 1,
        RouteSpec::Tls(_) => 2,
        RouteSpec::Tcp(_) => 3,
    }
}
