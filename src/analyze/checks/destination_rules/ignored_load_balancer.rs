//! The check `ignored-load-balancer`.

use super::levels;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::{Host, HostLookup};
use crate::resource::istio::service_entry::Resolution;

check! {
    /// A DestinationRule asks for consistent hashing towards a host whose endpoints the client chooses.
    ///
    /// ## Why it hurts
    /// Of a headless Service, and of a ServiceEntry with resolution NONE, the application picks the
    /// address. Sidecars pass the connection on to it and leave `consistentHash` out: sessions do not stick.
    ///
    /// ## How to fix
    /// Give the Service a cluster IP (a second Service with the same selector is enough) and call that one.
    pub static IGNORED_LOAD_BALANCER = "ignored-load-balancer", [], Warning, ["Service", "ServiceEntry"], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for level in levels(context) {
        let Some(hash) = level.load_balancer.and_then(|balancer| balancer.consistent_hash.as_ref()) else {
            continue;
        };
        let namespace = level.rule.namespace();
        let Some(host) = level.rule.spec.host.filter(|host| !host.starts_with('*')) else { continue };
        let by = match context.istio.host(host, namespace, namespace) {
            HostLookup::Found(host) => host,
            HostLookup::NotObserved(reason) => {
                findings.not_checked(reason);
                continue;
            }
            HostLookup::Hidden(_) | HostLookup::Absent => continue,
        };
        let what = match by {
            Host::Service(service) if service.spec.cluster_ip == Some("None") => "is headless",
            Host::Entry(entry) if matches!(entry.spec.resolution, None | Some(Resolution::None)) => {
                "has resolution NONE"
            }
            Host::Service(_) | Host::Entry(_) => continue,
        };
        let object = by.object();
        findings
            .at(
                level.rule.object,
                hash.node,
                format!("{} {what}: sidecars leave the choice to the client, and this out", object.reference),
            )
            .related(object, object.name_node(), "the host");
    }
}
