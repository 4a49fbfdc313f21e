//! Can the proxies of a Gateway do what it asks for: have they the port, the certificate?

pub mod credentials;
pub mod missing_gateway_port;
pub mod shared_certificate;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analyze::CheckContext;
use crate::document::NodeRef;
use crate::resource::core::Workload;
use crate::resource::istio::gateway::ServerTlsSettings;

/// The labels of a selector.
type Labels<'e> = &'e [(&'e str, &'e str)];

/// The workloads that Gateways select, for each selector once: many Gateways have one and the same.
pub(super) fn proxies<'e>(context: &CheckContext<'e>) -> FxHashMap<Labels<'e>, Vec<&'e Workload<'e>>> {
    let selectors = context.catalog.gateways.iter().map(|gateway| gateway.spec.selector.as_slice());
    let mut proxies: FxHashMap<Labels<'e>, Vec<&'e Workload<'e>>> =
        selectors.filter(|labels| !labels.is_empty()).map(|labels| (labels, Vec::new())).collect();
    let wanted: FxHashSet<(&str, &str)> = proxies.keys().flat_map(|labels| labels.iter()).copied().collect();
    let mut by_label: FxHashMap<(&str, &str), Vec<&'e Workload<'e>>> = FxHashMap::default();
    for workload in &context.kubernetes.workloads {
        for label in workload.labels.iter().filter(|label| wanted.contains(*label)) {
            by_label.entry(*label).or_default().push(workload);
        }
    }
    proxies.iter_mut().for_each(|(labels, selected)| {
        let lists = labels.iter().map(|label| by_label.get(label).map(Vec::as_slice).unwrap_or_default());
        let shortest = lists.min_by_key(|list| list.len()).unwrap_or_default();
        let all = |workload: &&&Workload<'e>| workload.has_labels(labels);
        selected.extend(shortest.iter().filter(all).copied());
    });
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
