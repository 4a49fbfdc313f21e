//! The listeners of a sidecar for outgoing traffic (pilot/pkg/networking/core/listener.go, tls.go).
//!
//! Plain HTTP has one listener for each port. Bytes and TLS have one for each address of a service, and ports of which
//! nothing is said have both.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::MESH_GATEWAY;
use super::Tables;
use super::destination::Site;
use super::focus::Focus;
use super::hosts::PortHosts;
use super::protocol::PortProtocol;
use super::registry::{Port, Registered, Resolution};
use super::route_source::Attached;
use super::scope::{Egress, Scope};
use crate::model::ServiceRoutes;
use crate::model::{
    Action, Chain, Client, Destination, Domain, Listener, Outcome, Protocol, RouteTable, Routing, Serve,
    VirtualHost,
};

/// What is known while the listeners of one sidecar are made.
struct Builder<'s, 't, 'e> {
    tables: &'t Tables<'e>,
    scope: &'s Scope<'t, 'e>,
    client: &'s Client,
    /// What happens to requests for hosts that the sidecar does not know.
    unknown: Arc<Outcome>,
    /// The virtual hosts of each port, made once.
    ports: FxHashMap<u16, Arc<PortHosts<'t>>>,
    listeners: Vec<Listener>,
    /// How many of the listeners come from a Sidecar's own ports and take nothing else in.
    locked: usize,
}

impl<'e> Tables<'e> {
    /// What the sidecar of a workload does with what the workload sends. `attached` are the rules that routes of the
    /// Gateway API have for clients of its namespace.
    pub fn sidecar(&self, client: &Client, attached: &[ServiceRoutes], focus: &Focus) -> Routing {
        let domain = &self.istio.config.domain;
        let attached = Attached::all(attached, client.namespace(), domain);
        let scope = self.scope(client, &attached, focus);
        let unknown = Arc::new(self.unknown_host(&scope, client));
        let otherwise = match &unknown.action {
            Action::Unavailable { why, .. } => {
                Arc::new(Outcome::plain(Action::Unavailable { status: 0, why: why.clone() }))
            }
            _ => Arc::clone(&unknown),
        };
        let mut builder = Builder {
            tables: self,
            scope: &scope,
            client,
            unknown,
            ports: FxHashMap::default(),
            listeners: Vec::new(),
            locked: 0,
        };
        for egress in &scope.egress {
            match egress.port {
                Some((number, protocol)) => {
                    let port = Port { number, protocol: PortProtocol::parse(protocol) };
                    for known in &egress.services {
                        builder.add(egress, known.host, port);
                    }
                }
                None => {
                    builder.locked = builder.listeners.len();
                    for known in &egress.services {
                        for port in &known.ports {
                            builder.add(egress, known.host, *port);
                        }
                    }
                }
            }
        }
        let listeners = builder.listeners;
        Routing { client: client.clone(), listeners, otherwise, opaque: self.extensions(client) }
    }

    fn unknown_host(&self, scope: &Scope<'_, 'e>, client: &Client) -> Outcome {
        let policy = scope.sidecar.and_then(|sidecar| sidecar.spec.outbound_traffic_policy.as_ref());
        if let (true, Some(proxy)) = (scope.any, policy.and_then(|policy| policy.egress_proxy.as_ref())) {
            let site = Site { client, gateway: MESH_GATEWAY, port: 0, tls: false, hosts: &scope.hosts };
            let object = scope.sidecar.map(|sidecar| sidecar.object);
            let to = object.map(|object| self.destination(proxy, 1, object, proxy.node, &site));
            return Outcome::plain(Action::Forward(to.into_iter().collect()));
        }
        Outcome::plain(if scope.any {
            Action::Passthrough
        } else {
            Action::Unavailable {
                status: 502,
                why: "unknown hosts may not be reached (REGISTRY_ONLY)".to_owned(),
            }
        })
    }
}

