//! The check `missing-host`.

use super::destinations;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::HostLookup;

check! {
    /// A route or mirror sends traffic to a host that does not exist.
    ///
    /// ## Why it hurts
    /// Requests that take this route are answered with 503; mirrored copies vanish. The proxies
    /// accept the configuration, so nothing fails until the first request. A host that exists but
    /// is not exported to the namespace of the route (`exportTo`) ends in the same way.
    ///
    /// ## How to fix
    /// Name a Service or a host of a ServiceEntry. A short name means a Service in the namespace of
    /// the VirtualService; for another namespace write the full name,
    /// `reviews.prod.svc.cluster.local`. A name with a dot is never completed: `reviews.prod` is
    /// looked up as it is. For a hidden host, add the namespace to its `exportTo`.
    pub static MISSING_HOST = "missing-host", ["IST0101", "KIA1101"], Error, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for (service, destination, target) in destinations(context) {
        let (Some(node), Some(host)) = (destination.node.get("host"), destination.host) else { continue };
        let namespace = service.namespace();
        match target.lookup {
            HostLookup::Found(_) => {}
            HostLookup::NotObserved(reason) => findings.not_checked(reason),
            HostLookup::Absent => {
                let meant = if target.host == host.to_ascii_lowercase() {
                    String::new()
                } else {
                    format!(" (it means {})", target.host)
                };
                let message = format!("no Service and no ServiceEntry defines the host `{host}`{meant}");
                let draft = findings.at(service.object, node, message);
                if let Some(near) = context.istio.hosts.similar(host, namespace) {
                    draft.help(format!("did you mean `{near}`?"));
                }
            }
            HostLookup::Hidden(by) => {
                let by = by.object();
                let message = format!("the host `{host}` exists, but exportTo hides it from {namespace}");
                findings
                    .at(service.object, node, message)
                    .help(format!("add `{namespace}` to the exportTo of {}", by.reference))
                    .related(by, by.name_node(), format!("not exported to {namespace}"));
            }
        }
    }
}
