//! What a client sends to a server: as its DestinationRule says, else mutual TLS by itself where the server can
//! (pilot/pkg/networking/core/cluster_tls.go, xds/endpoints/mtls_checker.go).

use super::{Deciding, Mode, Security, ServicePort, Subject};
use crate::model::Origin;
use crate::resource::istio::traffic_policy::ClientTlsMode;

/// What goes over the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sends {
    /// Plain text.
    Plain,
    /// Mutual TLS with the mesh's certificates.
    MutualTls,
    /// TLS without a certificate of the client.
    Tls,
    /// Mutual TLS with certificates of its own.
    OwnMutualTls,
}

impl Sends {
    /// In words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain text",
            Self::MutualTls => "mutual TLS",
            Self::Tls => "TLS without a client certificate",
            Self::OwnMutualTls => "mutual TLS with certificates of its own",
        }
    }

    /// The mode of a DestinationRule that means it.
    pub const fn mode(self) -> &'static str {
        match self {
            Self::Plain => "DISABLE",
            Self::MutualTls => "ISTIO_MUTUAL",
            Self::Tls => "SIMPLE",
            Self::OwnMutualTls => "MUTUAL",
        }
    }
}

/// What a client sends, and what decides it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientTls {
    /// What goes over the wire.
    pub sends: Sends,
    /// Why, as a clause.
    pub why: &'static str,
    /// The field that says so, when an object does.
    pub origin: Origin,
}

impl<'e> Security<'e> {
    /// What a client sends to a port of a Service, whose server accepts `mode` there.
    pub fn client_tls(
        &self,
        client: &Subject<'_>,
        port: &ServicePort<'e>,
        server: &Subject<'_>,
        mode: Mode,
    ) -> ClientTls {
        let of = |sends, why| ClientTls { sends, why, origin: Origin::NONE };
        if client.in_mesh() == Some(false) {
            return of(Sends::Plain, "it has no proxy");
        }
        let capable = server.in_mesh() != Some(false);
        if client.ambient {
            let sends = if capable { Sends::MutualTls } else { Sends::Plain };
            return of(sends, "the proxy of its node does so by itself");
        }
        let has = |key: &str, value: &str| client.label(key) == Some(value);
        let owner = port.service.namespace();
        let rule = self.client_rules().for_name(client.namespace, has, &port.host, owner);
        if let Some((object, tls)) = rule.and_then(|rule| rule.tls(port.number))
            && let Some(mode) = tls.mode
        {
            let sends = match mode {
                ClientTlsMode::Disable => Sends::Plain,
                ClientTlsMode::Simple => Sends::Tls,
                ClientTlsMode::Mutual => Sends::OwnMutualTls,
                ClientTlsMode::IstioMutual => Sends::MutualTls,
            };
            let origin = self.origin(object, tls.node.get("mode").unwrap_or(tls.node));
            return ClientTls { sends, why: "its DestinationRule says so", origin };
        }
        match (self.istio.config.auto_mtls, capable, mode) {
            (false, ..) => of(Sends::Plain, "enableAutoMtls is off, and no DestinationRule says otherwise"),
            (true, false, _) => of(Sends::Plain, "the server has no proxy"),
            (true, true, Mode::Disable) => of(Sends::Plain, "the server accepts plain text alone"),
            (true, true, _) => of(Sends::MutualTls, "clients use mutual TLS by themselves"),
        }
    }

    /// Why a connection fails; `None` when it works, as far as TLS goes.
    pub fn failure(
        &self,
        sends: Sends,
        server: &Subject<'_>,
        accepts: &Deciding<'_>,
    ) -> Option<&'static str> {
        if server.in_mesh() == Some(false) {
            return (sends == Sends::MutualTls)
                .then_some("the server has no proxy that could answer the mesh's mutual TLS");
        }
        match (accepts.mode, sends) {
            (Mode::Strict, Sends::Plain) => Some("the server accepts mutual TLS alone"),
            (Mode::Strict, Sends::Tls) => Some("the server asks for a certificate of the client"),
            (Mode::Disable, Sends::MutualTls) if !server.ambient => {
                Some("the server accepts plain text alone")
            }
            _ => None,
        }
    }
}
