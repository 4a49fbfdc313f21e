//! The check `localhost-listener`.

use std::net::IpAddr;

use crate::analyze::checks::prelude::*;
use crate::estate::Object;

check! {
    /// A proxy is told to listen on an address that nobody outside of its pod can reach.
    ///
    /// ## Why it hurts
    /// A server of a Gateway, or a listener for incoming traffic of a Sidecar, that is bound to 127.0.0.1 or
    /// ::1 takes no connection from other pods: they are refused, though everything looks configured.
    ///
    /// ## How to fix
    /// Remove `bind`, or write 0.0.0.0.
    pub static LOCALHOST_LISTENER = "localhost-listener", ["IST0143"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let mut check = |object: &'e Object, holder: NodeRef<'e>, bind: Option<&'e str>| {
        let address = bind.and_then(|bind| bind.parse::<IpAddr>().ok());
        if let (Some(address), Some(node)) = (address.filter(IpAddr::is_loopback), holder.get("bind")) {
            findings.at(object, node, format!("only the pod itself reaches {address}"));
        }
    };
    for gateway in &context.catalog.gateways {
        for server in &gateway.spec.servers {
            check(gateway.object, server.node, server.bind);
        }
    }
    for sidecar in &context.catalog.sidecars {
        for listener in &sidecar.spec.ingress {
            check(sidecar.object, listener.node, listener.bind);
        }
    }
}
