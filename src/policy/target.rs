//! What the questions of commands are about: a workload and a port on it, as users write them, and who asks.

use std::collections::BTreeMap;

use crate::base::{Error, Result, text};
use crate::mesh::World;
use crate::mesh::istio::Security;
use crate::mesh::istio::security::{ClientTls, Deciding, Sends, ServicePort, Subject};
use crate::model::Protocol;
use crate::model::authorization::Attribute;

/// A server and, when one is named, a port on it.
pub struct Target<'e> {
    /// The workload.
    pub subject: Subject<'e>,
    /// The port of the container.
    pub port: Option<u16>,
    /// The port of a Service that leads there.
    pub service: Option<ServicePort<'e>>,
}

impl<'e> Target<'e> {
    /// Reads `WORKLOAD` or `WORKLOAD:PORT`. The port is one of the container or of a Service in front of it.
    ///
    /// # Errors
    ///
    /// When the workload is not in the input, or the port is none.
    pub fn find(written: &str, namespace: &str, world: &World<'e>, security: &Security<'e>) -> Result<Self> {
        let (workload, port) = match written.rsplit_once(':') {
            Some((workload, port)) => {
                let number = port.parse::<u16>().ok().filter(|port| *port != 0).ok_or_else(|| {
                    Error::usage("reading the server", format!("`{port}` is not a port"))
                        .advise("Write WORKLOAD or WORKLOAD:PORT.")
                })?;
                (workload, Some(number))
            }
            None => (written, None),
        };
        let subject = world.subject(workload, namespace)?;
        let ports = security.ports_of(&subject);
        let service = match port {
            Some(port) => {
                let by_target = ports.iter().find(|it| it.target == port);
                by_target.or_else(|| ports.iter().find(|it| it.number == port)).cloned()
            }
            None => match ports.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            },
        };
        let port = service.as_ref().map(|service| service.target).or(port);
        Ok(Self { subject, port, service })
    }

    /// The port, when the question needs one.
    ///
    /// # Errors
    ///
    /// When none is named and there is not just one.
    pub fn port(&self, security: &Security<'e>) -> Result<u16> {
        self.port.ok_or_else(|| {
            let known: Vec<String> =
                security.ports_of(&self.subject).iter().map(|port| port.target.to_string()).collect();
            let advice = if known.is_empty() {
                "Write it as WORKLOAD:PORT.".to_owned()
            } else {
                format!("Write it as WORKLOAD:PORT; Services lead to {}.", text::list(&known, 8))
            };
            Error::usage("reading the server", "it names no port").advise(advice)
        })
    }

    /// What may be spoken on the port.
    pub fn protocols(&self) -> Vec<Protocol> {
        match self.service.as_ref().and_then(|service| service.http) {
            Some(true) => vec![Protocol::Http],
            Some(false) => vec![Protocol::Tcp],
            None => vec![Protocol::Http, Protocol::Tcp],
        }
    }

    /// Its name.
    pub fn name(&self) -> String {
        format!("{}/{}", self.subject.namespace, self.subject.name)
    }
}

/// Who sends.
pub enum Sender<'e> {
    /// A workload of the input.
    Workload(Box<Subject<'e>>),
    /// An identity.
    Principal(String),
}

impl<'e> Sender<'e> {
    /// Reads `WORKLOAD`, or an identity such as `cluster.local/ns/shop/sa/web`.
    ///
    /// # Errors
    ///
    /// When the workload is not in the input.
    pub fn find(written: &str, namespace: &str, world: &World<'e>) -> Result<Self> {
        let name = written.strip_prefix("spiffe://").unwrap_or(written);
        if name.contains("/ns/") {
            return Ok(Self::Principal(format!("spiffe://{name}")));
        }
        Ok(Self::Workload(Box::new(world.subject(written, namespace)?)))
    }
}

