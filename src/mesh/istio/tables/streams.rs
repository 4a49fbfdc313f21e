//! Rules for whole connections: the `tls` and `tcp` lists of VirtualServices (pilot/pkg/networking/core/tls.go).
//! Here all conditions on source, gateway and port must hold together.

use std::sync::Arc;

use super::super::{Matching, matches};
use super::Tables;
use super::destination::Site;
use super::merged::Merged;
use super::registry::Registered;
use super::route_source::RouteSource;
use crate::estate::Object;
use crate::model::{Action, Chain, Destination, Domain, Outcome, Protocol, Serve, StreamRule};
use crate::resource::Map;
use crate::resource::istio::virtual_service::RouteDestination;

/// Chains for connections, and whether they take every connection.
pub(super) struct Streams {
    pub(super) chains: Vec<Chain>,
    pub(super) complete: bool,
}

/// The conditions on a connection that are known of a proxy.
struct Source<'a> {
    gateways: &'a [&'a str],
    labels: &'a Map<'a, &'a str>,
    namespace: Option<&'a str>,
    port: Option<i64>,
}

impl<'e> Tables<'e> {
    /// The chains that VirtualServices have for connections to a service.
    pub(super) fn stream_chains<'t>(
        &self,
        routes: &[RouteSource<'t, 'e>],
        service: &Registered<'e>,
        site: &Site<'_, '_, 'e>,
        tls: bool,
        ranges: &[String],
    ) -> Streams {
        let mut streams = Streams { chains: Vec::new(), complete: false };
        for source in routes {
            let RouteSource::Service(own) = source else { continue };
            if !own.hosts.iter().any(|host| matches(host, &service.host) != Matching::Disjoint) {
                continue;
            }
            if tls {
                self.tls_chains(own, site, ranges, None, &mut streams.chains);
                streams.complete = !streams.chains.is_empty();
            } else {
                self.tcp_chains(own, site, ranges, &mut streams);
                if streams.complete {
                    break;
                }
            }
        }
        streams
    }

    /// The chains of the `tls` list; `served` are the server names that a gateway has, with their namespaces.
    pub(super) fn tls_chains(
        &self,
        service: &Merged<'e>,
        site: &Site<'_, '_, 'e>,
        ranges: &[String],
        served: Option<&dyn Fn(&str) -> bool>,
        chains: &mut Vec<Chain>,
    ) {
        for (index, rule) in service.spec.tls.iter().enumerate().filter(|(_, rule)| !rule.route.is_empty()) {
            for item in &rule.matches {
                let source = Source {
                    gateways: &item.gateways,
                    labels: &item.source_labels,
                    namespace: item.source_namespace,
                    port: item.port,
                };
                if !self.holds(&source, service.object, site) {
                    continue;
                }
                let subnets: Vec<String> =
                    item.destination_subnets.iter().map(|net| (*net).to_owned()).collect();
                let addresses = if subnets.is_empty() { ranges.to_vec() } else { subnets };
                let names = item.sni_hosts.iter().filter(|name| served.is_none_or(|served| served(name)));
                let server_names: Vec<Domain> = names.map(|name| Domain::parse(name)).collect();
                let same = |known: &Chain| known.server_names == server_names && known.addresses == addresses;
                if server_names.is_empty() || chains.iter().any(same) {
                    continue;
                }
                let name = format!("tls[{index}]");
                let rule = self.stream_rule(name, &rule.route, service.object, rule.node, site);
                let protocol = Some(Protocol::Tls);
                chains.push(Chain { addresses, server_names, protocol, serve: Serve::Stream(rule) });
            }
        }
    }

    /// The chains of the `tcp` list, up to one that takes every connection.
    pub(super) fn tcp_chains(
        &self,
        service: &Merged<'e>,
        site: &Site<'_, '_, 'e>,
        ranges: &[String],
        streams: &mut Streams,
    ) {
        for (index, rule) in service.spec.tcp.iter().enumerate().filter(|(_, rule)| !rule.route.is_empty()) {
            let mut subnets: Vec<String> = Vec::new();
            let mut everything = rule.matches.is_empty();
            for item in &rule.matches {
                let source = Source {
                    gateways: &item.gateways,
                    labels: &item.source_labels,
                    namespace: item.source_namespace,
                    port: item.port,
                };
                if self.holds(&source, service.object, site) {
                    everything |= item.destination_subnets.is_empty();
                    subnets.extend(item.destination_subnets.iter().map(|net| (*net).to_owned()));
                }
            }
            if !everything && subnets.is_empty() {
                continue;
            }
            let name = format!("tcp[{index}]");
            let stream = self.stream_rule(name, &rule.route, service.object, rule.node, site);
            let addresses = if everything { ranges.to_vec() } else { subnets };
            streams.chains.push(Chain {
                addresses,
                server_names: Vec::new(),
                protocol: None,
                serve: Serve::Stream(stream),
            });
            if everything {
                streams.complete = true;
                return;
            }
        }
    }

    fn holds(&self, source: &Source<'_>, object: &Object, site: &Site<'_, '_, 'e>) -> bool {
        let named = self.istio.written_gateways(source.gateways, object);
        let labels = site.client.labels();
        (named.is_empty() || named.iter().any(|gateway| gateway == site.gateway))
            && source.labels.iter().all(|(key, value)| labels.get(*key).is_some_and(|own| own == value))
            && source
                .namespace
                .is_none_or(|namespace| namespace.is_empty() || namespace == site.client.namespace())
            && source.port.is_none_or(|port| port == 0 || port == i64::from(site.port))
    }

    fn stream_rule(
        &self,
        name: String,
        routes: &[RouteDestination<'e>],
        object: &'e Object,
        node: crate::document::NodeRef<'e>,
        site: &Site<'_, '_, 'e>,
    ) -> StreamRule {
        let several = routes.len() > 1;
        let to = |route: &RouteDestination<'e>| {
            let weight = u64::try_from(route.weight.unwrap_or_default()).unwrap_or_default();
            let written = route.destination.as_ref().filter(|_| weight > 0 || !several)?;
            Some(self.destination(written, weight.max(1), object, route.node, site))
        };
        let destinations: Vec<Destination> = routes.iter().filter_map(to).collect();
        let outcome = Arc::new(Outcome::plain(Action::Forward(destinations)));
        StreamRule { name, origin: self.estate.place(object, node).into(), outcome }
    }

    /// The rule for connections to a service itself.
    pub(super) fn stream_to(&self, service: &Registered<'e>, cluster: Destination) -> StreamRule {
        StreamRule {
            name: String::new(),
            origin: self.origin_of_object(service.object),
            outcome: Arc::new(Outcome::plain(Action::Forward(vec![cluster]))),
        }
    }
}
