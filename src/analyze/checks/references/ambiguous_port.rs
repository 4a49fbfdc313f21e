//! The check `ambiguous-port`.

use super::{destinations, port_list, the_only};
use crate::analyze::checks::prelude::*;

check! {
    /// A destination names no port, and its host has several.
    ///
    /// ## Why it hurts
    /// The proxy takes the port that the client connected to. Calls to another port of the same
    /// host get this route too, and a gateway that listens on 443 tries port 443 of a Service that
    /// may not have it: 503.
    ///
    /// ## How to fix
    /// Add `port: {number: ...}` to the destination.
    pub static AMBIGUOUS_PORT = "ambiguous-port", ["IST0112"], Error, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for (service, destination, target) in destinations(context) {
        if destination.port.as_ref().is_some_and(|port| port.number.is_some()) {
            continue;
        }
        let hosts = context.istio.hosts.all(&target.host, target.client);
        let mut ports: Vec<i64> = hosts.iter().flat_map(|host| host.ports()).collect();
        ports.sort_unstable();
        ports.dedup();
        if ports.len() < 2 {
            continue;
        }
        let by = hosts[0].object();
        let draft = findings.at(
            service.object,
            destination.node.get("host").unwrap_or(destination.node),
            format!("the destination names no port, and {} has {}", by.reference, ports.len()),
        );
        draft.help(format!("add `port: {{number: ...}}` with one of {}", port_list(&ports)));
        // An HTTP rule holds on ports with HTTP only.
        let fitting: Vec<i64> = hosts.iter().flat_map(|host| host.http_ports()).collect();
        let path = destination.node.path_from(service.object.root());
        let in_http_rule = path.as_str().starts_with("spec.http[");
        if let (Some(only), true, None) = (the_only(&fitting), in_http_rule, &destination.port) {
            let port = serde_json::json!({"number": only});
            let edit = edit::add_key(service.object.root(), destination.node, "port", &port);
            draft.fix(format!("add port {only}, the only one of {} with HTTP", by.reference), [edit]);
        }
    }
}
