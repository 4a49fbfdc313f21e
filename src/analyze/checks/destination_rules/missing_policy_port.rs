//! The check `missing-policy-port`.

use super::levels;
use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::port_list;

check! {
    /// A DestinationRule has a policy for a port that its host does not have.
    ///
    /// ## Why it hurts
    /// The settings hold for no connection: the TLS mode or the limit that they promise is not in force,
    /// and the port that was meant has the policy of the host.
    ///
    /// ## How to fix
    /// Write the port of the Service (`spec.ports[].port`), not the container's port.
    pub static MISSING_POLICY_PORT = "missing-policy-port", [], Warning, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for level in levels(context) {
        let (Some(port), Some(host)) = (level.port, level.rule.spec.host) else { continue };
        let namespace = level.rule.namespace();
        let full = context.istio.resolve(host, namespace);
        if host.starts_with('*') || context.is_external(host) || context.is_external(&full) {
            continue;
        }
        if let crate::mesh::istio::HostLookup::NotObserved(reason) =
            context.istio.hosts.find(&full, namespace)
        {
            findings.not_checked(reason);
            continue;
        }
        let hosts = context.istio.hosts.all(&full, namespace);
        let ports: Vec<i64> = hosts.iter().flat_map(|host| host.ports()).collect();
        if let Some(by) = hosts.first().filter(|_| !ports.is_empty() && !ports.contains(&port)) {
            let by = by.object();
            let node = level.node.at(&["port", "number"]).unwrap_or(level.node);
            findings
                .at(
                    level.rule.object,
                    node,
                    format!("{} has no port {port}: these settings never hold", by.reference),
                )
                .help(format!("its ports: {}", port_list(&ports)))
                .related(by, by.name_node(), "the host is defined here");
        }
    }
}
