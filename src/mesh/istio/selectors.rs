//! Which workloads an object selects, and in which namespaces it looks for them.

use super::Istio;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::resource::{Catalog, Map};

/// Where a selector looks for workloads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// In the namespace of its object.
    Namespace,
    /// In all namespaces: an object of the root namespace.
    Mesh,
    /// In all namespaces, for proxies of gateways.
    Gateways,
}

/// The selector of an object.
#[derive(Debug)]
pub struct Selector<'e> {
    /// The object.
    pub object: &'e Object,
    /// The key under which it stands.
    pub node: NodeRef<'e>,
    /// The labels that pods must have. None: every pod.
    pub labels: &'e Map<'e, &'e str>,
    /// Where it looks.
    pub reach: Reach,
}

impl Istio<'_> {
    /// The selectors of all objects that have one.
    pub fn selectors<'e>(&self, catalog: &'e Catalog<'e>) -> impl Iterator<Item = Selector<'e>> {
        let reach = |object: &Object| {
            let root = object.reference.namespace == self.config.root_namespace;
            if root { Reach::Mesh } else { Reach::Namespace }
        };
        macro_rules! of {
            ($field:ident, $key:literal, $selector:ident, $labels:ident, $reach:expr) => {
                catalog.$field.iter().filter_map(move |view| {
                    let labels = &view.spec.$selector.as_ref()?.$labels;
                    let node = view.spec.node.key($key)?;
                    Some(Selector { object: view.object, node, labels, reach: $reach(view.object) })
                })
            };
        }
        let gateways = catalog.gateways.iter().filter_map(|view| {
            let node = view.spec.node.key("selector")?;
            Some(Selector { object: view.object, node, labels: &view.spec.selector, reach: Reach::Gateways })
        });
        gateways
            .chain(of!(sidecars, "workloadSelector", workload_selector, labels, |_| Reach::Namespace))
            .chain(of!(envoy_filters, "workloadSelector", workload_selector, labels, reach))
            .chain(of!(authorization_policies, "selector", selector, match_labels, reach))
            .chain(of!(peer_authentications, "selector", selector, match_labels, |_| Reach::Namespace))
            .chain(of!(request_authentications, "selector", selector, match_labels, reach))
            .chain(of!(telemetries, "selector", selector, match_labels, reach))
            .chain(of!(wasm_plugins, "selector", selector, match_labels, reach))
    }
}
