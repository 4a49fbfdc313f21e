//! The tables of a proxy at the edge (pilot/pkg/networking/core/gateway.go).
//!
//! VirtualServices of one host are merged here, in order, with the rules that take everything moved to the end.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::super::{Matching, matches};
use super::Tables;
use super::destination::Site;
use super::focus::Focus;
use super::route_source::RouteSource;
use super::rules::takes_everything;
use super::scope::Known;
use super::servers::{OpenPort, Server};
use super::streams::Streams;
use crate::model::{
    Action, Chain, Client, Condition, Dimension, Domain, Listener, Match, Origin, Outcome, Protocol,
    Redirect, RouteTable, Routing, Rule, Serve, Test, VirtualHost,
};

/// A virtual host while servers add to it.
#[derive(Default)]
struct Host {
    rules: Vec<Rule>,
    to_https: bool,
    origin: Origin,
}

/// A gateway proxy with what it knows.
struct View<'s, 't, 'e> {
    client: &'s Client,
    hosts: &'s FxHashMap<&'t str, Known<'t, 'e>>,
    focus: &'s Focus,
}

impl<'s, 't, 'e> View<'s, 't, 'e> {
    fn site<'a>(&'a self, server: &'a Server<'e>) -> Site<'a, 't, 'e>
    where
        's: 'a,
    {
        Site {
            client: self.client,
            gateway: &server.name,
            port: server.number,
            tls: server.written.tls.is_some(),
            hosts: self.hosts,
        }
    }
}

impl<'e> Tables<'e> {
    /// What a gateway does with what comes to it. The labels of the client say which Gateways it serves.
    pub fn gateway(&self, client: &Client, focus: &Focus) -> Routing {
        let hosts = self.gateway_scope(client.namespace());
        let view = View { client, hosts: &hosts, focus };
        let listeners =
            self.open_ports(client).ports.iter().filter_map(|port| self.listener(port, &view)).collect();
        let why = "no server of a Gateway listens on this port".to_owned();
        let otherwise = Arc::new(Outcome::plain(Action::Unavailable { status: 0, why }));
        Routing { client: client.clone(), listeners, otherwise, opaque: self.extensions(client) }
    }

    fn listener(&self, port: &OpenPort<'e>, view: &View<'_, '_, 'e>) -> Option<Listener> {
        let first = port.groups.first()?.1.first()?;
        let addresses: Vec<String> = Some(port.bind)
            .filter(|bind| !bind.is_empty() && *bind != "0.0.0.0")
            .map(str::to_owned)
            .into_iter()
            .collect();
        let chains =
            port.groups.iter().flat_map(|(name, servers)| self.chains(name, servers, view)).collect();
        Some(Listener {
            name: format!("{}:{}", first.name, first.number),
            port: first.number,
            bound: Some(first.bound).filter(|bound| *bound != first.number),
            addresses,
            chains,
            origin: Origin::from(self.estate.place(first.gateway.object, first.written.node)),
        })
    }

    fn chains(&self, name: &str, servers: &[Server<'e>], view: &View<'_, '_, 'e>) -> Vec<Chain> {
        let Some(first) = servers.first() else { return Vec::new() };
        let names = |server: &Server<'e>| {
            server
                .hosts
                .iter()
                .map(|(_, host)| Domain::parse(host))
                .filter(|name| *name != Domain::Any)
                .collect()
        };
        if first.is_http() {
            let table = Arc::new(self.gateway_table(name, servers, view));
            let server_names = if first.is_tls() { names(first) } else { Vec::new() };
            // In plain text whatever comes is read as HTTP.
            let protocol = Some(Protocol::Http).filter(|_| first.is_tls());
            return vec![Chain { addresses: Vec::new(), server_names, protocol, serve: Serve::Http(table) }];
        }
        let site = view.site(first);
        let mut streams = Streams { chains: Vec::new(), complete: false };
        for source in self.routes_of(&first.name, view.client.namespace(), &[], |_| true) {
            let RouteSource::Service(service) = source else { continue };
            let served: Vec<&str> = first.hosts_for(source.namespace()).collect();
            let fits = |host: &str| served.iter().any(|own| matches(own, host) != Matching::Disjoint);
            if !service.hosts.iter().any(|host| fits(host)) {
                continue;
            }
            if first.is_passthrough() {
                let within = |name: &str| served.iter().any(|own| matches(own, name) == Matching::Covers);
                self.tls_chains(service, &site, &[], Some(&within), &mut streams.chains);
            } else if !streams.complete {
                self.tcp_chains(service, &site, &[], &mut streams);
            }
        }
        if first.is_tls() && !first.is_passthrough() {
            for chain in &mut streams.chains {
                chain.server_names = names(first);
            }
        }
        streams.chains
    }

