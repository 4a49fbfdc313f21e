//! The checks `port-without-protocol` and `unknown-app-protocol`.

use super::{is_of_the_platform, protocol};
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::PortProtocol;

check! {
    /// The name of a port does not say what is spoken on it.
    ///
    /// ## Why it hurts
    /// The proxy looks at the first bytes of each connection and guesses. That adds delay when the server speaks first
    /// (databases, mail), and HTTP that is not recognised gets no routes, no retries and no request metrics. Ambient's
    /// waypoints take such a port for TCP.
    ///
    /// ## How to fix
    /// Set `appProtocol` (`http`, `grpc`, `tcp`, ...), or begin the name with the protocol and a hyphen: `http-admin`.
    pub static PORT_WITHOUT_PROTOCOL = "port-without-protocol", ["IST0118", "KIA0601"], Info, ["Service"], names
}

check! {
    /// The `appProtocol` of a port is none that Istio knows.
    ///
    /// ## Why it hurts
    /// `appProtocol` beats the name of the port. With a word that Istio does not know, the proxy guesses the protocol, even
    /// when the name says it.
    ///
    /// ## How to fix
    /// Use one of `http`, `http2`, `https`, `grpc`, `grpc-web`, `tcp`, `tls`, `mongo`, `mysql`, `redis`,
    /// `kubernetes.io/h2c`, `kubernetes.io/ws`, `kubernetes.io/wss`.
    pub static UNKNOWN_APP_PROTOCOL = "unknown-app-protocol", ["IST0118", "KIA0602"], Info, ["Service"], app_protocols
}

fn names<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    judge(context, findings, false);
}

fn app_protocols<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    judge(context, findings, true);
}

fn judge<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>, by_field: bool) {
    for service in context.kubernetes.services {
        if is_of_the_platform(service) || service.spec.kind == Some("ExternalName") {
            continue;
        }
        for port in &service.spec.ports {
            let guessed = protocol(port) == Some(PortProtocol::Sniffed) && port.protocol != Some("SCTP");
            if !guessed || port.app_protocol.is_some() != by_field {
                continue;
            }
            let message = match (port.app_protocol, port.name) {
                (Some(word), _) => {
                    format!("Istio knows no appProtocol `{word}`, so the proxy guesses the protocol")
                }
                (None, Some(name)) => {
                    format!("the name `{name}` does not begin with a protocol, so the proxy guesses it")
                }
                (None, None) => "the port has no name, so the proxy guesses the protocol".to_owned(),
            };
            let field = if by_field { "appProtocol" } else { "name" };
            let node = port.node.get(field).unwrap_or(port.node);
            findings.at(service.object, node, message);
        }
    }
}
