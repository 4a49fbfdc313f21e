//! The virtual hosts of a sidecar for one port (pilot/pkg/networking/core/httproute.go, route/route.go).
//!
//! VirtualServices of one host are not merged: the first in order has it. A service without one has a default rule.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::{Matching, matches};
use super::Tables;
use super::destination::Site;
use super::focus::Focus;
use super::registry::{Registered, Resolution};
use super::route_source::RouteSource;
use super::scope::{Egress, Known, Scope};
use crate::model::{Action, Client, Domain, Origin, Outcome, Rule, VirtualHost};

/// Rules and the hosts that get them.
struct Wrapper<'t, 'e> {
    services: Vec<&'t Registered<'e>>,
    /// Hosts of the VirtualService that no service has.
    hosts: Vec<&'t str>,
    rules: Arc<[Rule]>,
    origin: Origin,
}

/// The virtual hosts of one port, with the services that they are for.
pub(super) struct PortHosts<'t> {
    pub(super) hosts: Vec<(Option<&'t str>, Arc<VirtualHost>)>,
}

impl<'e> Tables<'e> {
    /// The virtual hosts of a port.
    pub(super) fn port_hosts<'t>(
        &'t self,
        scope: &Scope<'t, 'e>,
        client: &Client,
        port: u16,
    ) -> PortHosts<'t> {
        let listener = scope.egress.iter().find(|egress| egress.port.is_none_or(|(own, _)| own == port));
        let Some(listener) = listener else { return PortHosts { hosts: Vec::new() } };
        let site =
            Site { client, gateway: super::super::MESH_GATEWAY, port, tls: false, hosts: &scope.hosts };
        let services: BTreeMap<&str, &Known<'t, 'e>> = listener
            .services
            .iter()
            .filter(|known| known.port(port).is_some() && known.host.is_in(scope.focus))
            .map(|known| (known.host.host.as_str(), known))
            .collect();
        let wrappers = self.wrappers(listener, &services, &site, scope.focus);
        virtual_hosts(&wrappers, client.namespace(), &self.istio.config.domain, scope.focus)
    }

    fn wrappers<'t>(
        &'t self,
        listener: &Egress<'t, 'e>,
        services: &BTreeMap<&str, &Known<'t, 'e>>,
        site: &Site<'_, 't, 'e>,
        focus: &Focus,
    ) -> Vec<Wrapper<'t, 'e>> {
        let most_specific = most_specific(listener);
        let mut wrappers = Vec::new();
        let mut taken: FxHashSet<&str> = FxHashSet::default();
        let wildcards: Vec<&str> =
            services.keys().copied().filter(|service| service.starts_with('*')).collect();
        let touched = |source: &&RouteSource<'t, 'e>| source.hosts().iter().any(|host| focus.touches(host));
        for source in listener.routes.iter().filter(touched) {
            // Hosts that no service has are kept on port 80 alone.
            if site.port != 80 && !source.hosts().iter().any(|host| has_service(host, services, &wildcards)) {
                continue;
            }
            let rules = self.rules_of(source, site);
            if rules.is_empty() {
                continue;
            }
            let (hosts, mut own) = separate(source, services, &most_specific);
            if source.is_attached() {
                let owner = source.namespace();
                own.retain(|known| known.host.namespace() == owner || site.client.namespace() == owner);
                if own.is_empty() {
                    continue;
                }
            }
            own.retain(|known| known.port(site.port).is_some_and(|port| port.protocol.is_http_or_sniffed()));
            if own.is_empty() && site.port != 80 {
                continue;
            }
            let services: Vec<&'t Registered<'e>> = own.iter().map(|known| known.host).collect();
            taken.extend(services.iter().map(|service| service.host.as_str()));
            wrappers.push(Wrapper { services, hosts, rules: rules.into(), origin: self.origin_of(source) });
        }
        for known in services.values().filter(|known| !taken.contains(known.host.host.as_str())) {
            let http = known.port(site.port).is_some_and(|port| port.protocol.is_http_or_sniffed());
            if http && known.host.resolution != Resolution::Alias {
                let origin = self.origin_of_object(known.host.object);
                let rule = Rule::default_of(origin.clone(), self.default_outcome(known.host, site));
                let services = vec![known.host];
                wrappers.push(Wrapper { services, hosts: Vec::new(), rules: [rule].into(), origin });
            }
        }
        wrappers
    }

    /// What happens to requests for a service without rules.
    fn default_outcome<'t>(&'t self, service: &Registered<'e>, site: &Site<'_, 't, 'e>) -> Outcome {
        let to = self.cluster(service.host.clone(), None, site.port, site);
        Outcome { retries: self.default_retries(), ..Outcome::plain(Action::Forward(vec![to])) }
    }
}

/// Whether a host of a VirtualService stands for a service.
fn has_service(host: &str, services: &BTreeMap<&str, &Known<'_, '_>>, wildcards: &[&str]) -> bool {
    let touches = |service: &&str| matches(host, service) != Matching::Disjoint;
    if host.starts_with('*') {
        services.keys().any(touches)
    } else {
        services.contains_key(host) || wildcards.iter().any(touches)
    }
}

