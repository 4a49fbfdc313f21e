//! Where one request goes, and why: the listener, the chain, the virtual host and the rule of one proxy.
//!
//! The first rule that matches decides. A rule of which that cannot be told is passed with a note, and the decision
//! is then not exact.

use std::net::IpAddr;
use std::sync::Arc;

use crate::base::report::Certainty;
use crate::base::secret::header_value;
use crate::model::{
    Chain, Client, Dimension, Domain, Listener, Opaque, Outcome, Protocol, Request, RouteTable, Routing,
    Rule, Serve, StreamRule, VirtualHost,
};

/// What one proxy does with a request.
#[derive(Debug, Clone)]
pub struct Decision<'r> {
    /// Whose proxy.
    pub client: &'r Client,
    /// The listener that takes the connection.
    pub listener: Option<&'r Listener>,
    /// The table that is looked at, for HTTP.
    pub table: Option<&'r RouteTable>,
    /// The virtual host that takes the request, for HTTP.
    pub host: Option<&'r VirtualHost>,
    /// What decides.
    pub by: By<'r>,
    /// What becomes of the request.
    pub outcome: Arc<Outcome>,
    /// The rules that were tried, in order; the last is the one that decides, if one does.
    pub steps: Vec<Step<'r>>,
    /// What makes the decision less than certain.
    pub doubts: Vec<Opaque>,
}

/// What decides about a request.
#[derive(Debug, Clone, Copy)]
pub enum By<'r> {
    /// A rule of a virtual host, with its place among the rules.
    Rule(usize, &'r Rule),
    /// A rule for connections.
    Stream(&'r StreamRule),
    /// No rule: what holds for the rest.
    Nothing,
}

/// One rule that was tried.
#[derive(Debug, Clone)]
pub struct Step<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// Whether it matched; `None` when that cannot be told.
    pub matched: Option<bool>,
    /// Why not, or by which conditions.
    pub reason: String,
}

impl Decision<'_> {
    /// Whether the decision is proved.
    pub const fn certainty(&self) -> Certainty {
        if self.doubts.is_empty() { Certainty::Exact } else { Certainty::May }
    }
}

/// Decides about a request.
pub fn decide<'r>(routing: &'r Routing, request: &Request) -> Decision<'r> {
    let mut decision = Decision {
        client: &routing.client,
        listener: None,
        table: None,
        host: None,
        by: By::Nothing,
        outcome: Arc::clone(&routing.otherwise),
        steps: Vec::new(),
        doubts: routing.opaque.clone(),
    };
    let Some(listener) = listener(routing, request) else { return decision };
    decision.listener = Some(listener);
    match chain(listener, request).map(|chain| &chain.serve) {
        None => {}
        Some(Serve::Stream(rule)) => {
            decision.by = By::Stream(rule);
            decision.outcome = Arc::clone(&rule.outcome);
        }
        Some(Serve::Http(table)) => {
            decision.table = Some(table);
            in_table(&mut decision, table, request);
        }
    }
    let opaque = decision.outcome.opaque.iter().cloned();
    decision.doubts.extend(opaque);
    decision
}

fn in_table<'r>(decision: &mut Decision<'r>, table: &'r RouteTable, request: &Request) {
    let Some(host) = table.host(&request.host()) else {
        decision.outcome = Arc::clone(&table.otherwise);
        return;
    };
    decision.host = Some(host);
    decision.outcome = Arc::clone(&host.otherwise);
    for (index, rule) in host.rules.iter().enumerate() {
        let step = attempt(rule, request);
        let matched = step.matched;
        decision.steps.push(step);
        match matched {
            Some(false) => {}
            Some(true) => {
                decision.by = By::Rule(index, rule);
                decision.outcome = Arc::clone(&rule.outcome);
                return;
            }
            None => {
                let what = decision.steps.last().map(|step| step.reason.clone()).unwrap_or_default();
                decision.doubts.push(Opaque { what, origin: rule.origin.clone() });
            }
        }
    }
}

