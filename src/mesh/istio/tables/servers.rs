//! Which servers of which Gateways a proxy at the edge opens, and which of them lose against an earlier one
//! (pilot/pkg/model/gateway.go `mergeGateways`).

use rustc_hash::{FxHashMap, FxHashSet};

use super::Tables;
use super::protocol::PortProtocol;
use crate::kubernetes::Kubernetes;
use crate::model::Client;
use crate::resource::istio::gateway::{Server as Written, ServerTlsMode};
use crate::resource::{IntOrString, Typed, core, istio};

/// A server that is opened.
#[derive(Debug, Clone)]
pub(super) struct Server<'e> {
    pub(super) gateway: &'e Typed<'e, istio::Gateway<'e>>,
    /// The Gateway as `namespace/name`.
    pub(super) name: String,
    pub(super) written: &'e Written<'e>,
    /// The port that clients connect to.
    pub(super) number: u16,
    /// The port that the proxy listens on.
    pub(super) bound: u16,
    pub(super) protocol: PortProtocol,
    /// The hosts, each with the namespace whose VirtualServices may have it; `None`: any.
    pub(super) hosts: Vec<(Option<&'e str>, String)>,
}

impl Server<'_> {
    fn mode(&self) -> Option<ServerTlsMode> {
        self.written.tls.as_ref().and_then(|tls| tls.mode)
    }

    /// Whether TLS goes through it unread.
    pub(super) fn is_passthrough(&self) -> bool {
        matches!(self.mode(), Some(ServerTlsMode::Passthrough | ServerTlsMode::AutoPassthrough))
    }

    /// Whether clients speak TLS to it.
    pub(super) fn is_tls(&self) -> bool {
        self.written.tls.is_some() && self.protocol != PortProtocol::Http
    }

    /// Whether it serves HTTP: in plain text, or after TLS.
    pub(super) fn is_http(&self) -> bool {
        let https = self.written.port.as_ref().and_then(|port| port.protocol);
        let https = https.is_some_and(|word| word.eq_ignore_ascii_case("https"));
        self.protocol == PortProtocol::Http || (https && self.written.tls.is_some() && !self.is_passthrough())
    }

    /// Whether every plain request is sent to HTTPS.
    pub(super) fn redirects(&self) -> bool {
        self.written.tls.as_ref().is_some_and(|tls| tls.https_redirect == Some(true))
    }

    /// The hosts for VirtualServices of a namespace.
    pub(super) fn hosts_for(&self, namespace: &str) -> impl Iterator<Item = &str> {
        let admits = move |owner: &Option<&str>| owner.is_none_or(|owner| owner == namespace);
        self.hosts.iter().filter(move |(owner, _)| admits(owner)).map(|(_, host)| host.as_str())
    }

    fn bind(&self) -> &str {
        self.written.bind.unwrap_or_default()
    }

    /// The name of its table; empty when it has none.
    fn route_name(&self, port: u16) -> String {
        let bind = if self.bind().is_empty() { String::new() } else { format!(".{}", self.bind()) };
        if self.protocol == PortProtocol::Http {
            return format!("http.{port}{bind}");
        }
        if self.is_http() {
            let name = self.written.port.as_ref().and_then(|port| port.name).unwrap_or_default();
            let (namespace, gateway) = (self.gateway.namespace(), self.gateway.name());
            return format!("https.{}.{name}.{gateway}.{namespace}{bind}", self.number);
        }
        String::new()
    }
}

/// Why a server of a Gateway is not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejected {
    /// An earlier server for TLS has this host on the same port.
    Host(String),
    /// An earlier server speaks something else on the same port.
    Protocol,
    /// It has no options for TLS, and an earlier one has the port.
    Plain,
    /// An earlier server of the same Gateway has the same port name.
    PortName,
}

/// A port of a proxy with the servers on it.
#[derive(Debug)]
pub(super) struct OpenPort<'e> {
    pub(super) bind: &'e str,
    /// The servers of each table, or one alone that has no table; in the order in which they came.
    pub(super) groups: Vec<(String, Vec<Server<'e>>)>,
}

/// Servers on ports, and those that are not opened, each with the server that it lost against.
#[derive(Debug, Default)]
pub(super) struct OpenPorts<'e> {
    pub(super) ports: Vec<OpenPort<'e>>,
    pub(super) rejected: Vec<(Server<'e>, Rejected, Option<Server<'e>>)>,
}

/// What is known of one port of the proxy while servers are merged.
#[derive(Default)]
struct State<'e> {
    /// The server that made the port one for plain text.
    plain: Option<Server<'e>>,
    /// The hosts that TLS servers have, with the bind address.
    tls_hosts: FxHashMap<String, (String, Server<'e>)>,
    /// The bind addresses of servers that are not for plain text.
    binds: FxHashSet<String>,
    first: Option<Server<'e>>,
}

