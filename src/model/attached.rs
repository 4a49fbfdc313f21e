//! Rules that routes attach to a service: what holds instead of plain forwarding, for the clients of one namespace.

use super::{Domain, Origin, Rule, StreamRule};

/// The rules of one service for the clients of one namespace.
#[derive(Debug, Clone)]
pub struct ServiceRoutes {
    /// The kind of the object that the routes name as parent.
    pub kind: String,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// The port that these rules hold for; `None`: every port that has no rules of its own.
    pub port: Option<u16>,
    /// The rules.
    pub rules: AttachedRules,
    /// When the oldest of the routes was made, as it stands in the object.
    pub created: Option<String>,
    /// The oldest of the routes.
    pub origin: Origin,
    /// Whether a route of the client's namespace, which is not that of the service, is among them.
    pub consumer: bool,
}

/// Rules by what they look at. Of several kinds for one port the first of this list holds.
#[derive(Debug, Clone)]
pub enum AttachedRules {
    /// gRPC calls, in the order in which they are tried.
    Grpc(Vec<Rule>),
    /// HTTP requests, in the order in which they are tried.
    Http(Vec<Rule>),
    /// TLS connections by server name (none: any). Of equal names the first holds.
    Tls(Vec<(Vec<Domain>, StreamRule)>),
    /// All connections.
    Tcp(StreamRule),
}