/// Which source a service belongs to when several hosts with `*` fit: the one with the most specific host, of equal
/// ones the first.
fn most_specific<'t, 'e>(listener: &Egress<'t, 'e>) -> FxHashMap<&'t str, RouteSource<'t, 'e>> {
    let mut exact: FxHashMap<&str, &RouteSource<'t, 'e>> = FxHashMap::default();
    let mut wildcard: Vec<(&str, &RouteSource<'t, 'e>)> = Vec::new();
    for source in &listener.routes {
        for host in source.hosts() {
            if host.starts_with('*') {
                wildcard.push((host, source));
            } else {
                exact.entry(host).or_insert(source);
            }
        }
    }
    if wildcard.is_empty() {
        return FxHashMap::default();
    }
    wildcard.sort_by_key(|(host, _)| std::cmp::Reverse(host.len()));
    let of = |service: &str| {
        let by_pattern = || {
            let covers = |(host, _): &&(&str, _)| matches(host, service) == Matching::Covers;
            wildcard.iter().find(covers).map(|(_, source)| *source)
        };
        exact.get(service).copied().or_else(by_pattern)
    };
    listener
        .services
        .iter()
        .filter_map(|known| Some((known.host.host.as_str(), *of(&known.host.host)?)))
        .collect()
}

/// The hosts of a source that no service has, and the services that it has.
fn separate<'s, 't, 'e>(
    source: &RouteSource<'t, 'e>,
    services: &BTreeMap<&str, &'s Known<'t, 'e>>,
    most_specific: &FxHashMap<&str, RouteSource<'t, 'e>>,
) -> (Vec<&'t str>, Vec<&'s Known<'t, 'e>>) {
    let (wildcards, exact): (Vec<&String>, Vec<&String>) =
        source.hosts().iter().partition(|host| host.starts_with('*'));
    let mut hosts = Vec::new();
    let mut own = Vec::new();
    for host in exact {
        match services.get(host.as_str()) {
            Some(known) => own.push(*known),
            None => hosts.push(host.as_str()),
        }
    }
    for host in wildcards {
        let mut found = false;
        for (service, known) in services {
            if !source.is_attached() && matches(service, host) != Matching::Disjoint {
                found = true;
                if most_specific.get(service).is_some_and(|chosen| chosen.is(source)) {
                    own.push(*known);
                }
            }
        }
        if !found {
            hosts.push(host);
        }
    }
    (hosts, own)
}

fn virtual_hosts<'t>(
    wrappers: &[Wrapper<'t, '_>],
    client: &str,
    domain: &str,
    focus: &Focus,
) -> PortHosts<'t> {
    let known: FxHashSet<&str> =
        wrappers.iter().flat_map(|wrapper| &wrapper.services).map(|service| service.host.as_str()).collect();
    let mut names: FxHashSet<&str> = FxHashSet::default();
    let mut taken: FxHashSet<String> = FxHashSet::default();
    let mut found = Vec::new();
    let otherwise = Arc::new(Outcome::plain(Action::NotFound));
    for wrapper in wrappers {
        let of_service = wrapper.services.iter().map(|service| (service.host.as_str(), Some(*service)));
        let of_host = wrapper.hosts.iter().map(|host| (*host, None));
        for (host, service) in of_host.chain(of_service) {
            if !focus.touches(host) || !names.insert(host) {
                continue;
            }
            let mut domains = service
                .map_or_else(|| vec![(host.to_owned(), false)], |service| domains(service, client, domain));
            // A short form of one host must not take the complete name of another.
            domains.retain(|(name, short)| {
                !(*short && known.contains(name.as_str())) && taken.insert(name.clone())
            });
            if domains.is_empty() {
                continue;
            }
            let host = VirtualHost {
                name: host.to_owned(),
                domains: domains.iter().map(|(name, _)| Domain::parse(name)).collect(),
                rules: wrapper.rules.to_vec(),
                otherwise: Arc::clone(&otherwise),
                origin: wrapper.origin.clone(),
            };
            found.push((service.map(|service| service.host.as_str()), Arc::new(host)));
        }
    }
    PortHosts { hosts: found }
}

/// The names by which clients of a namespace call a service; whether each is a short form of another.
fn domains(service: &Registered<'_>, client: &str, domain: &str) -> Vec<(String, bool)> {
    let mut all = Vec::new();
    for host in std::iter::once(&service.host).chain(&service.aliases) {
        all.push((host.clone(), false));
        if host.parse::<std::net::IpAddr>().is_err() {
            all.push((format!("{host}."), true));
        }
        let cluster = host.strip_suffix(domain).and_then(|rest| rest.strip_suffix(".svc."));
        if let Some((name, namespace)) = cluster.and_then(|rest| rest.split_once('.')) {
            if namespace == client {
                all.push((name.to_owned(), true));
            }
            all.push((format!("{name}.{namespace}.svc"), true));
            all.push((format!("{name}.{namespace}"), true));
        }
    }
    if service.resolution == Resolution::Client && service.is_kubernetes() {
        let pods: Vec<_> = all.iter().map(|(name, short)| (format!("*.{name}"), *short)).collect();
        all.extend(pods);
    }
    let address = |address: &&str| {
        let bracketed = if address.contains(':') { format!("[{address}]") } else { (*address).to_owned() };
        (bracketed, false)
    };
    all.extend(service.addresses.iter().map(address));
    all
}
