//! Tables: what one proxy does with what it is asked. A [`Routing`] is a proxy's view of the mesh: listeners, in them
//! chains for kinds of connections, in these virtual hosts with their rules in the order in which they are tried.

use std::sync::Arc;

use super::{Client, Destination, Match, Opaque, Origin, Outcome, Protocol};

/// All that one proxy knows.
#[derive(Debug, Clone)]
pub struct Routing {
    /// Whose view it is.
    pub client: Client,
    /// Where it listens, or what it takes from its workload.
    pub listeners: Vec<Listener>,
    /// What happens to connections that no listener takes.
    pub otherwise: Arc<Outcome>,
    /// What was left out of the model.
    pub opaque: Vec<Opaque>,
}

/// A port, maybe of some addresses only.
#[derive(Debug, Clone)]
pub struct Listener {
    /// Its name in messages: `80`, `10.0.0.1:9080`, `edge/public:443`.
    pub name: String,
    /// The port that clients connect to.
    pub port: u16,
    /// The port that the proxy itself listens on, where a Service in front of it leads to another one.
    pub bound: Option<u16>,
    /// The addresses that clients connect to, or the name of the service when its address is not known; none: any.
    /// A listener of an address comes before one of any.
    pub addresses: Vec<String>,
    /// What it does with connections, by the most specific match: addresses, then server names, then protocol.
    pub chains: Vec<Chain>,
    /// The object that asks for it.
    pub origin: Origin,
}

/// What is done with one kind of connections.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The addresses that it takes, as CIDR; none: any.
    pub addresses: Vec<String>,
    /// The server names that it takes; none: any.
    pub server_names: Vec<Domain>,
    /// What is spoken; `None`: anything.
    pub protocol: Option<Protocol>,
    /// What is done.
    pub serve: Serve,
}

/// What is done with the requests or bytes of a connection.
#[derive(Debug, Clone)]
pub enum Serve {
    /// Each request is looked at.
    Http(Arc<RouteTable>),
    /// The connection is passed on as a whole.
    Stream(StreamRule),
}

/// A rule for whole connections.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamRule {
    /// Its name in messages.
    pub name: String,
    /// Where it is written.
    pub origin: Origin,
    /// What it does.
    pub outcome: Arc<Outcome>,
}

/// Virtual hosts and their rules.
#[derive(Debug, Clone)]
pub struct RouteTable {
    /// Its name in messages.
    pub name: String,
    /// The scheme of all requests that get here, when it is known: `https` behind TLS, else `http`.
    pub scheme: Option<&'static str>,
    /// The virtual hosts. No two have the same domain.
    pub hosts: Vec<Arc<VirtualHost>>,
    /// What happens to requests for other hosts.
    pub otherwise: Arc<Outcome>,
}

/// Some hosts and the rules for them.
#[derive(Debug, Clone, PartialEq)]
pub struct VirtualHost {
    /// Its name in messages.
    pub name: String,
    /// The hosts.
    pub domains: Vec<Domain>,
    /// The rules; the first that matches decides.
    pub rules: Vec<Rule>,
    /// What happens to requests that no rule takes.
    pub otherwise: Arc<Outcome>,
    /// The object that asks for it.
    pub origin: Origin,
}

/// A pattern of hosts, in lower case, without port. Among several that fit, the exact one is taken, then the longest
/// `*suffix`, then the longest `prefix*`, then any (Envoy, `RouteMatcher::findVirtualHost`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Domain {
    /// This host.
    Exact(String),
    /// Hosts that end with this and have something before it.
    Suffix(String),
    /// Hosts that begin with this and have something after it.
    Prefix(String),
    /// Every host.
    Any,
}

/// One rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its name, as the user or the mesh gave it; may be empty.
    pub name: String,
    /// Where it is written.
    pub origin: Origin,
    /// The requests that it takes: those that satisfy one of these. Never empty.
    pub matches: Vec<Match>,
    /// What it does.
    pub outcome: Arc<Outcome>,
}

