//! The check `uncovered-requests`.

use super::witness;
use crate::algebra::Budget;
use crate::analyze::checks::prelude::*;
use crate::mesh::istio::export_scope;

check! {
    /// Some requests to a host of the mesh match no rule of its VirtualService.
    ///
    /// ## Why it hurts
    /// Without a VirtualService, sidecars send every request to the service. With one, its rules
    /// decide alone: what none of them matches is answered with 404 by the sidecar of the client. Sidecars
    /// do not merge VirtualServices, so no other one helps out. On gateways it is usual to let only
    /// some paths in; there nothing is reported, nor for VirtualServices that no sidecar uses because
    /// they are exported to nobody or an older one has their hosts.
    ///
    /// ## How to fix
    /// Add a last rule without `match` for the rest, or, when the 404 is meant, one with a
    /// `directResponse` that says so.
    pub static UNCOVERED_REQUESTS = "uncovered-requests", [], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    if context.reach.iter().all(|of| of.uncovered.is_none()) {
        return;
    }
    let beaten = context.tables.beaten_services();
    let default = &context.istio.config.virtual_service_export_to;
    for (service, of) in context.catalog.virtual_services.iter().zip(context.reach) {
        let Some(host) = service.spec.hosts.first() else { continue };
        let exported = !export_scope(&service.spec.export_to, default, service.namespace()).is_empty();
        if !exported || beaten.contains(&service.object.reference) {
            continue;
        }
        let budget = Budget::default();
        let Some(request) = of.uncovered.as_ref().and_then(|rest| witness(rest, host, &budget)) else {
            continue;
        };
        let node = service.spec.node.key("http").unwrap_or(service.spec.node);
        findings
            .at(service.object, node, "some requests match no rule: sidecars answer them with 404")
            .help("add a last rule without `match`")
            .witness(request);
    }
}