/// What goes over the wire, and what the server says to it.
pub struct Transport<'e> {
    /// What the client sends, when it is a workload of the input and a Service leads to the port.
    pub client: Option<ClientTls>,
    /// What the server accepts.
    pub accepts: Deciding<'e>,
    /// Why the connection fails, if it does.
    pub failure: Option<&'static str>,
    /// The identity that the server sees: unknown, or one, or none.
    pub identity: Identity,
}

/// The identity that a server sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// This one.
    Known(String),
    /// None: plain text.
    Missing,
    /// One that the input does not show.
    Unknown,
}

impl<'e> Transport<'e> {
    /// The transport between a sender and a server.
    pub fn between(
        sender: &Sender<'e>,
        target: &Target<'e>,
        port: u16,
        world: &World<'e>,
        security: &Security<'e>,
    ) -> Self {
        let accepts = security.peer_modes(&target.subject).at(port).clone();
        let subject = match sender {
            Sender::Principal(name) => {
                let failure = security.failure(Sends::MutualTls, &target.subject, &accepts);
                return Self { client: None, accepts, failure, identity: Identity::Known(name.clone()) };
            }
            Sender::Workload(subject) => subject,
        };
        let identity = || match subject.principal(&world.istio.config.trust_domain) {
            Some(name) => Identity::Known(name),
            None => Identity::Unknown,
        };
        let Some(service) = &target.service else {
            return Self { client: None, accepts, failure: None, identity: identity() };
        };
        let client = security.client_tls(subject, service, &target.subject, accepts.mode);
        let failure = security.failure(client.sends, &target.subject, &accepts);
        let identity = match client.sends {
            Sends::MutualTls => identity(),
            Sends::Plain | Sends::Tls => Identity::Missing,
            Sends::OwnMutualTls => Identity::Unknown,
        };
        Self { client: Some(client), accepts, failure, identity }
    }
}

/// The parts of a request that a user gives for HTTP.
#[derive(Debug, Clone, Default)]
pub struct WrittenRequest {
    /// The method.
    pub method: Option<String>,
    /// The path.
    pub path: Option<String>,
    /// Headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Claims of a token that was checked, as `name=value`; a name that is given twice is a list.
    pub claims: Vec<(String, String)>,
    /// The server name of the handshake.
    pub server_name: Option<String>,
    /// The address that the connection comes from.
    pub source_ip: Option<std::net::IpAddr>,
    /// The address of the first client.
    pub remote_ip: Option<std::net::IpAddr>,
}

impl WrittenRequest {
    /// The attributes that it fixes, without those of who sends and where to.
    pub fn attributes(&self, http: bool) -> BTreeMap<Attribute, Option<String>> {
        use crate::model::authorization::address_bits;
        let mut values = BTreeMap::new();
        let mut put = |on: Attribute, value: Option<String>| {
            if let Some(value) = value {
                values.insert(on, Some(value));
            }
        };
        put(Attribute::ServerName, self.server_name.clone());
        put(Attribute::SourceAddress, self.source_ip.map(address_bits));
        put(Attribute::RemoteAddress, self.remote_ip.map(address_bits));
        if http {
            put(Attribute::Method, self.method.clone());
            let path = self.path.as_deref().map(|path| path.split(['?', '#']).next().unwrap_or_default());
            put(Attribute::Path, path.map(str::to_owned));
            let mut headers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (name, value) in &self.headers {
                headers.entry(name).or_default().push(value);
            }
            for (name, list) in headers {
                let on = match name {
                    "host" | ":authority" => Attribute::Host,
                    name => Attribute::Header(name.to_owned()),
                };
                put(on, Some(list.join(",")));
            }
            let mut claims: BTreeMap<Vec<String>, Vec<&str>> = BTreeMap::new();
            for (name, value) in &self.claims {
                claims.entry(name.split('.').map(str::to_owned).collect()).or_default().push(value);
                // A claim whose name has dots stands for itself, too.
                if name.contains('.') {
                    claims.entry(vec![name.clone()]).or_default().push(value);
                }
            }
            for (path, list) in claims {
                let list = crate::mesh::istio::security::attributes::list_of(&list);
                put(Attribute::Claim(path), Some(list));
            }
        }
        values
    }
}
