//! The check `rejected-server`.

use super::precedence;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{Rejected, RejectedServer};
use crate::resource::{Typed, istio::Gateway};

check! {
    /// A server of a Gateway is not opened, because an earlier server has its port.
    ///
    /// ## Why it hurts
    /// Gateways that select the same proxies share their ports. Istio keeps the servers that come
    /// first (the oldest Gateway, then by name) and leaves out those that do not fit beside them; only
    /// the log of its control plane says so. Visitors get the certificate and the routes of the
    /// other server, or 404. Whoever deletes and re-creates a Gateway changes who wins.
    ///
    /// ## How to fix
    /// Give a TLS host to one server per port and bind several VirtualServices to that Gateway;
    /// give every HTTPS server of a Gateway a port name of its own; do not mix HTTP, TCP and TLS on
    /// one port; or run the Gateways on proxies of their own with other selectors.
    pub static REJECTED_SERVER = "rejected-server", ["IST0145", "KIA0301"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if context.catalog.gateways.is_empty() {
        return;
    }
    let tables = context.tables;
    let (rejected, cut) = tables.rejected_servers();
    if cut {
        findings.not_checked("the Gateways select too many groups of proxies to compare all of them");
    }
    for one in rejected {
        let Some((winner, server)) = one.winner else { continue };
        // The same object may stand in the input twice.
        let twice = winner.object.reference == one.gateway.object.reference
            && !std::ptr::eq(winner.object, one.gateway.object);
        if twice {
            continue;
        }
        let (order, known) = precedence(winner.object, one.gateway.object);
        let message = format!("{}; {order}", reason(&one, winner));
        let draft = findings.at(one.gateway.object, one.server.node, message);
        draft.related(winner.object, server.node, "the server that is opened");
        if !known || one.open_elsewhere {
            draft.uncertain();
        }
        if one.open_elsewhere {
            draft.help("proxies that the other Gateway does not select open it");
        }
    }
}

fn reason(one: &RejectedServer<'_>, winner: &Typed<'_, Gateway<'_>>) -> String {
    let port = one.server.port.as_ref();
    let number = port.and_then(|port| port.number).unwrap_or_default();
    let name = port.and_then(|port| port.name).unwrap_or_default();
    let by = &winner.object.reference;
    match &one.why {
        Rejected::Host(host) => {
            format!("this server is not opened: a server of {by} has the host `{host}` on port {number}")
        }
        Rejected::Protocol => {
            format!("this server is not opened: a server of {by} opens port {number} with another protocol")
        }
        Rejected::Plain => format!(
            "this server is not opened: it has no `tls`, and a server of {by} opens port {number} for TLS"
        ),
        Rejected::PortName => format!(
            "this server is not opened: an earlier HTTPS server of {by} on port {number} has the port name `{name}` too"
        ),
    }
}
