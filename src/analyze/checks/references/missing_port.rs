//! The check `missing-port`.

use super::{destinations, port_list, the_only};
use crate::analyze::checks::prelude::*;

check! {
    /// A route sends traffic to a port that its host does not have.
    ///
    /// ## Why it hurts
    /// The proxy has no cluster for that port: every request that takes this route is answered
    /// with 503.
    ///
    /// ## How to fix
    /// Write the port of the Service (`spec.ports[].port`). The container's port (`targetPort`) does
    /// not count here.
    pub static MISSING_PORT = "missing-port", ["IST0101"], Error, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for (service, destination, target) in destinations(context) {
        let Some((port, number)) = destination.port.as_ref().and_then(|port| Some((port, port.number?)))
        else {
            continue;
        };
        let hosts = context.istio.hosts.all(&target.host, target.client);
        let ports: Vec<i64> = hosts.iter().flat_map(|host| host.ports()).collect();
        // A host without any port is one of those that are reached by other means.
        if ports.is_empty() || ports.contains(&number) {
            continue;
        }
        let by = hosts[0].object();
        let node = port.node.get("number").unwrap_or(port.node);
        let draft = findings.at(service.object, node, format!("{} has no port {number}", by.reference));
        draft.help(format!("its ports: {}", port_list(&ports))).related(
            by,
            by.name_node(),
            "the host is defined here",
        );
        if let Some(only) = the_only(&ports) {
            let edit = edit::set_integer(service.object.root(), node, only);
            draft.fix(format!("write {only}, the only port of {}", by.reference), [edit]);
        }
    }
}
