//! The check `externalname-port-name`.

use super::{is_of_the_platform, protocol};
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::PortProtocol;

check! {
    /// A port of an ExternalName Service is not named for a protocol that Istio can route by name.
    ///
    /// ## Why it hurts
    /// Such a Service has no address of its own. For a port that is TCP, or not named, Istio opens a listener on **all**
    /// addresses: every connection of the namespace's clients to that port, wherever it goes, is caught by it.
    ///
    /// ## How to fix
    /// Name the port for what is spoken: `https`, `tls`, `http`, `grpc`.
    pub static EXTERNALNAME_PORT_NAME = "externalname-port-name", ["IST0150"], Warning, ["Service"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in context.kubernetes.services {
        if is_of_the_platform(service) || service.spec.kind != Some("ExternalName") {
            continue;
        }
        for port in &service.spec.ports {
            let guessed = protocol(port) == Some(PortProtocol::Sniffed);
            if guessed || (port.name == Some("tcp") && port.app_protocol.is_none()) {
                let number = port.port.unwrap_or_default();
                let message =
                    format!("Istio listens on port {number} of all addresses for this ExternalName");
                findings
                    .at(service.object, port.node.get("name").unwrap_or(port.node), message)
                    .help("begin the name of the port with http, https, tls or grpc");
            }
        }
    }
}
