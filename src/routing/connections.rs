//! The kinds of connections that two proxies are asked for, and what each of them does with one: by port and
//! address, by server name, by protocol. One request stands for all connections of a kind.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::model::{Domain, Listener, Origin, Outcome, Protocol, Request, RouteTable, Routing, Serve};

use super::decide::{chain_among, listener};
use super::hosts::{DomainIndex, HostClasses, Hosts};

/// More addresses of one port are not told apart.
const MOST_ADDRESSES: usize = 4_096;

/// What is done with a connection.
#[derive(Clone, Copy)]
pub(super) enum Served<'r> {
    /// Each request is looked at.
    Table(&'r RouteTable),
    /// The same with all of them.
    Fixed {
        /// The name of the rule; empty for none.
        name: &'r str,
        /// Where it is written.
        origin: &'r Origin,
        /// What is done.
        outcome: &'r Arc<Outcome>,
    },
}

impl Served<'_> {
    /// Two of these are the same when what they point at is.
    fn identity(&self) -> usize {
        match self {
            Self::Table(table) => std::ptr::from_ref::<RouteTable>(table).addr(),
            Self::Fixed { outcome, .. } => Arc::as_ptr(outcome).addr(),
        }
    }

    const fn is_table(&self) -> bool {
        matches!(self, Self::Table(_))
    }
}

/// A kind of connections.
pub(super) struct Connection<'r> {
    /// The listener, in the words of the first proxy that has it.
    pub(super) listener: String,
    /// A request of this kind.
    pub(super) request: Request,
    /// The server names, when they matter.
    pub(super) server_names: Option<Hosts>,
    /// What the first does with it.
    pub(super) before: Served<'r>,
    /// What the second does with it.
    pub(super) after: Served<'r>,
}

impl Connection<'_> {
    /// Whether no side looks at requests.
    pub(super) const fn is_fixed(&self) -> bool {
        !self.before.is_table() && !self.after.is_table()
    }
}

/// All kinds of connections, and for each listener that could not be covered completely the reason.
pub(super) fn connections<'r>(
    before: &'r Routing,
    after: &'r Routing,
) -> (Vec<Connection<'r>>, Vec<(String, String)>) {
    let mut found = Vec::new();
    let mut missing = Vec::new();
    let listeners = || before.listeners.iter().chain(&after.listeners);
    let ports: BTreeSet<u16> = listeners().map(|listener| listener.port).collect();
    for &port in &ports {
        let own: BTreeSet<&str> = listeners()
            .filter(|listener| listener.port == port)
            .flat_map(|listener| listener.addresses.iter().map(String::as_str))
            .collect();
        for address in own.iter().copied().map(Some).chain([None]) {
            let request = request(port, address);
            let pair =
                Pair { before, after, listeners: [before, after].map(|side| listener(side, &request)) };
            if pair.listeners.iter().any(Option::is_some) {
                pair.kinds(&request, &own, &mut found, &mut missing);
            }
        }
    }
    let free = (1..=u16::MAX).rev().find(|port| !ports.contains(port));
    if let Some(port) = free {
        found.push(Connection {
            listener: "other ports".to_owned(),
            request: Request { protocol: Protocol::Tcp, ..request(port, None) },
            server_names: None,
            before: rest(before),
            after: rest(after),
        });
    }
    (found, missing)
}

const fn rest(routing: &Routing) -> Served<'_> {
    Served::Fixed { name: "", origin: &Origin::NONE, outcome: &routing.otherwise }
}

fn request(port: u16, address: Option<&str>) -> Request {
    Request {
        scheme: "http".to_owned(),
        method: "GET".to_owned(),
        path: "/".to_owned(),
        port,
        address: address.map(str::to_owned),
        ..Request::default()
    }
}

/// The listeners of both proxies for one port and address.
struct Pair<'r> {
    before: &'r Routing,
    after: &'r Routing,
    listeners: [Option<&'r Listener>; 2],
}

impl<'r> Pair<'r> {
    fn name(&self) -> String {
        self.listeners.iter().flatten().next().map(|listener| listener.name.clone()).unwrap_or_default()
    }

    fn server_names(&self, side: usize) -> impl Iterator<Item = (&'r Domain, usize)> {
        let chains = self.listeners[side].into_iter().flat_map(|listener| listener.chains.iter().enumerate());
        chains.flat_map(|(number, chain)| chain.server_names.iter().map(move |name| (name, number)))
    }