/// Tries one rule.
fn attempt<'r>(rule: &'r Rule, request: &Request) -> Step<'r> {
    let mut unknown = None;
    for candidate in &rule.matches {
        match candidate.admits(request) {
            Some(true) => {
                let reason = candidate.to_string();
                return Step { rule, matched: Some(true), reason };
            }
            Some(false) => {}
            None => unknown = Some(format!("it cannot be told whether {candidate}")),
        }
    }
    if let Some(reason) = unknown {
        return Step { rule, matched: None, reason };
    }
    let failing: Vec<String> = rule
        .matches
        .iter()
        .filter_map(|candidate| candidate.failing(request))
        .map(|condition| match request.value(&condition.on) {
            Some(value) => {
                let value = match &condition.on {
                    Dimension::Header(name) => header_value(name, &value),
                    _ => &value,
                };
                format!("{} is {value:?}, rule wants {condition}", condition.on)
            }
            None => format!("{} is missing, rule wants {condition}", condition.on),
        })
        .collect();
    Step { rule, matched: Some(false), reason: failing.join("; ") }
}

/// The listener of the address before one of any address.
pub(super) fn listener<'r>(routing: &'r Routing, request: &Request) -> Option<&'r Listener> {
    let on_port = || routing.listeners.iter().filter(|listener| listener.port == request.port);
    let own = |listener: &&Listener| {
        request.address.as_ref().is_some_and(|address| listener.addresses.contains(address))
    };
    on_port().find(own).or_else(|| on_port().find(|listener| listener.addresses.is_empty()))
}

/// The chain with the most specific match: by address, then by server name, then by protocol.
pub fn chain<'r>(listener: &'r Listener, request: &Request) -> Option<&'r Chain> {
    chain_among(listener.chains.iter(), request)
}

/// The same among some chains, in the order of their listener.
pub(super) fn chain_among<'r>(
    chains: impl DoubleEndedIterator<Item = &'r Chain>,
    request: &Request,
) -> Option<&'r Chain> {
    let sni = request.sni.as_deref().unwrap_or_default().to_ascii_lowercase();
    let address: Option<IpAddr> = request.address.as_deref().and_then(|address| address.parse().ok());
    let rank = |chain: &'r Chain| {
        let address = match (chain.addresses.as_slice(), address) {
            ([], _) => Some(0),
            (ranges, Some(address)) => {
                ranges.iter().filter_map(|range| prefix_length(range, address)).max().map(|bits| bits + 1)
            }
            (_, None) => None,
        }?;
        let name = match chain.server_names.as_slice() {
            [] => Some((0, 0)),
            names => names.iter().filter(|name| name.contains(&sni)).map(Domain::rank).max(),
        }?;
        takes(chain, request).then_some((address, name, chain.protocol.is_some()))
    };
    let ranked = chains.filter_map(|chain| Some((rank(chain)?, chain)));
    // Of equal ones the first.
    ranked.rev().max_by_key(|(rank, _)| *rank).map(|(_, chain)| chain)
}

/// Whether a chain takes what a request is on the wire: HTTPS is TLS until it is terminated.
fn takes(chain: &Chain, request: &Request) -> bool {
    let tls = request.is_tls();
    let scheme = match &chain.serve {
        Serve::Http(table) => table.scheme,
        Serve::Stream(_) => None,
    };
    let readable = scheme.is_none_or(|scheme| (scheme == "https") == tls);
    readable
        && match chain.protocol {
            None => true,
            Some(Protocol::Tls) => tls,
            Some(protocol) => protocol == request.protocol,
        }
}

/// How many leading bits a CIDR range fixes, when the address is in it.
fn prefix_length(range: &str, address: IpAddr) -> Option<u8> {
    let (base, length) = match range.split_once('/') {
        Some((base, length)) => (base.parse().ok()?, length.parse().ok()?),
        None => (range.parse().ok()?, 128),
    };
    let within = match (base, address) {
        (IpAddr::V4(base), IpAddr::V4(address)) => {
            let shift = 32_u32.checked_sub(u32::min(length, 32))?;
            u32::from(base).checked_shr(shift) == u32::from(address).checked_shr(shift)
        }
        (IpAddr::V6(base), IpAddr::V6(address)) => {
            let shift = 128_u32.checked_sub(u32::min(length, 128))?;
            u128::from(base).checked_shr(shift) == u128::from(address).checked_shr(shift)
        }
        _ => false,
    };
    within.then(|| u8::try_from(length).unwrap_or(u8::MAX))
}