    fn gateway_table(&self, name: &str, servers: &[Server<'e>], view: &View<'_, '_, 'e>) -> RouteTable {
        let mut hosts: BTreeMap<String, Host> = BTreeMap::new();
        let mut made: FxHashMap<(String, usize), Vec<Rule>> = FxHashMap::default();
        for server in servers {
            let site = view.site(server);
            for source in self.routes_of(&server.name, view.client.namespace(), &[], |_| true) {
                let mut own = intersection(server, &source);
                own.retain(|host| view.focus.touches(host));
                if own.is_empty() {
                    continue;
                }
                let RouteSource::Service(service) = source else { continue };
                let key = (server.name.clone(), std::ptr::from_ref(service) as usize);
                let rules = made.entry(key).or_insert_with(|| self.rules_of(&source, &site));
                if rules.is_empty() {
                    continue;
                }
                for host in own {
                    let host = hosts
                        .entry(host)
                        .or_insert_with(|| Host { origin: self.origin_of(&source), ..Host::default() });
                    host.rules.extend(rules.iter().cloned());
                    host.to_https |= server.redirects();
                }
            }
            if server.redirects() {
                // A host for one namespace only is no domain that a request could have.
                for (_, host) in server.hosts.iter().filter(|(owner, _)| owner.is_none()) {
                    hosts.entry(host.clone()).or_default().to_https = true;
                }
            }
        }
        let not_found = Arc::new(Outcome::plain(Action::NotFound));
        let hosts = hosts.into_iter().map(|(name, host)| {
            // Stable, so that only these move.
            let (last, mut rules): (Vec<Rule>, Vec<Rule>) =
                host.rules.into_iter().partition(|rule| rule.matches.iter().any(takes_everything));
            rules.extend(last);
            if host.to_https {
                rules.insert(0, to_https(&host.origin));
            }
            Arc::new(VirtualHost {
                domains: vec![Domain::parse(&name)],
                name,
                rules,
                otherwise: Arc::clone(&not_found),
                origin: host.origin,
            })
        });
        let tls = servers.first().is_some_and(Server::is_tls);
        RouteTable {
            name: name.to_owned(),
            scheme: Some(if tls { "https" } else { "http" }),
            hosts: hosts.collect(),
            otherwise: Arc::clone(&not_found),
        }
    }
}

/// The hosts that a server gives to a source: of each pair that meets the more specific one.
fn intersection(server: &Server<'_>, source: &RouteSource<'_, '_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for served in server.hosts_for(source.namespace()) {
        for host in source.hosts() {
            let both = if matches(host, served) == Matching::Covers {
                served
            } else if matches(served, host) == Matching::Covers {
                host
            } else {
                continue;
            };
            if !found.iter().any(|known| known == both) {
                found.push(both.to_owned());
            }
        }
    }
    found
}

/// The rule of a server that sends every plain request to HTTPS.
fn to_https(origin: &Origin) -> Rule {
    let plain =
        Condition { negated: true, ..Condition::new(Dimension::Scheme, Test::Exact("https".to_owned())) };
    let redirect = Redirect { scheme: Some("https".to_owned()), status: 301, ..Redirect::default() };
    Rule {
        name: "httpsRedirect".to_owned(),
        origin: origin.clone(),
        matches: vec![Match::of(vec![plain])],
        outcome: Arc::new(Outcome::plain(Action::Redirect(redirect))),
    }
}