    fn kinds(
        &self,
        plain: &Request,
        own: &BTreeSet<&str>,
        found: &mut Vec<Connection<'r>>,
        missing: &mut Vec<(String, String)>,
    ) {
        let index = [0, 1].map(|side| DomainIndex::new(self.server_names(side)));
        let domains = self.server_names(0).chain(self.server_names(1)).map(|(name, _)| name);
        let classes = HostClasses::new(&index[0], &index[1], domains);
        let (names, unnamed) = classes.all();
        let (addresses, complete) = self.addresses(plain, own);
        if unnamed > 0 || !complete {
            let reason = "it tells too many server names or addresses apart";
            missing.push((self.name(), reason.to_owned()));
        }
        let mut seen = FxHashSet::default();
        // A request that is looked at is shown as HTTP, and another connection as the plainest that there is.
        for (protocol, tables) in [
            (Protocol::Http, true),
            (Protocol::Tcp, false),
            (Protocol::Tls, false),
            (Protocol::Http, false),
            (Protocol::Tcp, true),
            (Protocol::Tls, true),
        ] {
            for address in &addresses {
                let both = |(hosts, name)| [(hosts, name, false), (hosts, name, true)];
                for (hosts, name, tls) in names.iter().map(|(hosts, name)| (hosts, name)).flat_map(both) {
                    let named = hosts.domain != Domain::Any;
                    let possible =
                        if tls { protocol != Protocol::Tcp } else { !named && protocol != Protocol::Tls };
                    if !possible {
                        continue;
                    }
                    let mut request = Request { protocol, address: address.clone(), ..plain.clone() };
                    if tls {
                        request.sni = Some(name.clone());
                        request.scheme = "https".to_owned();
                    }
                    let [before, after] = [0, 1].map(|side| self.served(side, &index[side], name, &request));
                    let wanted = tables == (before.is_table() || after.is_table());
                    if wanted && seen.insert((before.identity(), after.identity())) {
                        found.push(Connection {
                            listener: self.name(),
                            server_names: request.sni.is_some().then(|| hosts.clone()),
                            request,
                            before,
                            after,
                        });
                    }
                }
            }
        }
    }

    fn served(&self, side: usize, index: &DomainIndex<'_>, name: &str, request: &Request) -> Served<'r> {
        let routing = [self.before, self.after][side];
        let Some(listener) = self.listeners[side] else { return rest(routing) };
        let named = index.containing(if request.sni.is_some() { name } else { "" });
        let unnamed = (0..listener.chains.len()).filter(|&at| listener.chains[at].server_names.is_empty());
        let candidates: BTreeSet<usize> = named.chain(unnamed).collect();
        match chain_among(candidates.into_iter().map(|at| &listener.chains[at]), request) {
            None => rest(routing),
            Some(chain) => match &chain.serve {
                Serve::Http(table) => Served::Table(table),
                Serve::Stream(rule) => {
                    Served::Fixed { name: &rule.name, origin: &rule.origin, outcome: &rule.outcome }
                }
            },
        }
    }

    /// Addresses of which one lies in every set of ranges that a chain can tell apart, and whether these are all.
    fn addresses(&self, plain: &Request, own: &BTreeSet<&str>) -> (Vec<Option<String>>, bool) {
        if plain.address.is_some() {
            return (vec![plain.address.clone()], true);
        }
        let chains = self.listeners.iter().flatten().flat_map(|listener| &listener.chains);
        let ranges: BTreeSet<&str> =
            chains.flat_map(|chain| chain.addresses.iter().map(String::as_str)).collect();
        // Where a range begins, or the one before has ended, something changes; nowhere else.
        let borders: BTreeSet<IpAddr> = ranges.iter().filter_map(|range| borders(range)).flatten().collect();
        let complete = borders.len() <= MOST_ADDRESSES;
        let free = borders.into_iter().take(MOST_ADDRESSES).filter_map(|border| {
            // Listed addresses have a listener of their own.
            std::iter::successors(Some(border), |address| next(*address))
                .map(|address| address.to_string())
                .find(|address| !own.contains(address.as_str()))
        });
        ([None].into_iter().chain(free.map(Some)).collect(), complete)
    }
}

/// The first address of a range, and the first after it if there is one.
fn borders(range: &str) -> Option<impl Iterator<Item = IpAddr>> {
    let (base, length) = match range.split_once('/') {
        Some((base, length)) => (base.parse().ok()?, length.parse::<u32>().ok()?),
        None => (range.parse().ok()?, 128),
    };
    let (first, last) = match base {
        IpAddr::V4(base) => {
            let rest = u32::MAX.checked_shr(length.min(32)).unwrap_or(0);
            let first = u32::from(base) & !rest;
            (IpAddr::V4(Ipv4Addr::from(first)), IpAddr::V4(Ipv4Addr::from(first | rest)))
        }
        IpAddr::V6(base) => {
            let rest = u128::MAX.checked_shr(length.min(128)).unwrap_or(0);
            let first = u128::from(base) & !rest;
            (IpAddr::V6(Ipv6Addr::from(first)), IpAddr::V6(Ipv6Addr::from(first | rest)))
        }
    };
    Some([first].into_iter().chain(next(last)))
}

fn next(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(address) => u32::from(address).checked_add(1).map(|next| IpAddr::V4(next.into())),
        IpAddr::V6(address) => u128::from(address).checked_add(1).map(|next| IpAddr::V6(next.into())),
    }
}
