//! One concrete request, as a client sends it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Dimension;
use crate::algebra::Point;
use crate::base::secret::header_value;

/// What speaks on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Protocol {
    /// HTTP of any version, gRPC among it.
    #[default]
    Http,
    /// TLS that the proxy does not terminate.
    Tls,
    /// Anything else.
    Tcp,
}

/// A proxy or the workload behind it: whose view of the mesh a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Client {
    /// A workload with a proxy of its own.
    Workload {
        /// Its namespace.
        namespace: String,
        /// Its name; empty for any workload with these labels.
        name: String,
        /// The labels of its pods.
        labels: BTreeMap<String, String>,
    },
    /// A gateway, which answers what comes from outside.
    Gateway {
        /// The namespace of its object, or of its pods.
        namespace: String,
        /// The name of its object, or of its workload.
        name: String,
        /// The labels of its pods.
        labels: BTreeMap<String, String>,
    },
}

impl Client {
    /// Its namespace.
    pub fn namespace(&self) -> &str {
        match self {
            Self::Workload { namespace, .. } | Self::Gateway { namespace, .. } => namespace,
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Workload { name, .. } | Self::Gateway { name, .. } => name,
        }
    }

    /// The labels of its pods.
    pub const fn labels(&self) -> &BTreeMap<String, String> {
        match self {
            Self::Workload { labels, .. } | Self::Gateway { labels, .. } => labels,
        }
    }

    /// As structured output has it (docs/schemas: `Request`, `from`).
    pub fn document(&self) -> Value {
        match self {
            Self::Workload { namespace, name, .. } if name.is_empty() => json!({ "namespace": namespace }),
            Self::Workload { namespace, name, .. } => json!({ "namespace": namespace, "workload": name }),
            Self::Gateway { namespace, name, .. } => json!({ "gateway": format!("{namespace}/{name}") }),
        }
    }
}

impl std::fmt::Display for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Workload { namespace, name, .. } if name.is_empty() => write!(f, "namespace {namespace}"),
            Self::Workload { namespace, name, .. } => write!(f, "workload {namespace}/{name}"),
            Self::Gateway { namespace, name, .. } => write!(f, "gateway {namespace}/{name}"),
        }
    }
}

/// A request. For TLS and TCP only `host`, `port`, `address` and `sni` mean something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// What is spoken.
    pub protocol: Protocol,
    /// `http` or `https`.
    pub scheme: String,
    /// The method, in capitals as a rule.
    pub method: String,
    /// The host as sent, with its port if one is sent.
    pub authority: String,
    /// The port that the connection goes to.
    pub port: u16,
    /// The address that the connection goes to, or the name of the service when its address is not known.
    pub address: Option<String>,
    /// The path, without the query.
    pub path: String,
    /// The parameters of the query, in order.
    pub query: Vec<(String, String)>,
    /// Headers, names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The server name of the TLS handshake.
    pub sni: Option<String>,
}

impl Request {
    /// Whether the connection begins with a TLS handshake.
    pub fn is_tls(&self) -> bool {
        match self.protocol {
            Protocol::Http => self.scheme == "https",
            Protocol::Tls => true,
            Protocol::Tcp => false,
        }
    }

    /// The host without a port, in lower case.
    pub fn host(&self) -> String {
        host_of(&self.authority).to_ascii_lowercase()
    }

