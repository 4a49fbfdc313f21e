//! What happens to the requests of a workload without a sidecar, in ambient mode: its node's proxy passes connections
//! on as they are, and the waypoint of the service, if it has one, looks at the requests
//! (pilot/pkg/networking/core/listener_waypoint.go). Here rules of the source's labels are left out, and rules of
//! several objects stand one after the other.

use std::sync::Arc;

use super::super::enrolment::{
    DATAPLANE_LABEL, INJECT_LABEL, WAYPOINT_LABEL, WAYPOINT_NAMESPACE_LABEL, is_ambient_namespace,
};
use super::super::{MESH_GATEWAY, Matching, matches};
use super::Tables;
use super::destination::Site;
use super::registry::{Port, Registered, Resolution};
use super::route_source::Attached;
use crate::estate::Object;
use crate::model::{
    Action, Chain, Client, Domain, Listener, Origin, Outcome, Protocol, RouteTable, Routing, Rule, Serve,
    ServiceRoutes, VirtualHost,
};

/// The waypoint of a service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waypoint {
    /// The namespace of its Gateway.
    pub namespace: String,
    /// The name of its Gateway.
    pub name: String,
}

impl<'e> Tables<'e> {
    /// Whether a workload has no sidecar and its node's proxy stands for one.
    pub fn is_ambient(&self, client: &Client) -> bool {
        let label = |name: &str| client.labels().get(name).map(String::as_str);
        let namespace = || self.kubernetes.namespace(client.namespace()).is_some_and(is_ambient_namespace);
        matches!(client, Client::Workload { .. })
            && label(INJECT_LABEL) != Some("true")
            && label(DATAPLANE_LABEL).map_or_else(namespace, |mode| mode == "ambient")
    }

    /// The waypoint that requests for a host go through, by the labels of the object that defines it, else of its
    /// namespace.
    pub fn waypoint_of(&self, host: &str) -> Option<Waypoint> {
        self.registry.named(host).next().and_then(|known| self.waypoint(known))
    }

    fn waypoint(&self, host: &Registered<'e>) -> Option<Waypoint> {
        let named = |object: &Object| {
            let name = object.label(WAYPOINT_LABEL)?.to_owned();
            let namespace = object.label(WAYPOINT_NAMESPACE_LABEL).unwrap_or(host.namespace()).to_owned();
            Some(Waypoint { namespace, name })
        };
        let found = named(host.object).or_else(|| named(self.kubernetes.namespace(host.namespace())?))?;
        (found.name != "none").then_some(found)
    }

    /// What becomes of the connections of an ambient workload. `attached` gives the rules that routes of the Gateway
    /// API have for clients of a namespace.
    pub fn ambient(&self, client: &Client, attached: impl Fn(&str) -> Vec<ServiceRoutes>) -> Routing {
        let visible = self.registry.visible_in(client.namespace());
        let hosts = self.gateway_scope(client.namespace());
        let domain = &self.istio.config.domain;
        let mut listeners: Vec<Listener> = Vec::new();
        let mut routes: Vec<(String, Vec<ServiceRoutes>)> = Vec::new();
        for host in visible.iter().filter(|host| host.resolution != Resolution::Alias) {
            let waypoint = self.waypoint(host);
            let namespace = waypoint.as_ref().map(|waypoint| waypoint.namespace.as_str()).unwrap_or_default();
            if !namespace.is_empty() && !routes.iter().any(|(known, _)| known == namespace) {
                routes.push((namespace.to_owned(), attached(namespace)));
            }
            let own =
                routes.iter().find(|(known, _)| known == namespace).map_or(&[][..], |(_, routes)| routes);
            let attached = Attached::all(own, namespace, domain);
            for port in &host.ports {
                let address = host.addresses.first().map_or_else(|| host.host.clone(), |it| (*it).to_owned());
                let taken =
                    listeners.iter().any(|it| it.port == port.number && it.addresses.contains(&address));
                if taken {
                    continue;
                }
                let site =
                    Site { client, gateway: MESH_GATEWAY, port: port.number, tls: false, hosts: &hosts };
                let mut chains = Vec::new();
                if let Some(waypoint) = waypoint.as_ref().filter(|_| port.protocol.is_http_or_sniffed()) {
                    let at = Client::Gateway {
                        namespace: waypoint.namespace.clone(),
                        name: waypoint.name.clone(),
                        labels: std::collections::BTreeMap::new(),
                    };
                    chains.push(self.waypoint_chain(host, *port, &attached, &Site { client: &at, ..site }));
                }
                let cluster = self.cluster(host.host.clone(), None, port.number, &site);
                chains.push(Chain {
                    addresses: Vec::new(),
                    server_names: Vec::new(),
                    protocol: None,
                    serve: Serve::Stream(self.stream_to(host, cluster)),
                });
                let via = waypoint.as_ref().map_or_else(
                    || "ztunnel".to_owned(),
                    |waypoint| format!("waypoint {}/{}", waypoint.namespace, waypoint.name),
                );
                listeners.push(Listener {
                    bound: None,
                    name: format!("{via}:{}", port.number),
                    port: port.number,
                    addresses: vec![address],
                    chains,
                    origin: self.origin_of_object(host.object),
                });
            }
        }
        let otherwise = Arc::new(Outcome::plain(Action::Passthrough));
        Routing { client: client.clone(), listeners, otherwise, opaque: self.extensions(client) }
    }

    /// The table of a service on its waypoint.
    fn waypoint_chain(
        &self,
        host: &Registered<'e>,
        port: Port,
        attached: &[Attached<'_>],
        site: &Site<'_, '_, 'e>,
    ) -> Chain {
        let here = site.client.namespace();
        let sources = self.routes_of(MESH_GATEWAY, here, attached, |source| {
            [here, host.namespace()].contains(&source.namespace())
                && source.hosts().iter().any(|own| matches(own, &host.host) != Matching::Disjoint)
        });
        let mut rules: Vec<Rule> = sources.iter().flat_map(|source| self.rules_of(source, site)).collect();
        if rules.is_empty() {
            let to = self.cluster(host.host.clone(), None, port.number, site);
            let outcome = Outcome::plain(Action::Forward(vec![to]));
            rules.push(Rule::default_of(self.origin_of_object(host.object), outcome));
        }
        let not_found = Arc::new(Outcome::plain(Action::NotFound));
        let virtual_host = VirtualHost {
            name: host.host.clone(),
            domains: vec![Domain::Any],
            rules,
            otherwise: Arc::clone(&not_found),
            origin: Origin::NONE,
        };
        let table = RouteTable {
            name: format!("{}:{}", host.host, port.number),
            scheme: Some("http"),
            hosts: vec![Arc::new(virtual_host)],
            otherwise: not_found,
        };
        Chain {
            addresses: Vec::new(),
            server_names: Vec::new(),
            protocol: Some(Protocol::Http),
            serve: Serve::Http(Arc::new(table)),
        }
    }
}