impl<'t, 'e> Builder<'_, 't, 'e> {
    fn add(&mut self, egress: &Egress<'t, 'e>, service: &'t Registered<'e>, port: Port) {
        if service.resolution == Resolution::Alias || port.protocol == PortProtocol::Udp {
            return;
        }
        let (addresses, ranges) = match egress.bind {
            Some(address) if address != "0.0.0.0" => (vec![address.to_owned()], Vec::new()),
            Some(_) => (Vec::new(), Vec::new()),
            None if port.protocol == PortProtocol::Http => (Vec::new(), Vec::new()),
            None => self.addresses(service, port),
        };
        // A listener of any address is there whatever is in focus.
        if !addresses.is_empty() && !service.is_in(self.scope.focus) {
            return;
        }
        let chains = match port.protocol {
            PortProtocol::Http => vec![self.http(None, port.number)],
            PortProtocol::Sniffed => {
                let own = (!addresses.is_empty()).then_some(service);
                let http = self.http(own, port.number);
                let mut chains = self.streams(egress, service, port, &addresses, &ranges);
                chains.push(http);
                chains
            }
            PortProtocol::Tls | PortProtocol::Tcp | PortProtocol::Udp => {
                self.streams(egress, service, port, &addresses, &ranges)
            }
        };
        let at =
            self.listeners.iter().position(|known| known.port == port.number && known.addresses == addresses);
        match at {
            Some(at) if egress.port.is_none() && at < self.locked => {}
            Some(at) => merge(&mut self.listeners[at].chains, chains),
            None => {
                let name = match addresses.first() {
                    Some(address) => format!("{address}:{}", port.number),
                    None => port.number.to_string(),
                };
                let origin = self.tables.origin_of_object(service.object);
                self.listeners.push(Listener {
                    name,
                    port: port.number,
                    bound: None,
                    addresses,
                    chains,
                    origin,
                });
            }
        }
    }

    /// The addresses of a service for traffic that is not HTTP: single ones, or else ranges.
    fn addresses(&self, service: &Registered<'e>, port: Port) -> (Vec<String>, Vec<String>) {
        let of = |range: bool| {
            let fits = |address: &&&str| address.contains('/') == range;
            service.addresses.iter().filter(fits).map(|address| (*address).to_owned()).collect::<Vec<_>>()
        };
        match (service.resolution, service.is_kubernetes()) {
            (Resolution::Client, true) => {
                (self.tables.endpoint_addresses(service.object, port.number), Vec::new())
            }
            // Manifests do not show the address of a Service.
            (_, true) if service.addresses.is_empty() => (vec![service.host.clone()], Vec::new()),
            _ => (of(false), of(true)),
        }
    }

    /// The table of a port; of one service alone when it has an address of its own.
    fn http(&mut self, service: Option<&'t Registered<'e>>, port: u16) -> Chain {
        let hosts = self
            .ports
            .entry(port)
            .or_insert_with(|| Arc::new(self.tables.port_hosts(self.scope, self.client, port)));
        let table = match service {
            None => RouteTable {
                name: port.to_string(),
                scheme: Some("http"),
                hosts: hosts.hosts.iter().map(|(_, host)| Arc::clone(host)).collect(),
                otherwise: Arc::clone(&self.unknown),
            },
            Some(service) => {
                let name = Domain::Exact(service.host.clone());
                let own = hosts.hosts.iter().find(|(_, host)| host.domains.contains(&name));
                let any = |(_, host): &(_, Arc<VirtualHost>)| {
                    Arc::new(VirtualHost { domains: vec![Domain::Any], ..VirtualHost::clone(host) })
                };
                RouteTable {
                    name: format!("{}:{port}", service.host),
                    scheme: Some("http"),
                    hosts: own.map(any).into_iter().collect(),
                    otherwise: Arc::new(Outcome::plain(Action::NotFound)),
                }
            }
        };
        Chain {
            addresses: Vec::new(),
            server_names: Vec::new(),
            protocol: Some(Protocol::Http),
            serve: Serve::Http(Arc::new(table)),
        }
    }

    /// The chains for connections to a service: those of VirtualServices, else one to the service itself.
    fn streams(
        &self,
        egress: &Egress<'t, 'e>,
        service: &Registered<'e>,
        port: Port,
        addresses: &[String],
        ranges: &[String],
    ) -> Vec<Chain> {
        let site = Site {
            client: self.client,
            gateway: MESH_GATEWAY,
            port: port.number,
            tls: false,
            hosts: &self.scope.hosts,
        };
        let tls = port.protocol == PortProtocol::Tls;
        let mut found = self.tables.stream_chains(&egress.routes, service, &site, tls, ranges);
        if !found.complete {
            let cluster: Destination = self.tables.cluster(service.host.clone(), None, port.number, &site);
            // Without an address of its own, a service with TLS is told apart by its name.
            let by_name = tls && (addresses.is_empty() || !ranges.is_empty());
            let server_names = if by_name { vec![Domain::parse(&service.host)] } else { Vec::new() };
            found.chains.push(Chain {
                addresses: ranges.to_vec(),
                server_names,
                protocol: tls.then_some(Protocol::Tls).filter(|_| by_name),
                serve: Serve::Stream(self.tables.stream_to(service, cluster)),
            });
        }
        found.chains
    }
}

/// Adds chains to those of a listener. Of two for the same connections the older one stays.
fn merge(chains: &mut Vec<Chain>, more: Vec<Chain>) {
    for chain in more {
        let same = |known: &Chain| {
            known.addresses == chain.addresses
                && known.server_names == chain.server_names
                && known.protocol == chain.protocol
        };
        if !chains.iter().any(same) {
            chains.push(chain);
        }
    }
}