    /// The value of a dimension; `None` when the request does not have it.
    pub fn value(&self, dimension: &Dimension) -> Option<Cow<'_, str>> {
        Some(match dimension {
            Dimension::Port => Cow::Owned(self.port.to_string()),
            Dimension::Scheme => Cow::Borrowed(&self.scheme),
            Dimension::Authority => Cow::Borrowed(&self.authority),
            Dimension::Method => Cow::Borrowed(&self.method),
            Dimension::Path => Cow::Borrowed(&self.path),
            Dimension::Header(name) => Cow::Borrowed(self.headers.get(name)?),
            // The first of several counts, as in Envoy.
            Dimension::Query(name) => Cow::Borrowed(&self.query.iter().find(|(key, _)| key == name)?.1),
            Dimension::ServerName => Cow::Borrowed(self.sni.as_deref()?),
            Dimension::Gateway
            | Dimension::SourceNamespace
            | Dimension::SourceLabel(_)
            | Dimension::Opaque(_) => return None,
        })
    }

    /// Makes this request one that lies at `point`.
    #[must_use]
    pub fn at(mut self, point: &Point<Dimension>) -> Self {
        for (dimension, value) in point {
            let text = value.clone().unwrap_or_default();
            match (dimension, value) {
                (Dimension::Scheme, Some(_)) => self.scheme = text,
                (Dimension::Authority, Some(_)) => self.authority = text,
                (Dimension::Method, Some(_)) => self.method = text,
                (Dimension::Path, Some(_)) => self.path = text,
                (Dimension::Port, Some(_)) => self.port = text.parse().unwrap_or(self.port),
                (Dimension::ServerName, _) => self.sni.clone_from(value),
                (Dimension::Header(name), Some(_)) => drop(self.headers.insert(name.clone(), text)),
                (Dimension::Header(name), None) => drop(self.headers.remove(name)),
                (Dimension::Query(name), _) => {
                    self.query.retain(|(key, _)| key != name);
                    self.query.extend(value.clone().map(|value| (name.clone(), value)));
                }
                _ => {}
            }
        }
        self
    }

    /// The request as a point of the algebra. What is not there is missing.
    pub fn point(&self) -> Point<Dimension> {
        let mut point: Point<Dimension> =
            [Dimension::Scheme, Dimension::Authority, Dimension::Method, Dimension::Path, Dimension::Port]
                .into_iter()
                .map(|dimension| (dimension.clone(), self.value(&dimension).map(Cow::into_owned)))
                .collect();
        point.extend(self.headers.iter().map(|(k, v)| (Dimension::Header(k.clone()), Some(v.clone()))));
        for (name, value) in self.query.iter().rev() {
            point.insert(Dimension::Query(name.clone()), Some(value.clone()));
        }
        point.insert(Dimension::ServerName, self.sni.clone());
        point
    }

    /// As structured output has it (docs/schemas: `Request`).
    pub fn document(&self, from: Option<&Client>) -> Value {
        let mut out = Map::new();
        if self.protocol == Protocol::Http {
            out.insert("method".into(), self.method.clone().into());
        }
        let scheme = match self.protocol {
            Protocol::Http => self.scheme.as_str(),
            Protocol::Tls => "tls",
            Protocol::Tcp => "tcp",
        };
        out.insert("scheme".into(), scheme.into());
        out.insert("host".into(), self.authority.clone().into());
        out.insert("port".into(), self.port.into());
        if self.protocol == Protocol::Http {
            out.insert("path".into(), self.path.clone().into());
        }
        if !self.query.is_empty() {
            let pairs: Vec<String> =
                self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
            out.insert("query".into(), pairs.join("&").into());
        }
        if !self.headers.is_empty() {
            let shown = |(name, value): (&String, &String)| (name.clone(), header_value(name, value).into());
            out.insert("headers".into(), Value::Object(self.headers.iter().map(shown).collect()));
        }
        if let Some(from) = from {
            out.insert("from".into(), from.document());
        }
        if let Some(sni) = &self.sni {
            out.insert("sni".into(), sni.clone().into());
        }
        Value::Object(out)
    }
}

/// A host of the mesh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownHost {
    /// Its complete name.
    pub name: String,
    /// The address that clients connect to; the name when it is not known.
    pub address: String,
    /// Its ports, and whether each speaks HTTP as far as that is known.
    pub ports: Vec<(u16, bool)>,
}

/// A host without its port. Addresses of IPv6 keep their brackets.
pub fn host_of(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, port))
            if port.bytes().all(|b| b.is_ascii_digit()) && (!host.contains(':') || host.ends_with(']')) =>
        {
            host
        }
        _ => authority,
    }
}
