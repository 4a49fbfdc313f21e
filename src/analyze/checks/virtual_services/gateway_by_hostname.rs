//! The check `gateway-by-hostname`.

use crate::analyze::checks::prelude::*;
use crate::analyze::checks::references::strings;

check! {
    /// A VirtualService names a gateway in the old form, like a host.
    ///
    /// ## Why it hurts
    /// `edge.infra.svc.cluster.local` still means the Gateway `edge` of namespace infra, but it reads like a
    /// Service, is documented no longer, and checks of Istio warn about it.
    ///
    /// ## How to fix
    /// Write `namespace/name`: `infra/edge`.
    pub static GATEWAY_BY_HOSTNAME = "gateway-by-hostname", ["KIA1108"], Info, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for service in &context.catalog.virtual_services {
        let http = service.spec.http.iter().flat_map(|rule| &rule.matches).map(|one| one.node);
        let holders = std::iter::once(service.spec.node).chain(http);
        for (node, written) in holders.flat_map(|holder| strings(holder, "gateways")) {
            if written.contains('.') && !written.contains('/') && context.istio.names_gateway_object(written)
            {
                let (namespace, name) = context.istio.gateway_name(written, service.namespace());
                findings
                    .at(service.object, node, format!("`{written}` is the old form of a gateway's name"))
                    .help(format!("write {namespace}/{name}"));
            }
        }
    }
}
