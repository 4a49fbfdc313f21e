//! Do Istio's annotations stand where they are read, with values that can be read?

pub mod placement;
pub mod stage;
pub mod value;

use crate::analyze::CheckContext;
use crate::document::NodeRef;
use crate::estate::Object;
use crate::mesh::istio::annotations::is_of_istio;
use crate::mesh::istio::enrolment::is_managed_gateway;
use crate::resource::core::Workload;
use crate::resource::identity::{GATEWAY_API, NETWORKING, SECURITY};

/// Kinds whose own annotations are looked at, besides those that run pods. Ingresses are left alone: other controllers read
/// annotations there too.
const KINDS: &[(&str, &str)] = &[
    ("", "Namespace"),
    ("", "Service"),
    (GATEWAY_API, "Gateway"),
    (GATEWAY_API, "GatewayClass"),
    (NETWORKING, "ServiceEntry"),
    (SECURITY, "AuthorizationPolicy"),
];

/// Kinds that are made of others and repeat their annotations.
const COPIES: &[&str] = &["ReplicaSet"];

/// An annotation that is addressed to Istio.
struct Written<'e> {
    object: &'e Object,
    /// The kind that it counts for: `Pod` for the template of a Deployment.
    kind: &'e str,
    /// Of the pods that carry it, if it is one of pods.
    workload: Option<&'e Workload<'e>>,
    name: &'e str,
    key: NodeRef<'e>,
    value: NodeRef<'e>,
}

/// Every annotation that is addressed to Istio, on the kinds that may carry one.
fn written<'e>(context: &CheckContext<'e>) -> impl Iterator<Item = Written<'e>> {
    let plain = KINDS.iter().flat_map(|(group, kind)| context.estate.of_kind(group, kind));
    let plain = plain.map(|object| (object, None, object.root().get("metadata")));
    let workloads = context
        .kubernetes
        .workloads
        .iter()
        .filter(|workload| !COPIES.contains(&workload.object.reference.kind.as_str()));
    let running = workloads.flat_map(|workload| {
        let own = workload.object.root().get("metadata");
        let object = workload.object;
        let has_template = !matches!(object.reference.kind.as_str(), "Pod" | "WorkloadEntry");
        let template = has_template.then_some((object, Some(workload), workload.metadata));
        let pod = (object.reference.kind == "Pod").then_some(workload);
        std::iter::once((object, pod, own)).chain(template)
    });
    plain.chain(running).filter(|(object, ..)| !is_managed_gateway(object)).flat_map(
        |(object, workload, metadata)| {
            let annotations = metadata.and_then(|metadata| metadata.get("annotations"));
            let kind = if workload.is_some() { "Pod" } else { object.reference.kind.as_str() };
            annotations.into_iter().flat_map(NodeRef::entries).filter_map(move |(key, value)| {
                let name = key.as_str().filter(|name| is_of_istio(name))?;
                Some(Written { object, kind, workload, name, key, value })
            })
        },
    )
}
