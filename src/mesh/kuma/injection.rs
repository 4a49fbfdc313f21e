//! Whether Kuma adds its proxy to a pod: by a label of the pod, else of its namespace (kuma.io, "Data plane on Kubernetes").

use crate::estate::{Estate, Object};
use crate::mesh::injection::{Injector, Mark, Verdict, has_container};
use crate::resource::core::Workload;

const LABEL: &str = "kuma.io/sidecar-injection";
const CONTAINER: &str = "kuma-sidecar";

/// Kuma's injector.
pub const INJECTOR: Injector = Injector {
    mesh: "kuma",
    container: CONTAINER,
    owns: |_, webhook| webhook.ends_with("kuma-injector.kuma.io"),
    revision: |_| (String::new(), String::new()),
    decide,
    assume: |workload, namespace, estate| decide(workload, namespace, "", estate),
    hint: |_, _, _| None,
    mark: Some(Mark { place: "labels", key: LABEL, value: "enabled" }),
    advice: "Label the namespace or the pods with kuma.io/sidecar-injection: enabled.",
};

fn decide(workload: &Workload<'_>, namespace: Option<&Object>, _: &str, _: &Estate) -> Verdict {
    let name = &workload.object.reference.namespace;
    let own = workload.label(LABEL).or_else(|| workload.annotation(LABEL));
    let (value, whose) = match (own, namespace) {
        (Some(value), _) => (value, "its pods have".to_owned()),
        (None, Some(namespace)) => match namespace.label(LABEL) {
            Some(value) => (value, format!("namespace {name} has")),
            None => return Verdict::Refuses(format!("neither its pods nor namespace {name} have {LABEL}")),
        },
        (None, None) => {
            return Verdict::Unknown(format!(
                "the Namespace {name} is not in the input, and its label decides"
            ));
        }
    };
    let why = format!("{whose} {LABEL}: {value}");
    if ["enabled", "true"].contains(&value) { Verdict::Injects(why) } else { Verdict::Refuses(why) }
}

/// Whether the pods of a workload have Kuma's proxy, or will get it as far as the input shows.
pub(super) fn is_meshed(workload: &Workload<'_>, namespace: Option<&Object>) -> bool {
    has_container(workload, CONTAINER)
        || matches!(decide(workload, namespace, "", &Estate::default()), Verdict::Injects(_))
}
