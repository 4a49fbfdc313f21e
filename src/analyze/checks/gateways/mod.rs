//! Can the proxies of a Gateway do what it asks for: have they the port, the certificate?

pub mod credentials;
pub mod missing_gateway_port;
pub mod shared_certificate;

use rustc_hash::FxHashMap;

use crate::analyze::CheckContext;
use crate::document::NodeRef;
use crate::resource::core::Workload;
use crate::resource::istio::gateway::ServerTlsSettings;

/// The labels of a selector.
type Labels<'e> = &'e [(&'e str, &'e str)];

/// The workloads that Gateways select, for each selector once: many Gateways have one and the same.
fn proxies<'e>(context: &CheckContext<'e>) -> FxHashMap<Labels<'e>, Vec<&'e Workload<'e>>> {
    let namespaces = context.kubernetes.namespaces();
    let mut proxies: FxHashMap<Labels<'e>, Vec<&'e Workload<'e>>> = FxHashMap::default();
    for gateway in &context.catalog.gateways {
        let labels = gateway.spec.selector.as_slice();
        if !labels.is_empty() {
            let selected =
                || namespaces.iter().flat_map(|one| context.kubernetes.select(one, labels)).collect();
            proxies.entry(labels).or_insert_with(selected);
        }
    }
    proxies
}

/// The names of Secrets that a server takes its certificates from, with their nodes.
fn credentials<'e>(tls: &ServerTlsSettings<'e>) -> Vec<(NodeRef<'e>, &'e str)> {
    let one = tls.node.get("credentialName").into_iter();
    let several = tls.node.get("credentialNames").into_iter().flat_map(NodeRef::items);
    let names = one.chain(several).filter_map(|node| Some((node, node.as_str()?)));
    // Others are names of providers: `kubernetes-gateway://...`.
    names.filter(|(_, name)| !name.is_empty() && !name.contains('/')).collect()
}
