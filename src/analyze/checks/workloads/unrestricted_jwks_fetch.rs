//! The check `unrestricted-jwks-fetch`.

use crate::analyze::checks::prelude::*;
use crate::base::text;

check! {
    /// The control plane fetches keys for tokens from any address.
    ///
    /// ## Why it hurts
    /// istiod itself fetches the `jwksUri` of every RequestAuthentication. Who may write one can make it ask addresses
    /// inside of the cluster, or the metadata service of the cloud.
    ///
    /// ## How to fix
    /// Set `BLOCKED_CIDRS_IN_JWKS_URIS` on the Deployment of istiod, to the ranges that it must not ask.
    pub static UNRESTRICTED_JWKS_FETCH = "unrestricted-jwks-fetch", ["IST0175"], Info, ["Deployment", "RequestAuthentication"], run
}

/// The setting of istiod.
const SETTING: &str = "BLOCKED_CIDRS_IN_JWKS_URIS";

fn run<'e>(context: &CheckContext<'e>, findings: &mut Findings<'e>) {
    let requests = &context.catalog.request_authentications;
    let Some(first) = requests.first() else { return };
    let istiod = context.kubernetes.workloads.iter().filter(|workload| {
        workload.object.reference.kind == "Deployment" && workload.object.label("app") == Some("istiod")
    });
    for workload in istiod {
        let mut variables =
            workload.containers().filter_map(|container| container.get("env")).flat_map(NodeRef::items);
        let is_set = |variable: NodeRef<'_>| {
            let value =
                variable.get("value").and_then(NodeRef::as_str).is_some_and(|value| !value.is_empty());
            variable.get("name").and_then(NodeRef::as_str) == Some(SETTING)
                && (value || variable.get("valueFrom").is_some())
        };
        if workload.pod.is_none() || variables.any(is_set) {
            continue;
        }
        let count = text::plural(requests.len(), "RequestAuthentication");
        let message = format!("{SETTING} is not set, and keys are fetched for {count}");
        findings.object(workload.object, message).related(
            first.object,
            first.object.name_node(),
            "the first of them",
        );
    }
}
