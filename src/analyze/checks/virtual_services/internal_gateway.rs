//! The check `internal-gateway`.

use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::strings;
use crate::mesh::istio::MESH_GATEWAY;

check! {
    /// A VirtualService names a gateway that Istio makes by itself from one of the Gateway API.
    ///
    /// ## Why it hurts
    /// The name is internal: a release may change it, and then the routes are gone. It also goes around
    /// `allowedRoutes`, with which the owner of the Gateway says who may attach.
    ///
    /// ## How to fix
    /// Attach an HTTPRoute to the Gateway of the Gateway API, with `parentRefs`.
    pub static INTERNAL_GATEWAY = "internal-gateway", ["IST0165"], Warning, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        for (node, written) in strings(service.spec.node, "gateways") {
            let made = !written.is_empty()
                && written != MESH_GATEWAY
                && !context.istio.names_gateway_object(written);
            if made {
                findings
                    .at(service.object, node, format!("`{written}` is an internal name of Istio"))
                    .help("use an HTTPRoute whose parentRefs name the Gateway");
            }
        }
    }
}