impl Rule {
    /// The rule that the mesh makes for a service that no object has rules for.
    pub fn default_of(service: Origin, outcome: Outcome) -> Self {
        Self {
            name: "default".to_owned(),
            origin: service,
            matches: vec![Match::default()],
            outcome: Arc::new(outcome),
        }
    }

    /// Whether the mesh made it for a service that no object has rules for.
    pub fn is_default(&self) -> bool {
        let object = self.origin.place().and_then(|place| place.object.as_ref());
        self.name == "default"
            && object.is_none_or(|object| ["Service", "ServiceEntry"].contains(&object.kind.as_str()))
    }
}

impl Domain {
    /// Reads `*`, `*.a.com`, `a.*` or a plain host.
    pub fn parse(text: &str) -> Self {
        let text = text.to_ascii_lowercase();
        match (text.strip_prefix('*'), text.strip_suffix('*')) {
            (Some(""), _) => Self::Any,
            (Some(suffix), _) => Self::Suffix(suffix.to_owned()),
            (None, Some(prefix)) => Self::Prefix(prefix.to_owned()),
            (None, None) => Self::Exact(text),
        }
    }

    /// Whether a host, in lower case and without port, is one of these.
    pub fn contains(&self, host: &str) -> bool {
        match self {
            Self::Exact(text) => host == text,
            Self::Suffix(text) => host.len() > text.len() && host.ends_with(text.as_str()),
            Self::Prefix(text) => host.len() > text.len() && host.starts_with(text.as_str()),
            Self::Any => true,
        }
    }

    /// How specific it is; of those that contain a host the greatest is taken.
    pub const fn rank(&self) -> (u8, usize) {
        match self {
            Self::Exact(text) => (3, text.len()),
            Self::Suffix(text) => (2, text.len()),
            Self::Prefix(text) => (1, text.len()),
            Self::Any => (0, 0),
        }
    }
}

impl std::fmt::Display for Domain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exact(text) => f.write_str(text),
            Self::Suffix(text) => write!(f, "*{text}"),
            Self::Prefix(text) => write!(f, "{text}*"),
            Self::Any => f.write_str("*"),
        }
    }
}

impl Routing {
    /// The same with the ports that the proxy itself listens on.
    #[must_use]
    pub fn as_bound(&self) -> Self {
        let mut bound = self.clone();
        for listener in &mut bound.listeners {
            listener.port = listener.bound.unwrap_or(listener.port);
        }
        bound
    }

    /// The same with every destination changed.
    #[must_use]
    pub fn map_destinations(&self, mut change: impl FnMut(&mut Destination)) -> Self {
        let mut mapped = self.clone();
        for chain in mapped.listeners.iter_mut().flat_map(|listener| &mut listener.chains) {
            match &mut chain.serve {
                Serve::Http(table) => {
                    for host in &mut Arc::make_mut(table).hosts {
                        let host = Arc::make_mut(host);
                        host.rules.iter_mut().for_each(|rule| change_outcome(&mut rule.outcome, &mut change));
                        change_outcome(&mut host.otherwise, &mut change);
                    }
                }
                Serve::Stream(rule) => change_outcome(&mut rule.outcome, &mut change),
            }
        }
        mapped
    }
}

fn change_outcome(outcome: &mut Arc<Outcome>, change: &mut impl FnMut(&mut Destination)) {
    Arc::make_mut(outcome).destinations_mut().for_each(change);
}

impl RouteTable {
    /// The virtual host that takes requests for a host, in lower case and without port.
    pub fn host(&self, host: &str) -> Option<&Arc<VirtualHost>> {
        self.hosts
            .iter()
            .flat_map(|virtual_host| virtual_host.domains.iter().map(move |domain| (domain, virtual_host)))
            .filter(|(domain, _)| domain.contains(host))
            .max_by_key(|(domain, _)| domain.rank())
            .map(|(_, virtual_host)| virtual_host)
    }
}
