//! Whether Linkerd adds its proxy to a pod: by an annotation of the pod, else of its namespace (linkerd.io, "Automatic Proxy
//! Injection"). The webhook itself is asked about nearly every pod.

use crate::document::Node;
use crate::estate::{Estate, Object};
use crate::mesh::injection::{Injector, Mark, Verdict, has_container};
use crate::resource::core::Workload;

const CONTAINER: &str = "linkerd-proxy";
const ANNOTATION: &str = "linkerd.io/inject";

/// Linkerd's injector.
pub const INJECTOR: Injector = Injector {
    mesh: "linkerd",
    container: CONTAINER,
    owns: |_, webhook| webhook == "linkerd-proxy-injector.linkerd.io",
    revision: |_| (String::new(), String::new()),
    decide,
    assume: |workload, namespace, estate| decide(workload, namespace, "", estate),
    hint: |_, _, _| None,
    mark: Some(Mark { place: "annotations", key: ANNOTATION, value: "enabled" }),
    advice: "Annotate the namespace or the pods with linkerd.io/inject: enabled.",
};

fn decide(workload: &Workload<'_>, namespace: Option<&Object>, _: &str, _: &Estate) -> Verdict {
    let on_host = workload.pod.and_then(|pod| pod.get("hostNetwork"));
    if on_host.is_some_and(|node| node.value() == Node::Bool(true)) {
        return Verdict::Refuses("its pods use the network of their node (hostNetwork)".to_owned());
    }
    let name = &workload.object.reference.namespace;
    let (value, whose) = match (workload.annotation(ANNOTATION), namespace) {
        (Some(value), _) => (value, "its pods have".to_owned()),
        (None, Some(namespace)) => match namespace.annotation(ANNOTATION) {
            Some(value) => (value, format!("namespace {name} has")),
            None => {
                return Verdict::Refuses(format!("neither its pods nor namespace {name} have {ANNOTATION}"));
            }
        },
        (None, None) => {
            return Verdict::Unknown(format!(
                "the Namespace {name} is not in the input, and its annotation decides"
            ));
        }
    };
    let why = format!("{whose} {ANNOTATION}: {value}");
    if ["enabled", "ingress"].contains(&value) { Verdict::Injects(why) } else { Verdict::Refuses(why) }
}

/// Whether the pods of a workload have Linkerd's proxy, or will get it as far as the input shows.
pub(super) fn is_meshed(workload: &Workload<'_>, namespace: Option<&Object>) -> bool {
    has_container(workload, CONTAINER)
        || matches!(decide(workload, namespace, "", &Estate::default()), Verdict::Injects(_))
}
