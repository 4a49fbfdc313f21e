//! The check `selector-on-gateway`.

use crate::analyze::checks::prelude::*;
use crate::base::report::Severity;
use crate::estate::Object;
use crate::mesh::istio::Selector;
use crate::mesh::istio::enrolment::{GATEWAY_NAME_LABEL, MANAGED_LABEL, MANAGED_WAYPOINT, WAYPOINT_CLASS};

check! {
    /// A policy selects pods of a Gateway of the Gateway API by labels, not by `targetRefs`.
    ///
    /// ## Why it hurts
    /// A waypoint takes no policy by labels: the policy is accepted and does nothing, and a service that it should protect
    /// is open. Other gateways still take it, unless istiod runs with
    /// `ENABLE_SELECTOR_BASED_K8S_GATEWAY_POLICY=false`; for those this is a note.
    ///
    /// ## How to fix
    /// Replace the selector by `targetRefs` with the Gateway, or with the Service behind the waypoint.
    pub static SELECTOR_ON_GATEWAY = "selector-on-gateway", ["IST0166"], Warning, ["Pod", "AuthorizationPolicy"], run
}

/// Kinds that may have `targetRefs` instead of a selector.
const KINDS: &[&str] = &["AuthorizationPolicy", "RequestAuthentication", "Telemetry", "WasmPlugin"];

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    for selector in context.istio.selectors(context.catalog) {
        let spec = selector.object.root().get("spec");
        let targets = |key: &str| spec.and_then(|spec| spec.get(key)).is_some();
        let of_policy = KINDS.contains(&selector.object.reference.kind.as_str());
        if !of_policy || selector.labels.is_empty() || targets("targetRef") || targets("targetRefs") {
            continue;
        }
        let Some((gateway, waypoint)) = gateway(context, &selector) else { continue };
        let what = if waypoint { "waypoint" } else { "Gateway" };
        let draft = findings.at(
            selector.object,
            selector.node,
            format!("the selector takes pods of the {what} `{gateway}`, which reads policies by targetRefs"),
        );
        draft.help(format!(
            "replace it by targetRefs: [{{group: gateway.networking.k8s.io, kind: Gateway, name: {gateway}}}]"
        ));
        if !waypoint {
            draft.severity(Severity::Info).uncertain();
        }
    }
}

/// The Gateway whose pods a selector takes, and whether it is a waypoint. The selector may name it, or a pod may show it.
fn gateway<'e>(context: &CheckContext<'e>, selector: &Selector<'e>) -> Option<(&'e str, bool)> {
    let namespace = selector.object.reference.namespace.as_str();
    let named = selector.labels.iter().find(|(key, _)| *key == GATEWAY_NAME_LABEL).map(|(_, name)| *name);
    let pods = || context.kubernetes.select(namespace, selector.labels);
    let shown = || pods().into_iter().find_map(|pod| pod.label(GATEWAY_NAME_LABEL));
    let name = named.or_else(shown)?;
    let is_it = |object: &Object| object.reference.namespace == namespace && object.reference.name == name;
    let gateway = context.catalog.api_gateways.iter().find(|gateway| is_it(gateway.object));
    let by_class = gateway.and_then(|gateway| gateway.spec.gateway_class_name) == Some(WAYPOINT_CLASS);
    let by_pod = || pods().into_iter().any(|pod| pod.label(MANAGED_LABEL) == Some(MANAGED_WAYPOINT));
    Some((name, by_class || by_pod()))
}
