//! The check `ignored-envoy-patch`.

use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::resource::istio::envoy_filter::{ApplyTo, PatchOperation};

check! {
    /// A patch of an EnvoyFilter has an operation that does not work on what it is applied to.
    ///
    /// ## Why it hurts
    /// The control plane leaves the patch out without a word: the limit, the header or the filter that it
    /// is there for is not in the proxy. For example a `ROUTE_CONFIGURATION` can only be merged into,
    /// and a `CLUSTER` cannot be replaced.
    ///
    /// ## How to fix
    /// Use one of the operations that the message names, or apply the patch to something else.
    pub static IGNORED_ENVOY_PATCH = "ignored-envoy-patch", ["IST0152", "IST0153", "IST0154"], Error, [], run
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for filter in &context.catalog.envoy_filters {
        for patch in &filter.spec.config_patches {
            let (Some(target), Some(change)) = (patch.apply_to, patch.patch.as_ref()) else { continue };
            let (Some(operation), Some(works)) = (change.operation, operations(target)) else { continue };
            if operation == PatchOperation::Invalid || works.contains(&operation) {
                continue;
            }
            let names: Vec<&str> = works.iter().map(|operation| operation.as_str()).collect();
            let node = change.node.get("operation").unwrap_or(change.node);
            let message =
                format!("{} does nothing on {}: the patch is left out", operation.as_str(), target.as_str());
            findings.at(filter.object, node, message).help(format!("what works: {}", text::list(&names, 9)));
        }
    }
}

/// The operations that work (pilot/pkg/networking/core/envoyfilter); `None`: all of them.
pub(super) const fn operations(target: ApplyTo) -> Option<&'static [PatchOperation]> {
    use PatchOperation::{
        Add, InsertAfter, InsertBefore, InsertFirst, Merge, MergeAndReplaceList, Remove, Replace,
    };
    match target {
        ApplyTo::RouteConfiguration | ApplyTo::Bootstrap => Some(&[Merge, MergeAndReplaceList]),
        ApplyTo::Listener | ApplyTo::FilterChain | ApplyTo::Cluster => {
            Some(&[Add, Remove, Merge, MergeAndReplaceList])
        }
        ApplyTo::VirtualHost => Some(&[Add, Remove, Merge, MergeAndReplaceList, Replace]),
        ApplyTo::HttpRoute => {
            Some(&[Add, Remove, Merge, MergeAndReplaceList, InsertBefore, InsertAfter, InsertFirst])
        }
        ApplyTo::ExtensionConfig => Some(&[Add]),
        ApplyTo::NetworkFilter | ApplyTo::HttpFilter | ApplyTo::ListenerFilter | ApplyTo::Invalid => None,
    }
}