impl<'e> Tables<'e> {
    /// The servers of all Gateways that select a proxy.
    pub(super) fn open_ports(&self, client: &Client) -> OpenPorts<'e> {
        let mut open = OpenPorts::default();
        let mut states: FxHashMap<u16, State<'e>> = FxHashMap::default();
        let targets = targets(self.kubernetes, client);
        for mut server in self.servers_of(client) {
            let port = targets.get(&server.number).copied().unwrap_or(server.number);
            server.bound = port;
            let state = states.entry(port).or_default();
            match admit(state, &server, port, &open) {
                Ok(()) => {
                    let name = server.route_name(port);
                    open.place(server, name);
                }
                Err((why, against)) => open.rejected.push((server, why, against)),
            }
        }
        open
    }

    fn servers_of(&self, client: &Client) -> impl Iterator<Item = Server<'e>> {
        let labels = client.labels().iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        self.selection.of(&labels).into_iter().flat_map(servers)
    }
}

impl<'e> OpenPorts<'e> {
    fn place(&mut self, server: Server<'e>, route: String) {
        let bind = server.written.bind.unwrap_or_default();
        let number = |port: &OpenPort<'e>| Some(port.groups.first()?.1.first()?.number);
        let same = |port: &&mut OpenPort<'e>| port.bind == bind && number(port) == Some(server.number);
        match self.ports.iter_mut().find(same) {
            None => self.ports.push(OpenPort { bind, groups: vec![(route, vec![server])] }),
            Some(port) => match port.groups.iter_mut().find(|(name, _)| !name.is_empty() && *name == route) {
                Some((_, servers)) => servers.push(server),
                None => port.groups.push((route, vec![server])),
            },
        }
    }

    fn has_route(&self, name: &str) -> Option<&Server<'e>> {
        let mut groups = self.ports.iter().flat_map(|port| &port.groups);
        groups.find(|(known, _)| known == name).and_then(|(_, servers)| servers.first())
    }
}

fn servers<'e>(gateway: &'e Typed<'e, istio::Gateway<'e>>) -> impl Iterator<Item = Server<'e>> {
    let own = gateway.object.reference.namespace.as_str();
    gateway.spec.servers.iter().filter_map(move |written| {
        let port = written.port.as_ref()?;
        let host = |host: &&'e str| match host.split_once('/') {
            None | Some(("*", _)) => {
                (None, host.split_once('/').map_or(*host, |(_, host)| host).to_ascii_lowercase())
            }
            Some((".", host)) => (Some(own), host.to_ascii_lowercase()),
            Some((owner, host)) => (Some(owner), host.to_ascii_lowercase()),
        };
        Some(Server {
            gateway,
            name: format!("{own}/{}", gateway.name()),
            written,
            number: u16::try_from(port.number?).ok()?,
            bound: u16::try_from(port.number?).ok()?,
            protocol: PortProtocol::parse(port.protocol.unwrap_or_default()),
            hosts: written.hosts.iter().map(host).collect(),
        })
    })
}

/// Whether a server may be opened beside those before it.
fn admit<'e>(
    state: &mut State<'e>,
    server: &Server<'e>,
    port: u16,
    open: &OpenPorts<'e>,
) -> Result<(), (Rejected, Option<Server<'e>>)> {
    if server.written.tls.is_some() {
        // Names are compared as written, with the namespace that may stand before them.
        let names = || server.hosts.iter().map(|(owner, host)| format!("{}/{host}", owner.unwrap_or("*")));
        let known = names().find_map(|name| {
            let (bind, other) = state.tls_hosts.get(&name)?;
            (bind == server.bind()).then(|| (name, other.clone()))
        });
        if let Some((name, other)) = known {
            let host = name.strip_prefix("*/").unwrap_or(&name).to_owned();
            return Err((Rejected::Host(host), Some(other)));
        }
        for name in names() {
            state.tls_hosts.insert(name, (server.bind().to_owned(), server.clone()));
        }
    }
    let Some(first) = &state.first else {
        state.first = Some(server.clone());
        if !server.is_tls() {
            state.plain = Some(server.clone());
        }
        return Ok(());
    };
    if let Some(plain) = &state.plain {
        let both_http = plain.protocol == PortProtocol::Http && server.protocol == PortProtocol::Http;
        if plain.bind() == server.bind() && !both_http {
            return Err((Rejected::Protocol, Some(plain.clone())));
        }
        return Ok(());
    }
    if !server.is_tls() {
        state.plain = Some(server.clone());
        return Ok(());
    }
    if server.is_http()
        && let Some(other) = open.has_route(&server.route_name(port))
    {
        return Err((Rejected::PortName, Some(other.clone())));
    }
    let other = first.clone();
    if !state.binds.insert(server.bind().to_owned()) && server.written.tls.is_none() {
        return Err((Rejected::Plain, Some(other)));
    }
    Ok(())
}

/// The ports of the proxy's pods behind the ports of the Services that select them.
fn targets(kubernetes: &Kubernetes<'_>, client: &Client) -> FxHashMap<u16, u16> {
    let labels = client.labels();
    let selects = |service: &&Typed<'_, core::Service<'_>>| {
        let selector = &service.spec.selector;
        !selector.is_empty()
            && selector.iter().all(|(key, value)| labels.get(*key).is_some_and(|own| own == value))
    };
    let pair = |port: &core::ServicePort<'_>| {
        let number = u16::try_from(port.port?).ok()?;
        let target = match port.target_port {
            Some(IntOrString::Int(target)) => u16::try_from(target).ok()?,
            _ => number,
        };
        Some((number, target))
    };
    kubernetes
        .services_of(client.namespace())
        .filter(selects)
        .flat_map(|service| service.spec.ports.iter().filter_map(pair))
        .collect()
}
