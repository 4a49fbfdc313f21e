//! The check `selector-without-workload`.

use rustc_hash::FxHashMap;

use super::unseen;
use crate::analyze::checks::prelude::*;
use crate::base::text;
use crate::mesh::istio::{Reach, Selector, is_pod_label, runs_proxy};

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

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let namespaces = context.kubernetes.namespaces();
    let proxies = context.kubernetes.workloads.iter().any(runs_proxy);
    // Many Gateways have one and the same selector.
    let mut anywhere = FxHashMap::default();
    for selector in context.istio.selectors(context.catalog).filter(|one| !one.labels.is_empty()) {
        let labels = selector.labels.as_slice();
        let own = selector.object.reference.namespace.as_str();
        let selects = |namespace: &str| context.kubernetes.selects_any(namespace, labels);
        let selected = match selector.reach {
            Reach::Namespace => selects(own),
            Reach::Mesh | Reach::Gateways => {
                *anywhere.entry(labels).or_insert_with(|| namespaces.iter().any(|one| selects(one)))
            }
        };
        if selected {
            continue;
        }
        if let Err(reason) = observed(context, &selector, proxies) {
            findings.not_checked(reason);
            continue;
        }
        let scope = match selector.reach {
            Reach::Namespace => format!(" in namespace {own}"),
            Reach::Mesh | Reach::Gateways => String::new(),
        };
        let labels: Vec<String> = labels.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let message = format!("no workload{scope} has the labels {}", text::list(&labels, 6));
        findings.at(selector.object, selector.node, message);
    }
}

/// Whether a workload that is selected would be in the input; else the reason for "no".
fn observed(context: &CheckContext<'_>, selector: &Selector<'_>, proxies: bool) -> Result<(), String> {
    let own = &selector.object.reference.namespace;
    match selector.reach {
        _ if context.kubernetes.workloads_complete() => Ok(()),
        _ if !selector.labels.iter().all(|(key, _)| is_pod_label(key)) => {
            Err("labels that are set at run time are not in the input".to_owned())
        }
        Reach::Mesh => Err("not every workload of the mesh is in the input".to_owned()),
        _ if !context.kubernetes.workloads_observed(own) => Err(unseen("workload", own)),
        // Gateways of applications select proxies that another team runs in another namespace.
        Reach::Gateways if !proxies => Err("no proxies of gateways in the input".to_owned()),
        Reach::Gateways | Reach::Namespace => Ok(()),
    }
}
