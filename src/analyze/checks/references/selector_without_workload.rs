//! The check `selector-without-workload`.

use rustc_hash::FxHashMap;

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::estate::Object;
use crate::mesh::istio::runs_proxy;
use crate::resource::Map;

check! {
    /// A selector matches no workload.
    ///
    /// ## Why it hurts
    /// The object is accepted and does nothing: a policy leaves its service open (or closed), a
    /// Gateway opens no port, a Sidecar leaves the proxy with the whole mesh. Nobody notices until
    /// it matters.
    ///
    /// ## How to fix
    /// Copy the labels from the pod template (`spec.template.metadata.labels`). Policies and Sidecars
    /// select in their own namespace only, except in Istio's root namespace; Gateways select
    /// everywhere.
    pub static SELECTOR_WITHOUT_WORKLOAD = "selector-without-workload", ["IST0127", "IST0101", "KIA0004", "KIA0302"], Warning, ["Deployment", "Pod"], run
}

/// A selector of some object.
struct Selector<'e> {
    object: &'e Object,
    /// The map that holds it, and its key there.
    spec: NodeRef<'e>,
    key: &'static str,
    labels: &'e Map<'e, &'e str>,
}

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let search = Search::new(context);
    let mut anywhere = FxHashMap::default();
    for selector in selectors(context).filter(|selector| !selector.labels.is_empty()) {
        let id = &selector.object.reference;
        let root = id.namespace == context.istio.config.root_namespace;
        let everywhere = id.kind == "Gateway" || (root && id.kind != "PeerAuthentication");
        let selected = if everywhere {
            *anywhere.entry(selector.labels.as_slice()).or_insert_with(|| search.anywhere(selector.labels))
        } else {
            context.kubernetes.selects_any(&id.namespace, selector.labels)
        };
        if selected {
            continue;
        }
        if let Err(reason) = search.observed(&selector, everywhere) {
            findings.not_checked(reason);
            continue;
        }
        let node = selector.spec.key(selector.key).unwrap_or(selector.spec);
        let scope = if everywhere { String::new() } else { format!(" in namespace {}", id.namespace) };
        let labels: Vec<String> =
            selector.labels.iter().map(|(key, value)| format!("{key}={value}")).collect();
        findings.at(
            selector.object,
            node,
            format!("no workload{scope} has the labels {}", crate::base::text::list(&labels, 6)),
        );
    }
}

/// What is needed to search all namespaces.
struct Search<'c, 'e> {
    context: &'c CheckContext<'e>,
    namespaces: Vec<&'e str>,
    /// Whether the input shows proxies of gateways.
    proxies: bool,
}

impl<'c, 'e> Search<'c, 'e> {
    fn new(context: &'c CheckContext<'e>) -> Self {
        let proxies = context.kubernetes.workloads.iter().any(runs_proxy);
        Self { context, namespaces: context.kubernetes.namespaces(), proxies }
    }

    fn anywhere(&self, labels: &[(&str, &str)]) -> bool {
        self.namespaces.iter().any(|namespace| self.context.kubernetes.selects_any(namespace, labels))
    }

    /// Whether a workload that is selected would be in the input; else the reason for "no".
    fn observed(&self, selector: &Selector<'_>, everywhere: bool) -> Result<(), String> {
        let id = &selector.object.reference;
        if self.context.kubernetes.workloads_complete() {
            return Ok(());
        }
        if everywhere && id.kind != "Gateway" {
            return Err("not every workload of the mesh is in the input".to_owned());
        }
        if !self.context.kubernetes.workloads_observed(&id.namespace) {
            return Err(unseen("workload", &id.namespace));
        }
        // Gateways of applications select proxies that another team runs in another namespace.
        if everywhere && !self.proxies { Err("no gateway proxies in the input".to_owned()) } else { Ok(()) }
    }
}

fn selectors<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = Selector<'e>> {
    macro_rules! of {
        ($field:ident, $key:literal, $selector:ident, $labels:ident) => {
            context.catalog.$field.iter().filter_map(|view| {
                let labels = &view.spec.$selector.as_ref()?.$labels;
                Some(Selector { object: view.object, spec: view.spec.node, key: $key, labels })
            })
        };
    }
    let gateways = context.catalog.gateways.iter().map(|view| Selector {
        object: view.object,
        spec: view.spec.node,
        key: "selector",
        labels: &view.spec.selector,
    });
    gateways
        .chain(of!(sidecars, "workloadSelector", workload_selector, labels))
        .chain(of!(envoy_filters, "workloadSelector", workload_selector, labels))
        .chain(of!(authorization_policies, "selector", selector, match_labels))
        .chain(of!(peer_authentications, "selector", selector, match_labels))
        .chain(of!(request_authentications, "selector", selector, match_labels))
        .chain(of!(telemetries, "selector", selector, match_labels))
        .chain(of!(wasm_plugins, "selector", selector, match_labels))
}
